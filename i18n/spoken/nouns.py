"""Currencies and units as nouns: plural forms and gender per language.

Names come from CLDR (through Babel), except where the language's own table under `i18n/data/spoken/` knows better: the
short everyday name ("quilo", "pound"), a gender, a minor unit. CLDR has no minor units at all, so a currency whose
minor unit a language does not name is said with decimals, never with a wrong word.
"""

from __future__ import annotations

import tomllib
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from typing import Any

from i18n.errors import SaysoError
from i18n.spoken.grammar import Grammar, Noun


@lru_cache(maxsize=64)
def table(name: str) -> Mapping[str, Any]:
    """One TOML table of `i18n/data/spoken/` by its name without the ending."""
    return tomllib.loads(resources.files("i18n").joinpath(f"data/spoken/{name}.toml").read_text("utf-8"))


@lru_cache(maxsize=256)
def words(grammar: Grammar) -> Mapping[str, Any]:
    """A language's table with what its regional variety says differently ([varieties.<tag>.…]) laid over it."""
    plain = table(grammar.table_name)
    own: Mapping[str, Any] = plain.get("varieties", {}).get(grammar.tag, {})
    return {
        name: {**section, **own.get(name, {})} if isinstance(section, dict) else own.get(name, section)
        for name, section in plain.items()
    }


@dataclass(frozen=True, slots=True)
class Currency:
    """A currency's noun and, where the language names it, its minor unit's."""

    major: Noun
    minor: Noun | None


@lru_cache(maxsize=4096)
def currency_noun(grammar: Grammar, code: str) -> Currency:
    """The nouns of an ISO 4217 code; SaysoError ``bad_value`` for a code that CLDR does not know."""
    own = words(grammar)
    row = own["currencies"].get(code)
    major = grammar.noun(row) if row else _currency_from_cldr(grammar, code, own)
    kind = table("minor_units")["minor_units"].get(code)
    minor_row = own["minor_units"].get(f"{kind}:{code}") or own["minor_units"].get(kind) if kind else None
    return Currency(major, grammar.noun(minor_row) if minor_row else None)


def _currency_from_cldr(grammar: Grammar, code: str, own: Mapping[str, Any]) -> Noun:
    data = _cldr(grammar.locale)
    forms = dict(data["currency_names_plural"].get(code) or {})
    name = data["currency_names"].get(code)
    if not forms:
        if name is None and code not in _cldr("en")["currency_names"]:
            raise SaysoError("bad_value", f"unknown currency {code!r}", arguments={"currency": code})
        forms = {"other": str(name or " ".join(code))}  # a currency newer than the locale's names is spelled out
    forms.setdefault("other", next(iter(forms.values())))
    lower = own.get(
        "lower_case_currencies", False
    )  # CLDR capitalises names in some languages where running text does not
    clean = {category: "{0} " + _without_notes(form, lower=lower) for category, form in forms.items()}
    return grammar.cldr_noun(clean, _guessed_gender(clean["other"].removeprefix("{0} "), own), own)


def _without_notes(name: str, *, lower: bool) -> str:
    """CLDR marks old currencies with years and notes ("(2000–2016)"): they are not said."""
    plain = name.split("(")[0].strip() or name
    words = "".join(c if _in_a_word(c) or c in " -'’" else " " for c in plain).split()
    said = " ".join(word for word in words if word.strip("-'’"))
    return said[:1].lower() + said[1:] if lower and not said.isupper() else said


def _guessed_gender(name: str, own: Mapping[str, Any]) -> str:
    endings: Mapping[str, list[str]] = own.get("gender_by_ending", {})
    head = name.split(" ")[-1 if own.get("noun_comes_last") else 0].lower()
    for gender, suffixes in endings.items():
        if head.endswith(tuple(suffixes)) and head.removesuffix("s") not in own.get("masculine_heads", []):
            return gender
    return str(own.get("gender_else", ""))


@lru_cache(maxsize=4096)
def unit_noun(grammar: Grammar, unit: str) -> Noun:
    """The noun of a CLDR unit name, short ("kilogram") or full ("mass-kilogram"), or ``item``.

    SaysoError ``bad_value`` for a unit that CLDR has no spoken name for.
    """
    own = words(grammar)
    names = _unit_names(grammar.locale)
    short = unit if unit not in names.values() else unit.split("-", maxsplit=1)[1]
    row = own["units"].get(short)
    if row:
        return grammar.noun(row)
    full = names.get(short)
    if full is None:
        raise SaysoError("bad_value", f"unknown unit {unit!r}", arguments={"unit": unit})
    forms = _unit_wordings(grammar.locale, full)
    if "other" not in forms or not all(_sayable(text.replace("{0}", "")) for text in forms.values()):
        raise SaysoError("bad_value", f"no spoken name for the unit {unit!r}", arguments={"unit": unit})
    gender = next((g for g, units in own["unit_genders"].items() if short in units), str(own.get("gender_else", "")))
    return grammar.cldr_noun(forms, gender, own)


def _unit_wordings(locale: str, full: str) -> Mapping[str, str]:
    """CLDR's long wordings; where a language gives none they are its short ones, unless that is an abbreviation."""
    widths = _cldr(locale)["unit_patterns"][full]
    for width in ("long", "short"):
        patterns = dict(widths.get(width) or {})
        texts = {key: text for key, text in patterns.items() if key != "per" and isinstance(text, str)}
        forms = {key: text.replace("\xa0", " ") for key, text in texts.items()}
        if "other" in forms:
            short = forms["other"].replace("{0}", "").strip()
            return {} if width == "short" and len(short) < 4 and short.isascii() else forms
    return {}


def _sayable(text: str) -> bool:
    return all(_in_a_word(c) or c in " -'’." for c in text)


def _in_a_word(sign: str) -> bool:
    """A letter or a mark upon one (the vowel signs of Devanagari)."""
    return sign.isalpha() or unicodedata.category(sign) in ("Mn", "Mc")


@lru_cache(maxsize=32)
def _unit_names(locale: str) -> Mapping[str, str]:
    """Short CLDR unit name → its full name with category."""
    return {full.split("-", maxsplit=1)[1]: full for full in _cldr(locale)["unit_patterns"] if "-" in full}


@lru_cache(maxsize=32)
def _cldr(locale: str) -> Mapping[str, Any]:
    from babel.localedata import LocaleDataDict, load

    data: Mapping[str, Any] = LocaleDataDict(load(locale))
    return data
