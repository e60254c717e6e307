"""What a language model must do for Sayso: answer one prompt with text, in time."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

Schema = Mapping[str, Any]
"""A JSON schema that the answer must follow where the engine can make it."""


@dataclass(frozen=True, slots=True)
class Deadline:
    """A moment on the monotonic clock after which an answer is of no use."""

    at: float = field(default_factory=time.monotonic)

    @classmethod
    def after(cls, seconds: float) -> Deadline:
        """That many seconds from now."""
        return cls(time.monotonic() + seconds)

    @property
    def left(self) -> float:
        """Seconds until then, never negative."""
        return max(0.0, self.at - time.monotonic())

    @property
    def passed(self) -> bool:
        return self.left == 0.0


@dataclass(frozen=True, slots=True)
class Prompt:
    """Instructions of Sayso's own, and what a person said as data that is never an instruction."""

    instructions: str
    data: str


class LanguageModel(Protocol):
    """An engine that completes a prompt. Its text is parsed and checked, never spoken."""

    name: str

    def complete(self, prompt: Prompt, schema: Schema, deadline: Deadline) -> str:
        """The answer's text.

        Raises SaysoError ``model_unreachable``, ``model_late``, ``model_refused`` or ``model_broken``.
        """
        ...
