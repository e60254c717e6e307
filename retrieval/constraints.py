"""What was asked, held against one record and its live offer: what fails, what the record does not state.

A constraint fails only on what the record says (or on what must be known to buy at all). What a record does not state
is never taken for a no: the product stays, ranks lower and the answer says so.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, fields
from decimal import Decimal
from typing import Protocol

from i18n.money import Money
from retrieval.allergens import names
from retrieval.graph_port import ProductGraph, family, satisfying
from retrieval.knowledge.concepts import Kind
from retrieval.product import Accessibility, Fact, Merchant, Offer, Product, SizeRun
from retrieval.query import SearchQuery
from retrieval.suitability import stated_features
from retrieval.tokens import fold, slug_of, words

STOCK = "stock"
"""Slot name of the one constraint that no query states: it must be there to be bought."""

_ACCESSIBILITY = frozenset(one.name for one in fields(Accessibility))
_SPAN = re.compile(r"([0-9]+(?:\.[0-9]+)?)(?:\s*[-–/]\s*([0-9]+(?:\.[0-9]+)?))?")
_INTERNATIONAL = {"2xl": "xxl", "3xl": "xxxl", "2xs": "xxs", "xlarge": "xl"}


class Convert(Protocol):
    """Money in another currency, or None where no rate is known."""

    def __call__(self, money: Money, currency: str, /) -> Money | None: ...


class SizeFits(Protocol):
    """Whether a size is among those on sale; None where the two systems cannot be compared."""

    def __call__(self, run: SizeRun, value: str, system: str | None, product_type: str, /) -> bool | None: ...


def same_currency_only(money: Money, currency: str, /) -> Money | None:
    """A `Convert` that knows no rates."""
    return money if money.currency == currency else None


def same_system_only(run: SizeRun, value: str, system: str | None, product_type: str, /) -> bool | None:
    """A `SizeFits` that compares within one system; a size said without its system is looked for as it is."""
    del product_type
    if system is not None and system != run.system:
        return None
    wanted = _plain_size(value)
    return any(_plain_size(one) == wanted or _within(wanted, one) for one in run.values)


def _within(wanted: str, offered: str) -> bool:
    """Whether a number lies in a size that spans several ("39-42")."""
    span = sizes_spanned(offered)
    return span is not None and wanted.replace(".", "", 1).isdecimal() and span[0] <= Decimal(wanted) <= span[1]


def sizes_spanned(offered: str) -> tuple[Decimal, Decimal] | None:
    """Lowest and highest number of a size as it is offered, "39-42" or "40"; None where it is none."""
    match = _SPAN.fullmatch(offered.strip().replace(",", "."))
    if match is None:
        return None
    low = Decimal(match[1])
    return low, Decimal(match[2] or match[1])


def _plain_size(value: str) -> str:
    plain = fold(value).replace(" ", "").replace(",", ".").removesuffix(".0")
    return _INTERNATIONAL.get(plain, plain)


@dataclass(frozen=True, slots=True)
class Verdict:
    """One product held against one query.

    failed      slots that the record or the offer contradicts
    unstated    (slot, value) pairs that the record says nothing about
    price       in the shopper's currency, None where no rate is known
    days        delivery days to the destination, None where no destination is known
    constraint  share of all that was asked that the record states, 1 where nothing was asked
    """

    failed: tuple[str, ...]
    unstated: tuple[tuple[str, str], ...]
    price: Money | None
    days: int | None
    constraint: float

    @property
    def passes(self) -> bool:
        return not self.failed


@dataclass(slots=True)
class _Noted:
    """What one reading of a record has found so far; `asked` counts what was wished for."""

    failed: list[str] = field(default_factory=list)
    unstated: list[tuple[str, str]] = field(default_factory=list)
    asked: int = 0

    @property
    def constraint(self) -> float:
        if not self.asked:
            return 1.0
        missing = {pair for pair in self.unstated if not pair[0].startswith("excluded_")}
        return max(0.0, 1 - len(missing) / self.asked)


class Judge:
    """One query, ready to be held against many products. Families are followed once."""

    def __init__(
        self,
        query: SearchQuery,
        graph: ProductGraph,
        convert: Convert,
        size_fits: SizeFits,
        *,
        sold_out_too: bool = False,
        unpriced: bool = False,
    ) -> None:
        self.query = query
        self._convert = convert
        self._size_fits = size_fits
        self._sold_out_too = sold_out_too
        self._unpriced = unpriced
        self.currency = query.currency or next(
            (limit.currency for limit in (query.max_price, query.min_price) if limit is not None), None
        )
        self.named = family(graph, query.product_types, Kind.PRODUCT_TYPE)
        wider = query.wider_types if query.product_types else ()
        self.types = self.named | family(graph, wider, Kind.PRODUCT_TYPE)
        self.colors = family(graph, query.colors, Kind.COLOR)
        self.materials = family(graph, query.materials, Kind.MATERIAL)
        self.features = {slug: satisfying(graph, slug) for slug in query.features}
        self.free_of = {slug: satisfying(graph, slug) for slug in query.free_of}
        self.brands = frozenset(slug_of(brand) for brand in query.brands)
        self.no_colors = family(graph, query.excluded_colors, Kind.COLOR)
        self.no_materials = family(graph, query.excluded_materials, Kind.MATERIAL)
        self.no_features = family(graph, query.excluded_features, Kind.FEATURE)
        self.no_types = family(graph, query.excluded_types, Kind.PRODUCT_TYPE).difference(query.product_types)
        self.no_origins = frozenset(query.excluded_origins)
        self.no_brands = frozenset(slug_of(brand) for brand in query.excluded_brands)
        self._max = self._limit(query.max_price)
        self._min = self._limit(query.min_price)

    def _limit(self, limit: Money | None) -> Money | None:
        """The limit in the shopper's currency, or as it was said where no rate is known (then prices go to it)."""
        if limit is None or self.currency is None:
            return limit
        return self._convert(limit, self.currency) or limit

    def verdict(
        self, product: Product, merchant: Merchant, offer: Offer | None, kinds: frozenset[str] = frozenset()
    ) -> Verdict:
        """Hold one product against the query. `kinds`: of which it is beside its filed type."""
        noted = _Noted()
        features = stated_features(product)
        if self.types and product.type not in self.types and self.types.isdisjoint(kinds):
            noted.failed.append("product_types")
        if product.type in self.no_types or not self.no_types.isdisjoint(kinds):
            noted.failed.append("excluded_types")
        self._brands(product, noted)
        self._looks("colors", self.colors, product.colors, noted)
        self._looks("materials", self.materials, product.materials, noted)
        self._features(product, features, noted)
        if any(self.free_of[one].isdisjoint(features) and names(product, one) for one in self.query.free_of):
            noted.failed.append("features")
        self._excluded(product, features, noted)
        self._size(product, noted)
        rating = product.rating
        if self.query.min_rating is not None and (rating is None or rating.stars < self.query.min_rating):
            noted.failed.append("min_rating")
        days = None
        if self.query.ships_to is not None:
            days = self._delivery(merchant, self.query.ships_to, noted)
        if offer is None:
            if not self._unpriced:
                noted.failed.append(STOCK)
        elif not offer.in_stock and not self._sold_out_too:
            noted.failed.append(STOCK)
        price = None if offer is None else self._price(offer.price, noted)
        return Verdict(tuple(dict.fromkeys(noted.failed)), tuple(noted.unstated), price, days, noted.constraint)

    def _delivery(self, merchant: Merchant, country: str, noted: _Noted) -> int | None:
        """Delivery days, where they are known. A seller that says of no country that it sends there says nothing."""
        if not merchant.delivery_days and not merchant.freight:
            noted.asked += 1
            noted.unstated.append(("ships_to", country))
        elif country not in merchant.delivery_days and country not in merchant.freight:
            noted.failed.append("ships_to")
        return merchant.delivery_days.get(country)

    def _brands(self, product: Product, noted: _Noted) -> None:
        brand = slug_of(product.brand) if self.brands or self.no_brands else ""
        if self.brands and brand not in self.brands:
            noted.failed.append("brands")
        if brand in self.no_brands:
            noted.failed.append("excluded_brands")

    def _looks(self, slot: str, wanted: frozenset[str], stated: tuple[str, ...], noted: _Noted) -> None:
        """Colours or materials: any of those wanted will do."""
        if not wanted:
            return
        noted.asked += 1
        if not stated:
            noted.unstated.extend((slot, slug) for slug in getattr(self.query, slot))
        elif wanted.isdisjoint(stated):
            noted.failed.append(slot)

    def _features(self, product: Product, stated: frozenset[str], noted: _Noted) -> None:
        """Features: every one wanted; only an accessibility fact can say that one is absent."""
        for slug, wanted in self.features.items():
            noted.asked += 1
            if not wanted.isdisjoint(stated):
                continue
            if _absent(product, slug):
                noted.failed.append("features")
            else:
                noted.unstated.append(("features", slug))

    def _excluded(self, product: Product, features: frozenset[str], noted: _Noted) -> None:
        if not self.no_features.isdisjoint(features):
            noted.failed.append("excluded_features")
        if self.no_origins and product.origin in self.no_origins:
            noted.failed.append("excluded_origins")
        elif self.no_origins and product.origin is None:
            noted.unstated.extend(("excluded_origins", code) for code in self.query.excluded_origins)
        for slot, ruled_out, stated in (
            ("excluded_colors", self.no_colors, product.colors),
            ("excluded_materials", self.no_materials, product.materials),
        ):
            if not ruled_out:
                continue
            if not stated:
                # Said aloud, yet no worse an answer than others: `asked` does not count it.
                noted.unstated.extend((slot, slug) for slug in getattr(self.query, slot))
            elif slot == "excluded_colors" and ruled_out.issuperset(stated):
                noted.failed.append(slot)  # sold in white and blue, it can be had without white
            elif slot == "excluded_materials" and not ruled_out.isdisjoint(stated):
                noted.failed.append(slot)

    def _size(self, product: Product, noted: _Noted) -> None:
        value, system = self.query.size_value, self.query.size_system
        if value is None:
            return
        noted.asked += 1
        fits = None if product.sizes is None else self._size_fits(product.sizes, value, system, product.type)
        if product.sizes is None and fold(value) in words(product.title):
            return  # "Type 312": what has no table of sizes may carry its size in its name
        if fits is None:
            noted.unstated.append(("size_value", value))
        elif not fits:
            noted.failed.append("size_value")

    def _price(self, asked_price: Money, noted: _Noted) -> Money | None:
        """The price in the shopper's currency, None where no rate is known; both limits are held against it."""
        price = asked_price if self.currency is None else self._convert(asked_price, self.currency)
        for slot, limit in (("max_price", self._max), ("min_price", self._min)):
            if limit is None:
                continue
            noted.asked += 1
            same = price is not None and price.currency == limit.currency
            compared = price if same else self._convert(asked_price, limit.currency)
            if compared is None:
                noted.unstated.append((slot, asked_price.currency))
            elif _beyond(slot, compared.amount, limit.amount):
                noted.failed.append(slot)
        return price


def _beyond(slot: str, amount: Decimal, limit: Decimal) -> bool:
    return amount > limit if slot == "max_price" else amount < limit


def _absent(product: Product, feature: str) -> bool:
    """True where the record says that it has not got the feature (only accessibility facts can say so)."""
    return feature in _ACCESSIBILITY and getattr(product.accessibility, feature) is Fact.ABSENT
