"""Slower by pauses, not by stretching."""

from __future__ import annotations

import numpy as np
import pytest

from voice.pace import LONGEST_PAUSES, NATURAL_RATE, pace
from voice.tts.pauses import CLAUSE_PAUSE_S, OPTION_PAUSE_S, at_pace
from voice.tts.port import Manner, Sentence, TextToSpeech

SLOW_TO_FAST = list(range(80, 301, 5))


def test_words_are_hardly_stretched_or_squeezed_within_the_paces_that_people_like() -> None:
    assert pace(150).articulation == 1.0
    assert pace(150).rate == NATURAL_RATE
    assert all(0.9 <= pace(rate).articulation <= 1.1 for rate in SLOW_TO_FAST if rate <= 170)
    assert pace(300).articulation == pytest.approx(1.94, abs=0.01)


def test_a_faster_pace_is_never_slower_in_words_nor_longer_in_pauses() -> None:
    paces = [pace(rate) for rate in SLOW_TO_FAST]
    assert [one.articulation for one in paces] == sorted(one.articulation for one in paces)
    assert [one.pauses for one in paces] == sorted((one.pauses for one in paces), reverse=True)
    assert paces[0].pauses == LONGEST_PAUSES
    assert pace(150).pauses == pytest.approx(1.0)


@pytest.mark.parametrize("rate", SLOW_TO_FAST)
def test_pauses_keep_their_least_length_up_to_170_words_a_minute(rate: int) -> None:
    manner = Manner(rate=pace(rate).rate, pauses=pace(rate).pauses)
    assert (at_pace(CLAUSE_PAUSE_S, manner) >= 0.3) == (rate <= 170)
    assert (at_pace(OPTION_PAUSE_S, manner) >= 0.6) == (rate <= 170)


def test_what_is_heard_comes_near_the_pace_asked_for(espeak: TextToSpeech) -> None:
    text = "The brown teapot costs thirty-nine dollars, it is rated best, and it arrives in ten days."
    words = len(text.replace("-", " ").split())
    for rate in (110, 130, 150, 170):
        one = pace(rate)
        manner = Manner(rate=one.rate, pauses=one.pauses)
        chunks = list(espeak.say(Sentence(text, "en"), manner))
        seconds = np.concatenate([chunk.pcm for chunk in chunks]).size / chunks[0].sample_rate
        seconds += at_pace(OPTION_PAUSE_S, manner)
        assert words / seconds * 60 == pytest.approx(rate, rel=0.2), rate
