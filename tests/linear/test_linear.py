"""The linear terminal over real pipes and a real pty: what the person's screen reader gets, byte by byte."""

from __future__ import annotations

import os
import pty
import signal
import sys
import threading
import time
from collections.abc import Sequence
from pathlib import Path

import pytest

from accessibility.linear import Answer, LinearTerminal, wrapped
from accessibility.rendering.wording import Phrase

LONG = "A sentence that is long enough to be broken, because it goes on and on about boots, laces, soles and snow."


def phrases(*texts: str) -> tuple[Phrase, ...]:
    return tuple(Phrase(text, "en") for text in texts)


class Echo:
    """A talk that says back what it heard; tests only."""

    def __init__(self) -> None:
        self.heard: list[str] = []

    def opening(self) -> Answer:
        return Answer(phrases("Hello."), phrases("Hello."))

    def turn(self, text: str) -> Answer:
        self.heard.append(text)
        return Answer(phrases(f"I heard {text}.", LONG), phrases(text), ends=text == "bye")

    def closing(self) -> Answer:
        return Answer(phrases("Goodbye."), ())

    def stopped_notice(self) -> str:
        return "Stopped."


class Quiet:
    """A voice that only remembers; tests only."""

    def __init__(self) -> None:
        self.said: list[str] = []
        self.stops = 0

    def say(self, spoken: Sequence[Phrase], *, failed: bool = False) -> None:
        self.said += [phrase.text for phrase in spoken]

    def stop(self) -> None:
        self.stops += 1

    def finish(self) -> None:
        pass


def talk_over_a_pipe(data: bytes) -> tuple[str, Echo, Quiet, int]:
    in_read, in_write = os.pipe()
    out_read, out_write = os.pipe()
    os.write(in_write, data)
    os.close(in_write)
    echo, quiet = Echo(), Quiet()
    status = LinearTerminal(echo, quiet, stdin=in_read, stdout=out_write).run()
    os.close(out_write)
    with os.fdopen(out_read, "rb") as reader:
        text = reader.read().decode()
    os.close(in_read)
    return text, echo, quiet, status


def test_every_line_says_who_speaks_and_each_wait_has_one_prompt() -> None:
    text, echo, quiet, status = talk_over_a_pipe(b"boots\nkettle\nquit\n")
    assert status == 0
    assert echo.heard == ["boots", "kettle"]
    assert text.count("You: ") == 3
    for line in text.replace("You: ", "").splitlines():
        assert line.startswith("Sayso: ")
        assert len(line) <= 80
    assert "boots" in quiet.said


def test_the_end_of_input_leaves_and_a_last_line_without_end_counts() -> None:
    text, echo, _quiet, status = talk_over_a_pipe("bota nº 5".encode())
    assert status == 0
    assert echo.heard == ["bota nº 5"]
    assert text.endswith("Sayso: Goodbye.\n")


def test_the_bytes_hold_no_escape_and_no_carriage_return() -> None:
    text, _echo, _quiet, _status = talk_over_a_pipe(b"\x1b[31mred\x07\r\n\xff\xfe broken\nquit\n")
    assert "\x1b" not in text
    assert "\r" not in text
    assert "\x07" not in text


def test_an_empty_line_is_no_turn() -> None:
    _text, echo, _quiet, _status = talk_over_a_pipe(b"\n   \nboots\nquit\n")
    assert echo.heard == ["boots"]


def test_the_talk_may_end_itself() -> None:
    _text, echo, _quiet, status = talk_over_a_pipe(b"bye\nnever read\n")
    assert (status, echo.heard) == (0, ["bye"])


@pytest.mark.parametrize("text", [LONG, "很长的句子" * 40, "x" * 500, "", "e\u0301" * 200])
def test_lines_fit_two_braille_displays(text: str) -> None:
    lines = wrapped(text, "Sayso: ")
    assert all(line.startswith("Sayso: ") for line in lines)
    joined = "".join(line.removeprefix("Sayso: ") for line in lines)
    assert joined.replace(" ", "") == text.replace(" ", "")
    assert all(len(line) <= 80 or "\u0301" in line for line in lines)


CHILD = """
import sys
sys.path.insert(0, {root!r}); sys.path.insert(0, {here!r})
from test_linear import Echo, Quiet
from accessibility.linear import LinearTerminal
sys.exit(LinearTerminal(Echo(), Quiet()).run())
"""


def _read_until(fd: int, end: bytes, seconds: float = 20) -> bytes:
    got = b""
    deadline = time.monotonic() + seconds
    while not got.endswith(end):
        assert time.monotonic() < deadline, got
        got += os.read(fd, 1024)
    return got


def test_on_a_pty_one_interrupt_stops_and_two_leave() -> None:
    here = Path(__file__).parent
    code = CHILD.format(root=str(here.parents[1]), here=str(here))
    child, terminal = pty.fork()
    if child == 0:
        os.execv(sys.executable, [sys.executable, "-c", code])
    timer = threading.Timer(60, os.kill, (child, signal.SIGKILL))
    timer.start()
    try:
        _read_until(terminal, b"You: ")
        os.write(terminal, b"\x03")
        assert b"Notice: Stopped." in _read_until(terminal, b"Stopped.\r\n")
        os.write(terminal, b"boots\n")
        assert b"Sayso: I heard boots." in _read_until(terminal, b"You: ")
        os.write(terminal, b"\x03")
        _read_until(terminal, b"Stopped.\r\n")
        os.write(terminal, b"\x03")
        _pid, status = os.waitpid(child, 0)
        assert os.waitstatus_to_exitcode(status) == 0
    finally:
        timer.cancel()
        os.close(terminal)
