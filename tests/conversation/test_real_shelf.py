"""A whole visit on the demo catalogue with the real library, real rates and real stores. Only the reader is written."""

from __future__ import annotations

from decimal import Decimal

import pytest

from app.commerce.borders import crosses_customs
from app.model.reply import (
    CartView,
    Comparison,
    Details,
    NotBought,
    Note,
    NothingFound,
    Options,
    OrderCancelled,
    OrderPlaced,
    Question,
    ReadBack,
    Why,
)
from i18n.money import Money


def test_a_visit_on_the_demo_catalogue(real) -> None:
    found = real.say(
        "search type=hiking_boots activities=high_altitude_trekking features=ankle_support max_price=200:USD"
        "|boots for trekking in Nepal under 200 dollars with good ankle support"
    )
    assert isinstance(found, Options)
    assert 1 <= len(found.products) <= 3
    assert found.total >= len(found.products)
    for product in found.products:
        assert product.product_type == "hiking_boots"
        assert "ankle_support" in product.features
        assert product.shopper_price.currency == "USD"
        assert product.shopper_price.amount <= 200
        assert product.served
        assert product.delivery_days > 0
        assert product.stock > 0

    prices = [product.shopper_price.amount for product in found.products]
    assert len(set(prices)) > 1
    assert isinstance(real.say(f"select ordinal={prices.index(max(prices)) + 1}"), Details)
    cheaper = real.say("refine wish=cheaper")
    assert isinstance(cheaper, Options)
    assert max(product.shopper_price.amount for product in cheaper.products) < max(prices)

    again = real.say("search type=hiking_boots features=ankle_support,waterproof max_price=200:USD|waterproof boots")
    assert isinstance(again, Options)
    assert isinstance(real.say("compare"), Comparison)
    why = real.say("why ordinal=1")
    assert isinstance(why, Why)
    record = real.library.show(why.product.id)
    for reason in why.reasons:
        value = record
        for step in reason.field.split("."):
            value = value[step]  # every reason names a field that the record has
    assert any(reason.claim == "has_feature" and reason.stated for reason in why.reasons)

    details = real.say("details it")
    assert isinstance(details, Details)
    size = details.product.sizes[0]
    assert isinstance(real.say("confirm"), Question)
    boots = real.say(f"refine size={size}")
    assert isinstance(boots, CartView)
    assert boots.lines[0].size == size

    kettles = real.say("search type=kettle")
    while all(p.merchant_country == "US" for p in kettles.products):
        kettles = real.say("more")
    abroad = next(p for p in kettles.products if crosses_customs(p.merchant_country, "US"))
    both = real.say(f"add_to_cart ordinal={kettles.products.index(abroad) + 1} quantity=2")
    assert isinstance(both, CartView)
    assert both.goods_total == boots.goods_total + both.lines[1].shopper_subtotal

    read = real.say("checkout")
    assert isinstance(read, ReadBack)
    assert {"import_duty", "import_tax"} <= set(read.terms.quote.not_included)
    assert read.terms.quote.total.amount > both.goods_total.amount  # freight is in it
    assert {rate.target for rate in read.terms.quote.rates} <= {"USD"}
    assert isinstance(real.say("deny"), NotBought)
    assert isinstance(real.say("checkout"), ReadBack)

    before = real.library.offers.get(abroad.id)
    real.library.offers.set(abroad.id, price=Money(before.price.amount + Decimal(1), before.price.currency))
    dearer = real.say("confirm")
    assert isinstance(dearer, ReadBack)
    assert dearer.changed == ("price",)
    assert dearer.terms.quote.total.amount > read.terms.quote.total.amount
    assert real.book.list() == ()

    placed = real.say("confirm")
    assert isinstance(placed, OrderPlaced)
    assert placed.order.quote.total == dearer.terms.quote.total
    assert real.library.offers.get(abroad.id).stock == before.stock - 2
    assert isinstance(real.say("undo"), OrderCancelled)
    assert real.library.offers.get(abroad.id).stock == before.stock


def test_what_does_not_exist_is_not_found_and_the_way_out_keeps_its_promise(real) -> None:
    nothing = real.say("search type=kettle max_price=1:USD")
    assert isinstance(nothing, NothingFound)
    assert nothing.relax_slot == "max_price"
    found = real.say("confirm")
    assert isinstance(found, Options)
    assert found.total == nothing.would_find


@pytest.mark.parametrize("kind", ["tea", "book", "hearing_aid_batteries", "rug", "smartphone"])
def test_more_goes_through_everything_once(real, kind) -> None:
    reply = real.say(f"search type={kind}")
    seen: list[str] = []
    while isinstance(reply, Options):
        assert reply.first == len(seen) + 1
        seen += [product.id for product in reply.products]
        total = reply.total
        reply = real.say("more")
    assert reply == Note("no_more")
    assert len(seen) == len(set(seen)) == total
