from __future__ import annotations

from decimal import Decimal

import pytest

from app.model.context import TableItem
from app.model.profile import Profile
from app.model.request import Excluded, Intent, PriceLimit, Reference, Request, Size
from app.skills.searching import (
    RELAXABLE,
    asked,
    needs_currency,
    query_of,
    refined,
    relaxed,
    says_something,
    wished,
)
from i18n.money import Money
from retrieval.query import SearchQuery

BOOTS = Request(
    Intent.SEARCH,
    "en",
    text="red waterproof boots",
    product_types=("hiking_boots",),
    colors=("red",),
    features=("waterproof",),
    max_price=PriceLimit(Decimal(200), "USD"),
    size=Size("42", "EU"),
    excluded=Excluded(materials=("leather",)),
)


def change(**slots) -> Request:
    return Request(Intent.REFINE, "en", text="something else", **slots)


def test_new_values_replace_and_features_add_up() -> None:
    merged = refined(BOOTS, change(colors=("blue",), features=("lightweight",), max_price=PriceLimit(Decimal(90))))
    assert merged.colors == ("blue",)
    assert merged.features == ("waterproof", "lightweight")
    assert merged.max_price == PriceLimit(Decimal(90))
    assert (merged.size, merged.product_types) == (BOOTS.size, BOOTS.product_types)
    assert merged.intent is Intent.SEARCH
    assert merged.text == "red waterproof boots"


def test_words_that_fill_no_slot_join_what_is_looked_for() -> None:
    merged = refined(BOOTS, Request(Intent.REFINE, "en", text="with a louder ring"))
    assert merged.text == "red waterproof boots with a louder ring"


def test_what_is_ruled_out_adds_up_and_contradictions_go_to_the_newer() -> None:
    merged = refined(BOOTS, change(excluded=Excluded(materials=("wool",), colors=("red",))))
    assert merged.excluded.materials == ("leather", "wool")
    assert (merged.excluded.colors, merged.colors) == (("red",), ())
    back = refined(merged, change(colors=("red",), materials=("leather",)))
    assert back.colors == ("red",)
    assert back.materials == ("leather",)
    assert back.excluded == Excluded(materials=("wool",))


def test_another_kind_of_thing_drops_the_size() -> None:
    assert refined(BOOTS, change(product_types=("socks",))).size is None
    assert refined(BOOTS, change(product_types=("hiking_boots",))).size == BOOTS.size
    like = TableItem("x", "x", "sandals")
    assert refined(BOOTS, change(colors=("green",)), like).product_types == ("sandals",)


TABLE = (
    TableItem("a", "a", "kettle", Decimal("30.00"), "EUR"),
    TableItem("b", "b", "kettle", Decimal("20.00"), "EUR"),
    TableItem("c", "c", "kettle"),
)


@pytest.mark.parametrize(("focus", "limit"), [(None, "19.99"), ("a", "29.99"), ("c", "19.99")])
def test_cheaper_is_below_what_was_spoken_of(focus, limit) -> None:
    search = wished(BOOTS, "cheaper", TABLE, focus)
    assert search.max_price == PriceLimit(Decimal(limit), "EUR")
    assert search.reference == Reference(superlative="cheapest")


def test_cheaper_takes_one_unit_where_there_are_no_cents() -> None:
    table = (TableItem("a", "a", "tea", Decimal(500), "JPY"),)
    assert wished(BOOTS, "cheaper", table, None).max_price == PriceLimit(Decimal(499), "JPY")


def test_without_comparable_prices_cheaper_only_sorts() -> None:
    mixed = (*TABLE, TableItem("d", "d", "kettle", Decimal(5), "CNY"))
    assert wished(BOOTS, "cheaper", mixed, None).max_price == BOOTS.max_price
    assert wished(BOOTS, "cheaper", (), None).reference == Reference(superlative="cheapest")
    assert wished(BOOTS, "better_rated", TABLE, None).reference == Reference(superlative="best_rated")


def test_query_carries_everything_and_the_persons_place() -> None:
    query = query_of(BOOTS, Profile(country="BR", currency="BRL"), 5)
    assert query == SearchQuery(
        text="red waterproof boots",
        language="en",
        product_types=("hiking_boots",),
        features=("waterproof",),
        colors=("red",),
        max_price=Money.of(200, "USD"),
        size_value="42",
        size_system="EU",
        excluded_materials=("leather",),
        ships_to="BR",
        currency="BRL",
        limit=5,
    )
    assert query_of(BOOTS, Profile(), 5).currency == "USD"


def test_a_limit_takes_the_persons_currency_or_asks_for_it() -> None:
    bare = change(max_price=PriceLimit(Decimal(90)))
    assert query_of(bare, Profile(currency="EUR"), 1).max_price == Money.of(90, "EUR")
    assert not needs_currency(bare, Profile(currency="EUR"))
    assert needs_currency(bare, Profile())
    assert not needs_currency(BOOTS, Profile())
    assert not needs_currency(change(colors=("red",)), Profile())


@pytest.mark.parametrize("slot", RELAXABLE)
def test_every_constraint_can_be_let_go_of_alone(slot) -> None:
    full = Request(
        Intent.SEARCH,
        "en",
        product_types=("tea",),
        colors=("red",),
        materials=("wool",),
        features=("waterproof",),
        brands=("x",),
        max_price=PriceLimit(Decimal(9), "EUR"),
        min_price=PriceLimit(Decimal(1), "EUR"),
        min_rating=Decimal(4),
        size=Size("M"),
        excluded=Excluded(("a",), ("b",), ("c",), ("d",)),
        excluded_types=("coffee",),
        excluded_origins=("FR",),
    )
    before, after = (query_of(search, Profile(), 1) for search in (full, relaxed(full, slot)))
    different = {name for name in SearchQuery.__slots__ if getattr(before, name) != getattr(after, name)}
    assert different - {"currency"} == {slot}
    assert not getattr(after, slot)


def test_what_was_asked_is_listed_in_order() -> None:
    assert asked(BOOTS) == (
        ("product_types", "hiking_boots"),
        ("colors", "red"),
        ("features", "waterproof"),
        ("max_price", "200 USD"),
        ("size", "EU 42"),
        ("excluded_materials", "leather"),
    )


def test_silence_says_nothing() -> None:
    assert not says_something(change())
    assert says_something(change(excluded=Excluded(colors=("red",))))
    assert says_something(change(reference=Reference(superlative="cheapest")))
    assert not says_something(change(reference=Reference(ordinal=1)))
