"""One telephone call: sound and keys in, turns through the conversation, Sayso's voice out.

One task reads the line, so that a key and a voice are taken at once; one hears turns in the sound; one answers, turn
after turn. All that blocks runs in the pools.
"""

from __future__ import annotations

import asyncio
import hmac
import logging
from collections import deque
from collections.abc import AsyncIterator, Callable
from concurrent.futures import Executor
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import Any, TypeVar

import numpy as np
from websockets.exceptions import ConnectionClosed

from accessibility.rendering.wording import Phrase
from i18n.errors import SaysoError
from server.closing import Close, Violation
from server.limits import Bucket, Clock, Limits
from server.phone import stream
from server.phone.answering import caller
from server.phone.keys import Pad, Pressed, Waits, key_table
from server.phone.port import Calls, Said
from server.phone.voice import LineVoice
from server.session import OpenTalks, Pools, Socket
from server.wording import error_words
from voice import mulaw
from voice.audio import SAMPLE_RATE, Pcm, Samples, to_samples
from voice.echo import EchoGate
from voice.events import Heard, HearingEvent, HearingFailed, NotHeard, SpeechDropped, SpeechEnded, SpeechStarted
from voice.hearing import hear
from voice.interruption import Floor, Uttered, floor_after
from voice.pauses.reprompts import is_due
from voice.resampling import Resampler
from voice.stt.port import Transcript, Unclear

_LOG = logging.getLogger(__name__)

MOST_BROKEN = 50
"""Messages that cannot be read in one call; a bad line costs a few, a stranger sends nothing else."""

_MESSAGES_A_S, _MESSAGES_AT_ONCE = 100.0, 1500
"""A line sends 50 a second; after a hold-up on the way some seconds come at once."""

_REPROMPTS = ("reprompt-first", "reprompt-second")
_WAITING_BLOCKS = 3000
_T = TypeVar("_T")


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


_Job = Pressed | tuple[Transcript | Unclear | SaysoError, Uttered]


class Call:
    """One call from its first message to its end."""

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
        self._socket = socket
        self._calls = calls
        self._line = line
        self._limits = limits
        self._pools = pools
        self._opened = opened
        self._clock = clock
        self._messages = Bucket(_MESSAGES_A_S, _MESSAGES_AT_ONCE, clock)
        self._turns = Bucket(limits.turns_per_minute / 60, limits.turn_burst, clock)
        self._broken = 0
        self._blocks: asyncio.Queue[Samples | None] = asyncio.Queue(_WAITING_BLOCKS)
        self._jobs: asyncio.Queue[_Job] = asyncio.Queue(limits.waiting_turns)
        self._pad = Pad(key_table())
        self._pad_timer: asyncio.TimerHandle | None = None
        self._asks_language = False
        self._asks_goods = False
        self._stopped_by_key = False
        self._active_s = clock()
        self._ended = asyncio.Event()
        self._busy: set[asyncio.Future[Any]] = set()
        self._held_back = False  # an answer is ready, and the caller is speaking
        # hearing
        self._gate = EchoGate(headphones=True)  # the line itself carries no echo worth closing the ear for
        self._talks = False
        self._began_as = Uttered(None, 0.0)
        self._unread: deque[Uttered] = deque()
        self._silent_s = 0.0
        self._reprompts = 0

    async def run(self) -> None:
        """Serve until the caller hangs up, the talk ends or a rule is broken."""
        try:
            await self._serve()
            await self._close(Close.ENDED, "the talk has ended")
        except Violation as violation:
            await self._close(violation.code, violation.reason)
        except ConnectionClosed:
            pass
        except Exception as fault:  # noqa: BLE001 - one caller's fault must not reach the others
            _LOG.error("a call broke: %s", type(fault).__name__)
            await self._close(Close.FAULT, "a fault on our side")

    async def replaced(self) -> None:
        """The same number calls once more; its first call ends before the talk goes on."""
        violation = Violation(Close.ELSEWHERE)
        await self._close(violation.code, violation.reason)
        await self._ended.wait()

    async def _close(self, code: Close, reason: str) -> None:
        with suppress(ConnectionClosed):
            await self._socket.close(int(code), reason)

    # --- from the first message to the last

    async def _serve(self) -> None:
        started = await self._started()
        number = caller(started.parameters.get("caller"))
        key = None if number is None else f"phone {number}"
        if key is not None:
            before = self._opened.take(key, self)
            if before is not None:
                await before.replaced()
        try:
            self._talk = await self._in(self._pools.turns, self._calls.open, number)
            self._voice = LineVoice(started.stream, self._socket.send, self._made, self._talk.voice_ended, self._clock)
            self._talk.follow(self._voice)
            try:
                await self._run()
            finally:
                if self._busy:  # a thread cannot be cancelled: the talk is closed after its last turn
                    await asyncio.wait(set(self._busy))
                await self._in(self._pools.turns, self._talk.close)
        finally:
            if key is not None:
                self._opened.leave(key, self)
            self._ended.set()

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
        tasks = [asyncio.create_task(work) for work in (self._read(), self._hear(), self._answer())]
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
                    block = wider.push(to_samples(mulaw.decode(sound)))
                    if block.size and not self._blocks.full():  # an ear that far behind hears nothing in time
                        self._blocks.put_nowait(block)
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

    async def _hear(self) -> None:
        talk = self._talk
        events = hear(
            self._sound(), talk.vad, talk.stt, talk.languages, rules=talk.rules, waiting=talk.waiting, clock=self._clock
        )
        async for event in events:
            await self._event(event)

    async def _sound(self) -> AsyncIterator[Samples]:
        while (block := await self._blocks.get()) is not None:
            speaking = self._voice.speaking
            yield self._gate.passes(block, SAMPLE_RATE, speaking=speaking)
            await self._wait(block.size / SAMPLE_RATE, speaking=speaking)

    async def _event(self, event: HearingEvent) -> None:
        match event:
            case SpeechStarted():
                self._active()
                in_echo = self._gate.in_echo
                over = await self._voice.stop()
                self._talks = True
                self._began_as = Uttered(None, 0.0, over=over, in_echo=in_echo)
            case SpeechDropped():
                self._talks = False
                self._go_on(self._began_as.over)
            case SpeechEnded():
                self._talks = False
                self._silent_s = 0.0
                if not self._began_as.over:
                    await self._in(self._pools.turns, self._talk.spoke, event)
                self._unread.append(replace(self._began_as, speech_s=event.speech_s))
            case Heard(transcript=transcript):
                self._words(transcript, transcript.text)
            case NotHeard(unclear=unclear):
                self._words(unclear, None)
            case HearingFailed(code=code, permanent=permanent, arguments=arguments):
                self._words(SaysoError(code, permanent=permanent, arguments=dict(arguments)), None)

    def _words(self, outcome: Transcript | Unclear | SaysoError, text: str | None) -> None:
        uttered = replace(self._unread.popleft(), text=text)
        done = floor_after(uttered, self._talk.words, [phrase.text for phrase in self._voice.phrases])
        if done is Floor.TAKE:
            self._held_back = False
            self._ask_for((outcome, uttered))
        elif not self._talks:
            self._go_on(done is Floor.RESUME)

    def _go_on(self, interrupted: bool) -> None:
        """Nothing was wanted: what was interrupted or held back is said."""
        if interrupted or self._held_back:
            self._voice.resume()
        self._held_back = False

    async def _wait(self, seconds: float, *, speaking: bool) -> None:
        """Count the silence, and after a long one where something was asked say a gentle word."""
        self._silent_s = 0.0 if self._talks or speaking else self._silent_s + seconds
        awaited = self._talk.awaited or self._asks_language or self._asks_goods
        if awaited and not self._talks and not speaking and is_due(self._silent_s, self._reprompts):
            key = _REPROMPTS[self._reprompts]
            self._reprompts += 1
            await self._voice.say((self._talk.notice(key),))

    def _active(self) -> None:
        self._active_s = self._clock()
        self._silent_s, self._reprompts = 0.0, 0

    # --- answering

    async def _answer(self) -> None:
        """Turn after turn, until one ends the talk."""
        while True:
            job = await self._jobs.get()
            said = await self._answered(job)
            if self._talks and not said.ends:
                await self._voice.keep(said.spoken)  # they have gone on meanwhile
                self._held_back = True
                continue
            await self._voice.say(said.spoken)
            if said.ends:
                await self._voice.finish()
                return

    async def _answered(self, job: _Job) -> Said:
        try:
            if isinstance(job, Pressed):
                return await self._keyed(job)
            outcome, _ = job
            if self._asks_language and not isinstance(outcome, Transcript):
                return Said(self._languages_told())
            self._asks_language = self._asks_goods = False
            if isinstance(outcome, SaysoError):
                raise outcome
            return await self._in(self._pools.hearing, self._talk.heard, outcome)
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

    async def _in(self, pool: Executor, work: Callable[..., _T], *arguments: object) -> _T:
        future = asyncio.get_running_loop().run_in_executor(pool, work, *arguments)
        self._busy.add(future)
        future.add_done_callback(self._busy.discard)
        return await asyncio.shield(future)


HELP = ("speak", "choose", "yes", "stop", "more", "cart", "pay", "goods", "pace")
"""The sentences that tell the keys (`phone-help-…`)."""


def _is(given: str | None, wanted: str) -> bool:
    return hmac.compare_digest((given or "").encode(), wanted.encode())
