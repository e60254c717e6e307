"""How well the search finds on the demo goods what people ask for: blind queries in nine languages, graded 0 to 3.

    python -m benchmarks.relevance [--lang TAG ...] [--show]

Rows: `bm25` and `dense` on the words alone (in other languages than English on their translation, which is the fair
baseline), `hybrid` of both, `full` with constraints, suitability and the graph. Mean nDCG at 10 with a 95 % bootstrap
interval; `gain` is full minus the better baseline, paired; `broken` counts results that break a hard constraint.
"""

from __future__ import annotations

import argparse
import csv
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np

from i18n.money import Money
from retrieval.evaluation import interval
from retrieval.library import LibraryOptions
from retrieval.query import SearchQuery

GOLDEN = Path(__file__).resolve().parents[1] / "tests" / "golden" / "retrieval" / "demo"
TODAY = date(2026, 11, 20)
SYSTEMS = ("bm25", "dense", "hybrid", "full")
_DRAWS = 2000


@dataclass(frozen=True, slots=True)
class Asked:
    """A query with its grades by product and what every result must satisfy."""

    id: str
    text: str
    grades: dict[str, int]
    hard: dict[str, Any]


def main() -> None:
    """Print one table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--lang", nargs="*")
    parser.add_argument("--show", action="store_true", help="print the weakest queries of `full`")
    options = parser.parse_args()
    with TemporaryDirectory() as home:
        shop = Shop(Path(home))
        print(f"{'':8}" + "".join(f"{name:>22}" for name in SYSTEMS) + f"{'gain':>24}{'broken':>8}")
        for tag in options.lang or languages():
            print(measured(shop, tag).line())
            if options.show:
                _show(shop, tag)
        shop.close()


def languages() -> list[str]:
    """Tags that have queries."""
    return sorted(path.name.split(".")[1] for path in GOLDEN.glob("queries.*.jsonl"))


def figures() -> Iterator[tuple[str, float, str, float | None, float | None]]:
    """Rows for the table of bars: name, value, unit, at most, at least."""
    with TemporaryDirectory() as home:
        shop = Shop(Path(home))
        for tag in languages():
            found = measured(shop, tag)
            bar = 85.0 if tag == "en" else 80.0
            yield f"demo goods, {tag}: nDCG@10 of the full search", found.mean("full") * 100, "%", None, bar
            yield "  gain over the better baseline, low end of 95 %", found.gain[1] * 100, "points", None, 0.0
            yield "  results that break a hard constraint", found.broken, "", 0.0, None
        shop.close()


@dataclass(frozen=True, slots=True)
class Measured:
    """One language: nDCG by system and query, the paired gain (mean, low, high), results that break a constraint."""

    tag: str
    scores: dict[str, list[float]]
    gain: tuple[float, float, float]
    broken: int

    def mean(self, system: str) -> float:
        return float(np.mean(self.scores[system]))

    def line(self) -> str:
        cells = ""
        for name in SYSTEMS:
            low, high = interval(self.scores[name], draws=_DRAWS)
            cells += f"{f'{self.mean(name):.3f} [{low:.3f}, {high:.3f}]':>22}"
        mean, low, high = self.gain
        return f"{self.tag:8}{cells}{f'{mean:+.3f} [{low:+.3f}, {high:+.3f}]':>24}{self.broken:>8}"


def measured(shop: Shop, tag: str) -> Measured:
    """Every system on one language's queries."""
    queries = asked_in(tag)
    found = {name: [shop.found(name, one.text, tag) for one in queries] for name in SYSTEMS}
    scores = {
        name: [ndcg(ids, one.grades) for ids, one in zip(rankings, queries, strict=True)]
        for name, rankings in found.items()
    }
    broken = sum(shop.breaks(i, one.hard) for ids, one in zip(found["full"], queries, strict=True) for i in ids)
    rival = max(("bm25", "dense"), key=lambda name: float(np.mean(scores[name])))
    gains = [full - other for full, other in zip(scores["full"], scores[rival], strict=True)]
    return Measured(tag, scores, (float(np.mean(gains)), *interval(gains, draws=_DRAWS)), broken)


def asked_in(tag: str) -> list[Asked]:
    """The queries of one language with their grades."""
    grades: dict[str, dict[str, int]] = {}
    with (GOLDEN / f"qrels.{tag}.tsv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            grades.setdefault(row["query-id"], {})[row["corpus-id"]] = int(row["score"])
    lines = (GOLDEN / f"queries.{tag}.jsonl").read_text("utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    return [Asked(row["_id"], row["text"], grades.get(row["_id"], {}), row.get("hard", {})) for row in rows]


def ndcg(found: Sequence[str], grades: dict[str, int], cut: int = 10) -> float:
    """Normalised discounted cumulative gain (Järvelin and Kekäläinen 2002), gain = grade."""
    best = sorted(grades.values(), reverse=True)[:cut]
    ideal = sum(grade / np.log2(rank + 2) for rank, grade in enumerate(best))
    got = sum(grades.get(one, 0) / np.log2(rank + 2) for rank, one in enumerate(found[:cut]))
    return float(got / ideal) if ideal else 0.0


class Shop:
    """The demo catalogue opened with reader and search, as a turn uses them."""

    def __init__(self, home: Path, options: LibraryOptions | None = None) -> None:
        from app.understanding.reader import GrammarReader
        from i18n.rates import EcbRates
        from retrieval.fitting import size_fits
        from retrieval.knowledge.graph import load_graph
        from retrieval.library import Library

        self.graph = load_graph()
        self.rates = EcbRates()
        self.library = Library(
            options or LibraryOptions(home=home), self.graph, convert=self.convert, size_fits=size_fits(self.graph)
        )
        brands = tuple(sorted({product.brand for product in self.library.catalog.products() if product.brand}))
        self.reader = GrammarReader(self.graph, today=lambda: TODAY, brands=brands)
        self.searcher = self.library.searcher()

    def convert(self, money: Money, currency: str, /) -> Money | None:
        converted = self.rates.convert(money, currency)
        return None if converted is None else converted.money

    def query(self, text: str, tag: str) -> SearchQuery:
        from app.model.context import Context
        from app.model.profile import Profile
        from app.model.request import Intent
        from app.skills.searching import query_of

        request = self.reader.read(text, tag, Context(), meant=Intent.SEARCH)
        return query_of(request, Profile(language=tag), 10)

    def found(self, system: str, text: str, tag: str) -> list[str]:
        if system == "full":
            return [hit.product_id for hit in self.library.search(self.query(text, tag)).hits]
        return self.searcher.plain(system, SearchQuery(text, tag, limit=10))

    def breaks(self, product_id: str, hard: dict[str, Any]) -> bool:
        from retrieval.graph_port import family
        from retrieval.knowledge.concepts import Kind

        product = self.library.catalog.product(product_id)
        offer = self.library.offers.get(product_id)
        if not offer.in_stock:
            return True
        if set(hard.get("excluded_materials", ())) & set(product.materials):
            return True
        types = hard.get("types")
        if types and product.type not in family(self.graph, list(types), Kind.PRODUCT_TYPE):
            return True
        limit = hard.get("max_price")
        if limit:
            price = self.convert(offer.price, limit["currency"])
            return price is None or price.amount > Decimal(limit["amount"]) * Decimal("1.05")
        return False

    def close(self) -> None:
        self.library.close()


def _show(shop: Shop, tag: str) -> None:
    rows = []
    for one in asked_in(tag):
        ids = shop.found("full", one.text, tag)
        rows.append((ndcg(ids, one.grades), one, ids))
    for score, one, ids in sorted(rows, key=lambda row: row[0]):
        if score > 0.85:
            break
        query = shop.query(one.text, tag)
        slots = {n: getattr(query, n) for n in query.__dataclass_fields__ if n not in ("text", "language", "limit")}
        print(f"  {score:.2f} {one.id} {one.text}")
        print("      read:", {n: str(v) for n, v in slots.items() if v})
        print("      got:", [f"{i}:{one.grades.get(i, 0)}" for i in ids])
        missed = sorted((i for i in one.grades if i not in ids), key=lambda i: -one.grades[i])
        print("      missed:", [f"{i}:{one.grades[i]}" for i in missed[:8]])


if __name__ == "__main__":
    main()
