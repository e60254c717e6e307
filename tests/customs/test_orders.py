"""What may be asked: every JSON value gets an answer or one error object."""

from __future__ import annotations

import copy
from datetime import date
from typing import Any

import pytest

from i18n.customs import parse_order, quote_line
from i18n.errors import SaysoError

TODAY = date(2026, 11, 24)
ORDER: dict[str, Any] = {
    "from": "CN",
    "to": "DE",
    "currency": "EUR",
    "carrier": "post",
    "items": [{"description": "cup", "hs": "691200", "unit_value": "5.00", "quantity": 1}],
}


def changed(path: str, value: Any) -> dict[str, Any]:
    order = copy.deepcopy(ORDER)
    if path.startswith("item."):
        order["items"][0][path.removeprefix("item.")] = value
    else:
        order[path] = value
    return order


@pytest.mark.parametrize(
    ("path", "value", "code"),
    [
        ("from", None, "bad_order"),
        ("from", "China", "bad_order"),
        ("to", 7, "bad_order"),
        ("currency", "euro", "bad_order"),
        ("currency", None, "bad_order"),
        ("on", "tomorrow", "bad_date"),
        ("on", "2026-02-30", "bad_date"),
        ("on", 20260101, "bad_date"),
        ("carrier", "pigeon", "bad_order"),
        ("carrier", [], "bad_order"),
        ("seller_registered", "yes", "bad_order"),
        ("freight", "-1", "bad_amount"),
        ("insurance", "NaN", "bad_amount"),
        ("rates", {"USD": "0"}, "bad_amount"),
        ("rates", {"dollar": "1"}, "bad_order"),
        ("rates", ["USD"], "bad_order"),
        ("items", [], "bad_order"),
        ("items", {}, "bad_order"),
        ("items", ["cup"], "bad_order"),
        ("item.unit_value", "0", "bad_amount"),
        ("item.unit_value", "-5", "bad_amount"),
        ("item.unit_value", "five", "bad_amount"),
        ("item.unit_value", True, "bad_amount"),
        ("item.unit_value", "1e40", "bad_amount"),
        ("item.unit_value", "1e-40", "bad_amount"),
        ("item.unit_value", "Infinity", "bad_amount"),
        ("item.quantity", 0, "bad_quantity"),
        ("item.quantity", -1, "bad_quantity"),
        ("item.quantity", 1.5, "bad_quantity"),
        ("item.quantity", True, "bad_quantity"),
        ("item.flags", "gift", "bad_order"),
        ("item.hs", 691200, "bad_order"),
        ("item.description", 1, "bad_order"),
    ],
)
def test_what_is_wrong_is_said(path: str, value: Any, code: str) -> None:
    with pytest.raises(SaysoError) as caught:
        parse_order(changed(path, value), TODAY)
    assert caught.value.code == code
    answer = quote_line(changed(path, value), today=TODAY)
    assert answer["error"]["code"] == code and answer["error"]["message"]


@pytest.mark.parametrize("value", [None, 1, "order", [], True, 1.5, [ORDER]])
def test_an_order_is_an_object(value: Any) -> None:
    assert quote_line(value, today=TODAY)["error"]["code"] == "bad_order"


def test_what_is_absent_has_its_default() -> None:
    order = parse_order(ORDER, TODAY)
    assert (order.on, order.paid_in, order.registered, order.freight) == (TODAY, "EUR", None, 0)
    assert order.items[0].flags == frozenset() and order.items[0].origin is None


@pytest.mark.parametrize(
    ("written", "read"),
    [("6912.00", "691200"), ("6912002510", "691200"), ("6912", None), ("000000", None), ("98765a", None), ("", None)],
)
def test_hs_codes(written: str, read: str | None) -> None:
    assert parse_order(changed("item.hs", written), TODAY).items[0].hs == read


def test_numbers_of_json_are_read_exactly() -> None:
    assert str(parse_order(changed("item.unit_value", 0.1), TODAY).items[0].unit_value) == "0.1"


def test_an_unknown_flag_is_named() -> None:
    missing = quote_line(changed("item.flags", ["glows", "gift"]), today=TODAY)["missing"]
    assert "meaning of flag glows of item 1" in missing
    assert not any("flag gift" in text for text in missing)


def test_other_names_of_countries() -> None:
    assert parse_order(changed("to", "uk"), TODAY).to.country == "GB"
    assert parse_order(changed("to", "br-sp"), TODAY).to.code == "BR-SP"
