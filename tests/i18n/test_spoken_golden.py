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

# Rows whose accepted wording contradicts the value itself: 4815 1623 is not read "six one two three".
CONTRADICTED = {
    "pt-BR-117": "quatro oito um cinco, um seis dois três",
    "es-122": "cuatro ocho uno cinco, uno seis dos tres",
    "fr-127": "quatre huit un cinq, un six deux trois",
    "de-124": "vier acht eins fünf, eins sechs zwei drei",
    "hi-127": "चार आठ एक पाँच, एक छह दो तीन",
    "ar-144": "أربعة ثمانية واحد خمسة، واحد ستة اثنان ثلاثة",
}


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
    accepted = [CONTRADICTED[row["id"]]] if row["id"] in CONTRADICTED else row["accept"]
    language = row["value"]["lang"]
    assert plain(said, language) in [plain(wording, language) for wording in accepted]
    assert spoken.is_speakable(said)
