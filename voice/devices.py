"""Where sound comes from and where it goes: the ports of microphone and loudspeaker, and the engines without a card.

The engine for a real sound card is `voice.sound_card`.
"""

from __future__ import annotations

import threading
from collections.abc import AsyncIterator, Callable
from typing import Protocol

import numpy as np

from voice.audio import AudioChunk, Pcm, Samples
from voice.resampling import resample_pcm

BLOCK = 512
"""Samples in one block of a microphone: 32 ms, one frame of the voice detector."""


class Microphone(Protocol):
    """A source of 16 kHz mono float32 sound."""

    def blocks(self) -> AsyncIterator[Samples]:
        """What is heard from now on, in blocks of any length, until the source ends or is closed.

        Raises SaysoError ``no_sound_device`` where there is none or it goes away.
        """

    def close(self) -> None: ...


class Playback(Protocol):
    """One utterance on its way out. All methods may be called from any thread."""

    def play(self, chunk: AudioChunk) -> bool:
        """Take on the next sound; waits while a great deal is already waiting. False once aborted."""

    def drain(self) -> bool:
        """Wait until all has sounded. False where it was aborted."""

    def abort(self) -> None:
        """Silence now; what was waiting is dropped."""

    @property
    def heard_s(self) -> float:
        """Seconds of this utterance that have sounded; stays where it was when aborted."""


class Loudspeaker(Protocol):
    """Where speech sounds. One utterance at a time."""

    def begin(self) -> Playback:
        """Begin an utterance; one that still sounds is aborted.

        Raises SaysoError ``no_sound_device`` here or at `play` where there is none.
        """

    def close(self) -> None: ...


class Recording:
    """A microphone that hears what it was given, as fast as it is asked."""

    def __init__(self, samples: Samples) -> None:
        self._samples = samples
        self._closed = False

    async def blocks(self) -> AsyncIterator[Samples]:
        for start in range(0, self._samples.size, BLOCK):
            if self._closed:
                return
            yield self._samples[start : start + BLOCK]

    def close(self) -> None:
        self._closed = True


class Tape:
    """A loudspeaker that keeps what would have sounded, at one sampling rate.

    clock  seconds; where given, sound passes at the pace of this clock as from a real loudspeaker, so that an abort
           finds a place in it; without one everything has sounded as soon as it is taken on
    """

    def __init__(self, sample_rate: int = 22_050, clock: Callable[[], float] | None = None) -> None:
        self.sample_rate = sample_rate
        self._clock = clock
        self._kept: list[Pcm] = []
        self._now: _TapePlayback | None = None

    @property
    def pcm(self) -> Pcm:
        """All that has sounded, shape (n,)."""
        parts = [*self._kept, *([self._now.sounded()] if self._now else [])]
        return np.concatenate(parts) if parts else np.zeros(0, dtype=np.int16)

    def begin(self) -> Playback:
        if self._now is not None:
            self._now.abort()
            self._kept.append(self._now.sounded())
        self._now = _TapePlayback(self.sample_rate, self._clock)
        return self._now

    def close(self) -> None:
        if self._now is not None:
            self._now.abort()


class _TapePlayback:
    def __init__(self, sample_rate: int, clock: Callable[[], float] | None) -> None:
        self._rate = sample_rate
        self._clock = clock
        self._began_s: float | None = None
        self._parts: list[Pcm] = []
        self._lock = threading.Lock()
        self._aborted_s: float | None = None

    def play(self, chunk: AudioChunk) -> bool:
        with self._lock:
            if self._aborted_s is not None:
                return False
            if self._began_s is None and self._clock is not None:
                self._began_s = self._clock()
            self._parts.append(resample_pcm(chunk.pcm, chunk.sample_rate, self._rate))
            return True

    def drain(self) -> bool:
        return self._aborted_s is None

    def abort(self) -> None:
        heard_s = self.heard_s
        with self._lock:
            if self._aborted_s is None:
                self._aborted_s = heard_s

    @property
    def heard_s(self) -> float:
        if self._aborted_s is not None:
            return self._aborted_s
        taken_s = sum(part.size for part in self._parts) / self._rate
        if self._clock is None or self._began_s is None:
            return taken_s
        return min(taken_s, self._clock() - self._began_s)

    def sounded(self) -> Pcm:
        whole = np.concatenate(self._parts) if self._parts else np.zeros(0, dtype=np.int16)
        return whole if self._aborted_s is None else whole[: round(self._aborted_s * self._rate)]
