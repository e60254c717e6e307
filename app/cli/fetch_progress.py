"""How far a fetch is, told on stderr: one line that is drawn anew where somebody sees it, else a plain line now and
then that a screen reader or a braille display can follow."""

from __future__ import annotations

import sys
import time
from collections import deque
from collections.abc import Callable
from typing import TextIO

from app.models.pulling import Progress
from i18n.messages import Messages

DRAWN_EVERY_S = 0.5
TOLD_EVERY_S = 10.0
"""A voice needs some seconds for a line; more often would be noise."""

_CLEAR = "\r\x1b[K"  # to the beginning of the line, and what stands there away (ECMA-48)
_WINDOW_S = 20.0
_LEAST_S = 2.0  # before that, a rate is a guess


class Teller:
    """Told of every piece that comes; says little. `linear`: plain lines even on a terminal."""

    def __init__(
        self,
        words: Messages,
        *,
        linear: bool,
        out: TextIO | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._words, self._clock = words, clock
        self._out = out or sys.stderr
        self._drawn = not linear and self._out.isatty()
        self._seen: deque[tuple[float, int]] = deque()
        self._told = 0.0
        self._open = False
        self._named: str | None = None

    def begin(self) -> None:
        """Another model's turn."""
        self._seen.clear()
        self._told, self._named = self._clock(), None

    def __call__(self, progress: Progress) -> None:
        now = self._clock()
        self._seen.append((now, progress.done))
        while now - self._seen[0][0] > _WINDOW_S:
            self._seen.popleft()
        if self._named is None:
            self._named = progress.model.name
            said: dict[str, str | int] = {"name": progress.model.name, "size": _mega(progress.total)}
            self._line(self._words.say("models-starts", said))
        if now - self._told >= (DRAWN_EVERY_S if self._drawn else TOLD_EVERY_S):
            self._told = now
            self._tell(self._wording(progress))

    def end(self) -> None:
        """Whatever comes next begins on a line of its own."""
        if self._open:
            self._out.write(_CLEAR)
            self._out.flush()
            self._open = False

    def left_s(self, progress: Progress) -> float | None:
        """Seconds still to go at the pace of the last while; None before there is one."""
        (then, before), (now, done) = self._seen[0], self._seen[-1]
        if now - then < _LEAST_S or done <= before:
            return None
        return (progress.total - done) * (now - then) / (done - before)

    def _wording(self, progress: Progress) -> str:
        done, size = progress.done // 1_000_000, _mega(progress.total)
        said: dict[str, str | int] = {"name": progress.model.name, "done": done, "size": size}
        left = self.left_s(progress)
        if left is None:
            return self._words.say("models-progress", said)
        minutes = round(left / 60)
        soon = (
            self._words.say("models-soon") if minutes < 1 else self._words.say("models-minutes", {"minutes": minutes})
        )
        return self._words.say("models-progress-left", {**said, "left": soon})

    def _tell(self, text: str) -> None:
        if not self._drawn:
            self._line(text)
            return
        self._out.write(_CLEAR + text)
        self._out.flush()
        self._open = True

    def _line(self, text: str) -> None:
        self.end()
        self._out.write(text + "\n")
        self._out.flush()


def _mega(size: int) -> int:
    return max(1, round(size / 1_000_000))
