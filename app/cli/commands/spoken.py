"""``sayso spoken``: how a value is said aloud."""

from __future__ import annotations

import json
from argparse import Namespace
from typing import Any

from app.cli import batches
from app.cli.output import print_json, say
from i18n.errors import SaysoError
from i18n.spoken import say as said
from i18n.spoken import spoken_line


def run(arguments: Namespace) -> int:
    if arguments.batch:
        return batches.run(arguments.batch, spoken_line)
    try:
        value: Any = json.loads(arguments.text or "")
    except json.JSONDecodeError as error:
        raise SaysoError("bad_line", "a value is a JSON object") from error
    if isinstance(value, dict) and arguments.language and "lang" not in value:
        value["lang"] = arguments.language
    if arguments.json:
        result = spoken_line(value)
        print_json(result)
        return int("error" in result)
    if not isinstance(value, dict):
        raise SaysoError("bad_value", "a value is a JSON object")
    say(said(value))
    return 0
