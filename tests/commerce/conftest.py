"""A small shop in a real database: two merchants, four products, one clock that stands until it is moved."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from app.commerce.cart import Carts
from app.commerce.door import RuleBookDoor
from app.commerce.merchants import PracticeMerchants
from app.commerce.orders import OrderBook
from app.commerce.payment import PracticePayments
from app.commerce.priced import PricedItem
from app.commerce.purchase import Purchases
from app.commerce.quote import make_quote
from app.model.cart import Quote
from i18n.money import Money
from i18n.rates import Converted
from retrieval.offers import SqlOffers
from retrieval.product import Merchant, Product
from retrieval.records import SqliteRecords


@dataclass
class StandingClock:
    now: datetime = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def pass_(self, **time: float) -> None:
        self.now += timedelta(**time)


class FixedRates:
    """Rates of one day, mutable by a test."""

    def __init__(self) -> None:
        self.table = {("CNY", "EUR"): Decimal("0.1284"), ("CNY", "USD"): Decimal("0.1405"), ("CNY", "JPY"): Decimal(21)}

    def convert(self, money: Money, currency: str, on: date | None = None) -> Converted | None:
        rate = self.table.get((money.currency, currency))
        if rate is None:
            return None
        return Converted(Money(money.amount * rate, currency).rounded(), rate, date(2026, 11, 23), "test")


CHINA = Merchant(
    id="yun",
    name="云峰",
    name_latin="Yunfeng",
    country="CN",
    language="zh-CN",
    currency="CNY",
    freight={"CN": Decimal(0), "DE": Decimal("88.00"), "US": Decimal("70.00")},
    delivery_days={"CN": 3, "DE": 12, "US": 14},
    returns_days=30,
)
GERMANY = Merchant(
    id="hagen",
    name="Hagenweg",
    name_latin="Hagenweg",
    country="DE",
    language="de",
    currency="EUR",
    freight={"DE": Decimal("4.90"), "FR": Decimal("9.90")},
    delivery_days={"DE": 2, "FR": 4},
    returns_days=30,
)
PRODUCTS = {
    p.id: p
    for p in (
        Product("yun-boot", "yun", "hiking_boots", "zh-CN", "登山靴", "好靴子。", "Yunfeng"),
        Product("yun-sock", "yun", "socks", "zh-CN", "羊毛袜", "暖和。", "Yunfeng"),
        Product("hagen-kettle", "hagen", "kettle", "de", "Wasserkocher", "Kocht Wasser.", "Hagen"),
        Product("hagen-lamp", "hagen", "lamp", "de", "Lampe", "Leuchtet.", "Hagen"),
    )
}
MERCHANTS = {m.id: m for m in (CHINA, GERMANY)}


class SmallShop:
    """Everything of commerce over one database file; opened again it is the same shop after a restart."""

    def __init__(self, path: Path, clock: StandingClock) -> None:
        self.clock = clock
        self.rates = FixedRates()
        self.records = SqliteRecords(path)
        self.offers = SqlOffers(self.records, clock)
        self.carts = Carts(self.records, clock)
        self.payments = PracticePayments(self.records)
        self.merchants = PracticeMerchants(self.records)
        self.book = OrderBook(self.records, self.offers, self.carts, clock)
        self.purchases = Purchases(self.book, self.payments, self.merchants, clock)

    def stock_up(self, stock: int = 10) -> None:
        prices = {"yun-boot": "529.00", "yun-sock": "39.90", "hagen-kettle": "34.95", "hagen-lamp": "19.99"}
        with self.records.transaction() as connection:
            self.offers.stock_new(
                connection,
                [(p.id, Money.of(prices[p.id], MERCHANTS[p.merchant].currency), stock) for p in PRODUCTS.values()],
            )

    def quote(self, *wanted: tuple[str, int], country: str = "DE", currency: str = "EUR") -> Quote:
        offers = self.offers.read([name for name, _ in wanted])
        items = [PricedItem(PRODUCTS[n], MERCHANTS[PRODUCTS[n].merchant], offers[n], q) for n, q in wanted]
        return make_quote(
            items,
            country=country,
            currency=currency,
            rates=self.rates,
            now=self.clock(),
            practice=True,
            door=RuleBookDoor(self.rates),
        )


@pytest.fixture
def clock() -> StandingClock:
    return StandingClock()


@pytest.fixture
def shop(tmp_path: Path, clock: StandingClock) -> Iterator[SmallShop]:
    shop = SmallShop(tmp_path / "sayso.sqlite3", clock)
    shop.stock_up()
    yield shop
    shop.records.close()
