"""A person's patience: how long a silence of theirs may be before it means "I have finished". Pure.

It is set by voice ("give me more time") and learned from the pauses that they make in the middle of what they say:
quickly upwards, since being cut off is what hurts, and slowly downwards, so that one fluent sentence does not undo it.
Only the person's own silence is ever counted, never the time in which Sayso speaks.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from voice.turns import LONGEST_PAUSE_S, SHORTEST_PAUSE_S

DEFAULT_PAUSE_S = 1.2
"""For somebody of whom nothing is known. Common defaults (.2 to .7 s) cut slow speakers off."""

LEARNT_LEAST_S, LEARNT_MOST_S = 0.8, 3.5
"""Learning stays within these; beyond them a person must have asked."""

UP, DOWN = 0.4, 0.04
"""Share of the way to what one turn calls for. Upwards three turns do most of it, downwards it takes some twenty."""

BIGGEST_STEP_S = 0.6
"""One turn moves it no further: a doorbell in the middle of a sentence is not how somebody speaks."""

SHORTEST_SIGN_S = 0.25
"""Shorter gaps are closures of consonants and breaths; they say nothing of pauses."""

LEAST_SPEECH_S = 1.0
"""A turn with less voice ("yes") has no middle to pause in: without a pause in it, it teaches nothing."""

MARGIN, MARGIN_S = 1.25, 0.2
"""The pause waited for is the longest one made, a quarter and a fifth of a second more."""


@dataclass(frozen=True, slots=True)
class Patience:
    """pause_s: seconds of silence that end a turn; least_s: what was asked for by voice, learning never goes below."""

    pause_s: float = DEFAULT_PAUSE_S
    least_s: float | None = None

    def __post_init__(self) -> None:
        if not SHORTEST_PAUSE_S <= self.pause_s <= LONGEST_PAUSE_S:
            raise ValueError(f"pause_s is {SHORTEST_PAUSE_S} to {LONGEST_PAUSE_S} seconds, not {self.pause_s}")


def learnt(patience: Patience, *, longest_pause_s: float, speech_s: float) -> Patience:
    """After a turn with `speech_s` of voice and pauses of up to `longest_pause_s` in it."""
    if longest_pause_s < SHORTEST_SIGN_S and speech_s < LEAST_SPEECH_S:
        return patience
    return _towards(patience, longest_pause_s * MARGIN + MARGIN_S)


def cut_off(patience: Patience, gap_s: float) -> Patience:
    """After a turn that was taken for finished too early: the person went on after `gap_s` seconds of silence."""
    return _towards(patience, gap_s * MARGIN + MARGIN_S) if gap_s >= patience.pause_s else patience


def more_time(patience: Patience) -> Patience:
    """ "Give me more time": half a second more at least, and learning does not take it back."""
    pause_s = round(min(LONGEST_PAUSE_S, max(patience.pause_s + 0.5, patience.pause_s * 1.4)), 2)
    return Patience(pause_s, least_s=pause_s)


def less_time(patience: Patience) -> Patience:
    """ "You wait too long"."""
    return Patience(round(max(SHORTEST_PAUSE_S, min(patience.pause_s - 0.3, patience.pause_s / 1.4)), 2))


def _towards(patience: Patience, wanted_s: float) -> Patience:
    pause_s = patience.pause_s
    wanted_s = min(max(wanted_s, LEARNT_LEAST_S), LEARNT_MOST_S)
    if wanted_s > pause_s:
        moved = pause_s + min(BIGGEST_STEP_S, UP * (wanted_s - pause_s))
    else:
        moved = max(pause_s + DOWN * (wanted_s - pause_s), min(pause_s, patience.least_s or 0.0))
    return replace(patience, pause_s=min(max(moved, SHORTEST_PAUSE_S), LONGEST_PAUSE_S))
