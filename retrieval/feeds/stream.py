"""The bytes of a feed: opened, unpacked, counted, hashed and turned into UTF-8, a piece at a time.

A file is never held as a whole. What was read can be recognised again: `digest` is that of the bytes so far, and
`same_start` tells whether a file still begins with them.
"""

from __future__ import annotations

import codecs
import gzip
import hashlib
import re
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

from i18n.errors import SaysoError

CHUNK = 1 << 20
HEAD = 1 << 16
"""Bytes at the beginning that are looked at to tell encoding and format."""

_FREE_BYTES = 64 << 20
_RATIO = 200
# Feeds shrink 10 to 40 times; a bomb a thousand times. Small files may shrink as they like.

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(rb"<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([A-Za-z0-9._-]{1,40})[\"']")


class FeedStream:
    """One feed, read from its beginning once. Use as a context manager.

    path      the file; gzip is recognised by its first bytes
    encoding  what the text is written in; None to find out

    Raises SaysoError ``unreadable_file``, and while reading ``feed_damaged`` (a torn archive) or ``feed_bomb`` (an
    archive that unpacks to far more than a feed would).
    """

    def __init__(self, path: Path, encoding: str | None = None) -> None:
        self._path = path
        self._hash = hashlib.sha256()
        self.bytes_read = 0
        try:
            self._file: IO[bytes] = path.open("rb")
            self._packed = self._file.peek(2)[:2] == b"\x1f\x8b"
        except OSError as error:
            raise SaysoError("unreadable_file", f"{path}: {error.strerror}", arguments={"file": path.name}) from error
        self._source: gzip.GzipFile | IO[bytes] = gzip.GzipFile(fileobj=self._file) if self._packed else self._file
        self._head: bytes | None = self._take(HEAD)
        self.head = self._head or b""
        self.encoding = canonical(encoding) if encoding else encoding_of(self.head)

    def chunks(self) -> Iterator[bytes]:
        """The text as UTF-8 without a byte order mark. What claims to be UTF-8 comes as it is: a broken row must cost
        that row only."""
        if self.encoding == "utf-8":
            yield from self._raw()
            return
        if self.encoding == "utf-8-sig":
            first = True
            for chunk in self._raw():
                yield chunk.removeprefix(codecs.BOM_UTF8) if first else chunk
                first = False
            return
        decoder = codecs.getincrementaldecoder(self.encoding)("replace")
        for chunk in self._raw():
            yield decoder.decode(chunk).encode("utf-8", "replace")
        yield decoder.decode(b"", True).encode("utf-8", "replace")

    @property
    def name(self) -> str:
        """The file's name, to speak of it."""
        return self._path.name

    @property
    def digest(self) -> str:
        """SHA-256 of the unpacked bytes that were read so far."""
        return self._hash.hexdigest()

    def same_start(self, length: int, digest: str) -> bool:
        """Whether the file's first `length` (unpacked) bytes have this digest. Opens the file anew."""
        known, left = hashlib.sha256(), length
        with FeedStream(self._path) as again:
            for chunk in again._raw():
                known.update(chunk[:left])
                left -= min(left, len(chunk))
                if not left:
                    break
        return not left and known.hexdigest() == digest

    def _raw(self) -> Iterator[bytes]:
        if self._head:
            head, self._head = self._head, None
            self._count(head)
            yield head
        while chunk := self._take(CHUNK):
            self._count(chunk)
            yield chunk

    def _count(self, chunk: bytes) -> None:
        self._hash.update(chunk)
        self.bytes_read += len(chunk)
        if self._packed and self.bytes_read > _FREE_BYTES and self.bytes_read > _RATIO * self._file.tell():
            raise SaysoError("feed_bomb", str(self._path), arguments={"file": self._path.name})

    def _take(self, size: int) -> bytes:
        try:
            return self._source.read(size)
        except (EOFError, gzip.BadGzipFile, zlib.error) as error:
            raise SaysoError("feed_damaged", str(error), arguments={"file": self._path.name}) from error
        except OSError as error:
            arguments = {"file": self._path.name}
            raise SaysoError("unreadable_file", f"{self._path}: {error.strerror}", arguments=arguments) from error

    def close(self) -> None:
        """Close the file."""
        self._source.close()
        self._file.close()

    def __enter__(self) -> FeedStream:
        return self

    def __exit__(self, *_: Any) -> None:
        self.close()


def canonical(name: str) -> str:
    """Python's name of an encoding. Raises SaysoError ``bad_mapping`` for one that nobody knows."""
    try:
        found = codecs.lookup(name).name
    except LookupError as error:
        raise SaysoError("bad_mapping", f"no encoding {name[:40]!r}", arguments={"field": "encoding"}) from error
    if found in {"idna", "punycode", "unicode_escape", "raw_unicode_escape", "undefined", "utf-7"}:
        raise SaysoError("bad_mapping", f"no encoding for feeds: {found}", arguments={"field": "encoding"})
    return found


def encoding_of(head: bytes) -> str:
    """What the first bytes are written in: by byte order mark, zero bytes, XML declaration, else by what fits.

    Bytes that are no UTF-8 are Windows-1252 only where nothing in them is a longer UTF-8 letter: in a UTF-8 feed with
    one broken row, that row alone must be refused.
    """
    for mark, name in _BOMS:
        if head.startswith(mark):
            return name
    if head[:200].count(0) > len(head[:200]) // 4:
        return "utf-16-le" if head[1:2] == b"\0" else "utf-16-be"
    declared = _DECLARED.match(head.lstrip())
    if declared is not None:
        try:
            return canonical(declared[1].decode("ascii"))
        except SaysoError:
            pass
    try:
        codecs.getincrementaldecoder("utf-8")().decode(head)
    except UnicodeDecodeError:
        return "utf-8" if re.search(rb"[\xc3-\xf4][\x80-\xbf]", head) else "cp1252"
    return "utf-8"
