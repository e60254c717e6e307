"""The log: kinds and places of faults, never what was said. A small file under home; nothing on the terminal."""

from __future__ import annotations

import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path

LARGEST_BYTES = 1_000_000
KEPT = 2


def keep_log(home: Path) -> logging.Handler:
    """Write warnings of this run to ``home/logs/sayso.log``; the file is made with the first of them.

    Where it cannot be written, the log is lost and the talk goes on.
    """
    handler = _QuietFile(home / "logs" / "sayso.log")
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    handler.setLevel(logging.WARNING)
    logging.getLogger().addHandler(handler)
    return handler


class _QuietFile(RotatingFileHandler):
    def __init__(self, path: Path) -> None:
        super().__init__(path, maxBytes=LARGEST_BYTES, backupCount=KEPT, encoding="utf-8", delay=True)

    def emit(self, record: logging.LogRecord) -> None:
        try:
            Path(self.baseFilename).parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError:
            return
        super().emit(record)

    def handleError(self, record: logging.LogRecord) -> None:
        """A full disk must not put a traceback between two answers."""
