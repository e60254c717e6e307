"""Words for money that Sayso itself says: every currency in use and its parts, in every plural, as `i18n.spoken` says.

What Sayso says must be understood when a person says it. The language's own `money.toml` comes first: what it calls
"dollar" or "peso" stays open between the countries that share the word.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from app.understanding.numbers import NumberWords
from app.understanding.tokens import keys
from i18n.errors import SaysoError
from i18n.spoken.grammar import Grammar, Noun
from i18n.spoken.nouns import Currency, currency_noun
from i18n.spoken.registry import grammar_for


@dataclass(frozen=True, slots=True)
class SpokenMoney:
    """One wording: of the currency `code`, of a part of one (`part`), or of a number of it in one word (`count`)."""

    words: str
    code: str
    part: bool = False
    count: Decimal | None = None


def spoken_money(tag: str, numbers: NumberWords) -> Iterator[SpokenMoney]:
    """Every wording of one language, without repeats; none for a language that values are not said in."""
    try:
        grammar = grammar_for(tag)
    except SaysoError:
        return
    said: set[tuple[tuple[str, ...], bool]] = set()
    for code in currencies_in_use():
        nouns = _nouns(grammar, code)
        if nouns is None:
            continue
        for noun, part in ((nouns.major, False), (nouns.minor, True)):
            if noun is None:
                continue
            for wording in _wordings(grammar, noun, code, numbers, part=part):
                key = (keys(wording.words), part)
                if key[0] and key not in said:
                    said.add(key)
                    yield wording


def joint_of_parts(tag: str) -> str:
    """What stands between the currency and its parts ("five euros AND ten cents"); empty where nothing does."""
    try:
        joined = grammar_for(tag).with_minor("A", "B")
    except SaysoError:
        return ""
    return joined.removeprefix("A").removesuffix("B").strip()


@lru_cache(maxsize=1)
def currencies_in_use() -> tuple[str, ...]:
    """ISO 4217 codes that are tender somewhere today (CLDR's supplemental data), the most widely used first."""
    from babel.core import get_global

    places: dict[str, int] = {}
    for entries in get_global("territory_currencies").values():
        for code, _, end, tender in entries:
            if end is None and tender:
                places[code] = places.get(code, 0) + 1
    return tuple(sorted(places, key=lambda code: (-places[code], code)))


def _nouns(grammar: Grammar, code: str) -> Currency | None:
    try:
        return currency_noun(grammar, code)
    except SaysoError:
        return None


def _wordings(grammar: Grammar, noun: Noun, code: str, numbers: NumberWords, *, part: bool) -> Iterator[SpokenMoney]:
    # Duals first: two of it in one word is more than the word alone.
    words = grammar.counted(2, noun)
    if len(keys(words)) <= len(keys(noun.bare("other"))) and numbers.words.isdisjoint(keys(words)):
        yield SpokenMoney(words, code, part, Decimal(2))
    for category in noun.patterns:
        words = noun.bare(category)
        # "One" after its noun: what says how many is inside the words ("بنس واحد").
        last = numbers.cardinals.get(keys(words)[-1], ()) if len(keys(words)) > 1 else ()
        one = any(len(phrase) == 1 and value == 1 for phrase, value in last)
        yield SpokenMoney(words, code, part, Decimal(1) if one else None)
