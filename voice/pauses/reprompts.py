"""A gentle word after a long silence, once each: never a time limit, nothing ends by itself (R8)."""

from __future__ import annotations

REPROMPTS_AT_S = (8.0, 20.0)
"""Seconds of silence, from the end of Sayso's voice or the last sign of the person."""


def is_due(silent_s: float, given: int) -> bool:
    """Whether the next word is due after `silent_s`, where `given` were said in this silence."""
    return given < len(REPROMPTS_AT_S) and silent_s >= REPROMPTS_AT_S[given]
