"""Sayso speaks: sentences in, sound out; the first sounds while the rest is made; silence at once when asked.

One thread makes the sound of one utterance and hands it to the loudspeaker, which plays it on a thread of its own.
"""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Callable, Generator, Iterable
from contextlib import closing
from dataclasses import dataclass, replace

from i18n.errors import SaysoError
from voice.audio import AudioChunk, WordMark, silence
from voice.devices import Loudspeaker, Playback
from voice.tts.pauses import OPTION_PAUSE_S, SENTENCE_PAUSE_S, at_pace
from voice.tts.port import Manner, Sentence, TextToSpeech
from voice.tts.sentences import split

__all__ = ["OPTION_PAUSE_S", "SENTENCE_PAUSE_S", "Line", "Reached", "Speaking", "Speech", "lines_of"]


LEAD_PAUSE_S = 0.08
"""Between a signal and the words after it."""


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence and the silence after it (seconds, before the listener's pace is taken into account).

    lead  a signal that sounds before it; with an empty sentence it is all that sounds
    """

    sentence: Sentence
    pause_after_s: float = SENTENCE_PAUSE_S
    lead: AudioChunk | None = None


def lines_of(text: str, language: str, *, pause_after_s: float = SENTENCE_PAUSE_S) -> tuple[Line, ...]:
    """A text as lines, sentence by sentence; `pause_after_s` follows the last one (OPTION_PAUSE_S for an option)."""
    lines = [Line(Sentence(sentence, language)) for sentence in split(text, language)]
    return (*lines[:-1], *(replace(line, pause_after_s=pause_after_s) for line in lines[-1:]))


@dataclass(frozen=True, slots=True)
class Reached:
    """How far an utterance was heard.

    line      index of the first line that was not heard to its end: go on from there
    word      the word of that line that was sounding or had just sounded; None where it had not begun or the voice
              gives no word marks
    finished  True where everything was heard
    """

    line: int
    word: WordMark | None
    finished: bool


@dataclass(slots=True)
class _Span:
    """A line in the sound of the utterance, in seconds from its start; `end_s` is None while it is being made."""

    start_s: float
    end_s: float | None
    words: list[WordMark]


class Speaking:
    """One voice and one loudspeaker. `clock` gives seconds that only go forward, for the time to the first sound.

    over  told of each utterance at its end what it failed with, None where it did not; on the thread that spoke. May be
          set later
    """

    def __init__(
        self, voice: TextToSpeech, loudspeaker: Loudspeaker, clock: Callable[[], float] = time.perf_counter
    ) -> None:
        self._voice = voice
        self._loudspeaker = loudspeaker
        self._clock = clock
        self.over: Callable[[Exception | None], None] = lambda _: None

    def say(self, lines: Iterable[Line], manner: Manner) -> Speech:
        """Begin to speak and return at once; what still sounds is stopped.

        `lines` may be made while they are spoken: each is asked for when the one before it has been prepared.
        """
        return Speech(self._voice, self._loudspeaker.begin(), lines, manner, self._clock, ended=self.over)


class Speech:
    """One utterance being spoken. Made by `Speaking.say`; all methods may be called from any thread."""

    def __init__(
        self,
        voice: TextToSpeech,
        playback: Playback,
        lines: Iterable[Line],
        manner: Manner,
        clock: Callable[[], float],
        *,
        ended: Callable[[Exception | None], None] = lambda _: None,
    ) -> None:
        self._voice = voice
        self._playback = playback
        self._manner = manner
        self._clock = clock
        self._ended = ended
        self._asked_s = clock()
        self._first_sound_s: float | None = None
        self._spans: list[_Span] = []
        self._made_s = 0.0
        self._all_made = False
        self._error: Exception | None = None
        self._unspoken: list[int] = []
        self._lock = threading.Lock()
        self._thread = threading.Thread(target=self._run, args=(lines,), name="speaking", daemon=True)
        self._thread.start()

    @property
    def first_sound_ms(self) -> float | None:
        """Milliseconds from `say` until the first sound was with the loudspeaker; None before that."""
        return None if self._first_sound_s is None else (self._first_sound_s - self._asked_s) * 1000

    @property
    def unspoken(self) -> tuple[int, ...]:
        """Lines that were passed over because no voice speaks their language (a title in a rare one, say)."""
        return tuple(self._unspoken)

    @property
    def over(self) -> bool:
        """True once it has been said, was stopped or failed."""
        return not self._thread.is_alive()

    def stop(self) -> Reached:
        """Silence at once; says how far it was heard."""
        self._playback.abort()
        return self.reached

    def wait(self) -> Reached:
        """Wait until it has been said or stopped. Raises the voice's or the loudspeaker's error."""
        self._thread.join()
        if self._error is not None:
            raise self._error
        return self.reached

    async def done(self) -> Reached:
        """The same for an event loop; cancelling it stops the speech."""
        try:
            return await asyncio.to_thread(self.wait)
        except asyncio.CancelledError:
            self.stop()
            raise

    @property
    def reached(self) -> Reached:
        """How far it has been heard by now."""
        heard_s = self._playback.heard_s
        with self._lock:
            for index, span in enumerate(self._spans):
                if span.end_s is None or heard_s < span.end_s - _LAST_BREATH_S:
                    begun = [word for word in span.words if span.start_s + word.at_s < heard_s]
                    return Reached(index, begun[-1] if begun else None, finished=False)
            return Reached(len(self._spans), None, finished=self._all_made)

    def _run(self, lines: Iterable[Line]) -> None:
        try:
            if self._make(lines):
                self._playback.drain()
        except Exception as error:  # noqa: BLE001 - handed to whoever waits, in `wait`
            self._error = error
        self._ended(self._error)

    def _make(self, lines: Iterable[Line]) -> bool:
        """Make all sound and hand it on; False where it was stopped."""
        pause_s = 0.0
        sample_rate = 0
        for line in lines:
            if pause_s and not self._pass_on(AudioChunk(silence(pause_s, sample_rate), sample_rate)):
                return False
            if line.lead is not None:
                if not self._pass_on(line.lead):
                    return False
                if not self._pass_on(AudioChunk(silence(LEAD_PAUSE_S, line.lead.sample_rate), line.lead.sample_rate)):
                    return False
            span = _Span(self._made_s, None, [])
            with self._lock:
                self._spans.append(span)
            try:
                with closing(self._sound_of(line)) as chunks:
                    for chunk in chunks:
                        sample_rate = chunk.sample_rate
                        with self._lock:
                            span.words.extend(chunk.words)
                        if not self._pass_on(chunk):
                            return False
            except SaysoError as error:
                if error.code != "cannot_speak_language":
                    raise
                self._unspoken.append(len(self._spans) - 1)
            with self._lock:
                span.end_s = self._made_s
            said = span.end_s > span.start_s
            pause_s = at_pace(line.pause_after_s, self._manner) if said else 0.0
        with self._lock:
            self._all_made = True
        return True

    def _sound_of(self, line: Line) -> Generator[AudioChunk, None, None]:
        if line.sentence.text:
            yield from self._voice.say(line.sentence, self._manner)  # closing this closes the voice's own iterator

    def _pass_on(self, chunk: AudioChunk) -> bool:
        if chunk.pcm.size == 0:
            return True
        if not self._playback.play(chunk):
            return False
        if self._first_sound_s is None:
            self._first_sound_s = self._clock()
        self._made_s += chunk.pcm.size / chunk.sample_rate
        return True


_LAST_BREATH_S = 0.02
"""A line counts as heard when no more than this is missing: rounding between sampling rates, not a word."""
