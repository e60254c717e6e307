"""What must not be in it: foods whose own text names what a person cannot have, though no field says so.

"Chocolate without nuts" for a child with an allergy must not bring the one with almonds in its name. A record that
states the feature ("nut free") is believed; one that says nothing of it may follow, told as not stated; one that names
the thing is left out. "Without almonds" names none. Words stand in `allergens.toml`.
"""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from retrieval.product import Product
from retrieval.refusals import words_of_absence
from retrieval.tokens import fold, is_spaceless, words

_BESIDE = 3
"""A word of absence takes back what stands at most so many words from it ("free of wheat and milk")."""


@dataclass(frozen=True, slots=True)
class Allergen:
    """A feature that promises the absence of something: the needs that ask for it, and by language what names it."""

    feature: str
    needs: frozenset[str]
    named: Mapping[str, tuple[str, ...]]


@cache
def allergens() -> tuple[Allergen, ...]:
    """All of them, as they stand in the data."""
    table = tomllib.loads((files("retrieval") / "allergens.toml").read_text("utf-8"))
    return tuple(
        Allergen(
            feature,
            frozenset(entry["needs"]),
            {tag: tuple(fold(word) for word in said) for tag, said in entry.items() if tag != "needs"},
        )
        for feature, entry in table.items()
    )


def to_be_free_of(features: Collection[str], needs: Collection[str]) -> tuple[str, ...]:
    """Features of absence that a search asks for, by name or by a need."""
    return tuple(one.feature for one in allergens() if one.feature in features or not one.needs.isdisjoint(needs))


def names(product: Product, feature: str) -> bool:
    """Whether the text of a record names what `feature` promises the absence of."""
    return feature in _named(product.title, product.description, product.language.split("-")[0])


@lru_cache(maxsize=20_000)
def _named(title: str, description: str, language: str) -> frozenset[str]:
    text = f"{title} . {description}"
    folded, said = fold(text), words(text)
    absence = words_of_absence(language)
    found = set()
    for one in allergens():
        for word in one.named.get(language, ()):
            if _within(word, folded, absence) if is_spaceless(word) else _among(word.split(), said, absence):
                found.add(one.feature)
                break
    return frozenset(found)


def _among(term: list[str], said: list[str], absence: frozenset[str]) -> bool:
    for at in range(len(said) - len(term) + 1):
        if said[at : at + len(term)] == term:
            around = said[max(0, at - _BESIDE) : at + len(term) + 1]
            if absence.isdisjoint(around):
                return True
    return False


def _within(word: str, folded: str, absence: frozenset[str]) -> bool:
    at = folded.find(word)
    while at >= 0:
        around = folded[max(0, at - 2 * _BESIDE) : at + len(word) + 2 * _BESIDE]
        if not any(one in around for one in absence):
            return True
        at = folded.find(word, at + 1)
    return False
