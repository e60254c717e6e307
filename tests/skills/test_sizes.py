from __future__ import annotations

from datetime import UTC, datetime

import pytest

from app.model.reply import ProductFacts
from app.model.request import Size
from app.skills.sizes import exact, to_ask
from i18n.money import Money


def shoe(*sizes: str, system: str = "EU") -> ProductFacts:
    return ProductFacts(
        "a", "t", "de", "hiking_boots", "B", "M", "DE", Money.of(1, "EUR"), None, 1, datetime(2026, 11, 24, tzinfo=UTC),
        sizes=sizes, size_system=system,
    )  # fmt: skip


RUN = shoe(*(str(size) for size in range(35, 48)))


@pytest.mark.parametrize(
    ("product", "said", "taken"),
    [
        (RUN, (None, None), None),
        (RUN, (Size("42"), None), "42"),
        (RUN, (Size("42", "EU"), None), "42"),
        (RUN, (Size("42", "BR"), None), None),  # Brazil's 42 is not Europe's
        (RUN, (None, Size("42")), "42"),
        (RUN, (Size("9"), Size("42")), None),  # what was said last counts
        (shoe("S", "M", system="INT"), (Size("m"), None), "M"),
        (shoe("38"), (None, None), "38"),
        (shoe(), (Size("38"), None), None),
    ],
)
def test_a_size_is_taken_only_where_it_is_surely_meant(product, said, taken) -> None:
    assert exact(product, *said) == taken


def test_a_size_of_another_system_narrows_the_question() -> None:
    near = to_ask(RUN, None, Size("40", "BR"))
    assert 1 <= len(near) < len(RUN.sizes)
    assert set(near) <= {"41", "42", "43"}
    assert to_ask(RUN, "BR", Size("40")) == near
    assert to_ask(RUN, "DE", Size("49")) == RUN.sizes
    assert to_ask(RUN, None, None, None) == RUN.sizes
    assert to_ask(RUN, None, Size("M", "INT")) == RUN.sizes
