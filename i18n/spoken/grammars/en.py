"""English: American by default ("two hundred ten"), with "and" where the Commonwealth says it."""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import ClassVar

from i18n.spoken.grammar import Grammar, Noun

_ONES = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = ["-", "-", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_POWERS = ("", " thousand", " million", " billion", " trillion", " quadrillion")
_ORDINALS = {
    "one": "first",
    "two": "second",
    "three": "third",
    "five": "fifth",
    "eight": "eighth",
    "nine": "ninth",
    "twelve": "twelfth",
}


def _below_hundred(number: int) -> str:
    if number < 20:
        return _ONES[number]
    tens, ones = divmod(number, 10)
    return _TENS[tens] + (f"-{_ONES[ones]}" if ones else "")


def _below_thousand(number: int, link: str) -> str:
    hundreds, rest = divmod(number, 100)
    if not hundreds:
        return _below_hundred(rest)
    return f"{_ONES[hundreds]} hundred" + (f"{link}{_below_hundred(rest)}" if rest else "")


class English(Grammar):
    """English numbers, dates and joints."""

    table_name: ClassVar[str] = "en"
    point: str = "point"
    minus: ClassVar[str] = "minus"
    and_: ClassVar[str] = "and"
    percent_word: ClassVar[str] = "percent"
    out_of: ClassVar[str] = "out of"
    digit_words: ClassVar[list[str]] = _ONES[:10]

    @property
    def _commonwealth(self) -> bool:
        return self.tag not in ("en", "en-CA")

    def cardinal(self, number: int, gender: str = "") -> str:
        """American without "and"; en-GB and its kin "one hundred and one", "two thousand and twenty-four"."""
        del gender
        link = " and " if self._commonwealth else " "
        if number < 1000:
            return _below_thousand(number, link)
        words: list[str] = []
        rest, power = number, 0
        while rest:
            rest, group = divmod(rest, 1000)
            if group:
                said = _below_thousand(group, link) + _POWERS[power]
                words.insert(0, f"and {said}" if link == " and " and power == 0 and group < 100 else said)
            power += 1
        return " ".join(words)

    def ordinal(self, number: int, gender: str = "") -> str:
        """ "twenty-first", "one hundredth"."""
        words = self.cardinal(number, gender)
        cut = max(words.rfind(" "), words.rfind("-")) + 1
        last = words[cut:]
        if last in _ORDINALS:
            return words[:cut] + _ORDINALS[last]
        return words[:cut] + (f"{last[:-1]}ieth" if last.endswith("y") else f"{last}th")

    def year(self, year: int) -> str:
        """ "nineteen ninety-nine", "two thousand nine", "twenty twenty-four"."""
        century, rest = divmod(year, 100)
        if year < 1100 or 2000 <= year < 2010 or (century % 10 == 0 and rest < 10) or year > 9999:
            return self.cardinal(year)
        if rest == 0:
            return f"{_below_hundred(century)} hundred"
        if rest < 10:
            return f"{_below_hundred(century)} oh {_ONES[rest]}"
        return f"{_below_hundred(century)} {_below_hundred(rest)}"

    def date(self, day: datetime.date) -> str:
        """ "March fifteenth, twenty twenty-four"; elsewhere "the fifteenth of March, …"."""
        place, month = self.ordinal(day.day), self.months[day.month]
        said = f"the {place} of {month}" if self._commonwealth else f"{month} {place}"
        return f"{said}, {self.year(day.year)}"

    def per(self, amount: Decimal, unit: str, noun: Noun) -> str:
        """ "each", "per kilogram", "per hundred grams"."""
        if amount == 1:
            return "each" if unit == "item" else f"per {noun.bare('one')}"
        said = self.counted(amount, noun)
        return f"per {said.removeprefix('one ') if amount in (100, 1000) else said}"
