"""A shop's own title: whose voice says which part of it."""

from __future__ import annotations

import importlib.util
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from accessibility.rendering.originals import pieces
from accessibility.rendering.render import Renderer
from app.model import reply as replies
from i18n.spoken import is_speakable
from retrieval.knowledge.graph import Graph, load_graph

_spec = importlib.util.spec_from_file_location("original_samples", Path(__file__).parent / "samples.py")
assert _spec is not None
assert _spec.loader is not None
samples = importlib.util.module_from_spec(_spec)
sys.modules["original_samples"] = samples
_spec.loader.exec_module(samples)


@pytest.fixture(scope="module")
def graph() -> Graph:
    return load_graph()


@pytest.mark.parametrize(
    ("title", "brand", "names"),
    [
        ("Brightwood Wasserkocher WK8283, 1,7l, 220V", "Brightwood", ["Brightwood", "WK8283"]),
        ("云峰 Yunfeng高帮防水登山靴 X-200 42码", "Yunfeng", ["Yunfeng", "X-200"]),
        ("電気ケトルSakuraモデル", "サクラ Sakura", ["Sakura"]),
        ("Maple & Quill bouilloire", "Maple & Quill", ["Maple & Quill"]),
        ("Mapleson bouilloire", "Maple", []),
        ("غلاية كهربائية", "Nour", []),
    ],
)
def test_makers_names_and_models_are_told_from_the_rest(title: str, brand: str, names: list[str]) -> None:
    found = list(pieces(title, brand, lambda char: char.isascii()))
    assert "".join(piece.text for piece in found) == title
    assert [piece.text for piece in found if piece.is_name] == names


def test_a_foreign_title_keeps_its_voice_and_its_maker_gets_the_listeners(graph: Graph) -> None:
    kettle = replace(
        samples.CHINESE_BOOT, title="Brightwood Wasserkocher WK82, 1,7 l", title_language="de", brand="Brightwood"
    )
    rendered = Renderer("en", graph).render(replies.Details(kettle, "title"))
    written, spoken = rendered.written[1], rendered.spoken[1]
    assert written.text == kettle.title
    assert written.language == spoken.language == "de"
    assert [written.text[part.start : part.end] for part in written.parts] == ["Brightwood", "WK82"]
    heard = [spoken.text[part.start : part.end] for part in spoken.parts]
    assert heard[0] == "Brightwood"
    assert "eight" in heard[1].lower()  # the model in the listener's words
    assert "sieben" in spoken.text  # the measure in the title's
    assert is_speakable(spoken.text)
    assert {part.language for part in spoken.parts} == {"en"}


def test_a_title_in_the_listeners_language_is_one_voice(graph: Graph) -> None:
    kettle = replace(samples.KETTLE, title="Maple & Quill kettle X20", title_language="en-GB")
    assert not any(phrase.parts for phrase in Renderer("en", graph).render(replies.Details(kettle, "title")).spoken)
