"""Cutting a stream of UTF-8 into rows: lines, quoted lines, objects of a JSON array, elements of XML.

Each row comes with the line that it begins at, and None instead of its bytes where it is longer than `LIMIT`: such a
row is dropped while it passes and never held. Cutting looks only for the marks between rows, so that what is wrong
inside one costs that one.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Collection, Iterable, Iterator

LIMIT = 4 << 20
"""Bytes of one row. Products with a hundred variants stay below a tenth of it."""

_QUOTED_LINES = 200
"""Lines that one quoted row may go over; more is an open quote."""

Cut = tuple[int, bytes | None]


def lines(chunks: Iterable[bytes], limit: int = LIMIT) -> Iterator[Cut]:
    """Every line without its end."""
    number, rest, dropping = 0, b"", False
    for chunk in chunks:
        parts = (rest + chunk).split(b"\n")
        rest = parts.pop()
        for part in parts:
            number += 1
            yield number, None if dropping or len(part) > limit else part.removesuffix(b"\r")
            dropping = False
        if dropping or len(rest) > limit:
            dropping, rest = True, b""
    if rest or dropping:
        yield number + 1, None if dropping else rest.removesuffix(b"\r")


def quoted_lines(chunks: Iterable[bytes], limit: int = LIMIT) -> Iterator[Cut]:
    """Lines of a CSV file; one whose quotes are still open goes on in the next. An open quote that never closes costs
    its own line only (its bytes come as they are: with an odd number of quotes)."""
    waiting = lines(chunks, limit)
    held: deque[Cut] = deque()
    while (first := held.popleft() if held else next(waiting, None)) is not None:
        number, line = first
        if line is None or line.count(b'"') % 2 == 0:
            yield first
            continue
        more: list[Cut] = []
        joined, size, closed = [line], len(line), False
        while len(more) < _QUOTED_LINES and size <= limit:
            following = held.popleft() if held else next(waiting, None)
            if following is None:
                break
            more.append(following)
            if following[1] is None:
                break
            joined.append(following[1])
            size += len(following[1])
            if following[1].count(b'"') % 2:
                closed = True
                break
        if closed:
            yield number, b"\n".join(joined)
        else:
            held.extendleft(reversed(more))
            yield first


_JSON_MARK = re.compile(rb'"[^"\\]*(?:\\.[^"\\]*)*"|[{}\[\]]|"', re.DOTALL)
_JSON_BRACKET = re.compile(
    rb'(?>[^"{}\[\]]*(?:"[^"\\]*(?:\\.[^"\\]*)*"[^"{}\[\]]*)*)([{}\[\]"])',
    re.DOTALL,
)
"""The next bracket, or a string that does not end: within an item, where most of a feed is, only these matter. One
atomic group: possessive repeats inside one another are mended only in later Pythons 3.11 (CPython issue 106052)."""

_STRING_END = re.compile(rb'\\.|"', re.DOTALL)


class _Cutter:
    """A buffer over the stream: what was read of it, and the item that is open."""

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._buffer = b""
        self._at = 0  # up to here the marks are known
        self._line, self._counted = 1, 0  # the line at a place of the buffer
        self._start: int | None = None  # of the open item
        self._start_line = 1
        self._too_long = False  # the open item is not held any more

    def _line_at(self, at: int) -> int:
        """The line of a place. Places are asked for in order."""
        self._line += self._buffer.count(b"\n", self._counted, at)
        self._counted = at
        return self._line

    def _begin(self, at: int) -> None:
        self._start, self._start_line, self._too_long = at, self._line_at(at), False

    def _end(self, end: int) -> Cut:
        start, self._start = self._start, None
        too_long = self._too_long or start is None or end - start > self._limit
        return self._start_line, None if too_long else self._buffer[start:end]

    def _forget(self) -> None:
        """Let go of what is read; an open item is held up to the limit."""
        if self._start is not None and self._at - self._start > self._limit:
            self._too_long = True
        held = self._at if self._start is None or self._too_long else self._start
        if held > self._counted:
            self._line_at(held)
        self._buffer = self._buffer[held:]
        self._at -= held
        self._counted = 0
        if self._start is not None:
            self._start = 0


class JsonCutter(_Cutter):
    """Objects out of one big JSON text: of the array at its top, of the array under one of `keys` in the object at its
    top, else the object at its top itself (several may follow each other)."""

    def __init__(self, keys: Collection[str], limit: int = LIMIT) -> None:
        super().__init__(limit)
        self._keys = {f'"{key}"'.encode() for key in keys}
        self._depth = 0
        self._array: int | None = None  # depth of the items, where an array was found
        self._over = False  # the array has ended, the object around it has not
        self._in_string = False  # inside of a string that is too long to be held
        self._name = b""

    def cut(self, chunks: Iterable[bytes]) -> Iterator[Cut]:
        """All items. The last is ``(line, b"")`` where the text ends before its brackets do."""
        for chunk in chunks:
            self._buffer += chunk
            yield from self._marks()
            self._forget()
        if self._depth or self._in_string or self._buffer.strip(b" \t\r\n\0"):
            yield self._line, b""

    def _marks(self) -> Iterator[Cut]:
        while True:
            if self._in_string and not self._leave_string():
                return
            within = self._start is not None and self._array is not None
            mark = (_JSON_BRACKET.match if within else _JSON_MARK.search)(self._buffer, self._at)
            if mark is None:
                self._at = len(self._buffer)
                return
            token = mark[1] if within else mark[0]
            if token == b'"':  # a string that goes on in the next piece
                self._at = mark.end() - 1
                if len(self._buffer) - self._at <= self._limit:
                    return
                self._too_long = self._in_string = True
                self._at += 1
                continue
            self._at = mark.end()
            if token in b"{[":
                self._open(token, mark.end() - 1)
            elif token in b"}]":
                yield from self._close(mark.end())
            elif self._depth == 1:
                self._name = token

    def _leave_string(self) -> bool:
        while (end := _STRING_END.search(self._buffer, self._at)) is not None:
            self._at = end.end()
            if end.group() == b'"':
                self._in_string = False
                return True
        self._at = max(self._at, len(self._buffer) - self._buffer.endswith(b"\\"))
        return False

    def _open(self, token: bytes, at: int) -> None:
        if self._array is None and not self._over:
            if token == b"[" and (self._depth == 0 or (self._depth == 1 and self._name in self._keys)):
                self._array = self._depth + 1
                self._start = None
            elif self._depth == 0:
                self._begin(at)
        elif self._depth == self._array:
            self._begin(at)
        self._depth += 1

    def _close(self, end: int) -> Iterator[Cut]:
        self._depth = max(0, self._depth - 1)
        if self._start is not None and self._depth == (self._array or 0):
            yield self._end(end)
        elif self._array is not None and self._depth < self._array:
            self._array, self._start, self._over = None, None, self._depth > 0
        elif self._depth == 0:
            self._over = False


_XML_MARK = re.compile(rb"<!\[CDATA\[|<!--|<(?:item|entry)(?=[\s>/])|</(?:item|entry)\s*>")
_ROOT_END = re.compile(rb"</(?!item|entry)[\w:.-]{1,60}\s*>\s*\Z")
_LONGEST_MARK = 16


class XmlCutter(_Cutter):
    """``<item>`` and ``<entry>`` elements as they stand. The prolog with its document type is never given to a parser:
    entities that a feed declares do not exist."""

    def __init__(self, limit: int = LIMIT) -> None:
        super().__init__(limit)
        self._tail = b""

    def cut(self, chunks: Iterable[bytes]) -> Iterator[Cut]:
        """All elements. One that is open when the next begins comes as far as it goes (it will not parse); the last is
        ``(line, b"")`` where the text ends within an element or without the end of its root."""
        for chunk in chunks:
            self._buffer += chunk
            self._tail = (self._tail + chunk[-256:])[-256:]
            yield from self._marks()
            self._forget()
        if self._start is not None or _ROOT_END.search(self._tail) is None:
            yield self._line, b""

    def _marks(self) -> Iterator[Cut]:
        while (mark := _XML_MARK.search(self._buffer, self._at)) is not None:
            token = mark.group()
            if token.startswith(b"<!"):
                close = b"]]>" if token == b"<![CDATA[" else b"-->"
                end = self._buffer.find(close, mark.end())
                if end >= 0:
                    self._at = end + len(close)
                elif len(self._buffer) - mark.start() > self._limit:
                    self._at = mark.end()  # never closed: what follows is read as if it stood outside
                else:
                    self._at = mark.start()
                    return
                continue
            if token.startswith(b"</"):
                if self._start is not None:
                    yield self._end(mark.end())
            else:
                if self._start is not None:
                    yield self._end(mark.start())
                self._begin(mark.start())
            self._at = mark.end()
        self._at = max(self._at, len(self._buffer) - _LONGEST_MARK)  # a mark may lie across the edge


_SCRIPT = re.compile(rb"<script\b[^>]{0,400}?application/ld\+json[^>]{0,400}>", re.IGNORECASE)
_SCRIPT_END = re.compile(rb"</script\s*>", re.IGNORECASE)


def scripts(chunks: Iterable[bytes], limit: int = LIMIT) -> Iterator[Cut]:
    """What stands in the ``application/ld+json`` script elements of an HTML page."""
    buffer, line, start, dropping = b"", 1, False, False
    for chunk in chunks:
        buffer += chunk
        while True:
            mark = (_SCRIPT_END if start else _SCRIPT).search(buffer)
            if mark is None:
                keep = buffer if start else buffer[-1024:]
                if start and len(buffer) > limit:
                    dropping, keep = True, buffer[-32:]
                line += buffer.count(b"\n") - keep.count(b"\n")
                buffer = keep
                break
            if start:
                yield line, None if dropping else buffer[: mark.start()]
            start, dropping = not start, False
            line += buffer.count(b"\n", 0, mark.end())
            buffer = buffer[mark.end() :]
    if start:
        yield line, b""
