"""What a person needs, read from how they tell it: "I keep slipping in the bath" names no thing, yet says enough.

The product graph knows what each need asks of goods; its cues (`retrieval/knowledge/data/cues/<tag>.tsv`) say how one
hears it. A cue is a few groups of alternatives; it holds where every group has one of its words in the utterance, in
any order, compared by stems, or inside the text in scripts without spaces. Who a thing is for fills no slot of a
request, so this is the search's own reading and only ever adds: no product is left out because of it.
"""

from __future__ import annotations

import csv
import threading
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from importlib.resources import files

from i18n.errors import SaysoError
from retrieval.tokens import Tokenizer, fold, spelt_words
from retrieval.translators import Translators

UNNAMED_THING = "unnamed_thing"
"""The cues of "something", "what could help": the speaker describes a thing, so goods that are named are scenery."""

SURE, BY_ONE_WORD = 1.0, 0.6

_BESIDE = 3
"""A little word ("not", "too", "more") says something of a thing only where it stands at most so many words from it."""

_COLUMNS = ["slug", "cue"]
_UNSPACED = ("zh", "ja")
_GLUED = {"ar": ("وال", "بال", "فال", "كال", "لل", "ال", "و", "ف", "ب", "ل", "ك")}
"""Short words that a script writes together with the next one."""

Term = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Cue:
    """One way of hearing a need: of every group, one alternative must be there."""

    slug: str
    groups: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Situation:
    """What was heard. `needs` are activity slugs, the best supported first, with how surely each was heard: one word
    may be there by chance, two seldom are."""

    needs: Mapping[str, float] = field(default_factory=dict)
    unnamed: bool = False


def read_cues(language: str) -> tuple[Cue, ...]:
    """The cues of one language as they stand in its file; none where there is no file.

    Raises SaysoError ``broken_data`` naming the line.
    """
    source = files("retrieval.knowledge") / "data" / "cues" / f"{language}.tsv"
    if not source.is_file():
        return ()
    rows = csv.reader(source.read_text("utf-8").splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE)
    if next(rows, []) != _COLUMNS:
        raise SaysoError("broken_data", f"{source.name}: the first line must be {_COLUMNS}")
    found = []
    for number, row in enumerate(rows, start=2):
        if not row or row[0].startswith("#"):
            continue
        groups = tuple(tuple(part for part in group.split("|") if part) for group in row[1].split()) if row[1:] else ()
        if len(row) != 2 or not row[0].strip() or not groups or not all(groups):
            raise SaysoError("broken_data", f"{source.name} line {number}: a slug and a cue are needed")
        found.append(Cue(row[0].strip(), groups))
    return tuple(found)


class Situations:
    """Reads needs in every language that has cues. Safe in several threads.

    translators  take compounds apart; without them a compound is heard only where a cue names it
    """

    def __init__(self, tokenizer: Tokenizer, translators: Translators | None = None) -> None:
        self._tokenizer, self._translators = tokenizer, translators
        self._made: dict[str, _Heard] = {}
        self._lock = threading.Lock()

    def read(self, text: str, language: str) -> Situation:
        """Needs told in the text. An unknown language tells none."""
        with self._lock:
            heard = self._made.get(language)
            if heard is None:
                heard = self._made[language] = _Heard(read_cues(language), language, self._tokenizer)
        base = language.split("-")[0]
        if base in _UNSPACED:
            return heard.in_text(fold(text))
        said = spelt_words(text)
        if base in _GLUED:
            return heard.in_words([(spelt, *_forms(word, _GLUED[base])) for spelt, word in said])
        translator = None if self._translators is None else self._translators.of(language)
        if translator is None:
            return heard.in_words(said)
        return heard.in_words([(spelt, word, *translator.parts(word)) for spelt, word in said])


class _Heard:
    """One language's cues, ready to be held against many utterances."""

    def __init__(self, cues: Sequence[Cue], language: str, tokenizer: Tokenizer) -> None:
        self._cues = cues
        self._sense = partial(tokenizer.sense, language=language)
        little = partial(tokenizer.is_stopword, language=language)
        # By the first word of an alternative: (the rest of it, which cue, which group).
        self._starts: dict[str, list[tuple[Term, int, int]]] = {}
        self._little: set[tuple[Term, int, int]] = set()
        self._strings: dict[str, list[tuple[int, int]]] = {}
        for number, cue in enumerate(cues):
            for place, group in enumerate(cue.groups):
                for alternative in group:
                    spoken = alternative.replace("_", " ")
                    self._strings.setdefault(fold(spoken).replace(" ", ""), []).append((number, place))
                    term = tuple(self._sense(spelt, word) for spelt, word in spelt_words(spoken))
                    if term:
                        self._starts.setdefault(term[0], []).append((term[1:], number, place))
                    if len(term) == 1 and len(cue.groups) > 1 and little(fold(spoken)):
                        self._little.add((term, number, place))

    def in_words(self, said: Sequence[Sequence[str]]) -> Situation:
        """`said`: each word as it is spelt, folded, and in the forms that it may be meant in."""
        stems = [{self._sense(spelt, form) for form in forms} for spelt, *forms in said]
        found: dict[int, dict[int, set[int]]] = {}
        little: dict[int, dict[int, set[int]]] = {}
        for at, forms in enumerate(stems):
            for form in forms:
                for rest, number, place in self._starts.get(form, ()):
                    after = stems[at + 1 : at + 1 + len(rest)]
                    if len(after) == len(rest) and all(word in one for word, one in zip(rest, after, strict=True)):
                        kind = little if ((form, *rest), number, place) in self._little else found
                        kind.setdefault(number, {}).setdefault(place, set()).add(at)
        for number, weak in little.items():
            for place, ats in weak.items():
                near = {one for other, strong in found.get(number, {}).items() if other != place for one in strong}
                close = {at for at in ats if any(abs(at - one) <= _BESIDE for one in near)}
                if close:
                    found[number].setdefault(place, set()).update(close)
        return self._situation(
            number
            for number, places in found.items()
            if len(places) == len(self._cues[number].groups) and _apart(list(places.values()))
        )

    def in_text(self, text: str) -> Situation:
        """For scripts that write no spaces: alternatives are looked for inside the text."""
        text = text.replace(" ", "")
        found: dict[int, set[int]] = {}
        for string, uses in self._strings.items():
            if string in text:
                for number, place in uses:
                    found.setdefault(number, set()).add(place)
        return self._situation(n for n, places in found.items() if len(places) == len(self._cues[n].groups))

    def _situation(self, holding: Iterable[int]) -> Situation:
        weights: dict[str, int] = {}
        for number in holding:
            cue = self._cues[number]
            weights[cue.slug] = max(weights.get(cue.slug, 0), len(cue.groups))
        unnamed = weights.pop(UNNAMED_THING, 0) > 0
        ranked = sorted(weights, key=lambda slug: (-weights[slug], slug))
        return Situation({slug: SURE if weights[slug] > 1 else BY_ONE_WORD for slug in ranked}, unnamed)


def _apart(places: list[set[int]]) -> bool:
    """Whether each group can have a word of its own."""
    if not places:
        return True
    first, *others = sorted(places, key=len)
    return any(_apart([other - {at} for other in others]) for at in first)


def _forms(word: str, glued: Sequence[str]) -> tuple[str, ...]:
    return (word, *(word[len(short) :] for short in glued if word.startswith(short) and len(word) > len(short) + 2))
