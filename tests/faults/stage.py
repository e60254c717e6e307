"""A talk by voice in made-up time: a microphone with a script, a loudspeaker that takes as long as its sound.

Time passes with the microphone's blocks and stands still while the house works, so that an hour takes minutes and the
same things happen in the same order on a quick machine and on a slow one.
"""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

import numpy as np

from i18n.errors import SaysoError
from voice.audio import AudioChunk, Samples
from voice.stt.port import SttCapabilities, Transcript, Unclear
from voice.vad import FRAME, FRAME_S

STANDSTILL_S = 60.0
"""Real seconds without anything passing: a deadlock."""


class World:
    """Made-up time, and who is at work."""

    def __init__(self) -> None:
        self.now_s = 0.0
        self.changed = threading.Condition()
        self._at_work = 0

    def __call__(self) -> float:
        return self.now_s

    def pass_(self, seconds: float) -> None:
        with self.changed:
            self.now_s += seconds
            self.changed.notify_all()

    @contextmanager
    def work(self) -> Iterator[None]:
        with self.changed:
            self._at_work += 1
        try:
            yield
        finally:
            with self.changed:
                self._at_work -= 1

    @property
    def busy(self) -> bool:
        return self._at_work > 0


class Loudspeaker:
    """Sounds in made-up time and keeps nothing. `gone`: it was pulled out."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.gone = False
        self.now: Playing | None = None
        self.utterances = 0
        self.sounded_s = 0.0

    def begin(self) -> Playing:
        if self.now is not None:
            self.now.abort()
        self.utterances += 1
        self.now = Playing(self)
        return self.now

    def close(self) -> None: ...


class Playing:
    def __init__(self, loudspeaker: Loudspeaker) -> None:
        self._of = loudspeaker
        self._world = loudspeaker.world
        self._began_s: float | None = None
        self._taken_s = 0.0
        self._aborted_s: float | None = None

    def play(self, chunk: AudioChunk) -> bool:
        self._check()
        with self._world.changed:
            if self._began_s is None:
                self._began_s = self._world.now_s
            self._taken_s += chunk.pcm.size / chunk.sample_rate
            return self._aborted_s is None

    def drain(self) -> bool:
        with self._world.changed:
            self._world.changed.wait_for(
                lambda: self._of.gone or self._aborted_s is not None or self.heard_s >= self._taken_s - 1e-6
            )
        self._check()
        return self._aborted_s is None

    def abort(self) -> None:
        with self._world.changed:
            if self._aborted_s is None:
                self._aborted_s = self.heard_s
                self._of.sounded_s += self._aborted_s
            self._world.changed.notify_all()

    @property
    def heard_s(self) -> float:
        if self._aborted_s is not None:
            return self._aborted_s
        return 0.0 if self._began_s is None else min(self._taken_s, self._world.now_s - self._began_s)

    def _check(self) -> None:
        if self._of.gone:
            raise SaysoError("no_sound_device", "gone", permanent=False, arguments={"device": "loudspeaker"})


@dataclass(frozen=True)
class Say:
    """The person says something. `words` for a recogniser that knows them."""

    sound: Samples
    words: str = ""


@dataclass(frozen=True)
class Quiet:
    """Nobody speaks, for `seconds`, or until `until` (at most `seconds`)."""

    seconds: float
    until: Callable[[], bool] | None = None


@dataclass(frozen=True)
class Unplug:
    """The microphone is pulled out: it raises what a card raises."""


@dataclass(frozen=True)
class Do:
    """Something happens in the room."""

    what: Callable[[], object]


Step = Say | Quiet | Unplug | Do


@dataclass
class Microphone:
    """Plays a script. After an Unplug it goes on with the rest of it when it is opened again."""

    world: World
    script: Iterator[Step]
    said: list[str] = field(default_factory=list)
    ended: threading.Event = field(default_factory=threading.Event)
    opened: int = 0
    closed: bool = False

    async def blocks(self) -> AsyncIterator[Samples]:
        self.opened += 1
        quiet = np.zeros(FRAME, np.float32)
        base = len(asyncio.all_tasks())
        for step in self.script:
            if self.closed:
                return
            match step:
                case Say(sound, words):
                    if words:
                        self.said.append(words)
                    for start in range(0, sound.size // FRAME * FRAME, FRAME):
                        yield sound[start : start + FRAME]
                        await self._passed(base)
                case Quiet(seconds, until):
                    end_s = self.world.now_s + seconds
                    while self.world.now_s < end_s and not (until is not None and until()):
                        yield quiet
                        await self._passed(base)
                case Unplug():
                    raise SaysoError("no_sound_device", "gone", permanent=False, arguments={"device": "microphone"})
                case Do(what):
                    what()
        self.ended.set()

    def close(self) -> None:
        self.closed = True

    async def _passed(self, base: int) -> None:
        self.world.pass_(FRAME_S)
        until_s = time.monotonic() + STANDSTILL_S
        for _ in range(4):
            await asyncio.sleep(0)
        while self.world.busy or len(asyncio.all_tasks()) > base:
            assert time.monotonic() < until_s, "a standstill"
            await asyncio.sleep(0.0005)


class Knowing:
    """A recogniser that is told by the microphone what was said last."""

    capabilities = SttCapabilities("knowing", None, "plain", False)

    def __init__(self, microphone: Callable[[], Microphone]) -> None:
        self._microphone = microphone
        self.heard: list[str] = []
        self.error: Exception | None = None

    def prepare(self, grammar: object) -> None: ...

    def capabilities_of(self, engine: str) -> SttCapabilities:
        return self.capabilities

    def transcribe(self, audio: Samples, languages: Sequence[str]) -> Transcript | Unclear:
        if self.error is not None:
            raise self.error
        said = self._microphone().said
        if not said:
            return Unclear("no_words", "knowing")
        self.heard.append(said[-1])
        return Transcript(said[-1], languages[0], 1.0, "knowing")

    def close(self) -> None: ...


def until(true: Callable[[], object], seconds: float = 20.0) -> bool:
    """Wait for something that happens on another thread; False where it does not."""
    end_s = time.monotonic() + seconds
    while time.monotonic() < end_s:
        if true():
            return True
        time.sleep(0.002)
    return bool(true())
