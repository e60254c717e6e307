"""The product graph's labels in one language, found in what was said: joined, split and misspelt words too."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from app.understanding.patterns import Item
from app.understanding.tokens import Token, is_character, is_word, keys
from retrieval.knowledge.checks import known_ambiguities
from retrieval.knowledge.concepts import Kind
from retrieval.knowledge.graph import Graph

CATEGORIES: Mapping[Kind, str] = {
    Kind.PRODUCT_TYPE: "type",
    Kind.FEATURE: "feature",
    Kind.MATERIAL: "material",
    Kind.COLOR: "color",
    Kind.ACTIVITY: "activity",
}
"""Chart category of each kind of concept."""

SHORTEST_GUESS = 5
"""Letters a word must have before it is taken for a misspelling: shorter ones are too near to each other."""

TWO_SLIPS_FROM = 8
"""Letters a word must have before two slips are forgiven."""

SHORTEST_STEM = 3
"""Letters that must be left of a word without its ending."""

Phrase = tuple[str, ...]

Key = str | Phrase
"""A label as it is kept: one word as itself, several as a tuple. Most are one word; a tuple around each would weigh as
much as the labels of a further language."""


Meaning = tuple[str, str]
"""What a label stands for: category and slug."""


class Lexicon:
    """Labels by their words. `never_alone` phrases are left out; `weak` ones are marked by `is_weak`."""

    def __init__(
        self, graph: Graph, language: str, never_alone: Iterable[str], weak: Iterable[str], brands: Iterable[str] = ()
    ) -> None:
        self._phrases: dict[Key, tuple[Meaning, ...]] = {}
        # Words of the longest label that begins with a word, where that has more than one.
        self._longest: dict[str, int] = {}
        self._shared: dict[tuple[Meaning, ...], tuple[Meaning, ...]] = {}
        self._weak = frozenset(keys(phrase) for phrase in weak)
        ignored = frozenset(keys(phrase) for phrase in never_alone)
        preferred = _preferences(language)
        for kind, category in CATEGORIES.items():
            for concept in graph.concepts(kind):
                if concept.attributes.get("need"):
                    continue
                for form in graph.surface_forms(concept.slug, kind, language):
                    words = keys(form)
                    if words and words not in ignored:
                        choice = preferred.get(words)
                        if choice is None or choice == (kind.value, concept.slug):
                            self._add(words, (category, concept.slug))
        for brand in brands:
            words = keys(brand)
            if words:
                self._add(words, ("brand", "_".join(words)))
        self.vocabulary = {word for key in self._phrases for word in _phrase(key)}
        self._second_words: dict[str, dict[str, tuple[Meaning, ...]]] = {}
        self._first_words: dict[str, dict[str, tuple[Meaning, ...]]] = {}
        for key, meanings in self._phrases.items():
            phrase = _phrase(key)
            goods = tuple(one for one in meanings if one[0] == "type")
            if len(phrase) == 2 and goods and all(len(one) >= 4 and is_word(one) for one in phrase):
                shared = self._shared.setdefault(goods, goods)
                self._second_words.setdefault(phrase[0], {})[phrase[1]] = shared
                self._first_words.setdefault(phrase[1], {})[phrase[0]] = shared
        self._shared.clear()

    def _add(self, words: Phrase, meaning: Meaning) -> None:
        known = self._phrases.get(_key(words), ())
        if meaning not in known:
            meanings = (*known, meaning)
            # Thousands of forms mean the same few things: one tuple for all of them.
            self._phrases[_key(words)] = self._shared.setdefault(meanings, meanings)
        if len(words) > 1:
            self._longest[words[0]] = max(self._longest.get(words[0], 0), len(words))

    def find(self, tokens: Sequence[Token]) -> list[Item]:
        """Every label in the words: items of the categories above, value a slug. Labels within labels are found too."""
        found: list[Item] = []
        words = [token.key for token in tokens]
        for start, word in enumerate(words):
            found.extend(self._items(self._phrases.get(word, ()), start, start + 1))
            for length in range(2, self._longest.get(word, 0) + 1):
                phrase = tuple(words[start : start + length])
                if len(phrase) == length and phrase in self._phrases and not _over_a_pause(tokens, start, length):
                    found.extend(self._items(self._phrases[phrase], start, start + length))
            # "hikingboots" for "hiking boots"
            for meanings in self._joined(word):
                found.extend(self._items(meanings, start, start + 1))
            # "head phones" for "headphones"
            for length in (2, 3):
                if start + length <= len(words) and not any(
                    token.pause for token in tokens[start + 1 : start + length]
                ):
                    joined = "".join(words[start : start + length])
                    if len(joined) > SHORTEST_GUESS:
                        found.extend(self._items(self._phrases.get(joined, ()), start, start + length))
        found.extend(
            self._nearly(words, {at for item in found if item.length > 1 for at in range(item.start, item.end)})
        )
        return list({(i.category, i.start, i.end, i.value): i for i in found}.values())

    def _joined(self, word: str) -> Iterator[tuple[Meaning, ...]]:
        """What a word means that is two or three of a label's written as one."""
        if len(word) <= SHORTEST_GUESS or word in self.vocabulary or not is_word(word):
            return
        for cut in range(1, len(word) - 1):
            first, rest = word[:cut], word[cut:]
            if first in self._longest:
                phrases = [(first, rest), *((first, rest[:at], rest[at:]) for at in range(1, len(rest)))]
                yield from (self._phrases[phrase] for phrase in phrases if phrase in self._phrases)

    def _nearly(self, words: list[str], taken: set[int]) -> list[Item]:
        """Names of two words of which one was heard as another word: "power bang", "waking stick"."""
        found = []
        for start in range(len(words) - 1):
            first, second = words[start], words[start + 1]
            if start in taken or start + 1 in taken:
                continue
            for heard, meant_words in ((second, self._second_words.get(first)), (first, self._first_words.get(second))):
                if heard in self._phrases:
                    continue  # a thing of its own was not misheard
                for meant, meanings in (meant_words or {}).items():
                    if len(heard) >= 4 and abs(len(meant) - len(heard)) <= 1 and _one_slip(heard, meant):
                        found.extend(self._items(meanings, start, start + 2))
        return found

    @staticmethod
    def _items(meanings: Iterable[Meaning], start: int, end: int) -> list[Item]:
        return [Item(category, start, end, slug) for category, slug in meanings]

    def plain(self) -> tuple[Any, ...]:
        """Itself as values that `marshal` writes."""
        return (self._phrases, self._longest, self._weak, self.vocabulary, self._second_words, self._first_words)

    @classmethod
    def from_plain(cls, plain: tuple[Any, ...]) -> Lexicon:
        """The lexicon that `plain` came from."""
        made = cls.__new__(cls)
        made._shared = {}
        made._phrases, made._longest, made._weak, made.vocabulary, made._second_words, made._first_words = plain
        return made

    def is_weak(self, tokens: Sequence[Token], item: Item) -> bool:
        """Whether the words of an item are too common to count without support."""
        return tuple(token.key for token in tokens[item.start : item.end]) in self._weak


def _key(words: Phrase) -> Key:
    return words[0] if len(words) == 1 else words


def _phrase(key: Key) -> Phrase:
    return (key,) if isinstance(key, str) else key


def _over_a_pause(tokens: Sequence[Token], start: int, length: int) -> bool:
    """Characters with a pause between them are not one word."""
    return any(is_character(token.key) and token.pause for token in tokens[start + 1 : start + length])


def _one_slip(word: str, meant: str) -> bool:
    from rapidfuzz.distance import OSA

    return (
        word != meant and word.rstrip("s") != meant.rstrip("s") and bool(OSA.distance(word, meant, score_cutoff=1) <= 1)
    )


def _preferences(language: str) -> dict[Phrase, tuple[str, str]]:
    found = {}
    for form, note in known_ambiguities(language).items():
        kind, _, slug = str(note.get("prefer", "")).partition("/")
        if slug:
            found[keys(form)] = (kind, slug)
    return found


class Speller:
    """Finds the word that a misspelt one was meant to be, among the words that matter in one language.

    targets      the words that matter
    known        words that are understood as they stand
    ordinary     real words near to ones that matter ("weather", "leather"): never mended
    sounds_like  pairs (written, read as) that make spellings of the same sound equal, applied in order
    endings      ending -> endings of the words it is put on ("ing" -> "", "e"): what known and ordinary words become
                 by them is never mended either
    capitals     whether a capital in the middle of a sentence tells a name (not where every noun has one)
    """

    def __init__(
        self,
        targets: Iterable[str],
        known: Collection[str],
        ordinary: Iterable[str],
        sounds_like: Sequence[tuple[str, str]],
        endings: Mapping[str, Sequence[str]] | None = None,
        *,
        capitals: bool = True,
    ) -> None:
        self.capitals = capitals
        self._known, self._ordinary, self._sounds = known, frozenset(ordinary), sounds_like
        self._endings = sorted((endings or {}).items(), key=lambda one: -len(one[0]))
        self._by_sound: dict[str, str] = {}
        self._by_letter: dict[str, list[str]] = {}
        for word in sorted({word for word in targets if len(word) >= SHORTEST_GUESS and is_word(word)}):
            self._by_sound.setdefault(self._sound(word), word)
            self._by_letter.setdefault(word[0], []).append(word)

    def plain(self) -> tuple[Any, ...]:
        """Itself, but for the known words, as values that `marshal` writes."""
        return (self.capitals, self._ordinary, self._sounds, self._endings, self._by_sound, self._by_letter)

    @classmethod
    def from_plain(cls, plain: tuple[Any, ...], known: Collection[str]) -> Speller:
        """The speller that `plain` and `known` came from."""
        made = cls.__new__(cls)
        made._known = known
        made.capitals, made._ordinary, made._sounds, made._endings, made._by_sound, made._by_letter = plain
        return made

    def unknown(self, word: str) -> bool:
        """Whether a word is none of the known ones, nor an ordinary one."""
        return is_word(word) and word not in self._known and word not in self._ordinary

    def guess(self, word: str) -> str | None:
        """The word meant, or None: the same sound, or one slip away (two from eight letters on), the first letter
        as it should be."""
        if len(word) < SHORTEST_GUESS or not self.unknown(word) or self._inflected(word):
            return None
        return self.nearest(word)

    def nearest(self, word: str) -> str | None:
        """What a word would be mended to if it were no word at all."""
        by_sound = self._by_sound.get(self._sound(word))
        if by_sound is not None:
            return by_sound
        from rapidfuzz import process
        from rapidfuzz.distance import OSA

        slips = 1 if len(word) < TWO_SLIPS_FROM else 2
        near = self._by_letter.get(word[0], ())
        found = process.extractOne(word, near, scorer=OSA.distance, score_cutoff=slips)
        return None if found is None else str(found[0])

    def corrected(self, tokens: Sequence[Token], spared: Callable[[], Collection[int]] = frozenset) -> list[Token]:
        """The words with misspelt ones mended; places in the text stay.

        spared  places of words that must stay; asked for only where there is something to mend
        """
        guesses = {
            at: guess
            for at, token in enumerate(tokens)
            if not token.is_numeral
            and not (at and token.pause < 2 and self.is_name(token))
            and (guess := self.guess(token.key)) is not None
        }
        if not guesses:
            return list(tokens)
        kept = spared()
        return [
            replace(token, key=guesses[at]) if at in guesses and at not in kept else token
            for at, token in enumerate(tokens)
        ]

    def is_name(self, token: Token) -> bool:
        """Written with a capital in the middle of a sentence, in a language where that tells a name."""
        return self.capitals and token.text[:1].isupper() and token.text[1:].islower()

    def _inflected(self, word: str) -> bool:
        """ "Painted" is "paint" with an ending, whatever it looks like."""
        for ending, bases in self._endings:
            stem = word.removesuffix(ending)
            if len(stem) < len(word) and len(stem) >= SHORTEST_STEM:
                if stem + stem[-1] + ending in self._known:
                    return False  # "runing" was meant to be "running"
                if any(stem + base in self._known or stem + base in self._ordinary for base in bases):
                    return True
        return False

    def _sound(self, word: str) -> str:
        for written, read in self._sounds:
            word = word.replace(written, read)
        return "".join(letter for at, letter in enumerate(word) if at == 0 or letter != word[at - 1])
