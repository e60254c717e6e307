"""The best way through sound: for each of many phrases at once, and for phones in any order.

Viterbi over phones of three states each, all phrases in one set of arrays, so that a moment of sound costs a few NumPy
calls whatever their number. Scores are log likelihoods in nats.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from voice.stt.acoustics import SILENCE, STATES, AcousticModel, Floats
from voice.stt.phones import Word

_NEVER = np.float32(-1e9)
_SKIPS_IN_A_ROW = 3
"""How many parts that may be left out can follow one another: a silence between two sounds that may be silent."""

Ints = NDArray[np.intp]


class PhraseNet:
    """Phrases as rows of phones; between words there may be silence.

    another_way  nats that every way of writing a sound but its first costs, and leaving it out. None: first ways only
    """

    def __init__(self, phrases: Sequence[Sequence[Word]], model: AcousticModel, another_way: float | None) -> None:
        self._number = {phone: place for place, phone in enumerate(model.phones)}
        self._another_way = another_way
        self._arcs: list[tuple[int, int, int, float]] = []  # (where it ends, where it begins, phone, cost)
        self._skips: list[tuple[int, int, float]] = []  # (where it ends, where it begins, cost)
        self._junctions = 0
        ends = [self._add(words) for words in phrases]
        self._start = np.array([start for start, _ in ends], np.intp)
        self._end = np.array([end for _, end in ends], np.intp)
        self._arrange(model)

    def best(self, scores: Floats) -> Floats:
        """Score of each phrase over the whole sound; `scores` as `AcousticModel.scores` gives them."""
        count = len(self._entry)
        flat = scores.reshape(len(scores), -1)
        state = np.full((STATES, count), _NEVER, np.float32)
        coming = np.empty_like(state)
        at = np.full(self._junctions, _NEVER, np.float32)
        at[self._start] = 0
        self._pass_over(at)
        for moment in flat:
            coming[0] = at.take(self._entry)
            coming[0] -= self._cost
            np.add(state[:-1], self._move[:-1], out=coming[1:])
            state += self._stay
            np.maximum(state, coming, out=state)
            state += moment.take(self._heard)
            leaving = state[-1] + self._move[-1]
            at.fill(_NEVER)
            at[self._exit] = np.maximum.reduceat(leaving, self._first)
            self._pass_over(at)
        return np.asarray(at[self._end], np.float32)

    # --- building

    def _junction(self) -> int:
        self._junctions += 1
        return self._junctions - 1

    def _add(self, words: Sequence[Word]) -> tuple[int, int]:
        start = self._junction()
        at = self._silence(start)
        for word in words:
            for sound in word:
                after = self._junction()
                for place, way in enumerate(sound.ways if self._another_way is not None else sound.ways[:1]):
                    self._way(way, at, after, (self._another_way or 0.0) if place else 0.0)
                if sound.silent and self._another_way is not None:
                    self._skips.append((after, at, self._another_way))
                at = after
            at = self._silence(at)
        return start, at

    def _way(self, way: Sequence[str], start: int, end: int, cost: float) -> None:
        at = start
        for phone in way[:-1]:
            after = self._junction()
            self._arcs.append((after, at, self._number[phone], cost))
            at, cost = after, 0.0
        self._arcs.append((end, at, self._number[way[-1]], cost))

    def _silence(self, start: int) -> int:
        end = self._junction()
        self._arcs.append((end, start, self._number[SILENCE], 0.0))
        self._skips.append((end, start, 0.0))
        return end

    def _arrange(self, model: AcousticModel) -> None:
        arcs = sorted(self._arcs)
        end = np.array([arc[0] for arc in arcs], np.intp)
        self._entry: Ints = np.array([arc[1] for arc in arcs], np.intp)
        phone = np.array([arc[2] for arc in arcs], np.intp)
        self._cost = np.array([arc[3] for arc in arcs], np.float32)
        self._first: Ints = np.flatnonzero(np.r_[True, end[1:] != end[:-1]])
        self._exit = end[self._first]
        self._stay = np.ascontiguousarray(model.stay[phone].T)
        self._move = np.ascontiguousarray(model.move[phone].T)
        self._heard: Ints = phone * STATES + np.arange(STATES)[:, None]
        self._skip_from: Ints = np.zeros(self._junctions, np.intp)
        self._skip_cost = np.full(self._junctions, -_NEVER, np.float32)
        for after, before, cost in self._skips:
            self._skip_from[after], self._skip_cost[after] = before, cost

    def _pass_over(self, at: Floats) -> None:
        for _ in range(_SKIPS_IN_A_ROW):
            np.maximum(at, at.take(self._skip_from) - self._skip_cost, out=at)


@dataclass(frozen=True, slots=True)
class Free:
    """Phones in any order: the score of the best row of them, and how many moments of it are no silence."""

    score: float
    spoken: int


class PhoneLoop:
    """Phones in any order, each after another as likely as in the phrases of a language."""

    def __init__(self, phrases: Iterable[Sequence[Word]], model: AcousticModel) -> None:
        number = {phone: place for place, phone in enumerate(model.phones)}
        silence = number[SILENCE]
        counts = np.full((len(number), len(number)), _SEEN_BEFORE)
        for words in phrases:
            row = [silence, *(number[phone] for word in words for sound in word for phone in sound.ways[0]), silence]
            np.add.at(counts, (row[:-1], row[1:]), 1)
        counts[:, silence] += _SILENCE_ANYWHERE
        counts[silence, silence] = 1e-3
        used = np.array([place for phone, place in number.items() if not phone.startswith("+")])
        self._silence = int(np.flatnonzero(used == silence)[0])
        after = np.log(counts / counts.sum(1, keepdims=True))[np.ix_(used, used)]
        self._after: Floats = after.astype(np.float32)
        self._used: Ints = used
        self._stay = np.ascontiguousarray(model.stay[used].T)
        self._move = np.ascontiguousarray(model.move[used].T)

    def best(self, scores: Floats) -> Free:
        """The best row of phones for the whole sound."""
        heard = np.ascontiguousarray(scores[:, self._used].transpose(0, 2, 1))
        count = len(self._used)
        state = np.full((STATES, count), _NEVER, np.float32)
        spoken = np.zeros((STATES, count), np.int32)
        speech = (np.arange(count) != self._silence).astype(np.int32)
        entry, entry_spoken = self._after[self._silence], np.zeros(count, np.int32)
        leaving, before = entry, np.arange(count)
        for moment in heard:
            coming = np.concatenate([entry[None], state[:-1] + self._move[:-1]])
            came = np.concatenate([entry_spoken[None], spoken[:-1]])
            state = state + self._stay
            moved = coming > state
            state = np.where(moved, coming, state) + moment
            spoken = np.where(moved, came, spoken) + speech
            leaving = state[-1] + self._move[-1]
            following = leaving[:, None] + self._after
            before = following.argmax(0)
            entry = following[before, np.arange(count)]
            entry_spoken = spoken[-1][before]
        last = int(leaving.argmax())
        return Free(float(leaving[last]), int(spoken[-1][last]))


_SEEN_BEFORE = 0.3
_SILENCE_ANYWHERE = 0.5
"""Counts that a pair of phones has before any phrase is looked at; any phone may be the last before a silence."""
