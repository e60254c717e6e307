"""The port of the vector store: points with a dense and a sparse vector and keyword facts, found by nearness."""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from retrieval.embedding.port import Vectors
from retrieval.text import Sparse

DENSE = "dense"
BM25 = "bm25"
KEYWORDS = ("type", "merchant", "ships_to", "features", "materials", "colors", "brand")
"""Payload keys that are filtered on. Price and stock are never stored here: they change by the second."""

ANYWHERE = "*"
"""Value of ``ships_to`` where a seller does not say where it sends to: that is not stated, not ruled out."""

_NAMESPACE = uuid.UUID("6f0f4c1e-8d3b-5d0e-9a53-3f6a0c7b5e11")


def point_id(product_id: str) -> str:
    """The store's id of a product (stores take numbers and UUIDs only)."""
    return str(uuid.uuid5(_NAMESPACE, product_id))


@dataclass(frozen=True, slots=True)
class StoreCapabilities:
    """What an engine is.

    local      True where the data lies in this process's own folder
    dimension  of the dense vectors; 0 where the index was made without an embedding engine
    """

    name: str
    local: bool
    dimension: int


@dataclass(frozen=True, slots=True)
class IndexPoint:
    """One product as it is stored.

    dense     unit vector or None
    keywords  values of `KEYWORDS`
    hash      of its text
    numbers   lasting facts that ranges may ask for (no price: that changes by the second)
    """

    product_id: str
    dense: Sequence[float] | None
    sparse: Sparse
    keywords: Mapping[str, tuple[str, ...]]
    hash: str
    numbers: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class AnyOf:
    """True for a point that has at least one of `values` under `key`."""

    key: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Within:
    """True for a point whose number under `key` is at least `low` and at most `high` (None: no end there)."""

    key: str
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class Where:
    """Every one of `must` and `within` and none of `must_not`."""

    must: tuple[AnyOf, ...] = ()
    must_not: tuple[AnyOf, ...] = ()
    within: tuple[Within, ...] = ()


EVERYTHING = Where()


@dataclass(frozen=True, slots=True)
class Scored:
    """A product and its score: cosine for dense, BM25 for sparse."""

    product_id: str
    score: float


class VectorStore(Protocol):
    """A vector store. Any failure of the engine is SaysoError ``index_broken``."""

    @property
    def capabilities(self) -> StoreCapabilities: ...

    def upsert(self, points: Sequence[IndexPoint]) -> None:
        """Put points in, over those of the same product."""
        ...

    def delete(self, product_ids: Sequence[str]) -> None:
        """Take products out; unknown ones are no error."""
        ...

    def near(self, vector: Vectors, limit: int, where: Where = EVERYTHING) -> list[Scored]:
        """Nearest by cosine to one vector ``[dimension]``, best first."""
        ...

    def matching(self, sparse: Sparse, limit: int, where: Where = EVERYTHING) -> list[Scored]:
        """Best by BM25, best first; products that share no token are left out."""
        ...

    def among(self, where: Where, limit: int) -> list[str]:
        """Product ids that fulfil `where`, in no order."""
        ...

    def count(self, where: Where = EVERYTHING) -> int:
        """How many points fulfil `where`, exactly."""
        ...

    def hashes(self) -> dict[str, str]:
        """Text hash of every product that is stored."""
        ...

    def close(self) -> None:
        """Let go of it; it cannot be used afterwards."""
        ...
