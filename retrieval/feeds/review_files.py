"""Files of reviews alone: CSV (with or without a mapping), JSON lines, and Google's product review feed.

The reviews speak of goods by the ids that these have in their own feed (`source`). Taking a file in again changes
nothing; a review that changed is mended, and none is removed for not being listed: such files are often excerpts.
Killed half way, the next run takes the rest, for every batch is one transaction and ids stay the same.

Google's feed: https://developers.google.com/product-review-feeds (schema 2.4). Meta's CSV has the same fields.
"""

from __future__ import annotations

import csv
import re
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from itertools import islice
from pathlib import Path
from typing import Any, TypeAlias
from xml.parsers import expat

from i18n.errors import SaysoError
from retrieval.feeds import opinions
from retrieval.feeds.cut import LIMIT, Cut, JsonCutter, lines, quoted_lines
from retrieval.feeds.formats.table import delimiter_of
from retrieval.feeds.json_rows import parse, text
from retrieval.feeds.ledger import Ledger
from retrieval.feeds.records import RawReview, Reason, Refusal, RowRefused
from retrieval.feeds.report import Report
from retrieval.feeds.stream import FeedStream
from retrieval.records import Records, patient_transaction
from retrieval.review_summary.store import SqlReviews
from retrieval.reviews import Review

BATCH = 400
_DEEPEST = 16
_APART = " reviews"
_OPEN, _CLOSE = re.compile(rb"<review(?=[\s>])"), b"</review>"
_PRODUCT_IDS = ("sku", "gtin", "mpn", "asin")

Said: TypeAlias = "tuple[int, str, RawReview] | Refusal"
"""Line, the product's id in its feed, and the review."""


class ReviewFiles:
    """Takes files of reviews into one database. `progress` is told the rows after each batch."""

    def __init__(
        self, records: Records, clock: Callable[[], datetime], progress: Callable[[int], None] = lambda _rows: None
    ) -> None:
        self._records = records
        self._clock = clock
        self._progress = progress
        self._ledger = Ledger(records)
        self._reviews = SqlReviews(records)

    def take(self, path: Path, source: str, mapping: Mapping[str, str] | None = None) -> Report:
        """Take a file in. Raises SaysoError ``unreadable_file``, ``feed_unknown``, ``bad_mapping``, and the errors of
        the database. A file that turns out to be damaged keeps what was read: the report is not ``complete``."""
        report = Report()
        with FeedStream(path) as stream:
            rows = _whole(said(stream, mapping))
            while batch := list(islice(rows, BATCH)):
                self._take(batch, source, report)
                self._progress(report.rows)
        return report

    def _take(self, batch: list[Said], source: str, report: Report) -> None:
        ids = {one[1] for one in batch if not isinstance(one, Refusal) and one[1]}
        known = self._ledger.known(source, sorted(ids))
        today = self._clock().date()
        found: dict[str, Review] = {}
        for one in batch:
            report.rows += 1
            if isinstance(one, Refusal):
                report.refuse(one)
                report.complete &= one.reason is not Reason.BROKEN_OFF
                continue
            line, product, raw = one
            try:
                if not product:
                    raise RowRefused(Reason.NO_ID, "product")
                if product not in known:
                    raise RowRefused(Reason.NO_PRODUCT, "product")
                review = opinions.review_of(raw, known[product].product_id, "", today)
                if review.id in found:
                    raise RowRefused(Reason.DUPLICATE_ID, "id")
            except RowRefused as refused:
                report.refuse(Refusal(line, refused.reason, product, refused.field))
                continue
            found[review.id] = review
            report.reviews += 1
        # Not under the feed's own name: a row of goods that is taken in again brings what it holds, and only that.
        rows = self._reviews.rows(f"{source}{_APART}", found.values())
        if rows:
            with patient_transaction(self._records) as connection:
                SqlReviews.set_of(connection, f"{source}{_APART}", (), rows)


def read_review_mapping(path: Path) -> dict[str, str]:
    """``[columns]`` of a TOML file: field of a review to the file's column.

    Raises SaysoError ``unreadable_file``, ``bad_mapping`` naming the field.
    """
    try:
        body = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise SaysoError("unreadable_file", f"{path}: {error.strerror}", arguments={"file": path.name}) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise _wrong("file", f"is not TOML: {error}") from error
    columns = body.get("columns")
    if not isinstance(columns, dict) or body.keys() - {"columns"}:
        raise _wrong("columns", "the file wants one table, [columns]")
    for name, column in columns.items():
        if name not in opinions.ALIASES:
            raise _wrong(name, "no such field of a review")
        if not isinstance(column, str):
            raise _wrong(name, "must be a column's name")
    return {str(name): str(column) for name, column in columns.items()}


def said(stream: FeedStream, mapping: Mapping[str, str] | None = None) -> Iterator[Said]:
    """Everything that a file says, in its order."""
    head = stream.head.lstrip(b"\xef\xbb\xbf \t\r\n")
    if mapping is None and head[:1] == b"<":
        return _google(stream)
    if mapping is None and head[:1] in (b"{", b"["):
        whole = head[:1] == b"[" or b'"reviews"' in head[:400]
        return _json(JsonCutter({"reviews"}).cut(stream.chunks()) if whole else lines(stream.chunks()))
    return _table(stream, mapping)


def _whole(rows: Iterator[Said]) -> Iterator[Said]:
    try:
        yield from rows
    except SaysoError as error:
        if error.code not in ("feed_damaged", "feed_bomb"):
            raise
        yield Refusal(0, Reason.BROKEN_OFF, field=error.code)


def _json(cuts: Iterable[Cut]) -> Iterator[Said]:
    for line, body in cuts:
        if body is None:
            yield Refusal(line, Reason.TOO_LONG)
        elif not body:
            yield Refusal(line, Reason.BROKEN_OFF)
        elif body.strip():
            try:
                row = parse(body)
                if not isinstance(row, dict):
                    raise RowRefused(Reason.NOT_JSON)
                product = next(
                    (text(value) for name, value in row.items() if opinions.canonical(name) == "product"), ""
                )
                yield line, product.strip(), opinions.told(row)
            except RowRefused as refused:
                yield Refusal(line, refused.reason)


def _table(stream: FeedStream, mapping: Mapping[str, str] | None) -> Iterator[Said]:
    fields: list[str | None] = []
    delimiter = ","
    for line, body in quoted_lines(stream.chunks()):
        if body is None:
            yield Refusal(line, Reason.TOO_LONG)
            continue
        if not body.strip():
            continue
        try:
            row = body.decode("utf-8").replace("\0", "").lstrip("\ufeff")
        except UnicodeDecodeError:
            yield Refusal(line, Reason.BAD_ENCODING)
            continue
        if not fields:
            delimiter = delimiter_of(row)
        cells = (
            next(csv.reader(row.splitlines(keepends=True), delimiter=delimiter), []) if row.count('"') % 2 == 0 else []
        )
        if not fields:
            fields = _fields(cells, mapping, stream.name)
        elif len(cells) != len(fields):
            yield Refusal(line, Reason.BAD_COLUMNS)
        else:
            named = {field: cell for field, cell in zip(fields, cells, strict=True) if field is not None}
            yield line, named.get("product", "").strip(), opinions.told(named)


def _fields(columns: list[str], mapping: Mapping[str, str] | None, file: str) -> list[str | None]:
    names = [column.strip() for column in columns]
    if mapping is not None:
        by_column = {column: name for name, column in mapping.items()}
        for column, wanted in by_column.items():
            if column not in names:
                raise _wrong(wanted, f"no column {column!r}")
        return [by_column.get(name) for name in names]
    fields: list[str | None] = []
    for name in names:
        field: str | None = opinions.canonical(name)
        fields.append(field if field not in fields else None)
    if not {"product", "stars"} <= set(fields):
        raise SaysoError("feed_unknown", f"columns: {', '.join(names)[:200]}", arguments={"file": file})
    return fields


def _google(stream: FeedStream) -> Iterator[Said]:
    for line, body in _elements(stream.chunks()):
        if body is None:
            yield Refusal(line, Reason.TOO_LONG)
        elif not body:
            yield Refusal(line, Reason.BROKEN_OFF)
        else:
            try:
                product, review = _Element().read(body)
                yield line, product, review
            except RowRefused as refused:
                yield Refusal(line, refused.reason)
            except (expat.ExpatError, ValueError):
                yield Refusal(line, Reason.NOT_XML)


def _elements(chunks: Iterable[bytes]) -> Iterator[Cut]:
    """Every ``<review>`` as it stands; the prolog is never given to a parser, so that no entity can be declared."""
    buffer, line = b"", 1
    for chunk in chunks:
        buffer += chunk
        while True:
            begin = _OPEN.search(buffer)
            if begin is None:
                keep = max(0, len(buffer) - 16)
                line += buffer.count(b"\n", 0, keep)
                buffer = buffer[keep:]
                break
            end = buffer.find(_CLOSE, begin.end())
            if end < 0:
                if len(buffer) - begin.start() <= LIMIT:
                    break
                yield line + buffer.count(b"\n", 0, begin.start()), None
                end = begin.end()
            else:
                yield line + buffer.count(b"\n", 0, begin.start()), buffer[begin.start() : end + len(_CLOSE)]
                end += len(_CLOSE)
            line += buffer.count(b"\n", 0, end)
            buffer = buffer[end:]
    if _OPEN.search(buffer):
        yield line, b""


class _Element:
    """One review of Google's feed. Of several ids of its product the SKU counts first."""

    def __init__(self) -> None:
        self._path: list[str] = []
        self._text: list[str] = []
        self._fields: dict[str, str] = {}
        self._ids: dict[str, str] = {}

    def read(self, body: bytes) -> tuple[str, RawReview]:
        """The product's id and the review. Raises ExpatError, RowRefused."""
        parser = expat.ParserCreate("utf-8")
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._finish
        parser.CharacterDataHandler = self._text.append
        parser.Parse(body, True)
        product = next((self._ids[name] for name in _PRODUCT_IDS if name in self._ids), "")
        review = opinions.told(self._fields)
        return product, replace(review, best=self._fields.get("best"), worst=self._fields.get("worst"))

    def _start(self, name: str, attributes: Mapping[str, Any]) -> None:
        self._path.append(name.casefold())
        if len(self._path) > _DEEPEST:
            raise RowRefused(Reason.TOO_DEEP)
        self._text.clear()
        if self._path[-2:] == ["ratings", "overall"]:
            self._fields |= {"best": str(attributes.get("max", "5")), "worst": str(attributes.get("min", "1"))}

    def _finish(self, _name: str) -> None:
        value = "".join(self._text).strip()
        self._text.clear()
        name = self._path.pop()
        inside = self._path[-1] if self._path else ""
        if name in _PRODUCT_IDS and inside == f"{name}s":
            self._ids.setdefault(name, value)
        elif (len(self._path) == 1 and name in {"review_id", "review_timestamp", "title", "content"}) or (
            inside == "ratings" and name == "overall"
        ):
            self._fields[name] = value
        elif len(self._path) == 1 and name == "review_language":
            self._fields["language"] = value
        elif inside == "reviewer" and name == "name":
            self._fields["author"] = value


def _wrong(field: str, what: str) -> SaysoError:
    return SaysoError("bad_mapping", f"{field}: {what}", arguments={"field": field[:60]})
