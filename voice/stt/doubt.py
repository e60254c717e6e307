"""When not to believe a recogniser that always writes something: pure functions over what it said about itself.

A large speech model writes fluent sentences over silence and noise, and its own confidence alone does not show it.
What does: no speech AND little confidence together, loops, more words than a mouth can say, sentences that are known to
be written over silence (`voice.stt.phantoms`), and sound that is too soft to hold a voice.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from unicodedata import category

from voice.audio import SAMPLE_RATE, Samples, level_dbfs
from voice.stt.phantoms import is_phantom

NO_SPEECH_ABOVE = 0.6
LOGPROB_BELOW = -1.0
COMPRESSION_ABOVE = 2.4
"""The thresholds of OpenAI's Whisper (`transcribe.py`); speech compresses by 1.2 to 1.8, a loop by far more."""

QUIETEST_DBFS = -55.0
"""Level that the loudest tenth of a second reaches in the softest speech that is believed: 33 dB below the softest of
the recordings of people that this was looked at on (-22). A microphone that is switched off, or hears an empty room,
stays below."""

SURE_LOGPROB, SURE_SPEECH = -0.5, 0.3
"""Above this log probability and below this chance of no speech, "thank you" is what somebody said. Between these and
the thresholds of every transcript it is rather what the model says about silence: the person is asked again. Half of
OpenAI's thresholds; not yet measured on a model that was trained."""

FASTEST_CHARACTERS_A_SECOND = 30.0
_FREE_CHARACTERS = 15  # a short turn may be cut close
_SAME_WORD = 5  # "no no no no" is said, a fifth is not
_SAME_PHRASE = 4  # "a red one a red one a red one" perhaps, a fourth time not
_LONGEST_PHRASE = 12


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a recogniser says about one transcript, and what is known of its sound.

    log_probability  mean per token
    no_speech        its own chance that nobody spoke, 0 to 1
    compression      length of the text over its length compressed
    loudest_dbfs     `loudest` of the sound
    language         BCP 47, or the recogniser's code
    """

    text: str
    duration_s: float
    log_probability: float
    no_speech: float
    compression: float
    loudest_dbfs: float = 0.0
    language: str = "en"

    @property
    def sure(self) -> bool:
        """Sure enough for words that are often written over silence."""
        return self.log_probability >= SURE_LOGPROB and self.no_speech <= SURE_SPEECH


def doubt(evidence: Evidence) -> str | None:
    """Why not to believe it, as a slug, or None.

    ``no_speech``, ``too_quiet``, ``repeating``, ``too_fast``, ``phantom`` (written over silence), ``unsure``.
    """
    text = evidence.text.strip()
    if evidence.loudest_dbfs < QUIETEST_DBFS:
        return "too_quiet"
    if not text or (evidence.no_speech > NO_SPEECH_ABOVE and evidence.log_probability < LOGPROB_BELOW):
        return "no_speech"
    if evidence.compression > COMPRESSION_ABOVE or loops(text):
        return "repeating"
    if len(text) > _FREE_CHARACTERS + FASTEST_CHARACTERS_A_SECOND * evidence.duration_s:
        return "too_fast"
    if is_phantom(text, evidence.language, sure=evidence.sure):
        return "phantom"
    if evidence.log_probability < LOGPROB_BELOW:
        return "unsure"
    return None


def loudest(audio: Samples) -> float:
    """Level in dBFS of the loudest tenth of a second."""
    length = SAMPLE_RATE // 10
    pieces = [audio[at : at + length] for at in range(0, audio.size, length)]
    return max((level_dbfs(piece) for piece in pieces if piece.size >= length // 2), default=level_dbfs(audio))


def loops(text: str) -> bool:
    """Whether the same word or phrase comes again and again, one right after the other."""
    words = _units(text)
    return any(
        _longest_run(words, length) >= (_SAME_WORD if length == 1 else _SAME_PHRASE)
        for length in range(1, _LONGEST_PHRASE + 1)
    )


def _units(text: str) -> list[str]:
    """Words without punctuation; single characters where words are not parted (Chinese, Japanese, Thai)."""
    lowered = "".join(
        letter if letter.isalnum() or letter == "'" or category(letter)[0] == "M" else " " for letter in text.lower()
    )
    words = lowered.split()
    return [unit for word in words for unit in (word if _UNPARTED.search(word) else [word])]


_UNPARTED = re.compile("[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff]")


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
