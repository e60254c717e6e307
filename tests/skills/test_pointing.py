from __future__ import annotations

from decimal import Decimal

import pytest

from app.model.context import Context, TableItem
from app.model.request import Intent, Reference, Request
from app.skills.pointing import foremost, pointed_at

TABLE = (
    TableItem("boot", "b", "hiking_boots", Decimal(90), "EUR", Decimal("4.1"), 12),
    TableItem("tea", "t", "tea", Decimal(8), "EUR", Decimal("4.9"), 3),
    TableItem("shoe", "s", "hiking_boots", Decimal(70), "EUR", None, None),
)


OFFERED = Context(table=TABLE)


def points(context: Context = OFFERED, **slots) -> tuple[str, ...]:
    return pointed_at(Request(Intent.SELECT, "en", **slots), context)


@pytest.mark.parametrize(
    ("reference", "ids"),
    [
        (Reference(ordinal=1), ("boot",)),
        (Reference(ordinal=3), ("shoe",)),
        (Reference(ordinal=-1), ("shoe",)),
        (Reference(ordinal=4), ("boot", "tea", "shoe")),
        (Reference(superlative="cheapest"), ("tea",)),
        (Reference(superlative="best_rated"), ("tea",)),
        (Reference(superlative="fastest_delivery"), ("tea",)),
        (Reference(superlative="prettiest"), ("boot", "tea", "shoe")),
        (Reference(pronoun=True), ("boot", "tea", "shoe")),
        (None, ("boot", "tea", "shoe")),
    ],
)
def test_pointing_at_the_table(reference, ids) -> None:
    assert points(reference=reference) == ids


def test_it_is_what_was_last_spoken_of() -> None:
    spoken_of = Context(table=TABLE, focus="shoe")
    assert points(spoken_of, reference=Reference(pronoun=True)) == ("shoe",)
    assert points(spoken_of) == ("shoe",)
    assert points(spoken_of, reference=Reference(ordinal=1)) == ("boot",)


def test_kinds_narrow_the_table() -> None:
    assert points(product_types=("tea",)) == ("tea",)
    assert points(product_types=("hiking_boots",)) == ("boot", "shoe")
    assert points(Context(table=TABLE, focus="shoe"), product_types=("hiking_boots",)) == ("shoe",)
    assert points(product_types=("hiking_boots",), reference=Reference(ordinal=2)) == ("shoe",)
    assert points(product_types=("hiking_boots",), reference=Reference(superlative="cheapest")) == ("shoe",)
    assert points(product_types=("kettle",)) == ()


def test_an_empty_table_points_at_nothing() -> None:
    assert points(Context(), reference=Reference(ordinal=1)) == ()
    assert points(Context(), reference=Reference(superlative="cheapest")) == ()


def test_prices_in_two_currencies_are_not_compared() -> None:
    mixed = (*TABLE, TableItem("cny", "c", "tea", Decimal(1), "CNY"))
    assert foremost(mixed, "cheapest") is None
