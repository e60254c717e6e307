"""One line of a stream of updates: a JSON object that tells a price, a stock, or both, of one product.

``{"id": …, "source"?: …, "price"?: {"amount", "currency"?}, "stock"?, "at"?, "seq"?}``

id      the product's id in the catalogue (``source:own id``), or its own id in a feed
source  the feed in which `id` is its own id
price   `amount` a decimal string or a number; without `currency` it is in the currency of the offer as it stands
stock   pieces, zero or more
at      ISO 8601; without an offset it is UTC
seq     a number that rises with every word about the product

What a line says is data: it is compared and stored, never followed.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from typing import Any

from i18n.money import Money
from retrieval.feeds.clean import has_hidden
from retrieval.feeds.values import is_money
from retrieval.offers import Mark
from retrieval.prices import MOST, exactly

LONGEST_LINE = 65_536
"""Bytes of a line; a longer one is no update."""

AHEAD = timedelta(hours=1)
"""How far a seller's clock may be ahead of ours. A time beyond it would shut out every later word."""

_LONGEST_ID = 300
_MOST_PIECES = 1_000_000_000
_MOST_SEQ = 2**63 - 1


class Reason(StrEnum):
    """Why a line was refused."""

    TOO_LONG = "too_long"
    BAD_ENCODING = "bad_encoding"
    NOT_JSON = "not_json"
    NO_ID = "no_id"
    BAD_ID = "bad_id"
    UNKNOWN_ID = "unknown_id"
    AMBIGUOUS_ID = "ambiguous_id"  # several feeds have it
    NOTHING_TOLD = "nothing_told"
    BAD_PRICE = "bad_price"
    UNKNOWN_CURRENCY = "unknown_currency"
    BAD_STOCK = "bad_stock"
    BAD_TIME = "bad_time"
    BAD_SEQ = "bad_seq"
    NO_OFFER = "no_offer"  # known, but not on sale, and the line does not say both price and stock


class LineRefused(Exception):
    """A line that is no update."""

    def __init__(self, reason: Reason, told_id: str = "") -> None:
        super().__init__(reason.value)
        self.reason = reason
        self.told_id = told_id


@dataclass(frozen=True, slots=True)
class Update:
    """One line, read. `told_id` and `source` as it names the product."""

    line: int
    told_id: str
    source: str | None
    amount: Decimal | None
    currency: str | None
    stock: int | None
    mark: Mark


def parse(number: int, line: bytes | None, now: datetime) -> Update:
    """Read one line. `line` None: it was longer than `LONGEST_LINE`. Raises LineRefused."""
    if line is None:
        raise LineRefused(Reason.TOO_LONG)
    try:
        text = line.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise LineRefused(Reason.BAD_ENCODING) from None
    try:
        body = json.loads(text, parse_float=Decimal, parse_constant=_no_number)
    except (ValueError, RecursionError, InvalidOperation):
        raise LineRefused(Reason.NOT_JSON) from None
    if not isinstance(body, dict):
        raise LineRefused(Reason.NOT_JSON)
    told_id = _text(body.get("id"), missing=Reason.NO_ID)
    try:
        source = None if body.get("source") is None else _text(body["source"], missing=Reason.BAD_ID)
        amount, currency = _price(body.get("price"))
        stock = _count(body.get("stock"), _MOST_PIECES, Reason.BAD_STOCK)
        if amount is None and stock is None:
            raise LineRefused(Reason.NOTHING_TOLD)
        mark = Mark(_moment(body.get("at"), now), _count(body.get("seq"), _MOST_SEQ, Reason.BAD_SEQ))
    except LineRefused as refused:
        raise LineRefused(refused.reason, told_id) from None
    return Update(number, told_id, source, amount, currency, stock, mark)


def _no_number(name: str) -> Any:
    raise ValueError(name)


def _text(value: object, *, missing: Reason) -> str:
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value)  # many shops number their goods
    if not isinstance(value, str) or not value.strip():
        raise LineRefused(missing)
    stripped = value.strip()
    if len(stripped) > _LONGEST_ID or has_hidden(stripped):
        raise LineRefused(Reason.BAD_ID)
    return stripped


def _price(value: object) -> tuple[Decimal | None, str | None]:
    if value is None:
        return None, None
    if not isinstance(value, dict):
        raise LineRefused(Reason.BAD_PRICE)
    currency = value.get("currency")
    if currency is not None:
        if not isinstance(currency, str) or not is_money(currency.strip().upper()):
            raise LineRefused(Reason.UNKNOWN_CURRENCY)
        currency = currency.strip().upper()
    amount = value.get("amount")
    if isinstance(amount, bool) or not isinstance(amount, str | int | Decimal):
        raise LineRefused(Reason.BAD_PRICE)
    try:
        exact = Decimal(amount.strip() if isinstance(amount, str) else amount)
    except InvalidOperation:
        raise LineRefused(Reason.BAD_PRICE) from None
    if not exact.is_finite() or not 0 < exact <= MOST:
        raise LineRefused(Reason.BAD_PRICE)
    if currency is not None and exactly(Money(exact, currency)) is None:
        raise LineRefused(Reason.BAD_PRICE)
    return exact, currency


def _count(value: object, most: int, wrong: Reason) -> int | None:
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= most:
        raise LineRefused(wrong)
    return value


def _moment(value: object, now: datetime) -> str | None:
    if value is None:
        return None
    try:
        moment = datetime.fromisoformat(value.strip()) if isinstance(value, str) else None
        if moment is None:
            raise LineRefused(Reason.BAD_TIME)
        moment = (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError):
        raise LineRefused(Reason.BAD_TIME) from None
    if moment > now + AHEAD:
        raise LineRefused(Reason.BAD_TIME)
    return moment.isoformat(timespec="microseconds")
