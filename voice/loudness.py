"""How loud speech is to the ear, after ITU-R BS.1770-4, for one channel. Pure.

Peak and plain root mean square tell little of it: pauses pull the mean down, and a dull voice sounds softer than a
bright one of the same power. So the sound is weighted as the ear does (K), and quiet blocks are left out (gates).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from voice.audio import Pcm, to_samples

BLOCK_S, STEP_S = 0.4, 0.1
"""Length of the blocks that are gated, and from one to the next (three quarters overlap)."""

ABSOLUTE_GATE = -70.0
"""LUFS. Blocks below count as silence."""

RELATIVE_GATE = -10.0
"""LU below the mean of what passes the absolute gate: pauses and breaths."""

_OFFSET = -0.691
"""dB. A sine of 997 Hz at full scale reads -3.01."""


@dataclass(frozen=True, slots=True)
class _Stage:
    """One second-order filter as an analogue prototype: corner in Hz, quality, gains of its high, band and low parts.

    The figures reproduce the coefficients that the recommendation tabulates for 48 kHz (tables 1 and 2) and so hold
    for every other rate.
    """

    corner_hz: float
    quality: float
    high: float
    band: float
    low: float


_SHELF_GAIN = 10 ** (3.999843853973347 / 20)
_STAGES = (
    _Stage(1681.974450955533, 0.7071752369554196, _SHELF_GAIN, _SHELF_GAIN**0.4996667741545416, 1.0),  # the head
    _Stage(38.13547087602444, 0.5003270373238773, 1.0, 0.0, 0.0),  # RLB: what is very low
)


def block_powers(pcm: Pcm, sample_rate: int) -> NDArray[np.float64]:
    """Weighted mean squares of the overlapping blocks, shape (blocks,), 1.0 being full scale.

    Sound shorter than a block is one block of its own length; no sound gives none.
    """
    if pcm.size == 0:
        return np.zeros(0)
    weighted = _weighted(to_samples(pcm).astype(np.float64), sample_rate)
    block, step = round(BLOCK_S * sample_rate), round(STEP_S * sample_rate)
    if weighted.size <= block:
        return np.array([np.mean(np.square(weighted))])
    sums = np.concatenate([[0.0], np.cumsum(np.square(weighted))])
    starts = np.arange(0, weighted.size - block + 1, step)
    powers: NDArray[np.float64] = (sums[starts + block] - sums[starts]) / block
    return powers


def gated(powers: NDArray[np.float64]) -> float | None:
    """Loudness in LUFS of blocks (`block_powers`), None where nothing is loud enough to count."""
    loud = powers[_lufs(powers) > ABSOLUTE_GATE]
    if loud.size == 0:
        return None
    heard = loud[_lufs(loud) > _level(float(loud.mean())) + RELATIVE_GATE]
    return _level(float(heard.mean()))


def loudness(pcm: Pcm, sample_rate: int) -> float | None:
    """Integrated loudness in LUFS, None for silence."""
    return gated(block_powers(pcm, sample_rate))


def _level(power: float) -> float:
    return _OFFSET + 10.0 * float(np.log10(power))


def _lufs(powers: NDArray[np.float64]) -> NDArray[np.float64]:
    levels: NDArray[np.float64] = _OFFSET + 10.0 * np.log10(np.maximum(powers, 1e-20))
    return levels


def _weighted(samples: NDArray[np.float64], sample_rate: int) -> NDArray[np.float64]:
    """The K-weighted sound; filtered by its spectrum, since only powers are wanted and phases do not matter."""
    size = 1 << (samples.size + sample_rate // 10).bit_length()  # the filter's own ringing has room behind the end
    spectrum = np.fft.rfft(samples, size)
    z = np.exp(-2j * np.pi * np.fft.rfftfreq(size))
    for stage in _STAGES:
        spectrum *= _response(stage, z, sample_rate)
    weighted: NDArray[np.float64] = np.fft.irfft(spectrum, size)[: samples.size]
    return weighted


def _response(stage: _Stage, z: NDArray[np.complex128], sample_rate: int) -> NDArray[np.complex128]:
    """The digital filter's response at `z` (one step back in time), by the bilinear transform."""
    k = np.tan(np.pi * stage.corner_hz / sample_rate)
    over = 1.0 + k / stage.quality + k * k
    back = 1.0 + (2.0 * (k * k - 1.0) / over) * z + ((1.0 - k / stage.quality + k * k) / over) * z**2
    high, band, low = stage.high, stage.band * k / stage.quality, stage.low * k * k
    scale = 1.0 if stage.low == 0.0 else over  # the second filter's tabulated numerator is 1, -2, 1
    ahead = ((high + band + low) + 2.0 * (low - high) * z + (high - band + low) * z**2) / scale
    answer: NDArray[np.complex128] = ahead / back
    return answer
