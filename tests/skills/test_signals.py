"""What a turn tells of a taste, and what it does not."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from app.model.context import Context, TableItem
from app.model.reply import CartChange, CartView, Details, Note, Options, ProductFacts, Reply, Reviews
from app.model.request import Excluded, Intent, Request
from app.model.session import Session
from app.skills.signals import ASKED_ABOUT, CHOSEN, LOOKED, Signal, signal
from i18n.money import Money

TABLE = tuple(TableItem(one, one, "boots") for one in "abc")
BEFORE = Session(context=Context(table=TABLE, on_table=3), told=("x", "y", "z", "a", "b", "c"), shown=6)


def product(name: str) -> ProductFacts:
    return ProductFacts(
        name, name, "en", "boots", "B", "M", "DE", Money.of("1.00", "EUR"), None, 1, datetime(2026, 1, 1, tzinfo=UTC)
    )


def after(intent: Intent, reply: Reply, before: Session = BEFORE, **slots: object) -> Signal | None:
    return signal(before, replace(Request(intent, "en"), **slots), reply)


def test_what_was_told_before_the_chosen_counts_for_more_than_what_came_after() -> None:
    found = after(Intent.SELECT, Details(product("b")))
    assert found == Signal("looked:b", ASKED_ABOUT, ("b",), ("x", "y", "z", "a"), ("c",))


def test_a_thing_put_into_the_cart_counts_most_and_a_further_look_least() -> None:
    added = after(Intent.ADD_TO_CART, CartView((), None, CartChange("added", product("a"), 1)))
    assert added is not None and added.strength == CHOSEN and not added.again
    focused = replace(BEFORE, context=replace(BEFORE.context, focus="a"))
    for reply in (Details(product("a"), "weight"), Reviews(product("a"), 3)):
        again = after(Intent.DETAILS, reply, focused)
        assert again is not None and again.strength == LOOKED and again.again


def test_more_passes_over_what_was_told_and_chooses_nothing() -> None:
    reply = Options((product("d"), product("e")), 9, first=7)
    found = after(Intent.MORE, reply)
    assert found is not None
    assert (found.preferred, found.over, found.chose) == (("d", "e"), ("a", "b", "c"), False)
    assert after(Intent.SEARCH, replace(reply, first=1)) is None


def test_no_after_details_turns_that_one_down_and_a_no_to_anything_else_nothing() -> None:
    found = after(Intent.DENY, Note("declined"), replace(BEFORE, standing=Details(product("b"))))
    assert found is not None and (found.preferred, found.over) == (("a", "c"), ("b",))
    assert after(Intent.DENY, Note("declined"), replace(BEFORE, standing=Options((product("a"),), 1))) is None


@pytest.mark.parametrize(
    ("slots", "towards", "away"),
    [
        ({"wish": "cheaper"}, (), ("price",)),
        ({"wish": "better_rated"}, ("rating",), ()),
        (
            {"excluded": Excluded(materials=("leather",), brands=("Big Foot",))},
            (),
            ("material:leather", "brand:big_foot"),
        ),
        ({"colors": ("red",)}, ("color:red",), ()),
    ],
)
def test_a_refinement_says_itself_what_is_liked(slots: dict[str, object], towards: tuple[str, ...],
                                                away: tuple[str, ...]
                                                ) -> None:  # fmt: skip
    found = after(Intent.REFINE, Options((product("d"),), 1), **slots)
    assert found is not None and (found.towards, found.away) == (towards, away)
    # The same words of a search say what is looked for now, not what is liked.
    assert after(Intent.SEARCH, Options((product("d"),), 1), **slots) is None


def test_undo_takes_back_and_what_is_not_on_the_table_teaches_nothing() -> None:
    undone = after(Intent.UNDO, CartView((), None, CartChange("undone")))
    assert undone is not None and undone.takes_back
    assert after(Intent.SELECT, Details(product("elsewhere"))) is None
    alone = Session(context=Context(table=TABLE[:1], on_table=1))
    assert after(Intent.SELECT, Details(product("a")), alone) is None
