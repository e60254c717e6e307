"""Short signals in place of words: your turn, heard you, at work, it did not work. Sound made of numbers.

What they say also stands as text wherever they sound; who does not want them turns them off (`Profile.tones`).
"""

from __future__ import annotations

import functools
import importlib.resources
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from voice.audio import Pcm, Samples, to_pcm
from voice.loudness import loudness

LOUDNESS_LUFS = -26.0
"""Six decibels softer than the voice (`voice.tts.levelled`): noticed, never startling."""

OVERTONE = 0.2
"""Amplitude of the octave above each note: a bare sine is hard to locate, and harsher is not softer."""

_RISE_S, _FALL_S = 0.015, 0.035
_MEASURED_S = 0.4


class Earcon(StrEnum):
    """What can be signalled."""

    LISTENING = "listening"
    HEARD = "heard"
    THINKING = "thinking"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class Note:
    """A tone from `from_hz` to `to_hz`, beginning at `at_s` and lasting `for_s` seconds."""

    from_hz: float
    to_hz: float
    at_s: float
    for_s: float


@functools.cache
def notes() -> Mapping[Earcon, tuple[Note, ...]]:
    """The notes of every signal, read from `earcons.toml`."""
    text = importlib.resources.files("voice").joinpath("earcons.toml").read_text(encoding="utf-8")
    return {
        Earcon(name): tuple(
            Note(float(note["from"]), float(note["to"]), note["at"] / 1000, note["for"] / 1000)
            for note in table["notes"]
        )
        for name, table in tomllib.loads(text).items()
    }


@functools.lru_cache(maxsize=32)
def sound(earcon: Earcon, sample_rate: int) -> Pcm:
    """The signal at LOUDNESS_LUFS; not to be written into."""
    raw = _raw(earcon, sample_rate)
    pcm = to_pcm((raw * gain(earcon)).astype(np.float32))
    pcm.flags.writeable = False
    return pcm


@functools.cache
def gain(earcon: Earcon) -> float:
    """Amplitude of its notes, 1.0 being full scale, at which the signal has its loudness."""
    rate = 48_000
    raw = 0.1 * _raw(earcon, rate)
    padded = np.concatenate([raw, np.zeros(max(0, round(_MEASURED_S * rate) - raw.size))])
    level = loudness(to_pcm(padded.astype(np.float32)), rate)
    assert level is not None
    # A block of 400 ms is longer than the signal: what the ear hears is its power while it lasts.
    level += 10 * float(np.log10(padded.size / sum(round(note.for_s * rate) for note in notes()[earcon])))
    return float(0.1 * 10 ** ((LOUDNESS_LUFS - level) / 20))


def as_numbers() -> dict[str, dict[str, object]]:
    """All signals as numbers, for whoever makes the sound elsewhere: Hz and seconds."""
    return {
        earcon.value: {
            "gain": round(gain(earcon), 4),
            "overtone": OVERTONE,
            "rise": _RISE_S,
            "fall": _FALL_S,
            "notes": [{"from": note.from_hz, "to": note.to_hz, "at": note.at_s, "for": note.for_s} for note in found],
        }
        for earcon, found in notes().items()
    }


def at_volume(pcm: Pcm, volume: int) -> Pcm:
    """The same for a listener's volume, 0 to 200."""
    scaled: Samples = pcm.astype(np.float32) * np.float32(volume / 100 / 32_768)
    return to_pcm(scaled)


def _raw(earcon: Earcon, rate: int) -> NDArray[np.float64]:
    found = notes()[earcon]
    whole = np.zeros(max(round((note.at_s + note.for_s) * rate) for note in found))
    for note in found:
        count = round(note.for_s * rate)
        pitch = np.linspace(note.from_hz, note.to_hz, count)
        phase = 2 * np.pi * np.cumsum(pitch) / rate
        start = round(note.at_s * rate)
        whole[start : start + count] += (np.sin(phase) + OVERTONE * np.sin(2 * phase)) * _envelope(count, rate)
    return whole


def _envelope(count: int, rate: int) -> NDArray[np.float64]:
    rise, fall = round(_RISE_S * rate), round(_FALL_S * rate)
    envelope = np.ones(count)
    envelope[:rise] = np.sin(np.linspace(0, np.pi / 2, rise)) ** 2
    envelope[count - fall :] *= np.cos(np.linspace(0, np.pi / 2, fall)) ** 2
    return envelope
