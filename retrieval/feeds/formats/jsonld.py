"""schema.org products as JSON-LD: a JSON file, or the script elements of HTML pages.

Types and properties: https://schema.org/Product, https://schema.org/Offer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from retrieval.feeds import opinions
from retrieval.feeds.cut import JsonCutter, scripts
from retrieval.feeds.flat import listed
from retrieval.feeds.json_rows import optional, parse, rows_of, tables, text, texts
from retrieval.feeds.records import RawRecord, Reason, Refusal, Row, RowRefused, Shipping
from retrieval.feeds.stream import FeedStream

_DEEPEST = 24
_INTO = ("@graph", "itemListElement", "item", "mainEntity", "hasVariant", "isVariantOf", "itemOffered", "about")
_IDS = ("sku", "productID", "gtin13", "gtin", "gtin14", "gtin12", "gtin8", "mpn", "@id", "url")
_PAGE_LANGUAGE = re.compile(rb"<html\b[^>]{0,400}?\blang\s*=\s*[\"']?([A-Za-z-]{2,12})", re.IGNORECASE)


def rows(stream: FeedStream) -> Iterator[Row]:
    """Records of a JSON file."""
    cuts = JsonCutter({"@graph", "itemListElement"}).cut(stream.chunks())
    return rows_of(cuts, lambda value, line: _products(value, line, None))


def html_rows(stream: FeedStream) -> Iterator[Row]:
    """Records out of HTML pages, one or several after another in one file."""
    found = _PAGE_LANGUAGE.search(stream.head)
    language = found[1].decode("ascii") if found else None
    for line, body in scripts(stream.chunks()):
        if body is None:
            yield Refusal(line, Reason.TOO_LONG)
        elif not body:
            yield Refusal(line, Reason.BROKEN_OFF)
        else:
            yield from _script(body, line, language)


def _script(body: bytes, line: int, language: str | None) -> Iterator[Row]:
    body = body.strip().removeprefix(b"<!--").removesuffix(b"-->").strip()
    body = body.removeprefix(b"//<![CDATA[").removeprefix(b"<![CDATA[").removesuffix(b"]]>").removesuffix(b"//").strip()
    try:
        value = parse(body)
    except RowRefused as refused:
        yield Refusal(line, refused.reason)
        return
    try:
        yield from list(_products(value, line, language))
    except (TypeError, ValueError, KeyError, RecursionError):
        yield Refusal(line, Reason.UNREADABLE)


def _products(value: Any, line: int, language: str | None, depth: int = 0) -> Iterator[RawRecord]:
    """Every product in a tree of nodes; other kinds of nodes are no rows."""
    if depth > _DEEPEST:
        raise RowRefused(Reason.TOO_DEEP)
    if isinstance(value, list):
        for one in value:
            yield from _products(one, line, language, depth + 1)
        return
    if not isinstance(value, dict):
        return
    kinds = {kind.rpartition("/")[2] for kind in texts(value.get("@type"))}
    language = optional(value.get("inLanguage")) or language
    variants = tables(value.get("hasVariant")) if "ProductGroup" in kinds else []
    if variants:
        for variant in variants:
            yield _record({**value, **variant}, line, language)
        return
    if kinds & {"Product", "IndividualProduct", "ProductModel", "Book", "ProductGroup"} and "name" in value:
        yield _record(value, line, language)
        return
    for key in _INTO:
        if key in value:
            yield from _products(value[key], line, language, depth + 1)


def _record(node: Mapping[str, Any], line: int, language: str | None) -> RawRecord:
    offer = _offer(node.get("offers"))
    properties = [(text(one.get("name")), _amount(one)) for one in tables(node.get("additionalProperty"))]
    rating = next(iter(tables(node.get("aggregateRating"))), {})
    seller = next(iter(tables(offer.get("seller"))), {})
    address = next(iter(tables(seller.get("address"))), {})
    returns = next(iter(tables(offer.get("hasMerchantReturnPolicy"))), {})
    best = text(rating.get("bestRating")) or "5"
    sides = tuple(_amount(node.get(side)) for side in ("depth", "width", "height"))
    return RawRecord(
        line,
        id=next((found for found in (text(node.get(key)).strip() for key in _IDS) if found), ""),
        title=_value(node.get("name")),
        description=_value(node.get("description")),
        brand=_name(node.get("brand")) or _name(node.get("manufacturer")),
        language=language,
        categories=tuple(_name(one) for one in _list(node.get("category")) if _name(one)),
        price=optional(offer.get("price")),
        currency=optional(offer.get("priceCurrency")),
        availability=optional(offer.get("availability")),
        quantity=_amount(offer.get("inventoryLevel")) or None,
        sells=bool(offer),
        materials=listed(tuple(_name(one) for one in _list(node.get("material")))),
        colors=listed(texts(node.get("color"))),
        sizes=tuple(_name(one) for one in _list(node.get("size")) if _name(one)),
        weight=_amount(node.get("weight")) or None,
        dimensions=sides if all(sides) else (),
        hs=next((value for name, value in properties if name.casefold().replace(" ", "") in {"hs", "hscode"}), None),
        origin=_name(node.get("countryOfOrigin")) or None,
        rating=optional(rating.get("ratingValue")) if best.split(".")[0] == "5" else None,
        rating_count=optional(rating.get("ratingCount")) or optional(rating.get("reviewCount")),
        seller=_name(offer.get("seller")) or None,
        seller_country=_name(address.get("addressCountry")) or None,
        shipping=tuple(line for one in tables(offer.get("shippingDetails")) for line in _shipping(one)),
        returns_days=optional(returns.get("merchantReturnDays")),
        facts=tuple((name, value) for name, value in properties if name and value),
        reviews=opinions.listed(node.get("review") or node.get("reviews") or []),
    )


def _offer(value: object) -> Mapping[str, Any]:
    """The offer to go by: the first that is in stock, else the first. A range of prices is no price."""
    offers: list[Mapping[str, Any]] = []
    for one in tables(value):
        inner = tables(one.get("offers"))
        if inner:
            offers.extend(inner)
        elif "lowPrice" in one and text(one.get("lowPrice")) == text(one.get("highPrice")):
            offers.append({**one, "price": one["lowPrice"]})
        elif "price" in one or "priceSpecification" in one or "lowPrice" not in one:
            specification = next(iter(tables(one.get("priceSpecification"))), {})
            offers.append({**specification, **one})
    there = (one for one in offers if text(one.get("availability")).endswith(("InStock", "LimitedAvailability")))
    return next(there, offers[0] if offers else {})


def _shipping(value: Mapping[str, Any]) -> Iterator[Shipping]:
    rate = next(iter(tables(value.get("shippingRate"))), {})
    time = next(iter(tables(value.get("deliveryTime"))), {})
    days = [
        text(next(iter(tables(time.get(part))), {}).get("maxValue")).split(".")[0]
        for part in ("handlingTime", "transitTime")
    ]
    total = int(days[0] or 0) + int(days[1]) if days[1].isdecimal() and (days[0] or "0").isdecimal() else None
    price = f"{text(rate.get('value'))} {text(rate.get('currency'))}" if "value" in rate else None
    for place in tables(value.get("shippingDestination")):
        for country in (_name(one) for one in _list(place.get("addressCountry"))):
            yield Shipping(country, " ".join(texts(place.get("addressRegion"))), price, total)


def _value(value: object) -> str:
    """Text, also as ``{"@value": …}`` and as the first of several."""
    if isinstance(value, list):
        value = value[0] if value else ""
    return text(value.get("@value")) if isinstance(value, dict) else text(value)


def _name(value: object) -> str:
    if isinstance(value, list):
        value = value[0] if value else ""
    return _value(value.get("name") or value) if isinstance(value, dict) else text(value)


def _amount(value: object) -> str:
    """A quantity with its unit."""
    if isinstance(value, dict):
        unit = text(value.get("unitText")) or text(value.get("unitCode"))
        return f"{text(value.get('value'))} {unit}".strip()
    return text(value)


def _list(value: object) -> list[object]:
    return value[:100] if isinstance(value, list) else [value]
