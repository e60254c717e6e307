"""Talking by voice: the microphone beside the keyboard, both into the same conversation.

The person's voice stops Sayso's at once; what they said decides whether Sayso answers or goes on. Sayso waits as long
as this person needs, and after a long silence says one gentle word.
"""

from __future__ import annotations

import asyncio
import logging
import threading
import time
from collections import deque
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from functools import partial
from typing import Protocol

from accessibility.linear import Answer, LinearTerminal
from accessibility.rendering.wording import Phrase
from app.cli.exchange import Talking
from app.cli.floor import TalkFloor
from app.cli.losses import Losses, Part
from app.cli.own_pace import OwnPace
from app.cli.waiting import Patient
from app.conversation.asking import is_awaited
from app.model.reply import ErrorReply
from app.model.utterance import Utterance
from i18n.errors import SaysoError
from voice.audio import SAMPLE_RATE, Samples
from voice.devices import Microphone
from voice.earcons import Earcon
from voice.echo import EchoGate
from voice.events import (
    Delayed,
    Heard,
    HearingEvent,
    HearingFailed,
    NotHeard,
    SpeechDropped,
    SpeechEnded,
    SpeechStarted,
)
from voice.hearing import hear
from voice.interruption import Floor, Uttered, floor_after
from voice.pauses.reprompts import is_due
from voice.sound_card import CardMicrophone
from voice.stt.agreement import PartialRules
from voice.stt.port import Unclear

_LOG = logging.getLogger(__name__)

AGAIN_S = 5.0
"""Seconds until a microphone that went away is tried again."""

_REPROMPTS = ("reprompt-first", "reprompt-second")


class SpeakingVoice(Protocol):
    """A voice that can be interrupted (`app.cli.card_voice`)."""

    @property
    def speaking(self) -> bool: ...
    @property
    def answering(self) -> bool: ...
    @property
    def phrases(self) -> tuple[Phrase, ...]: ...
    @property
    def unheard(self) -> tuple[Phrase, ...]: ...
    def signal(self, earcon: Earcon, *, turn_over: bool = False) -> bool: ...
    def yield_floor(self) -> bool: ...
    def take_floor(self, *, resume: bool = False) -> None: ...


@contextmanager
def listening(
    talking: Talking,
    terminal: LinearTerminal,
    voice: SpeakingVoice,
    floor: TalkFloor,
    notices: list[str],
    *,
    microphone: Microphone | None = None,
    headphones: bool = False,
    losses: Losses | None = None,
) -> Iterator[None]:
    """Listen as long as the block lasts. `notices` gets what is to be said at the start: who hears, or that none.

    losses  told when the microphone goes away and when it is back
    """
    try:
        source = microphone or CardMicrophone()
        if talking.house.ears.measures:
            floor.tell_of("hearing-measures")
        choice = talking.house.ears.choice(talking.hears())
    except SaysoError:
        notices.append("opening-no-microphone")
        yield
        return
    if choice.engine is None:
        notices.append("opening-no-hearing")
        yield
        return
    notices.append(talking.house.ears.told(choice))
    notices.extend(talking.house.ears.warnings)
    worker = Listener(talking, terminal, voice, floor, source, headphones=headphones, losses=losses)
    worker.start()
    try:
        yield
    finally:
        worker.stop()


class Listener(threading.Thread):
    """One thread with an event loop of its own. A microphone that goes away is tried again until the talk is over.

    again_s  seconds between two tries
    """

    def __init__(
        self,
        talking: Talking,
        terminal: LinearTerminal,
        voice: SpeakingVoice,
        floor: TalkFloor,
        microphone: Microphone,
        *,
        headphones: bool = False,
        losses: Losses | None = None,
        again_s: float = AGAIN_S,
    ) -> None:
        super().__init__(name="listening", daemon=True)
        self._talking = talking
        self._terminal = terminal
        self._voice = voice
        self._floor = floor
        self._microphone = microphone
        self._patient = Patient(talking)
        self._pace = OwnPace(talking, lambda: talking.house.yardstick)
        self._gate = EchoGate(headphones=headphones)
        self._readying: asyncio.Task[None] | None = None  # the recogniser, for what makes sense next
        self._spoke = False  # Sayso's voice sounded at the block before
        self._answered_aloud = False  # ... and it was an answer
        self._sayso_since_turn = False  # ... or at some time since the person's last turn ended
        self._began_as = Uttered(None, 0.0)
        self._unread: deque[Uttered] = deque()  # turns that are over, whose words are still being written down
        self._ended_s: float | None = None
        self._talks = False  # the person is speaking
        self._silent_s = 0.0
        self._reprompts = 0
        self._turns = floor.turns
        self._losses = losses or Losses(lambda _: None, lambda _: None)
        self._again_s = again_s
        self._stopped = threading.Event()

    def stop(self) -> None:
        self._stopped.set()
        self._microphone.close()
        self.join(timeout=2.0)

    def run(self) -> None:
        while not self._stopped.is_set():
            try:
                asyncio.run(self._listen())
            except SaysoError as error:
                lost, permanent = Part.MICROPHONE if error.code == "no_sound_device" else Part.HEARING, error.permanent
            except Exception as fault:  # noqa: BLE001 - whatever it was, the person must hear of it, and the keyboard is left
                _LOG.error("listening failed: %s", type(fault).__name__)
                lost, permanent = Part.HEARING, False
            else:
                return
            if self._stopped.is_set():
                return
            self._fell_silent()
            self._losses.gone(lost)
            if permanent or self._stopped.wait(self._again_s):
                return

    def _fell_silent(self) -> None:
        """Nothing is heard any longer: what was being said will not be ended, and Sayso may speak."""
        self._unread.clear()
        self._ended_s = None
        self._talks = False
        self._voice.take_floor(resume=True)

    async def _listen(self) -> None:
        ears = self._talking.house.ears
        self._talking.listen_for_what_makes_sense()
        events = hear(
            self._blocks(),
            ears.vad,
            ears.engine,
            self._talking.hears,
            rules=lambda: ears.rules,
            waiting=self._patient.pause_s,
            partials=PartialRules(),
        )
        async for event in events:
            await self._take(event)

    async def _take(self, event: HearingEvent) -> None:
        match event:
            case SpeechStarted(at_s):
                self._began(at_s)
            case SpeechDropped():
                self._talks = False
                self._voice.take_floor(resume=True)
            case SpeechEnded():
                self._ended(event)
            case Heard(transcript=transcript):
                await self._answer(self._talking.house.ears.utterance(transcript), transcript.text)
            case NotHeard(unclear=unclear):
                await self._answer(unclear, None)
            case HearingFailed():
                await self._failed(event)
            case Delayed(count):
                await asyncio.to_thread(self._floor.tell_to_wait, count)

    # --- turns

    def _began(self, at_s: float) -> None:
        over = self._voice.yield_floor()
        self._talks = True
        self._sayso_since_turn = self._sayso_since_turn or over
        self._began_as = Uttered(None, 0.0, over=over, in_echo=self._gate.in_echo)
        if self._ended_s is not None and not self._sayso_since_turn:
            self._patient.was_cut_off(at_s - self._ended_s)

    def _ended(self, turn: SpeechEnded) -> None:
        self._talks = False
        self._silent_s = 0.0
        began = self._began_as
        if not began.over:  # what is said into Sayso's speech shows no pauses of theirs
            self._patient.spoke(longest_pause_s=turn.longest_pause_s, speech_s=turn.speech_s)
        self._ended_s = turn.end_s
        self._sayso_since_turn = False
        self._unread.append(replace(began, speech_s=turn.speech_s))
        if not began.in_echo and self._voice.signal(Earcon.HEARD, turn_over=True):
            self._terminal.notice(self._word("tone-heard"))

    async def _answer(self, heard: Utterance | Unclear, text: str | None) -> None:
        uttered = replace(self._unread.popleft(), text=text)
        said = [phrase.text for phrase in self._voice.phrases]
        done = floor_after(uttered, self._patient.words, said)
        if not self._talks:  # else they have gone on meanwhile, and have the floor
            self._voice.take_floor(resume=done is Floor.RESUME)
        if done is Floor.TAKE:
            await asyncio.to_thread(self._terminal.overheard, partial(self._answered, heard))
            # Beside listening, and after the answer has begun to sound: neither may wait for it.
            self._readying = asyncio.create_task(self._make_ready(self._readying, heard, uttered))

    async def _make_ready(
        self, before: asyncio.Task[None] | None, heard: Utterance | Unclear, uttered: Uttered
    ) -> None:
        """Listen for what makes sense after this answer, and learn from how it was asked for; one after another."""
        if before is not None:
            await asyncio.gather(before, return_exceptions=True)
        with suppress(SaysoError):  # what cannot be made ready is told when it is needed
            await asyncio.to_thread(self._talking.listen_for_what_makes_sense)
        if uttered.text is not None and not uttered.over:
            language = (heard.language if isinstance(heard, Utterance) else None) or self._talking.profile.language
            await asyncio.to_thread(self._pace.spoke, uttered.text, language, uttered.speech_s)

    async def _failed(self, failed: HearingFailed) -> None:
        """What they said is lost: they are told, whatever it may have been."""
        self._unread.popleft()
        if not self._talks:
            self._voice.take_floor()
        reply = ErrorReply(failed.code, failed.permanent, failed.arguments)
        rendered = self._talking.house.renderer(self._talking.profile.language).render(reply)
        answer = Answer(rendered.written, rendered.spoken, failed=True)
        await asyncio.to_thread(self._terminal.overheard, lambda: ("", answer))

    def _answered(self, heard: Utterance | Unclear) -> tuple[str, Answer]:
        words = heard.text if isinstance(heard, Utterance) else ""
        rest = self._floor.going_on(words)
        if rest is not None:
            return words, rest
        with self._floor.waited_for():
            exchange = self._talking.exchange(heard, {}, time.perf_counter())
        return words, self._floor.answer(exchange)

    # --- sound and silence

    async def _blocks(self) -> AsyncIterator[Samples]:
        """The microphone's blocks without Sayso's own voice; a block of silence is a block of waiting."""
        async for block in self._microphone.blocks():
            self._losses.works(Part.MICROPHONE)
            self._losses.works(Part.HEARING)
            speaking = self._voice.speaking
            if self._spoke and not speaking:
                self._talking.spoken_until = self._talking.house.clock()
            self._spoke = speaking
            self._signal_turn(answering=self._voice.answering)
            self._sayso_since_turn = self._sayso_since_turn or speaking
            yield self._gate.passes(block, SAMPLE_RATE, speaking=speaking)
            await self._wait(block.size / SAMPLE_RATE, speaking=speaking)

    def _signal_turn(self, *, answering: bool) -> None:
        """An answer was heard to its end: it is their turn, as the prompt shows."""
        if self._answered_aloud and not answering and not self._talks and not self._voice.unheard:
            self._voice.signal(Earcon.LISTENING)
        self._answered_aloud = answering

    async def _wait(self, seconds: float, *, speaking: bool) -> None:
        """Count the silence, and after a long one where something was asked say a gentle word."""
        if self._turns != self._floor.turns:
            self._turns, self._reprompts, self._silent_s = self._floor.turns, 0, 0.0
        if self._talks:
            self._silent_s = 0.0
        elif not speaking:
            self._silent_s += seconds
        if is_due(self._silent_s, self._reprompts) and not self._talks and is_awaited(self._talking.conversation.state):
            key = _REPROMPTS[self._reprompts]
            self._reprompts += 1
            await asyncio.to_thread(self._terminal.overheard, partial(self._reprompted, key))

    def _reprompted(self, key: str) -> tuple[str, Answer]:
        word = self._talking.house.renderer(self._talking.profile.language).notice(key)
        return "", Answer((word,), (word,))

    def _word(self, key: str) -> str:
        return self._talking.house.renderer(self._talking.profile.language).notice(key).text
