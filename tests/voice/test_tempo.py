"""A person's own pace from their words and the time these took: slow to learn, within bounds."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from voice.audio import AudioChunk
from voice.pace import FASTEST, MIDDLE, NATURAL_RATE, SLOWEST, pace
from voice.tempo import SHARE, learnt, voiced_s
from voice.tts.port import Manner, Sentence, TextToSpeech

LINES = {
    "en": "I would like a kettle with a large handle and a whistle please",
    "de": "ich hätte gern einen Wasserkocher mit einem großen Griff und einer Pfeife",
    "pt-BR": "eu queria uma chaleira com uma alça grande e com apito por favor",
    "ar": "أريد غلاية لها مقبض كبير وصفارة من فضلك",
    "zh-CN": "我想要一个带大把手和哨子的水壶",
}


def said_s(engine: TextToSpeech, text: str, language: str, rate: int = NATURAL_RATE) -> float:
    chunks: list[AudioChunk] = list(engine.say(Sentence(text, language), Manner(rate=rate)))
    return voiced_s(np.concatenate([chunk.pcm for chunk in chunks]), chunks[0].sample_rate)


def after(turns: int, *, said_s: float, speech_s: float) -> float:
    own: float | None = None
    for _ in range(turns):
        own = learnt(own, said_s=said_s, speech_s=speech_s)
    assert own is not None
    return own


@pytest.mark.parametrize("language", LINES)
@pytest.mark.parametrize(("rate", "least", "most"), [(130, 110, 130), (NATURAL_RATE, 146, 154), (200, 160, 170)])
def test_who_speaks_slowly_is_spoken_to_slowly_in_every_language(
    espeak: TextToSpeech, spoken: Callable[..., np.ndarray], language: str, rate: int, least: float, most: float
) -> None:
    """The person is a voice at another rate, timed by the voice detector as a real one is."""
    from voice.turns import TurnRules, turns_in
    from voice.vad import Silero

    sound = np.concatenate([spoken(LINES[language], language, rate=rate, variant="f3"), np.zeros(24_000, np.float32)])
    speech_s = sum(turn.span.speech_s for turn in turns_in(sound, Silero(), TurnRules()))
    own = after(30, said_s=said_s(espeak, LINES[language], language), speech_s=speech_s)
    assert least - 6 <= own <= most + 6


def test_the_pace_is_made_by_pauses_not_by_stretching() -> None:
    slow = pace(round(after(50, said_s=3.0, speech_s=5.0)))
    assert slow.articulation >= 0.9
    assert slow.pauses > 1.3
    assert pace(round(after(50, said_s=5.0, speech_s=3.0))).articulation <= 1.1


def test_one_turn_moves_it_little_and_none_of_the_moves_is_a_jump() -> None:
    first = learnt(None, said_s=3.0, speech_s=6.0)
    assert first is not None
    assert MIDDLE - first <= SHARE * (MIDDLE - SLOWEST) + 1e-9
    assert after(10, said_s=3.0, speech_s=6.0) < MIDDLE - 0.7 * (MIDDLE - SLOWEST)


@pytest.mark.parametrize(("said", "speech"), [(0.8, 1.2), (2.0, 1.2), (0.5, 3.0), (3.0, 9.0), (6.0, 2.0), (0.0, 4.0)])
def test_short_answers_and_words_that_cannot_be_theirs_teach_nothing(said: float, speech: float) -> None:
    assert learnt(None, said_s=said, speech_s=speech) is None
    assert learnt(131.0, said_s=said, speech_s=speech) == 131.0


@given(st.lists(st.tuples(st.floats(0, 60), st.floats(0, 60)), max_size=40))
def test_it_stays_within_its_bounds_whatever_is_heard(turns: list[tuple[float, float]]) -> None:
    own: float | None = None
    for said, speech in turns:
        own = learnt(own, said_s=said, speech_s=speech)
        assert own is None or SLOWEST <= own <= FASTEST


def test_pauses_of_the_yardstick_do_not_count(espeak: TextToSpeech) -> None:
    plain, paused = (
        said_s(espeak, text, "en") for text in ("a red kettle and a blue cup", "a red kettle, and a blue cup")
    )
    assert paused == pytest.approx(plain, rel=0.15)
    assert voiced_s(np.zeros(22_050, np.int16), 22_050) == 0.0
    assert voiced_s(np.zeros(0, np.int16), 22_050) == 0.0
