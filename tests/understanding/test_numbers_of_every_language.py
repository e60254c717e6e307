"""Numbers worded by `i18n.spoken` are read back exactly, in every language that is read.

A seeded sample here; `SAYSO_WHOLE=1` reads every number below ten thousand and twenty thousand larger ones.
"""

from __future__ import annotations

import os
import random
from decimal import Decimal

import pytest

from app.understanding.language import languages_with_numbers, number_reader
from app.understanding.numbers import find_numbers
from app.understanding.tokens import tokenize
from i18n.spoken import values

WHOLE = os.environ.get("SAYSO_WHOLE") == "1"


def _sample() -> list[int]:
    chance = random.Random(20261120)
    larger = [chance.randrange(10**4, 10 ** chance.randrange(5, 10)) for _ in range(20_000 if WHOLE else 300)]
    small = range(10_000) if WHOLE else sorted({*range(131), *chance.sample(range(10_000), 500)})
    return [*small, *larger]


@pytest.mark.parametrize("tag", languages_with_numbers())
def test_numbers_in_words_are_read_back(tag: str) -> None:
    words, splitter = number_reader(tag)
    wrong = []
    for value in _sample():
        text = values.number(value, tag)
        tokens = splitter.applied(tokenize(text))
        whole = {
            item.value
            for item in find_numbers(tokens, words)
            if item.category == "number" and (item.start, item.end) == (0, len(tokens))
        }
        if whole != {Decimal(value)}:
            wrong.append((value, text, whole))
    assert wrong == []


@pytest.mark.parametrize(
    ("tag", "text", "value"),
    [
        ("hi", "डेढ़ हज़ार", "1500"),
        ("hi", "ढाई सौ", "250"),
        ("hi", "सवा सौ", "125"),
        ("hi", "सवा दो सौ", "225"),
        ("hi", "साढ़े तीन हज़ार", "3500"),
        ("hi", "पौने दो", "1.75"),
        ("hi", "पौने दो सौ", "175"),
        ("zh-CN", "两千五", "2500"),
        ("zh-CN", "一万二", "12000"),
        ("zh-CN", "三百五", "350"),
        ("zh-CN", "一百零五", "105"),
        ("zh-CN", "3万5", "35000"),
        ("zh-CN", "三点五", "3.5"),
        ("ja", "1万5千", "15000"),
        ("ja", "3千5百", "3500"),
        ("ja", "千五", "1005"),
        ("fr", "septante-cinq", "75"),
        ("fr", "nonante et un", "91"),
        ("fr", "quatre vingt dix neuf", "99"),
        ("de", "eineinhalb", "1.5"),
        ("de", "anderthalb tausend", "1500"),
        ("de", "zwei komma fünf", "2.5"),
        ("ar", "خمسة وعشرين", "25"),
        ("ar", "مية وخمسين", "150"),
        ("ar", "ثلاثة ونصف", "3.5"),
        ("ar", "ألف وخمسمية", "1500"),
        ("es", "mil quinientos", "1500"),
        ("hi", "1,50,000", "150000"),
    ],
)
def test_local_ways_of_saying_a_number(tag: str, text: str, value: str) -> None:
    words, splitter = number_reader(tag)
    tokens = splitter.applied(tokenize(text))
    found = [
        i.value for i in find_numbers(tokens, words) if i.category == "number" and i.start == 0 and i.end == len(tokens)
    ]
    assert found == [Decimal(value)]
