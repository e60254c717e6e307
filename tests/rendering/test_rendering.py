"""Every Reply in every language: words for the eye and for the ear, sentence by sentence, and nothing unspeakable."""

from __future__ import annotations

import importlib.util
import json
import re
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from accessibility.rendering.render import Renderer
from app.commerce.unknowns import kinds
from app.model import reply as replies
from app.model.jsonable import reply_json
from i18n import messages
from i18n.customs.restrictions import stored_restrictions
from i18n.spoken import is_speakable
from retrieval.knowledge.graph import Graph, load_graph

_spec = importlib.util.spec_from_file_location("rendering_samples", Path(__file__).parent / "samples.py")
assert _spec is not None
assert _spec.loader is not None
samples = importlib.util.module_from_spec(_spec)
sys.modules["rendering_samples"] = samples
_spec.loader.exec_module(samples)

REPLIES = [*samples.every_reply(), *samples.every_judgement()]
SPARED = (replies.Comparison, replies.Options, replies.Details, replies.Why, replies.CartView)
"""Replies of which the eye gets more than the ear: the lines of a table, what is told when it is asked for."""
WORDS_AN_OPTION = 25
"""R12: an option takes no more words than this."""


@pytest.fixture(scope="module")
def graph() -> Graph:
    return load_graph()


@pytest.fixture(scope="module", params=messages.languages())
def renderer(request: pytest.FixtureRequest, graph: Graph) -> Renderer:
    return Renderer(request.param, graph)


def test_every_kind_of_reply_has_a_sample() -> None:
    # By name: a dataclass with slots stands twice among the subclasses.
    kinds = {child.__name__ for child in replies.Reply.__subclasses__()}
    assert {type(reply).__name__ for reply in REPLIES} == kinds


@pytest.mark.parametrize("reply", REPLIES, ids=lambda reply: reply.kind)
def test_a_reply_is_said_and_shown_alike(renderer: Renderer, reply: replies.Reply) -> None:
    rendered = renderer.render(reply)
    assert rendered.written
    assert len(rendered.written) == len(rendered.spoken)
    for eye, ear in zip(rendered.written, rendered.spoken, strict=True):
        # Words whose numbers cannot be said yet are announced in the shopper's language.
        assert ear.language in {eye.language, renderer.messages.language}
        assert eye.text.strip()
        assert ear.text.strip() or isinstance(reply, SPARED)
        assert is_speakable(ear.text), ear.text
        for text in (eye.text, ear.text):
            assert "{" not in text
            assert "_" not in text
            assert not re.search(r" [.,;:?!]|\.\.|,,|, ,|  ", text), text


@pytest.mark.parametrize("reply", [reply for reply in REPLIES if isinstance(reply, replies.Options)])
def test_options_are_short_and_end_in_one_question(renderer: Renderer, reply: replies.Options) -> None:
    spoken = [phrase.text for phrase in renderer.render(reply).spoken]
    asking = [any(mark in text for mark in "?？؟") for text in spoken]
    assert asking == [False] * (len(spoken) - 1) + [True]
    for text in spoken:
        assert len(text.split()) <= WORDS_AN_OPTION + 12, text


@pytest.mark.parametrize("reply", [reply for reply in REPLIES if isinstance(reply, replies.Comparison)])
def test_a_comparison_is_heard_in_four_sentences_and_read_line_by_line(
    renderer: Renderer, reply: replies.Comparison
) -> None:
    rendered = renderer.render(reply)
    assert len([phrase for phrase in rendered.spoken if phrase.text]) <= 4
    table = [eye.text for eye, ear in zip(rendered.written, rendered.spoken, strict=True) if not ear.text]
    assert len(table) == len(reply.rows)
    for line in table:
        assert all(str(place) in line for place in range(1, len(reply.products) + 1)) or renderer.messages.language in {
            "ar",
            "hi",
        }


def test_the_read_back_names_all_that_is_agreed_to(graph: Graph) -> None:
    text = Renderer("en", graph).render(replies.ReadBack(samples.TERMS, samples.PRODUCTS)).text
    for needed in ("2 ", "Yunfeng", "China", "1,234.56", "18 days", "import duty", "nothing is charged", "October 30"):
        assert needed in text, (needed, text)


def test_a_portuguese_shopper_hears_a_chinese_boot_in_portuguese(graph: Graph) -> None:
    rendered = Renderer("pt-BR", graph).render(replies.Options((samples.CHINESE_BOOT,), 1))
    assert "bota" in rendered.speech.lower()
    assert "云峰" not in rendered.speech
    assert "dólares" in rendered.speech


def test_the_original_words_keep_their_own_language(graph: Graph) -> None:
    boot = replace(samples.CHINESE_BOOT, title="云峰高帮防水登山靴")
    rendered = Renderer("en", graph).render(replies.Details(boot, "title"))
    assert [phrase.language for phrase in rendered.spoken][1] == "zh-CN"


@pytest.mark.parametrize("reply", REPLIES, ids=lambda reply: reply.kind)
def test_a_reply_is_json(reply: replies.Reply) -> None:
    printed = json.loads(json.dumps(reply_json(reply), ensure_ascii=False))
    assert printed["kind"] == reply.kind
    assert isinstance(printed["facts"], dict)


def test_every_claim_of_the_search_can_be_said(renderer: Renderer) -> None:
    source = (Path(__file__).parents[2] / "retrieval" / "why.py").read_text(encoding="utf-8")
    listed = re.search(r"are made from them\): (.*?)\. For helps", source, re.DOTALL)
    assert listed is not None
    sampled = {reason.claim for reason in (*samples.REASONS, *samples.MORE_REASONS)}
    assert {name.strip() for name in listed[1].replace("\n", " ").split(",")} == sampled


def test_every_rule_of_the_border_has_a_sentence_of_its_own() -> None:
    for language in messages.languages():
        words = messages.Messages(language)
        for rule in stored_restrictions().rules:
            assert words.has(f"finding-{rule.id}"), (language, rule.id)


def test_everything_that_may_be_unknown_can_be_said() -> None:
    for language in messages.languages():
        words = messages.Messages(language)
        for kind in kinds():
            assert not kind.leaves or words.has(f"unknown-{kind.what}"), (language, kind.what)


@pytest.mark.parametrize(
    ("language", "order"),
    [
        (
            "en",
            ["hiking boots", "Delivery:", "Import duty and tax: R$501.97, paid now, to the shop", "total to pay now"],
        ),
        (
            "pt-BR",
            ["bota", "Frete:", "Imposto de importação e ICMS: R$ 501,97, a pagar agora, à loja", "total a pagar agora"],
        ),
    ],
)
def test_duty_and_tax_are_read_before_the_total_they_are_in(graph: Graph, language: str, order: list[str]) -> None:
    terms = replace(samples.TERMS, quote=samples.ALL_NOW)
    text = Renderer(language, graph).render(replies.ReadBack(terms, samples.PRODUCTS)).text.replace("\xa0", " ")
    places = [text.index(part) for part in order]
    assert places == sorted(places), text
    assert text.count("?") == 1
    assert text.index("?") > places[-1]


@pytest.mark.parametrize(
    ("language", "order"),
    [
        ("en", ["total to pay now", "On delivery you pay about R$687.80 more to the carrier", "I do not know", "?"]),
        ("pt-BR", ["total a pagar agora", "você paga cerca de R$ 687,80 a mais à transportadora", "Não sei", "?"]),
    ],
)
def test_what_is_still_to_come_is_read_after_the_total(graph: Graph, language: str, order: list[str]) -> None:
    terms = replace(samples.TERMS, quote=samples.OPEN)
    text = Renderer(language, graph).render(replies.ReadBack(terms, samples.PRODUCTS)).text.replace("\xa0", " ")
    places = [text.index(part) for part in order]
    assert places == sorted(places), text


def test_a_brand_in_another_script_is_said_by_a_name_that_can_be_spoken(graph: Graph) -> None:
    kettle = replace(samples.KETTLE, title="غلاية", title_language="ar", brand="الدانوق", merchant="Bayt Al Ghafa")
    speech = Renderer("en", graph).render(replies.Details(kettle)).speech
    assert "Bayt Al Ghafa" in speech
    assert "الدانوق" not in speech
    two_scripts = replace(kettle, brand="松径 Songjing")
    assert "by Songjing" in Renderer("en", graph).render(replies.Details(two_scripts)).speech
