"""Words that are written as one and mean several, taken apart into words that are known.

    prefixes = { "و" = "و", "بل" = "ب" }  # before a known word: what is left of it as a word of its own ("" nothing)
                                          # "ب+ي": taken off only where the rest begins with what follows the sign
    suffixes = { "ها" = "ها" }             # the same after a known word
    joints = ["", "s", "n"]               # between the parts of a compound (German "Leder|wander|schuhe")

Only a word that is not known as it stands is taken apart, and only into known ones.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from app.understanding.tokens import Token, is_word, keys

SHORTEST_REST = 2
"""Letters that a word must have once small words are taken off."""

SHORTEST_PART = 3
"""Letters of each part of a compound: shorter ones are found by chance in any word."""

SHORTEST_KNOWN = 3
"""Letters of the longest known word that is never taken apart."""

MOST_PARTS = 4

SHORTEST_COMPOUND = 8
"""Letters of a word that is taken for a compound by its end alone."""

MOST_REMEMBERED = 2048
"""Words whose parts are kept in mind."""


@dataclass(frozen=True, slots=True)
class Affix:
    """Letters at one end of a word and the words that they stand for."""

    letters: str
    words: tuple[str, ...]
    before: str = ""
    """What the rest must begin with."""


class Splitter:
    """Takes unknown words apart.

    known    words that are understood as they stand
    parts    words that compounds may be made of; those of characters or few letters are passed over
    chained  words that may be strung together without end ("neunhundertneunundneunzig")
    heads    words of goods that any word may be put before ("Mandelshampoo")
    """

    def __init__(
        self,
        known: Collection[str],
        prefixes: Mapping[str, str],
        suffixes: Mapping[str, str],
        joints: Sequence[str],
        *,
        parts: Collection[str] = frozenset(),
        chained: Iterable[str] = (),
        heads: Iterable[str] = (),
    ) -> None:
        self._known = known
        self._prefixes = _affixes(prefixes)
        self._suffixes = _affixes(suffixes)
        self._joints = tuple(sorted({"".join(keys(one)) for one in joints}, key=len))
        # The lexicon's own set, not a copy of it: German has a hundred thousand forms.
        self._parts: Collection[str] = parts if joints else frozenset()
        self._chained = frozenset(chained) if joints else frozenset()
        self._heads = tuple(sorted({"".join(keys(one)) for one in heads}, key=lambda one: (-len(one), one)))
        self._longest_link = max((len(one) for one in self._chained), default=0)
        self._divided: dict[str, tuple[str, ...] | None] = {}

    def plain(self) -> tuple[Any, ...]:
        """Itself, but for the known words, as values that `marshal` writes."""
        affixes = [
            [(one.letters, one.words, one.before) for one in table] for table in (self._prefixes, self._suffixes)
        ]
        return (*affixes, self._joints, self._parts, self._chained, self._heads)

    @classmethod
    def from_plain(cls, plain: tuple[Any, ...], known: Collection[str]) -> Splitter:
        """The splitter that `plain` and `known` came from."""
        prefixes, suffixes, joints, parts, chained, heads = plain
        made = cls(known, {}, {}, ())
        made._prefixes = tuple(Affix(*one) for one in prefixes)
        made._suffixes = tuple(Affix(*one) for one in suffixes)
        made._joints, made._parts, made._chained, made._heads = joints, parts, chained, heads
        made._longest_link = max((len(one) for one in chained), default=0)
        return made

    def applied(self, tokens: Sequence[Token], *, known_too: bool = False) -> list[Token]:
        """`tokens` with unknown words taken apart where their parts are known; places in the text stay.

        known_too  small words are taken off known ones as well (Arabic "honeycomb" is also "leave it")
        """
        if not (self._prefixes or self._suffixes or self._joints or self._heads):
            return list(tokens)
        found: list[Token] = []
        for token in tokens:
            parts = None if token.is_numeral else self._parts_of(token.key)
            if parts is None and known_too and token.key in self._known and len(token.key) > SHORTEST_KNOWN:
                parts = self._without_affixes(token.key, depth=1)
            if parts is None or token.text[:1].isdigit():
                found.append(token)
            else:
                found.extend(_spread(token, parts))
        return found

    def _parts_of(self, word: str) -> tuple[str, ...] | None:
        if word not in self._divided:
            if len(self._divided) >= MOST_REMEMBERED:
                self._divided.clear()
            self._divided[word] = self._divide(word)
        return self._divided[word]

    def _divide(self, word: str) -> tuple[str, ...] | None:
        if len(word) <= SHORTEST_REST or word in self._known:
            return None
        return (
            self._chain(word)
            or self._without_affixes(word, depth=2)
            or self._compound(word, MOST_PARTS)
            or self._headed(word)
        )

    def _chain(self, word: str) -> tuple[str, ...] | None:
        """Fewest links from left to right (dynamic programme over the places where a link may end)."""
        best: list[tuple[str, ...] | None] = [(), *[None] * len(word)]
        for end in range(1, len(word) + 1) if self._chained else ():
            for start in range(max(0, end - self._longest_link), end):
                before, link = best[start], word[start:end]
                if before is not None and link in self._chained:
                    known = best[end]
                    if known is None or len(before) + 1 < len(known):
                        best[end] = (*before, link)
        return best[-1] or None

    def _is_part(self, word: str) -> bool:
        return len(word) >= SHORTEST_PART and word in self._parts and is_word(word)

    def _headed(self, word: str) -> tuple[str, ...] | None:
        """A compound whose first part nobody listed, by its head."""
        if len(word) < SHORTEST_COMPOUND:
            return None
        fits = (one for one in self._heads if word.endswith(one) and len(word) - len(one) >= SHORTEST_PART)
        head = next(fits, None)
        return None if head is None else (word[: len(word) - len(head)], head)

    def _without_affixes(self, word: str, depth: int) -> tuple[str, ...] | None:
        """The split that leaves the longest word ("his weight", not "and adorn it"), the first where several do."""
        fits: list[tuple[int, tuple[str, ...]]] = []
        for affix in self._prefixes:
            rest = word.removeprefix(affix.letters)
            if (
                len(rest) < len(word)
                and rest.startswith(affix.before)
                and (inner := self._rest(rest, depth)) is not None
            ):
                fits.append((_longest(inner), (*affix.words, *inner)))
        for affix in self._suffixes:
            rest = word.removesuffix(affix.letters)
            if len(rest) < len(word) and (inner := self._rest(rest, depth)) is not None:
                fits.append((_longest(inner), (*inner, *affix.words)))
        return max(fits, key=lambda fit: fit[0])[1] if fits else None

    def _rest(self, rest: str, depth: int) -> tuple[str, ...] | None:
        if len(rest) < SHORTEST_REST:
            return None
        if rest in self._known:
            return (rest,)
        return self._without_affixes(rest, depth - 1) if depth > 1 else None

    def _compound(self, word: str, most: int) -> tuple[str, ...] | None:
        """The fewest parts, the longest last one first: the head of a compound says what it is."""
        if most < 1 or not self._parts:
            return None
        if self._is_part(word):
            return (word,)
        best: tuple[str, ...] | None = None
        for cut in range(SHORTEST_PART, len(word) - SHORTEST_PART + 1):
            head = word[cut:]
            if not self._is_part(head):
                continue
            for joint in self._joints:
                before = word[:cut].removesuffix(joint) if joint else word[:cut]
                if joint and len(before) == cut:
                    continue
                first = self._compound(before, most - 1)
                if first is not None and (best is None or len(first) + 1 < len(best)):
                    best = (*first, head)
        return best


def _longest(words: Sequence[str]) -> int:
    return max((len(word) for word in words), default=0)


def _affixes(table: Mapping[str, str]) -> tuple[Affix, ...]:
    made = []
    for written, words in table.items():
        letters, _, before = written.partition("+")
        made.append(Affix("".join(keys(letters)), keys(words), "".join(keys(before))))
    return tuple(sorted(made, key=lambda one: -len(one.letters + one.before)))


def _spread(token: Token, parts: Sequence[str]) -> list[Token]:
    """One token a part: places follow the letters, which sum up to the word's unless a joint was dropped."""
    found, start = [], token.start
    for at, part in enumerate(parts):
        end = token.end if at == len(parts) - 1 else min(token.end, start + len(part))
        first = at == 0
        text = token.text[start - token.start : end - token.start]
        found.append(Token(text, part, start, end, token.glued if first else True, token.pause if first else 0))
        start = end
    return found
