"""Loudness after BS.1770, the limiter, and engines brought to one loudness."""

from __future__ import annotations

import importlib.util
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from voice.audio import AudioChunk, Pcm, WordMark, silence
from voice.limiter import CEILING, Limiter
from voice.loudness import loudness
from voice.tts.levelled import ENOUGH_S, TARGET_LUFS, Levelled
from voice.tts.port import Manner, Sentence, TextToSpeech, TtsCapabilities

RATE = 22_050
LINES = {
    "en": "There are three kettles, and the first one has a large handle.",
    "de": "Es gibt drei Wasserkocher, und der erste hat einen großen Griff.",
    "es": "Hay tres teteras, y la primera tiene un asa grande.",
    "pt-BR": "Há três chaleiras, e a primeira tem uma alça grande.",
    "fr": "Il y a trois bouilloires, et la première a une grande poignée.",
    "hi": "तीन केतलियाँ हैं, और पहली का हत्था बड़ा है।",
    "ar": "هناك ثلاث غلايات، والأولى لها مقبض كبير.",
    "ja": "ケトルが みっつ あります。",
    "zh-CN": "有三个水壶，第一个的把手很大。",
}


def sine(hz: float, seconds: float, amplitude: float, rate: int = 48_000) -> Pcm:
    times = np.arange(round(seconds * rate)) / rate
    return np.rint(np.sin(2 * np.pi * hz * times) * amplitude * 32_767).astype(np.int16)


def joined(chunks: Iterator[AudioChunk]) -> tuple[Pcm, int]:
    parts = list(chunks)
    return np.concatenate([part.pcm for part in parts]), parts[0].sample_rate


# --- the measure


@pytest.mark.parametrize("rate", [16_000, 22_050, 44_100, 48_000])
def test_a_sine_at_full_scale_reads_as_the_recommendation_says(rate: int) -> None:
    assert loudness(sine(997, 3, 1.0, rate), rate) == pytest.approx(-3.01, abs=0.06)
    assert loudness(sine(997, 3, 0.1, rate), rate) == pytest.approx(-23.01, abs=0.06)


def test_the_ear_hears_high_sounds_louder_and_rumble_hardly() -> None:
    middle = loudness(sine(997, 2, 0.1), 48_000)
    assert middle is not None
    high, rumble = loudness(sine(4_000, 2, 0.1), 48_000), loudness(sine(25, 2, 0.1), 48_000)
    assert high is not None
    assert high - middle == pytest.approx(3.3, abs=0.1)  # the head's shelf: +4.0 dB against +.7 at 997 Hz
    assert rumble is None or rumble < middle - 8


def test_pauses_do_not_make_speech_softer() -> None:
    tone = sine(997, 2, 0.1)
    paused = np.concatenate([tone, silence(4, 48_000), tone])
    assert loudness(paused, 48_000) == pytest.approx(loudness(tone, 48_000) or 0, abs=0.5)
    faint = np.concatenate([tone, sine(997, 4, 0.005), tone])
    assert loudness(faint, 48_000) == pytest.approx(loudness(tone, 48_000) or 0, abs=0.5)


def test_silence_has_no_loudness_and_a_click_has_one() -> None:
    assert loudness(silence(2, RATE), RATE) is None
    assert loudness(np.zeros(0, np.int16), RATE) is None
    assert loudness(sine(997, 0.05, 0.5, RATE), RATE) is not None


# --- the limiter


@settings(max_examples=25, deadline=None)
@given(st.lists(st.integers(0, 900), min_size=1, max_size=8), st.integers(0, 2**32 - 1), st.floats(0.1, 6.0))
def test_nothing_passes_the_ceiling_and_no_sample_is_lost(sizes: list[int], seed: int, factor: float) -> None:
    limiter = Limiter(RATE)
    chance = np.random.default_rng(seed)
    pieces = [chance.uniform(-1, 1, size) * factor for size in sizes]
    out = np.concatenate([*(limiter.push(piece) for piece in pieces), limiter.flush()])
    whole = np.concatenate(pieces)
    assert out.size == whole.size
    assert np.abs(out).max(initial=0) <= CEILING
    if factor <= CEILING:
        assert np.allclose(out, whole)


def test_only_what_is_near_a_peak_is_turned_down_and_smoothly() -> None:
    quiet = 0.1 * np.sin(2 * np.pi * 400 * np.arange(RATE) / RATE)
    loud = quiet.copy()
    loud[RATE // 2] = 3.0
    limiter = Limiter(RATE)
    out = np.concatenate([limiter.push(loud), limiter.flush()])
    far = np.abs(np.arange(RATE) - RATE // 2) > 0.011 * RATE
    assert np.allclose(out[far], quiet[far])
    kept = np.abs(quiet) > 0.05
    gains = out[kept] / loud[kept]
    assert np.abs(np.diff(gains)).max() < 0.1


# --- engines


class Toned:
    """Says every sentence as a sine of its own loudness, in pieces."""

    def __init__(self, amplitude: float, rate: int = RATE, seconds: float = 2.0) -> None:
        self.capabilities = TtsCapabilities("toned", ("en",), True)
        self.amplitude, self.rate, self.seconds = amplitude, rate, seconds
        self.asked: list[Manner] = []
        self.closed = False
        self.given = 0

    def say(self, sentence: Sentence, manner: Manner) -> Iterator[AudioChunk]:
        self.asked.append(manner)
        pcm = sine(440, self.seconds, self.amplitude, self.rate)
        piece = self.rate // 20
        try:
            for start in range(0, pcm.size, piece):
                self.given += 1
                words = (WordMark(0, 2, start / self.rate),) if start == 0 else ()
                yield AudioChunk(pcm[start : start + piece], self.rate, words)
        finally:
            self.closed = True

    def close(self) -> None: ...


def level_of(engine: TextToSpeech, manner: Manner, language: str = "en", text: str = "hello there") -> float:
    level = loudness(*joined(engine.say(Sentence(text, language), manner)))
    assert level is not None
    return level


@pytest.mark.parametrize("amplitude", [0.05, 0.2, 0.9])
def test_engines_of_any_loudness_are_heard_alike_from_their_first_sentence_on(amplitude: float) -> None:
    engine = Levelled(Toned(amplitude))
    for _ in range(3):
        assert level_of(engine, Manner()) == pytest.approx(TARGET_LUFS, abs=0.5)


def test_the_listeners_volume_comes_on_top_and_is_not_asked_of_the_engine() -> None:
    inner = Toned(0.9)
    engine = Levelled(inner)
    plain = level_of(engine, Manner(volume=100))
    assert level_of(engine, Manner(volume=50)) == pytest.approx(plain - 6, abs=0.3)
    assert level_of(engine, Manner(volume=200)) == pytest.approx(plain + 6, abs=0.5)
    assert {manner.volume for manner in inner.asked} == {100}
    quiet, _ = joined(engine.say(Sentence("hello", "en"), Manner(volume=0)))
    assert np.abs(quiet).max() == 0


def test_nothing_of_the_sentence_and_none_of_its_marks_is_lost() -> None:
    engine = Levelled(Toned(0.2, seconds=1.234))
    chunks = list(engine.say(Sentence("hello", "en"), Manner()))
    assert sum(chunk.pcm.size for chunk in chunks) == round(1.234 * RATE)
    assert [mark for chunk in chunks for mark in chunk.words] == [WordMark(0, 2, 0.0)]


def test_a_voice_that_is_known_is_not_held_back() -> None:
    inner = Toned(0.2, seconds=ENOUGH_S + 1)
    engine = Levelled(inner)
    next(engine.say(Sentence("hello", "en"), Manner()))
    assert inner.given >= ENOUGH_S * 20  # unknown: measured before it sounds
    list(engine.say(Sentence("hello", "en"), Manner()))
    inner.given = 0
    next(engine.say(Sentence("hello", "en"), Manner()))
    assert inner.given <= 2


def test_a_whisper_is_not_blown_up_and_silence_stays_silent() -> None:
    assert level_of(Levelled(Toned(0.003)), Manner()) < TARGET_LUFS - 20
    pcm, _ = joined(Levelled(Toned(0.0)).say(Sentence("hello", "en"), Manner()))
    assert np.abs(pcm).max() == 0


def test_stopping_stops_the_engine_at_once() -> None:
    inner = Toned(0.2)
    saying = Levelled(inner).say(Sentence("hello", "en"), Manner())
    next(saying)
    saying.close()  # type: ignore[attr-defined]
    assert inner.closed


def test_espeak_is_as_loud_in_every_language_and_voice_and_never_clips(espeak: TextToSpeech) -> None:
    engine = Levelled(espeak)
    levels = [
        level_of(engine, Manner(variant=variant), language, text)
        for language, text in LINES.items()
        for variant in (None, "f3", "m2")
    ]
    assert max(levels) - min(levels) < 1.5  # by itself it differs by more than three
    assert np.mean(levels) == pytest.approx(TARGET_LUFS, abs=0.3)
    loud, _ = joined(engine.say(Sentence(LINES["de"], "de"), Manner(volume=200)))
    assert np.abs(loud.astype(int)).max() <= CEILING * 32_768 + 1


def test_piper_and_espeak_are_heard_alike(espeak: TextToSpeech, tmp_path: Path) -> None:
    """Piper brings its voices to full scale, whatever they were: by itself it is much the louder."""
    pytest.importorskip("piper")
    pytest.importorskip("onnx")
    from voice.tts.piper import Piper

    spec = importlib.util.spec_from_file_location("piper_voices", Path(__file__).parent / "test_piper.py")
    assert spec is not None
    assert spec.loader is not None
    voices = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(voices)
    voices.make_voice(tmp_path, "noise", "en-us", "en_US")
    piper = Piper(tmp_path)
    assert level_of(piper, Manner(), "en-US", LINES["en"]) > level_of(espeak, Manner(), "en", LINES["en"]) + 3
    levels = [level_of(Levelled(engine), Manner(), "en-US", LINES["en"]) for engine in (piper, espeak)]
    assert levels == pytest.approx([TARGET_LUFS, TARGET_LUFS], abs=1.0)
