"""Which languages can be worded, and the grammar of a tag.

A language is listed here only once its golden table is all right; every other tag raises ``cannot_word_language``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module

from i18n.errors import SaysoError
from i18n.spoken.grammar import Grammar


@dataclass(frozen=True, slots=True)
class _Variety:
    """Where a language's grammar lives and which regions speak differently (others speak the plain way)."""

    module: str
    grammar: str
    plain: str
    locale: str
    regions: Mapping[str, str]


_VARIETIES: Mapping[str, _Variety] = {
    "en": _Variety(
        "en",
        "English",
        "en",
        "en",
        {"GB": "en_GB", "IE": "en_IE", "AU": "en_AU", "NZ": "en_NZ", "ZA": "en_ZA", "IN": "en_IN", "CA": "en_CA"},
    ),
    "pt": _Variety("pt", "Portuguese", "pt-BR", "pt", {"PT": "pt_PT", "AO": "pt_AO", "MZ": "pt_MZ"}),
    "es": _Variety(
        "es",
        "Spanish",
        "es",
        "es",
        {region: f"es_{region}" for region in "AR BO CL CO CR DO EC ES GT HN MX NI PA PE PR PY SV US UY VE".split(" ")},
    ),
    "fr": _Variety("fr", "French", "fr", "fr", {"BE": "fr_BE", "CH": "fr_CH", "CA": "fr_CA", "LU": "fr_LU"}),
    "de": _Variety("de", "German", "de", "de", {"AT": "de_AT", "CH": "de_CH", "LI": "de_LI"}),
    "zh": _Variety("zh", "Chinese", "zh-CN", "zh", {}),
    "ja": _Variety("ja", "Japanese", "ja", "ja", {}),
    "hi": _Variety("hi", "Hindi", "hi", "hi", {}),
    "ar": _Variety(
        "ar",
        "Arabic",
        "ar",
        "ar",
        {region: f"ar_{region}" for region in "AE BH DZ EG IQ JO KW LB LY MA OM PS QA SA SD SY TN YE".split(" ")},
    ),
}


def languages() -> tuple[str, ...]:
    """BCP 47 tags that values can be said in (regional varieties beyond them exist)."""
    return tuple(variety.plain for variety in _VARIETIES.values())


@lru_cache(maxsize=256)
def grammar_for(tag: str) -> Grammar:
    """The grammar of a BCP 47 tag; SaysoError ``cannot_word_language`` where there is none."""
    language, _, rest = tag.replace("_", "-").partition("-")
    variety = _VARIETIES.get(language.lower())
    if variety is None:
        raise SaysoError("cannot_word_language", f"no words for {tag!r}", arguments={"language": tag})
    region = next((part.upper() for part in rest.split("-") if len(part) == 2), "")
    locale = variety.regions.get(region)
    return _made(language.lower(), f"{language.lower()}-{region}" if locale else variety.plain, locale)


@lru_cache(maxsize=64)
def _made(language: str, tag: str, locale: str | None) -> Grammar:
    from babel import Locale

    variety = _VARIETIES[language]
    make: Callable[..., Grammar] = getattr(import_module(f"i18n.spoken.grammars.{variety.module}"), variety.grammar)
    name = locale or variety.locale
    babel = Locale.parse(name)
    return make(tag, name, babel.plural_form, dict(babel.months["format"]["wide"]))
