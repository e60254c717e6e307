"""`sayso models` as a person runs it, against a hub on loopback."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from app.cli import main
from app.cli.ears import whisper_model
from app.cli.fetch_progress import TOLD_EVERY_S, Teller
from app.cli.house import House
from app.cli.readers import language_model
from app.models import catalogue as catalogues
from app.models.catalogue import Catalogue, Kind
from app.models.machine import Machine
from app.models.pulling import Progress
from app.models.shelf import Shelf
from app.settings import load
from i18n.errors import SaysoError
from i18n.messages import Messages
from retrieval.embedding.port import Asked

Said = tuple[int, str, str]
Run = Callable[..., Said]


@pytest.fixture
def sayso(hub: Any, catalogue: Catalogue, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """``sayso models …`` in this process: exit status, stdout, stderr."""
    monkeypatch.setattr(catalogues, "load", lambda: catalogue)
    monkeypatch.setenv("SAYSO_MODELS_URL", hub.address)
    monkeypatch.setenv("LC_ALL", "C.UTF-8")

    def run(*arguments: str) -> Said:
        status = main(["models", *arguments])
        out, err = capsys.readouterr()
        return status, out, err

    return run


def test_list_tells_what_there_is_and_what_is_here(sayso: Run) -> None:
    status, out, _ = sayso("list")
    assert status == 0
    lines = out.splitlines()
    assert "  whisper-small: 1 megabytes. Licence: MIT." not in lines  # its config's size is known only about
    assert "  whisper-small: about 1 megabytes. Licence: MIT." in lines
    assert any("stands on its card" in line for line in lines)
    assert any("ja" in line and "voice" in line for line in lines)
    sayso("pull", "whisper-small")
    body = json.loads(sayso("list", "--json")[1])
    rows = {row["name"]: row for row in body["models"]}
    assert (rows["whisper-small"]["here"], rows["whisper-small"]["used"]) == (True, True)
    assert (rows["whisper-base"]["here"], rows["whisper-base"]["used"]) == (False, False)
    assert rows["es_ES-one"]["recordings"] == "unknown"
    assert "ja" in body["no_voice"]


def test_pull_says_what_came_and_what_was_learnt(sayso: Run, _own_home: Path) -> None:
    status, out, err = sayso("pull", "whisper", "small")
    assert status == 0
    assert out.splitlines() == [
        "whisper-small is here.",
        "No source tells the checksum of: config.json. I noted the one that came, and hold to it from now on.",
        "It is used from the next start on.",
    ]
    assert err.splitlines() == ["whisper-small is coming, 1 megabytes."]
    assert sayso("pull", "whisper", "small")[1] == "whisper-small was here already, and is whole.\n"
    assert whisper_model(load()) == str(_own_home / "models" / "whisper" / "whisper-small")


def test_pull_json_is_json_alone(sayso: Run) -> None:
    status, out, _ = sayso("pull", "e5", "whisper-base", "--json")
    body = json.loads(out)
    assert status == 0
    assert [(one["name"], one["used"]) for one in body["pulled"]] == [("e5", True), ("whisper-base", True)]
    assert all(len(file["sha256"]) == 64 and file["learnt"] for one in body["pulled"] for file in one["files"])


def test_pull_recommended_says_why(sayso: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.cli.commands.models.look", lambda: Machine(2, 8.2, gpu=False))
    monkeypatch.setenv("SAYSO_LANGUAGE", "es")
    status, out, err = sayso("pull", "--recommended", "--json")
    assert status == 0
    assert [one["name"] for one in json.loads(out)["pulled"]] == ["whisper-base", "es_ES-one"]
    assert json.loads(out)["machine"] == {"cores": 2, "memory_gb": 8.2, "gpu": False}
    assert "2 processor cores, 8 gigabytes of memory and no graphics card" in err
    assert "larger ones hear better, but would keep you waiting" in err
    assert "For a second reading, nothing" in err


def test_pull_without_a_name_is_wrong_usage(sayso: Run) -> None:
    status, _, err = sayso("pull")
    assert status == 2
    assert "--recommended" in err


def test_without_a_network_a_folder_is_named(sayso: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("SAYSO_MODELS_URL", "http://127.0.0.1:9")
    monkeypatch.setattr("app.models.pulling.Patience", _quick)
    status, out, err = sayso("pull", "whisper-base", "--json")
    assert status == 1
    assert json.loads(out)["error"]["code"] == "fetch_no_network"
    assert "--from" in err.splitlines()[-1]
    (tmp_path / "model.bin").write_bytes(b"0123456789")
    assert sayso("pull", "whisper-base", "--from", str(tmp_path))[0] == 0
    status, _, err = sayso("pull", "whisper-base", "--from", str(tmp_path / "nowhere"))
    assert (status, "nowhere" in err) == (2, True)


def _quick() -> Any:
    from app.models.fetching import Patience

    return Patience(silence_s=0.3, tries=2, wait_s=0.0)


def test_who_stops_a_fetch_is_told_that_it_goes_on(sayso: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("app.cli.commands.models.Puller.pull", stopped)
    status, out, err = sayso("pull", "whisper-base")
    assert (status, out) == (1, "")
    assert err == "Stopped. What has come is kept: the same command goes on from there.\n"


def test_use_chooses_and_none_chooses_none(sayso: Run, _own_home: Path) -> None:
    sayso("pull", "whisper-small", "whisper-base", "es_ES-one", "es_ES-two", "e5")
    assert sayso("use", "whisper", "small") == (0, "From the next start on I use whisper-small.\n", "")
    assert whisper_model(load()).endswith("whisper-small")
    assert "It is here, and not used." in sayso("list")[1]
    assert "something else was chosen" not in sayso("pull", "whisper-base")[1]  # it was here already
    assert sayso("use", "whisper", "none")[0] == 0
    with pytest.raises(SaysoError) as error:
        whisper_model(load())
    assert error.value.code == "speech_model_missing"
    sayso("use", "es_ES-two")
    shelf = Shelf(_own_home)
    assert shelf.voices_first()[0] == "es_ES-two"
    status, out, _ = sayso("use", "none", "--json")
    assert status == 0 and json.loads(out)["used"] == []
    assert [shelf.in_use(kind) for kind in (Kind.WHISPER, Kind.ENCODER, Kind.READER)] == [None, None, None]
    assert "You chose to use none of these." in sayso("list")[1]


def test_use_takes_only_what_is_here(sayso: Run) -> None:
    status, _, err = sayso("use", "whisper-base")
    assert status == 1 and "sayso models pull whisper-base" in err
    assert sayso("use", "whisper", "huge")[0] == 1


def test_verify_finds_what_is_damaged_and_says_how_to_mend_it(sayso: Run, _own_home: Path) -> None:
    assert sayso("verify") == (0, "No model has been fetched.\n", "")
    sayso("pull", "whisper-small", "whisper-base")
    assert sayso("verify")[:2] == (0, "whisper-base is whole.\nwhisper-small is whole.\n")
    folder = _own_home / "models" / "whisper" / "whisper-small"
    (folder / "config.json").write_bytes(b"{'small': true}")
    (folder / "model.bin").unlink()
    status, out, _ = sayso("verify")
    assert status == 1
    assert out.splitlines() == [
        "whisper-base is whole.",
        "whisper-small: the file model.bin is missing.",
        "whisper-small: the file config.json is damaged.",
        "To mend it: sayso models pull whisper-small",
    ]
    body = json.loads(sayso("verify", "whisper-small", "--json")[1])
    assert body["models"]["whisper-small"] == {"model.bin": "missing", "config.json": "changed"}
    sayso("pull", "whisper-small")
    assert sayso("verify")[0] == 0
    assert sayso("verify", "e5")[0] == 1


def test_the_parts_of_sayso_find_what_was_fetched(sayso: Run, _own_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sayso("pull", "e5")
    settings = load()
    with House(settings) as house:
        assert house.encoder == _own_home / "models" / "encoder" / "e5"
        assert house.asked is Asked.BOTH
    monkeypatch.setenv("SAYSO_EMBEDDING", "minilm")
    with House(load()) as house:
        assert house.encoder is None
    monkeypatch.setenv("SAYSO_EMBEDDING_FOLDER", "/elsewhere")
    monkeypatch.setenv("SAYSO_EMBEDDING_QUERY", "shouted")
    with House(load()) as house:
        assert house.encoder == Path("/elsewhere")
        with pytest.raises(SaysoError) as error:
            _ = house.asked
        assert error.value.code == "bad_embedding_query"
    assert language_model(settings) is None
    by_hand = _own_home / "models" / "reader"
    by_hand.mkdir()
    (by_hand / "model.bin").write_bytes(b"x")
    assert language_model(settings) is not None


def test_a_setting_comes_before_what_was_fetched(sayso: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    sayso("pull", "whisper-small")
    monkeypatch.setenv("SAYSO_STT_MODEL", "/my/model")
    assert whisper_model(load()) == "/my/model"
    assert "The setting stt_model decides what is used." in sayso("list")[1]


# --- progress


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def _run(catalogue: Catalogue, out: io.StringIO, *, linear: bool, seconds: int = 60, rate: int = 1_000_000) -> str:
    clock, model, total = Clock(), catalogue.get("whisper-base"), 300_000_000
    teller = Teller(Messages("en"), linear=linear, out=out, clock=clock)
    teller.begin()
    for second in range(seconds):
        clock.now = float(second)
        teller(Progress(model, "model.bin", second * rate, total))
    teller.end()
    return out.getvalue()


@pytest.mark.parametrize("out", [io.StringIO, Terminal])
def test_plain_lines_are_few_and_tell_the_time_left(catalogue: Catalogue, out: type[io.StringIO]) -> None:
    lines = _run(catalogue, out(), linear=True).splitlines()
    assert lines[0] == "whisper-base is coming, 300 megabytes."
    assert lines[1] == "whisper-base: 10 of 300 megabytes, about 5 minutes to go."
    assert len(lines) == 1 + 59 // int(TOLD_EVERY_S)
    assert all("\r" not in line and "\x1b" not in line for line in lines)


def test_a_terminal_sees_one_line_drawn_anew(catalogue: Catalogue) -> None:
    text = _run(catalogue, Terminal(), linear=False)
    first, drawn = text.split("\n")
    assert first == "whisper-base is coming, 300 megabytes."
    assert drawn.count("\r\x1b[K") > 50
    assert drawn.endswith("\r\x1b[K")


def test_the_end_is_near_and_a_line_that_stands_still_promises_nothing(catalogue: Catalogue) -> None:
    assert "less than a minute to go" in _run(catalogue, io.StringIO(), linear=True, rate=5_000_000)
    assert "to go" not in _run(catalogue, io.StringIO(), linear=True, rate=0)
