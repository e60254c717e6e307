"""Whether the product graph's data hold together: what a person who mends a file is told at once.

Each finding is one plain line: file or concept, and what is wrong. An empty list means that the data are sound.
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from typing import Any

from i18n.accents import folded
from retrieval.knowledge.concepts import Kind, Label
from retrieval.knowledge.graph import Graph, data_folder

SIZE_SYSTEMS = frozenset({"shoe", "clothing", "none"})
HAZARDS = frozenset(
    {
        "aerosol", "alcohol", "animal_product", "flammable", "hot_surface", "liquid", "lithium_battery", "live_plant",
        "loose_battery", "medical_device", "medicine", "plant_product", "radio_transmitter", "sharp", "small_parts",
    }
)  # fmt: skip
"""What a carrier or a customs officer asks about, as `hazards` of a type names it."""

_SLUG = re.compile(r"[a-z][a-z0-9_]*")
_HS = re.compile(r"\d{6}")
_NO_CHAPTERS = frozenset({"00", "77", "98", "99"})
"""Chapters that the Harmonized System leaves empty or to the countries; 01 to 97 hold goods (WCO, HS 2022)."""


def complete_languages() -> tuple[str, ...]:
    """Languages in which every concept must have a label: those whose folder has the file of every kind."""
    homes = (one for one in (data_folder() / "labels").iterdir() if one.is_dir())
    return tuple(sorted(one.name for one in homes if all((one / f"{kind.value}.tsv").is_file() for kind in Kind)))


def check_graph(graph: Graph, languages: tuple[str, ...] | None = None) -> list[str]:
    """Everything that is wrong, in a stable order. `languages` are those whose labels are checked, else the complete
    ones."""
    checked = complete_languages() if languages is None else languages
    return [
        *_families(graph),
        *_types(graph),
        *_needs(graph),
        *(finding for language in checked for finding in _labels(graph, language)),
        *(finding for language in checked for finding in _rows(graph, language)),
        *(finding for language in checked for finding in _two_meanings(graph, language)),
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
        if hs is not None and (not _HS.fullmatch(str(hs)) or str(hs)[:2] in _NO_CHAPTERS):
            yield f"product_types/{concept.slug}: hs {hs!r} is not six digits of a chapter of goods"
        if concept.attributes.get("size_system", "none") not in SIZE_SYSTEMS:
            yield f"product_types/{concept.slug}: size_system must be one of {sorted(SIZE_SYSTEMS)}"
        if not isinstance(concept.attributes.get("mains", False), bool):
            yield f"product_types/{concept.slug}: mains is true or false"
        hazards = concept.attributes.get("hazards", [])
        if not isinstance(hazards, list) or not HAZARDS.issuperset(hazards):
            yield f"product_types/{concept.slug}: hazards must be of {sorted(HAZARDS)}"
        if not concept.attributes.get("attributes"):
            yield f"product_types/{concept.slug}: no attributes to compare by"
    for rule in graph.special_types():
        yield from _unknown(graph, f"product_types/{rule.special}: means_this", Kind.PRODUCT_TYPE, rule.general)
        yield from _unknown(graph, f"product_types/{rule.special}: means_this", Kind.ACTIVITY, rule.activities)
        yield from _unknown(graph, f"product_types/{rule.special}: means_this", Kind.FEATURE, rule.features)


def _labels(graph: Graph, language: str) -> Iterator[str]:
    for kind in Kind:
        labels = [(concept.slug, concept.labels.get(language)) for concept in graph.concepts(kind)]
        gendered = kind is Kind.PRODUCT_TYPE and any(label is not None and label.gender for _, label in labels)
        for slug, label in labels:
            name = f"{kind.value}/{slug}"
            if label is None:
                yield f"{name}: no label in {language}"
                continue
            if label.gender not in ({"m", "f", "n"} if gendered else {"", "m", "f", "n"}):
                yield f"{name}: gender {label.gender!r} in {language}"
            yield from (f"{name}: {form!r} stands twice in {language}" for form in _repeated(label))


def _repeated(label: Label) -> list[str]:
    """Synonyms that say again what the row has already said; singular and plural may be one."""
    said = Counter(form.casefold() for form in label.also)
    known = {label.singular.casefold(), label.plural.casefold()}
    return sorted(form for form, times in said.items() if times > 1 or form in known)


def _rows(graph: Graph, language: str) -> Iterator[str]:
    """Rows of the label files that no concept takes up, and concepts that have two."""
    for kind in Kind:
        source = data_folder() / "labels" / language / f"{kind.value}.tsv"
        lines = source.read_text(encoding="utf-8").splitlines()[1:] if source.is_file() else []
        slugs = Counter(line.split("\t")[0].strip() for line in lines if line.strip() and not line.startswith("#"))
        yield from (f"labels {language}: no {kind.value}/{slug}" for slug in slugs if not graph.has(slug, kind))
        yield from (f"labels {language}: {kind.value}/{slug} has two rows" for slug, n in slugs.items() if n > 1)


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
