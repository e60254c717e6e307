"""What is sent to a server: the requests themselves, kept by a listener on this machine (no server runs in tests)."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from i18n.errors import SaysoError
from retrieval.index.generations import switch
from retrieval.index.port import KEYWORDS, AnyOf, IndexPoint, Where, Within
from retrieval.index.server import ServerStore, connect
from retrieval.index.settings import CollectionSettings, Quantization, Strict, read_settings, shard_key
from retrieval.text import Sparse

DEPLOY = Path(__file__).resolve().parents[3] / "deploy" / "settings"
ANSWERS = {"exists": {"exists": False}, "query": {"points": []}, "points": {"operation_id": 1, "status": "completed"}}


@dataclass
class Listener:
    """Keeps every request; `status` is what it answers with."""

    url: str = ""
    status: int = 200
    sent: list[tuple[str, str, Any]] = field(default_factory=list)
    keys: list[str | None] = field(default_factory=list)

    def bodies(self, method: str, ending: str) -> list[Any]:
        return [body for verb, path, body in self.sent if verb == method and path.split("?")[0].endswith(ending)]


@pytest.fixture
def listener() -> Iterator[Listener]:
    pytest.importorskip("qdrant_client")
    kept = Listener()

    class Handler(BaseHTTPRequestHandler):
        def _answer(self) -> None:
            body = self.rfile.read(int(self.headers.get("content-length") or 0))
            kept.sent.append((self.command, self.path, json.loads(body) if body else None))
            kept.keys.append(self.headers.get("api-key"))
            last = self.path.split("?")[0].rsplit("/", 1)[-1]
            result: Any = ANSWERS.get(last, {"collections": []} if self.path == "/collections" else True)
            if last in {"index", "delete"}:
                result = ANSWERS["points"]
            text = json.dumps({"result": result, "status": "ok", "time": 0.0}).encode()
            self.send_response(kept.status)
            self.send_header("content-type", "application/json")
            self.send_header("content-length", str(len(text)))
            self.end_headers()
            self.wfile.write(text)

        do_GET = do_PUT = do_POST = do_PATCH = do_DELETE = _answer

        def log_message(self, *_: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    kept.url = f"http://127.0.0.1:{server.server_address[1]}"
    yield kept
    server.shutdown()
    server.server_close()


def _point(name: str) -> IndexPoint:
    facts = dict.fromkeys(KEYWORDS, ()) | {"type": ("tea",)}
    return IndexPoint(name, [1.0, 0.0], Sparse((4,), (0.5,)), facts, "h", {"weight": 2.0})


def test_a_collection_is_made_as_the_settings_say(listener: Listener) -> None:
    settings = read_settings(DEPLOY / "100m.toml")
    ServerStore.create(connect(listener.url), "shop", 384, settings=settings)
    (made,) = listener.bodies("PUT", "/collections/shop")
    dense = made["vectors"]["dense"]
    assert (dense["size"], dense["distance"], dense["datatype"], dense["memory"]) == (384, "Cosine", "float16", "cold")
    assert dense["quantization_config"] == {"turbo": {"bits": "bits4", "memory": "pinned"}}
    assert dense["hnsw_config"]["m"] == 24
    assert made["sparse_vectors"]["bm25"]["modifier"] == "idf"
    assert (made["shard_number"], made["replication_factor"], made["write_consistency_factor"]) == (24, 2, 1)
    assert made["optimizers_config"]["default_segment_number"] == 4
    strict = made["strict_mode_config"]
    assert strict["enabled"] is True
    assert strict["unindexed_filtering_retrieve"] is False
    assert strict["max_query_limit"] == 500
    assert [one["field_name"] for one in listener.bodies("PUT", "/index")] == list(KEYWORDS)


@pytest.mark.parametrize(
    ("kind", "sent"),
    [
        ("int8", {"scalar": {"type": "int8", "memory": "pinned"}}),
        ("binary", {"binary": {"memory": "pinned", "query_encoding": "scalar8bits"}}),
        ("turbo1.5", {"turbo": {"memory": "pinned", "bits": "bits1_5"}}),
    ],
)
def test_every_kind_of_small_copies_is_sent(listener: Listener, kind: Any, sent: Any) -> None:
    settings = CollectionSettings(quantization=Quantization(kind, oversampling=5.0))
    store = ServerStore.create(connect(listener.url), "shop", 2, settings=settings)
    (made,) = listener.bodies("PUT", "/collections/shop")
    assert made["vectors"]["dense"]["quantization_config"] == sent
    store.near(np.array([1, 0], np.float32), 10)
    (asked,) = listener.bodies("POST", "/points/query")
    assert asked["params"]["quantization"] == {"rescore": True, "oversampling": 5.0}


def test_a_search_carries_its_parameters_and_filters(listener: Listener) -> None:
    store = ServerStore(connect(listener.url), "shop", 2, settings=read_settings(DEPLOY / "4g.toml"))
    where = Where((AnyOf("type", ("tea", "mug")),), (AnyOf("materials", ("glass",)),), (Within("weight", 1.0, 2.5),))
    store.near(np.array([1, 0], np.float32), 10, where)
    (asked,) = listener.bodies("POST", "/points/query")
    assert asked["params"]["hnsw_ef"] == 128
    assert asked["params"]["indexed_only"] is True
    assert asked["params"]["acorn"] == {"enable": True, "max_selectivity": 0.6}
    match, within = asked["filter"]["must"]
    assert match == {"key": "type", "match": {"any": ["tea", "mug"]}}
    assert (within["key"], within["range"]["gte"], within["range"]["lte"]) == ("weight", 1.0, 2.5)
    assert asked["filter"]["must_not"] == [{"key": "materials", "match": {"any": ["glass"]}}]
    store.matching(Sparse((4,), (1.0,)), 10)
    assert "params" not in listener.bodies("POST", "/points/query")[1]


def test_named_groups_are_made_and_writes_go_to_the_products_own(listener: Listener) -> None:
    settings = CollectionSettings()
    settings = replace(settings, cluster=replace(settings.cluster, shard_keys=3), numbers=("weight",))
    store = ServerStore.create(connect(listener.url), "shop", 2, settings=settings)
    assert listener.bodies("PUT", "/collections/shop")[0]["sharding_method"] == "custom"
    assert [one["shard_key"] for one in listener.bodies("PUT", "/shards")] == ["part-000", "part-001", "part-002"]
    assert listener.bodies("PUT", "/index")[-1] == {"field_name": "weight", "field_schema": "float"}
    names = [f"p{n}" for n in range(20)]
    store.upsert([_point(name) for name in names])
    written = listener.bodies("PUT", "/points")
    got = {point["payload"]["id"]: body["shard_key"] for body in written for point in body["points"]}
    assert got == {name: shard_key(name, 3) for name in names}
    assert len(written) == 3
    assert written[0]["points"][0]["payload"]["weight"] == 2.0
    store.delete(names[:2])
    assert {body["shard_key"] for body in listener.bodies("POST", "/points/delete")} == {
        shard_key(name, 3) for name in names[:2]
    }


def test_a_living_collection_is_held_to_its_settings(listener: Listener) -> None:
    settings = CollectionSettings(strict=Strict(enabled=True, max_upsert=7))
    ServerStore(connect(listener.url), "shop", 2, settings=settings).update_settings()
    (changed,) = listener.bodies("PATCH", "/collections/shop")
    assert changed["vectors"]["dense"]["quantization_config"] == "Disabled"
    assert changed["strict_mode_config"]["upsert_max_batchsize"] == 7
    assert changed["params"]["replication_factor"] == 1


def test_the_alias_moves_in_one_request(listener: Listener) -> None:
    switch(connect(listener.url), "shop", "new", "old")
    assert listener.bodies("POST", "/aliases") == [
        {
            "actions": [
                {"delete_alias": {"alias_name": "shop"}},
                {"create_alias": {"collection_name": "new", "alias_name": "shop"}},
            ]
        }
    ]


@pytest.mark.filterwarnings("ignore:Api key is used with an insecure connection")
def test_the_key_is_sent_and_failures_are_told_apart(listener: Listener) -> None:
    store = ServerStore(connect(listener.url, api_key="open-sesame"), "shop", 2)
    assert listener.keys[-1] == "open-sesame"
    listener.status = 400
    with pytest.raises(SaysoError) as refused:
        store.count()
    assert refused.value.code == "index_broken"
    with pytest.raises(SaysoError) as away:
        connect("http://127.0.0.1:9", timeout_s=1)
    assert (away.value.code, away.value.permanent) == ("index_unreachable", False)
