"""Settings of a collection: read whole or refused, and every way of storing finds what float32 finds."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from i18n.errors import SaysoError
from retrieval.index.edge import EdgeStore, optimize
from retrieval.index.port import KEYWORDS, AnyOf, IndexPoint, Where
from retrieval.index.settings import (
    DEFAULT,
    Cluster,
    CollectionSettings,
    Hnsw,
    Quantization,
    Searching,
    Segments,
    read_settings,
    shard_key,
    shard_key_names,
)
from retrieval.text import Sparse

DEPLOY = Path(__file__).resolve().parents[3] / "deploy" / "settings"
DIMENSION = 64


def _read(tmp_path: Path, text: str) -> CollectionSettings:
    path = tmp_path / "settings.toml"
    path.write_text(text, "utf-8")
    return read_settings(path)


def test_what_is_not_named_has_its_default(tmp_path: Path) -> None:
    assert _read(tmp_path, "") == DEFAULT
    found = _read(tmp_path, 'datatype = "float32"\n[hnsw]\nm = 24\n[quantization]\nkind = "turbo2"\noversampling = 4\n')
    assert found == replace(
        DEFAULT, datatype="float32", hnsw=Hnsw(m=24), quantization=Quantization("turbo2", oversampling=4.0)
    )


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("datatypes = 1", "datatypes"),
        ('datatype = "uint8"', "datatype"),
        ("[hnsw]\nm = 1.5", "hnsw.m"),
        ("[hnsw]\nm = true", "hnsw.m"),
        ("hnsw = 3", "hnsw"),
        ("[search]\nef = 'many'", "search.ef"),
        ("[cluster]\nreplicas = 2\nwrite_consistency = 3", "write_consistency"),
        ("[cluster]\nshards = 0", "cluster"),
        ("[quantization]\noversampling = 0.5", "oversampling"),
        ('keywords = ["type"]\n[strict]\nenabled = true', "strict"),
        ("keywords = [1]", "keywords"),
        ('vectors = "pinned"', "pinned"),
        ("= nonsense", "settings.toml"),
    ],
)
def test_a_mistake_is_named(tmp_path: Path, text: str, named: str) -> None:
    with pytest.raises(SaysoError, match=named) as failure:
        _read(tmp_path, text)
    assert failure.value.code == "settings_broken"


def test_a_missing_file_is_said(tmp_path: Path) -> None:
    with pytest.raises(SaysoError) as failure:
        read_settings(tmp_path / "none.toml")
    assert failure.value.code == "settings_broken"


def test_the_files_for_the_three_sizes_can_be_read() -> None:
    found = {path.stem: read_settings(path) for path in DEPLOY.glob("*.toml")}
    assert set(found) == {"1m", "100m", "4g"}
    for settings in found.values():
        assert settings.cluster.replicas >= 2
        assert settings.strict.enabled
    shards = {name: one.cluster.shards * max(one.cluster.shard_keys, 1) for name, one in found.items()}
    assert shards["1m"] < shards["100m"] < shards["4g"]


def test_a_product_stays_in_its_group_and_groups_are_even() -> None:
    groups = [shard_key(f"shop-{n}", 8) for n in range(4000)]
    assert groups == [shard_key(f"shop-{n}", 8) for n in range(4000)]
    counts = {name: groups.count(name) for name in shard_key_names(8)}
    assert sum(counts.values()) == 4000
    assert min(counts.values()) > 400


def _goods(count: int) -> tuple[np.ndarray, list[IndexPoint]]:
    rng = np.random.default_rng(5)
    centres = rng.standard_normal((20, DIMENSION))
    vectors = centres[np.arange(count) % 20] + 0.8 * rng.standard_normal((count, DIMENSION))
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    points = [
        IndexPoint(
            str(n),
            vector.tolist(),
            Sparse((n % 7,), (1.0,)),
            dict.fromkeys(KEYWORDS, ()) | {"type": (f"t{n % 2}",)},
            "",
        )
        for n, vector in enumerate(vectors)
    ]
    return vectors, points


WAYS = {
    "float32": CollectionSettings(datatype="float32", vectors="cached"),
    "float16": DEFAULT,
    "int8": CollectionSettings(quantization=Quantization("int8")),
    "turbo2": CollectionSettings(quantization=Quantization("turbo2", oversampling=8.0)),
    "binary": CollectionSettings(quantization=Quantization("binary", oversampling=16.0)),
}


@pytest.mark.parametrize("way", WAYS)
def test_every_way_of_storing_finds_the_nearest(tmp_path: Path, way: str) -> None:
    pytest.importorskip("qdrant_edge")
    # A graph from the first kilobyte on, so that it is walked here as it is at size.
    settings = replace(
        WAYS[way],
        hnsw=Hnsw(full_scan_kb=1),
        segments=Segments(wanted=1, graph_from_kb=1),
        search=Searching(let_go_every=7),
    )
    vectors, points = _goods(800)
    store = EdgeStore.create(tmp_path / way, DIMENSION, settings=settings)
    store.upsert(points)
    store.close()
    assert optimize(tmp_path / way) is True
    assert optimize(tmp_path / way) is False  # nothing was left to do
    store = EdgeStore.load(tmp_path / way, DIMENSION, settings)
    assert store.count() == 800
    for where, allowed in ((Where(), np.arange(800)), (Where((AnyOf("type", ("t1",)),)), np.arange(1, 800, 2))):
        hits = 0
        for asked in vectors[:40].astype(np.float32):
            true = allowed[np.argsort(-(vectors[allowed] @ asked))[:10]]
            hits += len({int(one.product_id) for one in store.near(asked, 10, where)} & {int(n) for n in true})
        assert hits >= 0.95 * 400
    # It can still be written to.
    store.delete(["3"])
    store.upsert(points[:2])
    assert store.count() == 799
    assert "3" not in {one.product_id for one in store.near(vectors[3].astype(np.float32), 10)}
    store.close()


def test_optimizing_what_is_no_shard_is_a_clear_error(tmp_path: Path) -> None:
    pytest.importorskip("qdrant_edge")
    with pytest.raises(SaysoError) as failure:
        optimize(tmp_path)
    assert failure.value.code == "index_broken"


def test_pages_that_were_let_go_are_found_again(tmp_path: Path) -> None:
    pytest.importorskip("qdrant_edge")
    from retrieval.index import resident

    vectors, points = _goods(500)
    store = EdgeStore.create(tmp_path / "shard", DIMENSION)
    store.upsert(points)
    asked = vectors[9].astype(np.float32)
    before = store.near(asked, 10)
    if Path("/proc/self/maps").exists():
        assert resident.let_go(tmp_path / "shard") > 0
        assert resident.let_go(tmp_path / "other") == 0
    store.let_go()
    assert store.near(asked, 10) == before
    store.upsert(points[:50])
    store.let_go()
    store.close()
    store = EdgeStore.load(tmp_path / "shard", DIMENSION)
    assert [one.product_id for one in store.near(asked, 10)] == [one.product_id for one in before]
    store.close()


def test_a_cluster_of_defaults_is_one_copy() -> None:
    assert DEFAULT.cluster == Cluster(1, 1, 1, 0)
