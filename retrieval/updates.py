"""A stream of updates applied to the live offers: many in one short transaction, and room for others in between.

Orders come first. The database takes one writer at a time, and whoever waits for it looks again after ever longer
pauses (SQLite's busy handler). So a batch is read and its products are looked up before the lock is taken, and after
each batch the lock is left free for longer than it was held.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from retrieval.feeds import clean
from retrieval.feeds.ledger import Ledger
from retrieval.following import Line, Lines, Place
from retrieval.offers import Clock, Outcome, SqlOffers, Told
from retrieval.records import Connection, Records, Schema, patient_transaction
from retrieval.update_lines import LineRefused, Reason, Update, parse

SCHEMA = Schema(
    "updates",
    (
        (
            "CREATE TABLE update_place (stream TEXT PRIMARY KEY, device TEXT NOT NULL, inode TEXT NOT NULL,"
            " head INTEGER NOT NULL, digest TEXT NOT NULL, offset INTEGER NOT NULL, line INTEGER NOT NULL)",
        ),
    ),
)

ROWS = 500
"""Lines of a batch at most: some milliseconds of holding the database."""

WAIT_S = 0.05
"""How long the first line of a batch waits for others."""

NAMED = 50
"""Refused lines that the report names; all are counted."""

_CHUNK = 500
_SHARE = 1.0
_LEAST_S = 0.002


@dataclass(frozen=True, slots=True)
class Refused:
    """A line that changed nothing because it cannot be right. `told_id` as it names the product, made plain."""

    line: int
    reason: Reason
    told_id: str = ""


@dataclass(slots=True)
class Report:
    """What came of a stream so far.

    lines      lines read, blank ones left out
    changed    lines that changed a price or a stock; unchanged: it stood so already
    late       lines that told something older than what stands
    """

    lines: int = 0
    changed: int = 0
    unchanged: int = 0
    late: int = 0
    refused: int = 0
    reasons: Counter[str] = field(default_factory=Counter)
    named: list[Refused] = field(default_factory=list)

    def to_json(self) -> dict[str, Any]:
        """Everything, with plain names."""
        return {
            "lines": self.lines,
            "changed": self.changed,
            "unchanged": self.unchanged,
            "late": self.late,
            "refused": {
                "count": self.refused,
                "reasons": dict(sorted(self.reasons.items())),
                "rows": [{"line": r.line, "id": r.told_id or None, "reason": r.reason.value} for r in self.named],
            },
        }


class Updates:
    """Applies updates to the offers in one database.

    source   the feed whose own ids the lines name where they name no source
    refused  is told of each line that was refused
    sleep    leaves the database to others
    """

    def __init__(
        self,
        records: Records,
        clock: Clock,
        *,
        source: str | None = None,
        refused: Callable[[Refused], None] = lambda _line: None,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._records = records
        self._clock = clock
        self._source = source
        self._refused = refused
        self._sleep = sleep
        self._offers = SqlOffers(records, clock)
        self._ledger = Ledger(records)
        records.register(SCHEMA)
        self.report = Report()

    def place(self, stream: str) -> Place | None:
        """Up to where a stream was taken in; None where it never was."""
        rows = self._records.read(
            "SELECT device, inode, head, digest, offset, line FROM update_place WHERE stream = ?", (stream,)
        )
        if not rows:
            return None
        device, inode, *rest = rows[0]
        return Place(int(device), int(inode), *rest)

    def run(self, lines: Lines, *, stream: str | None = None, stop: Callable[[], bool] = lambda: False) -> Report:
        """Apply lines until they end, or until `stop` says so; what was read by then is applied still.

        stream  the name under which the place in a file is kept, in the transaction of its batch

        Raises the errors of the database; nothing of the batch at hand is applied then.
        """
        waiting: list[Line] = []
        since = 0.0
        while True:
            over = lines.ended or stop()
            if not over:
                wait = WAIT_S if not waiting else max(0.0, since + WAIT_S - time.monotonic())
                came = lines.read(wait)
                if came and not waiting:
                    since = time.monotonic()
                waiting += came
            due = over or lines.ended or time.monotonic() - since >= WAIT_S
            while len(waiting) >= ROWS or (waiting and due):
                self.apply(waiting[:ROWS], stream)
                del waiting[:ROWS]
            if over:
                return self.report

    def apply(self, lines: Sequence[Line], stream: str | None = None) -> None:
        """Apply one batch, in one transaction."""
        updates, refused = self._read(lines)
        found = self._products(updates)
        words = []
        meant = []
        for update in updates:
            product_id = found[update.source or self._source, update.told_id]
            if isinstance(product_id, Reason):
                refused.append(_refusal(update, product_id))
                continue
            words.append(Told(product_id, update.amount, update.currency, update.stock, update.mark))
            meant.append(update)
        outcomes: list[Outcome] = []
        place = lines[-1].place if lines and stream is not None else None
        held = 0.0
        if words or place is not None:
            with patient_transaction(self._records) as connection:
                began = time.monotonic()
                outcomes = self._offers.tell(connection, words)
                if place is not None and stream is not None:
                    _keep(connection, stream, place)
            held = time.monotonic() - began
        counts = Counter(outcomes)
        refused += [
            _refusal(update, _REASONS[outcome])
            for update, outcome in zip(meant, outcomes, strict=True)
            if outcome in _REASONS
        ]
        report = self.report
        report.lines += len(lines)
        report.changed += counts[Outcome.CHANGED]
        report.unchanged += counts[Outcome.UNCHANGED]
        report.late += counts[Outcome.LATE]
        for one in sorted(refused, key=lambda r: r.line):
            report.refused += 1
            report.reasons[one.reason.value] += 1
            if len(report.named) < NAMED:
                report.named.append(one)
            self._refused(one)
        self._sleep(max(_LEAST_S, held * _SHARE))

    def _read(self, lines: Sequence[Line]) -> tuple[list[Update], list[Refused]]:
        now = self._clock()
        updates, refused = [], []
        for line in lines:
            try:
                updates.append(parse(line.number, line.body, now))
            except LineRefused as error:
                refused.append(Refused(line.number, error.reason, clean.plain(error.told_id, clean.NAME)))
        return updates, refused

    def _products(self, updates: Sequence[Update]) -> dict[tuple[str | None, str], str | Reason]:
        """What each (source, id) means: a product, or why it means none."""
        asked: dict[str | None, list[str]] = {}
        for update in updates:
            asked.setdefault(update.source or self._source, []).append(update.told_id)
        found: dict[tuple[str | None, str], str | Reason] = {}
        for source, told in asked.items():
            ids = list(dict.fromkeys(told))
            known = self._of_feed(source, ids) if source is not None else {}
            rest = [one for one in ids if one not in known]
            # A seller's stream may name its things by the catalogue's ids, of that source alone.
            whole = self._in_catalogue(rest, source)
            rest = [one for one in rest if one not in whole]
            anyone = self._of_any_feed(rest) if source is None else {}
            for one in ids:
                found[source, one] = known.get(one) or (one if one in whole else anyone.get(one, Reason.UNKNOWN_ID))
        return found

    def _of_feed(self, source: str, ids: Sequence[str]) -> dict[str, str]:
        return {feed_id: row.product_id for feed_id, row in self._ledger.known(source, ids).items()}

    def _in_catalogue(self, ids: Sequence[str], source: str | None) -> set[str]:
        sql = "SELECT id FROM catalog_product WHERE id IN ({})"
        if source is not None:
            sql += " AND source = ?"
        return {row[0] for row in self._select(sql, ids, () if source is None else (source,))}

    def _of_any_feed(self, ids: Sequence[str]) -> dict[str, str | Reason]:
        found: dict[str, str | Reason] = {}
        for feed_id, product_id in self._select(
            "SELECT feed_id, product_id FROM feed_row WHERE feed_id IN ({})", ids, ()
        ):
            found[feed_id] = Reason.AMBIGUOUS_ID if feed_id in found else product_id
        return found

    def _select(self, sql: str, ids: Sequence[str], more: tuple[str, ...]) -> Iterator[Any]:
        for start in range(0, len(ids), _CHUNK):
            chunk = ids[start : start + _CHUNK]
            yield from self._records.read(sql.format(",".join("?" * len(chunk))), (*chunk, *more))


_REASONS = {Outcome.BAD_PRICE: Reason.BAD_PRICE, Outcome.NO_OFFER: Reason.NO_OFFER}


def _refusal(update: Update, reason: Reason) -> Refused:
    return Refused(update.line, reason, clean.plain(update.told_id, clean.NAME))


def _keep(connection: Connection, stream: str, place: Place) -> None:
    connection.execute(
        "INSERT INTO update_place (stream, device, inode, head, digest, offset, line) VALUES (?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (stream) DO UPDATE SET device = excluded.device, inode = excluded.inode, head = excluded.head,"
        " digest = excluded.digest, offset = excluded.offset, line = excluded.line",
        # As texts: some file systems number beyond what SQLite holds.
        (stream, str(place.device), str(place.inode), place.head, place.digest, place.offset, place.line),
    )
