"""The way from sound to words: blocks → speech or not → turns → transcripts, as a stream of events.

Recognition runs beside listening: while one turn is being written down, the next word is already noticed, so that
"stop" is not late because of what was said before it.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from dataclasses import dataclass

from i18n.errors import SaysoError
from voice.audio import Samples
from voice.events import (
    Heard,
    HearingEvent,
    HearingFailed,
    NotHeard,
    SpeechDropped,
    SpeechEnded,
    SpeechStarted,
    StageTimes,
)
from voice.stt.port import SpeechToText, Transcript, Unclear
from voice.turns import Began, Dropped, Turn, TurnCutter, TurnRules, request_in
from voice.vad import VoiceActivity

Clock = Callable[[], float]
"""Seconds that only go forward."""


@dataclass(frozen=True, slots=True)
class Recognised:
    """What one recording held, and how long each stage took."""

    outcome: Transcript | Unclear
    times: StageTimes


def recognise(
    recording: Samples,
    vad: VoiceActivity,
    stt: SpeechToText,
    languages: Sequence[str],
    *,
    rules: TurnRules | None = None,
    clock: Clock = time.perf_counter,
) -> Recognised:
    """A recording that is one request, in words.

    Raises SaysoError ``nothing_heard`` for silence and noise, and the recogniser's own.
    """
    began_s = clock()
    spoken = request_in(recording, vad, rules)
    cut_s = clock()
    outcome = stt.transcribe(spoken, languages)
    return Recognised(outcome, StageTimes((cut_s - began_s) * 1000, (clock() - cut_s) * 1000))


async def hear(
    blocks: AsyncIterator[Samples],
    vad: VoiceActivity,
    stt: SpeechToText,
    languages: Callable[[], Sequence[str]],
    *,
    rules: Callable[[], TurnRules] = TurnRules,
    clock: Clock = time.perf_counter,
) -> AsyncIterator[HearingEvent]:
    """Events for as long as `blocks` lasts.

    languages  the person's, most likely first; asked anew for each turn
    rules      asked anew with each block, so that "give me more time" holds at once
    Raises what `blocks` raises (a microphone that goes away); a recogniser's SaysoError is an event.
    """
    line = _Line(vad, stt, languages, rules, clock)
    listening = asyncio.create_task(line.listen(blocks))
    writing = asyncio.create_task(line.write())
    try:
        while (event := await line.events.get()) is not None:
            yield event
        await writing  # first: where it fails, a microphone may listen for ever
        await listening
    finally:
        for task in (listening, writing):
            task.cancel()
        await asyncio.gather(listening, writing, return_exceptions=True)


class _Line:
    """The two workers of one `hear`: one listens, one writes down."""

    def __init__(
        self,
        vad: VoiceActivity,
        stt: SpeechToText,
        languages: Callable[[], Sequence[str]],
        rules: Callable[[], TurnRules],
        clock: Clock,
    ) -> None:
        self.events: asyncio.Queue[HearingEvent | None] = asyncio.Queue()
        self._turns: asyncio.Queue[tuple[Turn, float] | None] = asyncio.Queue()
        self._cutter = TurnCutter(vad, rules())
        self._stt = stt
        self._languages = languages
        self._rules = rules
        self._clock = clock
        self._vad_s = 0.0

    async def listen(self, blocks: AsyncIterator[Samples]) -> None:
        try:
            async for block in blocks:
                self._cutter.rules = self._rules()
                self._judge(self._cutter.push(block))
                await asyncio.sleep(0)  # a recording never waits; whoever listens to it may want a turn
            self._judge(self._cutter.flush())
        finally:
            self._turns.put_nowait(None)

    async def write(self) -> None:
        try:
            while (waiting := await self._turns.get()) is not None:
                turn, vad_ms = waiting
                self.events.put_nowait(await self._words_of(turn, vad_ms))
        finally:
            self.events.put_nowait(None)

    def _judge(self, cutting: Iterator[Began | Dropped | Turn]) -> None:
        began_s = self._clock()
        found = list(cutting)
        self._vad_s += self._clock() - began_s
        for item in found:
            match item:
                case Began(at_s):
                    self.events.put_nowait(SpeechStarted(at_s))
                case Dropped(at_s):
                    self.events.put_nowait(SpeechDropped(at_s))
                case Turn(audio, span):
                    self.events.put_nowait(SpeechEnded(span.start_s, span.end_s, span.longest_pause_s, audio))
                    self._turns.put_nowait((item, self._vad_s * 1000))
                    self._vad_s = 0.0

    async def _words_of(self, turn: Turn, vad_ms: float) -> HearingEvent:
        began_s = self._clock()
        try:
            outcome = await asyncio.to_thread(self._stt.transcribe, turn.audio, self._languages())
        except SaysoError as error:
            return HearingFailed(error.code, error.permanent, tuple(error.arguments.items()))
        times = StageTimes(vad_ms, (self._clock() - began_s) * 1000)
        return Heard(outcome, times) if isinstance(outcome, Transcript) else NotHeard(outcome, times)
