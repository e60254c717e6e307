"""Folders of a store copied and checked.

The files are mostly holes (a shard of 1 MB on disk looks like 190 MB): only what holds data is read and written.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path

from i18n.errors import SaysoError
from retrieval.private import private_folder

_BLOCK = 1 << 16
_ZEROS = bytes(_BLOCK)


def digests(folder: Path) -> dict[str, str]:
    """``{relative path: size and hash}`` of every file below `folder`."""
    return {path.relative_to(folder).as_posix(): _digest(path, None) for path in _files(folder)}


def copy_checked(source: Path, target: Path, expected: dict[str, str]) -> None:
    """Copy `source` to the new folder `target`. Raises SaysoError ``index_broken`` where a file is not as expected.

    OSError passes through: the source may be replaced by a newer one while it is read.
    """
    private_folder(target)
    for name, digest in expected.items():
        copied = target / name
        private_folder(copied.parent)
        if _digest(source / name, copied) != digest:
            raise SaysoError("index_broken", f"{name} is not as it was published")


def _files(folder: Path) -> Iterator[Path]:
    return (path for path in sorted(folder.rglob("*")) if path.is_file())


def _digest(path: Path, copy_to: Path | None) -> str:
    """Size and hash of the blocks that hold anything; the same blocks are written to `copy_to` where one is given."""
    found = hashlib.blake2b(digest_size=16)
    size = path.stat().st_size
    with path.open("rb", buffering=0) as source:
        target = None if copy_to is None else copy_to.open("wb", buffering=0)
        try:
            for at, block in _blocks(source.fileno(), size):
                found.update(at.to_bytes(8, "little"))
                found.update(block)
                if target is not None:
                    target.seek(at)
                    target.write(block)
            if target is not None:
                target.truncate(size)
        finally:
            if target is not None:
                target.close()
    return f"{size}:{found.hexdigest()}"


def _blocks(file: int, size: int) -> Iterator[tuple[int, bytes]]:
    """Aligned blocks that are not all zeros, with their place. Holes are jumped over where the system can tell."""
    at = 0
    while at < size:
        at = _next_data(file, at) // _BLOCK * _BLOCK
        if at >= size:
            return
        os.lseek(file, at, os.SEEK_SET)
        block = _read(file, min(_BLOCK, size - at))
        if block != _ZEROS[: len(block)]:
            yield at, block
        at += _BLOCK


def _next_data(file: int, at: int) -> int:
    seek_data = getattr(os, "SEEK_DATA", None)
    if seek_data is None:
        return at
    try:
        return max(at, os.lseek(file, at, seek_data))
    except OSError:
        # ENXIO: nothing but holes from here on, or a file system that cannot tell; then the rest is read.
        return os.lseek(file, 0, os.SEEK_END) if _knows_holes(file) else at


def _knows_holes(file: int) -> bool:
    try:
        os.lseek(file, 0, os.SEEK_HOLE)
    except OSError:
        return False
    return True


def _read(file: int, count: int) -> bytes:
    parts = []
    while count:
        part = os.read(file, count)
        if not part:
            break
        parts.append(part)
        count -= len(part)
    return b"".join(parts)
