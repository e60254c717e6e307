"""Words while somebody is speaking: what two hypotheses agree on stays."""

from __future__ import annotations

import random

import pytest

from voice.stt.agreement import Agreement, Cost, PartialRules, agreed, is_due, window_from
from voice.stt.port import WordHeard

RULES = PartialRules()


def words(text: str, from_s: float = 0.0) -> list[WordHeard]:
    """Half a second each."""
    return [WordHeard(w, from_s + at / 2, from_s + (at + 1) / 2, 0.9) for at, w in enumerate(text.split())]


def after(*hypotheses: str) -> Agreement:
    state = Agreement()
    for heard_s, text in enumerate(hypotheses, 1):
        state = agreed(state, words(text), float(heard_s))
    return state


def test_one_hypothesis_confirms_nothing() -> None:
    state = after("show me")
    assert (state.sure_text, state.text) == ("", "show me")


def test_the_common_beginning_of_two_is_confirmed() -> None:
    state = after("show me", "Show me boots", "show me boots and")
    assert (state.sure_text, state.text) == ("Show me boots", "Show me boots and")


def test_what_changes_is_not_confirmed_until_it_stays() -> None:
    state = after("show me fif", "show me fifteen", "show me fifty")
    assert (state.sure_text, state.text) == ("show me", "show me fifty")
    assert agreed(state, words("show me fifty boots"), 4.0).sure_text == "show me fifty"


def test_what_is_confirmed_is_never_taken_back() -> None:
    state = after("show me boots", "show me boots", "throw the roots away")
    assert state.sure_text == "show me boots"


def test_case_and_punctuation_are_no_change() -> None:
    assert after("Yes.", "yes, please").sure_text == "yes,"


def test_a_hypothesis_that_reaches_no_further_tells_nothing() -> None:
    state = after("show me boots")
    assert agreed(state, words("show me boots"), 1.0) == state


def test_a_window_that_begins_after_the_confirmed_words() -> None:
    state = Agreement(tuple(words("show me red boots")), (), 11.0)
    assert window_from(state, 10.0) == 2.0
    assert window_from(state, 12.0) == 0.0
    # The last word is heard once more at the seam.
    state = agreed(state, words("boots for hiking", 1.9), 12.0)
    assert state.rest == tuple(words("boots for hiking", 1.9))[1:]
    state = agreed(state, words("for hiking today", 2.4), 13.0)
    assert (state.sure_text, state.text) == ("show me red boots for hiking", "show me red boots for hiking today")


@pytest.mark.parametrize("seed", range(20))
def test_growing_hypotheses_with_a_wrong_last_word_end_in_what_was_said(seed: int) -> None:
    chance = random.Random(seed)
    said = [f"w{number}" for number in range(30)]
    state, sure = Agreement(), ""
    for length in range(1, len(said) + 1):
        shown = [*said[: length - 1], chance.choice([said[length - 1], "noise"])]
        state = agreed(state, words(" ".join(shown)), length / 2)
        assert state.sure_text.startswith(sure)
        sure = state.sure_text
        assert " ".join(said).startswith(sure)
    state = agreed(state, words(" ".join(said)), 100.0)
    state = agreed(state, words(" ".join(said)), 101.0)
    assert state.sure_text == " ".join(said)


def test_a_quick_recogniser_is_asked_every_second_and_a_slow_one_never() -> None:
    quick, slow = Cost().after(0.1, 2.0), Cost().after(1.0, 2.0)
    assert not is_due(Agreement(), 0.9, quick, RULES)
    assert is_due(Agreement(), 1.0, quick, RULES)
    assert not is_due(Agreement(heard_s=1.0), 1.5, quick, RULES)
    assert is_due(Agreement(heard_s=1.0), 2.0, quick, RULES)
    assert not is_due(Agreement(heard_s=1.0), 2.0, slow, RULES)
    assert is_due(Agreement(), 1.0, Cost(), RULES)  # the first measures


def test_a_longer_sound_costs_more_and_a_shorter_one_no_less() -> None:
    cost = Cost().after(0.2, 2.0)
    assert cost.of(4.0) == pytest.approx(0.4)
    assert cost.of(0.5) == pytest.approx(0.2)  # Whisper's encoder takes as long for a word as for half a minute


def test_a_machine_that_was_busy_once_is_not_slow_for_ever() -> None:
    cost = Cost().after(2.0, 2.0)
    for _ in range(12):
        cost = cost.after(0.1, 2.0)
    assert is_due(Agreement(heard_s=1.0), 2.0, cost, RULES)


def test_rules_are_above_zero() -> None:
    with pytest.raises(ValueError, match="above zero"):
        PartialRules(every_s=0)
