"""The port of embedding: sentences to vectors in which near means alike."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]
"""``[n, dimension]``, float32, every row of unit length."""


@dataclass(frozen=True, slots=True)
class EmbeddingCapabilities:
    """What an engine can do.

    name       changes with the vectors: an index made with another name is made anew
    languages  BCP 47 tags it understands; None for "any"
    """

    name: str
    dimension: int
    languages: tuple[str, ...] | None

    def understands(self, language: str) -> bool:
        """True where sentences of this language may be embedded as they are."""
        return self.languages is None or language.split("-")[0] in self.languages


class Embedder(Protocol):
    """An embedding engine. `embed` blocks and may be called from several threads."""

    @property
    def capabilities(self) -> EmbeddingCapabilities: ...

    def embed(self, texts: Sequence[str]) -> Vectors:
        """One unit vector a text. Long texts are cut at the engine's own limit."""
        ...
