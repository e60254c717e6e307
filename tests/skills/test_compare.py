from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal

from app.model.context import TableItem
from app.model.judged import Better
from app.model.reply import ProductFacts
from app.skills.compare import MOST_ROWS, at_places, compared, rows
from i18n.money import Money
from retrieval.knowledge.graph import load_graph

KETTLE = ProductFacts(
    id="a",
    title="Kettle",
    title_language="en",
    product_type="kettle",
    brand="B",
    merchant="M",
    merchant_country="DE",
    price=Money.of("30", "EUR"),
    shopper_price=Money.of("33", "USD"),
    stock=4,
    read_at=datetime(2026, 11, 24, tzinfo=UTC),
    materials=("steel", "glass"),
    features=("auto_off", "lightweight"),
    stars=Decimal("4.5"),
    accessibility=(("one_hand_use", "present"),),
)


def test_twins_differ_in_nothing() -> None:
    assert rows((KETTLE, KETTLE)) == ()


def test_only_what_differs_is_told_and_shared_features_are_left_out() -> None:
    other = replace(
        KETTLE,
        shopper_price=Money.of("20", "USD"),
        features=("auto_off", "large_print"),
        materials=("glass", "steel"),
        stars=None,
        accessibility=(("one_hand_use", "not_stated"),),
    )
    assert [(row.attribute, row.values) for row in rows((KETTLE, other))] == [
        ("price", ("33.00 USD", "20.00 USD")),
        ("rating", ("4.5", "")),
        ("features", ("lightweight", "large_print")),
        ("one_hand_use", ("present", "")),
    ]


def test_no_more_rows_than_can_be_kept_in_mind() -> None:
    other = ProductFacts(
        "b", "t", "de", "kettle", "C", "N", "FR", Money.of("1", "EUR"), None, 1, KETTLE.read_at,
        materials=("x",), colors=("y",), features=("z",), stars=Decimal(1), delivery_days=1, weight_g=1,
        origin="CN", voltage="120 V",
    )  # fmt: skip
    assert len(rows((KETTLE, other))) == MOST_ROWS
    assert rows((KETTLE, other))[0].attribute == "price"


def test_places_name_what_is_compared() -> None:
    table = tuple(TableItem(name, name, "kettle") for name in "abcd")
    assert [item.id for item in at_places(table, (1, 3))] == ["a", "c"]
    assert [item.id for item in at_places(table, (-2, -1))] == ["c", "d"]
    assert [item.id for item in at_places(table, (4, -1))] == ["d"]
    assert at_places(table, (1, 5)) == []
    assert at_places(table, ()) == []


def test_what_matters_for_the_need_comes_first_and_says_who_is_better() -> None:
    boot = replace(
        KETTLE,
        id="boot",
        product_type="hiking_boots",
        features=("waterproof", "ankle_support", "lightweight"),
        weight_g=900,
    )
    shoe = replace(
        boot, id="shoe", features=("lightweight", "reflective"), weight_g=None, shopper_price=Money.of("9", "USD")
    )
    reply = compared((boot, shoe), ("hiking",), (), load_graph())
    assert reply.rows[0].attribute == "features"
    assert set(reply.rows[0].values[0].split(",")) <= {"waterproof", "ankle_support"}
    assert Better(1, "features", "hiking") in reply.better
    assert Better(2, "price") in reply.better
    # A weight that one of them does not state makes neither of them the lighter one.
    assert not any(better.attribute == "weight" for better in reply.better)


def test_equals_lead_in_nothing() -> None:
    assert compared((KETTLE, replace(KETTLE, id="b"))).better == ()


def test_prices_in_two_currencies_are_not_held_against_each_other() -> None:
    other = replace(KETTLE, id="b", price=Money.of("1", "CNY"), shopper_price=None)
    assert not any(better.attribute == "price" for better in compared((KETTLE, other)).better)
