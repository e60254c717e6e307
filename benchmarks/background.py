"""What a talk makes of sounds that are meant for nobody: machines, weather, bells, a café, a television.

Every clip passes in virtual time through the ears of a real talk (voice detector, gates, recogniser with what makes
sense now); what is heard is answered by the conversation, and cart, orders and profile are looked at afterwards.

Run: ``python -m benchmarks.background [--clips 200] [--kind NAME …]``
"""

from __future__ import annotations

import argparse
import asyncio
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from app.cli.exchange import Talking
from app.cli.house import House
from app.cli.waiting import Patient
from app.settings import load
from benchmarks.noises import NO_SPEECH, Make, other_people
from voice.audio import Samples
from voice.devices import Recording
from voice.events import Heard, SpeechEnded, SpeechStarted
from voice.hearing import hear
from voice.tts.espeak import Espeak
from voice.vad import Silero


@dataclass(frozen=True, slots=True)
class Row:
    """What became of the clips of one kind: how many in which speech seemed to begin, was taken for a turn, gave words;
    and how often something was changed by them."""

    kind: str
    clips: int
    began: int = 0
    turns: int = 0
    transcripts: int = 0
    changed: int = 0


class Room:
    """One talk in whose room the sounds are."""

    def __init__(self, house: House) -> None:
        self._house = house
        profile = replace(house.profile("en"), country="US", currency="USD")
        self.talking = Talking(house, house.conversation("background", profile))
        for line in ("I need a kettle", "put the first one into my cart"):
            self.talking.typed(line)
        self.talking.listen_for_what_makes_sense()
        self._patient = Patient(self.talking)
        self._vad = Silero()

    def standing(self) -> tuple[object, ...]:
        """What no stranger may change."""
        talking = self.talking
        cart = self._house.carts.items(talking.conversation.name)
        return cart, self._house.purchases.book.list(), talking.profile

    def heard(self, clip: Samples) -> tuple[int, int, list[Heard]]:
        """Beginnings, turns and what was heard in a clip."""
        return asyncio.run(self._heard(clip))

    async def _heard(self, clip: Samples) -> tuple[int, int, list[Heard]]:
        talking, ears = self.talking, self._house.ears
        began, turns, words = 0, 0, []
        events = hear(
            Recording(clip).blocks(), self._vad, ears.engine, talking.hears,
            rules=lambda: ears.rules, waiting=self._patient.pause_s,
        )  # fmt: skip
        async for event in events:
            match event:
                case SpeechStarted():
                    began += 1
                case SpeechEnded():
                    turns += 1
                case Heard():
                    words.append(event)
        return began, turns, words

    def row(self, kind: str, make: Make, seeds: range, *, tell: bool = False) -> Row:
        row = Row(kind, len(seeds))
        for seed in seeds:
            began, turns, words = self.heard(make(seed))
            before = self.standing()
            for one in words:
                if tell:
                    print(f"  {kind} {seed}: {one.transcript.text}", flush=True)
                self.talking.exchange(self._house.ears.utterance(one.transcript), {}, time.perf_counter())
            row = replace(
                row,
                began=row.began + (began > 0),
                turns=row.turns + (turns > 0),
                transcripts=row.transcripts + bool(words),
                changed=row.changed + (self.standing() != before),
            )
        return row


@contextmanager
def room(home: Path) -> Iterator[Room]:
    """A talk over the demo goods; `home` is made where it is not."""
    with House(load({"home": home, "language": "en", "country": "US"}, {})) as house:
        house.library.warm()
        yield Room(house)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--clips", type=int, default=200)
    parser.add_argument("--kind", nargs="*")
    arguments = parser.parse_args()
    espeak = Espeak()
    kinds = {**NO_SPEECH, **other_people(espeak)}
    print(f"{'':12} {'clips':>6} {'began':>6} {'turns':>6} {'words':>6} {'changed':>8}", flush=True)
    with tempfile.TemporaryDirectory(prefix="sayso-background-") as folder, room(Path(folder)) as place:
        for kind in arguments.kind or kinds:
            row = place.row(kind, kinds[kind], range(arguments.clips), tell=True)
            print(
                f"{row.kind:12} {row.clips:6} {row.began:6} {row.turns:6} {row.transcripts:6} {row.changed:8}",
                flush=True,
            )
    espeak.close()


if __name__ == "__main__":
    main()
