"""One visitor's connection: messages in, turns through the conversation, words and sound out.

One task reads, so that "stop" is taken at once whatever is going on; one answers, turn after turn; one counts the
silence; the voice speaks and is ended by whatever comes next. Where the visitor wants it an ear listens all the time.
All that blocks runs in the pools, so that no visitor waits for another's sentence.
"""

from __future__ import annotations

import asyncio
from contextlib import suppress
from dataclasses import dataclass

import numpy as np

from accessibility.rendering.wording import Phrase
from app.model.utterance import Source
from i18n import messages as fluent
from i18n.errors import SaysoError
from server import messages
from server.closing import Close, Violation
from server.doors import Doors
from server.ear import Ear, Listened, Outcome
from server.guest import Guest, OpenTalks, Pools, Socket
from server.limits import Bucket, Clock, Limits
from server.page_voice import PageVoice
from server.phone.keys import key_table
from server.silence import Silence
from server.talk import Answer, Talk, Talks
from server.wording import error_words, spoken_language
from voice.audio import SAMPLE_RATE, Samples, to_samples
from voice.events import SpeechEnded
from voice.interruption import Uttered

_BYTES_A_SECOND = 2 * SAMPLE_RATE
_TICK_S = 0.25

_TYPED = {"reprompt-first": "reprompt-first-typed", "reprompt-second": "reprompt-second-typed"}
"""The same gentle words where no microphone is open: what is said of listening must be true."""


@dataclass(frozen=True, slots=True)
class _Held:
    """What was said while the button was held. `over`: the press stopped Sayso's voice."""

    sound: Samples
    over: bool


@dataclass(frozen=True, slots=True)
class _Turn:
    """What the open ear heard; `speech_s` of it where Sayso kept silent beside it."""

    outcome: Outcome
    speech_s: float


_Job = str | _Held | _Turn | SaysoError


class Session(Guest):
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
        super().__init__(socket, limits=limits, pools=pools, opened=opened, clock=clock)
        self._talks = talks
        self._doors = doors
        self._messages = Bucket(limits.messages_per_s, limits.message_burst, clock)
        self._turns = Bucket(limits.turns_per_minute / 60, limits.turn_burst, clock)
        self._jobs: asyncio.Queue[_Job] = asyncio.Queue(limits.waiting_turns)
        self._answering = False
        self._recording: bytearray | None = None
        self._pressed_over = False  # the press of the button stopped Sayso's voice
        self._typing = False
        self._turn = 0
        self._language = fluent.FALLBACK
        self._speaks = False
        self._active_s = clock()
        self._silence = Silence()
        self._ear: Ear | None = None
        self._ear_task: asyncio.Task[None] | None = None
        self._readying: asyncio.Task[None] | None = None

    async def _serve(self) -> None:
        hello = await self._hello()
        async with self._holding(hello.wish.session):
            talk: Talk | None = None
            try:
                talk = await self._open(hello)
                await self._talk(talk, hello)
            finally:
                if talk is not None:
                    await self._worked()
                    await asyncio.shield(self._in(self._pools.turns, talk.close))

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
        self._voice = PageVoice(
            self._socket.send, lambda phrase: self._made(talk, phrase), talk.voice_ended, self._clock
        )
        self._voice.aloud = self._speaks and hello.voice
        talk.follow(self._voice)
        await self._socket.send(messages.ready(opening, self._limits, voice=self._voice.aloud))
        self._fault: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        tasks: set[asyncio.Future[None]] = {
            asyncio.create_task(self._read(talk)),
            asyncio.create_task(self._answer(talk)),
            asyncio.create_task(self._wait(talk)),
            self._fault,
        }
        try:
            over, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
            for task in over:
                task.result()
        finally:
            await self._close_ear()
            await self._voice.stop()
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
                self._sound(raw)
            else:
                self._active_s = self._clock()
                await self._take(messages.parse(raw), talk)
            if self._clock() - self._active_s > self._limits.idle_s:
                raise Violation(Close.IDLE)  # a microphone that is left open is nobody

    def _sound(self, frame: bytes) -> None:
        """A piece of the microphone's sound; what comes after the button was let go is a latecomer and dropped."""
        if len(frame) % 2:
            raise Violation(Close.MALFORMED, "half a sample")
        if self._recording is None:
            if self._ear is not None:
                self._ear.push(_samples(frame))
        # One piece beyond the limit is kept, so that it is known to have been passed.
        elif len(self._recording) <= self._limits.utterance_s * _BYTES_A_SECOND:
            self._recording += frame

    async def _take(self, message: messages.ClientMessage, talk: Talk) -> None:
        if not isinstance(message, messages.Played):
            self._silence.broken(by_person=True)
        match message:
            case messages.Text(text):
                self._typing = False
                await self._voice.stop()
                self._ask_for(text)
            case messages.Typing(on):
                self._typing = on
                if on:
                    await self._voice.stop()
            case messages.AudioStart():
                self._pressed_over = await self._voice.stop()
                self._recording = bytearray()
                self._make_ready(talk)
            case messages.AudioEnd():
                self._end_recording()
            case messages.AudioCancel():
                self._recording = None
            case messages.Listen(on, echo):
                await (self._open_ear(talk, echo=echo) if on else self._close_ear())
            case messages.Hello():
                raise Violation(Close.MALFORMED, "hello comes once")
            case _:
                await self._steer(message)

    async def _steer(self, message: messages.ClientMessage) -> None:
        """What is asked of the voice."""
        match message:
            case messages.Stop():
                await self._voice.stop()
            case messages.Repeat():
                # Where a screen reader speaks, or the line is new and the talk is not, it is shown again.
                if not (self._voice.aloud and await self._voice.repeat()):
                    self._ask_for(key_table().say[self._language]["repeat"])
            case messages.GoOn():
                self._voice.resume()
            case messages.Voice(on):
                if not on:
                    await self._voice.stop()
                self._voice.aloud = self._speaks and on
            case messages.Played(turn, sentence):
                self._voice.played(turn, sentence)

    def _end_recording(self) -> None:
        if self._recording is None:
            raise Violation(Close.MALFORMED, "audio_end without audio_start")
        recording, self._recording = bytes(self._recording), None
        if len(recording) > self._limits.utterance_s * _BYTES_A_SECOND:
            self._ask_for(SaysoError("too_long", permanent=False))
        else:
            self._ask_for(_Held(_samples(recording), self._pressed_over))

    def _ask_for(self, request: _Job) -> None:
        if not self._turns.take():
            raise Violation(Close.TOO_MANY_TURNS)
        try:
            self._jobs.put_nowait(request)
        except asyncio.QueueFull as error:
            raise Violation(Close.TOO_MANY_TURNS, "too many are waiting") from error

    # --- the ear that is open all the time

    async def _open_ear(self, talk: Talk, *, echo: bool) -> None:
        """Listen from now on. `echo`: the page cannot keep Sayso's own voice out of the microphone."""
        await self._close_ear()
        try:
            listened = await self._in(self._pools.hearing, talk.ear)
        except SaysoError as problem:
            await self._tell(None, problem)
            return
        self._ear = Ear(
            listened,
            self._voice,
            take=self._heard,
            spoke=lambda turn: self._spoke(listened, turn),
            began=self._began,
            ended=self._fell_silent,
            passed=_nothing,
            delayed=self._delayed,
            clock=self._clock,
            headphones=not echo,
        )
        self._ear_task = asyncio.create_task(self._ear.listen())
        self._ear_task.add_done_callback(self._ear_failed)

    async def _close_ear(self) -> None:
        task, self._ear_task, self._ear = self._ear_task, None, None
        if task is not None:
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)

    def _ear_failed(self, task: asyncio.Task[None]) -> None:
        if not task.cancelled() and (fault := task.exception()) is not None and not self._fault.done():
            self._fault.set_exception(fault)

    def _heard(self, outcome: Outcome, uttered: Uttered) -> None:
        """A turn of speech; of a flood what is too much is dropped: it is no program that sends it."""
        if self._turns.take():
            with suppress(asyncio.QueueFull):
                self._jobs.put_nowait(_Turn(outcome, 0.0 if uttered.over else uttered.speech_s))

    async def _spoke(self, listened: Listened, turn: SpeechEnded) -> None:
        await self._in(self._pools.turns, listened.spoke, turn)

    async def _began(self) -> None:
        self._active_s = self._clock()
        self._silence.broken(by_person=True)
        await self._socket.send(messages.speech(on=True))

    async def _fell_silent(self, turn: bool) -> None:
        await self._socket.send(messages.speech(on=False, turn=turn))

    async def _delayed(self, _: int) -> None:
        await self._socket.send(messages.working())

    # --- answering

    async def _answer(self, talk: Talk) -> None:
        """Turn after turn, until one ends the talk."""
        while True:
            self._answering = False
            job = await self._jobs.get()
            self._answering = True
            self._turn += 1
            turn = self._turn
            try:
                answer = await self._answered(talk, job)
            except SaysoError as problem:
                await self._voice.stop()
                await self._tell(turn, problem)
                await self._socket.send(messages.done(turn, stopped=False))
                continue
            if answer is None:
                await self._socket.send(messages.done(turn, stopped=False))
                if self._recording is None and self._jobs.empty():
                    self._voice.resume()
                continue
            await self._told(talk, turn, answer)
            if answer.ends_session:
                await self._voice.finish()
                raise Violation(Close.ENDED)

    async def _told(self, talk: Talk, turn: int, answer: Answer) -> None:
        self._language = answer.language
        await self._voice.stop()  # a "repeat" that came meanwhile: never two voices at once
        await self._socket.send(messages.heard(turn, answer.heard))
        await self._socket.send(messages.reply(turn, answer))
        ear = self._ear
        if ear is not None and ear.talks and self._voice.aloud and not answer.ends_session:
            await self._voice.keep(turn, answer.spoken)  # they have gone on meanwhile
            ear.held_back = True
        else:
            await self._voice.say(turn, answer.spoken)
        if answer.heard.source is Source.AUDIO:
            self._make_ready(talk)  # who spoke once will speak again

    async def _answered(self, talk: Talk, job: _Job) -> Answer | None:
        if isinstance(job, SaysoError):
            raise job
        if isinstance(job, str):
            return await self._in(self._pools.turns, talk.typed, job)
        if isinstance(job, _Held):
            return await self._in(self._pools.hearing, talk.sounded, job.sound, job.over)
        if isinstance(job.outcome, SaysoError):
            raise job.outcome
        return await self._in(self._pools.hearing, talk.heard, job.outcome, job.speech_s)

    async def _tell(self, turn: int | None, problem: SaysoError) -> None:
        await self._socket.send(
            messages.error(turn, problem, error_words(problem, self._language), spoken_language(self._language))
        )

    def _make_ready(self, talk: Talk) -> None:
        """Let the recogniser make itself ready while the person still speaks or thinks. One at a time is enough."""
        if self._readying is None or self._readying.done():
            self._readying = asyncio.create_task(self._in(self._pools.hearing, talk.listen))

    # --- speaking and waiting

    async def _made(self, talk: Talk, phrase: Phrase) -> tuple[int, bytes]:
        def made() -> tuple[int, bytes]:
            chunks = [chunk for chunk in talk.sound(phrase) if chunk.pcm.size]
            rate = chunks[0].sample_rate if chunks else SAMPLE_RATE
            return rate, b"".join(chunk.pcm.astype("<i2").tobytes() for chunk in chunks)

        return await self._in(self._pools.speaking, made)

    async def _wait(self, talk: Talk) -> None:
        """Count the silence, and after a long one where something was asked say a gentle word."""
        before = self._clock()
        while True:
            await asyncio.sleep(_TICK_S)
            now = self._clock()
            seconds, before = now - before, now
            if self._turn == 0 or not self._voice.aloud or self._occupied():
                self._silence.broken(by_person=False)
                continue
            key = self._silence.passed(seconds, awaited=talk.awaited)
            if key is not None:
                phrase = talk.notice(_TYPED[key] if self._ear is None else key)
                self._turn += 1
                await self._socket.send(messages.notice(self._turn, phrase))
                await self._voice.tell(self._turn, phrase)
                self._silence.broken(by_person=False)

    def _occupied(self) -> bool:
        """Somebody speaks, types or is being answered."""
        speaks = self._voice.speaking or self._recording is not None or (self._ear is not None and self._ear.talks)
        return speaks or self._typing or self._answering or not self._jobs.empty()


def _samples(frame: bytes) -> Samples:
    return to_samples(np.frombuffer(frame, dtype="<i2").astype(np.int16))


async def _nothing(_seconds: float, _speaking: bool) -> None:
    """The silence of a page is counted by the clock, for most of them send no sound."""
