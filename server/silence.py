"""How long nobody has said, typed or heard anything, and the gentle words that are due in it. Pure."""

from __future__ import annotations

from voice.pauses.reprompts import is_due

REPROMPTS = ("reprompt-first", "reprompt-second")
"""The messages, each said once in a silence."""


class Silence:
    """Counted from the end of Sayso's voice or the last sign of the person."""

    def __init__(self) -> None:
        self._seconds = 0.0
        self._given = 0

    def broken(self, *, by_person: bool) -> None:
        """Something sounded or was done; what the person did gives them all the gentle words again."""
        self._seconds = 0.0
        if by_person:
            self._given = 0

    def passed(self, seconds: float, *, awaited: bool) -> str | None:
        """`seconds` more of it; the message that is due now where an answer is awaited."""
        self._seconds += seconds
        if not awaited or not is_due(self._seconds, self._given):
            return None
        self._given += 1
        return REPROMPTS[self._given - 1]
