"""Pages of an opened index that this process need not keep.

Opening an index touches nearly every page of its files, and every search touches some more; all of them count against
the process until the system is short of memory. Taking them out of the process leaves them in the system's file cache:
a later search maps them again at the cost of a page fault (under a microsecond), not of a reading from disk.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

_MADV_DONTNEED = 4  # Linux, include/uapi/asm-generic/mman-common.h


def let_go(folder: Path) -> int:
    """Take the pages of every shared mapping of a file below `folder` out of this process; how many mappings.

    Nothing is lost: the pages of a shared mapping are the file's. Nobody may unmap files of this folder meanwhile
    (something else could be put at their place): the caller keeps writers of the index out. 0 on other systems.
    """
    if not sys.platform.startswith("linux"):
        return 0
    import ctypes

    madvise = ctypes.CDLL(None, use_errno=True).madvise
    madvise.argtypes = (ctypes.c_void_p, ctypes.c_size_t, ctypes.c_int)
    return sum(madvise(start, end - start, _MADV_DONTNEED) == 0 for start, end in _mappings(folder))


def _mappings(folder: Path) -> Iterator[tuple[int, int]]:
    """Start and end of every shared mapping of a file below `folder` (proc(5), /proc/pid/maps)."""
    below = f"{folder.resolve()}/"
    try:
        lines = Path("/proc/self/maps").read_text("utf-8", "surrogateescape").splitlines()
    except OSError:
        return
    for line in lines:
        parts = line.split(maxsplit=5)
        if len(parts) == 6 and parts[1].endswith("s") and parts[5].startswith(below):
            start, _, end = parts[0].partition("-")
            yield int(start, 16), int(end, 16)
