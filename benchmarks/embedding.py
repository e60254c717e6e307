"""The sentence encoder: milliseconds a question, products a second, float32 and int8, and how far int8 is off.

    python -m benchmarks.embedding            # wants a quiet machine; half a minute
    python -m benchmarks.embedding --json F

Products are made-up texts of about 60 tokens in batches; questions are single sentences (`benchmarks.shelf`).
Bars: at most 5 ms a question; at least 120 products a second in float32 and 200 in int8.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.bars import Figure
from benchmarks.shelf import Words
from retrieval.embedding.minilm import MiniLm, MiniLmOptions

THREADS = 2
AT_LEAST = {"float32": 120.0, "int8": 200.0}


def figures(products: int = 960, questions: int = 300) -> list[Figure]:
    """Everything measured, each beside its bar."""
    words = Words()
    texts = [words.product()[0] for _ in range(products)]
    asked = [words.question()[0] for _ in range(questions)]
    found: list[Figure] = []
    vectors: dict[str, Any] = {}
    for kind, at_least in AT_LEAST.items():
        began = time.perf_counter()
        engine = MiniLm(MiniLmOptions(threads=THREADS, int8=kind == "int8"))
        found.append(Figure(f"{kind}: opened in", time.perf_counter() - began, "s"))
        engine.embed(texts[:64])
        began = time.perf_counter()
        products_at = engine.embed(texts)
        found.append(Figure(f"{kind}: products", products / (time.perf_counter() - began), "a s", at_least=at_least))
        times = []
        rows = []
        for one in asked:
            began = time.perf_counter()
            rows.append(engine.embed([one])[0])
            times.append((time.perf_counter() - began) * 1000)
        p50, p95, p99 = (float(x) for x in np.percentile(times, (50, 95, 99)))
        found.append(Figure(f"{kind}: a question, p50", p50, "ms", 5.0))
        found.append(Figure(f"{kind}: a question, p95", p95, "ms"))
        found.append(Figure(f"{kind}: a question, p99", p99, "ms"))
        vectors[kind] = products_at, np.array(rows)
    exact, small = vectors["float32"], vectors["int8"]
    cosines = np.concatenate([(one * other).sum(1) for one, other in zip(exact, small, strict=True)])
    found.append(Figure("int8 beside float32: least cosine", float(cosines.min()), "", at_least=0.98))
    nearest = [np.argsort(-(asked_at @ goods_at.T), axis=1)[:, :10] for goods_at, asked_at in (exact, small)]
    same = np.mean([len({*one} & {*other}) / 10 for one, other in zip(*nearest, strict=True)])
    found.append(Figure("int8 beside float32: ten nearest in common", float(same), ""))
    return found


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.embedding", description=__doc__.split("\n", 1)[0])
    parser.add_argument("--json", type=Path, help="write every figure there too")
    given = parser.parse_args(arguments)
    print(f"all-MiniLM-L6-v2 by ONNX Runtime, {THREADS} threads; made-up texts")
    found = figures()
    for figure in found:
        print(figure.line())
    if given.json:
        given.json.write_text(json.dumps([asdict(figure) for figure in found], indent=1), "ascii")
    return int(any(figure.met is False for figure in found))


if __name__ == "__main__":
    sys.exit(main())
