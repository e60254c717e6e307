"""A server on a free port over a scripted conversation: typed replies, two sentences each, a tone as voice."""

from __future__ import annotations

import asyncio
import json
import threading
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, suppress
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed

from accessibility.rendering.voiced import Voiced
from accessibility.rendering.wording import Phrase
from app.model.reply import Note, NotUnderstood
from app.model.utterance import Source
from i18n.errors import SaysoError
from server.doors import Doors
from server.limits import Limits
from server.serving import Running, ServerOptions, serving
from server.talk import Answer, HeardWords, Hearing, Opening, Wish
from voice.audio import AudioChunk, Samples
from voice.events import SpeechEnded
from voice.pauses.words import turn_words
from voice.stt.port import Transcript, Unclear
from voice.turns import TurnRules

RATE = 22_050


class Ear:
    """Speech is what is loud; its words are what it is told."""

    def __init__(self) -> None:
        self.words = turn_words("en")
        self.vad = Loudness()
        self.stt = self
        self.said: str | None = "stop that please"
        self.turns: list[SpeechEnded] = []

    def languages(self) -> tuple[str, ...]:
        return ("en",)

    def rules(self) -> TurnRules:
        return TurnRules()

    def waiting(self, now: object, words: object) -> float:
        return 0.6

    def spoke(self, turn: SpeechEnded) -> None:
        self.turns.append(turn)

    def transcribe(self, audio: Samples, languages: object) -> Transcript | Unclear:
        if self.said is None:
            raise SaysoError("hearing_failed", permanent=False)
        if self.said == "slowly":
            time.sleep(1.1)
        return Transcript(self.said, "en", 0.9, "ear")


class Loudness:
    """Speech or not, by how loud it is."""

    def reset(self) -> None: ...

    def probability(self, frame: Samples) -> float:
        return 1.0 if float(np.abs(frame).max()) > 0.05 else 0.0


class ScriptedTalk:
    """Says back what it was told; a few words make it do more."""

    def __init__(self, wish: Wish, hearing: Hearing) -> None:
        self.wish = wish
        self.hearing = hearing
        self.language = wish.language or "en"
        self.turns: list[str] = []
        self.heard_seconds: list[float] = []
        self.spoken_s: list[float] = []
        self.voice_ended_count = 0
        self.readied = 0
        self.closed = False
        self.go_on = threading.Event()
        self.awaited = False
        self.word_s = 0.25
        self.voice: Voiced | None = None
        self.ears: list[Ear] = []

    def follow(self, voice: Voiced) -> None:
        self.voice = voice

    def ear(self) -> Ear:
        if self.hearing is Hearing.NONE:
            raise SaysoError("cannot_hear_language", arguments={"language": self.language})
        self.ears.append(Ear())
        return self.ears[-1]

    def heard(self, outcome: Transcript | Unclear, speech_s: float = 0.0) -> Answer:
        text = outcome.text if isinstance(outcome, Transcript) else ""
        self.spoken_s.append(speech_s)
        answer = self.typed(text)
        return replace(answer, heard=HeardWords(text, "en", Source.AUDIO, 0.8, "ear"))

    def notice(self, key: str) -> Phrase:
        return Phrase(key, self.language)

    def opening(self) -> Opening:
        return Opening((Phrase("Welcome.", self.language),), self.language, self.hearing, True)

    def typed(self, text: str) -> Answer:
        self.turns.append(text)
        if text == "wait":
            assert self.go_on.wait(10)
        if text == "break":
            raise ZeroDivisionError(text)
        if text == "refuse":
            raise SaysoError("store_locked", permanent=False)
        words = HeardWords(text, self.language, Source.TYPED, 1.0, "keyboard")
        written = (Phrase(f"You said {text}.", self.language), Phrase("مرحبا.", "ar"))
        spoken = (Phrase("You said something.", self.language), Phrase("مرحبا.", "ar", 600))
        return Answer(words, Note("greeting"), self.language, written, spoken, ends_session=text == "goodbye")

    def listen(self) -> None:
        self.readied += 1

    def sounded(self, recording: Samples, over: bool = False) -> Answer | None:
        """Loud sound is words; soft sound over Sayso's voice is a cough."""
        self.heard_seconds.append(recording.size / 16_000)
        if over and recording.size and float(np.abs(recording).max()) < 0.1:
            return None
        if recording.size == 0 or float(np.abs(recording).max()) < 0.01:
            answer = self.typed("")
            return replace(answer, heard=replace(answer.heard, source=Source.AUDIO), reply=NotUnderstood(False))
        answer = self.typed("sound")
        return replace(answer, heard=HeardWords("sound", "en", Source.AUDIO, 0.8, "ear"))

    def sound(self, phrase: Phrase) -> Iterator[AudioChunk]:
        count = round(RATE * self.word_s) * len(phrase.text.split())
        tone = np.sin(np.arange(count) * 2 * np.pi * 440 / RATE) * 8000
        for start in range(0, count, 4096):
            yield AudioChunk(tone[start : start + 4096].astype(np.int16), RATE)

    def voice_ended(self) -> None:
        self.voice_ended_count += 1

    def close(self) -> None:
        self.closed = True


class ScriptedTalks:
    def __init__(self, hearing: Hearing = Hearing.ENGLISH) -> None:
        self.opened: list[ScriptedTalk] = []
        self.hearing = hearing
        self.word_s = 0.25

    def open(self, wish: Wish) -> ScriptedTalk:
        if wish.language == "tlh":
            raise SaysoError("unknown_language", arguments={"language": "tlh"})
        talk = ScriptedTalk(wish, self.hearing)
        talk.word_s = self.word_s
        self.opened.append(talk)
        return talk


class Visitor:
    """A client of the protocol."""

    def __init__(self, socket: ClientConnection) -> None:
        self.socket = socket
        self.sound: list[bytes] = []

    async def say(self, kind: str, **fields: object) -> None:
        await self.socket.send(json.dumps({"type": kind, **fields}))

    async def next(self, kind: str) -> dict[str, Any]:
        """The next text message, which must be of this kind; sound is put aside."""
        while True:
            raw = await asyncio.wait_for(self.socket.recv(), 10)
            if isinstance(raw, bytes):
                self.sound.append(raw)
                continue
            message: dict[str, Any] = json.loads(raw)
            assert message["type"] == kind, message
            return message

    async def hello(self, **fields: object) -> dict[str, Any]:
        await self.say("hello", **fields)
        return await self.next("ready")

    async def turn(self, text: str) -> dict[str, Any]:
        await self.say("text", text=text)
        await self.next("heard")
        reply = await self.next("reply")
        await self.next("done")
        return reply

    async def closed(self) -> tuple[int, str]:
        """The close code and reason; whatever comes before is passed over."""
        await asyncio.wait_for(self._drain(), 10)
        assert self.socket.close_code is not None
        return self.socket.close_code, self.socket.close_reason or ""

    async def _drain(self) -> None:
        with suppress(ConnectionClosed):
            async for _ in self.socket:
                pass


class Place:
    """A running server and who is in it."""

    def __init__(self, running: Running, talks: ScriptedTalks) -> None:
        self.running = running
        self.talks = talks
        self.socket_address = f"ws://127.0.0.1:{running.port}/ws"

    @asynccontextmanager
    async def visitor(self, *, origin: str | None = None, **more: Any) -> AsyncIterator[Visitor]:
        async with connect(self.socket_address, origin=origin, proxy=None, **more) as socket:  # type: ignore[arg-type]
            yield Visitor(socket)


Opener = Callable[..., Awaitable[Place]]


@pytest.fixture
async def opened() -> AsyncIterator[Opener]:
    """Start a server: ``await opened(limits=…, token=…)``."""
    stops: list[Any] = []

    async def open_(
        *,
        limits: Limits | None = None,
        token: str | None = None,
        host: str = "127.0.0.1",
        clock: Callable[[], float] = time.monotonic,
    ) -> Place:
        talks = ScriptedTalks()
        context = serving(ServerOptions(Doors(host, token=token), 0, limits or Limits()), talks, clock)
        running = await context.__aenter__()
        stops.append(context)
        return Place(running, talks)

    yield open_
    for context in stops:
        await context.__aexit__(None, None, None)
