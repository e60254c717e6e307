"""Words of products and queries in nine languages."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from retrieval.product import Product
from retrieval.query import SearchQuery
from retrieval.schema import read_goods
from retrieval.suitability import Suitability
from retrieval.text import TextMaker
from retrieval.tokens import Tokenizer, fold, slug_of, token_id, words
from retrieval.translators import Translators


@pytest.fixture(scope="module")
def tokenizer() -> Tokenizer:
    return Tokenizer()


@pytest.fixture
def texts(graph: Any, tokenizer: Tokenizer) -> TextMaker:
    return TextMaker(graph, Suitability(graph), tokenizer, Translators(graph, tokenizer))


@pytest.fixture
def products(goods: Path, graph: Any) -> dict[str, Product]:
    return {listing.product.id: listing.product for listing in read_goods(goods, graph).listings}


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("en", "Hiking boots", "hiking BOOT"),
        ("pt-BR", "botas de caminhada", "bota de caminhadas"),
        ("pt-BR", "pulmão chá", "pulmao cha"),
        ("es", "zapatillas cómodas", "zapatilla comoda"),
        ("fr", "théières émaillées", "theiere emaillee"),
        ("de", "Wanderschuhe für Kälte", "wanderschuhe fur kalte"),
        ("ja", "ﾔｶﾝ", "ヤカン"),
        ("zh-CN", "ＵＳＢ充电", "usb充电"),
        ("ar", "أَحذية", "احذيه"),
        ("hi", "जूते", "जूते"),
    ],
)
def test_the_same_thing_written_otherwise_has_the_same_tokens(
    tokenizer: Tokenizer, language: str, one: str, other: str
) -> None:
    assert tokenizer.tokens(one, language) == tokenizer.tokens(other, language) != []


def test_different_words_stay_different(tokenizer: Tokenizer) -> None:
    assert tokenizer.tokens("boot", "en") != tokenizer.tokens("boat", "en")
    # The vowel sign is part of the word: without it two Hindi words would become one.
    assert words("चाय चय") == ["चाय", "चय"]
    assert words("鉄の急須 600ml") == ["鉄の急須", "600ml"]
    assert words("USB充电器") == ["usb", "充电器"]


def test_text_without_spaces_is_cut_into_pairs(tokenizer: Tokenizer) -> None:
    assert tokenizer.tokens("登山靴", "zh-CN") == ["登山", "山靴", "登", "山", "靴"]
    assert set(tokenizer.tokens("防水登山靴", "zh-CN")) > set(tokenizer.tokens("登山靴", "zh-CN"))


def test_little_words_and_bare_numbers_are_not_searched_for(tokenizer: Tokenizer) -> None:
    assert tokenizer.query_tokens("I am looking for boots under 200 dollars, please", "en") == ["boot"]
    assert tokenizer.query_tokens("quero um bule de chá por favor", "pt-BR") == tokenizer.query_tokens("bule chá", "pt")
    assert tokenizer.query_tokens("the", "en") == []


@pytest.mark.parametrize("text", ["", " \n\t", "\x00\x07", "!!!", "\U0001f9e6" * 5, "ａ" * 10_000])
def test_odd_texts_do_no_harm(tokenizer: Tokenizer, text: str) -> None:
    for language in ("en", "zh-CN", "ar", "xx", ""):
        assert len(tokenizer.tokens(text, language)) <= 1


def test_slugs_of_brands() -> None:
    assert slug_of("Fell & Side Co.") == "fell_side_co"
    assert slug_of("Tannrück") == "tannruck"
    assert fold("Straße") == "strasse"
    assert 0 <= token_id("boot") < 2**32


def test_a_product_of_another_language_is_embedded_in_english_only(
    texts: TextMaker, products: dict[str, Product]
) -> None:
    text = texts.product(products["alp-summit-boot"])
    assert "hiking boots by Gipfelwerk" in text.dense
    assert "leather and rubber" in text.dense
    assert "ankle support" in text.dense
    assert "For high altitude trekking" in text.dense
    assert "Stiefel" not in text.dense
    own = " ".join(part for part, language in text.parts if language == "de")
    assert "Zwiegenähter Stiefel" in own
    assert "Wanderschuhe" in own


def test_an_english_product_keeps_its_own_words(texts: TextMaker, products: dict[str, Product]) -> None:
    text = texts.product(products["high-talking-watch"])
    assert text.dense.startswith("Talking Watch with Large Numerals.")
    assert "spoken output" in text.dense  # an accessibility fact is a feature too
    assert "tactile marks" not in text.dense  # and an absent one is not


def test_the_hash_changes_with_the_words_and_with_nothing_else(texts: TextMaker, products: dict[str, Product]) -> None:
    boot = products["alp-summit-boot"]
    before = texts.product(boot).hash
    assert texts.product(replace(boot, weight_g=7, hs="640319", rating=None)).hash == before
    assert texts.product(replace(boot, title="Hoher Bergstiefel Gipfel II")).hash != before
    assert texts.product(replace(boot, features=("waterproof",))).hash != before


def test_what_is_asked_reaches_both_halves(texts: TextMaker) -> None:
    query = SearchQuery(
        "um bule de ferro", "pt-BR", product_types=("teapot",), materials=("cast_iron",), activities=("weak_grip",)
    )
    assert texts.dense_query(query).endswith("cast iron teapot for weak grip")
    sparse = set(texts.sparse_query(query).indices)
    assert {token_id("teapot"), token_id("iron"), token_id("bul")} <= sparse
    assert token_id("um") not in sparse
    english = SearchQuery("boots that keep dry", "en", features=("waterproof",))
    assert texts.dense_query(english) == "boots that keep dry waterproof"


def test_words_of_a_script_that_the_engine_cannot_read_are_not_embedded(texts: TextMaker) -> None:
    assert texts.dense_query(SearchQuery("нужен чайник", "ru")) == ""
    assert texts.dense_query(SearchQuery("cerco stivali Fellside", "it")) == "cerco stivali fellside"


def test_words_are_translated_and_names_pass_through(texts: TextMaker) -> None:
    assert texts.dense_query(SearchQuery("quiero una tapa Fellside", "es")).split()[1:] == ["fellside"]


def test_sparse_vectors_rise_and_repeat_nothing(texts: TextMaker, products: dict[str, Product]) -> None:
    for product in products.values():
        sparse = texts.sparse_product(texts.product(product))
        assert list(sparse.indices) == sorted(set(sparse.indices))
        assert all(0 < value < 2.2 for value in sparse.values)
