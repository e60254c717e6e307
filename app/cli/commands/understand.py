"""``sayso understand``: what Sayso makes of a sentence. Needs neither index nor home."""

from __future__ import annotations

import json
import sys
from argparse import Namespace
from functools import partial
from pathlib import Path
from typing import Any

from app.cli import batches
from app.cli.output import print_json
from app.cli.readers import CACHE, routed
from app.settings import load
from app.understanding.batch import understand_line
from app.understanding.reader import GrammarReader
from i18n.errors import SaysoError
from retrieval.knowledge.graph import load_graph

WRONG_USAGE = 2


def run(arguments: Namespace) -> int:
    settings = load()
    grammar = GrammarReader(load_graph(), cache=settings.home / CACHE)
    answer = partial(understand_line, reader=routed(grammar, settings))
    if arguments.batch:
        return batches.run(arguments.batch, answer)
    if arguments.text is None:
        sys.stderr.write("sayso understand: give TEXT or --batch FILE\n")
        return WRONG_USAGE
    text = sys.stdin.read() if arguments.text == "-" else arguments.text
    result = answer({"text": text, "lang": arguments.language, "context": _context(arguments.context)})
    print_json(result)
    return int("error" in result)


def _context(file: str | None) -> Any:
    if file is None:
        return None
    try:
        return json.loads(Path(file).read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise SaysoError("unreadable_file", file, arguments={"file": file}) from error
