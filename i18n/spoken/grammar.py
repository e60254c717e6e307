"""What every language must be able to say, and how most of them put it together.

`Grammar` is the one engine: money, measures, prices by the unit, percentages and digits are composed here once. A
language gives its number words, its dates and the few joints where it differs. Nothing here reads a file: nouns
(currencies and units with their plural forms and gender) are handed in by `i18n.spoken.nouns`.
"""

from __future__ import annotations

import datetime
from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, ClassVar

from i18n.errors import SaysoError

# Beyond these a listener cannot follow words: names of powers end at ten to the fifteenth in all our languages.
LARGEST = 10**18
LONGEST_FRACTION = 18


@dataclass(frozen=True, slots=True)
class Noun:
    """A thing that is counted: a currency, its minor unit, a unit of measure.

    patterns  CLDR plural category → wording with ``{0}`` where the number goes; ``other`` is always there. A language
              may keep further wordings under keys of its own (the Chinese tenth of a yuan, the Arabic oblique dual)
    gender    "m", "f", "n" or "" where the language has none
    """

    patterns: Mapping[str, str]
    gender: str = ""

    def pattern(self, category: str) -> str:
        """Wording for a plural category; languages without that form use ``other``."""
        return self.patterns.get(category) or self.patterns["other"]

    def bare(self, category: str) -> str:
        """The wording without its number."""
        return " ".join(self.pattern(category).replace("{0}", " ").split())


@dataclass(frozen=True, slots=True)
class Parts:
    """A decimal taken apart: sign, whole part, fraction digits without trailing zeros."""

    negative: bool
    whole: int
    fraction: str


def parts(value: Decimal | int) -> Parts:
    """Sign, whole and fraction of `value`; SaysoError ``bad_value`` for NaN, infinity and what no one could follow."""
    number = Decimal(value)
    if not number.is_finite():
        raise SaysoError("bad_value", "not a finite number")
    if number.adjusted() >= 18 and number:
        raise SaysoError("bad_value", "too large to be said")
    exponent = number.as_tuple().exponent
    if isinstance(exponent, int) and exponent < -100:
        raise SaysoError("bad_value", "too many decimals to be said")
    whole, _, fraction = f"{abs(number):f}".partition(".")
    fraction = fraction.rstrip("0")
    if len(fraction) > LONGEST_FRACTION:
        raise SaysoError("bad_value", "too many decimals to be said")
    return Parts(number < 0, int(whole), fraction)


class Grammar(ABC):
    """One language's way of saying values. Instances are immutable and shared between threads.

    tag         BCP 47 tag it speaks
    locale      Babel's name of the CLDR locale that nouns are taken from
    table_name  its own table under `i18n/data/spoken/`
    gap         what stands between two words: a space, nothing in Chinese and Japanese
    pause       the language's comma with the space after it
    letters     pattern of one sign that a unit or a code must not touch when it is found in running text
    """

    gap: ClassVar[str] = " "
    pause: ClassVar[str] = ", "
    letters: ClassVar[str] = r"[^\W_]"
    point: str
    minus: ClassVar[str]
    and_: ClassVar[str]
    percent_word: ClassVar[str]
    out_of: ClassVar[str]
    digit_words: ClassVar[Sequence[str]]
    table_name: ClassVar[str]

    def __init__(self, tag: str, locale: str, plural_form: Callable[[Decimal], str], months: Mapping[int, str]) -> None:
        self.tag = tag
        self.locale = locale
        self.months = months
        self._plural_form = plural_form

    # --- what a language must bring ---------------------------------------------------------------------------------

    @abstractmethod
    def cardinal(self, number: int, gender: str = "") -> str:
        """0 ≤ `number` < 10^18 in words; gender "" counts without a noun."""

    @abstractmethod
    def ordinal(self, number: int, gender: str = "") -> str:
        """`number` ≥ 1 as "first", "second"; SaysoError ``bad_value`` where the language has no word."""

    @abstractmethod
    def date(self, day: datetime.date) -> str:
        """A day with month and year."""

    @abstractmethod
    def per(self, amount: Decimal, unit: str, noun: Noun) -> str:
        """ "per hundred grams": what follows a price; `unit` is the CLDR name or ``item``."""

    # --- joints that languages may move -----------------------------------------------------------------------------

    def fraction(self, digits: str) -> str:
        """Digits after the decimal point; one by one unless a language reads them as a number."""
        return self.gap.join(self.digit_words[int(digit)] for digit in digits)

    def noun(self, row: Sequence[str]) -> Noun:
        """A noun from a table row ``[one, other, gender]``; a two-element row has no gender."""
        one, other, *gender = row
        return Noun({"one": "{0} " + one, "other": "{0} " + other}, gender[0] if gender else "")

    def cldr_noun(self, forms: Mapping[str, str], gender: str, table: Mapping[str, Any]) -> Noun:
        """A noun from CLDR's wordings; `table` is the language's own, for what CLDR does not tell."""
        del table
        return Noun(forms, gender)

    def counting(self, number: int, noun: Noun) -> str:
        """The number word before a noun."""
        return self.cardinal(number, noun.gender or "m")

    def joined(self, words: str, number: Parts, noun: Noun, pattern: str) -> str:
        """Number words set into the noun's wording ("um milhão *de* reais")."""
        del number, noun
        return pattern.replace("{0}", words)

    def with_minor(self, major: str, minor: str) -> str:
        """ "three euros *and* twenty cents"."""
        return f"{major}{self.gap}{self.and_}{self.gap}{minor}"

    def negative(self, words: str) -> str:
        """A value below zero."""
        return f"{self.minus}{self.gap}{words}"

    def percent(self, value: Decimal) -> str:
        """A percentage."""
        return f"{self.number(value)}{self.gap}{self.percent_word}"

    def rating(self, value: Decimal, best: Decimal) -> str:
        """ "four point six out of five"."""
        return f"{self.number(value)}{self.gap}{self.out_of}{self.gap}{self.number(best)}"

    def time(self, hour: int, minute: int) -> str:
        """A time of day, 0 ≤ `hour` < 24: "seven", "seven thirty", "seven zero five"."""
        if not minute:
            return self.cardinal(hour)
        said = self.cardinal(minute) if minute > 9 else f"{self.digit_words[0]} {self.digit_words[minute]}"
        return f"{self.cardinal(hour)} {said}"

    def groups(self, groups: Sequence[str]) -> str:
        """Groups of digits with a pause between them."""
        return self.pause.join(groups)

    def before(self, number: int, following: str) -> str | None:
        """A whole number in running text where what follows it decides its words ("2个" is 两个); None: as ever."""
        del number, following
        return None

    def after(self, preceding: str, said: str) -> str:
        """Words that follow `preceding` in running text, in the case that it governs; most languages have none."""
        del preceding
        return said

    def written(self, text: str) -> str:
        """Last touch on running text that was made speakable (the language's own commas and spaces)."""
        return text

    # --- composed once for all --------------------------------------------------------------------------------------

    def plural(self, value: Decimal | int) -> str:
        """CLDR plural category of `value` as it is said (trailing zeros are not)."""
        return self._plural_form(Decimal(value))

    def number(self, value: Decimal | int, gender: str = "") -> str:
        """Any number up to 10^18, with its sign and decimals."""
        taken = parts(value)
        words = self._unsigned(taken, gender)
        return self.negative(words) if taken.negative else words

    def _unsigned(self, taken: Parts, gender: str) -> str:
        if not taken.fraction:
            return self.cardinal(taken.whole, gender)
        return self.gap.join((self.cardinal(taken.whole), self.point, self.fraction(taken.fraction)))

    def counted(self, value: Decimal | int, noun: Noun) -> str:
        """A number and the thing it counts, agreeing in number and gender."""
        taken = parts(value)
        if taken.fraction:
            words = self._unsigned(taken, "")
            category = self.plural(Decimal(f"{taken.whole}.{taken.fraction}"))
        else:
            words = self.counting(taken.whole, noun)
            category = self.plural(taken.whole)
        said = self.joined(words, taken, noun, noun.pattern(category))
        return self.negative(said) if taken.negative else said

    def money(self, amount: Decimal, exponent: int, major: Noun, minor: Noun | None) -> str:
        """An amount; `minor` None where the minor unit has no name here: then decimals are said.

        More decimals than the currency has (prices by the gram) are said as decimals, never rounded away.
        """
        taken = parts(amount)
        said = self._unsigned_money(taken, exponent, major, minor)
        return self.negative(said) if taken.negative else said

    def _unsigned_money(self, taken: Parts, exponent: int, major: Noun, minor: Noun | None) -> str:
        if not taken.fraction:
            return self.counted(taken.whole, major)
        value = Decimal(f"{taken.whole}.{taken.fraction}")
        if minor is None or exponent == 0:
            return self.counted(value, major)
        if taken.whole == 0:
            return self.counted(value.scaleb(exponent), minor)
        if len(taken.fraction) > exponent:
            return self.counted(value, major)
        small = int(taken.fraction.ljust(exponent, "0"))
        return self.with_minor(self.counted(taken.whole, major), self.counted(small, minor))

    def unit_price(self, price: str, amount: Decimal, unit: str, noun: Noun) -> str:
        """A price and what it buys."""
        return f"{price} {self.per(amount, unit, noun)}"

    def letter(self, letter: str) -> str:
        """One letter of a code."""
        return letter.upper()
