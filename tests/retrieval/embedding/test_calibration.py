"""The thresholds of the search, carried over from MiniLM's scale."""

from __future__ import annotations

from pathlib import Path

import pytest

from retrieval.embedding.calibration import FLOOR_DEVIATIONS, NEAR_DEVIATIONS, remembered, texts, thresholds, unrelated
from retrieval.embedding.port import Embedder
from retrieval.search import SearchOptions


def test_on_minilms_own_scale_they_are_what_they_were(minilm: Embedder) -> None:
    near, floor = thresholds(minilm)
    assert near == pytest.approx(SearchOptions().near, abs=0.005)
    assert floor == pytest.approx(SearchOptions().floor, abs=0.005)
    mean, deviation = unrelated(minilm)
    assert mean + NEAR_DEVIATIONS * deviation == near > floor == mean + FLOOR_DEVIATIONS * deviation


def test_what_was_measured_is_remembered_for_this_engine(tmp_path: Path) -> None:
    cache, measured = tmp_path / "cache" / "scale.json", []

    def measure() -> tuple[float, float]:
        measured.append(1)
        return 0.8, 0.7

    for _ in range(2):
        assert remembered(cache, "one", measure) == (0.8, 0.7)
    assert len(measured) == 1
    remembered(cache, "another", measure)
    assert len(measured) == 2
    cache.write_text("{")
    assert remembered(cache, "another", measure) == (0.8, 0.7)
    (tmp_path / "file").touch()
    assert remembered(tmp_path / "file" / "scale.json", "one", measure) == (0.8, 0.7)  # nowhere to write it down


def test_the_texts_are_many_and_in_step() -> None:
    questions, things = texts()
    assert len(questions) == len(things) == len(set(questions)) == len(set(things)) >= 20
