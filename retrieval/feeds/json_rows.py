"""Rows that are JSON objects: read strictly, with numbers kept as they are written, and turned into records."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeAlias

from retrieval.feeds.cut import Cut
from retrieval.feeds.records import RawRecord, Reason, Refusal, Row, RowRefused

Turn: TypeAlias = "Callable[[Mapping[str, Any], int], Iterable[RawRecord]]"
"""Makes records of one object that begins at a line."""

_MISTAKES = (TypeError, ValueError, KeyError, IndexError, AttributeError, ArithmeticError, RecursionError)
_LIST = 200
"""Entries of one list that are looked at."""


def parse(body: bytes) -> Any:
    """JSON with whole numbers as int and all others as the text they are written as, for no price may pass through a
    float. Raises RowRefused."""
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError as error:
        raise RowRefused(Reason.BAD_ENCODING) from error
    try:
        return json.loads(text, parse_float=str, parse_constant=str)
    except RecursionError as error:
        raise RowRefused(Reason.TOO_DEEP) from error
    except ValueError as error:
        raise RowRefused(Reason.NOT_JSON) from error


def rows_of(cuts: Iterable[Cut], turn: Turn) -> Iterator[Row]:
    """Records of every object; whatever is wrong with one refuses that one. Empty lines are no rows."""
    torn: Refusal | None = None  # a row that stops in the middle: where it is the last, the file was cut off
    for line, body in cuts:
        if torn is not None:
            yield torn
            torn = None
        if body is None:
            yield Refusal(line, Reason.TOO_LONG)
        elif not body:
            continue
        elif body.strip(b" \t\r\n\0\x1e"):
            found = list(_turned(line, body, turn))
            if _is_torn(body, found):
                torn = Refusal(line, Reason.NOT_JSON)
            else:
                yield from found
    if torn is not None:
        yield Refusal(torn.line, Reason.BROKEN_OFF)


def _turned(line: int, body: bytes, turn: Turn) -> Iterator[Row]:
    try:
        value = parse(body)
        if not isinstance(value, dict):
            raise RowRefused(Reason.NOT_JSON)
        yield from list(turn(value, line))
    except RowRefused as refused:
        yield Refusal(line, refused.reason, field=refused.field)
    except _MISTAKES:
        yield Refusal(line, Reason.UNREADABLE)


def _is_torn(body: bytes, found: Sequence[Row]) -> bool:
    first = found[0] if found else None
    if not isinstance(first, Refusal) or first.reason is not Reason.NOT_JSON:
        return False
    return body.lstrip().startswith(b"{") and not body.rstrip().endswith(b"}")


def text(value: object) -> str:
    """A JSON value as text: strings and numbers as written, a truth as ``true`` or ``false``, anything else empty."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value) if isinstance(value, int) else ""


def optional(value: object) -> str | None:
    """As `text`; None for nothing."""
    found = text(value)
    return found if found.strip() else None


def texts(value: object) -> tuple[str, ...]:
    """One text or a list of texts."""
    if isinstance(value, list):
        return tuple(found for found in (text(one) for one in value[:_LIST]) if found.strip())
    found = text(value)
    return (found,) if found.strip() else ()


def tables(value: object) -> list[Mapping[str, Any]]:
    """One object or a list of objects."""
    if isinstance(value, dict):
        return [value]
    return [one for one in value[:_LIST] if isinstance(one, dict)] if isinstance(value, list) else []
