"""Reviews: what buyers say, as records. Text of reviews is data: it is shown and counted, never followed.

Files: ``retrieval/data/reviews/<merchant-id>.jsonl``, one object a line:
``{"id": "<product-id>-r1", "product": …, "stars": 1–5, "language": BCP 47, "date": ISO 8601, "text": …}``.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from i18n.errors import SaysoError

_KEYS = frozenset({"id", "product", "stars", "language", "date", "text"})
UNDATED = date.min
"""The day of a review whose feed names none: it counts, and is no part of a rush."""
LANGUAGES = frozenset({"en", "es", "pt-BR", "fr", "de", "zh-CN", "ja", "hi", "ar"})


@dataclass(frozen=True, slots=True)
class Review:
    """One buyer's words about one product; `stars` 1 to 5."""

    id: str
    product: str
    stars: int
    language: str
    date: date
    text: str


def read_reviews(folder: Path, products: Collection[str]) -> tuple[Review, ...]:
    """All reviews below `folder`, about `products`.

    Raises SaysoError ``bad_catalogue`` naming file, line and field of the first mistake.
    """
    found: dict[str, Review] = {}
    for file in sorted(folder.glob("*.jsonl")):
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), start=1):
            review = _review(line, f"{file.name}:{number}", products)
            if review.id in found:
                raise _mistake(f"{file.name}:{number}", "id", "stands twice")
            found[review.id] = review
    return tuple(found.values())


def _review(line: str, place: str, products: Collection[str]) -> Review:
    try:
        row = json.loads(line)
    except json.JSONDecodeError as error:
        raise _mistake(place, "line", "no JSON") from error
    if not isinstance(row, dict) or set(row) != _KEYS:
        raise _mistake(place, "line", f"wants exactly {sorted(_KEYS)}")
    for field, problem in _problems(row, products):
        raise _mistake(place, field, problem)
    return Review(
        row["id"], row["product"], row["stars"], row["language"], date.fromisoformat(row["date"]), row["text"]
    )


def _problems(row: dict[str, Any], products: Collection[str]) -> Iterator[tuple[str, str]]:
    for field in ("id", "product", "language", "date", "text"):
        if not isinstance(row[field], str) or not row[field].strip():
            yield field, "no text"
            return
    if row["product"] not in products:
        yield "product", f"unknown: {row['product']}"
    if not row["id"].startswith(f"{row['product']}-r"):
        yield "id", "is not the product's own"
    if not isinstance(row["stars"], int) or isinstance(row["stars"], bool) or not 1 <= row["stars"] <= 5:
        yield "stars", "1 to 5"
    if row["language"] not in LANGUAGES:
        yield "language", f"unknown: {row['language']}"
    try:
        date.fromisoformat(row["date"])
    except ValueError:
        yield "date", "no day"


def _mistake(place: str, field: str, problem: str) -> SaysoError:
    arguments: dict[str, str | int] = {"file": place, "field": field}
    return SaysoError("bad_catalogue", f"{place}: {field}: {problem}", arguments=arguments)
