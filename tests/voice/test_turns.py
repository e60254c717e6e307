"""Where a turn begins and ends, over probabilities and times that the test makes up."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from i18n.errors import SaysoError
from voice.audio import SAMPLE_RATE, Samples
from voice.turns import (
    Began,
    Dropped,
    Edge,
    Ended,
    EndedBy,
    FrameHeard,
    Listening,
    Turn,
    TurnCutter,
    TurnRules,
    finish,
    request_in,
    step,
    turns_in,
)
from voice.vad import FRAME, FRAME_S


class Script:
    """A voice detector that answers with what was written down for each frame."""

    def __init__(self, probabilities: list[float]) -> None:
        self.probabilities = probabilities
        self.at = 0

    def reset(self) -> None:
        """What is written down goes on: it is the recording, not the memory."""

    def probability(self, frame: Samples) -> float:
        self.at += 1
        return self.probabilities[self.at - 1] if self.at <= len(self.probabilities) else 0.0


def voice(seconds: float, probability: float = 0.9) -> list[float]:
    return [probability] * round(seconds / FRAME_S)


def edges(probabilities: list[float], rules: TurnRules | None = None, level: float = -20.0) -> list[Edge]:
    rules = rules or TurnRules()
    state = Listening()
    found = []
    for index, probability in enumerate(probabilities):
        state, edge = step(state, FrameHeard(index * FRAME_S, probability, level), rules)
        found += [edge] if edge else []
    edge = finish(state, rules)
    return found + ([edge] if edge else [])


def numbered(count: int) -> Samples:
    """Sound whose samples say where they are: frame n holds n / 1000 all through, loud enough to be heard."""
    return np.repeat((np.arange(count, dtype=np.float32) + 100) / 1000, FRAME)


def test_a_yes_of_300_ms_from_the_very_first_sample_is_a_turn() -> None:
    began, ended = edges(voice(0.3) + voice(2, 0.0))
    assert began == Began(0.0)
    assert isinstance(ended, Ended)
    assert ended.start_s == 0.0
    assert ended.end_s == pytest.approx(0.3, abs=FRAME_S)
    assert ended.by is EndedBy.PAUSE


def test_the_turn_of_a_yes_is_decided_within_1200_ms_of_its_end() -> None:
    rules = TurnRules()
    state, decided = Listening(), None
    spoken = voice(0.3)
    for index, probability in enumerate(spoken + voice(3, 0.0)):
        state, edge = step(state, FrameHeard(index * FRAME_S, probability, -20), rules)
        if isinstance(edge, Ended):
            decided = (index + 1) * FRAME_S
    assert decided is not None
    assert decided - len(spoken) * FRAME_S <= 1.2


@pytest.mark.parametrize(("pause", "turns"), [(0.8, 2), (2.0, 2), (2.6, 1), (4.0, 1)])
def test_how_long_a_silence_ends_a_turn_is_the_persons_own(pause: float, turns: int) -> None:
    found = edges(voice(1) + voice(2.5, 0.0) + voice(1), TurnRules(pause_s=pause))
    assert sum(isinstance(edge, Ended) for edge in found) == turns
    if turns == 1:
        assert isinstance(found[-1], Ended)
        assert found[-1].longest_pause_s == pytest.approx(2.5, abs=FRAME_S)


@pytest.mark.parametrize("pause", [0.1, 5.0])
def test_a_pause_that_no_person_has_is_refused(pause: float) -> None:
    with pytest.raises(ValueError, match="pause_s"):
        TurnRules(pause_s=pause)


def test_a_click_is_nothing_and_a_cough_is_dropped() -> None:
    assert edges([*voice(1, 0.0), 0.9, *voice(2, 0.0)]) == []
    cough = edges([*voice(1, 0.0), 0.9, 0.9, 0.9, *voice(2, 0.0)])
    assert [type(edge) for edge in cough] == [Began, Dropped]


def test_a_word_may_fade_out_but_not_fade_in() -> None:
    assert edges(voice(1, 0.4)) == []
    (_, ended) = edges(voice(0.2, 0.9) + voice(0.4, 0.4) + voice(1, 0.0))
    assert isinstance(ended, Ended)
    assert ended.end_s == pytest.approx(0.6, abs=FRAME_S)


def test_what_is_too_soft_is_not_speech_however_like_it() -> None:
    assert edges(voice(1), level=-70.0) == []
    assert len(edges(voice(1), level=-50.0)) == 2


def test_a_recording_that_ends_in_the_middle_of_a_word_is_a_turn() -> None:
    ended = edges(voice(0.5))[-1]
    assert isinstance(ended, Ended)
    assert ended.by is EndedBy.INPUT


def test_speech_without_end_is_cut() -> None:
    ends = [edge for edge in edges(voice(25), TurnRules(longest_s=10)) if isinstance(edge, Ended)]
    assert [edge.by for edge in ends] == [EndedBy.LENGTH, EndedBy.LENGTH, EndedBy.INPUT]


def test_a_turn_carries_its_sound_with_the_roll_before_and_after() -> None:
    before, spoken, after = voice(1, 0.0), voice(0.5), voice(2, 0.0)
    script = before + spoken + after
    sound = numbered(len(script))
    (turn,) = turns_in(sound, Script(script))
    frames = np.unique(np.round(turn.audio * 1000 - 100).astype(int))
    rules = TurnRules()
    first, last = len(before), len(before) + len(spoken) - 1
    assert frames[0] == pytest.approx(first - rules.pre_roll_s / FRAME_S, abs=1)
    assert frames[-1] == pytest.approx(last + rules.post_roll_s / FRAME_S, abs=1)
    assert turn.audio.size == frames.size * FRAME


def test_the_silence_that_ended_a_turn_is_not_handed_on() -> None:
    (turn,) = turns_in(numbered(300), Script(voice(0.5) + voice(8, 0.0)), TurnRules(pause_s=4.0))
    assert turn.audio.size / SAMPLE_RATE < 0.5 + 0.45


def test_a_cut_speech_gives_no_sound_twice() -> None:
    sound = numbered(700)
    turns = turns_in(sound, Script(voice(22)), TurnRules(longest_s=5))
    joined = np.concatenate([turn.audio for turn in turns])
    assert len(turns) > 2
    assert np.unique(joined).size * FRAME == joined.size


@settings(deadline=None)
@given(st.lists(st.sampled_from([0.0, 0.2, 0.4, 0.6, 0.95]), max_size=200), st.integers(1, 2000))
def test_the_size_of_the_blocks_changes_nothing(script: list[float], size: int) -> None:
    sound = numbered(len(script))
    cutter = TurnCutter(Script(script), TurnRules(pause_s=0.6, longest_s=2.0))
    found = [item for start in range(0, sound.size, size) for item in cutter.push(sound[start : start + size])]
    found += cutter.flush()
    turns = [item for item in found if isinstance(item, Turn)]
    whole = turns_in(sound, Script(script), TurnRules(pause_s=0.6, longest_s=2.0))
    assert [turn.span for turn in turns] == [turn.span for turn in whole]
    assert all(np.array_equal(a.audio, b.audio) for a, b in zip(turns, whole, strict=True))
    begun = sum(isinstance(item, Began) for item in found)
    assert begun == len(turns) + sum(isinstance(item, Dropped) for item in found)
    for one, two in itertools.pairwise(turns):
        assert one.span.end_s <= two.span.start_s


def test_a_request_keeps_its_pauses_and_loses_the_silence_around() -> None:
    script = voice(2, 0.0) + voice(0.5) + voice(1.5, 0.0) + voice(0.5) + voice(2, 0.0)
    sound = numbered(len(script))
    assert request_in(sound, Script(script)).size / SAMPLE_RATE == pytest.approx(2.5 + 0.65, abs=0.1)


def test_nothing_heard_is_said() -> None:
    assert turns_in(np.zeros(SAMPLE_RATE, np.float32), Script([])) == ()
    assert turns_in(np.zeros(0, np.float32), Script([])) == ()
    with pytest.raises(SaysoError) as caught:
        request_in(np.zeros(SAMPLE_RATE, np.float32), Script([]))
    assert caught.value.code == "nothing_heard"
    assert not caught.value.permanent
