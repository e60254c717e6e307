"""How long the grammar reader takes: start, then each utterance, over the golden lines to work on.

    python benchmarks/understand.py [--file LINES.txt] [--lang TAG] [--rounds N]

With --file every line is one utterance. Wall-clock on a shared machine is noisy: read p50, distrust the maximum.
"""

from __future__ import annotations

import argparse
import json
import statistics
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))


def main() -> None:
    """Print start and utterance times in milliseconds."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--file", type=Path)
    parser.add_argument("--lang")
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()

    started = time.perf_counter()
    from app.understanding.batch import understand_line
    from app.understanding.reader import GrammarReader
    from retrieval.knowledge.graph import load_graph

    imported = time.perf_counter()
    graph = load_graph()
    loaded = time.perf_counter()
    reader = GrammarReader(graph)
    ready = time.perf_counter()
    print(f"imports {ms(imported - started)}, graph {ms(loaded - imported)}, reader {ms(ready - loaded)}")

    for tag in (options.lang,) if options.lang else reader.languages:
        lines = _lines(options.file, tag)
        times = []
        for _ in range(options.rounds):
            for line in lines:
                before = time.perf_counter()
                understand_line(line, reader)
                times.append(time.perf_counter() - before)
        times.sort()
        p95 = times[int(len(times) * 0.95) - 1]
        print(f"{tag}: {len(times)} utterances, p50 {ms(statistics.median(times))}, p95 {ms(p95)}, max {ms(times[-1])}")


def _lines(source: Path | None, tag: str) -> list[dict[str, object]]:
    if source is not None:
        return [{"text": line, "lang": tag} for line in source.read_text(encoding="utf-8").splitlines() if line.strip()]
    golden = ROOT / "tests" / "golden" / "understanding" / "dev" / f"{tag}.jsonl"
    return [json.loads(line) for line in golden.read_text(encoding="utf-8").splitlines()]


def ms(seconds: float) -> str:
    """Seconds as milliseconds."""
    return f"{seconds * 1000:.2f} ms"


if __name__ == "__main__":
    main()
