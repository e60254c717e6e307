"""How well the search ranks on a test collection: queries with graded documents, in the files of the BEIR benchmark.

Metrics by `ir-measures`: nDCG at 10 (Järvelin and Kekäläinen 2002, gain = grade), recall at 10 and 100 and the
reciprocal rank (a document counts from grade 1 on). Intervals: 95 % percentile bootstrap over queries, seeded.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from i18n.errors import SaysoError

SYSTEMS = ("bm25", "dense", "hybrid", "full")
METRICS = ("ndcg@10", "recall@10", "recall@100", "mrr")
DRAWS = 1000
_HEADER = ("query-id", "corpus-id", "score")


@dataclass(frozen=True, slots=True)
class Question:
    """One query; `language` None where the file does not say."""

    id: str
    text: str
    language: str | None


@dataclass(frozen=True, slots=True)
class Judgements:
    """Grades by query and document, with what the files held that cannot be used.

    unjudged  queries without any grade of at least 1: they are left out
    strangers documents named in the grades that the corpus has not got
    """

    grades: Mapping[str, Mapping[str, int]]
    unjudged: tuple[str, ...] = ()
    strangers: int = 0


@dataclass(frozen=True, slots=True)
class Scores:
    """Means of one system with their intervals, by metric."""

    mean: Mapping[str, float]
    interval: Mapping[str, tuple[float, float]]
    per_query: Mapping[str, Sequence[float]] = field(default_factory=dict)

    def to_json(self) -> dict[str, Any]:
        means = {name: round(value, 4) for name, value in self.mean.items()}
        return {**means, "ci": {name: [round(low, 4), round(high, 4)] for name, (low, high) in self.interval.items()}}


def read_queries(path: Path) -> tuple[Question, ...]:
    """``{"_id", "text", "lang"?}``, one a line. Raises SaysoError ``unreadable_file``, ``bad_collection``."""
    found: dict[str, Question] = {}
    for number, line in _lines(path):
        try:
            row = json.loads(line)
        except json.JSONDecodeError as error:
            raise _mistake(path, number) from error
        if not isinstance(row, dict) or not isinstance(row.get("text"), str) or row.get("_id") in (None, ""):
            raise _mistake(path, number)
        language = row.get("lang") or row.get("language")
        name = str(row["_id"])
        if name in found:
            raise _mistake(path, number)
        found[name] = Question(name, row["text"], str(language) if language else None)
    if not found:
        raise _mistake(path, 1)
    return tuple(found.values())


def read_judgements(path: Path, queries: Sequence[Question], documents: frozenset[str]) -> Judgements:
    """Rows of ``query-id corpus-id score``. Raises SaysoError ``unreadable_file``, ``bad_collection``."""
    lines = [line for _, line in _lines(path)]
    rows = csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
    header = tuple(next(rows, ()))
    if header != _HEADER:
        raise _mistake(path, 1)
    asked = {query.id for query in queries}
    grades: dict[str, dict[str, int]] = {}
    strangers = 0
    for number, row in enumerate(rows, start=2):
        try:
            query, document, score = row
            grade = int(score)
        except ValueError as error:
            raise _mistake(path, number) from error
        if document not in documents:
            strangers += 1
        if query in asked and grade > 0:
            # A document that is not there can never be found: it counts, and against us.
            grades.setdefault(query, {})[document] = grade
    unjudged = tuple(query.id for query in queries if query.id not in grades)
    return Judgements(grades, unjudged, strangers)


def score(rankings: Mapping[str, Sequence[str]], grades: Mapping[str, Mapping[str, int]], seed: int = 1) -> Scores:
    """One system's rankings, best first, by query, held against the grades.

    Raises SaysoError ``measuring_missing`` where `ir-measures` is not installed.
    """
    try:
        import ir_measures
        from ir_measures import RR, R, nDCG
    except ImportError as error:
        raise SaysoError("measuring_missing", "package ir-measures is not installed") from error
    measures = dict(zip(METRICS, (nDCG @ 10, R @ 10, R @ 100, RR), strict=True))
    run = {
        query: {document: float(len(ranking) - place) for place, document in enumerate(ranking)}
        for query, ranking in rankings.items()
    }
    judged = {query: dict(documents) for query, documents in grades.items()}
    values: dict[str, dict[str, float]] = {name: dict.fromkeys(grades, 0.0) for name in METRICS}
    names = {measure: name for name, measure in measures.items()}
    for one in ir_measures.iter_calc(list(measures.values()), judged, run):
        values[names[one.measure]][one.query_id] = float(one.value)
    per_query = {name: list(by_query.values()) for name, by_query in values.items()}
    return Scores(
        {name: float(np.mean(found)) if found else 0.0 for name, found in per_query.items()},
        {name: interval(found, seed) for name, found in per_query.items()},
        per_query,
    )


def interval(values: Sequence[float], seed: int = 1, draws: int = DRAWS) -> tuple[float, float]:
    """95 % percentile bootstrap interval of the mean (Efron 1979)."""
    if not values:
        return 0.0, 0.0
    data = np.asarray(values)
    means = data[np.random.default_rng(seed).integers(0, len(data), (draws, len(data)))].mean(axis=1)
    low, high = np.percentile(means, [2.5, 97.5])
    return float(low), float(high)


def _lines(path: Path) -> Iterator[tuple[int, str]]:
    try:
        with path.open(encoding="utf-8-sig") as file:
            yield from ((number, line.rstrip("\r\n")) for number, line in enumerate(file, start=1) if line.strip())
    except (OSError, UnicodeDecodeError) as error:
        raise SaysoError("unreadable_file", str(path), arguments={"file": path.name}) from error


def _mistake(path: Path, line: int) -> SaysoError:
    return SaysoError("bad_collection", f"{path.name}:{line}", arguments={"file": path.name, "line": line})
