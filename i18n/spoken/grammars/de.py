"""German: numbers in one word, "Komma" for decimals, "ein Euro" and "eine Krone"."""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import ClassVar

from i18n.spoken.grammar import Grammar, Noun, parts

_ONES = [
    "null", "eins", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf",
    "dreizehn", "vierzehn", "fünfzehn", "sechzehn", "siebzehn", "achtzehn", "neunzehn",
]  # fmt: skip
_TENS = ["", "", "zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig"]
_POWERS = (("Million", "Millionen"), ("Milliarde", "Milliarden"), ("Billion", "Billionen"), ("Billiarde", "Billiarden"))
_IRREGULAR = {"eins": "erst", "drei": "dritt", "sieben": "siebt", "acht": "acht"}
_ENDINGS = {"m": "er", "n": "es"}


class German(Grammar):
    """German numbers, dates and joints."""

    table_name: ClassVar[str] = "de"
    point: str = "Komma"
    minus: ClassVar[str] = "minus"
    and_: ClassVar[str] = "und"
    percent_word: ClassVar[str] = "Prozent"
    out_of: ClassVar[str] = "von"
    digit_words: ClassVar[list[str]] = _ONES[:10]

    def cardinal(self, number: int, gender: str = "") -> str:
        """ "einhunderteins"; `gender` turns a lone "eins" into "ein" or "eine"."""
        if number == 1 and gender:
            return "eine" if gender == "f" else "ein"
        large, rest = divmod(number, 10**6)
        said: list[str] = []
        power = 0
        while large:
            large, group = divmod(large, 1000)
            one, many = _POWERS[power]
            if group:
                said.insert(0, f"eine {one}" if group == 1 else f"{_below_thousand(group)} {many}")
            power += 1
        if rest or not said:
            said.append(_below_million(rest))
        return " ".join(said)

    def percent(self, value: Decimal) -> str:
        """ "ein Prozent", "zwölf Komma fünf Prozent"."""
        gender = "" if parts(value).fraction else "n"
        return f"{self.number(value, gender)} {self.percent_word}"

    def ordinal(self, number: int, gender: str = "") -> str:
        """ "erste", "einundzwanzigste"; with a gender as without an article: "erster", "erstes"."""
        return self._ordinal_stem(number) + _ENDINGS.get(gender, "e")

    def _ordinal_stem(self, number: int) -> str:
        words = self.cardinal(number)
        last = number % 100
        if 0 < last < 20:
            word = _ONES[last]
            stem = _IRREGULAR.get(word) or f"{word}t"
            return words.removesuffix(word) + stem
        if words.startswith("eine ") and number % 10**6 == 0:
            words = words.removeprefix("eine ").lower()
        elif number % 10**6 == 0:
            words = words.replace(" ", "").lower()
        return f"{words.removesuffix('en') if words.endswith('onen') else words.removesuffix('e')}st"

    def date(self, day: datetime.date) -> str:
        """ "der fünfzehnte März zweitausendvierundzwanzig"."""
        return f"der {self.ordinal(day.day)} {self.months[day.month]} {self.year(day.year)}"

    def year(self, year: int) -> str:
        """ "neunzehnhundertneunundneunzig" from 1100 to 1999, else the number."""
        if 1100 <= year < 2000:
            hundreds, rest = divmod(year, 100)
            return f"{_ONES[hundreds]}hundert" + (_below_thousand(rest) if rest else "")
        return self.cardinal(year)

    def per(self, amount: Decimal, unit: str, noun: Noun) -> str:
        """ "pro Kilogramm", "pro hundert Gramm", "pro Stück"."""
        del unit
        if amount == 1:
            return f"pro {noun.bare('one')}"
        said = self.counted(amount, noun)
        return f"pro {said.removeprefix('ein') if amount in (100, 1000) else said}"


def _below_million(number: int) -> str:
    thousands, rest = divmod(number, 1000)
    said = f"{_linked(thousands)}tausend" if thousands else ""
    return said + (_below_thousand(rest) if rest or not thousands else "")


def _below_thousand(number: int) -> str:
    hundreds, rest = divmod(number, 100)
    said = f"{_linked(hundreds)}hundert" if hundreds else ""
    return said + (_below_hundred(rest) if rest or not hundreds else "")


def _below_hundred(number: int) -> str:
    if number < 20:
        return _ONES[number]
    tens, ones = divmod(number, 10)
    return f"{_linked(ones)}und{_TENS[tens]}" if ones else _TENS[tens]


def _linked(number: int) -> str:
    """Inside a word "eins" is "ein"."""
    words = _below_thousand(number)
    return words.removesuffix("s") if words.endswith("eins") else words
