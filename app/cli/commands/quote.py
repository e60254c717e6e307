"""``sayso quote``: what a parcel costs at the door. Needs neither index nor home."""

from __future__ import annotations

import json
import sys
from argparse import Namespace
from functools import partial
from pathlib import Path
from typing import Any

from app.cli import batches
from app.cli.output import print_json, say
from i18n.customs import quote_line
from i18n.errors import SaysoError
from i18n.rates import EcbRates

WRONG_USAGE = 2


def run(arguments: Namespace) -> int:
    answer = partial(quote_line, rates=EcbRates())
    if (arguments.order is None) == (arguments.batch is None):
        sys.stderr.write("sayso quote: give one of --order FILE, --batch FILE\n")
        return WRONG_USAGE
    if arguments.batch is not None:
        return batches.run(arguments.batch, answer)
    result = answer(_order(arguments.order))
    if arguments.json or "error" in result:
        print_json(result)
    else:
        _tell(result)
    return int("error" in result)


def _order(file: str) -> Any:
    try:
        text = sys.stdin.read() if file == "-" else Path(file).read_text(encoding="utf-8")
        return json.loads(text)
    except (OSError, ValueError) as error:
        raise SaysoError("unreadable_file", file, arguments={"file": file}) from error


def _tell(quote: dict[str, Any]) -> None:
    """The quote as plain lines, each charge with its rule."""
    currency = quote["currency"]
    for part in ("goods", "freight", "insurance", "duty", "tax", "fees", "total"):
        say(f"{part}: {quote[part]} {currency}")
    for line in quote["lines"]:
        say(f"charge: {line['label']}, {line['amount']} {currency}, {line['due']}, by {line['rule_id']}")
    for item in quote["missing"]:
        say(f"not known: {item}")
    for item in quote["restrictions"]:
        say(f"check: item {item['item']}, {item['verdict']}: {item.get('reason', '')}")
    say(f"papers: {', '.join(quote['papers']) or 'none named'}")
