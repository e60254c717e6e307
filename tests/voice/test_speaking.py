"""The speaking queue: what sounds first, what is left unheard when it is stopped."""

from __future__ import annotations

import asyncio
import itertools
import threading
from collections.abc import Iterator

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from i18n.errors import SaysoError
from voice.audio import AudioChunk, WordMark
from voice.devices import Tape
from voice.speaking import OPTION_PAUSE_S, SENTENCE_PAUSE_S, Line, Speaking, lines_of
from voice.tts.port import Manner, Sentence, TextToSpeech, TtsCapabilities

RATE = 1000


class Voice:
    """Says one word a second, each in ten chunks, a sample being the number of the sentence; marks the words."""

    capabilities = TtsCapabilities("test", ("en",), True)

    def __init__(self) -> None:
        self.said: list[str] = []
        self.closed = 0

    def say(self, sentence: Sentence, manner: Manner) -> Iterator[AudioChunk]:
        self.said.append(sentence.text)
        number = len(self.said)
        words = sentence.text.split()
        try:
            for index, word in enumerate(words):
                mark = WordMark(sentence.text.index(word), len(word), float(index))
                for piece in range(10):
                    pcm = np.full(RATE // 10, number, dtype=np.int16)
                    yield AudioChunk(pcm, RATE, (mark,) if piece == 0 else ())
        finally:
            self.closed += 1

    def close(self) -> None: ...


class Clock:
    now = 50.0

    def __call__(self) -> float:
        return self.now


def lines(*texts: str, pause: float = SENTENCE_PAUSE_S) -> list[Line]:
    return [Line(Sentence(text, "en"), pause) for text in texts]


def runs(pcm: np.ndarray) -> list[tuple[int, float]]:
    """The sound as (number of the sentence or 0, seconds)."""
    edges = [0, *(np.flatnonzero(np.diff(pcm)) + 1).tolist(), pcm.size]
    return [(int(pcm[a]), (b - a) / RATE) for a, b in itertools.pairwise(edges) if b > a]


def test_sentences_sound_in_order_with_a_pause_between_and_none_at_the_end() -> None:
    tape = Tape(RATE)
    reached = Speaking(Voice(), tape).say(lines("one two", "three", "four"), Manner()).wait()
    assert reached.finished
    assert reached.line == 3
    assert runs(tape.pcm) == [(1, 2.0), (0, 0.35), (2, 1.0), (0, 0.35), (3, 1.0)]


@pytest.mark.parametrize(("rate", "pause"), [(100, 0.6), (150, 0.6), (386, 0.3)])
def test_options_stand_apart_at_the_listeners_pace(rate: int, pause: float) -> None:
    tape = Tape(RATE)
    Speaking(Voice(), tape).say(lines("one", "two", pause=OPTION_PAUSE_S), Manner(rate=rate)).wait()
    assert runs(tape.pcm)[1] == (0, pause)


def test_the_first_sentence_sounds_while_the_rest_is_prepared() -> None:
    tape, rest = Tape(RATE), threading.Event()

    def slowly() -> Iterator[Line]:
        yield from lines("one")
        assert rest.wait(10)
        yield from lines("two")

    speech = Speaking(Voice(), tape).say(slowly(), Manner())
    while speech.first_sound_ms is None or tape.pcm.size < RATE:
        assert not rest.wait(0.001)
    assert runs(tape.pcm) == [(1, 1.0)]
    rest.set()
    assert speech.wait().finished
    assert runs(tape.pcm)[-1] == (2, 1.0)


def test_the_time_to_the_first_sound_is_taken_from_the_clock() -> None:
    clock = Clock()

    class Slow(Voice):
        def say(self, sentence: Sentence, manner: Manner) -> Iterator[AudioChunk]:
            clock.now += 0.040
            yield from super().say(sentence, manner)

    speech = Speaking(Slow(), Tape(RATE), clock).say(lines("one", "two"), Manner())
    speech.wait()
    assert speech.first_sound_ms == pytest.approx(40)


@pytest.mark.parametrize(
    ("after_s", "line", "word"),
    [(0.5, 0, "alpha"), (1.5, 0, "beta"), (2.1, 1, None), (2.5, 1, "gamma"), (3.9, 1, "delta"), (4.35, 2, None)],
)
def test_stopped_it_knows_the_sentence_and_the_word(after_s: float, line: int, word: str | None) -> None:
    clock = Clock()
    tape = Tape(RATE, clock)
    texts = ["alpha beta", "gamma delta", "end"]
    speech = Speaking(Voice(), tape).say(lines(*texts), Manner())
    speech._thread.join()  # everything is prepared; the clock of the loudspeaker has not moved
    clock.now += after_s
    reached = speech.stop()
    assert (reached.line, reached.finished) == (line, False)
    if word is None:
        assert reached.word is None
    else:
        assert reached.word is not None
        mark = reached.word
        assert texts[line][mark.start : mark.start + mark.length] == word
    clock.now += 100
    assert speech.reached == reached
    assert tape.pcm.size == pytest.approx(after_s * RATE, abs=2)


def test_going_on_from_where_it_stopped_leaves_nothing_out() -> None:
    clock, texts = Clock(), ["one two", "three four", "five"]
    speech = Speaking(Voice(), Tape(RATE, clock)).say(lines(*texts), Manner())
    speech._thread.join()
    clock.now += 2.9
    reached = speech.stop()
    voice = Voice()
    Speaking(voice, Tape(RATE)).say(lines(*texts)[reached.line :], Manner()).wait()
    assert voice.said == texts[1:]


def test_stopping_stops_the_making_too() -> None:
    voice = Voice()
    stop = threading.Event()

    def endless() -> Iterator[Line]:
        while True:
            if len(voice.said) == 3:
                stop.set()
            yield from lines("on and on")

    speech = Speaking(voice, Tape(RATE)).say(endless(), Manner())
    assert stop.wait(10)
    assert not speech.stop().finished
    assert not speech.wait().finished
    assert voice.closed == len(voice.said)


def test_a_new_utterance_silences_the_old_one() -> None:
    clock = Clock()
    tape = Tape(RATE, clock)
    speaking = Speaking(Voice(), tape)
    old = speaking.say(lines("one two three four"), Manner())
    old._thread.join()
    clock.now += 1.0
    new = speaking.say(lines("five"), Manner())
    new._thread.join()
    clock.now += 5.0
    assert not old.reached.finished
    assert new.reached.finished
    assert runs(tape.pcm) == [(1, 1.0), (2, 1.0)]


def test_a_voice_that_fails_tells_whoever_waits() -> None:
    class Broken(Voice):
        def say(self, sentence: Sentence, manner: Manner) -> Iterator[AudioChunk]:
            raise RuntimeError("broken")

    with pytest.raises(RuntimeError, match="broken"):
        Speaking(Broken(), Tape(RATE)).say(lines("one"), Manner()).wait()


def test_a_line_in_a_tongue_without_a_voice_is_passed_over() -> None:
    class English(Voice):
        def say(self, sentence: Sentence, manner: Manner) -> Iterator[AudioChunk]:
            if sentence.language != "en":
                raise SaysoError("cannot_speak_language")
            return super().say(sentence, manner)

    tape = Tape(RATE)
    said = [*lines("one"), Line(Sentence("nuqneH", "tlh")), *lines("two")]
    speech = Speaking(English(), tape).say(said, Manner())
    assert speech.wait().finished
    assert speech.unspoken == (1,)
    assert runs(tape.pcm) == [(1, 1.0), (0, 0.35), (2, 1.0)]


async def test_waiting_in_an_event_loop_and_cancelling_it() -> None:
    assert (await Speaking(Voice(), Tape(RATE)).say(lines("one"), Manner()).done()).finished

    def endless() -> Iterator[Line]:
        while True:
            yield from lines("on and on")

    speech = Speaking(Voice(), Tape(RATE)).say(endless(), Manner())
    waiting = asyncio.create_task(speech.done())
    await asyncio.sleep(0.01)
    waiting.cancel()
    with pytest.raises(asyncio.CancelledError):
        await waiting
    assert not speech.wait().finished


def test_nothing_to_say_is_said_at_once() -> None:
    assert Speaking(Voice(), Tape(RATE)).say([], Manner()).wait().finished


@settings(deadline=None)
@given(st.lists(st.integers(1, 3), min_size=1, max_size=4), st.floats(0, 15))
def test_what_was_heard_and_what_is_left_are_the_whole(words: list[int], after_s: float) -> None:
    clock = Clock()
    texts = [" ".join("abc"[:count]) for count in words]
    speech = Speaking(Voice(), Tape(RATE, clock)).say(lines(*texts), Manner())
    speech._thread.join()
    clock.now += after_s
    reached = speech.stop()
    assert reached.finished == (reached.line == len(texts))
    before = sum(words[: reached.line]) + SENTENCE_PAUSE_S * max(0, reached.line - 1)
    assert before <= after_s + 0.03 or reached.line == 0


def test_a_real_voice_makes_it_to_the_tape_with_pauses(espeak: TextToSpeech) -> None:
    tape = Tape()
    text = "I found two boots. The first is red, and it is cheap."
    said = lines_of(text, "en", pause_after_s=OPTION_PAUSE_S)
    assert [line.pause_after_s for line in said] == [SENTENCE_PAUSE_S, OPTION_PAUSE_S]
    speech = Speaking(espeak, tape).say([*said, *lines_of("The second is blue.", "en")], Manner())
    assert speech.wait().finished
    quiet = np.diff(np.flatnonzero(np.abs(tape.pcm.astype(int)) > 40)) / 22_050
    pauses = quiet[quiet > 0.15]
    assert len(pauses) == 3  # a sentence, a comma, an option
    assert pauses[0] >= 0.3
    assert pauses[1] >= 0.29
    assert pauses[2] >= 0.6
