"""One voice or many, one voice or a machine: by how deep the loudness swings."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from voice.audio import SAMPLE_RATE, Samples
from voice.nearness import CROWD_DEPTH_DB, SURE, depth_db, is_crowd, rings
from voice.noise import in_a_room
from voice.turns import TurnRules, turns_in
from voice.vad import Silero

RULES = TurnRules(even_db=CROWD_DEPTH_DB, sure_at=SURE)
WORDS = (
    "show me a kettle with a large handle please",
    "the second one is too expensive for me",
    "I need boots for walking in the snow",
    "how long does delivery take to Ireland",
    "do you have it in blue or in green",
    "put two of them into my cart now",
    "my hands get cold when I am reading",
)


def test_depth_is_from_the_soft_to_the_loud() -> None:
    assert depth_db([-20.0] * 10) == 0.0
    assert depth_db([-40.0] * 5 + [-20.0] * 5) == pytest.approx(20.0)
    assert depth_db([]) == 0.0


def test_an_even_word_is_one_where_it_rises_out_of_silence() -> None:
    vowel = [-20.0] * 8
    assert not is_crowd(vowel, [-60.0] * 9 + vowel + [-60.0] * 11, speech_s=0.26)
    assert is_crowd(vowel, [-24.0] * 9 + vowel + [-24.0] * 11, speech_s=0.26)
    assert is_crowd([-20.0] * 60, [-60.0] * 9 + [-20.0] * 60, speech_s=1.9)


@pytest.mark.parametrize("snr_db", [20, 10])
def test_one_voice_is_heard_over_a_room_and_seven_at_once_are_not(
    spoken: Callable[..., Samples], snr_db: float
) -> None:
    voices = [spoken(text, rate=150 + 8 * index) for index, text in enumerate(WORDS)]
    quiet = np.zeros(SAMPLE_RATE, np.float32)
    one = in_a_room(np.concatenate([quiet, voices[0], quiet]), snr_db=snr_db, seed=1)
    assert len(turns_in(one, Silero(), RULES)) == 1
    longest = 4 * SAMPLE_RATE
    many = sum(np.tile(voice / np.abs(voice).max(), 4)[at * 3000 :][:longest] for at, voice in enumerate(voices))
    crowd = np.concatenate([quiet, (0.03 * many).astype(np.float32), quiet])
    assert turns_in(crowd, Silero(), TurnRules())  # it is speech
    assert not turns_in(crowd, Silero(), RULES)


@pytest.mark.parametrize("word", ["stop", "no", "help"])
@pytest.mark.parametrize("snr_db", [20, 5])
def test_a_short_word_is_heard_over_a_room(spoken: Callable[..., Samples], word: str, snr_db: float) -> None:
    quiet = np.zeros(SAMPLE_RATE, np.float32)
    said = np.concatenate([quiet, spoken(word, rate=170), quiet])
    assert len(turns_in(in_a_room(said, snr_db=snr_db, seed=2), Silero(), RULES)) == 1


def test_a_voice_rings_and_rain_does_not(spoken: Callable[..., Samples]) -> None:
    random = np.random.default_rng(5)
    assert not rings((0.1 * random.standard_normal(SAMPLE_RATE // 2)).astype(np.float32))
    assert not rings(np.zeros(SAMPLE_RATE // 2, np.float32))
    assert rings(spoken("no"))


class Unsure:
    """What is loud may be speech."""

    def reset(self) -> None: ...

    def probability(self, frame: Samples) -> float:
        return 0.7 if np.abs(frame).max() > 0.05 else 0.0


def test_a_short_noise_that_might_be_speech_is_dropped_and_a_long_one_is_for_the_recogniser() -> None:
    random = np.random.default_rng(6)
    quiet = np.zeros(SAMPLE_RATE, np.float32)
    for seconds, turns in ((0.2, 0), (1.6, 1)):
        hiss = 0.2 * random.standard_normal(round(seconds * SAMPLE_RATE)) * random.choice([0.3, 1.0], 1)
        swings = np.repeat(random.uniform(0.1, 1.0, hiss.size // 1000 + 1), 1000)[: hiss.size]
        sound = np.concatenate([quiet, (hiss * swings * 3).astype(np.float32), quiet])
        assert len(turns_in(sound, Unsure(), TurnRules(sure_at=SURE))) == turns
        assert len(turns_in(sound, Unsure(), TurnRules())) == 1


def test_a_short_word_is_heard_after_a_long_silence(spoken: Callable[..., Samples]) -> None:
    """The detector's memory drifts in a quiet room: "no" had .9 after three seconds of it and .4 after twenty."""
    room = 0.001 * np.random.default_rng(4).standard_normal(20 * SAMPLE_RATE).astype(np.float32)
    for word, language in (("no", "en"), ("oui", "fr")):
        said = np.concatenate([room, spoken(word, language, rate=150), room[: 2 * SAMPLE_RATE]])
        assert len(turns_in(said, Silero(), RULES)) == 1
