"""Reviews measured: how well judgements are read, and how long a summary takes.

    python -m benchmarks.reviews [--reviews 5000] [--runs 20]

Accuracy is told for reviews that were learned from ("practice", too good to be a result) and for those that were drawn
and labelled apart ("kept"). Times are of a summary with nothing kept in memory, over made-up
reviews that are put together from real ones in nine languages, texts read at import; and of the import itself.
"""

from __future__ import annotations

import argparse
import json
import random
import tempfile
import time
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import numpy as np

from retrieval.records import SqliteRecords
from retrieval.review_summary.lexicon import LANGUAGES
from retrieval.review_summary.store import SqlReviews
from retrieval.review_summary.weighing import judged
from retrieval.reviews import Review

ROOT = Path(__file__).parents[1]
GOLDEN = ROOT / "tests" / "golden" / "reviews"
REVIEWS = ROOT / "retrieval" / "data" / "reviews"


def real() -> dict[str, Review]:
    """The demo reviews by id."""
    rows = (
        json.loads(line)
        for file in sorted(REVIEWS.glob("*.jsonl"))
        for line in file.read_text(encoding="utf-8").splitlines()
    )
    return {
        row["id"]: Review(
            row["id"], row["product"], row["stars"], row["language"], date.fromisoformat(row["date"]), row["text"]
        )
        for row in rows
    }


def counts(part: str, language: str, reviews: dict[str, Review]) -> np.ndarray:
    """Judgements found rightly, found wrongly, missed."""
    labelled: dict[str, set[tuple[str, bool]]] = {}
    for line in (GOLDEN / part / f"{language}.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        marks = labelled.setdefault(row["review"], set())
        if "aspect" in row:
            marks.add((row["aspect"], row["view"] == "for"))
    total = np.zeros(3, int)
    for name, marks in labelled.items():
        review = reviews[name]
        found = {(one.aspect, one.good) for one in judged(review.text, review.language, review.stars)}
        total += (len(found & marks), len(found - marks), len(marks - found))
    return total


def told(name: str, total: np.ndarray) -> str:
    """One line: precision, recall and the counts behind them."""
    right, wrong, missed = (int(value) for value in total)
    precision, recall = right / max(1, right + wrong), right / max(1, right + missed)
    return f"{name:16} precision {precision:.3f}  recall {recall:.3f}  ({right} right, {wrong} wrong, {missed} missed)"


def many(count: int, reviews: dict[str, Review], seed: int) -> Iterator[Review]:
    """Reviews of one product, each of a front and a back of two real ones of the same language."""
    chance = random.Random(seed)
    by_language = {tag: [one for one in reviews.values() if one.language == tag] for tag in LANGUAGES}
    for number in range(count):
        front, back = chance.sample(by_language[chance.choice(LANGUAGES)], 2)
        text = f"{front.text[: len(front.text) // 2]} {back.text[len(back.text) // 2 :]}"
        day = date(2024, 1, 1) + timedelta(days=chance.randrange(900))
        yield Review(f"many-r{number}", "many", front.stars, front.language, day, text)


def main() -> int:
    """Print both tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--reviews", type=int, default=5000)
    parser.add_argument("--runs", type=int, default=20)
    parser.add_argument("--seed", type=int, default=7)
    arguments = parser.parse_args()
    reviews = real()
    for part in ("practice", "kept"):
        rows = {tag: counts(part, tag, reviews) for tag in LANGUAGES}
        for tag, row in rows.items():
            print(told(f"{part} {tag}", row))
        print(told(f"{part} all", sum(rows.values(), np.zeros(3, int))))
    with tempfile.TemporaryDirectory() as folder:
        records = SqliteRecords(Path(folder) / "reviews.sqlite3")
        store = SqlReviews(records)
        began = time.perf_counter()
        count = store.put("many", many(arguments.reviews, reviews, arguments.seed))
        took = time.perf_counter() - began
        print(f"import: {count} reviews in {took:.2f} s, {count / took:.0f}/s")
        cold: list[float] = []
        busy: list[float] = []
        warm: list[float] = []
        for _ in range(arguments.runs):
            fresh = SqlReviews(records)
            for times in (cold, warm):
                began, worked = time.perf_counter(), time.process_time()
                fresh.summary("many")
                times.append((time.perf_counter() - began) * 1000)
                if times is cold:
                    busy.append((time.process_time() - worked) * 1000)
        records.close()
    for name, times in (("cold", cold), ("cold, processor time alone", busy), ("kept in memory", warm)):
        print(f"summary {name}: p50 {np.percentile(times, 50):.1f} ms, p95 {np.percentile(times, 95):.1f} ms")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
