"""Measure the ways of putting dense and sparse rankings together on the demo catalogue.

Requests in plain words that mostly avoid the word of the trade (`tests/retrieval/plain_requests.tsv`), read
without any understanding: no slugs, no filters. A product is right when its type is one of those named beside the
request. Prints nDCG at 10 and the share of requests whose first product is right.

    python tools/measure_fusion.py
"""

from __future__ import annotations

import csv
import math
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from retrieval.fusion import FUSIONS
from retrieval.index.port import EVERYTHING, Scored
from retrieval.knowledge.graph import load_graph
from retrieval.library import Library, LibraryOptions
from retrieval.query import SearchQuery
from retrieval.recall import ask

REQUESTS = Path(__file__).resolve().parent.parent / "tests" / "retrieval" / "plain_requests.tsv"


def ndcg(found: Sequence[str], right: frozenset[str], at: int = 10) -> float:
    """Normalised discounted cumulative gain with gains 0 and 1 (Järvelin and Kekäläinen 2002)."""
    gain = sum(1 / math.log2(rank + 2) for rank, one in enumerate(found[:at]) if one in right)
    return gain / sum(1 / math.log2(rank + 2) for rank in range(min(at, len(right))))


def _order(scores: dict[str, float]) -> list[str]:
    return sorted(scores, key=lambda one: (-scores[one], one))


def main() -> None:
    with REQUESTS.open(encoding="utf-8") as file:
        requests = [(row["request"], frozenset(row["types"].split())) for row in csv.DictReader(file, delimiter="\t")]
    ways: dict[str, Callable[[list[Scored], list[Scored]], list[str]]] = {
        "dense": lambda dense, _: [one.product_id for one in dense],
        "sparse": lambda _, sparse: [one.product_id for one in sparse],
    }
    for name, fuse in FUSIONS.items():
        ways[name] = lambda dense, sparse, fuse=fuse: _order(fuse([dense, sparse]))  # type: ignore[misc]
    totals = {name: [0.0, 0.0] for name in ways}
    with tempfile.TemporaryDirectory() as home, Library(LibraryOptions(Path(home)), load_graph()) as library:
        searcher = library.searcher()
        products = list(library.catalog.products())
        for text, types in requests:
            right = frozenset(product.id for product in products if product.type in types)
            asked = ask(SearchQuery(text, "en"), searcher.texts, searcher.embedder, {})
            dense = [] if asked.vector is None else searcher.store.near(asked.vector, 200, EVERYTHING)
            sparse = searcher.store.matching(asked.sparse, 200, EVERYTHING)
            for name, way in ways.items():
                found = way(dense, sparse)
                totals[name][0] += ndcg(found, right)
                totals[name][1] += bool(found and found[0] in right)
    sys.stdout.write(f"{len(requests)} requests, {len(products)} products\n")
    for name, (gain, first) in totals.items():
        sys.stdout.write(f"{name:8} nDCG@10 {gain / len(requests):.3f}  first right {first / len(requests):.3f}\n")


if __name__ == "__main__":
    main()
