"""A new generation of the index takes the old one's place at once, or not at all (qdrant-client's local mode)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from i18n.errors import SaysoError
from retrieval.index.generations import Fill, generation_name, open_serving, serving
from retrieval.index.port import KEYWORDS, IndexPoint
from retrieval.index.server import ServerStore
from retrieval.index.settings import DEFAULT
from retrieval.text import Sparse

pytestmark = pytest.mark.filterwarnings("ignore::UserWarning")  # the local mode tells what it has no use for


@pytest.fixture
def client() -> Iterator[Any]:
    client = pytest.importorskip("qdrant_client").QdrantClient(":memory:")
    yield client
    client.close()


def _fill(count: int, dimension: int, *, tell: int | None = None) -> Fill:
    """Puts in what is missing of `count` goods; claims that there are `tell`."""

    def fill(store: ServerStore, known: dict[str, str]) -> int:
        rng = np.random.default_rng(dimension)
        for n in range(count):
            vector = rng.standard_normal(dimension)
            if known.get(f"p{n}") != "h":
                facts = dict.fromkeys(KEYWORDS, ()) | {"type": ("tea",)}
                store.upsert([IndexPoint(f"p{n}", vector.tolist(), Sparse((1,), (1.0,)), facts, "h")])
        return count if tell is None else tell

    return fill


def _names(client: Any) -> set[str]:
    return {one.name for one in client.get_collections().collections}


def test_the_first_generation_is_built_and_served(client: Any) -> None:
    store = open_serving(client, "shop", "minilm", 8, _fill(5, 8))
    assert store.count() == 5
    assert serving(client, "shop") == generation_name("shop", "minilm", 8)
    again = open_serving(client, "shop", "minilm", 8, _fill(6, 8))  # brought up to date where it stands
    assert again.count() == 6
    assert len(_names(client)) == 1


def test_another_engine_makes_another_generation_and_the_old_one_goes(client: Any) -> None:
    old = open_serving(client, "shop", "minilm", 8, _fill(5, 8))
    seen: list[tuple[str | None, int]] = []

    def fill(store: ServerStore, known: dict[str, str]) -> int:
        assert known == {}
        result = _fill(7, 12)(store, known)
        seen.append((serving(client, "shop"), old.count()))  # searches still get the old one
        return result

    new = open_serving(client, "shop", "bge", 12, fill)
    assert seen == [(generation_name("shop", "minilm", 8), 5)]
    assert new.count() == 7
    assert serving(client, "shop") == generation_name("shop", "bge", 12)
    assert _names(client) == {generation_name("shop", "bge", 12)}


def test_a_setting_that_cannot_change_in_place_makes_another_generation(client: Any) -> None:
    open_serving(client, "shop", "minilm", 8, _fill(5, 8))
    before = serving(client, "shop")
    open_serving(client, "shop", "minilm", 8, _fill(5, 8), settings=replace(DEFAULT, datatype="float32"))
    assert serving(client, "shop") != before
    assert len(_names(client)) == 1


def test_a_count_that_is_wrong_leaves_the_old_one_serving(client: Any) -> None:
    store = open_serving(client, "shop", "minilm", 8, _fill(5, 8))
    with pytest.raises(SaysoError) as failure:
        open_serving(client, "shop", "bge", 12, _fill(7, 12, tell=8))
    assert failure.value.code == "index_broken"
    assert serving(client, "shop") == generation_name("shop", "minilm", 8)
    assert store.count() == 5


def test_a_build_that_died_is_taken_up_again(client: Any) -> None:
    open_serving(client, "shop", "minilm", 8, _fill(5, 8))

    def dies(store: ServerStore, known: dict[str, str]) -> int:
        _fill(3, 12)(store, known)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        open_serving(client, "shop", "bge", 12, dies)
    assert serving(client, "shop") == generation_name("shop", "minilm", 8)
    kept: list[int] = []

    def fill(store: ServerStore, known: dict[str, str]) -> int:
        kept.append(len(known))
        return _fill(7, 12)(store, known)

    assert open_serving(client, "shop", "bge", 12, fill).count() == 7
    assert kept == [3]


def test_graphs_that_are_not_ready_are_waited_for_and_then_given_up(
    client: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    from qdrant_client import models as m

    open_serving(client, "shop", "minilm", 8, _fill(5, 8))
    real, states, slept = client.get_collection, [m.CollectionStatus.YELLOW] * 3, []

    def get_collection(name: str) -> Any:
        info = real(name)
        info.status = states.pop() if states else m.CollectionStatus.GREEN
        return info

    monkeypatch.setattr(client, "get_collection", get_collection)
    open_serving(client, "shop", "bge", 12, _fill(2, 12), sleep=slept.append)
    assert len(slept) == 3
    states += [m.CollectionStatus.YELLOW] * 99
    with pytest.raises(SaysoError) as failure:
        open_serving(client, "shop", "e5", 12, _fill(2, 12), ready_s=2.0, sleep=slept.append)
    assert failure.value.permanent is False
    assert serving(client, "shop") == generation_name("shop", "bge", 12)
