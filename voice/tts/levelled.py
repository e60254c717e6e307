"""One loudness for every engine, language and voice, and the listener's volume on top of it, without clipping.

Engines differ by several decibels, and so do the voices of one engine; a sentence that changes the voice in its middle
would jump. Each voice is measured on what it says itself, so that no table must be kept: its first seconds are held
back until they are known (engines here make them in a few milliseconds), and from then on it goes by memory. Single
sentences keep what makes them louder or softer than others of the same voice.
"""

from __future__ import annotations

import threading
from collections.abc import Generator, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from voice.audio import AudioChunk, Pcm, to_pcm
from voice.limiter import Limiter
from voice.loudness import block_powers, gated
from voice.tts.port import Manner, Sentence, TextToSpeech, TtsCapabilities

TARGET_LUFS = -20.0
"""About what eSpeak NG gives by itself: peaks stay below full scale, and twice the volume still fits with a limiter."""

MOST_GAIN_DB, LEAST_GAIN_DB = 12.0, -20.0
"""A voice is made no louder than by this: a sentence of whispers or clicks must not be blown up. And no softer."""

ENOUGH_S = 3.0
"""Seconds of a voice after which its loudness is known well enough (to about 1 dB)."""

_MEMORY_BLOCKS = 600
"""Of a tenth of a second: the last minute of a voice."""


@dataclass(slots=True)
class _Known:
    """What was heard of one voice: weighted powers of its latest blocks, and its seconds of sound."""

    powers: NDArray[np.float64] = field(default_factory=lambda: np.zeros(0))
    heard_s: float = 0.0

    def gain_db(self) -> float:
        level = gated(self.powers)
        return 0.0 if level is None else max(LEAST_GAIN_DB, min(MOST_GAIN_DB, TARGET_LUFS - level))


class Levelled:
    """An engine behind its own port, at TARGET_LUFS times the listener's volume (`Manner.volume`, 100 is as it is).

    May be shared: what one listener hears of a voice teaches its loudness for all.
    """

    def __init__(self, engine: TextToSpeech) -> None:
        self._engine = engine
        self._known: dict[tuple[str, str | None], _Known] = {}
        self._lock = threading.Lock()

    @property
    def capabilities(self) -> TtsCapabilities:
        return self._engine.capabilities

    def say(self, sentence: Sentence, manner: Manner) -> Iterator[AudioChunk]:
        """Speak. Raises what the engine raises."""
        made = self._engine.say(sentence, replace(manner, volume=100))
        return self._chunks(made, (sentence.language, manner.variant), manner.volume / 100)

    def close(self) -> None:
        self._engine.close()

    def _chunks(
        self, made: Iterator[AudioChunk], voice: tuple[str, str | None], volume: float
    ) -> Generator[AudioChunk, None, None]:
        with closing(_closable(made)) as chunks:
            held: list[AudioChunk] = []
            missing_s = ENOUGH_S - self._heard_s(voice)
            while missing_s > 0 and (chunk := next(chunks, None)) is not None:
                held.append(chunk)
                missing_s -= chunk.pcm.size / chunk.sample_rate
            factor = volume * 10 ** (self._gain_db(voice, held) / 20)
            said: list[AudioChunk] = []
            try:
                yield from _amplified(_noted(held, chunks, said), factor)
            finally:
                self._learn(voice, said)

    def _heard_s(self, voice: tuple[str, str | None]) -> float:
        with self._lock:
            known = self._known.get(voice)
            return 0.0 if known is None else known.heard_s

    def _gain_db(self, voice: tuple[str, str | None], held: list[AudioChunk]) -> float:
        now = _powers(held)
        with self._lock:
            known = self._known.get(voice, _Known())
            return _Known(np.concatenate([known.powers, now])).gain_db()

    def _learn(self, voice: tuple[str, str | None], said: list[AudioChunk]) -> None:
        powers = _powers(said)
        with self._lock:
            known = self._known.setdefault(voice, _Known())
            known.powers = np.concatenate([known.powers, powers])[-_MEMORY_BLOCKS:]
            known.heard_s += sum(chunk.pcm.size / chunk.sample_rate for chunk in said)


def _closable(made: Iterator[AudioChunk]) -> Generator[AudioChunk, None, None]:
    yield from made  # closing this closes the engine's own iterator


def _noted(
    held: list[AudioChunk], rest: Iterable[AudioChunk], said: list[AudioChunk]
) -> Generator[AudioChunk, None, None]:
    for part in (held, rest):
        for chunk in part:
            said.append(chunk)
            yield chunk


def _powers(chunks: list[AudioChunk]) -> NDArray[np.float64]:
    if not chunks:
        return np.zeros(0)
    pcm: Pcm = np.concatenate([chunk.pcm for chunk in chunks])
    return block_powers(pcm, chunks[0].sample_rate)


def _amplified(chunks: Iterable[AudioChunk], factor: float) -> Generator[AudioChunk, None, None]:
    """The chunks times `factor`, limited; word marks stay with them, times count from the start of the sentence."""
    limiter: Limiter | None = None
    rate = 0
    for chunk in chunks:
        if limiter is None:
            rate, limiter = chunk.sample_rate, Limiter(chunk.sample_rate)
        pcm = _ready(limiter.push(chunk.pcm.astype(np.float64) * (factor / 32_768)))
        if pcm.size or chunk.words:
            yield AudioChunk(pcm, rate, chunk.words)
    if limiter is not None:
        yield AudioChunk(_ready(limiter.flush()), rate)


def _ready(samples: NDArray[np.float64]) -> Pcm:
    return to_pcm(samples.astype(np.float32))
