"""First level of the search: who could be meant at all, by meaning (dense) and by words (sparse)."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

from retrieval.constraints import Judge
from retrieval.embedding.port import Asked as Words
from retrieval.embedding.port import Embedder, Vectors
from retrieval.index.port import ANYWHERE, AnyOf, Scored, VectorStore, Where
from retrieval.query import SearchQuery
from retrieval.text import Sparse, TextMaker


@dataclass(frozen=True, slots=True)
class Asked:
    """A query as both engines take it: made once, used for every recall of this search.

    activities  those of the query and the needs told in its words, with how surely (0…1); need_types: goods that serve
    told_types  goods that were named without being all that is looked for: they weigh, and leave nothing out; naming:
        how much
    alike_types  goods that the word may mean as well (Hindi "chappal" is a slipper and a sandal)
    """

    vector: Vectors | None
    sparse: Sparse
    activities: Mapping[str, float] = field(default_factory=dict)
    need_types: frozenset[str] = frozenset()
    told_types: frozenset[str] = frozenset()
    naming: float = 0.0
    alike_types: frozenset[str] = frozenset()

    @property
    def likely_types(self) -> frozenset[str]:
        """Goods that may be meant although none was asked for by name."""
        return self.need_types | self.told_types


@dataclass(frozen=True, slots=True)
class Recalled:
    """Both rankings, best first, and products that are here only because they fulfil the store's filter."""

    dense: list[Scored]
    sparse: list[Scored]
    others: list[str]


def ask(query: SearchQuery, texts: TextMaker, embedder: Embedder | None, timings: dict[str, float]) -> Asked:
    """Words to vectors. Without an embedding engine, or without words that it reads, the dense half is None."""
    started = time.perf_counter()
    vector = None if embedder is None else question(query, texts, embedder)
    timings["embed"] = (time.perf_counter() - started) * 1000
    return Asked(vector, texts.sparse_query(query))


def question(query: SearchQuery, texts: TextMaker, embedder: Embedder) -> Vectors | None:
    """The unit vector ``[dimension]`` of what is looked for, in the words that the engine is best asked with."""
    way = embedder.capabilities.asked
    english = texts.dense_query(query) if way is not Words.SAID else ""
    said = query.words if way is not Words.ENGLISH else ""
    wordings = [one for one in dict.fromkeys((said, english)) if one]
    if not wordings:
        return None
    vector: Vectors = embedder.embed_queries(wordings).mean(axis=0)
    return vector / max(float(np.linalg.norm(vector)), 1e-9)


def where(judge: Judge) -> Where:
    """The part of the constraints that the store can hold to: facts that a record must state to pass.

    What a record may leave unstated (colours, materials, features) is judged later, on the record itself; so are
    colours that are ruled out, for a thing may be sold in others too.
    """
    query = judge.query
    must = (
        AnyOf("type", tuple(sorted(judge.types))),
        AnyOf("brand", tuple(sorted(judge.brands))),
        AnyOf("ships_to", (query.ships_to, ANYWHERE) if query.ships_to else ()),
    )
    must_not = (
        AnyOf("materials", tuple(sorted(judge.no_materials))),
        AnyOf("features", tuple(sorted(judge.no_features))),
        AnyOf("brand", tuple(sorted(judge.no_brands))),
    )
    return Where(tuple(one for one in must if one.values), tuple(one for one in must_not if one.values))


def recall(asked: Asked, store: VectorStore, judge: Judge, limit: int) -> Recalled:
    """At most `limit` products from each half, and from the filter alone where a type or brand was named.

    Where a need was told and no thing named, what serves the need is recalled as well, however it is worded.
    """
    condition = where(judge)
    dense = store.near(asked.vector, limit, condition) if asked.vector is not None else []
    sparse = store.matching(asked.sparse, limit, condition)
    others: list[str] = []
    if judge.types or judge.brands:
        seen = {one.product_id for one in (*dense, *sparse)}
        if len(seen) < limit:
            others = [one for one in store.among(condition, limit) if one not in seen]
    elif asked.likely_types:
        serving = Where((*condition.must, AnyOf("type", tuple(sorted(asked.likely_types)))), condition.must_not)
        if asked.vector is not None:
            dense = _joined(dense, store.near(asked.vector, limit, serving))
        sparse = _joined(sparse, store.matching(asked.sparse, limit, serving))
        seen = {one.product_id for one in (*dense, *sparse)}
        others = [one for one in store.among(serving, limit) if one not in seen]
    return Recalled(dense, sparse, others)


def _joined(first: list[Scored], second: list[Scored]) -> list[Scored]:
    """Both rankings as one, best first."""
    best = {one.product_id: one for one in (*first, *second)}
    return sorted(best.values(), key=lambda one: (-one.score, one.product_id))
