"""Samples damaged at random: every format gives rows and refusals, the same ones for the same bytes."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from i18n.errors import SaysoError
from retrieval.feeds.formats import known, table
from retrieval.feeds.normalise import Defaults, Normaliser
from retrieval.feeds.records import RawRecord, Row, RowRefused
from retrieval.feeds.stream import FeedStream
from retrieval.knowledge.graph import Graph

SAMPLES = Path(__file__).parent / "samples"
FILES = {
    "acp/products.jsonl": "acp",
    "google.tsv": "google-tsv",
    "google.xml": "google-xml",
    "google-atom.xml": "google-xml",
    "jsonld.json": "jsonld",
    "page.html": "jsonld-html",
    "shopify.json": "shopify",
    "openfacts.jsonl": "openfacts",
    "beir.jsonl": "beir",
    "table.csv": "csv",
    "hostile.jsonl": "acp",
    "hostile.xml": "google-xml",
}
_BITS = [
    *(bit.encode() for bit in '" { } [ ] \\ < > &x; <![CDATA[ --> null true 1e999 - , ; {"a": </item> <item>'.split()),
    *(b"\n", b"\0", b"\t", b"\xff", b"\xe2\x80\xae", b"9" * 5000),
]


def damaged(body: bytes, chance: random.Random) -> bytes:
    for _ in range(chance.randrange(1, 6)):
        at, kind = chance.randrange(len(body) + 1), chance.randrange(4)
        if kind == 0:
            body = body[:at] + chance.choice(_BITS) + body[at:]
        elif kind == 1:
            body = body[:at] + body[at + chance.randrange(40) :]
        elif kind == 2:
            other = chance.randrange(len(body) + 1)
            body = body[:at] + body[other : other + 60] + body[at:]
        else:
            value = chance.choice([b"null", b"[]", b"{}", b'"x"', b"7", b"true", b"[[1]]", b'{"name": null}'])
            colon = body.find(b":", at)
            body = body[: colon + 1] + value + body[colon + 1 :] if colon > 0 else body
    return body


def _rows(format_: str, stream: FeedStream) -> Iterator[Row]:
    if format_ == known.CSV:
        return table.rows(stream, table.read_mapping(SAMPLES / "table.toml"))
    return known.READERS[format_](stream)


@pytest.mark.parametrize("name", FILES)
def test_damaged_feeds_stop_nothing(name: str, tmp_path: Path, full_graph: Graph) -> None:
    whole, chance = (SAMPLES / name).read_bytes(), random.Random(name)
    normaliser = Normaliser(full_graph, Defaults("x", "", currency="EUR"), lambda: datetime(2026, 1, 1, tzinfo=UTC))
    path = tmp_path / "feed"
    taken = 0
    for _ in range(150):
        path.write_bytes(damaged(whole, chance))
        try:
            with FeedStream(path) as stream:
                rows = list(_rows(FILES[name], stream))
        except SaysoError as error:
            assert error.code in {"bad_mapping", "feed_damaged"}, error  # the header itself is gone
            continue
        with FeedStream(path) as stream:
            assert list(_rows(FILES[name], stream)) == rows
        for row in rows:
            if isinstance(row, RawRecord):
                try:
                    normaliser.listed(row)
                    taken += 1
                except RowRefused:
                    pass
    assert taken > 10
