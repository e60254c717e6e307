"""``sayso understand``: what Sayso makes of a sentence. Needs neither index nor home."""

from __future__ import annotations

import json
import sys
from argparse import Namespace
from pathlib import Path
from typing import Any

from app.cli import batches
from app.cli.output import print_json
from app.understanding.batch import Understander
from i18n.errors import SaysoError

WRONG_USAGE = 2


def run(arguments: Namespace) -> int:
    understander = Understander()
    if arguments.batch:
        return batches.run(arguments.batch, understander.line)
    if arguments.text is None:
        sys.stderr.write("sayso understand: give TEXT or --batch FILE\n")
        return WRONG_USAGE
    text = sys.stdin.read() if arguments.text == "-" else arguments.text
    result = understander.line({"text": text, "lang": arguments.language, "context": _context(arguments.context)})
    print_json(result)
    return int("error" in result)


def _context(file: str | None) -> Any:
    if file is None:
        return None
    try:
        return json.loads(Path(file).read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise SaysoError("unreadable_file", file, arguments={"file": file}) from error
