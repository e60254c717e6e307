"""What holds for every order, whatever the rules say."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from i18n.customs import quote_line, stored_rules
from i18n.money import exponent

TODAY = date(2026, 11, 24)
CURRENCIES = ("EUR", "USD", "GBP", "BRL", "JPY", "KWD")
RATES = {"EUR": "0.86", "USD": "1.00", "GBP": "0.75", "BRL": "5.40", "JPY": "151.3", "CNY": "7.1", "RON": "4.4"}
MORE_RATES = {"KWD": "0.31", "CAD": "1.4", "AUD": "1.5", "MXN": "18", "NOK": "10", "CHF": "0.8", "MYR": "4.2"}
COUNTRIES = sorted(country for place in stored_rules().destinations for country in place.countries)
PLACES = [*COUNTRIES, "BR-SP", "CA-ON", "KE"]
PARTS = ("goods", "freight", "insurance", "duty", "tax", "fees")

amounts = st.decimals("0.01", "5000", places=2).map(str)
items = st.fixed_dictionaries(
    {"unit_value": amounts, "quantity": st.integers(1, 5)},
    optional={
        "hs": st.sampled_from(["610910", "640391", "847130", "490199", "330300", "090121", "220421", "850760", "12"]),
        "origin": st.sampled_from(["CN", "US", "DE", "MX", "JP"]),
        "flags": st.lists(st.sampled_from(["gift", "medicine", "food", "battery_loose", "glows"]), max_size=2),
        "description": st.sampled_from(["cup", "gift", ""]),
    },
)
orders = st.fixed_dictionaries(
    {
        "from": st.sampled_from(["CN", "US", "DE", "BR"]),
        "to": st.sampled_from(PLACES),
        "on": st.dates(date(2020, 1, 1), date(2029, 12, 31)).map(str),
        "currency": st.sampled_from(CURRENCIES),
        "items": st.lists(items, min_size=1, max_size=4),
    },
    optional={
        "carrier": st.sampled_from(["post", "courier"]),
        "seller_registered": st.sampled_from([True, False, None]),
        "freight": amounts,
        "insurance": amounts,
        "goods_paid_in": st.sampled_from(CURRENCIES),
        "rates": st.sampled_from([{}, RATES, RATES | MORE_RATES]),
    },
)
json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=12),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=6), inner, max_size=4),
    max_leaves=12,
)


@settings(max_examples=400, deadline=None)
@given(orders)
def test_the_total_is_the_sum_of_its_lines(order: dict[str, Any]) -> None:
    quote = quote_line(order, today=TODAY)
    assert Decimal(quote["total"]) == sum(Decimal(quote[part]) for part in PARTS)
    digits = exponent(order["currency"])
    for kind, part in (("duty", "duty"), ("tax", "tax"), ("fee", "fees")):
        lines = [Decimal(line["amount"]) for line in quote["lines"] if line["kind"] == kind]
        assert sum(lines) == Decimal(quote[part])
        assert all(amount >= 0 for amount in lines)
    for part in (*PARTS, "total"):
        assert len(quote[part].partition(".")[2]) == digits
    assert quote["guarantee"] is False
    json.dumps(quote)


@settings(max_examples=400, deadline=None)
@given(orders)
def test_an_unknown_duty_or_tax_is_never_a_silent_zero(order: dict[str, Any]) -> None:
    """Where goods cross a border, either a dated line speaks of every kind of charge or something is missing."""
    quote = quote_line(order, today=TODAY)
    if quote["papers"] and not quote["missing"]:
        assert {line["kind"] for line in quote["lines"]} >= {"duty", "tax"}
    for line in quote["lines"]:
        assert line["confidence"] in ("law", "estimate") and line["source"] and line["rule_id"]


@settings(max_examples=300, deadline=None)
@given(orders, st.integers(1, 3))
def test_more_goods_never_cost_less_within_a_band(order: dict[str, Any], more: int) -> None:
    few = quote_line(order, today=TODAY)
    for item in order["items"]:
        # All of them alike: more of a duty-free book alone would take freight, and its tax, away from the rest.
        item["quantity"] *= 1 + more
    many = quote_line(order, today=TODAY)
    if [line["rule_id"] for line in few["lines"]] == [line["rule_id"] for line in many["lines"]]:
        # Rounding at each line may take back half a minor unit for each of them, Japan's steps one step.
        slack = Decimal(len(few["lines"]) + 3).scaleb(-exponent(order["currency"]))
        assert Decimal(many["total"]) >= Decimal(few["total"]) - slack


@settings(max_examples=300, deadline=None)
@given(json_values)
def test_any_json_value_is_answered(value: Any) -> None:
    assert quote_line(value, today=TODAY)["error"]["code"]


@settings(max_examples=400, deadline=None)
@given(orders, st.sampled_from(["from", "to", "on", "currency", "items", "rates", "freight", "carrier"]), json_values)
def test_any_broken_order_is_answered(order: dict[str, Any], key: str, value: Any) -> None:
    answer = quote_line(order | {key: value}, today=TODAY)
    assert ("error" in answer) != ("total" in answer)
    json.dumps(answer)


@settings(max_examples=300, deadline=None)
@given(orders, st.sampled_from(["unit_value", "quantity", "hs", "origin", "flags", "description"]), json_values)
def test_any_broken_item_is_answered(order: dict[str, Any], key: str, value: Any) -> None:
    order["items"][0][key] = value
    answer = quote_line(order, today=TODAY)
    assert ("error" in answer) != ("total" in answer)
    json.dumps(answer)
