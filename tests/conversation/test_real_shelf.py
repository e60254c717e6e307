"""A whole visit on the demo catalogue with the real library, real rates and real stores. Only the reader is written."""

from __future__ import annotations

import random
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from app.commerce.borders import crosses_customs
from app.commerce.cart import Carts
from app.commerce.door import RuleBookDoor
from app.commerce.merchants import PracticeMerchants
from app.commerce.orders import OrderBook
from app.commerce.payment import PracticePayments
from app.commerce.person import Memory, ProfileStore, SessionStore
from app.commerce.purchase import Purchases
from app.conversation import Conversation
from app.model.profile import Profile
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
    Reply,
    Why,
)
from app.model.utterance import Utterance
from app.skills.table import Shop, Skills
from i18n.money import Money
from i18n.rates import EcbRates
from retrieval.knowledge.graph import load_graph
from retrieval.library import DATABASE, Library, LibraryOptions
from retrieval.records import SqliteRecords


class RealVisit:
    def __init__(self, home: Path, reader, clock) -> None:
        self.clock = clock
        rates = EcbRates()

        def convert(money: Money, currency: str) -> Money | None:
            converted = rates.convert(money, currency)
            return None if converted is None else converted.money

        records = self.records = SqliteRecords(home / DATABASE)
        library = self.library = Library(
            LibraryOptions(home=home, embedding="none"), load_graph(), records=records, convert=convert, clock=clock
        )
        self.carts = Carts(records, clock)
        self.book = OrderBook(records, library.offers, self.carts, clock)
        profiles, memory = ProfileStore(records, clock), Memory(records, clock)
        skills = Skills(
            Shop(
                catalog=library.catalog,
                offers=library.offers,
                search=library.search,
                rates=rates,
                door=RuleBookDoor(rates),
                carts=self.carts,
                purchases=Purchases(self.book, PracticePayments(records), PracticeMerchants(records), clock),
                profiles=profiles,
                memory=memory,
                speaks=("en", "pt-BR"),
                chance=random.Random(3),
            )
        )
        self.talk = Conversation(
            reader,
            skills,
            self.carts,
            profiles=profiles,
            sessions=SessionStore(records, clock),
            memory=memory,
            clock=clock,
            speaks=("en", "pt-BR"),
            name="me",
            profile=Profile(country="US", currency="USD"),
            refresh=library.refresh,
        )

    def say(self, text: str) -> Reply:
        self.clock.pass_(seconds=10)
        return self.talk.turn(Utterance(text)).reply

    def close(self) -> None:
        self.library.close()
        self.records.close()


@pytest.fixture
def real(tmp_path: Path, visit) -> Iterator[RealVisit]:
    real = RealVisit(tmp_path / "real", visit.reader, visit.clock)
    yield real
    real.close()


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
