"""The formats that feeds come in, and which one a file is."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeAlias

from i18n.errors import SaysoError
from retrieval.feeds import flat
from retrieval.feeds.formats import acp, beir, google, jsonld, openfacts, shopify, table
from retrieval.feeds.json_rows import parse
from retrieval.feeds.records import Row, RowRefused
from retrieval.feeds.stream import FeedStream

Reader: TypeAlias = "Callable[[FeedStream], Iterator[Row]]"

CSV = "csv"
READERS: Mapping[str, Reader] = MappingProxyType(
    {
        "acp": acp.rows,
        "google-tsv": google.tsv_rows,
        "google-xml": google.xml_rows,
        "jsonld": jsonld.rows,
        "jsonld-html": jsonld.html_rows,
        "shopify": shopify.rows,
        "openfacts": openfacts.rows,
        "beir": beir.rows,
        CSV: table.rows,
    }
)
AUTO = "auto"

_PARTS = frozenset({"jsonld-html"})
"""Formats that tell of single things: what they do not list is not gone."""

_PRODUCTS, _METADATA = "products.jsonl", "metadata.json"
_SHOPIFY = re.compile(rb'"(?:body_html|handle|vendor|product_type)"\s*:')
_SCHEMA_ORG = re.compile(rb'"@(?:context|type|graph)"\s*:')
_XML = re.compile(rb"<(?:rss|feed|channel|item|entry)\b")
_FACTS = frozenset({"product_name", "product_name_en", "categories_tags", "brands_tags", "ingredients_text", "lc"})


def is_partial(name: str) -> bool:
    """Whether a feed of this format never lists all that its source has."""
    return name in _PARTS


def located(path: Path) -> tuple[Path, Path | None]:
    """The file of rows and the file of metadata: an ACP feed is a folder, or is named by either of its files.

    Raises SaysoError ``unreadable_file``.
    """
    folder = path if path.is_dir() else path.parent
    if not path.is_dir() and path.name != _METADATA and not path.name.startswith(_PRODUCTS):
        return path, None
    rows = path
    if path.is_dir() or path.name == _METADATA:
        found = [folder / name for name in (_PRODUCTS, f"{_PRODUCTS}.gz") if (folder / name).is_file()]
        if not found:
            raise SaysoError("unreadable_file", f"{folder}: no {_PRODUCTS}", arguments={"file": folder.name})
        rows = found[0]
    metadata = folder / _METADATA
    return rows, metadata if metadata.is_file() else None


def metadata_of(path: Path | None) -> Mapping[str, Any]:
    """An ACP feed's metadata; empty where there is none or it cannot be read: the products matter more."""
    if path is None:
        return {}
    try:
        value = parse(path.read_bytes()[: 1 << 20])
    except (OSError, RowRefused):
        return {}
    return value if isinstance(value, dict) else {}


def sniffed(stream: FeedStream, *, mapped: bool = False) -> str:
    """The format of a feed by its beginning. Raises SaysoError ``feed_unknown``."""
    if mapped:
        return CSV
    head = stream.head
    if stream.encoding not in ("utf-8", "cp1252"):
        head = head.decode(stream.encoding, "replace").encode()
    head = head.lstrip(b"\xef\xbb\xbf \t\r\n")
    by_begin = {b"<": _marked_up, b"{": _json, b"[": _json}
    found = by_begin.get(head[:1], _columns)(head)
    if found is None:
        raise SaysoError("feed_unknown", "none of the formats fits", arguments={"file": stream.name})
    return found


def _marked_up(head: bytes) -> str | None:
    begin = head[:200].lower()
    if begin.startswith((b"<!doctype html", b"<html")):
        return "jsonld-html"
    if _XML.search(head):
        return "google-xml"
    return "jsonld-html" if b"<html" in head.lower() or b"application/ld+json" in head.lower() else None


def _json(head: bytes) -> str | None:
    row = next((row for row in map(_object, head.split(b"\n")[:20]) if row is not None), None)
    if row is not None and "products" not in row and "@graph" not in row:
        keys = row.keys()
        if "_id" in keys and "text" in keys:
            return "beir"
        if "code" in keys and keys & _FACTS:
            return "openfacts"
        if keys & {"@context", "@type"}:
            return "jsonld"
        if keys & {"body_html", "handle"}:
            return "shopify"
        if keys & {"id", "item_id"} and keys & {"title", "variants"}:
            return "acp"
        return None
    if _SCHEMA_ORG.search(head):
        return "jsonld"
    if _SHOPIFY.search(head):
        return "shopify"
    return "acp" if b'"title"' in head else None


def _object(line: bytes) -> Mapping[str, Any] | None:
    try:
        value = parse(line)
    except RowRefused:
        return None
    return value if isinstance(value, dict) else None


def _columns(head: bytes) -> str | None:
    header = head.split(b"\n", 1)[0].decode("utf-8", "replace").rstrip("\r")
    delimiter = table.delimiter_of(header)
    fields = {flat.canonical(name.strip('" ')) for name in header.split(delimiter)} - {None}
    if not {"id", "title"} <= fields:
        return None
    return "google-tsv" if delimiter == "\t" and '"' not in header else CSV
