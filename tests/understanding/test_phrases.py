"""The phrases of basic hearing: each is read as what it stands under, and opposites are never missing."""

from __future__ import annotations

from decimal import Decimal

import pytest

from app.model.context import Context, TableItem
from app.model.request import Request
from app.understanding.phrases import languages, load_moments, load_phrases, phrase_grammar
from app.understanding.reader import GrammarReader
from retrieval.knowledge.concepts import Kind
from retrieval.knowledge.graph import Graph
from voice.grammar import Alt, Expr, Ref, Words
from voice.stt.basic import DECOYS


def table(count: int) -> Context:
    items = tuple(TableItem(f"p{n}", f"thing {n}", "kettle", Decimal(20 + n), "EUR") for n in range(count))
    return Context(last_reply="options", on_table=count, table=items, focus="p0")


CART = Context(last_reply="cart", cart_size=2, on_table=2)
READ_BACK = Context(last_reply="read_back", cart_size=1)
_OF_A_CART = {"remove_from_cart", "checkout", "show_cart"}
OPPOSITES = (
    ("confirm", "deny"), ("louder", "quieter"), ("slower", "faster"), ("add_to_cart", "remove_from_cart"),
    ("select:1", "select:2"), ("select:2", "select:3"), ("checkout", "cancel_order"),
)  # fmt: skip


def meaning(request: Request) -> str:
    reference = request.reference
    if reference is None:
        return request.intent.value
    return f"{request.intent.value}:{reference.ordinal or reference.superlative or 'it'}"


@pytest.mark.parametrize("language", languages())
def test_every_phrase_is_read_as_what_it_stands_under(language: str, graph: Graph, everywhere: GrammarReader) -> None:
    label = graph.label("kettle", Kind.PRODUCT_TYPE, language)
    assert label is not None
    wrong = []
    for name, said in load_phrases(language).by_meaning.items():
        context = CART if name in _OF_A_CART else table(3)
        for phrase in said:
            request = everywhere.read(phrase.replace("{goods}", label.plural), language, context, by_ear=True)
            read = meaning(request) if ":" in name else request.intent.value
            if read != name:
                wrong.append((name, phrase, read))
    assert not wrong


def said_in(expression: Expr) -> set[str]:
    match expression:
        case Words(text):
            return {text}
        case Alt(options):
            return {text for option in options for text in said_in(option)}
        case _:
            raise AssertionError(expression)


def on_and_off(context: Context, graph: Graph, language: str) -> tuple[dict[str, set[str]], set[str]]:
    grammar = phrase_grammar(context, graph, language)
    start = grammar.rules["start"]
    assert isinstance(start, Alt)
    names = [one.rule for one in start.options if isinstance(one, Ref)]
    return {name: said_in(grammar.rules[name]) for name in names}, said_in(grammar.rules[DECOYS])


@pytest.mark.parametrize("language", languages())
def test_an_opposite_is_on_or_a_decoy_at_every_moment(language: str, graph: Graph) -> None:
    known = load_phrases(language).by_meaning
    for context in (Context(), table(3), READ_BACK, Context(asked_for="forget"), Context(asked_for="size")):
        on, off = on_and_off(context, graph, language)
        there = off.union(*on.values())
        for one, other in OPPOSITES:
            assert there.issuperset(known[one]), (one, context)
            assert there.issuperset(known[other]), (other, context)
        assert not off.intersection(*on.values())


@pytest.mark.parametrize("language", languages())
def test_phrases_have_two_words_and_one_meaning(language: str) -> None:
    said = [phrase for phrases in load_phrases(language).by_meaning.values() for phrase in phrases]
    assert len(set(said)) == len(said)
    assert not [phrase for phrase in said if len(phrase.replace("?", "").replace("¿", "").split()) < 2]


def test_what_is_not_on_the_table_is_not_listened_for(graph: Graph) -> None:
    two, off = on_and_off(table(2), graph, "es")
    assert "select:2" in two
    assert "select:3" not in two
    assert off.issuperset(load_phrases("es").by_meaning["select:3"])


def test_goods_are_asked_for_by_kind_as_far_as_somebody_sells_them(graph: Graph) -> None:
    grammar = phrase_grammar(Context(), graph, "es", {"kettle", "lamp"})
    assert {name for name in grammar.rules if name.startswith("search")} == {"search:kettle", "search:lamp"}
    assert "busco lámparas" in said_in(grammar.rules["search:lamp"])
    on, _ = on_and_off(table(1), graph, "es")
    assert [name for name in on if name.startswith("search")] == ["search:kettle"]


def test_moments_name_known_intents_and_goods(graph: Graph) -> None:
    moments = load_moments()
    known = {name.partition(":")[0] for name in load_phrases("es").by_meaning}
    assert moments.always.union(*moments.added.values()) <= known
    assert not [slug for slug in moments.goods if graph.label(slug, Kind.PRODUCT_TYPE, "es") is None]
    assert {load_phrases(tag).experimental for tag in ("es", "de", "pt-BR")} == {False}
    assert load_phrases("fr").experimental
