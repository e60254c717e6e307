"""Strings of every kind: no crash, and no slot that nothing in the words stands for.

A seeded sample here; `SAYSO_WHOLE=1` reads a hundred thousand.
"""

from __future__ import annotations

import os
import random
import string
import sys
import unicodedata
from collections.abc import Iterator

import pytest

from app.model.request import Request
from app.understanding.language import languages_with_data
from app.understanding.reader import GrammarReader

MANY = 100_000 if os.environ.get("SAYSO_WHOLE") == "1" else 1_500
"""Strings in all, over the languages."""

_ALPHABETS = (
    string.printable,
    "".join(map(chr, range(0x0590, 0x06FF))),
    "".join(map(chr, range(0x0900, 0x097F))),
    "".join(map(chr, range(0x3040, 0x30FF))),
    "".join(map(chr, range(0x4E00, 0x4FFF))),
    "".join(map(chr, range(0x0300, 0x036F))) + "\u200b\u200d\u202e\u2066\ufeff\ud800",
    "0123456789٠١٢٣٤٥٦٧٨٩०१२३४५६७८९．,.%€$£¥₹",
)


def _strings(seed: str, count: int) -> Iterator[str]:
    chance = random.Random(seed)
    for number in range(count):
        kind = number % 4
        if kind == 0:
            yield "".join(chr(chance.randrange(0x110000)) for _ in range(chance.randrange(60)))
        elif kind == 1:
            yield "".join(chance.choice(chance.choice(_ALPHABETS)) for _ in range(chance.randrange(120)))
        elif kind == 2:
            alphabet = chance.choice(_ALPHABETS)
            yield " ".join(
                "".join(chance.choices(alphabet, k=chance.randrange(1, 9))) for _ in range(chance.randrange(20))
            )
        else:
            yield chance.choice(_ALPHABETS[chance.randrange(len(_ALPHABETS))]) * chance.randrange(1, 3000)


def _invented(request: Request, text: str) -> list[str]:
    """Numbers in the request of which no digit and no letter is in the text."""
    bare = not any(unicodedata.category(one)[0] in "LN" for one in text)
    filled = {name: value for name, value in request.to_json().items() if value not in (None, [], {}, "", 0)}
    slots = set(filled) - {"language", "intent", "confidence", "engine", "excluded", "alternatives"}
    found = sorted(slots) if bare else []
    if request.max_price is not None and not (0 < request.max_price.amount < 10**12):
        found.append("max_price out of range")
    if request.quantity is not None and not 0 < request.quantity < 1000:
        found.append("quantity out of range")
    return found


@pytest.mark.parametrize("tag", languages_with_data())
def test_no_string_crashes_or_invents(tag: str, everywhere: GrammarReader) -> None:
    invented = []
    for text in _strings(tag, MANY // len(languages_with_data())):
        request = everywhere.read(text, tag)
        if found := _invented(request, text):
            invented.append((text[:60], found))
    assert invented == []
    assert sys.getrecursionlimit() < 10_000  # nothing raised it to survive
