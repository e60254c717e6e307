"""Fifty people on one page server: ``python -m benchmarks.crowd [--people 50 --every 5 --seconds 60 --voice]``.

Starts `sayso serve` in a process of its own on a fresh home and lets so many conversations each ask one thing in
`every` seconds. The time is from sending the line to having the whole reply, as a client feels it.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import re
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from typing import Any

from websockets.asyncio.client import ClientConnection, connect

LINES = (
    "I need boots for trekking in Nepal under 200 dollars", "something cheaper", "why the first one",
    "compare the first two", "tell me more about the second one", "a kettle with automatic shut off",
    "add the first one to my cart", "what is in my cart", "a warm wool blanket", "show me more",
    "headphones for running", "how heavy is the first one", "help", "green tea from China", "the cheapest",
    "take it out", "a walking stick", "who sells it", "a red scarf under 50 euros", "thank you",
)  # fmt: skip


async def person(
    number: int, address: str, every_s: float, seconds: float, voice: bool, kinds: Counter[str]
) -> list[float]:
    """Milliseconds of each turn of one person; people begin spread over the first interval."""
    times: list[float] = []
    async with connect(address, proxy=None, max_size=2**22) as socket:
        await socket.send(json.dumps({"type": "hello", "language": "en", "country": "US", "voice": voice}))
        await _until(socket, "ready")
        began = time.perf_counter() + number * every_s / 50 % every_s
        turn = 0
        while (at := began + turn * every_s) - began < seconds:
            await asyncio.sleep(max(0.0, at - time.perf_counter()))
            sent = time.perf_counter()
            await socket.send(json.dumps({"type": "text", "text": LINES[(number + turn) % len(LINES)]}))
            kinds[(await _until(socket, "reply"))["kind"]] += 1
            times.append((time.perf_counter() - sent) * 1000)
            turn += 1
    return times


async def _until(socket: ClientConnection, kind: str) -> dict[str, Any]:
    async for raw in socket:
        message: dict[str, Any] = json.loads(raw) if isinstance(raw, str) else {}
        if message.get("type") == kind:
            return message
    raise RuntimeError("the server has closed")


async def crowd(
    address: str, people: int, every_s: float, seconds: float, voice: bool
) -> tuple[list[float], Counter[str]]:
    """All turns of all people, and how many replies of each kind they got."""
    kinds: Counter[str] = Counter()
    found = await asyncio.gather(*(person(n, address, every_s, seconds, voice, kinds) for n in range(people)))
    return sorted(ms for times in found for ms in times), kinds


def measure(
    people: int = 50, every_s: float = 5.0, seconds: float = 60.0, voice: bool = False
) -> tuple[dict[str, float], Counter[str]]:
    """Start a server, send the crowd, and give the percentiles in milliseconds and the kinds of replies."""
    with tempfile.TemporaryDirectory() as home:
        server = subprocess.Popen(
            [sys.executable, "-m", "app.cli", "serve", "--port", "0", "--sessions-per-peer", str(people)],
            env={**os.environ, "SAYSO_HOME": home, "LC_ALL": "C.UTF-8"}, stdout=subprocess.PIPE, text=True,
        )  # fmt: skip
        try:
            assert server.stdout is not None
            found = re.search(r"http://([^/]+)/", server.stdout.readline())
            if found is None:
                raise RuntimeError("the server did not start")
            times, kinds = asyncio.run(crowd(f"ws://{found[1]}/ws", people, every_s, seconds, voice))
        finally:
            server.send_signal(signal.SIGINT)
            server.wait(20)
    figures = {
        "turns": len(times),
        "p50": times[len(times) // 2],
        "p95": times[int(len(times) * 0.95)],
        "longest": times[-1],
    }
    return figures, kinds


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--people", type=int, default=50)
    parser.add_argument("--every", type=float, default=5.0)
    parser.add_argument("--seconds", type=float, default=60.0)
    parser.add_argument("--voice", action="store_true", help="let the answers be spoken too")
    given = parser.parse_args()
    figures, kinds = measure(given.people, given.every, given.seconds, given.voice)
    print("  ".join(f"{name} {value:.0f}" for name, value in figures.items()), "(milliseconds)")
    print(", ".join(f"{kind} {count}" for kind, count in kinds.most_common()))


if __name__ == "__main__":
    main()
