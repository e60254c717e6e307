"""A need that is told, with nothing asked: Sayso offers to look for what helps, and takes a no for a no."""

from __future__ import annotations

from app.model.reply import Note, NotUnderstood, Options, Question

TOLD = "unknown|my hands go white and numb in the cold"


def test_a_need_is_offered_for_and_looked_for_after_a_yes(real) -> None:
    assert real.say(TOLD) == Question("look_for", choices=("cold_hands",))
    found = real.say("confirm")
    assert isinstance(found, Options)
    assert any("gloves" in product.product_type for product in found.products)


def test_a_no_leaves_it(real) -> None:
    real.say(TOLD)
    assert real.say("deny") == Note("declined")


def test_small_talk_that_tells_no_need_is_not_understood_as_one(real) -> None:
    assert isinstance(real.say("unknown|the neighbours can hear my parrot"), NotUnderstood)


def test_a_purchase_that_waits_for_its_yes_is_not_talked_over(real) -> None:
    real.say("search type=kettle|a kettle")
    real.say("add_to_cart ordinal=1")
    real.say("checkout")
    assert isinstance(real.say(TOLD), NotUnderstood)


def test_another_subject_does_not_narrow_what_lies_on_the_table(real) -> None:
    real.say("search type=kettle|a kettle")
    told = "refine activities=cold_weather|my hands freeze in the winter"
    assert real.say(told) == Question("look_for", choices=("cold_hands",))
    real.say("search type=gloves|gloves")
    assert isinstance(real.say(told), Options)
