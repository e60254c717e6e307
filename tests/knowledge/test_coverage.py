"""What the graph is said to hold is what it holds, and what is missing is named."""

from __future__ import annotations

import pytest

from retrieval.knowledge.checks import check_graph
from retrieval.knowledge.concepts import Concept, Kind, Label, Need
from retrieval.knowledge.coverage import coverage
from retrieval.knowledge.graph import Graph


def _graph(*types: Concept) -> Graph:
    table: dict[Kind, dict[str, Concept]] = {kind: {} for kind in Kind}
    table[Kind.PRODUCT_TYPE] = {concept.slug: concept for concept in types}
    return Graph(table, (Need("hiking", ("boots",), reason="r", source="s"),), {})


def _boots(**changes: object) -> Concept:
    labels = {"en": Label("boot", "boots", also=("wellies",))}
    attributes = {
        "hs": "640391",
        "attributes": ["weight_g"],
        "size_system": "shoe",
        "hazards": ["sharp"],
        "mains": True,
    }
    return Concept("boots", Kind.PRODUCT_TYPE, (), labels, attributes | changes)


def test_everything_is_counted_once() -> None:
    found = coverage(_graph(_boots(), Concept("shoes", Kind.PRODUCT_TYPE, attributes={"hs": "640391"})))
    assert found.concepts["product_types"] == 2
    assert found.hs == {"types": 2, "codes": 1, "chapters": 1}
    assert (found.hazards, found.mains, found.sized) == ({"sharp": 1}, 1, {"shoe": 1})
    assert found.suitability == {"entries": 1, "activities": 1, "product_types": 1}
    assert found.sources == {"s": 1}


def test_a_concept_without_a_name_is_a_gap_by_name_in_a_complete_language_only() -> None:
    nameless = Concept("shoes", Kind.PRODUCT_TYPE, labels={"xx": Label("sho", "sho")})
    found = coverage(_graph(_boots(), nameless))
    assert found.languages["en"].labels["product_types"] == 1
    assert found.languages["en"].synonyms["product_types"] == 1
    assert found.languages["en"].gaps == {"product_types": ["shoes"]}
    assert found.languages["xx"].gaps == {"product_types": ["boots"]}
    assert found.gaps == {"en": {"product_types": ["shoes"]}}


def test_a_word_of_two_meanings_without_a_note_is_told() -> None:
    twin = Concept("wellies", Kind.PRODUCT_TYPE, labels={"en": Label("wellies", "wellies")})
    assert coverage(_graph(_boots(), twin)).languages["en"].unnoted == ["wellies"]


@pytest.mark.parametrize(
    ("changes", "finding"),
    [
        ({"hs": "640"}, "not six digits"),
        ({"hs": "990000"}, "not six digits of a chapter of goods"),
        ({"hazards": ["dragons"]}, "hazards must be of"),
        ({"mains": "yes"}, "mains is true or false"),
        ({"size_system": "hats"}, "size_system must be one of"),
        ({"attributes": []}, "no attributes to compare by"),
    ],
)
def test_a_wrong_entry_of_a_type_is_found(changes: dict[str, object], finding: str) -> None:
    assert any(finding in line for line in check_graph(_graph(_boots(**changes)), ()))


def test_a_language_with_genders_wants_one_for_every_type() -> None:
    he = Concept("a", Kind.PRODUCT_TYPE, labels={"en": Label("a", "as", "m")})
    it = Concept("b", Kind.PRODUCT_TYPE, labels={"en": Label("b", "bs")})
    assert "product_types/b: gender '' in en" in check_graph(_graph(he, it), ("en",))


def test_a_synonym_said_twice_is_found() -> None:
    twice = Concept("a", Kind.PRODUCT_TYPE, labels={"en": Label("a", "as", also=("A", "other", "Other"))})
    found = [line for line in check_graph(_graph(twice), ("en",)) if "stands twice" in line]
    assert found == [
        "product_types/a: 'a' stands twice in en",
        "product_types/a: 'other' stands twice in en",
    ]
