"""Values as JSON objects, the form `sayso spoken` reads: ``{"lang", "kind", …}`` in, a phrase out."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

from i18n.errors import SaysoError
from i18n.money import Money
from i18n.spoken import values
from i18n.spoken.digits import digits
from i18n.spoken.registry import grammar_for

_DECIMAL = re.compile(r"-?[0-9]{1,40}(?:\.[0-9]{1,40})?")
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_CURRENCY = re.compile(r"[A-Z]{3}")


def say(value: Mapping[str, Any]) -> str:
    """The phrase for one value object.

    SaysoError ``cannot_word_language`` for a language without words, ``bad_value`` for anything else that is wrong: a
    missing or unknown field value, a number that is no decimal string, a date that does not exist.
    """
    if not isinstance(value, Mapping):
        raise _bad("not an object")
    language = _text(value, "lang")
    kind = _text(value, "kind")
    grammar_for(language)
    speaker = _KINDS.get(kind)
    if speaker is None:
        raise _bad(f"unknown kind {kind[:40]!r}")
    return speaker(value, language)


def spoken_line(value: object) -> dict[str, Any]:
    """``{"text"}`` or ``{"error": {"code", "message"}}`` for any JSON value; never raises."""
    try:
        if not isinstance(value, Mapping):
            raise _bad("not an object")
        return {"text": say(value)}
    except SaysoError as error:
        return {"error": {"code": error.code, "message": str(error)}}


def _bad(detail: str) -> SaysoError:
    return SaysoError("bad_value", detail)


def _text(value: Mapping[str, Any], field: str) -> str:
    found = value.get(field)
    if not isinstance(found, str) or not found:
        raise _bad(f"{field} is missing or no text")
    return found


def _decimal(value: Mapping[str, Any], field: str) -> Decimal:
    found = value.get(field)
    if isinstance(found, int) and not isinstance(found, bool) and abs(found) < 10**40:
        return Decimal(found)
    if not isinstance(found, str) or not _DECIMAL.fullmatch(found):
        raise _bad(f"{field} is no decimal string")
    return Decimal(found)


def _money(value: Mapping[str, Any]) -> Money:
    currency = _text(value, "currency")
    if not _CURRENCY.fullmatch(currency):
        raise _bad("currency is no ISO 4217 code")
    return Money(_decimal(value, "amount"), currency)


def _unit_price(value: Mapping[str, Any], language: str) -> str:
    per = value.get("per")
    if not isinstance(per, Mapping):
        raise _bad("per is missing or no object")
    return values.unit_price(_money(value), _decimal(per, "amount"), _text(per, "unit"), language)


def _ordinal(value: Mapping[str, Any], language: str) -> str:
    place = _decimal(value, "amount")
    if place != place.to_integral_value():
        raise _bad("amount is no whole number")
    return values.ordinal(int(place), language)


def _date(value: Mapping[str, Any], language: str) -> str:
    text = _text(value, "date")
    if not _DATE.fullmatch(text):
        raise _bad("date is no day as in ISO 8601")
    try:
        day = datetime.date.fromisoformat(text)
    except ValueError as error:
        raise _bad("date does not exist") from error
    return values.date(day, language)


def _digits(value: Mapping[str, Any], language: str) -> str:
    group = value.get("group")
    if group is not None and (isinstance(group, bool) or not isinstance(group, int)):
        raise _bad("group is no whole number")
    return digits(_text(value, "text"), language, group)


def _rating(value: Mapping[str, Any], language: str) -> str:
    best = _decimal(value, "out_of")
    if best <= 0:
        raise _bad("out_of is not above zero")
    return values.rating(_decimal(value, "amount"), best, language)


_KINDS: Mapping[str, Callable[[Mapping[str, Any], str], str]] = {
    "money": lambda value, language: values.money(_money(value), language),
    "unit_price": _unit_price,
    "number": lambda value, language: values.number(_decimal(value, "amount"), language),
    "ordinal": _ordinal,
    "percent": lambda value, language: values.percent(_decimal(value, "amount"), language),
    "measure": lambda value, language: values.measure(_decimal(value, "amount"), _text(value, "unit"), language),
    "date": _date,
    "digits": _digits,
    "rating": _rating,
}
