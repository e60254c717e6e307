"""The golden lines to work on: floors a little below what is reached, so that a step back shows."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

import pytest

from app.understanding.reader import GrammarReader

_SPEC = importlib.util.spec_from_file_location("scoring", Path(__file__).with_name("scoring.py"))
assert _SPEC is not None and _SPEC.loader is not None
scoring = importlib.util.module_from_spec(_SPEC)
sys.modules["scoring"] = scoring  # dataclasses look their module up
_SPEC.loader.exec_module(scoring)


@pytest.mark.parametrize("tag", ["en", "pt-BR"])
def test_dev_lines(reader: GrammarReader, tag: str) -> None:
    result = scoring.score(scoring.lines_of(scoring.GOLDEN / "dev" / f"{tag}.jsonl"), reader)
    report = "\n".join([str(result), *(f"{line['id']}: {problems}" for line, _, problems in result.wrong)])
    assert result.intent_accuracy >= 0.97, report
    assert result.slot_f1 >= 0.96, report
    assert result.share_right >= 0.94, report
