"""Orders: placed once, whole or not at all, and cancelled within a grace window. The book of orders and its states."""

from __future__ import annotations

import hashlib
from collections import Counter
from datetime import datetime
from typing import Any

from app.commerce import schema
from app.commerce.cart import Carts
from app.commerce.codec import decode, encode
from app.commerce.consent import quote_hash
from app.commerce.payment import payment_key
from app.model.cart import CartLine, Consent, Order, OrderState, Quote, ReadBackTerms
from i18n.errors import SaysoError
from retrieval.offers import Clock, Offers
from retrieval.records import Connection, Records

_NEXT: dict[OrderState, frozenset[OrderState]] = {
    OrderState.PLACED: frozenset({OrderState.CANCELLED}),
    OrderState.CANCELLED: frozenset(),
}
"""Which state may follow which."""

_COLUMNS = "id, state, created_at, cancelled_at, quote, consent_hash, receipt"
_RECEIPT_DIGITS = 8


class OrderBook:
    """Orders in the shared database.

    An order, its lines, the stock it takes and the emptied cart are one transaction. (consent_hash, nonce) is unique:
    the same consent gives the same order however often it is handed in.
    """

    def __init__(self, records: Records, offers: Offers, carts: Carts, clock: Clock) -> None:
        schema.install(records)
        self._records = records
        self._offers = offers
        self._carts = carts
        self._clock = clock

    def by_consent(self, consent_hash: str, nonce: str) -> Order | None:
        """The order that this consent made, if it did."""
        return self._one("consent_hash = ? AND nonce = ?", (consent_hash, nonce))

    def exists(self, key: str) -> bool:
        """Whether a payment's purchase came to an order."""
        return self._one("payment_key = ?", (key,)) is not None

    def by_id(self, order_id: str) -> Order:
        """Raises SaysoError ``no_such_order``."""
        order = self._one("id = ?", (order_id,))
        if order is None:
            raise SaysoError("no_such_order", order_id)
        return order

    def list(self, session: str | None = None) -> tuple[Order, ...]:
        """Orders of one session, or of all, newest first."""
        where, parameters = ("session = ?", (session,)) if session is not None else ("1 = 1", ())
        rows = self._records.read(
            f"SELECT {_COLUMNS} FROM shop_order WHERE {where} ORDER BY created_at DESC, receipt",  # noqa: S608
            parameters,
        )
        return tuple(_order(row) for row in rows)

    def write(self, session: str, terms: ReadBackTerms, consent: Consent) -> Order:
        """Take the stock, write the order and its lines, empty the cart: all in one transaction.

        Raises SaysoError ``consent_mismatch`` where the consent is not one to these terms, ``offer_changed``,
        ``out_of_stock``, ``no_such_product`` where an offer is no longer as it was read; then nothing is written.
        """
        if (consent.quote_hash, consent.nonce) != (terms.quote_hash, terms.nonce) or (
            quote_hash(terms.quote) != terms.quote_hash
        ):
            raise SaysoError("consent_mismatch", "the consent is not one to these terms")
        with self._records.transaction() as connection:
            known = self.by_consent(consent.quote_hash, consent.nonce)
            if known is not None:
                return known
            self._take_stock(connection, terms.quote)
            order = self._insert(connection, session, terms, consent)
            left = {finding.product for finding in terms.quote.refused}
            self._carts.bought(connection, session, left)
            connection.execute(
                "DELETE FROM purchase_attempt WHERE payment_key = ?", (payment_key(order.consent_hash, terms.nonce),)
            )
        return order

    def cancel(self, order_id: str) -> Order:
        """Make the order cancelled and give its stock back, in one transaction.

        Raises SaysoError ``no_such_order``, ``order_already_cancelled``.
        """
        with self._records.transaction() as connection:
            order = self.by_id(order_id)
            if OrderState.CANCELLED not in _NEXT[order.state]:
                raise SaysoError("order_already_cancelled", order_id)
            for product_id, quantity in _pieces(order.quote).items():
                self._offers.restore(connection, product_id, quantity)
            connection.execute(
                "UPDATE shop_order SET state = ?, cancelled_at = ? WHERE id = ?",
                (OrderState.CANCELLED.value, self._clock().isoformat(), order_id),
            )
            return self.by_id(order_id)

    # --- payment of an order, followed until it is settled

    def unsettled(self) -> tuple[Order, ...]:
        """Orders whose payment is not where their state wants it: to be captured, or to be given back."""
        rows = self._records.read(
            f"SELECT {_COLUMNS} FROM shop_order WHERE (state = 'placed' AND payment_state = 'authorised')"  # noqa: S608
            " OR (state = 'cancelled' AND payment_state <> 'released') ORDER BY created_at"
        )
        return tuple(_order(row) for row in rows)

    def payment(self, order_id: str) -> tuple[str, str]:
        """(payment key, payment state) of an order."""
        rows = self._records.read("SELECT payment_key, payment_state FROM shop_order WHERE id = ?", (order_id,))
        if not rows:
            raise SaysoError("no_such_order", order_id)
        return str(rows[0][0]), str(rows[0][1])

    def mark_payment(self, order_id: str, state: str) -> None:
        """Note how far the payment of an order has come."""
        with self._records.transaction() as connection:
            connection.execute("UPDATE shop_order SET payment_state = ? WHERE id = ?", (state, order_id))

    # --- purchases that were begun

    def begin(self, session: str, key: str) -> None:
        """Note that a payment is about to be authorised, so that a killed purchase leaves no money held."""
        with self._records.transaction() as connection:
            connection.execute(
                "INSERT INTO purchase_attempt (payment_key, session, begun_at) VALUES (?, ?, ?)"
                " ON CONFLICT (payment_key) DO NOTHING",
                (key, session, self._clock().isoformat()),
            )

    def abandon(self, key: str) -> None:
        """Forget a purchase that did not come to an order."""
        with self._records.transaction() as connection:
            connection.execute("DELETE FROM purchase_attempt WHERE payment_key = ?", (key,))

    def abandoned(self, before: datetime) -> tuple[str, ...]:
        """Payment keys of purchases begun before a moment that never came to an order."""
        rows = self._records.read(
            "SELECT payment_key FROM purchase_attempt WHERE begun_at < ? ORDER BY begun_at", (before.isoformat(),)
        )
        return tuple(str(row[0]) for row in rows)

    # --- inside

    def _one(self, where: str, parameters: tuple[str, ...]) -> Order | None:
        rows = self._records.read(f"SELECT {_COLUMNS} FROM shop_order WHERE {where}", parameters)  # noqa: S608
        return _order(rows[0]) if rows else None

    def _take_stock(self, connection: Connection, quote: Quote) -> None:
        versions = {line.product_id: line.offer_version for parcel in quote.parcels for line in parcel.lines}
        for product_id, quantity in _pieces(quote).items():
            self._offers.reserve(connection, product_id, quantity, versions[product_id])

    def _insert(self, connection: Connection, session: str, terms: ReadBackTerms, consent: Consent) -> Order:
        key = payment_key(terms.quote_hash, terms.nonce)
        order = Order(
            id=f"order-{key[:16]}",
            state=OrderState.PLACED,
            created_at=self._clock(),
            quote=terms.quote,
            consent_hash=terms.quote_hash,
            receipt=self._receipt(connection, key),
        )
        connection.execute(
            f"INSERT INTO shop_order ({_COLUMNS}, session, nonce, consent_engine, consent_at, payment_key,"  # noqa: S608
            " payment_state) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'authorised')",
            (
                order.id,
                order.state.value,
                order.created_at.isoformat(),
                None,
                encode(order.quote),
                order.consent_hash,
                order.receipt,
                session,
                terms.nonce,
                consent.engine,
                consent.given_at.isoformat(),
                key,
            ),
        )
        lines = [line for parcel in order.quote.parcels for line in parcel.lines]
        connection.executemany(
            "INSERT INTO order_line (order_id, line, product_id, size, quantity, unit_amount, currency, merchant)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            [(order.id, number, *_row(line)) for number, line in enumerate(lines, 1)],
        )
        return order

    @staticmethod
    def _receipt(connection: Connection, key: str) -> str:
        """Eight digits and a check digit, derived from the payment's key; the next such number where it is taken."""
        salt = 0
        while True:
            number = int(hashlib.sha256(f"{key}:{salt}".encode()).hexdigest(), 16) % 10**_RECEIPT_DIGITS
            receipt = with_check_digit(f"{number:0{_RECEIPT_DIGITS}d}")
            if connection.execute("SELECT 1 FROM shop_order WHERE receipt = ?", (receipt,)).fetchone() is None:
                return receipt
            salt += 1


def with_check_digit(digits: str) -> str:
    """`digits` and their Luhn check digit (ISO/IEC 7812-1), so that a number noted wrongly is noticed."""
    total = 0
    for place, digit in enumerate(reversed(digits)):
        doubled = int(digit) * 2 if place % 2 == 0 else int(digit)
        total += doubled - 9 if doubled > 9 else doubled
    return digits + str(-total % 10)


def _pieces(quote: Quote) -> Counter[str]:
    """Pieces of each product over all its sizes."""
    pieces: Counter[str] = Counter()
    for parcel in quote.parcels:
        for line in parcel.lines:
            pieces[line.product_id] += line.quantity
    return pieces


def _row(line: CartLine) -> tuple[str, str | None, int, str, str, str]:
    return (
        line.product_id,
        line.size,
        line.quantity,
        str(line.unit_price.amount),
        line.unit_price.currency,
        line.merchant,
    )


def _order(row: Any) -> Order:
    order_id, state, created_at, cancelled_at, quote, consent_hash, receipt = row
    return Order(
        id=order_id,
        state=OrderState(state),
        created_at=datetime.fromisoformat(created_at),
        quote=decode(Quote, quote),
        consent_hash=consent_hash,
        receipt=receipt,
        cancelled_at=None if cancelled_at is None else datetime.fromisoformat(cancelled_at),
    )
