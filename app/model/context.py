"""Dialogue context: what the next utterance is read against."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from app.model.request import Request


@dataclass(frozen=True, slots=True)
class TableItem:
    """One product that was offered and can be pointed at ("the second one", "the cheapest")."""

    id: str
    title: str
    product_type: str
    price: Decimal | None = None
    currency: str | None = None
    rating: Decimal | None = None
    delivery_days: int | None = None


@dataclass(frozen=True, slots=True)
class Context:
    """What is on the table and what was just said.

    last_reply  kind of the last Reply (``options``, ``read_back``, ``question``, …) or ``none``
    asked_for   what a question asked for: a slot (size, quantity, country, currency, max_price, …), which_product,
                which_order, language; or None
    table       products last offered, in spoken order; `on_table` counts them where only the number is known
    focus       id of the one product last spoken of ("it")
    today       ISO 8601, for "tomorrow" and sale events
    """

    languages: tuple[str, ...] = ()
    country: str | None = None
    currency: str | None = None
    today: str | None = None
    last_reply: str = "none"
    asked_for: str | None = None
    table: tuple[TableItem, ...] = ()
    on_table: int = 0
    focus: str | None = None
    cart_size: int = 0
    last_search: Request | None = None
