"""One function per kind of value: a plain value and a language in, a phrase out."""

from __future__ import annotations

import datetime
from decimal import Decimal

from i18n.errors import SaysoError
from i18n.money import Money, exponent
from i18n.spoken.grammar import parts
from i18n.spoken.nouns import currency_noun, unit_noun
from i18n.spoken.registry import grammar_for

LARGEST_ORDINAL = 10**9


def money(value: Money, language: str) -> str:
    """An amount of money: "twelve pounds and seventy-five pence"; below one unit in the minor unit."""
    grammar = grammar_for(language)
    nouns = currency_noun(grammar, value.currency)
    return grammar.money(value.amount, exponent(value.currency), nouns.major, nouns.minor)


def unit_price(value: Money, per_amount: Decimal, unit: str, language: str) -> str:
    """A price by the unit: "three euros and twenty cents per hundred grams"; `unit` a CLDR name or ``item``."""
    grammar = grammar_for(language)
    if parts(per_amount).negative or not per_amount:
        raise SaysoError("bad_value", "a price per nothing")
    return grammar.unit_price(money(value, language), per_amount, unit, unit_noun(grammar, unit))


def number(value: Decimal | int, language: str, gender: str = "") -> str:
    """A number; `gender` ("m", "f", "n") agrees with a noun that follows, "" counts alone."""
    return grammar_for(language).number(value, gender)


def ordinal(value: int, language: str, gender: str = "") -> str:
    """ "first", "twenty-first"; `gender` as for `number`."""
    if not 1 <= value <= LARGEST_ORDINAL:
        raise SaysoError("bad_value", "not a place in an order")
    return grammar_for(language).ordinal(value, gender)


def percent(value: Decimal, language: str) -> str:
    """A percentage, given as its number (12.5 is twelve point five percent)."""
    return grammar_for(language).percent(value)


def measure(value: Decimal, unit: str, language: str) -> str:
    """A quantity of a CLDR unit ("kilogram", "celsius", …) or of ``item``."""
    grammar = grammar_for(language)
    return grammar.counted(value, unit_noun(grammar, unit))


def date(day: datetime.date, language: str) -> str:
    """A day with its month and year."""
    return grammar_for(language).date(day)


def rating(value: Decimal, best: Decimal, language: str) -> str:
    """ "four point six out of five"."""
    return grammar_for(language).rating(value, best)
