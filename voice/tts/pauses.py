"""Silence between clauses, sentences and options, in seconds.

Pauses at clause boundaries raise what is remembered, stretched words do not (Holland and Fletcher 2000; R11 of the
voice requirements asks for .3 s at clauses and .6 s between options).
"""

from __future__ import annotations

CLAUSE_PAUSE_S = 0.3
SENTENCE_PAUSE_S = 0.35
OPTION_PAUSE_S = 0.6

FAST_RATE = 175
"""Words a minute above which pauses shrink with the pace: who listens so fast has chosen to."""


def at_pace(pause_s: float, rate: int) -> float:
    """The pause for somebody who listens at `rate` words a minute."""
    return pause_s * min(1.0, FAST_RATE / max(1, rate))
