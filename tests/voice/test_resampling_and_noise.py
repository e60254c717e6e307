"""Other sampling rates, and the noise of a room."""

from __future__ import annotations

import numpy as np
import pytest

from voice.audio import SAMPLE_RATE, Samples, level_dbfs
from voice.noise import in_a_room, room_noise, speech_level
from voice.resampling import Resampler, resample, resample_pcm


def tone(seconds: float, rate: int) -> Samples:
    return (0.5 * np.sin(2 * np.pi * 300 * np.arange(round(seconds * rate)) / rate)).astype(np.float32)


def test_a_stream_is_resampled_like_the_whole() -> None:
    sound = tone(1.0, 44_100)
    stream = Resampler(44_100, SAMPLE_RATE)
    pieces = [stream.push(sound[i : i + 441]) for i in range(0, sound.size, 441)]
    joined = np.concatenate([*pieces, stream.flush()])
    whole = resample(sound, 44_100, SAMPLE_RATE)
    assert abs(joined.size - whole.size) <= 2
    middle = slice(2000, 14_000)
    assert np.abs(joined[middle] - whole[middle]).max() < 1e-3


def test_the_same_rate_is_left_alone() -> None:
    sound = tone(0.1, SAMPLE_RATE)
    assert resample(sound, SAMPLE_RATE, SAMPLE_RATE) is sound
    same = Resampler(SAMPLE_RATE, SAMPLE_RATE)
    assert np.array_equal(np.concatenate([same.push(sound), same.flush()]), sound)


def test_sixteen_bit_sound_keeps_its_length_and_level() -> None:
    pcm = (tone(1.0, 22_050) * 20_000).astype(np.int16)
    out = resample_pcm(pcm, 22_050, SAMPLE_RATE)
    assert out.dtype == np.int16
    assert out.size == SAMPLE_RATE
    assert np.abs(out).max() == pytest.approx(np.abs(pcm).max(), rel=0.05)


@pytest.mark.parametrize("snr", [0.0, 10.0, 20.0])
def test_noise_lies_as_far_below_the_speech_as_asked(snr: float) -> None:
    speech = np.concatenate([np.zeros(8000, np.float32), tone(1.0, SAMPLE_RATE) * 0.2, np.zeros(8000, np.float32)])
    noise = in_a_room(speech, snr_db=snr, seed=3) - speech
    assert 20 * np.log10(speech_level(speech)) - level_dbfs(noise) == pytest.approx(snr, abs=0.5)


def test_the_seed_makes_the_noise() -> None:
    assert np.array_equal(room_noise(1000, 5), room_noise(1000, 5))
    assert not np.array_equal(room_noise(1000, 5), room_noise(1000, 6))


def test_noise_is_pink_with_a_hum() -> None:
    power = np.abs(np.fft.rfft(room_noise(SAMPLE_RATE * 4, 1))) ** 2
    hz = np.fft.rfftfreq(SAMPLE_RATE * 4, 1 / SAMPLE_RATE)

    def band(low: float, high: float) -> float:
        return float(power[(hz >= low) & (hz < high)].mean())

    # A decade up, pink noise has a tenth of the density.
    assert band(400, 600) / band(4000, 6000) == pytest.approx(10, rel=0.3)
    assert band(49.5, 50.5) > 20 * band(60, 90)


def test_the_mix_never_clips_and_silence_stays_silence() -> None:
    loud = np.clip(tone(0.5, SAMPLE_RATE) * 4, -1, 1).astype(np.float32)
    assert np.abs(in_a_room(loud, snr_db=0, seed=1)).max() <= 1.0
    assert not in_a_room(np.zeros(100, np.float32), snr_db=10, seed=1).any()
    assert in_a_room(np.zeros(0, np.float32), snr_db=10, seed=1).size == 0
