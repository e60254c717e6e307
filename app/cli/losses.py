"""What goes away in the middle of a talk is told once: shown at once, and said where a voice is left."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from enum import StrEnum
from typing import Protocol

from accessibility.rendering.wording import Phrase
from i18n.errors import SaysoError


class Part(StrEnum):
    """What may go away. The values are the ends of the messages' names."""

    MICROPHONE = "microphone"
    HEARING = "hearing"
    LOUDSPEAKER = "loudspeaker"
    VOICE = "voice"


class Losses:
    """The losses of one talk. All methods may be called from any thread.

    show   shows the message of a name
    say    says it too, when nothing else is being said
    """

    def __init__(self, show: Callable[[str], None], say: Callable[[str], None]) -> None:
        self._show = show
        self._say = say
        self._gone: set[Part] = set()
        self._lock = threading.Lock()

    def gone(self, part: Part) -> None:
        """It went away."""
        with self._lock:
            if part in self._gone:
                return
            self._gone.add(part)
        self._show(f"lost-{part.value}")
        if part in (Part.MICROPHONE, Part.HEARING):
            self._say(f"lost-{part.value}")

    def works(self, part: Part) -> None:
        """It works (again)."""
        with self._lock:
            if part not in self._gone:
                return
            self._gone.remove(part)
        if part is Part.MICROPHONE:
            self._show("back-microphone")
            self._say("back-microphone")

    def spoke(self, fault: Exception | None) -> None:
        """What an utterance ended with (`voice.speaking.Speaking.over`)."""
        if fault is None:
            self.works(Part.LOUDSPEAKER)
            self.works(Part.VOICE)
        else:
            silent = isinstance(fault, SaysoError) and fault.code == "no_sound_device"
            self.gone(Part.LOUDSPEAKER if silent else Part.VOICE)


class Spoken(Protocol):
    """A voice that can say a word into silence."""

    @property
    def speaking(self) -> bool: ...
    def progress(self, phrase: Phrase) -> bool: ...


def said_into_silence(voice: Spoken, phrase: Phrase, most_s: float = 60.0) -> None:
    """Say it as soon as nothing else is being said, from a thread of its own; not at all after `most_s` seconds."""

    def wait_and_say() -> None:
        until_s = time.monotonic() + most_s
        while time.monotonic() < until_s:
            if not voice.speaking and voice.progress(phrase):
                return
            time.sleep(_LOOK_S)

    threading.Thread(target=wait_and_say, name="telling a loss", daemon=True).start()


_LOOK_S = 0.1
