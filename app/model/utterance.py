"""What was heard or typed, before it is understood."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Source(StrEnum):
    """How the words came in."""

    TYPED = "typed"
    AUDIO = "audio"


class ConsentTrust(StrEnum):
    """How far a recogniser's "yes" may be trusted to agree to pay. "No" and "stop" are taken from any engine."""

    PLAIN = "plain"  # keyboard, Whisper: a plain yes
    DIGITS = "digits"  # PocketSphinx: yes together with two digits that were read out
    KEY_ONLY = "key_only"  # basic hearing: a key press, never the voice alone


@dataclass(frozen=True, slots=True)
class HeardWord:
    """A word as a recogniser wrote it down, and how sure it is of it, 0 to 1."""

    text: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Utterance:
    """One turn of a person's words.

    language    BCP 47 where the recogniser or the caller knows it, else None (then it is detected)
    confidence  0 to 1; typed words have 1
    engine      which recogniser wrote it down ("keyboard" for typed words)
    words       each word with its confidence, where the recogniser tells
    english     the recogniser's own translation, for a language that Sayso does not understand
    """

    text: str
    language: str | None = None
    confidence: float = 1.0
    engine: str = "keyboard"
    source: Source = Source.TYPED
    trust: ConsentTrust = ConsentTrust.PLAIN
    words: tuple[HeardWord, ...] = ()
    english: str | None = None
