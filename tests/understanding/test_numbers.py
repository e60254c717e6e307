"""Numbers in words and numerals are read back exactly."""

from __future__ import annotations

import importlib.util
from decimal import Decimal
from pathlib import Path

import pytest

from app.understanding.language import data_folder, read_toml
from app.understanding.numbers import NumberWords, find_digits, find_numbers, numeral, read_number_words
from app.understanding.tokens import tokenize

_SPEC = importlib.util.spec_from_file_location("number_words", Path(__file__).with_name("number_words.py"))
assert _SPEC is not None and _SPEC.loader is not None
written = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(written)


def words_of(tag: str) -> NumberWords:
    return read_number_words(read_toml(data_folder() / tag / "numbers.toml"))


def whole(text: str, words: NumberWords) -> Decimal | None:
    """The reading that covers every word."""
    tokens = tokenize(text)
    readings = [
        item.value
        for item in find_numbers(tokens, words)
        if item.category == "number" and (item.start, item.end) == (0, len(tokens))
    ]
    return readings[0] if len(readings) == 1 else None


def test_english_numbers_to_9999_are_read_back_exactly() -> None:
    words = words_of("en")
    wrong = [
        (value, text)
        for value in range(10_000)
        for text in {written.english(value, with_and=True), written.english(value, with_and=False)}
        if whole(text, words) != value
    ]
    assert wrong == []


def test_portuguese_numbers_to_9999_are_read_back_exactly() -> None:
    words = words_of("pt-BR")
    assert [(v, written.portuguese(v)) for v in range(10_000) if whole(written.portuguese(v), words) != v] == []


@pytest.mark.parametrize(
    ("tag", "text", "value"),
    [
        ("en", "four and a half", "4.5"),
        ("en", "two and a half thousand", "2500"),
        ("en", "fifteen hundred", "1500"),
        ("en", "a hundred", "100"),
        ("en", "half a dozen", "6"),
        ("en", "two dozen", "24"),
        ("en", "three point five", "3.5"),
        ("en", "1,299.50", "1299.50"),
        ("en", "30k", "30000"),
        ("en", "a million", "1000000"),
        ("pt-BR", "mil e quinhentos", "1500"),
        ("pt-BR", "quatro e meia", "4.5"),
        ("pt-BR", "meia dúzia", "6"),
        ("pt-BR", "1.500,00", "1500.00"),
        ("pt-BR", "dois mil e quinhentos", "2500"),
        ("pt-BR", "um milhão e meio", "1500000"),
        ("pt-BR", "duas dúzias", "24"),
    ],
)
def test_halves_dozens_and_numerals(tag: str, text: str, value: str) -> None:
    assert whole(text, words_of(tag)) == Decimal(value)


@pytest.mark.parametrize(
    ("tag", "text"), [("en", "twenty thirteen"), ("en", "three four"), ("pt-BR", "dois cinquenta"), ("en", "ten five")]
)
def test_two_numbers_are_not_one(tag: str, text: str) -> None:
    assert whole(text, words_of(tag)) is None


def test_a_numeral_follows_its_language_unless_it_cannot() -> None:
    assert numeral("1.500", ",") == Decimal(1500)
    assert numeral("1.500", ".") == Decimal(1500)  # nobody prices to a tenth of a cent
    assert numeral("1,500", ".") == numeral("1,500", ",") == Decimal(1500)
    assert numeral("0.125", ".") == Decimal("0.125")
    assert numeral("4.5", ",") == Decimal("4.5")
    assert numeral("1,2,3", ".") is None
    assert numeral("9" * 40, ".") is None


def test_digits_said_one_by_one() -> None:
    tokens = tokenize("yes, four seven")
    assert [item.value for item in find_digits(tokens, words_of("en"))] == ["47"]
    assert [item.value for item in find_digits(tokenize("47"), words_of("en"))] == ["47"]
    assert find_digits(tokenize("four"), words_of("en")) == []
