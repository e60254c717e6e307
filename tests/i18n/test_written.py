"""The written form of values."""

from __future__ import annotations

import datetime
from decimal import Decimal

import pytest
from babel.numbers import list_currencies
from hypothesis import given
from hypothesis import strategies as st

from i18n import languages, written
from i18n.errors import SaysoError
from i18n.money import Money, exponent

CURRENCIES = sorted(list_currencies())


def plain(text: str) -> str:
    return " ".join(text.replace("\u200f", "").split())


@pytest.mark.parametrize(
    ("amount", "currency", "language", "text"),
    [
        ("1299.00", "USD", "pt-BR", "US$ 1.299,00"),
        ("1299", "BRL", "pt-BR", "R$ 1.299,00"),
        ("500", "JPY", "en", "¥500"),
        ("12.5", "KWD", "en", "KWD 12.500"),
        ("9990", "CLP", "es", "9.990 CLP"),
        ("0.0032", "EUR", "en", "€0.0032"),
        ("3.20", "EUR", "de", "3,20 €"),
        ("-25", "USD", "en", "-$25.00"),
        ("49999", "INR", "hi", "₹49,999.00"),
    ],
)
def test_money(amount: str, currency: str, language: str, text: str) -> None:
    assert plain(written.money(Money(Decimal(amount), currency), language)) == text


@given(
    st.decimals(min_value=-(10**12), max_value=10**12, places=2),
    st.sampled_from(CURRENCIES),
    st.sampled_from(languages.SPOKEN_FIRST),
)
def test_any_currency_in_any_language(amount: Decimal, currency: str, language: str) -> None:
    money = Money(amount, currency).rounded()
    text = written.money(money, language)
    digits = "".join(sign for sign in text if sign.isdigit())
    assert digits.endswith(f"{abs(money.amount):f}".replace(".", "")) or exponent(currency) == 0
    assert int(digits) == int(abs(money.amount).scaleb(exponent(currency)))


def test_the_other_values() -> None:
    assert plain(written.measure(Decimal("2.50"), "kilogram", "pt-BR")) == "2,5 kg"
    assert plain(written.measure(Decimal(10), "celsius", "en")) == "10°C"
    assert written.measure(Decimal(3), "item", "pt-BR") == "3 unidades"
    assert written.measure(Decimal(3), "item", "ja") == "3個"
    assert written.measure(Decimal(3), "item", "ko") == "3"
    assert written.percent(Decimal("12.5"), "en") == "12.5%"
    assert plain(written.percent(Decimal("12.5"), "de")) == "12,5 %"
    assert written.number(Decimal("1234567.5"), "pt-BR") == "1.234.567,5"
    assert written.date(datetime.date(2024, 3, 15), "pt-BR") == "15 de março de 2024"
    assert written.digits("471209", "en") == "471 209"
    assert written.rating(Decimal("4.6"), Decimal(5), "pt-BR") == "4,6 / 5"
    assert written.listing(["a", "b", "c"], "pt-BR") == "a, b e c"
    assert written.listing([], "en") == ""
    assert [written.ordinal(n, "en") for n in (1, 2, 3, 4, 11, 21)] == ["1st", "2nd", "3rd", "4th", "11th", "21st"]
    assert written.ordinal(1, "pt-BR", "f") == "1ª"
    assert plain(written.unit_price(Money(Decimal("3.2"), "EUR"), Decimal(100), "gram", "en")) == "€3.20 / 100 g"
    assert plain(written.unit_price(Money(Decimal("3.2"), "EUR"), Decimal(1), "kilogram", "en")) == "€3.20 / kg"
    assert plain(written.unit_price(Money(Decimal("3.2"), "EUR"), Decimal(1), "item", "en")) == "€3.20 / item"


@pytest.mark.parametrize(
    "refused",
    [
        lambda: written.measure(Decimal(1), "smoot", "en"),
        lambda: written.number(Decimal("NaN"), "en"),
        lambda: written.ordinal(0, "en"),
        lambda: written.digits("--", "en"),
    ],
)
def test_what_cannot_be_written_is_refused(refused: object) -> None:
    with pytest.raises(SaysoError) as error:
        refused()  # type: ignore[operator]
    assert error.value.code == "bad_value"
