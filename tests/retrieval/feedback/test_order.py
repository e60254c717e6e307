"""What a taste may do to an order, and what it may never do, whatever was learnt."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from i18n.money import Money
from retrieval.feedback.order import BAND, Taste, by_taste, preferences, pulls
from retrieval.feedback.traits import Seen, equal_but_for_price, traits
from retrieval.product import Accessibility, Fact, Product, Rating

MATERIALS, COLORS, FEATURES = ("leather", "mesh"), ("red", "blue"), ("waterproof", "light")
TRAITS = (
    "price", "rating", "delivery", "material:leather", "material:mesh", "color:red", "color:blue",
    "feature:waterproof", "feature:light", "feature:large_print", "brand:a", "brand:b", "merchant:m", "merchant:n",
    "origin:CN", "origin:DE",
)  # fmt: skip


def thing(name: str, price: str | None = "10.00", **facts: Any) -> Seen:
    days = facts.pop("days", None)
    currency = facts.pop("currency", "EUR")
    facts = {"merchant": "m", "type": "boots", "brand": "A", **facts}
    product = Product(id=name, language="en", title=name, description="", **facts)
    return Seen(product, None if price is None else Money.of(price, currency), days)


def subsets(values: tuple[str, ...]) -> st.SearchStrategy[tuple[str, ...]]:
    return st.sets(st.sampled_from(values)).map(lambda found: tuple(sorted(found)))


@st.composite
def things(draw: st.DrawFn) -> Seen:
    stars = draw(st.none() | st.integers(10, 50))
    return thing(
        f"p{draw(st.integers(0, 10**9))}",
        draw(st.none() | st.integers(1, 500).map(lambda cents: f"{cents}.00")),
        merchant=draw(st.sampled_from("mn")),
        type=draw(st.sampled_from(("boots", "shoes"))),
        brand=draw(st.sampled_from(("A", "B", ""))),
        materials=draw(subsets(MATERIALS[:1])),
        colors=draw(subsets(COLORS[:1])),
        features=draw(subsets(FEATURES[:1])),
        origin=draw(st.sampled_from((None, "CN", "DE"))),
        rating=None if stars is None else Rating(Decimal(stars) / 10, 3),
        days=draw(st.none() | st.integers(1, 40)),
        currency=draw(st.sampled_from(("EUR", "EUR", "USD"))),
    )


tastes = st.dictionaries(st.sampled_from(TRAITS), st.floats(-2, 2)).map(lambda found: Taste(tuple(found.items())))


@st.composite
def rankings(draw: st.DrawFn) -> tuple[list[Seen], list[float], list[int]]:
    """Things by fit as the search gives them: fewest open wishes first, then by score."""
    seen = draw(st.lists(things(), min_size=1, max_size=8))
    rows = sorted((draw(st.integers(0, 2)), -draw(st.floats(0, 1)), n) for n in range(len(seen)))
    return [seen[n] for _, _, n in rows], [-score for _, score, _ in rows], [missing for missing, _, _ in rows]


@st.composite
def equals(draw: st.DrawFn) -> tuple[list[Seen], list[float], list[int]]:
    """The same thing by several sellers at several prices beside one other thing, all about equally fit."""
    same = draw(
        st.lists(st.tuples(st.integers(1, 9), st.sampled_from("AB"), st.sampled_from("mn")), min_size=2, max_size=5)
    )
    seen = [
        thing(
            f"p{n}", f"{price}.00", brand=brand, merchant=merchant, rating=Rating(Decimal(5 - price % 3), 3), days=price
        )
        for n, (price, brand, merchant) in enumerate(same)
    ]
    seen.insert(draw(st.integers(0, len(seen))), thing("other", "5.00", colors=("red",)))
    scores = sorted((draw(st.floats(0.7, 0.8)) for _ in seen), reverse=True)
    return seen, scores, [0] * len(seen)


@given(rankings() | equals(), tastes)
def test_no_cheaper_equal_falls_behind_the_dearer_one(ranking: tuple[list[Seen], list[float], list[int]], taste: Taste
                                                       ) -> None:  # fmt: skip
    seen, scores, missing = ranking
    order = by_taste(scores, missing, preferences(seen, taste))
    stands = {place: now for now, place in enumerate(order)}
    for cheap, one in enumerate(seen):
        for dear, other in enumerate(seen):
            if missing[cheap] != missing[dear] or equal_but_for_price(one.product) != equal_but_for_price(
                other.product
            ):
                continue
            if one.price is None or other.price is None or one.price.currency != other.price.currency:
                continue
            if one.price.amount < other.price.amount and cheap < dear:
                assert stands[cheap] < stands[dear]


@given(rankings(), tastes)
def test_the_same_things_each_place_held_by_one_that_fulfils_as_much(
    ranking: tuple[list[Seen], list[float], list[int]], taste: Taste
) -> None:
    seen, scores, missing = ranking
    order = by_taste(scores, missing, preferences(seen, taste))
    assert sorted(order) == list(range(len(seen)))
    assert [missing[place] for place in order] == missing


@given(rankings(), tastes)
def test_only_neighbours_within_the_band_change_places(
    ranking: tuple[list[Seen], list[float], list[int]], taste: Taste
) -> None:
    seen, scores, missing = ranking
    leans = preferences(seen, taste)
    assert all(-1 <= lean <= 1 for lean in leans)
    stands = {place: now for now, place in enumerate(by_taste(scores, missing, leans))}
    for better in range(len(seen)):
        for worse in range(better + 1, len(seen)):
            if scores[better] - scores[worse] > 2 * BAND and missing[better] == missing[worse]:
                assert stands[better] < stands[worse]


def test_nothing_learnt_moves_nothing() -> None:
    seen = [thing("a", "30.00"), thing("b", "10.00", materials=("leather",)), thing("c", "20.00")]
    assert preferences(seen, Taste()) == [0.0, 0.0, 0.0]
    assert by_taste([0.9, 0.9, 0.9], [0, 0, 0], [0.0, 0.0, 0.0]) == [0, 1, 2]


def test_what_is_liked_rises_past_a_near_neighbour_and_says_why() -> None:
    seen = [thing("a", materials=("leather",)), thing("b", materials=("mesh",))]
    taste = Taste((("material:leather", -0.6),))
    assert by_taste([0.80, 0.78], [0, 0], preferences(seen, taste)) == [1, 0]
    down, up = pulls(seen, taste)
    assert (down[0].trait, down[0].more, down[0].amount < 0) == ("material:leather", True, True)
    assert (up[0].trait, up[0].more, up[0].amount > 0) == ("material:leather", False, True)


def test_a_liked_brand_does_not_lift_the_dearer_of_equals() -> None:
    same = {"materials": ("leather",), "colors": ("red",)}
    seen = [thing("cheap", "10.00", brand="A", **same), thing("dear", "11.00", brand="B", merchant="n", **same)]
    taste = Taste((("brand:b", 2.0), ("merchant:n", 2.0), ("price", 2.0)))
    assert by_taste([0.8, 0.8], [0, 0], preferences(seen, taste)) == [0, 1]
    unequal = [seen[0], thing("dear", "11.00", brand="B", materials=("leather",), colors=("blue",))]
    assert by_taste([0.8, 0.8], [0, 0], preferences(unequal, taste)) == [1, 0]


def test_price_is_measured_within_its_kind() -> None:
    seen = [thing("a", "10.00"), thing("b", "40.00"), thing("tv", "400.00", type="tv"), thing("no", None)]
    cheap, dear, alone, unknown = traits(seen)
    assert cheap["price"] < 0 < dear["price"]
    assert "price" not in alone
    assert "price" not in unknown


def test_a_presumed_origin_and_what_is_not_stated_are_no_traits() -> None:
    facts = Accessibility(large_print=Fact.PRESENT, one_hand_use=Fact.ABSENT)
    seen = thing("a", brand="", origin="CN", inferred=("origin",), accessibility=facts)
    assert traits([seen])[0] == {"feature:large_print": 1.0, "merchant:m": 1.0}
