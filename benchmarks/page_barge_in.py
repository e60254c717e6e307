"""How soon the page is told to be silent when somebody speaks into Sayso's voice.

    python -m benchmarks.page_barge_in [--lines N]

The server as `sayso serve` has it, over a real websocket: the real ear, search over the demo goods, and voice. The
page's end is played in real time: pieces of forty milliseconds, each sent when its last sample would have been
recorded, with lines spoken by espeak-ng over a quiet room. Measured from the first sound of the person's voice to the
arrival of the message at which the page's loudspeaker is stopped.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import statistics
import tempfile
import time
from pathlib import Path

import numpy as np
from websockets.asyncio.client import ClientConnection, connect

from app.cli.faces import HouseTalks
from app.cli.house import House
from app.settings import load
from server.doors import Doors
from server.serving import ServerOptions, serving
from voice.audio import SAMPLE_RATE, Samples, to_samples
from voice.resampling import resample
from voice.tts.espeak import Espeak
from voice.tts.port import Manner, Sentence

LINES = ("show me something cheaper", "what is in my cart", "stop", "the second one please", "I need a kettle")
PIECE = round(0.04 * SAMPLE_RATE)
LEAD_S, TAIL_S = 0.5, 0.2
ONSET = 0.02
"""Of full scale: where a spoken line begins to be heard."""

BOUND_MS = 200.0


def spoken(voice: Espeak, text: str, seed: int) -> tuple[Samples, float]:
    """A line in a quiet room, and the second at which it begins."""
    chunks = list(voice.say(Sentence(text, "en"), Manner(variant="f3")))
    sound = resample(to_samples(np.concatenate([one.pcm for one in chunks])), chunks[0].sample_rate, SAMPLE_RATE)
    onset = int(np.argmax(np.abs(sound) > ONSET))
    padded = np.pad(sound * 0.6, (round(LEAD_S * SAMPLE_RATE), round(TAIL_S * SAMPLE_RATE)))
    noise = np.random.default_rng(seed).normal(0, 0.0008, padded.size)
    return (padded + noise).astype(np.float32), LEAD_S + onset / SAMPLE_RATE


async def played(socket: ClientConnection, sound: Samples, onset_s: float) -> float | None:
    """Milliseconds from the onset to the word that somebody speaks; None where it did not come."""
    began = time.perf_counter()

    async def send() -> None:
        pcm = (np.clip(sound, -1, 1) * 32767).astype("<i2")
        for start in range(0, pcm.size - PIECE + 1, PIECE):
            await asyncio.sleep(max(0.0, began + (start + PIECE) / SAMPLE_RATE - time.perf_counter()))
            await socket.send(pcm[start : start + PIECE].tobytes())

    sending = asyncio.create_task(send())
    try:
        async with asyncio.timeout(sound.size / SAMPLE_RATE + 2):
            while True:
                raw = await socket.recv()
                if isinstance(raw, str) and json.loads(raw).get("type") == "speech":
                    return (time.perf_counter() - began - onset_s) * 1000
    except TimeoutError:
        return None
    finally:
        await sending


async def answered(socket: ClientConnection, text: str) -> str | None:
    """An answer that has begun to sound; the code of an error that came before it."""
    refused = None
    await socket.send(json.dumps({"type": "text", "text": text}))
    while isinstance(raw := await asyncio.wait_for(socket.recv(), 60), str):
        refused = json.loads(raw).get("code", refused)
    return refused


async def measured(address: str, lines: int) -> list[float | None]:
    took = []
    voice = Espeak()
    for number in range(lines):
        sound, onset_s = spoken(voice, LINES[number % len(LINES)], number)
        async with connect(address, proxy=None, max_queue=None) as socket:  # a talk each: what was said does not matter
            await socket.send(json.dumps({"type": "hello", "version": 1, "language": "en"}))
            await socket.send(json.dumps({"type": "listen", "on": True}))
            if (refused := await answered(socket, "I need hiking boots")) is not None:
                print(f"line {number}: nothing listens ({refused})")
            took.append(await played(socket, sound, onset_s))
    voice.close()
    return took


async def main(lines: int) -> None:
    with (
        tempfile.TemporaryDirectory() as home,
        House(load({"home": Path(home), "language": "en", "country": "US"}, {})) as house,
    ):
        talks = HouseTalks(house, near=True)
        talks.warm()
        async with serving(ServerOptions(Doors("127.0.0.1"), 0), talks) as running:
            took = await measured(f"ws://127.0.0.1:{running.port}/ws", lines)
    known = sorted(one for one in took if one is not None)
    print(f"{len(known)} of {len(took)} lines noticed")
    if known:
        p95 = known[min(len(known) - 1, round(0.95 * (len(known) - 1)))]
        print(f"voice to silence: p50 {statistics.median(known):.0f} ms, p95 {p95:.0f} ms (bound {BOUND_MS:.0f} ms)")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--lines", type=int, default=20)
    asyncio.run(main(parser.parse_args().lines))
