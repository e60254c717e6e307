"""Does somebody speak here, or many somewhere, or nobody: how a turn swings and whether it rings. Pure.

One voice near a microphone swings between its vowels and the room's own noise with every syllable; where many talk at
once the gaps of one are filled by the others, and the sum is nearly even (the modulation depth that ISO 9921 and the
speech transmission index rest on). A horn, an alarm or a siren is as even.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from voice.audio import SAMPLE_RATE, Samples

CROWD_DEPTH_DB = 8.0
"""Looked at on made-up babble of five to nine voices (3.6 to 8.2 dB) and on speech, of people and synthetic, 10 dB
above a room (11.2 dB and more) and 5 dB above it (7.3 dB and more)."""

SHORT_SHARE = 0.625
"""Of that depth, for a turn with less voice than LEAST_SPEECH_S: "stop" at 5 dB has no time to swing further."""

LEAST_SPEECH_S = 1.0
"""A shorter word may be one even vowel: of it only the rise out of the silence around it is looked at."""

SURE = 0.85
"""A short turn in which the voice detector never was surer must also ring like a voice: drops of rain reach .8.
Of short words, those that hardly ring ("stop") all make it surer than .9."""

RINGS = 0.52
"""So periodic a voice is somewhere in a word: .54 and more in short words 5 dB above a room, .51 and less in rain."""

_WINDOW, _STEP = 1024, 512  # 64 ms, two periods of the lowest voice and more
_SHORTEST_PERIOD, _LONGEST_PERIOD = SAMPLE_RATE // 400, SAMPLE_RATE // 70
_LOUD, _SOFT = 90, 10  # percentiles of the levels of 32 ms frames


def is_crowd(
    voiced: Sequence[float], around: Sequence[float], speech_s: float, least_db: float = CROWD_DEPTH_DB
) -> bool:
    """Whether a turn is as even as many voices or a machine are.

    voiced    levels in dBFS of its frames from the first with voice to the last
    around    the same with the frames kept from before and after it
    speech_s  seconds of voice in it
    least_db  how deep one voice swings at least
    """
    if speech_s >= LEAST_SPEECH_S:
        return depth_db(voiced) < least_db
    return depth_db(around) < SHORT_SHARE * least_db


def rings(audio: Samples) -> bool:
    """Whether some 64 ms of a turn are as periodic as a voice (70 to 400 Hz).

    Autocorrelation over that of the window, as in P. Boersma, "Accurate short-term analysis of the fundamental
    frequency and the harmonics-to-noise ratio of a sampled sound", 1993.
    """
    window = np.hanning(_WINDOW)
    of_window = _correlation(window)
    for at in range(0, audio.size - _WINDOW + 1, _STEP):
        piece = audio[at : at + _WINDOW].astype(np.float64)
        of_piece = _correlation((piece - piece.mean()) * window) / of_window
        if of_piece[0] > 0.0 and of_piece[_SHORTEST_PERIOD : _LONGEST_PERIOD + 1].max() >= RINGS * of_piece[0]:
            return True
    return False


def _correlation(signal: NDArray[np.float64]) -> NDArray[np.float64]:
    """Autocorrelation up to the longest period."""
    power = np.abs(np.fft.rfft(signal, 2 * _WINDOW)) ** 2
    return np.asarray(np.fft.irfft(power)[: _LONGEST_PERIOD + 1])


def depth_db(levels: Sequence[float]) -> float:
    """From the soft to the loud frames, dB; 0.0 for none."""
    if len(levels) == 0:
        return 0.0
    soft, loud = np.percentile(levels, (_SOFT, _LOUD))
    return float(loud - soft)
