"""Corpora of the BEIR benchmark: ``{"_id", "title", "text", "lang"?, "metadata"?}``, one a line.

They sell nothing unless their metadata names a price: ``"12.50 EUR"``, or an object of amount and currency. Other
names are those of flat feeds; slugs ("stainless_steel") are read as words, and ``features`` as what the thing is said
to have.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from retrieval.feeds import flat
from retrieval.feeds.cut import lines
from retrieval.feeds.json_rows import rows_of, text, texts
from retrieval.feeds.records import RawRecord, Row
from retrieval.feeds.stream import FeedStream

_SAID_TO_HAVE = frozenset({"features", "feature", "attributes"})
_SLUGS = frozenset({"category", "material", "color", "product_highlight"})


def rows(stream: FeedStream) -> Iterator[Row]:
    """Records of the file."""
    return rows_of(lines(stream.chunks()), turned)


def turned(row: Mapping[str, Any], line: int) -> Iterator[RawRecord]:
    """One record; a document without a title is called by the beginning of its text."""
    fields: dict[str, tuple[str, ...]] = {}
    metadata = row.get("metadata")
    for name, value in metadata.items() if isinstance(metadata, dict) else ():
        field = "product_highlight" if name in _SAID_TO_HAVE else flat.canonical(name)
        if field == "price" and isinstance(value, dict):
            fields["price"] = texts(value.get("amount", value.get("value")))
            fields["currency"] = texts(value.get("currency"))
        elif field is not None:
            spoken = texts(value) if field not in _SLUGS else tuple(one.replace("_", " ") for one in texts(value))
            fields[field] = fields.get(field, ()) + spoken
    body = text(row.get("text"))
    yield replace(
        flat.record(fields, line, sells="price" in fields),
        id=text(row.get("_id")),
        title=text(row.get("title")).strip() or body[:120],
        description=body,
        language=text(row.get("lang")) or text(row.get("language")) or None,
    )
