"""How well a product serves an activity or a need: the graph's `Need` entries held against the record's features."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from retrieval.graph_port import ProductGraph, family, satisfying
from retrieval.knowledge.concepts import Kind, Need
from retrieval.product import Fact, Product

# A missing requirement weighs as much as a harm; what merely helps weighs less.
_HELPFUL_WEIGHT = 0.5
_OF_THE_KIND = 0.6
_BESIDE = 0.4
"""How much an occasion weighs beside a need."""


def stated_features(product: Product) -> frozenset[str]:
    """Features that the record states, accessibility facts among them."""
    facts = product.accessibility
    present = {name for name in facts.__dataclass_fields__ if getattr(facts, name) is Fact.PRESENT}
    return frozenset(product.features) | present


@dataclass(frozen=True, slots=True)
class Fit:
    """One need held against one product: which features the record states of each group.

    activity  what was asked for; `need.activity` may be a wider one above it
    """

    activity: str
    need: Need
    met: tuple[str, ...]
    helped: tuple[str, ...]
    harmed: tuple[str, ...]

    @property
    def complete(self) -> bool:
        """True where everything required is stated and nothing harmful is."""
        return len(self.met) == len(self.need.required) and not self.harmed

    @property
    def score(self) -> float:
        """-1 to 1: the share of the required, half as much for the share of the helpful, minus a whole for harm. Where
        nothing is required, being of the right kind is most of it."""
        need = self.need
        parts, weight = 0.0, 0.0
        if need.required:
            parts, weight = parts + len(self.met) / len(need.required), weight + 1
        if need.helpful:
            # Two helpful features are plenty: an entry that lists eight must not make a good thing look poor.
            parts += _HELPFUL_WEIGHT * min(1.0, len(self.helped) / min(2, len(need.helpful)))
            weight += _HELPFUL_WEIGHT
        good = parts / weight if weight else 1.0
        if not need.required:
            # The kind alone serves: a plain hot-water bottle warms a bed too.
            good = _OF_THE_KIND + (1 - _OF_THE_KIND) * good
        return max(-1.0, good - 1.0) if self.harmed else good


class Suitability:
    """The graph's needs, ready to be asked about many products. Families are followed once."""

    def __init__(self, graph: ProductGraph) -> None:
        self._occasions = frozenset(
            one.slug for one in graph.concepts(Kind.ACTIVITY) if one.attributes.get("occasion", False)
        )
        self._features: dict[str, frozenset[str]] = {}
        self._needs: dict[str, tuple[tuple[Need, frozenset[str]], ...]] = {}
        for activity in graph.concepts(Kind.ACTIVITY):
            entries = []
            for need in graph.needs(activity.slug):
                entries.append((need, family(graph, need.applies_to, Kind.PRODUCT_TYPE)))
                for slug in (*need.required, *need.helpful, *need.harmful):
                    self._features.setdefault(slug, satisfying(graph, slug))
            self._needs[activity.slug] = tuple(entries)

    def fits(self, product: Product, activities: Iterable[str]) -> tuple[Fit, ...]:
        """Every need of these activities that speaks of this product's type."""
        stated = stated_features(product)
        return tuple(
            Fit(
                activity,
                need,
                tuple(slug for slug in need.required if self._features[slug] & stated),
                tuple(slug for slug in need.helpful if self._features[slug] & stated),
                tuple(slug for slug in need.harmful if self._features[slug] & stated),
            )
            for activity in activities
            for need, types in self._needs.get(activity, ())
            if product.type in types
        )

    def suits(self, product: Product) -> tuple[str, ...]:
        """Activities that the record's features speak for: everything required is there, or something that helps."""
        return tuple(
            activity
            for activity in self._needs
            if any(fit.complete and (fit.met or fit.helped) for fit in self.fits(product, (activity,)))
        )

    def weighed(self, told: Mapping[str, float]) -> dict[str, float]:
        """What was told, each with how surely, an occasion (a gift, a journey) for less beside what it is to help with:
        who has a sore back on the train looks for what helps a back."""
        if all(one in self._occasions for one in told):
            return dict(told)
        return {one: sure * (_BESIDE if one in self._occasions else 1.0) for one, sure in told.items()}

    def speaks_of(self, activity: str) -> bool:
        """Whether any entry says what it asks of goods."""
        return bool(self._needs.get(activity))

    def types_for(self, activities: Iterable[str]) -> frozenset[str]:
        """Product types that any need of these activities speaks of."""
        return frozenset().union(
            *(types for one in activities for need, types in self._needs.get(one, ()) if need.weight > 0)
        )
