"""``sayso forget --yes``: everything about the person."""

from __future__ import annotations

import sys
from argparse import Namespace

from app.cli.house import House
from app.cli.output import print_json, say, spoken_language
from app.settings import load
from i18n.messages import Messages

WRONG_USAGE = 2


def run(arguments: Namespace) -> int:
    if not arguments.yes:
        sys.stderr.write("sayso forget: this removes cart, orders and settings for good; say it with --yes\n")
        return WRONG_USAGE
    settings = load()
    with House(settings) as house:
        house.memory.forget()
    if arguments.json:
        print_json({"forgotten": True})
    else:
        say(Messages(spoken_language(settings.language)).say("note-forgotten"))
    return 0
