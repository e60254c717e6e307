"""Whom goods are made for: women or men, dogs or cats. Merchants file no such thing; their titles say it.

A wish for one group moves what is made for its rivals down, and the answer says so. Nothing is left out: a man's scarf
may be what she wants. What names both groups, or neither, is for anyone. Words stand in
`knowledge/data/meant_for.toml`.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from retrieval.product import Product
from retrieval.tokens import fold, is_spaceless, words


@dataclass(frozen=True, slots=True)
class Group:
    """One group: its rivals, kinds of goods that are its own, and its words by language (folded)."""

    name: str
    rivals: frozenset[str]
    types: frozenset[str]
    goods: Mapping[str, tuple[str, ...]]
    said: Mapping[str, tuple[str, ...]]


@cache
def groups() -> tuple[Group, ...]:
    """All groups as they stand in the data."""
    source = files("retrieval.knowledge") / "data" / "meant_for.toml"
    table = tomllib.loads(source.read_text("utf-8"))
    return tuple(
        Group(
            name,
            frozenset(entry["rivals"]),
            frozenset(entry.get("types", ())),
            _folded(entry["goods"]),
            _folded(entry.get("said", {})),
        )
        for name, entry in table.items()
    )


def wished_for(text: str, language: str) -> frozenset[str]:
    """Groups that a wish in this language is for."""
    return frozenset(
        one.name for one in groups() if _there((*one.goods.get(language, ()), *one.said.get(language, ())), text)
    )


def made_for(product: Product) -> frozenset[str]:
    """Groups that the record says a thing is made for: by its kind, or by its title in the merchant's language."""
    return _made_for(product.type, product.title, product.language)


def made_for_others(product: Product, wanted: frozenset[str]) -> frozenset[str]:
    """Rivals of what is wanted that this thing is made for; none where it is for both, or where both are wanted."""
    if not wanted:
        return frozenset()
    own = made_for(product)
    if own & wanted:
        return frozenset()
    rivals = frozenset().union(*(one.rivals for one in groups() if one.name in wanted))
    return own & (rivals - wanted)


@lru_cache(maxsize=50_000)
def _made_for(kind: str, title: str, language: str) -> frozenset[str]:
    return frozenset(
        one.name
        for one in groups()
        if kind in one.types
        or _there(one.goods.get(language, ()), title)
        or (language != "en" and _there(one.goods.get("en", ()), title))
    )


def _there(phrases: tuple[str, ...], text: str) -> bool:
    said = f" {' '.join(words(text))} "
    folded = fold(text)
    return any(one in folded if is_spaceless(one) else f" {one} " in said for one in phrases)


def _folded(by_language: Mapping[str, list[str]]) -> dict[str, tuple[str, ...]]:
    return {
        tag: tuple(fold(one) if is_spaceless(one) else " ".join(words(one)) for one in phrases)
        for tag, phrases in by_language.items()
    }
