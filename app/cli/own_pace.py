"""Following the person's own pace: how fast they speak is kept, and Sayso speaks so until they ask for another pace."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import replace

import numpy as np

from app.cli.exchange import Talking
from i18n.errors import SaysoError
from voice.pace import NATURAL_RATE
from voice.tags import primary
from voice.tempo import learnt, voiced_s
from voice.tts.port import Manner, Sentence, TextToSpeech

LEAST_CHANGE = 0.5
"""Words a minute; a smaller change is not written down."""


class OwnPace:
    """The pace of one talk's person.

    yardstick  the voice that says the same words for comparison; it must be quick. SaysoError where there is none
    """

    def __init__(self, talking: Talking, yardstick: Callable[[], TextToSpeech]) -> None:
        self._talking = talking
        self._yardstick = yardstick

    def spoke(self, words: str, language: str, speech_s: float) -> None:
        """They said `words` in `speech_s` seconds of voice."""
        if self._talking.profile.rate_set or not _is_read_well(words, language):
            return
        try:
            said_s = self._said_s(words, language)
        except SaysoError:  # no voice for it: then there is no pace to follow either
            return
        profile = self._talking.profile  # as it is by now: it may have been changed beside this
        own = learnt(profile.own_pace, said_s=said_s, speech_s=speech_s)
        if own is None or profile.rate_set or abs(own - (profile.own_pace or 0.0)) < LEAST_CHANGE:
            return
        talking = self._talking
        talking.house.profiles.save(replace(profile, own_pace=round(own, 1)), talking.conversation.name)

    def _said_s(self, words: str, language: str) -> float:
        chunks = list(self._yardstick().say(Sentence(words, language), Manner(rate=NATURAL_RATE)))
        return voiced_s(np.concatenate([chunk.pcm for chunk in chunks]), chunks[0].sample_rate) if chunks else 0.0


def _is_read_well(words: str, language: str) -> bool:
    """Of Japanese, eSpeak NG reads the syllables alone; for others it says "Chinese letter"."""
    return primary(language) != "ja" or not any(unicodedata.name(char, "").startswith("CJK") for char in words)
