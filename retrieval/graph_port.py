"""What the shelf asks of the product graph: a port, so that search can be tried on a graph of ten concepts."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from retrieval.knowledge.concepts import Concept, Kind, Label, Need


class ProductGraph(Protocol):
    """Concepts with their labels, their families and what activities need. `retrieval.knowledge.graph` is one."""

    def has(self, slug: str, kind: Kind) -> bool:
        """Whether the graph knows the slug as this kind."""
        ...

    def concept(self, slug: str, kind: Kind) -> Concept | None:
        """One concept, or None where the graph does not know it."""
        ...

    def concepts(self, kind: Kind) -> Iterable[Concept]:
        """All concepts of a kind, always in the same order."""
        ...

    def label(self, slug: str, kind: Kind, language: str) -> Label | None:
        """What it is called in a language, or None."""
        ...

    def ancestors(self, slug: str, kind: Kind) -> Iterable[str]:
        """Slugs above it, itself left out. The slug must be known."""
        ...

    def descendants(self, slug: str, kind: Kind) -> Iterable[str]:
        """Slugs below it, itself left out."""
        ...

    def needs(self, activity: str) -> Iterable[Need]:
        """What an activity or a need asks of products, with what wider activities ask."""
        ...


def family(graph: ProductGraph, slugs: Iterable[str], kind: Kind) -> frozenset[str]:
    """The slugs with everything below them: who asks for wool is served by merino."""
    found: set[str] = set()
    for slug in slugs:
        found.add(slug)
        found.update(graph.descendants(slug, kind))
    return frozenset(found)


def satisfying(graph: ProductGraph, slug: str) -> frozenset[str]:
    """Features that serve who asks for this one: its kinds, and those that its data says it is met by."""
    known = graph.concept(slug, Kind.FEATURE)
    also = known.attributes.get("met_by", ()) if known is not None else ()
    assert isinstance(also, (list, tuple))
    return family(graph, (slug, *also), Kind.FEATURE)


def named(graph: ProductGraph, slug: str, kind: Kind, language: str, *, plural: bool = False) -> str:
    """The label's words, or the slug's own (English) words where nobody wrote a label."""
    label = graph.label(slug, kind, language)
    if label is None:
        return slug.replace("_", " ")
    return label.plural if plural else label.singular
