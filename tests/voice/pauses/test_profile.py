"""How a person's patience is learned and set."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voice.pauses.profile import (
    DEFAULT_PAUSE_S,
    LEARNT_LEAST_S,
    LEARNT_MOST_S,
    Patience,
    cut_off,
    learnt,
    less_time,
    more_time,
)


def after(patience: Patience, pauses: list[float], speech_s: float = 3.0) -> Patience:
    for pause in pauses:
        patience = learnt(patience, longest_pause_s=pause, speech_s=speech_s)
    return patience


def test_somebody_who_pauses_for_two_seconds_is_given_more_than_that_within_a_few_turns() -> None:
    assert after(Patience(), [2.0] * 3).pause_s > 2.0
    assert after(Patience(), [2.0] * 40).pause_s == pytest.approx(2.7, abs=0.05)


def test_one_long_pause_is_no_habit_and_one_fluent_sentence_takes_little_back() -> None:
    assert after(Patience(), [9.0]).pause_s <= DEFAULT_PAUSE_S + 0.6
    slow = after(Patience(), [2.0] * 10)
    assert after(slow, [0.1]).pause_s > slow.pause_s - 0.12


def test_fluent_speakers_wait_less_in_time() -> None:
    assert after(Patience(), [0.2] * 60).pause_s < 0.9


def test_a_yes_teaches_nothing() -> None:
    assert learnt(Patience(2.0), longest_pause_s=0.0, speech_s=0.4) == Patience(2.0)


def test_who_was_cut_off_is_waited_for() -> None:
    assert cut_off(Patience(), 2.5).pause_s > DEFAULT_PAUSE_S + 0.5
    assert cut_off(Patience(3.0), 1.0) == Patience(3.0)


def test_what_was_asked_for_is_not_learned_away() -> None:
    asked = more_time(Patience())
    assert asked.pause_s >= DEFAULT_PAUSE_S + 0.5
    assert after(asked, [0.1] * 200).pause_s == asked.pause_s
    assert after(asked, [3.0] * 20).pause_s > asked.pause_s
    assert less_time(asked).pause_s < asked.pause_s
    assert after(less_time(asked), [0.1] * 200).pause_s == pytest.approx(LEARNT_LEAST_S, abs=0.05)


def test_asking_ends_at_the_limits() -> None:
    patience = Patience()
    for _ in range(20):
        patience = more_time(patience)
    assert patience.pause_s == 4.0
    for _ in range(20):
        patience = less_time(patience)
    assert patience.pause_s == 0.6


def test_less_time_below_what_is_learned_stays_until_pauses_come() -> None:
    quick = Patience(0.6)
    assert 0.6 <= after(quick, [0.1] * 3).pause_s <= LEARNT_LEAST_S


@given(st.lists(st.tuples(st.floats(0, 60), st.floats(0, 60)), max_size=60), st.floats(0.6, 4.0))
def test_it_stays_within_its_bounds(turns: list[tuple[float, float]], start: float) -> None:
    patience = Patience(start)
    for pause, speech in turns:
        patience = cut_off(learnt(patience, longest_pause_s=pause, speech_s=speech), pause)
        assert 0.6 <= patience.pause_s <= max(start, LEARNT_MOST_S) + 1e-9
