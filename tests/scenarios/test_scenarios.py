"""Whole visits, written as YAML, against the real house: catalogue, search, cart, consent, orders, words.

Each turn names what must come of it; what a check means stands in `_CHECKS`.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml

from app.cli.exchange import Exchange, Talking
from app.cli.house import House
from app.model import reply as replies
from app.settings import load
from i18n.money import Money
from i18n.spoken import is_speakable
from retrieval.codec import resolve

SCENARIOS = sorted(Path(__file__).parent.glob("*.yaml"))


class Visit:
    """One scenario being played."""

    def __init__(self, house: House, talking: Talking) -> None:
        self.house = house
        self.talking = talking
        self.before: Exchange | None = None
        self.now: Exchange | None = None
        self.table: tuple[replies.ProductFacts, ...] = ()

    @property
    def reply(self) -> Any:
        assert self.now is not None
        return self.now.turn.reply

    def products(self) -> tuple[replies.ProductFacts, ...]:
        reply = self.reply
        if isinstance(reply, replies.Options | replies.Comparison | replies.ReadBack):
            return reply.products
        if isinstance(reply, replies.Details | replies.Why):
            return (reply.product,)
        return ()

    def orders(self) -> int:
        return len(self.house.purchases.book.list(self.talking.conversation.name))


def _every(visit: Visit, wanted: dict[str, Any]) -> None:
    for product in visit.products():
        for what, value in wanted.items():
            if what == "shopper_at_most":
                assert product.shopper_price is not None
                assert product.shopper_price.amount <= Decimal(value), product.id
            elif what == "has_feature":
                assert value in product.features, product.id
            elif what == "in_stock":
                assert (product.stock > 0) is value, product.id
            else:
                assert getattr(product, what) == value, product.id


def _cheaper(visit: Visit, _wanted: bool) -> None:
    def cheapest(products: tuple[replies.ProductFacts, ...]) -> Decimal:
        return min(p.shopper_price.amount for p in products if p.shopper_price is not None)

    assert cheapest(visit.products()) <= cheapest(visit.table)
    assert max(p.shopper_price.amount for p in visit.products() if p.shopper_price) < max(
        p.shopper_price.amount for p in visit.table if p.shopper_price
    )


def _fields_resolve(visit: Visit, _wanted: bool) -> None:
    record = visit.house.library.show(visit.reply.product.id)
    assert visit.reply.reasons
    for reason in visit.reply.reasons:
        if reason.stated:
            assert resolve(record, reason.field) not in (None, [], ""), reason


def _text_has(visit: Visit, wanted: list[str]) -> None:
    assert visit.now is not None
    for words in wanted:
        assert words in visit.now.rendered.text, visit.now.rendered.text


def _same_as(visit: Visit, wanted: dict[str, int]) -> None:
    assert visit.reply.product.id == visit.table[wanted["previous"]].id


def _quantity(visit: Visit, wanted: int) -> None:
    assert wanted in [line.quantity for line in visit.reply.lines]


def _request(visit: Visit, wanted: dict[str, Any]) -> None:
    assert visit.now is not None
    assert visit.now.turn.request is not None
    got = visit.now.turn.request.to_json()
    assert {key: got[key] for key in wanted} == wanted


def _is(value: Any, wanted: Any) -> None:
    assert value == wanted


_CHECKS: dict[str, Callable[[Visit, Any], None]] = {
    "kind": lambda visit, wanted: _is(visit.reply.kind, wanted),
    "any_kind": lambda visit, wanted: _is(visit.reply.kind in wanted, True),
    "about": lambda visit, wanted: _is(visit.reply.about, wanted),
    "shown": lambda visit, wanted: _is(len(visit.products()), wanted),
    "lines": lambda visit, wanted: _is(len(visit.reply.lines), wanted),
    "orders": lambda visit, wanted: _is(visit.orders(), wanted),
    "changed": lambda visit, wanted: _is(list(visit.reply.changed), wanted),
    "every": _every,
    "cheaper_than_before": _cheaper,
    "fields_resolve": _fields_resolve,
    "text_has": _text_has,
    "same_as": _same_as,
    "quantity": _quantity,
    "request": _request,
}


def _price_up(visit: Visit, percent: int) -> None:
    """The merchant raises the price of everything in the cart."""
    for item in visit.house.carts.items(visit.talking.conversation.name):
        offers = visit.house.library.offers
        price = offers.get(item.product_id).price
        dearer = Money(price.amount * (100 + percent) / 100, price.currency).rounded()
        offers.set(item.product_id, price=dearer)


@pytest.mark.parametrize("path", SCENARIOS, ids=lambda path: path.stem)
def test_a_visit(path: Path, furnished: Path, tmp_path: Path) -> None:
    scenario = yaml.safe_load(path.read_text(encoding="utf-8"))
    home = shutil.copytree(furnished, tmp_path / "home")
    flags = {"home": home, **{key: scenario[key] for key in ("language", "country", "currency")}}
    said = 0
    with House(load(flags, {})) as house:
        talking = Talking(house, house.conversation("visit", house.profile()))
        visit = Visit(house, talking)
        for number, turn in enumerate(scenario["turns"], start=1):
            if "offer_price_up" in turn:
                _price_up(visit, turn["offer_price_up"])
                continue
            said += 1
            visit.before, visit.now = visit.now, talking.typed(str(turn["say"]))
            assert visit.now.turn.language == scenario["language"]
            for phrase in visit.now.rendered.spoken:
                assert is_speakable(phrase.text), phrase.text
            for check, wanted in turn.items():
                if check != "say":
                    try:
                        _CHECKS[check](visit, wanted)
                    except AssertionError as error:
                        heard = visit.now.to_json()
                        raise AssertionError(
                            f"{path.name} turn {number} {turn['say']!r}: {check}: {error}\n"
                            f"request {heard['request']}\nreply {heard['reply']['kind']}: {heard['text']}"
                        ) from error
            if isinstance(visit.reply, replies.Options | replies.Comparison):
                visit.table = visit.products()
    assert said >= (20 if path.stem.startswith("visit-") else 8)
