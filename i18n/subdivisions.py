"""States and provinces that import tax depends on: their names, and which one somebody means.

CLDR has names of subdivisions, but Babel does not carry them; the few countries that are needed stand in
`data/subdivisions.toml`.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

from i18n.accents import folded

_WORDS = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Subdivision:
    """`code` is ISO 3166-2 (``BR-SP``); `names` by plain language tag where they differ from `name`."""

    code: str
    name: str
    also: tuple[str, ...]
    names: Mapping[str, str]

    @property
    def said(self) -> Iterator[str]:
        """Every way to say it, but its code."""
        yield from (self.name, *self.also, *self.names.values())


def of(country: str) -> tuple[Subdivision, ...]:
    """The subdivisions that are known of a country (ISO 3166 alpha-2); none where none are needed."""
    return _table().get(country, ())


def named(code: str, language: str) -> str:
    """What a subdivision is called in a language; its code where it is not known."""
    for found in of(code[:2]):
        if found.code == code:
            return found.names.get(language.split("-")[0], found.name)
    return code


def find(text: str, country: str) -> str | None:
    """The code of the subdivision of `country` that `text` names, in a sentence or alone; None where it names none
    or several.

    A longer name is taken before one inside it ("Rio Grande do Sul" is not Rio), and one written with its accents
    before one without: in "para o Acre" the first word is no state. A code counts alone, or in capitals.
    """
    places = of(country)
    alone = text.strip(" .,!?")
    for place in places:
        if alone.upper() in (place.code, place.code[3:]):
            return place.code
    for fold in (str.casefold, folded):
        codes = _named_in(_spelled(text, fold), places, fold)
        if len(codes) == 1:
            return codes.pop()
        if codes:
            return None
    if text.isupper():
        return None
    capitals = {place.code for place in places if re.search(rf"\b{place.code[3:]}\b", text)}
    return capitals.pop() if len(capitals) == 1 else None


_EVERYDAY = frozenset({" para "})
"""A name that is an everyday word without its accent: it must be all that was said."""


def _named_in(words: str, places: tuple[Subdivision, ...], fold: Callable[[str], str]) -> set[str]:
    names = [(_spelled(said, fold), place.code) for place in places for said in place.said]
    codes = set()
    for name, code in sorted(names, key=lambda pair: -len(pair[0])):
        if name in words and (name not in _EVERYDAY or name == words):
            codes.add(code)
            words = words.replace(name, " , ")
    return codes


def _spelled(text: str, fold: Callable[[str], str]) -> str:
    return f" {' '.join(_WORDS.findall(fold(unicodedata.normalize('NFC', text))))} "


@cache
def _table() -> Mapping[str, tuple[Subdivision, ...]]:
    text = resources.files("i18n").joinpath("data/subdivisions.toml").read_text("utf-8")
    return {
        country: tuple(
            Subdivision(f"{country}-{code}", row["name"], tuple(row.get("also", ())), row.get("names", {}))
            for code, row in rows.items()
        )
        for country, rows in tomllib.loads(text).items()
        if isinstance(rows, dict)
    }
