"""Sayso's voice in the terminal's talk: what it says can be stopped at any word, gone on with and said again."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace

from accessibility.rendering.wording import Phrase
from app.cli.exchange import sentence_of
from voice.audio import AudioChunk
from voice.earcons import Earcon, at_volume, sound
from voice.queue import Speaker, SpeakingQueue, Uttered
from voice.speaking import Line
from voice.tts.port import Manner, Sentence

_TONE_RATE = 22_050
"""Hz; eSpeak NG's own, so that signal and words need no change of rate between them."""


class CardVoice:
    """The answers on the loudspeaker, beside the text. All methods may be called from any thread.

    manner  how to speak now
    tones   whether signals are wanted now
    """

    def __init__(
        self, speaking: Speaker, manner: Callable[[], Manner], tones: Callable[[], bool] = lambda: False
    ) -> None:
        self._speaking = speaking
        self._queue = SpeakingQueue(speaking)
        self._manner = manner
        self._tones = tones
        self._failed = False  # what is said begins with the signal that something did not work
        self._all: tuple[Phrase, ...] = ()
        self._from = 0  # the phrase that the present speech begins with
        self._begun = False  # ... and whether some of it was heard before
        self._speech: Uttered | None = None
        self._floor_is_theirs = False
        self._lock = threading.Lock()

    def when_over(self, tell: Callable[[Exception | None], None]) -> None:
        """`tell` hears of each utterance at its end what it failed with, None where it did not."""
        self._speaking.over = tell

    def say(self, phrases: Sequence[Phrase], *, failed: bool = False) -> None:
        """Say something new. While the person is speaking it is kept, and said when they turn out to want nothing.

        failed  it tells that something did not work
        """
        with self._lock:
            self._halt()
            self._failed = failed
            self._all = tuple(phrase for phrase in phrases if phrase.text)
            self._from, self._begun = 0, False
            if not self._floor_is_theirs:
                self._begin()

    def progress(self, phrase: Phrase) -> bool:
        """Say a word about waiting into silence; False where something else sounds or the person speaks."""
        with self._lock:
            return self._queue.progress([Line(sentence_of(phrase), lead=self._tone(Earcon.THINKING))], self._manner())

    def signal(self, earcon: Earcon, *, turn_over: bool = False) -> bool:
        """Sound a signal where signals are wanted, into silence; False where none sounds.

        turn_over  the person has just fallen silent, and the floor is still theirs
        """
        with self._lock:
            tone = self._tone(earcon)
            line = Line(Sentence("", ""), 0.0, tone)
            return tone is not None and self._queue.signal(line, self._manner(), turn_over=turn_over)

    def stop(self) -> None:
        """Silence at once; how far it was heard is kept."""
        with self._lock:
            self._halt()

    def yield_floor(self) -> bool:
        """The person began to speak: silence at once. True where Sayso had been speaking."""
        with self._lock:
            self._floor_is_theirs = True
            was_speaking = self._is_speaking()
            self._halt()
            self._queue.yield_floor()
            return was_speaking

    def take_floor(self, *, resume: bool = False) -> None:
        """The person is done; `resume`: it was nothing, go on at the first phrase that was not heard to its end."""
        with self._lock:
            self._floor_is_theirs = False
            self._queue.take_floor()
            if resume and not self._is_speaking():
                self._halt()
                self._begin()

    @property
    def speaking(self) -> bool:
        with self._lock:
            return self._is_speaking()

    @property
    def answering(self) -> bool:
        """An answer sounds, and no word about waiting."""
        with self._lock:
            return self._queue.answering

    @property
    def phrases(self) -> tuple[Phrase, ...]:
        """All of what is or was being said last."""
        return self._all

    @property
    def unheard(self) -> tuple[Phrase, ...]:
        """What of it was not heard to its end, if it was stopped."""
        with self._lock:
            return self._all[self._reached()[0] :]

    @property
    def heard(self) -> tuple[Phrase, ...]:
        """What of it was heard, the last phrase perhaps not to its end."""
        with self._lock:
            line, begun = self._reached()
            return self._all[: line + begun]

    def finish(self) -> None:
        """Wait until what is being said was said. A device or voice that went away costs the sound, not the text."""
        with self._lock:
            speech = self._speech
        if speech is not None:
            with suppress(Exception):
                speech.wait()

    # --- inside, with the lock held

    def _begin(self) -> None:
        left = self._all[self._from :]
        if not left:
            return
        pauses = [*(phrase.pause_ms for phrase in left[1:]), 0]
        lines = [Line(sentence_of(phrase), after / 1000) for phrase, after in zip(left, pauses, strict=True)]
        if self._failed and self._from == 0 and not self._begun:
            lines[0] = replace(lines[0], lead=self._tone(Earcon.ERROR))
        self._speech = self._queue.answer(lines, self._manner())

    def _tone(self, earcon: Earcon) -> AudioChunk | None:
        if not self._tones():
            return None
        return AudioChunk(at_volume(sound(earcon, _TONE_RATE), self._manner().volume), _TONE_RATE)

    def _halt(self) -> None:
        """End the sound; the next speech begins where this one was heard to."""
        self._queue.stop()  # a word about waiting too
        if self._speech is not None:
            self._from, self._begun = self._reached()
            self._speech = None

    def _is_speaking(self) -> bool:
        return self._queue.speaking

    def _reached(self) -> tuple[int, bool]:
        """The first phrase not heard to its end, and whether it had begun."""
        if self._speech is None:
            return self._from, self._begun
        reached = self._speech.reached
        line = min(self._from + reached.line, len(self._all))
        return line, reached.word is not None
