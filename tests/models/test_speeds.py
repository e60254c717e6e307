"""What was measured is kept by machine and model."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from app.models.machine import Machine
from app.models.speeds import Speed, Speeds

HERE = Machine(cores=4, memory_gb=16.0, gpu=False)
QUICK = Speed("small", 4, 2, "int8", 0.41)


def model(home: Path, name: str, weights: bytes = b"weights") -> str:
    folder = home / name
    folder.mkdir(exist_ok=True)
    (folder / "model.bin").write_bytes(weights)
    return str(folder)


def test_what_was_measured_is_found_again(tmp_path: Path) -> None:
    models = (model(tmp_path, "small"), model(tmp_path, "base"))
    assert Speeds(tmp_path, HERE).get(models) is None
    Speeds(tmp_path, HERE).put(models, QUICK)
    assert Speeds(tmp_path, HERE).get(models) == QUICK
    assert Speeds(tmp_path, HERE).get(models[:1]) is None  # what was chosen of two says nothing of one alone


def test_another_machine_or_model_is_measured_anew(tmp_path: Path) -> None:
    models = (model(tmp_path, "small"),)
    Speeds(tmp_path, HERE).put(models, QUICK)
    assert Speeds(tmp_path, replace(HERE, cores=2)).get(models) is None
    model(tmp_path, "small", b"other weights")
    assert Speeds(tmp_path, HERE).get(models) is None


def test_a_broken_file_is_as_if_nothing_was_measured(tmp_path: Path) -> None:
    models = (model(tmp_path, "small"),)
    speeds = Speeds(tmp_path, HERE)
    speeds.put(models, QUICK)
    path = tmp_path / "models" / "speeds.json"
    for broken in ("{", "[]", path.read_text().replace("rtf", "speed")):
        path.write_text(broken)
        assert speeds.get(models) is None
    speeds.put(models, QUICK)
    assert speeds.get(models) == QUICK


def test_a_home_that_cannot_be_written_costs_only_the_memory_of_it(tmp_path: Path) -> None:
    (tmp_path / "models").write_text("a file in the way")
    speeds = Speeds(tmp_path, HERE)
    speeds.put(("small",), QUICK)
    assert speeds.get(("small",)) is None


def test_old_measurements_are_let_go(tmp_path: Path) -> None:
    speeds = Speeds(tmp_path, HERE)
    for number in range(60):
        speeds.put((f"model-{number}",), QUICK)
    assert speeds.get(("model-0",)) is None
    assert speeds.get(("model-59",)) == QUICK
