"""Spanish: neutral by default; "punto" for the decimal mark where the region writes one."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import ClassVar

from i18n.errors import SaysoError
from i18n.spoken.grammar import Grammar, Noun, Parts

_ONES = [
    "cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once", "doce", "trece",
    "catorce", "quince", "dieciséis", "diecisiete", "dieciocho", "diecinueve", "veinte", "veintiuno", "veintidós",
    "veintitrés", "veinticuatro", "veinticinco", "veintiséis", "veintisiete", "veintiocho", "veintinueve",
]  # fmt: skip
_TENS = ["", "", "veinte", "treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa"]
_HUNDREDS = [
    "", "ciento", "doscientos", "trescientos", "cuatrocientos", "quinientos", "seiscientos", "setecientos",
    "ochocientos", "novecientos",
]  # fmt: skip
_ORDINAL_ONES = [
    "", "primero", "segundo", "tercero", "cuarto", "quinto", "sexto", "séptimo", "octavo", "noveno", "décimo",
    "undécimo", "duodécimo", "decimotercero", "decimocuarto", "decimoquinto", "decimosexto", "decimoséptimo",
    "decimoctavo", "decimonoveno",
]  # fmt: skip
_ORDINAL_TENS = [
    "", "", "vigésimo", "trigésimo", "cuadragésimo", "quincuagésimo", "sexagésimo", "septuagésimo", "octogésimo",
    "nonagésimo",
]  # fmt: skip
_ORDINAL_HUNDREDS = [
    "", "centésimo", "ducentésimo", "tricentésimo", "cuadringentésimo", "quingentésimo", "sexcentésimo",
    "septingentésimo", "octingentésimo", "noningentésimo",
]  # fmt: skip
# CLDR number symbols: regions that write a decimal point.
_POINT_REGIONS = frozenset({"DO", "GT", "HN", "MX", "NI", "PA", "PE", "PR", "SV", "US"})


class Spanish(Grammar):
    """Spanish numbers, dates and joints; "uno" shortens before a noun and agrees with it."""

    table_name: ClassVar[str] = "es"
    minus: ClassVar[str] = "menos"
    and_: ClassVar[str] = "con"
    percent_word: ClassVar[str] = "por ciento"
    out_of: ClassVar[str] = "de"
    digit_words: ClassVar[list[str]] = _ONES[:10]

    def __init__(self, tag: str, locale: str, plural_form: Callable[[Decimal], str], months: Mapping[int, str]) -> None:
        super().__init__(tag, locale, plural_form, months)
        self.point = "punto" if tag.partition("-")[2] in _POINT_REGIONS else "coma"

    def cardinal(self, number: int, gender: str = "") -> str:
        """ "veintiún mil", "un millón quinientas mil", long scale ("mil millones")."""
        if number == 0:
            return "cero"
        said: list[str] = []
        rest = number
        for size, one, many in ((10**12, "un billón", "billones"), (10**6, "un millón", "millones")):
            count, rest = divmod(rest, size)
            if count:
                said.append(one if count == 1 else f"{self._below_million(count, 'm')} {many}")
        if rest:
            said.append(self._below_million(rest, gender))
        return " ".join(said)

    def _below_million(self, number: int, gender: str) -> str:
        thousands, rest = divmod(number, 1000)
        said: list[str] = []
        if thousands:
            # Hundreds of thousands agree ("quinientas mil libras"); the "uno" before "mil" shortens.
            said.append("mil" if thousands == 1 else f"{_below_thousand(thousands, 'm', gender == 'f')} mil")
        if rest:
            said.append(_below_thousand(rest, gender, gender == "f"))
        return " ".join(said)

    def fraction(self, digits: str) -> str:
        """Two digits are read as a number ("veinticinco"), others one by one."""
        if len(digits) == 2 and digits[0] != "0":
            return self.cardinal(int(digits))
        return super().fraction(digits)

    def joined(self, words: str, number: Parts, noun: Noun, pattern: str) -> str:
        """ "un millón *de* euros" where nothing follows the millions."""
        if number.whole and number.whole % 10**6 == 0 and not number.fraction:
            pattern = pattern.replace("{0} ", "{0} de ")
        return super().joined(words, number, noun, pattern)

    def ordinal(self, number: int, gender: str = "") -> str:
        """ "vigésimo primero"; "primer" and "tercer" before a masculine noun."""
        words = _ordinal(number)
        if gender == "f":
            return " ".join(f"{word[:-1]}a" for word in words.split())
        if gender == "m" and words.endswith(("primero", "tercero")):
            return words[:-1]
        return words

    def date(self, day: datetime.date) -> str:
        """ "quince de marzo de dos mil veinticuatro"; the first day is "primero", in Spain "uno"."""
        place = "primero" if day.day == 1 and self.tag != "es-ES" else self.cardinal(day.day)
        return f"{place} de {self.months[day.month].lower()} de {self.cardinal(day.year)}"

    def per(self, amount: Decimal, unit: str, noun: Noun) -> str:
        """ "por kilo", "por cien gramos", "por unidad"."""
        del unit
        return f"por {noun.bare('one') if amount == 1 else self.counted(amount, noun)}"


def _below_thousand(number: int, gender: str, feminine_hundreds: bool) -> str:
    if number == 100:
        return "cien"
    hundreds, rest = divmod(number, 100)
    said = []
    if hundreds:
        word = _HUNDREDS[hundreds]
        said.append(f"{word[:-2]}as" if feminine_hundreds and hundreds > 1 else word)
    if rest:
        said.append(_below_hundred(rest, gender))
    return " ".join(said)


def _below_hundred(number: int, gender: str) -> str:
    if number >= 30:
        tens, ones = divmod(number, 10)
        return f"{_TENS[tens]} y {_below_hundred(ones, gender)}" if ones else _TENS[tens]
    if number in (1, 21) and gender:
        return {"m": ("un", "veintiún"), "f": ("una", "veintiuna")}.get(gender, ("un", "veintiún"))[number == 21]
    return _ONES[number]


def _ordinal(number: int) -> str:
    if number >= 10**6:
        raise SaysoError("bad_value", "no ordinal beyond a million")
    thousands, rest = divmod(number, 1000)
    said: list[str] = []
    if thousands:
        count = "" if thousands == 1 else _below_thousand(thousands, "m", False).replace(" ", "")
        said.append(f"{count}milésimo")
    hundreds, rest = divmod(rest, 100)
    said += [_ORDINAL_HUNDREDS[hundreds]] if hundreds else []
    if rest >= 20:
        tens, rest = divmod(rest, 10)
        said.append(_ORDINAL_TENS[tens])
    said += [_ORDINAL_ONES[rest]] if rest else []
    return " ".join(said)
