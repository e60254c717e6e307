"""Which of the goods that are named are asked for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from app.understanding.reader import GrammarReader

Read = Callable[..., Any]


@pytest.fixture
def read(everywhere: GrammarReader) -> Read:
    return lambda tag, text: everywhere.read(text, tag)


@pytest.mark.parametrize(
    ("tag", "text", "types"),
    [
        ("ja", "鍋かフライパンかやかん、一万円以内", {"saucepan", "frying_pan", "kettle"}),
        ("ar", "تمر محشو أو شوكولاتة للضيوف", {"dates", "chocolate"}),
        ("ar", "نحتاج خيمة وما ننام فيه", {"tent", "sleeping_bag"}),
    ],
)
def test_everything_that_is_joined_is_wanted(read: Read, tag: str, text: str, types: set[str]) -> None:
    assert set(read(tag, text).product_types) == types


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("老眼でも糸が通せるミシン", "sewing_machine"),
        ("首から下げて両手が空く拡大鏡", "magnifier"),
        ("犬や猫に、穀物の入っていないごはん", "dog_food"),
        ("立ったまますっと履けるもの", "footwear"),
    ],
)
def test_what_a_japanese_clause_ends_on_is_wanted(read: Read, text: str, kind: str) -> None:
    assert read("ja", text).product_types == (kind,)


def test_a_material_inside_a_longer_word_is_none(read: Read) -> None:
    found = read("ja", "頭皮がかゆい、香りのないシャンプー")
    assert (found.product_types, found.excluded.materials) == (("shampoo",), ())
    assert read("ja", "片麻痺でも使える爪切り").materials == ()


@pytest.mark.parametrize(
    ("tag", "text", "kind"),
    [
        ("ar", "مقص لا يتعب مفاصل الأصابع", "scissors"),
        ("ar", "شامبو لا يهيج فروة الرأس", "shampoo"),
        ("es", "una sartén que no cansa la muñeca", "frying_pan"),
    ],
)
def test_a_no_before_a_verb_takes_nothing_back(read: Read, tag: str, text: str, kind: str) -> None:
    assert read(tag, text).product_types == (kind,)


def test_without_seeing_refuses_nothing(read: Read) -> None:
    assert read("ar", "أريد أن أعرف الوقت من غير أن أرى").refused == ()
