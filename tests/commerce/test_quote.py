from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.commerce import borders
from app.commerce.door import RuleBookDoor
from app.commerce.priced import PricedItem
from app.commerce.quote import make_quote
from i18n.errors import SaysoError
from i18n.money import Money, exponent
from i18n.rates import Converted
from retrieval.product import Merchant, Offer, Product

NOW = datetime(2026, 11, 24, tzinfo=UTC)


def test_one_parcel_per_merchant_in_the_order_of_the_cart(shop) -> None:
    quote = shop.quote(("yun-boot", 1), ("hagen-kettle", 2), ("yun-sock", 3))
    assert [p.merchant for p in quote.parcels] == ["yun", "hagen"]
    assert [line.product_id for line in quote.parcels[0].lines] == ["yun-boot", "yun-sock"]
    # (529.00 + 3 x 39.90 + 88.00) CNY at 0.1284 = 94.59228 -> 94.59; 2 x 34.95 + 4.90 = 74.80
    assert quote.total == Money.of("169.39", "EUR")
    assert quote.rates[0].rate == "0.1284"
    assert quote.rates[0].date == "2026-11-23"
    assert len(quote.rates) == 1


def test_total_has_the_exponent_of_its_currency(shop) -> None:
    quote = shop.quote(("yun-boot", 1), country="US", currency="JPY")
    assert quote.total == Money.of("12579", "JPY")


def test_duty_is_not_included_across_a_customs_border_only(shop) -> None:
    assert shop.quote(("yun-boot", 1)).not_included == ("import_duty", "import_tax", "import_fee")
    assert shop.quote(("hagen-kettle", 1)).not_included == ()
    assert shop.quote(("hagen-kettle", 1), country="FR").not_included == ()


@pytest.mark.parametrize(
    ("wanted", "where", "code"),
    [
        ((), {}, "empty_cart"),
        ((("yun-boot", 11),), {}, "not_enough_stock"),
        ((("yun-boot", 1),), {"country": "BR"}, "not_delivered"),
        ((("yun-boot", 1),), {"currency": "BRL"}, "no_rate"),
    ],
)
def test_what_is_not_known_is_said_not_guessed(shop, wanted, where, code) -> None:
    with pytest.raises(SaysoError) as refused:
        shop.quote(*wanted, **where)
    assert refused.value.code == code


def test_sold_out_and_sizes_share_the_stock(shop) -> None:
    shop.offers.set("yun-boot", stock=0)
    with pytest.raises(SaysoError) as refused:
        shop.quote(("yun-boot", 1))
    assert refused.value.code == "sold_out"
    shop.offers.set("yun-boot", stock=3)
    with pytest.raises(SaysoError) as refused:
        shop.quote(("yun-boot", 2), ("yun-boot", 2))
    assert refused.value.code == "not_enough_stock"
    assert refused.value.arguments["wanted"] == 4


def test_customs_unions_are_dated_and_their_members_are_countries() -> None:
    for union in borders.unions():
        assert len(union) > 1
        assert all(len(country) == 2 and country.isupper() for country in union)
    assert borders.crosses_customs("GB", "FR")
    assert not borders.crosses_customs("PT", "FI")


class _Rates:
    def __init__(self, rate: Decimal) -> None:
        self.rate = rate

    def convert(self, money: Money, currency: str, on: date | None = None) -> Converted:
        amount = Money(money.amount * self.rate, currency).rounded()
        return Converted(amount, self.rate, date(2026, 11, 23), "test")


DOOR = RuleBookDoor(_Rates(Decimal("0.5")))
amounts = st.decimals("0.01", "99999", places=2)
lines = st.lists(st.tuples(st.integers(0, 3), amounts, st.integers(1, 9)), min_size=1, max_size=6)


@given(
    lines,
    st.lists(amounts, min_size=4, max_size=4),
    st.decimals("0.0001", "9999", places=4),
    st.sampled_from(["EUR", "JPY", "KWD"]),
)
def test_total_is_the_sum_of_rounded_parcels(cart, freights, rate, currency) -> None:
    sellers = [
        Merchant(f"m{n}", "", f"M{n}", "CN", "zh-CN", "CNY", {"FR": freight}, {"FR": 9}, 30)
        for n, freight in enumerate(freights)
    ]
    items = [
        PricedItem(
            Product(f"p{number}", f"m{seller}", "tea", "zh-CN", "t", "d", "b"),
            sellers[seller],
            Offer(f"p{number}", Money(price, "CNY"), 99, 1, NOW),
            quantity,
        )
        for number, (seller, price, quantity) in enumerate(cart)
    ]
    rates = _Rates(rate)
    quote = make_quote(
        items, country="FR", currency=currency, rates=rates, now=NOW, practice=True, door=RuleBookDoor(rates)
    )
    quantum = Decimal(1).scaleb(-exponent(currency))
    expected = Decimal(0)
    for seller in {seller for seller, _, _ in cart}:
        goods = sum((price * quantity for s, price, quantity in cart if s == seller), Decimal(0))
        # Across a customs border goods and freight stand apart: duty is taken on one, on the other, or on both.
        for part in (goods, freights[seller]):
            expected += (part * rate).quantize(quantum, rounding=ROUND_HALF_UP)
    assert quote.total.amount == expected
    assert -quote.total.amount.as_tuple().exponent == exponent(currency)
    assert sum(len(parcel.lines) for parcel in quote.parcels) == len(cart)


@given(lines)
def test_domestic_currency_needs_no_rate(cart) -> None:
    seller = Merchant("m", "", "M", "CN", "zh-CN", "CNY", {"CN": Decimal(5)}, {"CN": 2}, 30)
    items = [
        PricedItem(
            Product(f"p{n}", "m", "tea", "zh-CN", "t", "d", "b"), seller, Offer(f"p{n}", Money(p, "CNY"), 99, 1, NOW), q
        )
        for n, (_, p, q) in enumerate(cart)
    ]
    quote = make_quote(items, country="CN", currency="CNY", rates=_Rates(Decimal(0)), now=NOW, practice=True, door=DOOR)
    assert quote.rates == ()
    assert quote.total.amount == sum((p * q for _, p, q in cart), Decimal(5))
