"""Is somebody speaking? Silero, frame by frame.

The network is the Silero v6 ONNX file that faster-whisper ships. It is found without importing faster-whisper (which
takes a quarter of a second and 60 MB with its translation engine) and run by ONNX Runtime on one thread: a frame takes
about a tenth of a millisecond, more threads only cost.
"""

from __future__ import annotations

import importlib.util
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from i18n.errors import SaysoError
from voice.audio import SAMPLE_RATE, Samples

FRAME = 512
"""Samples in one frame; the network knows no other length at 16 kHz."""

FRAME_S = FRAME / SAMPLE_RATE
"""Seconds in one frame: 0.032."""

_CONTEXT = 64  # samples of the frame before that the network sees again
_STATE = (1, 1, 128)


class VoiceActivity(Protocol):
    """Judges one frame after another; remembers what went before until it is reset."""

    def probability(self, frame: Samples) -> float:
        """How likely `frame` (shape (512,), 16 kHz) holds speech, 0 to 1."""

    def reset(self) -> None:
        """Forget what went before: the next frame begins another recording."""


class Silero:
    """The Silero network as a stream. One object per stream; `session` may be shared by many."""

    def __init__(self, session: Any | None = None) -> None:
        self._session = session if session is not None else load_session()
        self.reset()

    def reset(self) -> None:
        self._h: NDArray[np.float32] = np.zeros(_STATE, dtype=np.float32)
        self._c: NDArray[np.float32] = np.zeros(_STATE, dtype=np.float32)
        self._context: Samples = np.zeros(_CONTEXT, dtype=np.float32)

    def probability(self, frame: Samples) -> float:
        if frame.shape != (FRAME,):
            raise ValueError(f"a frame has {FRAME} samples, not {frame.shape}")
        seen = np.concatenate([self._context, frame])[None]
        out, self._h, self._c = self._session.run(None, {"input": seen, "h": self._h, "c": self._c})
        self._context = frame[-_CONTEXT:].copy()
        return float(out.ravel()[0])


class Framer:
    """Blocks of any length in, frames of 512 samples out."""

    def __init__(self) -> None:
        self._rest: Samples = np.zeros(0, dtype=np.float32)

    def push(self, block: Samples) -> Iterator[Samples]:
        """The frames that are complete now; what is left over waits for the next block."""
        joined = np.concatenate([self._rest, block]) if self._rest.size else block
        whole = joined.size // FRAME * FRAME
        self._rest = joined[whole:].copy()
        for start in range(0, whole, FRAME):
            yield joined[start : start + FRAME]

    def flush(self) -> Iterator[Samples]:
        """What was left over, filled up with silence."""
        if self._rest.size:
            yield np.pad(self._rest, (0, FRAME - self._rest.size))
            self._rest = np.zeros(0, dtype=np.float32)


def load_session() -> Any:
    """The network, loaded: an onnxruntime.InferenceSession to be shared by all streams of a process.

    Raises SaysoError ``no_voice_detector`` where ONNX Runtime or the file is missing.
    """
    path = find_model()
    if path is None:
        raise SaysoError("no_voice_detector", "faster-whisper with its Silero file is not installed")
    try:
        import onnxruntime
    except ImportError as error:
        raise SaysoError("no_voice_detector", str(error)) from error
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])


def find_model() -> Path | None:
    """Where the newest Silero file lies, or None. Looks, but imports nothing."""
    found = importlib.util.find_spec("faster_whisper")
    for folder in (found.submodule_search_locations or ()) if found else ():
        files = sorted(Path(folder, "assets").glob("silero_vad_v*.onnx"))
        if files:
            return files[-1]
    return None
