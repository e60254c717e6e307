"""Patterns over words and over what was already found, and the one matcher that runs them all.

A pattern is words with

    {category}          something already found, e.g. {price}; {category:name} keeps it under `name`
    (a|b c)             one of several; [a|b c] the same or nothing
    *                   up to three words of any kind; ** up to fourteen
    ^ and $             the start and the end of what was said

All patterns of one layer lie in one graph of states, so that a thousand of them cost one walk over the words.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from app.understanding.states import ANYWHERE, AT_START, States, Target, Walkable, distinct, each
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


INSIDE = "\u0001"
"""Leads words that follow inside a piece written without a space: no pause may come before them."""


class PatternSet:
    """The patterns of one layer and the rules that they stand for. All are laid in before the first is matched.

    gap  tokens that make a word, for `*` and `**` (more than one in scripts without spaces)
    """

    def __init__(self, gap: int = 1) -> None:
        self._gap = gap
        self._growing = States()
        self._growing.make()
        self._growing.make()
        self._walked: Walkable | None = None
        self._waits: Mapping[int, Collection[str]] = {}
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
        walk = _Walk(self._walkable(), self._waits, self.rules, tokens, chart)
        for start in range(len(tokens)):
            walk.go(ANYWHERE, start)
        if tokens:
            walk.go(AT_START, 0)
        return walk.found

    def _walkable(self) -> Walkable:
        if self._walked is None:
            self._walked, self._growing = Walkable.of(self._growing), States()
            self._waits = self._walked.waits()
        return self._walked

    def plain(self) -> tuple[Any, ...]:
        """All but the rules as values that `marshal` writes; the vocabulary has done its work once all is compiled."""
        return (self._gap, *self._walkable().tables)

    @classmethod
    def from_plain(cls, plain: tuple[Any, ...], rules: list[Any]) -> PatternSet:
        """The set that `plain` and `rules` came from."""
        made = cls(plain[0])
        made._walked, made.rules = Walkable(*plain[1:]), rules
        made._waits = made._walked.waits()
        return made


class _Walk:
    def __init__(
        self,
        states: Walkable,
        waits: Mapping[int, Collection[str]],
        rules: list[Any],
        tokens: Sequence[Token],
        chart: Chart,
    ) -> None:
        self.states, self.waits, self.rules = states, waits, rules
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
            for rule in each(rules):
                self.found.append(Match(self.rules[rule], self.start, at, captured, fixed))
        if at < self.length:
            after = states.words[state]
            if isinstance(after, tuple):
                if after[0] == self.words[at] or after[0] == self.inside[at]:
                    self._visit(after[1], at + 1, captured, marks, (*fixed, at))
            elif after is not None:
                for following in self._by_word(after, at):
                    self._visit(following, at + 1, captured, marks, (*fixed, at))
            categories = states.categories.get(state)
            if categories is not None:
                self._by_category(categories, at, captured, marks, fixed)
        else:
            for following in each(states.at_end.get(state)):
                self._visit(following, at, captured, marks, fixed)
        gaps = states.gaps.get(state)
        if gaps is not None:
            self._over_gaps(gaps, at, captured, marks, fixed)

    def _over_gaps(
        self,
        gaps: Sequence[tuple[int, int]],
        at: int,
        captured: dict[str, Item],
        marks: tuple[object, ...],
        fixed: tuple[int, ...],
    ) -> None:
        for widest, after_gap in gaps:
            # Most gaps end at a word: a place without it needs no visit.
            waited_for = self.waits.get(after_gap)
            for further in range(at, at + min(widest, self.length - at) + 1):
                if waited_for is None or (
                    further < self.length and (self.words[further] in waited_for or self.inside[further] in waited_for)
                ):
                    self._visit(after_gap, further, captured, marks, fixed)

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
                for following in each(after):
                    self._visit(following, item.end, {**captured, name: item}, (*marks, id(item), name), fixed)

    def _by_word(self, after: dict[str, Target], at: int) -> tuple[int, ...]:
        plain, joined = after.get(self.words[at]), after.get(self.inside[at])
        return each(plain) if joined is None else (*each(plain), *each(joined))

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

    def __init__(self, pattern: str, text: str, states: States, gap: int) -> None:
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
                return distinct(finished + current)
            if sign == "|":
                self.at += 1
                finished, current = finished + current, starts
            elif sign in "([":
                self.at += 1
                inner = self._alternatives(current, ")" if sign == "(" else "]")
                current = distinct(inner + current) if sign == "[" else inner
            elif sign in ")]":
                break
            else:
                for part, inside in self._plain():
                    current = self._follow(current, part, inside=inside)
        if closing:
            raise SaysoError("broken_data", f"pattern {self.pattern!r}: brackets do not match")
        return distinct(finished + current)

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
