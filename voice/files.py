"""Audio files as samples and samples as wav files.

Any format that PyAV reads comes in (wav, flac, mp3, ogg, webm, m4a, …), decoded piece by piece. A file is data from
outside: a playlist or a subtitle script that calls itself .wav must not make the decoder open other files or
addresses, so nested protocols are switched off.
"""

from __future__ import annotations

import io
import wave
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np

from i18n.errors import SaysoError
from voice.audio import SAMPLE_RATE, Pcm, Samples, to_pcm

LONGEST_S = 600.0
"""Seconds of one recording that `read` takes into memory (38 MB); a spoken request takes a few."""


def read(source: Path | BinaryIO, *, longest_s: float = LONGEST_S) -> Samples:
    """A whole recording as 16 kHz mono float32, shape (n,) with n > 0.

    Raises SaysoError: ``unreadable_file`` (missing, a folder, not allowed), ``empty_audio`` (no bytes or no samples),
    ``unreadable_audio`` (not audio that can be decoded), ``audio_too_long`` (more than `longest_s`).
    """
    blocks: list[Samples] = []
    count = 0
    for block in stream(source):
        blocks.append(block)
        count += block.size
        if count > longest_s * SAMPLE_RATE:
            raise SaysoError("audio_too_long", _name(source), arguments={"minutes": round(longest_s / 60)})
    return np.concatenate(blocks)


def stream(source: Path | BinaryIO) -> Iterator[Samples]:
    """The same, piece by piece as it is decoded; never yields an empty piece, yields at least one or raises.

    A recording that breaks off in the middle gives what was there: the person did say it.
    """
    if isinstance(source, Path):
        with _opened(source) as file:
            yield from _decoded(file, source.name)
    else:
        yield from _decoded(source, _name(source))


def write_wav(path: Path, sound: Samples | Pcm, sample_rate: int = SAMPLE_RATE) -> None:
    """Write mono 16-bit wav. Raises SaysoError ``unwritable_file``."""
    pcm = sound if sound.dtype == np.int16 else to_pcm(sound.astype(np.float32))
    try:
        with path.open("wb") as raw, wave.open(raw, "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(sample_rate)
            file.writeframes(np.asarray(pcm, dtype="<i2").tobytes())
    except OSError as error:
        raise SaysoError("unwritable_file", str(error), arguments={"file": path.name}) from error


def _opened(path: Path) -> BinaryIO:
    try:
        if path.is_dir():
            raise IsADirectoryError(path.name)
        return path.open("rb")
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        raise SaysoError("unreadable_file", str(error), arguments={"file": path.name}) from error


def _decoded(file: BinaryIO, name: str) -> Iterator[Samples]:
    import av

    arguments = {"file": name}
    if file.seekable():
        start = file.tell()
        if file.seek(0, io.SEEK_END) == start:
            raise SaysoError("empty_audio", name, arguments=arguments)
        file.seek(start)

    heard = False
    try:
        # An allow list that names no protocol at all: the bytes come from `file` and from nowhere else.
        with av.open(file, mode="r", options={"protocol_whitelist": "none"}) as container:
            if not container.streams.audio:
                raise SaysoError("unreadable_audio", "no audio stream", arguments=arguments)
            resampler = av.AudioResampler(format="flt", layout="mono", rate=SAMPLE_RATE)
            try:
                for frame in container.decode(audio=0):
                    for block in _blocks(resampler, frame):
                        heard = True
                        yield block
                for block in _blocks(resampler, None):
                    heard = True
                    yield block
            except av.FFmpegError:
                if not heard:
                    raise
    except (av.FFmpegError, ValueError, UnicodeDecodeError) as error:
        raise SaysoError("unreadable_audio", str(error), arguments=arguments) from error
    if not heard:
        raise SaysoError("empty_audio", name, arguments=arguments)


def _blocks(resampler: Any, frame: Any) -> Iterator[Samples]:
    for resampled in resampler.resample(frame):
        block = np.asarray(resampled.to_ndarray(), dtype=np.float32).reshape(-1)
        if block.size:
            # A float wav may hold anything, also infinities; they must not reach a recogniser.
            yield np.clip(np.nan_to_num(block, nan=0.0, posinf=1.0, neginf=-1.0), -1.0, 1.0)


def _name(source: Path | BinaryIO) -> str:
    if isinstance(source, Path):
        return source.name
    name = getattr(source, "name", "")
    return Path(name).name if isinstance(name, str) and name else "audio"
