"""Every error that the code can raise has a sentence that can be spoken."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from i18n import messages
from i18n.messages import Messages

ROOT = Path(__file__).parents[2]
ROOMS = ("app", "voice", "retrieval", "models", "i18n", "accessibility", "server")
RAISED = re.compile(r"SaysoError\(\s*\"([a-z0-9_]+)\"")


def _codes() -> set[str]:
    return {
        code
        for room in ROOMS
        for file in (ROOT / room).rglob("*.py")
        for code in RAISED.findall(file.read_text(encoding="utf-8"))
    }


@pytest.mark.parametrize("language", messages.languages())
def test_every_error_can_be_spoken(language: str) -> None:
    words = Messages(language)
    silent = sorted(code for code in _codes() if not words.has("error-" + code.replace("_", "-")))
    assert silent == []
