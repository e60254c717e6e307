"""Whom goods are made for: read off titles and wishes, told, and never a reason to leave something out."""

from __future__ import annotations

from dataclasses import replace

import pytest

from retrieval.meant_for import groups, made_for, made_for_others, wished_for
from retrieval.product import Product
from retrieval.refusals import named_by


def titled(title: str, language: str) -> Product:
    return Product("x-1", "x", "winter_coat", language, title, "", "X")


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("a winter coat for women", "en", {"women"}),
        ("my wife says I need new shoes", "en", set()),
        ("shoes for my wife", "en", {"women"}),
        ("有没有女式外套", "zh-CN", {"women"}),
        ("祖父への贈り物", "ja", {"men"}),
        ("Mantel für meinen Opa", "de", {"men"}),
        ("老猫牙口不好", "zh-CN", {"cats"}),
        ("cama para mi perro", "es", {"dogs"}),
        ("a category of catalogues", "en", set()),
        ("coat for men or women", "en", {"men", "women"}),
    ],
)
def test_a_wish_says_whom_it_is_for(text: str, language: str, expected: set[str]) -> None:
    assert wished_for(text, language) == expected


def test_what_is_made_for_the_other_is_known_by_kind_or_title() -> None:
    coat = titled("Winterparka für Herren", "de")
    assert made_for(coat) == {"men"}
    assert made_for_others(coat, frozenset({"women"})) == {"men"}
    assert made_for_others(coat, frozenset({"men"})) == frozenset()
    assert made_for_others(coat, frozenset({"men", "women"})) == frozenset()
    assert made_for_others(coat, frozenset()) == frozenset()
    food = replace(titled("Salmon dinner", "en"), type="dog_food")
    assert made_for_others(food, frozenset({"cats"})) == {"dogs"}


def test_a_title_for_both_is_for_anyone() -> None:
    assert made_for_others(titled("Robe, men and women", "en"), frozenset({"women"})) == frozenset()


def test_a_refused_word_in_a_title_counts_but_not_after_without() -> None:
    assert named_by(titled("Wrist blood pressure monitor", "en"), ("wrist",))
    assert named_by(titled("手腕式血压计", "zh-CN"), ("手腕",))
    assert not named_by(titled("Calça sem zíper", "pt-BR"), ("zíper",))
    assert not named_by(titled("Upper arm monitor", "en"), ("wrist",))


def test_no_word_stands_in_two_rival_groups() -> None:
    for one in groups():
        for other in groups():
            if other.name in one.rivals:
                for language, words in one.goods.items():
                    assert not set(words) & set(other.goods.get(language, ())), (one.name, other.name, language)
