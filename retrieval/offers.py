"""Live offers: price and stock, in SQL only, read at the moment of answering.

Every change raises the offer's version. A consent is bound to the version that was read back, and `reserve` takes
stock only from that very version, inside the order's own transaction.

Sellers' systems tell of changes in streams (`tell`), which may bring an older word after a newer one. Price and stock
keep, each for itself, the moment and the number that the last word about it carried, so that an older one is left out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any, Protocol

from i18n.errors import SaysoError
from i18n.money import Money
from retrieval.prices import exactly
from retrieval.product import Offer
from retrieval.records import Connection, Records, Schema

SCHEMA = Schema(
    "offers",
    (
        (
            "CREATE TABLE offer (product_id TEXT PRIMARY KEY, amount TEXT NOT NULL, currency TEXT NOT NULL,"
            " stock INTEGER NOT NULL CHECK (stock >= 0), version INTEGER NOT NULL, changed_at TEXT NOT NULL)",
        ),
        tuple(
            f"ALTER TABLE offer ADD COLUMN {column}"
            for column in ("price_at TEXT", "price_seq INTEGER", "stock_at TEXT", "stock_seq INTEGER")
        ),
    ),
)

_COLUMNS = "product_id, amount, currency, stock, version"
# SQLite took 999 parameters in a statement before 3.32; far below it costs nothing.
_CHUNK = 500

Clock = Callable[[], datetime]


@dataclass(frozen=True, slots=True)
class Mark:
    """When something was told of: `at` in UTC as ISO 8601 with microseconds, so that texts sort as times do; `seq` a
    number that rises with every word. Either may be missing."""

    at: str | None = None
    seq: int | None = None

    def older_than(self, other: Mark) -> bool:
        """By the time where both have one and they differ, else by the number; what cannot be told is not older."""
        if self.at is not None and other.at is not None and self.at != other.at:
            return self.at < other.at
        return self.seq is not None and other.seq is not None and self.seq < other.seq

    def after(self, other: Mark) -> Mark:
        """This mark, standing after another one: what it lacks stays as it was."""
        return Mark(
            other.at if self.at is None else self.at,
            other.seq if self.seq is None else self.seq,
        )


@dataclass(frozen=True, slots=True)
class Told:
    """A seller's word about one offer: a price, a stock, or both. `currency` None: the one that the offer is in."""

    product_id: str
    amount: Decimal | None = None
    currency: str | None = None
    stock: int | None = None
    mark: Mark = Mark()


class Outcome(StrEnum):
    """What came of a seller's word."""

    CHANGED = "changed"
    UNCHANGED = "unchanged"  # it stood so already
    BAD_PRICE = "bad_price"  # no price, in the currency that the offer is in
    LATE = "late"  # a newer word stands
    NO_OFFER = "no_offer"  # nobody offers the product, and the word does not hold all that an offer needs


@dataclass(slots=True)
class _Standing:
    """A row of the table while words are applied to it; `version` 0: there is no row yet."""

    amount: Decimal
    currency: str
    stock: int
    version: int
    price_mark: Mark
    stock_mark: Mark
    before: tuple[Decimal, str, int] | None

    @property
    def facts(self) -> tuple[Decimal, str, int]:
        return self.amount, self.currency, self.stock


class Offers(Protocol):
    """The port of live offers."""

    def read(self, product_ids: Sequence[str]) -> dict[str, Offer]:
        """Offers as they stand now; an id without one is left out."""
        ...

    def get(self, product_id: str) -> Offer:
        """One offer. Raises SaysoError ``no_such_product``."""
        ...

    def set(self, product_id: str, *, price: Money | None = None, stock: int | None = None) -> Offer:
        """Change a live offer. Raises ``no_such_product``, ``bad_amount``, ``bad_stock``."""
        ...

    def reserve(self, connection: Connection, product_id: str, quantity: int, expected_version: int) -> Offer:
        """Take `quantity` from stock within the caller's transaction.

        Raises ``offer_changed`` where the version is another one, ``out_of_stock`` where there is too little.
        """
        ...

    def restore(self, connection: Connection, product_id: str, quantity: int) -> Offer | None:
        """Give stock back within the caller's transaction; None where the product is no longer offered."""
        ...


class SqlOffers:
    """Offers in the shared database. `clock` gives an aware UTC time."""

    def __init__(self, records: Records, clock: Clock) -> None:
        self._records = records
        self._clock = clock
        records.register(SCHEMA)

    def read(self, product_ids: Sequence[str]) -> dict[str, Offer]:
        found: dict[str, Offer] = {}
        for start in range(0, len(product_ids), _CHUNK):
            chunk = list(product_ids[start : start + _CHUNK])
            marks = ",".join("?" * len(chunk))
            # Only the number of question marks is put into the statement.
            rows = self._records.read(f"SELECT {_COLUMNS} FROM offer WHERE product_id IN ({marks})", chunk)  # noqa: S608
            now = self._clock()
            for row in rows:
                found[row[0]] = _offer(row, now)
        return found

    def get(self, product_id: str) -> Offer:
        offer = self.read((product_id,)).get(product_id)
        if offer is None:
            raise _unknown(product_id)
        return offer

    def set(self, product_id: str, *, price: Money | None = None, stock: int | None = None) -> Offer:
        if price is not None and (not price.amount.is_finite() or price.amount <= 0):
            raise SaysoError("bad_amount", f"not a price: {price.amount}")
        if stock is not None and stock < 0:
            raise SaysoError("bad_stock", f"not a stock: {stock}")
        with self._records.transaction() as connection:
            offer = self._locked(connection, product_id)
            if offer is None:
                raise _unknown(product_id)
            return self._write(
                connection,
                offer,
                offer.price if price is None else price.rounded(),
                offer.stock if stock is None else stock,
            )

    def reserve(self, connection: Connection, product_id: str, quantity: int, expected_version: int) -> Offer:
        if quantity < 1:
            raise SaysoError("bad_stock", f"not a quantity: {quantity}")
        offer = self._locked(connection, product_id)
        if offer is None:
            raise _unknown(product_id)
        if offer.version != expected_version:
            raise SaysoError(
                "offer_changed",
                f"{product_id} is at version {offer.version}, agreed was {expected_version}",
                permanent=False,
                arguments={"product": product_id},
            )
        if offer.stock < quantity:
            raise SaysoError(
                "out_of_stock",
                f"{product_id} has {offer.stock}, wanted are {quantity}",
                permanent=False,
                arguments={"product": product_id, "left": offer.stock, "wanted": quantity},
            )
        return self._write(connection, offer, offer.price, offer.stock - quantity)

    def restore(self, connection: Connection, product_id: str, quantity: int) -> Offer | None:
        offer = self._locked(connection, product_id)
        return None if offer is None else self._write(connection, offer, offer.price, offer.stock + quantity)

    def stock_new(self, connection: Connection, offers: Iterable[tuple[str, Money, int]]) -> None:
        """Put first offers in. An offer that is live already stays as it is unless its currency has changed."""
        now = self._clock().isoformat()
        for product_id, price, stock in offers:
            connection.execute(
                "INSERT INTO offer (product_id, amount, currency, stock, version, changed_at) VALUES (?, ?, ?, ?, 1, ?)"
                " ON CONFLICT (product_id) DO UPDATE SET amount = excluded.amount, currency = excluded.currency,"
                " stock = excluded.stock, version = offer.version + 1, changed_at = excluded.changed_at"
                " WHERE offer.currency <> excluded.currency",
                (product_id, str(price.rounded().amount), price.currency, stock, now),
            )

    def put(self, connection: Connection, offers: Iterable[tuple[str, Money, int]]) -> int:
        """Make these the live offers, within the caller's transaction; one that is so already keeps its version.
        Returns how many changed."""
        now = self._clock().isoformat()
        changed = 0
        for product_id, price, stock in offers:
            done = connection.execute(
                "INSERT INTO offer (product_id, amount, currency, stock, version, changed_at) VALUES (?, ?, ?, ?, 1, ?)"
                " ON CONFLICT (product_id) DO UPDATE SET amount = excluded.amount, currency = excluded.currency,"
                " stock = excluded.stock, version = offer.version + 1, changed_at = excluded.changed_at"
                " WHERE offer.amount <> excluded.amount OR offer.currency <> excluded.currency"
                " OR offer.stock <> excluded.stock",
                (product_id, str(price.rounded().amount), price.currency, stock, now),
            )
            changed += max(0, done.rowcount)
        return changed

    def tell(self, connection: Connection, words: Sequence[Told]) -> list[Outcome]:
        """Apply sellers' words in their order, within the caller's transaction; one outcome for each. Several words
        about one product are one change of its version, for nobody can see those between.

        Products must be known: a word that holds price, currency and stock makes an offer where there is none.
        """
        rows = self._standing(connection, list(dict.fromkeys(word.product_id for word in words)))
        marks = {product_id: (row.price_mark, row.stock_mark) for product_id, row in rows.items()}
        outcomes = [_apply(rows, word) for word in words]
        now = self._clock().isoformat()
        changed = [
            (str(row.amount), row.currency, row.stock, row.version + 1, now, *_columns(row), product_id)
            for product_id, row in rows.items()
            if row.facts != row.before
        ]
        if changed:
            connection.executemany(
                "INSERT INTO offer (amount, currency, stock, version, changed_at, price_at, price_seq, stock_at,"
                " stock_seq, product_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (product_id) DO UPDATE SET"
                " amount = excluded.amount, currency = excluded.currency, stock = excluded.stock,"
                " version = excluded.version, changed_at = excluded.changed_at, price_at = excluded.price_at,"
                " price_seq = excluded.price_seq, stock_at = excluded.stock_at, stock_seq = excluded.stock_seq",
                changed,
            )
        confirmed = [
            (*_columns(row), product_id)
            for product_id, row in rows.items()
            if row.facts == row.before and marks[product_id] != (row.price_mark, row.stock_mark)
        ]
        if confirmed:
            connection.executemany(
                "UPDATE offer SET price_at = ?, price_seq = ?, stock_at = ?, stock_seq = ? WHERE product_id = ?",
                confirmed,
            )
        return outcomes

    def _standing(self, connection: Connection, product_ids: Sequence[str]) -> dict[str, _Standing]:
        found: dict[str, _Standing] = {}
        for start in range(0, len(product_ids), _CHUNK):
            chunk = product_ids[start : start + _CHUNK]
            marks = ",".join("?" * len(chunk))
            rows = connection.execute(
                f"SELECT {_COLUMNS}, price_at, price_seq, stock_at, stock_seq FROM offer"  # noqa: S608
                f" WHERE product_id IN ({marks})",
                chunk,
            )
            for product_id, amount, currency, stock, version, price_at, price_seq, stock_at, stock_seq in rows:
                facts = (Decimal(amount), currency, stock)
                found[product_id] = _Standing(
                    *facts, version, Mark(price_at, price_seq), Mark(stock_at, stock_seq), before=facts
                )
        return found

    def remove(self, connection: Connection, product_ids: Iterable[str]) -> None:
        """Take offers out, within the caller's transaction; unknown ones are no error."""
        connection.executemany("DELETE FROM offer WHERE product_id = ?", [(one,) for one in product_ids])

    def _locked(self, connection: Connection, product_id: str) -> Offer | None:
        row = connection.execute(f"SELECT {_COLUMNS} FROM offer WHERE product_id = ?", (product_id,)).fetchone()  # noqa: S608
        return None if row is None else _offer(row, self._clock())

    def _write(self, connection: Connection, offer: Offer, price: Money, stock: int) -> Offer:
        now = self._clock()
        changed = connection.execute(
            "UPDATE offer SET amount = ?, currency = ?, stock = ?, version = version + 1, changed_at = ?"
            " WHERE product_id = ? AND version = ?",
            (str(price.amount), price.currency, stock, now.isoformat(), offer.product_id, offer.version),
        )
        if changed.rowcount != 1:
            # Cannot be where transactions lock on BEGIN; an engine that locks later must not sell twice either.
            raise SaysoError(
                "offer_changed", offer.product_id, permanent=False, arguments={"product": offer.product_id}
            )
        return Offer(offer.product_id, price, stock, offer.version + 1, now)


def _apply(rows: dict[str, _Standing], word: Told) -> Outcome:
    """One word on the rows as they stand after those before it."""
    row = rows.get(word.product_id)
    if row is None:
        if word.amount is None or word.currency is None or word.stock is None:
            return Outcome.NO_OFFER
        price = exactly(Money(word.amount, word.currency))
        if price is None:
            return Outcome.BAD_PRICE
        rows[word.product_id] = _Standing(
            price.amount, price.currency, word.stock, 0, word.mark, word.mark, before=None
        )
        return Outcome.CHANGED
    before, late, heard = row.facts, False, False
    if word.amount is not None:
        price = exactly(Money(word.amount, word.currency or row.currency))
        if price is None:
            return Outcome.BAD_PRICE
        if word.mark.older_than(row.price_mark):
            late = True
        else:
            row.amount, row.currency = price.amount, price.currency
            row.price_mark = word.mark.after(row.price_mark)
            heard = True
    if word.stock is not None:
        if word.mark.older_than(row.stock_mark):
            late = True
        else:
            row.stock = word.stock
            row.stock_mark = word.mark.after(row.stock_mark)
            heard = True
    if row.facts != before:
        return Outcome.CHANGED
    return Outcome.LATE if late and not heard else Outcome.UNCHANGED


def _columns(row: _Standing) -> tuple[str | None, int | None, str | None, int | None]:
    return row.price_mark.at, row.price_mark.seq, row.stock_mark.at, row.stock_mark.seq


def _offer(row: Sequence[Any], now: datetime) -> Offer:
    return Offer(row[0], Money(Decimal(row[1]), row[2]), row[3], row[4], now)


def _unknown(product_id: str) -> SaysoError:
    return SaysoError("no_such_product", product_id, arguments={"product": product_id})
