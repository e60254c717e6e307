"""Qdrant in this process (`qdrant-edge-py`): the vector store that is always there.

float16 vectors (recall at 10 equal to float32, half the size) and a write-ahead log. One process opens a shard at a
time: published snapshots are copied before they are opened (`retrieval.index.snapshot`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from i18n.errors import SaysoError
from retrieval.embedding.port import Vectors
from retrieval.index.port import (
    BM25,
    DENSE,
    EVERYTHING,
    KEYWORDS,
    IndexPoint,
    Scored,
    StoreCapabilities,
    Where,
    point_id,
)
from retrieval.private import private_folder
from retrieval.text import Sparse

_BATCH = 500


def available() -> bool:
    """Whether the package is there (it is not built for every platform)."""
    from importlib.util import find_spec

    return find_spec("qdrant_edge") is not None


def _qdrant() -> Any:
    try:
        import qdrant_edge
    except ImportError as error:
        raise SaysoError("index_engine_missing", "package qdrant-edge-py is not installed") from error
    return qdrant_edge


@contextmanager
def _speakable() -> Iterator[None]:
    try:
        yield
    except SaysoError:
        raise
    # The engine raises plain Exception for everything, and PanicException for damaged files, which is a BaseException.
    except BaseException as error:
        if isinstance(error, KeyboardInterrupt | SystemExit | GeneratorExit | MemoryError):
            raise
        raise SaysoError("index_broken", f"{type(error).__name__}: {error}") from error


class EdgeStore:
    """A shard in a folder. Make one with `create` or `load`."""

    def __init__(self, shard: Any, dimension: int) -> None:
        self._q = _qdrant()
        self._shard = shard
        self._dimension = dimension

    @classmethod
    def create(cls, folder: Path, dimension: int, threads: int = 2) -> EdgeStore:
        """An empty shard in a new folder. dimension 0: sparse only."""
        q = _qdrant()
        with _speakable():
            private_folder(folder)
            # Cold: pages are mapped when they are read. The engine's files begin at 32 MB of mostly nothing; loading
            # that ahead would count all of it against every process.
            dense = q.EdgeVectorParams(
                size=dimension,
                distance=q.Distance.Cosine,
                datatype=q.VectorStorageDatatype.Float16,
                memory=q.Memory.Cold,
            )
            config = q.EdgeConfig(
                vectors={DENSE: dense} if dimension else None,
                sparse_vectors={BM25: q.EdgeSparseVectorParams(modifier=q.Modifier.Idf, memory=q.Memory.Cold)},
                wal_enabled=True,
                max_search_threads=threads,
            )
            shard = q.EdgeShard.create(str(folder), config)
            for key in KEYWORDS:
                shard.update(q.UpdateOperation.create_field_index(key, q.PayloadSchemaType.Keyword))
            return cls(shard, dimension)

    @classmethod
    def load(cls, folder: Path, dimension: int) -> EdgeStore:
        """The shard that lies in a folder. Raises SaysoError ``index_broken``."""
        q = _qdrant()
        with _speakable():
            return cls(q.EdgeShard.load(str(folder)), dimension)

    @property
    def capabilities(self) -> StoreCapabilities:
        return StoreCapabilities("qdrant-edge", True, self._dimension)

    def upsert(self, points: Sequence[IndexPoint]) -> None:
        q = self._q
        with _speakable():
            for start in range(0, len(points), _BATCH):
                batch = [self._point(point) for point in points[start : start + _BATCH]]
                self._shard.update(q.UpdateOperation.upsert_points(batch))

    def _point(self, point: IndexPoint) -> Any:
        q = self._q
        sparse = q.SparseVector(indices=list(point.sparse.indices), values=list(point.sparse.values))
        vector: dict[str, Any] = {BM25: sparse}
        if self._dimension and point.dense is not None:
            vector[DENSE] = [float(x) for x in point.dense]
        payload: dict[str, Any] = {key: list(values) for key, values in point.keywords.items()}
        return q.Point(
            id=point_id(point.product_id),
            vector=vector,
            payload=payload | {"id": point.product_id, "hash": point.hash},
        )

    def delete(self, product_ids: Sequence[str]) -> None:
        if not product_ids:
            return
        with _speakable():
            ids = [point_id(product_id) for product_id in product_ids]
            self._shard.update(self._q.UpdateOperation.delete_points(ids))

    def near(self, vector: Vectors, limit: int, where: Where = EVERYTHING) -> list[Scored]:
        query = self._q.Query.Nearest([float(x) for x in vector], using=DENSE)
        return self._query(query, limit, where)

    def matching(self, sparse: Sparse, limit: int, where: Where = EVERYTHING) -> list[Scored]:
        if not sparse.indices:
            return []
        vector = self._q.SparseVector(indices=list(sparse.indices), values=list(sparse.values))
        return self._query(self._q.Query.Nearest(vector, using=BM25), limit, where)

    def _query(self, query: Any, limit: int, where: Where) -> list[Scored]:
        with _speakable():
            request = self._q.QueryRequest(limit=limit, query=query, filter=self._filter(where), with_payload=["id"])
            return [Scored(point.payload["id"], point.score) for point in self._shard.query(request)]

    def among(self, where: Where, limit: int) -> list[str]:
        return [str(payload["id"]) for payload in self._payloads(["id"], where, limit)]

    def count(self, where: Where = EVERYTHING) -> int:
        with _speakable():
            return int(self._shard.count(self._q.CountRequest(filter=self._filter(where), exact=True)))

    def hashes(self) -> dict[str, str]:
        return {payload["id"]: payload["hash"] for payload in self._payloads(["id", "hash"], EVERYTHING, None)}

    def _payloads(self, keys: list[str], where: Where, limit: int | None) -> Iterator[dict[str, Any]]:
        offset: Any = None
        given = 0
        while limit is None or given < limit:
            with _speakable():
                records, offset = self._shard.scroll(
                    self._q.ScrollRequest(
                        offset=offset,
                        limit=_BATCH if limit is None else min(_BATCH, limit - given),
                        filter=self._filter(where),
                        with_payload=keys,
                        with_vector=False,
                    )
                )
            for record in records:
                given += 1
                yield record.payload
            if offset is None:
                return

    def _filter(self, where: Where) -> Any:
        if not where.must and not where.must_not:
            return None
        q = self._q
        must, must_not = (
            [q.FieldCondition(key=one.key, match=q.MatchAny(list(one.values))) for one in group]
            for group in (where.must, where.must_not)
        )
        return q.Filter(must=must or None, must_not=must_not or None)

    def close(self) -> None:
        """Write everything down and let the files go."""
        with _speakable():
            self._shard.flush()
            self._shard.close()
