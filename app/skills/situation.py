"""What a skill is told besides the request, and what a skill is."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from app.model.context import Context
from app.model.profile import Profile
from app.model.reply import (
    CartView,
    Comparison,
    Details,
    DoorPrice,
    NothingFound,
    Options,
    Question,
    ReadBack,
    Reply,
    Reviews,
    Why,
)
from app.model.request import Request
from app.model.session import Session
from app.model.taste import WhyOrder
from app.model.utterance import Utterance


def _untimed(_stage: str) -> AbstractContextManager[None]:
    return nullcontext()


@dataclass(frozen=True, slots=True)
class Situation:
    """The moment a request is answered in.

    session       the name that cart, settings and orders are kept under
    now           aware UTC; when the utterance began
    spoken_until  when Sayso's voice ended, where the last reply was spoken
    confirmed     the person said yes to the question that this very request had led to
    stage         times a part of the turn: ``with situation.stage("search"): …``
    """

    session: str
    profile: Profile
    state: Session
    utterance: Utterance
    now: datetime
    spoken_until: datetime | None = None
    confirmed: bool = False
    stage: Callable[[str], AbstractContextManager[None]] = _untimed

    @property
    def context(self) -> Context:
        return self.state.context

    @property
    def place(self) -> str:
        """Where in the talk the person is, for help and hints: start | options | details | cart | read_back."""
        return place_of(self.state)


def place_of(state: Session) -> str:
    """start | options | details | cart | read_back, by what was last put before the person."""
    if state.terms is not None:
        return "read_back"
    match state.standing:
        case Options() | Comparison() | WhyOrder():
            return "options"
        case Details() | DoorPrice() | Why() | Reviews():
            return "details"
        case CartView(lines=lines) if lines:
            return "cart"
        case ReadBack() | NothingFound() | Question() | _:
            return "start"


def hint_of(state: Session) -> str:
    """What may be said now, for who was not understood: start | options | cart | read_back | question."""
    if state.pending is not None:
        return "question"
    place = place_of(state)
    return "options" if place == "details" else place


class Skill(Protocol):
    """One thing Sayso can do. Raises SaysoError where it cannot be done now."""

    def __call__(self, request: Request, situation: Situation, /) -> Reply: ...
