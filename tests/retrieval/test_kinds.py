"""Of which kinds a product is, and which kinds a word means."""

from __future__ import annotations

from decimal import Decimal

import pytest

from retrieval.constraints import same_system_only, sizes_spanned
from retrieval.kinds import Kinds, several_kinds
from retrieval.knowledge.concepts import Kind
from retrieval.knowledge.graph import load_graph
from retrieval.product import Product, SizeRun
from retrieval.tokens import Tokenizer

GRAPH = load_graph()


@pytest.fixture(scope="module")
def kinds() -> Kinds:
    return Kinds(GRAPH, Tokenizer())


def product(filed: str, language: str, title: str) -> Product:
    return Product("one", "shop", filed, language, title, "", "")


@pytest.mark.parametrize(
    ("filed", "language", "title", "also"),
    [
        ("walker", "de", "Leichtgewicht-Rollator mit Sitz", "rollator"),
        ("blanket", "en", "Electric Blanket with Timer", "electric_blanket"),
        ("clock", "zh-CN", "大字闹钟", "alarm_clock"),
    ],
)
def test_a_title_names_a_narrower_kind(kinds: Kinds, filed: str, language: str, title: str, also: str) -> None:
    assert kinds.of(product(filed, language, title)) >= {filed, also}


def test_a_title_never_names_a_kind_that_is_not_below_the_filed_one(kinds: Kinds) -> None:
    assert kinds.of(product("teapot", "en", "Kettle descaler and teapot")) == {"teapot"}


def test_one_word_may_mean_several_kinds(kinds: Kinds) -> None:
    assert kinds.meant_as_well(("wristwatch",), "Eine Uhr, die spricht", "de") == ("clock",)
    assert kinds.meant_as_well(("wristwatch",), "Eine Armbanduhr, die spricht", "de") == ()
    assert kinds.meant_as_well(("kettle",), "Eine Uhr und ein Kessel", "de") == ()


def test_every_kind_of_the_table_is_known() -> None:
    for words in several_kinds().values():
        for meant in words.values():
            assert len(meant) > 1
            assert all(GRAPH.has(one, Kind.PRODUCT_TYPE) for one in meant)


@pytest.mark.parametrize(
    ("offered", "wanted", "fits"),
    [("39-42", "41", True), ("39-42", "43", False), ("39–42", "42", True), ("41", "41", True), ("M", "41", False)],
)
def test_a_size_may_span_several(offered: str, wanted: str, fits: bool) -> None:
    assert same_system_only(SizeRun("EU", (offered,)), wanted, "EU", "socks") is fits


def test_spans_are_numbers() -> None:
    assert sizes_spanned("36,5-38") == (Decimal("36.5"), Decimal(38))
    assert sizes_spanned("XL") is None
