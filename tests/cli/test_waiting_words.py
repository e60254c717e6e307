"""Whoever waits hears a word, and never over themselves or over an answer."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import SimpleNamespace

import numpy as np
import pytest

from accessibility.rendering.wording import Phrase
from app.cli import floor as floors
from app.cli.card_voice import CardVoice
from app.cli.floor import TalkFloor
from app.model.profile import Profile
from voice.audio import AudioChunk
from voice.devices import Tape
from voice.speaking import Speaking
from voice.tts.port import Manner, Sentence, TtsCapabilities

WORD = Phrase("one moment", "en")


class Held:
    """A voice that goes on until it is let go."""

    capabilities = TtsCapabilities("held", ("en",), word_events=False)

    def __init__(self) -> None:
        self.go = threading.Event()
        self.said: list[str] = []

    def say(self, sentence: Sentence, manner: Manner) -> Iterator[AudioChunk]:
        self.said.append(sentence.text)
        yield AudioChunk(np.ones(100, np.int16), 1000)
        assert self.go.wait(10)

    def close(self) -> None: ...


def test_a_word_about_waiting_gives_way_to_answers_and_to_the_person() -> None:
    engine = Held()
    voice = CardVoice(Speaking(engine, Tape(1000)), Manner)
    assert voice.progress(WORD)
    assert voice.speaking
    assert not voice.progress(WORD)
    voice.say((Phrase("here it is", "en"),))
    assert not voice.progress(WORD)
    assert voice.yield_floor()
    assert not voice.speaking
    assert not voice.progress(WORD)
    voice.take_floor(resume=True)
    engine.go.set()
    voice.finish()
    assert "here it is" in engine.said
    assert engine.said.count("one moment") <= 1


def test_a_word_about_waiting_is_nothing_to_go_on_with() -> None:
    engine = Held()
    voice = CardVoice(Speaking(engine, Tape(1000)), Manner)
    voice.progress(WORD)
    voice.stop()
    assert voice.unheard == ()
    engine.go.set()


def test_the_words_are_of_the_persons_language_and_told_only_where_there_is_a_voice(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    @contextmanager
    def twice(say: Callable[[int], None]) -> Iterator[None]:
        say(0)
        say(1)
        yield

    monkeypatch.setattr(floors, "while_working", twice)
    house = SimpleNamespace(renderer=lambda tag: SimpleNamespace(notice=lambda key: Phrase(key, tag)))
    floor = TalkFloor(SimpleNamespace(house=house, profile=Profile(language="de")))  # type: ignore[arg-type]
    told: list[Phrase] = []
    with floor.waited_for():
        assert told == []
    floor.tell = told.append
    with floor.waited_for():
        assert [(phrase.text, phrase.language) for phrase in told] == [("waiting-first", "de"), ("waiting-again", "de")]
