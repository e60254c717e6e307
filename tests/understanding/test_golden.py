"""The golden lines to work on: floors a little below what is reached, so that a step back shows."""

from __future__ import annotations

import importlib.util
import sys
from datetime import date
from pathlib import Path

import pytest

from app.understanding.language import languages_with_data
from app.understanding.reader import GrammarReader
from app.understanding.tokens import tokenize, word_count
from i18n.detection import detect

_SPEC = importlib.util.spec_from_file_location("scoring", Path(__file__).with_name("scoring.py"))
assert _SPEC is not None and _SPEC.loader is not None
scoring = importlib.util.module_from_spec(_SPEC)
sys.modules["scoring"] = scoring  # dataclasses look their module up
_SPEC.loader.exec_module(scoring)


TODAY = date(2026, 11, 20)


@pytest.mark.parametrize("tag", languages_with_data())
@pytest.mark.parametrize("which", ["dev", "practice", "practice2"])
def test_lines_to_work_on(everywhere: GrammarReader, which: str, tag: str) -> None:
    result = scoring.score(scoring.lines_of(scoring.GOLDEN / which / f"{tag}.jsonl"), everywhere)
    report = "\n".join([str(result), *(f"{line['id']}: {problems}" for line, _, problems in result.wrong)])
    assert result.intent_accuracy >= 0.96, report
    assert result.slot_f1 >= 0.94, report
    assert result.share_right >= 0.92, report


@pytest.mark.parametrize("tag", languages_with_data())
def test_the_language_shows_from_four_words_on(tag: str) -> None:
    """Among all languages, nothing being known of the person."""
    wrong = []
    for which in ("dev", "practice", "practice2"):
        for line in scoring.lines_of(scoring.GOLDEN / which / f"{tag}.jsonl"):
            enough = word_count(tokenize(line["text"])) >= 4
            if enough and (found := detect(line["text"], languages_with_data()).tag) != tag:
                wrong.append((line["text"], found))
    assert len(wrong) <= 2, wrong
