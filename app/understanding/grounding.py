"""What a model says was said, held against the words: slots that do not occur in the utterance are dropped.

A model may pick the intent; it may not add a wish. Concepts count only where a label of them stands in the words,
numbers only where they were said, and no model agrees to anything in a person's place.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

from app.model.request import Excluded, Intent, PriceLimit, Reference, Request, Size, When
from app.understanding.patterns import Chart
from app.understanding.takes import CONSTRAINED, COUNTED, NARROWING, POINTING, PRICED
from app.understanding.values import Amount, Shopper, currency_meant
from retrieval.knowledge.concepts import Kind
from retrieval.knowledge.graph import Graph

NEVER_BY_MODEL = frozenset(
    {Intent.CONFIRM, Intent.CHECKOUT, Intent.BUY_WHEN, Intent.CANCEL_ORDER, Intent.FORGET_ME, Intent.NEGOTIATE}
)
"""What binds a person or cannot be taken back is understood from their own words by rule, or asked again."""

_CATEGORY = {
    "product_types": "type",
    "colors": "color",
    "materials": "material",
    "features": "feature",
    "activities": "activity",
    "brands": "brand",
}
_KIND = {
    "product_types": Kind.PRODUCT_TYPE,
    "colors": Kind.COLOR,
    "materials": Kind.MATERIAL,
    "features": Kind.FEATURE,
    "activities": Kind.ACTIVITY,
}


def grounded(answer: Request, chart: Chart, shopper: Shopper, graph: Graph) -> Request | None:
    """`answer` with only what the words bear out; None where the intent is not a model's to tell or nothing is left."""
    if answer.intent in NEVER_BY_MODEL or answer.intent is Intent.UNKNOWN:
        return None
    words = _Words(chart, shopper, graph)
    excluded = Excluded(
        materials=words.concepts("materials", answer.excluded.materials),
        colors=words.concepts("colors", answer.excluded.colors),
        features=words.concepts("features", answer.excluded.features),
        brands=words.concepts("brands", answer.excluded.brands),
    )
    ruled_out = {*excluded.materials, *excluded.colors, *excluded.features, *excluded.brands}
    intent, narrows = answer.intent, answer.intent in NARROWING | CONSTRAINED

    def wanted(name: str, slugs: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(one for one in words.concepts(name, slugs) if one not in ruled_out)

    found = replace(
        answer,
        product_types=wanted("product_types", answer.product_types),
        colors=wanted("colors", answer.colors) if narrows else (),
        materials=wanted("materials", answer.materials) if narrows else (),
        features=wanted("features", answer.features) if narrows else (),
        activities=wanted("activities", answer.activities) if narrows else (),
        brands=wanted("brands", answer.brands) if narrows else (),
        max_price=words.price(answer.max_price) if intent in PRICED else None,
        min_price=words.price(answer.min_price) if intent in PRICED else None,
        size=words.size(answer.size),
        min_rating=words.number(answer.min_rating),
        quantity=words.count(answer.quantity) if intent in COUNTED else None,
        reference=words.reference(answer.reference) if intent in POINTING else None,
        percent=words.number(answer.percent),
        when=words.when(answer.when),
        country=words.named("country", answer.country),
        currency=words.currency(answer.currency),
        set_language=words.named("language", answer.set_language),
        excluded=excluded if narrows else Excluded(),
        alternatives=(),
    )
    empty_handed = intent in {Intent.SEARCH, Intent.REFINE} and not _narrowed(found)
    return None if empty_handed else found


def _narrowed(request: Request) -> bool:
    """Whether anything is left to look for."""
    return any(
        (
            request.product_types, request.colors, request.materials, request.features, request.activities,
            request.brands, request.max_price, request.min_price, request.size, request.min_rating,
            request.excluded != Excluded(),
        )
    )  # fmt: skip


class _Words:
    """What the grammar found in the utterance, as evidence."""

    def __init__(self, chart: Chart, shopper: Shopper, graph: Graph) -> None:
        self._chart, self._shopper, self._graph = chart, shopper, graph
        amounts = [item.value for item in (*chart.all("amount"), *chart.all("price"))]
        self._numbers = {item.value for item in chart.all("number")}
        self._numbers |= {one.value for one in amounts if isinstance(one, Amount)}
        for category in ("percent", "rating", "price_in_cents"):
            self._numbers |= {item.value for item in chart.all(category) if isinstance(item.value, Decimal)}
        self._currencies = {
            currency_meant(word, shopper)
            for category in ("money", "money_sign", "currency_code")
            for word in (item.value for item in chart.all(category))
        }

    def concepts(self, name: str, slugs: Iterable[str]) -> tuple[str, ...]:
        """Those of `slugs` that a label in the words stands for."""
        said = {str(item.value) for item in self._chart.all(_CATEGORY[name])}
        kind = _KIND.get(name)
        return tuple(one for one in slugs if one in said and (kind is None or self._graph.has(one, kind)))

    def price(self, price: PriceLimit | None) -> PriceLimit | None:
        if price is None or price.amount not in self._numbers or price.amount <= 0:
            return None
        return price if price.currency in self._currencies else PriceLimit(price.amount, None)

    def number(self, value: Decimal | None) -> Decimal | None:
        return value if value in self._numbers else None

    def count(self, value: int | None) -> int | None:
        return value if value is not None and Decimal(value) in self._numbers else None

    def size(self, size: Size | None) -> Size | None:
        if size is None:
            return None
        letters = {str(item.value) for item in self._chart.all("letter_size")}
        numbers = {format(one.normalize(), "f") for one in self._numbers}
        if size.value not in letters | numbers:
            return None
        systems = {str(item.value) for item in self._chart.all("size_system")} | ({"INT"} if letters else set())
        return size if size.system is None or size.system in systems else Size(size.value, None)

    def reference(self, reference: Reference | None) -> Reference | None:
        if reference is None or reference.pronoun:
            return reference
        if reference.ordinal is not None:
            places = {item.value for item in self._chart.all("ordinal")} | {int(one) for one in self._numbers}
            return reference if reference.ordinal in places else None
        said = {str(item.value) for item in self._chart.all("superlative")}
        return reference if reference.superlative in said else None

    def when(self, when: When | None) -> When | None:
        if when is None:
            return None
        if when.event is not None:
            return when if when.event in {str(item.value) for item in self._chart.all("event")} else None
        days = {item.value.isoformat() for item in self._chart.all("date") if hasattr(item.value, "isoformat")}
        return when if when.date in days else None

    def named(self, category: str, code: str | None) -> str | None:
        return code if code in {str(item.value) for item in self._chart.all(category)} else None

    def currency(self, code: str | None) -> str | None:
        return code if code in self._currencies else None
