"""How a speech model runs here: threads, beam and, where it must be, a smaller model, so that it keeps up. Measured.

What is wanted is a real-time factor under 0.7: a turn of four seconds is written down in less than three. The widest
beam that keeps to it is taken, then the number of threads that is quicker, then a smaller model. On a CPU weights are
in eight bits wherever CTranslate2 can (its other types are slower there and hear no better).
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial

import numpy as np

from i18n.errors import SaysoError
from voice.audio import SAMPLE_RATE, Samples, to_samples
from voice.resampling import resample
from voice.stt.port import SpeechToText

MOST_RTF = 0.7
HEADROOM = 0.85
"""Of MOST_RTF, when it is measured on a machine that does nothing else: in a talk it also speaks and searches."""

BEAMS = (5, 2, 1)
SPENT_S = 40.0
"""Seconds after which no further way is tried; the best so far is taken."""

SENTENCE = "show me a pair of waterproof hiking boots for less than eighty dollars, please"


@dataclass(frozen=True, slots=True)
class Way:
    """How a model runs."""

    threads: int
    beam: int
    compute_type: str = "int8"


@dataclass(frozen=True, slots=True)
class Measured:
    """A model run in a way: seconds of work for a second of speech."""

    model: str
    way: Way
    rtf: float

    @property
    def keeps_up(self) -> bool:
        return self.rtf <= MOST_RTF * HEADROOM


Make = Callable[[str, Way], SpeechToText]
"""Starts the engine with a model run in a way. Raises SaysoError where it cannot be had."""

Clock = Callable[[], float]


def chosen(
    models: Sequence[str],
    make: Make,
    sound: Samples,
    *,
    cores: int,
    clock: Clock = time.perf_counter,
    spent_s: float = SPENT_S,
) -> Measured:
    """The first of `models` (the wanted one first, then ever smaller ones) that keeps up, and how.

    Where none does, the quickest that was tried. Raises SaysoError where no model can be started.
    """
    began_s = clock()

    def time_is_left() -> bool:
        return clock() - began_s < spent_s

    tried: list[Measured] = []
    error: SaysoError | None = None
    for model in models:
        try:
            found = _best_way(partial(_run, model, make, sound, clock), cores, time_is_left)
        except SaysoError as problem:
            error = problem
            continue
        tried.append(found)
        if found.keeps_up or not time_is_left():
            break
    if not tried:
        raise error or SaysoError("speech_model_missing", arguments={"model": "Whisper"})
    return next((one for one in tried if one.keeps_up), min(tried, key=lambda one: one.rtf))


def _best_way(run: Callable[[Way], Measured], cores: int, time_is_left: Callable[[], bool]) -> Measured:
    """The widest beam that keeps up with the better number of threads; the quickest way where none does."""
    way = Way(threads=max(1, cores), beam=BEAMS[-1])
    best = run(way)
    for threads in _fewer(cores):
        if not time_is_left():
            break
        best = min(best, run(replace(way, threads=threads)), key=lambda one: one.rtf)
    for beam in BEAMS[:-1]:
        # A wider beam is never quicker: what is close to the limit with one is over it with five.
        if not best.keeps_up or not time_is_left():
            break
        wider = run(replace(best.way, beam=beam))
        if wider.keeps_up:
            return wider
    return best


def _run(model: str, make: Make, sound: Samples, clock: Clock, way: Way) -> Measured:
    return measured(model, way, make, sound, clock)


def _fewer(cores: int) -> Iterable[int]:
    """Half of the cores are often as quick: two of them may be one (hyper-threading)."""
    return (cores // 2,) if cores >= 4 else ()


def measured(model: str, way: Way, make: Make, sound: Samples, clock: Clock = time.perf_counter) -> Measured:
    """Run it once to warm up and once to measure."""
    engine = make(model, way)
    try:
        engine.transcribe(sound[: SAMPLE_RATE // 2], ["en"])
        began_s = clock()
        engine.transcribe(sound, ["en"])
        return Measured(model, way, (clock() - began_s) / (sound.size / SAMPLE_RATE))
    finally:
        engine.close()


def probe_sound() -> Samples:
    """A spoken sentence; where nothing speaks here, noise that comes and goes four times a second, as syllables do."""
    with suppress(SaysoError):
        from voice.tts.espeak import Espeak
        from voice.tts.port import Manner, Sentence

        voice = Espeak()
        try:
            chunks = list(voice.say(Sentence(SENTENCE, "en"), Manner()))
        finally:
            voice.close()
        pcm = np.concatenate([chunk.pcm for chunk in chunks])
        return resample(to_samples(pcm), chunks[0].sample_rate, SAMPLE_RATE)
    random = np.random.default_rng(0)
    seconds = np.arange(4 * SAMPLE_RATE) / SAMPLE_RATE
    noise = random.standard_normal(seconds.size) * 0.1 * np.maximum(0.0, np.sin(2 * np.pi * 4 * seconds))
    return noise.astype(np.float32)
