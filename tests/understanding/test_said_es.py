"""What people of Spain and America say in Spanish: clitics, local words, slips, short answers."""

from __future__ import annotations

from typing import Any

import pytest

from app.model.context import Context
from app.model.jsonable import jsonable
from app.understanding.reader import GrammarReader
from retrieval.knowledge.graph import load_graph

NOTHING = Context()
OPTIONS = Context(last_reply="options", on_table=3)
READ_BACK = Context(last_reply="read_back", cart_size=1)
CART = Context(last_reply="cart", cart_size=2, on_table=2)


@pytest.fixture(scope="module")
def reader() -> GrammarReader:
    return GrammarReader(load_graph(), ["es"])


SEARCHES: list[tuple[str, dict[str, Any]]] = [
    (
        "ando buscando unas pantuflas calentitas para mi esposo, del cuarenta y dos, que no resbalen",
        {"product_types": ["slippers"], "features": ["thermal", "non_slip"], "size": {"system": None, "value": "42"}},
    ),
    ("quisiera un tensiómetro de esos que hablan", {"features": ["spoken_output"]}),
    (
        "zapatillas para correr del número 41 europeo",
        {"product_types": ["running_shoes"], "size": {"system": "EU", "value": "41"}},
    ),
    ("una frasada calientita", {"product_types": ["blanket"], "features": ["thermal"]}),
    ("botas imperniables para la nieve", {"product_types": ["winter_boots"], "features": ["waterproof"]}),
    ("chamarra de piel café para hombre", {"colors": ["brown"]}),
    ("una valija chica con rueditas", {"product_types": ["suitcase"], "features": ["wheeled"]}),
    ("quiero una radio, no, un televisor pequeño", {"product_types": ["television"]}),
    ("necesito dos, perdón, tres ovillos de lana roja", {"quantity": 3, "colors": ["red"]}),
    ("quiero un té verde a granel", {"product_types": ["green_tea"]}),
    ("más de cincuenta y menos de cien euros, un reloj", {"product_types": ["wristwatch"]}),
    ("un libro con letra grande, de recetas", {"product_types": ["book"], "features": ["large_print"]}),
    ("una cosa para poner las pastillas", {"product_types": ["pill_organizer"]}),
    ("unas laptops que no sean de Samsung", {"product_types": ["laptop"], "brands": []}),
    ("la cobijita azul", {"product_types": ["blanket"], "colors": ["blue"]}),
    ("mi niño tiene fiebre y no tengo termómetro", {"product_types": ["thermometer"]}),
]


@pytest.mark.parametrize(("said", "slots"), SEARCHES)
def test_searches(reader: GrammarReader, said: str, slots: dict[str, Any]) -> None:
    found = jsonable(reader.read(said, "es", NOTHING))
    assert found["intent"] == "search"
    assert {name: found[name] for name in slots} == slots


INTENTS = [
    (OPTIONS, "refine", "los quiero en azul marino"),
    (OPTIONS, "refine", "que sea impermeable y con capucha"),
    (OPTIONS, "refine", "otro que no sea tan caro"),
    (OPTIONS, "more", "ninguno me convence, enséñeme otros"),
    (OPTIONS, "select", "pues mire, la de en medio"),
    (OPTIONS, "details", "se puede lavar a máquina el segundo"),
    (OPTIONS, "compare", "entre el segundo y el tercero cuál es más ligero"),
    (OPTIONS, "reviews", "tiene buenas opiniones el primero"),
    (OPTIONS, "why", "explíqueme por qué me recomienda el segundo"),
    (OPTIONS, "add_to_cart", "métemelo en el carro"),
    (OPTIONS, "add_to_cart", "ándele pues, póngamelo"),
    (OPTIONS, "landed_cost", "cuánto me sale puesto en casa con impuestos"),
    (OPTIONS, "delivery", "me lo pueden mandar al pueblo"),
    (OPTIONS, "watch_price", "avísame cuando esté en oferta, pero no lo compres"),
    (OPTIONS, "buy_when", "si baja de veinte euros cómpramelo"),
    (OPTIONS, "negotiate", "a ver si le saca un descuento al vendedor"),
    (NOTHING, "import_rules", "puedo meter jamón en Estados Unidos"),
    (CART, "remove_from_cart", "quítalo"),
    (CART, "change_quantity", "que sean tres"),
    (CART, "undo", "no, déjalo como estaba"),
    (CART, "checkout", "ya está, cóbreme"),
    (READ_BACK, "confirm", "sí, cómprelo"),
    (READ_BACK, "deny", "espere, todavía no"),
    (NOTHING, "repeat", "mande"),
    (NOTHING, "louder", "no la oigo bien, hable más fuerte"),
    (NOTHING, "stop", "ya cállate"),
    (NOTHING, "thanks", "Dios se lo pague"),
    (NOTHING, "forget_me", "olvídate de mí"),
    (NOTHING, "unknown", "el otro día fui al médico"),
    (OPTIONS, "reviews", "según la gente es bueno"),
    (OPTIONS, "details", "cuántos litros le caben al primero"),
    (OPTIONS, "details", "será que se puede meter al lavaplatos"),
    (OPTIONS, "negotiate", "no sea malito, rebájeme algo"),
    (OPTIONS, "why", "cómo así me recomienda el primero"),
    (OPTIONS, "more", "sígame diciendo"),
    (CART, "remove_from_cart", "los audífonos ya no los quiero"),
    (CART, "show_cart", "en cuánto va la cuenta"),
    (CART, "checkout", "ya no quiero nada más, a pagar"),
    (READ_BACK, "confirm", "métele nomás"),
    (READ_BACK, "repeat", "cómo, no le oí bien"),
    (READ_BACK, "deny", "mejor lo dejamos para otro día"),
    (NOTHING, "track_order", "hace dos semanas compré un bolso y todavía no llega"),
    (NOTHING, "undo", "ay le piqué donde no era"),
    (NOTHING, "louder", "no se oye nada"),
    (NOTHING, "unknown", "me acuerdo cuando éramos chicos"),
    (NOTHING, "unknown", "la lavadora hace un ruido rarísimo"),
]


@pytest.mark.parametrize(("context", "intent", "said"), INTENTS)
def test_intents(reader: GrammarReader, context: Context, intent: str, said: str) -> None:
    assert reader.read(said, "es", context).intent == intent


def test_a_thing_named_by_a_pronoun_at_the_verb_is_pointed_at(reader: GrammarReader) -> None:
    found = reader.read("cómpramelo el once del once", "es", OPTIONS)
    assert found.reference is not None and found.reference.pronoun
    assert found.when is not None and found.when.event == "11.11"


def test_an_unwanted_thing_is_still_named_where_it_is_taken_out(reader: GrammarReader) -> None:
    assert reader.read("ya no quiero las pantuflas", "es", CART).product_types == ("slippers",)


@pytest.mark.parametrize(
    ("country", "limit"),
    [("AR", (20000, "ARS")), ("CL", (20000, "CLP")), ("CO", (20000, "COP")), ("PE", (20, "PEN"))],
)
def test_a_round_sum_is_the_country_s(reader: GrammarReader, country: str, limit: tuple[int, str]) -> None:
    found = jsonable(reader.read("un paraguas por menos de veinte lucas", "es", Context(country=country)))
    assert (int(found["max_price"]["amount"]), found["max_price"]["currency"]) == limit


def test_a_negative_question_refuses_nothing(reader: GrammarReader) -> None:
    found = jsonable(reader.read("y en rosado no hay", "es", OPTIONS))
    assert (found["intent"], found["colors"], found["excluded"]["colors"]) == ("refine", ["pink"], [])
