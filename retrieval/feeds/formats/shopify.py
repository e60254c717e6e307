"""Shopify's ``products.json``: of the storefront, and of the Admin API. It names no currency: the import must.

Variants that differ by size alone are one thing with its sizes; others (colours, prices) are things of their own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from retrieval.feeds.cut import JsonCutter
from retrieval.feeds.json_rows import optional, rows_of, tables, text, texts
from retrieval.feeds.records import RawRecord, Row
from retrieval.feeds.stream import FeedStream

_SIZES = frozenset({"size", "shoe size", "größe", "grösse", "talla", "talle", "tamanho", "taille", "pointure", "尺码",
                    "尺寸", "サイズ", "साइज़", "المقاس", "مقاس"})  # fmt: skip
_COLORS = frozenset({"color", "colour", "farbe", "cor", "couleur", "颜色", "カラー", "色", "रंग", "اللون", "لون"})
_MATERIALS = frozenset({"material", "materiale", "matière", "matériau", "材质", "素材", "सामग्री", "الخامة"})
_ONLY = frozenset({"", "default title"})
"""The option value of a product that has no options."""


def rows(stream: FeedStream) -> Iterator[Row]:
    """Records of the file."""
    return rows_of(JsonCutter({"products"}).cut(stream.chunks()), turned)


def turned(product: Mapping[str, Any], line: int) -> Iterator[RawRecord]:
    """One record for all variants that differ by size alone."""
    names = [_option_name(one) for one in tables(product.get("options"))] or ["", "", ""]
    groups: dict[tuple[str, ...], list[Mapping[str, Any]]] = {}
    for variant in tables(product.get("variants")):
        others = tuple(value for name, value in _options(names, variant) if name not in _SIZES)
        groups.setdefault((*others, text(variant.get("price"))), []).append(variant)
    identity = text(product.get("id")) or text(product.get("handle"))
    if not groups:
        yield _record(product, identity, [], names, line)
    for variants in groups.values():
        own = identity if len(groups) == 1 or not identity else f"{identity}-{text(variants[0].get('id'))}"
        yield _record(product, own, variants, names, line)


def _record(
    product: Mapping[str, Any], identity: str, variants: list[Mapping[str, Any]], names: list[str], line: int
) -> RawRecord:
    there = [variant for variant in variants if _available(variant)]
    shown = there or variants
    first: Mapping[str, Any] = shown[0] if shown else {}
    options = [(name, value) for name, value in _options(names, first) if value.casefold() not in _ONLY]
    sizes = [value for variant in shown for name, value in _options(names, variant) if name in _SIZES]
    others = [value for name, value in options if name not in _SIZES]
    title = text(product.get("title"))
    tags = product.get("tags")
    grams = text(first.get("grams"))
    return RawRecord(
        line,
        id=identity,
        title=f"{title} - {' / '.join(others)}" if others and len(title) > 0 else title,
        description=text(product.get("body_html")),
        brand=text(product.get("vendor")),
        categories=texts(product.get("product_type")),
        price=optional(first.get("price")),
        availability=None if not variants else ("in_stock" if there else "out_of_stock"),
        quantity=_count(there) if there else None,
        deleted=text(product.get("status")) in {"draft", "archived"},
        materials=tuple(value for name, value in options if name in _MATERIALS),
        colors=tuple(value for name, value in options if name in _COLORS),
        sizes=tuple(sizes),
        weight=f"{grams} g" if grams not in ("", "0") else None,
        facts=tuple(("", tag) for tag in (tags.split(",") if isinstance(tags, str) else texts(tags)) if tag.strip()),
    )


def _option_name(option: Mapping[str, Any]) -> str:
    return text(option.get("name")).strip().casefold()


def _options(names: list[str], variant: Mapping[str, Any]) -> list[tuple[str, str]]:
    return [(name, text(variant.get(f"option{place}")).strip()) for place, name in enumerate(names[:3], start=1)]


def _available(variant: Mapping[str, Any]) -> bool:
    if "available" in variant:
        return variant["available"] is True
    if "inventory_quantity" not in variant or text(variant.get("inventory_policy")) == "continue":
        return True  # not counted: the shop sells it all the same
    return ("inventory_management" in variant and variant["inventory_management"] is None) or _pieces(variant) > 0


def _pieces(variant: Mapping[str, Any]) -> int:
    count = variant.get("inventory_quantity")
    return count if isinstance(count, int) and not isinstance(count, bool) else 0


def _count(variants: list[Mapping[str, Any]]) -> str | None:
    """All pieces of these variants; None where one is not counted."""
    counted = [_pieces(variant) for variant in variants if _pieces(variant) > 0]
    return str(sum(counted)) if len(counted) == len(variants) else None
