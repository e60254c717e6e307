"""Patterns over words and over what was already found, and the one matcher that runs them all.

A pattern is words with

    {category}          something already found, e.g. {price}; {category:name} keeps it under `name`
    (a|b c)             one of several; [a|b c] the same or nothing
    *                   up to three words of any kind; ** up to eight
    ^ and $             the start and the end of what was said

Patterns are spread out into plain sequences and laid into one trie, so that a thousand of them cost one walk.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from app.understanding.tokens import Token, keys
from i18n.errors import SaysoError

GAPS = {"*": 3, "**": 8}
MAX_FORMS = 4000
"""A pattern that spreads out into more is a mistake in the data."""


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

    def starting(self, start: int, category: str) -> list[Item]:
        """Items of a category that start at a token."""
        found = self._at.get(start)
        return found.get(category, []) if found else []

    def all(self, category: str) -> list[Item]:
        """Items of a category in order of place, the longest first where several start together."""
        found = [item for places in self._at.values() for item in places.get(category, ())]
        return sorted(found, key=lambda item: (item.start, -item.end))

    def maximal(self, category: str) -> list[Item]:
        """Items of a category that no other of it covers, first come first served."""
        kept: list[Item] = []
        for item in self.all(category):
            if not kept or item.start >= kept[-1].end:
                kept.append(item)
        return kept


@dataclass(frozen=True, slots=True)
class Match:
    """A pattern that fits tokens [start, end); `captured` holds the items named in it; `words` counts fixed words."""

    rule: Any
    start: int
    end: int
    captured: dict[str, Item]
    words: int = 0


@dataclass(slots=True)
class _Node:
    words: dict[str, _Node] = field(default_factory=dict)
    categories: dict[tuple[str, str], _Node] = field(default_factory=dict)
    gaps: dict[int, _Node] = field(default_factory=dict)
    at_end: _Node | None = None
    rules: list[Any] = field(default_factory=list)


class PatternTrie:
    """Rules by their patterns."""

    def __init__(self) -> None:
        self._anywhere = _Node()
        self._at_start = _Node()
        self.vocabulary: set[str] = set()

    def add(self, pattern: str, rule: Any) -> None:
        """Lay in one pattern; `rule` comes back in each Match. Raises SaysoError ``broken_data``."""
        for form in spread(pattern):
            node = self._anywhere
            parts = list(form)
            if parts and parts[0] == "^":
                node, parts = self._at_start, parts[1:]
            if not parts:
                raise SaysoError("broken_data", f"pattern {pattern!r} can be empty")
            for part in parts:
                node = self._step(node, part)
            if not any(rule is known for known in node.rules):
                node.rules.append(rule)

    def _step(self, node: _Node, part: str) -> _Node:
        if part in GAPS:
            return node.gaps.setdefault(GAPS[part], _Node())
        if part == "$":
            if node.at_end is None:
                node.at_end = _Node()
            return node.at_end
        if part.startswith("{"):
            category, _, name = part[1:-1].partition(":")
            return node.categories.setdefault((category, name or category), _Node())
        self.vocabulary.add(part)
        return node.words.setdefault(part, _Node())

    def matches(self, tokens: Sequence[Token], chart: Chart) -> list[Match]:
        """Every fit of every pattern."""
        found: list[Match] = []
        words = [token.key for token in tokens]
        for start in range(len(words)):
            self._walk(self._anywhere, words, chart, start, start, {}, 0, found)
        if words:
            self._walk(self._at_start, words, chart, 0, 0, {}, 0, found)
        return found

    def _walk(
        self,
        node: _Node,
        words: list[str],
        chart: Chart,
        start: int,
        at: int,
        captured: dict[str, Item],
        fixed: int,
        found: list[Match],
    ) -> None:
        found.extend(Match(rule, start, at, captured, fixed) for rule in node.rules)
        if node.at_end is not None and at == len(words):
            found.extend(Match(rule, start, at, captured, fixed) for rule in node.at_end.rules)
        if at < len(words):
            following = node.words.get(words[at])
            if following is not None:
                self._walk(following, words, chart, start, at + 1, captured, fixed + 1, found)
            for (category, name), after in node.categories.items():
                for item in chart.starting(at, category):
                    self._walk(after, words, chart, start, item.end, {**captured, name: item}, fixed, found)
        for widest, after in node.gaps.items():
            for skipped in range(min(widest, len(words) - at) + 1):
                self._walk(after, words, chart, start, at + skipped, captured, fixed, found)


@lru_cache(maxsize=4096)
def _parts(text: str) -> tuple[str, ...]:
    return keys(text)


def spread(pattern: str) -> tuple[tuple[str, ...], ...]:
    """Every plain sequence that a pattern stands for, without repeats.

    Raises SaysoError ``broken_data`` for a bracket that does not close or a pattern that stands for too many.
    """
    reader = _PatternReader(pattern)
    forms = tuple(dict.fromkeys(reader.alternatives(closing="")))
    if len(forms) > MAX_FORMS:
        raise SaysoError("broken_data", f"pattern {pattern!r} stands for {len(forms)} sequences")
    return forms


class _PatternReader:
    def __init__(self, pattern: str) -> None:
        self.pattern = pattern
        self.at = 0

    def alternatives(self, closing: str) -> list[tuple[str, ...]]:
        found: list[tuple[str, ...]] = []
        current: list[tuple[str, ...]] = [()]
        while self.at < len(self.pattern):
            sign = self.pattern[self.at]
            if sign == closing:
                self.at += 1
                return found + current
            if sign == "|":
                self.at += 1
                found, current = found + current, [()]
            elif sign in "([":
                self.at += 1
                inner = self.alternatives(")" if sign == "(" else "]")
                if sign == "[":
                    inner = [*inner, ()]
                current = [(*before, *after) for before in current for after in inner]
            elif sign in ")]":
                break
            else:
                part = tuple(self._plain())
                current = [(*before, *part) for before in current]
        if closing or self.at < len(self.pattern):
            raise SaysoError("broken_data", f"pattern {self.pattern!r}: brackets do not match")
        return found + current

    def _plain(self) -> Iterator[str]:
        start = self.at
        while self.at < len(self.pattern) and self.pattern[self.at] not in "()[]|":
            self.at += 1
        for piece in self.pattern[start : self.at].split():
            if piece in GAPS or piece in {"^", "$"} or (piece.startswith("{") and piece.endswith("}")):
                yield piece
            else:
                yield from _parts(piece)
