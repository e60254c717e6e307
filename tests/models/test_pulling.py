"""Whole models: room, progress, what is here already, folders carried over, and what is noted of them."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from app.models.catalogue import Catalogue, Kind
from app.models.fetching import Patience, so_far
from app.models.pulling import RESERVE, Progress, Puller
from app.models.shelf import Shelf, State
from i18n.errors import SaysoError

Pull = Callable[..., Any]


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path / "home")


@pytest.fixture
def steps() -> list[Progress]:
    return []


@pytest.fixture
def pull(hub: Any, catalogue: Catalogue, shelf: Shelf, steps: list[Progress]) -> Pull:
    hours = iter(range(1000))

    def run(name: str, source: Path | None = None, free: int = 10**12, address: str | None = None) -> Any:
        puller = Puller(
            catalogue,
            shelf,
            address=address or hub.address,
            told=steps.append,
            patience=Patience(silence_s=0.3, tries=2, wait_s=0.0),
            sleep=lambda _: None,
            clock=lambda: datetime(2026, 11, 24, tzinfo=UTC) + timedelta(hours=next(hours)),
            free=lambda _: free,
        )
        return puller.pull(catalogue.get(name), source)

    return run


def test_a_model_is_brought_and_found(pull: Pull, shelf: Shelf, body: bytes, steps: list[Progress]) -> None:
    pulled = pull("whisper-small")
    folder = shelf.in_use(Kind.WHISPER)
    assert folder == shelf.root / "whisper" / "whisper-small"
    assert (folder / "model.bin").read_bytes() == body
    assert [(file.name, file.learnt) for file in pulled.kept.files] == [("model.bin", False), ("config.json", True)]
    done = [step.done for step in steps]
    assert done == sorted(done) and done[-1] == pulled.kept.size
    assert steps[0].file == "config.json"
    assert (shelf.root.stat().st_mode & 0o777, folder.stat().st_mode & 0o777) == (0o700, 0o700)


def test_what_is_here_is_not_fetched_again(pull: Pull, hub: Any) -> None:
    pull("whisper-small")
    hub.asked.clear()
    assert pull("whisper-small").already
    assert hub.asked == []


def test_a_half_model_is_not_used_and_goes_on(
    pull: Pull, shelf: Shelf, hub: Any, acts: ModuleType, body: bytes
) -> None:
    hub.script = [acts.serve, acts.cut_after(100_000), *[acts.status(503)] * 4]
    with pytest.raises(SaysoError) as error:
        pull("whisper-small")
    assert error.value.code == "fetch_broken_off"
    assert shelf.in_use(Kind.WHISPER) is None and shelf.get("whisper-small") is None
    hub.script = []
    pull("whisper-small")
    assert hub.asked[-1] == ("/them/whisper-small/resolve/abc/model.bin", "bytes=100000-")
    assert shelf.get("whisper-small") is not None


def test_only_what_is_damaged_comes_anew(pull: Pull, shelf: Shelf, hub: Any, body: bytes) -> None:
    pull("whisper-small")
    path = shelf.root / "whisper" / "whisper-small" / "model.bin"
    path.write_bytes(b"x" + body[1:])
    assert {one.file: one.state for one in shelf.check("whisper-small")} == {
        "model.bin": State.CHANGED,
        "config.json": State.WHOLE,
    }
    hub.asked.clear()
    assert not pull("whisper-small").already
    assert [asked for asked, _ in hub.asked] == ["/them/whisper-small/resolve/abc/model.bin"]
    assert path.read_bytes() == body
    path.unlink()
    assert [one.state for one in shelf.check("whisper-small")] == [State.MISSING, State.WHOLE]
    assert shelf.in_use(Kind.WHISPER) is None


def test_a_sum_that_was_learnt_is_held_to(pull: Pull, shelf: Shelf) -> None:
    pull("whisper-base")
    path = shelf.root / "whisper" / "whisper-base" / "model.bin"
    path.write_bytes(b'{"small": TRUE}')
    assert [one.state for one in shelf.check("whisper-base")] == [State.CHANGED]


def test_room_is_looked_for_first(pull: Pull, hub: Any, shelf: Shelf, acts: ModuleType, body: bytes) -> None:
    with pytest.raises(SaysoError) as error:
        pull("whisper-small", free=RESERVE + len(body) - 1)
    assert error.value.code == "fetch_no_room"
    assert error.value.arguments == {"needed": 201, "free": 200}
    assert hub.asked == []
    hub.script = [acts.serve, acts.cut_after(len(body) - 10), *[acts.status(503)] * 4]
    with pytest.raises(SaysoError):
        pull("whisper-small")
    assert so_far(shelf.folder(Kind.WHISPER, "whisper-small") / "model.bin") == len(body) - 10
    hub.script = []
    pull("whisper-small", free=RESERVE + 50)  # what is half here needs no room again


@pytest.mark.parametrize("layout", ["repository", "flat", "by name", "cache"])
def test_a_folder_does_where_there_is_no_network(
    pull: Pull, shelf: Shelf, hub: Any, body: bytes, tmp_path: Path, layout: str
) -> None:
    carried = tmp_path / "stick"
    place = {
        "repository": carried,
        "flat": carried,
        "by name": carried / "small",
        "cache": carried / "models--them--whisper-small" / "snapshots" / "abc",
    }[layout]
    place.mkdir(parents=True)
    (place / "model.bin").write_bytes(body)
    (place / "config.json").write_bytes(b"{}")
    pull("whisper-small", carried)
    assert hub.asked == []
    assert (shelf.root / "whisper" / "whisper-small" / "model.bin").read_bytes() == body
    assert (place / "model.bin").exists()


def test_a_folder_is_not_believed_either(pull: Pull, shelf: Shelf, body: bytes, tmp_path: Path) -> None:
    (tmp_path / "config.json").write_bytes(b"{}")
    with pytest.raises(SaysoError) as error:
        pull("whisper-small", tmp_path)
    assert (error.value.code, error.value.arguments["file"]) == ("fetch_not_in_folder", "model.bin")
    (tmp_path / "model.bin").write_bytes(body[::-1])
    with pytest.raises(SaysoError) as error:
        pull("whisper-small", tmp_path)
    assert error.value.code == "fetch_wrong_sum"
    assert (tmp_path / "model.bin").exists()  # the stick is somebody's own
    assert shelf.get("whisper-small") is None


def test_an_encoder_brings_its_recipe(pull: Pull, shelf: Shelf) -> None:
    pull("e5")
    folder = shelf.in_use(Kind.ENCODER)
    assert folder is not None
    assert json.loads((folder / "encoder.json").read_text()) == {
        "name": "e5",
        "model": "model.onnx",
        "query": "query: ",
        "passage": "passage: ",
        "pooling": "mean",
        "max_tokens": 512,
    }
    assert (folder / "model.onnx").is_file()


def test_two_do_not_fetch_at_once(pull: Pull, shelf: Shelf) -> None:
    import portalocker

    shelf.root.mkdir(parents=True)
    with portalocker.Lock(shelf.root / "lock"), pytest.raises(SaysoError) as error:
        pull("whisper-small")
    assert error.value.code == "fetch_busy"


# --- what is used


def test_the_newest_is_used_until_one_is_chosen(pull: Pull, shelf: Shelf) -> None:
    pull("whisper-small")
    pull("whisper-base")
    assert shelf.in_use(Kind.WHISPER) == shelf.root / "whisper" / "whisper-base"
    shelf.choose({"whisper": "whisper-small"})
    assert shelf.in_use(Kind.WHISPER) == shelf.root / "whisper" / "whisper-small"
    shelf.choose({"whisper": None})
    assert shelf.in_use(Kind.WHISPER) is None and shelf.refused(Kind.WHISPER)
    shelf.choose({"whisper": "whisper-small"})
    shutil.rmtree(shelf.root / "whisper" / "whisper-small")
    assert shelf.in_use(Kind.WHISPER) == shelf.root / "whisper" / "whisper-base"


def test_one_put_there_by_hand_is_used_where_none_was_fetched(pull: Pull, shelf: Shelf) -> None:
    folder = shelf.root / "whisper"
    folder.mkdir(parents=True)
    assert shelf.in_use(Kind.WHISPER) is None
    (folder / "model.bin").write_bytes(b"x")
    assert shelf.in_use(Kind.WHISPER) == folder
    pull("whisper-base")
    assert shelf.in_use(Kind.WHISPER) == folder / "whisper-base"


def test_voices_lie_together_and_the_chosen_one_comes_first(pull: Pull, shelf: Shelf) -> None:
    pull("es_ES-two")
    pull("es_ES-one")
    folder = shelf.voices()
    assert folder is not None
    assert {path.name for path in folder.iterdir()} == {
        f"es_ES-{which}.onnx{ending}" for which in ("one", "two") for ending in ("", ".json")
    }
    assert shelf.voices_first() == ("es_ES-one", "es_ES-two")
    assert shelf.used_names() == {"es_ES-one"}
    shelf.choose({"voice es": "es_ES-two"})
    assert shelf.voices_first() == ("es_ES-two", "es_ES-one")
    assert shelf.used_names() == {"es_ES-two"}
    shelf.choose({"voice": None})
    assert shelf.voices() is None and shelf.used_names() == frozenset()
    shelf.choose({"voice es": "es_ES-one"})
    assert shelf.voices() == folder and shelf.used_names() == {"es_ES-one"}


@pytest.mark.parametrize("text", ["", "{", "[]", '{"name": 5}', "null"])
def test_a_broken_note_is_as_none(pull: Pull, shelf: Shelf, text: str) -> None:
    pull("whisper-base")
    (shelf.root / "manifests" / "whisper-base.json").write_text(text)
    (shelf.root / "in-use.json").write_text(text)
    assert shelf.kept() == () and shelf.in_use(Kind.WHISPER) is None
    assert not pull("whisper-base").already
    assert shelf.in_use(Kind.WHISPER) is not None


def test_what_was_not_fetched_cannot_be_checked(shelf: Shelf) -> None:
    with pytest.raises(SaysoError) as error:
        shelf.check("whisper-base")
    assert error.value.code == "model_not_here"
