"""Live offers: price and stock, in SQL only, read at the moment of answering.

Every change raises the offer's version. A consent is bound to the version that was read back, and `reserve` takes
stock only from that very version, inside the order's own transaction.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any, Protocol

from i18n.errors import SaysoError
from i18n.money import Money
from retrieval.product import Offer
from retrieval.records import Connection, Records, Schema

SCHEMA = Schema(
    "offers",
    (
        (
            "CREATE TABLE offer (product_id TEXT PRIMARY KEY, amount TEXT NOT NULL, currency TEXT NOT NULL,"
            " stock INTEGER NOT NULL CHECK (stock >= 0), version INTEGER NOT NULL, changed_at TEXT NOT NULL)",
        ),
    ),
)

_COLUMNS = "product_id, amount, currency, stock, version"
# SQLite took 999 parameters in a statement before 3.32; far below it costs nothing.
_CHUNK = 500

Clock = Callable[[], datetime]


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


def _offer(row: Sequence[Any], now: datetime) -> Offer:
    return Offer(row[0], Money(Decimal(row[1]), row[2]), row[3], row[4], now)


def _unknown(product_id: str) -> SaysoError:
    return SaysoError("no_such_product", product_id, arguments={"product": product_id})
