"""A thing as a person's taste sees it: named traits with a number each, measured against the things beside it."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from statistics import median

from i18n.money import Money
from retrieval.product import Fact, Product
from retrieval.suitability import stated_features
from retrieval.tokens import slug_of

Traits = Mapping[str, float]
"""Trait → how much of it. ``material:leather`` is there (1) or not; `PRICE`, `RATING` and `DELIVERY` are -1 to 1."""

PRICE, RATING, DELIVERY = "price", "rating", "delivery"
GRADED = frozenset({PRICE, RATING, DELIVERY})
"""Traits that every thing has more or less of, measured against the middle of the things beside it."""

_STAR = 0.5  # half a star above the middle is as much above it as counts: shops' ratings lie close together


@dataclass(frozen=True, slots=True)
class Seen:
    """One thing as it stood when it was told or found: its price in the person's currency (None where no rate is known)
    and its days of delivery (None where they are not known)."""

    product: Product
    price: Money | None = None
    days: int | None = None


def traits(things: Sequence[Seen]) -> list[dict[str, float]]:
    """The traits of things that stand beside each other, in their order.

    Price counts within a kind: doublings of the middle price of the things of the same type and currency here, -1 to 1.
    Of ratings and days the middle of all things here is the measure. What a record does not state is no trait.
    """
    prices: dict[tuple[str, str], list[float]] = {}
    for one in things:
        if one.price is not None and one.price.amount > 0:
            prices.setdefault(_kind(one), []).append(float(one.price.amount))
    stars = [float(one.product.rating.stars) for one in things if one.product.rating is not None]
    days = [one.days for one in things if one.days]
    middle_stars = median(stars) if stars else 0.0
    middle_days = median(days) if days else 1.0
    found = []
    for one in things:
        mine = _stated(one.product)
        if one.price is not None and one.price.amount > 0:
            _put(mine, PRICE, math.log2(float(one.price.amount) / median(prices[_kind(one)])))
        if one.product.rating is not None:
            _put(mine, RATING, (float(one.product.rating.stars) - middle_stars) / _STAR)
        if one.days:
            _put(mine, DELIVERY, math.log2(one.days / middle_days))
        found.append(mine)
    return found


def _kind(one: Seen) -> tuple[str, str]:
    assert one.price is not None
    return one.product.type, one.price.currency


def _put(mine: dict[str, float], trait: str, value: float) -> None:
    if value:
        mine[trait] = min(1.0, max(-1.0, value))


def _stated(product: Product) -> dict[str, float]:
    named = [
        *_named("material", product.materials),
        *_named("color", product.colors),
        *_named("feature", sorted(stated_features(product))),
    ]
    if product.brand:
        named.append(f"brand:{slug_of(product.brand)}")
    named.append(f"merchant:{product.merchant}")
    if product.origin and "origin" not in product.inferred:
        named.append(f"origin:{product.origin}")
    return dict.fromkeys(named, 1.0)


def _named(aspect: str, slugs: Iterable[str]) -> list[str]:
    return [f"{aspect}:{slug}" for slug in slugs]


def aspect_of(trait: str) -> tuple[str, str]:
    """``material:leather`` as ``("material", "leather")``; a graded trait has no value."""
    aspect, _, value = trait.partition(":")
    return aspect, value


def equal_but_for_price(product: Product) -> tuple[object, ...]:
    """What two things share that a buyer could only tell apart by seller, name and price: type and every stated fact.

    Brand, seller, rating, origin and delivery are left out on purpose: a liking for a name must never hide the same
    thing for less.
    """
    facts = product.accessibility
    return (
        product.type,
        frozenset(product.materials),
        frozenset(product.colors),
        frozenset(product.features),
        None if product.sizes is None else (product.sizes.system, frozenset(product.sizes.values)),
        tuple(getattr(facts, name) is Fact.PRESENT for name in facts.__dataclass_fields__),
        product.voltage,
        product.plug,
        product.battery,
        product.liquid,
    )


def cheaper(one: Money | None, other: Money | None) -> bool:
    """Whether one price is known to be lower than the other."""
    if one is None or other is None or one.currency != other.currency:
        return False
    return Decimal(one.amount) < Decimal(other.amount)
