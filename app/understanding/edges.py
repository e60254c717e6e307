"""Where nothing may begin or end: inside words that look like several.

Scripts without spaces give one token a character, so that short words match inside longer ones. Two kinds of places are
kept apart from the start:

    whole words    phrases of a language's `whole_words` ("the same" in Chinese holds "one"): nothing begins inside
    loan words     runs of katakana: a match may begin or end inside only where another one goes on there
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
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


def edges_of(tokens: Sequence[Token], whole_words: Phrases, number_words: Collection[str] = ()) -> Edges:
    """The places inside words, found from left to right, the longest whole word first.

    number_words  a whole word does not begin amid these: "very" is no part of "seventy parts" in Chinese
    """
    closed: set[int] = set()
    words = [token.key for token in tokens]
    at = 0
    while at < len(words) and whole_words:
        phrase = next((one for one in whole_words.get(words[at], ()) if _stands(tokens, at, one)), None)
        amid_number = at > 0 and words[at] in number_words and words[at - 1] in number_words and not tokens[at].pause
        if phrase is None or amid_number:
            at += 1
        else:
            closed.update(range(at + 1, at + len(phrase)))
            at += len(phrase)
    joints = {at for run in loan_words(tokens) for at in range(run.start + 1, run.stop)}
    return Edges(frozenset(closed), frozenset(joints - closed))


def loan_words(tokens: Sequence[Token]) -> list[range]:
    """Runs of katakana of two or more, each without a pause inside."""
    runs: list[range] = []
    for at, token in enumerate(tokens):
        if not is_katakana(token.key):
            continue
        if runs and runs[-1].stop == at and not token.pause:
            runs[-1] = range(runs[-1].start, at + 1)
        else:
            runs.append(range(at, at + 1))
    return [run for run in runs if len(run) > 1]


def _stands(tokens: Sequence[Token], at: int, phrase: tuple[str, ...]) -> bool:
    said = tokens[at : at + len(phrase)]
    return tuple(token.key for token in said) == phrase and not any(token.pause for token in said[1:])


def _edges(match: Match) -> set[int]:
    """Both ends, and those of each run of the pattern's own words."""
    fixed = set(match.fixed)
    inner = {at for at in fixed if at - 1 not in fixed} | {at + 1 for at in fixed if at + 1 not in fixed}
    return {match.start, match.end} | inner


def is_katakana(word: str) -> bool:
    """Whether a key is one letter of katakana."""
    return len(word) == 1 and "\u30a0" < word <= "\u30ff" and word != "\u30fb"
