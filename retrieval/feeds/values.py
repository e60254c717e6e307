"""Values of feeds: prices, stock, weights, lengths, countries, customs codes, as their formats write them.

A price that could mean two things is refused: a wrong price is worse than a missing product. Anything else that cannot
be read is left out, for what is unknown stays unknown.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime
from decimal import Decimal, InvalidOperation
from functools import lru_cache

from i18n.errors import SaysoError
from i18n.languages import country
from i18n.money import Money, exponent
from retrieval.feeds.records import RawRecord, Reason, RowRefused, Shipping
from retrieval.prices import plausible
from retrieval.product import Rating, SizeRun

COUNT_NOT_SAID = 10
"""Stock of what a feed calls available without saying how many: above what would be told as "only a few left"."""

_MOST = Decimal(10_000_000)
# Beyond it a charge is a slip of the keyboard.

_DIGITS = 30
_NUMBER = re.compile(r"[-+−]?\s*\d[\d.,'’ \u00a0\u202f]*")
_CODE = re.compile(r"(?<![A-Za-z])[A-Za-z]{3}(?![A-Za-z])")
_SYMBOLS = {
    "€": "EUR",
    "£": "GBP",
    "₹": "INR",
    "R$": "BRL",
    "US$": "USD",
    "₩": "KRW",
    "₪": "ILS",
    "₺": "TRY",
    "₫": "VND",
}
# "$", "¥" and "kr" are the money of several countries: they name no currency.
_NO_MONEY = frozenset(
    "XAU XAG XPT XPD XTS XXX XBA XBB XBC XBD XDR XSU XUA XFU XFO XRE CHE CHW COU CLF BOV MXV USN".split()
)


@lru_cache(maxsize=512)
def is_money(code: str) -> bool:
    """Whether an ISO 4217 code names money that things can cost."""
    from babel.numbers import is_currency

    return code not in _NO_MONEY and bool(is_currency(code))


def number(text: str, decimal: str | None = None) -> Decimal | None:
    """A number as people and programs write it: ``1,299.00``, ``1.299,00``, ``12,5``; None where there is none or where
    it could be two (``1.299``).

    decimal  the decimal mark where it is known
    """
    found = _NUMBER.search(text)
    if found is None:
        return None
    digits = re.sub(r"[\s'’\u00a0\u202f+]", "", found.group()).replace("−", "-").rstrip(".,")
    if len(digits) > _DIGITS:
        return None
    if decimal is None:
        decimal = _decimal_mark(digits)
        if decimal is None:
            return None
    other = "," if decimal == "." else "."
    try:
        value = Decimal(digits.replace(other, "").replace(decimal, "."))
    except InvalidOperation:
        return None
    return value if value.is_finite() else None


def _decimal_mark(digits: str) -> str | None:
    """Which of point and comma is the decimal mark; None where that cannot be told."""
    point, comma = digits.rfind("."), digits.rfind(",")
    if point >= 0 and comma >= 0:
        return "." if point > comma else ","
    mark = "," if comma >= 0 else "."
    if digits.count(mark) > 1:
        return "." if mark == "," else ","
    after = len(digits) - 1 - max(point, comma)
    if max(point, comma) < 0 or after != 3:
        return mark
    if digits.lstrip("-").startswith(("0", mark)):
        return mark  # 0.125 is less than one
    return "." if mark == "," else None


def price_of(record: RawRecord, now: datetime, currency: str | None = None, decimal: str | None = None) -> Money | None:
    """What it costs: the sale price while its sale lasts, else the price. None where the format's rows may lack one.

    currency  what the feed's prices are in where neither the price nor the row says it

    Raises RowRefused.
    """
    text = record.price
    if record.sale_price and _lasts(record.sale_dates, now):
        text = record.sale_price
    if text is None or not text.strip():
        if record.sells:
            raise RowRefused(Reason.NO_PRICE, "price")
        return None
    code = _currency(text, record.currency, currency)
    # A program that leaves the currency out of the price writes a decimal point; a lira has its three decimals.
    mark = decimal or ("." if exponent(code) == 3 and "," not in text else None)
    amount = number(text, mark)
    if amount is None:
        raise RowRefused(Reason.BAD_PRICE, "price")
    if record.minor_units:
        if amount != amount.to_integral_value():
            raise RowRefused(Reason.BAD_PRICE, "price")
        amount = amount.scaleb(-exponent(code))
    price = Money(amount, code)
    if not plausible(price):
        raise RowRefused(Reason.BAD_PRICE, "price")
    return price.rounded()


def _currency(text: str, stated: str | None, default: str | None) -> str:
    codes = [code.upper() for code in _CODE.findall(text)]
    if codes:
        found: str | None = next(filter(is_money, codes), codes[0])
    elif stated and stated.strip():
        found = stated.strip().upper()
    else:
        signs = sorted((sign for sign in _SYMBOLS if sign in text), key=len, reverse=True)
        found = _SYMBOLS[signs[0]] if signs else default
    if found is None:
        raise RowRefused(Reason.NO_CURRENCY, "price")
    if not is_money(found):
        raise RowRefused(Reason.UNKNOWN_CURRENCY, "price")
    return found


def _lasts(dates: str | None, now: datetime) -> bool:
    """Whether a sale ``begin/end`` (ISO 8601) holds now; one without dates holds."""
    if not dates or "/" not in dates:
        return not dates
    begin, _, end = dates.partition("/")
    moments = (_moment(begin, last=False), _moment(end, last=True))
    return moments[0] is not None and moments[1] is not None and moments[0] <= now <= moments[1]


def _moment(text: str, *, last: bool) -> datetime | None:
    text = text.strip()
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    if len(text) <= 10 and last:
        moment = moment.replace(hour=23, minute=59, second=59)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


_IN = frozenset("instock available limitedavailability onlineonly instoreonly yes true 1 limited".split())
_OUT = frozenset(
    "outofstock soldout discontinued preorder presale backorder unavailable no false 0 madetoorder reserved".split()
)


def stock_of(record: RawRecord) -> tuple[int, bool] | None:
    """How many there are, and whether that was said (else `COUNT_NOT_SAID`). None where the row says nothing of it.

    What can be ordered only later counts as not there. Raises RowRefused ``bad_stock``.
    """
    said = record.availability.rsplit("/", 1)[-1] if record.availability else ""
    word = re.sub(r"[^a-z0-9]", "", said.casefold())
    count: int | None = None
    if record.quantity is not None and record.quantity.strip():
        amount = number(record.quantity, ".")
        if amount is None or not -1_000_000 <= amount <= 1_000_000_000:
            raise RowRefused(Reason.BAD_STOCK, "quantity")
        count = max(0, int(amount))  # shops that oversell count below nothing
    if word in _OUT:
        return 0, True
    if word in _IN:
        if count is None:
            return COUNT_NOT_SAID, False
        return count, True
    if word and word != "unknown" and count is None:
        raise RowRefused(Reason.BAD_STOCK, "availability")
    return None if count is None else (count, True)


_UNITS_G = {
    "g": "1", "gr": "1", "gram": "1", "grams": "1", "grm": "1", "kg": "1000", "kgs": "1000", "kgm": "1000",
    "kilogram": "1000", "kilograms": "1000", "mg": "0.001", "lb": "453.59237", "lbs": "453.59237", "lbr": "453.59237",
    "pound": "453.59237", "pounds": "453.59237", "oz": "28.349523125", "onz": "28.349523125", "ounce": "28.349523125",
    "ounces": "28.349523125",
}  # fmt: skip
_UNITS_MM = {
    "mm": "1", "mmt": "1", "cm": "10", "cmt": "10", "m": "1000", "mtr": "1000", "in": "25.4", "inch": "25.4",
    "inches": "25.4", "inh": "25.4", '"': "25.4", "ft": "304.8", "foot": "304.8", "feet": "304.8",
}  # fmt: skip
# Three-letter codes are UN/CEFACT's, which schema.org uses.
_UNIT = re.compile(r"[A-Za-z\"]+")


def weight_g(text: str | None) -> int | None:
    """Grams of ``1.5 lb``, ``500 g``; None without a unit."""
    return _measured(text, _UNITS_G, 1_000_000)


def dimensions_mm(parts: tuple[str, ...]) -> tuple[int, int, int] | None:
    """Length, width and height out of three texts, or out of one such as ``12x4x5 in``."""
    if len(parts) == 1:
        unit = _UNIT.findall(parts[0].replace("×", " x ").casefold())
        known = [one for one in unit if one in _UNITS_MM]
        numbers = re.findall(r"\d+(?:[.,]\d+)?", parts[0])
        parts = tuple(f"{one} {known[-1]}" for one in numbers) if known else ()
    if len(parts) != 3:
        return None
    sides = [_measured(part, _UNITS_MM, 100_000) for part in parts]
    if sides[0] is None or sides[1] is None or sides[2] is None:
        return None
    return sides[0], sides[1], sides[2]


def _measured(text: str | None, units: dict[str, str], most: int) -> int | None:
    if not text:
        return None
    amount = number(text, "," if re.search(r"\d,\d{1,2}\b", text) and "." not in text else ".")
    unit = next((one for one in _UNIT.findall(text.casefold()) if one in units), None)
    if amount is None or unit is None:
        return None
    value = int((amount * Decimal(units[unit])).to_integral_value())
    return value if 0 < value <= most else None


def country_of(text: str | None) -> str | None:
    """ISO 3166 alpha-2 of a code or of a country's English name in CLDR, or None."""
    if not text:
        return None
    try:
        return country(text)
    except SaysoError:
        return _english_names().get(text.strip().casefold())


@lru_cache(maxsize=1)
def _english_names() -> dict[str, str]:
    from babel import Locale

    names = Locale("en").territories
    return {name.casefold(): code for code, name in names.items() if len(code) == 2 and code.isalpha() and code != "ZZ"}


def hs_of(text: str | None) -> str | None:
    """The six digits of a customs code of six to twelve."""
    digits = re.sub(r"[\s.]", "", text or "")
    return digits[:6] if digits.isascii() and digits.isdecimal() and 6 <= len(digits) <= 12 else None


def rating_of(stars: str | None, count: str | None) -> Rating | None:
    """Mean stars out of five and how many gave them."""
    mean, people = number(stars or "", "."), number(count or "", ".")
    if mean is None or people is None or not 0 < mean <= 5 or not 1 <= people <= 1_000_000_000:
        return None
    return Rating(mean, int(people))


_LETTERS = re.compile(r"(?:\d?X{0,4}[SL]|M)\Z")
_SYSTEMS = frozenset({"EU", "US", "UK", "JP", "CN", "BR", "INT"})


def sizes_of(values: tuple[str, ...], system: str | None) -> SizeRun | None:
    """Sizes with their system. Letters are international; numbers whose system nobody names are left out."""
    values = tuple(dict.fromkeys(value.strip() for value in values if 0 < len(value.strip()) <= 12))[:60]
    if not values:
        return None
    named = (system or "").strip().upper()
    if named in _SYSTEMS:
        return SizeRun(named, values)
    letters = tuple(value.upper() for value in values if _LETTERS.match(value.upper()))
    return SizeRun("INT", letters) if letters and not named else None


def freight(shipping: tuple[Shipping, ...], currency: str) -> tuple[dict[str, Decimal], dict[str, int]]:
    """Cheapest freight and its days by country, in `currency`. A line for a part of a country says nothing of all."""
    cheapest: dict[str, Decimal] = {}
    days: dict[str, int] = {}
    for line in shipping[:400]:
        place = country_of(line.country)
        if place is None or line.price is None or line.region not in ("", "*"):
            continue
        codes = [code.upper() for code in _CODE.findall(line.price)]
        amount = number(line.price)
        if amount is None or not 0 <= amount <= _MOST or (codes and codes[0] != currency):
            continue
        amount = Money(amount, currency).rounded().amount
        if place not in cheapest or amount < cheapest[place]:
            cheapest[place] = amount
            days.pop(place, None)
            if line.days is not None and 0 <= line.days <= 365:
                days[place] = line.days
    return dict(sorted(cheapest.items())), dict(sorted(days.items()))
