"""What the ear is spared, and that it gets all of it when it asks."""

from __future__ import annotations

import importlib.util
import sys
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from accessibility.rendering.amounts import about
from accessibility.rendering.brevity import leads, short_title
from accessibility.rendering.render import Renderer
from app.model import reply as replies
from i18n import messages
from i18n.money import Money
from retrieval.knowledge.graph import Graph, load_graph

_spec = importlib.util.spec_from_file_location("brevity_samples", Path(__file__).parent / "samples.py")
assert _spec is not None
assert _spec.loader is not None
samples = importlib.util.module_from_spec(_spec)
sys.modules["brevity_samples"] = samples
_spec.loader.exec_module(samples)

BOOT = samples.CHINESE_BOOT
OTHER = replace(
    BOOT, id="other", brand="Harrowmoss", shopper_price=Money.of("194.28", "USD"), stars=Decimal("4.5"), delivery_days=8
)
LAST = replace(
    BOOT, id="last", brand="Songjing", shopper_price=Money.of("64.48", "USD"), stars=Decimal("4.5"), delivery_days=18
)
THREE = (BOOT, OTHER, LAST)


@pytest.fixture(scope="module")
def graph() -> Graph:
    return load_graph()


@pytest.mark.parametrize(
    ("exact", "told"),
    [
        ("84.02", "84"), ("44.94", "45"), ("456.46", "456"), ("13213", "13200"), ("3689.66", "3690"),
        ("999.60", "1000"), ("19.99", "19.99"), ("20.50", "21"), ("7.25", "7.25"),
    ],
)  # fmt: skip
def test_what_is_about_so_much_is_told_without_small_change(exact: str, told: str) -> None:
    assert about(Money.of(exact, "USD")).amount == Decimal(told)


@pytest.mark.parametrize(
    ("title", "language", "short"),
    [
        ("Brown Glazed Teapot, Four Cups, with Locking Lid", "en", "Brown Glazed Teapot"),
        ("EasyPour 1.7 L kettle, 1500 W (2026)", "en", "EasyPour 1.7 L kettle"),
        ("Chaleira elétrica 1,7 L 220 V", "pt-BR", "Chaleira elétrica 1,7 L 220 V"),
        ("Low-cut shoe - wide fit", "en", "Low-cut shoe"),
        ("常滑焼 横手急須 朱泥 帯網 300ml", "ja", "常滑焼 横手急須"),
        ("云峰 高帮防水登山靴（男款）42码", "zh-CN", "云峰 高帮防水登山靴"),
        ("إبريق شاي مغربي، لتر واحد", "ar", "إبريق شاي مغربي"),
        ("(new)", "en", "(new)"),
    ],
)
def test_a_title_is_said_without_its_particulars(title: str, language: str, short: str) -> None:
    assert short_title(title, language) == short


def test_each_thing_leads_in_one_thing_at_most_and_nobody_in_what_is_equal_or_unknown() -> None:
    assert leads(THREE) == ["rating", "delivery", "price"]
    assert leads((BOOT, replace(OTHER, shopper_price=None), LAST)) == ["rating", "delivery", ""]
    assert leads((BOOT, BOOT)) == ["", ""]
    assert leads((BOOT,)) == [""]


def test_three_options_are_said_in_few_words(graph: Graph) -> None:
    rendered = Renderer("en", graph).render(replies.Options(THREE, 7, certain=3))
    assert rendered.speech == (
        "Three fit. Four more may fit. "
        "One: pair of hiking boots by Yunfeng, about seventy-four dollars, is rated best. "
        "Two: Harrowmoss, about one hundred ninety-four dollars, arrives first. "
        "Three: Songjing, about sixty-four dollars, costs least. Which one, or more?"
    )
    assert "$194.28, 4.5 / 5, arrives in 8 days, arrives first" in rendered.text


def test_things_of_one_brand_are_told_apart(graph: Graph) -> None:
    twin = replace(BOOT, id="twin", features=("breathable",), title="云峰 溪行")
    said = [
        p.text for p in Renderer("en", graph).render(replies.Options((BOOT, twin), 2)).spoken if "Yunfeng" in p.text
    ]
    assert len({text.partition(":")[2] for text in said}) == 2
    both = Renderer("en", graph).render(replies.Options((BOOT, twin), 2, asked=(("product_types", "hiking_boots"),)))
    assert "waterproof" in both.speech
    assert "breathable" in both.speech


def test_what_none_of_them_states_is_said_once(graph: Graph) -> None:
    open_ = (replies.ReasonGiven("has_feature", "features", "waterproof", stated=False),)
    rendered = Renderer("en", graph).render(replies.Options((OTHER, LAST), 2, certain=0, reasons=(open_, open_)))
    assert rendered.speech.count("waterproof") == 1
    assert "Not stated for any of them: waterproof." in rendered.speech
    one = Renderer("en", graph).render(replies.Options((OTHER, LAST), 2, certain=1, reasons=((), open_)))
    assert "Not stated for it: waterproof." in one.speech


@pytest.mark.parametrize("language", messages.languages())
def test_the_ear_gets_what_decides_and_all_of_it_when_asked_again(graph: Graph, language: str) -> None:
    renderer = Renderer(language, graph)
    brief = renderer.render(replies.Details(BOOT))
    whole = renderer.render(replies.Details(BOOT, whole=True))
    silent = [phrase for phrase in brief.spoken if not phrase.text]
    assert len(silent) >= 3
    assert all(phrase.text for phrase in whole.spoken)
    assert len(brief.speech) < 0.6 * len(whole.speech)
    assert [phrase.text for phrase in brief.written] == [phrase.text for phrase in whole.written]


def test_the_ear_is_never_spared_what_rules_a_thing_out(graph: Graph) -> None:
    renderer = Renderer("en", graph)
    few = renderer.render(replies.Details(replace(BOOT, stock=1, stars=None, served=False))).speech
    assert "Only one is left." in few
    assert "does not send" in few
    assert "Nobody has rated" in few
    assert "sold out" in renderer.render(replies.Details(replace(BOOT, stock=0))).speech
    assert "not sent to" in renderer.render(replies.Options((replace(BOOT, served=False), OTHER), 2)).speech


def test_a_brand_is_said_in_a_script_that_the_voice_reads(graph: Graph) -> None:
    jar = replace(BOOT, brand="常滑まゆみ窯", merchant="Mokurendo")
    for language in ("hi", "ar", "en"):
        speech = Renderer(language, graph).render(replies.Details(jar)).speech
        assert "常滑" not in speech, language
        assert "Mokurendo" in speech
