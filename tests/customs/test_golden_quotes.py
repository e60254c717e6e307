"""The golden quotes: worked out by hand, by another person, from the law; never changed to suit the engine.

A row names only what its writer was sure of: amounts that are there must be equal, `lines` and `restrictions` must each
be found among the answer's, `missing_contains` and `papers_contains` are looked for in the answer.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from i18n.customs import quote_line

FOLDER = Path(__file__).parents[1] / "golden" / "quotes"
AMOUNTS = ("goods", "freight", "insurance", "duty", "tax", "fees", "total")
TODAY = date(2026, 11, 24)


def rows() -> Iterator[Any]:
    for file in sorted(FOLDER.glob("*.jsonl")):
        for line in file.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            yield pytest.param(row, id=row["id"])


def among(wanted: Mapping[str, Any], answers: list[dict[str, Any]]) -> bool:
    """True where one answer has every value that is wanted of it."""
    return any(all(same(answer.get(key), value) for key, value in wanted.items()) for answer in answers)


def same(answer: object, wanted: object) -> bool:
    if isinstance(answer, str) and isinstance(wanted, str) and answer[:1].isdigit() and wanted[:1].isdigit():
        return Decimal(answer) == Decimal(wanted)
    return answer == wanted


@pytest.mark.parametrize("row", list(rows()))
def test_golden_quote(row: dict[str, Any]) -> None:
    answer = quote_line(row["order"], today=TODAY)
    expect = row["expect"]
    wrong = {
        key: (expect[key], answer.get(key))
        for key in (*AMOUNTS, "currency")
        if key in expect and expect[key] != answer.get(key)
    }
    for text in expect.get("missing_contains", ()):
        if not any(text.casefold() in named.casefold() for named in answer["missing"]):
            wrong[f"missing: {text}"] = (text, answer["missing"])
    for paper in expect.get("papers_contains", ()):
        if paper not in answer["papers"]:
            wrong[f"papers: {paper}"] = (paper, answer["papers"])
    for key in ("lines", "restrictions"):
        for wanted in expect.get(key, ()):
            if not among(wanted, answer[key]):
                wrong[f"{key}: {wanted}"] = (wanted, answer[key])
    assert not wrong, row["why"]


def test_the_golden_table_is_there() -> None:
    assert len(list(rows())) >= 100
