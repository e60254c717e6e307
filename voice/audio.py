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
