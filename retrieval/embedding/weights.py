"""Model weights from a safetensors file, checked by hash and read without a copy.

The format (https://github.com/huggingface/safetensors): 8 bytes little-endian length of the header, the header as JSON
``{name: {"dtype", "shape", "data_offsets": [begin, end]}}``, then the data. The file is mapped, so several processes
share one copy in memory.
"""

from __future__ import annotations

import hashlib
import json
import mmap
import os
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from i18n.errors import SaysoError
from retrieval.private import private_folder


def check(path: Path, sha256: str, verdicts: Path | None) -> None:
    """Raise SaysoError ``embedding_weights_differ`` unless the file has this hash.

    verdicts  a JSON file that remembers verdicts by path, size and time of change, so that a warm start need not read
              the whole file again; None to always read
    """
    facts = path.stat()
    key = f"{path}|{facts.st_size}|{facts.st_mtime_ns}"
    known = _read(verdicts)
    found = known.get(key)
    if found is None:
        with path.open("rb") as file:
            found = hashlib.file_digest(file, "sha256").hexdigest()
        _write(verdicts, key, found)
    if found != sha256:
        raise SaysoError("embedding_weights_differ", f"{path} has sha256 {found}, expected {sha256}")


def _read(verdicts: Path | None) -> dict[str, str]:
    if verdicts is None:
        return {}
    try:
        known = json.loads(verdicts.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return known if isinstance(known, dict) else {}


def _write(verdicts: Path | None, key: str, found: str) -> None:
    if verdicts is None:
        return
    # Only the newest verdict is kept. A folder that cannot be written costs a second reading, nothing else.
    new = verdicts.with_name(f"{verdicts.name}.{os.getpid()}")
    try:
        private_folder(verdicts.parent)
        new.write_text(json.dumps({key: found}), encoding="utf-8")
        new.replace(verdicts)
    except OSError:
        return


@dataclass(frozen=True, slots=True)
class Mapped:
    """The float32 tensors of a mapped file: read-only views, valid as long as this lives."""

    tensors: dict[str, NDArray[np.float32]]
    file: mmap.mmap

    def let_go(self) -> None:
        """Tell the system that the pages read so far need not stay in memory; a later reading fetches them again."""
        if hasattr(mmap, "MADV_DONTNEED"):
            self.file.madvise(mmap.MADV_DONTNEED)


def mapped(path: Path) -> Mapped:
    """Map the file. Raises SaysoError ``embedding_weights_differ`` for a file that is no safetensors file."""
    try:
        with path.open("rb") as file:
            whole = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        start = 8 + int.from_bytes(whole[:8], "little")
        header = json.loads(whole[8:start])
        data = np.frombuffer(whole, np.uint8)
        tensors = {
            name: data[start + entry["data_offsets"][0] : start + entry["data_offsets"][1]]
            .view(np.float32)
            .reshape(entry["shape"])
            for name, entry in header.items()
            if name != "__metadata__" and entry["dtype"] == "F32"
        }
    except (OSError, ValueError, KeyError, TypeError, AttributeError, OverflowError) as error:
        raise SaysoError("embedding_weights_differ", f"{path}: {error}") from error
    return Mapped(tensors, whole)


def per_channel(matrix: NDArray[np.float32]) -> tuple[NDArray[np.int8], NDArray[np.float32]]:
    """A layer's weights ``[out, in]`` as int8 ``[in, out]`` and the scale of every output ``[out]``.

    Symmetric, -127 to 127, each output by its own largest weight: with one scale for all, vectors change far more
    (least cosine to float32 .885 against .984).
    """
    scale = np.maximum(np.abs(matrix).max(axis=1), np.finfo(np.float32).tiny) / 127
    whole = np.rint(matrix / scale[:, None]).astype(np.int8)
    return np.ascontiguousarray(whole.T), scale.astype(np.float32)
