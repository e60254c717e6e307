"""What a review judges, as far as it can be relied on: rules propose, what was learned from labelled reviews decides.

Two steps, both plain logistic regressions that `tools/learning_reviews/learn.py` makes from some three thousand
labelled reviews in nine languages (none of those the measuring is done on):

1. the traits of a review (`evidence`) are summed up for each aspect and side;
2. that sum, the sum of the other side, the rules' verdict and the stars give the chance that a person who reads the
   review would say the same.

Only what reaches the bar of `weights.json` is told: a claim that is said aloud must be true, and a review that tells
its judgement as a story is rather left uncounted than guessed at.
"""

from __future__ import annotations

import hashlib
import io
import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

import numpy as np
from numpy.typing import NDArray

from retrieval.review_summary.evidence import Evidence, evidence
from retrieval.review_summary.lexicon import ASPECTS, LANGUAGES
from retrieval.review_summary.lexicon import digest as words_digest
from retrieval.review_summary.reader import Judgement

SIDES = tuple((aspect, good) for aspect in ASPECTS for good in (True, False))
"""The columns of the weights: each aspect for, then against."""
_LEAST, _MOST = 1e-4, 1 - 1e-4
_HOPELESS = -2.0
"""Log odds of the first step."""

Vector = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Weights:
    """What was learned. `rows` [traits, sides] int8 times `scale` [sides]; `second` weighs what `second_step` names."""

    names: Mapping[str, int]
    rows: NDArray[np.int8]
    scale: NDArray[np.float32]
    bias: NDArray[np.float32]
    second: Mapping[str, float]
    bar: float
    digest: str


@cache
def load_weights() -> Weights:
    """The learned weights that come with Sayso."""
    folder = resources.files("retrieval") / "data" / "aspects"
    body = (folder / "weights.npz").read_bytes()
    rest = (folder / "weights.json").read_bytes()
    told = json.loads(rest)
    with np.load(io.BytesIO(body), allow_pickle=False) as arrays:
        names = bytes(arrays["names"]).decode("utf-8").split("\n")
        return Weights(
            {name: at for at, name in enumerate(names)},
            arrays["rows"],
            arrays["scale"],
            arrays["bias"],
            told["second"],
            told["bar"],
            hashlib.sha256(body + rest).hexdigest()[:16],
        )


@cache
def digest() -> str:
    """Changes with any word list and with the weights: what was read with others is read again."""
    folder = resources.files("retrieval") / "data" / "aspects" / "about"
    about = b"".join((folder / f"{tag}.toml").read_bytes() for tag in LANGUAGES)
    return hashlib.sha256(f"{words_digest()} {load_weights().digest}".encode() + about).hexdigest()[:16]


def judged(text: str, language: str, stars: int) -> tuple[Judgement, ...]:
    """What a review says for and against that can be relied on; nothing in a language without word lists."""
    if language not in LANGUAGES:
        return ()
    weights = load_weights()
    shown = evidence(text, language, stars)
    first = first_step(shown.traits, weights)
    return tuple(
        Judgement(aspect, good, shown.ruled.get((aspect, good), ""))
        for at, (aspect, good) in enumerate(SIDES)
        # What neither the words nor the rules speak for cannot reach the bar.
        if (first[at] > _HOPELESS or (aspect, good) in shown.ruled)
        and chance(second_step(first, at, shown), weights.second) >= weights.bar
    )


def likeness(text: str, language: str, stars: int, aspect: str, good: bool) -> float:
    """How much a sentence speaks for this side of this aspect; to be compared with other sentences of a review."""
    first = first_step(evidence(text, language, stars).traits, load_weights())
    return float(first[SIDES.index((aspect, good))])


def first_step(found: Mapping[str, float], weights: Weights) -> Vector:
    """Log odds [sides] by the traits alone; traits that were never seen count for nothing."""
    known = [(weights.names[name], value) for name, value in found.items() if name in weights.names]
    if not known:
        return np.asarray(weights.bias, dtype=np.float64)
    values = np.array([value for _, value in known])
    values /= np.linalg.norm(values) or 1.0
    summed = values @ weights.rows[[at for at, _ in known]].astype(np.float64)
    return np.asarray(summed * weights.scale + weights.bias, dtype=np.float64)


def second_step(first: Vector, at: int, shown: Evidence) -> dict[str, float]:
    """What the second step weighs for the side in column `at`: names and numbers."""
    aspect, good = SIDES[at]
    own, other = (_bounded(float(first[column])) / 3 for column in (at, at ^ 1))
    fitting = shown.stars if good else 6 - shown.stars
    roles, about = shown.roles, shown.about.get(aspect, 0)
    same, opposite = ("for", "against") if good else ("against", "for")
    named = {
        "bias": 1.0,
        "own": own,
        "other": other,
        "about": min(about, 4) / 2,
        "same": min(roles.get((aspect, same), 0), 2),
        "opposite": min(roles.get((aspect, opposite), 0), 2),
        "name": min(roles.get((aspect, "name"), 0), 2),
        f"stars {fitting}": 1.0,
        f"aspect {aspect}": 1.0,
    }
    turns = roles.get(("", "but"), 0) > 0
    if turns:
        named |= {"turns": 1.0, f"turns {fitting}": 1.0}
    if good:
        named |= {"for": 1.0, f"for {aspect}": 1.0}
    if (aspect, good) in shown.ruled:
        named |= {"agrees": 1.0, f"agrees {fitting}": 1.0, "agrees own": own, f"agrees {aspect}": 1.0}
        named |= {"agrees turns": float(turns), "agrees about": min(about, 3) / 2}
    if (aspect, not good) in shown.ruled:
        named |= {"denies": 1.0, f"denies {fitting}": 1.0}
    return named


def chance(named: Mapping[str, float], second: Mapping[str, float]) -> float:
    """The chance that a reader would say so, 0 to 1."""
    odds = sum(second.get(name, 0.0) * value for name, value in named.items())
    return 1 / (1 + math.exp(-odds))


def _bounded(odds: float) -> float:
    """Log odds no surer than one in ten thousand: a sum over words is not that sure of anything."""
    limit = math.log(_MOST / _LEAST)
    return max(-limit, min(limit, odds))
