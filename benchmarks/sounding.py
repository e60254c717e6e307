"""How soon Sayso sounds and how soon it is silent, at the samples written to the output, and what listening costs.

    python -m benchmarks.sounding [--lines N] [--silence SECONDS] [--tones]

A talk as `sayso talk` has it: the real listener, recogniser, understanding, search over the demo goods, voice and
loudspeaker code, in real time. Only the two ends of the card are made of numbers: the microphone hears lines spoken by
espeak-ng, each begun while the answer before it is being said, and the card's output takes blocks of ten milliseconds
at the card's pace and keeps what it took and when.

first sound  from the moment at which a turn is decided to be over to the first block of its answer that is not silent
barge-in     from the first sound of the person's voice to the last block of Sayso's that is not silent
listening    share of one core that the process takes while nobody speaks
"""

from __future__ import annotations

import argparse
import asyncio
import statistics
import sys
import tempfile
import threading
import time
from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np

from accessibility.linear import Answer
from app.cli.card_voice import CardVoice
from app.cli.exchange import Talking
from app.cli.floor import TalkFloor
from app.cli.house import House
from app.cli.microphone import Listener
from app.model.utterance import Utterance
from app.settings import load
from voice.audio import SAMPLE_RATE, Samples, to_samples
from voice.devices import BLOCK
from voice.events import SpeechEnded
from voice.resampling import resample
from voice.sound_card import CardLoudspeaker
from voice.speaking import Speaking
from voice.stt.port import Unclear
from voice.tts.espeak import Espeak
from voice.tts.port import Manner, Sentence

LINES = Path(__file__).parents[1] / "tests" / "golden" / "hearing" / "en" / "inside_final.txt"
OUT_BLOCK_S = 0.01
"""Seconds of one block of the card's output: what "low" latency means to PortAudio."""

INTO_ANSWER_S = 1.5
"""The next line begins so long after an answer began to sound."""

GIVE_UP_S = 12.0
ONSET = 0.02
"""Of full scale: where a spoken line begins to be heard."""

BOUNDS_MS = {"first sound": (250.0, 500.0), "barge-in": (None, 200.0)}
LISTENING_BOUND = 0.10


@dataclass
class Taken:
    """What the card took: when, and whether it was sound."""

    blocks: list[tuple[float, bool]] = field(default_factory=list)

    def first_after(self, moment: float) -> float | None:
        return next((at for at, loud in self.blocks if loud and at >= moment), None)

    def last_before(self, moment: float) -> float | None:
        return next((at for at, loud in reversed(self.blocks) if loud and at < moment), None)


def card(taken: Taken) -> Any:
    """A module like sounddevice whose output is taken in real time."""

    class OutputStream:
        latency = OUT_BLOCK_S

        def __init__(self, *, samplerate: int, callback: Any, finished_callback: Any, **_: object) -> None:
            self._rate, self._fill, self._finished = samplerate, callback, finished_callback
            self._over = threading.Event()
            self._thread = threading.Thread(target=self._run, daemon=True)

        def start(self) -> None:
            self._thread.start()

        def _run(self) -> None:
            frames = round(self._rate * OUT_BLOCK_S)
            due = time.perf_counter()
            while not self._over.is_set():
                out = np.zeros((frames, 1), np.int16)
                self._fill(out, frames, None, None)
                taken.blocks.append((time.perf_counter(), bool(np.abs(out.astype(int)).max() > 30)))
                due += OUT_BLOCK_S
                time.sleep(max(0.0, due - time.perf_counter()))
            self._finished()

        def stop(self) -> None:
            self.abort()

        def abort(self) -> None:
            self._over.set()

        def close(self) -> None:
            self._over.set()

    return SimpleNamespace(OutputStream=OutputStream, PortAudioError=OSError)


class Stage:
    """The microphone's end: says the lines, each into the answer to the one before, and keeps when what happened."""

    def __init__(self, lines: Sequence[Samples], taken: Taken, silence_s: float) -> None:
        self._lines = lines
        self._taken = taken
        self._silence_s = silence_s
        self.decided: list[float] = []
        self.worded: list[float] = []
        self.answered: list[float] = []
        self.began: list[tuple[float, bool]] = []  # a line's first sound, and whether Sayso was speaking
        self.silence: tuple[float, float] = (0.0, 0.0)  # seconds that passed, and of the processor's
        self.over = threading.Event()

    async def blocks(self) -> AsyncIterator[Samples]:
        due = time.perf_counter()

        async def pace() -> None:
            nonlocal due
            due += BLOCK / SAMPLE_RATE
            await asyncio.sleep(max(0.0, due - time.perf_counter()))

        quiet = np.random.default_rng(1).normal(0, 1e-4, BLOCK).astype(np.float32)
        for _ in range(30):
            yield quiet
            await pace()
        wall, busy = time.perf_counter(), time.process_time()
        while time.perf_counter() - wall < self._silence_s:
            yield quiet
            await pace()
        self.silence = (time.perf_counter() - wall, time.process_time() - busy)
        for line in self._lines:
            decided = len(self.decided)
            for place in range(0, line.size, BLOCK):
                block = line[place : place + BLOCK]
                if place == 0:
                    self.began.append((time.perf_counter(), self._sounds()))
                yield np.pad(block, (0, BLOCK - block.size))
                await pace()
            deadline = time.perf_counter() + GIVE_UP_S
            while time.perf_counter() < deadline:
                yield quiet
                await pace()
                if len(self.decided) > decided:
                    first = self._taken.first_after(self.decided[-1])
                    if first is not None and time.perf_counter() - first > INTO_ANSWER_S and self._sounds():
                        break
        self.over.set()

    def _sounds(self) -> bool:
        """A word is being said: not a pause, which would be silence without anybody's doing."""
        last = self._taken.blocks[-5:]
        return len(last) == 5 and all(loud for _, loud in last) and time.perf_counter() - last[-1][0] < 3 * OUT_BLOCK_S

    def close(self) -> None:
        self.over.set()


class Timed(Listener):
    """The listener, which notes when a turn is decided and when its words are there."""

    decided: list[float]
    worded: list[float]

    def _ended(self, turn: SpeechEnded) -> None:
        self.decided.append(time.perf_counter())
        super()._ended(turn)

    async def _answer(self, heard: Utterance | Unclear, text: str | None) -> None:
        self.worded.append(time.perf_counter())
        await super()._answer(heard, text)


class Terminal:
    """As much of a terminal as says answers."""

    def __init__(self, voice: CardVoice) -> None:
        self._voice = voice
        self.answered: list[float] = []

    def overheard(self, answered: Callable[[], tuple[str, Answer]]) -> None:
        _, answer = answered()
        self.answered.append(time.perf_counter())
        self._voice.say(answer.spoken, failed=answer.failed)

    def notice(self, text: str) -> None:
        del text


def spoken(espeak: Espeak, text: str, number: int) -> Samples:
    """A line in one of four voices, from its first sound on."""
    variant = (None, "f3", "m3", "f2")[number % 4]
    chunks = list(espeak.say(Sentence(text, "en"), Manner(variant=variant, rate=150)))
    sound = resample(to_samples(np.concatenate([chunk.pcm for chunk in chunks])), chunks[0].sample_rate, SAMPLE_RATE)
    return sound[int(np.argmax(np.abs(sound) > ONSET)) :]


def measured(count: int, silence_s: float, *, tones: bool) -> tuple[Stage, Taken]:
    texts = [line.strip() for line in LINES.read_text(encoding="utf-8").splitlines() if line.strip()]
    step = max(1, len(texts) // count)
    espeak = Espeak()
    lines = [spoken(espeak, text, number) for number, text in enumerate(texts[::step][:count])]
    taken = Taken()
    sys.modules["sounddevice"] = card(taken)
    with tempfile.TemporaryDirectory() as home:
        settings = load({"home": home, "language": "en", "country": "US", "tones": tones})
        with House(settings) as house:
            talking = Talking(house, house.conversation(None, house.profile()))
            house.make_ready("en")
            speaking = Speaking(house.voice, CardLoudspeaker())
            voice = CardVoice(speaking, lambda: house.manner(talking.profile), lambda: talking.profile.tones)
            floor = TalkFloor(talking)
            floor.voice = voice
            terminal = Terminal(voice)
            stage = Stage(lines, taken, silence_s)
            listener = Timed(talking, terminal, voice, floor, stage, headphones=True)  # type: ignore[arg-type]
            listener.decided, listener.worded = stage.decided, stage.worded
            terminal.answered = stage.answered
            listener.start()
            stage.over.wait()
            listener.stop()
            voice.stop()
    return stage, taken


def table(stage: Stage, taken: Taken) -> bool:
    """Print it; False where a bound is not kept."""
    firsts: list[float] = []
    stages: list[tuple[float, float, float]] = []
    ends = [*stage.decided[1:], float("inf")]
    for decided, end in zip(stage.decided, ends, strict=True):
        first = taken.first_after(decided)
        if first is not None and first < end:
            firsts.append((first - decided) * 1000)
            words = next((at for at in stage.worded if at >= decided), decided)
            reply = next((at for at in stage.answered if at >= words), words)
            stages.append(((words - decided) * 1000, (reply - words) * 1000, (first - reply) * 1000))
    silences = []
    for began, speaking in stage.began:
        after = next((at for at in stage.decided if at > began), float("inf"))
        last = taken.last_before(after)
        if speaking and last is not None:
            silences.append(max(0.0, (last + OUT_BLOCK_S - began) * 1000))
    print(f"{len(stage.began)} lines, {len(stage.decided)} turns, {len(stage.answered)} answers")
    good = True
    for name, values in (("first sound", firsts), ("barge-in", silences)):
        if not values:
            print(f"{name:12} nothing measured")
            good = False
            continue
        ordered = sorted(values)
        p50, p95 = statistics.median(ordered), ordered[min(len(ordered) - 1, int(0.95 * len(ordered)))]
        most50, most95 = BOUNDS_MS[name]
        kept = (most50 is None or p50 <= most50) and (most95 is None or p95 <= most95)
        good = good and kept
        print(
            f"{name:12} n {len(values):3}  p50 {p50:5.0f} ms  p95 {p95:5.0f} ms  most {ordered[-1]:5.0f} ms"
            f"  {'kept' if kept else 'NOT KEPT'}"
        )
    for name, column in zip(("words", "answer", "sound"), zip(*stages, strict=True), strict=False):
        print(f"  of which {name:8} p50 {statistics.median(column):5.0f} ms  most {max(column):5.0f} ms")
    wall, busy = stage.silence
    share = busy / wall if wall else 0.0
    verdict = "kept" if share <= LISTENING_BOUND else "NOT KEPT"
    print(f"{'listening':12} {share:.1%} of a core over {wall:.0f} s  {verdict}")
    return good and share <= LISTENING_BOUND


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--lines", type=int, default=24)
    parser.add_argument("--silence", type=float, default=15.0)
    parser.add_argument("--tones", action="store_true", help="with the short signals, which then are the first sound")
    asked = parser.parse_args()
    return 0 if table(*measured(asked.lines, asked.silence, tones=asked.tones)) else 1


if __name__ == "__main__":
    raise SystemExit(main())
