"""How this machine hears: which model is run how, what is told of it, and what outlives what."""

from __future__ import annotations

import importlib.util
import os
import signal
import threading
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import numpy as np
import pytest

from app.cli import ears as room
from app.cli.ears import Ears, smaller_models
from app.model.context import Context, TableItem
from app.models.catalogue import Kind
from app.models.machine import look
from app.models.shelf import Kept, KeptFile, Shelf
from app.models.speeds import Speed, Speeds
from app.settings import Settings
from retrieval.knowledge.graph import Graph, load_graph
from voice.audio import Samples
from voice.grammar import Grammar
from voice.stt.isolated import Isolated
from voice.stt.port import Transcript
from voice.stt.probe import Measured, Way

SOUND: Samples = (np.random.default_rng(0).standard_normal(24_000) * 0.1).astype(np.float32)


def keep(home: Path, name: str, size: int) -> str:
    """A fetched model of Whisper, as the shelf knows it."""
    shelf = Shelf(home)
    folder = shelf.folder(Kind.WHISPER, name)
    folder.mkdir(parents=True)
    (folder / "model.bin").write_bytes(bytes(size))
    kept = KeptFile("model.bin", size, "0", learnt=True)
    shelf.put(Kept(name, Kind.WHISPER, None, "r", "1", "MIT", f"2026-11-2{size % 10}T00:00:00Z", (kept,)))
    return str(folder)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path


@pytest.fixture(scope="module")
def graph() -> Graph:
    return load_graph()


@pytest.fixture
def ears(home: Path, graph: Graph) -> Iterator[Ears]:
    reader = SimpleNamespace(languages=("en", "pt-BR"), read=lambda *_, **__: SimpleNamespace(confidence=0.5))
    made = Ears(
        Settings(home=home), graph, cast(Any, reader), brands=("Kestrel",), on_sale={"kettle"}, cache=home / "c"
    )
    yield made
    made.close()


def measured(monkeypatch: pytest.MonkeyPatch, found: Measured) -> list[tuple[str, ...]]:
    """`found` is what measuring gives; the models that were measured."""
    asked: list[tuple[str, ...]] = []

    def chosen(models: tuple[str, ...], *_: object, **__: object) -> Measured:
        asked.append(models)
        return found

    monkeypatch.setattr(room, "chosen", chosen)
    return asked


def made_of(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, Way | None]]:
    made: list[tuple[str, Way | None]] = []

    class Engine:
        capabilities = SimpleNamespace(name="whisper", languages=None, consent="plain", grammar=False)

        def prepare(self, grammar: Grammar | None) -> None: ...
        def close(self) -> None: ...

    def make(_self: Ears, model: str, way: Way | None = None) -> Engine:
        made.append((model, way))
        return Engine()

    monkeypatch.setattr(Ears, "_made", make)
    return made


def test_only_smaller_models_take_the_place_of_the_wanted_one(home: Path) -> None:
    base, tiny, small = (keep(home, name, size) for name, size in (("base", 2), ("tiny", 1), ("small", 3)))
    settings = Settings(home=home)
    assert smaller_models(settings, small) == (small, base, tiny)
    assert smaller_models(settings, base) == (base, tiny)
    assert smaller_models(settings, "/elsewhere") == ("/elsewhere",)
    assert smaller_models(Settings(home=home, stt_model=small), small) == (small,)


def test_a_model_too_slow_here_gives_way_and_that_is_told(
    ears: Ears, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tiny, small = keep(home, "tiny", 1), keep(home, "small", 3)
    asked = measured(monkeypatch, Measured(tiny, Way(2, 1), 0.4))
    made = made_of(monkeypatch)
    assert not ears.measures
    ears.outlive()
    assert ears.measures
    assert ears.choice(("en",)).engine == "whisper"
    assert not ears.measures
    assert asked == [(small, tiny)]
    assert made == [(tiny, Way(2, 1))]
    assert ears.warnings == ("hearing-stepped-down",)


def test_what_was_measured_is_not_measured_again(ears: Ears, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    small = keep(home, "small", 3)
    Speeds(home, look()).put((small,), Speed(small, 2, 5, "int8", 0.3))
    asked = measured(monkeypatch, Measured("other", Way(1, 1), 9.0))
    made = made_of(monkeypatch)
    ears.outlive()
    assert not ears.measures
    ears.choice(("en",))
    assert (asked, made, ears.warnings) == ([], [(small, Way(2, 5))], ())


def test_a_machine_on_which_none_keeps_up_is_told_of(ears: Ears, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tiny = keep(home, "tiny", 1)
    measured(monkeypatch, Measured(tiny, Way(2, 1), 2.5))
    made_of(monkeypatch)
    ears.outlive()
    ears.choice(("en",))
    assert ears.warnings == ("hearing-too-slow",)


def test_one_question_alone_is_not_kept_waiting_by_measuring(
    ears: Ears, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    small = keep(home, "small", 3)
    asked = measured(monkeypatch, Measured(small, Way(1, 1), 9.0))
    made = made_of(monkeypatch)
    ears.choice(("en",))
    assert (asked, made, ears.warnings) == ([], [(small, None)], ())


def test_what_is_on_the_table_is_expected(ears: Ears, monkeypatch: pytest.MonkeyPatch) -> None:
    prepared: list[Grammar | None] = []
    monkeypatch.setitem(ears.__dict__, "engine", SimpleNamespace(prepare=prepared.append, close=lambda: None))
    ears.prepare(Context(table=(TableItem("k", "Kestrel Kettle 1.7", "kettle"),)), ("en", "pt-BR"))
    last = prepared[-1]
    assert last is not None
    assert last.names == ("Kestrel Kettle 1.7",)
    assert last.language == "en"


def test_words_and_translation_go_on_to_understanding(ears: Ears) -> None:
    from voice.stt.port import WordHeard

    heard = Transcript("due lampade", "it", 0.8, "whisper", (WordHeard("due", 0, 1, 0.4),), english="two lamps")
    utterance = ears.utterance(heard)
    assert [(word.text, word.confidence) for word in utterance.words] == [("due", 0.4)]
    assert utterance.english == "two lamps"


def test_whisper_killed_in_the_middle_of_a_turn_loses_nothing(ears: Ears, home: Path) -> None:
    pytest.importorskip("faster_whisper")
    path = Path(__file__).parents[1] / "voice" / "tiny_whisper.py"
    spec = importlib.util.spec_from_file_location("tiny_whisper_of_ears", path)
    assert spec is not None
    assert spec.loader is not None
    tiny_whisper = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tiny_whisper)
    model = str(tiny_whisper.write_model(home / "models" / "whisper", ["two", "red", "kettles"]))
    Speeds(home, look()).put((model,), Speed(model, 1, 2, "int8", 0.1))
    ears.outlive()
    assert ears.choice(("en",)).engine == "whisper"
    first = ears.engine._slots[0].engine
    assert isinstance(first, Isolated)
    os.kill(first.pid, signal.SIGSTOP)  # so that it is certainly in the middle of it
    threading.Timer(0.2, os.kill, (first.pid, signal.SIGKILL)).start()
    heard = ears.engine.transcribe(SOUND, ["en"])
    assert isinstance(heard, Transcript)
    assert heard.text == "two red kettles"
    second = ears.engine._slots[0].engine
    assert isinstance(second, Isolated)
    assert second.pid != first.pid
