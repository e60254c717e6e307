"""The product graph's concepts: what things are called in every language and what follows from them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Kind(StrEnum):
    """The families of concepts; each has its own files under `retrieval/knowledge/data`."""

    PRODUCT_TYPE = "product_types"
    FEATURE = "features"
    MATERIAL = "materials"
    COLOR = "colors"
    ACTIVITY = "activities"


@dataclass(frozen=True, slots=True)
class Label:
    """What one concept is called in one language.

    singular, plural  as said in the middle of a sentence; equal where the language makes no difference
    gender            m, f, n or "" where the language has none: messages agree with it
    also              synonyms, spellings and inflected forms that people say, longest not required first
    """

    singular: str
    plural: str
    gender: str = ""
    also: tuple[str, ...] = ()

    @property
    def surface_forms(self) -> tuple[str, ...]:
        """Everything that may be heard for it, without repeats, in order."""
        return tuple(dict.fromkeys((self.singular, self.plural, *self.also)))


@dataclass(frozen=True, slots=True)
class Concept:
    """One node of the graph. `attributes` holds the rest of its TOML table (hs, size_system, hazards, …)."""

    slug: str
    kind: Kind
    parents: tuple[str, ...] = ()
    labels: Mapping[str, Label] = field(default_factory=dict)
    attributes: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Need:
    """Suitability: what an activity or a need asks of a product, with a plain reason and its source.

    required, helpful, harmful are feature slugs; applies_to are product-type slugs (with everything below them).
    weight says how well such things serve: 1 just right, 0.6 somewhat, 0.3 may be considered, below 0 wrong for it
    (sweets for a toddler).
    """

    activity: str
    applies_to: tuple[str, ...]
    required: tuple[str, ...] = ()
    helpful: tuple[str, ...] = ()
    harmful: tuple[str, ...] = ()
    reason: str = ""
    source: str = ""
    weight: float = 1.0
