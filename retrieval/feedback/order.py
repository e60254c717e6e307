"""What was learnt as a lean of the order: one number from -1 to 1 a thing, and the traits it comes from.

`BAND` times that number is added to the score by which things that fulfil the same wishes are sorted among themselves.
So it changes the places of things whose scores are near each other and of no others: it finds nothing, hides nothing,
and never puts a thing that leaves a wish open where one stood that fulfils all. Nor does a cheaper equal fall behind
the dearer one by it: of things with the same type and stated facts the cheaper leans at least as far up.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from retrieval.feedback.traits import Seen, cheaper, equal_but_for_price, traits

BAND = 0.05
"""How much of a score (0 to 1) a taste moves a thing at the most: twice this apart, no two change places. Chosen with
`benchmarks.taste`: 0.08 gains a little more and costs three times the relevance where choices mean nothing."""


@dataclass(frozen=True, slots=True)
class Taste:
    """Weights to sort by: (trait, weight) pairs, a plain value that a query can carry."""

    weights: tuple[tuple[str, float], ...] = ()


NO_TASTE = Taste()


@dataclass(frozen=True, slots=True)
class Pull:
    """One trait that moves a thing: up where `amount` is above 0. For graded traits `more` tells whether the thing has
    more of it than the things beside it; for others, whether it has it."""

    trait: str
    amount: float
    more: bool


def preferences(things: Sequence[Seen], taste: Taste) -> list[float]:
    """How far each thing leans up or down among these, -1 to 1 (0 for all where nothing was learnt).

    tanh of the weighted traits less their mean over these things, so that what all of them share moves none; then the
    cheaper of equals is lifted to the dearer ones.
    """
    likings = [sum(pull.amount for pull in one) for one in pulls(things, taste)]
    return _cheaper_equals_lifted(things, [math.tanh(one) for one in likings])


def by_taste(scores: Sequence[float], missing: Sequence[int], leans: Sequence[float]) -> list[int]:
    """The order by taste, as indices into an order by fit.

    scores   of the things as they stand by fit, best first
    missing  how many wishes each leaves open: things with as many change places among themselves alone, so that every
             place goes to a thing that fulfils as much as the one that held it
    leans    of each, -1 to 1
    """
    slots: dict[int, list[int]] = {}
    for place, count in enumerate(missing):
        slots.setdefault(count, []).append(place)
    order = list(range(len(scores)))
    for alike in slots.values():
        best = sorted(alike, key=lambda place: -(scores[place] + BAND * leans[place]))
        for slot, place in zip(alike, best, strict=True):
            order[slot] = place
    return order


def pulls(things: Sequence[Seen], taste: Taste) -> list[tuple[Pull, ...]]:
    """Why each thing leans: what each of its traits adds against the mean of these things, the strongest first."""
    weights = dict(taste.weights)
    if not weights or not things:
        return [() for _ in things]
    seen = traits(things)
    mean: dict[str, float] = {}
    for one in seen:
        for trait, value in one.items():
            if trait in weights:
                mean[trait] = mean.get(trait, 0.0) + value / len(seen)
    found = []
    for one in seen:
        mine = []
        for trait, middle in mean.items():
            by = one.get(trait, 0.0) - middle
            if abs(by) > _SAME:
                mine.append(Pull(trait, weights[trait] * by, by > 0))
        found.append(tuple(sorted(mine, key=lambda pull: (-abs(pull.amount), pull.trait))))
    return found


_SAME = 1e-9


def _cheaper_equals_lifted(things: Sequence[Seen], leans: list[float]) -> list[float]:
    groups: dict[tuple[object, ...], list[int]] = {}
    for place, one in enumerate(things):
        groups.setdefault(equal_but_for_price(one.product), []).append(place)
    lifted = list(leans)
    for group in groups.values():
        for place in group:
            dearer = (leans[other] for other in group if cheaper(things[place].price, things[other].price))
            lifted[place] = max(leans[place], max(dearer, default=-1.0))
    return lifted
