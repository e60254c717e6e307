"""Reading a test collection, and the metrics on rankings whose value is known."""

from __future__ import annotations

import math
from pathlib import Path

import pytest

from i18n.errors import SaysoError
from retrieval.evaluation import Question, interval, read_judgements, read_queries, score

QRELS = "query-id\tcorpus-id\tscore\n"


def test_metrics_of_known_rankings() -> None:
    grades = {"q1": {"a": 3, "b": 1}, "q2": {"c": 1}}
    scores = score({"q1": ["b", "a", "x"], "q2": ["x", "y"]}, grades)
    best = 3 + 1 / math.log2(3)
    got = 1 + 3 / math.log2(3)
    assert scores.mean["ndcg@10"] == pytest.approx((got / best + 0) / 2, abs=1e-4)
    assert scores.mean["recall@10"] == pytest.approx(0.5)
    assert scores.mean["mrr"] == pytest.approx(0.5)
    assert list(scores.per_query["recall@100"]) == [1.0, 0.0]


def test_a_query_that_finds_nothing_counts_as_nothing() -> None:
    scores = score({"q1": []}, {"q1": {"a": 1}})
    assert set(scores.mean.values()) == {0.0}


def test_intervals_hold_the_mean_and_are_repeatable() -> None:
    values = [0.0, 1.0, 1.0, 0.5, 0.25] * 8
    low, high = interval(values)
    assert low < sum(values) / len(values) < high
    assert interval(values) == (low, high)
    assert interval([]) == (0.0, 0.0)


def test_a_collection_is_read(tmp_path: Path) -> None:
    queries, qrels = tmp_path / "q.jsonl", tmp_path / "r.tsv"
    queries.write_text('{"_id": 1, "text": "chaleira", "lang": "pt-BR"}\n\n{"_id": "2", "text": "kettle"}\n', "utf-8")
    qrels.write_text(QRELS + "1\ta\t2\n1\tgone\t1\n2\ta\t0\nother\ta\t1\n", "utf-8")
    asked = read_queries(queries)
    assert asked == (Question("1", "chaleira", "pt-BR"), Question("2", "kettle", None))
    judged = read_judgements(qrels, asked, frozenset({"a"}))
    assert judged.grades == {"1": {"a": 2, "gone": 1}}
    assert judged.unjudged == ("2",)
    assert judged.strangers == 1


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("q", "broken"),
        ("q", '{"_id": "1"}'),
        ("q", '{"_id": "1", "text": "a"}\n{"_id": "1", "text": "b"}'),
        ("q", ""),
        ("r", "1\ta\t1\n"),
        ("r", QRELS + "1\ta\n"),
        ("r", QRELS + "1\ta\tmuch\n"),
    ],
)
def test_mistakes_are_named(tmp_path: Path, name: str, text: str) -> None:
    path = tmp_path / name
    path.write_text(text, "utf-8")
    with pytest.raises(SaysoError) as caught:
        read_queries(path) if name == "q" else read_judgements(path, (Question("1", "a", None),), frozenset("a"))
    assert caught.value.code == "bad_collection"


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(SaysoError, match="none"):
        read_queries(tmp_path / "none.jsonl")
