"""Several voices behind one port."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest

from i18n.errors import SaysoError
from voice.audio import AudioChunk
from voice.tts.fallback import REST_S, FallbackTextToSpeech
from voice.tts.port import Manner, Sentence, TtsCapabilities


class Voice:
    """Says every sentence as three chunks of its own number; fails after `good` chunks."""

    def __init__(self, name: str, number: int, *languages: str, word_events: bool = True) -> None:
        self.capabilities = TtsCapabilities(name, languages, word_events)
        self.number = number
        self.good = 3
        self.closed = False

    def say(self, sentence: Sentence, manner: Manner) -> Iterator[AudioChunk]:
        for _ in range(self.good):
            yield AudioChunk(np.full(10, self.number, dtype=np.int16), 22_050)
        if self.good < 3:
            raise RuntimeError("the voice broke")

    def close(self) -> None:
        self.closed = True


class Clock:
    now = 1000.0

    def __call__(self) -> float:
        return self.now


def numbers(engine: FallbackTextToSpeech, language: str) -> list[int]:
    return [int(chunk.pcm[0]) for chunk in engine.say(Sentence("Hello.", language), Manner())]


def test_the_first_that_speaks_the_language_is_taken() -> None:
    engine = FallbackTextToSpeech([Voice("nice", 1, "en-US", word_events=False), Voice("plain", 2, "en", "pt-BR")])
    assert engine.capabilities.languages == ("en-US", "en", "pt-BR")
    assert not engine.capabilities.word_events
    assert numbers(engine, "en-US") == [1, 1, 1]
    assert numbers(engine, "pt-BR") == [2, 2, 2]
    assert (engine.chosen("pt"), engine.chosen("fr")) == ("plain", None)


def test_the_right_region_goes_before_the_nicer_engine() -> None:
    engine = FallbackTextToSpeech([Voice("nice", 1, "pt-PT"), Voice("plain", 2, "pt-BR")])
    assert numbers(engine, "pt-BR") == [2, 2, 2]
    assert numbers(engine, "pt-PT") == [1, 1, 1]


@pytest.mark.parametrize("good", [0, 2])
def test_where_one_fails_the_next_says_the_whole_sentence(good: int) -> None:
    first, second = Voice("nice", 1, "en"), Voice("plain", 2, "en")
    first.good = good
    clock = Clock()
    engine = FallbackTextToSpeech([first, second], clock)
    assert numbers(engine, "en") == [1] * good + [2, 2, 2]

    first.good = 3
    assert numbers(engine, "en") == [2, 2, 2]  # it is left alone for a while
    clock.now += REST_S + 1
    assert numbers(engine, "en") == [1, 1, 1]


def test_where_all_fail_the_last_error_comes_out_and_they_are_asked_again() -> None:
    only = Voice("only", 1, "en")
    only.good = 0
    engine = FallbackTextToSpeech([only], Clock())
    with pytest.raises(RuntimeError, match="broke"):
        numbers(engine, "en")
    only.good = 3
    assert numbers(engine, "en") == [1, 1, 1]


def test_closing_the_iterator_closes_the_engines_own_and_is_no_failure() -> None:
    first = Voice("nice", 1, "en")
    engine = FallbackTextToSpeech([first, Voice("plain", 2, "en")], Clock())
    speech = engine.say(Sentence("Hello.", "en"), Manner())
    next(speech)
    speech.close()  # type: ignore[attr-defined]
    assert numbers(engine, "en") == [1, 1, 1]


def test_a_language_that_none_speaks_is_said_and_all_are_closed() -> None:
    voices = [Voice("a", 1, "en"), Voice("b", 2, "de")]
    engine = FallbackTextToSpeech(voices)
    with pytest.raises(SaysoError) as caught:
        engine.say(Sentence("?", "xx"), Manner())
    assert caught.value.code == "cannot_speak_language"
    engine.close()
    assert all(voice.closed for voice in voices)
    with pytest.raises(ValueError, match="one engine"):
        FallbackTextToSpeech([])
