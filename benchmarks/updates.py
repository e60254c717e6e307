"""Live updates beside queries: what ``sayso catalog watch`` takes in a second, and what searches cost meanwhile.

    python -m benchmarks.updates [--products 10000] [--seconds 10] [--rate 0]

Two processes on one home, as in life: one follows a file, the other asks; or it writes as orders do, and the times are
how long it waited and wrote. ``--rate 0``: a file that is long enough already, so that it is read as fast as can be;
else so many lines are written to it a second. Needs a quiet machine.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import signal
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

QUERIES = (
    ("a waterproof hiking boot with good ankle support", "hiking_boots", ("waterproof",)),
    ("an electric kettle that is light", "kettle", ()),
    ("green tea from China", "tea", ()),
    ("a warm scarf as a present", "", ()),
    ("something for weak hands in the kitchen", "", ()),
    ("a robust suitcase under two hundred", "", ()),
)


@dataclass(frozen=True, slots=True)
class Times:
    """Milliseconds of many."""

    count: int
    p50: float
    p95: float
    most: float

    @classmethod
    def of(cls, seconds: list[float]) -> Times:
        ordered = sorted(1000 * one for one in seconds)
        return cls(len(ordered), statistics.median(ordered), ordered[int(0.95 * (len(ordered) - 1))], ordered[-1])


def open_library(home: Path):  # type: ignore[no-untyped-def]
    """The library as the commands open it."""
    from i18n.money import Money
    from i18n.rates import EcbRates
    from retrieval.knowledge.graph import load_graph
    from retrieval.library import Library, LibraryOptions

    rates = EcbRates()

    def convert(money: Money, currency: str, /) -> Money | None:
        found = rates.convert(money, currency)
        return None if found is None else found.money

    return Library(LibraryOptions(home=home), load_graph(), convert=convert)


def prepare(home: Path, products: int) -> list[str]:
    """A shop of so many goods: the demo goods, and feed goods found by words."""
    from benchmarks.feeds import Writer

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "feed.jsonl"
        if products > 1_000:
            Writer(1, 30).write(path, "acp", products * 600)
            command = [sys.executable, "-m", "app.cli", "catalog", "import", str(path), "--source", "bench",
                       "--format", "acp", "--embed", "later", "--merchant-country", "DE"]  # fmt: skip
            subprocess.run(command, env=_environment(home), check=True, capture_output=True)
    with open_library(home) as library:
        library.warm()
        return [row[0] for row in library.records.read("SELECT product_id FROM offer ORDER BY product_id")]


def queries(home: Path, seconds: float, announce: TextIO = sys.stderr) -> Iterator[float]:
    """Seconds that each search took, through the library as a turn calls it."""
    from retrieval.query import SearchQuery

    with open_library(home) as library:
        library.warm()
        asked = [
            SearchQuery(text, "en", product_types=(kind,) if kind else (), features=features, ships_to="DE",
                        currency="EUR", limit=10)
            for text, kind, features in QUERIES
        ]  # fmt: skip
        for query in asked:
            library.search(query)
        print("ready", file=announce, flush=True)
        ends = time.monotonic() + seconds
        turn = 0
        while time.monotonic() < ends:
            at = time.perf_counter()
            library.refresh()
            library.search(asked[turn % len(asked)])
            yield time.perf_counter() - at
            turn += 1


def orders(home: Path, ids: list[str], seconds: float) -> Iterator[float]:
    """Seconds that a transaction of an order's kind took, ten a second."""
    from datetime import UTC, datetime

    from retrieval.offers import SqlOffers
    from retrieval.records import SqliteRecords

    records = SqliteRecords(home / "sayso.sqlite3")
    offers = SqlOffers(records, lambda: datetime.now(UTC))
    chance = random.Random(5)
    ends = time.monotonic() + seconds
    while time.monotonic() < ends:
        at = time.perf_counter()
        with records.transaction() as connection:
            offers.restore(connection, chance.choice(ids), 1)
        yield time.perf_counter() - at
        time.sleep(0.1)
    records.close()


class Stream:
    """Writes update lines to a file, every one a change."""

    def __init__(self, path: Path, ids: list[str]) -> None:
        self._ids = ids
        self._file = path.open("w", encoding="utf-8")
        self._chance = random.Random(1)
        self.written = 0

    def write(self, lines: int) -> None:
        """Append so many lines."""
        out = []
        for _ in range(lines):
            self.written += 1
            body = {"id": self._chance.choice(self._ids), "stock": self.written % 1_000, "seq": self.written}
            if self.written % 2:
                body["price"] = {"amount": str(self._chance.randrange(5, 900))}
            out.append(json.dumps(body))
        self._file.write("\n".join(out) + "\n")
        self._file.flush()

    def run(self, seconds: float, rate: int) -> None:
        """Take so long; meanwhile write `rate` lines a second (0: all lines are there already)."""
        began = time.monotonic()
        while (passed := time.monotonic() - began) < seconds:
            if rate:
                self.write(max(0, int(passed * rate) - self.written))
                time.sleep(0.01)
            else:
                time.sleep(0.05)


def _environment(home: Path) -> dict[str, str]:
    return {k: v for k, v in os.environ.items() if not k.startswith("SAYSO_")} | {"SAYSO_HOME": str(home)}


def watched(home: Path, ids: list[str], seconds: float, rate: int, beside: str | None) -> tuple[float, Times | None]:
    """Lines taken in a second by `catalog watch`, and the times of what ran beside it."""
    path = home / "stream.jsonl"
    stream = Stream(path, ids)
    stream.write(1 if rate else int(seconds * 60_000))  # more than can be taken in that time
    environment = _environment(home)
    watch = subprocess.Popen(
        [sys.executable, "-m", "app.cli", "catalog", "watch", str(path), "--follow", "--json"],
        env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
    )  # fmt: skip
    _until_it_reads(home, watch)
    other = None
    if beside == "queries":
        other = subprocess.Popen(
            [sys.executable, "-m", "benchmarks.updates", "--queries", str(home), "--seconds", str(seconds)],
            env=environment, stdout=subprocess.PIPE, text=True,
        )  # fmt: skip
        assert other.stdout is not None
        other.stdout.readline()
    before, began = _taken(home), time.monotonic()
    times = None
    writing = threading.Thread(target=stream.run, args=(seconds, rate))
    writing.start()
    if beside == "orders":
        times = Times.of(list(orders(home, ids, seconds)))
    writing.join()
    taken, passed = _taken(home) - before, time.monotonic() - began
    if other is not None:
        times = Times.of(json.loads(other.communicate()[0].splitlines()[-1]))
    watch.send_signal(signal.SIGTERM)
    report = json.loads(watch.communicate()[0])
    assert not report["refused"]["count"], report["refused"]
    path.unlink()
    return taken / passed, times


def _until_it_reads(home: Path, watch: subprocess.Popen[str]) -> None:
    for _ in range(600):
        if _taken(home) or watch.poll() is not None:
            return
        time.sleep(0.05)


def _taken(home: Path) -> int:
    """Lines taken in so far, by the place that the stream's batches keep."""
    import sqlite3

    connection = sqlite3.connect(f"file:{home / 'sayso.sqlite3'}?mode=ro", uri=True)
    try:
        rows = connection.execute("SELECT line FROM update_place").fetchall()
    except sqlite3.OperationalError:
        rows = []
    finally:
        connection.close()
    return int(rows[0][0]) if rows else 0


def _times(times: Times | None) -> str:
    if times is None:
        return ""
    return f"{times.count:8} {times.p50:9.1f} {times.p95:9.1f} {times.most:9.1f}"


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--products", type=int, default=10_000)
    parser.add_argument("--seconds", type=float, default=10.0)
    parser.add_argument("--rate", type=int, nargs="+", default=[0, 5_000])
    parser.add_argument("--queries", metavar="HOME", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.queries:
        print(json.dumps(list(queries(Path(arguments.queries), arguments.seconds, sys.stdout))), flush=True)
        return
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        ids = prepare(home, arguments.products)
        print(f"{len(ids)} offers, {arguments.seconds:g} s a row")
        print(f"{'':34} {'lines/s':>9} {'count':>8} {'p50 ms':>9} {'p95 ms':>9} {'most ms':>9}")
        alone = Times.of(list(queries(home, arguments.seconds)))
        print(f"{'queries alone':34} {'':>9} {_times(alone)}", flush=True)
        for rate in arguments.rate:
            name = f"{rate} lines/s" if rate else "all there is"
            for beside in (None, "queries", "orders"):
                _forget(home)
                taken, times = watched(home, ids, arguments.seconds, rate, beside)
                row = f"watch, {name}" + (f", {beside} beside" if beside else "")
                print(f"{row:34} {taken:9.0f} {_times(times)}", flush=True)


def figures(
    products: int = 10_000, seconds: float = 10.0
) -> Iterator[tuple[str, float, str, float | None, float | None]]:
    """Rows of the table of bars: name, value, unit, at most, at least."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        ids = prepare(home, products)
        _, paced = watched(home, ids, seconds, 5_000, "queries")
        _forget(home)
        taken, busy = watched(home, ids, seconds, 0, "queries")
    yield "updates taken while queries run", taken, "/s", None, 5_000
    assert paced is not None and busy is not None
    yield "query p95 while 5 000 updates a second come", paced.p95, "ms", 60, None
    yield "query p95 while updates are taken as fast as can be", busy.p95, "ms", 60, None


def _forget(home: Path) -> None:
    """No place and no marks of the row before."""
    import sqlite3

    connection = sqlite3.connect(home / "sayso.sqlite3")
    for sql in ("DELETE FROM update_place", "UPDATE offer SET stock_seq = NULL, price_seq = NULL"):
        with suppress(sqlite3.OperationalError):  # no stream was ever taken in here
            connection.execute(sql)
    connection.commit()
    connection.close()


if __name__ == "__main__":
    main()
