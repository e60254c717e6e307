"""The graph of states that patterns are laid in, while it grows and as it is walked.

Once all patterns are laid in, states that lead on alike become one: nine languages then take 99 MB instead of 158, and
match the same.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

ANYWHERE, AT_START = 0, 1
"""The two states that patterns start from."""


class States:
    """The graph of states while it grows, each a number.

    words       by state: word -> states after it          gaps    by state: (most tokens skipped, state after them)
    categories  by state: (category, name) -> states after  at_end  by state: states after the end of what was said
    rules       by state: numbers of the rules that end there
    """

    def __init__(self) -> None:
        self.words: list[dict[str, list[int]]] = []
        self.categories: list[dict[tuple[str, str], list[int]]] = []
        self.gaps: list[list[tuple[int, int]]] = []
        self.at_end: list[list[int]] = []
        self.rules: list[list[int]] = []

    def make(self) -> int:
        self.words.append({})
        self.categories.append({})
        self.gaps.append([])
        self.at_end.append([])
        self.rules.append([])
        return len(self.words) - 1


Target = int | tuple[int, ...]
"""One state or several."""

WordsAfter = None | tuple[str, int] | dict[str, Target]
"""The words that lead on from a state: most have none or one, which takes a quarter of a table's room."""


@dataclass(frozen=True, slots=True)
class Walkable:
    """The graph of states as it is walked: sparse where most states have nothing."""

    words: list[WordsAfter]
    categories: dict[int, dict[tuple[str, str], Target]]
    gaps: dict[int, tuple[tuple[int, int], ...]]
    at_end: dict[int, Target]
    rules: dict[int, Target]

    @classmethod
    def of(cls, states: States) -> Walkable:
        kept, number = _merged(states)

        def targets(after: Iterable[int]) -> list[int]:
            return distinct([number[one] for one in after])

        words = ({word: targets(after) for word, after in states.words[one].items()} for one in kept)
        categories = ({name: _target(targets(after)) for name, after in states.categories[one].items()} for one in kept)
        return cls(
            [_words_after(table) for table in words],
            _sparse(categories),
            _sparse(tuple((widest, number[after]) for widest, after in states.gaps[one]) for one in kept),
            _sparse(_target(targets(states.at_end[one])) if states.at_end[one] else None for one in kept),
            _sparse(_target(states.rules[one]) if states.rules[one] else None for one in kept),
        )

    def waits(self) -> dict[int, tuple[str, ...] | dict[str, Target]]:
        """States after a gap that only words lead on from, with those words."""
        found: dict[int, tuple[str, ...] | dict[str, Target]] = {}
        for after in {after for gaps in self.gaps.values() for _, after in gaps}:
            words = self.words[after]
            other = any(after in table for table in (self.categories, self.gaps, self.at_end, self.rules))
            if words is not None and not other:
                found[after] = words if isinstance(words, dict) else (words[0],)
        return found

    @property
    def tables(self) -> tuple[Any, ...]:
        return (self.words, self.categories, self.gaps, self.at_end, self.rules)


def _merged(states: States) -> tuple[list[int], list[int]]:
    """States that lead on alike, as one: which are kept, and the new number of every state.

    A state leads to later ones only, so one pass from the last to the first meets every state after those it leads to.
    """
    first: dict[object, int] = {}
    stands_for = list(range(len(states.words)))
    for state in range(len(states.words) - 1, AT_START, -1):

        def same(after: Iterable[int]) -> frozenset[int]:
            return frozenset(stands_for[one] for one in after)

        alike = (
            frozenset((word, same(after)) for word, after in states.words[state].items()),
            frozenset((name, same(after)) for name, after in states.categories[state].items()),
            frozenset((widest, stands_for[after]) for widest, after in states.gaps[state]),
            same(states.at_end[state]),
            frozenset(states.rules[state]),
        )
        stands_for[state] = first.setdefault(alike, state)
    kept = [state for state in range(len(stands_for)) if stands_for[state] == state]
    place = {state: at for at, state in enumerate(kept)}
    return kept, [place[one] for one in stands_for]


def _target(states: list[int]) -> Target:
    return states[0] if len(states) == 1 else tuple(states)


def _words_after(table: dict[str, list[int]]) -> WordsAfter:
    if not table:
        return None
    if len(table) == 1:
        word, after = next(iter(table.items()))
        if len(after) == 1:
            return (word, after[0])
    return {word: _target(after) for word, after in table.items()}


def _sparse(entries: Iterable[Any]) -> dict[int, Any]:
    return {state: entry for state, entry in enumerate(entries) if entry not in (None, (), {})}


def each(target: Target | None) -> tuple[int, ...]:
    if target is None:
        return ()
    return (target,) if isinstance(target, int) else target


def distinct(states: list[int]) -> list[int]:
    return list(dict.fromkeys(states))
