"""What one conversation remembers between two turns, and over a restart where it has a name."""

from __future__ import annotations

from dataclasses import dataclass, field

from app.model.cart import ReadBackTerms
from app.model.context import Context
from app.model.reply import Reply
from app.model.request import Request


@dataclass(frozen=True, slots=True)
class Pending:
    """A question that was asked, and the request that waits for its answer.

    about    the question's slug (`Question.about`)
    request  what the person wanted when the question came up; it is taken up again with the answer filled in
    slot     the slot of `request` that the answer fills ("size", "max_price", …), or None for a plain yes or no
    choices  what may be answered, as they were offered
    """

    about: str
    request: Request
    slot: str | None = None
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Half:
    """A sentence that broke off ("a kettle with …"): what comes next completes it.

    times  how often it was asked what comes next
    """

    text: str
    language: str
    times: int = 1


@dataclass(frozen=True, slots=True)
class Session:
    """The state of one conversation.

    standing  the last reply that put something before the person; what "yes" and "no" are about
    said      the last thing said, whatever it was: what "repeat" says again
    pending   the open question, if any
    terms     a read-back waiting for a fresh yes, if any
    shown     how many results of the last search were told so far; "more" goes on from there
    half      the first part of a sentence whose rest was asked for
    told      ids of those results in the order they were told, so that "more" repeats none where the order has moved
    """

    context: Context = field(default_factory=Context)
    standing: Reply | None = None
    said: Reply | None = None
    pending: Pending | None = None
    terms: ReadBackTerms | None = None
    shown: int = 0
    told: tuple[str, ...] = ()
    half: Half | None = None
