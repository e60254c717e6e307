"""What a record names in its own text is in it, whatever its fields leave out."""

from __future__ import annotations

import pytest

from retrieval.allergens import allergens, names, to_be_free_of
from retrieval.product import Product

LANGUAGES = {"en", "es", "pt", "fr", "de", "zh", "ja", "hi", "ar"}


def product(language: str, title: str, description: str = "") -> Product:
    return Product("one", "shop", "chocolate", language, title, description, "")


@pytest.mark.parametrize(
    ("language", "title", "feature"),
    [
        ("en", "Chocolate with Roasted Almonds", "nut_free"),
        ("de", "Vollmilchschokolade mit ganzen Haselnüssen", "nut_free"),
        ("fr", "Biscuits au beurre", "milk_free"),
        ("zh-CN", "小麦饼干", "gluten_free"),
        ("ja", "アーモンドチョコレート", "nut_free"),
        ("ar", "شوكولاتة باللوز", "nut_free"),
    ],
)
def test_it_is_named(language: str, title: str, feature: str) -> None:
    assert names(product(language, title), feature)
    assert names(product(language, "x", title), feature)


@pytest.mark.parametrize(
    ("language", "title", "feature"),
    [
        ("en", "Chocolate without Almonds", "nut_free"),
        ("en", "Donut-shaped Cushion", "nut_free"),
        ("pt-BR", "Biscoito sem leite", "milk_free"),
        ("ja", "小麦不使用のクッキー、小麦なし", "nut_free"),
        ("de", "Schokolade ohne Nüsse", "nut_free"),
    ],
)
def test_it_is_not_named(language: str, title: str, feature: str) -> None:
    assert not names(product(language, title), feature)


def test_a_need_asks_for_it_as_its_name_does() -> None:
    assert to_be_free_of((), {"no_nuts": 1.0}) == to_be_free_of(("nut_free",), ()) == ("nut_free",)


def test_every_language_has_its_words() -> None:
    assert all(set(one.named) == LANGUAGES and all(one.named.values()) for one in allergens())
