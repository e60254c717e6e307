"""Catalogue files: what is wrong is named by file, product and field."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from i18n.errors import SaysoError
from retrieval.codec import merchant_from_json, merchant_to_json
from retrieval.product import Battery, Fact
from retrieval.schema import check_goods, read_goods


def _change(goods: Path, file: str, old: str, new: str) -> None:
    path = goods / file
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def test_the_small_shop_is_read_in_full(goods: Path, graph: Any) -> None:
    read = read_goods(goods, graph)
    by_id = {listing.product.id: listing for listing in read.listings}
    watch = by_id["high-talking-watch"]
    assert watch.product.battery is Battery.IN_EQUIPMENT
    assert watch.product.accessibility.spoken_output is Fact.PRESENT
    assert watch.product.accessibility.tactile_marks is Fact.ABSENT
    assert watch.product.accessibility.one_hand_use is Fact.NOT_STATED
    assert by_id["cha-iron-kyusu"].price.to_json() == {"amount": "8800", "currency": "JPY"}
    assert by_id["cha-iron-kyusu"].product.language == "ja"
    boot = by_id["alp-summit-boot"].product
    assert boot.sizes is not None
    assert (boot.sizes.system, boot.sizes.values[-1], boot.dimensions_mm) == ("EU", "42", (330, 240, 140))
    assert {merchant.id: merchant.freight.get("DE") for merchant in read.merchants} == {
        "alp-shop": Decimal("4.90"),
        "cha-ten": Decimal(2800),
        "high-street": Decimal("9.00"),
    }


SHOP = "merchants/alp-shop.toml"
ALP, HIGH, CHA = "products/alp-shop.toml", "products/high-street.toml", "products/cha-ten.toml"


@pytest.mark.parametrize(
    ("file", "old", "new", "field", "said"),
    [
        (ALP, 'hs = "640391"', 'hs = "6403"', "hs", "6403"),
        (SHOP, "[freight]", 'carrier = "pigeon"\n[freight]', "carrier", "pigeon"),
        (SHOP, "[freight]", 'registered = ["Europe"]\n[freight]', "registered", "Europe"),
        (SHOP, "[freight]", 'registered = ["EU", "EU"]\n[freight]', "registered", "twice"),
        (ALP, 'price = "249.00"', 'price = "249"', "price", "2 decimals"),
        (CHA, 'price = "8800"', 'price = "8800.00"', "price", "0 decimals"),
        (ALP, 'price = "249.00"', "price = 249.00", "price", "in quotes"),
        (ALP, 'price = "249.00"', 'price = "0.00"', "price", "more than nothing"),
        (ALP, 'price = "249.00"', 'price = "NaN"', "price", "decimal number"),
        (ALP, '"leather", "rubber"', '"leather", "cardbord"', "materials", "cardbord"),
        (ALP, '"leather", "rubber"', '"leather", "leather"', "materials", "twice"),
        (ALP, 'type = "hiking_boots"', 'type = "boot"', "type", "boot"),
        (ALP, "weight_g = 1500", "wieght_g = 1500", "wieght_g", "unknown key"),
        (ALP, "stock = 5", "stock = -5", "stock", "0 or more"),
        (ALP, "stock = 5", "", "stock", "missing"),
        (ALP, 'system = "EU"', 'system = "PL"', "sizes", "one of"),
        (ALP, 'stars = "4.7"', 'stars = "47"', "rating", "at most 5"),
        (ALP, 'origin = "DE"', 'origin = "Germany"', "origin", "Germany"),
        (ALP, "[330, 240, 140]", "[330, 240]", "dimensions_mm", "three"),
        (HIGH, 'battery = "in_equipment"', 'battery = "AAA"', "battery", "one of"),
        (HIGH, 'tactile_marks = "absent"', 'tactile_marks = "no"', "accessibility", "present or absent"),
        (HIGH, 'id = "high-mid-boot"', 'id = "high-sold-hat"', "id", "twice"),
        (HIGH, 'id = "high-mid-boot"', 'id = "High Mid Boot"', "id", "High Mid Boot"),
        (HIGH, 'title = "Tweed Flat Cap"', 'title = ""', "title", "words in quotes"),
        ("merchants/alp-shop.toml", 'DE = "4.90"', 'DE = "4.9"', "DE", "2 decimals"),
        ("merchants/alp-shop.toml", "DE = 2", "FR = 2", "delivery_days", "same countries"),
        ("merchants/alp-shop.toml", 'id = "alp-shop"', 'id = "alps"', "id", "file's name"),
    ],
)
def test_a_mistake_is_named(goods: Path, graph: Any, file: str, old: str, new: str, field: str, said: str) -> None:
    _change(goods, file, old, new)
    with pytest.raises(SaysoError) as failure:
        read_goods(goods, graph)
    assert failure.value.code == "bad_catalogue"
    assert failure.value.arguments["file"] == file
    assert failure.value.arguments["field"] == field
    assert said in str(failure.value)


def test_all_mistakes_are_found_in_one_round(goods: Path, graph: Any) -> None:
    _change(goods, ALP, 'hs = "640391"', 'hs = "boots"')
    _change(goods, CHA, "stock = 3", "stock = true")
    (goods / HIGH).write_text("[[product]\n", "utf-8")
    (goods / "products" / "nobody.toml").write_text("", "utf-8")
    read, problems = check_goods(goods, graph)
    assert [(problem.file, problem.field) for problem in problems] == [
        (ALP, "hs"),
        (CHA, "stock"),
        (HIGH, "file"),
        ("products/nobody.toml", "merchant"),
    ]
    assert len(read.listings) == 5  # what could be read is still there to be looked at


def test_how_a_shop_sends_is_optional_and_nowhere_is_not_unknown(goods: Path, graph: Any) -> None:
    _change(goods, SHOP, "[freight]", 'carrier = "courier"\nregistered = ["GB", "EU"]\n[freight]')
    _change(goods, "merchants/cha-ten.toml", "[freight]", "registered = []\n[freight]")
    shops = {merchant.id: merchant for merchant in read_goods(goods, graph).merchants}
    assert (shops["alp-shop"].carrier, shops["alp-shop"].registered) == ("courier", ("GB", "EU"))
    assert (shops["cha-ten"].carrier, shops["cha-ten"].registered) == (None, ())
    assert shops["high-street"].registered is None
    for shop in shops.values():
        assert merchant_from_json(merchant_to_json(shop)) == shop
