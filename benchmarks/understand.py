"""How fast the reader is, what it weighs, and what a language model behind it would cost.

    python -m benchmarks.understand [--lang TAG ...] [--rounds N] [--model-ms 800]

Start is measured in processes of their own: cold (compiled anew), warm (from its files) with every language that is
read. Utterances are the golden lines to work on. The model is a server on loopback that answers after --model-ms; one
more hangs, one lies. Wall-clock on a shared machine is noisy: read p50, distrust the maximum.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from app.understanding.batch import understand_line
from app.understanding.model_reader import ModelReader
from app.understanding.models.openai import OpenAiModel
from app.understanding.reader import GrammarReader
from app.understanding.router import RouterOptions, RoutingReader
from benchmarks.accuracy import TODAY
from retrieval.knowledge.graph import load_graph

ROOT = Path(__file__).resolve().parents[1]
GOLDEN = ROOT / "tests" / "golden" / "understanding"

_START = """
import resource, sys, time
from pathlib import Path
from app.understanding.reader import GrammarReader
from retrieval.knowledge.graph import load_graph
def resident():
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
began, before = time.perf_counter(), resident()
graph = load_graph()
reader = GrammarReader(graph, cache=Path(sys.argv[1]))
reader.prepare(reader.languages)
print(time.perf_counter() - began, resident() - before, resident(), len(reader.languages))
"""


def starts() -> Iterator[tuple[str, float, str, float | None, float | None]]:
    """Graph and reader with every language: cold, then warm, and the memory they take."""
    with tempfile.TemporaryDirectory() as cache:
        rounds = [_start(cache) for _ in range(4)]
    languages = int(rounds[0][3])
    yield f"reader of {languages} languages ready, compiled anew", rounds[0][0] * 1000, "ms", None, None
    yield "  from its files, worst of 3", max(one[0] for one in rounds[1:]) * 1000, "ms", 500, None
    yield "  memory that it adds", max(one[1] for one in rounds[1:]), "MB", 150, None
    yield "  memory of that process in all", max(one[2] for one in rounds[1:]), "MB", None, None


def _start(cache: str) -> tuple[float, ...]:
    done = subprocess.run([sys.executable, "-c", _START, cache], capture_output=True, text=True, check=True, cwd=ROOT)
    return tuple(float(part) for part in done.stdout.split())


def utterances(
    reader: GrammarReader, rounds: int, tags: tuple[str, ...]
) -> Iterator[tuple[str, float, str, float | None, float | None]]:
    """Milliseconds per utterance and language."""
    for tag in tags:
        lines, times = _lines("dev", tag), []
        for _ in range(rounds):
            for line in lines:
                before = time.perf_counter()
                understand_line(line, reader)
                times.append((time.perf_counter() - before) * 1000)
        times.sort()
        yield f"{tag}: utterance p50 of {len(times)}", statistics.median(times), "ms", 2, None
        yield f"{tag}: p95", times[int(len(times) * 0.95) - 1], "ms", 8, None


def routes(
    reader: GrammarReader, model_ms: int, tags: tuple[str, ...]
) -> Iterator[tuple[str, float, str, float | None, float | None]]:
    """Which share of the lines asks a model that answers late, hangs or lies, and what that costs."""
    lines = [line for tag in tags for line in _lines("dev", tag)]
    plain = [understand_line(line, reader) for line in lines]
    answer = json.dumps({"choices": [{"message": {"content": '{"intent": "unknown"}'}}]})
    lie = json.dumps({"choices": [{"message": {"content": '{"intent": "search", "product_types": ["kettle"]}'}}]})
    for name, body, wait in (("answers late", answer, model_ms), ("hangs", answer, 60_000), ("lies", lie, 0)):
        with _server(body, wait / 1000) as address:
            router = RoutingReader(reader, ModelReader(OpenAiModel(address, "any"), reader), RouterOptions())
            answers, times = [], []
            for line in lines:
                began = time.perf_counter()
                answers.append(understand_line(line, router))
                times.append((time.perf_counter() - began) * 1000)
            counts = router.tally.counts
            router.close()
        asked = sum(count for path, count in counts.items() if path not in {"grammar", "resting"})
        never = (len(lines) - asked) / len(lines) * 100
        yield f"a model that {name}: lines that never call it", never, "%", None, 85
        yield "  asked", asked, "lines", None, None
        yield "  longest turn", max(times), "ms", RouterOptions().budget_s * 1000 + 250, None
        same = sum(one == other for one, other in zip(plain, answers, strict=True)) / len(lines) * 100
        yield "  answers that are the grammar's", same, "%", None, None


@contextmanager
def _server(body: str, wait_s: float) -> Iterator[str]:
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            self.rfile.read(int(self.headers["Content-Length"]))
            time.sleep(wait_s)
            try:
                self.send_response(200)
                self.end_headers()
                self.wfile.write(body.encode())
            except OSError:
                pass  # the asker has gone

        def log_message(self, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    server.block_on_close = False
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/v1"
    finally:
        server.shutdown()
        server.server_close()


def _lines(which: str, tag: str) -> list[dict[str, object]]:
    source = GOLDEN / which / f"{tag}.jsonl"
    return [json.loads(line) for line in source.read_text(encoding="utf-8").splitlines()]


Row = tuple[str, float, str, float | None, float | None]


def figures() -> Iterator[Row]:
    """Rows for the table of bars."""
    reader = GrammarReader(load_graph(), today=lambda: TODAY)
    reader.prepare(reader.languages)
    yield from starts()
    yield from utterances(reader, 5, reader.languages)
    yield from routes(reader, 800, reader.languages)


def main() -> None:
    """Print everything as one table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--lang", nargs="*")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--model-ms", type=int, default=800)
    options = parser.parse_args()
    reader = GrammarReader(load_graph(), options.lang, today=lambda: TODAY)
    reader.prepare(reader.languages)
    parts = (
        starts(),
        utterances(reader, options.rounds, reader.languages),
        routes(reader, options.model_ms, reader.languages),
    )
    for rows in parts:
        for name, value, unit, at_most, at_least in rows:
            bar = f"<= {at_most:g}" if at_most is not None else f">= {at_least:g}" if at_least is not None else ""
            print(f"{name:62} {value:9.2f} {unit:6} {bar}")


if __name__ == "__main__":
    main()
