"""A small client of SSIP, speech-dispatcher's own protocol (its manual "Speech Synthesis Interface Protocol", 0.2).

Commands and replies are lines; a reply's last line has a blank after its code, the lines before it a hyphen. Replies
come in the order of the commands; between them the server tells of messages (codes 700 to 705).
"""

from __future__ import annotations

import queue
import socket
import threading
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from i18n.errors import SaysoError

REPLY_S = 3.0
"""Seconds after which a server that does not answer counts as gone: with a sound card that hangs it stands still."""

_PORT = 6560
_MOST_BYTES = 1_000_000  # of one reply; a list of voices has some fifty thousand


@dataclass(frozen=True, slots=True)
class Reply:
    """What the server answered: its code and the texts of the lines before the last."""

    code: int
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """An event of one message: 700 reached `mark`, 701 begun, 702 ended, 703 cancelled, 704 paused, 705 resumed."""

    code: int
    message: int
    mark: str | None = None


MARK, BEGUN, ENDED, CANCELLED = 700, 701, 702, 703


def address(environment: Mapping[str, str]) -> str:
    """Where the server of this person listens, as its own clients look for it: ``SPEECHD_ADDRESS``, else its socket
    under ``XDG_RUNTIME_DIR``, else under the cache folder."""
    given = environment.get("SPEECHD_ADDRESS", "").strip()
    if given:
        return given
    base = environment.get("XDG_RUNTIME_DIR") or environment.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")
    return f"unix_socket:{base}/speech-dispatcher/speechd.sock"


def connect(where: str) -> socket.socket:
    """A connection to ``unix_socket:PATH`` or ``inet_socket:HOST:PORT``. SaysoError ``no_speaking_engine``."""
    method, _, rest = where.partition(":")
    try:
        if method == "unix_socket":
            line = socket.socket(socket.AF_UNIX)
            line.settimeout(REPLY_S)
            line.connect(rest)
        elif method == "inet_socket":
            host, _, port = rest.partition(":")
            line = socket.create_connection((host or "127.0.0.1", int(port or _PORT)), REPLY_S)
        else:
            raise ValueError(f"unknown method {method}")
        line.settimeout(None)
    except (OSError, ValueError, AttributeError) as error:  # AttributeError: no Unix sockets on this platform
        raise _gone(str(error)) from error
    return line


class Ssip:
    """One client of the server. All methods may be called from any thread.

    told  hears of every event, on the thread that reads
    lost  hears that the connection ended
    """

    def __init__(self, line: socket.socket, told: Callable[[Told], None], lost: Callable[[], None]) -> None:
        self._line = line
        self._told = told
        self._lost = lost
        self._waiting: queue.SimpleQueue[queue.SimpleQueue[Reply | None]] = queue.SimpleQueue()
        self._sending = threading.Lock()
        self._over = False
        self.last = 0
        """Number of the newest message of this client."""
        threading.Thread(target=self._read, name="speech-dispatcher", daemon=True).start()

    def ask(self, command: str) -> Reply:
        """Send one command and wait for its reply. SaysoError ``no_speaking_engine`` where none comes or it is an
        error (codes from 300 on)."""
        reply = self._answer_to(self._send(command))
        if reply.code >= 300:
            raise _gone(f"{reply.code} to {command.split()[0]}")
        return reply

    def send(self, command: str) -> None:
        """Send a command and do not wait: what must be quick ("cancel")."""
        with suppress(SaysoError):
            self._send(command)

    def speak(self, text: str) -> int:
        """Queue a message; its number in the events. SaysoError ``no_speaking_engine``."""
        with self._sending:  # nothing may come between the command and its text
            reply = self._answer_to(self._send_locked("SPEAK"))
            if reply.code != 230:
                raise _gone(f"{reply.code} to SPEAK")
            lines = ("." + line if line.startswith(".") else line for line in text.splitlines())
            reply = self._answer_to(self._send_locked("\r\n".join((*lines, "."))))
        if reply.code != 225 or not reply.lines or not reply.lines[0].isdigit():
            raise _gone(f"{reply.code} to a message")
        self.last = int(reply.lines[0])
        return self.last

    def close(self) -> None:
        self._over = True
        self.send("QUIT")
        with suppress(OSError):
            self._line.shutdown(socket.SHUT_RDWR)
        self._line.close()

    def _send(self, command: str) -> queue.SimpleQueue[Reply | None]:
        with self._sending:
            return self._send_locked(command)

    def _send_locked(self, command: str) -> queue.SimpleQueue[Reply | None]:
        reply: queue.SimpleQueue[Reply | None] = queue.SimpleQueue()
        self._waiting.put(reply)
        try:
            self._line.sendall(command.encode("utf-8", errors="replace") + b"\r\n")
        except OSError as error:
            raise _gone(str(error)) from error
        return reply

    @staticmethod
    def _answer_to(waiting: queue.SimpleQueue[Reply | None]) -> Reply:
        try:
            reply = waiting.get(timeout=REPLY_S)
        except queue.Empty:
            reply = None
        if reply is None:
            raise _gone("no reply")
        return reply

    def _read(self) -> None:
        buffer = b""
        lines: list[str] = []
        with suppress(OSError):
            while data := self._line.recv(65_536):
                buffer += data
                if len(buffer) > _MOST_BYTES:
                    break
                *whole, buffer = buffer.split(b"\n")
                for raw in whole:
                    lines = self._take(raw.decode("utf-8", errors="replace").rstrip("\r"), lines)
        while not self._waiting.empty():
            self._waiting.get().put(None)
        if not self._over:
            self._lost()

    def _take(self, line: str, before: list[str]) -> list[str]:
        """One line more; returns the lines of the reply that is still incomplete."""
        code, mark, text = line[:3], line[3:4], line[4:]
        if not code.isdigit():
            return before
        if mark == "-":
            return [*before, text]
        number = int(code)
        if 700 <= number < 800:
            if len(before) >= 2 and before[0].isdigit():
                self._told(Told(number, int(before[0]), before[2] if len(before) > 2 else None))
        elif not self._waiting.empty():
            self._waiting.get().put(Reply(number, tuple(before)))
        return []


def _gone(detail: str) -> SaysoError:
    return SaysoError("no_speaking_engine", detail, permanent=False, arguments={"engine": "speech-dispatcher"})
