"""``sayso catalog watch``: a stream of prices and stocks taken into the live offers as it comes."""

from __future__ import annotations

import signal
import sys
import threading
from argparse import Namespace
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from types import FrameType

from app.cli.house import House
from app.cli.output import print_json, progress, say, spoken_language
from app.settings import load
from i18n.messages import Messages
from retrieval.following import FileLines, Lines, PipeLines
from retrieval.updates import Refused, Report, Updates


def run(arguments: Namespace) -> int:
    """0 where every line was taken, 1 where one was refused; an interrupt ends the stream in order."""
    words = Messages(spoken_language())
    with House(load()) as house, _interrupts() as interrupted:
        house.library.close()  # the goods that come with Sayso are put in where they are new; no index is needed
        updates = Updates(house.records, house.clock, source=arguments.source, refused=_teller(words))
        stream = _stream(arguments) if arguments.follow and arguments.file != "-" else None
        with closing(_lines(arguments, updates, stream, words)) as lines:
            report = updates.run(lines, stream=stream, stop=interrupted)
    told = words.say("watch-counts", _counts(report))
    if arguments.json:
        print_json({**report.to_json(), "interrupted": interrupted(), "summary": told})
    else:
        say(told)
    return int(report.refused > 0)


def _stream(arguments: Namespace) -> str:
    """The name that the place in a file is kept under: what was refused for one source may be known to another."""
    return f"{Path(arguments.file).resolve()}\n{arguments.source or ''}"


def _lines(arguments: Namespace, updates: Updates, stream: str | None, words: Messages) -> Lines:
    if arguments.file == "-":
        return PipeLines(sys.stdin.buffer)
    resume = updates.place(stream) if stream is not None else None
    lines = FileLines(Path(arguments.file), follow=arguments.follow, resume=resume)
    if lines.resumed:
        progress(words.say("watch-resumed"))
    if lines.missing:
        progress(words.say("watch-missing", {"file": Path(arguments.file).name}))
    return lines


def _teller(words: Messages) -> Callable[[Refused], None]:
    def tell(line: Refused) -> None:
        slug = line.reason.value.replace("_", "-")
        key = f"update-reason-{slug}"
        reason = words.say(key if words.has(key) else f"feed-reason-{slug}")
        progress(words.say("feed-refused-row", {"line": line.line, "reason": reason}))

    return tell


def _counts(report: Report) -> dict[str, int]:
    return {
        "lines": report.lines,
        "changed": report.changed,
        "unchanged": report.unchanged,
        "late": report.late,
        "refused": report.refused,
    }


@contextmanager
def _interrupts() -> Iterator[Callable[[], bool]]:
    """Whether SIGINT or SIGTERM has come. A second one ends the process as it would without us."""
    came = threading.Event()

    def note(number: int, _frame: FrameType | None) -> None:
        came.set()
        signal.signal(number, before[signal.Signals(number)])

    before = {number: signal.signal(number, note) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield came.is_set
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
