"""The learner: what is chosen weighs more, within bounds; a change of mind leaves no trace."""

from __future__ import annotations

import math
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.feedback.learner import KEPT, MOST, RATE, SHRINK, Lean, Learned, Pair, learn, taken_back, times

LEATHER, MESH = {"material:leather": 1.0}, {"material:mesh": 1.0}


def test_one_choice_is_the_step_of_the_formula() -> None:
    learned = learn(Learned(), [Pair(MESH, LEATHER, strength=0.5)])
    step = 0.5 * RATE * 0.5  # nothing known: P(chosen) = 1/2
    assert learned.leans["material:mesh"].weight == pytest.approx(step)
    assert learned.leans["material:leather"].weight == pytest.approx(-step)
    again = learn(learned, [Pair(MESH, LEATHER, strength=0.5)])
    margin = 2 * step * (1 - SHRINK)
    expected = step * (1 - SHRINK) + 0.5 * RATE * (1 - 1 / (1 + math.exp(-margin)))
    assert again.leans["material:mesh"].weight == pytest.approx(expected, abs=1e-5)


def test_what_is_already_known_of_everybody_is_learnt_less_again() -> None:
    alone = learn(Learned(), [Pair(MESH, LEATHER)])
    with_others = learn(Learned(), [Pair(MESH, LEATHER)], pooled={"material:mesh": 1.5})
    assert 0 < with_others.leans["material:mesh"].weight < alone.leans["material:mesh"].weight


def test_what_both_have_teaches_nothing() -> None:
    both = {"color:red": 1.0}
    learned = learn(Learned(), [Pair({**MESH, **both}, {**LEATHER, **both})])
    assert "color:red" not in learned.leans


def test_times_are_counted_once_a_choice_and_only_for_what_speaks_one_way() -> None:
    learned = Learned()
    for _ in range(3):
        learned = learn(learned, [Pair(MESH, LEATHER), Pair(MESH, {**LEATHER, "color:red": 1.0})])
    assert times(learned.leans["material:leather"], liked=False) == 3
    assert times(learned.leans["material:mesh"], liked=True) == 3
    mixed = learn(Learned(), [Pair(MESH, LEATHER), Pair(LEATHER, MESH)])
    assert {(lean.chosen, lean.passed) for lean in mixed.leans.values()} == {(0, 0)}


def test_who_only_asks_for_others_has_chosen_nothing() -> None:
    learned = learn(Learned(), [Pair(MESH, LEATHER)], chosen=False)
    assert learned.leans["material:mesh"].chosen == 0
    assert learned.leans["material:leather"].passed == 1


def test_a_choice_taken_back_leaves_no_trace_and_only_once() -> None:
    first = learn(Learned(), [Pair(MESH, LEATHER)], about="added:a")
    second = learn(first, [Pair(LEATHER, MESH)], about="added:b")
    back = taken_back(second)
    assert back.leans == first.leans
    assert back.choices == 1
    assert taken_back(back) == back


def test_no_pair_no_choice() -> None:
    assert learn(Learned(), []) == Learned()


def test_a_new_taste_overtakes_an_old_one() -> None:
    learned = Learned()
    for _ in range(15):
        learned = learn(learned, [Pair(LEATHER, MESH)])
    assert learned.leans["material:leather"].weight > 0
    for _ in range(25):
        learned = learn(learned, [Pair(MESH, LEATHER)])
    assert learned.leans["material:leather"].weight < 0


@given(st.integers(0, 10_000))
def test_weights_stay_in_bounds_whatever_is_chosen(seed: int) -> None:
    chance = random.Random(seed)
    names = [f"feature:{n}" for n in range(KEPT * 2)]
    learned = Learned()
    for _ in range(8):
        one, other = ({name: chance.uniform(-1, 1) for name in chance.sample(names, 30)} for _ in range(2))
        learned = learn(learned, [Pair(one, other, chance.choice([0.1, 1.0, 50.0]))])
    assert len(learned.leans) <= KEPT
    assert all(abs(lean.weight) <= MOST for lean in learned.leans.values())
    assert all(isinstance(lean, Lean) and math.isfinite(lean.weight) for lean in learned.leans.values())
