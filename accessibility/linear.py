"""The linear terminal: plain lines in, plain lines out, for screen readers, braille and pipes.

No escape sequence, no carriage return, no cursor movement is ever written (R26 to R31). Every line says who
speaks. When it waits it has printed exactly one prompt; until a line is entered only lines that begin ``Notice: ``
may follow.
"""

from __future__ import annotations

import os
import signal
import threading
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from types import FrameType
from typing import Protocol

from accessibility.rendering.wording import Phrase

PROMPT = "You: "
SAYSO = "Sayso: "
NOTICE = "Notice: "
COLUMNS = 80
"""Widest line in cells: two braille displays of forty (R28)."""

_READ_BYTES = 65_536
_LONGEST_LINE = 1_000_000
"""Bytes of one entered line that are kept; what is longer is cut, so that a stream without line ends cannot fill the
memory."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a turn gave: sentences for the eye, the same for the ear, whether the talk ends, and whether it tells that
    something did not work."""

    written: tuple[Phrase, ...]
    spoken: tuple[Phrase, ...]
    ends: bool = False
    failed: bool = False


class Talk(Protocol):
    """The conversation behind the terminal."""

    def opening(self) -> Answer: ...
    def turn(self, text: str) -> Answer: ...
    def closing(self) -> Answer: ...
    def stopped_notice(self) -> str: ...


class Voice(Protocol):
    """Sound beside the text. `say` returns at once; `stop` silences at once."""

    def say(self, phrases: Sequence[Phrase], *, failed: bool = False) -> None: ...
    def stop(self) -> None: ...
    def finish(self) -> None: ...


class _Interrupted(Exception):
    """SIGINT came while waiting for a line."""


def wrapped(text: str, prefix: str, columns: int = COLUMNS) -> list[str]:
    """`text` as lines of at most `columns` cells, each beginning with `prefix`; broken between words where it can be.

    Control characters (an escape in a merchant's title) are dropped: nothing but text ever reaches the terminal.
    """
    clean = "".join(char for char in text if unicodedata.category(char) not in {"Cc", "Cs"})
    lines: list[str] = []
    line, used = "", 0
    room = columns - _cells(prefix)
    for word in clean.split():
        for piece in _pieces(word, room):
            width = _cells(piece)
            if line and used + 1 + width > room:
                lines.append(prefix + line)
                line, used = piece, width
            else:
                line, used = (f"{line} {piece}", used + 1 + width) if line else (piece, width)
    return [*lines, prefix + line]


def _pieces(word: str, room: int) -> Iterator[str]:
    """A word in parts that fit; Chinese and Japanese sentences come as one long word."""
    piece, used = "", 0
    for char in word:
        width = _cells(char)
        if used + width > room:
            yield piece
            piece, used = "", 0
        piece += char
        used += width
    yield piece


def _cells(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else not unicodedata.combining(char) for char in text)


class LinearTerminal:
    """One talk over two file descriptors."""

    def __init__(self, talk: Talk, voice: Voice | None = None, *, stdin: int = 0, stdout: int = 1) -> None:
        self._talk = talk
        self._voice = voice
        self._stdin = stdin
        self._stdout = stdout
        self._buffer = bytearray()
        self._ended = False
        self._waiting = False
        self._interrupts = 0
        self._missed = False
        self._turns = threading.Lock()

    def run(self) -> int:
        """Talk until ``quit``, the end of input or a second interrupt; the exit status (0)."""
        with self._interruptible():
            self._say(self._talk.opening())
            while True:
                line = self._ask()
                if line is None or line.strip().lower() == "quit":
                    break
                if self._voice is not None:
                    self._voice.stop()
                if not line.strip():
                    continue
                with self._turns:
                    answer = self._talk.turn(line)
                    self._say(answer)
                if answer.ends:
                    break
            self._say(self._talk.closing())
            if self._voice is not None:
                self._voice.finish()
        return 0

    def notice(self, text: str) -> None:
        """One line that may come at any time."""
        self._write(wrapped(text, NOTICE))

    def overheard(self, answered: Callable[[], tuple[str, Answer]]) -> None:
        """A turn that came by ear while the prompt waits; `answered` gives what was heard and its answer.

        May be called from another thread. What was heard is shown as if it had been typed, so that a person who reads
        along, or only reads, misses nothing.
        """
        with self._turns:
            words, answer = answered()
            self._put("\n")
            if words:
                self._write(wrapped(words, PROMPT))
            self._say(answer)
            self._put(PROMPT)

    # --- writing

    def _say(self, answer: Answer) -> None:
        for phrase in answer.written:
            self._write(wrapped(phrase.text, SAYSO))
        if self._voice is not None:
            self._voice.say(answer.spoken, failed=answer.failed)

    def _write(self, lines: Sequence[str]) -> None:
        self._put("".join(f"{line}\n" for line in lines))

    def _put(self, text: str) -> None:
        data = text.encode("utf-8", errors="replace")
        while data:
            data = data[os.write(self._stdout, data) :]

    # --- reading

    def _ask(self) -> str | None:
        """The next line without its end, or None at the end of input or a second interrupt."""
        self._put(PROMPT)
        while True:
            try:
                line = self._line()
            except _Interrupted:
                self._interrupts += 1
                if self._voice is not None:
                    self._voice.stop()
                if self._interrupts > 1:
                    self._put("\n")
                    return None
                self._put("\n")
                self.notice(self._talk.stopped_notice())
                continue
            self._interrupts = 0
            if line is None:
                self._put("\n")
            return line

    def _line(self) -> str | None:
        while True:
            end = self._buffer.find(b"\n")
            if end >= 0:
                line = bytes(self._buffer[:end])
                del self._buffer[: end + 1]
                return line.decode("utf-8", errors="replace").rstrip("\r")
            if self._ended:
                rest = bytes(self._buffer)
                self._buffer.clear()
                return rest.decode("utf-8", errors="replace") if rest else None
            self._waiting = True
            try:
                if self._missed:  # it came while something was being said
                    raise _Interrupted
                data = os.read(self._stdin, _READ_BYTES)
            except OSError:
                data = b""  # a terminal that was closed ends the input
            finally:
                self._waiting = False
                self._missed = False
            self._ended = not data
            if len(self._buffer) < _LONGEST_LINE or b"\n" in data:
                self._buffer.extend(data)

    # --- interrupts

    @contextmanager
    def _interruptible(self) -> Iterator[None]:
        def handler(_number: int, _frame: FrameType | None) -> None:
            if self._waiting:
                raise _Interrupted
            self._missed = True
            if self._voice is not None:
                self._voice.stop()

        try:
            before = signal.signal(signal.SIGINT, handler)
        except ValueError:  # not the main thread: whoever runs us there handles the signal
            yield
            return
        try:
            yield
        finally:
            signal.signal(signal.SIGINT, before)
