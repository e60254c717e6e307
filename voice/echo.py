"""Sayso does not answer itself: a gate before the recogniser, and a look at the words behind it.

With headphones the microphone is open all the time. With a plain loudspeaker it hears Sayso's own voice: it is closed
while Sayso speaks, unless what it hears is clearly louder than that voice ever was, which is a person near by. What
slips through is known by its words.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from voice.audio import SILENCE_DBFS, Samples, level_dbfs
from voice.pauses.words import plain

TAIL_S = 0.4
"""Seconds after Sayso's voice in which the room may still carry it."""

LEARN_S = 1.5
"""Seconds of Sayso's voice that are listened to before anything is taken for louder than it."""

MARGIN_DB = 8.0
"""So much louder than Sayso's own voice at the microphone ever was is somebody else."""

HOLD_S = 0.5
"""The gate stays open so long after a person was heard: words have soft parts."""

FADES_DB_S = 1.0
"""The loudest echo is forgotten by so much a second of speaking: somebody turned the loudspeaker down."""

LEAST_SHARE, LEAST_WORDS = 0.8, 2
"""Of the words heard, in the order in which Sayso said them, that make it an echo; one word alone is an answer."""


class EchoGate:
    """Blocks of the microphone in; the same or silence out. Time comes with the blocks, not from a clock."""

    def __init__(self, *, headphones: bool = False) -> None:
        self._headphones = headphones
        self._loudest_db = SILENCE_DBFS
        self._learnt_s = 0.0
        self._tail_s = 0.0
        self._open_s = 0.0

    @property
    def in_echo(self) -> bool:
        """The room may carry Sayso's voice now."""
        return self._tail_s > 0.0

    def passes(self, block: Samples, sample_rate: int, *, speaking: bool) -> Samples:
        """`block` as it may be listened to: itself, or as much silence."""
        seconds = block.size / sample_rate
        self._tail_s = TAIL_S if speaking else max(0.0, self._tail_s - seconds)
        if self._headphones or self._tail_s == 0.0:
            self._open_s = 0.0
            return block
        level_db = level_dbfs(block)
        if self._learnt_s >= LEARN_S and level_db > self._loudest_db + MARGIN_DB:
            self._open_s = HOLD_S
            return block
        if self._open_s > 0.0:
            self._open_s -= seconds
            return block
        if speaking:
            self._learnt_s = min(LEARN_S, self._learnt_s + seconds)
            self._loudest_db = max(level_db, self._loudest_db - FADES_DB_S * seconds)
        return np.zeros_like(block)


def is_echo(heard: str, said: Sequence[str]) -> bool:
    """Whether `heard` is a piece of what Sayso had just been saying."""
    words = _words(heard)
    if len(words) < LEAST_WORDS:
        return False
    told = [word for sentence in said for word in _words(sentence)]
    return _in_order(words, told) / len(words) >= LEAST_SHARE


def _words(text: str) -> list[str]:
    """Words, or characters of scripts without blanks."""
    found: list[str] = []
    for word in plain(text).split():
        found.extend(word if any(_is_unspaced(char) for char in word) else [word])
    return found


def _is_unspaced(char: str) -> bool:
    return "\u3040" <= char <= "\u30ff" or "\u4e00" <= char <= "\u9fff"


def _in_order(words: Sequence[str], told: Sequence[str]) -> int:
    """Most of `words` that stand in one stretch of `told`, not much longer than they are, in their order."""
    best = 0
    stretch = len(words) + 2
    for start in range(max(1, len(told) - 1)):
        window = told[start : start + stretch]
        row = [0] * (len(window) + 1)
        for word in words:
            before = 0
            for at, other in enumerate(window, start=1):
                kept = row[at]
                row[at] = before + 1 if word == other else max(row[at], row[at - 1])
                before = kept
        best = max(best, row[-1])
    return best
