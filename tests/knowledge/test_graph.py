"""The product graph: its data hold together, families and labels do what search and speech rest on."""

from __future__ import annotations

import pytest

from i18n.errors import SaysoError
from retrieval.knowledge.checks import check_graph, complete_languages
from retrieval.knowledge.concepts import Concept, Kind, Label, Need
from retrieval.knowledge.graph import Graph, load_graph

_CONTRACT = """hiking_boots running_shoes slippers sandals winter_coat raincoat sweater shirt dress trousers
socks hat gloves scarf handbag backpack suitcase umbrella walking_stick reading_glasses wristwatch
hearing_aid_batteries blood_pressure_monitor thermometer pill_organizer magnifier big_button_phone smartphone tablet
laptop headphones radio television phone_charger power_bank lamp kettle coffee_maker rice_cooker blender frying_pan
knife_set tea coffee chocolate honey spices rug blanket pillow curtains armchair vacuum_cleaner perfume face_cream
shampoo toy board_game book yoga_mat tent sleeping_bag bicycle_helmet garden_tools cat_food dog_bed teapot necklace
wool_yarn"""
NAMED_IN_THE_CONTRACT = _CONTRACT.split()


@pytest.fixture(scope="module")
def graph() -> Graph:
    return load_graph()


def test_families_and_needs_hold_together(graph: Graph) -> None:
    assert check_graph(graph, ()) == []


@pytest.mark.parametrize("language", complete_languages())
def test_every_concept_has_a_name_that_means_one_thing(graph: Graph, language: str) -> None:
    assert check_graph(graph, (language,)) == []


def test_the_graph_is_wide_enough(graph: Graph) -> None:
    bars = {Kind.PRODUCT_TYPE: 700, Kind.FEATURE: 200, Kind.MATERIAL: 60, Kind.COLOR: 40, Kind.ACTIVITY: 80}
    assert [kind for kind, bar in bars.items() if len(graph.concepts(kind)) < bar] == []


def test_every_type_of_the_contract_is_known(graph: Graph) -> None:
    assert [slug for slug in NAMED_IN_THE_CONTRACT if not graph.has(slug, Kind.PRODUCT_TYPE)] == []


def test_a_search_for_blue_finds_navy_and_for_shoes_hiking_boots(graph: Graph) -> None:
    assert "navy" in graph.descendants("blue", Kind.COLOR)
    assert "dark_blue" in graph.descendants("blue", Kind.COLOR)
    assert "hiking_boots" in graph.descendants("shoes", Kind.PRODUCT_TYPE)
    assert "merino_wool" in graph.descendants("wool", Kind.MATERIAL)
    assert graph.ancestors("hiking_boots", Kind.PRODUCT_TYPE) == ("boots", "shoes", "footwear")
    assert graph.is_a("navy", "blue", Kind.COLOR)
    assert not graph.is_a("blue", "navy", Kind.COLOR)


def test_labels_find_the_nearest_language(graph: Graph) -> None:
    assert graph.label("kettle", Kind.PRODUCT_TYPE, "en") == graph.label("kettle", Kind.PRODUCT_TYPE, "en-GB")
    label = graph.label("kettle", Kind.PRODUCT_TYPE, "pt-BR")
    assert label is not None
    assert (label.singular, label.gender) == ("chaleira", "f")
    assert graph.label("kettle", Kind.PRODUCT_TYPE, "xx") is None


@pytest.mark.parametrize(
    ("slug", "kind", "language", "form"),
    [
        ("red", Kind.COLOR, "pt-BR", "vermelhas"),
        ("waterproof", Kind.FEATURE, "pt-BR", "impermeáveis"),
        ("blue", Kind.COLOR, "pt-BR", "azuis"),
        ("hiking_boots", Kind.PRODUCT_TYPE, "pt-BR", "botas de trekking"),
        ("hearing_aid_batteries", Kind.PRODUCT_TYPE, "pt-BR", "baterias de aparelho auditivo"),
        ("hiking_boots", Kind.PRODUCT_TYPE, "en", "trekking boots"),
        ("blood_pressure_monitor", Kind.PRODUCT_TYPE, "en", "blood pressure machines"),
    ],
)
def test_inflected_forms_come_from_rules(graph: Graph, slug: str, kind: Kind, language: str, form: str) -> None:
    assert form in graph.surface_forms(slug, kind, language)


def test_types_take_from_their_family_what_they_do_not_say(graph: Graph) -> None:
    attributes = graph.concept("hiking_boots", Kind.PRODUCT_TYPE).attributes
    assert attributes["size_system"] == "shoe"
    assert attributes["hs"] == "640391"
    assert graph.concept("kettle", Kind.PRODUCT_TYPE).attributes["mains"] is True


def test_needs_of_an_activity_include_the_wider_ones(graph: Graph) -> None:
    activities = {need.activity for need in graph.needs("high_altitude_trekking")}
    assert activities == {"high_altitude_trekking", "hiking"}
    boots = next(n for n in graph.needs("high_altitude_trekking") if "hiking_boots" in n.applies_to)
    assert "ankle_support" in boots.required


def test_an_unknown_concept_is_an_error_with_a_code(graph: Graph) -> None:
    with pytest.raises(SaysoError) as caught:
        graph.concept("flying_carpet", Kind.PRODUCT_TYPE)
    assert caught.value.code == "unknown_concept"


def _graph(*concepts: Concept, needs: tuple[Need, ...] = ()) -> Graph:
    table: dict[Kind, dict[str, Concept]] = {kind: {} for kind in Kind}
    for concept in concepts:
        table[concept.kind][concept.slug] = concept
    return Graph(table, needs, {})


def test_the_checks_find_what_is_wrong() -> None:
    wrong = _graph(
        Concept(
            "boots", Kind.PRODUCT_TYPE, ("shoes",), {"en": Label("boot", "boots")}, {"hs": "64", "attributes": ["x"]}
        ),
        Concept("red", Kind.COLOR, ("pink",), {"en": Label("red", "red")}),
        Concept("pink", Kind.COLOR, ("red",), {"en": Label("red", "pink")}),
        needs=(Need("hiking", ("boots",), harmful=("heavy",)),),
    )
    found = "\n".join(check_graph(wrong, ("en",)))
    for finding in ("unknown parent shoes", "not six digits", "own ancestor", "'red' means", "unknown features heavy"):
        assert finding in found
    assert "no label in pt-BR" in "\n".join(check_graph(wrong, ("pt-BR",)))
