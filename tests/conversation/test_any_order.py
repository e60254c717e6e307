"""Anything may be said at any moment: no fault, no order without a read-back and a yes, every reply can be worded in
both languages, and the stock adds up."""

from __future__ import annotations

import random

import pytest

from accessibility.rendering.render import Renderer
from app.model.reply import ErrorReply, Note, OrderPlaced, ReadBack
from app.model.request import Intent
from app.model.utterance import ConsentTrust, Source, Utterance
from retrieval.knowledge.graph import load_graph

SLOTS = (
    "type=kettle", "type=tea", "type=hiking_boots", "type=book", "ordinal=1", "ordinal=2", "ordinal=-1", "ordinal=9",
    "superlative=cheapest", "superlative=best_rated", "it", "quantity=0", "quantity=2", "quantity=40", "size=42",
    "size=9", "max_price=20", "max_price=60:EUR or=max_price.amount:16", "colors=brown", "no_materials=leather",
    "country=US", "country=BR", "currency=USD", "currency=NGN", "digits=47", "set_language=pt-BR", "wish=cheaper",
    "aspect=weight", "features=waterproof", "quantity=3 or=quantity:30",
)  # fmt: skip
INTENTS = [i.value for i in Intent] + ["checkout", "confirm", "add_to_cart", "search", "refine"] * 4


PURCHASE = ("search type=tea", "add_to_cart ordinal=1 quantity=1", "checkout", "confirm", "confirm")


def _utterance(chance: random.Random) -> Utterance:
    text = " ".join([chance.choice(INTENTS), *chance.sample(SLOTS, chance.choice((0, 0, 1, 1, 2)))])
    if chance.random() < 0.5:
        return Utterance(text)
    return Utterance(text, source=Source.AUDIO, engine="ear", trust=chance.choice(list(ConsentTrust)))


@pytest.fixture(scope="module")
def renderers() -> tuple[Renderer, ...]:
    graph = load_graph()
    return tuple(Renderer(language, graph) for language in ("en", "pt-BR"))


@pytest.mark.parametrize("seed", range(12))
def test_anything_in_any_order(visit, renderers, seed: int) -> None:
    chance = random.Random(seed)
    stock = {i: visit.stock(i) for i in ("kettle", "tea", "boot-snow", "boot-creek", "boot-alm", "boot-trail")}
    placed: set[str] = set()
    forgotten = False
    script: list[str] = []
    for step in range(60):
        before = visit.talk.state.terms
        if not script and chance.random() < 0.1:
            script = list(PURCHASE)  # left alone, chance would seldom come to buy anything
        scripted = bool(script) and chance.random() < 0.8
        utterance = Utterance(script.pop(0)) if scripted else _utterance(chance)
        visit.clock.pass_(seconds=chance.choice((1, 30, 400)))
        reply = visit.talk.turn(utterance).reply
        assert reply != ErrorReply("unexpected", permanent=False), (step, utterance.text)
        for renderer in renderers:
            rendered = renderer.render(reply)
            assert len(rendered.spoken) == len(rendered.written) > 0
        if isinstance(reply, OrderPlaced):
            if reply.order.id not in placed:
                assert before is not None
                assert utterance.text.startswith("confirm")
                assert utterance.trust is not ConsentTrust.KEY_ONLY
            placed.add(reply.order.id)
        forgotten = forgotten or reply == Note("forgotten")
        assert (visit.talk.state.terms is None) or (visit.talk.state.terms == before) or isinstance(reply, ReadBack)
        if chance.random() < 0.1:
            visit.open()
    if not forgotten:
        assert len(visit.book.list()) == len(placed)
    sold = dict.fromkeys(stock, 0)
    for row in visit.records.read(
        "SELECT product_id, quantity FROM order_line JOIN shop_order ON order_id = id WHERE state = 'placed'"
    ):
        sold[row[0]] += row[1]
    # What was sold and then forgotten stays sold; there is never more on the shelf than there was.
    if not forgotten:
        assert {i: visit.stock(i) + sold[i] for i in stock} == stock
    assert all(visit.stock(i) + sold[i] <= stock[i] for i in stock)
