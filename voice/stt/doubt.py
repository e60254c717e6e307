"""When not to believe a recogniser that always writes something: pure functions over what it said about itself.

A large speech model writes fluent sentences over silence and noise, and its own confidence alone does not show it.
What does: no speech AND little confidence together, loops, and more words than a mouth can say.
"""

from __future__ import annotations

from dataclasses import dataclass

NO_SPEECH_ABOVE = 0.6
LOGPROB_BELOW = -1.0
COMPRESSION_ABOVE = 2.4
"""The thresholds of OpenAI's Whisper (`transcribe.py`); speech compresses by 1.2 to 1.8, a loop by far more."""

FASTEST_CHARACTERS_A_SECOND = 30.0
_FREE_CHARACTERS = 15  # a short turn may be cut close
_SAME_WORD = 5  # "no no no no" is said, a fifth is not
_SAME_PHRASE = 4  # "a red one a red one a red one" perhaps, a fourth time not
_LONGEST_PHRASE = 8


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a recogniser says about one transcript; the log probability is per token, the rest plain."""

    text: str
    duration_s: float
    log_probability: float
    no_speech: float
    compression: float


def doubt(evidence: Evidence) -> str | None:
    """Why not to believe it, as a slug (``no_speech``, ``repeating``, ``too_fast``, ``unsure``), or None."""
    text = evidence.text.strip()
    if not text or (evidence.no_speech > NO_SPEECH_ABOVE and evidence.log_probability < LOGPROB_BELOW):
        return "no_speech"
    if evidence.compression > COMPRESSION_ABOVE or loops(text):
        return "repeating"
    if len(text) > _FREE_CHARACTERS + FASTEST_CHARACTERS_A_SECOND * evidence.duration_s:
        return "too_fast"
    if evidence.log_probability < LOGPROB_BELOW:
        return "unsure"
    return None


def loops(text: str) -> bool:
    """Whether the same word or phrase comes again and again, one right after the other."""
    words = text.lower().split()
    return any(
        _longest_run(words, length) >= (_SAME_WORD if length == 1 else _SAME_PHRASE)
        for length in range(1, _LONGEST_PHRASE + 1)
    )


def _longest_run(words: list[str], length: int) -> int:
    """How often at the most a phrase of `length` words follows itself without a gap."""
    best = 0
    for offset in range(length):
        phrases = [tuple(words[at : at + length]) for at in range(offset, len(words) - length + 1, length)]
        run = 0
        for index, phrase in enumerate(phrases):
            run = run + 1 if index and phrase == phrases[index - 1] else 1
            best = max(best, run)
    return best
