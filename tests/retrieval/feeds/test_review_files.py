"""Files of reviews alone: CSV with and without a mapping, JSON lines, Google's review feed, and a hostile one."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from i18n.errors import SaysoError
from retrieval.feeds.report import Report
from retrieval.feeds.review_files import ReviewFiles, read_review_mapping
from retrieval.review_summary.store import SqlReviews

NOW = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)

GOOGLE = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE feed [<!ENTITY a "boom">]>
<feed><version>2.4</version><publisher><name>Shop</name></publisher><reviews>
<review><review_id>7</review_id><reviewer><name>Ann</name></reviewer>
<review_timestamp>2026-05-01T10:00:00Z</review_timestamp><title>Warm</title>
<content>Keeps me warm &amp; does not itch.</content><review_url type="singleton">https://shop.example/7</review_url>
<ratings><overall min="1" max="10">9</overall></ratings>
<products><product><product_ids><gtins><gtin>400</gtin></gtins><skus><sku>T1</sku></skus></product_ids></product></products>
</review>
<review><review_id>8</review_id><content>&a;</content><ratings><overall min="1" max="5">1</overall></ratings>
<products><product><product_ids><skus><sku>T1</sku></skus></product_ids></product></products></review>
<review><review_id>9</review_id><content>Broken <b></content></review>
</reviews></feed>
"""


@pytest.fixture
def goods(shop: Any, feed: Any) -> Any:
    rows = [
        {"id": f"T{n}", "title": f"Wool scarf {n}", "price": "12.00 EUR", "availability": "in_stock", "quantity": 1}
        for n in (1, 2)
    ]
    shop.take(feed(rows))
    return shop


def take(shop: Any, path: Path, **how: Any) -> Report:
    return ReviewFiles(shop.records, lambda: NOW).take(path, "shop", **how)


def stored(shop: Any) -> list[tuple[Any, ...]]:
    return [
        tuple(row) for row in shop.records.read("SELECT id, product, stars, language, text FROM review ORDER BY id")
    ]


def written(tmp_path: Path, body: str, name: str = "reviews.txt") -> Path:
    path = tmp_path / name
    path.write_text(body, encoding="utf-8")
    return path


def test_a_table_by_its_own_column_names(goods: Any, tmp_path: Path) -> None:
    body = (
        "reviewID,product_id,rating,title,content,created_at\n"
        '1,T1,5,Warm,"Very warm, and soft.",2026-01-02\n'
        "2,T1,9,,Too many stars,2026-01-02\n"
        "3,T7,4,,Of no product here,2026-01-02\n"
        "4,T2,1,,,2026-01-02\n"
        "5,T2\n"
        "1,T1,5,,The same id,2026-01-02\n"
    )
    path = written(tmp_path, body)
    report = take(goods, path)
    assert (report.rows, report.reviews, report.refused) == (6, 1, 5)
    assert dict(report.reasons) == {
        "bad_stars": 1,
        "no_product": 1,
        "no_text": 1,
        "bad_columns": 1,
        "duplicate_id": 1,
    }
    assert {row["line"] for row in report.named} == {3, 4, 5, 6, 7}
    assert stored(goods) == [("shop:T1#1", "shop:T1", 5, "en", "Warm. Very warm, and soft.")]
    before = stored(goods)
    assert take(goods, path).reviews == 1
    assert stored(goods) == before


def test_a_table_of_ones_own_with_a_mapping(goods: Any, tmp_path: Path) -> None:
    mapping = written(tmp_path, '[columns]\nproduct = "Artikel"\nstars = "Note"\ntext = "Meinung"\n', "m.toml")
    path = written(tmp_path, "Artikel;Note;Meinung\nT2;4,5;Kratzt nicht und hält warm.\n")
    assert take(goods, path, mapping=read_review_mapping(mapping)).reviews == 1
    ((name, product, stars, language, _),) = stored(goods)
    assert name.startswith("shop:T2#")
    assert (product, stars, language) == ("shop:T2", 5, "de")
    with pytest.raises(SaysoError) as caught:
        take(goods, written(tmp_path, "Artikel;Note\nT2;4\n"), mapping=read_review_mapping(mapping))
    assert caught.value.code == "bad_mapping"


@pytest.mark.parametrize("body", ['[columns]\nshoe = "x"\n', "[columns]\nstars = 3\n", "delimiter = 1\n", "["])
def test_a_mapping_that_cannot_be_is_told(tmp_path: Path, body: str) -> None:
    with pytest.raises(SaysoError) as caught:
        read_review_mapping(written(tmp_path, body, "m.toml"))
    assert caught.value.code == "bad_mapping"


def test_googles_review_feed(goods: Any, tmp_path: Path) -> None:
    report = take(goods, written(tmp_path, GOOGLE, "google.xml"))
    assert (report.reviews, dict(report.reasons), report.complete) == (1, {"not_xml": 2}, True)
    assert stored(goods) == [("shop:T1#7", "shop:T1", 5, "en", "Warm. Keeps me warm & does not itch.")]


def test_json_lines_and_one_json(goods: Any, tmp_path: Path) -> None:
    rows = [{"product_id": "T1", "rating": n, "body": f"Number {n} of the words."} for n in (1, 2)]
    lines = written(tmp_path, "\n".join(map(json.dumps, rows)) + "\n{broken\n")
    report = take(goods, lines)
    assert (report.reviews, dict(report.reasons)) == (2, {"not_json": 1})
    assert take(goods, written(tmp_path, json.dumps({"reviews": rows}))).reviews == 2
    assert len(stored(goods)) == 2


def test_reviews_of_a_file_outlive_the_next_feed_of_goods(goods: Any, feed: Any, tmp_path: Path) -> None:
    take(goods, written(tmp_path, "id,product,stars,text\n1,T1,5,Very warm.\n"))
    goods.take(feed([{"id": "T1", "title": "Wool shawl", "price": "13.00 EUR", "availability": "in_stock"}]))
    summary = SqlReviews(goods.records).summary("shop:T1")
    assert summary is not None
    assert summary.total == 1


def test_a_table_that_names_nothing_known(goods: Any, tmp_path: Path) -> None:
    with pytest.raises(SaysoError) as caught:
        take(goods, written(tmp_path, "a,b,c\n1,2,3\n"))
    assert caught.value.code == "feed_unknown"
