"""Portuguese: Brazilian by default; Portugal's own numerals and long scale where asked for."""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import ClassVar

from i18n.errors import SaysoError
from i18n.spoken.grammar import Grammar, Noun, Parts

_ONES = [
    "zero",
    "um",
    "dois",
    "três",
    "quatro",
    "cinco",
    "seis",
    "sete",
    "oito",
    "nove",
    "dez",
    "onze",
    "doze",
    "treze",
    "catorze",
    "quinze",
    "dezesseis",
    "dezessete",
    "dezoito",
    "dezenove",
]
_TENS = ["-", "-", "vinte", "trinta", "quarenta", "cinquenta", "sessenta", "setenta", "oitenta", "noventa"]
_HUNDREDS = [
    "-",
    "cento",
    "duzentos",
    "trezentos",
    "quatrocentos",
    "quinhentos",
    "seiscentos",
    "setecentos",
    "oitocentos",
    "novecentos",
]
_PORTUGAL = {"dezesseis": "dezasseis", "dezessete": "dezassete", "dezenove": "dezanove"}
_BRAZIL_POWERS = (
    ("mil", "mil"),
    ("milhão", "milhões"),
    ("bilhão", "bilhões"),
    ("trilhão", "trilhões"),
    ("quatrilhão", "quatrilhões"),
)
_ORDINAL_ONES = ["-", "primeiro", "segundo", "terceiro", "quarto", "quinto", "sexto", "sétimo", "oitavo", "nono"]
_ORDINAL_TENS = [
    "-",
    "décimo",
    "vigésimo",
    "trigésimo",
    "quadragésimo",
    "quinquagésimo",
    "sexagésimo",
    "septuagésimo",
    "octogésimo",
    "nonagésimo",
]
_ORDINAL_HUNDREDS = [
    "-",
    "centésimo",
    "ducentésimo",
    "trecentésimo",
    "quadringentésimo",
    "quingentésimo",
    "sexcentésimo",
    "septingentésimo",
    "octingentésimo",
    "noningentésimo",
]


class Portuguese(Grammar):
    """Portuguese numbers, dates and joints; one, two and the hundreds agree with the thing counted."""

    table_name: ClassVar[str] = "pt"
    point: str = "vírgula"
    minus: ClassVar[str] = "menos"
    and_: ClassVar[str] = "e"
    percent_word: ClassVar[str] = "por cento"
    out_of: ClassVar[str] = "de"
    digit_words: ClassVar[list[str]] = _ONES[:10]

    @property
    def _portugal(self) -> bool:
        return self.tag != "pt-BR"

    def cardinal(self, number: int, gender: str = "") -> str:
        """ "mil duzentos e noventa e nove"; "e" joins the last group when it is below or a whole hundred."""
        if number == 0:
            return "zero"
        said: list[str] = []
        last = 0
        for value, words in self._groups(number, gender):
            said.append(words)
            last = value
        if len(said) > 1 and (last < 100 or last % 100 == 0):
            said[-1] = f"e {said[-1]}"
        return " ".join(said)

    def _groups(self, number: int, gender: str) -> list[tuple[int, str]]:
        """Each group of three digits that is not zero: its value and its words, highest first."""
        found: list[tuple[int, str]] = []
        rest, power = number, 0
        while rest:
            rest, group = divmod(rest, 1000)
            if group:
                found.insert(0, (group, self._group(group, power, gender)))
            power += 1
        return self._long_scale(number, gender) if self._portugal and number >= 10**9 else found

    def _group(self, group: int, power: int, gender: str) -> str:
        if power == 0:
            return self._below_thousand(group, gender)
        one, many = _BRAZIL_POWERS[power - 1]
        if power == 1:
            return "mil" if group == 1 else f"{self._below_thousand(group, gender)} mil"
        return f"um {one}" if group == 1 else f"{self._below_thousand(group, '')} {many}"

    def _long_scale(self, number: int, gender: str) -> list[tuple[int, str]]:
        """Portugal: mil milhões is 10^9, um bilião 10^12."""
        billions, rest = divmod(number, 10**12)
        millions, rest = divmod(rest, 10**6)
        found: list[tuple[int, str]] = []
        if billions:
            found.append((billions, "um bilião" if billions == 1 else f"{self.cardinal(billions)} biliões"))
        if millions:
            found.append(
                (millions % 1000 or 1000, "um milhão" if millions == 1 else f"{self.cardinal(millions)} milhões")
            )
        if rest:
            found.append((rest if rest < 100 else rest % 1000 or 100, self.cardinal(rest, gender)))
        return found

    def _below_thousand(self, number: int, gender: str) -> str:
        if number == 100:
            return "cem"
        hundreds, rest = divmod(number, 100)
        said = []
        if hundreds:
            word = _HUNDREDS[hundreds]
            said.append(f"{word[:-2]}as" if gender == "f" and hundreds > 1 else word)
        if rest:
            said.append(self._below_hundred(rest, gender))
        return " e ".join(said)

    def _below_hundred(self, number: int, gender: str) -> str:
        if number >= 20:
            tens, ones = divmod(number, 10)
            return f"{_TENS[tens]} e {self._below_hundred(ones, gender)}" if ones else _TENS[tens]
        if gender == "f" and number in (1, 2):
            return ("uma", "duas")[number - 1]
        word = _ONES[number]
        return _PORTUGAL.get(word, word) if self._portugal else word

    def fraction(self, digits: str) -> str:
        """Two digits are read as a number ("vinte e cinco"), others one by one."""
        if len(digits) == 2 and digits[0] != "0":
            return self.cardinal(int(digits))
        return super().fraction(digits)

    def joined(self, words: str, number: Parts, noun: Noun, pattern: str) -> str:
        """ "um milhão *de* reais" where nothing follows the millions."""
        if number.whole and number.whole % 10**6 == 0 and not number.fraction:
            pattern = pattern.replace("{0} ", "{0} de ")
        return super().joined(words, number, noun, pattern)

    def ordinal(self, number: int, gender: str = "") -> str:
        """ "vigésimo primeiro"; every word takes the gender."""
        words = _ordinal(number)
        if gender == "f":
            words = " ".join(f"{word[:-1]}a" for word in words.split())
        return words

    def date(self, day: datetime.date) -> str:
        """ "primeiro de janeiro de dois mil e vinte e cinco"; Portugal counts the first day too ("um de janeiro")."""
        place = "primeiro" if day.day == 1 and not self._portugal else self.cardinal(day.day)
        return f"{place} de {self.months[day.month].lower()} de {self.cardinal(day.year)}"

    def per(self, amount: Decimal, unit: str, noun: Noun) -> str:
        """ "por quilo", "por cem gramas", "por unidade"."""
        del unit
        return f"por {noun.bare('one') if amount == 1 else self.counted(amount, noun)}"


def _ordinal(number: int) -> str:
    if number >= 10**6:
        raise SaysoError("bad_value", "no ordinal beyond a million")
    thousands, rest = divmod(number, 1000)
    said: list[str] = []
    if thousands:
        said.append("milésimo" if thousands == 1 else f"{_ordinal(thousands)} milésimo")
    hundreds, rest = divmod(rest, 100)
    tens, ones = divmod(rest, 10)
    said += [_ORDINAL_HUNDREDS[hundreds]] if hundreds else []
    said += [_ORDINAL_TENS[tens]] if tens else []
    said += [_ORDINAL_ONES[ones]] if ones else []
    return " ".join(said)
