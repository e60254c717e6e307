"""An open ear: sound that comes all the time, cut into turns, while Sayso may be speaking.

The person's voice stops Sayso's before anybody knows what is said; the words decide then who goes on.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from dataclasses import replace
from typing import Protocol

from accessibility.rendering.wording import Phrase
from i18n.errors import SaysoError
from server.limits import Clock
from voice.audio import SAMPLE_RATE, Samples
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
from voice.pauses.words import TurnWords
from voice.stt.port import SpeechToText, Transcript, Unclear
from voice.turns import Sounding, TurnRules
from voice.vad import VoiceActivity

Outcome = Transcript | Unclear | SaysoError
"""What a turn of speech gave."""

_WAITING_BLOCKS = 3000


class Listened(Protocol):
    """What an open ear needs of a conversation.

    words  what belongs to nobody's turn in its language: nods, orders, fillers
    vad, stt, languages, rules, waiting  as `voice.hearing.hear` takes them
    """

    @property
    def words(self) -> TurnWords: ...
    @property
    def vad(self) -> VoiceActivity: ...
    @property
    def stt(self) -> SpeechToText: ...
    def languages(self) -> Sequence[str]: ...
    def rules(self) -> TurnRules: ...
    def waiting(self, now: Sounding, words: Transcript | Unclear | None) -> float: ...
    def spoke(self, turn: SpeechEnded) -> None:
        """How the person paused in a turn in which Sayso kept silent."""
        ...


class Mouth(Protocol):
    """A voice that can be interrupted."""

    @property
    def speaking(self) -> bool: ...
    @property
    def phrases(self) -> tuple[Phrase, ...]: ...
    async def stop(self) -> bool:
        """Silence at once; True where something was being said."""
        ...

    def resume(self) -> None:
        """Go on with the first sentence that was not heard to its end; nothing where there is none."""
        ...


class Ear:
    """The ear of one connection. Used in the event loop alone.

    take       a turn to answer
    spoke      hands on a turn in which Sayso kept silent; it may block elsewhere
    began, ended  the person's voice begins and is over, and whether it was a turn or a cough or a click
    passed     seconds of sound that were listened to, and whether Sayso was speaking
    delayed    the words of a turn take long, for the first, second … time: into silence, where nothing was interrupted
    """

    def __init__(
        self,
        talk: Listened,
        mouth: Mouth,
        *,
        take: Callable[[Outcome, Uttered], None],
        spoke: Callable[[SpeechEnded], Awaitable[None]],
        began: Callable[[], Awaitable[None]],
        ended: Callable[[bool], Awaitable[None]],
        passed: Callable[[float, bool], Awaitable[None]],
        delayed: Callable[[int], Awaitable[None]] | None = None,
        clock: Clock,
        headphones: bool = True,
    ) -> None:
        self._talk = talk
        self._mouth = mouth
        self._take = take
        self._spoke = spoke
        self._began = began
        self._ended = ended
        self._passed = passed
        self._delayed = delayed
        self._clock = clock
        self._gate = EchoGate(headphones=headphones)
        self._blocks: asyncio.Queue[Samples] = asyncio.Queue(_WAITING_BLOCKS)
        self._began_as = Uttered(None, 0.0)
        self._unread: deque[Uttered] = deque()  # turns that are over, whose words are still being written down
        self.talks = False
        """The person is speaking."""
        self.held_back = False
        """An answer is ready that is not said while they speak."""

    def push(self, block: Samples) -> None:
        """A piece of the microphone's sound, 16 kHz mono; an ear that is far behind hears nothing in time."""
        if block.size and not self._blocks.full():
            self._blocks.put_nowait(block)

    async def listen(self) -> None:
        """Until it is cancelled."""
        talk = self._talk
        events = hear(
            self._sound(), talk.vad, talk.stt, talk.languages, rules=talk.rules, waiting=talk.waiting, clock=self._clock
        )
        async for event in events:
            await self._event(event)

    async def _sound(self) -> AsyncIterator[Samples]:
        while True:
            block = await self._blocks.get()
            speaking = self._mouth.speaking
            yield self._gate.passes(block, SAMPLE_RATE, speaking=speaking)
            await self._passed(block.size / SAMPLE_RATE, speaking)

    async def _event(self, event: HearingEvent) -> None:
        match event:
            case SpeechStarted():
                in_echo = self._gate.in_echo
                over = await self._mouth.stop()
                self.talks = True
                self._began_as = Uttered(None, 0.0, over=over, in_echo=in_echo)
                await self._began()
            case SpeechDropped():
                await self._over(turn=False)
                self._go_on(self._began_as.over)
            case SpeechEnded():
                if not self._began_as.over:  # what is said into Sayso's speech shows no pauses of theirs
                    await self._spoke(event)
                self._unread.append(replace(self._began_as, speech_s=event.speech_s))
                await self._over(turn=True)
            case Heard(transcript=transcript):
                self._words(transcript, transcript.text)
            case NotHeard(unclear=unclear):
                self._words(unclear, None)
            case HearingFailed(code=code, permanent=permanent, arguments=arguments):
                self._words(SaysoError(code, permanent=permanent, arguments=dict(arguments)), None)
            case Delayed(count):
                await self._late(count)

    async def _over(self, *, turn: bool) -> None:
        self.talks = False
        await self._ended(turn)

    async def _late(self, count: int) -> None:
        interrupted = any(uttered.over for uttered in self._unread)  # what is unheard of that must not be lost
        if self._delayed is not None and not (self.talks or self._mouth.speaking or self.held_back or interrupted):
            await self._delayed(count)

    def _words(self, outcome: Outcome, text: str | None) -> None:
        uttered = replace(self._unread.popleft(), text=text)
        if isinstance(outcome, SaysoError):  # what they said is lost, whatever it was: they are told
            self.held_back = False
            self._take(outcome, uttered)
            return
        done = floor_after(uttered, self._talk.words, [phrase.text for phrase in self._mouth.phrases])
        if done is Floor.TAKE:
            self.held_back = False
            self._take(outcome, uttered)
        elif not self.talks:
            self._go_on(done is Floor.RESUME)

    def _go_on(self, interrupted: bool) -> None:
        """Nothing was wanted: what was interrupted or held back is said."""
        if interrupted or self.held_back:
            self._mouth.resume()
        self.held_back = False
