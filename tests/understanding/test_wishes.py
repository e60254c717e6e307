"""What is wished for: a need told without a name, goods asked for and goods that only stand in the story."""

from __future__ import annotations

import pytest

from app.model.context import Context, TableItem
from app.model.request import Intent
from app.understanding.patterns import Chart, PatternSet
from app.understanding.reader import GrammarReader
from app.understanding.tokens import tokenize

SHOWN = Context(last_reply="options", table=tuple(TableItem(name, name, "kettle") for name in "abc"), on_table=3)


@pytest.mark.parametrize(
    "text",
    [
        "I keep slipping when I get out of the bath, what could help?",
        "something to keep my feet warm in bed",
        "a digital radio with presets you can feel",
    ],
)
def test_a_need_is_a_search(reader: GrammarReader, text: str) -> None:
    assert reader.read(text, "en").intent is Intent.SEARCH


def test_another_need_is_another_search_and_a_comparative_is_none(reader: GrammarReader) -> None:
    assert reader.read("something to keep my feet warm", "en", SHOWN).intent is Intent.SEARCH
    assert reader.read("something cheaper", "en", SHOWN).intent is Intent.REFINE


def test_small_talk_stays_small_talk(reader: GrammarReader) -> None:
    assert reader.read("my knee is playing up today", "en").intent is Intent.UNKNOWN


@pytest.mark.parametrize(
    ("text", "in_passing"),
    [
        ("I need a bed", False),
        ("a blue teapot", False),
        ("something to keep my feet warm in bed", True),
        ("my hands shake and I spill my coffee", True),
    ],
)
def test_goods_asked_for_and_goods_of_the_story(reader: GrammarReader, text: str, in_passing: bool) -> None:
    assert reader.read(text, "en", meant=Intent.SEARCH).in_passing is in_passing


def test_words_in_a_search_box_are_a_search_and_keep_their_limits(reader: GrammarReader) -> None:
    request = reader.read("large black numbers to read from my armchair, under 70 euros", "en", meant=Intent.SEARCH)
    assert request.intent is Intent.SEARCH
    assert request.max_price is not None
    assert request.max_price.amount == 70


def test_a_special_kind_remembers_what_was_named(reader: GrammarReader) -> None:
    request = reader.read("boots for snow", "en")
    assert request.product_types == ("winter_boots",)
    assert request.wider_types == ("boots",)


def test_endings_that_are_alike_are_one_and_match_the_same() -> None:
    patterns = PatternSet()
    rule = object()
    for first in ("put", "lay", "set", "place"):
        patterns.add(f"{first} it in (my|the) (cart|basket) [please] $", rule)
    for text in ("lay it in the basket please", "place it in my cart"):
        (match,) = patterns.matches(tokenize(text), Chart())
        assert match.rule is rule
        assert (match.start, match.end) == (0, len(tokenize(text)))
    assert patterns.matches(tokenize("put it in please"), Chart()) == []
    alone = PatternSet()
    alone.add("put it in (my|the) (cart|basket) [please] $", rule)
    four, one = (len(each.plain()[1]) for each in (patterns, alone))
    assert four <= one + 1  # the four ways of beginning add nothing behind them
