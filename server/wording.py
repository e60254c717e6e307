"""The words of this room's own messages and labels, in the visitor's language."""

from __future__ import annotations

from i18n import messages
from i18n.errors import SaysoError
from i18n.languages import best_match, normalise
from i18n.messages import Messages

PAGE_WORDS = "page-"
"""Messages whose key begins so are the labels of the page."""


def spoken_language(tag: str | None) -> str:
    """The language with messages that serves `tag` best, else the fallback."""
    if tag is not None:
        try:
            found = best_match(normalise(tag), messages.languages())
        except SaysoError:
            found = None
        if found is not None:
            return found
    return messages.FALLBACK


def preferred(accept_language: str | None) -> str:
    """The language of an ``Accept-Language`` header (RFC 9110, 12.5.4) that Sayso has words in."""
    wanted: list[tuple[float, int, str]] = []
    for place, part in enumerate((accept_language or "").split(",")[:20]):
        tag, _, weight = part.strip().partition(";")
        quality = weight.strip().removeprefix("q=") if weight else "1"
        try:
            wanted.append((-float(quality), place, tag.strip()))
        except ValueError:
            continue
    for quality_, _, tag in sorted(wanted):
        if quality_ < 0 and tag != "*":
            try:
                found = best_match(normalise(tag), messages.languages())
            except SaysoError:
                continue
            if found is not None:
                return found
    return messages.FALLBACK


def error_words(problem: SaysoError, language: str) -> str:
    """What a visitor is told: the message of the error's code, never a traceback."""
    words = Messages(spoken_language(language))
    try:
        return words.say(
            problem.message_key if words.has(problem.message_key) else "error-unexpected", problem.arguments
        )
    except SaysoError:
        return words.say("error-unexpected")
