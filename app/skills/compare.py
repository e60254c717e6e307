"""Comparing: the things on the table side by side, only over what differs."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from app.model.context import TableItem
from app.model.reply import Comparison, ComparisonRow, Details, ProductFacts, Question, Reply
from app.model.request import Request
from app.skills.facts import Facts
from app.skills.situation import Situation

MOST_PRODUCTS = 4
MOST_ROWS = 6
"""A listener keeps no table in mind: the rows that decide most come first, and there are no more than these."""

_SETS = ("materials", "features", "colors")


class Compare:
    """Answers `compare`."""

    def __init__(self, facts: Facts) -> None:
        self._facts = facts

    def __call__(self, request: Request, situation: Situation) -> Reply:
        table = situation.context.table
        named = at_places(table, request.places) or [i for i in table if i.product_type in request.product_types]
        ids = [item.id for item in (named or table)][:MOST_PRODUCTS]
        products = self._facts.of(ids, situation.profile, search=situation.context.last_search)
        if not products:
            return Question("search_first")
        if len(products) == 1:
            return Details(products[0])
        return Comparison(products, rows(products))


def at_places(table: Sequence[TableItem], places: Sequence[int]) -> list[TableItem]:
    """The things at these places (1-based, negative from the end), none where one of them is not on the table."""
    indexes = [place - 1 if place > 0 else place for place in places]
    if not all(-len(table) <= index < len(table) for index in indexes):
        return []
    return list({table[index].id: table[index] for index in indexes}.values())


def rows(products: tuple[ProductFacts, ...]) -> tuple[ComparisonRow, ...]:
    """Attributes that differ, the most decisive first; "" where a record does not state one.

    Of materials, features and colours only what not all of them share is listed.
    """
    found = []
    for attribute, value in _ATTRIBUTES.items():
        values = tuple(value(product) for product in products)
        if attribute in _SETS:
            values = _apart(values)
        if len(set(values)) > 1:
            found.append(ComparisonRow(attribute, values))
    return tuple(found[:MOST_ROWS])


def _apart(values: tuple[str, ...]) -> tuple[str, ...]:
    lists = [value.split(",") for value in values]
    shared = set.intersection(*(set(slugs) for slugs in lists))
    return tuple(",".join(slug for slug in slugs if slug not in shared) for slugs in lists)


def _price(product: ProductFacts) -> str:
    price = product.shopper_price or product.price
    body = price.to_json()
    return f"{body['amount']} {body['currency']}"


def _access(fact: str) -> Callable[[ProductFacts], str]:
    def value(product: ProductFacts) -> str:
        stated = dict(product.accessibility).get(fact, "not_stated")
        return "" if stated == "not_stated" else stated

    return value


def _optional(value: object) -> str:
    return "" if value is None else str(value)


_ATTRIBUTES: dict[str, Callable[[ProductFacts], str]] = {
    "price": _price,
    "rating": lambda p: _optional(p.stars),
    "delivery": lambda p: _optional(p.delivery_days),
    "weight": lambda p: _optional(p.weight_g),
    "features": lambda p: ",".join(p.features),
    "materials": lambda p: ",".join(p.materials),
    "spoken_output": _access("spoken_output"),
    "tactile_marks": _access("tactile_marks"),
    "large_print": _access("large_print"),
    "one_hand_use": _access("one_hand_use"),
    "voltage": lambda p: p.voltage or "",
    "colors": lambda p: ",".join(p.colors),
    "origin": lambda p: p.origin or "",
    "merchant": lambda p: p.merchant,
}
