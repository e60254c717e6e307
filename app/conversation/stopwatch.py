"""How long each part of a turn takes."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager


class Stopwatch:
    """Milliseconds by part. A part that runs inside another is taken off the outer one, so that all add up."""

    def __init__(self, seconds: Callable[[], float] = time.perf_counter) -> None:
        self._seconds = seconds
        self._parts: dict[str, float] = {}
        self._inner = [0.0]

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Time a part; called again, it adds up."""
        began = self._seconds()
        self._inner.append(0.0)
        try:
            yield
        finally:
            took = self._seconds() - began
            own = took - self._inner.pop()
            self._inner[-1] += took
            self._parts[name] = self._parts.get(name, 0.0) + own * 1000

    @property
    def timings_ms(self) -> tuple[tuple[str, float], ...]:
        """(part, milliseconds), in the order in which the parts ended."""
        return tuple(self._parts.items())
