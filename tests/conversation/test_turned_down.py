"""One thing is turned down ("not the first one"): what is left is brought, and it does not come back."""

from __future__ import annotations

from app.model.reply import NotBought, Note, Options


def ids(reply) -> list[str]:
    return [product.id for product in reply.products]


def test_the_others_and_the_next_one_come(visit) -> None:
    found = visit.say("search type=hiking_boots features=ankle_support|boots for Nepal")
    assert ids(found) == ["boot-snow", "boot-creek", "boot-alm"]
    left = visit.say("deny ordinal=1")
    assert isinstance(left, Options)
    assert (ids(left), left.total) == (["boot-creek", "boot-alm", "boot-trail"], 4)
    left = visit.say("deny ordinal=2")
    assert ids(left) == ["boot-creek", "boot-trail"]
    assert visit.say("more") == Note("no_more")


def test_a_plain_no_and_a_no_to_a_purchase_mean_what_they_meant(visit) -> None:
    visit.say("search type=hiking_boots features=ankle_support|boots for Nepal")
    assert visit.say("deny") == Note("declined")
    visit.say("add_to_cart ordinal=1 size=42")
    visit.say("checkout")
    assert isinstance(visit.say("deny ordinal=1"), NotBought)
