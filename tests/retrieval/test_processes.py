"""Several processes on one home: all answer, one builds, and a killed one harms nobody."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

pytest.importorskip("qdrant_edge")

ROOT = Path(__file__).resolve().parents[2]
_SCRIPT = """
import json, sys
from pathlib import Path
from retrieval.knowledge.graph import load_graph
from retrieval.library import Library, LibraryOptions
from retrieval.query import SearchQuery

home, mode = Path(sys.argv[1]), sys.argv[2]
with Library(LibraryOptions(home, embedding="none"), load_graph()) as library:
    if mode == "build":
        print("building", flush=True)
    found = library.search(SearchQuery("hiking boots", "en", product_types=("hiking_boots",)))
    print(json.dumps({
        "ids": sorted(hit.product_id for hit in found.hits), "engines": library.engines(),
        "snapshot": library.snapshot(), "products": library.catalog.stats()["products"],
    }), flush=True)
    if mode == "stay":
        sys.stdin.read()
"""


def _start(home: Path, mode: str = "once") -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", _SCRIPT, str(home), mode],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
    )


def test_four_processes_started_at_once_on_an_empty_home_all_answer(tmp_path: Path) -> None:
    processes = [_start(tmp_path / "home") for _ in range(4)]
    answers = []
    for process in processes:
        out, errors = process.communicate(timeout=100)
        assert process.returncode == 0, errors
        answers.append(json.loads(out))
    assert all(answer == answers[0] for answer in answers)
    assert len(answers[0]["ids"]) >= 2
    assert answers[0]["products"] >= 200
    index = tmp_path / "home" / "index" / "demo"
    assert len(list((index / "snapshots").iterdir())) == 1  # built once
    assert list((index / "work").iterdir()) == []  # and nothing left behind


def test_a_killed_process_leaves_no_copy_and_no_lock(tmp_path: Path) -> None:
    home = tmp_path / "home"
    reader = _start(home, "stay")
    assert reader.stdout is not None
    answer = json.loads(reader.stdout.readline())
    work = home / "index" / "demo" / "work"
    assert len(list(work.glob("*/"))) == 1
    reader.kill()
    reader.wait()
    assert len(list(work.glob("*/"))) == 1
    out, errors = _start(home).communicate(timeout=60)
    assert json.loads(out) == answer, errors
    assert list(work.iterdir()) == []


def test_a_builder_killed_at_any_moment_does_not_stop_the_next(tmp_path: Path) -> None:
    homes = [tmp_path / f"home-{n}" for n in range(2)]
    builders = [_start(home, "build") for home in homes]
    for builder, delay in zip(builders, (0.0, 0.6), strict=True):
        assert builder.stdout is not None
        builder.stdout.readline()
        time.sleep(delay)
        builder.send_signal(signal.SIGKILL)
        builder.wait()
    for process in [_start(home) for home in homes]:
        out, errors = process.communicate(timeout=100)
        assert process.returncode == 0, errors
        assert len(json.loads(out)["ids"]) >= 2
