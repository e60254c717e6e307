"""A caller whose words take long is told so: into silence alone, and never in the place of what was interrupted."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any, cast

import numpy as np
import pytest

from server.ear import Ear
from voice.audio import SAMPLE_RATE
from voice.events import Delayed, SpeechEnded, SpeechStarted


class Mouth:
    phrases = ()

    def __init__(self) -> None:
        self.speaking = False
        self.interrupted = False

    async def stop(self) -> bool:
        return self.interrupted

    def resume(self) -> None: ...


class Called:
    def __init__(self, mouth: Mouth) -> None:
        self.late: list[int] = []

        async def nothing(*_: Any) -> None: ...

        async def late(count: int) -> None:
            self.late.append(count)

        self.ear = Ear(
            cast(Any, SimpleNamespace()),
            mouth,
            take=lambda *_: None,
            spoke=nothing,
            began=nothing,
            ended=nothing,
            passed=nothing,
            delayed=late,
            clock=lambda: 0.0,
        )

    async def turn(self) -> None:
        await self.ear._event(SpeechStarted(0.0))
        await self.ear._event(SpeechEnded(0.0, 1.0, 0.0, np.zeros(SAMPLE_RATE, np.float32), 1.0))


async def test_one_moment_into_silence() -> None:
    called = Called(Mouth())
    await called.turn()
    await called.ear._event(Delayed(0))
    await called.ear._event(Delayed(1))
    assert called.late == [0, 1]


@pytest.mark.parametrize("busy", ["talks", "held_back", "speaking", "interrupted"])
async def test_never_over_anybody_nor_in_the_place_of_what_was_interrupted(busy: str) -> None:
    mouth = Mouth()
    called = Called(mouth)
    mouth.interrupted = busy == "interrupted"
    await called.turn()
    match busy:
        case "talks" | "held_back":
            setattr(called.ear, busy, True)
        case "speaking":
            mouth.speaking = True
    await called.ear._event(Delayed(0))
    assert called.late == []
