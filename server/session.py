"""One visitor's connection: messages in, turns through the conversation, words and sound out.

One task reads, so that "stop" is taken at once whatever is going on; one answers, turn after turn; a third speaks and
is ended by whatever comes next. All that blocks runs in the pools, so that no visitor waits for another's sentence.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from concurrent.futures import Executor
from contextlib import suppress
from dataclasses import dataclass
from typing import Protocol, TypeVar

import numpy as np
from websockets.exceptions import ConnectionClosed

from accessibility.rendering.wording import Phrase
from app.model.utterance import Source
from i18n import messages as fluent
from i18n.errors import SaysoError
from server import messages
from server.closing import Close, Violation
from server.doors import Doors
from server.limits import Bucket, Clock, Limits
from server.talk import Answer, Talk, Talks
from server.wording import error_words, spoken_language
from voice.audio import SAMPLE_RATE, Samples, to_samples

_LOG = logging.getLogger(__name__)

_BYTES_A_SECOND = 2 * SAMPLE_RATE
_PIECE_BYTES = 16_384
"""Of sound in one message: a "stop" never waits behind much more than this."""

_T = TypeVar("_T")


class Socket(Protocol):
    """What is needed of a websocket connection."""

    async def recv(self) -> str | bytes: ...
    async def send(self, message: str | bytes) -> None: ...
    async def close(self, code: int = ..., reason: str = ...) -> None: ...


@dataclass(frozen=True, slots=True)
class Pools:
    """Threads for what blocks, apart from each other: a long recognition keeps no typed line waiting."""

    turns: Executor
    hearing: Executor
    speaking: Executor


class Holder(Protocol):
    """A connection that has a kept talk open."""

    async def replaced(self) -> None:
        """The same talk was opened elsewhere; returns when it is free."""
        ...


class OpenTalks(Protocol):
    """Who has which kept talk open: it goes on in one place at a time."""

    def take(self, key: str, holder: Holder) -> Holder | None:
        """Who had it until now."""
        ...

    def leave(self, key: str, holder: Holder) -> None: ...


class Session:
    """One connection from its first message to its end."""

    def __init__(
        self,
        socket: Socket,
        talks: Talks,
        *,
        doors: Doors,
        limits: Limits,
        pools: Pools,
        opened: OpenTalks,
        clock: Clock,
    ) -> None:
        self._socket = socket
        self._talks = talks
        self._doors = doors
        self._limits = limits
        self._pools = pools
        self._opened = opened
        self._messages = Bucket(limits.messages_per_s, limits.message_burst, clock)
        self._turns = Bucket(limits.turns_per_minute / 60, limits.turn_burst, clock)
        self._jobs: asyncio.Queue[str | Samples | SaysoError] = asyncio.Queue(limits.waiting_turns)
        self._recording: bytearray | None = None
        self._speech: asyncio.Task[None] | None = None
        self._last: tuple[int, Answer] | None = None
        self._turn = 0
        self._language = fluent.FALLBACK
        self._voice = True
        self._speaks = False
        self._undone: int | None = None  # the turn whose `done` was not sent yet
        self._unheard_turn: int | None = None  # the turn whose sound went out and may still be playing there
        self._busy: asyncio.Future[Answer] | None = None
        self._readying: asyncio.Future[None] | None = None
        self._ended = asyncio.Event()

    async def run(self) -> None:
        """Serve until the visitor leaves, the talk ends or a rule is broken."""
        try:
            await self._serve()
        except Violation as violation:
            await self._close(violation.code, violation.reason)
        except ConnectionClosed:
            pass
        except Exception as fault:  # noqa: BLE001 - one visitor's fault must not reach the others
            # The kind alone: a message might hold what the person said.
            _LOG.error("a talk broke: %s", type(fault).__name__)
            await self._close(Close.FAULT, "a fault on our side")

    async def replaced(self) -> None:
        """The same talk was opened elsewhere."""
        violation = Violation(Close.ELSEWHERE)
        await self._close(violation.code, violation.reason)
        await self._ended.wait()

    async def _close(self, code: Close, reason: str) -> None:
        with suppress(ConnectionClosed):
            await self._socket.close(int(code), reason)

    async def _serve(self) -> None:
        hello = await self._hello()
        key = hello.wish.session
        if key is not None:
            before = self._opened.take(key, self)
            if before is not None:
                await before.replaced()
        talk: Talk | None = None
        try:
            talk = await self._open(hello)
            await self._talk(talk, hello)
        finally:
            try:
                if talk is not None:
                    # A thread cannot be cancelled: the talk is closed after its last turn.
                    if busy := [work for work in (self._busy, self._readying) if work is not None]:
                        await asyncio.wait(busy)
                    await asyncio.shield(self._in(self._pools.turns, talk.close))
            finally:
                if key is not None:
                    self._opened.leave(key, self)
                self._ended.set()

    async def _hello(self) -> messages.Hello:
        try:
            raw = await asyncio.wait_for(self._socket.recv(), self._limits.hello_s)
        except TimeoutError as error:
            raise Violation(Close.IDLE, "no hello") from error
        message = messages.parse(raw) if isinstance(raw, str) else None
        if not isinstance(message, messages.Hello):
            raise Violation(Close.MALFORMED, "hello comes first")
        if not self._doors.knows(message.token):
            raise Violation(Close.TOKEN)
        return message

    async def _open(self, hello: messages.Hello) -> Talk:
        self._language = spoken_language(hello.wish.language)
        try:
            return await self._in(self._pools.turns, self._talks.open, hello.wish)
        except SaysoError as problem:
            await self._tell(None, problem)
            raise Violation(Close.MALFORMED, problem.code) from problem

    async def _talk(self, talk: Talk, hello: messages.Hello) -> None:
        opening = await self._in(self._pools.turns, talk.opening)
        self._language = opening.language
        self._speaks = opening.speaks
        self._voice = hello.voice
        await self._socket.send(messages.ready(opening, self._limits, voice=self._speaks and self._voice))
        tasks = {asyncio.create_task(self._read(talk)), asyncio.create_task(self._answer(talk))}
        try:
            over, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
            for task in over:
                task.result()
        finally:
            await self._hush(talk)
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)

    # --- reading

    async def _read(self, talk: Talk) -> None:
        while True:
            try:
                # Not `wait_for`: in Python 3.11 it loses a cancellation that comes together with a message.
                async with asyncio.timeout(self._limits.idle_s):
                    raw = await self._socket.recv()
            except TimeoutError as error:
                raise Violation(Close.IDLE) from error
            if not self._messages.take():
                raise Violation(Close.TOO_FAST)
            if isinstance(raw, bytes):
                self._record(raw)
            else:
                await self._take(messages.parse(raw), talk)

    def _record(self, frame: bytes) -> None:
        """A piece of the microphone's sound; what comes after the button was let go is a latecomer and dropped."""
        if len(frame) % 2:
            raise Violation(Close.MALFORMED, "half a sample")
        # One piece beyond the limit is kept, so that it is known to have been passed.
        if self._recording is not None and len(self._recording) <= self._limits.utterance_s * _BYTES_A_SECOND:
            self._recording += frame

    async def _take(self, message: messages.ClientMessage, talk: Talk) -> None:
        match message:
            case messages.Text(text):
                await self._hush(talk)
                self._ask_for(text)
            case messages.AudioStart():
                await self._hush(talk)
                self._recording = bytearray()
                self._listen(talk)
            case messages.AudioEnd():
                self._end_recording()
            case messages.AudioCancel():
                self._recording = None
            case messages.Stop():
                await self._hush(talk)
            case messages.Repeat():
                await self._hush(talk)
                if self._last is not None:
                    turn, answer = self._last
                    self._speak(talk, turn, answer.spoken)
            case messages.Voice(on):
                self._voice = on
                if not on:
                    await self._hush(talk)
            case messages.Played(turn):
                if turn == self._unheard_turn:
                    self._unheard_turn = None
                    talk.voice_ended()
            case messages.Hello():
                raise Violation(Close.MALFORMED, "hello comes once")

    def _end_recording(self) -> None:
        if self._recording is None:
            raise Violation(Close.MALFORMED, "audio_end without audio_start")
        recording, self._recording = bytes(self._recording), None
        if len(recording) > self._limits.utterance_s * _BYTES_A_SECOND:
            self._ask_for(SaysoError("too_long", permanent=False))
        else:
            self._ask_for(to_samples(np.frombuffer(recording, dtype="<i2").astype(np.int16)))

    def _ask_for(self, request: str | Samples | SaysoError) -> None:
        if not self._turns.take():
            raise Violation(Close.TOO_MANY_TURNS)
        try:
            self._jobs.put_nowait(request)
        except asyncio.QueueFull as error:
            raise Violation(Close.TOO_MANY_TURNS, "too many are waiting") from error

    # --- answering

    async def _answer(self, talk: Talk) -> None:
        """Turn after turn, until one ends the talk."""
        while True:
            request = await self._jobs.get()
            self._turn += 1
            turn = self._turn
            try:
                answer = await self._answered(talk, request)
            except SaysoError as problem:
                await self._hush(talk)
                await self._tell(turn, problem)
                await self._socket.send(messages.done(turn, stopped=False))
                continue
            self._last = turn, answer
            self._language = answer.language
            await self._hush(talk)  # a "repeat" that came meanwhile: never two voices at once
            await self._socket.send(messages.heard(turn, answer.heard))
            await self._socket.send(messages.reply(turn, answer))
            self._speak(talk, turn, answer.spoken)
            if answer.heard.source is Source.AUDIO:
                self._listen(talk)  # who spoke once will speak again
            if answer.ends_session:
                if self._speech is not None:
                    await asyncio.gather(self._speech, return_exceptions=True)
                raise Violation(Close.ENDED)

    async def _answered(self, talk: Talk, request: str | Samples | SaysoError) -> Answer:
        if isinstance(request, SaysoError):
            raise request
        if isinstance(request, str):
            work: Awaitable[Answer] = self._in(self._pools.turns, talk.typed, request)
        else:
            work = self._in(self._pools.hearing, talk.sounded, request)
        self._busy = asyncio.ensure_future(work)
        return await asyncio.shield(self._busy)

    async def _tell(self, turn: int | None, problem: SaysoError) -> None:
        await self._socket.send(
            messages.error(turn, problem, error_words(problem, self._language), spoken_language(self._language))
        )

    def _listen(self, talk: Talk) -> None:
        """Let the recogniser make itself ready while the person still speaks or thinks. One at a time is enough."""
        if self._readying is None or self._readying.done():
            self._readying = asyncio.ensure_future(self._in(self._pools.hearing, talk.listen))

    # --- speaking

    def _speak(self, talk: Talk, turn: int, phrases: tuple[Phrase, ...]) -> None:
        self._undone = turn
        self._speech = asyncio.create_task(self._say(talk, turn, phrases))

    async def _hush(self, talk: Talk) -> None:
        """End what is being said; what was sent already is for the page to throw away."""
        speech, self._speech = self._speech, None
        if speech is not None and not speech.done():
            speech.cancel()
            await asyncio.gather(speech, return_exceptions=True)
        await self._done(stopped=True)
        if self._unheard_turn is not None:
            self._unheard_turn = None
            talk.voice_ended()

    async def _say(self, talk: Talk, turn: int, phrases: tuple[Phrase, ...]) -> None:
        """The sentences as sound, one after another, and `done`; where it is cancelled, `_hush` sends that."""
        try:
            if self._speaks and self._voice:
                for index, phrase in enumerate(phrases):
                    await self._say_one(talk, turn, index, phrase)
        except ConnectionClosed:
            return
        except Exception as fault:  # noqa: BLE001 - the words have been shown; a voice that fails costs the sound alone
            _LOG.warning("speaking failed: %s", type(fault).__name__)
        await self._done(stopped=False)

    async def _done(self, *, stopped: bool) -> None:
        """Tell once that a turn is over."""
        turn, self._undone = self._undone, None
        if turn is not None:
            with suppress(ConnectionClosed):
                await self._socket.send(messages.done(turn, stopped=stopped))

    async def _say_one(self, talk: Talk, turn: int, index: int, phrase: Phrase) -> None:
        def made() -> tuple[int, bytes]:
            chunks = [chunk for chunk in talk.sound(phrase) if chunk.pcm.size]
            rate = chunks[0].sample_rate if chunks else SAMPLE_RATE
            return rate, b"".join(chunk.pcm.astype("<i2").tobytes() for chunk in chunks)

        # A whole sentence at a time: a voice that all share must never wait for one visitor's slow line.
        rate, pcm = await self._in(self._pools.speaking, made)
        for start in range(0, len(pcm), _PIECE_BYTES):
            piece = pcm[start : start + _PIECE_BYTES]
            self._unheard_turn = turn
            await self._socket.send(messages.sound(turn, index, rate, piece, last=start + _PIECE_BYTES >= len(pcm)))

    @staticmethod
    async def _in(pool: Executor, work: Callable[..., _T], *arguments: object) -> _T:
        return await asyncio.get_running_loop().run_in_executor(pool, work, *arguments)
