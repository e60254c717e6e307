"""A person's own speaking pace, from the words that were recognised and the seconds of voice they took. Pure.

Older people want to be spoken to at about their own pace or a little below it (Wang 2023; R11 of the voice
requirements). Words a minute cannot be compared between languages (a German word is longer than an English one, Chinese
has no blanks), so the measure is Sayso's own voice: the seconds in which it says the same words at its natural
articulation. Who takes a quarter longer is spoken to at four fifths of the middle pace.
"""

from __future__ import annotations

import numpy as np

from voice.audio import Pcm, to_samples
from voice.pace import FASTEST, MIDDLE, SLOWEST

LEAST_SPEECH_S, LEAST_SAID_S = 1.5, 1.0
"""Less voice than this, theirs or Sayso's, says nothing of a pace: "the second one" may be short or drawn out."""

LIKELIEST = 0.5, 2.0
"""Times as fast as Sayso. Beyond, the words are not the ones that were said."""

SHARE = 0.15
"""Of the way to what one turn shows: ten turns do most of it, and one hurried sentence is soon forgotten."""

_FRAME_S = 0.02
_BELOW_DB = 35.0
"""Softer than the loud parts by more than this is a pause."""


def voiced_s(pcm: Pcm, sample_rate: int) -> float:
    """Seconds of voice in synthesised speech, without its pauses."""
    frame = max(1, round(_FRAME_S * sample_rate))
    count = pcm.size // frame
    if count == 0:
        return 0.0
    powers = np.mean(np.square(to_samples(pcm[: count * frame]).reshape(count, frame).astype(np.float64)), axis=1)
    loud = float(np.percentile(powers, 95))
    return float(np.count_nonzero(powers > loud * 10 ** (-_BELOW_DB / 10))) * _FRAME_S if loud > 0 else 0.0


def learnt(own: float | None, *, said_s: float, speech_s: float) -> float | None:
    """Their pace in words a minute, pauses included, after a turn.

    own       what is known so far, None: nothing
    said_s    seconds of voice in which Sayso says the same words at its natural articulation
    speech_s  theirs
    """
    if speech_s < LEAST_SPEECH_S or said_s < LEAST_SAID_S or not LIKELIEST[0] <= said_s / speech_s <= LIKELIEST[1]:
        return own
    shown = min(max(MIDDLE * said_s / speech_s, SLOWEST), FASTEST)
    before = MIDDLE if own is None else own
    return before + SHARE * (shown - before)
