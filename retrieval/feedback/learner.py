"""The learner: pairwise logistic regression, one small step a choice, drawn back to what people have in common.

A choice of c over p counts as a comparison that c won (Bradley and Terry 1952). With traits x and weights w the
probability is P(c over p) = s(w . (x_c - x_p)), s(z) = 1 / (1 + exp(-z)). The weights of a person are w = m + v: m is
the pooled mean of many people, v the person's own difference from it, which has a zero-mean Gaussian prior (the
"regularised multi-task" form of Evgeniou and Pontil, KDD 2004). One step of stochastic gradient ascent on the
log posterior, for a choice of strength a (Rendle et al., BPR, UAI 2009, eq. for theta):

    v <- (1 - SHRINK) v,  then for each pair  v <- v + a RATE (1 - P) (x_c - x_p),  each |v_t| <= MOST

The first line is both the prior and a slow forgetting: a choice counts half as much after ln 2 / SHRINK others. What
was only told after the chosen thing counts less as passed over (Joachims et al., SIGIR 2005: "chosen over skipped
above").
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from retrieval.feedback.traits import Traits

RATE = 0.3
"""Step of one pair. Chosen with `benchmarks.taste` among 0.08, 0.15 and 0.3."""

SHRINK = 0.01
"""Share that every weight loses with each choice: half is left after 69."""

MOST = 2.0
"""No weight grows beyond this, whatever is chosen how often."""

KEPT = 120
"""Traits kept for one person, the heaviest."""


@dataclass(frozen=True, slots=True)
class Lean:
    """One trait of one person.

    weight  the person's difference from the pooled mean
    chosen  how often a thing with it was chosen over one without; for graded traits: the one with more
    passed  how often a thing with it was passed over for one without; for graded traits: the one with more
    """

    weight: float = 0.0
    chosen: int = 0
    passed: int = 0


@dataclass(frozen=True, slots=True)
class Learned:
    """All that was learnt about one person.

    last    what the last choice was about: a product id, or a word for what was asked
    before  the leans before it, for a change of mind; None where there is nothing to take back
    """

    leans: Mapping[str, Lean] = field(default_factory=dict)
    choices: int = 0
    last: str = ""
    before: Mapping[str, Lean] | None = None


@dataclass(frozen=True, slots=True)
class Pair:
    """One thing preferred over another, by their traits; `strength` 1 is a thing put into the cart."""

    preferred: Traits
    other: Traits
    strength: float = 1.0


def learn(
    learned: Learned,
    pairs: Sequence[Pair],
    *,
    about: str = "",
    pooled: Mapping[str, float] | None = None,
    chosen: bool = True,
    passed: bool = True,
) -> Learned:
    """What is known after one choice. Pure; the order of the pairs hardly matters, that of choices does.

    chosen, passed  whether it is told later as another time that the preferred things were chosen, the others passed
                    over; the weights change in either case
    """  # fmt: skip
    if not pairs:
        return learned
    mean = pooled or {}
    weights = {trait: lean.weight * (1 - SHRINK) for trait, lean in learned.leans.items()}
    for pair in pairs:
        step = _difference(pair.preferred, pair.other)
        margin = sum((weights.get(trait, 0.0) + mean.get(trait, 0.0)) * by for trait, by in step.items())
        push = pair.strength * RATE * (1 - sigmoid(margin))
        for trait, by in step.items():
            weights[trait] = min(MOST, max(-MOST, weights.get(trait, 0.0) + push * by))
    leans = {
        trait: replace(learned.leans.get(trait, Lean()), weight=round(weight, 5)) for trait, weight in weights.items()
    }
    _count(leans, pairs, chosen, passed)
    kept = dict(sorted(leans.items(), key=lambda one: (-abs(one[1].weight), one[0]))[:KEPT])
    return Learned(kept, learned.choices + 1, about, learned.leans)


def taken_back(learned: Learned) -> Learned:
    """As before the last choice: it was said wrongly. Only once, as only the last one is remembered."""
    if learned.before is None:
        return learned
    return Learned(learned.before, max(0, learned.choices - 1))


def sigmoid(value: float) -> float:
    """1 / (1 + exp(-value)), for any value."""
    if value >= 0:
        return 1 / (1 + math.exp(-value))
    grown = math.exp(value)
    return grown / (1 + grown)


def _difference(preferred: Traits, other: Traits) -> dict[str, float]:
    step = {trait: preferred.get(trait, 0.0) - other.get(trait, 0.0) for trait in {**preferred, **other}}
    return {trait: by for trait, by in step.items() if by}


def _count(leans: dict[str, Lean], pairs: Iterable[Pair], chosen: bool, passed: bool) -> None:
    """Once a choice, however many things were passed over by it; what speaks both ways is not counted."""
    ups: set[str] = set()
    downs: set[str] = set()
    for pair in pairs:
        for trait, by in _difference(pair.preferred, pair.other).items():
            (ups if by > 0 else downs).add(trait)
    for trait in ups ^ downs:
        lean = leans[trait]
        if trait in ups and chosen:
            leans[trait] = replace(lean, chosen=lean.chosen + 1)
        elif trait in downs and passed:
            leans[trait] = replace(lean, passed=lean.passed + 1)


def times(lean: Lean, *, liked: bool) -> int:
    """How often the person's own choices went for the trait, or against it; 0 where only other people's did."""
    return lean.chosen if liked else lean.passed
