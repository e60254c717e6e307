"""Records in the database, and the live offers beside them."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from i18n.errors import SaysoError
from i18n.money import Money
from retrieval.catalog import SqlCatalog
from retrieval.codec import resolve
from retrieval.library import Library
from retrieval.offers import SqlOffers
from retrieval.records import SqliteRecords
from retrieval.schema import Goods, read_goods

NOW = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)


class Shop:
    def __init__(self, path: Path, goods: Goods) -> None:
        self.records = SqliteRecords(path, busy_timeout_s=10)
        self.offers = SqlOffers(self.records, lambda: NOW)
        self.catalog = SqlCatalog(self.records)
        self.catalog.replace("demo", goods, "digest-1", self.offers)


@pytest.fixture
def read(goods: Path, graph: Any) -> Goods:
    return read_goods(goods, graph)


@pytest.fixture
def shop(tmp_path: Path, read: Goods) -> Shop:
    return Shop(tmp_path / "s.sqlite3", read)


def test_records_come_back_as_they_went_in(shop: Shop, read: Goods) -> None:
    again = SqlCatalog(shop.records)
    for listing in read.listings:
        assert again.product(listing.product.id) == listing.product
    for merchant in read.merchants:
        assert again.merchant(merchant.id) == merchant
    assert [product.id for product in again.products()] == sorted(listing.product.id for listing in read.listings)


def test_a_record_holds_everything_and_every_path_resolves(shop: Shop) -> None:
    record = shop.catalog.record("alp-summit-boot", shop.offers.get("alp-summit-boot"))
    assert resolve(record, "merchant.delivery_days.IN") == 12
    assert resolve(record, "merchant.delivery_days.BR") is None
    assert resolve(record, "offer.price.amount") == "249.00"
    assert resolve(record, "rating.stars") == "4.7"
    assert resolve(record, "accessibility.large_print") == "not_stated"
    assert resolve(shop.catalog.record("alp-wool-scarf"), "rating.stars") is None
    assert resolve(shop.catalog.record("alp-wool-scarf"), "sizes.values") is None
    for wrong in ("taste", "rating.taste", "title.length", "merchant.freight.Brazil.south"):
        with pytest.raises(KeyError):
            resolve(record, wrong)


def test_unknown_things_are_said(shop: Shop) -> None:
    for call in (shop.catalog.product, shop.catalog.record, shop.offers.get):
        with pytest.raises(SaysoError) as failure:
            call("moon-boot")
        assert failure.value.code == "no_such_product"
    assert shop.catalog.find("moon-boot") is None
    with pytest.raises(SaysoError) as failure:
        shop.catalog.merchant("moon")
    assert failure.value.code == "no_such_merchant"


def test_stats_count_what_is_there(shop: Shop) -> None:
    stats = shop.catalog.stats()
    assert (stats["products"], stats["merchants"]) == (9, 3)
    assert stats["types"]["hiking_boots"] == 3
    assert stats["by_country"] == {"DE": 3, "GB": 4, "JP": 2}
    assert stats["without"]["rating"] == 2


def test_brands_are_listed_by_slug(shop: Shop) -> None:
    brands = shop.catalog.brands()
    assert brands["fellside"] == "Fellside"
    assert brands["とこ"] == "とこ"
    assert len(brands) == 8


def test_another_process_sees_new_goods_at_its_next_look(shop: Shop, read: Goods) -> None:
    other = SqlCatalog(shop.records)
    assert other.refresh() is False
    fewer = Goods(read.merchants, read.listings[:4])
    shop.catalog.replace("demo", fewer, "digest-2", shop.offers)
    assert other.find("high-mid-boot") is not None
    assert other.refresh() is True
    assert len(list(other.products())) == 4
    assert other.revision == shop.catalog.revision


def test_mended_goods_leave_live_offers_alone(shop: Shop, read: Goods) -> None:
    shop.offers.set("alp-summit-boot", price=Money.of("199.00", "EUR"), stock=1)
    dearer = tuple(
        replace(listing, price=Money(listing.price.amount * 2, listing.price.currency)) for listing in read.listings
    )
    shop.catalog.replace("demo", Goods(read.merchants, dearer), "digest-2", shop.offers)
    offer = shop.offers.get("alp-summit-boot")
    assert (offer.price.amount, offer.stock, offer.version) == (Decimal("199.00"), 1, 2)


def test_the_same_goods_are_not_put_in_twice(shop: Shop, read: Goods) -> None:
    before = shop.catalog.revision
    shop.catalog.replace("demo", Goods((), ()), "digest-1", shop.offers)
    assert shop.catalog.revision == before
    assert len(list(shop.catalog.products())) == len(read.listings)


def test_two_sources_cannot_share_an_id(shop: Shop, read: Goods) -> None:
    with pytest.raises(SaysoError) as failure:
        shop.catalog.replace("feed", Goods((), read.listings[:1]), "x", shop.offers)
    assert failure.value.code == "duplicate_product"
    assert len(list(shop.catalog.products())) == len(read.listings)


def test_offers_are_read_at_the_clock_and_change_by_version(shop: Shop) -> None:
    offers = shop.offers.read(["alp-summit-boot", "never-there", "cha-iron-kyusu"])
    assert set(offers) == {"alp-summit-boot", "cha-iron-kyusu"}
    assert offers["cha-iron-kyusu"].read_at == NOW
    assert offers["cha-iron-kyusu"].version == 1
    changed = shop.offers.set("cha-iron-kyusu", price=Money.of("7900", "JPY"))
    assert (changed.version, changed.stock) == (2, 3)
    assert shop.offers.get("cha-iron-kyusu") == changed
    many = [f"none-{n}" for n in range(1200)] + ["alp-light-boot"]
    assert list(shop.offers.read(many)) == ["alp-light-boot"]


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"price": Money(Decimal(0), "EUR")}, "bad_amount"),
        ({"price": Money(Decimal("NaN"), "EUR")}, "bad_amount"),
        ({"stock": -1}, "bad_stock"),
    ],
)
def test_senseless_offers_are_refused(shop: Shop, change: dict[str, Any], code: str) -> None:
    with pytest.raises(SaysoError) as failure:
        shop.offers.set("alp-summit-boot", **change)
    assert failure.value.code == code
    assert shop.offers.get("alp-summit-boot").version == 1


def test_stock_is_taken_with_the_order_or_not_at_all(shop: Shop) -> None:
    version = shop.offers.get("alp-summit-boot").version
    with pytest.raises(RuntimeError), shop.records.transaction() as connection:
        shop.offers.reserve(connection, "alp-summit-boot", 2, version)
        raise RuntimeError
    assert shop.offers.get("alp-summit-boot").stock == 5
    with shop.records.transaction() as connection:
        taken = shop.offers.reserve(connection, "alp-summit-boot", 2, version)
    assert (taken.stock, taken.version) == (3, version + 1)
    with pytest.raises(SaysoError) as failure, shop.records.transaction() as connection:
        shop.offers.reserve(connection, "alp-summit-boot", 1, version)
    assert failure.value.code == "offer_changed"
    with pytest.raises(SaysoError) as failure, shop.records.transaction() as connection:
        shop.offers.reserve(connection, "alp-summit-boot", 4, taken.version)
    assert (failure.value.code, failure.value.arguments["left"]) == ("out_of_stock", 3)
    with shop.records.transaction() as connection:
        given_back = shop.offers.restore(connection, "alp-summit-boot", 2)
        assert shop.offers.restore(connection, "never-there", 2) is None
    assert given_back is not None
    assert given_back.stock == 5


def test_many_buyers_never_take_more_than_there_is(shop: Shop) -> None:
    taken: list[int] = []

    def buy() -> None:
        for _ in range(6):
            try:
                offer = shop.offers.get("alp-summit-boot")
                with shop.records.transaction() as connection:
                    shop.offers.reserve(connection, "alp-summit-boot", 1, offer.version)
                taken.append(1)
            except SaysoError as error:
                assert error.code in ("offer_changed", "out_of_stock")

    threads = [threading.Thread(target=buy) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(taken) + shop.offers.get("alp-summit-boot").stock == 5
    assert taken


def test_mended_files_are_read_again(open_library: Callable[..., Library], goods: Path) -> None:
    first = open_library()
    assert first.catalog.product("alp-light-boot").title == "Leichter Wanderschuh Talweg"
    path = goods / "products" / "alp-shop.toml"
    path.write_text(path.read_text("utf-8").replace("Leichter Wanderschuh", "Sehr leichter Wanderschuh"), "utf-8")
    second = open_library()
    assert second.catalog.product("alp-light-boot").title == "Sehr leichter Wanderschuh Talweg"
    assert first.refresh() is True
    assert first.catalog.product("alp-light-boot").title == "Sehr leichter Wanderschuh Talweg"
