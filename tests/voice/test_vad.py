"""The voice detector: found without its package, the same in a stream as in one go, deaf to what is no voice."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from i18n.errors import SaysoError
from voice import vad
from voice.noise import room_noise
from voice.turns import turns_in
from voice.vad import FRAME, Framer, Silero

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def session() -> Any:
    return vad.load_session()


def test_loading_it_does_not_load_faster_whisper() -> None:
    code = "import sys; from voice.vad import Silero; Silero(); print(sorted(sys.modules))"
    out = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert "'onnxruntime'" in out.stdout
    assert "faster_whisper" not in out.stdout
    assert "ctranslate2" not in out.stdout


def test_a_stream_is_judged_like_a_whole(session: Any) -> None:
    from faster_whisper.vad import get_vad_model

    sound = (np.random.default_rng(1).standard_normal(FRAME * 40) * 0.1).astype(np.float32)
    stream = Silero(session)
    mine = [stream.probability(frame) for frame in Framer().push(sound)]
    whole = np.asarray(get_vad_model()(sound)).ravel()
    # Its batch form blanks the last 64 samples of a recording, so the last frame is its own affair.
    assert np.abs(np.array(mine) - whole)[:-1].max() < 1e-5


def test_reset_forgets(session: Any) -> None:
    frames = list(Framer().push((np.random.default_rng(2).standard_normal(FRAME * 10) * 0.1).astype(np.float32)))
    stream = Silero(session)
    first = [stream.probability(frame) for frame in frames]
    carried = [stream.probability(frame) for frame in frames]
    stream.reset()
    again = [stream.probability(frame) for frame in frames]
    assert first == again
    assert first != carried


@pytest.mark.parametrize("kind", ["silence", "white", "tone", "clicks"])
def test_what_is_no_voice_is_not_taken_for_one(session: Any, kind: str) -> None:
    random = np.random.default_rng(3)
    count = FRAME * 60
    sound = {
        "silence": np.zeros(count),
        "white": random.standard_normal(count) * 0.1,
        "tone": 0.3 * np.sin(2 * np.pi * 440 * np.arange(count) / 16_000),
        "clicks": (random.random(count) < 0.001) * 0.8,
    }[kind].astype(np.float32)
    stream = Silero(session)
    assert max(stream.probability(frame) for frame in Framer().push(sound)) < 0.5


@pytest.mark.parametrize("level", [0.003, 0.03, 0.2])
def test_ten_seconds_of_a_room_hold_no_turn(session: Any, level: float) -> None:
    for seed in range(3):
        sound = (room_noise(160_000, seed) * level).astype(np.float32)
        assert turns_in(sound, Silero(session)) == ()


def test_a_frame_of_another_length_is_refused(session: Any) -> None:
    with pytest.raises(ValueError, match="512"):
        Silero(session).probability(np.zeros(100, dtype=np.float32))


def test_frames_hold_every_sample_once_whatever_the_blocks() -> None:
    sound = np.arange(FRAME * 3 + 7, dtype=np.float32)
    framer = Framer()
    frames = [frame for start in range(0, sound.size, 100) for frame in framer.push(sound[start : start + 100])]
    frames += framer.flush()
    assert all(frame.shape == (FRAME,) for frame in frames)
    joined = np.concatenate(frames)
    assert np.array_equal(joined[: sound.size], sound)
    assert not joined[sound.size :].any()
    assert list(framer.flush()) == []


def test_a_missing_detector_is_a_clear_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(vad.importlib.util, "find_spec", lambda name: None)
    with pytest.raises(SaysoError) as caught:
        vad.load_session()
    assert caught.value.code == "no_voice_detector"
