"""Taking a feed into the catalogue: batch by batch, so that it can be killed at any moment and goes on where it was.

A batch is read and normalised first and written then, in one short transaction: its products, their merchants and
offers, and the place up to which the file is taken. Rows that are as they were the last time are met and left alone; so
is a live offer whose price and stock the feed did not change, for it may have been sold from since. What a full feed no
longer lists is removed, once the feed was read to its end.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from i18n.errors import SaysoError
from retrieval.catalog import SqlCatalogWriter
from retrieval.feeds import opinions
from retrieval.feeds.formats import known as formats
from retrieval.feeds.formats import table
from retrieval.feeds.ledger import DONE, READING, REMOVING, Known, Ledger, Run, as_text
from retrieval.feeds.normalise import Defaults, Listed, Normaliser, checked_id
from retrieval.feeds.records import RawRecord, Reason, Refusal, Row, RowRefused
from retrieval.feeds.report import Report
from retrieval.feeds.stream import FeedStream
from retrieval.index.locks import exclusive
from retrieval.knowledge.graph import Graph
from retrieval.offers import SqlOffers
from retrieval.private import private_folder
from retrieval.records import Connection, Records, patient_transaction
from retrieval.review_summary.store import SqlReviews

BATCH = 400
_SOURCE = re.compile(r"[a-z0-9][a-z0-9._-]{0,63}\Z")
_RESERVED = frozenset({"demo"})


@dataclass(frozen=True, slots=True)
class FeedFile:
    """A feed to import.

    path      a file, or the folder of an ACP feed
    format    a name of `formats.READERS`, or ``auto``
    partial   True where the file lists only some of its source's goods: what is missing in it stays
    later     True where its goods are to be found by words until somebody embeds them
    """

    path: Path
    defaults: Defaults
    format: str = formats.AUTO
    mapping: table.Mapped | None = None
    partial: bool = False
    later: bool = False


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import did; `resumed` where it went on after an interruption."""

    source: str
    format: str
    encoding: str
    report: Report
    resumed: bool


@dataclass(slots=True)
class _Batch:
    """What one transaction will write."""

    listed: dict[str, tuple[Listed, Known]] = field(default_factory=dict)
    reoffered: set[str] = field(default_factory=set)
    met: list[str] = field(default_factory=list)
    deleted: dict[str, str] = field(default_factory=dict)
    reviewed: dict[str, list[tuple[Any, ...]]] = field(default_factory=dict)


class Importer:
    """Imports feeds into one database.

    locks     folder where a running import of a feed holds its lock
    progress  is told the number of rows after each batch
    """

    def __init__(
        self,
        records: Records,
        graph: Graph,
        locks: Path,
        clock: Callable[[], datetime],
        progress: Callable[[int], None] = lambda _rows: None,
    ) -> None:
        self._records = records
        self._graph = graph
        self._locks = locks
        self._clock = clock
        self._progress = progress
        self._ledger = Ledger(records)
        self._writer = SqlCatalogWriter(records)
        self._offers = SqlOffers(records, clock)
        self._reviews = SqlReviews(records)

    def run(self, feed: FeedFile, *, dry: bool = False) -> Imported:
        """Import a feed, or go on with it where the last import of the same file was interrupted.

        dry  read and judge everything, write nothing

        Raises SaysoError ``unreadable_file``, ``feed_unknown``, ``bad_source``, ``bad_mapping``, ``feed_busy`` (another
        process imports it), and the errors of the database. A file that turns out to be damaged on the way ends the
        reading: what was read before stays, and the report is not ``complete``.
        """
        source = feed.defaults.source
        if not _SOURCE.match(source) or source in _RESERVED:
            raise SaysoError("bad_source", source[:80], arguments={"source": source[:80]})
        path, _ = formats.located(feed.path)
        with FeedStream(path, feed.mapping.encoding if feed.mapping else None) as stream:
            name = feed.format
            if name == formats.AUTO:
                name = formats.sniffed(stream, mapped=feed.mapping is not None)
            defaults = _completed(feed, name)
            if dry:
                return Imported(
                    source,
                    name,
                    stream.encoding,
                    _Dry(self._graph, defaults, self._clock).run(_rows(name, stream, feed.mapping)),
                    resumed=False,
                )
            try:
                private_folder(self._locks)
                with exclusive(self._locks / f"{source}.lock", 0.0):
                    return self._import(feed, name, defaults, stream)
            except SaysoError as error:
                if error.code != "index_busy":
                    raise
                arguments = {"source": source}
                raise SaysoError("feed_busy", source, permanent=False, arguments=arguments) from error

    def _import(self, feed: FeedFile, name: str, defaults: Defaults, stream: FeedStream) -> Imported:
        made_by = repr((defaults.digest, self._graph_digest(), feed.mapping)).encode()
        settings = hashlib.sha256(made_by + repr(feed.partial).encode()).hexdigest()
        last = self._ledger.run(defaults.source)
        resumed = (
            last is not None
            and last.state != DONE
            and last.settings == settings
            and stream.same_start(last.bytes, last.digest)
        )
        if last is not None and resumed:
            run = last
        else:
            number = 1 if last is None else last.number + 1
            run = Run(number, READING, settings, 0, 0, hashlib.sha256().hexdigest(), Report())
        salt = hashlib.sha256(made_by).digest()
        work = _Work(self, feed, run, Normaliser(self._graph, defaults, self._clock), salt)
        if run.state == READING:
            work.read(_rows(name, stream, feed.mapping), stream)
        work.finish(partial=feed.partial or formats.is_partial(name))
        return Imported(defaults.source, name, stream.encoding, work.report, resumed)

    def _graph_digest(self) -> str:
        from retrieval.library import graph_digest

        return graph_digest(self._graph)


class _Work:
    """One run at work."""

    def __init__(self, importer: Importer, feed: FeedFile, run: Run, normaliser: Normaliser, salt: bytes) -> None:
        self._records = importer._records
        self._ledger = importer._ledger
        self._writer = importer._writer
        self._offers = importer._offers
        self._reviews = importer._reviews
        self._clock = importer._clock
        self._progress = importer._progress
        self._source = feed.defaults.source
        self._later = feed.later
        self._run = run
        self._normaliser = normaliser
        self._salt = salt
        self.report = run.report

    def read(self, rows: Iterator[Row], stream: FeedStream) -> None:
        """Take all rows from the run's place on."""
        place = 0
        batch: list[Row] = []
        try:
            for row in rows:
                place += 1
                if place <= self._run.place:
                    continue
                batch.append(row)
                if len(batch) >= BATCH:
                    self._take(batch, place, stream)
                    batch = []
        except SaysoError as error:
            if error.code not in ("feed_damaged", "feed_bomb"):
                raise
            batch.append(Refusal(0, Reason.BROKEN_OFF, field=error.code))
            place += 1
        if batch:
            self._take(batch, place, stream)

    def _take(self, rows: list[Row], place: int, stream: FeedStream) -> None:
        batch = self._judged(rows)
        bytes_read, digest = stream.bytes_read, stream.digest
        with patient_transaction(self._records) as connection:
            if batch.listed:
                products = [listed.product for listed, _ in batch.listed.values()]
                merchants = {listed.merchant.id: listed.merchant for listed, _ in batch.listed.values()}
                self._writer.put(connection, self._source, products, merchants.values())
                self._put_offers(connection, batch)
                self._put_reviews(connection, batch)
                self._ledger.put_rows(connection, self._source, {one: row for one, (_, row) in batch.listed.items()})
            self._ledger.meet(connection, self._source, batch.met, self._run.number)
            if batch.deleted:
                self._remove(connection, batch.deleted)
            self._run = Run(self._run.number, READING, self._run.settings, place, bytes_read, digest, self.report)
            self._ledger.put_run(connection, self._source, self._run, unembedded=self._later)
        self._progress(self.report.rows)

    def _judged(self, rows: list[Row]) -> _Batch:
        """Sort out a batch's rows, before anything is written."""
        ids = {id(row): _own_id(row) for row in rows if isinstance(row, RawRecord)}
        known = self._ledger.known(self._source, [one for one in ids.values() if isinstance(one, str)])
        batch = _Batch()
        seen: set[str] = set()
        for row in rows:
            self.report.rows += 1
            if isinstance(row, Refusal):
                self._refuse(row)
                continue
            feed_id = ids[id(row)]
            if isinstance(feed_id, RowRefused):
                self._refuse(Refusal(row.line, feed_id.reason, row.id, feed_id.field))
                continue
            before = known.get(feed_id)
            if feed_id in seen or (before is not None and before.run == self._run.number):
                self._refuse(Refusal(row.line, Reason.DUPLICATE_ID, feed_id, "id"))
                continue
            try:
                self._judge(row, feed_id, before, batch)
                seen.add(feed_id)
            except RowRefused as refused:
                self._refuse(Refusal(row.line, refused.reason, feed_id, refused.field))
                if before is not None:
                    batch.met.append(feed_id)  # it is listed still, though we cannot read how
        return batch

    def _judge(self, row: RawRecord, feed_id: str, before: Known | None, batch: _Batch) -> None:
        if row.deleted:
            if before is not None:
                batch.deleted[feed_id] = before.product_id
                self.report.removed += 1
            return
        digest = _digest(row, self._salt)
        if before is not None and before.digest == digest:
            batch.met.append(feed_id)
            self.report.unchanged += 1
            return
        listed = self._normaliser.listed(row)
        offer = ""
        if listed.price is not None and listed.stock is not None:
            offer = as_text(str(listed.price.amount), listed.price.currency, listed.stock)
        else:
            self.report.unsold += 1
        if before is None or before.offer != offer:
            batch.reoffered.add(feed_id)
        batch.listed[feed_id] = (listed, Known(listed.product.id, digest, offer, self._run.number))
        self.report.inferred.update(listed.product.inferred)
        if row.reviews or before is not None:
            batch.reviewed[listed.product.id] = self._reviews_of(row, listed)
        if before is None:
            self.report.added += 1
        else:
            self.report.updated += 1

    def _reviews_of(self, row: RawRecord, listed: Listed) -> list[tuple[Any, ...]]:
        """What buyers say in the row, read already; none where the row no longer has any."""
        found = []
        today = self._clock().date()
        product = listed.product
        for one in opinions.reviews_of(row.reviews, product.id, product.language, today, row.line):
            if isinstance(one, Refusal):
                self._refuse(one)
            else:
                found.append(one)
        self.report.reviews += len(found)
        return self._reviews.rows(self._source, found)

    def _put_reviews(self, connection: Connection, batch: _Batch) -> None:
        if batch.reviewed:
            rows = [row for rows in batch.reviewed.values() for row in rows]
            SqlReviews.set_of(connection, self._source, batch.reviewed, rows)

    def _refuse(self, refusal: Refusal) -> None:
        self.report.refuse(refusal)
        if refusal.reason is Reason.BROKEN_OFF:
            self.report.complete = False

    def _put_offers(self, connection: Connection, batch: _Batch) -> None:
        offered, gone = [], []
        for feed_id in batch.reoffered:
            listed = batch.listed[feed_id][0]
            if listed.price is not None and listed.stock is not None:
                offered.append((listed.product.id, listed.price, listed.stock))
            else:
                gone.append(listed.product.id)
        self.report.offers += self._offers.put(connection, offered)
        self._offers.remove(connection, gone)

    def _remove(self, connection: Connection, products: dict[str, str]) -> None:
        self._writer.remove(connection, self._source, products.values())
        self._offers.remove(connection, products.values())
        SqlReviews.set_of(connection, self._source, products.values())
        self._ledger.drop(connection, self._source, products)

    def finish(self, *, partial: bool) -> None:
        """Remove what the feed no longer lists, and publish the new revision."""
        # A feed in which nothing could be read is broken; that its goods are all gone is the less likely thing.
        if not partial and self.report.complete and self.report.taken:
            self._remove_left_out()
        with patient_transaction(self._records) as connection:
            self._writer.tidy(connection, self._source, self._run.digest, changed=self.report.changed)
            run = self._run
            self._run = Run(run.number, DONE, run.settings, run.place, run.bytes, run.digest, self.report)
            self._ledger.put_run(connection, self._source, self._run, unembedded=self._later)

    def _remove_left_out(self) -> None:
        while left := self._ledger.left_out(self._source, self._run.number, BATCH):
            with patient_transaction(self._records) as connection:
                self._remove(connection, dict(left))
                self.report.removed += len(left)
                run = self._run
                self._run = Run(run.number, REMOVING, run.settings, run.place, run.bytes, run.digest, self.report)
                self._ledger.put_run(connection, self._source, self._run, unembedded=self._later)


class _Dry:
    """Judging a feed without a database."""

    def __init__(self, graph: Graph, defaults: Defaults, clock: Callable[[], datetime]) -> None:
        self._normaliser = Normaliser(graph, defaults, clock)
        self._seen: set[bytes] = set()

    def run(self, rows: Iterator[Row]) -> Report:
        report = Report()
        try:
            for row in rows:
                report.rows += 1
                if isinstance(row, Refusal):
                    report.refuse(row)
                    report.complete &= row.reason is not Reason.BROKEN_OFF
                else:
                    self._judge(row, report)
        except SaysoError as error:
            if error.code not in ("feed_damaged", "feed_bomb"):
                raise
            report.refuse(Refusal(0, Reason.BROKEN_OFF, field=error.code))
            report.complete = False
        return report

    def _judge(self, row: RawRecord, report: Report) -> None:
        mark = hashlib.blake2b(row.id.strip().encode("utf-8", "replace"), digest_size=8).digest()
        try:
            if mark in self._seen:
                raise RowRefused(Reason.DUPLICATE_ID, "id")
            if row.deleted:
                return
            listed = self._normaliser.listed(row)
        except RowRefused as refused:
            report.refuse(Refusal(row.line, refused.reason, row.id.strip(), refused.field))
            return
        self._seen.add(mark)
        report.added += 1
        report.unsold += listed.price is None
        report.inferred.update(listed.product.inferred)


def _own_id(row: RawRecord) -> str | RowRefused:
    try:
        return checked_id(row.id)
    except RowRefused as refused:
        return refused


def _rows(name: str, stream: FeedStream, mapping: table.Mapped | None) -> Iterator[Row]:
    return table.rows(stream, mapping) if name == formats.CSV else formats.READERS[name](stream)


def _completed(feed: FeedFile, name: str) -> Defaults:
    mapping, defaults = feed.mapping, replace(feed.defaults, format=name)
    if mapping is None:
        return defaults
    return replace(
        defaults, currency=defaults.currency or mapping.currency, decimal=defaults.decimal or mapping.decimal
    )


def _digest(row: RawRecord, salt: bytes) -> str:
    body = repr(replace(row, line=0)).encode("utf-8", "replace")
    return hashlib.blake2b(body, digest_size=16, key=salt).hexdigest()
