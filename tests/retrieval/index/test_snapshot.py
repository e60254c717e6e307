"""Published snapshots: one builds, all read, nothing broken is ever used."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import textwrap
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from i18n.errors import SaysoError
from retrieval.index.files import copy_checked, digests
from retrieval.index.locks import WorkFolder, clean_leftovers, exclusive
from retrieval.index.port import VectorStore
from retrieval.library import Library
from retrieval.query import SearchQuery

pytest.importorskip("qdrant_edge")

BOOTS = SearchQuery("boots", "en", product_types=("hiking_boots",))
Open = Callable[..., Library]


def _index(tmp_path: Path) -> Path:
    return tmp_path / "home" / "index" / "demo"


def _ids(library: Library) -> list[str]:
    return sorted(hit.product_id for hit in library.search(BOOTS).hits)


ALL_BOOTS = ["alp-light-boot", "alp-summit-boot", "high-mid-boot"]


def test_the_second_opener_builds_and_embeds_nothing(
    tmp_path: Path, open_library: Open, make_vectors: Callable[..., Any]
) -> None:
    first, second = make_vectors(), make_vectors()
    open_library(first).warm()
    assert len(first.embedded) == 9
    name = (_index(tmp_path) / "current").read_text()
    library = open_library(second)
    library.warm()
    assert second.embedded == []
    assert (_index(tmp_path) / "current").read_text() == name
    assert _ids(library) == ALL_BOOTS


def test_only_changed_texts_are_embedded_again(
    tmp_path: Path, open_library: Open, goods: Path, make_vectors: Callable[..., Any]
) -> None:
    open_library(make_vectors()).warm()
    path = goods / "products" / "high-street.toml"
    text = (
        path.read_text("utf-8").replace("Everyday Scarf", "Sunday Scarf").replace('price = "42.00"', 'price = "41.00"')
    )
    path.write_text(text, "utf-8")
    second = make_vectors()
    open_library(second).warm()
    assert len(second.embedded) == 1
    assert "Sunday Scarf" in second.embedded[0]


def test_a_new_snapshot_is_noticed_at_the_next_turn(
    tmp_path: Path, open_library: Open, goods: Path, make_vectors: Callable[..., Any]
) -> None:
    reader = open_library(make_vectors())
    assert _ids(reader) == ALL_BOOTS
    path = goods / "products" / "alp-shop.toml"
    body = path.read_text("utf-8")
    path.write_text("[[product]]" + body.split("[[product]]", 2)[2], "utf-8")  # the first boot is no longer sold
    open_library(make_vectors()).warm()
    assert "alp-summit-boot" in _ids(reader)  # this turn still sees the snapshot and the records that it opened
    assert reader.refresh() is True
    assert _ids(reader) == ["alp-light-boot", "high-mid-boot"]
    assert reader.refresh() is False


def test_work_copies_go_with_their_library(
    tmp_path: Path, open_library: Open, make_vectors: Callable[..., Any]
) -> None:
    one, two = open_library(make_vectors()), open_library(make_vectors())
    one.warm()
    two.warm()
    work = _index(tmp_path) / "work"
    assert len([path for path in work.iterdir() if path.is_dir()]) == 2
    one.close()
    one.close()
    assert _ids(two) == ALL_BOOTS
    two.close()
    assert list(work.iterdir()) == []


def test_another_engine_makes_another_index(
    tmp_path: Path, open_library: Open, make_vectors: Callable[..., Any]
) -> None:
    open_library(make_vectors("old-engine")).warm()
    new = make_vectors("new-engine")
    open_library(new).warm()
    assert len(new.embedded) == 9
    current = (_index(tmp_path) / "current").read_text()
    # Who has no embedding engine reads the words of any snapshot and does not build one.
    without = open_library()
    assert _ids(without) == ALL_BOOTS
    assert without.engines()["embedding"] == "none"
    assert (_index(tmp_path) / "current").read_text() == current


def _damage_pointer(index: Path) -> None:
    (index / "current").write_bytes(b"\xff\xfe nonsense")


def _damage_manifest(index: Path) -> None:
    next(index.glob("snapshots/*/manifest.json")).write_text('{"name": 1}')


def _damage_file(index: Path) -> None:
    path = max(index.glob("snapshots/*/shard/**/chunk_0.mmap"), key=lambda path: path.stat().st_mtime)
    with path.open("r+b") as file:
        file.seek(100)
        file.write(b"\x00\xff\x00\xff")


def _remove_file(index: Path) -> None:
    next(index.glob("snapshots/*/shard/edge_config.json")).unlink()


def _shorten_file(index: Path) -> None:
    path = next(index.glob("snapshots/*/shard/**/payload_storage/page_0.dat"))
    os.truncate(path, 100)


@pytest.mark.parametrize("damage", [_damage_pointer, _damage_manifest, _damage_file, _remove_file, _shorten_file])
def test_a_damaged_snapshot_is_built_anew(
    tmp_path: Path, open_library: Open, make_vectors: Callable[..., Any], damage: Callable[[Path], None]
) -> None:
    open_library(make_vectors()).warm()
    damage(_index(tmp_path))
    assert _ids(open_library(make_vectors())) == ALL_BOOTS
    # and what was published instead is sound
    third = make_vectors()
    assert _ids(open_library(third)) == ALL_BOOTS
    assert "boots" in third.embedded[0]
    assert len(third.embedded) == 1  # the query alone


def test_old_snapshots_do_not_pile_up(
    tmp_path: Path, open_library: Open, goods: Path, make_vectors: Callable[..., Any]
) -> None:
    path = goods / "products" / "high-street.toml"
    for n in range(4):
        path.write_text(path.read_text("utf-8") + f"\n# {n}\n", "utf-8")
        open_library(make_vectors()).warm()
    assert len(list((_index(tmp_path) / "snapshots").iterdir())) == 2


def test_a_failed_build_leaves_what_was_there(
    tmp_path: Path, open_library: Open, goods: Path, make_vectors: Callable[..., Any]
) -> None:
    open_library(make_vectors()).warm()
    path = goods / "products" / "high-street.toml"
    path.write_text(path.read_text("utf-8").replace("Everyday", "Sunday"), "utf-8")

    class Failing:
        capabilities = make_vectors().capabilities

        def embed(self, texts: Any) -> Any:
            raise MemoryError

    with pytest.raises(MemoryError):
        open_library(Failing()).warm()
    assert len(list((_index(tmp_path) / "snapshots").iterdir())) == 1
    assert _ids(open_library(make_vectors())) == ALL_BOOTS


def test_a_builder_that_takes_too_long_is_not_waited_for(
    tmp_path: Path, open_library: Open, goods: Path, make_vectors: Callable[..., Any]
) -> None:
    reader = open_library(make_vectors(), build_wait_s=0.1)
    reader.warm()
    with exclusive(_index(tmp_path) / "lock", 1):
        path = goods / "products" / "high-street.toml"
        path.write_text(path.read_text("utf-8").replace("Everyday", "Sunday"), "utf-8")
        late = open_library(make_vectors(), build_wait_s=0.1)
        assert _ids(late) == ALL_BOOTS  # from the index of before
        reader.refresh()
        assert _ids(reader) == ALL_BOOTS
    assert late.refresh() is True


def test_with_nothing_to_read_a_busy_builder_is_said(
    tmp_path: Path, open_library: Open, make_vectors: Callable[..., Any]
) -> None:
    (_index(tmp_path)).mkdir(parents=True)
    with exclusive(_index(tmp_path) / "lock", 1), pytest.raises(SaysoError) as failure:
        open_library(make_vectors(), build_wait_s=0.1).warm()
    assert (failure.value.code, failure.value.permanent) == ("index_busy", False)


def test_copies_keep_holes_and_notice_changes(tmp_path: Path) -> None:
    source = tmp_path / "a"
    (source / "deep").mkdir(parents=True)
    (source / "deep" / "empty").write_bytes(b"")
    (source / "text").write_bytes(b"x" * 70_000)
    with (source / "sparse").open("wb") as file:
        file.seek(5_000_000)
        file.write(b"tail")
        file.truncate(50_000_000)
    known = digests(source)
    copy_checked(source, tmp_path / "b", known)
    assert digests(tmp_path / "b") == known
    assert (tmp_path / "b" / "sparse").read_bytes() == (source / "sparse").read_bytes()
    assert (tmp_path / "b" / "sparse").stat().st_blocks * 512 < 1_000_000
    with (source / "sparse").open("r+b") as file:
        file.seek(40_000_000)
        file.write(b"!")
    with pytest.raises(SaysoError):
        copy_checked(source, tmp_path / "c", known)


def test_leftovers_of_the_dead_are_removed_and_the_living_are_left(tmp_path: Path) -> None:
    script = textwrap.dedent("""
        import os, sys
        from pathlib import Path
        from retrieval.index.locks import WorkFolder
        folder = WorkFolder(Path(sys.argv[1]))
        folder.path.mkdir()
        (folder.path / "data").write_text("x")
        os.kill(os.getpid(), 9)
    """)
    subprocess.run([sys.executable, "-c", script, str(tmp_path)], check=False, cwd=Path.cwd())
    mine = WorkFolder(tmp_path)
    mine.path.mkdir()
    assert len([path for path in tmp_path.iterdir() if path.is_dir()]) == 2
    assert clean_leftovers(tmp_path) == 1
    assert [path for path in tmp_path.iterdir() if path.is_dir()] == [mine.path]
    mine.remove()
    assert list(tmp_path.iterdir()) == []


def test_a_store_is_filled_through_the_port(tmp_path: Path, open_library: Open, word_vectors: Any) -> None:
    library = open_library(word_vectors)
    store: VectorStore = library.searcher().store
    assert store.count() == 9
    assert set(store.hashes()) == {product.id for product in library.catalog.products()}
    manifest = json.loads(next(_index(tmp_path).glob("snapshots/*/manifest.json")).read_text())
    assert (manifest["products"], manifest["embedder"]) == (9, "word-vectors")


def test_a_large_index_is_published_with_its_graphs(
    tmp_path: Path, open_library: Open, make_vectors: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    from retrieval.index import snapshot

    optimized: list[Path] = []
    monkeypatch.setattr(snapshot, "optimize", optimized.append)
    open_library(make_vectors("small")).warm()
    assert optimized == []
    monkeypatch.setattr(snapshot, "OPTIMIZE_FROM", 9)
    library = open_library(make_vectors("large"))
    assert _ids(library) == ALL_BOOTS
    assert [path.name for path in optimized] == ["shard"]
