"""How complete the product graph is: what it holds, in which languages, and what is missing by name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict, dataclass

from i18n.accents import folded
from retrieval.knowledge.checks import complete_languages, known_ambiguities, shared_labels
from retrieval.knowledge.concepts import Kind
from retrieval.knowledge.graph import Graph


@dataclass(frozen=True, slots=True)
class LanguageCoverage:
    """What one language has. Every mapping is by the name of a kind.

    complete   its folder has the file of every kind, so that a gap is a fault and not work to come
    labels     concepts that have a name; synonyms: the other words for them, as written in the files
    forms      everything that is understood, with the plurals and genders made by rule
    gaps       concepts without a name
    noted      words of two meanings that ambiguous.toml explains; unnoted: those it does not
    """

    complete: bool
    labels: dict[str, int]
    synonyms: dict[str, int]
    forms: dict[str, int]
    gaps: dict[str, list[str]]
    noted: int
    unnoted: list[str]


@dataclass(frozen=True, slots=True)
class Coverage:
    """What the graph holds.

    concepts      how many of each kind
    languages     by BCP 47 tag
    hs            types with a 6-digit code of their own or of their family, how many codes, and types below a family
                  that have none
    hazards       types by hazard; mains: types where voltage and plug matter; sized: types by size system
    suitability   entries, activities and types they speak of, and entries by source
    """

    concepts: dict[str, int]
    languages: dict[str, LanguageCoverage]
    hs: dict[str, int]
    hazards: dict[str, int]
    mains: int
    sized: dict[str, int]
    suitability: dict[str, int]
    sources: dict[str, int]

    @property
    def gaps(self) -> dict[str, dict[str, list[str]]]:
        """What is missing in the complete languages: tag, kind, slugs."""
        return {tag: one.gaps for tag, one in self.languages.items() if one.complete and one.gaps}

    def as_dict(self) -> dict[str, object]:
        """For JSON."""
        return {**asdict(self), "gaps": self.gaps}


def coverage(graph: Graph) -> Coverage:
    """Count everything. Takes about a second: every form of every word is made."""
    types = [concept.attributes for concept in graph.concepts(Kind.PRODUCT_TYPE)]
    codes = [str(one["hs"]) for one in types if "hs" in one]
    needs = graph.all_needs()
    complete = complete_languages()
    return Coverage(
        concepts={kind.value: len(graph.concepts(kind)) for kind in Kind},
        languages={tag: _language(graph, tag, tag in complete) for tag in graph.languages()},
        hs={"types": len(codes), "codes": len(set(codes)), "chapters": len({code[:2] for code in codes})},
        hazards=_counted(hazard for one in types for hazard in _listed(one.get("hazards"))),
        mains=sum(bool(one.get("mains")) for one in types),
        sized=_counted(str(one["size_system"]) for one in types if one.get("size_system", "none") != "none"),
        suitability={
            "entries": len(needs),
            "activities": len({need.activity for need in needs}),
            "product_types": len({slug for need in needs for slug in need.applies_to}),
        },
        sources=_counted(need.source for need in needs),
    )


def _language(graph: Graph, tag: str, complete: bool) -> LanguageCoverage:
    labels, synonyms, forms, gaps = {}, {}, {}, {}
    for kind in Kind:
        concepts = graph.concepts(kind)
        found = [label for one in concepts if (label := one.labels.get(tag)) is not None]
        labels[kind.value] = len(found)
        synonyms[kind.value] = sum(len(label.also) for label in found)
        forms[kind.value] = sum(len(graph.surface_forms(one.slug, kind, tag)) for one in concepts if tag in one.labels)
        missing = [one.slug for one in concepts if tag not in one.labels]
        if missing:
            gaps[kind.value] = missing
    noted = {folded(form) for form in known_ambiguities(tag)}
    shared = shared_labels(graph, tag)
    unnoted = [form for form in shared if form not in noted]
    return LanguageCoverage(complete, labels, synonyms, forms, gaps, len(shared) - len(unnoted), unnoted)


def _counted(names: Iterable[str]) -> dict[str, int]:
    return dict(sorted(Counter(names).items()))


def _listed(value: object) -> list[str]:
    return [str(one) for one in value] if isinstance(value, list) else []
