"""Why this order, in nine languages: every reason has words, and no sign reaches the ear."""

from __future__ import annotations

import pytest

from accessibility.rendering.taste import reason, why_order
from accessibility.rendering.wording import SpokenValues, Wording
from app.model.taste import Moved, WhyOrder
from i18n import messages, spoken
from i18n.messages import Messages
from retrieval.knowledge.graph import load_graph

LABELS = load_graph()
MOVED = [
    Moved(place, up, aspect, value, liked, times)
    for place, (aspect, value) in enumerate(
        (
            ("material", "leather"), ("color", "red"), ("feature", "waterproof"), ("brand", "Maple & Quill"),
            ("merchant", "Yunfeng Outdoor"), ("origin", "CN"), ("price", ""), ("rating", ""), ("delivery", ""),
        ),
        start=1,
    )
    for up in (place % 2 == 1,)
    for liked in (True, False)
    for times in (0, 1, 2, 3, 11, 21)
]  # fmt: skip


def wording(language: str) -> Wording:
    return Wording(Messages(language), SpokenValues(language), LABELS, aloud=True)


def words(reply: WhyOrder, language: str) -> str:
    out = wording(language)
    why_order(reply, out)
    return " ".join(phrase.text for phrase in out.phrases)


@pytest.mark.parametrize("language", messages.languages())
def test_every_reason_can_be_said(language: str) -> None:
    out = wording(language)
    for moved in MOVED:
        text = reason(moved, out)
        assert not any(char.isdigit() for char in text), text
        assert spoken.is_speakable(text) or moved.aspect == "brand", text
    for sort in (None, "cheapest", "best_rated", "fastest_delivery"):
        for choices, moved in ((0, ()), (3, ()), (3, tuple(MOVED[:3]))):
            why_order(WhyOrder((), sort, moved, choices), out)
    assert len(out.phrases) == 4 * (2 + 2 + 1 + 3 + 2)


def test_what_was_passed_over_is_said_with_how_often() -> None:
    moved = Moved(2, True, "material", "leather", False, 3)
    assert "Number two stands higher because you passed over leather three times." in words(
        WhyOrder((), None, (moved,), 3), "en"
    )
    assert "tres veces" in words(WhyOrder((), None, (moved,), 3), "es")
    assert "duas vezes" in words(WhyOrder((), None, (Moved(2, True, "color", "red", True, 2),), 3), "pt-BR")


def test_who_chose_the_cheaper_one_is_told_so() -> None:
    assert "you chose the cheaper one twice" in words(
        WhyOrder((), None, (Moved(1, True, "price", "", False, 2),), 2), "en"
    )
