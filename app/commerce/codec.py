"""Frozen dataclasses of `app.model` to JSON and back without loss, for what the records keep.

Unlike `app.model.jsonable`, which prints for people and programs, this keeps a Decimal's every digit and can be read
back. A field that an older record lacks takes its default; a record that cannot be read is an error of its own.
"""

from __future__ import annotations

import dataclasses
import json
import types
import typing
from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from enum import Enum
from functools import cache
from typing import Any, TypeVar

from app.model import reply, taste
from app.model.reply import Reply

T = TypeVar("T")

_KIND = "kind"
_DECIMAL = "decimal"


class Unreadable(ValueError):
    """What was stored does not fit the type it should have."""


def encode(value: object) -> str:
    """JSON text of `value`, keys in the order of the fields."""
    return json.dumps(_plain(value), ensure_ascii=False, separators=(",", ":"))


def decode(hint: type[T], text: str) -> T:
    """The value of type `hint` that `encode` wrote. Raises Unreadable."""
    try:
        return typing.cast(T, _typed(hint, json.loads(text)))
    except (KeyError, TypeError, ValueError, InvalidOperation) as error:
        raise Unreadable(f"not a stored {hint.__name__}: {error}") from error


@cache
def reply_kinds() -> Mapping[str, type[Reply]]:
    """Every kind of reply by its slug."""
    # From the module, not from __subclasses__: a class with slots leaves its first, slotless self behind there.
    named = (*vars(reply).values(), *vars(taste).values())
    kinds = (value for value in named if isinstance(value, type) and issubclass(value, Reply))
    return {kind.kind: kind for kind in kinds if kind is not Reply}


def _plain(value: object) -> Any:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Decimal):
        return {_DECIMAL: str(value)}
    if isinstance(value, datetime | date):
        return value.isoformat()
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        plain = {field.name: _plain(getattr(value, field.name)) for field in dataclasses.fields(value)}
        return {_KIND: value.kind} | plain if isinstance(value, Reply) else plain
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if value is None or isinstance(value, str | int | float | bool):
        return value
    raise TypeError(f"cannot store a {type(value).__name__}")


@cache
def _hints(kind: type) -> dict[str, Any]:
    return typing.get_type_hints(kind)


def _typed(hint: Any, plain: Any) -> Any:
    origin = typing.get_origin(hint)
    if origin in (typing.Union, types.UnionType):
        return _one_of(typing.get_args(hint), plain)
    if origin is tuple:
        return _tuple(typing.get_args(hint), plain)
    if hint is Reply:
        return _dataclass(reply_kinds()[plain[_KIND]], plain)
    if dataclasses.is_dataclass(hint):
        return _dataclass(typing.cast(type, hint), plain)
    return _leaf(hint, plain)


def _leaf(hint: Any, plain: Any) -> Any:
    if hint is Decimal:
        return Decimal(plain[_DECIMAL])
    if hint in (datetime, date):
        return hint.fromisoformat(plain)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return hint(plain)
    if hint is float and isinstance(plain, int):
        return float(plain)
    if type(plain) is not hint:
        raise Unreadable(f"{plain!r} is no {hint}")
    return plain


def _one_of(hints: tuple[Any, ...], plain: Any) -> Any:
    if plain is None and type(None) in hints:
        return None
    for hint in hints:
        if hint is type(None):
            continue
        try:
            return _typed(hint, plain)
        except (KeyError, TypeError, ValueError, InvalidOperation):
            continue
    raise Unreadable(f"{plain!r} is none of {hints}")


def _tuple(hints: tuple[Any, ...], plain: Any) -> tuple[Any, ...]:
    if not isinstance(plain, list):
        raise Unreadable("not a list")
    if len(hints) == 2 and hints[1] is Ellipsis:
        return tuple(_typed(hints[0], item) for item in plain)
    if len(hints) != len(plain):
        raise Unreadable(f"{len(plain)} items where {len(hints)} belong")
    return tuple(_typed(hint, item) for hint, item in zip(hints, plain, strict=True))


def _dataclass(kind: type, plain: Any) -> Any:
    if not isinstance(plain, dict):
        raise Unreadable("not an object")
    hints = _hints(kind)
    known = {field.name for field in dataclasses.fields(kind)}
    return kind(**{name: _typed(hints[name], value) for name, value in plain.items() if name in known})
