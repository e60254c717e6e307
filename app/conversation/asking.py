"""What kind of answer is waited for now: how long Sayso waits depends on it. Pure."""

from __future__ import annotations

from app.model.reply import CartView, Details, DoorPrice, NothingFound, ReadBack, Why
from app.model.request import Request
from app.model.session import Session
from app.model.utterance import ConsentTrust
from voice.pauses.completeness import Asked


def asked_in(state: Session) -> Asked:
    """The kind of answer that the last reply asks for."""
    if state.half is not None:
        return Asked.NOTHING
    if state.terms is not None:
        digits = isinstance(state.standing, ReadBack) and state.standing.trust is ConsentTrust.DIGITS
        return Asked.YES_DIGITS if digits else Asked.YES_NO
    if state.pending is not None:
        return Asked.YES_NO if state.pending.slot is None else Asked.VALUE
    match state.standing:
        case Details() | Why() | DoorPrice() | CartView() | NothingFound(relax_slot=str()):
            return Asked.YES_NO  # "Shall I add it to your cart?"
    return Asked.NOTHING


def is_awaited(state: Session) -> bool:
    """Whether something was asked that waits for its answer: then a long silence is worth a word."""
    return state.half is not None or state.terms is not None or state.pending is not None


def is_answer(request: Request, asked: Asked) -> bool:
    """Whether words read as `request` answer what was asked, where that is a value."""
    if asked is Asked.YES_DIGITS:
        return request.digits is not None and len(request.digits) >= 2
    if asked is not Asked.VALUE:
        return False
    pointed = request.reference is not None and not request.reference.pronoun
    values = (request.quantity, request.size, request.country, request.currency, request.set_language, request.digits)
    return pointed or request.max_price is not None or any(value is not None for value in values)
