"""What one visitor may ask of the server, so that nobody can take it from the others. Pure, but for the clock given."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

Clock = Callable[[], float]
"""Seconds that only go forward."""


@dataclass(frozen=True, slots=True)
class Limits:
    """The limits of one server, each with its reason.

    message_bytes      of one message; a second of sound is 32 000 bytes, a long text 8 000
    messages_per_s     messages in a second; sound held in 40 ms pieces gives 25. `message_burst` may come at once
    turns_per_minute   requests in a minute, typed or spoken; `turn_burst` may come at once (a visit that is
                       played from a list)
    waiting_turns      requests that may wait for the one being answered
    utterance_s        seconds of sound in one request; the rest is not kept
    sessions           talks at once
    sessions_per_peer  talks at once from one address
    hello_s            seconds until the first message must have come
    idle_s             seconds without any message after which a talk is ended; slow people need long
    """

    message_bytes: int = 65_536
    messages_per_s: float = 60.0
    message_burst: int = 240
    turns_per_minute: float = 60.0
    turn_burst: int = 60
    waiting_turns: int = 20
    utterance_s: float = 30.0
    sessions: int = 100
    sessions_per_peer: int = 10
    hello_s: float = 10.0
    idle_s: float = 1800.0


class Bucket:
    """A token bucket: `per_s` a second, up to `burst` at once. `take` answers whether one more is allowed."""

    def __init__(self, per_s: float, burst: int, clock: Clock) -> None:
        self._per_s = per_s
        self._burst = float(burst)
        self._clock = clock
        self._left = float(burst)
        self._at = clock()

    def take(self) -> bool:
        now = self._clock()
        self._left = min(self._burst, self._left + (now - self._at) * self._per_s)
        self._at = now
        if self._left < 1.0:
            return False
        self._left -= 1.0
        return True
