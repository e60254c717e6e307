"""From the pieces that a speech model writes to one transcript, or none: a pure function over what it says of each.

A piece that nobody spoke (no speech, a phantom of silence) is left out, and what was spoken stands. A piece that
somebody spoke and that is not believed makes the whole unclear: half a sentence may mean the opposite of the whole.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from voice.stt.doubt import Evidence, doubt
from voice.stt.port import Transcript, Unclear, WordHeard

NOBODY_SPOKE = frozenset({"no_speech", "phantom"})
"""Reasons for which a piece is left out."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of a turn as the model wrote it.

    start_s, end_s   seconds from the start of the turn
    log_probability  mean per token
    no_speech        the model's own chance that nobody spoke, 0 to 1
    compression      length of the text over its length compressed
    tokens           how many tokens it has
    """

    text: str
    start_s: float
    end_s: float
    log_probability: float
    no_speech: float
    compression: float
    tokens: int = 1
    words: tuple[WordHeard, ...] = ()


@dataclass(frozen=True, slots=True)
class Sound:
    """What is known of the turn itself: its length, its loudest tenth of a second, its language (BCP 47)."""

    duration_s: float
    loudest_dbfs: float
    language: str


def judged(segments: Sequence[Segment], sound: Sound, engine: str) -> Transcript | Unclear:
    """The pieces as one transcript, or why they are not believed."""
    spoken = [segment for segment in segments if _doubt([segment], sound) not in NOBODY_SPOKE]
    if not spoken:
        reasons = {_doubt([segment], sound) for segment in segments}
        return Unclear("phantom" if "phantom" in reasons else "no_speech", engine)
    for pieces in (*([piece] for piece in spoken), spoken):
        reason = _doubt(pieces, sound)
        if reason is not None:
            return Unclear(reason, engine)
    words = tuple(word for segment in spoken for word in segment.words if word.text)
    sureness = math.exp(_log_probability(spoken))
    return Transcript(_text(spoken), sound.language, min(1.0, max(0.0, sureness)), engine, words)


def _doubt(segments: Sequence[Segment], sound: Sound) -> str | None:
    return doubt(
        Evidence(
            text=_text(segments),
            duration_s=sound.duration_s,
            log_probability=_log_probability(segments),
            no_speech=max(segment.no_speech for segment in segments),
            compression=max(segment.compression for segment in segments),
            loudest_dbfs=sound.loudest_dbfs,
            language=sound.language,
        )
    )


def _text(segments: Sequence[Segment]) -> str:
    """The model begins each word with its own blank, and none where its script has none."""
    return "".join(segment.text for segment in segments).strip()


def _log_probability(segments: Sequence[Segment]) -> float:
    weights = [max(1, segment.tokens) for segment in segments]
    return sum(w * segment.log_probability for w, segment in zip(weights, segments, strict=True)) / sum(weights)
