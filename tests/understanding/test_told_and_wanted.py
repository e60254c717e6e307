"""What is named as the wish, and what only belongs to the trouble that is told, in Hindi and Brazilian Portuguese."""

from __future__ import annotations

from datetime import date

import pytest

from app.model.context import Context
from app.model.request import Intent, Request
from app.understanding.reader import GrammarReader
from retrieval.knowledge.graph import load_graph


@pytest.fixture(scope="module")
def reader() -> GrammarReader:
    return GrammarReader(load_graph(), ("hi", "pt-BR"), today=lambda: date(2026, 11, 20))


def _read(reader: GrammarReader, text: str, language: str) -> Request:
    return reader.read(text, language, Context(), meant=Intent.SEARCH)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("रसोई के लिए कैंची, जंग न लगे", {"scissors"}),  # a name before a pause, where the verb comes last
        ("मेरे पिताजी के लिए हल्की घड़ी", {"wristwatch"}),
        ("कतई भारी नहीं, कड़ाही, तवा या पतीला", {"frying_pan", "saucepan"}),
        ("नरम टूथब्रश, दाँत में ठंडा लगता है", {"toothbrush"}),
        ("महिलाओं के सूती कपड़े", {"clothing"}),
    ],
)
def test_a_name_without_a_verb_is_the_wish(reader: GrammarReader, text: str, kinds: set[str]) -> None:
    said = _read(reader, text, "hi")
    assert set(said.product_types) == kinds
    assert not said.in_passing


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("आटा गूँथने में कलाई दुखती है", "hi"),
        ("सब्ज़ी काटने में चाकू फिसल जाता है", "hi"),
        ("जूते नहीं पहन पाती", "hi"),
        ("थाली से सब्ज़ी गिर जाती है", "hi"),
        ("quero plantar uns temperos na varanda", "pt-BR"),
        ("minha avó mora na serra", "pt-BR"),
        ("o que comer no café da manhã", "pt-BR"),
    ],
)
def test_what_is_told_of_is_not_asked_for(reader: GrammarReader, text: str, language: str) -> None:
    said = _read(reader, text, language)
    assert said.in_passing or not said.product_types
    assert not said.excluded_types


@pytest.mark.parametrize("text", ["não enxergo mais, e agora?", "meu cachorro velhinho não consegue mastigar"])
def test_what_nobody_can_do_any_more_is_no_refusal(reader: GrammarReader, text: str) -> None:
    said = _read(reader, text, "pt-BR")
    assert not said.refused
    assert not said.excluded.features


def test_a_cream_is_a_thing_and_a_cream_blouse_a_colour(reader: GrammarReader) -> None:
    assert "body_lotion" in _read(reader, "um creme pra perna seca", "pt-BR").product_types
    assert _read(reader, "blusa creme de linho", "pt-BR").colors == ("cream",)


def test_a_coat_that_is_not_wanted_is_ruled_out_by_its_name(reader: GrammarReader) -> None:
    said = _read(reader, "लोहे की कड़ाही, नॉन-स्टिक परत वाली नहीं", "hi")
    assert said.excluded.features == ("non_stick",)
