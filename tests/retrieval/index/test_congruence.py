"""The same calls on every vector store must give the same answers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from i18n.errors import SaysoError
from retrieval.index.edge import EdgeStore
from retrieval.index.port import EVERYTHING, KEYWORDS, AnyOf, IndexPoint, VectorStore, Where, Within
from retrieval.index.server import LOCAL, ServerStore
from retrieval.index.settings import CollectionSettings
from retrieval.text import Sparse

DIMENSION = 16
TYPES = ("boots", "tea", "shirt")
FEATURES = ("waterproof", "warm", "light", "vegan")


def _points(count: int = 60, seed: int = 3) -> list[IndexPoint]:
    rng = np.random.default_rng(seed)
    points = []
    for n in range(count):
        vector = rng.standard_normal(DIMENSION)
        places = sorted(int(x) for x in rng.choice(40, 8, replace=False))
        chosen = dict.fromkeys(KEYWORDS, ()) | {
            "type": (TYPES[n % 3],),
            "features": tuple(f for i, f in enumerate(FEATURES) if (n >> i) & 1),
            "ships_to": ("BR", "IN") if n % 2 else ("IN",),
        }
        points.append(
            IndexPoint(
                f"shop-{n}",
                (vector / np.linalg.norm(vector)).tolist(),
                Sparse(tuple(places), tuple(float(x) for x in rng.uniform(0.2, 2.0, 8))),
                chosen,
                f"hash{n}",
                {"weight": n / 10},
            )
        )
    return points


@pytest.fixture
def stores(tmp_path: Path) -> Iterator[tuple[VectorStore, VectorStore]]:
    qdrant_client = pytest.importorskip("qdrant_client")
    pytest.importorskip("qdrant_edge")
    settings = CollectionSettings(numbers=("weight",))
    edge = EdgeStore.create(tmp_path / "shard", DIMENSION, settings=settings)
    server = ServerStore.create(qdrant_client.QdrantClient(":memory:"), "shop", DIMENSION, LOCAL, settings)
    yield edge, server
    edge.close()
    server.close()


def _query(seed: int = 9) -> Any:
    vector = np.random.default_rng(seed).standard_normal(DIMENSION).astype(np.float32)
    return vector / np.linalg.norm(vector)


WHERES = (
    EVERYTHING,
    Where(must=(AnyOf("type", ("boots",)),)),
    Where(must=(AnyOf("type", ("boots", "tea")), AnyOf("ships_to", ("BR",)))),
    Where(must=(AnyOf("features", ("waterproof",)), AnyOf("features", ("warm",)))),
    Where(must_not=(AnyOf("features", ("vegan", "light")),)),
    Where(must=(AnyOf("type", ("shirt",)),), must_not=(AnyOf("features", ("warm",)),)),
    Where(must=(AnyOf("type", ("hat",)),)),
    Where(within=(Within("weight", 1.5, 3.0),)),
    Where(within=(Within("weight", high=4.05), Within("weight", 2.0))),
    Where(must=(AnyOf("type", ("boots",)),), within=(Within("weight", low=2.4),)),
)

CALLS: dict[str, Callable[[VectorStore, Where], Any]] = {
    "count": lambda store, where: store.count(where),
    "among": lambda store, where: sorted(store.among(where, 1000)),
    "near": lambda store, where: [(s.product_id, round(s.score, 2)) for s in store.near(_query(), 10, where)],
    "matching": lambda store, where: {
        s.product_id: pytest.approx(s.score, rel=1e-3)
        for s in store.matching(Sparse((1, 5, 17, 39), (1.0, 1.0, 1.0, 1.0)), 100, where)
    },
}


@pytest.mark.parametrize("call", CALLS)
def test_the_same_call_gives_the_same_answer(stores: tuple[VectorStore, VectorStore], call: str) -> None:
    points = _points()
    for store in stores:
        store.upsert(points)
    for where in WHERES:
        edge, server = (CALLS[call](store, where) for store in stores)
        assert edge == server, where
    assert CALLS[call](stores[0], WHERES[2])  # the comparison is not of nothing with nothing


def test_points_can_be_replaced_and_deleted(stores: tuple[VectorStore, VectorStore]) -> None:
    points = _points()
    changed = IndexPoint("shop-7", points[8].dense, Sparse((3,), (5.0,)), points[7].keywords, "new")
    for store in stores:
        store.upsert(points)
        store.delete(["shop-1", "shop-2", "never-there"])
        store.upsert([changed])
        assert store.count() == len(points) - 2
        hashes = store.hashes()
        assert "shop-1" not in hashes
        assert hashes["shop-7"] == "new"
        assert hashes["shop-9"] == "hash9"
        assert store.near(np.array(points[8].dense, np.float32), 2)[0].score == pytest.approx(1.0, abs=1e-3)
    edge, server = ([s.product_id for s in store.matching(Sparse((3,), (1.0,)), 3)] for store in stores)
    assert edge == server
    assert edge[0] == "shop-7"


def test_scores_are_cosines_and_bm25_leaves_out_strangers(stores: tuple[VectorStore, VectorStore]) -> None:
    points = _points()
    wanted = np.array(points[4].dense, np.float32)
    for store in stores:
        store.upsert(points)
        first = store.near(wanted, 1)[0]
        assert (first.product_id, round(first.score, 3)) == ("shop-4", 1.0)
        assert store.matching(Sparse((999,), (1.0,)), 10) == []
        assert store.matching(Sparse((), ()), 10) == []


def test_a_store_without_embedding_takes_sparse_points(tmp_path: Path) -> None:
    pytest.importorskip("qdrant_edge")
    store = EdgeStore.create(tmp_path / "sparse", 0)
    store.upsert(_points(5))
    assert store.count() == 5
    assert store.matching(_points(5)[0].sparse, 5)[0].product_id == "shop-0"
    store.close()


def test_more_points_than_one_page_are_all_listed(stores: tuple[VectorStore, VectorStore]) -> None:
    points = _points(1203)
    for store in stores:
        store.upsert(points)
        assert len(store.hashes()) == 1203
        assert len(store.among(EVERYTHING, 700)) == 700


def test_a_damaged_shard_is_a_clear_error(tmp_path: Path) -> None:
    pytest.importorskip("qdrant_edge")
    folder = tmp_path / "shard"
    store = EdgeStore.create(folder, DIMENSION)
    store.upsert(_points(5))
    store.close()
    (folder / "edge_config.json").write_text("{")
    with pytest.raises(SaysoError) as failure:
        EdgeStore.load(folder, DIMENSION).count()
    assert failure.value.code == "index_broken"
