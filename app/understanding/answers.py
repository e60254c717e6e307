"""A model's answer as a Request: its schema, and parsing that believes nothing.

What does not fit the contract makes the whole answer void (SaysoError ``model_broken``): half of an answer would be a
guess.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

from app.model.request import Excluded, Intent, PriceLimit, Reference, Request, Size, When
from i18n.errors import SaysoError

LISTS = ("product_types", "colors", "materials", "features", "activities", "brands")
RULED_OUT = ("materials", "colors", "features", "brands")
SUPERLATIVES = ("cheapest", "best_rated", "fastest_delivery")
SIZE_SYSTEMS = ("EU", "US", "UK", "JP", "CN", "BR", "INT")
MOST_MEMBERS = 12

_SLUG = re.compile(r"[a-z0-9][a-z0-9_.]{0,60}")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


def _nullable(kind: Mapping[str, Any]) -> dict[str, Any]:
    return {"anyOf": [dict(kind), {"type": "null"}]}


def _slugs() -> dict[str, Any]:
    return {"type": "array", "items": {"type": "string"}, "maxItems": MOST_MEMBERS}


def _object(properties: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": dict(properties),
        "required": list(properties),
        "additionalProperties": False,
    }


_PRICE = _nullable(_object({"amount": {"type": "number"}, "currency": _nullable({"type": "string"})}))
_TEXT = _nullable({"type": "string"})

SCHEMA: Mapping[str, Any] = _object(
    {
        "intent": {"type": "string", "enum": [one.value for one in Intent]},
        **{name: _slugs() for name in LISTS},
        "max_price": _PRICE,
        "min_price": _PRICE,
        "size": _nullable(_object({"system": _TEXT, "value": {"type": "string"}})),
        "min_rating": _nullable({"type": "number"}),
        "quantity": _nullable({"type": "integer"}),
        "reference": _nullable(
            {
                "type": "object",
                "properties": {
                    "ordinal": {"type": "integer"},
                    "superlative": {"type": "string", "enum": list(SUPERLATIVES)},
                    "pronoun": {"type": "boolean"},
                },
                "additionalProperties": False,
            }
        ),
        "percent": _nullable({"type": "number"}),
        "when": _nullable(
            {
                "type": "object",
                "properties": {"event": {"type": "string"}, "date": {"type": "string"}},
                "additionalProperties": False,
            }
        ),
        "country": _TEXT,
        "currency": _TEXT,
        "set_language": _TEXT,
        "excluded": _object({name: _slugs() for name in RULED_OUT}),
    }
)
"""The contract's fields that a model may fill; language, confidence and engine are not its to tell."""


def read_answer(text: str, *, said: str, language: str) -> Request:
    """The Request in a model's answer to what was `said`. Raises SaysoError ``model_broken``."""
    return _Answer(_json_object(text)).request(said, language)


def _json_object(text: str) -> Mapping[str, Any]:
    """The one object in a text that may be fenced or led in by words."""
    start, end = text.find("{"), text.rfind("}")
    if start < 0 or end < start:
        raise _void("no object")
    try:
        found = json.loads(text[start : end + 1], parse_float=Decimal, parse_constant=_no_constant)
    except (ValueError, ArithmeticError, RecursionError) as error:
        raise _void("no JSON") from error
    if not isinstance(found, dict):
        raise _void("no object")
    return found


def _no_constant(name: str) -> Any:
    raise ValueError(name)


def _void(problem: str) -> SaysoError:
    return SaysoError("model_broken", problem, permanent=False)


class _Answer:
    """One answer; every getter either gives what the contract allows or voids the answer."""

    def __init__(self, fields: Mapping[str, Any]) -> None:
        self._fields = fields

    def request(self, said: str, language: str) -> Request:
        try:
            intent = Intent(str(self._fields.get("intent")))
        except ValueError as error:
            raise _void("unknown intent") from error
        ruled_out = _table(self._fields.get("excluded"), "excluded")
        return Request(
            intent=intent,
            language=language,
            text=said,
            product_types=_members(self._fields, "product_types"),
            colors=_members(self._fields, "colors"),
            materials=_members(self._fields, "materials"),
            features=_members(self._fields, "features"),
            activities=_members(self._fields, "activities"),
            brands=_members(self._fields, "brands"),
            max_price=self._maybe("max_price", _price),
            min_price=self._maybe("min_price", _price),
            size=self._maybe("size", _size),
            min_rating=self._maybe("min_rating", _stars),
            quantity=self._maybe("quantity", _count),
            reference=self._maybe("reference", _reference),
            percent=self._maybe("percent", _percent),
            when=self._maybe("when", _when),
            country=self._maybe("country", lambda value: _code(value, 2)),
            currency=self._maybe("currency", lambda value: _code(value, 3)),
            set_language=self._maybe("set_language", _tag),
            excluded=Excluded(**{name: _members(ruled_out, name) for name in RULED_OUT}),
            engine="llm",
        )

    def _maybe(self, name: str, read: Callable[[Any], Any]) -> Any:
        value = self._fields.get(name)
        return None if value is None else read(value)


def _table(value: Any, name: str) -> Mapping[str, Any]:
    if value is None:
        return {}
    if not isinstance(value, dict):
        raise _void(f"{name} is no object")
    return value


def _members(fields: Mapping[str, Any], name: str) -> tuple[str, ...]:
    value = fields.get(name) or []
    if not isinstance(value, list) or len(value) > MOST_MEMBERS:
        raise _void(f"{name} is no short list")
    if not all(isinstance(one, str) and _SLUG.fullmatch(one) for one in value):
        raise _void(f"{name} holds something else than slugs")
    return tuple(dict.fromkeys(value))


def _number(value: Any) -> Decimal:
    if isinstance(value, bool) or not isinstance(value, (int, Decimal)):
        raise _void("no number")
    number = Decimal(value)
    if not number.is_finite() or not 0 <= number < Decimal(10) ** 12:
        raise _void("no usable number")
    return number


def _price(value: Any) -> PriceLimit:
    table = _table(value, "price")
    money = table.get("currency")
    return PriceLimit(_number(table.get("amount")), None if money is None else _code(money, 3))


def _size(value: Any) -> Size:
    table = _table(value, "size")
    system, size = table.get("system"), table.get("value")
    if isinstance(size, int) and not isinstance(size, bool):
        size = str(size)
    if not isinstance(size, str) or not 0 < len(size) <= 12 or (system is not None and system not in SIZE_SYSTEMS):
        raise _void("no size")
    return Size(size, system)


def _stars(value: Any) -> Decimal:
    stars = _number(value)
    if not 0 < stars <= 5:
        raise _void("no rating")
    return stars


def _count(value: Any) -> int:
    count = _number(value)
    if count % 1 or not 0 < count < 1000:
        raise _void("no count")
    return int(count)


def _percent(value: Any) -> Decimal:
    percent = _number(value)
    if not 0 < percent <= 100:
        raise _void("no percentage")
    return percent


def _reference(value: Any) -> Reference | None:
    table = {name: one for name, one in _table(value, "reference").items() if one not in (None, False)}
    if not table:
        return None
    if len(table) != 1:
        raise _void("a reference is one thing")
    ordinal, superlative, pronoun = (table.get(name) for name in ("ordinal", "superlative", "pronoun"))
    if ordinal is not None:
        if isinstance(ordinal, bool) or not isinstance(ordinal, int) or not (-10 <= ordinal <= 100 and ordinal):
            raise _void("no place")
        return Reference(ordinal=ordinal)
    if superlative is not None:
        if superlative not in SUPERLATIVES:
            raise _void("unknown superlative")
        return Reference(superlative=superlative)
    if pronoun is not True:
        raise _void("no reference")
    return Reference(pronoun=True)


def _when(value: Any) -> When | None:
    table = {name: one for name, one in _table(value, "when").items() if one is not None}
    if not table:
        return None
    event, date = table.get("event"), table.get("date")
    if isinstance(event, str) and _SLUG.fullmatch(event):
        return When(event=event)
    if isinstance(date, str) and _DATE.fullmatch(date):
        return When(date=date)
    raise _void("no time")


def _code(value: Any, letters: int) -> str:
    if not isinstance(value, str) or len(value) != letters or not value.isascii() or not value.isalpha():
        raise _void("no code")
    return value.upper()


def _tag(value: Any) -> str:
    if not isinstance(value, str) or not re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*", value):
        raise _void("no language tag")
    return value
