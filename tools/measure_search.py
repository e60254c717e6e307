"""Measure the search on the demo catalogue: opening, building, and each stage over many requests.

    python tools/measure_search.py [--rounds 5]

Wall-clock times of this machine, in milliseconds; noisy where others use it too.
"""

from __future__ import annotations

import argparse
import csv
import statistics
import sys
import tempfile
import time
from decimal import Decimal
from pathlib import Path

from i18n.money import Money
from retrieval.knowledge.concepts import Kind
from retrieval.knowledge.graph import load_graph
from retrieval.library import Library, LibraryOptions
from retrieval.query import SearchQuery

REQUESTS = Path(__file__).resolve().parent.parent / "tests" / "retrieval" / "plain_requests.tsv"


def _queries(library: Library) -> list[SearchQuery]:
    """Plain requests with no slugs, and one typed request with constraints for every type on sale."""
    with REQUESTS.open(encoding="utf-8") as file:
        queries = [SearchQuery(row["request"], "en") for row in csv.DictReader(file, delimiter="\t")]
    for slug in sorted({product.type for product in library.catalog.products()}):
        label = library.graph.label(slug, Kind.PRODUCT_TYPE, "en")
        queries.append(
            SearchQuery(
                f"a good {label.singular if label else slug} under 200 euros please",
                "en",
                product_types=(slug,),
                features=("lightweight",),
                activities=("travel", "arthritis"),
                max_price=Money(Decimal(200), "EUR"),
                currency="EUR",
                ships_to="DE",
            )
        )
    return queries


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    rounds = parser.parse_args().rounds
    graph = load_graph()
    with tempfile.TemporaryDirectory() as home:
        for name in ("first start (index built)", "warm start"):
            started = time.perf_counter()
            with Library(LibraryOptions(Path(home)), graph) as library:
                opened = time.perf_counter()
                library.warm()
                ready = time.perf_counter()
            sys.stdout.write(f"{name}: records {(opened - started) * 1e3:.0f}, engines {(ready - opened) * 1e3:.0f}\n")
        with Library(LibraryOptions(Path(home)), graph) as library:
            queries = _queries(library)
            stages: dict[str, list[float]] = {}
            for _ in range(rounds):
                for query in queries:
                    for stage, ms in library.search(query).timings_ms.items():
                        stages.setdefault(stage, []).append(ms)
    sys.stdout.write(f"{len(queries)} requests, {rounds} rounds\n")
    for stage, values in stages.items():
        cuts = statistics.quantiles(values, n=20)
        sys.stdout.write(f"{stage:12} p50 {cuts[9]:6.2f}  p95 {cuts[18]:6.2f}\n")


if __name__ == "__main__":
    main()
