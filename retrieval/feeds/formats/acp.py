"""Agentic Commerce Protocol: ``metadata.json`` and ``products.jsonl``, a full replacement of the feed's products.

Products with variants and prices in minor units (rfcs/rfc.product_feeds.md of the protocol), and the older flat rows
with ``"79.99 USD"``. Every variant is a thing of its own: its id is what a checkout takes.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from retrieval.feeds import flat, opinions
from retrieval.feeds.cut import JsonCutter, lines
from retrieval.feeds.json_rows import optional, parse, rows_of, tables, text, texts
from retrieval.feeds.records import RawRecord, RawReview, Row, RowRefused
from retrieval.feeds.stream import FeedStream

_SIZE = frozenset({"size", "größe", "grösse", "talla", "tamanho", "taille", "尺码", "サイズ", "साइज़", "مقاس"})
_COLOR = frozenset({"color", "colour", "farbe", "cor", "couleur", "颜色", "カラー", "色", "रंग", "لون"})
_MATERIAL = frozenset({"material", "matériau", "matière", "材质", "素材", "सामग्री", "خامة"})


def rows(stream: FeedStream) -> Iterator[Row]:
    """Records of the feed. A file that is one JSON text with ``products`` is read too."""
    chunks = stream.chunks()
    whole = is_one_text(stream.head)
    return rows_of(JsonCutter({"products", "items"}).cut(chunks) if whole else lines(chunks), turned)


def is_one_text(head: bytes) -> bool:
    """Whether the first line is not a whole object: then the file is one JSON text over many lines."""
    first = head.lstrip(b"\xef\xbb\xbf \t\r\n").split(b"\n", 1)[0]
    try:
        value = parse(first)
    except RowRefused:
        return first.startswith(b"[") or first.strip() in (b"{", b"[") or b'"products"' in first[:200]
    return isinstance(value, list) or (isinstance(value, dict) and isinstance(value.get("products"), list))


def turned(row: Mapping[str, Any], line: int) -> Iterator[RawRecord]:
    """The variants of a product, or the one thing of a flat row."""
    variants = tables(row.get("variants"))
    if variants:
        for variant in variants:
            yield _variant(row, variant, line)
        return
    yield _plain(row, line)


def _reviews(row: Mapping[str, Any]) -> tuple[RawReview, ...]:
    """``reviews``, a list; or ``raw_review_data``, which is JSON, also as text."""
    value = row.get("reviews") if isinstance(row.get("reviews"), list) else row.get("raw_review_data")
    if isinstance(value, str):
        try:
            value = parse(value.encode("utf-8", "replace"))
        except RowRefused:
            return ()
    if isinstance(value, dict) and isinstance(value.get("reviews"), list):
        value = value["reviews"]
    return opinions.listed(value)


def _plain(row: Mapping[str, Any], line: int) -> RawRecord:
    fields: dict[str, tuple[str, ...]] = {}
    for name, value in row.items():
        field = flat.canonical(name)
        if field is None or isinstance(value, dict):
            continue
        fields[field] = fields.get(field, ()) + texts(value)
    if isinstance(row.get("description"), dict):
        fields["description"] = (_description(row),)
    record = replace(flat.record(fields, line), reviews=_reviews(row))
    price = row.get("price")
    if isinstance(price, dict):
        amount, currency, minor = _price(price)
        return replace(record, price=amount, currency=currency, minor_units=minor)
    return record


def _variant(product: Mapping[str, Any], variant: Mapping[str, Any], line: int) -> RawRecord:
    both = {**product, **{key: value for key, value in variant.items() if value not in (None, "", [], {})}}
    options = [(text(one.get("name")), text(one.get("value"))) for one in tables(both.get("variant_options"))]
    amount, currency, minor = _price(both.get("price"))
    available = both.get("availability")
    state = available if isinstance(available, dict) else {"status": available}
    seller = both.get("seller")
    return RawRecord(
        line,
        id=text(variant.get("id")),
        title=_title(text(product.get("title")), text(variant.get("title"))),
        description=_description(variant) or _description(product),
        brand=_named(both.get("brand")),
        language=optional(both.get("language")),
        categories=tuple(_category(one) for one in _list(both.get("categories") or both.get("category"))),
        price=amount,
        currency=currency,
        minor_units=minor,
        availability=optional(state.get("status")) or optional(state.get("available")),
        quantity=optional(state.get("quantity")) or optional(both.get("inventory_quantity")),
        deleted=text(both.get("deleted")) == "true",
        materials=_option(options, _MATERIAL) + texts(both.get("material")),
        colors=_option(options, _COLOR) + texts(both.get("color")),
        sizes=_option(options, _SIZE) + texts(both.get("size")),
        size_system=optional(both.get("size_system")),
        weight=optional(both.get("weight")),
        hs=optional(both.get("hs_code")),
        origin=optional(both.get("country_of_origin")),
        seller=_named(seller) or None,
        seller_country=optional(seller.get("country")) if isinstance(seller, dict) else None,
        facts=tuple(
            (name, value)
            for name, value in options
            if name.strip().casefold() not in _SIZE | _COLOR | _MATERIAL and name and value
        ),
        reviews=_reviews(both),
    )


def _price(value: object) -> tuple[str | None, str | None, bool]:
    """Amount, currency, and whether it counts minor units: whole numbers do, what has a decimal point does not."""
    if not isinstance(value, dict):
        return optional(value), None, False
    amount = optional(value.get("amount"))
    minor = amount is not None and amount.strip().lstrip("-+").isdecimal()
    return amount, optional(value.get("currency")), minor


def _description(row: Mapping[str, Any]) -> str:
    value = row.get("description")
    if isinstance(value, dict):
        return text(value.get("plain")) or text(value.get("html")) or text(value.get("markdown"))
    return text(value)


def _title(product: str, variant: str) -> str:
    """The variant's title; where it tells only what differs ("Red / M"), after the product's."""
    if not variant or not product or product.casefold() in variant.casefold():
        return variant or product
    return f"{product} - {variant}"


def _named(value: object) -> str:
    return text(value.get("name")) if isinstance(value, dict) else text(value)


def _category(value: object) -> str:
    if isinstance(value, dict):
        return text(value.get("value")) or text(value.get("path")) or text(value.get("name"))
    return text(value)


def _list(value: object) -> list[object]:
    return value[:50] if isinstance(value, list) else [value]


def _option(options: list[tuple[str, str]], names: frozenset[str]) -> tuple[str, ...]:
    return tuple(value for name, value in options if name.strip().casefold() in names and value.strip())
