"""Where tastes are kept: what one allows, what is shared, and that forgetting takes everything back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from retrieval.feedback.learner import Learned, Pair, learn
from retrieval.feedback.store import PEOPLE, PRIOR_PEOPLE, SqlTastes, drop_taste, forget_taste, taste_of
from retrieval.records import SqliteRecords

LEATHER, MESH = {"material:leather": 1.0}, {"material:mesh": 1.0}


@pytest.fixture
def records(tmp_path: Path) -> Iterator[SqliteRecords]:
    records = SqliteRecords(tmp_path / "sayso.sqlite3")
    yield records
    records.close()


@pytest.fixture
def tastes(records: SqliteRecords) -> SqlTastes:
    return SqlTastes(records, lambda: datetime(2026, 11, 24, tzinfo=UTC))


def choose(tastes: SqlTastes, session: str, times: int = 3) -> None:
    for _ in range(times):
        tastes.change(
            session,
            lambda kept, pooled: replace(kept, learned=learn(kept.learned, [Pair(MESH, LEATHER)], pooled=pooled)),
        )


def sums(records: SqliteRecords) -> dict[str, tuple[float, int]]:
    return {row[0]: (row[1], row[2]) for row in records.read("SELECT trait, total, people FROM taste_pool")}


def test_what_is_kept_is_read_back(tastes: SqlTastes) -> None:
    choose(tastes, "ann")
    kept = tastes.load("ann")
    assert kept.learned.choices == 3
    assert kept.learned.leans["material:leather"].passed == 3
    assert dict(taste_of(kept, {}).weights)["material:leather"] < 0
    assert tastes.load("bob").learned == Learned()


def test_a_sum_of_few_people_says_nothing_and_one_of_many_a_little(tastes: SqlTastes) -> None:
    for n in range(PEOPLE - 1):
        choose(tastes, f"p{n}")
    assert tastes.pooled("newcomer") == {}
    choose(tastes, "one more")
    mean = tastes.pooled("newcomer")["material:mesh"]
    weight = tastes.load("p0").learned.leans["material:mesh"].weight
    assert mean == pytest.approx(PEOPLE * weight / (PEOPLE + PRIOR_PEOPLE), rel=0.1)
    assert tastes.pooled("p0") == {}  # without one's own part they are too few again


def test_who_does_not_share_is_in_no_sum_and_moved_by_none(tastes: SqlTastes, records: SqliteRecords) -> None:
    for n in range(PEOPLE + 1):
        choose(tastes, f"p{n}")
    people = sums(records)["material:mesh"][1]
    tastes.change("p0", lambda kept, _: replace(kept, shares=False))
    assert sums(records)["material:mesh"][1] == people - 1
    assert tastes.pooled("p0") == {}
    choose(tastes, "p0")
    assert sums(records)["material:mesh"][1] == people - 1
    assert tastes.load("p0").learned.choices == 6


def test_who_wants_no_learning_is_sorted_by_fit_alone(tastes: SqlTastes) -> None:
    for n in range(PEOPLE + 1):
        choose(tastes, f"p{n}")
    kept = tastes.change("p0", lambda kept, _: replace(kept, learns=False))
    assert taste_of(kept, tastes.pooled("p0")).weights == ()


def test_a_reset_forgets_what_was_learnt_and_keeps_what_is_allowed(tastes: SqlTastes, records: SqliteRecords) -> None:
    tastes.change("ann", lambda kept, _: replace(kept, shares=False))
    choose(tastes, "ann")
    choose(tastes, "bob")
    assert tastes.reset("ann")
    assert not tastes.reset("ann")
    assert tastes.load("ann").learned.leans == {}
    assert not tastes.load("ann").shares
    assert tastes.reset("bob")
    assert sums(records) == {}


def test_forgetting_one_takes_their_part_out_of_the_sums(tastes: SqlTastes, records: SqliteRecords) -> None:
    choose(tastes, "ann")
    before = sums(records)
    choose(tastes, "bob", 5)
    with records.transaction() as connection:
        forget_taste(connection, "bob")
    after = sums(records)
    assert {t: n for t, (_, n) in after.items()} == {t: n for t, (_, n) in before.items()}
    assert all(after[t][0] == pytest.approx(before[t][0]) for t in before)
    assert tastes.load("bob").learned.choices == 0


def test_forgetting_everybody_leaves_no_row(tastes: SqlTastes, records: SqliteRecords) -> None:
    choose(tastes, "ann")
    with records.transaction() as connection:
        forget_taste(connection, None)
    assert sums(records) == {}
    assert records.read("SELECT * FROM taste") == []


def test_a_nameless_session_that_ends_leaves_only_its_part_of_the_sums(
    tastes: SqlTastes, records: SqliteRecords
) -> None:
    choose(tastes, "~1")
    with records.transaction() as connection:
        drop_taste(connection, "~1")
    assert records.read("SELECT * FROM taste") == []
    assert sums(records)["material:mesh"][1] == 1


def test_a_row_that_cannot_be_read_teaches_nothing_until_it_is_reset(tastes: SqlTastes, records: SqliteRecords) -> None:
    choose(tastes, "ann")
    with records.transaction() as connection:
        connection.execute("UPDATE taste SET body = '{\"leans\": 3}'")
    kept = tastes.load("ann")
    assert (kept.learned, kept.learns, kept.shares) == (Learned(), False, False)
