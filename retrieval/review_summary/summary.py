"""What many reviews say together: per aspect how many are for and against, every count traceable to review ids."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from decimal import Decimal

from retrieval.review_summary.lexicon import ASPECTS
from retrieval.review_summary.suspicion import TRUSTED, Card, Texts, suspects, weight

LEAST_MENTIONS = 2
"""What only one review mentions is an anecdote."""

_TENTH = Decimal("0.1")


@dataclass(frozen=True, slots=True)
class AspectCount:
    """One aspect: ids of the reviews that speak for it and against it. A review that does both stands in both."""

    aspect: str
    good: tuple[str, ...]
    bad: tuple[str, ...]

    @property
    def mentions(self) -> int:
        """How many reviews judge it."""
        return len({*self.good, *self.bad})

    @property
    def disputed(self) -> bool:
        """Whether buyers disagree: the smaller side is at least a third of the larger one."""
        less, more = sorted((len(self.good), len(self.bad)))
        return less > 0 and less * 3 >= more


@dataclass(frozen=True, slots=True)
class ReviewSummary:
    """All reviews of one product.

    mean      of all stars as given, one decimal; weighted_mean with suspicious reviews weighed down
    languages (tag, how many reviews), the most first
    set_aside (reason, review ids) of those that are not counted: copy | elsewhere | rush | empty, first reason of each
    aspects   what at least two counted reviews judge, the most mentioned first
    """

    product: str
    total: int
    mean: Decimal
    weighted_mean: Decimal
    languages: tuple[tuple[str, int], ...] = ()
    set_aside: tuple[tuple[str, tuple[str, ...]], ...] = ()
    aspects: tuple[AspectCount, ...] = ()

    @property
    def counted(self) -> int:
        """How many reviews are counted."""
        return self.total - sum(len(ids) for _, ids in self.set_aside)

    def about(self, aspect: str) -> AspectCount | None:
        """The counts of one aspect; None where fewer than two reviews judge it."""
        return next((one for one in self.aspects if one.aspect == aspect), None)


@dataclass(frozen=True, slots=True)
class ReadReview:
    """One review with what was read in it: `judged` holds (aspect, good)."""

    card: Card
    language: str
    judged: tuple[tuple[str, bool], ...]


def summarise(
    product: str, reviews: Sequence[ReadReview], elsewhere: Collection[str], texts: Texts
) -> ReviewSummary | None:
    """The summary, None where there is no review. `elsewhere` and `texts` as in `suspicion.suspects`."""
    if not reviews:
        return None
    doubted = suspects([one.card for one in reviews], elsewhere, texts)
    weights = [weight(doubted.get(one.card.id, ())) for one in reviews]
    stars = [one.card.stars for one in reviews]
    mean = Decimal(sum(stars)) / len(stars)
    total_weight = sum(weights)
    weighted = Decimal(sum(w * s for w, s in zip(weights, stars, strict=True)) / total_weight) if total_weight else mean
    aside: dict[str, list[str]] = defaultdict(list)
    sides: dict[tuple[str, bool], list[str]] = defaultdict(list)
    for one, counts in zip(reviews, weights, strict=True):
        if counts < TRUSTED:
            aside[doubted[one.card.id][0]].append(one.card.id)
            continue
        for judged in one.judged:
            sides[judged].append(one.card.id)
    aspects = [AspectCount(slug, tuple(sides[slug, True]), tuple(sides[slug, False])) for slug in ASPECTS]
    told = [one for one in aspects if one.mentions >= LEAST_MENTIONS]
    return ReviewSummary(
        product=product,
        total=len(reviews),
        mean=mean.quantize(_TENTH),
        weighted_mean=weighted.quantize(_TENTH),
        languages=tuple(Counter(one.language for one in reviews).most_common()),
        set_aside=tuple((reason, tuple(ids)) for reason, ids in sorted(aside.items())),
        aspects=tuple(sorted(told, key=lambda one: -one.mentions)),
    )
