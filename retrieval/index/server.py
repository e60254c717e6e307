"""A Qdrant server (`qdrant-client`): the same port where the index is too large for a copy in every process."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, TypeVar

from i18n.errors import SaysoError
from retrieval.embedding.port import Vectors
from retrieval.index.collection import create_arguments, indexes, search_params, shard_keys, update_arguments
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
from retrieval.index.settings import DEFAULT, CollectionSettings, shard_key
from retrieval.text import Sparse

_BATCH = 500
LOCAL = "qdrant-local"
T = TypeVar("T")


def connect(url: str, api_key: str | None = None, timeout_s: int = 5) -> Any:
    """A client. Raises SaysoError ``index_engine_missing`` or ``index_unreachable`` (try again)."""
    try:
        from qdrant_client import QdrantClient
    except ImportError as error:
        raise SaysoError("index_engine_missing", "package qdrant-client is not installed") from error
    with speakable():
        client = QdrantClient(url=url, api_key=api_key, timeout=timeout_s, check_compatibility=False)
        client.get_collections()
        return client


def in_memory() -> Any:
    """A client whose store is this process's memory. Raises SaysoError ``index_engine_missing``."""
    try:
        from qdrant_client import QdrantClient
    except ImportError as error:
        raise SaysoError("index_engine_missing", "package qdrant-client is not installed") from error
    return QdrantClient(":memory:")


@contextmanager
def speakable() -> Iterator[None]:
    """Turn the client's errors into SaysoError ``index_unreachable`` (try again) or ``index_broken``."""
    from qdrant_client.http.exceptions import ResponseHandlingException

    try:
        yield
    except SaysoError:
        raise
    except (ResponseHandlingException, OSError) as error:
        raise SaysoError("index_unreachable", str(error), permanent=False) from error
    except Exception as error:
        raise SaysoError("index_broken", f"{type(error).__name__}: {error}") from error


class ServerStore:
    """One collection behind a `qdrant_client.QdrantClient` (or its local mode, in tests)."""

    def __init__(
        self,
        client: Any,
        collection: str,
        dimension: int,
        name: str = "qdrant-server",
        settings: CollectionSettings = DEFAULT,
    ) -> None:
        from qdrant_client import models

        self._m = models
        self._client = client
        self._collection = collection
        self._dimension = dimension
        self._name = name
        self._settings = settings
        # The local mode looks at everything and warns of parameters that it has no use for.
        self._params = None if name == LOCAL else search_params(settings)

    @classmethod
    def create(
        cls,
        client: Any,
        collection: str,
        dimension: int,
        name: str = "qdrant-server",
        settings: CollectionSettings = DEFAULT,
    ) -> ServerStore:
        """The collection, made with its shard keys and indexes where it does not exist yet."""
        store = cls(client, collection, dimension, name, settings)
        with speakable():
            if client.collection_exists(collection):
                return store
            client.create_collection(collection, **create_arguments(dimension, settings))
            for key in shard_keys(settings):
                client.create_shard_key(collection, key)
        store._make_indexes()
        return store

    def update_settings(self) -> None:
        """Hold the collection to the settings, as far as they may change while it lives (`fixed_digest`: the rest)."""
        with speakable():
            self._client.update_collection(self._collection, **update_arguments(self._dimension, self._settings))
        self._make_indexes()

    def _make_indexes(self) -> None:
        with speakable(), warnings.catch_warnings():
            warnings.simplefilter("ignore")  # the local mode warns that it has no payload indexes
            for key, schema in indexes(self._settings).items():
                self._client.create_payload_index(self._collection, key, schema)

    @property
    def capabilities(self) -> StoreCapabilities:
        return StoreCapabilities(self._name, self._name == LOCAL, self._dimension)

    def upsert(self, points: Sequence[IndexPoint]) -> None:
        with speakable():
            for key, part in self._by_shard_key(points, lambda point: point.product_id):
                for start in range(0, len(part), _BATCH):
                    batch = [self._point(point) for point in part[start : start + _BATCH]]
                    self._client.upsert(self._collection, points=batch, wait=True, shard_key_selector=key)

    def _by_shard_key(self, items: Sequence[T], product_id: Callable[[T], str]) -> Iterator[tuple[str | None, list[T]]]:
        """Items with the named group of their product; None where the server spreads by id."""
        keys = self._settings.cluster.shard_keys
        if not keys:
            yield None, list(items)
            return
        parts: dict[str, list[T]] = {}
        for item in items:
            parts.setdefault(shard_key(product_id(item), keys), []).append(item)
        yield from sorted(parts.items())

    def _point(self, point: IndexPoint) -> Any:
        m = self._m
        vector: dict[str, Any] = {
            BM25: m.SparseVector(indices=list(point.sparse.indices), values=list(point.sparse.values))
        }
        if self._dimension and point.dense is not None:
            vector[DENSE] = [float(x) for x in point.dense]
        payload: dict[str, Any] = {key: list(values) for key, values in point.keywords.items()}
        return m.PointStruct(
            id=point_id(point.product_id),
            vector=vector,
            payload=payload | dict(point.numbers) | {"id": point.product_id, "hash": point.hash},
        )

    def delete(self, product_ids: Sequence[str]) -> None:
        if not product_ids:
            return
        with speakable():
            for key, part in self._by_shard_key(product_ids, lambda product_id: product_id):
                ids = self._m.PointIdsList(points=[point_id(product_id) for product_id in part])
                self._client.delete(self._collection, points_selector=ids, wait=True, shard_key_selector=key)

    def near(self, vector: Vectors, limit: int, where: Where = EVERYTHING) -> list[Scored]:
        return self._query([float(x) for x in vector], DENSE, limit, where, self._params)

    def matching(self, sparse: Sparse, limit: int, where: Where = EVERYTHING) -> list[Scored]:
        if not sparse.indices:
            return []
        query = self._m.SparseVector(indices=list(sparse.indices), values=list(sparse.values))
        return self._query(query, BM25, limit, where)

    def _query(self, query: Any, using: str, limit: int, where: Where, params: Any = None) -> list[Scored]:
        with speakable():
            answer = self._client.query_points(
                self._collection,
                query=query,
                using=using,
                limit=limit,
                query_filter=self._filter(where),
                search_params=params,
                with_payload=["id"],
            )
            return [Scored(point.payload["id"], point.score) for point in answer.points]

    def among(self, where: Where, limit: int) -> list[str]:
        return [str(payload["id"]) for payload in self._payloads(["id"], where, limit)]

    def count(self, where: Where = EVERYTHING) -> int:
        with speakable():
            return int(self._client.count(self._collection, count_filter=self._filter(where), exact=True).count)

    def hashes(self) -> dict[str, str]:
        return {payload["id"]: payload["hash"] for payload in self._payloads(["id", "hash"], EVERYTHING, None)}

    def _payloads(self, keys: list[str], where: Where, limit: int | None) -> Iterator[dict[str, Any]]:
        offset: Any = None
        given = 0
        while limit is None or given < limit:
            with speakable():
                records, offset = self._client.scroll(
                    self._collection,
                    scroll_filter=self._filter(where),
                    limit=_BATCH if limit is None else min(_BATCH, limit - given),
                    offset=offset,
                    with_payload=keys,
                    with_vectors=False,
                )
            for record in records:
                given += 1
                yield record.payload
            if offset is None:
                return

    def _filter(self, where: Where) -> Any:
        if where == EVERYTHING:
            return None
        m = self._m
        must, must_not = (
            [m.FieldCondition(key=one.key, match=m.MatchAny(any=list(one.values))) for one in group]
            for group in (where.must, where.must_not)
        )
        must += [m.FieldCondition(key=one.key, range=m.Range(gte=one.low, lte=one.high)) for one in where.within]
        return m.Filter(must=must or None, must_not=must_not or None)

    def close(self) -> None:
        """Close the connection."""
        with speakable():
            self._client.close()
