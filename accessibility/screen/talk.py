"""What the screen needs of a conversation and of a voice: ports, wired up by whoever starts it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from accessibility.rendering.wording import Phrase
from app.model.reply import CartView, Reply


@dataclass(frozen=True, slots=True)
class Answer:
    """What a turn gave: the typed reply (None for the opening), its sentences for eye and ear, and whether it ends."""

    reply: Reply | None
    language: str
    written: tuple[Phrase, ...]
    spoken: tuple[Phrase, ...]
    ends: bool = False


class Talk(Protocol):
    """One conversation. Its methods block and are called from a thread, one at a time."""

    def opening(self) -> Answer: ...

    def turn(self, text: str) -> Answer:
        """Raises SaysoError where there can be no answer at all."""
        ...

    def cart(self) -> CartView:
        """The cart as it stands now."""
        ...


class Voice(Protocol):
    """Sound beside the words. `say` returns at once; `stop` silences at once."""

    def say(self, phrases: Sequence[Phrase]) -> None: ...
    def stop(self) -> None: ...

    @property
    def speaking(self) -> bool: ...
