"""Last level: candidates that fulfil the constraints, put in order by fit, wishes stated and suitability."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from retrieval.constraints import Verdict
from retrieval.product import Offer, Product
from retrieval.suitability import Fit

# Weights of the final score. Suitability weighs as much as the words: who says what it is for wants it to be fit.
_WORDS, _STATED, _GRAPH = 0.45, 0.15, 0.40


@dataclass(frozen=True, slots=True)
class Candidate:
    """One product with everything that was found about it.

    dense, sparse  cosine and BM25, None where that half did not recall it; fused is 0…1
    graph          -1…1, None where no activity was said or none of its needs speaks of such a thing
    """

    product: Product
    offer: Offer
    verdict: Verdict
    dense: float | None
    sparse: float | None
    fused: float
    fits: tuple[Fit, ...]
    graph: float | None

    @property
    def score(self) -> float:
        """0 to 1."""
        score = _WORDS * self.fused + _STATED * self.verdict.constraint
        if self.graph is None:
            return score / (_WORDS + _STATED)
        return score + _GRAPH * (self.graph + 1) / 2

    @property
    def missing(self) -> int:
        """How many wishes its record does not state: fewer always come first."""
        return len({pair for pair in self.verdict.unstated if not pair[0].startswith("excluded_")})


def graph_score(fits: tuple[Fit, ...]) -> float | None:
    """The weakest of its fits: a boot for two activities must serve both."""
    return min((fit.score for fit in fits), default=None)


def ordered(candidates: list[Candidate], sort: str | None) -> list[Candidate]:
    """Best first. Whatever the order asked for, what states every wish comes before what leaves one open."""
    key = _SORTS.get(sort or "")
    return sorted(candidates, key=lambda one: (one.missing, *(key(one) if key else ()), -one.score, one.product.id))


def _cheapest(one: Candidate) -> tuple[Any, ...]:
    price = one.verdict.price
    return (price is None, Decimal(0) if price is None else price.amount)


def _best_rated(one: Candidate) -> tuple[Any, ...]:
    rating = one.product.rating
    return (1, 0, 0) if rating is None else (0, -rating.stars, -rating.count)


def _fastest(one: Candidate) -> tuple[Any, ...]:
    days = one.verdict.days
    return (days is None, days or 0)


_SORTS: dict[str, Callable[[Candidate], tuple[Any, ...]]] = {
    "cheapest": _cheapest,
    "best_rated": _best_rated,
    "fastest_delivery": _fastest,
}
