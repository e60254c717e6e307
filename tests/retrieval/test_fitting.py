"""Sizes on sale against the size that was asked for."""

from __future__ import annotations

import pytest

from retrieval.fitting import letter, size_fits
from retrieval.knowledge.graph import load_graph
from retrieval.product import SizeRun

BRAZIL = SizeRun("BR", ("P", "M", "G", "GG"))
WORLD = SizeRun("INT", ("S", "M", "L", "XL"))
NUMBERS = SizeRun("BR", ("38", "40", "42"))


@pytest.fixture(scope="module")
def fits():
    return size_fits(load_graph())


@pytest.mark.parametrize(
    ("run", "value", "system", "expected"),
    [
        (BRAZIL, "S", "INT", True),
        (BRAZIL, "XL", "INT", True),
        (BRAZIL, "XXL", "INT", False),
        (BRAZIL, "G", "BR", True),
        (BRAZIL, "L", "INT", True),
        (SizeRun("BR", ("M", "XGG")), "XXL", "INT", True),
        (SizeRun("BR", ("M", "G")), "XS", "INT", False),
        (WORLD, "GG", "BR", True),
        (WORLD, "M", "INT", True),
        (WORLD, "M", None, True),
        (SizeRun("US", ("S", "M", "2XL")), "XXL", "INT", True),
        (NUMBERS, "M", "INT", None),
        (NUMBERS, "40", "BR", True),
        (NUMBERS, "44", "BR", False),
    ],
)
def test_letters_and_numbers_of_clothes(fits, run: SizeRun, value: str, system: str | None, expected) -> None:
    assert fits(run, value, system, "shirt") is expected


def test_shoes_are_converted_by_the_table(fits) -> None:
    assert fits(SizeRun("EU", ("40", "41", "42")), "9", "US", "hiking_boots") is True
    assert fits(SizeRun("EU", ("35",)), "11", "US", "hiking_boots") is False


def test_what_letters_stand_for() -> None:
    assert [letter(one, "BR") for one in ("PP", "p", "M", "g", "GG", "XGG", "40")] == [
        "XS", "S", "M", "L", "XL", "XXL", None,
    ]  # fmt: skip
    assert [letter(one, "INT") for one in ("2XL", "P", "9")] == ["XXL", None, None]
