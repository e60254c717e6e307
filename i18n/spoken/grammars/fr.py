"""French: France's numerals by default, "septante" and "nonante" in Belgium and Switzerland."""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import ClassVar

from i18n.spoken.grammar import Grammar, Noun, Parts

_ONES = [
    "zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze", "treize",
    "quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf",
]  # fmt: skip
_TENS = ["", "", "vingt", "trente", "quarante", "cinquante", "soixante", "septante", "quatre-vingt", "nonante"]
_POWERS = ("", "mille", "million", "milliard", "billion", "billiard")
_NO_ELISION = ("y", "ouguiya", "onze", "huit")


class French(Grammar):
    """French numbers, dates and joints."""

    table_name: ClassVar[str] = "fr"
    point: str = "virgule"
    minus: ClassVar[str] = "moins"
    and_: ClassVar[str] = "et"
    percent_word: ClassVar[str] = "pour cent"
    out_of: ClassVar[str] = "sur"
    digit_words: ClassVar[list[str]] = _ONES[:10]

    @property
    def _septante(self) -> bool:
        return self.tag in ("fr-BE", "fr-CH")

    def cardinal(self, number: int, gender: str = "") -> str:
        """ "quatre-vingts", "deux cents", but "quatre-vingt mille", "deux cent un"; "une" for a feminine noun."""
        if number < 1000:
            return self._below_thousand(number, gender, last=True)
        said: list[str] = []
        rest, power = number, 0
        while rest:
            rest, group = divmod(rest, 1000)
            if group:
                said.insert(0, self._group(group, power, gender))
            power += 1
        return " ".join(said)

    def _group(self, group: int, power: int, gender: str) -> str:
        if power == 0:
            return self._below_thousand(group, gender, last=True)
        if power == 1:  # "mille" is a number word: what stands before it takes no plural s
            return "mille" if group == 1 else f"{self._below_thousand(group, '', last=False)} mille"
        return f"{self._below_thousand(group, '', last=True)} {_POWERS[power]}{'s' if group > 1 else ''}"

    def _below_thousand(self, number: int, gender: str, *, last: bool) -> str:
        hundreds, rest = divmod(number, 100)
        if not hundreds:
            return self._below_hundred(rest, gender, last=last)
        said = "cent" if hundreds == 1 else f"{_ONES[hundreds]} cent"
        if rest:
            return f"{said} {self._below_hundred(rest, gender, last=last)}"
        return f"{said}s" if hundreds > 1 and last else said

    def _below_hundred(self, number: int, gender: str, *, last: bool) -> str:
        if number < 20:
            return "une" if number == 1 and gender == "f" else _ONES[number]
        tens, ones = divmod(number, 10)
        if tens in (7, 9) and not self._septante:
            tens, ones = tens - 1, ones + 10
        word = _TENS[tens]
        if ones == 0:
            return f"{word}s" if tens == 8 and last else word
        one = "une" if ones == 1 and gender == "f" else _ONES[ones]
        return f"{word} et {one}" if ones in (1, 11) and tens != 8 else f"{word}-{one}"

    def fraction(self, digits: str) -> str:
        """Two digits are read as a number ("vingt-cinq"), others one by one."""
        if len(digits) == 2 and digits[0] != "0":
            return self.cardinal(int(digits))
        return super().fraction(digits)

    def joined(self, words: str, number: Parts, noun: Noun, pattern: str) -> str:
        """ "un million d'euros" where nothing follows the millions."""
        if number.whole and number.whole % 10**6 == 0 and not number.fraction:
            name = pattern.replace("{0}", "").strip()
            pattern = "{0} d'" + name if _elides(name) else "{0} de " + name
        return super().joined(words, number, noun, pattern)

    def ordinal(self, number: int, gender: str = "") -> str:
        """ "premier", "vingt et unième", "deux centième"."""
        if number == 1:
            return "première" if gender == "f" else "premier"
        words = self.cardinal(number)
        if number % 100 == 80 or (number % 100 == 0 and number % 1000) or words.endswith(("millions", "milliards")):
            words = words.removesuffix("s")
        if words.endswith("cinq"):
            return f"{words}uième"
        if words.endswith("neuf"):
            return f"{words[:-1]}vième"
        return f"{words.removesuffix('e')}ième"

    def date(self, day: datetime.date) -> str:
        """ "le quinze mars deux mille vingt-quatre"."""
        place = "premier" if day.day == 1 else self.cardinal(day.day)
        return f"le {place} {self.months[day.month].lower()} {self.cardinal(day.year)}"

    def per(self, amount: Decimal, unit: str, noun: Noun) -> str:
        """ "le kilo", "la pièce", "les cent grammes": "pour cent grammes" would sound like a percentage."""
        del unit
        if amount != 1:
            return f"les {self.counted(amount, noun)}"
        name = noun.bare("one")
        if _elides(name):
            return f"l'{name}"
        return f"{'la' if noun.gender == 'f' else 'le'} {name}"


def _elides(name: str) -> bool:
    first = name[:1].lower()
    return first in "aàâeéèêiîoôuœh" and not name.lower().startswith(_NO_ELISION)
