"""Collection settings as a Qdrant server takes them: what is sent to make a collection, to change one, to search it."""

from __future__ import annotations

import hashlib
from typing import Any

from retrieval.index.port import BM25, DENSE
from retrieval.index.settings import CollectionSettings, shard_key_names


def create_arguments(dimension: int, settings: CollectionSettings) -> dict[str, Any]:
    """Keyword arguments of ``QdrantClient.create_collection``. dimension 0: sparse only."""
    from qdrant_client import models as m

    sparse = m.SparseVectorParams(modifier=m.Modifier.IDF, index=m.SparseIndexParams(memory=m.Memory(settings.sparse)))
    cluster = settings.cluster
    return {
        "vectors_config": {DENSE: _dense(dimension, settings)} if dimension else {},
        "sparse_vectors_config": {BM25: sparse},
        "shard_number": cluster.shards,
        "sharding_method": m.ShardingMethod.CUSTOM if cluster.shard_keys else None,
        "replication_factor": cluster.replicas,
        "write_consistency_factor": cluster.write_consistency,
        "payload": m.PayloadStorageParams(memory=m.Memory(settings.payload)),
        "optimizers_config": _segments(settings),
        "strict_mode_config": strict_mode(settings),
    }


def update_arguments(dimension: int, settings: CollectionSettings) -> dict[str, Any]:
    """Keyword arguments of ``QdrantClient.update_collection``: all that may change under a living collection."""
    from qdrant_client import models as m

    vectors = m.VectorParamsDiff(
        hnsw_config=_hnsw(settings),
        quantization_config=quantization(settings) or m.Disabled.DISABLED,
        memory=m.Memory(settings.vectors),
    )
    return {
        "vectors_config": {DENSE: vectors} if dimension else None,
        "collection_params": m.CollectionParamsDiff(
            replication_factor=settings.cluster.replicas, write_consistency_factor=settings.cluster.write_consistency
        ),
        "optimizers_config": _segments(settings),
        "strict_mode_config": strict_mode(settings),
    }


def fixed_digest(settings: CollectionSettings) -> str:
    """Changes with what cannot be changed under a living collection: then a new one is built behind the alias."""
    fixed = (settings.datatype, settings.cluster.shards, settings.cluster.shard_keys)
    return hashlib.sha256(repr(fixed).encode()).hexdigest()[:8]


def shard_keys(settings: CollectionSettings) -> tuple[str, ...]:
    """Named groups to be made after the collection."""
    return shard_key_names(settings.cluster.shard_keys)


def indexes(settings: CollectionSettings) -> dict[str, Any]:
    """Payload key → schema of its index."""
    from qdrant_client import models as m

    keywords = dict.fromkeys(settings.keywords, m.PayloadSchemaType.KEYWORD)
    return keywords | dict.fromkeys(settings.numbers, m.PayloadSchemaType.FLOAT)


def search_params(settings: CollectionSettings) -> Any:
    """Parameters of a dense search."""
    from qdrant_client import models as m

    search, small = settings.search, settings.quantization
    return m.SearchParams(
        hnsw_ef=search.ef,
        indexed_only=search.indexed_only,
        quantization=None
        if small.kind == "none"
        else m.QuantizationSearchParams(rescore=small.rescore, oversampling=small.oversampling),
        acorn=m.AcornSearchParams(enable=True, max_selectivity=search.acorn_selectivity) if search.acorn else None,
    )


def quantization(settings: CollectionSettings) -> Any:
    """The small copies, or None."""
    from qdrant_client import models as m

    kind, place = settings.quantization.kind, m.Memory(settings.quantization.place)
    if kind == "none":
        return None
    if kind == "int8":
        return m.ScalarQuantization(scalar=m.ScalarQuantizationConfig(type=m.ScalarType.INT8, memory=place))
    if kind == "binary":
        encoding = m.BinaryQuantizationQueryEncoding.SCALAR8BITS
        return m.BinaryQuantization(binary=m.BinaryQuantizationConfig(memory=place, query_encoding=encoding))
    bits = m.TurboQuantBitSize(f"bits{kind.removeprefix('turbo').replace('.', '_')}")
    return m.TurboQuantization(turbo=m.TurboQuantQuantizationConfig(bits=bits, memory=place))


def strict_mode(settings: CollectionSettings) -> Any:
    """Limits for every client."""
    from qdrant_client import models as m

    strict = settings.strict
    if not strict.enabled:
        return m.StrictModeConfig(enabled=False)
    return m.StrictModeConfig(
        enabled=True,
        max_query_limit=strict.max_query_limit,
        max_timeout=strict.max_timeout_s,
        unindexed_filtering_retrieve=strict.filter_unindexed,
        unindexed_filtering_update=strict.filter_unindexed,
        search_max_hnsw_ef=strict.max_ef,
        search_allow_exact=strict.allow_exact,
        search_max_oversampling=strict.max_oversampling,
        upsert_max_batchsize=strict.max_upsert,
        filter_max_conditions=strict.max_conditions,
        max_resident_memory_percent=strict.max_resident_memory_percent,
    )


def _dense(dimension: int, settings: CollectionSettings) -> Any:
    from qdrant_client import models as m

    return m.VectorParams(
        size=dimension,
        distance=m.Distance.COSINE,
        datatype=m.Datatype(settings.datatype),
        memory=m.Memory(settings.vectors),
        hnsw_config=_hnsw(settings),
        quantization_config=quantization(settings),
    )


def _hnsw(settings: CollectionSettings) -> Any:
    from qdrant_client import models as m

    hnsw = settings.hnsw
    return m.HnswConfigDiff(
        m=hnsw.m,
        ef_construct=hnsw.ef_construct,
        full_scan_threshold=hnsw.full_scan_kb,
        payload_m=hnsw.payload_m,
        memory=m.Memory(hnsw.place),
    )


def _segments(settings: CollectionSettings) -> Any:
    from qdrant_client import models as m

    segments = settings.segments
    return m.OptimizersConfigDiff(
        default_segment_number=segments.wanted,
        max_segment_size=segments.max_size_kb,
        indexing_threshold=segments.graph_from_kb,
    )
