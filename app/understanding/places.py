"""Countries, languages and currencies by name: CLDR's names through Babel, with what people say besides in data."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from app.understanding.patterns import Item
from app.understanding.tokens import Token, keys

TAGS = {"pt": "pt-BR", "zh": "zh-CN", "zh_Hans": "zh-CN", "pt_BR": "pt-BR"}
"""CLDR's codes that Sayso says with their region."""

_SPOKEN = """en es pt fr de zh ja hi ar it nl ru pl tr uk ro el cs sv da fi nb no hu he ko vi th id ms bn ur fa ta te mr
gu pa sw ca gl eu bg hr sr sk sl lt lv et is ga cy yo ig ha am zu af fil tl ne si my km lo ka hy az kk uz sq mk bs mt"""
SPOKEN_LANGUAGES = frozenset(_SPOKEN.split())
"""Languages that somebody may ask Sayso to speak; rarer names are too often ordinary words."""

SHARED_WITH_WORDS = frozenset(
    {"IO", "UM", "EA", "IC", "QO", "EU", "EZ", "UN", "XA", "XB", "AC", "CP", "DG", "TA", "CQ"}
)
"""CLDR entries that are no country a parcel goes to."""


class Names:
    """Phrases of one language with what they name; `find` returns the longest from each place."""

    def __init__(self) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], str, str]]] = {}
        self.vocabulary: set[str] = set()

    def add(self, phrase: str, category: str, value: str) -> None:
        """`phrase` names `value` of a category (country, language, currency_code)."""
        words = keys(phrase)
        if words:
            self._by_first.setdefault(words[0], []).append((words, category, value))
            self.vocabulary.update(words)

    def plain(self) -> tuple[Any, ...]:
        """Itself as values that `marshal` writes."""
        return (self._by_first,)

    @classmethod
    def from_plain(cls, plain: tuple[Any, ...]) -> Names:
        """The names that `plain` came from."""
        made = cls()
        (made._by_first,) = plain
        return made

    def find(self, tokens: list[Token]) -> list[Item]:
        """Every name in the words."""
        found = []
        words = [token.key for token in tokens]
        for start, word in enumerate(words):
            for phrase, category, value in self._by_first.get(word, ()):
                if tuple(words[start : start + len(phrase)]) == phrase:
                    found.append(Item(category, start, start + len(phrase), value))
        return found


def read_names(tag: str, table: Mapping[str, Any]) -> Names:
    """CLDR's names of countries and languages in one language, and those of `places.toml`."""
    from babel import Locale

    names = Names()
    locale = Locale.parse(tag, sep="-")
    for code, name in locale.territories.items():
        if len(code) == 2 and code.isalpha() and code not in SHARED_WITH_WORDS:
            names.add(name, "country", code)
    for kind, places in table.get("heights", {}).items():
        for place in places:
            names.add(str(place), "height", str(kind))
    for code, name in locale.languages.items():
        if code in SPOKEN_LANGUAGES:
            names.add(name, "language", TAGS.get(code, code))
    for key, category in _TABLES.items():
        for value, spoken in table.get(key, {}).items():
            for phrase in spoken:
                names.add(phrase, category, value)
    return names


_TABLES = {"brands": "brand", "countries": "country", "origins": "origin", "languages": "language"}
"""Tables of places.toml and the category that their words name."""


def currency_of(country: str | None) -> str | None:
    """ISO 4217 of the money that is used in a country today, or None where the country is not known."""
    if country is None:
        return None
    from babel.core import get_global

    entries = get_global("territory_currencies").get(country, ())
    current = [code for code, _, end, tender in entries if end is None and tender]
    return current[0] if current else None
