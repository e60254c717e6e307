"""Everything that is kept comes back as it was; new kinds of reply are tried by themselves."""

from __future__ import annotations

import dataclasses
import types
import typing
from datetime import UTC, datetime
from decimal import Decimal
from enum import Enum
from typing import Any

import pytest

from app.commerce.codec import Unreadable, decode, encode, reply_kinds
from app.model.profile import Profile
from app.model.reply import Note, Reply
from app.model.request import Alternative, Intent, PriceLimit, Request
from app.model.session import Session


def _sample(hint: Any, depth: int = 0) -> Any:
    """A value of any type hint, with every tuple filled and every optional given."""
    origin, args = typing.get_origin(hint), typing.get_args(hint)
    if origin in (typing.Union, types.UnionType):
        return _sample(next(a for a in args if a is not type(None)), depth)
    if origin is tuple:
        if len(args) == 2 and args[1] is Ellipsis:
            return (_sample(args[0], depth),) * 2
        return tuple(_sample(a, depth) for a in args)
    if hint is Reply:
        return Note("greeting")
    if dataclasses.is_dataclass(hint):
        hints = typing.get_type_hints(hint)
        return hint(**{f.name: _sample(hints[f.name], depth + 1) for f in dataclasses.fields(hint)})
    if isinstance(hint, type) and issubclass(hint, Enum):
        return next(iter(hint))
    return {
        str: "água 水",
        int: 7,
        bool: True,
        float: 0.5,
        Decimal: Decimal("12.3400"),
        datetime: datetime(2026, 11, 24, 1, 2, 3, 456, tzinfo=UTC),
    }[hint]


@pytest.mark.parametrize("kind", sorted(reply_kinds()))
def test_every_kind_of_reply_comes_back(kind: str) -> None:
    reply = _sample(reply_kinds()[kind])
    session = Session(said=reply, standing=reply)
    assert decode(Session, encode(session)) == session


def test_kinds_are_told_apart() -> None:
    assert len(reply_kinds()) == len({kind.__name__ for kind in Reply.__subclasses__()})
    assert "" not in reply_kinds()


def test_whole_session_comes_back() -> None:
    session = _sample(Session)
    assert decode(Session, encode(session)) == session


def test_decimals_keep_every_digit_and_stay_apart_from_words() -> None:
    request = Request(
        Intent.SEARCH,
        "en",
        max_price=PriceLimit(Decimal("15.500")),
        alternatives=(Alternative("a", Decimal("50.0")), Alternative("b", 50), Alternative("c", "50")),
    )
    back = decode(Request, encode(request))
    assert back == request
    assert [type(a.value) for a in back.alternatives] == [Decimal, int, str]
    assert str(back.max_price.amount) == "15.500"


def test_older_record_takes_defaults_and_unknown_fields_are_left() -> None:
    assert decode(Profile, '{"language": "pt-BR", "of_tomorrow": 1}') == Profile(language="pt-BR")


@pytest.mark.parametrize("text", ["", "[]", "null", '{"rate": "fast"}', '{"languages": "en"}', "{"])
def test_what_does_not_fit_is_unreadable(text: str) -> None:
    with pytest.raises(Unreadable):
        decode(Profile, text)
