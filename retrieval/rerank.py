"""Last level: candidates that fulfil the constraints, put in order by fit, wishes stated and suitability."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from retrieval.constraints import Verdict
from retrieval.product import Offer, Product
from retrieval.suitability import Fit

# Weights of the final score: words, wishes stated, suitability. Who says what a thing is for, or tells a situation
# instead of naming a thing, wants it to be fit before it sounds alike.
_PLAIN = (0.75, 0.25)
_WITH_NEEDS = (0.35, 0.10, 0.55)
_NAMED_WITH_NEEDS = (0.50, 0.20, 0.30)
SCENERY, NAMED_IN_PASSING, NAMED_AND_WANTED = 0.2, 0.5, 1.5
_KIN = 0.1


@dataclass(frozen=True, slots=True)
class Candidate:
    """One product with everything that was found about it.

    dense, sparse  cosine and BM25, None where that half did not recall it; fused is 0…1
    asked_for      a kind or brand was asked for by name, and this is one of it
    kin            of the wider kind that was named, not of the special one that was concluded
    for_others     groups that it is made for while another was asked for: they come last, and are told
    refused        its title has words that were refused: it comes last
    graph          -1…1, None where no activity was said and no need was told
    """

    product: Product
    offer: Offer | None
    verdict: Verdict
    dense: float | None
    sparse: float | None
    fused: float
    fits: tuple[Fit, ...]
    graph: float | None
    asked_for: bool = False
    kin: bool = False
    for_others: frozenset[str] = frozenset()
    refused: bool = False

    @property
    def score(self) -> float:
        """1 at the most."""
        less = _KIN if self.kin else 0.0
        if self.graph is None:
            words, stated = _PLAIN
            return words * self.fused + stated * self.verdict.constraint - less
        words, stated, graph = _NAMED_WITH_NEEDS if self.asked_for else _WITH_NEEDS
        return words * self.fused + stated * self.verdict.constraint + graph * (self.graph + 1) / 2 - less

    @property
    def missing(self) -> int:
        """How many wishes its record does not state: fewer always come first."""
        return len({pair for pair in self.verdict.unstated if not pair[0].startswith("excluded_")})


def graph_score(
    fits: tuple[Fit, ...], activities: Mapping[str, float], named: bool | None = None, naming: float = NAMED_IN_PASSING
) -> float | None:
    """How well a product serves what was told, -1 to 1: the mean over all activities and needs, so that a boot for two
    activities must serve both, and what none of an activity's needs speaks of serves it not at all.

    activities  with how surely each was told, 0 to 1
    named  whether it is of a kind that was named without being all that is looked for, None where none was
    naming      how much the naming weighs, held against one need
    Returns None where nothing was told.
    """
    if not activities and named is None:
        return None
    best: dict[str, float] = {}
    for fit in fits:
        served = fit.score * fit.need.weight
        best[fit.activity] = max(served, best.get(fit.activity, -1.0))
    total = sum(sure * best.get(activity, 0.0) for activity, sure in activities.items())
    weight = sum(activities.values())
    surest = max(activities.values(), default=1.0)
    if named is not None:
        total, weight = total + naming * named, weight + naming
    return surest * total / weight


def ordered(candidates: list[Candidate], sort: str | None) -> list[Candidate]:
    """Best first. Where a thing or an order was asked for, what states every wish comes before what leaves one open;
    where only a need was told, wishes weigh in the score alone ("keep my feet warm" is no word of a record)."""
    key = _SORTS.get(sort or "")

    def place(one: Candidate) -> tuple[Any, ...]:
        open_wishes = one.missing if key or one.asked_for else 0
        return (bool(one.for_others) + one.refused, open_wishes, *(key(one) if key else ()), -one.score, one.product.id)

    return sorted(candidates, key=place)


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
