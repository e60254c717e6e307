"""One telephone call: sound and keys in, turns through the conversation, Sayso's voice out.

One task reads the line, so that a key and a voice are taken at once; one hears turns in the sound; one answers, turn
after turn. All that blocks runs in the pools.
"""

from __future__ import annotations

import asyncio
import hmac
from contextlib import suppress
from dataclasses import dataclass

import numpy as np

from accessibility.rendering.wording import Phrase
from i18n.errors import SaysoError
from server.closing import Close, Violation
from server.ear import Ear, Outcome
from server.guest import Guest, OpenTalks, Pools, Socket
from server.limits import Bucket, Clock, Limits
from server.phone import stream
from server.phone.answering import caller
from server.phone.keys import Pad, Pressed, Waits, key_table
from server.phone.port import Calls, Said
from server.phone.voice import LineVoice
from server.silence import Silence
from server.wording import error_words
from voice import mulaw
from voice.audio import SAMPLE_RATE, Pcm, to_samples
from voice.events import SpeechEnded
from voice.interruption import Uttered
from voice.resampling import Resampler
from voice.stt.port import Transcript

MOST_BROKEN = 50
"""Messages that cannot be read in one call; a bad line costs a few, a stranger sends nothing else."""

_MESSAGES_A_S, _MESSAGES_AT_ONCE = 100.0, 1500
"""A line sends 50 a second; after a hold-up on the way some seconds come at once."""


@dataclass(frozen=True, slots=True)
class PhoneLine:
    """How calls are taken.

    token       what the stream must bring as its parameter `token`
    address     where the provider finds the stream ("wss://shop.example/phone"); None: as the request says
    secret      of the provider's signature; None: nothing is signed
    key_wait_s  seconds after which keys that might go on are complete; old hands need time
    """

    token: str
    address: str | None = None
    secret: str | None = None
    key_wait_s: float = 1.5


@dataclass(frozen=True, slots=True)
class _Turn:
    """What was heard; `speech_s` of it where Sayso kept silent beside it."""

    outcome: Outcome
    speech_s: float


_Job = Pressed | _Turn


class Call(Guest):
    """One call from its first message to its end."""

    WHAT = "a call"

    def __init__(
        self,
        socket: Socket,
        calls: Calls,
        line: PhoneLine,
        *,
        limits: Limits,
        pools: Pools,
        opened: OpenTalks,
        clock: Clock,
    ) -> None:
        super().__init__(socket, limits=limits, pools=pools, opened=opened, clock=clock)
        self._calls = calls
        self._line = line
        self._messages = Bucket(_MESSAGES_A_S, _MESSAGES_AT_ONCE, clock)
        self._turns = Bucket(limits.turns_per_minute / 60, limits.turn_burst, clock)
        self._broken = 0
        self._jobs: asyncio.Queue[_Job] = asyncio.Queue(limits.waiting_turns)
        self._pad = Pad(key_table())
        self._pad_timer: asyncio.TimerHandle | None = None
        self._asks_language = False
        self._asks_goods = False
        self._stopped_by_key = False
        self._active_s = clock()
        self._silence = Silence()

    # --- from the first message to the last

    async def _serve(self) -> None:
        started = await self._started()
        number = caller(started.parameters.get("caller"))
        async with self._holding(None if number is None else f"phone {number}"):
            self._talk = await self._in(self._pools.turns, self._calls.open, number)
            self._voice = LineVoice(started.stream, self._socket.send, self._made, self._talk.voice_ended, self._clock)
            self._talk.follow(self._voice)
            self._ear = Ear(
                self._talk,
                self._voice,
                take=self._heard,
                spoke=self._spoke,
                began=self._began,
                ended=self._fell_silent,
                passed=self._passed,
                delayed=self._delayed,
                clock=self._clock,
            )
            try:
                await self._run()
            finally:
                await self._worked()
                await self._in(self._pools.turns, self._talk.close)

    async def _started(self) -> stream.Started:
        try:
            async with asyncio.timeout(self._limits.hello_s):
                while True:
                    message = self._parsed(await self._socket.recv())
                    if isinstance(message, stream.Started):
                        break
        except TimeoutError as error:
            raise Violation(Close.IDLE, "no start") from error
        if not _is(message.parameters.get("token"), self._line.token):
            raise Violation(Close.TOKEN)
        return message

    async def _run(self) -> None:
        self._asks_language = self._talk.new
        if self._asks_language:
            await self._voice.say(self._languages_told())
        else:
            await self._voice.say((await self._in(self._pools.turns, self._talk.opening)).spoken)
        tasks = [asyncio.create_task(work) for work in (self._read(), self._ear.listen(), self._answer())]
        try:
            over, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
            for task in over:
                task.result()
        finally:
            if self._pad_timer is not None:
                self._pad_timer.cancel()
            await self._voice.stop()
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)

    def _languages_told(self) -> tuple[Phrase, ...]:
        return tuple(self._talk.notice("phone-choose-language", tag) for tag in key_table().languages)

    # --- reading

    def _parsed(self, raw: str | bytes) -> stream.Message | None:
        if not self._messages.take():
            raise Violation(Close.TOO_FAST)
        try:
            return stream.parse(raw)
        except stream.Broken as broken:
            self._broken += 1
            if self._broken > MOST_BROKEN:
                raise Violation(Close.MALFORMED, str(broken)) from broken
            return None

    async def _read(self) -> None:
        """Until the caller hangs up."""
        wider = Resampler(mulaw.RATE, SAMPLE_RATE)
        while True:
            try:
                # Not `wait_for`: in Python 3.11 it loses a cancellation that comes together with a message.
                async with asyncio.timeout(self._limits.idle_s):
                    raw = await self._socket.recv()
            except TimeoutError as error:
                raise Violation(Close.IDLE) from error
            if self._clock() - self._active_s > self._limits.idle_s:
                raise Violation(Close.IDLE)
            match self._parsed(raw):
                case stream.Sound(sound):
                    self._ear.push(wider.push(to_samples(mulaw.decode(sound))))
                case stream.Key(key):
                    await self._key(key)
                case stream.Marked(name):
                    self._voice.marked(name)
                case stream.Stopped():
                    return

    # --- keys

    async def _key(self, key: str) -> None:
        self._active()
        if self._pad_timer is not None:
            self._pad_timer.cancel()
        if not self._pad.holds:
            self._stopped_by_key = False
        self._stopped_by_key |= await self._voice.stop()
        self._take(self._pad.press(key, self._waits()))
        if self._pad.holds:
            wait_s = self._line.key_wait_s * (4 if self._waits() is not Waits.COMMAND else 1)
            self._pad_timer = asyncio.get_running_loop().call_later(wait_s, self._elapsed)

    def _waits(self) -> Waits:
        if self._asks_language:
            return Waits.LANGUAGE
        return Waits.GOODS if self._asks_goods else self._talk.waits

    def _elapsed(self) -> None:
        self._take(self._pad.elapsed())

    def _take(self, pressed: Pressed | None) -> None:
        if pressed is None or (pressed.command == "stop_or_repeat" and self._stopped_by_key):
            return
        self._ask_for(pressed)

    def _ask_for(self, job: _Job) -> None:
        """Something to answer; of a flood what is too much is dropped: the line has no way to be told."""
        if self._turns.take():
            with suppress(asyncio.QueueFull):
                self._jobs.put_nowait(job)

    # --- hearing

    def _heard(self, outcome: Outcome, uttered: Uttered) -> None:
        self._ask_for(_Turn(outcome, 0.0 if uttered.over else uttered.speech_s))

    async def _spoke(self, turn: SpeechEnded) -> None:
        await self._in(self._pools.turns, self._talk.spoke, turn)

    async def _began(self) -> None:
        self._active()

    async def _fell_silent(self, _: bool) -> None:
        self._silence.broken(by_person=False)

    async def _passed(self, seconds: float, speaking: bool) -> None:
        """Count the silence, and after a long one where something was asked say a gentle word."""
        if self._ear.talks or speaking:
            self._silence.broken(by_person=False)
            return
        awaited = self._talk.awaited or self._asks_language or self._asks_goods
        key = self._silence.passed(seconds, awaited=awaited)
        if key is not None:
            await self._voice.say((self._talk.notice(key),))

    async def _delayed(self, count: int) -> None:
        await self._voice.say((self._talk.notice("waiting-again" if count else "waiting-first"),))

    def _active(self) -> None:
        self._active_s = self._clock()
        self._silence.broken(by_person=True)

    # --- answering

    async def _answer(self) -> None:
        """Turn after turn, until one ends the talk."""
        while True:
            job = await self._jobs.get()
            said = await self._answered(job)
            if self._ear.talks and not said.ends:
                await self._voice.keep(said.spoken)  # they have gone on meanwhile
                self._ear.held_back = True
                continue
            await self._voice.say(said.spoken)
            if said.ends:
                await self._voice.finish()
                return

    async def _answered(self, job: _Job) -> Said:
        try:
            if isinstance(job, Pressed):
                return await self._keyed(job)
            if self._asks_language and not isinstance(job.outcome, Transcript):
                return Said(self._languages_told())
            self._asks_language = self._asks_goods = False
            if isinstance(job.outcome, SaysoError):
                raise job.outcome
            return await self._in(self._pools.hearing, self._talk.heard, job.outcome, job.speech_s)
        except SaysoError as problem:
            if problem.code == "cannot_hear_language":
                return Said((self._talk.notice("phone-not-heard"),))
            return Said((Phrase(error_words(problem, self._talk.language), self._talk.language),))

    async def _keyed(self, pressed: Pressed) -> Said:
        talk, table = self._talk, key_table()
        if self._asks_language:
            return await self._language(pressed)
        if self._asks_goods:
            self._asks_goods = pressed.command == "stop_or_repeat"
            if self._asks_goods:
                return Said((talk.notice("phone-goods"),))
            if pressed.digits:
                place = int(pressed.digits) - 1
                return await self._in(self._pools.turns, talk.wants, table.goods[place])
        say = table.say[talk.language]
        if pressed.digits:
            spaced = " ".join(pressed.digits)
            text = f"{say['yes']} {spaced}" if talk.waits is Waits.CHALLENGE else pressed.digits
            return await self._in(self._pools.turns, talk.pressed, text)
        match pressed.command:
            case "help":
                return Said(tuple(talk.notice(f"phone-help-{part}") for part in HELP))
            case "goods":
                self._asks_goods = True
                return Said((talk.notice("phone-goods"),))
            case "stop_or_repeat":
                return await self._in(self._pools.turns, talk.pressed, say["repeat"])
            case command:
                return await self._in(self._pools.turns, talk.pressed, say[command])

    async def _language(self, pressed: Pressed) -> Said:
        if not pressed.digits:
            return Said(self._languages_told())
        self._asks_language = False
        await self._in(self._pools.turns, self._talk.choose, key_table().languages[int(pressed.digits) - 1])
        return await self._in(self._pools.turns, self._talk.opening)

    # --- speaking

    async def _made(self, phrase: Phrase) -> tuple[Pcm, int]:
        def made() -> tuple[Pcm, int]:
            try:
                chunks = [chunk for chunk in self._talk.sound(phrase) if chunk.pcm.size]
            except SaysoError:
                chunks = []
            if not chunks:
                return np.zeros(0, np.int16), SAMPLE_RATE
            return np.concatenate([chunk.pcm for chunk in chunks]), chunks[0].sample_rate

        return await self._in(self._pools.speaking, made)


HELP = ("speak", "choose", "yes", "stop", "more", "cart", "pay", "goods", "pace")
"""The sentences that tell the keys (`phone-help-…`)."""


def _is(given: str | None, wanted: str) -> bool:
    return hmac.compare_digest((given or "").encode(), wanted.encode())
