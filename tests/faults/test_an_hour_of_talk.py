"""A talk without a break, in made-up time: everything real but the devices and, where it is asked to, the recogniser.

Two minutes in every run; an hour with SAYSO_WHOLE=1, where memory, threads and open files are looked at as well.
"""

from __future__ import annotations

import ctypes
import gc
import os
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from accessibility.linear import LinearTerminal
from app.cli.card_voice import CardVoice
from app.cli.commands.talk import TerminalTalk
from app.cli.exchange import Exchange, Talking
from app.cli.floor import TalkFloor
from app.cli.house import House
from app.cli.losses import Losses
from app.cli.microphone import Listener
from tests.faults.stage import Do, Knowing, Loudspeaker, Microphone, Quiet, Say, Step, World
from voice.audio import SAMPLE_RATE, AudioChunk, Samples, to_samples
from voice.noise import in_a_room
from voice.pauses.words import turn_words
from voice.resampling import resample
from voice.speaking import Speaking
from voice.tts.port import Manner, Sentence, TextToSpeech

pytest.importorskip("espeakng_loader", reason="espeakng-loader has no build for this platform")

WHOLE = os.environ.get("SAYSO_WHOLE") == "1"
LENGTH_S = 3600.0 if WHOLE else 120.0
WARM_S = 900.0
"""Until then caches fill: what is kept of every product and every sentence once."""

MOST_GROWTH = 0.02

LINES = (
    "I need a kettle", "tell me more about the first one", "put the first one into my cart", "what is in my cart",
    "a walking stick for my mother", "compare the first two", "how much is the second one", "go on",
    "repeat that", "remove the kettle", "do you have it in blue", "help", "something that keeps my hands warm",
    "the second one please", "stop", "what does shipping cost", "yes", "no",
)  # fmt: skip


class Making:
    """The house's voice; made-up time stands still while it works."""

    def __init__(self, voice: TextToSpeech, world: World) -> None:
        self._voice, self._world = voice, world
        self.capabilities = voice.capabilities

    def say(self, sentence: Sentence, manner: Manner) -> Iterator[AudioChunk]:
        chunks = self._voice.say(sentence, manner)
        while True:
            with self._world.work():
                chunk = next(chunks, None)
            if chunk is None:
                return
            yield chunk

    def close(self) -> None: ...


class Answering(Talking):
    """A talk that says when it works."""

    world: World
    turns = 0
    failed = 0

    def exchange(self, *what: object, **how: object) -> Exchange:
        with self.world.work():
            done = super().exchange(*what, **how)  # type: ignore[arg-type]
            self.turns += 1
            reply = done.turn.reply
            self.failed += type(reply).__name__ == "ErrorReply"
            return done


class Hour:
    """The talk, its room and its script."""

    def __init__(self, house: House, world: World) -> None:
        self.world, self.house = world, house
        self.profile = replace(house.profile("en"), country="US", currency="USD")
        self.talking = Answering(house, house.conversation("an hour", self.profile))
        self.talking.world = world
        self.said = 0
        self.unanswered: list[str] = []
        self.loudspeaker = Loudspeaker(world)
        self.floor = TalkFloor(self.talking)
        self.voice = CardVoice(Speaking(Making(house.voice, world), self.loudspeaker), Manner)
        self.floor.voice = self.voice
        self.shown = os.open(os.devnull, os.O_WRONLY)
        self.terminal = LinearTerminal(TerminalTalk(self.talking, None, self.floor), self.voice, stdout=self.shown)
        self.sounds = {line: self._spoken(line, index) for index, line in enumerate(LINES)}
        self.microphone = Microphone(world, self.script())
        house.ears.__dict__["engine"] = Knowing(lambda: self.microphone)
        self.marks: list[tuple[float, int, int, int]] = []
        self.lost: list[str] = []
        losses = Losses(self.lost.append, self.lost.append)
        self.voice.when_over(losses.spoke)
        self.listener = Listener(
            self.talking, self.terminal, self.voice, self.floor, self.microphone, headphones=True, losses=losses
        )

    def _spoken(self, line: str, seed: int) -> Samples:
        chunks = list(self.house.voice.say(Sentence(line, "en"), Manner(rate=150)))
        sound = to_samples(np.concatenate([chunk.pcm for chunk in chunks]))
        return in_a_room(resample(sound, chunks[0].sample_rate, SAMPLE_RATE), snr_db=20, seed=seed)

    def script(self) -> Iterator[Step]:
        """Lines one after another: most into silence, some into Sayso's speech, with coughs between."""
        random = np.random.default_rng(11)
        cough = (0.3 * random.standard_normal(4000) * np.exp(-np.arange(4000) / 900)).astype(np.float32)
        mark_s, into_speech = WARM_S, False
        while self.world.now_s < LENGTH_S:
            line = LINES[self.said % len(LINES)]
            before = self.floor.turns
            yield Say(self.sounds[line], line)
            self.said += 1
            yield Quiet(8.0, lambda before=before: self.floor.turns > before)  # type: ignore[misc]
            # "Go on" is what a listener says, and Sayso may have begun to speak again by itself: then it does.
            if self.floor.turns == before and not turn_words("en").is_nod(line):
                self.unanswered.append(line)
            into_speech = random.random() < 0.3
            yield Quiet(random.uniform(0.5, 2.0) if into_speech else 60.0, lambda: not self.voice.speaking)
            if random.random() < 0.2:
                yield Say(cough)
                yield Quiet(1.5)
            if self.world.now_s >= mark_s:
                mark_s += 300.0
                yield Do(self.mark)
        yield Do(self.voice.stop)

    def mark(self) -> None:
        gc.collect()
        ctypes.CDLL(None).malloc_trim(0)
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
        files = len(list(Path("/proc/self/fd").iterdir()))
        self.marks.append((self.world.now_s, pages * os.sysconf("SC_PAGE_SIZE"), threading.active_count(), files))

    def run(self) -> None:
        self.listener.start()
        assert self.microphone.ended.wait(3000 if WHOLE else 100), f"a standstill at {self.world.now_s:.0f} s"
        self.listener.stop()
        os.close(self.shown)


@pytest.mark.timeout(3300 if WHOLE else 120)
@pytest.mark.xdist_group("faults")
def test_a_talk_without_a_break_answers_every_turn(shop: tuple[House, object], world: World) -> None:
    hour = Hour(shop[0], world)
    try:
        hour.run()
    finally:
        del shop[0].ears.__dict__["engine"]
    assert hour.world.now_s >= LENGTH_S
    assert hour.said > LENGTH_S / 40
    assert hour.lost == []
    assert not hour.unanswered
    assert hour.talking.failed == 0
    assert hour.loudspeaker.sounded_s > LENGTH_S / 10
    for mark in hour.marks:
        print(f"{mark[0]:6.0f} s: {mark[1] / 1e6:.1f} MB, {mark[2]} threads, {mark[3]} files, {hour.said} lines")
    if WHOLE:
        first, last = hour.marks[0], hour.marks[-1]
        assert last[1] <= first[1] * (1 + MOST_GROWTH)
        assert last[2] <= first[2] + 2
        assert last[3] <= first[3] + 2
