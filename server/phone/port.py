"""What the telephone needs of a conversation: a port beside that of the page (`server.talk`)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from accessibility.rendering.voiced import Voiced
from accessibility.rendering.wording import Phrase
from server.ear import Listened
from server.phone.keys import Waits
from voice.audio import AudioChunk
from voice.stt.port import Transcript, Unclear


@dataclass(frozen=True, slots=True)
class Said:
    """An answer as it is spoken, and whether the talk ends with it."""

    spoken: tuple[Phrase, ...]
    ends: bool = False


class CallTalk(Listened, Protocol):
    """One caller's conversation. Its methods may block, and those that answer are called one at a time.

    new       whether the caller must be asked for the language
    language  of the answers
    awaited   something was asked that waits for an answer
    waits     what keys would answer
    """

    new: bool

    @property
    def language(self) -> str: ...
    @property
    def awaited(self) -> bool: ...
    @property
    def waits(self) -> Waits: ...

    def follow(self, voice: Voiced) -> None:
        """The voice that says the answers: "repeat" and "go on" depend on how far it was heard."""
        ...

    def choose(self, language: str) -> None: ...
    def opening(self) -> Said: ...
    def pressed(self, text: str) -> Said:
        """Words that keys stand for. SaysoError as in `server.talk`."""
        ...

    def wants(self, kind: str) -> Said:
        """A kind of goods, chosen by key."""
        ...

    def heard(self, outcome: Transcript | Unclear, speech_s: float = 0.0) -> Said:
        """A turn of speech. `speech_s`: seconds of voice in it, where Sayso kept silent beside it."""
        ...

    def notice(self, key: str, language: str | None = None) -> Phrase: ...
    def sound(self, phrase: Phrase) -> Iterable[AudioChunk]: ...
    def voice_ended(self) -> None: ...
    def close(self) -> None: ...


class Calls(Protocol):
    """Where the conversations of callers come from."""

    def open(self, caller: str | None) -> CallTalk:
        """Begin or go on with the talk of a caller's number; nothing is kept of one that withholds it."""
        ...
