"""Numbers that sound alike (fifteen, fifty) or were heard badly: asked about before a price, a size or a quantity is
used (R6). Pure.

A typed number is not misheard; there only a number written with digits can be read two ways ("1.500").
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal, InvalidOperation

from app.model.reply import Question
from app.model.request import Intent, PriceLimit, Request, Size
from app.model.session import Pending
from app.model.utterance import ConsentTrust, Source, Utterance
from app.understanding.number_words import is_number_word

_USED_BY = frozenset(
    {Intent.SEARCH, Intent.REFINE, Intent.ADD_TO_CART, Intent.CHANGE_QUANTITY, Intent.REMOVE_FROM_CART, Intent.CHECKOUT}
)
"""Intents that act on numbers today; the others do nothing with them that would have to be asked about."""

_SLOTS = ("quantity", "max_price", "min_price", "size", "min_rating")


def doubt(request: Request, utterance: Utterance) -> Pending | None:
    """The question about a number that must be asked first, with the request that waits for it."""
    if request.intent not in _USED_BY:
        return None
    if utterance.source is Source.TYPED and not any(char.isdigit() for char in request.text):
        return None
    for alternative in request.alternatives:
        slot = alternative.field.split(".")[0]
        said, other = spoken_of(request, slot), plain(alternative.value)
        if slot in _SLOTS and said is not None and other is not None and said != other:
            return Pending("number", request, slot, (said, other))
    return None


WEAK = 0.35
"""A recogniser's confidence in a word, under which a number that would be acted on is not taken from it. Set with care,
not measured: asking once too often costs a sentence, a wrong number costs money."""


def is_weak(request: Request, utterance: Utterance) -> bool:
    """Whether a number that would be acted on was heard too badly: then the person is asked to say it again.

    Only of an ear that hears any words: one that hears by a grammar has weighed its words against each other already.
    """
    if request.intent not in _USED_BY or utterance.trust is not ConsentTrust.PLAIN:
        return False
    if all(spoken_of(request, slot) is None for slot in _SLOTS):
        return False
    return any(word.confidence < WEAK and is_number_word(word.text, request.language) for word in utterance.words)


def question(pending: Pending) -> Question:
    """The question as a reply."""
    return Question("number", choices=pending.choices)


def settled(pending: Pending, answer: Request) -> Request | None:
    """The waiting request with the number that was meant; None where the answer names no number.

    One of the two settles it, however it was said: as a word, digit by digit, or as "the first". Another number takes
    the place of both, and may itself be in doubt.
    """
    assert pending.slot is not None
    said = _answered(pending, answer)
    if said is None:
        return None
    request = with_number(pending.request, pending.slot, said)
    others = tuple(a for a in request.alternatives if a.field.split(".")[0] != pending.slot)
    if said not in pending.choices:
        others += tuple(a for a in answer.alternatives if a.field.split(".")[0] == pending.slot)
    return replace(request, alternatives=others)


def _answered(pending: Pending, answer: Request) -> str | None:
    said = [plain(answer.digits), *(spoken_of(answer, slot) for slot in (pending.slot or "", *_SLOTS))]
    numbers = [number for number in said if number is not None]
    for number in numbers:
        if number in pending.choices:
            return number
    if answer.reference is not None and answer.reference.ordinal is not None:
        index = answer.reference.ordinal - (answer.reference.ordinal > 0)
        if -len(pending.choices) <= index < len(pending.choices):
            return pending.choices[index]
    return numbers[0] if numbers else None


def plain(value: Decimal | int | str | None) -> str | None:
    """A number as plain digits ("15", "7.5"); None for what is no number."""
    if value is None:
        return None
    try:
        number = Decimal(value)
    except (InvalidOperation, ValueError):
        return None
    if not number.is_finite():
        return None
    return f"{number.normalize():f}"


def spoken_of(request: Request, slot: str) -> str | None:
    """The number in a slot as plain digits."""
    value = getattr(request, slot, None)
    if isinstance(value, PriceLimit):
        return plain(value.amount)
    if isinstance(value, Size):
        return plain(value.value)
    return plain(value) if isinstance(value, int | Decimal) else None


def with_number(request: Request, slot: str, number: str) -> Request:
    """The request with another number in a slot."""
    match getattr(request, slot):
        case PriceLimit(currency=currency):
            return replace(request, **{slot: PriceLimit(Decimal(number), currency)})  # type: ignore[arg-type]
        case Size(system=system):
            return replace(request, size=Size(number, system))
    if slot == "quantity":
        return replace(request, quantity=int(Decimal(number)))
    return replace(request, min_rating=Decimal(number))
