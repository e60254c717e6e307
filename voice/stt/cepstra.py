"""Cepstra as PocketSphinx's English model was taught with, made here so that any sound can be evened out first.

The steps and numbers are those of SphinxBase's front end (`fe_sigproc.c`) with the model's `feat.params`; without its
noise tracker the same cepstra come out to the last digit. Two things are added, both measured on the calibration lines
(tests/golden/hearing, four voices): a floor of room noise, without which a recording with no noise at all is hardly
recognised (exact lines .19 → .75), and the spread of the first cepstra drawn to that of the model (.53 → .57 at 20 dB,
a breathy voice .34 → .52). SphinxBase's noise tracker is left out: at 20 dB it cost three points, at 10 dB it won none.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import numpy as np
from numpy.typing import NDArray

from voice.audio import SAMPLE_RATE, Samples

Cepstra = NDArray[np.float32]
"""Shape (frames, 13), 100 frames a second."""

_Powers = NDArray[np.float64]

COUNT = 13
FLOOR_DB = 27.0
"""How far below the speech the added floor lies: as a quiet room. Between 20 and 27 the figures were the same."""

SPREAD = (12.06, 15.82, 13.55)
"""Standard deviation of the first three cepstra over the Gaussians of the model (`means` and `variances`)."""

DRAWN = 1.0
"""How far a voice's spread is drawn to `SPREAD`: 0 not at all, 1 all the way."""

_WINDOW = 410  # samples: 25.6 ms
_SHIFT = 160
_TRANSFORM = 512
_BANDS = 25
_LOWEST_HZ, _HIGHEST_HZ = 130.0, 6800.0
_PREEMPHASIS = 0.97
_LIFTER = 22
_LEAST_POWER = 1e-10
_BLOCK = 320  # 20 ms, as `voice.noise` measures a level
_ACTIVE = 1e-3  # of the loudest block's power: 30 dB below it
_FULL_SCALE = 32768.0


def cepstra(audio: Samples, floor_db: float = FLOOR_DB) -> Cepstra:
    """Cepstra of one turn (16 kHz mono float32), its noise floor at least `floor_db` below its speech.

    Shape (0, 13) for less sound than one window of 25.6 ms.
    """
    if audio.size < _WINDOW:
        return np.zeros((0, COUNT), np.float32)
    signal = audio.astype(np.float64) * _FULL_SCALE
    powers = _bands_of(signal) + _level(signal) * 10 ** (-floor_db / 10) * _room()
    logs = np.log(np.maximum(powers, _LEAST_POWER))
    return np.ascontiguousarray(logs @ _cosines().T, dtype=np.float32)


def evened(cepstra: Cepstra, spread: Sequence[float] = SPREAD, drawn: float = DRAWN) -> Cepstra:
    """The same with the spread of its first cepstra drawn towards `spread`; the mean stays."""
    if len(cepstra) == 0:
        return cepstra
    count = len(spread)
    gain = np.ones(cepstra.shape[1], np.float32)
    own = cepstra[:, :count].std(0) + 1e-3
    gain[:count] = (np.asarray(spread, np.float32) / own) ** drawn
    mean = cepstra.mean(0)
    return np.ascontiguousarray((cepstra - mean) * gain + mean, dtype=np.float32)


def _bands_of(signal: _Powers) -> _Powers:
    """Power in each mel band, shape (frames, 25)."""
    sharpened = np.concatenate([signal[:1], signal[1:] - _PREEMPHASIS * signal[:-1]])
    frames = np.lib.stride_tricks.sliding_window_view(sharpened, _WINDOW)[::_SHIFT]
    spectrum = np.fft.rfft(frames * np.hamming(_WINDOW), _TRANSFORM)
    return np.asarray(np.square(np.abs(spectrum)) @ _mel().T)


def _level(signal: _Powers) -> float:
    """Power of the parts that hold speech."""
    blocks = np.mean(np.square(signal[: max(1, signal.size // _BLOCK) * _BLOCK].reshape(-1, _BLOCK)), axis=1)
    return float(blocks[blocks >= blocks.max() * _ACTIVE].mean())


@cache
def _mel() -> _Powers:
    """Triangles of unit area, their corners on whole bins as SphinxBase rounds them; shape (25, 257)."""
    width = SAMPLE_RATE / _TRANSFORM
    mels = np.linspace(_to_mel(_LOWEST_HZ), _to_mel(_HIGHEST_HZ), _BANDS + 2)
    corners = np.floor(700 * (10 ** (mels / 2595) - 1) / width + 0.5) * width
    left, top, right = corners[:-2, None], corners[1:-1, None], corners[2:, None]
    bins = np.arange(_TRANSFORM // 2 + 1)[None] * width
    shape = np.minimum((bins - left) / (top - left), (right - bins) / (right - top))
    return np.asarray(np.maximum(shape, 0) * 2 / (right - left))


def _to_mel(hz: float) -> float:
    return float(2595 * np.log10(1 + hz / 700))


@cache
def _cosines() -> _Powers:
    """The cosine transform of the log powers, liftered; shape (13, 25)."""
    order = np.arange(COUNT)[:, None]
    table = np.cos(np.pi * order * (np.arange(_BANDS) + 0.5)[None] / _BANDS) * np.sqrt(2 / _BANDS)
    table[0] /= np.sqrt(2)
    return np.asarray(table * (1 + _LIFTER / 2 * np.sin(np.pi * order / _LIFTER)))


@cache
def _room() -> _Powers:
    """What pink noise of power 1 (flat below 20 Hz, as `voice.noise` makes it) has in each band after windowing."""
    hz = np.arange(_TRANSFORM // 2 + 1) * SAMPLE_RATE / _TRANSFORM
    pink = 1 / np.maximum(hz, 20.0)
    sharpened = np.square(np.abs(1 - _PREEMPHASIS * np.exp(-2j * np.pi * hz / SAMPLE_RATE)))
    share = pink * sharpened / (2 * pink.sum())
    return np.asarray((share * _TRANSFORM * np.square(np.hamming(_WINDOW)).sum()) @ _mel().T)
