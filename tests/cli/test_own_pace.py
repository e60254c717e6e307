"""The person's own pace is followed from turn to turn, kept, and left alone once they asked for a pace."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from types import SimpleNamespace

import numpy as np
import pytest

from app.cli.house import House
from app.cli.own_pace import OwnPace
from app.commerce.codec import decode, encode
from app.model.profile import Profile
from app.settings import Settings
from i18n.errors import SaysoError
from voice.audio import AudioChunk
from voice.pace import pace
from voice.tts.port import Manner, Sentence

WORDS = "a kettle with a large handle and a whistle"


class TwoSeconds:
    def say(self, sentence: Sentence, manner: Manner) -> Iterator[AudioChunk]:
        if sentence.language == "xx":
            raise SaysoError("cannot_speak_language", "xx")
        yield AudioChunk(np.full(16_000, 5_000, np.int16), 8_000)


class Talk:
    def __init__(self, profile: Profile) -> None:
        self.profile = profile
        self.saves = 0
        self.conversation = SimpleNamespace(name="me")
        self.house = SimpleNamespace(profiles=SimpleNamespace(save=self.save))

    def save(self, profile: Profile, name: str) -> None:
        self.profile = decode(Profile, encode(profile))
        self.saves += 1


def talk_of(profile: Profile | None = None) -> tuple[Talk, OwnPace]:
    talk = Talk(profile or Profile())
    return talk, OwnPace(talk, TwoSeconds)  # type: ignore[arg-type]


def test_it_is_kept_and_spoken_at() -> None:
    talk, own = talk_of()
    for _ in range(20):
        own.spoke(WORDS, "en", 2.6)
    assert 113 < talk.profile.pace < 125
    assert House.manner(talk.profile).rate == pace(talk.profile.pace).rate
    assert House.manner(talk.profile).pauses > 1.2
    saves = talk.saves
    own.spoke(WORDS, "en", 2.0 * 150 / talk.profile.pace)
    assert talk.saves == saves  # nothing to write


def test_a_pace_that_was_asked_for_is_not_learned_away() -> None:
    talk, own = talk_of(Profile(rate=190, rate_set=True))
    own.spoke(WORDS, "en", 4.0)
    assert (talk.profile.pace, talk.saves) == (190, 0)
    talk.profile = replace(talk.profile, rate_set=False)
    own.spoke(WORDS, "en", 3.0)
    assert talk.profile.pace < 150


@pytest.mark.parametrize(("words", "language"), [(WORDS, "xx"), ("大きい取っ手のやかん", "ja")])
def test_what_the_yardstick_cannot_say_teaches_nothing(words: str, language: str) -> None:
    talk, own = talk_of()
    own.spoke(words, language, 3.0)
    assert talk.saves == 0


def test_a_rate_in_the_settings_is_one_that_was_asked_for() -> None:
    for rate, asked in ((150, False), (120, True)):
        with_rate = House.profile(SimpleNamespace(settings=Settings(language="en", country="US", rate=rate)))  # type: ignore[arg-type]
        assert with_rate.rate_set is asked
