"""Goods of feeds in the index: by words at once, by meaning once they are embedded; what is not said is not made up."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from retrieval.codec import product_from_json, product_to_json
from retrieval.feeds.ledger import EMBED_AT_ONCE
from retrieval.knowledge.graph import Graph
from retrieval.library import Library, LibraryOptions
from retrieval.query import SearchQuery

pytest.importorskip("qdrant_edge")
MANY = EMBED_AT_ONCE + 60


@pytest.fixture
def library(shop: Any, full_graph: Graph, word_vectors: Any, tmp_path: Path) -> Iterator[Library]:
    (tmp_path / "goods" / "merchants").mkdir(parents=True)
    options = LibraryOptions(home=shop.home, goods=tmp_path / "goods", embedding="none")
    with Library(options, full_graph, embedder=word_vectors) as library:
        yield library


def row(number: int, **changes: Any) -> dict[str, Any]:
    return {
        "id": f"R{number}",
        "title": f"Zanzibar {number} wool scarf",
        "price": "12.00 EUR",
        "availability": "in_stock",
        **changes,
    }


def test_a_large_feed_for_later_is_found_by_words_and_then_by_meaning(
    shop: Any, feed: Any, library: Library, word_vectors: Any
) -> None:
    shop.take(feed([row(n) for n in range(MANY)]), later=True)
    library.refresh()
    word_vectors.embedded.clear()
    hits = library.search(SearchQuery("zanzibar 17 scarf", "en")).hits
    assert hits and all(hit.stages.dense is None and hit.stages.sparse is not None for hit in hits)
    assert not any(text.startswith("Zanzibar") for text in word_vectors.embedded)  # only the query was
    library.feeds.embed_all()
    with Library(library.options, library.graph, embedder=word_vectors) as other:  # as `catalog embed` does
        other.warm()
    assert sum(text.startswith("Zanzibar") for text in word_vectors.embedded) == MANY
    assert library.refresh()  # one that was open all the time sees it at its next turn
    hits = library.search(SearchQuery("zanzibar 17 scarf", "en")).hits
    assert hits and hits[0].stages.dense is not None
    word_vectors.embedded.clear()
    shop.take(feed([row(n, description="New." if n == 5 else "") for n in range(MANY)]))
    library.refresh()
    assert sum(text.startswith("Zanzibar") for text in word_vectors.embedded) == 1  # only what changed


def test_a_small_feed_for_later_is_embedded_by_the_next_start(
    shop: Any, feed: Any, library: Library, word_vectors: Any
) -> None:
    shop.take(feed([row(n) for n in range(3)]), later=True)
    library.refresh()
    library.warm()
    assert sum(text.startswith("Zanzibar") for text in word_vectors.embedded) == 3


def test_a_seller_that_says_nothing_of_delivery_is_neither_ruled_out_nor_praised(
    shop: Any, feed: Any, library: Library
) -> None:
    shop.take(
        feed(
            [
                row(1, title="Zanzibar silent scarf"),
                row(2, title="Zanzibar German scarf", shipping="DE::Standard:4.90 EUR"),
                row(3, title="Zanzibar French scarf", shipping="FR::Standard:4.90 EUR"),
            ]
        )
    )
    library.refresh()
    hits = {hit.product_id: hit for hit in library.search(SearchQuery("zanzibar scarf", "en", ships_to="DE")).hits}
    assert set(hits) == {"shop:R1", "shop:R2"}
    assert hits["shop:R1"].stages.constraint < hits["shop:R2"].stages.constraint
    assert not any(why.claim == "ships_to" and why.stated for why in hits["shop:R1"].why)


def test_goods_that_nobody_sells_are_shown_and_not_offered(shop: Any, feed: Any, library: Library) -> None:
    shop.take(feed([{"_id": "d9", "title": "Zanzibar lamp", "text": ""}]))
    library.refresh()
    shown = library.show("d9")
    assert (shown["id"], shown["offer"], shown["source"]["format"]) == ("shop:d9", None, "beir")
    assert library.search(SearchQuery("zanzibar lamp", "en")).hits == ()


def test_records_come_back_as_they_went_in(shop: Any, feed: Any) -> None:
    shop.take(feed([row(1)]))
    body = shop.products()["R1"]
    assert product_to_json(product_from_json(body)) == body
    del body["source"], body["inferred"]  # as written before feeds were known
    assert product_from_json(body).source is None
