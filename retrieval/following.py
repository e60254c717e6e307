"""Lines of a stream as they come: from a pipe, from a file, or from a file that grows and is rotated (like tail -F).

A line belongs to its place: the file it stands in, by device, number and first bytes, and the byte after it. Whoever
has taken a line in keeps the place with it, and goes on from there after a restart.
"""

from __future__ import annotations

import hashlib
import os
import queue
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Protocol

from i18n.errors import SaysoError
from retrieval.update_lines import LONGEST_LINE

_CHUNK = 1 << 17
_HEAD = 256
_POLL_S = 0.02
_GRACE_S = 0.5
"""How long a file that was rotated away is still looked into: its writer may not have noticed yet."""


@dataclass(frozen=True, slots=True)
class Place:
    """Up to where a file was read: `offset` bytes, `line` lines. `device`, `inode` and the digest of its first `head`
    bytes tell whether it is still that file."""

    device: int
    inode: int
    head: int
    digest: str
    offset: int
    line: int


@dataclass(frozen=True, slots=True)
class Line:
    """A line without its end; `body` None where it was longer than `LONGEST_LINE`. `place` after it, for files."""

    number: int
    body: bytes | None
    place: Place | None = None


class Lines(Protocol):
    """Where lines come from."""

    @property
    def ended(self) -> bool:
        """Whether no line can come any more."""
        ...

    def read(self, wait_s: float) -> list[Line]:
        """What has come, at most one chunk; waits up to `wait_s` for the first of it. Blank lines are left out."""
        ...

    def close(self) -> None: ...


class _Cutter:
    """Cuts chunks into lines, in constant memory."""

    def __init__(self, offset: int = 0, line: int = 0) -> None:
        self.offset = offset  # after the last whole line
        self.line = line
        self._rest = b""
        self._skipped = 0  # bytes of a line that is too long, dropped already

    @property
    def read_to(self) -> int:
        return self.offset + self._skipped + len(self._rest)

    def cut(self, chunk: bytes) -> list[tuple[int, int, bytes | None]]:
        """(number, offset after it, body) of the lines that are whole now."""
        *whole, self._rest = (self._rest + chunk).split(b"\n")
        found = []
        for body in whole:
            self.line += 1
            self.offset += self._skipped + len(body) + 1
            too_long = self._skipped or len(body) > LONGEST_LINE
            self._skipped = 0
            if too_long or body.strip():
                found.append((self.line, self.offset, None if too_long else body))
        if len(self._rest) > LONGEST_LINE:
            self._skipped += len(self._rest)
            self._rest = b""
        return found

    def last(self) -> list[tuple[int, int, bytes | None]]:
        """What stands after the last line's end, once nothing can follow."""
        body, skipped = self._rest, self._skipped
        self.offset, self._rest, self._skipped = self.read_to, b"", 0
        if not skipped and not body.strip():
            return []
        self.line += 1
        return [(self.line, self.offset, None if skipped else body)]


class PipeLines:
    """Lines of a pipe, read by a thread of its own so that the wait for them can be ended."""

    def __init__(self, pipe: BinaryIO) -> None:
        self._cutter = _Cutter()
        self._chunks: queue.Queue[bytes] = queue.Queue(maxsize=16)
        self._ended = False
        threading.Thread(target=self._pump, args=(pipe,), daemon=True).start()

    def _pump(self, pipe: BinaryIO) -> None:
        try:
            while chunk := os.read(pipe.fileno(), _CHUNK):
                self._chunks.put(chunk)
        except OSError:
            pass  # a broken pipe has ended
        self._chunks.put(b"")

    @property
    def ended(self) -> bool:
        return self._ended

    def read(self, wait_s: float) -> list[Line]:
        if self._ended:
            return []
        try:
            chunk = self._chunks.get(timeout=wait_s) if wait_s > 0 else self._chunks.get_nowait()
        except queue.Empty:
            return []
        if chunk:
            return [Line(number, body) for number, _, body in self._cutter.cut(chunk)]
        self._ended = True
        return [Line(number, body) for number, _, body in self._cutter.last()]

    def close(self) -> None:
        """The thread ends with the process, or with the pipe."""


class FileLines:
    """Lines of a file.

    follow  go on at its end: wait for more, begin anew where it was cut short, go over to the file that took its name
    resume  where an earlier reading ended; from the file of that reading on, even where it has another name by now
    clock   monotonic seconds

    Raises SaysoError ``unreadable_file``; a file that is followed may be missing for now, but not its folder.
    """

    def __init__(
        self,
        path: Path,
        *,
        follow: bool = False,
        resume: Place | None = None,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._path = path
        self._follow = follow
        self._clock = clock
        self._sleep = sleep
        self._file: BinaryIO | None = None
        self._identity = (0, 0)
        self._head = b""
        self._cutter = _Cutter()
        self._ended = False
        self._left_since: float | None = None
        self.resumed = False
        if path.is_dir() or not path.parent.is_dir():
            raise self._unreadable("no file")
        there = (resume is not None and self._go_on(resume)) or self._open(path)
        if not there and not follow:
            raise self._unreadable("no such file")

    @property
    def ended(self) -> bool:
        return self._ended

    @property
    def missing(self) -> bool:
        """Whether the file is not there yet."""
        return self._file is None

    def read(self, wait_s: float) -> list[Line]:
        if self._ended:
            return []
        if self._file is None and not self._open(self._path):
            self._sleep(min(wait_s, _POLL_S))
            return []
        chunk = self._next()
        if chunk:
            self._left_since = None
            return self._placed(self._cutter.cut(chunk))
        if not self._follow:
            self._ended = True
            return self._placed(self._cutter.last())
        if self._left():
            lines = self._placed(self._cutter.last())
            self.close()
            self._open(self._path)
            return lines
        self._sleep(min(wait_s, _POLL_S))
        return []

    def close(self) -> None:
        if self._file is not None:
            self._file.close()
            self._file = None

    def _next(self) -> bytes:
        """The next bytes; from the beginning where the file was cut short or written anew."""
        file = self._file
        assert file is not None
        try:
            size = os.fstat(file.fileno()).st_size
            if size < self._cutter.read_to or (size > self._cutter.read_to and not self._same_head()):
                self._cutter = _Cutter()
                self._head = b""
            file.seek(self._cutter.read_to)
            chunk = file.read(_CHUNK)
            if chunk and len(self._head) < _HEAD:
                file.seek(0)
                self._head = file.read(min(_HEAD, self._cutter.read_to + len(chunk)))
        except OSError as error:
            raise self._unreadable(str(error.strerror)) from error
        return chunk

    def _same_head(self) -> bool:
        assert self._file is not None
        self._file.seek(0)
        return self._file.read(len(self._head)) == self._head

    def _left(self) -> bool:
        """Whether another file has had the name for a while, with nothing more written to this one."""
        try:
            there = self._path.stat()
        except OSError:
            return False
        if (there.st_dev, there.st_ino) == self._identity:
            self._left_since = None
            return False
        now = self._clock()
        if self._left_since is None:
            self._left_since = now
        return now - self._left_since >= _GRACE_S

    def _open(self, path: Path) -> bool:
        try:
            file = path.open("rb", buffering=0)
        except FileNotFoundError:
            return False
        except OSError as error:
            raise self._unreadable(str(error.strerror)) from error
        stat = os.fstat(file.fileno())
        self._file, self._identity = file, (stat.st_dev, stat.st_ino)
        self._cutter, self._head, self._left_since = _Cutter(), b"", None
        return True

    def _go_on(self, place: Place) -> bool:
        """Open the file of an earlier reading at its place, under whatever name a rotation has given it."""
        others = sorted(one for one in self._path.parent.glob(_literal(self._path.name) + "*") if one != self._path)
        for path in (self._path, *others):
            try:
                stat = path.stat()
            except OSError:
                continue
            if (stat.st_dev, stat.st_ino) != (place.device, place.inode) or stat.st_size < place.offset:
                continue
            if path.is_file() and self._open(path):
                assert self._file is not None
                head = self._file.read(place.head)
                if len(head) == place.head and _digest(head) == place.digest:
                    self._head, self._cutter, self.resumed = head, _Cutter(place.offset, place.line), True
                    return True
                self.close()
        return False

    def _placed(self, cut: list[tuple[int, int, bytes | None]]) -> list[Line]:
        device, inode = self._identity
        found = []
        digests: dict[int, str] = {}
        for number, offset, body in cut:
            head = min(len(self._head), offset)
            if head not in digests:
                digests[head] = _digest(self._head[:head])
            found.append(Line(number, body, Place(device, inode, head, digests[head], offset, number)))
        return found

    def _unreadable(self, detail: str) -> SaysoError:
        return SaysoError("unreadable_file", f"{self._path}: {detail}", arguments={"file": self._path.name})


def _literal(name: str) -> str:
    """A file name as a pattern that matches itself alone."""
    return "".join(f"[{char}]" if char in "*?[" else char for char in name)


def _digest(head: bytes) -> str:
    return hashlib.blake2b(head, digest_size=16).hexdigest()
