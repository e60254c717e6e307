"""µ-law, the sound of telephones: 8 bits a sample at 8 kHz, by ITU-T Recommendation G.711 (November 1988), table 2.

A byte holds sign, exponent and mantissa of the 14-bit value, every bit turned over for the line. Here values are 16
bit, the 14 bits at the top.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from voice.audio import Pcm

RATE = 8_000
"""Hz."""

SILENCE = 0xFF
"""The byte of a sample of nothing."""

_BIAS = 0x84  # 33 of the recommendation, in 16 bits: makes every exponent begin at a power of two
_LOUDEST = 32_635  # the last value whose biased form fits into 15 bits


def _values() -> Pcm:
    """Byte → value, shape (256,)."""
    code = ~np.arange(256, dtype=np.uint8)
    exponent = (code >> 4 & 7).astype(np.int32)
    mantissa = (code & 15).astype(np.int32)
    size = ((mantissa << 3) + _BIAS << exponent) - _BIAS
    values: Pcm = np.where(code & 0x80, -size, size).astype(np.int16)
    return values


def _codes() -> NDArray[np.uint8]:
    """Value → byte, shape (65536,), indexed by the value as an unsigned number."""
    value = np.arange(65_536, dtype=np.uint16).view(np.int16).astype(np.int32)
    size = np.minimum(np.abs(value), _LOUDEST) + _BIAS
    exponent = np.floor(np.log2(size)).astype(np.int32) - 7
    mantissa = size >> exponent + 3 & 15
    sign = np.where(value < 0, 0x80, 0)
    codes: NDArray[np.uint8] = (~(sign | exponent << 4 | mantissa) & 0xFF).astype(np.uint8)
    return codes


_VALUE_OF = _values()
_CODE_OF = _codes()


def decode(sound: bytes) -> Pcm:
    """Bytes off the line, shape (len(sound),), 16 bit at 8 kHz."""
    values: Pcm = _VALUE_OF[np.frombuffer(sound, dtype=np.uint8)]
    return values


def encode(pcm: Pcm) -> bytes:
    """16 bit at 8 kHz as bytes for the line, one for each sample."""
    return _CODE_OF[pcm.view(np.uint16)].tobytes()
