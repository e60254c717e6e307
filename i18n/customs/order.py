"""An order as it is asked about, checked: what is wrong in it is said at once, what may be absent has its default."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation

from i18n.errors import SaysoError

_COUNTRY = re.compile(r"[A-Z]{2}")
_CURRENCY = re.compile(r"[A-Z]{3}")
_HS = re.compile(r"[0-9]{6,10}")
_ALIASES = {"UK": "GB", "EL": "GR"}
_LARGEST = Decimal(10) ** 12  # no parcel is worth more; keeps every later product within Decimal's 28 digits
_FINEST = -8  # digits after the point that an amount or a rate may have
_MOST_ITEMS = 1000
CARRIERS = ("post", "courier")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a parcel goes: ISO 3166-1 alpha-2 and, where given, the ISO 3166-2 subdivision (``BR-SP``)."""

    country: str
    subdivision: str | None = None

    @property
    def code(self) -> str:
        return self.subdivision or self.country


@dataclass(frozen=True, slots=True)
class Item:
    """One line of an order. `number` counts from 1; `hs` six digits or None; `unit_value` in the paid currency."""

    number: int
    description: str
    hs: str | None
    origin: str | None
    unit_value: Decimal
    quantity: int
    flags: frozenset[str]

    @property
    def value(self) -> Decimal:
        return self.unit_value * self.quantity


@dataclass(frozen=True, slots=True)
class Order:
    """One parcel. Amounts are in `paid_in`; `rates` holds units of each currency for one unit of `currency`."""

    sent_from: str
    to: Place
    on: date
    currency: str
    paid_in: str
    carrier: str | None
    registered: bool | None
    freight: Decimal
    insurance: Decimal
    rates: Mapping[str, Decimal]
    items: tuple[Item, ...]

    @property
    def goods(self) -> Decimal:
        """Value of all items, in the paid currency, unrounded."""
        return sum((item.value for item in self.items), Decimal(0))


def parse_order(obj: object, today: date) -> Order:
    """The order in a JSON object of the quote contract; `today` is taken where it names no day.

    Raises SaysoError ``bad_order`` (argument `field`), ``bad_amount``, ``bad_quantity``, ``bad_date``.
    """
    if not isinstance(obj, Mapping):
        raise SaysoError("bad_order", "an order is a JSON object", arguments={"field": "order"})
    currency = _currency(obj.get("currency"), "currency")
    items = obj.get("items")
    if not isinstance(items, list) or not 0 < len(items) <= _MOST_ITEMS:
        raise _bad("items", f"between 1 and {_MOST_ITEMS} items")
    paid_in = obj.get("goods_paid_in")
    return Order(
        sent_from=_country(obj.get("from"), "from"),
        to=_place(obj.get("to")),
        on=_day(obj.get("on"), today),
        currency=currency,
        paid_in=currency if paid_in is None else _currency(paid_in, "goods_paid_in"),
        carrier=_carrier(obj.get("carrier")),
        registered=_registered(obj.get("seller_registered")),
        freight=_amount(obj.get("freight"), "freight", default=Decimal(0)),
        insurance=_amount(obj.get("insurance"), "insurance", default=Decimal(0)),
        rates=_rates(obj.get("rates")),
        items=tuple(_item(item, number) for number, item in enumerate(items, start=1)),
    )


def _bad(field: str, detail: str) -> SaysoError:
    return SaysoError("bad_order", f"{field}: {detail}", arguments={"field": field})


def _text(value: object, field: str, longest: int = 64) -> str:
    if not isinstance(value, str) or not value.strip() or len(value) > longest:
        raise _bad(field, "a short text is needed")
    return value.strip()


def _country(value: object, field: str) -> str:
    code = _text(value, field).upper()
    code = _ALIASES.get(code, code)
    if not _COUNTRY.fullmatch(code):
        raise _bad(field, "a two-letter country code is needed")
    return code


def _place(value: object) -> Place:
    """Any text is a destination: one that no rule knows gets an answer that says so."""
    code = _text(value, "to").upper()
    country, _, part = code.partition("-")
    country = _ALIASES.get(country, country)
    return Place(country, f"{country}-{part}" if part else None)


def _currency(value: object, field: str) -> str:
    code = _text(value, field).upper()
    if not _CURRENCY.fullmatch(code):
        raise _bad(field, "a three-letter currency code is needed")
    return code


def _day(value: object, today: date) -> date:
    if value is None:
        return today
    if not isinstance(value, str) or len(value) != len("2026-01-31"):
        raise SaysoError("bad_date", "on: a day as YYYY-MM-DD is needed")
    try:
        return date.fromisoformat(value)
    except ValueError as error:
        raise SaysoError("bad_date", f"on: {error}") from error


def _carrier(value: object) -> str | None:
    if value is None:
        return None
    if value not in CARRIERS:
        raise _bad("carrier", "post or courier")
    return str(value)


def _registered(value: object) -> bool | None:
    if value is None or isinstance(value, bool):
        return value
    raise _bad("seller_registered", "true, false or null")


def _number(value: object, field: str) -> Decimal:
    """A finite Decimal of a JSON string or number; a float is read by its shortest decimal form."""
    if isinstance(value, bool) or not isinstance(value, str | int | float | Decimal):
        raise SaysoError("bad_amount", f"{field}: an amount is needed", arguments={"field": field})
    try:
        number = Decimal(repr(value) if isinstance(value, float) else value)
    except (InvalidOperation, ValueError) as error:
        raise SaysoError("bad_amount", f"{field}: not a number", arguments={"field": field}) from error
    exponent = number.as_tuple().exponent
    if not number.is_finite() or abs(number) > _LARGEST or not isinstance(exponent, int) or exponent < _FINEST:
        raise SaysoError("bad_amount", f"{field}: out of range", arguments={"field": field})
    return number


def _amount(value: object, field: str, default: Decimal | None = None) -> Decimal:
    """Zero or more where a default exists, else more than zero."""
    if value is None and default is not None:
        return default
    number = _number(value, field)
    if number < 0 or (number == 0 and default is None):
        raise SaysoError("bad_amount", f"{field}: must be more than zero", arguments={"field": field})
    return number


def _rates(value: object) -> dict[str, Decimal]:
    if value is None:
        return {}
    if not isinstance(value, Mapping):
        raise _bad("rates", "an object of currency and rate")
    return {_currency(code, "rates"): _amount(rate, "rates") for code, rate in value.items()}


def _item(value: object, number: int) -> Item:
    field = f"item {number}"
    if not isinstance(value, Mapping):
        raise _bad(field, "an object is needed")
    quantity = value.get("quantity", 1)
    if isinstance(quantity, bool) or not isinstance(quantity, int) or not 0 < quantity <= 10**6:
        raise SaysoError("bad_quantity", f"{field}: a whole number from 1", arguments={"item": number})
    description = value.get("description", "")
    if not isinstance(description, str):
        raise _bad(field, "the description is a text")
    origin = value.get("origin")
    return Item(
        number=number,
        description=description,
        hs=_hs(value.get("hs"), field),
        origin=None if origin is None else _country(origin, f"{field}: origin"),
        unit_value=_amount(value.get("unit_value"), f"{field}: unit_value"),
        quantity=quantity,
        flags=_flags(value.get("flags"), field),
    )


def _hs(value: object, field: str) -> str | None:
    """Six digits; longer national codes are cut to them, dots and spaces dropped. A code that cannot be one (fewer
    digits, a chapter outside 01 to 97) counts as not given: it will be named as missing."""
    if value is None:
        return None
    if not isinstance(value, str):
        raise _bad(field, "hs is a text of six digits")
    digits = re.sub(r"[.\s]", "", value)
    if not _HS.fullmatch(digits) or not digits.isascii() or not 1 <= int(digits[:2]) <= 97:
        return None
    return digits[:6]


def _flags(value: object, field: str) -> frozenset[str]:
    if value is None:
        return frozenset()
    if not isinstance(value, list) or not all(isinstance(flag, str) and len(flag) <= 64 for flag in value):
        raise _bad(field, "flags is a list of short texts")
    return frozenset(value)
