"""The port of text to speech: what every synthesiser offers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from voice.audio import AudioChunk


@dataclass(frozen=True, slots=True)
class TtsCapabilities:
    """What an engine can do: `languages` are BCP 47 tags, `word_events` whether chunks carry word marks."""

    name: str
    languages: tuple[str, ...]
    word_events: bool


@dataclass(frozen=True, slots=True)
class Run:
    """A part of a sentence in another language: a name as its own country says it. Characters from `start` to `end`."""

    start: int
    end: int
    language: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence to say, in one language. It holds no digit and no symbol: values are worded before this.

    runs  parts of it in other languages, in order and apart; only `voice.tts.polyglot` looks at them
    """

    text: str
    language: str
    runs: tuple[Run, ...] = ()


@dataclass(frozen=True, slots=True)
class Manner:
    """How to say it: rate of the words themselves in words a minute, pitch 0-100, volume 0-200, a voice variant of the
    engine, and how many times longer than their least length pauses are (`voice.pace` makes both of one pace)."""

    rate: int = 150
    pitch: int = 50
    volume: int = 100
    variant: str | None = None
    pauses: float = 1.0


class TextToSpeech(Protocol):
    """A synthesiser. `say` yields sound as it is made; closing the iterator stops the making at once."""

    @property
    def capabilities(self) -> TtsCapabilities: ...

    def say(self, sentence: Sentence, manner: Manner) -> Iterator[AudioChunk]:
        """Speak one sentence. Raises SaysoError ``cannot_speak_language`` where the engine has no voice for it."""

    def close(self) -> None: ...
