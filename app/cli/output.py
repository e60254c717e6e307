"""What commands print: answers on stdout, progress and notices on stderr, errors as one clear line."""

from __future__ import annotations

import json
import os
import sys
from typing import Any

from i18n import messages
from i18n.errors import SaysoError
from i18n.languages import best_match, from_environment, normalise

WRONG_USAGE = 2
_UNREADABLE = frozenset({"settings_broken", "unreadable_file"})
"""Codes that end a command like wrong usage: the file that was named cannot be read."""


def print_json(value: object) -> None:
    """One JSON object on one line, flushed, so that a reader of a batch gets each answer as it comes."""
    sys.stdout.write(json.dumps(value, ensure_ascii=False) + "\n")
    sys.stdout.flush()


def say(text: str) -> None:
    """A line of the answer."""
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def progress(text: str) -> None:
    """A line beside the answer."""
    sys.stderr.write(text + "\n")
    sys.stderr.flush()


def spoken_language(tag: str | None = None) -> str:
    """The language to tell things in: the one asked for where there are messages for it, the locale's, else English."""
    for wanted in (tag, from_environment(os.environ).language):
        if wanted is None:
            continue
        try:
            found = best_match(normalise(wanted), messages.languages())
        except SaysoError:
            continue
        if found is not None:
            return found
    return messages.FALLBACK


def message(error: SaysoError, language: str | None = None) -> str:
    """What a person is told: the message of the error's code, never a traceback."""
    words = messages.Messages(spoken_language(language))
    key = error.message_key
    try:
        return words.say(key if words.has(key) else "error-unexpected", error.arguments)
    except SaysoError:
        return words.say("error-unexpected")


def error_object(error: SaysoError, language: str | None = None) -> dict[str, Any]:
    """``{"error": {"code", "message"}}``."""
    return {"error": {"code": error.code, "message": message(error, language)}}


def refuse(error: SaysoError, *, as_json: bool, language: str | None = None) -> int:
    """Tell why a command failed; the exit status."""
    if as_json:
        print_json(error_object(error, language))
    progress(message(error, language))
    return WRONG_USAGE if error.code in _UNREADABLE else 1
