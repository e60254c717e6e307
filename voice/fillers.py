"""A word while somebody waits: after .9 seconds, then every seven (R16 of the voice requirements)."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

FIRST_S = 0.9
AGAIN_S = 7.0
"""Seconds until the first word and between the further ones."""


@contextmanager
def while_working(say: Callable[[int], None], wait: Callable[[float], bool] | None = None) -> Iterator[None]:
    """Call `say` with 0, 1, 2 … as long as the block takes, from another thread; never once it is over.

    wait  seconds -> True where the work ended meanwhile; by default real time
    """
    over = threading.Event()
    saying = threading.Lock()
    pause = wait or over.wait

    def run() -> None:
        count, next_s = 0, FIRST_S
        while not pause(next_s):
            with saying:
                if over.is_set():
                    return
                say(count)
            count, next_s = count + 1, AGAIN_S

    thread = threading.Thread(target=run, name="fillers", daemon=True)
    thread.start()
    try:
        yield
    finally:
        with saying:  # a word that is being begun is begun before the answer, not after it
            over.set()
