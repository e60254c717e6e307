"""Why a connection is ended: every close code with its reason. Documented for clients in ``docs/protocol.md``."""

from __future__ import annotations

from enum import IntEnum


class Close(IntEnum):
    """Close codes of RFC 6455 where one fits, else codes of our own from 4000 on."""

    ENDED = 1000
    GOING_AWAY = 1001
    TOO_BIG = 1009  # sent by the websocket layer itself
    FAULT = 1011
    MALFORMED = 4400
    TOKEN = 4401
    IDLE = 4408
    ELSEWHERE = 4409
    TOO_FAST = 4429
    TOO_MANY_TURNS = 4430
    TOO_MANY_FROM_HERE = 4431
    FULL = 4503


REASONS = {
    Close.ENDED: "the talk has ended",
    Close.GOING_AWAY: "the server is stopping",
    Close.FAULT: "a fault on our side",
    Close.MALFORMED: "not a message of this protocol",
    Close.TOKEN: "a token is needed and this is not it",
    Close.IDLE: "nothing was sent for too long",
    Close.ELSEWHERE: "this talk goes on in another window",
    Close.TOO_FAST: "too many messages",
    Close.TOO_MANY_TURNS: "too many requests in a minute",
    Close.TOO_MANY_FROM_HERE: "too many talks from one address",
    Close.FULL: "too many talks at once",
}


class Violation(Exception):
    """A rule was broken; the connection ends with `code`. The reason never holds what a person said."""

    def __init__(self, code: Close, detail: str = "") -> None:
        self.code = code
        reason = REASONS[code] + (f": {detail}" if detail else "")
        # A close frame holds 123 bytes of reason (RFC 6455, 5.5).
        self.reason = reason.encode("utf-8")[:120].decode("utf-8", errors="ignore")
        super().__init__(self.reason)
