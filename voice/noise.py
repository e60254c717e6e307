"""A room around a voice: noise from a seed, mixed in at a given distance below the speech.

For the practice visit (`sayso demo`) and for measuring: what is heard there must be heard through a room, not
through a wire. The noise is pink (power falls with frequency as in rooms with people and machines) with the hum of
the mains and its harmonics.
"""

from __future__ import annotations

import numpy as np

from voice.audio import SAMPLE_RATE, Samples

_HUM_HZ = 50.0
_HUM_HARMONICS = (1.0, 0.5, 0.35, 0.2)  # strength of 50, 100, 150, 200 Hz against each other
_HUM_SHARE = 0.1  # of the noise's power
_ACTIVE_BELOW_PEAK_DB = 30.0
_FRAME = 320  # 20 ms
_PEAK = 0.99


def room_noise(count: int, seed: int, sample_rate: int = SAMPLE_RATE) -> Samples:
    """Pink noise with mains hum, shape (count,), root mean square 1.0; the same seed gives the same noise."""
    if count <= 0:
        return np.zeros(0, dtype=np.float32)
    random = np.random.default_rng(seed)
    spectrum = np.fft.rfft(random.standard_normal(count))
    frequency = np.fft.rfftfreq(count, 1.0 / sample_rate)
    # Pink: power as 1/f, so amplitude as 1/sqrt(f); flat below 20 Hz, where no microphone hears.
    pink = np.fft.irfft(spectrum / np.sqrt(np.maximum(frequency, 20.0)), count)
    time = np.arange(count) / sample_rate
    hum = np.zeros(count)
    for index, strength in enumerate(_HUM_HARMONICS, start=1):
        hum += strength * np.sin(2 * np.pi * _HUM_HZ * index * time + random.uniform(0, 2 * np.pi))
    noise = _unit(pink) * np.sqrt(1 - _HUM_SHARE) + _unit(hum) * np.sqrt(_HUM_SHARE)
    return _unit(noise).astype(np.float32)


def speech_level(samples: Samples) -> float:
    """Root mean square of the parts that hold speech (20 ms frames within 30 dB of the loudest), 0.0 for silence.

    The pauses are left out, as in ITU-T P.56: otherwise a long pause would make the same voice count as softer.
    """
    whole = samples[: samples.size // _FRAME * _FRAME].reshape(-1, _FRAME)
    power = np.mean(np.square(whole, dtype=np.float64), axis=1) if whole.size else np.square(samples, dtype=np.float64)
    if power.size == 0 or power.max() <= 0.0:
        return 0.0
    active = power[power >= power.max() * 10 ** (-_ACTIVE_BELOW_PEAK_DB / 10)]
    return float(np.sqrt(active.mean()))


def in_a_room(samples: Samples, *, snr_db: float, seed: int, sample_rate: int = SAMPLE_RATE) -> Samples:
    """`samples` with room noise `snr_db` below the level of its speech; scaled down where the sum would clip.

    Silence stays silence: there is no speech to be so far below.
    """
    noise = room_noise(samples.size, seed, sample_rate) * (speech_level(samples) / 10 ** (snr_db / 20))
    mixed = samples + noise
    peak = float(np.abs(mixed).max()) if mixed.size else 0.0
    if peak > _PEAK:
        mixed = mixed * (_PEAK / peak)
    return mixed.astype(np.float32)


def _unit(signal: np.typing.NDArray[np.float64]) -> np.typing.NDArray[np.float64]:
    level = float(np.sqrt(np.mean(np.square(signal))))
    return signal / level if level > 0.0 else signal
