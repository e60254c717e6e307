"""Summaries of reviews: counts that can be traced, suspicion, the store, quotes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from retrieval.records import SqliteRecords
from retrieval.review_summary.demo import demo_reviews
from retrieval.review_summary.quotes import LONGEST, quote_of, sentences
from retrieval.review_summary.store import SqlReviews
from retrieval.reviews import Review

FIRST = date(2026, 1, 1)
TEXTS = (
    "Very comfortable and soft from the first day, no blisters on my feet at all.",
    "So comfortable and soft that my feet no longer hurt on long walks by the river.",
    "Uncomfortable, they rub and gave me blisters on both feet, the sole is too hard.",
    "Light to carry in the bag, my sister has bought the same pair for travelling.",
    "Squeaks on the church floor, everybody turned round to look at me.",
    "Sent to my aunt in Leeds, who has worn nothing else since the spring.",
)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqlReviews]:
    records = SqliteRecords(tmp_path / "reviews.sqlite3")
    yield SqlReviews(records)
    records.close()


def review(number: int, text: str, *, stars: int = 4, day: int = 0, product: str = "shoe") -> Review:
    return Review(f"{product}-r{number}", product, stars, "en", FIRST + timedelta(days=day), text)


def ordinary(product: str = "shoe") -> list[Review]:
    return [review(n, text, day=n * 30, product=product) for n, text in enumerate(TEXTS, start=1)]


def test_counts_name_their_reviews_and_one_mention_is_not_told(store: SqlReviews) -> None:
    store.put("test", ordinary())
    summary = store.summary("shoe")
    assert summary is not None
    assert (summary.total, summary.counted, summary.mean) == (6, 6, Decimal("4.0"))
    comfort = summary.about("comfort")
    assert comfort is not None
    assert set(comfort.good) == {"shoe-r1", "shoe-r2"}
    assert comfort.bad == ("shoe-r3",)
    assert comfort.disputed
    assert summary.about("noise") is None
    assert all(one.mentions >= 2 for one in summary.aspects)


def test_copies_are_counted_once_and_the_earliest_stays(store: SqlReviews) -> None:
    copies = [review(10 + n, f"{TEXTS[1]} {'!' * n}", stars=5, day=300 + n) for n in range(4)]
    store.put("test", [*ordinary(), *copies])
    summary = store.summary("shoe")
    assert summary is not None
    assert summary.set_aside == (("copy", ("shoe-r13", "shoe-r12", "shoe-r11", "shoe-r10")),)
    assert summary.counted == 6
    assert summary.weighted_mean == Decimal("4.0")
    assert summary.mean > summary.weighted_mean


def test_a_rush_of_the_same_stars_is_set_aside(store: SqlReviews) -> None:
    rush = [
        review(20 + n, f"Bought {word} of them, wonderful things for my {word} friends.", stars=5, day=200 + n % 2)
        for n, word in enumerate(["two", "three", "eleven", "ninety", "forty", "sixteen", "hundreds", "dozens"])
    ]
    store.put("test", [*ordinary(), *rush])
    summary = store.summary("shoe")
    assert summary is not None
    assert {name for _, names in summary.set_aside for name in names} == {one.id for one in rush}


def test_a_steady_pace_is_no_rush(store: SqlReviews) -> None:
    store.put("test", [review(n, f"Number {n}: {TEXTS[n % 6]} {n * 7919}", stars=5, day=n // 6) for n in range(360)])
    summary = store.summary("shoe")
    assert summary is not None
    assert "rush" not in dict(summary.set_aside)


def test_empty_praise_of_one_day_and_texts_from_elsewhere(store: SqlReviews) -> None:
    praise = [review(30 + n, text, stars=5, day=90) for n, text in enumerate(["SUPER", "Best ever", "TOP TOP TOP TOP"])]
    store.put("test", [*ordinary(), *praise])
    store.put("test", [review(1, TEXTS[5], product="boot")])
    summary = store.summary("shoe")
    assert summary is not None
    aside = dict(summary.set_aside)
    assert set(aside["empty"]) == {"shoe-r30", "shoe-r31", "shoe-r32"}
    assert aside["elsewhere"] == ("shoe-r6",)


def test_a_short_honest_word_is_no_copy(store: SqlReviews) -> None:
    store.put("test", [review(n, "Very good!", stars=4, day=n * 9) for n in range(5)])
    summary = store.summary("shoe")
    assert summary is not None
    assert summary.set_aside == ()


def test_a_changed_review_changes_the_summary(store: SqlReviews) -> None:
    store.put("test", ordinary())
    before = store.summary("shoe")
    assert store.summary("shoe") is before
    store.put("test", [replace(ordinary()[0], text="Uncomfortable: sore feet and blisters.", stars=1)])
    after = store.summary("shoe")
    assert after is not None
    comfort = after.about("comfort")
    assert comfort is not None
    assert "shoe-r1" in comfort.bad
    store.remove("test", ["shoe-r1"])
    fewer = store.summary("shoe")
    assert fewer is not None
    assert fewer.total == 5


def test_raw_and_read_imports_say_the_same(store: SqlReviews) -> None:
    store.put("read", ordinary("a"))
    read = store.summary("a")
    store.remove("read", [one.id for one in ordinary("a")])
    store.replace("raw", ordinary("b"), "digest")
    raw = store.summary("b")
    assert read is not None
    assert raw is not None
    assert [(x.aspect, len(x.good), len(x.bad)) for x in read.aspects] == [
        (x.aspect, len(x.good), len(x.bad)) for x in raw.aspects
    ]
    store.replace("raw", [], "digest")
    assert store.summary("b") is not None
    store.replace("raw", [], "another")
    assert store.summary("b") is None


def test_no_reviews_is_no_summary(store: SqlReviews) -> None:
    assert store.summary("nothing") is None
    assert store.quotes(["nothing-r1"]) == []


def test_quotes_are_of_the_sentence_that_judges(store: SqlReviews) -> None:
    store.put("test", [review(1, "Bought in May for 3.50 a pair. They are very comfortable! My aunt likes green.")])
    (quote,) = store.quotes(["shoe-r1", "unknown"], aspect="comfort", good=True)
    assert (quote.review, quote.language, quote.text) == ("shoe-r1", "en", "They are very comfortable!")
    assert quote_of("x" * 500, "en").endswith("…")
    assert len(quote_of("word " * 100, "en")) <= LONGEST
    assert sentences("很好穿。走了一天也不累！") == ["很好穿。走了一天也不累！"]
    assert sentences("冬の八ヶ岳で使いましたよ。とても暖かいです。") == [
        "冬の八ヶ岳で使いましたよ。",
        "とても暖かいです。",
    ]


def test_the_demo_goods_have_reviews(tmp_path: Path) -> None:
    records = SqliteRecords(tmp_path / "demo.sqlite3")
    store = SqlReviews(records, demo_reviews)
    summary = store.summary("yunfeng-snowline-hiking-boot")
    assert summary is not None
    assert summary.total >= 5
    assert len(summary.languages) > 1
    assert store.newest("yunfeng-snowline-hiking-boot", 2)
    records.close()
