"""What is known of each feed: its rows as they were last taken, and how far its current run has come.

The ledger lies in the shop's database beside catalogue and offers, so that a batch of products, their offers and the
place up to which the feed was read are one transaction: a killed import has done a batch wholly or not at all.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from retrieval.feeds.report import Report
from retrieval.records import Connection, Records, Schema

SCHEMA = Schema(
    "feeds",
    (
        (
            "CREATE TABLE feed_row (source TEXT NOT NULL, feed_id TEXT NOT NULL, product_id TEXT NOT NULL,"
            " digest TEXT NOT NULL, offer TEXT NOT NULL, run INTEGER NOT NULL, PRIMARY KEY (source, feed_id))",
            "CREATE INDEX feed_row_by_run ON feed_row (source, run)",
            "CREATE INDEX feed_row_by_id ON feed_row (feed_id)",
            "CREATE TABLE feed_run (source TEXT PRIMARY KEY, run INTEGER NOT NULL, state TEXT NOT NULL,"
            " settings TEXT NOT NULL, place INTEGER NOT NULL, bytes INTEGER NOT NULL, digest TEXT NOT NULL,"
            " report TEXT NOT NULL, unembedded INTEGER NOT NULL)",
        ),
    ),
)

READING, REMOVING, DONE = "reading", "removing", "done"

EMBED_AT_ONCE = 200
"""So many products of a feed that was imported for later embedding are embedded by the next start all the same."""

_CHUNK = 500


@dataclass(frozen=True, slots=True)
class Known:
    """A row as it was last taken. `digest` is that of the whole row, `offer` its price and stock then."""

    product_id: str
    digest: str
    offer: str
    run: int


@dataclass(frozen=True, slots=True)
class Run:
    """How far a run has come: `place` rows of its file, which were in its first `bytes` with this `digest`."""

    number: int
    state: str
    settings: str
    place: int
    bytes: int
    digest: str
    report: Report


class Ledger:
    """The tables of feeds."""

    def __init__(self, records: Records) -> None:
        self._records = records
        records.register(SCHEMA)

    def run(self, source: str) -> Run | None:
        """The last run of a feed."""
        rows = self._records.read(
            "SELECT run, state, settings, place, bytes, digest, report FROM feed_run WHERE source = ?", (source,)
        )
        if not rows:
            return None
        number, state, settings, place, length, digest, report = rows[0]
        return Run(number, state, settings, place, length, digest, Report.from_json(json.loads(report)))

    def known(self, source: str, feed_ids: Sequence[str]) -> dict[str, Known]:
        """Rows by their id in the feed."""
        found: dict[str, Known] = {}
        for start in range(0, len(feed_ids), _CHUNK):
            chunk = feed_ids[start : start + _CHUNK]
            marks = ",".join("?" * len(chunk))
            # Only the number of question marks is put into the statement.
            sql = f"SELECT feed_id, product_id, digest, offer, run FROM feed_row WHERE source = ? AND feed_id IN ({marks})"  # noqa: S608, E501
            for row in self._records.read(sql, (source, *chunk)):
                found[row[0]] = Known(*row[1:])
        return found

    def left_out(self, source: str, run: int, limit: int) -> list[tuple[str, str]]:
        """Ids in the feed and in the catalogue of rows that this run has not met."""
        rows = self._records.read(
            "SELECT feed_id, product_id FROM feed_row WHERE source = ? AND run < ? LIMIT ?", (source, run, limit)
        )
        return [(row[0], row[1]) for row in rows]

    def products(self, feed_id: str) -> list[str]:
        """Products that any feed calls by this id."""
        rows = self._records.read("SELECT product_id FROM feed_row WHERE feed_id = ? ORDER BY source", (feed_id,))
        return [row[0] for row in rows]

    def unembedded(self) -> frozenset[str]:
        """Feeds whose products are found by words alone until somebody embeds them."""
        rows = self._records.read(
            "SELECT source FROM feed_run WHERE unembedded = 1 AND"
            " (SELECT COUNT(*) FROM (SELECT 1 FROM feed_row WHERE feed_row.source = feed_run.source LIMIT ?)) = ?",
            (EMBED_AT_ONCE + 1, EMBED_AT_ONCE + 1),
        )
        return frozenset(row[0] for row in rows)

    def embed_all(self) -> None:
        """From now on no feed waits to be embedded."""
        with self._records.transaction() as connection:
            connection.execute("UPDATE feed_run SET unembedded = 0 WHERE unembedded = 1")

    @staticmethod
    def put_run(connection: Connection, source: str, run: Run, *, unembedded: bool) -> None:
        """Note how far a run has come."""
        connection.execute(
            "INSERT INTO feed_run (source, run, state, settings, place, bytes, digest, report, unembedded)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (source) DO UPDATE SET run = excluded.run,"
            " state = excluded.state, settings = excluded.settings, place = excluded.place, bytes = excluded.bytes,"
            " digest = excluded.digest, report = excluded.report, unembedded = excluded.unembedded",
            (
                source,
                run.number,
                run.state,
                run.settings,
                run.place,
                run.bytes,
                run.digest,
                json.dumps(run.report.to_json(), ensure_ascii=False),
                int(unembedded),
            ),
        )

    @staticmethod
    def put_rows(connection: Connection, source: str, rows: Mapping[str, Known]) -> None:
        """Note rows as they were taken now."""
        connection.executemany(
            "INSERT INTO feed_row (source, feed_id, product_id, digest, offer, run) VALUES (?, ?, ?, ?, ?, ?)"
            " ON CONFLICT (source, feed_id) DO UPDATE SET product_id = excluded.product_id, digest = excluded.digest,"
            " offer = excluded.offer, run = excluded.run",
            [(source, feed_id, row.product_id, row.digest, row.offer, row.run) for feed_id, row in rows.items()],
        )

    @staticmethod
    def meet(connection: Connection, source: str, feed_ids: Iterable[str], run: int) -> None:
        """Note that a run has met these rows and left them as they are."""
        connection.executemany(
            "UPDATE feed_row SET run = ? WHERE source = ? AND feed_id = ?", [(run, source, one) for one in feed_ids]
        )

    @staticmethod
    def drop(connection: Connection, source: str, feed_ids: Iterable[str]) -> None:
        """Forget rows."""
        connection.executemany(
            "DELETE FROM feed_row WHERE source = ? AND feed_id = ?", [(source, one) for one in feed_ids]
        )


def as_text(amount: str, currency: str, stock: int) -> str:
    """An offer as a row's last one is kept."""
    return f"{amount} {currency} {stock}"
