"""How fast Sayso speaks: slower by longer pauses, not by stretched words. Pure.

Stretched synthetic words are understood worse, while pauses at clauses raise what is remembered (Holland and Fletcher
2000). So a pace in words a minute, pauses included, is made of an articulation between .9 and 1.1 of the voice's
natural one, and of pauses (R11 of the voice requirements). Only who asks for more than 170 gets faster words.
"""

from __future__ import annotations

from dataclasses import dataclass

NATURAL_RATE = 175
"""Words a minute at which an engine is asked to speak for an articulation of 1: eSpeak NG's own default."""

SLOWEST, MIDDLE, FASTEST = 110, 150, 170
"""Words a minute, pauses included, that belong to articulations of .9, 1 and 1.1."""

_WORDS_SHARE = 0.75
"""Of the time that an answer takes at the middle pace is words, the rest pauses; counted over spoken demo visits."""

LONGEST_PAUSES = 3.0
"""Pauses grow no further: after two seconds of silence people think that it is their turn."""


@dataclass(frozen=True, slots=True)
class Pace:
    """articulation: times the voice's natural one; pauses: times their least length, 1 to LONGEST_PAUSES."""

    articulation: float
    pauses: float

    @property
    def rate(self) -> int:
        """Words a minute that an engine is asked for."""
        return round(NATURAL_RATE * self.articulation)


def pace(words_a_minute: int) -> Pace:
    """How to speak so that about so many words a minute are heard."""
    articulation = _articulation(words_a_minute)
    word_s = _WORDS_SHARE * 60 / MIDDLE / articulation
    least_s = (1 - _WORDS_SHARE) * 60 / MIDDLE
    pauses = (60 / words_a_minute - word_s) / least_s
    return Pace(articulation, min(LONGEST_PAUSES, max(1.0, pauses)))


def _articulation(words_a_minute: int) -> float:
    if words_a_minute > FASTEST:
        return 1.1 * words_a_minute / FASTEST
    if words_a_minute >= MIDDLE:
        return 1.0 + 0.1 * (words_a_minute - MIDDLE) / (FASTEST - MIDDLE)
    return max(0.9, 1.0 - 0.1 * (MIDDLE - words_a_minute) / (MIDDLE - SLOWEST))
