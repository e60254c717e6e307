"""Learn from labelled reviews what can be relied on, and write `retrieval/data/aspects/weights.npz` and `.json`.

    python -m tools.learning_reviews.learn [--precision 0.85]

Needs scikit-learn (``pip install scikit-learn``); reading reviews needs only NumPy. What is learned from:

- ``studied.tsv``   review id, then judgements ("fit+ noise-"): demo reviews labelled by those who wrote the word lists
- ``plain.tsv``     language, stars, judgements, text: short reviews as shops have them, written for this
- ``tests/golden/reviews/practice``

Never from ``tests/golden/reviews/kept``. The bar is the lowest chance from which on at least `--precision` of what is
told was right in a five-fold run over the studied reviews, no product in two folds; its figures are printed.
"""

from __future__ import annotations

import argparse
import csv
import json
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.reviews import GOLDEN, real
from retrieval.review_summary import weighing
from retrieval.review_summary.evidence import evidence
from retrieval.review_summary.lexicon import LANGUAGES

HERE = Path(__file__).parent
OUT = Path(__file__).parents[2] / "retrieval" / "data" / "aspects"
FOLDS = 5
LEAST_SEEN = 2
FIRST_C, SECOND_C = 8.0, 1.0
PLAIN = 0.5
"""Weight of a short review that was written for this: they are easier than real ones."""
STRONG = 2.0
"""Cues count for more than single words: there are far fewer of them."""
SIDES = {f"{aspect}{'+' if good else '-'}": at for at, (aspect, good) in enumerate(weighing.SIDES)}


def labelled() -> list[tuple[str, str, int, str, list[str], bool]]:
    """Product, language, stars, text, judgements, and whether it counts when the bar is set."""
    reviews = real()
    kept = {
        json.loads(line)["review"]
        for file in (GOLDEN / "kept").glob("*.jsonl")
        for line in file.read_text().splitlines()
    }
    marks: dict[str, list[str]] = {}
    for line in (HERE / "studied.tsv").read_text(encoding="utf-8").splitlines():
        name, _, told = line.partition("\t")
        marks[name] = told.split()
    for tag in LANGUAGES:
        for line in (GOLDEN / "practice" / f"{tag}.jsonl").read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            marks.setdefault(row["review"], [])
            if "aspect" in row:
                marks[row["review"]].append(row["aspect"] + ("+" if row["view"] == "for" else "-"))
    assert not kept & marks.keys()
    rows = [
        (reviews[name].product, reviews[name].language, reviews[name].stars, reviews[name].text, told, True)
        for name, told in marks.items()
    ]
    with (HERE / "plain.tsv").open(encoding="utf-8") as file:
        for number, (tag, stars, told, text) in enumerate(csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE)):
            rows.append((f"plain {number}", tag, int(stars), text, told.split(), False))
    return rows


def main() -> int:  # noqa: PLR0915 - one run from top to bottom
    """Learn, print what the folds say, write."""
    from scipy import sparse
    from sklearn.feature_extraction import DictVectorizer
    from sklearn.linear_model import LogisticRegression
    from sklearn.preprocessing import normalize

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--precision", type=float, default=0.85)
    arguments = parser.parse_args()
    rows = labelled()
    shown = [evidence(text, tag, stars) for _, tag, stars, text, _, _ in rows]
    bags = [one.traits for one in shown]
    seen = Counter(name for bag in bags for name in bag)
    bags = [{name: value for name, value in bag.items() if seen[name] >= LEAST_SEEN} for bag in bags]
    vectorizer = DictVectorizer()
    matrix = normalize(vectorizer.fit_transform(bags)).tocsr()
    names: list[str] = list(vectorizer.feature_names_)
    strength = np.array([STRONG if name[:2] in {"A:", "L:", "P:"} else 1.0 for name in names])
    matrix = matrix @ sparse.diags(strength)
    truth = np.zeros((len(rows), len(SIDES)), bool)
    for at, row in enumerate(rows):
        for mark in row[4]:
            truth[at, SIDES[mark]] = True
    products = sorted({row[0] for row in rows})
    fold_of = dict(zip(products, np.random.default_rng(0).integers(0, FOLDS, len(products)), strict=True))
    folds = np.array([fold_of[row[0]] for row in rows])

    trust = np.array([1.0 if row[5] else PLAIN for row in rows])

    def first(train: Any) -> tuple[Any, Any]:
        made = [
            LogisticRegression(C=FIRST_C, max_iter=200, solver="liblinear").fit(
                matrix[train], truth[train, at], sample_weight=trust[train]
            )
            for at in range(len(SIDES))
        ]
        return np.stack([one.coef_[0] for one in made], axis=1), np.array([one.intercept_[0] for one in made])

    odds = np.zeros(truth.shape)
    for fold in range(FOLDS):
        weights, bias = first(folds != fold)
        odds[folds == fold] = matrix[folds == fold] @ weights + bias
    pairs, owner = [], []
    for at in range(len(rows)):
        for side in range(len(SIDES)):
            pairs.append(weighing.second_step(odds[at], side, shown[at]))
            owner.append(at)
    second_names = DictVectorizer()
    second_matrix = second_names.fit_transform(pairs)
    owner_fold, right = folds[np.array(owner)], truth.ravel()
    chances = np.zeros(len(pairs))

    def second(train: Any) -> Any:
        return LogisticRegression(C=SECOND_C, max_iter=1000, fit_intercept=False).fit(
            second_matrix[train], right[train]
        )

    for fold in range(FOLDS):
        chances[owner_fold == fold] = second(owner_fold != fold).predict_proba(second_matrix[owner_fold == fold])[:, 1]
    counted = np.array([rows[at][5] for at in owner])
    bar = _bar(chances[counted], right[counted], arguments.precision)
    _curve("first step", odds.ravel()[counted], right[counted])
    _curve("both steps", chances[counted], right[counted])
    tags = [rows[at][1] for at in owner]
    _told(chances >= bar, right, {tag: counted & np.array([one == tag for one in tags]) for tag in LANGUAGES})
    _told(chances >= bar, right, {"all": counted})
    weights, bias = first(np.ones(len(rows), bool))
    weights = weights * strength[:, None]
    scale = np.maximum(np.abs(weights).max(axis=0) / 127, 1e-9)
    whole = second(np.ones(len(pairs), bool))
    np.savez_compressed(
        OUT / "weights.npz",
        names=np.frombuffer("\n".join(names).encode(), np.uint8),
        rows=np.rint(weights / scale).astype(np.int8),
        scale=scale.astype(np.float32),
        bias=bias.astype(np.float32),
    )
    told_second = {
        name: round(float(value), 4) for name, value in zip(second_names.feature_names_, whole.coef_[0], strict=True)
    }
    (OUT / "weights.json").write_text(json.dumps({"bar": round(bar, 4), "second": told_second}, indent=1) + "\n")
    print(f"{len(names)} traits, bar {bar:.3f}")
    return 0


def _told(told: Any, right: Any, parts: Mapping[str, Any]) -> None:
    for name, part in parts.items():
        hits, count = int((told & right & part).sum()), int((told & part).sum())
        print(
            f"{name:6} precision {hits / max(1, count):.3f}  recall {hits / (right & part).sum():.3f}  ({count} told)"
        )


def _curve(name: str, chances: Any, right: Any) -> None:
    order = np.argsort(-chances)
    running = np.cumsum(right[order]) / np.arange(1, len(order) + 1)
    reached = np.cumsum(right[order]) / right.sum()
    points = (0.05, 0.1, 0.15, 0.2, 0.25, 0.3)
    print(
        f"{name}: " + "  ".join(f"recall {at} precision {running[np.searchsorted(reached, at)]:.3f}" for at in points)
    )


def _bar(chances: Any, right: Any, precision: float) -> float:
    order = np.argsort(-chances)
    running = np.cumsum(right[order]) / np.arange(1, len(order) + 1)
    good = np.nonzero(running >= precision)[0]
    return float(chances[order][good[-1]]) if len(good) else 1.0


if __name__ == "__main__":
    raise SystemExit(main())
