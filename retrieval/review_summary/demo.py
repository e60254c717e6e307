"""The reviews that come with the demo goods, put into the database when reviews are first asked for."""

from __future__ import annotations

import hashlib
import json
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING

from retrieval.reviews import read_reviews

if TYPE_CHECKING:
    from retrieval.review_summary.store import SqlReviews

SOURCE = "demo"


def demo_reviews(reviews: SqlReviews) -> None:
    """Put the demo reviews in where they are new or were mended. Raises SaysoError ``bad_catalogue``."""
    with resources.as_file(resources.files("retrieval") / "data" / "reviews") as folder:
        digest = hashlib.sha256(b"".join(file.read_bytes() for file in sorted(folder.glob("*.jsonl")))).hexdigest()
        if reviews.digest(SOURCE) != digest:
            reviews.replace(SOURCE, read_reviews(folder, _products(folder)), digest)


def _products(folder: Path) -> frozenset[str]:
    """Ids that the files speak of: a review of a product that is no longer on sale is kept and never asked for."""
    lines = (line for file in folder.glob("*.jsonl") for line in file.read_text(encoding="utf-8").splitlines())
    return frozenset(json.loads(line)["product"] for line in lines)
