"""Who speaks next: silence before everything, an answer before a word about waiting, and nobody over the person.

One utterance sounds at a time. A new answer takes the place of the one before it. A word about waiting ("One moment")
is said only into silence: it is dropped where anything else sounds or waits, and ends when an answer comes. While the
person has the floor nothing begins; the newest answer is kept until they give it back.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Sequence
from enum import IntEnum
from typing import Protocol

from voice.speaking import Line, Reached
from voice.tts.port import Manner


class Uttered(Protocol):
    """An utterance on its way: `voice.speaking.Speech` and its like."""

    @property
    def over(self) -> bool: ...
    @property
    def reached(self) -> Reached: ...
    def stop(self) -> Reached: ...
    def wait(self) -> Reached: ...


class Speaker(Protocol):
    """Who speaks: a voice on a loudspeaker of ours (`voice.speaking.Speaking`), or another program's
    (`voice.dispatcher.speaking.DispatchedSpeaking`)."""

    over: Callable[[Exception | None], None]

    def say(self, lines: Iterable[Line], manner: Manner) -> Uttered: ...


class Priority(IntEnum):
    """What goes before what."""

    SIGNAL = 1  # a tone: it may be cut off by anything, and is never gone on with
    PROGRESS = 2  # a word about waiting
    ANSWER = 3
    STOP = 4  # silence


class SpeakingQueue:
    """The one way to the loudspeaker for everything that Sayso says in a talk. All methods from any thread."""

    def __init__(self, speaking: Speaker) -> None:
        self._speaking = speaking
        self._speech: Uttered | None = None
        self._priority = Priority.PROGRESS
        self._kept: tuple[tuple[Line, ...], Manner] | None = None
        self._floor_is_theirs = False
        self._lock = threading.RLock()

    def answer(self, lines: Sequence[Line], manner: Manner) -> Uttered | None:
        """Say an answer now. None where the person has the floor: it is kept and begins with `take_floor`."""
        with self._lock:
            if self._floor_is_theirs:
                self._kept = tuple(lines), manner
                return None
            self._kept = None
            return self._begin(lines, manner, Priority.ANSWER)

    def progress(self, lines: Sequence[Line], manner: Manner) -> bool:
        """Say a word about waiting, if nothing else wants to be heard; False where it was dropped."""
        with self._lock:
            if self._floor_is_theirs or self.speaking:
                return False
            self._begin(lines, manner, Priority.PROGRESS)
            return True

    def signal(self, line: Line, manner: Manner, *, turn_over: bool = False) -> bool:
        """Sound a tone, if nothing else wants to be heard; False where it was dropped.

        turn_over  the person has just fallen silent: it may sound although they have the floor
        """
        with self._lock:
            if (self._floor_is_theirs and not turn_over) or self.speaking:
                return False
            self._begin([line], manner, Priority.SIGNAL)
            return True

    def stop(self) -> Reached | None:
        """Silence at once, and nothing waits any longer; how far an answer had been heard, None where none sounded."""
        with self._lock:
            self._kept = None
            return self._silence()

    def yield_floor(self) -> Reached | None:
        """The person speaks: silence at once, until `take_floor`. Returns what `stop` returns."""
        with self._lock:
            self._floor_is_theirs = True
            return self._silence()

    def take_floor(self) -> Uttered | None:
        """The person is done; an answer that came meanwhile begins and is returned."""
        with self._lock:
            self._floor_is_theirs = False
            kept, self._kept = self._kept, None
            return None if kept is None else self._begin(*kept, Priority.ANSWER)

    @property
    def floor_is_theirs(self) -> bool:
        return self._floor_is_theirs

    @property
    def speaking(self) -> bool:
        """Words sound, an answer or a word about waiting."""
        with self._lock:
            return self._speech is not None and self._priority is not Priority.SIGNAL and not self._speech.over

    @property
    def answering(self) -> bool:
        """An answer sounds."""
        with self._lock:
            return self.speaking and self._priority is Priority.ANSWER

    def _begin(self, lines: Sequence[Line], manner: Manner, priority: Priority) -> Uttered:
        self._silence()
        self._speech = self._speaking.say(lines, manner)
        self._priority = priority
        return self._speech

    def _silence(self) -> Reached | None:
        speech, self._speech = self._speech, None
        if speech is None:
            return None
        reached = speech.stop()
        return reached if self._priority is Priority.ANSWER else None
