"""The way from sound to words: blocks → speech or not → turns → transcripts, as a stream of events.

Recognition runs beside listening: while one turn is being written down, the next word is already noticed, so that
"stop" is not late because of what was said before it. In a pause the words so far are looked at ahead of time: they
tell how long to wait, and where nothing follows they are the turn's words already.
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
from voice.turns import Began, Dropped, Sounding, Turn, TurnCutter, TurnRules, request_in
from voice.vad import VoiceActivity

Clock = Callable[[], float]
"""Seconds that only go forward."""

Waiting = Callable[[Sounding, Transcript | Unclear | None], float]
"""Seconds of silence that end a turn as it stands, with its words where they are known by now."""


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
    waiting: Waiting | None = None,
    clock: Clock = time.perf_counter,
) -> AsyncIterator[HearingEvent]:
    """Events for as long as `blocks` lasts.

    languages  the person's, most likely first; asked anew for each turn
    rules      asked anew with each block, so that "give me more time" holds at once
    waiting    how long to wait in a silence, by the words so far; None: the pause of `rules`, and nothing is recognised
               before a turn is over
    Raises what `blocks` raises (a microphone that goes away); a recogniser's SaysoError is an event.
    """
    line = _Line(vad, stt, languages, rules, waiting=waiting, clock=clock)
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


@dataclass(frozen=True, slots=True)
class _Glance:
    """The words of a turn as it stood at its last voice."""

    voice_until_s: float
    words: asyncio.Task[Transcript | Unclear]


class _Line:
    """The two workers of one `hear`: one listens, one writes down."""

    def __init__(
        self,
        vad: VoiceActivity,
        stt: SpeechToText,
        languages: Callable[[], Sequence[str]],
        rules: Callable[[], TurnRules],
        *,
        waiting: Waiting | None,
        clock: Clock,
    ) -> None:
        self.events: asyncio.Queue[HearingEvent | None] = asyncio.Queue()
        self._turns: asyncio.Queue[tuple[Turn, float, _Glance | None] | None] = asyncio.Queue()
        self._cutter = TurnCutter(vad, rules(), None if waiting is None else self._waits)
        self._waiting = waiting
        self._glance: _Glance | None = None
        self._recogniser = asyncio.Lock()  # an engine has one worker
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
                self._look_ahead()
                await asyncio.sleep(0)  # a recording never waits; whoever listens to it may want a turn
            self._judge(self._cutter.flush())
        finally:
            self._turns.put_nowait(None)

    async def write(self) -> None:
        try:
            while (waiting := await self._turns.get()) is not None:
                self.events.put_nowait(await self._words_of(*waiting))
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
                    self.events.put_nowait(
                        SpeechEnded(span.start_s, span.end_s, span.longest_pause_s, audio, span.speech_s)
                    )
                    glance = self._glance if self._is_of(span.end_s) else None
                    self._turns.put_nowait((item, self._vad_s * 1000, glance))
                    self._vad_s = 0.0

    # --- the words so far

    def _look_ahead(self) -> None:
        """In a pause that is long enough for the sound to be what a turn would have: its words, beside listening."""
        now = self._cutter.sounding
        if self._waiting is None or now is None or now.silent_s < self._cutter.rules.post_roll_s:
            return
        if self._is_of(now.voice_until_s) or (self._glance is not None and not self._glance.words.done()):
            return
        words = asyncio.create_task(self._recognised(self._cutter.so_far()))
        words.add_done_callback(lambda task: task.cancelled() or task.exception())  # whoever needs it will raise it
        self._glance = _Glance(now.voice_until_s, words)

    def _is_of(self, voice_until_s: float) -> bool:
        return self._glance is not None and abs(self._glance.voice_until_s - voice_until_s) < _SAME_S

    def _waits(self, now: Sounding) -> float:
        assert self._waiting is not None
        words = None
        if self._glance is not None and self._is_of(now.voice_until_s) and self._glance.words.done():
            failed = self._glance.words.cancelled() or self._glance.words.exception() is not None
            words = None if failed else self._glance.words.result()
        return self._waiting(now, words)

    async def _recognised(self, audio: Samples) -> Transcript | Unclear:
        async with self._recogniser:
            return await asyncio.to_thread(self._stt.transcribe, audio, self._languages())

    async def _words_of(self, turn: Turn, vad_ms: float, glance: _Glance | None) -> HearingEvent:
        began_s = self._clock()
        try:
            outcome = await (self._recognised(turn.audio) if glance is None else glance.words)
        except SaysoError as error:
            return HearingFailed(error.code, error.permanent, tuple(error.arguments.items()))
        times = StageTimes(vad_ms, (self._clock() - began_s) * 1000)
        return Heard(outcome, times) if isinstance(outcome, Transcript) else NotHeard(outcome, times)


_SAME_S = 1e-6
"""Times are sums of 32 ms steps."""
