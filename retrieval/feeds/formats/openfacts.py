"""Open Food Facts, Open Products Facts, Open Beauty Facts: their JSONL export. Descriptions of goods without prices.

Fields: https://openfoodfacts.github.io/openfoodfacts-server/api/. Tags (``en:breads``) are one vocabulary in all
languages.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from retrieval.feeds.cut import lines
from retrieval.feeds.json_rows import optional, rows_of, text, texts
from retrieval.feeds.records import RawRecord, Row
from retrieval.feeds.stream import FeedStream


def rows(stream: FeedStream) -> Iterator[Row]:
    """Records of the file."""
    return rows_of(lines(stream.chunks()), turned)


def turned(row: Mapping[str, Any], line: int) -> Iterator[RawRecord]:
    """One record."""
    language = text(row.get("lang")) or text(row.get("lc")) or None
    own = f"_{language}" if language else ""
    title = text(row.get("product_name")) or text(row.get(f"product_name{own}")) or text(row.get("generic_name"))
    description = text(row.get("generic_name")) if text(row.get("generic_name")) != title else ""
    ingredients = text(row.get("ingredients_text")) or text(row.get(f"ingredients_text{own}"))
    origins = _english(row.get("origins_tags"))
    yield RawRecord(
        line,
        id=text(row.get("code")) or text(row.get("_id")),
        title=title,
        description=description,
        brand=text(row.get("brands")).split(",")[0],
        language=language,
        categories=(" > ".join(_english(row.get("categories_tags"))), text(row.get("categories")).replace(",", " > ")),
        sells=False,
        weight=_weight(row),
        origin=origins[0] if len(origins) == 1 else None,
        facts=(
            *((("", ingredients),) if ingredients else ()),
            *(("", label) for label in _english(row.get("labels_tags"))),
        ),
    )


def _english(value: object) -> list[str]:
    return [tag[3:].replace("-", " ") for tag in texts(value) if tag.startswith("en:")]


def _weight(row: Mapping[str, Any]) -> str | None:
    amount, unit = optional(row.get("product_quantity")), text(row.get("product_quantity_unit")) or "g"
    return f"{amount} {unit}" if amount is not None else optional(row.get("quantity"))
