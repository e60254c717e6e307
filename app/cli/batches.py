"""Batches: one JSON object a line in, one a line out, in order, flushed as they come; a bad line never ends the run."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from app.cli.output import error_object, print_json
from i18n.errors import SaysoError


def run(file: str, answer: Callable[[Any], dict[str, Any]]) -> int:
    """Answer every line of `file` (``-`` is stdin); 0 where every line was answered, else 1.

    Raises SaysoError ``unreadable_file`` where the file cannot be opened.
    """
    status = 0
    for line in _lines(file):
        if not line.strip():
            continue
        try:
            result = answer(json.loads(line))
        except json.JSONDecodeError:
            result = error_object(SaysoError("bad_line"))
        except RecursionError:
            result = error_object(SaysoError("bad_line"))
        except SaysoError as error:
            result = error_object(error)
        if "error" in result:
            status = 1
        print_json(result)
    return status


def _lines(file: str) -> Iterator[str]:
    if file == "-":
        yield from sys.stdin
        return
    try:
        with Path(file).open(encoding="utf-8", errors="replace") as lines:
            yield from lines
    except OSError as error:
        raise SaysoError("unreadable_file", file, arguments={"file": file}) from error
