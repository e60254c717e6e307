"""Patterns over words and over what was already found, and the one matcher that runs them all.

A pattern is words with

    {category}          something already found, e.g. {price}; {category:name} keeps it under `name`
    (a|b c)             one of several; [a|b c] the same or nothing
    *                   up to three words of any kind; ** up to fourteen
    ^ and $             the start and the end of what was said

All patterns of one layer lie in one graph of states, so that a thousand of them cost one walk over the words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from app.understanding.tokens import Token, keys
from i18n.errors import SaysoError

GAPS = {"*": 3, "**": 14}


@dataclass(frozen=True, slots=True)
class Item:
    """Something found in the words: `category` and its value, over tokens [start, end)."""

    category: str
    start: int
    end: int
    value: Any = None

    @property
    def length(self) -> int:
        return self.end - self.start


class Chart:
    """Everything found so far, by place and category."""

    def __init__(self, items: Iterable[Item] = ()) -> None:
        self._at: dict[int, dict[str, list[Item]]] = {}
        for item in items:
            self.add(item)

    def add(self, item: Item) -> None:
        """Remember one more."""
        self._at.setdefault(item.start, {}).setdefault(item.category, []).append(item)

    def at(self, start: int) -> dict[str, list[Item]] | None:
        """Everything that starts at a token, by category."""
        return self._at.get(start)

    def starting(self, start: int, category: str) -> list[Item]:
        """Items of a category that start at a token."""
        found = self._at.get(start)
        return found.get(category, []) if found else []

    def all(self, category: str) -> list[Item]:
        """Items of a category in order of place, the longest first where several start together."""
        found = [item for places in self._at.values() for item in places.get(category, ())]
        return sorted(found, key=lambda item: (item.start, -item.end))

    def starting_between(self, places: range) -> Iterator[Item]:
        """Everything that starts at one of some places."""
        return (item for at in places for items in self._at.get(at, {}).values() for item in items)

    def bounds(self) -> frozenset[int]:
        """Every place where something begins or ends."""
        ends = {item.end for places in self._at.values() for items in places.values() for item in items}
        return frozenset(self._at) | ends

    def maximal(self, category: str) -> list[Item]:
        """Items of a category that no other of it covers, first come first served."""
        kept: list[Item] = []
        for item in self.all(category):
            if not kept or item.start >= kept[-1].end:
                kept.append(item)
        return kept


@dataclass(frozen=True, slots=True)
class Match:
    """A pattern that fits tokens [start, end); `captured` holds the items named in it; `fixed` are the places
    of its own words."""

    rule: Any
    start: int
    end: int
    captured: dict[str, Item]
    fixed: tuple[int, ...] = ()

    @property
    def words(self) -> int:
        """How many words of its own it has."""
        return len(self.fixed)


class _States:
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


INSIDE = "\u0001"
"""Leads words that follow inside a piece written without a space: no pause may come before them."""

ANYWHERE, AT_START = 0, 1
"""The two states that patterns start from."""


Target = int | tuple[int, ...]
"""One state or several."""

WordsAfter = None | tuple[str, int] | dict[str, Target]
"""The words that lead on from a state: most have none or one, which takes a quarter of a table's room."""


class PatternSet:
    """The patterns of one layer and the rules that they stand for. All are laid in before the first is matched.

    gap  tokens that make a word, for `*` and `**` (more than one in scripts without spaces)
    """

    def __init__(self, gap: int = 1) -> None:
        self._gap = gap
        self._growing = _States()
        self._growing.make()
        self._growing.make()
        self._walked: _Walkable | None = None
        self.rules: list[Any] = []
        self.vocabulary: set[str] = set()

    def add(self, pattern: str, rule: Any) -> None:
        """Lay in one pattern; `rule` comes back in each Match. Raises SaysoError ``broken_data``."""
        text = pattern.strip()
        start = ANYWHERE
        if text.startswith("^"):
            start, text = AT_START, text[1:]
        builder = _Builder(pattern, text, self._growing, self._gap)
        ends = builder.build(start)
        self.vocabulary |= builder.vocabulary
        if start in ends:
            raise SaysoError("broken_data", f"pattern {pattern!r} can be empty")
        if not self.rules or self.rules[-1] is not rule:
            self.rules.append(rule)
        number = len(self.rules) - 1
        for end in ends:
            if number not in self._growing.rules[end]:
                self._growing.rules[end].append(number)

    def matches(self, tokens: Sequence[Token], chart: Chart) -> list[Match]:
        """Every fit of every pattern, each rule once for the same words."""
        walk = _Walk(self._walkable(), self.rules, tokens, chart)
        for start in range(len(tokens)):
            walk.go(ANYWHERE, start)
        if tokens:
            walk.go(AT_START, 0)
        return walk.found

    def _walkable(self) -> _Walkable:
        if self._walked is None:
            self._walked, self._growing = _Walkable.of(self._growing), _States()
        return self._walked

    def plain(self) -> tuple[Any, ...]:
        """All but the rules as values that `marshal` writes; the vocabulary has done its work once all is compiled."""
        return (self._gap, *self._walkable().tables)

    @classmethod
    def from_plain(cls, plain: tuple[Any, ...], rules: list[Any]) -> PatternSet:
        """The set that `plain` and `rules` came from."""
        made = cls(plain[0])
        made._walked, made.rules = _Walkable(*plain[1:]), rules
        return made


@dataclass(frozen=True, slots=True)
class _Walkable:
    """The graph of states as it is walked: sparse where most states have nothing."""

    words: list[WordsAfter]
    categories: dict[int, dict[tuple[str, str], Target]]
    gaps: dict[int, tuple[tuple[int, int], ...]]
    at_end: dict[int, Target]
    rules: dict[int, Target]

    @classmethod
    def of(cls, states: _States) -> _Walkable:
        kept, number = _merged(states)

        def targets(after: Iterable[int]) -> list[int]:
            return _distinct([number[one] for one in after])

        words = ({word: targets(after) for word, after in states.words[one].items()} for one in kept)
        categories = ({name: _target(targets(after)) for name, after in states.categories[one].items()} for one in kept)
        return cls(
            [_words_after(table) for table in words],
            _sparse(categories),
            _sparse(tuple((widest, number[after]) for widest, after in states.gaps[one]) for one in kept),
            _sparse(_target(targets(states.at_end[one])) if states.at_end[one] else None for one in kept),
            _sparse(_target(states.rules[one]) if states.rules[one] else None for one in kept),
        )

    @property
    def tables(self) -> tuple[Any, ...]:
        return (self.words, self.categories, self.gaps, self.at_end, self.rules)


def _merged(states: _States) -> tuple[list[int], list[int]]:
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


def _each(target: Target | None) -> tuple[int, ...]:
    if target is None:
        return ()
    return (target,) if isinstance(target, int) else target


class _Walk:
    def __init__(self, states: _Walkable, rules: list[Any], tokens: Sequence[Token], chart: Chart) -> None:
        self.states, self.rules = states, rules
        self.words, self.chart, self.length = [token.key for token in tokens], chart, len(tokens)
        self.inside = ["" if token.pause else INSIDE + token.key for token in tokens]
        self.found: list[Match] = []
        self.start = 0
        self.seen: set[tuple[int, int, tuple[object, ...]]] = set()

    def go(self, state: int, start: int) -> None:
        self.start = start
        self.seen.clear()
        self._step(state, start, {}, (), ())

    def _step(
        self, state: int, at: int, captured: dict[str, Item], marks: tuple[object, ...], fixed: tuple[int, ...]
    ) -> None:
        """One state at one place; `marks` tell the captured items apart, `fixed` are the places of own words."""
        states = self.states
        rules = states.rules.get(state)
        if rules is not None:
            for rule in _each(rules):
                self.found.append(Match(self.rules[rule], self.start, at, captured, fixed))
        if at < self.length:
            after = states.words[state]
            if after is not None:
                for following in self._by_word(after, at):
                    self._visit(following, at + 1, captured, marks, (*fixed, at))
            categories = states.categories.get(state)
            if categories is not None:
                self._by_category(categories, at, captured, marks, fixed)
        else:
            for following in _each(states.at_end.get(state)):
                self._visit(following, at, captured, marks, fixed)
        for widest, after_gap in states.gaps.get(state, ()):
            for skipped in range(min(widest, self.length - at) + 1):
                self._visit(after_gap, at + skipped, captured, marks, fixed)

    def _by_category(
        self,
        categories: dict[tuple[str, str], Target],
        at: int,
        captured: dict[str, Item],
        marks: tuple[object, ...],
        fixed: tuple[int, ...],
    ) -> None:
        here = self.chart.at(at)
        if not here:
            return
        for (category, name), after in categories.items():
            for item in here.get(category, ()):
                for following in _each(after):
                    self._visit(following, item.end, {**captured, name: item}, (*marks, id(item), name), fixed)

    def _by_word(self, after: tuple[str, int] | dict[str, Target], at: int) -> tuple[int, ...]:
        word, inside = self.words[at], self.inside[at]
        if isinstance(after, tuple):
            return (after[1],) if after[0] in (word, inside) else ()
        plain, joined = after.get(word), after.get(inside)
        return _each(plain) if joined is None else (*_each(plain), *_each(joined))

    def _visit(
        self, state: int, at: int, captured: dict[str, Item], marks: tuple[object, ...], fixed: tuple[int, ...]
    ) -> None:
        key = (state, at, marks)
        if key not in self.seen:
            self.seen.add(key)
            self._step(state, at, captured, marks, fixed)


@lru_cache(maxsize=4096)
def _parts(text: str) -> tuple[str, ...]:
    return keys(text)


class _Builder:
    """Reads one pattern and grows the states for it."""

    def __init__(self, pattern: str, text: str, states: _States, gap: int) -> None:
        self.pattern, self.text, self.at = pattern, text, 0
        self.states, self.gap = states, gap
        self.vocabulary: set[str] = set()

    def build(self, start: int) -> list[int]:
        ends = self._alternatives([start], closing="")
        if self.at < len(self.text):
            raise SaysoError("broken_data", f"pattern {self.pattern!r}: brackets do not match")
        return ends

    def _alternatives(self, starts: list[int], closing: str) -> list[int]:
        finished: list[int] = []
        current = starts
        while self.at < len(self.text):
            sign = self.text[self.at]
            if sign == closing:
                self.at += 1
                return _distinct(finished + current)
            if sign == "|":
                self.at += 1
                finished, current = finished + current, starts
            elif sign in "([":
                self.at += 1
                inner = self._alternatives(current, ")" if sign == "(" else "]")
                current = _distinct(inner + current) if sign == "[" else inner
            elif sign in ")]":
                break
            else:
                for part, inside in self._plain():
                    current = self._follow(current, part, inside=inside)
        if closing:
            raise SaysoError("broken_data", f"pattern {self.pattern!r}: brackets do not match")
        return _distinct(finished + current)

    def _follow(self, states: list[int], part: str, *, inside: bool) -> list[int]:
        target = self.states.make()
        for state in states:
            if part in GAPS:
                self.states.gaps[state].append((GAPS[part] * self.gap, target))
            elif part == "$":
                self.states.at_end[state].append(target)
            elif part.startswith("{"):
                category, _, name = part[1:-1].partition(":")
                self.states.categories[state].setdefault((category, name or category), []).append(target)
            else:
                self.vocabulary.add(part)
                self.states.words[state].setdefault(INSIDE + part if inside else part, []).append(target)
        return [target]

    def _plain(self) -> Iterator[tuple[str, bool]]:
        """Parts, and whether each stands inside a piece that is written without a space."""
        start = self.at
        while self.at < len(self.text) and self.text[self.at] not in "()[]|":
            self.at += 1
        for piece in self.text[start : self.at].split():
            if piece in GAPS or piece == "$" or (piece.startswith("{") and piece.endswith("}")):
                yield piece, False
            else:
                yield from ((part, at > 0) for at, part in enumerate(_parts(piece)))


def _distinct(states: list[int]) -> list[int]:
    return list(dict.fromkeys(states))
