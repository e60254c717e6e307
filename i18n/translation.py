"""Word-by-word translation into English, by a lexicon and the labels of things: no model, nothing to fetch.

It is made for finding, not for reading aloud: every rendering of a word is kept, best first, and a word that nobody
wrote down passes through as it is. Words meet by their stems; compounds are taken apart into known parts, and scripts
without spaces into known words, both by the same rule: fewest unknown characters, then fewest parts.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from copy import copy
from dataclasses import dataclass

from i18n.lexicon import Entry

_SPACELESS = re.compile("[\u3005\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]")
_KATAKANA = re.compile("[\u30a0-\u30ff]+")
_MOST_RENDERINGS = 4
_SHORTEST_PART = 3
"""Letters of the shortest part of a compound: two-letter words are found inside anything."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One word or term of a text with its English renderings, best first; none where it is unknown.

    source  as it was compared: folded, its words joined by spaces
    marked  whether it was known by its very spelling, marks and all: "uña" is not "una"
    """

    source: str
    renderings: tuple[str, ...]
    marked: bool = False


@dataclass(frozen=True, slots=True)
class Joining:
    """How a language builds compounds: what may stand between two parts ("" for nothing)."""

    linkers: tuple[str, ...]


JOINING: Mapping[str, Joining] = {"de": Joining(("", "s", "n", "en", "es", "er", "e"))}
"""Languages whose words are written together. German linking elements after Langer 1998 ("Zur Morphologie und
Semantik von Nominalkomposita")."""

GLUED: Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "ar": (("ولل", "وبال", "وال", "بال", "فال", "كال", "لل", "ال"), ("و", "ل", "ب", "ف", "ك"))
}
"""What a language writes together with the next word: articles, which leave no doubt, and single letters, which a word
may as well begin with."""

_SHORTEST_REST = 3
"""Letters that must be left of a word when something glued to it is taken off."""

Words = Callable[[str], Sequence[tuple[str, str]]]
"""A text to its words in order, each as it is spelt (lower case) and folded (marks off); a run of a script without
spaces is one word."""
Stem = Callable[[str], str]
"""A folded word to its stem."""


class Translator:
    """One language's words into English ones."""

    def __init__(self, entries: Iterable[Entry], words: Words, stem: Stem, language: str) -> None:
        """`entries` in falling weight: of two that meet in a stem the earlier one's renderings come first.

        language  BCP 47: compounds and glued words are told by it (`JOINING`, `GLUED`)
        """
        base = language.split("-")[0]
        self._words, self._stem, self._joining = words, stem, JOINING.get(base)
        self._articles, self._letters = GLUED.get(base, ((), ()))
        self._spelt: dict[str, tuple[str, ...]] = {}
        self._exact: dict[tuple[str, ...], tuple[str, ...]] = {}
        self._stemmed: dict[tuple[str, ...], tuple[str, ...]] = {}
        self._loose: set[tuple[str, ...]] = set()
        self._longest = 1
        self._take(entries)

    def extended(self, entries: Iterable[Entry]) -> Translator:
        """A translator that knows these as well, after its own; this one stays as it is."""
        made = copy(self)
        made._spelt, made._exact, made._stemmed = dict(self._spelt), dict(self._exact), dict(self._stemmed)
        made._loose = set(self._loose)
        made._take(entries)
        return made

    def _take(self, entries: Iterable[Entry]) -> None:
        for entry in entries:
            pairs = self._words(entry.word)
            said = tuple(folded for _, folded in pairs)
            if not said:
                continue
            self._longest = max(self._longest, len(said))
            if len(said) == 1 and pairs[0][0] != said[0]:
                self._spelt[pairs[0][0]] = _more(self._spelt.get(pairs[0][0], ()), entry.renderings)
            if entry.loose and len(said) > 1 and said not in self._exact:
                self._loose.add(said)
            _add(self._exact, said, entry.renderings)
            _add(self._stemmed, tuple(self._stem(word) for word in said), entry.renderings)
        self._parts = {said[0]: found for said, found in self._exact.items() if len(said) == 1}
        self._longest_run = max((len(word) for word in self._parts), default=1)
        if self._joining is not None:
            self._parts = {**_joinable(self._parts), **self._parts}
        self._known: dict[str, tuple[Piece, ...]] = {}

    def pieces(self, text: str) -> list[Piece]:
        """The text's words and terms in order, longest known term first.

        A term that is known loosely (one of several names of a wider thing) is followed by its words one by one.
        """
        pairs = list(self._words(text))
        said = [folded for _, folded in pairs]
        stems = [self._stem(word) for word in said]
        found: list[Piece] = []
        at = 0
        while at < len(said):
            length = self._term(said, stems, at)
            if length > 1:
                term = tuple(said[at : at + length])
                known = self._exact.get(term) or self._stemmed[tuple(stems[at : at + length])]
                found.append(Piece(" ".join(term), known))
            if length == 1 or tuple(said[at : at + length]) in self._loose:
                for place in range(at, at + length):
                    found.extend(self._word(pairs[place][0], said[place], stems[place]))
            at += length
        return found

    def _term(self, said: Sequence[str], stems: Sequence[str], at: int) -> int:
        """How many words the longest known term has that begins here; 1 where there is none."""
        for length in range(min(self._longest, len(said) - at), 1, -1):
            if tuple(said[at : at + length]) in self._exact or tuple(stems[at : at + length]) in self._stemmed:
                return length
        return 1

    def parts(self, word: str) -> tuple[str, ...]:
        """The known parts that a compound is made of; none for a word that is none, or in a language without them."""
        if self._joining is None or (word,) in self._exact:
            return ()
        pieces = self._kept(word, self._compound)
        return tuple(piece.source for piece in pieces) if len(pieces) > 1 else ()

    def _word(self, spelt: str, word: str, stem: str) -> tuple[Piece, ...]:
        marked = self._spelt.get(spelt) if spelt != word else None
        if marked is not None:
            return (Piece(word, marked, marked=True),)
        if _SPACELESS.match(word):
            return self._kept(word, self._run)
        known = (
            self._exact.get((word,))
            or self._without(word, self._articles)
            or self._stemmed.get((stem,))
            or self._without(word, self._letters)
        )
        if known:
            return (Piece(word, known),)
        if self._joining is not None:
            return self._kept(word, self._compound)
        return (Piece(word, ()),)

    def _without(self, word: str, glued: Sequence[str]) -> tuple[str, ...]:
        """What the rest of a word means once something glued to it is taken off."""
        for short in glued:
            rest = word.removeprefix(short)
            if len(rest) < len(word) and len(rest) >= _SHORTEST_REST:
                found = self._exact.get((rest,)) or self._stemmed.get((self._stem(rest),))
                if found:
                    return found
        return ()

    def _kept(self, word: str, make: Callable[[str], tuple[Piece, ...]]) -> tuple[Piece, ...]:
        known = self._known.get(word)
        if known is None:
            if len(self._known) > 20_000:
                self._known.clear()
            known = self._known[word] = make(word)
        return known

    def _run(self, run: str) -> tuple[Piece, ...]:
        """A run of a script without spaces into known words; what lies between them is one unknown piece."""
        parts = _katakana_whole(divided(run, lambda at: ((end, 0) for end in self._words_at(run, at))))
        return tuple(Piece(part, self._parts.get(part, ()) if known else ()) for part, known in parts)

    def _words_at(self, run: str, at: int) -> Iterable[int]:
        return (end for end in range(at + 1, min(len(run), at + self._longest_run) + 1) if run[at:end] in self._parts)

    def _compound(self, word: str) -> tuple[Piece, ...]:
        """A compound into known parts; whole and unknown where it has none."""
        assert self._joining is not None
        linkers = self._joining.linkers
        sources: dict[tuple[int, int], str] = {}

        def ends(at: int) -> Iterable[tuple[int, int]]:
            for end in range(at + _SHORTEST_PART, len(word) + 1):
                part = word[at:end]
                if part not in self._parts and not (end == len(word) and (self._stem(part),) in self._stemmed):
                    continue
                for linker in linkers if end < len(word) else ("",):
                    if word.startswith(linker, end) and (end + len(linker) < len(word) or not linker):
                        reached = end + len(linker)
                        if len(part) > len(sources.get((at, reached), "")):
                            sources[at, reached] = part
                        yield reached, len(linker)

        parts, at = [], 0
        for part, known in divided(word, ends):
            source = sources[at, at + len(part)] if known else part
            renderings = self._parts.get(source) or self._stemmed.get((self._stem(source),), ())
            parts.append(Piece(source, renderings if known else ()))
            at += len(part)
        unknown = sum(len(piece.source) for piece in parts if not piece.renderings)
        if unknown > len(word) // 3 or not any(piece.renderings for piece in parts):
            return (Piece(word, ()),)
        return tuple(piece for piece in parts if piece.renderings)


def divided(text: str, ends: Callable[[int], Iterable[tuple[int, int]]]) -> list[tuple[str, bool]]:
    """`text` cut into known stretches and unknown ones between them: fewest unknown characters, then fewest stretches,
    then least cost, then the longest first.

    ends  where known stretches that begin at an index end, and what each costs
    Returns (stretch, known) pairs that make up the text.
    """
    size = len(text)
    # best[at]: (unknown characters, stretches, cost) from `at` on, and where the stretch that begins there ends.
    best: list[tuple[tuple[int, int, int], int, bool]] = [((0, 0, 0), size, False)] * (size + 1)
    for at in range(size - 1, -1, -1):
        rest, _, known = best[at + 1]
        # An unknown character after an unknown one lengthens the same stretch.
        opened = 0 if at + 1 < size and not known else 1
        choice = ((rest[0] + 1, rest[1] + opened, rest[2]), at + 1, False)
        for end, cost in ends(at):
            rest = best[end][0]
            candidate = ((rest[0], rest[1] + 1, rest[2] + cost), end, True)
            # Of equals the longer first stretch: "Hand+schuhfach" is rarer than "Handschuh+fach".
            if (*candidate[0], -end) < (*choice[0], -choice[1]):
                choice = candidate
        best[at] = choice
    found: list[tuple[str, bool]] = []
    at = 0
    while at < size:
        _, end, known = best[at]
        if not known and found and not found[-1][1]:
            found[-1] = (found[-1][0] + text[at:end], False)
        else:
            found.append((text[at:end], known))
        at = end
    return found


def _katakana_whole(parts: list[tuple[str, bool]]) -> list[tuple[str, bool]]:
    """Katakana writes one loan word after another: a run of it that is not known to its end is one unknown word, for
    known pieces inside it are there by chance ("car" and "gun" in "cardigan")."""
    found: list[tuple[str, bool]] = []
    at = 0
    while at < len(parts):
        end = at
        while end < len(parts) and _KATAKANA.fullmatch(parts[end][0]):
            end += 1
        if end - at > 1 and not all(known for _, known in parts[at:end]):
            found.append(("".join(part for part, _ in parts[at:end]), False))
        else:
            found.extend(parts[at : max(end, at + 1)])
        at = max(end, at + 1)
    return found


def _more(known: tuple[str, ...], renderings: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*known, *renderings)))[:_MOST_RENDERINGS]


def _add(table: dict[tuple[str, ...], tuple[str, ...]], key: tuple[str, ...], renderings: Iterable[str]) -> None:
    table[key] = _more(table.get(key, ()), renderings)


def _joinable(parts: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """Further forms that German words take inside a compound: verbs without -en ("Wasch-"), nouns without their -e
    ("Schul-")."""
    found: dict[str, tuple[str, ...]] = {}
    for word, renderings in parts.items():
        for ending in ("en", "e", "n"):
            form = word.removesuffix(ending)
            if form != word and len(form) > _SHORTEST_PART:
                found.setdefault(form, renderings)
    return found
