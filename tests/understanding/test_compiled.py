"""Compiled languages: the same readings from the file, and no file that is stale, damaged or unwritable matters."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from app.understanding.batch import understand_line
from app.understanding.compiled import language_ready
from app.understanding.language import languages_with_data
from app.understanding.reader import GrammarReader
from retrieval.knowledge.graph import Graph

GOLDEN = Path(__file__).parents[1] / "golden" / "understanding" / "dev"


def kept(folder: Path) -> list[Path]:
    return sorted(folder.glob("reader-*.bin"))


@pytest.mark.parametrize("tag", languages_with_data())
def test_a_kept_language_reads_the_same(tag: str, graph: Graph, tmp_path: Path) -> None:
    fresh = GrammarReader(graph, (tag,), brands=("Kelmora",))
    GrammarReader(graph, (tag,), brands=("Kelmora",), cache=tmp_path).prepare((tag,))
    assert len(kept(tmp_path)) == 1
    again = GrammarReader(graph, (tag,), brands=("Kelmora",), cache=tmp_path)
    for line in (GOLDEN / f"{tag}.jsonl").read_text(encoding="utf-8").splitlines():
        entry = {**json.loads(line), "lang": tag}
        assert understand_line(entry, again) == understand_line(entry, fresh)


def test_other_brands_make_another_file_and_the_old_one_goes(graph: Graph, tmp_path: Path) -> None:
    language_ready("en", graph, ("Kelmora",), tmp_path)
    first = kept(tmp_path)
    language_ready("en", graph, ("Kelmora", "Lampo"), tmp_path)
    second = kept(tmp_path)
    assert len(second) == 1
    assert second != first


@pytest.mark.parametrize("damage", [b"", b"short", b"\0" * 5000], ids=["empty", "short", "zeros"])
def test_a_damaged_file_is_made_anew(graph: Graph, tmp_path: Path, damage: bytes) -> None:
    language_ready("en", graph, (), tmp_path)
    (file,) = kept(tmp_path)
    sound = file.read_bytes()
    file.write_bytes(damage)
    assert language_ready("en", graph, (), tmp_path).lexicon.vocabulary
    assert len(file.read_bytes()) == len(sound)


def test_one_flipped_bit_is_noticed(graph: Graph, tmp_path: Path) -> None:
    language_ready("en", graph, (), tmp_path)
    (file,) = kept(tmp_path)
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 1
    file.write_bytes(content)
    assert language_ready("en", graph, (), tmp_path).lexicon.vocabulary
    assert file.read_bytes() != bytes(content)


def test_a_folder_that_cannot_be_written_costs_only_time(graph: Graph, tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("no folder")
    assert language_ready("en", graph, (), blocked / "cache").lexicon.vocabulary
