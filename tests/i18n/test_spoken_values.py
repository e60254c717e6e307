"""Spoken values beyond the golden tables: any amount, any currency, any unit, and what must be refused."""

from __future__ import annotations

import datetime
import json
from decimal import Decimal
from itertools import pairwise

import pytest
from babel.numbers import list_currencies
from hypothesis import given
from hypothesis import strategies as st

from i18n import spoken
from i18n.errors import SaysoError
from i18n.money import Money

LANGUAGES = spoken.languages()
POINTS = {"point", "vírgula", "coma", "virgule", "Komma", "दशमलव", "فاصل"}
CURRENCIES = sorted(list_currencies())


def words_are_clean(text: str) -> bool:
    """Speakable, no empty word, no closing stop."""
    return bool(text) and spoken.is_speakable(text) and all(text.split(" ")) and not text.endswith(".")


@given(
    st.sampled_from(LANGUAGES),
    st.sampled_from(CURRENCIES),
    st.decimals(min_value=-(10**15), max_value=10**15, places=2, allow_nan=False, allow_infinity=False),
)
def test_money_never_leaves_a_digit_or_a_doubled_word(language: str, currency: str, amount: Decimal) -> None:
    said = spoken.money(Money(amount, currency), language)
    assert words_are_clean(said)
    plain = said.replace(",", "").split()
    if POINTS.isdisjoint(plain):  # decimals are read digit by digit: there a word may come twice
        assert all(a != b for a, b in pairwise(plain))


UNITS = ["item", "kilogram", "gram", "liter", "meter", "inch", "foot", "volt", "celsius", "hour", "week", "gigabyte"]


@given(
    st.sampled_from(LANGUAGES),
    st.sampled_from(UNITS),
    st.decimals(min_value=-(10**15), max_value=10**15, places=1, allow_nan=False, allow_infinity=False),
)
def test_measures_and_unit_prices_are_clean(language: str, unit: str, amount: Decimal) -> None:
    said = spoken.measure(amount, unit, language)
    assert words_are_clean(said)
    plain = said.replace(",", "").split()
    if POINTS.isdisjoint(plain):
        assert all(a != b for a, b in pairwise(plain))
    if amount > 0:
        assert words_are_clean(spoken.unit_price(Money(amount, "USD"), amount, unit, language))
        assert words_are_clean(spoken.rating(amount, Decimal(5), language))
    assert words_are_clean(spoken.percent(amount, language))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("currency", CURRENCIES)
def test_every_currency_can_be_said(language: str, currency: str) -> None:
    for amount in ("0", "1", "2.50", "0.05", "-3", "1000000", "1234.567"):
        assert words_are_clean(spoken.money(Money(Decimal(amount), currency), language))


@given(st.sampled_from(LANGUAGES), st.integers(0, 10**18 - 1), st.integers(0, 10**18 - 1))
def test_different_numbers_are_said_differently(language: str, one: int, other: int) -> None:
    assert (spoken.number(one, language) == spoken.number(other, language)) == (one == other)


@pytest.mark.parametrize("language", [*LANGUAGES, "en-GB", "pt-PT", "fr-BE", "es-MX"])
def test_numbers_up_to_ten_thousand_are_all_different(language: str) -> None:
    said = {spoken.number(n, language) for n in range(10_000)}
    assert len(said) == 10_000
    assert all(words_are_clean(text) for text in said)


@given(st.sampled_from(LANGUAGES), st.dates())
def test_every_day_can_be_said(language: str, day: datetime.date) -> None:
    assert words_are_clean(spoken.date(day, language))


@pytest.mark.parametrize("language", LANGUAGES)
def test_ordinals(language: str) -> None:
    said = [spoken.ordinal(place, language) for place in range(1, 2000)]
    assert len(set(said)) == len(said)
    assert all(words_are_clean(text) for text in said)


@pytest.mark.parametrize(
    ("amount", "currency", "said"),
    [
        ("0.0032", "EUR", "zero point three two cents"),
        ("12.345", "USD", "twelve point three four five dollars"),
        ("-0.00", "USD", "zero dollars"),
        ("12.5", "JPY", "twelve point five yen"),
        ("2.05", "MGA", "two point zero five Malagasy ariaries"),
    ],
)
def test_amounts_finer_than_the_currency_are_not_rounded_away(amount: str, currency: str, said: str) -> None:
    assert spoken.money(Money(Decimal(amount), currency), "en") == said


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (1_000_001, "um milhão e um"),
        (1_100_000, "um milhão e cem mil"),
        (1_234_567, "um milhão duzentos e trinta e quatro mil quinhentos e sessenta e sete"),
        (2_000_000_000, "dois bilhões"),
    ],
)
def test_portuguese_joins_groups(number: int, said: str) -> None:
    assert spoken.number(number, "pt-BR") == said


def test_portugal_counts_by_thousands_of_millions() -> None:
    assert spoken.number(2_000_000_000, "pt-PT") == "dois mil milhões"
    assert spoken.number(10**12, "pt-PT") == "um bilião"


def test_gender_of_the_thing_counted() -> None:
    assert spoken.number(2, "pt-BR", "f") == "duas"
    assert spoken.ordinal(21, "pt-BR", "f") == "vigésima primeira"
    assert spoken.measure(Decimal(200), "ounce", "pt-BR") == "duzentas onças"
    assert spoken.measure(Decimal(3), "item", "pt-BR") == "três unidades"


@pytest.mark.parametrize("tag", ["xx", "", "klingon", "zz-ZZ"])
def test_a_language_without_words_is_named(tag: str) -> None:
    with pytest.raises(SaysoError) as refused:
        spoken.number(3, tag)
    assert refused.value.code == "cannot_word_language"


@pytest.mark.parametrize(
    "value",
    [
        {"lang": "en"},
        {"lang": "en", "kind": "song"},
        {"lang": "en", "kind": "number"},
        {"lang": "en", "kind": "number", "amount": "NaN"},
        {"lang": "en", "kind": "number", "amount": "1_000"},
        {"lang": "en", "kind": "number", "amount": "1e3"},
        {"lang": "en", "kind": "number", "amount": "٣"},
        {"lang": "en", "kind": "number", "amount": True},
        {"lang": "en", "kind": "number", "amount": "9" * 40},
        {"lang": "en", "kind": "number", "amount": "0." + "1" * 30},
        {"lang": "en", "kind": "money", "amount": "1.00", "currency": "QQQ"},
        {"lang": "en", "kind": "money", "amount": "1.00", "currency": "usd"},
        {"lang": "en", "kind": "ordinal", "amount": "1.5"},
        {"lang": "en", "kind": "ordinal", "amount": "0"},
        {"lang": "en", "kind": "ordinal", "amount": "-2"},
        {"lang": "en", "kind": "measure", "amount": "1", "unit": "smoot"},
        {"lang": "en", "kind": "unit_price", "amount": "1", "currency": "USD"},
        {"lang": "en", "kind": "unit_price", "amount": "1", "currency": "USD", "per": {"amount": "0", "unit": "gram"}},
        {"lang": "en", "kind": "date", "date": "2023-02-29"},
        {"lang": "en", "kind": "date", "date": "20240101"},
        {"lang": "en", "kind": "digits", "text": "--"},
        {"lang": "en", "kind": "digits", "text": "12", "group": 0},
        {"lang": "en", "kind": "digits", "text": "12", "group": "3"},
        {"lang": "en", "kind": "rating", "amount": "4", "out_of": "0"},
        {"kind": "number", "amount": "1"},
    ],
)
def test_what_is_wrong_is_refused(value: dict[str, object]) -> None:
    line = spoken.spoken_line(value)
    assert line["error"]["code"] == "bad_value"
    assert line["error"]["message"]


def json_values() -> st.SearchStrategy[object]:
    return st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=12),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=4),
        max_leaves=8,
    )


FIELDS = ["lang", "kind", "amount", "currency", "unit", "per", "date", "text", "group", "out_of"]
LIKELY = st.sampled_from([*LANGUAGES, "money", "number", "digits", "rating", "1.5", "-3", "USD", "gram", "9" * 30])


@given(json_values() | st.dictionaries(st.sampled_from(FIELDS), LIKELY | json_values()))
def test_a_batch_line_never_raises(value: object) -> None:
    line = spoken.spoken_line(value)
    assert set(line) in ({"text"}, {"error"})
    json.dumps(line)


@pytest.mark.parametrize("language", LANGUAGES)
def test_cldr_units_are_speakable_or_refused(language: str) -> None:
    from babel import Locale

    said = 0
    for unit in Locale.parse(language.replace("-", "_"))._data["unit_patterns"]:
        line = spoken.spoken_line({"lang": language, "kind": "measure", "amount": "2.5", "unit": unit})
        if "text" in line:
            said += 1
            assert words_are_clean(line["text"]), unit
        else:
            assert line["error"]["code"] == "bad_value"
    assert said > 150


def test_codes_are_read_sign_by_sign() -> None:
    assert spoken.digits("+55 11 9", "en") == "plus five five, one one nine"
    assert spoken.digits("a/7", "pt-BR") == "A barra sete"
    assert spoken.digits("१२", "en") == "one two"


@pytest.mark.parametrize(
    ("language", "number", "gender", "said"),
    [
        ("es", 21, "", "veintiuno"),
        ("es", 21, "m", "veintiún"),
        ("es", 500_000, "f", "quinientas mil"),
        ("es", 2_000_000_000, "", "dos mil millones"),
        ("fr", 80, "", "quatre-vingts"),
        ("fr", 80_000, "", "quatre-vingt mille"),
        ("fr", 80_000_000, "", "quatre-vingts millions"),
        ("fr", 71, "", "soixante et onze"),
        ("fr-BE", 71, "", "septante et un"),
        ("de", 1, "", "eins"),
        ("de", 1, "f", "eine"),
        ("de", 1_021_001, "", "eine Million einundzwanzigtausendeins"),
    ],
)
def test_other_languages(language: str, number: int, gender: str, said: str) -> None:
    assert spoken.number(number, language, gender) == said


@pytest.mark.parametrize(
    ("language", "number", "gender", "said"),
    [
        ("zh-CN", 10_500, "", "一万零五百"),
        ("zh-CN", 105_000, "", "十万五千"),
        ("zh-CN", 100_005_000, "", "一亿零五千"),
        ("zh-CN", 22_222, "", "两万二千二百二十二"),
        ("zh-CN", 10**12, "", "一万亿"),
        ("ja", 11_000_000, "", "一千百万"),
        ("ja", 10**12, "", "一兆"),
        ("hi", 10**9, "", "एक अरब"),
        ("ar", 18, "f", "ثماني عشرة"),
        ("ar", 28, "f", "ثمان وعشرون"),
        ("ar", 101_000, "", "مئة ألف وألف"),
        ("ar", 12_000, "", "اثنا عشر ألفا"),
        ("ar", 2_003_000, "", "مليونان وثلاثة آلاف"),
    ],
)
def test_large_numbers(language: str, number: int, gender: str, said: str) -> None:
    assert spoken.number(number, language, gender) == said


def test_arabic_nouns_follow_their_number() -> None:
    hours = {2: "ساعتان", 8: "ثماني ساعات", 101: "مئة ساعة وساعة", 102: "مئة ساعة وساعتان", 111: "مئة وإحدى عشرة ساعة"}
    assert {count: spoken.measure(Decimal(count), "hour", "ar") for count in hours} == hours
    assert spoken.measure(Decimal(2), "square-meter", "ar") == "متران مربعان"
    assert spoken.measure(Decimal(1), "kilometer-per-hour", "ar") == "كيلومتر واحد في الساعة"
    assert spoken.money(Money(Decimal(102), "CAD"), "ar") == "مئة دولار كندي ودولاران كنديان"
    assert spoken.unit_price(Money(Decimal(5), "SAR"), Decimal(2), "liter", "ar") == "خمسة ريالات لكل لترين"
    assert spoken.ordinal(121, "ar", "f") == "الحادية والعشرون بعد المئة"


def test_arabic_regions_have_their_months_and_letters() -> None:
    day = datetime.date(2024, 3, 15)
    assert spoken.date(day, "ar-SY") == "الخامس عشر من آذار عام ألفين وأربعة وعشرين"
    assert spoken.date(day, "ar-EG") == "الخامس عشر من مارس عام ألفين وأربعة وعشرين"
    assert spoken.measure(Decimal(5), "kilogram", "ar-EG") == "خمسة كيلوجرامات"


def test_chinese_coins_and_places() -> None:
    assert spoken.money(Money(Decimal("12.05"), "CNY"), "zh-CN") == "十二元零五分"
    assert spoken.money(Money(Decimal("0.22"), "CNY"), "zh-CN") == "两角两分"
    assert spoken.ordinal(2000, "zh-CN") == "第二千"


def test_regions_speak_their_own_way() -> None:
    assert spoken.number(Decimal("2.5"), "es-MX") == "dos punto cinco"
    assert spoken.number(Decimal("2.5"), "es-AR") == "dos coma cinco"
    assert spoken.ordinal(1, "es", "m") == "primer"
    assert spoken.ordinal(81, "fr") == "quatre-vingt-unième"
    assert spoken.measure(Decimal(1), "item", "de") == "ein Stück"
