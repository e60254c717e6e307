"""Qdrant in this process (`qdrant-edge-py`): the vector store that is always there.

How it stores is a matter of `CollectionSettings`; without any, float16 vectors (recall at 10 equal to float32, half the
size). There is always a write-ahead log. One process opens a shard at a time: published snapshots are copied before
they are opened (`retrieval.index.snapshot`).
"""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from i18n.errors import SaysoError
from retrieval.embedding.port import Vectors
from retrieval.index import resident
from retrieval.index.port import (
    BM25,
    DENSE,
    EVERYTHING,
    IndexPoint,
    Scored,
    StoreCapabilities,
    Where,
    point_id,
)
from retrieval.index.settings import DEFAULT, CollectionSettings
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

    def __init__(self, shard: Any, folder: Path, dimension: int, settings: CollectionSettings = DEFAULT) -> None:
        self._q = _qdrant()
        self._shard = shard
        self._folder = folder
        self._let_go_every = settings.search.let_go_every
        self._searches = 0
        self._files = threading.Lock()  # held while files may be unmapped, and while pages are let go
        self._dimension = dimension
        self._params = _search_params(settings)

    @classmethod
    def create(
        cls, folder: Path, dimension: int, threads: int = 2, settings: CollectionSettings = DEFAULT
    ) -> EdgeStore:
        """An empty shard in a new folder. dimension 0: sparse only."""
        q = _qdrant()
        with _speakable():
            private_folder(folder)
            shard = q.EdgeShard.create(str(folder), _config(dimension, threads, settings))
            for key in settings.keywords:
                shard.update(q.UpdateOperation.create_field_index(key, q.PayloadSchemaType.Keyword))
            for key in settings.numbers:
                shard.update(q.UpdateOperation.create_field_index(key, q.PayloadSchemaType.Float))
            return cls(shard, folder, dimension, settings)

    @classmethod
    def load(cls, folder: Path, dimension: int, settings: CollectionSettings = DEFAULT) -> EdgeStore:
        """The shard that lies in a folder, as it was made; of `settings` only the searching half is taken.

        Raises SaysoError ``index_broken``.
        """
        q = _qdrant()
        with _speakable():
            store = cls(q.EdgeShard.load(str(folder)), folder, dimension, settings)
        if store._let_go_every is not None:
            store.let_go()
        return store

    @property
    def capabilities(self) -> StoreCapabilities:
        return StoreCapabilities("qdrant-edge", True, self._dimension)

    def upsert(self, points: Sequence[IndexPoint]) -> None:
        q = self._q
        with _speakable(), self._files:
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
            payload=payload | dict(point.numbers) | {"id": point.product_id, "hash": point.hash},
        )

    def delete(self, product_ids: Sequence[str]) -> None:
        if not product_ids:
            return
        with _speakable(), self._files:
            ids = [point_id(product_id) for product_id in product_ids]
            self._shard.update(self._q.UpdateOperation.delete_points(ids))

    def near(self, vector: Vectors, limit: int, where: Where = EVERYTHING) -> list[Scored]:
        query = self._q.Query.Nearest([float(x) for x in vector], using=DENSE)
        found = self._query(query, limit, where, self._params)
        self._searches += 1
        if self._let_go_every and self._searches % self._let_go_every == 0:
            self.let_go()
        return found

    def matching(self, sparse: Sparse, limit: int, where: Where = EVERYTHING) -> list[Scored]:
        if not sparse.indices:
            return []
        vector = self._q.SparseVector(indices=list(sparse.indices), values=list(sparse.values))
        return self._query(self._q.Query.Nearest(vector, using=BM25), limit, where)

    def _query(self, query: Any, limit: int, where: Where, params: Any = None) -> list[Scored]:
        with _speakable():
            request = self._q.QueryRequest(
                limit=limit, query=query, filter=self._filter(where), with_payload=["id"], params=params
            )
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
        if where == EVERYTHING:
            return None
        q = self._q
        must, must_not = (
            [q.FieldCondition(key=one.key, match=q.MatchAny(list(one.values))) for one in group]
            for group in (where.must, where.must_not)
        )
        must += [q.FieldCondition(key=one.key, range=q.RangeFloat(gte=one.low, lte=one.high)) for one in where.within]
        return q.Filter(must=must or None, must_not=must_not or None)

    def close(self) -> None:
        """Write everything down and let the files go."""
        with _speakable(), self._files:
            self._shard.flush()
            self._shard.close()

    def let_go(self) -> None:
        """Take the pages of the index's files out of this process; they stay in the system's file cache."""
        with self._files:
            resident.let_go(self._folder)


def optimize(folder: Path, timeout_s: float | None = None) -> bool:
    """Build the graphs of a closed shard and join its segments; True where anything was done.

    The engine holds the interpreter while it works (half a minute at 20 000 points), so it works in a child process.
    Below some ten thousand points it changes little. Raises SaysoError ``index_broken``.
    """
    code = (
        "import sys; from qdrant_edge import EdgeShard; s = EdgeShard.load(sys.argv[1]);"
        " print(int(s.optimize())); s.flush(); s.close()"
    )
    try:
        done = subprocess.run(
            [sys.executable, "-c", code, str(folder)], capture_output=True, text=True, check=False, timeout=timeout_s
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise SaysoError("index_broken", f"optimizing {folder}: {error}") from error
    if done.returncode:
        raise SaysoError("index_broken", f"optimizing {folder}: {done.stderr[-500:]}")
    return done.stdout.strip() == "1"


def _config(dimension: int, threads: int, settings: CollectionSettings) -> Any:
    q = _qdrant()
    # Cold by default: pages are mapped when they are read. The engine's files begin at 32 MB of mostly nothing; loading
    # that ahead would count all of it against every process.
    places = {"cold": q.Memory.Cold, "cached": q.Memory.Cached, "pinned": q.Memory.Pinned}
    datatypes = {
        "float32": q.VectorStorageDatatype.Float32,
        "float16": q.VectorStorageDatatype.Float16,
        "turbo16": q.VectorStorageDatatype.Turbo16,
        "turbo8": q.VectorStorageDatatype.Turbo8,
    }
    hnsw, segments = settings.hnsw, settings.segments
    dense = q.EdgeVectorParams(
        size=max(dimension, 1),
        distance=q.Distance.Cosine,
        datatype=datatypes[settings.datatype],
        memory=places[settings.vectors],
        quantization_config=_quantization(settings, places),
        hnsw_config=q.HnswIndexConfig(
            m=hnsw.m,
            ef_construct=hnsw.ef_construct,
            full_scan_threshold=hnsw.full_scan_kb,
            max_indexing_threads=threads,
            payload_m=hnsw.payload_m,
            memory=places[hnsw.place],
        ),
    )
    return q.EdgeConfig(
        vectors={DENSE: dense} if dimension else None,
        sparse_vectors={BM25: q.EdgeSparseVectorParams(modifier=q.Modifier.Idf, memory=places[settings.sparse])},
        payload_memory=places[settings.payload],
        optimizers=q.EdgeOptimizersConfig(
            default_segment_number=segments.wanted,
            max_segment_size=segments.max_size_kb,
            indexing_threshold=segments.graph_from_kb,
        ),
        wal_enabled=True,
        max_search_threads=threads,
    )


def _quantization(settings: CollectionSettings, places: dict[str, Any]) -> Any:
    q = _qdrant()
    kind, place = settings.quantization.kind, places[settings.quantization.place]
    if kind == "none":
        return None
    if kind == "int8":
        return q.ScalarQuantizationConfig(type=q.ScalarType.Int8, memory=place)
    if kind == "binary":
        return q.BinaryQuantizationConfig(memory=place, query_encoding=q.BinaryQuantizationQueryEncoding.Scalar8Bits)
    bits = q.TurboQuantBitSize
    sizes = {
        "turbo1": bits.Bits1,
        "turbo1.5": bits.Bits1_5,
        "turbo2": bits.Bits2,
        "turbo4": bits.Bits4,
        "turbo8": bits.Bits8,
    }
    return q.TurboQuantQuantizationConfig(bits=sizes[kind], memory=place)


def _search_params(settings: CollectionSettings) -> Any:
    q = _qdrant()
    search, small = settings.search, settings.quantization
    return q.SearchParams(
        hnsw_ef=search.ef,
        indexed_only=search.indexed_only,
        quantization=None
        if small.kind == "none"
        else q.QuantizationSearchParams(rescore=small.rescore, oversampling=small.oversampling),
        acorn=q.AcornSearchParams(enable=True, max_selectivity=search.acorn_selectivity) if search.acorn else None,
    )
