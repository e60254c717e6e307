"""Whether a parcel crosses a customs border, from a small dated table (`customs_unions.toml`)."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources


@cache
def unions() -> tuple[frozenset[str], ...]:
    """Sets of countries (ISO 3166 alpha-2) with no customs border between them."""
    text = (resources.files(__package__) / "customs_unions.toml").read_text(encoding="utf-8")
    return tuple(frozenset(union["members"]) for union in tomllib.loads(text)["union"])


def crosses_customs(origin: str, destination: str) -> bool:
    """True where import duty and import tax may be due on a parcel from `origin` to `destination`."""
    if origin == destination:
        return False
    return not any(origin in union and destination in union for union in unions())
