"""Learning from what is passed over, in a talk on the demo catalogue: at work on the next turn, told, and forgotten."""

from __future__ import annotations

from app.model.reply import CartView, Note, Options
from app.model.taste import WhyOrder
from retrieval.feedback.store import SqlTastes

BOOTS = "search type=hiking_boots|hiking boots"


def ids(reply: object) -> list[str]:
    assert isinstance(reply, Options)
    return [product.id for product in reply.products]


def learnt(real) -> dict[str, float]:
    kept = SqlTastes(real.records, real.clock).load("me").learned
    return {trait: lean.weight for trait, lean in kept.leans.items()}


def test_leather_passed_over_again_and_again_sinks_and_the_talk_says_why(real) -> None:
    first = ids(real.say(BOOTS))
    everything = set(first)
    while isinstance(reply := real.say("more"), Options):
        assert not everything & set(ids(reply)), "more repeats nothing, though the order has moved"
        everything |= set(ids(reply))
    for _ in range(4):
        real.say(BOOTS)
        real.say("refine no_materials=leather|no leather")
    told = real.say(BOOTS)
    assert ids(told) != first
    assert learnt(real)["material:leather"] < 0
    why = real.say("why")
    assert isinstance(why, WhyOrder)
    assert [product.id for product in why.products] == ids(told)
    assert any(one.aspect and one.times > 0 for one in why.moved)
    assert isinstance(real.say("why"), WhyOrder)


def test_forgetting_the_taste_keeps_the_cart_and_restores_the_order(real) -> None:
    first = ids(real.say(BOOTS))
    real.say("add_to_cart ordinal=3 size=41")
    for _ in range(4):
        real.say("refine no_materials=leather|no leather")
        real.say(BOOTS)
    assert learnt(real)
    assert real.say("forget_taste") == Note("taste_forgotten")
    assert real.say("forget_taste") == Note("taste_nothing")
    assert learnt(real) == {}
    assert ids(real.say(BOOTS)) == first
    assert real.carts.items("me")


def test_what_is_undone_teaches_nothing(real) -> None:
    real.say("search type=kettle|a kettle")
    before = learnt(real)
    assert isinstance(real.say("add_to_cart ordinal=2"), CartView)
    assert learnt(real) != before
    real.say("undo")
    assert learnt(real) == before


def test_forget_me_forgets_the_taste_too(real) -> None:
    real.say(BOOTS)
    real.say("more")
    assert learnt(real)
    real.say("forget_me")
    real.say("confirm")
    assert learnt(real) == {}
    assert real.records.read("SELECT * FROM taste_pool") == []


def test_what_is_sold_out_was_not_passed_over(real) -> None:
    told = ids(real.say(BOOTS))
    for product_id in told:
        real.library.offers.set(product_id, stock=0)
    real.say("select ordinal=2")
    assert learnt(real) == {}
