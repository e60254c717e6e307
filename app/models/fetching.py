"""One file over the network: goes on where it was left, tries again when the line breaks, trusts no length.

What has come so far lies beside the place of the file as ``.NAME.part``, with ``.NAME.part.json`` that tells which
version of the file it is a part of (its strong ETag, RFC 9110 section 8.8.3): a part of another version is thrown away.
"""

from __future__ import annotations

import errno
import hashlib
import ipaddress
import json
import os
import re
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from app.models.catalogue import ModelFile
from i18n.errors import SaysoError

Told = Callable[[int], None]
"""Told how many bytes of the file are here."""

_ENOUGH = 1 << 16  # bytes that make a try one that got somewhere
_AGAIN = frozenset({408, 425, 429, 500, 502, 503, 504})
_GONE = frozenset({404, 410})


@dataclass(frozen=True, slots=True)
class Patience:
    """How long to go on.

    silence_s  without a byte before the line counts as broken
    tries      that get nowhere, one after the other, before giving up
    most       tries in all
    wait_s     before the second try; doubled with each that gets nowhere, never above `longest_s`
    """

    silence_s: float = 30.0
    tries: int = 5
    most: int = 60
    wait_s: float = 1.0
    longest_s: float = 30.0


@dataclass(frozen=True, slots=True)
class Sums:
    """The sums of a file, hexadecimal."""

    sha256: str
    md5: str


def part_of(target: Path) -> Path:
    """Where the file lies while it is not whole."""
    return target.with_name(f".{target.name}.part")


def so_far(target: Path) -> int:
    """Bytes of an unfinished fetch."""
    with suppress(OSError):
        return part_of(target).stat().st_size
    return 0


def fetch(
    url: str,
    target: Path,
    file: ModelFile,
    told: Told,
    *,
    patience: Patience | None = None,
    sleep: Callable[[float], None] = time.sleep,
) -> Sums:
    """Bring the file to `target` and return its sums; `target` appears whole and checked, or not at all.

    Raises SaysoError ``fetch_no_network``, ``fetch_broken_off`` (both: try again, it goes on where it was),
    ``fetch_gone``, ``fetch_refused``, ``fetch_wrong_size``, ``fetch_wrong_sum``, ``fetch_no_room``,
    ``store_unwritable``.
    """
    try:
        return _Fetch(url, target, file, told, patience=patience or Patience(), sleep=sleep).run()
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise SaysoError("fetch_no_room", str(error), arguments=_room(file.size, 0)) from error
        raise SaysoError("store_unwritable", str(error), arguments={"path": str(target)}) from error


def settle(part: Path, target: Path, file: ModelFile) -> Sums:
    """Check what is whole and give it its place. Raises SaysoError ``fetch_wrong_size``, ``fetch_wrong_sum``."""
    size = part.stat().st_size
    if not file.least <= size <= file.most:
        _drop(part)
        raise SaysoError("fetch_wrong_size", f"{file.path}: {size} bytes", arguments={"file": file.name})
    found = sums(part)
    if (file.sha256 or found.sha256) != found.sha256 or (file.md5 or found.md5) != found.md5:
        _drop(part)
        raise SaysoError("fetch_wrong_sum", f"{file.path}: sha256 {found.sha256}", arguments={"file": file.name})
    with part.open("r+b") as whole:  # some systems write down only what may be written to
        os.fsync(whole.fileno())
    part.replace(target)
    _drop(part)
    return found


def sums(path: Path) -> Sums:
    """Both sums in one reading. MD5 is for files whose source tells no other; what is held to later is SHA-256."""
    strong, weak = hashlib.sha256(), hashlib.md5(usedforsecurity=False)
    with path.open("rb") as file:
        while piece := file.read(1 << 20):
            strong.update(piece)
            weak.update(piece)
    return Sums(strong.hexdigest(), weak.hexdigest())


class _Broken(Exception):
    """This try ended early; another may do better."""


class _Fetch:
    def __init__(
        self,
        url: str,
        target: Path,
        file: ModelFile,
        told: Told,
        *,
        patience: Patience,
        sleep: Callable[[float], None],
    ) -> None:
        parts = urlsplit(url)
        if parts.scheme not in {"http", "https"} or not parts.hostname:
            raise SaysoError("fetch_address", url, arguments={"address": url})
        self._url, self._scheme, self._here = url, parts.scheme, _is_loopback(parts.hostname)
        self._target, self._part, self._file = target, part_of(target), file
        self._told, self._patience, self._sleep = told, patience, sleep
        self._answered = False

    def run(self) -> Sums:
        import httpx

        nowhere = 0
        # One of this machine must not be asked for through a proxy.
        with httpx.Client(
            follow_redirects=True,
            max_redirects=5,
            timeout=httpx.Timeout(self._patience.silence_s),
            trust_env=not self._here,
            headers={"User-Agent": "sayso", "Accept-Encoding": "identity"},
        ) as client:
            for _ in range(self._patience.most):
                before = self._size()
                try:
                    if not self._whole(before):
                        self._stream(client, before)
                    return settle(self._part, self._target, self._file)
                except (_Broken, httpx.TransportError) as error:
                    last: Exception = error
                except (httpx.TooManyRedirects, httpx.InvalidURL) as error:
                    raise self._refusal(type(error).__name__) from error
                nowhere = 0 if self._size() - before >= _ENOUGH else nowhere + 1
                if nowhere >= self._patience.tries:
                    break
                self._sleep(min(self._patience.longest_s, self._patience.wait_s * 2**nowhere))
        code = "fetch_broken_off" if self._answered else "fetch_no_network"
        raise SaysoError(
            code,
            f"{self._file.path}: {type(last).__name__} {last}",
            permanent=False,
            arguments={"file": self._file.name},
        ) from last

    def _stream(self, client: Any, have: int) -> None:
        headers = {}
        if have:
            headers["Range"] = f"bytes={have}-"
            if etag := self._etag():
                headers["If-Range"] = etag
        with client.stream("GET", self._url, headers=headers) as answer:
            self._answered = True
            if self._scheme == "https" and answer.url.scheme != "https":
                raise self._refusal("led to an address that is not protected")
            if answer.headers.get("Content-Encoding", "identity") != "identity":
                raise self._refusal("packed, though it was asked for as it is")
            begin, total = self._begin(answer, have)
            if total is not None and not self._file.least <= total <= self._file.most:
                _drop(self._part)
                detail = f"{self._file.path}: {total} bytes announced"
                raise SaysoError("fetch_wrong_size", detail, arguments={"file": self._file.name})
            self._note(answer.headers.get("ETag", ""), total)
            done = begin
            with self._part.open("r+b" if begin else "wb") as part:
                part.truncate(begin)
                part.seek(begin)
                # As it comes, not in pieces of one size: what was not written when the line breaks is lost.
                for piece in answer.iter_raw():
                    done += len(piece)
                    if done > self._file.most:
                        break  # never more than was announced: `settle` throws it away
                    part.write(piece)
                    self._told(done)

    def _begin(self, answer: Any, have: int) -> tuple[int, int | None]:
        """Where the body begins in the file, and how long the whole file is where the server tells it."""
        status = answer.status_code
        if status == 200:
            length = answer.headers.get("Content-Length", "")
            return 0, int(length) if length.isdecimal() else None
        if status == 206:
            told = re.fullmatch(r"bytes (\d+)-\d+/(\d+|\*)", answer.headers.get("Content-Range", "").strip())
            if told is not None and int(told[1]) == have:
                return have, int(told[2]) if told[2].isdecimal() else None
        if status in (206, 416):
            _drop(self._part)  # not the part that was asked for: from the beginning
            raise _Broken(f"status {status} does not fit the part")
        if status in _GONE:
            raise SaysoError("fetch_gone", f"{self._file.path}: status {status}", arguments={"file": self._file.name})
        if status in _AGAIN:
            raise _Broken(f"status {status}")
        raise self._refusal(f"status {status}")

    def _refusal(self, why: str) -> SaysoError:
        return SaysoError("fetch_refused", f"{self._file.path}: {why}", arguments={"file": self._file.name})

    def _size(self) -> int:
        return so_far(self._target)

    def _whole(self, have: int) -> bool:
        """True where nothing is left to fetch."""
        if have > self._file.most:
            _drop(self._part)
            return False
        return have > 0 and have == (self._file.size if self._file.exact else self._noted().get("total"))

    def _noted(self) -> dict[str, Any]:
        try:
            body = json.loads(_beside(self._part).read_text("utf-8"))
        except (OSError, ValueError):
            return {}
        return body if isinstance(body, dict) and body.get("url") == self._url else {}

    def _etag(self) -> str | None:
        etag = self._noted().get("etag")
        return etag if isinstance(etag, str) and etag.startswith('"') else None

    def _note(self, etag: str, total: int | None) -> None:
        _beside(self._part).write_text(json.dumps({"url": self._url, "etag": etag, "total": total}), "utf-8")


def _beside(part: Path) -> Path:
    return part.with_name(part.name + ".json")


def _drop(part: Path) -> None:
    part.unlink(missing_ok=True)
    _beside(part).unlink(missing_ok=True)


def _room(needed: int, free: int) -> dict[str, str | int]:
    return {"needed": -(-needed // 1_000_000), "free": free // 1_000_000}


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
