"""Which model is run in which way: engines that take as long as the test says."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
import pytest

from i18n.errors import SaysoError
from voice.audio import SAMPLE_RATE, Samples
from voice.grammar import Grammar
from voice.stt.port import SttCapabilities, Transcript
from voice.stt.probe import Measured, Way, chosen, probe_sound

SOUND = np.zeros(4 * SAMPLE_RATE, dtype=np.float32)
Cost = Callable[[str, Way], float]


class Machine:
    """Runs models at a real-time factor of `cost`, with a clock of its own."""

    def __init__(self, cost: Cost, missing: Sequence[str] = ()) -> None:
        self.cost, self.missing = cost, missing
        self.now = 0.0
        self.tried: list[tuple[str, int, int]] = []
        self.open = 0

    def clock(self) -> float:
        return self.now

    def make(self, model: str, way: Way) -> Engine:
        if model in self.missing:
            raise SaysoError("speech_model_unusable", model)
        self.tried.append((model, way.threads, way.beam))
        self.open += 1
        return Engine(self, model, way)

    def choose(self, *models: str, cores: int = 2, spent_s: float = 1000.0) -> Measured:
        found = chosen(models, self.make, SOUND, cores=cores, clock=self.clock, spent_s=spent_s)
        assert self.open == 0  # nothing that was tried stays in memory
        return found


class Engine:
    capabilities = SttCapabilities("test", None, "plain", False)

    def __init__(self, machine: Machine, model: str, way: Way) -> None:
        self.machine, self.rtf = machine, machine.cost(model, way)

    def prepare(self, grammar: Grammar | None) -> None: ...

    def transcribe(self, audio: Samples, languages: Sequence[str]) -> Transcript:
        self.machine.now += self.rtf * audio.size / SAMPLE_RATE
        return Transcript("", languages[0], 1.0, "test")

    def close(self) -> None:
        self.machine.open -= 1


def by_beam(small: float) -> Cost:
    """A model whose factor is `small` with one beam and grows with the beam; "base" is four times as quick."""
    return lambda model, way: small * (1 + 0.2 * (way.beam - 1)) / (4 if model == "base" else 1)


@pytest.mark.parametrize(("small", "beam"), [(0.2, 5), (0.4, 2), (0.55, 1)])
def test_the_widest_beam_that_keeps_up_is_taken(small: float, beam: int) -> None:
    found = Machine(by_beam(small)).choose("small", "base")
    assert (found.model, found.way.beam, found.way.compute_type) == ("small", beam, "int8")
    assert found.keeps_up
    assert found.rtf < 0.7


def test_a_model_that_does_not_keep_up_gives_way_to_a_smaller_one() -> None:
    machine = Machine(by_beam(1.5))
    found = machine.choose("small", "base")
    assert (found.model, found.way.beam) == ("base", 2)
    assert machine.tried[0] == ("small", 2, 1)
    assert [beam for model, _, beam in machine.tried if model == "small"] == [1]  # a wider one would be slower still


def test_where_none_keeps_up_the_quickest_is_taken_and_known_for_it() -> None:
    found = Machine(by_beam(9.0)).choose("small", "base")
    assert (found.model, found.way.beam, found.keeps_up) == ("base", 1, False)


def test_half_of_the_threads_where_they_are_quicker() -> None:
    machine = Machine(lambda _, way: {8: 0.5, 4: 0.3}.get(way.threads, 9.0) + 0.02 * (way.beam - 1))
    found = machine.choose("small", cores=8)
    assert (found.way.threads, found.way.beam) == (4, 5)
    assert Machine(by_beam(0.2)).choose("small", cores=2).way.threads == 2


def test_a_model_that_cannot_be_started_is_passed_over() -> None:
    machine = Machine(by_beam(0.2), missing=["small"])
    assert machine.choose("small", "base").model == "base"
    with pytest.raises(SaysoError) as caught:
        machine.choose("small")
    assert caught.value.code == "speech_model_unusable"


def test_a_machine_that_is_very_slow_is_not_tried_for_ever() -> None:
    machine = Machine(by_beam(30.0))
    found = machine.choose("large", "small", "base", spent_s=60.0)
    assert machine.tried == [("large", 2, 1)]
    assert not found.keeps_up


def test_what_is_measured_with_is_a_sentence_long() -> None:
    sound = probe_sound()
    assert 2.5 < sound.size / SAMPLE_RATE < 8
    assert float(np.abs(sound).max()) > 0.05
