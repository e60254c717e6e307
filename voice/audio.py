"""Sound as values: 16 kHz mono float32 in, int16 chunks with word marks out."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

SAMPLE_RATE = 16_000
"""Hz. Every recogniser and the VAD work at this rate; other rates are resampled at the door."""

Samples = NDArray[np.float32]
"""Shape (n,), mono, -1.0 to 1.0, at SAMPLE_RATE unless said otherwise."""

Pcm = NDArray[np.int16]
"""Shape (n,), mono."""

SILENCE_DBFS = -120.0
"""What `level_dbfs` answers for no sound at all: below the 16-bit floor of -90."""

_FULL_SCALE = 32_768.0


@dataclass(frozen=True, slots=True)
class WordMark:
    """Where a word of the sentence begins in its sound: text offset and length in characters, time in seconds."""

    start: int
    length: int
    at_s: float


@dataclass(frozen=True, slots=True)
class AudioChunk:
    """A piece of synthesised speech; `words` are marks relative to the start of the sentence."""

    pcm: Pcm
    sample_rate: int
    words: tuple[WordMark, ...] = ()


def to_pcm(samples: Samples) -> Pcm:
    """Float samples as 16-bit; what is beyond full scale is clipped, never wrapped around."""
    scaled = np.rint(samples * _FULL_SCALE)
    pcm: Pcm = np.clip(scaled, -_FULL_SCALE, _FULL_SCALE - 1).astype(np.int16)
    return pcm


def to_samples(pcm: Pcm) -> Samples:
    """16-bit samples as float32 between -1.0 and 1.0."""
    return pcm.astype(np.float32) / np.float32(_FULL_SCALE)


def silence(seconds: float, sample_rate: int) -> Pcm:
    """`seconds` of nothing, shape (round(seconds * sample_rate),)."""
    return np.zeros(max(0, round(seconds * sample_rate)), dtype=np.int16)


def level_dbfs(samples: Samples) -> float:
    """Root mean square level in dB below full scale (a full-scale sine is -3); SILENCE_DBFS for no sound."""
    if samples.size == 0:
        return SILENCE_DBFS
    power = float(np.mean(np.square(samples, dtype=np.float64)))
    if power <= 0.0:
        return SILENCE_DBFS
    return max(SILENCE_DBFS, 10.0 * float(np.log10(power)))
