"""The demo catalogue: sound, plausible, and found in by people who do not know the trade's word."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterator, Mapping
from decimal import Decimal
from importlib import resources
from pathlib import Path
from typing import Any

import pytest

from i18n.money import Money
from retrieval.codec import resolve
from retrieval.embedding.port import Embedder
from retrieval.knowledge.concepts import Kind
from retrieval.knowledge.graph import Graph, load_graph
from retrieval.library import Library, LibraryOptions
from retrieval.query import SearchQuery
from retrieval.schema import Goods, check_goods

REQUESTS = Path(__file__).parent / "plain_requests.tsv"


@pytest.fixture(scope="module")
def graph() -> Graph:
    return load_graph()


@pytest.fixture(scope="module")
def demo(graph: Graph) -> Goods:
    with resources.as_file(resources.files("retrieval") / "data") as folder:
        goods, problems = check_goods(folder, graph)
    assert not problems, "\n".join(map(str, problems))
    return goods


@pytest.fixture(scope="module")
def library(graph: Graph, minilm: Embedder, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    home = tmp_path_factory.mktemp("demo-home")
    with Library(LibraryOptions(home), graph, embedder=minilm) as library:
        yield library


def test_there_is_enough_of_everything(demo: Goods) -> None:
    types = Counter(listing.product.type for listing in demo.listings)
    assert len(demo.listings) >= 200
    assert len(demo.merchants) >= 12
    assert len({merchant.country for merchant in demo.merchants}) >= 9
    assert {merchant.language for merchant in demo.merchants} >= {
        "zh-CN",
        "pt-BR",
        "ja",
        "de",
        "en",
        "hi",
        "es",
        "fr",
        "ar",
    }
    assert len(types) >= 66
    assert min(types.values()) >= 2
    assert any(listing.stock == 0 for listing in demo.listings)


def test_no_two_products_say_the_same(demo: Goods) -> None:
    for said in ("title", "description"):
        texts = Counter(getattr(listing.product, said) for listing in demo.listings)
        assert [text for text, count in texts.items() if count > 1] == []


def test_mains_appliances_say_voltage_and_plug_together(demo: Goods) -> None:
    for listing in demo.listings:
        if listing.product.plug is not None:
            assert listing.product.voltage is not None, listing.product.id


def test_plain_requests_find_the_right_kind_of_thing(library: Library) -> None:
    with REQUESTS.open(encoding="utf-8") as file:
        requests = [(row["request"], row["types"].split()) for row in csv.DictReader(file, delimiter="\t")]
    missed = []
    for text, types in requests:
        hits = library.search(SearchQuery(text, "en")).hits[:3]
        if not any(library.catalog.product(hit.product_id).type in types for hit in hits):
            missed.append(text)
    assert len(missed) <= len(requests) * 0.15, missed


@pytest.mark.parametrize("text", ["what is your name", "tell me a joke", "a violin", "who won the football"])
def test_one_shared_word_is_not_enough(library: Library, text: str) -> None:
    assert library.search(SearchQuery(text, "en")).hits == ()


@pytest.mark.parametrize("language", ["en", "pt-BR", "hi", "zh-CN"])
def test_every_type_is_found_with_resolving_reasons(library: Library, graph: Graph, language: str) -> None:
    types = sorted({product.type for product in library.catalog.products()})
    for slug in types:
        label = graph.label(slug, Kind.PRODUCT_TYPE, language)
        query = SearchQuery(label.plural if label else "", language, product_types=(slug,), limit=5)
        result = library.search(query)
        sold_out = all(
            not library.offers.get(product.id).in_stock
            for product in library.catalog.products()
            if product.type == slug
        )
        assert bool(result.hits) != sold_out, slug
        for hit in result.hits:
            record: dict[str, Any] = library.show(hit.product_id)
            known = library.searcher().texts.kinds
            kinds = known.of(library.catalog.product(hit.product_id))
            meant = (slug, *known.meant_as_well((slug,), query.text, language), *_general(graph, slug))
            assert any(graph.is_a(kind, one, Kind.PRODUCT_TYPE) for kind in kinds for one in meant)
            assert (
                any(graph.is_a(record["type"], one, Kind.PRODUCT_TYPE) for one in meant) or hit.why[0].field == "title"
            )
            for reason in hit.why:
                resolve(record, reason.field)


def _general(graph: Graph, slug: str) -> tuple[str, ...]:
    """Kinds that do as well where there are few of a special one: shoes for walks, beside walking shoes."""
    rule = graph.concept(slug, Kind.PRODUCT_TYPE).attributes.get("means_this", {})
    return tuple(rule["general"]) if isinstance(rule, Mapping) and rule.get("activities") else ()


def test_few_of_a_special_kind_are_filled_up_with_what_serves_as_well(library: Library) -> None:
    found = library.search(SearchQuery("shoes for walking every day", "en", product_types=("walking_shoes",)))
    kinds = [library.catalog.product(hit.product_id).type for hit in found.hits]
    assert kinds[0] == "walking_shoes"
    assert "running_shoes" in kinds
    assert not {"rain_boots", "high_heels", "sweater"} & set(kinds)


def test_a_word_of_two_kinds_means_what_serves_the_need(library: Library) -> None:
    found = library.search(SearchQuery("योग के लिए चटाई", "hi", product_types=("rug",)))
    assert {library.catalog.product(hit.product_id).type for hit in found.hits} == {"yoga_mat"}
    plain = library.search(SearchQuery("बैठक के लिए चटाई", "hi", product_types=("rug",)))
    assert "rug" in {library.catalog.product(hit.product_id).type for hit in plain.hits}


def test_boots_for_nepal(library: Library) -> None:
    query = SearchQuery(
        "boots for trekking in Nepal under 300 euros with good ankle support",
        "en",
        product_types=("hiking_boots",),
        features=("ankle_support",),
        activities=("high_altitude_trekking",),
        max_price=Money(Decimal(300), "EUR"),
        currency="EUR",
        ships_to="DE",
    )
    result = library.search(query)
    assert result.hits
    best = library.show(result.hits[0].product_id)
    assert best["type"] == "hiking_boots"
    assert "ankle_support" in best["features"]
    assert all("DE" in library.show(hit.product_id)["merchant"]["delivery_days"] for hit in result.hits)


def test_a_request_in_another_language_reaches_sellers_of_every_language(library: Library) -> None:
    said = SearchQuery("um bule de chá", "pt-BR", product_types=("teapot",), limit=20)
    english = SearchQuery("a teapot", "en", product_types=("teapot",), limit=20)
    portuguese = {hit.product_id for hit in library.search(said).hits}
    assert portuguese == {hit.product_id for hit in library.search(english).hits}
    assert len({library.catalog.product(one).language for one in portuguese}) >= 2
