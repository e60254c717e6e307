"""The commands: the only place that builds the parts and wires them together."""

from __future__ import annotations

import importlib
import os
import sys
from collections.abc import Sequence

from app.cli.arguments import parser
from app.cli.output import refuse
from i18n.errors import SaysoError

REFUSED = 1


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; the exit status: 0 done, 1 refused or failed, 2 wrong usage or unreadable file."""
    _speak_utf8()
    arguments = parser().parse_args(argv)
    command = importlib.import_module(f"app.cli.commands.{arguments.command.replace('-', '_')}")
    try:
        return int(command.run(arguments))
    except SaysoError as error:
        return refuse(error, as_json=getattr(arguments, "json", False), language=getattr(arguments, "language", None))
    except KeyboardInterrupt:
        return REFUSED
    except BrokenPipeError:
        # Whoever read the output has left; there is nobody to tell.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return REFUSED


def _speak_utf8() -> None:
    """Nine languages do not fit into a locale's own encoding; what is broken in the input must not break the run."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    if hasattr(sys.stdin, "reconfigure"):
        sys.stdin.reconfigure(encoding="utf-8", errors="replace")
