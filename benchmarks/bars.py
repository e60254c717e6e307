"""``make bars``: the full figures that tests only sample, as one table. Needs a quiet machine; takes some minutes."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

STARTS = 5
ENVIRONMENT = {key: value for key, value in os.environ.items() if not key.startswith("SAYSO_")}


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured figure beside the bar it is held against (None: reported only)."""

    name: str
    value: float
    unit: str
    at_most: float | None = None
    at_least: float | None = None

    @property
    def met(self) -> bool | None:
        if self.at_most is None and self.at_least is None:
            return None
        low = self.at_least is None or self.value >= self.at_least
        return low and (self.at_most is None or self.value <= self.at_most)

    def line(self) -> str:
        bar = f"<= {self.at_most:g}" if self.at_most is not None else ""
        bar = f">= {self.at_least:g}" if self.at_least is not None else bar
        verdict = {True: "met", False: "MISSED", None: ""}[self.met]
        return f"{self.name:58} {self.value:10.2f} {self.unit:6} {bar:>10} {verdict}"


def command(home: Path, *arguments: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
    """One `sayso` command in its own process."""
    return subprocess.run(
        [sys.executable, "-m", "app.cli", *arguments],
        input=stdin, capture_output=True, text=True, check=False, env=ENVIRONMENT | {"SAYSO_HOME": str(home)},
    )  # fmt: skip


def turns(home: Path) -> Iterator[Figure]:
    """Text turns, and the first sound after the reply is decided."""
    result = json.loads(command(home, "bench", "turn", "--json").stdout)
    total, sound = result["stages"]["total"], result["stages"]["first_sound"]
    yield Figure(f"text turn p50 over {total['turns']} turns", total["p50"], "ms", 60)
    yield Figure("text turn p95", total["p95"], "ms", 150)
    yield Figure("first sound after the reply p95", sound["p95"], "ms", 60)
    for stage, one in result["stages"].items():
        if stage not in {"total", "first_sound"}:
            yield Figure(f"  text turn: {stage} p95", one["p95"], "ms")
    understand = json.loads(command(home, "bench", "understand", "--json").stdout)["stages"]["understand"]
    yield Figure("understanding p50", understand["p50"], "ms", 2)
    yield Figure("understanding p95", understand["p95"], "ms", 8)


def voice(home: Path) -> Iterator[Figure]:
    """Spoken turns by stage."""
    done = command(home, "bench", "voice", "--json")
    if done.returncode:
        return
    for stage, one in json.loads(done.stdout)["stages"].items():
        yield Figure(f"  voice turn: {stage} p50", one["p50"], "ms")
        yield Figure(f"  voice turn: {stage} p95", one["p95"], "ms")


def starts(home: Path) -> Iterator[Figure]:
    """From the command to the first prompt of a talk, warm, and its memory while it talks."""
    seconds, megabytes = [], []
    for _ in range(STARTS):
        began = time.perf_counter()
        talk = subprocess.Popen(
            [sys.executable, "-m", "app.cli", "talk", "--linear", "--silent", "--lang", "en", "--country", "US"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=ENVIRONMENT | {"SAYSO_HOME": str(home)},
        )  # fmt: skip
        assert talk.stdin is not None
        assert talk.stdout is not None
        _until_prompt(talk.stdout.fileno())
        seconds.append(time.perf_counter() - began)
        for line in ("a kettle", "tell me more about the first one", "add it to my cart", "checkout", "no"):
            talk.stdin.write(f"{line}\n".encode())
            talk.stdin.flush()
            _until_prompt(talk.stdout.fileno())
        megabytes.append(_resident_mb(talk.pid))
        talk.stdin.close()
        talk.stdout.close()
        talk.wait(timeout=30)
    yield Figure(f"start to ready, warm, worst of {STARTS}", max(seconds), "s", 3)
    yield Figure("resident memory of a talking Sayso, most", max(megabytes), "MB", 800)


def _until_prompt(fd: int) -> None:
    got = b""
    while not got.endswith(b"You: "):
        piece = os.read(fd, 65_536)
        if not piece:
            raise RuntimeError("the talk ended")
        got += piece


def _resident_mb(pid: int) -> float:
    with suppress(OSError):
        for line in Path(f"/proc/{pid}/status").read_text(encoding="ascii").splitlines():
            if line.startswith("VmRSS:"):
                return int(line.split()[1]) / 1024
    return float("nan")


def four_at_once() -> Iterator[Figure]:
    """Four processes on an empty home."""
    with tempfile.TemporaryDirectory() as empty:
        began = time.perf_counter()
        processes = [
            subprocess.Popen(
                [sys.executable, "-m", "app.cli", "ask", "a kettle", "--lang", "en", "--json"],
                stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=ENVIRONMENT | {"SAYSO_HOME": empty},
            )
            for _ in range(4)
        ]  # fmt: skip
        outputs = [process.communicate()[0] for process in processes]
        took = time.perf_counter() - began
    answered = sum(json.loads(out or b"{}").get("reply", {}).get("kind") == "options" for out in outputs)
    yield Figure("four processes at once on an empty home: answered", answered, "of 4", at_least=4)
    yield Figure("  all four after", took, "s")


def properties() -> Iterator[Figure]:
    """The whole of what `make test` only samples: numbers, prices and fuzzed strings of every language."""
    tests = ("numbers_of_every_language", "prices_of_every_language", "fuzz")
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "--timeout", "3000", *(f"tests/understanding/test_{one}.py" for one in tests)],
        env=ENVIRONMENT | {"SAYSO_WHOLE": "1"}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    failed = sum(line.startswith("FAILED") for line in done.stdout.splitlines())
    yield Figure("whole property tests of understanding: failed", failed if done.returncode in {0, 1} else 99, "", 0)


CATEGORIES = Path(__file__).resolve().parents[1] / "tests" / "golden" / "retrieval" / "categories"


def relevance() -> Iterator[Figure]:
    """What people ask for on the demo goods, and kinds of goods asked for in other languages."""
    from benchmarks.relevance import figures

    for name, value, unit, at_most, at_least in figures():
        yield Figure(name, value, unit, at_most, at_least)
    for tag, bar in (("es", 80), ("pt-BR", 80), ("fr", 80), ("de", 75)):
        files = (f"--queries={CATEGORIES / f'queries.{tag}.jsonl'}", f"--qrels={CATEGORIES / f'qrels.{tag}.tsv'}")
        corpus = f"--corpus={CATEGORIES / 'corpus.jsonl'}"
        done = json.loads(command(Path(tempfile.gettempdir()), "eval", "retrieval", corpus, *files, "--json").stdout)
        recall = done["rows"]["hybrid"]["recall@10"] * 100
        yield Figure(f"English kinds of goods asked for in {tag}: recall@10", recall, "%", None, bar)


PARTS = ("turns", "voice", "starts", "four", "understanding", "properties", "hearing", "relevance", "live", "others")


def live() -> Iterator[Figure]:
    """Answers held against the log of a writer, and updates beside queries."""
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-n", "0", "-s", "tests/conversation/test_stale.py"],
        env=ENVIRONMENT | {"SAYSO_WHOLE": "1"}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    told = re.search(r"(\d+) answers, (\d+) changes in (\d+) s, (\d+) stale", done.stdout)
    answers, changes, seconds, stale = map(int, told.groups()) if told else (0, 0, 1, 99)
    yield Figure("answers beside a writer: stale", stale if done.returncode == 0 else 99, "", 0)
    yield Figure("  answers held against its log", answers, "", at_least=10_000)
    yield Figure("  changes of offers meanwhile", changes / seconds, "/s")
    from benchmarks import updates

    yield from (Figure(*row) for row in updates.figures())


def main(arguments: Sequence[str]) -> int:
    """Measure all, or the parts of `PARTS` that are named."""
    wanted = set(arguments) or set(PARTS)
    figures: list[Figure] = []
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        began = time.perf_counter()
        command(home, "catalog", "stats")
        command(home, "ask", "a kettle", "--lang", "en")
        figures.append(Figure("first start with the index built", time.perf_counter() - began, "s"))
        parts = {"turns": turns, "voice": voice, "starts": starts}
        for name, measure in parts.items():
            if name in wanted:
                figures += measure(home)
        if "four" in wanted:
            figures += four_at_once()
    if "live" in wanted:
        figures += live()
    if "understanding" in wanted:
        from benchmarks import accuracy, understand

        figures += [Figure(*row) for row in (*accuracy.figures("final"), *understand.figures())]
    if "relevance" in wanted:
        figures += relevance()
    if "properties" in wanted:
        figures += properties()
    if "hearing" in wanted:
        from benchmarks import hearing

        figures += [Figure(*row) for row in hearing.figures()]
    if "others" in wanted:
        from benchmarks import searching, taste

        figures += [Figure(*row) for row in (*searching.figures(), *taste.figures())]
    for figure in figures:
        print(figure.line())
    missed = [figure for figure in figures if figure.met is False]
    print(f"{len(figures)} figures, {len(missed)} bars missed")
    return int(bool(missed))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
