"""The port of speech to text: what every recogniser offers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from voice.audio import Samples
from voice.grammar import Grammar


@dataclass(frozen=True, slots=True)
class SttCapabilities:
    """What an engine can do.

    languages  BCP 47 tags it can hear; None for "any language of the list handed to it"
    consent    how far its "yes" may agree to pay: plain | digits | key_only (see app.model ConsentTrust)
    grammar    True where it hears only what the grammar of the moment allows
    """

    name: str
    languages: tuple[str, ...] | None
    consent: str
    grammar: bool


@dataclass(frozen=True, slots=True)
class WordHeard:
    """One word with its time in seconds from the start of the turn and its confidence from 0 to 1."""

    text: str
    start_s: float
    end_s: float
    confidence: float


@dataclass(frozen=True, slots=True)
class Transcript:
    """What was heard. Numbers may be words or digits, as the engine writes them.

    english  a second reading: the engine's own translation into English, where it made one (a language that the rest of
             the house does not understand)
    """

    text: str
    language: str
    confidence: float
    engine: str
    words: tuple[WordHeard, ...] = ()
    english: str | None = None


@dataclass(frozen=True, slots=True)
class Unclear:
    """Speech that the engine will not put a sentence to. `reason` is a slug, never what was said."""

    reason: str
    engine: str


class SpeechToText(Protocol):
    """A recogniser. `transcribe` blocks; callers run it off the event loop."""

    @property
    def capabilities(self) -> SttCapabilities: ...

    def prepare(self, grammar: Grammar | None) -> None:
        """Make ready for what makes sense now. Engines that need no grammar may take words of it as hints."""

    def transcribe(self, audio: Samples, languages: Sequence[str]) -> Transcript | Unclear:
        """One turn of speech (16 kHz mono float32) in one of `languages`, most likely first.

        Raises SaysoError ``cannot_hear_language`` where none of them can be heard by this engine.
        """

    def close(self) -> None: ...


@runtime_checkable
class Foresighted(Protocol):
    """An engine that can make ready for what may make sense soon, so that the change to it costs nothing."""

    def expect(self, grammar: Grammar) -> None:
        """Make ready; what is heard now stays."""
