"""Every golden row of every language that claims to be worded is right."""

from __future__ import annotations

import json
import re
import unicodedata
from pathlib import Path
from typing import Any

import pytest

from i18n import spoken

GOLDEN = Path(__file__).parents[1] / "golden" / "spoken"


def rows() -> list[Any]:
    found = []
    for language in spoken.languages():
        for line in (GOLDEN / f"{language}.jsonl").read_text("utf-8").splitlines():
            row = json.loads(line)
            found.append(pytest.param(row, id=row["id"]))
    return found


NO_SPACES = ("zh-CN", "ja")


def plain(text: str, language: str) -> str:
    """Hyphens, commas of any script and case are not compared, nor spaces where a language writes none."""
    words = re.sub("[-,，、،]", " ", unicodedata.normalize("NFC", text)).casefold().split()
    return ("" if language in NO_SPACES else " ").join(words)


@pytest.mark.parametrize("row", rows())
def test_golden_row(row: dict[str, Any]) -> None:
    said = spoken.say(row["value"])
    language = row["value"]["lang"]
    assert plain(said, language) in [plain(wording, language) for wording in row["accept"]]
    assert spoken.is_speakable(said)
