"""What `sayso understand` does with one JSON line: any JSON value in, one JSON object out, never an exception."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import Any, Protocol

from app.model.context import Context, TableItem
from app.model.request import Request
from i18n.errors import SaysoError


class Reader(Protocol):
    """Whatever reads utterances: the grammar, a model, a router over both."""

    def read(
        self, text: str, language: str | None = None, context: Context | None = None, by_ear: bool | None = None
    ) -> Request:
        """One utterance as a Request; SaysoError where it cannot be read."""
        ...


class BadLine(ValueError):
    """A line whose parts have the wrong shape; the text says which."""


def understand_line(line: Any, reader: Reader) -> dict[str, Any]:
    """``{"text", "lang"?, "context"?}`` → the object of `sayso understand`, or ``{"error": {"code", "message"}}``."""
    try:
        if not isinstance(line, dict):
            raise BadLine("a line must be an object")
        text = line.get("text")
        if not isinstance(text, str):
            raise BadLine("text must be a string")
        language = _optional_text(line, "lang")
        context = read_context(line.get("context"))
        by_ear = line.get("by_ear")
        request = reader.read(text, language, context, by_ear if isinstance(by_ear, bool) else None)
        return request.to_json()
    except BadLine as error:
        return {"error": {"code": "bad_line", "message": str(error)}}
    except SaysoError as error:
        return {"error": {"code": error.code, "message": str(error)}}
    except RecursionError:
        return {"error": {"code": "bad_line", "message": "the line is nested too deeply"}}


def read_context(value: Any) -> Context:
    """A Context from JSON; keys that are unknown are passed over, absent ones keep their defaults.

    Raises BadLine naming the key whose value has the wrong type.
    """
    if value is None:
        return Context()
    if not isinstance(value, dict):
        raise BadLine("context must be an object")
    languages = value.get("languages") or ()
    if not isinstance(languages, (list, tuple)) or not all(isinstance(one, str) for one in languages):
        raise BadLine("context.languages must be a list of tags")
    table = value.get("table") or ()
    if not isinstance(table, (list, tuple)):
        raise BadLine("context.table must be a list")
    return Context(
        languages=tuple(languages),
        country=_upper(_optional_text(value, "country")),
        currency=_upper(_optional_text(value, "currency")),
        today=_optional_text(value, "today"),
        last_reply=_optional_text(value, "last_reply") or "none",
        asked_for=_optional_text(value, "asked_for"),
        table=tuple(_table_item(one) for one in table),
        on_table=_count(value, "on_table"),
        focus=_optional_text(value, "focus"),
        cart_size=_count(value, "cart_size"),
    )


def _table_item(value: Any) -> TableItem:
    if not isinstance(value, dict):
        raise BadLine("context.table must hold objects")
    price = value.get("price")
    currency: Any = value.get("currency")
    if isinstance(price, dict):
        currency = price.get("currency", currency)
        price = price.get("amount")
    days = _number(value.get("delivery_days"))
    return TableItem(
        id=str(value.get("id", "")),
        title=str(value.get("title", "")),
        product_type=str(value.get("product_type", "")),
        price=_number(price),
        currency=currency if isinstance(currency, str) else None,
        rating=_number(value.get("rating")),
        delivery_days=None if days is None else int(days),
    )


def _number(value: Any) -> Decimal | None:
    if isinstance(value, bool) or not isinstance(value, (int, float, str)):
        return None
    try:
        number = Decimal(str(value)[:40])
    except InvalidOperation:
        return None
    return number if number.is_finite() and abs(number) < Decimal(10) ** 15 else None


def _count(table: dict[str, Any], key: str) -> int:
    value = table.get(key)
    if value is None:
        return 0
    if isinstance(value, bool) or not isinstance(value, int):
        raise BadLine(f"{key} must be a whole number")
    return max(0, min(value, 1_000_000))


def _optional_text(table: dict[str, Any], key: str) -> str | None:
    value = table.get(key)
    if value is None or value == "":
        return None
    if not isinstance(value, str):
        raise BadLine(f"{key} must be a string")
    return value


def _upper(value: str | None) -> str | None:
    return None if value is None else value.upper()
