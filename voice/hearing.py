"""The way from sound to words: blocks → speech or not → turns → transcripts, as a stream of events.

Recognition runs beside listening: while one turn is being written down, the next word is already noticed, so that
"stop" is not late because of what was said before it. In a pause the words so far are looked at ahead of time: they
tell how long to wait, and where nothing follows they are the turn's words already. Where the recogniser is quick
enough, words come while the person is still speaking (`voice.stt.agreement`).
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass

from i18n.errors import SaysoError
from voice.audio import SAMPLE_RATE, Samples
from voice.events import (
    Delayed,
    Heard,
    HearingEvent,
    HearingFailed,
    NotHeard,
    PartlyHeard,
    SpeechDropped,
    SpeechEnded,
    SpeechStarted,
    StageTimes,
)
from voice.fillers import AGAIN_S, FIRST_S
from voice.stt.agreement import Agreement, Cost, PartialRules, agreed, is_due, window_from
from voice.stt.port import SpeechToText, Transcript, Unclear, WordHeard
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
    partials: PartialRules | None = None,
    first_delay_s: float = FIRST_S,
    clock: Clock = time.perf_counter,
) -> AsyncIterator[HearingEvent]:
    """Events for as long as `blocks` lasts.

    languages  the person's, most likely first; asked anew for each turn
    rules      asked anew with each block, so that "give me more time" holds at once
    waiting    how long to wait in a silence, by the words so far; None: the pause of `rules`, and nothing is recognised
               before a turn is over
    partials   how often words are looked for while the person speaks; None: not at all
    first_delay_s  seconds after a turn until the first `Delayed`, while its words are not there
    Raises what `blocks` raises (a microphone that goes away); a recogniser's SaysoError is an event.
    """
    line = _Line(
        vad, stt, languages, rules, waiting=waiting, partials=partials, first_delay_s=first_delay_s, clock=clock
    )
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
        line.leave()


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
        partials: PartialRules | None,
        first_delay_s: float,
        clock: Clock,
    ) -> None:
        self.events: asyncio.Queue[HearingEvent | None] = asyncio.Queue()
        self._turns: asyncio.Queue[tuple[Turn, float, _Glance | None] | None] = asyncio.Queue()
        self._cutter = TurnCutter(vad, rules(), None if waiting is None else self._waits)
        self._waiting = waiting
        self._glance: _Glance | None = None
        self._partials = partials
        self._partial: asyncio.Task[None] | None = None
        self._so_far = Agreement()
        self._turn_began_s: float | None = None  # of the turn that `_so_far` belongs to
        self._cost = Cost()
        self._first_delay_s = first_delay_s
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
                self._look_in_passing()
                await asyncio.sleep(0)  # a recording never waits; whoever listens to it may want a turn
            self._judge(self._cutter.flush())
        finally:
            self._turns.put_nowait(None)

    async def write(self) -> None:
        try:
            while (waiting := await self._turns.get()) is not None:
                self.events.put_nowait(await self._in_time(asyncio.create_task(self._words_of(*waiting))))
        finally:
            self.events.put_nowait(None)

    async def _in_time(self, words: asyncio.Task[HearingEvent]) -> HearingEvent:
        """Wait for the words of a turn, and tell when they take long."""
        count, next_s = 0, self._first_delay_s
        try:
            while not (await asyncio.wait({words}, timeout=next_s))[0]:
                self.events.put_nowait(Delayed(count))
                count, next_s = count + 1, AGAIN_S
            return await words
        finally:
            words.cancel()

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

    def leave(self) -> None:
        """Nobody listens any more: what is still being looked for is let go."""
        for task in (self._partial, None if self._glance is None else self._glance.words):
            if task is not None:
                task.cancel()

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
        return self._waiting(now, self._words_in_passing(now) if words is None else words)

    # --- the words while somebody speaks

    def _look_in_passing(self) -> None:
        """Where it is time, and the recogniser is quick and free: another hypothesis, beside listening."""
        now = self._cutter.sounding
        if self._partials is None or now is None:
            return
        if self._turn_began_s != now.began_s:
            self._turn_began_s, self._so_far = now.began_s, Agreement()
        sound_s = now.voice_until_s - now.began_s
        in_silence = now.silent_s > _BREATH_S  # then the words of the pause are wanted, and nothing before them
        busy = self._recogniser.locked() or (self._partial is not None and not self._partial.done())
        if in_silence or busy or not is_due(self._so_far, sound_s, self._cost, self._partials):
            return
        from_s = window_from(self._so_far, self._partials.window_s)
        sound = self._cutter.so_far()[round(from_s * SAMPLE_RATE) :]
        self._partial = asyncio.create_task(self._in_passing(sound, from_s, sound_s, now.began_s))
        self._partial.add_done_callback(lambda task: task.cancelled() or task.exception())  # the turn itself will tell

    async def _in_passing(self, sound: Samples, from_s: float, sound_s: float, began_s: float) -> None:
        outcome = await self._recognised(sound)
        if self._turn_began_s != began_s or not isinstance(outcome, Transcript):
            return
        words = outcome.words or _evenly(outcome.text, sound.size / SAMPLE_RATE)
        moved = [WordHeard(one.text, one.start_s + from_s, one.end_s + from_s, one.confidence) for one in words]
        self._so_far = agreed(self._so_far, moved, sound_s)
        self.events.put_nowait(PartlyHeard(self._so_far.sure_text, " ".join(word.text for word in self._so_far.rest)))

    def _words_in_passing(self, now: Sounding) -> Transcript | None:
        """The words of the turn as they stand, where a hypothesis reached its last voice and the one before agrees."""
        so_far = self._so_far
        reaches = self._turn_began_s == now.began_s and so_far.heard_s >= now.voice_until_s - now.began_s - _SAME_S
        if not reaches or not so_far.confirmed or so_far.rest:
            return None
        return Transcript(so_far.sure_text, self._languages()[0], 1.0, "agreement", so_far.confirmed)

    async def _recognised(self, audio: Samples) -> Transcript | Unclear:
        async with self._recogniser:
            began_s = self._clock()
            try:
                return await asyncio.to_thread(self._stt.transcribe, audio, self._languages())
            finally:
                self._cost = self._cost.after(self._clock() - began_s, audio.size / SAMPLE_RATE)

    async def _words_of(self, turn: Turn, vad_ms: float, glance: _Glance | None) -> HearingEvent:
        began_s = self._clock()
        outcome: Transcript | Unclear | None = None
        if glance is not None:
            with suppress(SaysoError):  # asked once more, with the whole turn: another recogniser may be there by now
                outcome = await glance.words
        try:
            outcome = outcome or await self._recognised(turn.audio)
        except SaysoError as error:
            return HearingFailed(error.code, error.permanent, tuple(error.arguments.items()))
        times = StageTimes(vad_ms, (self._clock() - began_s) * 1000)
        return Heard(outcome, times) if isinstance(outcome, Transcript) else NotHeard(outcome, times)


def _evenly(text: str, seconds: float) -> tuple[WordHeard, ...]:
    """The words of a recogniser that gives no times, one after another."""
    words = text.split()
    share = seconds / max(1, len(words))
    return tuple(WordHeard(word, at * share, (at + 1) * share, 1.0) for at, word in enumerate(words))


_SAME_S = 1e-6
"""Times are sums of 32 ms steps."""

_BREATH_S = 0.1
"""Silence after which a turn may be over."""
