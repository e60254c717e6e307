"""``sayso eval retrieval``: four rows over a collection, in a folder of its own."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path
from typing import Any

import pytest

from app.cli import main

DOCUMENTS = [
    {"_id": "kettle", "title": "Electric kettle", "text": "Boils a litre of water.", "lang": "en"},
    {"_id": "boots", "title": "Hiking boots", "text": "Leather boots for the mountains.", "lang": "en"},
    {"_id": "towel", "title": "Bath towel", "text": "A soft cotton towel.", "lang": "en"},
    {"_id": "lamp", "title": "Lámpara de mesa", "text": "Una lámpara pequeña.", "lang": "es"},
]
QUERIES = [
    {"_id": "1", "text": "toalla de baño", "lang": "es"},
    {"_id": "2", "text": "table lamp", "lang": "en"},
    {"_id": "3", "text": "nobody graded this"},
]
QRELS = "query-id\tcorpus-id\tscore\n1\ttowel\t1\n2\tlamp\t1\n2\tgone\t1\n"


def collection(folder: Path, documents: list[dict[str, Any]]) -> list[str]:
    for name, rows in (("corpus", documents), ("queries", QUERIES)):
        (folder / f"{name}.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    (folder / "qrels.tsv").write_text(QRELS, "utf-8")
    files = (f"--corpus={folder / 'corpus.jsonl'}", f"--queries={folder / 'queries.jsonl'}")
    return ["eval", "retrieval", *files, f"--qrels={folder / 'qrels.tsv'}", "--json"]


def measured(capsys: pytest.CaptureFixture[str], command: list[str]) -> dict[str, Any]:
    assert main(command) == 0
    result: dict[str, Any] = json.loads(capsys.readouterr().out)
    return result


def test_languages_meet_in_hybrid_and_nothing_is_left_behind(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    home = tmp_path / "home"
    monkeypatch.setenv("SAYSO_HOME", str(home))
    result = measured(capsys, collection(tmp_path, DOCUMENTS))
    rows = result["rows"]
    assert set(rows) == {"bm25", "dense", "hybrid", "full"}
    assert rows["hybrid"]["mrr"] == 1.0
    assert rows["bm25"]["mrr"] < 1.0
    assert set(rows["full"]["ci"]) == {"ndcg@10", "recall@10", "recall@100", "mrr"}
    assert result["full_equals_hybrid"] is True
    assert rows["full"] == rows["hybrid"]
    assert (result["documents"], result["queries"], result["left_out"], result["unknown_documents"]) == (4, 2, 1, 1)
    assert not (home / "index").exists()


def test_stated_facts_hold_constraints(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    documents = [
        {**DOCUMENTS[0], "metadata": {"price": {"amount": "20", "currency": "EUR"}, "stock": 3}},
        {**DOCUMENTS[1], "metadata": {"price": "120 EUR", "stock": 2, "materials": ["leather"]}},
        *DOCUMENTS[2:],
    ]
    result = measured(capsys, collection(tmp_path, documents))
    assert result["full_equals_hybrid"] is False


def test_a_broken_collection_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    command = collection(tmp_path, DOCUMENTS)
    (tmp_path / "qrels.tsv").write_text("nothing of the kind\n", "utf-8")
    assert main(command) == 1
    assert json.loads(capsys.readouterr().out)["error"]["code"] == "bad_collection"


def test_an_encoder_of_ones_own_is_measured_and_no_other_in_its_place(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pytest.importorskip("onnx")
    path = Path(__file__).parents[1] / "retrieval" / "embedding" / "tiny_encoder.py"
    spec = importlib.util.spec_from_file_location("tiny_encoder_of_eval", path)
    assert spec is not None and spec.loader is not None
    tiny = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tiny)
    folder = tiny.write_encoder(tmp_path / "encoder")
    command = [*collection(tmp_path, DOCUMENTS), f"--encoder={folder}", "--asked=said"]
    assert measured(capsys, command)["engines"]["embedding"].startswith("tiny-")
    (folder / "model.onnx").write_bytes(b"no network")
    assert main(command) == 1
    assert json.loads(capsys.readouterr().out)["error"]["code"] == "encoder_unusable"
