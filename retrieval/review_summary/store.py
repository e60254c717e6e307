"""Reviews in the shared database, and their summaries: made when they are asked for, kept until anything changes.

What is read in a text (judgements, prints) is kept beside it with the digest of the word lists, so that a summary over
thousands of reviews only counts. A review that was read with older lists is read again when its product is asked for.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from itertools import islice
from typing import Any

from i18n.errors import SaysoError
from retrieval.records import Connection, Records, Schema
from retrieval.review_summary.quotes import Quote, quote_of
from retrieval.review_summary.summary import ReadReview, ReviewSummary, summarise
from retrieval.review_summary.suspicion import Card, fingerprint
from retrieval.review_summary.weighing import digest, judged
from retrieval.reviews import Review

SCHEMA = Schema(
    "reviews",
    (
        (
            "CREATE TABLE review (id TEXT PRIMARY KEY, source TEXT NOT NULL, product TEXT NOT NULL,"
            " stars INTEGER NOT NULL, language TEXT NOT NULL, day INTEGER NOT NULL, text TEXT NOT NULL,"
            " read_with TEXT NOT NULL, judged TEXT NOT NULL, letters TEXT NOT NULL, bands TEXT NOT NULL,"
            " says_little INTEGER NOT NULL)",
            "CREATE INDEX review_by_product ON review (product)",
            "CREATE INDEX review_by_letters ON review (letters)",
            "CREATE TABLE review_source (source TEXT PRIMARY KEY, digest TEXT NOT NULL)",
        ),
        (
            # Counts every change of any review: a summary is kept as long as it stands still.
            "CREATE TABLE review_changes (number INTEGER NOT NULL)",
            "INSERT INTO review_changes (number) VALUES (0)",
        ),
    ),
)

_PUT = (
    "INSERT INTO review (id, source, product, stars, language, day, text, read_with, judged, letters, bands,"
    " says_little) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET product ="
    " excluded.product, stars = excluded.stars, language = excluded.language, day = excluded.day, text = excluded.text,"
    " read_with = excluded.read_with, judged = excluded.judged, letters = excluded.letters, bands = excluded.bands,"
    " says_little = excluded.says_little WHERE review.source = excluded.source"
)
_CHANGED = "UPDATE review_changes SET number = number + 1"
_BATCH = 2000
_CHUNK = 500
_KEPT = 256
"""Summaries kept in memory."""

Fill = Callable[["SqlReviews"], None]


class SqlReviews:
    """Reviews behind SQL. `fill` puts the goods' own reviews in when they are first asked for."""

    def __init__(self, records: Records, fill: Fill | None = None) -> None:
        self._records = records
        self._fill = fill
        self._filling = threading.RLock()
        self._kept: dict[str, tuple[str, ReviewSummary | None]] = {}
        records.register(SCHEMA)

    def digest(self, source: str) -> str | None:
        """What `replace` was last given for this source; None where it holds nothing of it."""
        rows = self._records.read("SELECT digest FROM review_source WHERE source = ?", (source,))
        return str(rows[0][0]) if rows else None

    def replace(self, source: str, reviews: Iterable[Review], digest: str) -> None:
        """Make `reviews` all that `source` has, in one transaction. Texts are read when their product is asked for."""
        with self._records.transaction() as connection:
            if self.digest(source) == digest:
                return
            connection.execute(_CHANGED)
            connection.execute("DELETE FROM review WHERE source = ?", (source,))
            connection.executemany(_PUT, (_row(source, review, read=False) for review in reviews))
            connection.execute(
                "INSERT INTO review_source (source, digest) VALUES (?, ?)"
                " ON CONFLICT (source) DO UPDATE SET digest = excluded.digest",
                (source, digest),
            )

    def put(self, source: str, reviews: Iterable[Review]) -> int:
        """Add or mend reviews, texts read at once, in batches of constant size; how many there were."""
        total = 0
        rows = (_row(source, review, read=True) for review in reviews)
        while batch := list(islice(rows, _BATCH)):
            with self._records.transaction() as connection:
                connection.execute(_CHANGED)
                connection.executemany(_PUT, batch)
            total += len(batch)
        return total

    def rows(self, source: str, reviews: Iterable[Review]) -> list[tuple[Any, ...]]:
        """Reviews read and made ready to be written; reading takes its time and needs no database."""
        return [_row(source, review, read=True) for review in reviews]

    @staticmethod
    def set_of(
        connection: Connection, source: str, products: Iterable[str], rows: Iterable[tuple[Any, ...]] = ()
    ) -> None:
        """Make `rows` all that `source` has of these products, within somebody's transaction."""
        connection.executemany("DELETE FROM review WHERE source = ? AND product = ?", [(source, x) for x in products])
        connection.executemany(_PUT, rows)
        connection.execute(_CHANGED)

    def remove(self, source: str, review_ids: Iterable[str]) -> None:
        """Take reviews out; unknown ones are no error."""
        with self._records.transaction() as connection:
            connection.execute(_CHANGED)
            connection.executemany("DELETE FROM review WHERE source = ? AND id = ?", [(source, x) for x in review_ids])

    def summary(self, product_id: str) -> ReviewSummary | None:
        """What the product's reviews say together; None where it has none."""
        self._filled()
        ((changes,),) = self._records.read("SELECT number FROM review_changes")
        key = f"{digest()} {changes}"
        kept = self._kept.get(product_id)
        if kept is not None and kept[0] == key:
            return kept[1]
        rows = self._rows(product_id)
        if any(row[4] != digest() for row in rows):
            fresh = self._read_again(product_id)
            rows = [(*row[:4], *fresh[row[0]]) if row[0] in fresh else row for row in rows]
        reviews = [_read_review(row) for row in rows]
        made = summarise(product_id, reviews, self._elsewhere(product_id), self._texts)
        if len(self._kept) >= _KEPT:
            self._kept.clear()
        self._kept[product_id] = (key, made)
        return made

    def quotes(self, review_ids: Sequence[str], *, aspect: str | None = None, good: bool | None = None) -> list[Quote]:
        """Short quotes of these reviews in the order of the ids, each in its writer's language.

        aspect, good  quote the sentence that judges this aspect this way, where there is one
        """
        ids = list(review_ids)[:_CHUNK]
        marks = ",".join("?" * len(ids))
        found = {
            row[0]: row
            for row in self._records.read(f"SELECT id, language, text, stars FROM review WHERE id IN ({marks})", ids)  # noqa: S608
        }
        rows = [found[name] for name in ids if name in found]
        return [Quote(row[0], row[1], quote_of(row[2], row[1], aspect, good, row[3])) for row in rows]

    def newest(self, product_id: str, count: int) -> tuple[str, ...]:
        """Ids of a product's newest reviews."""
        self._filled()
        rows = self._records.read(
            "SELECT id FROM review WHERE product = ? ORDER BY day DESC, id LIMIT ?", (product_id, count)
        )
        return tuple(row[0] for row in rows)

    def _filled(self) -> None:
        if self._fill is None:
            return
        with self._filling:  # another visitor waits until the reviews are in
            if self._fill is not None:
                self._fill(self)
                self._fill = None

    def _rows(self, product_id: str) -> list[Any]:
        return self._records.read(
            "SELECT id, stars, language, day, read_with, judged, letters, bands, says_little"
            " FROM review WHERE product = ? ORDER BY day DESC, id",
            (product_id,),
        )

    def _texts(self, review_ids: Sequence[str]) -> dict[str, str]:
        found: dict[str, str] = {}
        for start in range(0, len(review_ids), _CHUNK):
            ids = list(review_ids[start : start + _CHUNK])
            marks = ",".join("?" * len(ids))
            found.update(self._records.read(f"SELECT id, text FROM review WHERE id IN ({marks})", ids))  # noqa: S608
        return found

    def _elsewhere(self, product_id: str) -> set[str]:
        rows = self._records.read(
            "SELECT DISTINCT other.letters FROM review AS mine JOIN review AS other ON other.letters = mine.letters"
            " WHERE mine.product = ? AND mine.letters <> '' AND other.product <> mine.product"
            # Variants of one thing share the reviews of their feed: the same review, not a text that was sown about.
            " AND NOT (mine.source = other.source AND instr(mine.id, '#') > 0"
            " AND substr(mine.id, instr(mine.id, '#')) = substr(other.id, instr(other.id, '#')))",
            (product_id,),
        )
        return {row[0] for row in rows}

    def _read_again(self, product_id: str) -> dict[str, tuple[str, str, str, str, int]]:
        """What is read in texts that were read with other word lists, or not yet; it is kept beside them."""
        rows = self._records.read(
            "SELECT id, text, language, stars FROM review WHERE product = ? AND read_with <> ?", (product_id, digest())
        )
        fresh = {name: _reading(text, language, stars) for name, text, language, stars in rows}
        try:
            with self._records.transaction() as connection:
                connection.executemany(
                    "UPDATE review SET read_with = ?, judged = ?, letters = ?, bands = ?, says_little = ?"
                    " WHERE id = ? AND text = ?",
                    [(*fresh[name], name, text) for name, text, _, _ in rows],
                )
        except SaysoError as error:
            if error.code not in {"store_locked", "store_unwritable"}:
                raise  # a busy or read-only database costs only that the texts are read once more
        return fresh


def _row(source: str, review: Review, *, read: bool) -> tuple[Any, ...]:
    head = (review.id, source, review.product, review.stars, review.language, review.date.toordinal(), review.text)
    return (*head, *(_reading(review.text, review.language, review.stars) if read else ("", "", "", "", 0)))


def _reading(text: str, language: str, stars: int) -> tuple[str, str, str, str, int]:
    told = " ".join(f"{one.aspect}{'+' if one.good else '-'}" for one in judged(text, language, stars))
    made = fingerprint(text)
    return digest(), told, made.letters, made.bands, int(made.empty)


def _read_review(row: Any) -> ReadReview:
    card = Card(row[0], row[1], row[3], row[6], row[7], bool(row[8]))
    return ReadReview(card, row[2], _marks(row[5]))


@lru_cache(maxsize=4096)
def _marks(judged: str) -> tuple[tuple[str, bool], ...]:
    """Judgements as they are stored: ``fit+ noise-``. Thousands of reviews share a few hundred of them."""
    return tuple((mark[:-1], mark[-1] == "+") for mark in judged.split())
