"""Feeds taken into a database of their own, with the real product graph."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from retrieval.feeds.importer import FeedFile, Imported, Importer
from retrieval.feeds.normalise import Defaults
from retrieval.knowledge.graph import Graph, load_graph
from retrieval.offers import SqlOffers
from retrieval.records import SqliteRecords

SAMPLES = Path(__file__).parent / "samples"
NOW = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)


@pytest.fixture(scope="session")
def full_graph() -> Graph:
    return load_graph()


class Shop:
    """One database, and feeds imported into it."""

    def __init__(self, home: Path, graph: Graph) -> None:
        self.home = home
        self.records = SqliteRecords(home / "sayso.sqlite3", busy_timeout_s=10)
        self.offers = SqlOffers(self.records, lambda: NOW)
        self.importer = Importer(self.records, graph, home / "feeds", lambda: NOW)

    def take(self, path: Path, source: str = "shop", **changes: Any) -> Imported:
        known = {
            key: changes.pop(key) for key in ("seller", "name", "country", "currency", "language") if key in changes
        }
        dry = changes.pop("dry", False)
        return self.importer.run(FeedFile(path, Defaults(source, "", **known), **changes), dry=dry)

    def products(self) -> dict[str, dict[str, Any]]:
        """Every product's record by the id that its feed knows it by."""
        rows = self.records.read("SELECT body FROM catalog_product ORDER BY id")
        bodies = [json.loads(row[0]) for row in rows]
        return {body["source"]["id"]: body for body in bodies}

    def merchant_of(self, feed_id: str) -> dict[str, Any]:
        merchant = self.products()[feed_id]["merchant"]
        rows = self.records.read("SELECT body FROM catalog_merchant WHERE id = ?", (merchant,))
        body: dict[str, Any] = json.loads(rows[0][0])
        return body

    def offer(self, feed_id: str) -> tuple[str, str, int, int] | None:
        """Amount, currency, stock, version."""
        rows = self.records.read(
            "SELECT amount, currency, stock, version FROM offer WHERE product_id = ?",
            (self.products()[feed_id]["id"],),
        )
        return tuple(rows[0]) if rows else None

    def revision(self, source: str = "shop") -> int:
        rows = self.records.read("SELECT revision FROM catalog_source WHERE source = ?", (source,))
        return int(rows[0][0]) if rows else 0


@pytest.fixture
def shop(tmp_path: Path, full_graph: Graph) -> Iterator[Shop]:
    shop = Shop(tmp_path / "home", full_graph)
    yield shop
    shop.records.close()


Feed = Callable[..., Path]


@pytest.fixture
def feed(tmp_path: Path) -> Feed:
    """``feed(rows, name="feed.jsonl", packed=False)``: a file of JSON lines."""

    def write(rows: Iterable[object], name: str = "feed.jsonl", packed: bool = False) -> Path:
        path = tmp_path / name
        body = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows).encode()
        path.write_bytes(gzip.compress(body) if packed else body)
        return path

    return write
