"""Silence before answers, answers before words about waiting, and nothing over the person."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import numpy as np
import pytest

from voice.audio import AudioChunk
from voice.devices import Tape
from voice.queue import SpeakingQueue
from voice.speaking import Line, Speaking
from voice.tts.port import Manner, Sentence, TtsCapabilities

RATE = 1000
NUMBERS = {"wait": 7, "first": 1, "second": 2, "third": 3}


class Held:
    """A voice that says each word as one second of its number, then waits to be let go."""

    capabilities = TtsCapabilities("held", ("en",), False)

    def __init__(self) -> None:
        self.go = threading.Event()
        self.begun = threading.Event()

    def say(self, sentence: Sentence, manner: Manner) -> Iterator[AudioChunk]:
        yield AudioChunk(np.full(RATE, NUMBERS[sentence.text], dtype=np.int16), RATE)
        self.begun.set()
        assert self.go.wait(10)

    def close(self) -> None: ...


class Room:
    def __init__(self) -> None:
        self.voice = Held()
        self.tape = Tape(RATE)
        self.queue = SpeakingQueue(Speaking(self.voice, self.tape))

    def answer(self, word: str) -> bool:
        return self.queue.answer([Line(Sentence(word, "en"))], Manner()) is not None

    def progress(self) -> bool:
        return self.queue.progress([Line(Sentence("wait", "en"))], Manner())

    def until_it_sounds(self) -> None:
        assert self.voice.begun.wait(10)
        self.voice.begun.clear()

    def let_all_be_said(self) -> list[int]:
        self.voice.go.set()
        while self.queue.speaking:
            assert not threading.Event().wait(0.001)
        return [int(self.tape.pcm[at]) for at in range(0, self.tape.pcm.size, RATE)]


@pytest.fixture
def room() -> Iterator[Room]:
    room = Room()
    yield room
    room.voice.go.set()


def test_a_word_about_waiting_is_said_into_silence(room: Room) -> None:
    assert room.progress()
    room.until_it_sounds()
    assert room.queue.speaking
    assert not room.queue.answering
    assert room.let_all_be_said() == [7]


def test_it_ends_when_the_answer_comes(room: Room) -> None:
    room.progress()
    room.until_it_sounds()
    assert room.answer("first")
    assert room.queue.answering
    assert room.let_all_be_said() == [7, 1]
    assert room.queue.stop() is not None  # the answer's place, not the word's


def test_it_is_dropped_while_an_answer_sounds(room: Room) -> None:
    room.answer("first")
    room.until_it_sounds()
    assert not room.progress()
    assert room.let_all_be_said() == [1]


def test_it_is_dropped_over_the_person(room: Room) -> None:
    room.queue.yield_floor()
    assert not room.progress()
    room.queue.take_floor()
    assert not room.queue.speaking
    assert room.let_all_be_said() == []


def test_the_person_ends_what_sounds_and_nothing_begins_before_they_are_done(room: Room) -> None:
    room.answer("first")
    room.until_it_sounds()
    reached = room.queue.yield_floor()
    assert reached is not None
    assert not room.answer("second")
    assert not room.answer("third")
    assert not room.queue.speaking
    assert room.queue.floor_is_theirs
    assert room.queue.take_floor() is not None
    assert room.let_all_be_said() == [1, 3]  # of two that came meanwhile the newest


def test_stop_drops_what_was_kept(room: Room) -> None:
    room.queue.yield_floor()
    room.answer("first")
    room.queue.stop()
    assert room.queue.take_floor() is None
    assert room.let_all_be_said() == []


def test_stop_of_a_word_about_waiting_tells_of_no_answer(room: Room) -> None:
    room.progress()
    room.until_it_sounds()
    assert room.queue.stop() is None
    assert not room.queue.speaking


def test_a_new_answer_takes_the_place_of_the_old_one(room: Room) -> None:
    room.answer("first")
    room.until_it_sounds()
    room.answer("second")
    assert room.let_all_be_said() == [1, 2]
