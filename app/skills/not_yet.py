"""What Sayso cannot do yet, said in one honest sentence each."""

from __future__ import annotations

from app.model.reply import Note, Reply
from app.model.request import Intent, Request
from app.skills.situation import Situation

NOT_YET = frozenset(
    {
        Intent.WATCH_PRICE,
        Intent.BUY_WHEN,
        Intent.NEGOTIATE,
        Intent.PHOTO_MATCH,
        Intent.RETURN_ITEM,
    }
)


def cannot_yet(request: Request, situation: Situation) -> Reply:
    """Names the thing that was asked for and is not there."""
    del situation
    return Note(f"cannot_yet_{request.intent.value}")
