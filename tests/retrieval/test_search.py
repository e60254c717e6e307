"""What is found, in which order, and why: on a small shop, live offers and the engine in this process."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from i18n.money import Money
from retrieval.codec import resolve
from retrieval.library import Library
from retrieval.product import SizeRun
from retrieval.query import Reason, SearchQuery, SearchResult

BOOTS = SearchQuery("hiking boots", "en", product_types=("hiking_boots",), currency="EUR", ships_to="IN")


def ids(result: SearchResult) -> list[str]:
    return [hit.product_id for hit in result.hits]


def why(result: SearchResult, product_id: str) -> list[Reason]:
    return next(list(hit.why) for hit in result.hits if hit.product_id == product_id)


def test_a_type_finds_all_of_it_and_of_everything_below_it(library: Library) -> None:
    boots = {"alp-summit-boot", "alp-light-boot", "high-mid-boot"}
    assert set(ids(library.search(BOOTS))) == boots
    wider = library.search(replace(BOOTS, product_types=("footwear",)))
    assert set(ids(wider)) == boots
    assert wider.total == 3


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"max_price": Money(Decimal(100), "EUR")}, {"alp-light-boot"}),
        # 144 EUR for the British boot: the limit is in dollars, prices in euros and pounds
        ({"max_price": Money(Decimal(160), "USD")}, {"alp-light-boot", "high-mid-boot"}),
        ({"min_price": Money(Decimal(150), "EUR")}, {"alp-summit-boot"}),
        ({"min_rating": Decimal("4.4")}, {"alp-summit-boot", "high-mid-boot"}),
        ({"ships_to": "GB"}, {"high-mid-boot"}),
        ({"brands": ("fellside",)}, {"high-mid-boot"}),
        ({"brands": ("Fellside",)}, {"high-mid-boot"}),
        ({"colors": ("blue",)}, {"alp-light-boot"}),  # navy is a blue
        ({"materials": ("leather",)}, {"alp-summit-boot"}),
        ({"excluded_materials": ("leather",)}, {"alp-light-boot", "high-mid-boot"}),
        ({"excluded_colors": ("green",)}, {"alp-summit-boot", "alp-light-boot"}),
        # navy and black: to be had without black
        ({"excluded_colors": ("black",)}, {"alp-summit-boot", "alp-light-boot", "high-mid-boot"}),
        ({"excluded_colors": ("black", "blue")}, {"alp-summit-boot", "high-mid-boot"}),
        ({"excluded_features": ("lightweight",)}, {"alp-summit-boot", "high-mid-boot"}),
        ({"excluded_brands": ("gipfelwerk", "talweg")}, {"high-mid-boot"}),
        ({"size_value": "42", "size_system": "EU"}, {"alp-summit-boot", "high-mid-boot"}),
        ({"size_value": "7"}, {"high-mid-boot"}),
    ],
)
def test_constraints_hold(library: Library, changes: dict[str, Any], expected: set[str]) -> None:
    assert set(ids(library.search(replace(BOOTS, **changes)))) == expected


def test_a_colour_that_was_ruled_out_is_never_claimed_to_be_absent_where_it_is_sold(library: Library) -> None:
    found = library.search(replace(BOOTS, excluded_colors=("black",)))
    light = why(found, "alp-light-boot")
    assert Reason("has_color", "colors", "navy") in light
    assert not [one for one in light if one.claim == "free_of_color"]
    assert Reason("free_of_color", "colors", "black") in why(found, "alp-summit-boot")


def test_kinds_and_origins_that_were_ruled_out_are_left_out(library: Library) -> None:
    origins = {one: library.show(one)["origin"] for one in ids(library.search(BOOTS))}
    gone = min(origins.values(), key=str)
    left = ids(library.search(replace(BOOTS, excluded_origins=(str(gone),))))
    assert set(left) == {one for one, origin in origins.items() if origin != gone} != set(origins)
    shoes = replace(BOOTS, product_types=("footwear",), excluded_types=("hiking_boots",))
    assert not library.search(shoes).hits
    assert library.search(shoes).relax is not None


def test_words_of_a_refusal_are_not_searched_by(library: Library) -> None:
    with_them = replace(BOOTS, text="hiking boots, but not the summit one", refused=("summit",))
    assert "summit" not in with_them.words
    assert ids(library.search(with_them))[-1] == "alp-summit-boot"


def test_price_and_stock_are_read_at_the_search(library: Library) -> None:
    cheap = replace(BOOTS, max_price=Money(Decimal(100), "EUR"))
    assert ids(library.search(cheap)) == ["alp-light-boot"]
    library.offers.set("alp-light-boot", price=Money.of("101.00", "EUR"))
    library.offers.set("alp-summit-boot", price=Money.of("89.00", "EUR"))
    found = library.search(cheap)
    assert ids(found) == ["alp-summit-boot"]
    assert Reason("within_price", "offer.price", "89.00 EUR") in why(found, "alp-summit-boot")
    library.offers.set("alp-summit-boot", stock=0)
    assert ids(library.search(cheap)) == []


def test_a_feature_that_is_not_stated_ranks_lower_and_says_so(library: Library) -> None:
    found = library.search(replace(BOOTS, features=("waterproof", "ankle_support")))
    assert ids(found) == ["alp-summit-boot", "high-mid-boot", "alp-light-boot"]
    assert Reason("has_feature", "features", "ankle_support") in why(found, "alp-summit-boot")
    assert Reason("has_feature", "features", "ankle_support", stated=False) in why(found, "high-mid-boot")
    assert [hit.stages.constraint for hit in found.hits] == [1.0, 0.5, 0.0]


def test_an_accessibility_fact_that_is_absent_is_a_no(library: Library) -> None:
    watch = SearchQuery("watch", "en", product_types=("wristwatch",), features=("spoken_output", "large_print"))
    found = library.search(watch)
    assert ids(found) == ["high-talking-watch"]
    assert Reason("has_feature", "accessibility.spoken_output", "spoken_output") in why(found, "high-talking-watch")
    assert ids(library.search(replace(watch, features=("tactile_marks",)))) == []
    unsure = library.search(replace(watch, features=("one_hand_use",)))
    assert Reason("has_feature", "accessibility.one_hand_use", "one_hand_use", stated=False) in why(
        unsure, "high-talking-watch"
    )


def test_what_a_record_leaves_open_is_not_taken_for_a_no(library: Library) -> None:
    wool = library.search(SearchQuery("scarf", "en", product_types=("scarf",), materials=("wool",)))
    assert ids(wool) == ["alp-wool-scarf", "high-plain-scarf"]  # merino is wool; the other says nothing
    assert Reason("made_of", "materials", "merino_wool") in why(wool, "alp-wool-scarf")
    assert Reason("made_of", "materials", "wool", stated=False) in why(wool, "high-plain-scarf")
    no_wool = library.search(SearchQuery("scarf", "en", product_types=("scarf",), excluded_materials=("wool",)))
    assert ids(no_wool) == ["high-plain-scarf"]
    assert Reason("free_of_material", "materials", "wool", stated=False) in why(no_wool, "high-plain-scarf")


def test_a_price_without_a_rate_is_kept_and_said(library: Library) -> None:
    found = library.search(replace(BOOTS, currency="NGN", max_price=Money(Decimal(90_000), "NGN")))
    assert len(found.hits) == 3
    reason = next(one for one in why(found, "alp-light-boot") if one.claim == "within_price")
    assert (reason.value, reason.stated) == ("99.00 EUR", False)


def test_an_unknown_destination_filters_nothing_and_is_said(library: Library) -> None:
    found = library.search(replace(BOOTS, ships_to=None))
    assert len(found.hits) == 3
    assert Reason("destination_unknown", "merchant.delivery_days", stated=False) in why(found, "alp-light-boot")
    known = library.search(BOOTS)
    assert Reason("ships_to", "merchant.delivery_days.IN", "12") in why(known, "alp-light-boot")


def test_what_it_is_for_decides_the_order(library: Library) -> None:
    trek = library.search(replace(BOOTS, activities=("high_altitude_trekking",)))
    assert ids(trek) == ["alp-summit-boot", "high-mid-boot", "alp-light-boot"]
    graph = [hit.stages.graph for hit in trek.hits]
    assert graph[0] == 1.0
    assert graph[1] is not None
    assert graph[2] is not None
    assert 0 < graph[1] < 1
    assert graph[2] < 0
    assert Reason("suits", "features", "high_altitude_trekking") in why(trek, "alp-summit-boot")
    assert Reason("needs", "features", "high_altitude_trekking:ankle_support", stated=False) in why(
        trek, "high-mid-boot"
    )
    assert Reason("harms", "features", "high_altitude_trekking:lightweight") in why(trek, "alp-light-boot")
    grip = SearchQuery("a pot for tea", "en", product_types=("teapot",), activities=("weak_grip",))
    assert ids(library.search(grip))[0] == "cha-clay-kyusu"


@pytest.mark.parametrize(
    ("sort", "expected"),
    [
        ("cheapest", ["alp-light-boot", "high-mid-boot", "alp-summit-boot"]),
        ("best_rated", ["alp-summit-boot", "high-mid-boot", "alp-light-boot"]),
        ("fastest_delivery", ["high-mid-boot"]),
    ],
)
def test_an_order_can_be_asked_for(library: Library, sort: str, expected: list[str]) -> None:
    assert ids(library.search(replace(BOOTS, sort=sort)))[: len(expected)] == expected


def test_the_cheapest_waterproof_boot_is_a_waterproof_one(library: Library) -> None:
    found = library.search(replace(BOOTS, features=("waterproof",), sort="cheapest"))
    assert ids(found) == ["high-mid-boot", "alp-summit-boot", "alp-light-boot"]


def test_limit_cuts_and_total_counts_all(library: Library) -> None:
    found = library.search(replace(BOOTS, limit=1))
    assert (len(found.hits), found.total) == (1, 3)


@pytest.mark.parametrize(
    ("changes", "slot", "value", "would_find", "best"),
    [
        ({"max_price": Money(Decimal(50), "EUR")}, "max_price", "50.00 EUR", 3, "alp-light-boot"),
        ({"colors": ("red",)}, "colors", "red", 3, None),
        ({"colors": ("red",), "max_price": Money(Decimal(120), "EUR")}, "colors", "red", 1, "alp-light-boot"),
        ({"ships_to": "BR"}, "ships_to", "BR", 3, None),
        ({"size_value": "50", "size_system": "EU", "brands": ("talweg",)}, "size_value", "EU 50", 1, "alp-light-boot"),
        ({"min_rating": Decimal("4.9")}, "min_rating", "4.9", 3, "alp-summit-boot"),
        ({"product_types": ("slippers",)}, "product_types", "slippers", 3, None),
    ],
)
def test_where_nothing_fits_one_constraint_to_let_go_of_is_named(
    library: Library, changes: dict[str, Any], slot: str, value: str, would_find: int, best: str | None
) -> None:
    found = library.search(replace(BOOTS, **changes))
    assert found.hits == ()
    assert found.relax is not None
    assert (found.relax.slot, found.relax.value, found.relax.would_find) == (slot, value, would_find)
    if best is not None:
        assert found.relax.best_product_id == best


def test_sold_out_is_said_as_such(library: Library) -> None:
    found = library.search(SearchQuery("hat", "en", product_types=("hat",)))
    assert found.relax is not None
    assert (found.relax.slot, found.relax.best_product_id) == ("stock", "high-sold-hat")


def test_nothing_to_let_go_of_is_no_advice(library: Library) -> None:
    found = library.search(SearchQuery("zzz qqq", "en"))
    assert (found.hits, found.total, found.relax) == ((), 0, None)
    both = replace(BOOTS, colors=("red",), brands=("lindow",))
    assert library.search(both).relax is None


def test_every_reason_names_a_field_that_the_record_has(library: Library) -> None:
    queries = [
        replace(
            BOOTS,
            features=("waterproof", "tactile_marks"),
            materials=("leather", "nylon"),
            colors=("green", "brown", "blue"),
            activities=("high_altitude_trekking",),
            size_value="40",
            min_rating=Decimal(3),
            max_price=Money(Decimal(900), "EUR"),
            min_price=Money(Decimal(1), "EUR"),
            excluded_materials=("wool",),
            excluded_colors=("pink",),
            excluded_features=("thermal",),
            excluded_brands=("lindow",),
            excluded_origins=("FR",),
        ),
        SearchQuery("scarf", "en", product_types=("scarf",), materials=("wool",), colors=("red", "blue")),
        SearchQuery("watch", "en", product_types=("wristwatch",), features=("spoken_output",)),
    ]
    claims = set()
    for query in queries:
        found = library.search(query)
        assert found.hits
        for hit in found.hits:
            record = library.show(hit.product_id)
            for reason in hit.why:
                value = resolve(record, reason.field)
                claims.add(reason.claim)
                if reason.claim in ("made_of", "has_color") and reason.stated:
                    assert reason.value in value
    assert len(claims) >= 14


def test_words_alone_find_what_they_mean(library: Library) -> None:
    assert ids(library.search(SearchQuery("scarf of wool", "en")))[0] == "alp-wool-scarf"
    assert ids(library.search(SearchQuery("急須 南部鉄", "ja")))[0] == "cha-iron-kyusu"
    assert ids(library.search(SearchQuery("Bergstiefel aus Leder", "de")))[0] == "alp-summit-boot"


def test_without_an_embedding_engine_words_still_find(open_library: Callable[..., Library]) -> None:
    library = open_library()
    assert set(ids(library.search(BOOTS))) == {"alp-summit-boot", "alp-light-boot", "high-mid-boot"}
    found = library.search(SearchQuery("talking watch", "en"))
    assert ids(found) == ["high-talking-watch"]
    assert found.hits[0].stages.dense is None
    assert found.engines["embedding"] == "none"
    # a type that no text names is found all the same
    assert len(library.search(replace(BOOTS, text="calçado")).hits) == 3


def test_timings_and_engines_are_told(library: Library) -> None:
    found = library.search(BOOTS)
    assert {"embed", "recall", "constraints", "rerank", "total"} <= found.timings_ms.keys()
    assert found.engines == {"embedding": "word-vectors", "index": "qdrant-edge", "fusion": "dbsf"}
    assert "relax" in library.search(replace(BOOTS, ships_to="BR")).timings_ms


def test_the_answer_is_the_same_every_time(library: Library) -> None:
    query = replace(BOOTS, features=("waterproof",), activities=("high_altitude_trekking",))
    first = library.search(query)
    assert all(library.search(query).hits == first.hits for _ in range(3))


@pytest.mark.parametrize("text", ["", " ", "x" * 10_000, "\x00\x1b[2J", "'; DROP TABLE offer; --", "🧦" * 50])
def test_odd_words_do_no_harm(library: Library, text: str) -> None:
    assert len(library.search(replace(BOOTS, text=text)).hits) == 3
    assert library.search(SearchQuery(text, "en")).total <= 9
    assert library.show("alp-light-boot")["offer"]["stock"] == 10


def test_unknown_slugs_do_no_harm(library: Library) -> None:
    assert library.search(replace(BOOTS, product_types=("flying_carpet",))).hits == ()
    found = library.search(replace(BOOTS, features=("antigravity",), activities=("flying",)))
    assert len(found.hits) == 3


def test_sizes_are_compared_by_whoever_knows_how(open_library: Callable[..., Library], library: Library) -> None:
    def knows(run: SizeRun, value: str, system: str | None, product_type: str) -> bool | None:
        return "7" in run.values if (run.system, system, value) == ("UK", "EU", "41") else None

    library.searcher().size_fits = knows
    found = library.search(replace(BOOTS, size_value="41", size_system="EU", brands=("fellside",)))
    assert Reason("has_size", "sizes", "EU 41") in why(found, "high-mid-boot")
    caps = replace(BOOTS, product_types=("hat",), size_value="2XL", size_system="INT")
    fresh = open_library()
    fresh.offers.set("high-sold-hat", stock=1)
    assert ids(fresh.search(caps)) == ["high-sold-hat"]
