"""The search on what people ask for: a sample of what `python -m benchmarks.relevance` measures in nine languages."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from benchmarks.relevance import Shop, asked_in, measured  # noqa: E402


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shop]:
    shop = Shop(tmp_path_factory.mktemp("relevance"))
    if shop.searcher.embedder is None:
        pytest.skip("the embedding weights are not installed")
    yield shop
    shop.close()


@pytest.mark.parametrize(("tag", "least"), [("en", 0.78), ("es", 0.72)])
def test_all_levels_together_beat_each_alone(shop: Shop, tag: str, least: float) -> None:
    found = measured(shop, tag)
    assert found.mean("full") >= least
    assert found.mean("full") > max(found.mean(name) for name in ("bm25", "dense", "hybrid"))
    assert found.gain[0] > 0


@pytest.mark.parametrize("tag", ["en", "ja"])
def test_no_price_limit_and_nothing_ruled_out_is_ever_broken(shop: Shop, tag: str) -> None:
    for one in asked_in(tag):
        hard = {name: value for name, value in one.hard.items() if name != "types"}
        query = shop.query(one.text, tag)
        if query.max_price is None:
            hard.pop("max_price", None)  # what was not understood cannot be held to; tests/understanding asks for it
        if not query.excluded_materials:
            hard.pop("excluded_materials", None)
        broken = [i for i in shop.found("full", one.text, tag) if shop.breaks(i, hard)]
        assert not broken, one.text
