"""The whole search over a shop of some size: all four levels, live offers and reasons, as a turn runs it.

    python -m benchmarks.searching [--products 10000] [--rounds 3]

The shop is the demo shop many times over, each copy with another name, price, stock and colours, so that words, kinds
and vectors are real; the questions are the blind ones of `tests/golden/retrieval/demo` in nine languages. One process,
everything in it, one caller. Needs a quiet machine: building ten thousand takes half a minute.
"""

from __future__ import annotations

import argparse
import random
import statistics
import time
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.relevance import Shop, asked_in, languages
from i18n.money import Money, exponent
from retrieval.schema import Goods

COLORS = ("black", "white", "red", "blue", "green", "brown", "grey", "beige", "pink", "yellow")


def crowded(shop: Shop, products: int, seed: int = 7) -> Goods:
    """Copies of the demo goods under other names, until the shop holds `products`."""
    from importlib import resources

    from retrieval.schema import read_goods

    draw = random.Random(seed)
    with resources.as_file(resources.files("retrieval").joinpath("data")) as folder:
        demo = read_goods(folder, shop.graph)
    listings = []
    merchants = tuple(replace(one, id=f"crowd-{one.id}") for one in demo.merchants)
    for number in range(max(0, products - len(demo.listings))):
        like = demo.listings[number % len(demo.listings)]
        product = replace(
            like.product,
            id=f"crowd-{number}",
            merchant=f"crowd-{like.product.merchant}",
            title=f"{like.product.title} {draw.choice('ABCDEFGHJK')}{draw.randrange(1000)}",
            colors=tuple(draw.sample(COLORS, draw.randrange(1, 4))) if like.product.colors else (),
        )
        currency = like.price.currency
        factor = draw.choice((60, 80, 95, 110, 130, 170))
        amount = (like.price.amount * factor / 100).quantize(Decimal(1).scaleb(-exponent(currency)))
        listings.append(replace(like, product=product, price=Money(amount, currency), stock=draw.choice((0, 1, 4, 30))))
    return Goods(merchants, tuple(listings))


def measure(products: int, rounds: int) -> dict[str, float]:
    """Milliseconds: p50, p95, p99 of the search and of understanding with search, and the levels' medians."""
    with TemporaryDirectory() as home:
        began = time.perf_counter()
        shop = Shop(Path(home))
        library = shop.library
        library.catalog.replace("crowd", crowded(shop, products), "crowd", library.offers)
        library.refresh()
        questions = [(one.text, tag) for tag in languages() for one in asked_in(tag)]
        for text, tag in questions[:: len(questions) // 40]:
            library.search(shop.query(text, tag))
        built = time.perf_counter() - began
        searched, turns = [], []
        levels: dict[str, list[float]] = {}
        for _ in range(rounds):
            for text, tag in questions:
                at = time.perf_counter()
                query = shop.query(text, tag)
                understood = time.perf_counter()
                result = library.search(query)
                done = time.perf_counter()
                searched.append((done - understood) * 1000)
                turns.append((done - at) * 1000)
                for level, took in result.timings_ms.items():
                    levels.setdefault(level, []).append(took)
        held = sum(1 for _ in library.catalog.products())
        shop.close()
    return {
        "products": held,
        "built": built,
        "searches": len(searched),
        **{f"search {name}": value for name, value in _shares(searched).items()},
        **{f"understood and searched {name}": value for name, value in _shares(turns).items()},
        **{f"  {level} p50": statistics.median(took) for level, took in levels.items() if level != "total"},
    }


def _shares(took: list[float]) -> dict[str, float]:
    ordered = sorted(took)
    return {
        name: ordered[int(share * (len(ordered) - 1))] for name, share in (("p50", 0.5), ("p95", 0.95), ("p99", 0.99))
    }


def figures() -> Iterator[tuple[str, float, str, float | None, float | None]]:
    """Rows for the table of bars: name, value, unit, at most, at least."""
    found = measure(10_000, 1)
    yield "search over 10 000 goods p50", found["search p50"], "ms", 15.0, None
    yield "search over 10 000 goods p95", found["search p95"], "ms", 40.0, None


def main() -> None:
    """Print one table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--products", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=2)
    options = parser.parse_args()
    for name, value in measure(options.products, options.rounds).items():
        print(f"{name:36} {value:10.2f}")


if __name__ == "__main__":
    main()
