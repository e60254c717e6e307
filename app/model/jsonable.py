"""Replies and their parts as JSON: one generic walk, so that a new field can never be forgotten."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from typing import Any

from app.model.reply import Reply
from i18n.money import Money


def jsonable(value: object) -> Any:
    """JSON form of any value of `app.model`: money as decimal strings, times as ISO 8601, tuples as lists."""
    if isinstance(value, Money):
        return value.to_json()
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, datetime | date):
        return value.isoformat()
    if is_dataclass(value) and not isinstance(value, type):
        return {f.name: jsonable(getattr(value, f.name)) for f in fields(value)}
    if isinstance(value, Mapping):
        return {str(key): jsonable(item) for key, item in value.items()}
    if isinstance(value, tuple | list | frozenset | set):
        return [jsonable(item) for item in value]
    return value


def reply_json(reply: Reply, *, ends_session: bool = False) -> dict[str, Any]:
    """``{"kind", "facts", "ends_session"}`` as `sayso ask --json` prints it."""
    return {"kind": reply.kind, "facts": jsonable(reply), "ends_session": ends_session}
