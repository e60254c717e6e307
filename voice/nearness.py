"""Does somebody speak here, or many somewhere: how deep the loudness of a turn rises and falls. Pure.

One voice near a microphone swings between its vowels and the room's own noise with every syllable; where many talk at
once the gaps of one are filled by the others, and the sum is nearly even (the modulation depth that ISO 9921 and the
speech transmission index rest on). A horn, an alarm or a siren is as even.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

CROWD_DEPTH_DB = 8.0
"""Looked at on made-up babble of five to nine voices (3.6 to 8.2 dB) and on speech, of people and synthetic, 10 dB
above a room (11.2 dB and more) and 5 dB above it (7.3 dB and more)."""

LEAST_SPEECH_S = 1.0
"""A shorter word may be one even vowel: of it only the rise out of the silence around it is looked at."""

_LOUD, _SOFT = 90, 10  # percentiles of the levels of 32 ms frames


def is_crowd(
    voiced: Sequence[float], around: Sequence[float], speech_s: float, least_db: float = CROWD_DEPTH_DB
) -> bool:
    """Whether a turn is even, as many voices or a machine are.

    voiced    levels in dBFS of its frames from the first with voice to the last
    around    the same with the frames kept from before and after it
    speech_s  seconds of voice in it
    least_db  how deep one voice swings at least
    """
    if depth_db(around) < least_db:
        return True
    return speech_s >= LEAST_SPEECH_S and depth_db(voiced) < least_db


def depth_db(levels: Sequence[float]) -> float:
    """From the soft to the loud frames, dB; 0.0 for none."""
    if len(levels) == 0:
        return 0.0
    soft, loud = np.percentile(levels, (_SOFT, _LOUD))
    return float(loud - soft)
