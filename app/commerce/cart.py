"""The cart: what a person means to buy, by session, with a way back from every change.

It holds products, sizes and how many, never a price: prices are read live whenever the cart is told or quoted. Carts
are kept in the records until they are bought, cleared or forgotten, so they outlast any pause (R8 asks for 20 hours).
"""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import dataclass, replace

from app.commerce import schema
from i18n.errors import SaysoError
from retrieval.offers import Clock
from retrieval.records import Connection, Records

MOST_OF_ONE = 999
"""Pieces of one product in one cart; beyond it a number was misheard or is a matter for the merchant."""


@dataclass(frozen=True, slots=True)
class CartItem:
    """One product in one size, and how many of it (1 to `MOST_OF_ONE`)."""

    product_id: str
    quantity: int
    size: str | None = None

    def is_(self, product_id: str, size: str | None) -> bool:
        return self.product_id == product_id and self.size == size


@dataclass(frozen=True, slots=True)
class Undone:
    """A change that was taken back: the cart before and after the undoing."""

    before: tuple[CartItem, ...]
    after: tuple[CartItem, ...]


class Carts:
    """Carts by session. Every change is one transaction and can be undone, back to the empty cart.

    Raises SaysoError ``bad_quantity`` for a number of pieces that no cart can hold, ``not_in_cart``.
    """

    def __init__(self, records: Records, clock: Clock) -> None:
        schema.install(records)
        self._records = records
        self._clock = clock

    def items(self, session: str) -> tuple[CartItem, ...]:
        """What is in the cart, in the order it was put in."""
        rows = self._records.read("SELECT items FROM cart WHERE session = ?", (session,))
        return _from_json(rows[0][0]) if rows else ()

    def add(self, session: str, product_id: str, quantity: int = 1, size: str | None = None) -> CartItem:
        """Put more of a product in; the line as it stands then."""
        with self._records.transaction() as connection:
            items = self.items(session)
            old = next((item for item in items if item.is_(product_id, size)), None)
            new = CartItem(product_id, _checked(quantity + (old.quantity if old else 0)), size)
            self._change(connection, session, items, _with(items, old, new))
        return new

    def set_quantity(self, session: str, product_id: str, size: str | None, quantity: int) -> CartItem:
        """Make a line hold exactly `quantity`."""
        with self._records.transaction() as connection:
            items = self.items(session)
            old = _line(items, product_id, size)
            new = replace(old, quantity=_checked(quantity))
            self._change(connection, session, items, _with(items, old, new))
        return new

    def set_size(self, session: str, product_id: str, size: str | None, new_size: str) -> CartItem:
        """Exchange the size of a line; it joins a line of that size where there is one."""
        with self._records.transaction() as connection:
            items = self.items(session)
            old = _line(items, product_id, size)
            twin = next((item for item in items if item.is_(product_id, new_size) and item is not old), None)
            new = CartItem(product_id, _checked(old.quantity + (twin.quantity if twin else 0)), new_size)
            self._change(connection, session, items, _with(tuple(i for i in items if i is not twin), old, new))
        return new

    def remove(self, session: str, product_id: str, size: str | None) -> CartItem:
        """Take a line out; the line as it was."""
        with self._records.transaction() as connection:
            items = self.items(session)
            old = _line(items, product_id, size)
            self._change(connection, session, items, tuple(item for item in items if item is not old))
        return old

    def clear(self, session: str) -> None:
        """Take everything out."""
        with self._records.transaction() as connection:
            self._change(connection, session, self.items(session), ())

    def undo(self, session: str) -> Undone | None:
        """Take back the newest change that has not been taken back; None where there is none."""
        with self._records.transaction() as connection:
            row = connection.execute(
                "SELECT seq, items FROM cart_history WHERE session = ? ORDER BY seq DESC LIMIT 1", (session,)
            ).fetchone()
            if row is None:
                return None
            before, after = self.items(session), _from_json(row[1])
            connection.execute("DELETE FROM cart_history WHERE session = ? AND seq = ?", (session, row[0]))
            self._write(connection, session, after)
        return Undone(before, after)

    def bought(self, connection: Connection, session: str, left: Collection[str] = ()) -> None:
        """Empty the cart within an order's transaction, but for products that could not be bought (`left`, ids). Its
        history goes too: the way back is to cancel the order."""
        kept = tuple(item for item in self.items(session) if item.product_id in left)
        connection.execute("DELETE FROM cart WHERE session = ?", (session,))
        if kept:
            self._write(connection, session, kept)
        connection.execute("DELETE FROM cart_history WHERE session = ?", (session,))

    def _change(
        self, connection: Connection, session: str, old: tuple[CartItem, ...], new: tuple[CartItem, ...]
    ) -> None:
        if new == old:
            return
        connection.execute(
            "INSERT INTO cart_history (session, seq, items) SELECT ?, COALESCE(MAX(seq), 0) + 1, ?"
            " FROM cart_history WHERE session = ?",
            (session, _to_json(old), session),
        )
        self._write(connection, session, new)

    def _write(self, connection: Connection, session: str, items: tuple[CartItem, ...]) -> None:
        connection.execute(
            "INSERT INTO cart (session, items, updated_at) VALUES (?, ?, ?) ON CONFLICT (session)"
            " DO UPDATE SET items = excluded.items, updated_at = excluded.updated_at",
            (session, _to_json(items), self._clock().isoformat()),
        )


def _checked(quantity: int) -> int:
    if not 1 <= quantity <= MOST_OF_ONE:
        raise SaysoError("bad_quantity", f"{quantity} pieces", arguments={"most": MOST_OF_ONE})
    return quantity


def _line(items: tuple[CartItem, ...], product_id: str, size: str | None) -> CartItem:
    for item in items:
        if item.is_(product_id, size):
            return item
    raise SaysoError("not_in_cart", product_id)


def _with(items: tuple[CartItem, ...], old: CartItem | None, new: CartItem) -> tuple[CartItem, ...]:
    if old is None:
        return (*items, new)
    return tuple(new if item is old else item for item in items)


def _to_json(items: tuple[CartItem, ...]) -> str:
    return json.dumps([{"product": i.product_id, "quantity": i.quantity, "size": i.size} for i in items])


def _from_json(text: str) -> tuple[CartItem, ...]:
    return tuple(CartItem(row["product"], row["quantity"], row["size"]) for row in json.loads(text))
