"""What a feed's words mean in the product graph: types, materials, colours and features that they state.

Only what is said counts. A quality that the text denies ("not waterproof", "ohne Futter") is not there; materials in
running text count only where the thing is said to be made of them, for descriptions speak of many things.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from typing import Any

from retrieval.knowledge.concepts import Kind
from retrieval.knowledge.graph import Graph
from retrieval.tokens import words

_READ = 2_000
_READ_SPACELESS = 600
"""Characters of a description that are looked through: what matters of a thing stands at the beginning."""

_SPACELESS = re.compile("[\u3005\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]")
_PARTS = re.compile(r"\s+[-–—|/•]\s+|[,;:(【\[|]")
_CLAUSE = re.compile(r"[.;:!?,\n]\s|[。！？；，、।،؛]")
_PATH = re.compile(r"\s*(?:>|›|»|→|/|\|)\s*")
_KINDS = (Kind.PRODUCT_TYPE, Kind.MATERIAL, Kind.COLOR, Kind.FEATURE)


@dataclass(frozen=True, slots=True)
class Found:
    """One concept in a text; `start` and `end` count words (characters where a script has no spaces)."""

    kind: Kind
    slug: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a thing is by its words: slugs of the graph; `type` None where no word names one."""

    type: str | None
    materials: tuple[str, ...]
    colors: tuple[str, ...]
    features: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Wording:
    head_first: bool
    stops: frozenset[str]
    not_before: frozenset[str]
    not_after: frozenset[str]
    made_of: frozenset[str]


class _Labels:
    """All labels of one language as sequences of words."""

    def __init__(self, graph: Graph, language: str) -> None:
        self.meanings: dict[str, tuple[tuple[Kind, str], ...]] = {}
        self.lengths: dict[str, tuple[int, ...]] = {}  # of the labels that begin with a word, longest first
        self.single: dict[tuple[Kind, str], str] = {}  # one character means something only where it stands alone
        for kind in _KINDS:
            for concept in graph.concepts(kind):
                for form in graph.surface_forms(concept.slug, kind, language):
                    units = _units(form)
                    if len(units) == 1 and _SPACELESS.match(units[0]):
                        self.single.setdefault((kind, units[0]), concept.slug)
                        continue
                    if not units:
                        continue
                    key = _joined(units)
                    known = self.meanings.get(key, ())
                    if all(one[0] is not kind for one in known):
                        self.meanings[key] = (*known, (kind, concept.slug))
                    lengths = {*self.lengths.get(units[0], ()), len(units)}
                    self.lengths[units[0]] = tuple(sorted(lengths, reverse=True))


class LabelFinder:
    """Finds the graph's labels in texts. Languages are read when they are first needed."""

    def __init__(self, graph: Graph) -> None:
        self._graph = graph
        self._labels: dict[str, _Labels] = {}

    def meaning(
        self,
        language: str,
        *,
        title: str,
        description: str = "",
        categories: Iterable[str] = (),
        materials: Iterable[str] = (),
        colors: Iterable[str] = (),
    ) -> Meaning:
        """What a record states. `materials` and `colors` are its own fields; where they name nothing that the graph
        knows, the title is asked."""
        wording = _wording(language)
        heading = self._stated(title, language, wording)
        limit = _READ_SPACELESS if _SPACELESS.search(description[:40]) else _READ
        body = self._stated(description[:limit], language, wording)
        made = (
            tuple(self._named(materials, Kind.MATERIAL, language))
            or _slugs((one for one, _ in heading), Kind.MATERIAL)
            or _slugs((one for one, units in body if _made_of(one, units, wording)), Kind.MATERIAL)
        )
        return Meaning(
            self._type(title, tuple(categories), language, wording),
            made,
            tuple(self._named(colors, Kind.COLOR, language)) or _slugs((one for one, _ in heading), Kind.COLOR),
            _slugs((one for one, _ in (*heading, *body)), Kind.FEATURE),
        )

    def _stated(self, text: str, language: str, wording: _Wording) -> list[tuple[Found, list[str]]]:
        """Labels that are not denied, each with the words of its clause."""
        stated = []
        for clause in _CLAUSE.split(text):
            units = _units(clause)
            stated += [(one, units) for one in self.find(units, language) if not _denied(one, units, wording)]
        return stated

    def find(self, units: Sequence[str], language: str) -> list[Found]:
        """Every label, longest first from the left."""
        labels = self._of(language)
        found: list[Found] = []
        at = 0
        while at < len(units):
            for length in labels.lengths.get(units[at], ()):
                meanings = labels.meanings.get(_joined(units[at : at + length]))
                if meanings and at + length <= len(units):
                    found.extend(Found(kind, slug, at, at + length) for kind, slug in meanings)
                    at += length
                    break
            else:
                at += 1
        return found

    def _of(self, language: str) -> _Labels:
        if language not in self._labels:
            self._labels[language] = _Labels(self._graph, language)
        return self._labels[language]

    def _named(self, values: Iterable[str], kind: Kind, language: str) -> list[str]:
        """Slugs of a field's values, in the record's language, else in English."""
        slugs: list[str] = []
        for value in values:
            units = _units(value)
            for tongue in (language, "en"):
                found = [one.slug for one in self.find(units, tongue) if one.kind is kind]
                if len(units) == 1 and (kind, units[0]) in self._of(tongue).single:
                    found = [self._of(tongue).single[kind, units[0]]]
                if found:
                    slugs.extend(found)
                    break
        return list(dict.fromkeys(slugs))

    def _type(self, title: str, categories: tuple[str, ...], language: str, wording: _Wording) -> str | None:
        by_title = self._head(title, language, wording)
        by_category = self._category(categories, language)
        if by_title is None or by_category is None:
            return by_title or by_category
        # A shelf is wider than a thing's name; where they contradict each other the shelf was chosen with more care.
        return by_title if self._graph.is_a(by_title, by_category, Kind.PRODUCT_TYPE) else by_category

    def _head(self, title: str, language: str, wording: _Wording) -> str | None:
        for part in _PARTS.split(title):
            units = _units(part)
            stop = next((at for at, unit in enumerate(units) if at and unit in wording.stops), len(units))
            found = [one for one in self.find(units, language) if one.kind is Kind.PRODUCT_TYPE and one.start < stop]
            if found:
                return (found[0] if wording.head_first else found[-1]).slug
        return None

    def _category(self, categories: tuple[str, ...], language: str) -> str | None:
        """By the last label of a path that names a type, in the record's language or in English."""
        for path in categories:
            for part in reversed(_PATH.split(path[:600])):
                for tongue in dict.fromkeys((language, "en")):
                    units = _units(part)
                    found = [one for one in self.find(units, tongue) if one.kind is Kind.PRODUCT_TYPE]
                    if found:
                        whole = [one for one in found if one.end - one.start == len(units)]
                        return (whole or [found[-1] if not _wording(tongue).head_first else found[0]])[0].slug
        return None


def _units(text: str) -> list[str]:
    """Words; characters of runs that have no spaces."""
    found: list[str] = []
    for word in words(text):
        if _SPACELESS.match(word):
            found.extend(word)
        else:
            found.append(word)
    return found


def _joined(units: Sequence[str]) -> str:
    return " ".join(units)


def _slugs(found: Iterable[Found], kind: Kind) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.slug for one in found if one.kind is kind))


def _denied(one: Found, units: Sequence[str], wording: _Wording) -> bool:
    spaceless = bool(_SPACELESS.match(units[one.start]))
    if spaceless:
        before, after = "".join(units[max(0, one.start - 2) : one.start]), "".join(units[one.end : one.end + 6])
        return before.endswith(tuple(wording.not_before)) or any(word in after for word in wording.not_after)
    near = units[max(0, one.start - 2) : one.start]
    return not wording.not_before.isdisjoint(near) or not wording.not_after.isdisjoint(units[one.end : one.end + 3])


def _made_of(one: Found, units: Sequence[str], wording: _Wording) -> bool:
    if _SPACELESS.match(units[one.start]):
        near = "".join(units[max(0, one.start - 6) : one.start]) + "".join(units[one.end : one.end + 1])
        return any(word in near for word in wording.made_of)
    return not wording.made_of.isdisjoint(units[max(0, one.start - 3) : one.start])


@lru_cache(maxsize=16)
def _wording(language: str) -> _Wording:
    table = _wordings()
    rules = table.get(language.split("-")[0], table["en"])

    def folded(name: str) -> frozenset[str]:
        return frozenset(" ".join(words(str(one))) for one in rules[name]) - {""}

    names = ("stops", "not_before", "not_after", "made_of")
    stops, before, after, made_of = (folded(name) for name in names)
    return _Wording(rules["head"] == "first", stops, before, after, made_of)


@lru_cache(maxsize=1)
def _wordings() -> Mapping[str, Mapping[str, Any]]:
    text = resources.files("retrieval.feeds").joinpath("data", "wording.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)
