"""One tag for each language, whatever way it was written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from i18n import languages
from i18n.errors import SaysoError


@pytest.mark.parametrize(
    ("written", "tag"),
    [
        ("pt", "pt-BR"), ("pt_br", "pt-BR"), ("PT-br", "pt-BR"), ("pt-PT", "pt-PT"), ("en-US", "en"), ("EN", "en"),
        ("en_GB.UTF-8", "en-GB"), ("zh", "zh-CN"), ("zh-Hans", "zh-CN"), ("zh-Hant", "zh-TW"), ("zh_Hant_HK", "zh-HK"),
        ("ja-JP", "ja"), ("fr-CH", "fr-CH"), ("iw", "he"), ("es-419", "es-419"), (" de_DE@euro", "de"),
        ("ar", "ar"), ("por", "pt-BR"), ("eng", "en"),
    ],
)  # fmt: skip
def test_one_tag(written: str, tag: str) -> None:
    assert languages.normalise(written) == tag
    assert languages.normalise(tag) == tag


@pytest.mark.parametrize(
    "written", ["", "xx", "klingon", "e", "en-QQQQQQQQQ", "pt-ZZZ!", "../etc", "root", "en-XQ", "日本"]
)
def test_unknown(written: str) -> None:
    with pytest.raises(SaysoError) as refused:
        languages.normalise(written)
    assert refused.value.code == "unknown_language"


@given(st.text(max_size=20))
def test_any_text_is_a_tag_or_refused(text: str) -> None:
    try:
        tag = languages.normalise(text)
    except SaysoError as error:
        assert error.code == "unknown_language"
    else:
        assert languages.normalise(tag) == tag


def test_names() -> None:
    german = languages.language("de")
    assert (german.english_name, german.own_name, german.direction) == ("German", "Deutsch", "ltr")
    assert german.name_in("pt-BR") == "alemão"
    assert languages.language("ar").direction == "rtl"
    assert languages.language("pt-BR").own_name == "português (Brasil)"
    assert languages.language("zh-CN").english_name == "Simplified Chinese"


def test_registry_is_complete() -> None:
    listed = languages.languages()
    assert [entry.tag for entry in listed] == list(languages.SPOKEN_FIRST)
    assert all(entry.own_name and entry.name_in("ja") for entry in listed)


@pytest.mark.parametrize(
    ("wanted", "available", "found"),
    [
        ("pt-PT", ["en", "pt-BR"], "pt-BR"),
        ("en-GB", ["en", "en-GB"], "en-GB"),
        ("en-AU", ["en-GB", "en"], "en"),
        ("fr", ["fr-CH"], "fr-CH"),
        ("de", ["en"], None),
        ("pt", ["pt_br"], "pt_br"),
        ("es", ["nonsense", "es-MX"], "es-MX"),
    ],
)
def test_best_match(wanted: str, available: list[str], found: str | None) -> None:
    assert languages.best_match(wanted, available) == found


@pytest.mark.parametrize(
    ("environ", "language", "region"),
    [
        ({}, None, None),
        ({"LANG": "pt_BR.UTF-8"}, "pt-BR", "BR"),
        ({"LANG": "pt_BR.UTF-8", "LC_ALL": "C"}, None, None),
        ({"LANG": "C.UTF-8"}, None, None),
        ({"LANG": "en_US", "LC_MESSAGES": "de_AT.UTF-8@euro"}, "de-AT", "AT"),
        ({"LANG": "ja"}, "ja", None),
        ({"LANG": "xx_YY"}, None, None),
        ({"LC_ALL": "", "LANG": "en_GB"}, "en-GB", "GB"),
    ],
)
def test_environment(environ: dict[str, str], language: str | None, region: str | None) -> None:
    assert languages.from_environment(environ) == languages.EnvironmentLocale(language, region)


@pytest.mark.parametrize(
    ("code", "currency"),
    [
        ("US", "USD"),
        ("br", "BRL"),
        ("DE", "EUR"),
        ("JP", "JPY"),
        ("HR", "EUR"),
        ("BG", "EUR"),
        ("AE", "AED"),
        ("AQ", None),
    ],
)
def test_currency_of_a_country(code: str, currency: str | None) -> None:
    assert languages.currency_of(code) == currency


def test_country_names() -> None:
    assert languages.country_name("us", "pt-BR") == "Estados Unidos"
    assert languages.country_name("NP", "en") == "Nepal"
    assert languages.language_of("BR") == "pt-BR"
    assert languages.language_of("JP") == "ja"


@pytest.mark.parametrize("code", ["", "ZZ", "XQ", "USA", "1A", "ÄÖ"])
def test_unknown_country(code: str) -> None:
    with pytest.raises(SaysoError) as refused:
        languages.country(code)
    assert refused.value.code == "unknown_country"
