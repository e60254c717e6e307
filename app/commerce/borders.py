"""Whether a parcel crosses a customs border, from a small dated table (`customs_unions.toml`)."""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Mapping
from functools import cache
from importlib import resources


@cache
def _table() -> Mapping[str, frozenset[str]]:
    text = (resources.files(__package__) / "customs_unions.toml").read_text(encoding="utf-8")
    return {union["code"]: frozenset(union["members"]) for union in tomllib.loads(text)["union"]}


def unions() -> tuple[frozenset[str], ...]:
    """Sets of countries (ISO 3166 alpha-2) with no customs border between them."""
    return tuple(_table().values())


def among(country: str, places: Collection[str]) -> bool:
    """Whether `country` is one of `places`, or belongs to a union (``EU``) that is."""
    return country in places or any(code in places and country in members for code, members in _table().items())


def crosses_customs(origin: str, destination: str) -> bool:
    """True where import duty and import tax may be due on a parcel from `origin` to `destination`."""
    if origin == destination:
        return False
    return not any(origin in union and destination in union for union in unions())
