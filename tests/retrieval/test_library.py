"""The library as others use it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from i18n.errors import SaysoError
from i18n.money import Money
from retrieval.index import edge
from retrieval.library import Library, folder_digest, graph_digest
from retrieval.query import SearchQuery
from retrieval.records import SqliteRecords

WATCH = SearchQuery("talking watch", "en", product_types=("wristwatch",))
Open = Callable[..., Library]


def test_show_tells_the_whole_record_with_its_live_offer(library: Library) -> None:
    library.offers.set("cha-iron-kyusu", price=Money.of("7999", "JPY"), stock=1)
    record = library.show("cha-iron-kyusu")
    assert record["offer"] == {
        "price": {"amount": "7999", "currency": "JPY"},
        "stock": 1,
        "in_stock": True,
        "version": 2,
        "read_at": "2026-11-20T12:00:00+00:00",
    }
    assert record["merchant"]["name"] == "茶店"
    assert record["merchant"]["freight"]["DE"] == "2800"
    with pytest.raises(SaysoError) as failure:
        library.show("cha-iron-kyus")
    assert failure.value.code == "no_such_product"


def test_an_offer_changed_elsewhere_counts_at_once(open_library: Open, word_vectors: Any) -> None:
    here, elsewhere = open_library(word_vectors), open_library(word_vectors)
    assert here.search(WATCH).total == 1
    elsewhere.offers.set("high-talking-watch", stock=0)
    assert here.search(WATCH).total == 0
    assert here.refresh() is False


def test_showing_a_record_opens_no_engine(open_library: Open, word_vectors: Any, tmp_path: Path) -> None:
    library = open_library(word_vectors)
    library.show("alp-light-boot")
    library.catalog.stats()
    assert word_vectors.embedded == []
    assert not (tmp_path / "home" / "index").exists()


def test_missing_weights_cost_the_engine_and_are_said(open_library: Open, tmp_path: Path) -> None:
    library = open_library(embedding="minilm", weights=tmp_path / "nowhere")
    assert library.search(WATCH).hits[0].product_id == "high-talking-watch"
    assert [notice.code for notice in library.notices] == ["embedding_missing"]
    assert library.engines()["embedding"] == "none"


def test_without_the_engine_in_process_another_takes_over(
    open_library: Open, word_vectors: Any, goods: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("qdrant_client")
    monkeypatch.setattr(edge, "available", lambda: False)
    library = open_library(word_vectors)
    found = library.search(WATCH)
    assert found.hits[0].product_id == "high-talking-watch"
    assert found.engines["index"] == "qdrant-local"
    assert [notice.code for notice in library.notices] == ["index_engine_missing"]
    path = goods / "products" / "high-street.toml"
    path.write_text(path.read_text("utf-8").replace('"high-talking-watch"', '"high-speaking-watch"'), "utf-8")
    open_library(word_vectors)
    assert library.refresh() is True
    assert library.search(WATCH).hits[0].product_id == "high-speaking-watch"


def test_a_server_that_does_not_answer_is_said(open_library: Open, word_vectors: Any) -> None:
    pytest.importorskip("qdrant_client")
    library = open_library(word_vectors, server_url="http://127.0.0.1:9")
    with pytest.raises(SaysoError) as failure:
        library.search(WATCH)
    assert (failure.value.code, failure.value.permanent) == ("index_unreachable", False)


def test_bad_goods_are_refused_and_the_old_ones_stay(open_library: Open, goods: Path) -> None:
    first = open_library()
    path = goods / "products" / "alp-shop.toml"
    sound = path.read_text("utf-8")
    path.write_text(sound.replace('hs = "640391"', 'hs = "boots"'), "utf-8")
    with pytest.raises(SaysoError) as failure:
        open_library()
    assert failure.value.code == "bad_catalogue"
    assert first.refresh() is False
    assert first.search(WATCH).total == 1


def test_an_unwritable_home_is_said(open_library: Open, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(SaysoError) as failure:
        open_library(home=tmp_path / "file" / "home")
    assert failure.value.code == "store_unwritable"
    library = open_library(home=tmp_path / "other")
    (tmp_path / "other" / "index").write_text("")
    with pytest.raises(SaysoError) as failure:
        library.warm()
    assert failure.value.code == "store_unwritable"


def test_a_shared_database_stays_open(goods: Path, graph: Any, tmp_path: Path) -> None:
    from retrieval.library import LibraryOptions

    records = SqliteRecords(tmp_path / "home" / "sayso.sqlite3")
    options = LibraryOptions(home=tmp_path / "home", goods=goods, embedding="none")
    with Library(options, graph, records=records) as library:
        assert library.records is records
        assert library.show("alp-light-boot")["offer"]["stock"] == 10
    assert records.read("SELECT COUNT(*) FROM offer") == [(9,)]
    records.close()


def test_digests_follow_what_they_stand_for(goods: Path, graph: Any) -> None:
    before = folder_digest(goods)
    assert folder_digest(goods) == before
    (goods / "products" / "alp-shop.toml").rename(goods / "products" / "alp-shop2.toml")
    assert folder_digest(goods) != before
    assert graph_digest(graph) == graph_digest(type(graph)())
