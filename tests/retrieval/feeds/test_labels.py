"""What titles, descriptions and shelves say in the graph's words, in every language."""

from __future__ import annotations

import tomllib
from importlib import resources

import pytest

from retrieval.feeds.labels import LabelFinder
from retrieval.knowledge.graph import Graph


@pytest.fixture(scope="module")
def finder(full_graph: Graph) -> LabelFinder:
    return LabelFinder(full_graph)


@pytest.mark.parametrize(
    ("language", "title", "type_", "color"),
    [
        ("en", "Men's Waterproof Hiking Boots, Brown", "hiking_boots", ("brown",)),
        ("de", "Wanderschuhe aus Leder, wasserdicht, braun", "hiking_boots", ("brown",)),
        ("pt-BR", "Bota de trilha impermeável preta", "hiking_boots", ("black",)),
        ("fr", "Chaussures de randonnée imperméables rouges", "hiking_boots", ("red",)),
        ("zh-CN", "男士防水登山鞋 黑色", "hiking_boots", ("black",)),
        ("ja", "防水トレッキングシューズ ブラック", "hiking_boots", ("black",)),
        ("ar", "حذاء مشي جبلي مقاوم للماء", "hiking_boots", ()),
        ("hi", "चमड़े के जूते काले", "shoes", ("black",)),
        ("es", "Bufanda de lana roja", "scarf", ("red",)),
        ("en", "Wool socks for hiking boots", "socks", ()),
        ("en", "Something entirely unheard of", None, ()),
    ],
)
def test_types_and_colours(finder: LabelFinder, language: str, title: str, type_: str | None, color: object) -> None:
    meaning = finder.meaning(language, title=title)
    assert (meaning.type, meaning.colors) == (type_, color)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "This boot is not waterproof."),
        ("de", "Die Jacke ist nicht wasserdicht."),
        ("es", "La chaqueta no es impermeable."),
        ("pt-BR", "A jaqueta não é impermeável."),
        ("fr", "La veste n'est pas imperméable."),
        ("zh-CN", "这双鞋不防水。"),
        ("ja", "この靴は防水ではない。"),
        ("hi", "यह जैकेट वाटरप्रूफ नहीं है।"),
        ("ar", "هذا الحذاء غير مقاوم للماء."),
    ],
)
def test_what_is_denied_is_not_there(finder: LabelFinder, language: str, text: str) -> None:
    assert finder.meaning(language, title="x", description=text).features == ()


def test_materials_of_running_text_need_to_be_what_it_is_made_of(finder: LabelFinder) -> None:
    said = finder.meaning("en", title="Boot", description="Made of leather.")
    assert said.materials == ("leather",)
    other = finder.meaning("en", title="Boot", description="Looks good beside leather and wool.")
    assert other.materials == ()


def test_a_field_wins_over_the_title(finder: LabelFinder) -> None:
    assert finder.meaning("en", title="Leather look bag", materials=("Polyester",)).materials == ("polyester",)
    assert finder.meaning("ja", title="急須", colors=("黒",)).colors == ("black",)


def test_the_shelf_widens_or_corrects_the_title(finder: LabelFinder) -> None:
    shelf = ("Apparel & Accessories > Shoes",)
    assert finder.meaning("en", title="Hiking boots", categories=shelf).type == "hiking_boots"
    assert finder.meaning("de", title="Gipfelwind", categories=("Schuhe > Wanderschuhe",)).type == "hiking_boots"
    assert finder.meaning("de", title="Gipfelwind", categories=shelf).type == "shoes"
    assert finder.meaning("en", title="Scarf", categories=("Kitchen > Teapots",)).type == "teapot"


def test_the_wording_file_is_whole() -> None:
    text = resources.files("retrieval.feeds").joinpath("data", "wording.toml").read_text(encoding="utf-8")
    rules = tomllib.loads(text)
    assert set(rules) == {"en", "de", "es", "pt", "fr", "zh", "ja", "hi", "ar"}
    for language, table in rules.items():
        assert set(table) == {"head", "stops", "not_before", "not_after", "made_of"}, language
        assert table["head"] in ("first", "last")
        for name in ("stops", "not_before", "not_after", "made_of"):
            assert all(isinstance(word, str) and word.strip() for word in table[name]), (language, name)
