"""Whether what was recognised was really said: a logistic judgement over a few figures of the search.

A recogniser that knows some thousand words hears any speech as those. What tells them apart: how much worse the words
explain the sound than free phones do, how unlikely the words are together, and how sure the search was of each.
The weights are calibrated (``data/rejection.toml``, with date, lines and figures), never on lines that are reported on.
"""

from __future__ import annotations

import math
import tomllib
from dataclasses import astuple, dataclass
from functools import cache
from importlib import resources


@dataclass(frozen=True, slots=True)
class Evidence:
    """Figures of one recognised turn.

    gap         log score a frame in nats, words less free phones (nearer 0, or above, is better)
    likelihood  mean log probability of a word after the words before it, in nats
    sureness    mean log posterior of the words (0 is certain)
    weakest     the lowest log posterior of a word
    brevity     1 / words: short answers have little evidence of any kind
    """

    gap: float
    likelihood: float
    sureness: float
    weakest: float
    brevity: float


@dataclass(frozen=True, slots=True)
class Judgement:
    """A logistic model over `Evidence`: weights in its order, and the probability from which words are believed."""

    bias: float
    weights: tuple[float, ...]
    threshold: float

    def belief(self, evidence: Evidence) -> float:
        """Probability, 0 to 1, that the words were said."""
        total = self.bias + sum(w * x for w, x in zip(self.weights, astuple(evidence), strict=True))
        return 1 / (1 + math.exp(-max(-60.0, min(60.0, total))))

    def believes(self, evidence: Evidence) -> bool:
        return self.belief(evidence) >= self.threshold


@cache
def judgement(kind: str) -> Judgement:
    """The calibrated model for a kind of search: ``open`` or ``closed``."""
    text = resources.files("voice.stt").joinpath("data/rejection.toml").read_text(encoding="utf-8")
    row = tomllib.loads(text)[kind]
    return Judgement(row["bias"], tuple(row["weights"]), row["threshold"])
