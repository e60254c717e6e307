"""What German speakers say beyond the dev lines: dialect, stories, corrections, slips of the recogniser."""

from __future__ import annotations

from typing import Any

import pytest

from app.model.context import Context
from app.understanding.reader import GrammarReader
from retrieval.knowledge.graph import load_graph

TABLE = {"on_table": 3, "last_reply": "options"}
READ_BACK = {"last_reply": "read_back", "cart_size": 1}
CART = {"cart_size": 2}


@pytest.fixture(scope="module")
def reader() -> GrammarReader:
    return GrammarReader(load_graph(), ["de"])


@pytest.mark.parametrize(
    ("text", "context", "intent"),
    [
        ("i brauch an Regenschirm der ned glei umklappt", {}, "search"),
        ("hob i mei Packl scho verpasst, wo bleibt mei Packl", {}, "track_order"),
        ("der Teppich beim Nachbarn ist rot", {}, "unknown"),
        ("stell den Wecker auf sieben", {}, "unknown"),
        ("kratzt der", TABLE, "details"),
        ("fällt der erste eher klein aus", TABLE, "details"),
        ("sind die Leute damit zufrieden", TABLE, "reviews"),
        ("die nehm ich", TABLE, "select"),
        ("geht das auch für vierzig Euro", TABLE, "negotiate"),
        ("auf den Schal verzichte ich doch", CART, "remove_from_cart"),
        ("des passt ned", READ_BACK, "deny"),
        ("dann nehme ich das billigste", TABLE, "select"),
        ("gibts das auch ohne Kapuze", TABLE, "refine"),
        ("was haben Sie sonst noch", TABLE, "more"),
        ("ist das erste leichter als das zweite", TABLE, "compare"),
        ("wie lange hält der Akku", TABLE, "details"),
        ("den Tee brauch ich doch nicht", CART, "remove_from_cart"),
        ("nein nicht zwei sondern drei", CART, "change_quantity"),
        ("um Gottes willen nein", READ_BACK, "deny"),
        ("stimmt so kaufen Sie", READ_BACK, "confirm"),
        ("wann kriege ich endlich meine Schuhe", {}, "track_order"),
        ("die Hose passt nicht ich will mein Geld zurück", {}, "return_item"),
        ("warten Sie bis zum Winterschlussverkauf und kaufen Sie dann den Mantel", {}, "buy_when"),
        ("sagen Sie nur Bescheid, nicht kaufen, wenn es unter achtzig fällt", TABLE, "watch_price"),
        ("geht da noch was am Preis", TABLE, "negotiate"),
        ("was zahl ich unterm Strich mit allem Drum und Dran", TABLE, "landed_cost"),
        ("kriegt man das auch nach Liechtenstein geliefert", TABLE, "delivery"),
        ("der Kater vom Nachbarn hat wieder in die Blumen gemacht", {}, "unknown"),
    ],
)
def test_intents_as_people_say_them(reader: GrammarReader, text: str, context: dict[str, Any], intent: str) -> None:
    assert reader.read(text, "de", Context(**context)).intent == intent


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("Lederwanderschuhe Größe dreiundvierzig", ("hiking_boots",)),
        ("Wander Schuhe aus Lehder Gröse 44", ("hiking_boots",)),
        ("Blutdruck Mess Gerät", ("blood_pressure_monitor",)),
        ("Regenschrim", ("umbrella",)),
        ("eine Uhr die die Zeit ansagt", ("talking_clock",)),
        ("ich will was zum Tablettensortieren für die ganze Woche", ("pill_organizer",)),
        ("Futter für meinen alten Kater", ("cat_food",)),
    ],
)
def test_goods_by_many_names(reader: GrammarReader, text: str, types: tuple[str, ...]) -> None:
    assert reader.read(text, "de").product_types == types


def test_joined_words_say_the_material_too(reader: GrammarReader) -> None:
    assert reader.read("Lederwanderschuhe", "de").materials == ("leather",)


def test_a_refusal_before_a_clause_is_ruled_out(reader: GrammarReader) -> None:
    request = reader.read("einen Sessel mit Aufstehhilfe, Leder kommt nicht in Frage", "de")
    assert request.excluded.materials == ("leather",)
    assert request.features == ("lift_assist",)


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("ein Smartphone um die zweihundertfünfzig Euro", 250),
        ("anderthalb tausend Euro maximal für ein Bett", 1500),
        ("ein Koffer, höchstens ein Hunni", 100),
        ("mehr als vierzig Euro will ich für die Lampe nicht ausgeben", 40),
    ],
)
def test_limits_in_words(reader: GrammarReader, text: str, amount: int) -> None:
    limit = reader.read(text, "de").max_price
    assert limit is not None
    assert limit.amount == amount
    assert limit.currency == "EUR"


def test_counts_beside_what_they_count(reader: GrammarReader) -> None:
    assert reader.read("ich hätte gern zwei Kissen", "de").quantity == 2
    assert reader.read("zwei Kissen nein doch lieber drei", "de").quantity == 3
