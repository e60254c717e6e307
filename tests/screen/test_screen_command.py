"""``sayso screen`` in a real terminal: a request typed, answered, and left by a key; refused where there is none."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import struct
import subprocess
import sys
import termios
import time
from pathlib import Path

COMMAND = [sys.executable, "-m", "app.cli", "screen", "--silent", "--lang", "en", "--country", "US"]


def environment(home: Path) -> dict[str, str]:
    clean = {key: value for key, value in os.environ.items() if not key.startswith(("SAYSO_", "LC_", "LANG"))}
    return clean | {"SAYSO_HOME": str(home), "LC_ALL": "C.UTF-8", "TERM": "xterm-256color"}


def test_without_a_terminal_it_says_what_to_use_instead(tmp_path: Path) -> None:
    done = subprocess.run(
        COMMAND, env=environment(tmp_path), input="", capture_output=True, text=True, timeout=60, check=False
    )
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == 'The screen needs a terminal. Please use "sayso talk" here.\n'


def test_a_request_in_a_real_terminal(tmp_path: Path) -> None:
    main, terminal = pty.openpty()
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    app = subprocess.Popen(COMMAND, env=environment(tmp_path), stdin=terminal, stdout=terminal, stderr=terminal)
    os.close(terminal)
    try:
        until(main, "Waiting for you")
        os.write(main, b"I need a kettle\r")
        text = until(main, "1. ")
        assert "On the table" in text or "kettle" in text
        os.write(main, b"\x11")  # Control and Q
        until(main, None)
        assert app.wait(20) == 0
    finally:
        app.kill()
        os.close(main)


def until(main: int, words: str | None) -> str:
    """What is drawn, without its control sequences, until `words` came (None: until it is over)."""
    raw, end = b"", time.monotonic() + 60
    while time.monotonic() < end:
        if select.select([main], [], [], 0.2)[0]:
            try:
                data = os.read(main, 65_536)
            except OSError:  # the other side has closed the terminal
                data = b""
            if not data:
                break
            raw += data
        text = re.sub(r"\x1b\[[0-9;?<>=]*[a-zA-Z]", "", raw.decode("utf-8", "replace"))
        if words is not None and words in text:
            return text
    assert words is None, raw[-2000:]
    return ""
