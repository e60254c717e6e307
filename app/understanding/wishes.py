"""What a turn of phrase is after, where no cue says it plainly: a small linear model per language, learned from lines.

What its evidence may do is told in `hints.py`.

A file of weights (`data/<tag>/wishes.tsv`, made by `tools/learn_wishes.py`) names a letter for each intent in its first
line; every other line is a feature and, by those letters, its weights (``cracked``, ``R14u-3``). Features are words,
pairs of neighbours, pieces of words and what was found in the words (`features`); ``^`` is what each intent has
beforehand. The score of an intent is that and the sum of the weights of the features, divided by the root of their
number; the chances are the softmax of the scores.
"""

from __future__ import annotations

import math
import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from importlib.resources.abc import Traversable
from itertools import pairwise
from typing import Any

from app.model.request import Intent
from app.understanding.patterns import Chart
from app.understanding.tokens import Token, is_character
from i18n.errors import SaysoError

BIAS = "^"
"""Feature that every utterance has."""

STEP = 0.25
"""Weights are whole multiples of it."""

PIECE = 4
"""Letters of a piece of a word, its edges counted."""

_THINGS = frozenset({"type", "color", "material", "brand", "country", "language", "number", "price", "amount"})
"""Categories whose words say what a thing is, not what is to be done with it: the category stands for them."""

_SITUATION = frozenset({"table", "cart", "need", "unnamed_thing"})
"""Facts that the model looks at."""


def features(tokens: Sequence[Token], chart: Chart, facts: Collection[str]) -> frozenset[str]:
    """What the model looks at: ``broken``, ``not_working``, ``~brok``, ``{cart}``, ``<table>``."""
    things = {
        at
        for start in range(len(tokens))
        for category, items in (chart.at(start) or {}).items()
        if category in _THINGS
        for item in items
        for at in range(item.start, item.end)
    }
    words = [token.key for at, token in enumerate(tokens) if at not in things and not token.is_numeral]
    found = of_words(words)
    found.update(f"{{{category}}}" for at in range(len(tokens) + 1) for category in chart.at(at) or ())
    found.update(f"<{fact}>" for fact in _SITUATION.intersection(facts))
    return frozenset(found)


def of_words(words: Sequence[str]) -> set[str]:
    """Features of folded words alone."""
    found = set(words)
    found.update(f"{one}_{other}" for one, other in pairwise(words))
    for at, word in enumerate(words):
        if is_character(word):
            if at + 2 < len(words):
                found.add("_".join(words[at : at + 3]))
        elif len(word) >= PIECE:
            edged = f".{word}."
            found.update(f"~{edged[start : start + PIECE]}" for start in range(len(edged) - PIECE + 1))
    return found


@dataclass(frozen=True, slots=True)
class Wishes:
    """The weights of one language.

    intents   those that the model knows
    bias      one number for each of them, in steps
    weights   by feature: place of an intent and steps + 128, alternately
    """

    intents: tuple[Intent, ...]
    bias: tuple[int, ...]
    weights: Mapping[str, bytes]

    def chances(self, seen: Iterable[str]) -> dict[Intent, float]:
        """Chance of each intent, 0 to 1; together 1."""
        names = list(seen)
        sums = [0] * len(self.intents)
        for name in names:
            entry = self.weights.get(name)
            if entry is not None:
                for at in range(0, len(entry), 2):
                    sums[entry[at]] += entry[at + 1] - 128
        scale = STEP / math.sqrt(max(1, len(names)))
        scores = [STEP * bias + scale * total for bias, total in zip(self.bias, sums, strict=True)]
        most = max(scores)
        shares = [math.exp(score - most) for score in scores]
        whole = sum(shares)
        return {intent: share / whole for intent, share in zip(self.intents, shares, strict=True)}

    def plain(self) -> tuple[Any, ...]:
        """As values that `marshal` writes."""
        return tuple(intent.value for intent in self.intents), self.bias, dict(self.weights)

    @classmethod
    def from_plain(cls, plain: tuple[Any, ...]) -> Wishes:
        """The model that `plain` came from."""
        return cls(tuple(Intent(one) for one in plain[0]), plain[1], plain[2])


def read_wishes(source: Traversable) -> Wishes | None:
    """The weights in a file; None where there is none. SaysoError ``broken_data`` where it cannot be read."""
    if not source.is_file():
        return None
    try:
        first, *lines = source.read_text(encoding="utf-8").splitlines()
        named = dict(one.split("=") for one in first.split(" "))
        intents = tuple(Intent(one) for one in named.values())
        place = {letter: at for at, letter in enumerate(named)}
        rows = {}
        for line in lines:
            name, listed = line.split("\t")
            rows[name] = {place[letter]: int(steps) for letter, steps in _WEIGHT.findall(listed)}
        return wishes_of(intents, rows)
    except (KeyError, ValueError, OSError) as error:
        raise SaysoError("broken_data", f"{source.name}: {error}", arguments={"file": source.name}) from error


_WEIGHT = re.compile(r"([A-Za-z])(-?\d+)")


def wishes_of(intents: tuple[Intent, ...], rows: Mapping[str, Mapping[int, int]]) -> Wishes:
    """A model from the steps of each feature by place of the intent. ValueError where one is beyond ±127 steps."""
    bias = [0] * len(intents)
    weights: dict[str, bytes] = {}
    for name, steps in rows.items():
        if name == BIAS:
            for at, value in steps.items():
                bias[at] = value
        elif any(not -127 <= value <= 127 for value in steps.values()):
            raise ValueError(f"a weight of {name!r} is out of range")
        else:
            weights[name] = bytes(part for at, value in steps.items() for part in (at, value + 128))
    return Wishes(intents, tuple(bias), weights)
