"""Comparing: the things on the table side by side, only over what differs, what matters for the need first."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal

from app.model.context import TableItem
from app.model.judged import Better
from app.model.reply import Comparison, ComparisonRow, Details, ProductFacts, Question, Reply
from app.model.request import Request
from app.skills.facts import Facts
from app.skills.situation import Situation
from retrieval.graph_port import ProductGraph, family
from retrieval.knowledge.concepts import Kind

MOST_PRODUCTS = 4
MOST_ROWS = 6
"""A reader keeps no more lines in mind: the rows that decide most come first, and there are no more than these."""
_MOST_NEEDS = 2

_SETS = ("materials", "features", "colors")


class Compare:
    """Answers `compare`."""

    def __init__(self, facts: Facts, graph: ProductGraph | None = None) -> None:
        self._facts = facts
        self._graph = graph

    def __call__(self, request: Request, situation: Situation) -> Reply:
        table = situation.context.table
        named = at_places(table, request.places) or [i for i in table if i.product_type in request.product_types]
        ids = [item.id for item in (named or table)][:MOST_PRODUCTS]
        search = situation.context.last_search
        products = self._facts.of(ids, situation.profile, search=search)
        if not products:
            return Question("search_first")
        if len(products) == 1:
            return Details(products[0])
        need = activities(request, search)
        wanted = (*request.features, *(search.features if search is not None else ()))
        return compared(products, need, wanted, self._graph)


def activities(request: Request, search: Request | None) -> tuple[str, ...]:
    """What the things are wanted for: named now, else in the last search."""
    return request.activities or (search.activities if search is not None else ())


def compared(
    products: tuple[ProductFacts, ...],
    need: Sequence[str] = (),
    wanted: Iterable[str] = (),
    graph: ProductGraph | None = None,
) -> Comparison:
    """Two to four products side by side.

    need    activity slugs, what the things are for: features that serve them are told before others
    wanted  feature slugs that were asked for
    """
    serves = [(activity, _serving(activity, products, graph)) for activity in need][:_MOST_NEEDS]
    matters = {*wanted, *(slug for _, (good, _) in serves for slug in good)}
    return Comparison(products, rows(products, matters), tuple(need), tuple(_better(products, serves)))


def at_places(table: Sequence[TableItem], places: Sequence[int]) -> list[TableItem]:
    """The things at these places (1-based, negative from the end), none where one of them is not on the table."""
    indexes = [place - 1 if place > 0 else place for place in places]
    if not all(-len(table) <= index < len(table) for index in indexes):
        return []
    return list({table[index].id: table[index] for index in indexes}.values())


def rows(products: tuple[ProductFacts, ...], matters: Iterable[str] = ()) -> tuple[ComparisonRow, ...]:
    """Attributes that differ, the most decisive first; "" where a record does not state one.

    Of materials, features and colours only what not all of them share is listed. Where features that matter for the
    need differ, they are the first row, alone.
    """
    wanted = frozenset(matters)
    found: list[ComparisonRow] = []
    for attribute, value in _ATTRIBUTES.items():
        values = tuple(value(product) for product in products)
        if attribute in _SETS:
            values = _apart(values)
        if attribute == "features" and wanted:
            serving = tuple(",".join(slug for slug in one.split(",") if slug in wanted) for one in values)
            if len(set(serving)) > 1:
                found.insert(0, ComparisonRow(attribute, serving))
                continue
        if len(set(values)) > 1:
            found.append(ComparisonRow(attribute, values))
    return tuple(found[:MOST_ROWS])


def _serving(
    activity: str, products: Sequence[ProductFacts], graph: ProductGraph | None
) -> tuple[frozenset[str], frozenset[str]]:
    """Features that serve an activity and features that harm it, for things of these kinds, with their families."""
    if graph is None or not graph.has(activity, Kind.ACTIVITY):
        return frozenset(), frozenset()
    kinds: set[str] = set()
    for product in products:
        if graph.has(product.product_type, Kind.PRODUCT_TYPE):
            kinds |= {product.product_type, *graph.ancestors(product.product_type, Kind.PRODUCT_TYPE)}
    good: set[str] = set()
    bad: set[str] = set()
    for need in graph.needs(activity):
        if not need.applies_to or kinds.intersection(need.applies_to):
            good.update((*need.required, *need.helpful))
            bad.update(need.harmful)
    return family(graph, _known(good, graph), Kind.FEATURE), family(graph, _known(bad, graph), Kind.FEATURE)


def _known(slugs: Iterable[str], graph: ProductGraph) -> list[str]:
    return [slug for slug in slugs if graph.has(slug, Kind.FEATURE)]


def _better(
    products: Sequence[ProductFacts], serves: Sequence[tuple[str, tuple[frozenset[str], frozenset[str]]]]
) -> Iterator[Better]:
    """Who leads in what. A lead needs a value of every product: against what is not stated nothing is better."""
    for activity, (good, bad) in serves:
        scores = [
            sum(slug in good for slug in product.features) - sum(slug in bad for slug in product.features)
            for product in products
        ]
        place = _only(scores, max(scores))
        if place and scores[place - 1] > 0:
            yield Better(place, "features", activity)
    for attribute, values, best in (
        ("price", _prices(products), min),
        ("rating", [product.stars for product in products], max),
        ("delivery", [_number(product.delivery_days) for product in products], min),
        ("weight", [_number(product.weight_g) for product in products], min),
    ):
        stated = [value for value in values if value is not None]
        if len(stated) == len(products):
            place = _only(stated, best(stated))
            if place:
                yield Better(place, attribute)


def _only(values: Sequence[Decimal | int], best: Decimal | int) -> int:
    """The 1-based place of the only one with the best value; 0 where several share it."""
    places = [place for place, value in enumerate(values, start=1) if value == best]
    return places[0] if len(places) == 1 else 0


def _prices(products: Sequence[ProductFacts]) -> list[Decimal | None]:
    prices = [product.shopper_price or product.price for product in products]
    one_currency = len({price.currency for price in prices}) == 1
    return [price.amount if one_currency else None for price in prices]


def _number(value: int | None) -> Decimal | None:
    return None if value is None else Decimal(value)


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
