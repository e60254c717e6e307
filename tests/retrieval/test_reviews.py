"""Reviews as records: strict reading, and every file of the demo shop in order."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from i18n.errors import SaysoError
from retrieval.knowledge.graph import load_graph
from retrieval.reviews import read_reviews
from retrieval.schema import read_goods

DATA = Path(__file__).parents[2] / "retrieval" / "data"
GOOD: dict[str, Any] = {
    "id": "boot-r1", "product": "boot", "stars": 4, "language": "en", "date": "2026-03-14", "text": "Dry all winter.",
}  # fmt: skip


def _folder(tmp_path: Path, *rows: dict[str, Any] | str) -> Path:
    lines = [row if isinstance(row, str) else json.dumps(row) for row in rows]
    (tmp_path / "shop.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return tmp_path


def test_a_good_review_is_read(tmp_path: Path) -> None:
    (review,) = read_reviews(_folder(tmp_path, GOOD), {"boot"})
    assert (review.id, review.stars, review.date.year) == ("boot-r1", 4, 2026)


@pytest.mark.parametrize(
    "change",
    [
        {"stars": 0}, {"stars": 6}, {"stars": "4"}, {"stars": True}, {"language": "tlh"}, {"date": "2026-13-01"},
        {"text": "  "}, {"product": "lamp"}, {"id": "other-r1"}, {"extra": 1},
    ],
)  # fmt: skip
def test_a_mistake_is_named_with_its_line(tmp_path: Path, change: dict[str, Any]) -> None:
    with pytest.raises(SaysoError) as error:
        read_reviews(_folder(tmp_path, GOOD, {**GOOD, "id": "boot-r2", **change}), {"boot"})
    assert error.value.code == "bad_catalogue"
    assert error.value.arguments["file"] == "shop.jsonl:2"


def test_what_is_no_json_or_stands_twice_is_refused(tmp_path: Path) -> None:
    for rows in (("{",), (GOOD, GOOD)):
        with pytest.raises(SaysoError):
            read_reviews(_folder(tmp_path, *rows), {"boot"})


def test_the_demo_reviews_are_in_order() -> None:
    products = {listing.product.id for listing in read_goods(DATA, load_graph()).listings}
    reviews = read_reviews(DATA / "reviews", products)
    assert len({review.text for review in reviews}) == len(reviews)
