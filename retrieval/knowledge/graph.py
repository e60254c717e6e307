"""The product graph: concepts with their families, their labels in every language and what each need asks of goods.

Read from the TOML and TSV files under `retrieval/knowledge/data`; nothing is read at import.
"""

from __future__ import annotations

import csv
import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

from i18n.errors import SaysoError
from retrieval.knowledge.concepts import Concept, Kind, Label, Need
from retrieval.knowledge.inflection import Inflection, read_inflection

INHERITED = ("attributes", "size_system", "mains", "hs")
"""Entries of a concept's table that a type takes from its first parent that has them, where it says nothing itself."""

LABEL_COLUMNS = ("slug", "singular", "plural", "gender", "also")


@dataclass(frozen=True, slots=True)
class SpecialType:
    """A general type that means a special one once an activity or a feature is said beside it (boots + hiking)."""

    special: str
    general: tuple[str, ...]
    activities: tuple[str, ...]
    features: tuple[str, ...]


class Graph:
    """Concepts by kind and slug. Made by `load_graph`; never changes."""

    def __init__(
        self,
        concepts: Mapping[Kind, Mapping[str, Concept]],
        needs: tuple[Need, ...],
        inflections: Mapping[str, Inflection],
    ) -> None:
        self._concepts = concepts
        self._needs = needs
        self._inflections = inflections
        self._children: dict[Kind, dict[str, list[str]]] = {kind: {} for kind in Kind}
        for kind, by_slug in concepts.items():
            for concept in by_slug.values():
                for parent in concept.parents:
                    self._children[kind].setdefault(parent, []).append(concept.slug)

    def has(self, slug: str, kind: Kind) -> bool:
        """Whether the graph knows `slug` as a `kind`."""
        return slug in self._concepts[kind]

    def concept(self, slug: str, kind: Kind) -> Concept:
        """The concept, or SaysoError ``unknown_concept``."""
        try:
            return self._concepts[kind][slug]
        except KeyError:
            raise SaysoError("unknown_concept", f"no {kind.value} called {slug!r}", arguments={"slug": slug}) from None

    def concepts(self, kind: Kind) -> tuple[Concept, ...]:
        """Every concept of one kind, in the order of its file."""
        return tuple(self._concepts[kind].values())

    def label(self, slug: str, kind: Kind, language: str) -> Label | None:
        """What it is called in `language` (a BCP 47 tag; ``pt`` finds ``pt-BR``), or None where nobody wrote that."""
        concept = self._concepts[kind].get(slug)
        if concept is None:
            return None
        return concept.labels.get(language) or concept.labels.get(self._nearest(language, concept.labels))

    def surface_forms(self, slug: str, kind: Kind, language: str) -> tuple[str, ...]:
        """Everything that people may say for it, with the plurals and genders that the language's rules give."""
        label = self.label(slug, kind, language)
        if label is None:
            return ()
        rules = self._inflections.get(language)
        return label.surface_forms if rules is None else rules.forms(label.surface_forms, kind)

    def languages(self) -> tuple[str, ...]:
        """Languages that have any label, in a stable order."""
        found = {tag for by_slug in self._concepts.values() for concept in by_slug.values() for tag in concept.labels}
        return tuple(sorted(found))

    def ancestors(self, slug: str, kind: Kind) -> tuple[str, ...]:
        """Everything above it, nearest first, without repeats."""
        return tuple(self._walk(slug, lambda one: self.concept(one, kind).parents))

    def descendants(self, slug: str, kind: Kind) -> tuple[str, ...]:
        """Everything below it, nearest first, without repeats."""
        return tuple(self._walk(slug, lambda one: tuple(self._children[kind].get(one, ()))))

    def is_a(self, slug: str, family: str, kind: Kind) -> bool:
        """Whether `slug` is `family` or lies below it."""
        return slug == family or (self.has(slug, kind) and family in self.ancestors(slug, kind))

    def needs(self, activity: str) -> tuple[Need, ...]:
        """What an activity or need asks of goods, with what the wider activities above it ask."""
        wanted = {activity}
        if self.has(activity, Kind.ACTIVITY):
            wanted.update(self.ancestors(activity, Kind.ACTIVITY))
        return tuple(need for need in self._needs if need.activity in wanted)

    def all_needs(self) -> tuple[Need, ...]:
        """Every suitability entry."""
        return self._needs

    def special_types(self) -> tuple[SpecialType, ...]:
        """The general words that mean a special type beside an activity or a feature."""
        found = []
        for concept in self.concepts(Kind.PRODUCT_TYPE):
            rule = concept.attributes.get("means_this")
            if isinstance(rule, Mapping):
                found.append(
                    SpecialType(
                        concept.slug, _slugs(rule, "general"), _slugs(rule, "activities"), _slugs(rule, "features")
                    )
                )
        return tuple(found)

    def _nearest(self, language: str, labels: Mapping[str, Label]) -> str:
        base = language.split("-")[0]
        return next((tag for tag in labels if tag.split("-")[0] == base), "")

    @staticmethod
    def _walk(start: str, step: Callable[[str], tuple[str, ...]]) -> Iterator[str]:
        seen, queue = {start}, list(step(start))
        while queue:
            slug = queue.pop(0)
            if slug not in seen:
                seen.add(slug)
                yield slug
                queue.extend(step(slug))


def data_folder() -> Traversable:
    """Where the graph's files lie."""
    return files("retrieval.knowledge") / "data"


def load_graph() -> Graph:
    """Read the graph from its files. Costs about a tenth of a second: the caller keeps it.

    Raises SaysoError ``broken_data`` naming the file that cannot be read.
    """
    folder = data_folder()
    tables = {kind: _toml(folder / "concepts" / f"{kind.value}.toml") for kind in Kind}
    labels: dict[Kind, dict[str, dict[str, Label]]] = {kind: {} for kind in Kind}
    inflections: dict[str, Inflection] = {}
    for language in sorted(one.name for one in (folder / "labels").iterdir() if one.is_dir()):
        home = folder / "labels" / language
        for kind in Kind:
            for slug, label in _labels(home / f"{kind.value}.tsv"):
                labels[kind].setdefault(slug, {})[language] = label
        rules = home / "inflection.toml"
        if rules.is_file():
            inflections[language] = read_inflection(_toml(rules))
    concepts = {
        kind: {
            slug: Concept(
                slug=slug,
                kind=kind,
                parents=tuple(str(one) for one in table.get("parents", ())),
                labels=labels[kind].get(slug, {}),
                attributes=_attributes(slug, tables[kind]),
            )
            for slug, table in tables[kind].items()
        }
        for kind in Kind
    }
    return Graph(concepts, read_needs(folder / "suitability.toml"), inflections)


def read_needs(source: Traversable) -> tuple[Need, ...]:
    """The suitability file as Need values."""
    return tuple(
        Need(
            activity=str(entry["activity"]),
            applies_to=_slugs(entry, "applies_to"),
            required=_slugs(entry, "required"),
            helpful=_slugs(entry, "helpful"),
            harmful=_slugs(entry, "harmful"),
            reason=str(entry.get("reason", "")),
            source=str(entry.get("source", "")),
            weight=float(entry.get("weight", 1.0)),
        )
        for entry in _toml(source).get("need", ())
    )


def _attributes(slug: str, tables: Mapping[str, Mapping[str, object]]) -> dict[str, object]:
    own = {key: value for key, value in tables[slug].items() if key != "parents"}
    for key in INHERITED:
        if key not in own:
            found = _inherited(slug, key, tables, set())
            if found is not None:
                own[key] = found
    return own


def _inherited(slug: str, key: str, tables: Mapping[str, Mapping[str, object]], seen: set[str]) -> object | None:
    seen.add(slug)
    parents = tables.get(slug, {}).get("parents", ())
    assert isinstance(parents, (list, tuple))
    for parent in parents:
        if parent in seen or parent not in tables:
            continue
        found = tables[parent].get(key)
        if found is None:
            found = _inherited(parent, key, tables, seen)
        if found is not None:
            return found
    return None


def _labels(source: Traversable) -> Iterator[tuple[str, Label]]:
    if not source.is_file():
        return
    lines = source.read_text(encoding="utf-8").splitlines()
    rows = csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
    header = next(rows, [])
    if tuple(header) != LABEL_COLUMNS:
        raise SaysoError("broken_data", f"{source.name}: the first line must be {LABEL_COLUMNS}")
    for number, row in enumerate(rows, start=2):
        if not row or row[0].startswith("#"):
            continue
        if len(row) < 3:
            raise SaysoError("broken_data", f"{source.name} line {number}: slug, singular and plural are needed")
        padded = [*row, "", ""]
        also = tuple(form.strip() for form in padded[4].split("|") if form.strip())
        yield row[0].strip(), Label(row[1].strip(), row[2].strip() or row[1].strip(), padded[3].strip(), also)


def _toml(source: Traversable) -> dict[str, Any]:
    try:
        return tomllib.loads(source.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise SaysoError("broken_data", f"{source.name}: {error}", arguments={"file": source.name}) from error


def _slugs(table: Mapping[str, object], key: str) -> tuple[str, ...]:
    value = table.get(key, ())
    assert isinstance(value, (list, tuple))
    return tuple(str(one) for one in value)
