"""A language model from a grammar: sentences are drawn from it, counted, and smoothed into trigrams.

A grammar compiled as it is hears nothing but its own sentences. People put the same words in other orders; a trigram
model made of the grammar's sentences hears those too, and its search is many times faster with a large vocabulary.
Smoothing is Witten and Bell's (1991): the weight of the shorter history is the number of different words seen after the
longer one.
"""

from __future__ import annotations

import bisect
import itertools
import math
import random
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from voice.grammar import Alt, Expr, Grammar, Opt, Ref, Seq, Words

History = TypeVar("History")
BEGIN, END = "<s>", "</s>"
_DEEPEST = 60
"""Rules within rules; a grammar that goes deeper calls itself."""


class Sampler:
    """Draws sentences from a grammar, by its weights, with a seed."""

    def __init__(self, grammar: Grammar, seed: int) -> None:
        self._rules = grammar.rules
        self._start = grammar.rules[grammar.start]
        self._random = random.Random(seed)  # noqa: S311 - drawing sentences, no secret
        self._sums: dict[int, list[float]] = {}

    def sentence(self) -> tuple[str, ...]:
        """One sentence as words."""
        words: list[str] = []
        self._draw(self._start, words, 0)
        return tuple(words)

    def _draw(self, expr: Expr, words: list[str], depth: int) -> None:
        if depth > _DEEPEST:
            return
        match expr:
            case Words(text=text):
                words.extend(text.split())
            case Ref(rule=rule):
                self._draw(self._rules[rule], words, depth + 1)
            case Seq(parts=parts):
                for part in parts:
                    self._draw(part, words, depth + 1)
            case Alt(options=options):
                self._draw(options[self._choice(expr)], words, depth + 1)
            case Opt(part=part, likely=likely):
                if self._random.random() < likely:
                    self._draw(part, words, depth + 1)
            case _:
                self._draw(expr.part, words, depth + 1)

    def _choice(self, alt: Alt) -> int:
        if not alt.weights:
            return int(self._random.random() * len(alt.options))
        sums = self._sums.get(id(alt))
        if sums is None:
            sums = self._sums[id(alt)] = list(itertools.accumulate(alt.weights))
        return min(bisect.bisect(sums, self._random.random() * sums[-1]), len(alt.options) - 1)


@dataclass(frozen=True, slots=True)
class Trigrams:
    """A smoothed model: probabilities by n-gram and back-off weights by history."""

    words: tuple[str, ...]
    one: dict[str, float]
    two: dict[tuple[str, str], float]
    three: dict[tuple[str, str, str], float]
    back_one: dict[str, float]
    back_two: dict[tuple[str, str], float]


def count(sentences: Iterable[Sequence[str]], vocabulary: Iterable[str]) -> Trigrams:
    """Witten-Bell trigrams over `vocabulary`; sentences with a word outside it must have been left out before."""
    ones: Counter[str] = Counter()
    twos: Counter[tuple[str, str]] = Counter()
    threes: Counter[tuple[str, str, str]] = Counter()
    for sentence in sentences:
        line = (BEGIN, *sentence, END)
        ones.update(line[1:])
        twos.update(itertools.pairwise(line))
        threes.update(zip(line, line[1:], line[2:], strict=False))
    words = tuple(sorted({*vocabulary, END}))
    total, kinds = sum(ones.values()), len(ones)
    one = {word: (ones[word] + kinds / len(words)) / (total + kinds) for word in words}
    seen_one, kinds_one = _histories((pair[0], number) for pair, number in twos.items())
    two = {
        (first, second): (number + kinds_one[first] * one[second]) / (seen_one[first] + kinds_one[first])
        for (first, second), number in twos.items()
    }
    seen_two, kinds_two = _histories((triple[:2], number) for triple, number in threes.items())
    three = {
        triple: (number + kinds_two[triple[:2]] * two[triple[1:]]) / (seen_two[triple[:2]] + kinds_two[triple[:2]])
        for triple, number in threes.items()
    }
    back_one = {first: kinds_one[first] / (seen_one[first] + kinds_one[first]) for first in seen_one}
    back_two = {pair: kinds_two[pair] / (seen_two[pair] + kinds_two[pair]) for pair in seen_two}
    return Trigrams(words, one, two, three, back_one, back_two)


def _histories(counted: Iterable[tuple[History, int]]) -> tuple[Counter[History], Counter[History]]:
    """How often each history was followed by anything, and by how many different words."""
    seen: Counter[History] = Counter()
    kinds: Counter[History] = Counter()
    for history, number in counted:
        seen[history] += number
        kinds[history] += 1
    return seen, kinds


def arpa(model: Trigrams) -> Iterator[str]:
    """The model in the ARPA format, line by line."""

    def log(probability: float) -> str:
        return f"{math.log10(probability):.4f}"

    yield from ("\\data\\", f"ngram 1={len(model.words) + 1}", f"ngram 2={len(model.two)}")
    yield from (f"ngram 3={len(model.three)}", "", "\\1-grams:", f"-99 {BEGIN} {log(model.back_one[BEGIN])}")
    for word in model.words:
        yield f"{log(model.one[word])} {word} {log(model.back_one[word]) if word in model.back_one else 0}"
    yield from ("", "\\2-grams:")
    for pair, probability in model.two.items():
        back = log(model.back_two[pair]) if pair in model.back_two else "0"
        yield f"{log(probability)} {pair[0]} {pair[1]} {back}"
    yield from ("", "\\3-grams:")
    for triple, probability in model.three.items():
        yield f"{log(probability)} {' '.join(triple)}"
    yield from ("", "\\end\\")
