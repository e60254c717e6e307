"""What learning a taste gives: simulated shoppers with hidden tastes on the demo goods, replayed offline.

    python -m benchmarks.taste [--shoppers 40] [--searches 24] [--seed 7] [--rate 0.3] [--band 0.05]

A shopper has hidden weights of traits (a price they mind, a few materials, colours, features and brands they like or
dislike) and values a thing by them and by its fit. Each search is a request of the blind relevance set or a kind of
thing; three things are told at a time; with Gumbel noise (Luce choice) the shopper takes the best of them if it is good
enough, else says "more". The learner sees only what a talk would tell it: what was told, passed over and taken. The
same searches are run without learning.

Rows by turn: mean place of the thing the shopper would value most of all that were found, and nDCG at 10 with gains
from the shopper's own value, without and with learning; the paired difference with a 95 % bootstrap interval over
shoppers. Then what learning costs in relevance: nDCG at 10 against the blind grades, which know no taste, for those
shoppers, for one who chooses at random, and for one who always takes what fits worst of what is told.
"""

from __future__ import annotations

import argparse
import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np

from app.skills.signals import ASKED_ABOUT, CHOSEN, PASSED
from benchmarks.relevance import Shop, asked_in, ndcg
from retrieval.evaluation import interval
from retrieval.feedback import learner, order
from retrieval.feedback.learner import Learned, Pair, learn
from retrieval.feedback.store import Keeping, taste_of
from retrieval.feedback.traits import Seen, traits
from retrieval.query import SearchQuery

AT_ONCE, PAGES, DEEP = 3, 4, 1000
CURRENCY, COUNTRY = "EUR", "DE"
GOOD_ENOUGH = 0.75
"""Quantile of the values of all that were found from which on a shopper takes a thing."""

FIT = 4.0
"""How much a shopper minds fit: this much value for a whole point of the search's score."""

BLOCKS = ((1, 4), (5, 8), (9, 16), (17, 24))
Row = tuple[str, float, str, float | None, float | None]


@dataclass(frozen=True, slots=True)
class Request:
    """One search: the query, and the blind grades where it is of that set."""

    query: SearchQuery
    grades: dict[str, int]


@dataclass(frozen=True, slots=True)
class Shelf:
    """What a search found, by fit: things, their traits and scores."""

    ids: list[str]
    known: dict[str, dict[str, float]]
    scores: dict[str, float]


Value = Callable[[Shelf], dict[str, float]]
"""What each thing found is worth to a shopper."""


class Market:
    """The demo catalogue with its requests; searches without a taste are kept."""

    def __init__(self, home: Path) -> None:
        self.shop = Shop(home)
        self._known: dict[str, Seen] = {}
        self.requests = [Request(self._query(one.text), one.grades) for one in asked_in("en")]
        sold: dict[str, int] = {}
        for product in self.shop.library.catalog.products():
            sold[product.type] = sold.get(product.type, 0) + 1
        kinds = sorted(kind for kind, count in sold.items() if count >= 5)
        self.requests += [Request(self._query(kind.replace("_", " ")), {}) for kind in kinds]
        self.shelves = [self._shelf(request) for request in self.requests]
        wide = [n for n, shelf in enumerate(self.shelves) if len(shelf.ids) >= 5]
        self.requests = [self.requests[n] for n in wide]
        self.shelves = [self.shelves[n] for n in wide]

    def _query(self, text: str) -> SearchQuery:
        return replace(self.shop.query(text, "en"), limit=DEEP, currency=CURRENCY, ships_to=COUNTRY)

    def _shelf(self, request: Request) -> Shelf:
        hits = self.shop.library.search(request.query).hits
        things = [self._seen(hit.product_id) for hit in hits]
        ids = [hit.product_id for hit in hits]
        known = dict(zip(ids, traits(things), strict=True))
        return Shelf(ids, known, {hit.product_id: hit.score for hit in hits})

    def _seen(self, product_id: str) -> Seen:
        if product_id not in self._known:
            library = self.shop.library
            product = library.catalog.product(product_id)
            price = self.shop.convert(library.offers.get(product_id).price, CURRENCY)
            days = library.catalog.merchant(product.merchant).delivery_days.get(COUNTRY)
            self._known[product_id] = Seen(product, price, days)
        return self._known[product_id]

    def found(self, number: int, learned: Learned) -> list[str]:
        """Ids as a person with this taste is told them."""
        taste = taste_of(Keeping(learned), {})
        if not taste.weights:
            return self.shelves[number].ids
        return [
            hit.product_id for hit in self.shop.library.search(replace(self.requests[number].query, taste=taste)).hits
        ]

    def told_apart(self, ids: Sequence[str]) -> dict[str, dict[str, float]]:
        """Traits of things measured against each other alone, as the talk sees them."""
        return dict(zip(ids, traits([self._seen(one) for one in ids]), strict=True))


def tasteful(market: Market, chance: np.random.Generator) -> Value:
    """A shopper with hidden weights of what is on these shelves."""
    counted: dict[str, int] = {}
    for shelf in market.shelves:
        for one in shelf.known.values():
            for trait in one:
                counted[trait] = counted.get(trait, 0) + 1
    hidden = {
        "price": -abs(chance.normal(0, 0.8)),
        "rating": abs(chance.normal(0, 0.3)),
        "delivery": -abs(chance.normal(0, 0.3)),
    }
    if chance.random() < 0.2:
        hidden["price"] = -hidden["price"]  # some go for the dear ones
    for aspect, how_many in (
        ("material", 4),
        ("color", 3),
        ("feature", 5),
        ("brand", 3),
        ("merchant", 2),
        ("origin", 2),
    ):
        named = sorted(trait for trait in counted if trait.startswith(f"{aspect}:"))
        often = np.array([counted[trait] for trait in named], dtype=float)
        picked = chance.choice(len(named), min(how_many, len(named)), replace=False, p=often / often.sum())
        hidden |= {named[n]: float(chance.normal(0, 1.0)) for n in picked}

    def value(shelf: Shelf) -> dict[str, float]:
        return {
            one: FIT * shelf.scores[one]
            + sum(weight * shelf.known[one].get(trait, 0.0) for trait, weight in hidden.items())
            for one in shelf.ids
        }

    return value


def aimless(chance: np.random.Generator) -> Value:
    """Whatever comes: another value at each look."""
    return lambda shelf: dict(zip(shelf.ids, map(float, chance.normal(0, 1, len(shelf.ids))), strict=True))


def contrary(shelf: Shelf) -> dict[str, float]:
    """The worse it fits the better."""
    return {one: -FIT * shelf.scores[one] for one in shelf.ids}


def replayed(market: Market, value: Value, searches: int, seed: int) -> list[dict[str, float]]:
    """One shopper's searches, one row each: place and nDCG without and with learning, and the blind nDCG of both."""
    chance = np.random.default_rng(seed)
    order_of_searches = [int(n) for n in chance.permutation(len(market.requests))]
    learned, rows = Learned(), []
    for turn in range(searches):
        number = order_of_searches[turn % len(order_of_searches)]
        shelf, grades = market.shelves[number], market.requests[number].grades
        worth = value(shelf)
        plain, tasted = shelf.ids, [one for one in market.found(number, learned) if one in worth]
        best = max(worth, key=lambda one: worth[one])
        gains = _gains(worth)
        row = {
            "turn": turn + 1.0,
            "plain place": plain.index(best) + 1.0,
            "place": tasted.index(best) + 1.0,
            "plain ndcg": ndcg(plain, gains),
            "ndcg": ndcg(tasted, gains),
        }
        if grades:
            row |= {"plain blind": ndcg(plain, grades), "blind": ndcg(tasted, grades)}
        rows.append(row)
        learned = _visited(market, tasted, worth, learned, chance)
    return rows


def _gains(worth: dict[str, float]) -> dict[str, int]:
    """Grades 0 to 3 by value: the best tenth 3, the next fifth 2, the next third 1."""
    ranked = sorted(worth, key=lambda one: -worth[one])
    marks = (0.1, 0.3, 0.63)
    return {one: 3 - sum(place >= max(1, share * len(ranked)) for share in marks) for place, one in enumerate(ranked)}


def _visited(
    market: Market, ids: list[str], worth: dict[str, float], learned: Learned, chance: np.random.Generator
) -> Learned:
    """What is learnt from one search: pages told until something good enough is there."""
    enough = float(np.quantile(list(worth.values()), GOOD_ENOUGH))
    told: list[str] = []
    for page in range(PAGES):
        now = ids[page * AT_ONCE : (page + 1) * AT_ONCE]
        if not now:
            break
        if page:  # "more": the last page was passed over
            last = told[-AT_ONCE:]
            known = market.told_apart([*now, *last])
            pairs = [Pair(known[a], known[b], PASSED / len(now)) for a in now for b in last]
            learned = learn(learned, pairs, chosen=False)
        felt = {one: worth[one] + float(chance.gumbel(0, 0.3)) for one in now}
        taken = max(felt, key=lambda one: felt[one])
        if felt[taken] >= enough or page == PAGES - 1 or len(ids) <= (page + 1) * AT_ONCE:
            place = now.index(taken)
            over, after = [*told, *now[:place]], now[place + 1 :]
            known = market.told_apart([taken, *over, *after])
            for strength in (ASKED_ABOUT, CHOSEN):
                pairs = [Pair(known[taken], known[one], strength) for one in over]
                pairs += [Pair(known[taken], known[one], strength / 2) for one in after]
                learned = learn(learned, pairs, about=taken)
            break
        told += now
    return learned


def measured(shoppers: int, searches: int, seed: int) -> tuple[list[str], list[Row]]:
    """The printed table, and the figures for `make bars`."""
    with TemporaryDirectory() as home:
        market = Market(Path(home))
        lines = [f"{len(market.requests)} requests, {shoppers} shoppers, {searches} searches each, seed {seed}"]
        makers: dict[str, Callable[[np.random.Generator], Value]] = {
            "tasteful": lambda chance: tasteful(market, chance),
            "random": aimless,
            "contrary": lambda _: contrary,
        }
        runs = {
            name: [
                replayed(market, make(np.random.default_rng([seed, n])), searches, seed * 1000 + n)
                for n in range(shoppers)
            ]
            for name, make in makers.items()
        }
        market.shop.close()
    figures: list[Row] = []
    lines.append(f"{'turns':>8}{'place':>8}{'learnt':>8}{'difference':>26}{'nDCG':>8}{'learnt':>8}{'difference':>26}")
    for first, last in (*BLOCKS, (1, searches)):
        cells = []
        for metric, better in (("place", -1), ("ndcg", 1)):
            plain, with_taste, gains = _compared(runs["tasteful"], metric, first, last)
            if not gains:
                continue
            low, high = interval(gains)
            cells.append(f"{plain:8.3f}{with_taste:8.3f}{f'{np.mean(gains):+.3f} [{low:+.3f}, {high:+.3f}]':>26}")
            if (first, last) == BLOCKS[-1]:
                worst = low if better > 0 else -high
                figures.append((f"taste: gain in {metric} at turns {first}-{last}, low end", worst, "", None, 0.0))
        if cells:
            lines.append(f"{f'{first}-{last}':>8}" + "".join(cells))
    lines.append("relevance (nDCG at 10 against blind grades) without and with learning:")
    for name, rows in runs.items():
        plain, with_taste, gains = _compared(rows, "blind", 1, searches)
        low, high = interval(gains)
        lines.append(f"{name:>12}{plain:8.3f}{with_taste:8.3f}{f'{np.mean(gains):+.3f} [{low:+.3f}, {high:+.3f}]':>26}")
        figures.append(
            (
                f"taste: relevance lost to a {name} shopper",
                -float(np.mean(gains)),
                "",
                0.03 if name == "tasteful" else 0.02,
                None,
            )
        )
    return lines, figures


def figures() -> list[Row]:
    """(name, value, unit, at most, at least) for `make bars`."""
    return measured(40, 24, 7)[1]


def _compared(
    runs: Sequence[Sequence[dict[str, float]]], metric: str, first: int, last: int
) -> tuple[float, float, list[float]]:
    """Means without and with learning over these turns, and each shopper's mean difference."""
    plain, with_taste, gains = [], [], []
    for rows in runs:
        mine = [row for row in rows if first <= row["turn"] <= last and metric in row]
        if mine:
            plain.append(float(np.mean([row[f"plain {metric}"] for row in mine])))
            with_taste.append(float(np.mean([row[metric] for row in mine])))
            gains.append(with_taste[-1] - plain[-1])
    if not gains:
        return math.nan, math.nan, []
    return float(np.mean(plain)), float(np.mean(with_taste)), gains


def main() -> None:
    """Print the table. `--rate` and `--band` measure other settings than the ones that hold."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shoppers", type=int, default=40)
    parser.add_argument("--searches", type=int, default=24)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--rate", type=float, default=learner.RATE)
    parser.add_argument("--band", type=float, default=order.BAND)
    options = parser.parse_args()
    learner.RATE, order.BAND = options.rate, options.band
    print("\n".join(measured(options.shoppers, options.searches, options.seed)[0]))


if __name__ == "__main__":
    main()
