"""The thresholds of the search, carried over from MiniLM's scale."""

from __future__ import annotations

import pytest

from retrieval.embedding.calibration import FLOOR_DEVIATIONS, NEAR_DEVIATIONS, texts, thresholds, unrelated
from retrieval.embedding.port import Embedder
from retrieval.search import SearchOptions


def test_on_minilms_own_scale_they_are_what_they_were(minilm: Embedder) -> None:
    near, floor = thresholds(minilm)
    assert near == pytest.approx(SearchOptions().near, abs=0.005)
    assert floor == pytest.approx(SearchOptions().floor, abs=0.005)
    mean, deviation = unrelated(minilm)
    assert mean + NEAR_DEVIATIONS * deviation == near > floor == mean + FLOOR_DEVIATIONS * deviation


def test_the_texts_are_many_and_in_step() -> None:
    questions, things = texts()
    assert len(questions) == len(things) == len(set(questions)) == len(set(things)) >= 20
