"""The port of embedding: sentences to vectors in which near means alike."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]
"""``[n, dimension]``, float32, every row of unit length."""


class Asked(StrEnum):
    """The words of a question that are embedded.

    ENGLISH  their word-by-word translation, with the English labels of what was understood
    SAID     the words as they were said, in any language
    BOTH     each by itself; what lies between the two vectors is looked for
    """

    ENGLISH = "english"
    SAID = "said"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class EmbeddingCapabilities:
    """What an engine can do.

    name        changes with the vectors: an index made with another name is made anew
    languages   BCP 47 tags it understands; None for "any"
    near, floor the cosines from which on two texts mean the same, and below which a shared word is chance: every
                engine has a scale of its own; None where those of `SearchOptions` hold
    asked       how questions are best put to it
    """

    name: str
    dimension: int
    languages: tuple[str, ...] | None
    near: float | None = None
    floor: float | None = None
    asked: Asked = Asked.ENGLISH

    def understands(self, language: str) -> bool:
        """True where sentences of this language may be embedded as they are."""
        return self.languages is None or language.split("-")[0] in self.languages


class Embedder(Protocol):
    """An embedding engine. Both ways of embedding block and may be called from several threads."""

    @property
    def capabilities(self) -> EmbeddingCapabilities: ...

    def embed(self, texts: Sequence[str]) -> Vectors:
        """One unit vector a text that is to be found. Long texts are cut at the engine's own limit."""
        ...

    def embed_queries(self, texts: Sequence[str]) -> Vectors:
        """One unit vector a text that is looked for: some engines take questions differently."""
        ...
