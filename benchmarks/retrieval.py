"""The vector index by size and setting: latency, queries a second, memory, disk, and recall against exact search.

    python -m benchmarks.retrieval --quick                     # under a minute: 2 000 goods, three settings
    python -m benchmarks.retrieval --sizes 10k,50k             # every setting at two sizes
    python -m benchmarks.retrieval --sizes 200k --settings float32,float16,turbo8 --folder /var/tmp/shelf
    python -m benchmarks.retrieval                             # everything; wants a quiet machine

The goods are made up and most vectors at scale are real ones with noise (`benchmarks.shelf` tells how). Every setting
is built in one process, optimized in a second and measured in a third, which holds nothing but the opened index: its
memory is what the kernel counts as resident beyond the same process before the index was opened ("load"; "most" is the
most that was seen while asking; touched pages of mapped files count, and are shown apart as "file"). Recall is the
share of the true ten nearest that were found (NumPy over all vectors). Searches run on two threads. "q/s" is two
callers at once. With `--folder` vectors and built indexes are kept and used again where nothing of
their making has changed.
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks import shelf
from retrieval.embedding.minilm import DIMENSION
from retrieval.index.settings import CollectionSettings, Quantization, Searching

THREADS = 2
ALL_SIZES = ("1k", "10k", "100k", "500k")
_BASE = CollectionSettings(numbers=("weight",))


def _small(kind: Any, oversampling: float, let_go_every: int = 1) -> CollectionSettings:
    search = Searching(ef=160, let_go_every=let_go_every)
    return replace(_BASE, quantization=Quantization(kind, oversampling=oversampling), search=search)


SETTINGS = {
    "float32": replace(_BASE, datatype="float32", vectors="cached", search=Searching(let_go_every=None)),
    "float16": _BASE,
    "turbo16": replace(_BASE, datatype="turbo16"),
    "turbo8": replace(_BASE, datatype="turbo8"),
    "int8": _small("int8", 2.0),
    "turbo4": _small("turbo4", 5.0, let_go_every=2),
    "turbo2": _small("turbo2", 5.0),
    "binary": _small("binary", 6.0),
}
"""What is compared. float32 is the engine left to itself; float16 is what Sayso does without any setting. The last four
keep float16 vectors on disk, which decide after the small ones in memory, and let go of pages after searches."""


def count(text: str) -> int:
    """ "10k" as a number."""
    return int(float(text[:-1]) * 1000) if text.endswith("k") else int(text)


def resident() -> dict[str, float]:
    """MB of this process in memory: all, and the part that is pages of mapped files."""
    found = {}
    for line in Path("/proc/self/status").read_text("ascii").splitlines():
        name, _, rest = line.partition(":")
        if name in {"VmRSS", "RssFile"}:
            found[name] = int(rest.split()[0]) / 1024
    return found


def build(folder: Path, size: int, name: str, words: int) -> None:
    """Child: put the goods in."""
    from retrieval.index.edge import EdgeStore

    goods = shelf.read(folder, size)
    store = EdgeStore.create(folder / f"{name}-{size}", DIMENSION, THREADS, SETTINGS[name])
    began = time.perf_counter()
    for start in range(0, size, 2000):
        store.upsert(list(goods.points(start, min(start + 2000, size), words)))
    took = time.perf_counter() - began
    store.close()
    print(json.dumps({"upserts": size / took}))


def measure(folder: Path, size: int, name: str, settings: CollectionSettings) -> dict[str, Any]:
    """Child: open the index and ask. Nothing else of size is held."""
    import qdrant_edge  # noqa: F401  (the engine's own code belongs to "before")

    from retrieval.index.edge import EdgeStore

    with np.load(folder / f"facts-{size}.npz") as facts:
        questions, kinds = facts["asked"], facts["asked_kinds"].tolist()
    truth = json.loads((folder / f"exact-{size}.json").read_text("ascii"))
    before = resident()
    began = time.perf_counter()
    store = EdgeStore.load(folder / f"{name}-{size}", DIMENSION, settings)
    store.count()
    loaded = {"load_s": time.perf_counter() - began, "loaded": resident()["VmRSS"] - before["VmRSS"]}
    rows: dict[str, dict[str, float]] = {}
    most = resident()
    for shape, share in shelf.shapes():
        key = f"{shape} {share:g}"
        filters = [shelf.where(shape, share, kind) for kind in kinds]
        for question, one in zip(questions[:3], filters[:3], strict=True):
            store.near(question, shelf.NEAREST, one)
        times, hits, wanted = [], 0, 0
        for question, one, true in zip(questions, filters, truth[key], strict=True):
            began = time.perf_counter()
            found = store.near(question, shelf.NEAREST, one)
            times.append((time.perf_counter() - began) * 1000)
            hits += len({int(hit.product_id) for hit in found} & set(true))
            wanted += len(true)
        p50, p95, p99 = (float(x) for x in np.percentile(times, (50, 95, 99)))
        rows[key] = {"p50": p50, "p95": p95, "p99": p99, "recall": hits / max(wanted, 1)}
        most = max(most, resident(), key=lambda one: one["VmRSS"])
    speed = {
        shape: _rate(store, questions, kinds, shape, share)
        for shape, share in (("plain", 1.0), ("keyword+range", 0.05))
    }
    most = max(most, resident(), key=lambda one: one["VmRSS"])
    return loaded | {
        "most": most["VmRSS"] - before["VmRSS"],
        "file": most["RssFile"] - before["RssFile"],
        "rows": rows,
        "rate": speed,
    }


def _rate(store: Any, questions: Any, kinds: list[int], shape: str, share: float) -> float:
    """Queries a second of two callers over about a second."""
    until = time.perf_counter() + 1.0
    done = [0, 0]

    def ask(me: int) -> None:
        while time.perf_counter() < until:
            n = (done[me] * 2 + me) % len(questions)
            store.near(questions[n], shelf.NEAREST, shelf.where(shape, share, kinds[n]))
            done[me] += 1

    callers = [threading.Thread(target=ask, args=(me,)) for me in range(2)]
    began = time.perf_counter()
    for caller in callers:
        caller.start()
    for caller in callers:
        caller.join()
    return sum(done) / (time.perf_counter() - began)


def disk(folder: Path) -> float:
    """MB that the files take (holes are not counted)."""
    return sum(path.stat().st_blocks * 512 for path in folder.rglob("*") if path.is_file()) / 1e6


def _child(folder: Path, *arguments: str) -> dict[str, Any]:
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.retrieval", "--folder", str(folder), *arguments],
        stdout=subprocess.PIPE, text=True, check=True,
    )  # fmt: skip
    result: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return result


def one_setting(folder: Path, size: int, name: str, words: int, tune: list[str]) -> dict[str, Any]:
    """Build where it does not lie there yet, and measure."""
    from retrieval.index.edge import optimize

    place = folder / f"{name}-{size}"
    facts_path = folder / f"{name}-{size}.json"
    # An index built with other settings or words is not taken for this one; the way of searching may differ.
    stored = f"{words} words, {replace(SETTINGS[name], search=Searching())}"
    if not facts_path.is_file() or json.loads(facts_path.read_text("ascii")).get("stored") != stored:
        shutil.rmtree(place, ignore_errors=True)
        built = _child(folder, "--child", "build", "--sizes", str(size), "--settings", name, "--words", str(words))
        began = time.perf_counter()
        optimize(place)
        built |= {"optimize_s": time.perf_counter() - began, "stored": stored}
        facts_path.write_text(json.dumps(built), "ascii")
    built = json.loads(facts_path.read_text("ascii"))
    measured = _child(folder, "--child", "measure", "--sizes", str(size), "--settings", name, "--tune", *tune)
    return built | measured | {"disk": disk(place)}


def tuned(settings: CollectionSettings, tune: list[str]) -> CollectionSettings:
    """Other search parameters over the same index: "ef=256", "oversampling=4", "acorn=1"."""
    for one in tune:
        key, _, value = one.partition("=")
        if key == "oversampling":
            settings = replace(settings, quantization=replace(settings.quantization, oversampling=float(value)))
        elif key == "ef":
            settings = replace(settings, search=replace(settings.search, ef=int(value) or None))
        elif key == "acorn":
            share = float(value)
            settings = replace(settings, search=replace(settings.search, acorn=share > 0, acorn_selectivity=share))
        elif key == "let_go":
            settings = replace(settings, search=replace(settings.search, let_go_every=int(value)))
        else:
            raise SystemExit(f"unknown parameter: {one}")
    return settings


def table(size: int, results: dict[str, dict[str, Any]]) -> None:
    """Print one size."""
    base = results.get("float32")
    print(f"\n## {size:,} goods\n")
    print(
        "setting    memory MB: load   most (file)  of float32   disk MB  upserts/s  optimize s  load s"
        "  q/s plain  q/s kw+range"
    )
    for name, one in results.items():
        share = f"{one['most'] / base['most']:.2f}" if base else "-"
        print(
            f"{name:10} {one['loaded']:15.0f} {one['most']:6.0f} ({one['file']:4.0f}) {share:>11} {one['disk']:9.0f}"
            f" {one['upserts']:10.0f} {one['optimize_s']:11.1f} {one['load_s']:7.2f}"
            f" {one['rate']['plain']:10.0f} {one['rate']['keyword+range']:13.0f}"
        )
    print("\nrecall@10 / p50 / p95 / p99 ms")
    print(f"{'filter':22}" + "".join(f"{name:>28}" for name in results))
    for shape, share in shelf.shapes():
        key = f"{shape} {share:g}"
        cells = (one["rows"][key] for one in results.values())
        line = "".join(f"   {c['recall']:.4f} {c['p50']:5.2f} {c['p95']:6.2f} {c['p99']:6.2f}" for c in cells)
        print(f"{shape:15} {share * 100:5.1f}%{line}", flush=True)


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.retrieval", description=__doc__.split("\n", 1)[0])
    parser.add_argument("--sizes", default=",".join(ALL_SIZES))
    parser.add_argument("--settings", default=",".join(SETTINGS))
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--folder", type=Path, help="keep vectors and indexes here")
    parser.add_argument("--real", type=int, default=12_000, help="how many texts are embedded")
    parser.add_argument("--questions", type=int, default=200)
    parser.add_argument("--words", type=int, default=0, help="tokens of a sparse vector beside each dense one")
    parser.add_argument("--tune", nargs="*", default=[], metavar="NAME=VALUE", help="ef, oversampling, acorn, let_go")
    parser.add_argument("--json", type=Path, help="write every figure there too")
    parser.add_argument("--child", choices=("build", "measure"), help=argparse.SUPPRESS)
    given = parser.parse_args(arguments)
    sizes, names = [count(size) for size in given.sizes.split(",")], given.settings.split(",")
    if unknown := set(names) - SETTINGS.keys():
        parser.error(f"unknown settings: {', '.join(sorted(unknown))}; there are {', '.join(SETTINGS)}")
    if given.child == "build":
        build(given.folder, sizes[0], names[0], given.words)
        return 0
    if given.child == "measure":
        print(json.dumps(measure(given.folder, sizes[0], names[0], tuned(SETTINGS[names[0]], given.tune))))
        return 0
    if given.quick:
        sizes, names, given.real, given.questions = [2000], ["float32", "float16", "turbo4"], 1000, 50
    with tempfile.TemporaryDirectory() as temporary:
        folder = given.folder or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        everything = {size: run(folder, size, names, given) for size in sizes}
    if given.json:
        given.json.write_text(json.dumps(everything, indent=1), "ascii")
    return 0


def run(folder: Path, size: int, names: list[str], given: argparse.Namespace) -> dict[str, dict[str, Any]]:
    """One size: the goods, the exact answers, every setting; prints as it goes."""
    from retrieval.embedding.minilm import MiniLm

    if not (folder / f"exact-{size}.json").is_file():
        began = time.perf_counter()
        shelf.make(folder, size, given.real, given.questions, MiniLm())
        (folder / f"exact-{size}.json").write_text(json.dumps(shelf.exact(shelf.read(folder, size))), "ascii")
        print(f"{size:,} goods and the exact answers made in {time.perf_counter() - began:.0f} s", flush=True)
    real = min(given.real, size)
    print(
        f"vectors: {real:,} MiniLM embeddings, {size - real:,} of them again with noise {shelf.NOISE};"
        f" {given.questions} questions"
    )
    results = {}
    for name in names:
        began = time.perf_counter()
        results[name] = one_setting(folder, size, name, given.words, given.tune)
        plain = results[name]["rows"]["plain 1"]
        print(
            f"  {name}: recall {plain['recall']:.4f}, p95 {plain['p95']:.2f} ms, {results[name]['most']:.0f} MB"
            f" (took {time.perf_counter() - began:.0f} s)", flush=True,
        )  # fmt: skip
        if given.folder is None:
            shutil.rmtree(folder / f"{name}-{size}", ignore_errors=True)
    table(size, results)
    return results


if __name__ == "__main__":
    sys.exit(main())
