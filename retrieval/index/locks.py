"""Files that say who is at work: one lock for the builder of the next snapshot, one for each living work copy."""

from __future__ import annotations

import os
import secrets
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, Any

from i18n.errors import SaysoError
from retrieval.private import private_folder

_POLL_S = 0.05


def _try_lock(path: Path) -> IO[Any] | None:
    """The open and locked file, or None where another holds it. It is free again when the file is closed."""
    import portalocker

    file = path.open("a+")
    try:
        portalocker.lock(file, portalocker.LockFlags.EXCLUSIVE | portalocker.LockFlags.NON_BLOCKING)
    except portalocker.LockException:
        file.close()
        return None
    return file


@contextmanager
def exclusive(path: Path, wait_s: float) -> Iterator[None]:
    """Hold the lock. Raises SaysoError ``index_busy`` (try again) when another holds it for longer than `wait_s`."""
    give_up = time.monotonic() + wait_s
    while (file := _try_lock(path)) is None:
        if time.monotonic() >= give_up:
            raise SaysoError("index_busy", f"{path} is held by another process", permanent=False)
        time.sleep(_POLL_S)
    try:
        yield
    finally:
        file.close()


class WorkFolder:
    """A folder of this process. Its lock shows others that the owner lives; when that is gone anyone may remove it."""

    def __init__(self, parent: Path) -> None:
        private_folder(parent)
        while True:
            name = f"{os.getpid()}-{secrets.token_hex(4)}"
            self._lock_path = parent / f"{name}.lock"
            file = _try_lock(self._lock_path)
            # A cleaner may have taken and removed the file between its making and its locking: then once more.
            if file is not None and _is_still(self._lock_path, file):
                break
            if file is not None:
                file.close()
        self._lock = file
        self.path = parent / name

    def remove(self) -> None:
        """Remove the folder and let the lock go. Safe to call twice."""
        shutil.rmtree(self.path, ignore_errors=True)
        with suppress(OSError):
            self._lock_path.unlink()
        self._lock.close()


def clean_leftovers(parent: Path) -> int:
    """Remove the work folders of dead processes; how many there were."""
    removed = 0
    for lock_path in sorted(parent.glob("*.lock")):
        try:
            file = _try_lock(lock_path)
        except OSError:
            continue
        if file is None:
            continue
        shutil.rmtree(lock_path.with_suffix(""), ignore_errors=True)
        with suppress(OSError):
            lock_path.unlink()
        file.close()
        removed += 1
    return removed


def _is_still(path: Path, file: IO[Any]) -> bool:
    try:
        return os.path.samestat(path.stat(), os.fstat(file.fileno()))
    except OSError:
        return False
