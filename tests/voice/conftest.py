"""Voices to test with: what is said here is made by espeak-ng, so no recording is needed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from voice.audio import Samples, to_samples
from voice.resampling import resample
from voice.tts.port import Manner, Sentence, TextToSpeech


@pytest.fixture(scope="session")
def espeak() -> TextToSpeech:
    pytest.importorskip("espeakng_loader", reason="espeakng-loader has no build for this platform")
    from voice.tts.espeak import Espeak

    return Espeak()


@pytest.fixture(scope="session")
def spoken(espeak: TextToSpeech) -> Callable[..., Samples]:
    """A function: text, language, and the parts of a Manner → 16 kHz samples."""

    def speak(text: str, language: str = "en", **manner: Any) -> Samples:
        chunks = list(espeak.say(Sentence(text, language), Manner(**manner)))
        return resample(to_samples(np.concatenate([chunk.pcm for chunk in chunks])), chunks[0].sample_rate, 16_000)

    return speak
