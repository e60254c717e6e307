"""Silence between clauses, sentences and options, in seconds.

Pauses at clause boundaries raise what is remembered, stretched words do not (Holland and Fletcher 2000; R11 of the
voice requirements asks for .3 s at clauses and .6 s between options).
"""

from __future__ import annotations

from voice.tts.port import Manner

CLAUSE_PAUSE_S = 0.3
SENTENCE_PAUSE_S = 0.35
OPTION_PAUSE_S = 0.6

FAST_RATE = 193
"""Words a minute asked of an engine above which pauses shrink with the pace: who listens so fast has chosen to. Up to
there (an articulation of 1.1) none is shorter than the lengths above."""


def at_pace(pause_s: float, manner: Manner) -> float:
    """The pause for somebody who is spoken to in this manner."""
    return pause_s * manner.pauses * min(1.0, FAST_RATE / max(1, manner.rate))
