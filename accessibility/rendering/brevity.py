"""What the ear is spared: nobody listens for as long as they read.

The eye keeps every sentence in full. The ear gets the key facts of an option (what it is called, what it costs, one
thing that speaks for it or what its shop leaves open) and of one thing what decides; the rest comes when asked for.
Nothing is said that is not also written.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence
from decimal import Decimal

from accessibility.rendering.wording import Wording
from app.model.reply import ProductFacts
from retrieval.knowledge.concepts import Kind

MAIN_FEATURES_ALOUD = 3
"""Features of one thing that an ear gets without asking."""

MOST_REASONS_ALOUD = 3
"""Reasons in one answer."""

_ASIDE = re.compile(r"(?:,|;|\s[-–—|/:])\s|\s*[，、،؛；（(【｜：]")
"""Where a shop's title turns from the name to particulars; a decimal comma has no blank behind it."""
_UNSPACED = frozenset({"zh", "ja"})
_PARTS_OF_UNSPACED = 2
"""Titles of these languages put blanks between name and particulars: so many parts are the name."""


def short_title(title: str, language: str) -> str:
    """A shop's title without its particulars; the whole where it is nothing else."""
    name = _ASIDE.split(title, maxsplit=1)[0].strip()
    if language.split("-")[0] in _UNSPACED:
        name = " ".join(name.split()[:_PARTS_OF_UNSPACED])
    return name or title


def short_name(product: ProductFacts, out: Wording) -> str:
    """What one thing is called in few words."""
    if _in_own_words(product, out):
        return out.values.free(short_title(product.title, product.title_language), product.title_language)
    kind = out.label(product.product_type, Kind.PRODUCT_TYPE)
    return out.part("name-foreign", type=kind, brand=out.brand(product)) if product.brand else out.name(product)


def names(products: Sequence[ProductFacts], known: Collection[str], out: Wording) -> list[str]:
    """Names of things told one after another, in full for the eye; for the ear no two alike and no kind twice.

    known  kinds (slugs) that were asked for: they need not be said again
    """
    if not out.aloud:
        return [out.name(product) for product in products]
    told = set(known)
    found = []
    for product in products:
        if not _in_own_words(product, out) and product.brand and product.product_type in told:
            found.append(out.brand(product))
            continue
        found.append(short_name(product, out))
        if not _in_own_words(product, out):
            told.add(product.product_type)
    return [out.name(product) if found.count(name) > 1 else name for product, name in zip(products, found, strict=True)]


def _in_own_words(product: ProductFacts, out: Wording) -> bool:
    return product.title_language.split("-")[0] == out.language.split("-")[0]


def leads(products: Sequence[ProductFacts]) -> list[str]:
    """What speaks for each of several things beside the others: price | rating | delivery, or "" for nothing.

    Only what all of them state can be led in, and only by one of them.
    """
    found = [""] * len(products)
    if len(products) < 2:
        return found
    for what, value in _LED_IN:
        values = [value(product) for product in products]
        known = [one for one in values if one is not None]
        if len(known) == len(products) and known.count(min(known)) == 1:
            place = known.index(min(known))
            found[place] = found[place] or what
    return found


def _cost(product: ProductFacts) -> tuple[str, Decimal] | None:
    price = product.shopper_price
    return None if price is None else (price.currency, price.amount)


def _stars(product: ProductFacts) -> tuple[str, Decimal] | None:
    return None if product.stars is None else ("", -product.stars)


def _days(product: ProductFacts) -> tuple[str, Decimal] | None:
    return None if product.delivery_days is None else ("", Decimal(product.delivery_days))


_LED_IN: tuple[tuple[str, Callable[[ProductFacts], tuple[str, Decimal] | None]], ...] = (
    ("price", _cost),
    ("rating", _stars),
    ("delivery", _days),
)
