"""Rows of names and values (Google's feed, flat ACP, CSV): many spellings of a field's name, one record.

Fields: Google Merchant Center product data specification and the Agentic Commerce Protocol's product feed, with what
shops' exports call the same things.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from retrieval.feeds.records import RawRecord, Shipping

FIELDS: Mapping[str, tuple[str, ...]] = {
    "id": ("item_id", "sku", "product_id", "offer_id", "article_number"),
    "title": ("name", "product_name", "item_name"),
    "description": ("summary", "content", "body", "text", "long_description"),
    "brand": ("manufacturer", "vendor", "make"),
    "language": ("content_language", "lang"),
    "category": ("google_product_category", "product_category", "product_type", "categories", "type"),
    "price": ("regular_price", "unit_price"),
    "sale_price": (),
    "sale_price_effective_date": (),
    "currency": ("price_currency", "currency_code"),
    "availability": ("in_stock", "stock_status"),
    "quantity": ("inventory_quantity", "stock", "inventory", "sell_on_google_quantity", "stock_quantity", "qty"),
    "material": ("materials",),
    "color": ("colour", "colors", "colours"),
    "size": ("sizes",),
    "size_system": (),
    "weight": ("product_weight", "weight_g"),
    "dimensions": (),
    "length": ("product_length",),
    "width": ("product_width",),
    "height": ("product_height",),
    "hs": ("hs_code", "hs6", "tariff_code", "harmonized_system_code"),
    "origin": ("country_of_origin", "made_in"),
    "rating": ("product_review_rating", "star_rating", "review_rating"),
    "rating_count": ("product_review_count", "review_count", "reviews"),
    "seller": ("seller_name", "merchant", "merchant_name", "store", "store_name"),
    "seller_country": ("store_country", "merchant_country"),
    "shipping": (),
    "returns_days": ("return_window", "returns", "return_days"),
    "deleted": ("delete", "is_deleted", "removed"),
}
"""Canonical field names, as a CSV mapping uses them, and what else they are called."""

LISTS = frozenset({"category", "material", "color", "size", "shipping", "product_detail", "product_highlight"})
"""Fields that may be there more than once."""

_CANONICAL = {alias: name for name, aliases in FIELDS.items() for alias in (name, *aliases)}
_GOOGLE_LISTS = re.compile(r"\s*[,/;|]\s*")
_SHIPPING = re.compile(r",(?=\s*[A-Za-z]{2}:)")
_YES = frozenset({"true", "yes", "1", "y", "x", "deleted", "delete"})
_UNIT_IN_NAME = re.compile(r"_(g|kg|mm|cm)\Z")


def canonical(name: str) -> str | None:
    """The field that a column's name means, or None."""
    plain = re.sub(r"[\s.-]+", "_", name.strip().strip("\ufeff").casefold()).removeprefix("g:")
    return plain if plain in LISTS else _CANONICAL.get(plain)


def unit_of(name: str) -> str:
    """The unit that stands in a column's name (``weight_g``), or nothing."""
    found = _UNIT_IN_NAME.search(name.strip().casefold())
    return found[1] if found else ""


def record(fields: Mapping[str, tuple[str, ...]], line: int, *, sells: bool = True) -> RawRecord:
    """A record out of canonical fields, each with the values that it was given."""

    def one(name: str) -> str | None:
        return next((value for value in fields.get(name, ()) if value.strip()), None)

    sides = tuple(side for side in (one("length"), one("width"), one("height")) if side is not None)
    dimensions = one("dimensions")
    return RawRecord(
        line,
        id=one("id") or "",
        title=one("title") or "",
        description=one("description") or "",
        brand=one("brand") or "",
        language=one("language"),
        categories=fields.get("category", ()),
        price=one("price"),
        sale_price=one("sale_price"),
        sale_dates=one("sale_price_effective_date"),
        currency=one("currency"),
        availability=one("availability"),
        quantity=one("quantity"),
        sells=sells,
        deleted=(one("deleted") or "").strip().casefold() in _YES,
        materials=listed(fields.get("material", ())),
        colors=listed(fields.get("color", ())),
        sizes=listed(fields.get("size", ())),
        size_system=one("size_system"),
        weight=one("weight"),
        dimensions=(dimensions,) if dimensions else sides if len(sides) == 3 else (),
        hs=one("hs"),
        origin=one("origin"),
        rating=one("rating"),
        rating_count=one("rating_count"),
        seller=one("seller"),
        seller_country=one("seller_country"),
        shipping=tuple(line for value in fields.get("shipping", ()) for line in shipping(value)),
        returns_days=one("returns_days"),
        facts=tuple(fact for value in fields.get("product_detail", ()) for fact in detail(value))
        + tuple(("", value) for value in fields.get("product_highlight", ())),
    )


def listed(values: tuple[str, ...]) -> tuple[str, ...]:
    """Several values in one (``Leather/Rubber``, ``red, blue``) taken apart."""
    return tuple(part for value in values for part in _GOOGLE_LISTS.split(value) if part.strip())[:60]


def shipping(text: str) -> list[Shipping]:
    """``US:CA:Standard:5.00 USD[:handling from:to:transit from:to]``, several joined by commas."""
    found = []
    for entry in _SHIPPING.split(text)[:400]:
        parts = [part.strip() for part in entry.split(":")]
        if len(parts) < 2:
            continue
        price = parts[3] if len(parts) > 3 else parts[-1]
        handling, transit = (parts[i] if len(parts) > i else "" for i in (5, 7))
        days = int(handling or 0) + int(transit) if _digits(transit) and (not handling or _digits(handling)) else None
        found.append(Shipping(parts[0], parts[1] if len(parts) > 2 else "", price, days))
    return found


def detail(text: str) -> list[tuple[str, str]]:
    """``section:name:value`` of Google's product details."""
    parts = text.split(":")
    return [(parts[-2], parts[-1])] if len(parts) > 1 else []


def _digits(text: str) -> bool:
    return text.isascii() and text.isdecimal() and len(text) <= 3
