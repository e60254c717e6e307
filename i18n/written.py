"""How values are written, for screens and braille: one function per value, named as in `i18n.spoken`.

Formats come from CLDR through Babel; amounts have the currency's real exponent (ISO 4217), which for some currencies
is not what CLDR shows. Any BCP 47 tag that CLDR knows can be written, also where there are no spoken words yet.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from copy import copy
from decimal import Decimal
from functools import lru_cache
from typing import Any

from i18n.errors import SaysoError
from i18n.languages import babel_locale
from i18n.money import Money, exponent

DEFAULT_GROUP = 3
_LETTER_MEETS_DIGIT = re.compile(r"(?<=[^\W\d_])(?=\d)|(?<=\d)(?=[^\W\d_])")
# Ordinal marks by language; English and French choose by the number.
_ORDINAL_MARKS = {"pt": ("º", "ª"), "es": (".º", ".ª"), "it": ("º", "ª"), "de": (".", ".")}
_ENGLISH_MARKS = {"one": "st", "two": "nd", "few": "rd"}


def money(value: Money, language: str) -> str:
    """ "R$ 1.299,00", "¥500"; more decimals than the currency has are kept, never rounded away."""
    amount = _finite(value.amount)
    digits = exponent(value.currency)
    shown = max(digits, min(_decimals(amount), 18))
    locale = _locale(language)
    pattern = _money_pattern(locale, digits, shown)
    said = _text(pattern.apply(amount, locale, currency=value.currency, currency_digits=False))
    return _LETTER_MEETS_DIGIT.sub("\u00a0", said)  # as CLDR spaces "KWD 12.500"; Babel leaves it out


def unit_price(value: Money, per_amount: Decimal, unit: str, language: str) -> str:
    """ "€3.20 / 100 g"."""
    per = measure(per_amount, unit, language)
    bare = per.replace(number(per_amount, language), "").strip()
    return f"{money(value, language)} / {bare if per_amount == 1 and bare else per}"


def number(value: Decimal | int, language: str, gender: str = "") -> str:
    """ "1,234.5" with the language's own separators; `gender` is taken for the sake of `i18n.spoken` and not used."""
    del gender
    from babel.numbers import format_decimal

    return _text(format_decimal(_finite(Decimal(value)), locale=_locale(language), decimal_quantization=False))


def ordinal(value: int, language: str, gender: str = "") -> str:
    """ "1st", "1º", "1ª"; the plain number where the language writes no mark."""
    if value < 1:
        raise SaysoError("bad_value", "not a place in an order")
    plain = number(value, language)
    locale = _locale(language)
    family = str(locale.language)
    if family == "en":
        return plain + _ENGLISH_MARKS.get(locale.ordinal_form(value), "th")
    if family == "fr":
        return plain + (("re" if gender == "f" else "er") if value == 1 else "e")
    masculine, feminine = _ORDINAL_MARKS.get(family, ("", ""))
    return plain + (feminine if gender == "f" else masculine)


def percent(value: Decimal, language: str) -> str:
    """ "12.5%", from the number of percent."""
    from babel.numbers import format_percent

    share = _finite(value).scaleb(-2)
    return _text(format_percent(share, locale=_locale(language), decimal_quantization=False))


def measure(value: Decimal, unit: str, language: str) -> str:
    """ "2.5 kg"; `unit` a CLDR name or ``item``; SaysoError ``bad_value`` for an unknown one."""
    if unit == "item":
        return _items(value, language)
    from babel.units import UnknownUnitError, format_unit

    try:
        said = format_unit(_shown(value), unit, length="short", locale=_locale(language))
    except UnknownUnitError as error:
        raise SaysoError("bad_value", f"unknown unit {unit[:40]!r}", arguments={"unit": unit[:40]}) from error
    return _text(said)


def date(day: datetime.date, language: str) -> str:
    """ "March 15, 2024"."""
    from babel.dates import format_date

    return _text(format_date(day, "long", locale=_locale(language)))


def digits(text: str, language: str, group: int | None = None) -> str:
    """A code in groups: "471 209"; letters in capitals."""
    _locale(language)
    size = DEFAULT_GROUP if group is None else group
    signs = "".join(sign for sign in text if sign.isalnum() or sign in "+/*#@_").upper()
    if size < 1 or not signs:
        raise SaysoError("bad_value", "nothing to read out")
    return " ".join(signs[start : start + size] for start in range(0, len(signs), size))


def rating(value: Decimal, best: Decimal, language: str) -> str:
    """ "4.6 / 5"."""
    return f"{number(value, language)} / {number(best, language)}"


def listing(items: Sequence[str], language: str) -> str:
    """ "a, b and c" as the language joins a list; it can be spoken as it is."""
    from babel.lists import format_list

    return _text(format_list(list(items), locale=_locale(language))) if items else ""


# Babel is not typed for us, so its objects are Any inside this file only.


@lru_cache(maxsize=256)
def _locale(language: str) -> Any:
    from babel import Locale

    return Locale.parse(babel_locale(language))


@lru_cache(maxsize=1024)
def _money_pattern(locale: Any, least: int, most: int) -> Any:
    pattern = copy(locale.currency_formats["standard"])
    pattern.frac_prec = (least, most)
    return pattern


def _items(value: Decimal, language: str) -> str:
    from i18n.spoken.nouns import unit_noun
    from i18n.spoken.registry import grammar_for

    count = number(value, language)
    try:
        grammar = grammar_for(language)
    except SaysoError:
        return count
    return unit_noun(grammar, "item").pattern(grammar.plural(value)).replace("{0}", count)


def _shown(value: Decimal) -> Decimal:
    """Trailing zeros are dropped, without an exponent."""
    plain = _finite(value)
    whole = plain.to_integral_value()
    return whole if plain == whole else Decimal(f"{plain:f}".rstrip("0"))


def _finite(value: Decimal) -> Decimal:
    if not value.is_finite() or value.adjusted() > 40:
        raise SaysoError("bad_value", "not a number that can be written")
    return value


def _decimals(value: Decimal) -> int:
    _, _, fraction = f"{value:f}".partition(".")
    return len(fraction.rstrip("0"))


def _text(written: str) -> str:
    return str(written)
