"""What this room needs of a conversation: a port, so that the server knows nothing of how Sayso is wired together."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from accessibility.rendering.voiced import Voiced
from accessibility.rendering.wording import Phrase
from app.model.reply import Reply
from app.model.utterance import Source
from server.ear import Listened
from voice.audio import AudioChunk, Samples
from voice.stt.port import Transcript, Unclear


class Hearing(StrEnum):
    """What of a person's speech can be heard here."""

    NONE = "none"
    ENGLISH = "english"  # of the person's languages only English
    ALL = "all"


@dataclass(frozen=True, slots=True)
class Wish:
    """What a visitor asked for when the talk began; None means "not said".

    session  the name under which the talk is kept, or None to keep nothing
    """

    language: str | None = None
    country: str | None = None
    currency: str | None = None
    session: str | None = None


@dataclass(frozen=True, slots=True)
class Opening:
    """How a talk begins: sentences for the eye, the language of the answers and what can be heard and said. `tones`:
    short signals are wanted."""

    sentences: tuple[Phrase, ...]
    language: str
    hearing: Hearing
    speaks: bool
    tones: bool = True


@dataclass(frozen=True, slots=True)
class HeardWords:
    """What was typed or heard; `text` is empty where speech was not understood as words."""

    text: str
    language: str
    source: Source
    confidence: float
    engine: str


@dataclass(frozen=True, slots=True)
class Answer:
    """One turn: what was heard, the reply, its sentences. Pair n of `written` and `spoken` is one sentence."""

    heard: HeardWords
    reply: Reply
    language: str
    written: tuple[Phrase, ...]
    spoken: tuple[Phrase, ...]
    products: tuple[str, ...] = ()
    ends_session: bool = False


class Talk(Protocol):
    """One conversation. Its methods block and are called from a pool of threads, one at a time.

    awaited  something was asked that waits for an answer
    """

    @property
    def awaited(self) -> bool: ...

    def opening(self) -> Opening: ...

    def follow(self, voice: Voiced) -> None:
        """The voice that says the answers: "repeat" and "go on" depend on how far it was heard."""
        ...

    def typed(self, text: str) -> Answer:
        """A line of words."""
        ...

    def listen(self) -> None:
        """Make ready to hear what makes sense now. Called when somebody is about to speak, also beside the others."""
        ...

    def sounded(self, recording: Samples, over: bool = False) -> Answer | None:
        """A recording (16 kHz mono) that is one request. SaysoError ``cannot_hear_language`` and its kin.

        over  it was begun while Sayso spoke: None where it was a cough or a nod, and Sayso may go on
        """
        ...

    def ear(self) -> Listened:
        """For an ear that is open all the time. SaysoError where nothing here hears."""
        ...

    def heard(self, outcome: Transcript | Unclear, speech_s: float = 0.0) -> Answer:
        """A turn that such an ear heard. `speech_s`: seconds of voice in it, where Sayso kept silent beside it."""
        ...

    def notice(self, key: str) -> Phrase:
        """A word beside the answers."""
        ...

    def sound(self, phrase: Phrase) -> Iterable[AudioChunk]:
        """One sentence as sound. May be called beside the other methods."""
        ...

    def voice_ended(self) -> None:
        """Sayso's own voice has just ended at the visitor's: what is heard right after may be its echo."""
        ...

    def close(self) -> None: ...


class Talks(Protocol):
    """Where conversations come from."""

    def open(self, wish: Wish) -> Talk:
        """Begin or go on with a talk. SaysoError ``unknown_language``, ``unknown_country``, ``unknown_currency``."""
        ...
