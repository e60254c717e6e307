"""The process of a real recogniser is killed while somebody speaks, and while it listens to what was said."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path

import numpy as np
import pytest

from voice.audio import SAMPLE_RATE, Samples, to_samples
from voice.devices import BLOCK
from voice.events import Heard, HearingEvent, HearingFailed, NotHeard, SpeechEnded, SpeechStarted
from voice.grammar import Alt, Grammar, Words
from voice.hearing import hear
from voice.noise import in_a_room
from voice.resampling import resample
from voice.stt.engines import pocketsphinx_there
from voice.stt.fallback import FallbackSpeechToText, Starter
from voice.stt.isolated import Isolated
from voice.tts.port import Manner, Sentence
from voice.vad import Silero

pytest.importorskip("pocketsphinx", reason="pocketsphinx has no build for this platform")
pytest.importorskip("espeakng_loader", reason="espeakng-loader has no build for this platform")

COMMANDS = ("show me the cart", "tell me more", "what does shipping cost", "remove the kettle", "help me please")
GRAMMAR = Grammar("en", {"all": Alt(tuple(Words(line) for line in COMMANDS))}, "all")


@pytest.fixture(scope="module")
def spoken() -> Samples:
    """Two of the commands, with silence after each."""
    from voice.tts.espeak import Espeak

    espeak, parts = Espeak(), []
    for line in COMMANDS[1:3]:
        chunks = list(espeak.say(Sentence(line, "en"), Manner(rate=150)))
        sound = resample(to_samples(np.concatenate([one.pcm for one in chunks])), chunks[0].sample_rate, SAMPLE_RATE)
        parts += [np.zeros(8000, np.float32), sound, np.zeros(24_000, np.float32)]
    return in_a_room(np.concatenate(parts), snr_db=25, seed=1)


class Room:
    """The recogniser as a house has it, in a process of its own, and the processes that there were."""

    def __init__(self, cache: Path) -> None:
        self.made: list[Isolated] = []
        self.cache = cache
        self.ears = FallbackSpeechToText([Starter("pocketsphinx", self._start)])
        self.ears.prepare(GRAMMAR)

    def _start(self) -> Isolated:
        self.made.append(Isolated(pocketsphinx_there, self.cache))
        return self.made[-1]

    def kill(self) -> None:
        os.kill(self.made[-1].pid, signal.SIGKILL)

    async def events(self, sound: Samples, at: Callable[[HearingEvent], object]) -> list[HearingEvent]:
        async def blocks() -> AsyncIterator[Samples]:
            for start in range(0, sound.size, BLOCK):
                yield sound[start : start + BLOCK]

        found = []
        async for event in hear(blocks(), Silero(), self.ears, lambda: ["en"]):
            at(event)
            found.append(event)
        return found


@pytest.fixture
def room(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Room]:
    made = Room(tmp_path_factory.getbasetemp() / "faults-sphinx")
    yield made
    made.ears.close()


def words(events: list[HearingEvent]) -> list[str]:
    return [event.transcript.text for event in events if isinstance(event, Heard)]


async def test_killed_while_somebody_speaks_nothing_is_lost_and_nothing_is_heard_twice(
    room: Room, spoken: Samples
) -> None:
    kills = iter((room.kill,))

    def at(event: HearingEvent) -> None:
        if isinstance(event, SpeechStarted):
            next(kills, lambda: None)()

    events = await room.events(spoken, at)
    assert words(events) == list(COMMANDS[1:3])
    assert not any(isinstance(event, HearingFailed | NotHeard) for event in events)
    assert len(room.made) == 2


async def test_killed_while_it_listens_to_what_was_said_the_same_sound_is_heard_by_the_next(
    room: Room, spoken: Samples
) -> None:
    sent = threading.Event()
    first = room.made[0]
    asked = first.transcribe

    def transcribe(audio: Samples, languages: object) -> object:
        if not sent.is_set():
            sent.set()
            os.kill(first.pid, signal.SIGSTOP)  # it has begun, and will never end
            threading.Timer(0.2, os.kill, (first.pid, signal.SIGKILL)).start()
        return asked(audio, languages)  # type: ignore[arg-type]

    first.transcribe = transcribe  # type: ignore[method-assign,assignment]
    events = await room.events(spoken, lambda _: None)
    assert words(events) == list(COMMANDS[1:3])
    assert sum(isinstance(event, SpeechEnded) for event in events) == 2
    assert len(room.made) == 2
