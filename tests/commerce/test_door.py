"""The price at the door: records become an order of the rule book, its answer becomes facts; sums hold, nothing unknown
is taken as nothing."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.commerce.codec import decode, encode
from app.commerce.consent import changes, quote_hash
from app.commerce.door import RuleBookDoor
from app.commerce.goods import flag_rules, flags_of
from app.commerce.ports import Destination
from app.commerce.priced import PricedItem
from app.commerce.quote import make_quote
from app.commerce.unknowns import OTHER, kinds, sorted_out
from app.model.cart import Quote
from i18n.customs import stored_rules
from i18n.customs.restrictions import known_flags
from i18n.errors import SaysoError
from i18n.money import Money, exponent
from i18n.rates import Converted, EcbRates
from retrieval.product import Battery, Merchant, Offer, Product

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
DAY = NOW.date()
ECB = EcbRates()
EVERYWHERE = ("BR", "DE", "FR", "GB", "US", "JP", "CA", "AE", "CN")


def seller(country: str, currency: str, *, carrier: str | None = "post", registered=(), freight="20") -> Merchant:
    amount = Decimal(freight).quantize(Decimal(1).scaleb(-exponent(currency)))
    return Merchant(
        f"shop-{country.lower()}", "", f"Shop {country}", country, "en", currency,
        dict.fromkeys(EVERYWHERE, amount), dict.fromkeys(EVERYWHERE, 9), 30, carrier, registered,
    )  # fmt: skip


def item(merchant: Merchant, price: str, quantity: int = 1, name: str = "boots", **record) -> PricedItem:
    facts = {"hs": "640391", "origin": merchant.country, "type": "hiking_boots"} | record
    product = Product(name, merchant.id, facts.pop("type"), "en", "Leather boots", "d", "b", **facts)
    return PricedItem(product, merchant, Offer(name, Money.of(price, merchant.currency), 99, 1, NOW), quantity)


def quoted(items, country, currency, region=None, rates=ECB, rules=None, now=NOW) -> Quote:
    return make_quote(
        items, country=country, currency=currency, rates=rates, now=now, practice=True,
        door=RuleBookDoor(rates, rules), region=region,
    )  # fmt: skip


def test_a_seller_in_the_scheme_collects_and_the_total_holds_it() -> None:
    """Brazil, Remessa Conforme, worked out by hand: goods 10, freight 10 dollars at 5 reais: 100 reais; duty 20 %: 20;
    ICMS 17 % inside its own base: 120 / 0.83 * 0.17 = 24.58."""
    quote = quoted([item(seller("US", "USD", registered=("BR",), freight="10"), "10")], "BR", "BRL", "BR-SP", Fives())
    (door,) = quote.doors
    assert [(c.kind, str(c.amount.amount), c.due, c.rule) for c in door.charges] == [
        ("duty", "20.00", "at_purchase", "br-ii-scheme-50"),
        ("tax", "24.58", "at_purchase", "br-icms-17"),
    ]
    assert door.exact
    assert (quote.total, quote.on_delivery) == (Money.of("144.58", "BRL"), Money.of("0.00", "BRL"))
    assert quote.not_included == ()
    assert quote.region == "BR-SP"


def test_outside_the_scheme_the_same_is_due_on_delivery() -> None:
    quote = quoted([item(seller("US", "USD", freight="10"), "10")], "BR", "BRL", "BR-CE", Fives())
    assert quote.total == Money.of("100.00", "BRL")
    # 60 % of 100, then 160 / 0.80 * 0.20
    assert quote.on_delivery == Money.of("100.00", "BRL")
    assert quote.not_included == ("import_duty", "import_tax", "import_fee")
    assert [u.what for u in quote.doors[0].unknown] == ["carrier_fee"]


def test_unknown_duty_is_unknown_and_never_nothing() -> None:
    quote = quoted([item(seller("JP", "JPY"), "9000")], "US", "USD")
    (door,) = quote.doors
    assert {"duty_rate", "us_duties", "state_sales_tax"} <= {u.what for u in door.unknown}
    assert door.unknown[0].products == ("boots",)
    assert not door.exact
    assert {"import_duty", "import_tax"} <= set(quote.not_included)


def test_no_border_no_costs_of_one() -> None:
    home, union = (
        quoted([item(seller("DE", "EUR"), "10")], "DE", "EUR"),
        quoted([item(seller("DE", "EUR"), "10")], "FR", "EUR"),
    )
    for quote in (home, union):
        assert quote.doors == ()
        assert quote.on_delivery is None
        assert quote.not_included == ()
        assert quote.total == Money.of("30.00", "EUR")


@pytest.mark.parametrize(
    ("registered", "expected"), [(("EU",), "at_purchase"), ((), "on_delivery"), (("GB",), "on_delivery")]
)
def test_a_union_stands_for_its_members(registered, expected) -> None:
    (door,) = quoted([item(seller("CN", "CNY", registered=registered), "80")], "DE", "EUR").doors
    assert {c.due for c in door.charges if c.kind == "tax"} == {expected}


def test_a_seller_that_does_not_say_is_said_to_be_unknown() -> None:
    (door,) = quoted([item(seller("CN", "CNY", carrier=None, registered=None), "80")], "DE", "EUR").doors
    assert "registered" in {u.what for u in door.unknown}
    assert not door.exact
    papers = [u for u in door.unknown if u.what == "papers"]  # no charge of Germany hangs on the carrier
    assert papers
    assert all(not u.leaves for u in papers)


@pytest.mark.parametrize(
    ("country", "asked"), [("BR", True), ("CA", True), ("US", False), ("DE", False), ("NG", False)]
)
def test_the_state_is_asked_where_tax_depends_on_it(country, asked) -> None:
    assert RuleBookDoor(ECB).asks_region(country, DAY) is asked


# --- what may not be sent

POWER_BANK = {"hs": "850760", "battery": Battery.LOOSE, "type": "power_bank"}


def test_what_is_prohibited_is_not_sold_and_the_rest_is() -> None:
    shop = seller("CN", "CNY")
    bank = item(shop, "99", name="bank", **POWER_BANK)
    quote = quoted([bank, item(shop, "99")], "US", "USD")
    assert [(f.product, f.rule, f.verdict) for f in quote.refused] == [("bank", "battery-loose-post", "prohibited")]
    assert [line.product_id for parcel in quote.parcels for line in parcel.lines] == ["boots"]
    with pytest.raises(SaysoError) as refused:
        quoted([bank], "US", "USD")
    assert refused.value.code == "nothing_may_be_sent"
    assert quoted([bank], "CN", "CNY").refused == ()  # no border is crossed at home


@pytest.mark.parametrize(("carrier", "rule"), [("courier", "battery-loose-aircraft"), (None, "battery-loose-post")])
def test_where_a_way_is_open_it_is_a_limit_and_no_ban(carrier, rule) -> None:
    quote = quoted([item(seller("CN", "CNY", carrier=carrier), "99", **POWER_BANK)], "US", "USD")
    assert quote.refused == ()
    assert (rule, "carrier_limits") in {(f.rule, f.verdict) for f in quote.doors[0].findings}


@pytest.mark.parametrize(
    ("record", "flags"),
    [
        ({"hs": "850660", "battery": Battery.LOOSE}, ()),  # zinc-air cells of hearing aids
        ({"hs": "850650", "battery": Battery.LOOSE}, ("battery_loose",)),
        ({"hs": "842310", "battery": Battery.LOOSE}, ("battery_packed_with_equipment",)),
        ({"hs": "851713", "battery": Battery.IN_EQUIPMENT}, ("battery_in_equipment",)),
        ({"type": "perfume", "hs": "330300", "liquid": True}, ("liquid", "perfume")),
        ({"type": "honey", "hs": "040900", "liquid": True}, ("liquid", "food")),
        ({"type": "bread_knife", "hs": "821192"}, ("knife",)),
        ({"type": "scissors", "hs": "821300"}, ()),
        ({"type": "cat_food", "hs": "230910"}, ("animal",)),
        ({"type": "seeds", "hs": "120930"}, ("plant",)),
        ({"type": "tea", "hs": None}, ()),
    ],
)
def test_flags_come_from_the_record(record, flags) -> None:
    assert flags_of(item(seller("CN", "CNY"), "1", **record).product) == flags


def test_every_flag_means_something_to_the_rules() -> None:
    assert {rule.flag for rule in flag_rules()} <= known_flags()


# --- the words of the rule book


def test_every_missing_of_the_rules_can_be_said() -> None:
    filled = {"hs": "640391", "item": "1", "to": "BR-SP", "origin": "CN", "on": "2026-11-24"}
    texts = {rule.missing for d in stored_rules().destinations for rule in d.rules if rule.missing}
    texts |= {row.missing for rows in stored_rules().tables.values() for row in rows if row.missing}
    texts |= {d.clearance_fee for d in stored_rules().destinations if d.clearance_fee}
    for text in texts:
        words = re.sub(r"\{(\w+)\}", lambda m: filled[m[1]], text)
        assert sorted_out([words], [("boots", "640391")])[0].what != OTHER, words


@pytest.mark.parametrize(
    ("text", "what", "products"),
    [
        ("duty rate for 640391 into US", "duty_rate", ("a", "c")),
        ("hs of item 2", "duty_rate", ("b",)),
        ("duty and tax rules for NG", "rules", ()),
        ("rate of USD to BRL", "duty_and_tax", ()),
        ("rate of XDR to BRL", "papers", ()),
        ("a word of tomorrow", OTHER, ()),
        ("hs of item 9", "duty_rate", ()),
    ],
)
def test_missing_is_sorted_with_the_products_it_is_about(text, what, products) -> None:
    (found,) = sorted_out([text], [("a", "640391"), ("b", None), ("c", "640391")])
    assert (found.what, found.products, found.detail) == (what, products, text)


def test_slugs_of_unknowns_are_unique() -> None:
    names = [kind.what for kind in kinds()]
    assert len(names) == len(set(names))


# --- sums

amounts = st.decimals("0.01", "3000", places=2)
codes = st.sampled_from([None, "640391", "851671", "330300", "490199", "040900", "950300", "847130", "611020"])
carts = st.lists(st.tuples(amounts, st.integers(1, 4), codes), min_size=1, max_size=4)


@settings(max_examples=60, deadline=None)
@given(
    carts,
    st.sampled_from([("CN", "CNY"), ("US", "USD"), ("GB", "GBP")]),
    st.sampled_from(
        [("BR", "BRL", "BR-MG"), ("BR", "BRL", None), ("FR", "EUR", None), ("JP", "JPY", None), ("CA", "CAD", None)]
    ),
    st.sampled_from([None, (), ("BR", "EU", "GB")]),
    st.sampled_from([None, "post", "courier"]),
)
def test_what_is_paid_is_the_sum_of_what_is_told(cart, place, to, registered, carrier) -> None:
    shop = seller(*place, carrier=carrier, registered=registered)
    items = [item(shop, str(price), n, f"p{i}", hs=hs) for i, (price, n, hs) in enumerate(cart)]
    quote = quoted(items, to[0], to[1], to[2])
    (door,) = quote.doors
    assert quote.total == door.goods + door.freight + door.insurance + door.due("at_purchase")
    assert quote.on_delivery == door.due("on_delivery")
    assert (
        sum((door.charged(k).amount for k in ("duty", "tax", "fee")), Decimal(0))
        == (door.due("at_purchase") + door.due("on_delivery")).amount
    )
    places = exponent(to[1])
    for amount in (quote.total, quote.on_delivery, door.goods, door.freight, *(c.amount for c in door.charges)):
        assert -amount.amount.as_tuple().exponent == places
        assert amount.amount >= 0
    # A kind of charge that is neither charged nor settled by a rule at zero is named as open.
    for kind in ("duty", "tax"):
        assert kind in door.open_kinds or any(c.kind == kind for c in door.charges)
    assert decode(Quote, encode(quote)) == quote
    again = quoted(items, to[0], to[1], to[2], now=NOW.replace(hour=13))
    assert quote_hash(again) == quote_hash(quote)


# --- consent


class Fives:
    """Five reais are a dollar; mutable."""

    def __init__(self) -> None:
        self.rate, self.day = Decimal(5), date(2026, 11, 23)

    def convert(self, money: Money, currency: str, on: date | None = None) -> Converted | None:
        pair = (money.currency, currency)
        rate = {("USD", "BRL"): self.rate, ("BRL", "USD"): 1 / self.rate}.get(pair)
        return (
            None if rate is None else Converted(Money(money.amount * rate, currency).rounded(), rate, self.day, "test")
        )


def _brazil(rates=None, region="BR-SP", rules=None, now=NOW, price="10") -> Quote:
    shop = seller("US", "USD", registered=("BR",), freight="10")
    return quoted([item(shop, price)], "BR", "BRL", region, rates or Fives(), rules, now)


def _other_rate(rates: Fives) -> Fives:
    rates.rate = Decimal("5.01")
    return rates


def _rules(change):
    book = stored_rules()
    brazil = book.destination("BR")
    changed = replace(brazil, rules=tuple(change(rule) for rule in brazil.rules))
    return replace(book, destinations=tuple(changed if d is brazil else d for d in book.destinations))


@pytest.mark.parametrize(
    ("fresh", "named"),
    [
        (lambda: _brazil(_other_rate(Fives())), ("rate",)),
        (lambda: _brazil(price="10.01"), ("price",)),
        (lambda: _brazil(region="BR-CE"), ("destination",)),
        (
            lambda: _brazil(
                rules=_rules(lambda r: replace(r, rate=Decimal("0.25")) if r.id == "br-ii-scheme-50" else r)
            ),
            ("duty",),
        ),
        (
            lambda: _brazil(
                rules=_rules(lambda r: replace(r, valid_from=date(2026, 11, 1)) if r.id == "br-icms-17" else r)
            ),
            ("duty",),
        ),
        (
            lambda: _brazil(rules=_rules(lambda r: replace(r, missing="a new fee") if r.id == "br-icms-17" else r)),
            ("duty",),
        ),
        (lambda: _brazil(price="41"), ("price", "duty")),  # above fifty dollars another rule holds
    ],
)
def test_whatever_changes_at_the_border_voids_a_yes_and_is_named(fresh, named) -> None:
    read, now = _brazil(), fresh()
    assert quote_hash(read) != quote_hash(now)
    assert tuple(changes(read, now)) == named


def test_a_quote_that_says_the_same_is_the_same() -> None:
    assert tuple(changes(_brazil(), _brazil(now=NOW.replace(hour=15)))) == ()


def test_the_rule_book_is_asked_for_the_day_of_the_quote() -> None:
    """Brazil took 60 % from everybody outside the scheme and nothing inside it before August 2024."""
    (before,) = _brazil(now=datetime(2024, 7, 31, tzinfo=UTC)).doors
    assert before.charges[0].rule == "br-ii-scheme-50-2023"
    assert before.charged("duty").amount == 0
    door = RuleBookDoor(ECB)
    assert door.findings([item(seller("CN", "CNY"), "9")], Destination("US", None, DAY)) == ()


def test_goods_that_are_worth_nothing_in_the_currency_still_owe_a_flat_duty() -> None:
    quote = quoted([item(seller("CN", "CNY"), "0.01", 1, "p0", hs="640391")], "FR", "EUR", None)
    assert quote.total.amount >= 0
