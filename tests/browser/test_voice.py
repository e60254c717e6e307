"""The page by voice on the real house: a recorded request into the fake microphone, an answer in words and in sound."""

from __future__ import annotations

import importlib.util
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
import soxr

from app.cli.faces import HouseTalks
from app.cli.house import House
from app.settings import load
from voice.audio import SAMPLE_RATE
from voice.files import write_wav
from voice.tts.espeak import Espeak
from voice.tts.port import Manner, Sentence

pytestmark = pytest.mark.timeout(240)

_spec = importlib.util.spec_from_file_location("browser_conftest", Path(__file__).parent / "conftest.py")
assert _spec is not None and _spec.loader is not None
_conftest = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(_conftest)


@pytest.fixture(scope="module")
def talks(tmp_path_factory: pytest.TempPathFactory) -> Iterator[HouseTalks]:
    """The real house, made ready once."""
    home = tmp_path_factory.mktemp("house")
    with House(load({"home": home, "language": "en", "country": "US", "currency": "USD"}, {})) as house:
        if house.ears.choice(("en",)).engine is None:
            _conftest.missing("nothing here hears English")
        talks = HouseTalks(house, near=True)
        talks.warm()
        yield talks


def spoken(path: Path, text: str) -> float:
    """A wav of somebody saying `text` in a voice that is not Sayso's, in a slightly noisy room; its seconds."""
    chunks = list(Espeak().say(Sentence(text, "en"), Manner(rate=140, variant="f3")))
    sound = np.concatenate([chunk.pcm for chunk in chunks]).astype(np.float32) / 32768
    sound = soxr.resample(sound, chunks[0].sample_rate, SAMPLE_RATE).astype(np.float32)
    quiet = np.zeros(SAMPLE_RATE // 2, np.float32)
    sound = np.concatenate([quiet, sound * 0.7, quiet, np.zeros(SAMPLE_RATE * 6, np.float32)])
    sound += np.random.default_rng(5).normal(0, 0.001, sound.size).astype(np.float32)
    write_wav(path, sound)
    return (sound.size - SAMPLE_RATE * 6) / SAMPLE_RATE


def test_a_request_by_voice_is_answered_in_words_and_in_sound(talks, host, drive, tmp_path) -> None:
    seconds = spoken(tmp_path / "request.wav", "I need hiking boots")
    seen = drive("held", host(talks=talks).url, wav=str(tmp_path / "request.wav"), seconds=seconds)
    assert seen["problems"] == []
    assert seen["log"][1]["who"] == "you"
    assert "hiking boots" in seen["log"][1]["lines"][0][0]
    assert len(seen["log"][2]["lines"]) >= 4  # the count, the options, the question
    assert seen["loudest"] > 0.05
    print(f"answer {seen['answered_ms']:.0f} ms, first sound {seen['sounded_ms']:.0f} ms after the button was let go")


def test_nobody_speaking_is_told_and_buys_nothing(talks, host, drive, tmp_path) -> None:
    write_wav(tmp_path / "silence.wav", np.zeros(SAMPLE_RATE * 8, np.int16))
    seen = drive("held", host(talks=talks).url, wav=str(tmp_path / "silence.wav"), seconds=1.5, silent=True)
    assert [turn["who"] for turn in seen["log"]] == ["sayso", "sayso"]
