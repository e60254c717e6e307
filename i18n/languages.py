"""Languages and countries: one tag for each, their names, and which of those at hand serves a person best.

Sayso's canonical tags are plain where a language means one thing here ("en", "es", "fr", "de", "ja", "hi", "ar") and
carry a region where it would not ("pt-BR", "zh-CN"). Everything is looked up in CLDR through Babel; nothing is kept.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from typing import Literal

from i18n.errors import SaysoError

SPOKEN_FIRST = ("en", "pt-BR", "es", "fr", "de", "zh-CN", "ja", "hi", "ar")
# The region a plain language means here, and the languages that are written with it.
_PLAIN_REGION = {
    "en": "US", "pt": "BR", "es": "ES", "fr": "FR", "de": "DE", "zh": "CN", "ja": "JP", "hi": "IN", "it": "IT",
    "nl": "NL", "ru": "RU", "ko": "KR", "tr": "TR", "pl": "PL",
}  # fmt: skip
_WRITTEN_WITH_REGION = frozenset({"pt", "zh"})
_OLD_NAMES = {"iw": "he", "in": "id", "ji": "yi", "tl": "fil", "mo": "ro", "cmn": "zh", "zho": "zh", "chi": "zh"}
_SCRIPT_REGION = {"hans": "CN", "hant": "TW"}


@dataclass(frozen=True, slots=True)
class Language:
    """A language as people meet it in a list.

    own_name      as its speakers write it
    english_name  in English
    direction     "ltr" or "rtl", how its script runs
    """

    tag: str
    english_name: str
    own_name: str
    direction: Literal["ltr", "rtl"]

    def name_in(self, language: str) -> str:
        """This language's name in another one ("alemão" for de in pt-BR)."""
        return _display_name(self.tag, language)


@dataclass(frozen=True, slots=True)
class EnvironmentLocale:
    """What the environment says: a canonical tag and an ISO 3166 region, each None where it is silent."""

    language: str | None = None
    region: str | None = None


def normalise(tag: str) -> str:
    """The canonical tag: "pt", "pt_br", "PT-br" → "pt-BR"; "zh-Hans" → "zh-CN"; "en-US" → "en"; "en_gb" → "en-GB".

    SaysoError ``unknown_language`` for anything that CLDR has no language or no country for.
    """
    return _canonical(tag.strip())


@lru_cache(maxsize=1024)
def _canonical(tag: str) -> str:
    parts = tag.split(".")[0].split("@")[0].replace("_", "-").split("-")
    language = _current_code(parts[0].lower())
    if not language.isascii() or not language.isalpha() or not _exists(language):
        raise _unknown(tag)
    region = ""
    for part in parts[1:]:
        if part.lower() in _SCRIPT_REGION and language == "zh":
            region = region or _SCRIPT_REGION[part.lower()]
        elif len(part) == 2 or (len(part) == 3 and part.isdigit()):
            region = part.upper()
            if region not in _territories():
                raise _unknown(tag)
        elif not part.isalnum() or len(part) > 8:
            raise _unknown(tag)
    plain = _PLAIN_REGION.get(language)
    if language in _WRITTEN_WITH_REGION:
        return f"{language}-{region or plain}"
    return language if region in ("", plain) else f"{language}-{region}"


def _current_code(code: str) -> str:
    """Old and three-letter codes as the one that is used today ("iw" → "he", "por" → "pt")."""
    from babel.core import get_global

    aliased = get_global("language_aliases").get(code, code)
    return _OLD_NAMES.get(code) or str(aliased).split("_")[0]


def _unknown(tag: str) -> SaysoError:
    return SaysoError("unknown_language", f"no language {tag[:40]!r}", arguments={"language": tag[:40]})


@lru_cache(maxsize=512)
def _exists(language: str) -> bool:
    from babel import localedata

    return language != "root" and bool(localedata.exists(language))


@lru_cache(maxsize=1)
def _territories() -> Mapping[str, str]:
    from babel import Locale

    return dict(Locale.parse("en").territories)


def language(tag: str) -> Language:
    """The registry's entry of any tag that `normalise` takes."""
    canonical = normalise(tag)
    direction: Literal["ltr", "rtl"] = "rtl" if _locale(canonical).text_direction == "rtl" else "ltr"
    return Language(canonical, _display_name(canonical, "en"), _display_name(canonical, canonical), direction)


def languages(tags: Iterable[str] = SPOKEN_FIRST) -> tuple[Language, ...]:
    """Registry entries, by default of the languages that Sayso is first made for."""
    return tuple(language(tag) for tag in tags)


def babel_locale(tag: str) -> str:
    """Babel's locale name of a tag, for `i18n.written` and others that format ("pt-BR" → "pt_BR")."""
    canonical = normalise(tag)
    name = canonical.replace("-", "_")
    if canonical in ("zh-TW", "zh-HK", "zh-MO"):
        return f"zh_Hant_{canonical[3:]}"
    if canonical.startswith("zh-"):
        return f"zh_Hans_{canonical[3:]}"
    return name if _exists(name) else canonical.split("-")[0]


@lru_cache(maxsize=256)
def _locale(tag: str) -> _BabelLocale:
    from babel import Locale

    found: _BabelLocale = Locale.parse(babel_locale(tag))
    return found


class _BabelLocale:
    """The part of Babel's Locale that is used here (Babel is not typed for us)."""

    text_direction: str
    territory: str | None
    languages: Mapping[str, str]
    territories: Mapping[str, str]


@lru_cache(maxsize=1024)
def _display_name(tag: str, in_language: str) -> str:
    names = _locale(in_language)
    code, _, region = tag.partition("-")
    special = {"zh-CN": "zh_Hans", "zh-TW": "zh_Hant", "zh-HK": "zh_Hant", "zh-MO": "zh_Hant"}.get(tag)
    if special and (found := names.languages.get(special)):
        return found
    name = names.languages.get(code) or _locale("en").languages.get(code) or code
    country = names.territories.get(region) if region else None
    return f"{name} ({country})" if country else name


def best_match(tag: str, available: Iterable[str]) -> str | None:
    """Which of `available` serves a speaker of `tag` best: the same, the plain one, another variety, or None.

    SaysoError ``unknown_language`` for a `tag` that does not exist; unknown tags among `available` never match.
    """
    wanted = normalise(tag)
    at_hand: dict[str, str] = {}
    for candidate in available:
        try:
            at_hand.setdefault(normalise(candidate), candidate)
        except SaysoError:
            continue
    if wanted in at_hand:
        return at_hand[wanted]
    plain = wanted.split("-")[0]
    if (usual := normalise(plain)) in at_hand:
        return at_hand[usual]
    return next((given for canonical, given in at_hand.items() if canonical.split("-")[0] == plain), None)


def from_environment(environ: Mapping[str, str]) -> EnvironmentLocale:
    """Language and region from LC_ALL, LC_MESSAGES or LANG: the first that is set decides (POSIX), "C" says nothing."""
    value = next((environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if environ.get(name)), "")
    bare = value.split(".")[0].split("@")[0].replace("-", "_")
    if bare in ("", "C", "POSIX"):
        return EnvironmentLocale()
    try:
        tag = normalise(bare)
    except SaysoError:
        return EnvironmentLocale()
    region = next((part for part in bare.split("_")[1:] if len(part) == 2 and part.isalpha()), None)
    return EnvironmentLocale(tag, region.upper() if region else None)


# --- countries ------------------------------------------------------------------------------------------------------


def country(code: str) -> str:
    """The ISO 3166 alpha-2 code in capitals; SaysoError ``unknown_country`` where CLDR has none."""
    upper = code.strip().upper()
    if len(upper) != 2 or not upper.isascii() or not upper.isalpha() or upper not in _territories() or upper == "ZZ":
        raise SaysoError("unknown_country", f"no country {code[:40]!r}", arguments={"country": code[:40]})
    return upper


def country_name(code: str, in_language: str) -> str:
    """A country's name ("Estados Unidos" for US in pt-BR)."""
    upper = country(code)
    return _locale(normalise(in_language)).territories.get(upper) or _territories()[upper]


def currency_of(code: str) -> str | None:
    """ISO 4217 code people pay with in a country today; None where there is none (Antarctica)."""
    upper = country(code)
    override = _country_table()["currency"].get(upper)
    if override:
        return str(override["code"])
    from babel.numbers import get_territory_currencies

    tender: list[str] = get_territory_currencies(upper)
    return tender[0] if tender else None


def language_of(code: str) -> str | None:
    """The canonical tag most spoken in a country, as CLDR's likely subtags have it; None where unknown."""
    from babel.core import get_global

    likely = get_global("likely_subtags").get(f"und_{country(code)}")
    if not likely:
        return None
    try:
        return normalise(f"{likely.split('_')[0]}-{country(code)}")
    except SaysoError:
        return None


@lru_cache(maxsize=1)
def _country_table() -> Mapping[str, Mapping[str, Mapping[str, str]]]:
    return tomllib.loads(resources.files("i18n").joinpath("data/countries.toml").read_text("utf-8"))
