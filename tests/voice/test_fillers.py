"""A word while somebody waits, and none once the answer is there."""

from __future__ import annotations

import threading

from voice.fillers import AGAIN_S, FIRST_S, while_working


class Time:
    """Time passes when it is told to."""

    def __init__(self) -> None:
        self.asked: list[float] = []
        self.waiting = threading.Semaphore(0)
        self.passed = threading.Semaphore(0)

    def wait(self, seconds: float) -> bool:
        self.asked.append(seconds)
        self.waiting.release()
        assert self.passed.acquire(timeout=10)
        return False

    def pass_once(self) -> None:
        assert self.waiting.acquire(timeout=10)
        self.passed.release()


def test_words_come_after_a_moment_and_then_seldom_and_end_with_the_work() -> None:
    time, said = Time(), []
    with while_working(said.append, time.wait):
        time.pass_once()
        time.pass_once()
        assert time.waiting.acquire(timeout=10)
        assert said == [0, 1]
        assert time.asked == [FIRST_S, AGAIN_S, AGAIN_S]
    time.passed.release()
    assert said == [0, 1]
    assert FIRST_S == 0.9
    assert 6 <= AGAIN_S <= 8


def test_what_is_quick_is_done_in_silence() -> None:
    said: list[int] = []
    with while_working(said.append):
        pass
    assert said == []
