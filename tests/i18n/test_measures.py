"""Measures in the shopper's own units and shoe sizes as ranges."""

from __future__ import annotations

import tomllib
from decimal import Decimal
from importlib import resources

import pytest
from hypothesis import given
from hypothesis import strategies as st

from i18n import shoes, spoken
from i18n.errors import SaysoError
from i18n.measures import Quantity, length, lengths, sayable, temperature, weight


@pytest.mark.parametrize(
    ("grams", "region", "amount", "unit", "rounded"),
    [
        (690, "BR", "690", "gram", False),
        (1285, "BR", "1.3", "kilogram", True),
        (1500, "DE", "1.5", "kilogram", False),
        (12340, None, "12.5", "kilogram", True),
        (40000, "GB", "40", "kilogram", False),
        (100, "US", "3.5", "ounce", True),
        (1285, "US", "2.8", "pound", True),
        (1285, "PR", "2.8", "pound", True),
    ],
)
def test_weight(grams: int, region: str | None, amount: str, unit: str, rounded: bool) -> None:
    assert weight(grams, region) == Quantity(Decimal(amount), unit, rounded)


@pytest.mark.parametrize(
    ("millimetres", "region", "amount", "unit"),
    [
        (4, "BR", "4", "millimeter"),
        (305, "BR", "30.5", "centimeter"),
        (1400, "ES", "140", "centimeter"),
        (2600, "ES", "2.6", "meter"),
        (305, "US", "12", "inch"),
        (381, "US", "15", "inch"),
        (3048, "US", "10", "foot"),
    ],
)
def test_length(millimetres: int, region: str, amount: str, unit: str) -> None:
    found = length(millimetres, region)
    assert (found.amount, found.unit) == (Decimal(amount), unit)


def test_sides_share_one_unit() -> None:
    assert [side.unit for side in lengths([2600, 1400, 5], "BR")] == ["meter"] * 3
    assert lengths([], "BR") == ()


@pytest.mark.parametrize(
    ("celsius", "region", "amount", "unit"),
    [
        ("-10", "US", "14", "fahrenheit"),
        ("37", "US", "99", "fahrenheit"),
        ("36.6", "BR", "36.5", "celsius"),
        ("100", None, "100", "celsius"),
    ],
)
def test_temperature(celsius: str, region: str | None, amount: str, unit: str) -> None:
    found = temperature(Decimal(celsius), region)
    assert (found.amount, found.unit) == (Decimal(amount), unit)


@given(st.decimals(min_value=Decimal("0.001"), max_value=10**6, places=3))
def test_rounding_is_near_and_short(value: Decimal) -> None:
    said = sayable(value)
    assert abs(said - value) <= value * Decimal("0.05")
    assert spoken.is_speakable(spoken.measure(said, "kilogram", "en"))
    assert len(f"{said:f}".replace(".", "").strip("0")) <= max(3, len(str(int(value))))


@pytest.mark.parametrize(
    ("size", "source", "target", "wearer", "low", "high"),
    [
        ("42", "EU", "US", "men", "8.5", "9"),
        ("42", "EU", "US", "women", "10", "10.5"),
        ("42", "EU", "US", None, "8.5", "10.5"),
        ("38", "BR", "EU", None, "39", "40"),
        ("9", "US", "EU", "men", "42", "42"),
        ("27", "JP", "EU", None, "42", "42"),
        ("270", "CN", "EU", None, "42", "42"),
        ("42", "EU", "CN", None, "42", "42"),
        ("42.5", "EU", "UK", None, "7.5", "9"),
        ("8", "UK", "UK", None, "8", "8"),
    ],
)
def test_shoes(size: str, source: str, target: str, wearer: shoes.Wearer | None, low: str, high: str) -> None:
    found = shoes.convert(size, source, target, wearer)
    assert (found.low, found.high) == (Decimal(low), Decimal(high))
    assert found.note == shoes.NOTE


@pytest.mark.parametrize(("size", "system"), [("12", "EU"), ("99", "EU"), ("x", "EU"), ("NaN", "EU"), ("42", "XX")])
def test_unknown_sizes(size: str, system: str) -> None:
    with pytest.raises(SaysoError) as refused:
        shoes.convert(size, system, "US")
    assert refused.value.code == "unknown_size"


def test_there_and_back_holds_the_size() -> None:
    for eu in range(35, 47):
        for system in ("US", "UK", "JP", "BR"):
            there = shoes.convert(str(eu), "EU", system, "women")
            back = shoes.convert(there.low, system, "EU", "women")
            assert back.low <= eu <= back.high


def test_shoe_table_rises_and_is_dated() -> None:
    table = tomllib.loads(resources.files("i18n").joinpath("data/shoe_sizes.toml").read_text("utf-8"))
    assert table["note"] == shoes.NOTE
    assert {"source", "valid_from", "checked_on"} <= set(table)
    for before, after in zip(table["rows"], table["rows"][1:], strict=False):
        assert all(a < b for a, b in zip(before, after, strict=True))
