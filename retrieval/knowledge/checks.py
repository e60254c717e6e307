"""Whether the product graph's data hold together: what a person who mends a file is told at once.

Each finding is one plain line: file or concept, and what is wrong. An empty list means that the data are sound.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from typing import Any

from i18n.accents import folded
from retrieval.knowledge.concepts import Kind
from retrieval.knowledge.graph import Graph, data_folder

COMPLETE_LANGUAGES = ("en", "pt-BR")
"""Languages in which every concept must have a label."""

SIZE_SYSTEMS = frozenset({"shoe", "clothing", "none"})
_SLUG = re.compile(r"[a-z][a-z0-9_]*")
_HS = re.compile(r"\d{6}")


def check_graph(graph: Graph, languages: tuple[str, ...] = COMPLETE_LANGUAGES) -> list[str]:
    """Everything that is wrong, in a stable order."""
    return [
        *_families(graph),
        *_types(graph),
        *_labels(graph, languages),
        *_needs(graph),
        *(finding for language in languages for finding in _two_meanings(graph, language)),
    ]


def known_ambiguities(language: str) -> dict[str, dict[str, Any]]:
    """The labels of one language that may mean two things, each with its note (`labels/<language>/ambiguous.toml`)."""
    source = data_folder() / "labels" / language / "ambiguous.toml"
    return tomllib.loads(source.read_text(encoding="utf-8")) if source.is_file() else {}


def shared_labels(graph: Graph, language: str) -> dict[str, tuple[str, ...]]:
    """Words that stand for more than one concept in `language`, with those concepts as ``kind/slug``."""
    meanings: dict[str, dict[str, None]] = {}
    for kind in Kind:
        for concept in graph.concepts(kind):
            for form in graph.surface_forms(concept.slug, kind, language):
                meanings.setdefault(folded(form), {})[f"{kind.value}/{concept.slug}"] = None
    return {form: tuple(found) for form, found in sorted(meanings.items()) if len(found) > 1}


def _families(graph: Graph) -> Iterator[str]:
    for kind in Kind:
        for concept in graph.concepts(kind):
            if not _SLUG.fullmatch(concept.slug):
                yield f"{kind.value}/{concept.slug}: not a slug"
            missing = [parent for parent in concept.parents if not graph.has(parent, kind)]
            yield from (f"{kind.value}/{concept.slug}: unknown parent {parent}" for parent in missing)
            if not missing and _in_a_circle(graph, concept.slug, kind):
                yield f"{kind.value}/{concept.slug}: is its own ancestor"


def _in_a_circle(graph: Graph, slug: str, kind: Kind) -> bool:
    queue, seen = list(graph.concept(slug, kind).parents), set()
    while queue:
        one = queue.pop()
        if one == slug:
            return True
        if one not in seen and graph.has(one, kind):
            seen.add(one)
            queue.extend(graph.concept(one, kind).parents)
    return False


def _types(graph: Graph) -> Iterator[str]:
    for concept in graph.concepts(Kind.PRODUCT_TYPE):
        hs = concept.attributes.get("hs")
        if hs is None and not graph.descendants(concept.slug, Kind.PRODUCT_TYPE):
            yield f"product_types/{concept.slug}: no hs"
        if hs is not None and not _HS.fullmatch(str(hs)):
            yield f"product_types/{concept.slug}: hs {hs!r} is not six digits"
        if concept.attributes.get("size_system", "none") not in SIZE_SYSTEMS:
            yield f"product_types/{concept.slug}: size_system must be one of {sorted(SIZE_SYSTEMS)}"
        if not concept.attributes.get("attributes"):
            yield f"product_types/{concept.slug}: no attributes to compare by"
    for rule in graph.special_types():
        yield from _unknown(graph, f"product_types/{rule.special}: means_this", Kind.PRODUCT_TYPE, rule.general)
        yield from _unknown(graph, f"product_types/{rule.special}: means_this", Kind.ACTIVITY, rule.activities)
        yield from _unknown(graph, f"product_types/{rule.special}: means_this", Kind.FEATURE, rule.features)


def _labels(graph: Graph, languages: tuple[str, ...]) -> Iterator[str]:
    for language in languages:
        for kind in Kind:
            for concept in graph.concepts(kind):
                label = concept.labels.get(language)
                if label is None:
                    yield f"{kind.value}/{concept.slug}: no label in {language}"
                elif label.gender not in {"", "m", "f", "n"}:
                    yield f"{kind.value}/{concept.slug}: gender {label.gender!r} in {language}"


def _needs(graph: Graph) -> Iterator[str]:
    for need in graph.all_needs():
        name = f"suitability {need.activity} / {', '.join(need.applies_to)}"
        yield from _unknown(graph, name, Kind.ACTIVITY, (need.activity,))
        yield from _unknown(graph, name, Kind.PRODUCT_TYPE, need.applies_to)
        yield from _unknown(graph, name, Kind.FEATURE, need.required + need.helpful + need.harmful)
        if set(need.harmful) & set(need.required + need.helpful):
            yield f"{name}: a feature is both wanted and harmful"
        if not need.reason or not need.source:
            yield f"{name}: reason and source are needed"


def _unknown(graph: Graph, name: str, kind: Kind, slugs: tuple[str, ...]) -> Iterator[str]:
    return (f"{name}: unknown {kind.value} {slug}" for slug in slugs if not graph.has(slug, kind))


def _two_meanings(graph: Graph, language: str) -> Iterator[str]:
    noted = {folded(form) for form in known_ambiguities(language)}
    for form, meanings in shared_labels(graph, language).items():
        if form not in noted:
            yield f"labels {language}: {form!r} means {' and '.join(meanings)}; note it in ambiguous.toml"
