"""What an utterance means against what was asked: the answer to a question, a yes, or something new. Pure."""

from __future__ import annotations

from dataclasses import dataclass, replace

from app.conversation import numbers
from app.model.reply import (
    CartView,
    Comparison,
    Details,
    DoorPrice,
    Note,
    NothingFound,
    Options,
    Question,
    Reply,
    Why,
)
from app.model.request import Intent, Reference, Request, Size
from app.model.session import Pending, Session
from app.model.utterance import ConsentTrust, Utterance
from i18n import subdivisions

SLOTS = {
    "size": "size",
    "quantity": "quantity",
    "country": "country",
    "region": "region",
    "currency": "currency",
    "language": "set_language",
    "which_product": "reference",
    "which_order": "reference",
}
"""The slot that the answer to a question fills."""

_PLAIN_ANSWERS = frozenset(
    {
        Intent.UNKNOWN,
        Intent.REFINE,
        Intent.SELECT,
        Intent.SEARCH,
        Intent.CHANGE_QUANTITY,
        Intent.ADD_TO_CART,
        Intent.SET_COUNTRY,
        Intent.SET_CURRENCY,
        Intent.SET_LANGUAGE,
    }
)
"""How the answer to a question may be read; any other intent is something new."""


@dataclass(frozen=True, slots=True)
class Meant:
    """What is to be done.

    request    the request to answer, the open question's answer filled in
    answered   the question (`Question.about`) that this answers, or None
    confirmed  it is the yes to a question that this request had led to
    relax      a search that found nothing is to be looked for without the constraint that was offered
    reply      the answer where nothing is to be done at all
    keeps      the pending question stays open
    """

    request: Request
    answered: str | None = None
    confirmed: bool = False
    relax: NothingFound | None = None
    reply: Reply | None = None
    keeps: bool = False


def meant(request: Request, utterance: Utterance, state: Session) -> Meant:
    """The request against the state of the talk."""
    if state.pending is not None:
        answered = _answer(state.pending, request, utterance)
        if answered is not None:
            return answered
    if request.intent is Intent.CONFIRM and state.terms is None:
        return _yes(request, state)
    return Meant(request)


def _answer(pending: Pending, request: Request, utterance: Utterance) -> Meant | None:
    """The pending request with its answer; None where the utterance is no answer to it."""
    if request.intent is Intent.CONFIRM:
        if pending.about == "forget":
            if utterance.trust is ConsentTrust.KEY_ONLY:
                return Meant(request, reply=Note("key_needed"), keeps=True)
            return Meant(pending.request, answered="forget", confirmed=True)
        if pending.about == "look_for":
            return Meant(replace(pending.request, intent=Intent.SEARCH), answered="look_for")
        if pending.about == "size" and len(pending.choices) == 1:
            return Meant(replace(pending.request, size=Size(pending.choices[0])), answered="size")
        return Meant(request, reply=_again(pending), keeps=True) if pending.slot is not None else None
    if pending.slot is None or (request.intent not in _PLAIN_ANSWERS and pending.slot != "region"):
        return None  # names of states are no words of the shop: whatever else was read into one, it is the answer
    if pending.about == "number":
        settled = numbers.settled(pending, request)
        return None if settled is None else Meant(settled, answered="number")
    filled = _FILLERS[pending.about](pending, request)
    if filled is not None:
        return Meant(filled, answered=pending.about)
    return None


def _again(pending: Pending) -> Question:
    return Question(pending.about, choices=pending.choices)


def _size(pending: Pending, request: Request) -> Request | None:
    """The size that was said, on sale or not: the cart takes it, or asks about those that come near."""
    on_sale = {choice.casefold() for choice in pending.choices}
    pointed = request.reference is not None and request.reference.ordinal is not None
    # "The first one" also holds a number; it is a size only where such a size is on sale.
    if request.size is not None and not (pointed and request.size.value.casefold() not in on_sale):
        return replace(pending.request, size=request.size)
    place = request.reference.ordinal if request.reference is not None else None
    if place is not None and 0 < abs(place) <= len(pending.choices):  # "the first one", of the sizes just told
        return replace(pending.request, size=Size(pending.choices[place - 1 if place > 0 else place]))
    words = {word.casefold().strip(".,!?") for word in request.text.split()}
    number = _said_number(request)
    said = next((c for c in pending.choices if c.casefold() in words), number)
    return None if said is None else replace(pending.request, size=Size(said))


def _said_number(request: Request) -> str | None:
    for slot in ("size", "quantity", "max_price"):
        number = numbers.spoken_of(request, slot)
        if number is not None:
            return number
    return numbers.plain(request.digits)


def _quantity(pending: Pending, request: Request) -> Request | None:
    number = _said_number(request)
    if number is None or not number.isdigit():
        return None
    alternatives = tuple(a for a in request.alternatives if a.field == "quantity")
    return replace(pending.request, quantity=int(number), alternatives=alternatives)


def _country(pending: Pending, request: Request) -> Request | None:
    return None if request.country is None else replace(pending.request, country=request.country)


def _region(pending: Pending, request: Request) -> Request | None:
    """The state or province that was named; `choices` holds the country it belongs to."""
    if request.product_types or (request.intent is Intent.STOP and "pará" not in request.text.casefold()):
        return None  # "para" without its accent is "stop" before it is a state
    code = next((found for country in pending.choices if (found := subdivisions.find(request.text, country))), None)
    return None if code is None else replace(pending.request, region=code)


def _currency(pending: Pending, request: Request) -> Request | None:
    currency = request.currency or (request.max_price.currency if request.max_price else None)
    return None if currency is None else replace(pending.request, currency=currency)


def _language(pending: Pending, request: Request) -> Request | None:
    return None if request.set_language is None else replace(pending.request, set_language=request.set_language)


def _which(pending: Pending, request: Request) -> Request | None:
    reference = request.reference
    if reference is None or reference.pronoun:
        number = _said_number(request)
        if number is not None and number.isdigit() and 1 <= int(number) <= len(pending.choices):
            reference = Reference(ordinal=int(number))
    if reference is not None and not reference.pronoun:
        return replace(pending.request, reference=reference)
    if request.product_types and request.intent is not Intent.SEARCH:
        return replace(pending.request, product_types=request.product_types, reference=None)
    return None


_FILLERS = {
    "size": _size,
    "quantity": _quantity,
    "country": _country,
    "region": _region,
    "currency": _currency,
    "language": _language,
    "which_product": _which,
    "which_order": _which,
}


def _yes(request: Request, state: Session) -> Meant:
    """A yes with no read-back waiting, by what stands before the person."""
    match state.standing:
        case Details() | Why() | DoorPrice():
            # "Shall I add it to your cart?"
            return Meant(replace(request, intent=Intent.ADD_TO_CART, reference=Reference(pronoun=True), digits=None))
        case Options(products=products) if len(products) == 1:
            return Meant(replace(request, intent=Intent.DETAILS, reference=Reference(ordinal=1), digits=None))
        case Options(products=products) | Comparison(products=products):
            which = Question("which_product", choices=tuple(p.id for p in products), products=products)
            chosen = replace(request, intent=Intent.SELECT, digits=None)
            return Meant(chosen, reply=which)
        case NothingFound(relax_slot=str()) as nothing:
            return Meant(request, relax=nothing)
        case CartView(lines=lines) if lines:
            return Meant(replace(request, intent=Intent.CHECKOUT, digits=None))
    return Meant(request)
