"""A peak limiter: louder speech without clipping. Sound comes in pieces and leaves a hundredth of a second later."""

from __future__ import annotations

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

CEILING = 10 ** (-1 / 20)
"""No sample goes beyond this: 1 dB below full scale, room for what a later change of sampling rate adds."""

_SIDE_S = 0.005
"""Half the way down to a peak and half the way up again; shorter is heard as a crackle, longer as pumping."""


class Limiter:
    """Turns the gain down around each peak that would pass the ceiling, and only there.

    The gain at a moment is the mean, over a side to both sides, of the least gain needed within a side of each of those
    moments; so it is smooth, and at the peak itself never more than what the peak needs.
    """

    def __init__(self, sample_rate: int) -> None:
        self._side = max(1, round(_SIDE_S * sample_rate))
        reach = 2 * self._side
        self._kept = np.zeros(reach, dtype=np.float64)  # what came before the next sample to leave, and what is held
        self._reach = reach

    def push(self, samples: NDArray[np.float64]) -> NDArray[np.float64]:
        """The next piece (1.0 is full scale, any peak) in; what is ready out, the same number in all after `flush`."""
        return self._run(samples)

    def flush(self) -> NDArray[np.float64]:
        """The rest."""
        return self._run(np.zeros(self._reach))

    def _run(self, samples: NDArray[np.float64]) -> NDArray[np.float64]:
        reach, side = self._reach, self._side
        whole = np.concatenate([self._kept, samples])
        ready = max(0, whole.size - 2 * reach)
        self._kept = whole[ready:] if ready else whole
        if not ready:
            return np.zeros(0)
        middle = whole[reach : reach + ready]
        peaks = np.abs(whole)
        if peaks.max(initial=0.0) <= CEILING:
            return middle
        needed = np.minimum(1.0, CEILING / np.maximum(peaks, CEILING))
        least = sliding_window_view(needed, 2 * side + 1).min(axis=1)
        sums = np.cumsum(np.concatenate([[0.0], least]))
        gains = (sums[2 * side + 1 :] - sums[: -(2 * side + 1)]) / (2 * side + 1)
        limited: NDArray[np.float64] = middle * gains[:ready]
        return np.clip(limited, -CEILING, CEILING)  # rounding in the sums, a millionth at most
