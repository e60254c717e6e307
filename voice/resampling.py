"""One sampling rate to another, by soxr: whole, or piece by piece without clicks at the seams."""

from __future__ import annotations

from typing import Any

import numpy as np

from voice.audio import Pcm, Samples


def resample(samples: Samples, from_hz: int, to_hz: int) -> Samples:
    """Shape (n,) at `from_hz` → about (n * to_hz / from_hz,) at `to_hz`."""
    if from_hz == to_hz or samples.size == 0:
        return samples
    import soxr

    out: Samples = np.asarray(soxr.resample(samples, from_hz, to_hz), dtype=np.float32)
    return out


def resample_pcm(pcm: Pcm, from_hz: int, to_hz: int) -> Pcm:
    """The same for 16-bit sound."""
    if from_hz == to_hz or pcm.size == 0:
        return pcm
    import soxr

    out: Pcm = np.asarray(soxr.resample(pcm, from_hz, to_hz), dtype=np.int16)
    return out


class Resampler:
    """A stream of mono float32 pieces from one rate to another; holds the filter's memory between pieces."""

    def __init__(self, from_hz: int, to_hz: int) -> None:
        self._stream: Any = None
        if from_hz != to_hz:
            import soxr

            self._stream = soxr.ResampleStream(from_hz, to_hz, 1, dtype="float32", quality="HQ")

    def push(self, samples: Samples) -> Samples:
        """The next piece in; what is ready out (may be empty at first: the filter looks a little ahead)."""
        return self._run(samples, last=False)

    def flush(self) -> Samples:
        """The rest that the filter still holds. The stream is over afterwards."""
        return self._run(np.zeros(0, dtype=np.float32), last=True)

    def _run(self, samples: Samples, *, last: bool) -> Samples:
        if self._stream is None:
            return samples
        out: Samples = np.asarray(self._stream.resample_chunk(samples, last=last), dtype=np.float32)
        return out
