"""Who has the floor after something was heard, and how Sayso's own voice is told from a person's."""

from __future__ import annotations

import numpy as np
import pytest

from voice.audio import SAMPLE_RATE, Samples
from voice.echo import LEARN_S, TAIL_S, EchoGate, is_echo
from voice.interruption import Floor, Uttered, floor_after
from voice.pauses.words import turn_words

SAID = ("Number one: a steel kettle, thirty four euros.", "Number two: a white kettle, with a whistle.")
BLOCK_S = 0.032


def floor(text: str | None, speech_s: float = 1.0, language: str = "en", **how: bool) -> Floor:
    return floor_after(Uttered(text, speech_s, **how), turn_words(language), SAID)


@pytest.mark.parametrize(
    ("language", "nod"),
    [
        ("en", "Mhm."),
        ("de", "ach so"),
        ("es", "ajá"),
        ("pt-BR", "aham"),
        ("fr", "ah bon"),
        ("hi", "अच्छा"),
        ("ar", "آها"),
        ("ja", "なるほど"),
        ("zh-CN", "嗯嗯"),
    ],
)
def test_a_nod_while_sayso_speaks_gives_the_floor_back_and_one_in_silence_is_a_turn(language: str, nod: str) -> None:
    assert floor(nod, language=language, over=True) is Floor.RESUME
    assert floor(nod, language=language) is Floor.TAKE


def test_a_cough_gives_the_floor_back_and_speech_without_believed_words_is_asked_about() -> None:
    assert floor(None, 0.4, over=True) is Floor.RESUME
    assert floor(None, 1.5, over=True) is Floor.TAKE
    assert floor(None, 0.4) is Floor.TAKE


def test_answers_and_orders_are_taken_at_once() -> None:
    assert floor("yes", over=True) is Floor.TAKE
    assert floor("stop", 0.3, over=True, in_echo=True) is Floor.TAKE
    assert floor("the second one", over=True) is Floor.TAKE


def test_a_person_who_only_thinks_aloud_is_not_answered() -> None:
    assert floor("um") is Floor.PASS
    assert floor("um", over=True) is Floor.RESUME


def test_sayso_does_not_answer_itself() -> None:
    assert floor("a white kettle with a whistle", over=True) is Floor.RESUME
    assert floor("a white kettle", in_echo=True) is Floor.PASS
    assert floor("a white kettle") is Floor.TAKE
    assert floor("a blue kettle with a whistle and a wooden handle", over=True) is Floor.TAKE


def test_an_echo_is_known_though_a_word_is_misheard_and_by_characters_where_there_are_no_blanks() -> None:
    assert is_echo("steel kettle thirty far euros", SAID)
    assert not is_echo("kettle", SAID)
    assert not is_echo("euros kettle steel thirty one number", SAID)
    assert is_echo("铜的水壶三百块", ["第一个：黄铜的水壶，三百块。"])
    assert not is_echo("我要第二个", ["第一个：黄铜的水壶，三百块。"])


def block(level: float) -> Samples:
    random = np.random.default_rng(5)
    return (random.standard_normal(512) * level).astype(np.float32)


def run(gate: EchoGate, seconds: float, level: float, *, speaking: bool) -> float:
    """Share of the blocks that passed."""
    blocks = [gate.passes(block(level), SAMPLE_RATE, speaking=speaking).any() for _ in range(round(seconds / BLOCK_S))]
    return float(np.mean(blocks))


def test_with_a_loudspeaker_its_own_voice_does_not_pass_and_a_louder_person_does() -> None:
    gate = EchoGate()
    assert run(gate, 1.0, 0.01, speaking=False) == 1.0
    assert run(gate, LEARN_S + 1, 0.05, speaking=True) == 0.0
    assert run(gate, 0.5, 0.2, speaking=True) == 1.0
    assert run(gate, 1.0, 0.05, speaking=True) < 0.6  # the gate closes again after a short hold
    assert run(gate, TAIL_S - BLOCK_S, 0.02, speaking=False) == 0.0
    assert run(gate, 1.0, 0.02, speaking=False) > 0.9


def test_nothing_passes_before_the_echo_is_known() -> None:
    assert run(EchoGate(), 1.0, 0.5, speaking=True) == 0.0


def test_with_headphones_all_passes() -> None:
    assert run(EchoGate(headphones=True), 1.0, 0.01, speaking=True) == 1.0
