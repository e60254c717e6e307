"""Report on the demo goods: counts, and how near any two products, reviews or phrases come to each other."""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
from rapidfuzz import fuzz, process

from retrieval.knowledge.graph import load_graph
from retrieval.reviews import Review, read_reviews
from retrieval.schema import Listing, read_goods

DATA = Path(__file__).parents[1] / "retrieval" / "data"
LIMIT = 85.0
"""Similarity (0 to 100, rapidfuzz ratio) above which two texts count as one written twice."""

PHRASE_WORDS = 6
REVIEWS_A_PRODUCT = 5


def nearest(texts: Mapping[str, str]) -> tuple[float, str, str]:
    """The two of `texts` (id → text) that are most alike, and how much."""
    ids, values = list(texts), list(texts.values())
    scores = process.cdist(values, values, scorer=fuzz.ratio, workers=2)
    np.fill_diagonal(scores, 0)
    first, second = np.unravel_index(int(scores.argmax()), scores.shape)
    return float(scores[first, second]), ids[int(first)], ids[int(second)]


def by_language(pairs: Sequence[tuple[str, str, str]]) -> dict[str, dict[str, str]]:
    """(language, id, text) rows as language → id → text."""
    grouped: dict[str, dict[str, str]] = defaultdict(dict)
    for language, name, text in pairs:
        grouped[language][name] = text
    return grouped


def repeated_phrases(reviews: Sequence[Review]) -> list[tuple[str, int]]:
    """Runs of `PHRASE_WORDS` words that stand in more than one review, with how many hold them."""
    seen: Counter[str] = Counter()
    for review in reviews:
        words = review.text.casefold().split()
        seen.update({" ".join(words[i : i + PHRASE_WORDS]) for i in range(len(words) - PHRASE_WORDS + 1)})
    return [(phrase, count) for phrase, count in seen.most_common(5) if count > 1]


def main() -> int:
    """Print the report; 1 where anything is above the limit or a product has too few reviews."""
    goods = read_goods(DATA, load_graph())
    products: dict[str, Listing] = {listing.product.id: listing for listing in goods.listings}
    reviews = read_reviews(DATA / "reviews", products)
    print(f"{len(products)} products of {len(goods.merchants)} merchants, {len(reviews)} reviews")
    worst = 0.0
    for what, rows in (
        (
            "products",
            [
                (one.product.language, name, f"{one.product.title}. {one.product.description}")
                for name, one in products.items()
            ],
        ),
        ("reviews", [(review.language, review.id, review.text) for review in reviews]),
    ):
        for language, texts in sorted(by_language(rows).items()):
            score, first, second = nearest(texts)
            worst = max(worst, score)
            print(f"{what:9} {language:6} {len(texts):5}  most alike {score:5.1f}: {first} and {second}")
    for phrase, count in repeated_phrases(reviews):
        print(f"phrase in {count} reviews: {phrase}")
    counts = Counter(review.product for review in reviews)
    few = [name for name in products if counts[name] < REVIEWS_A_PRODUCT]
    print(f"{len(few)} products with fewer than {REVIEWS_A_PRODUCT} reviews")
    print(f"most alike {worst:.1f} of 100, limit {LIMIT:g}")
    return int(worst > LIMIT or bool(few))


if __name__ == "__main__":
    sys.exit(main())
