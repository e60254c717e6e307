"""Where nothing may begin or end: inside words that look like several.

Scripts without spaces give one token a character, so that short words match inside longer ones. Two kinds of places are
kept apart from the start:

    whole words    phrases of a language's `whole_words` ("the same" in Chinese holds "one"): nothing begins inside
    loan words     runs of katakana: a match may begin or end inside only where another one goes on there
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from app.understanding.patterns import Chart, Item, Match
from app.understanding.tokens import Token

Phrases = Mapping[str, Sequence[tuple[str, ...]]]


@dataclass(frozen=True, slots=True)
class Edges:
    """Places between tokens at which nothing begins or ends (`closed`), or only beside another (`joints`)."""

    closed: frozenset[int]
    joints: frozenset[int]

    @property
    def any(self) -> bool:
        return bool(self.closed or self.joints)

    def sound_items(self, items: Iterable[Item]) -> list[Item]:
        """Those items that begin and end where words do."""
        kept = [item for item in items if item.start not in self.closed and item.end not in self.closed]
        while self.joints:
            starts, ends = {item.start for item in kept}, {item.end for item in kept}
            sound = [
                item
                for item in kept
                if (item.start not in self.joints or item.start in ends)
                and (item.end not in self.joints or item.end in starts)
            ]
            if len(sound) == len(kept):
                break
            kept = sound
        return kept

    def sound_matches(self, matches: list[Match], chart: Chart) -> list[Match]:
        """Those fits of patterns whose own words begin and end where words do."""
        if not self.any:
            return matches
        bounds = chart.bounds() if self.joints else frozenset()
        return [
            match
            for match in matches
            if not any(edge in self.closed or (edge in self.joints and edge not in bounds) for edge in _edges(match))
        ]


def edges_of(tokens: Sequence[Token], whole_words: Phrases) -> Edges:
    """The places inside words, found from left to right, the longest whole word first."""
    closed: set[int] = set()
    words = [token.key for token in tokens]
    at = 0
    while at < len(words) and whole_words:
        phrase = next((one for one in whole_words.get(words[at], ()) if tuple(words[at : at + len(one)]) == one), None)
        if phrase is None:
            at += 1
        else:
            closed.update(range(at + 1, at + len(phrase)))
            at += len(phrase)
    joints = {at for at in range(1, len(words)) if _is_katakana(words[at - 1]) and _is_katakana(words[at])}
    return Edges(frozenset(closed), frozenset(joints - closed))


def _edges(match: Match) -> set[int]:
    """Both ends, and those of each run of the pattern's own words."""
    fixed = set(match.fixed)
    inner = {at for at in fixed if at - 1 not in fixed} | {at + 1 for at in fixed if at + 1 not in fixed}
    return {match.start, match.end} | inner


def _is_katakana(word: str) -> bool:
    return len(word) == 1 and "\u30a0" < word <= "\u30ff" and word != "\u30fb"
