"""What a reply leaves behind: the state of the talk before the next utterance. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from app.conversation.answers import SLOTS
from app.model.context import Context
from app.model.reply import (
    CartView,
    Comparison,
    Details,
    DoorPrice,
    ErrorReply,
    Help,
    ImportRules,
    MannerChanged,
    NotBought,
    Note,
    NothingFound,
    NotUnderstood,
    Options,
    OrderPlaced,
    ProductFacts,
    Question,
    ReadBack,
    Reply,
    Reviews,
    Spelled,
    Why,
)
from app.model.request import Intent, Request
from app.model.session import Pending, Session
from app.skills.facts import on_table

_ENDS_WHAT_STOOD = frozenset({"declined", "not_forgotten", "stopped"})
"""Notes after which an open question and a read-back no longer wait. The rest are said in passing."""


def after(state: Session, request: Request, reply: Reply) -> Session:
    """The state once `reply` was given to `request`.

    What is said in passing (louder, help, "I did not catch that", an error) changes nothing that waits for an answer:
    a yes after it still means what it would have meant before.
    """
    if isinstance(reply, Note) and reply.what == "forgotten":
        return Session(said=reply)
    if request.intent is Intent.REPEAT:
        return state
    state = replace(state, said=reply)
    if _in_passing(reply):
        return state
    context = replace(_context_after(state.context, reply), last_reply=reply.kind, asked_for=None)
    state = replace(state, standing=_standing(reply), pending=None, terms=None, context=context)
    match reply:
        case Options(products=products, first=first):
            ids = tuple(product.id for product in products)
            told = tuple(dict.fromkeys((*state.told, *ids))) if first > 1 else ids
            return replace(state, shown=first - 1 + len(products), told=told)
        case ReadBack(terms=terms):
            return replace(state, terms=terms)
        case Question(about=about, choices=choices):
            slot = SLOTS.get(about)
            pending = Pending(about, request, slot, choices)
            # The reader goes by the question's own name; a question with no slot takes a plain yes or no.
            return replace(state, pending=pending, context=replace(context, asked_for=about if slot else None))
    return state


def _in_passing(reply: Reply) -> bool:
    if isinstance(reply, Note):
        return reply.what not in _ENDS_WHAT_STOOD
    return isinstance(reply, MannerChanged | Help | NotUnderstood | ErrorReply | Spelled)


def _standing(reply: Reply) -> Reply | None:
    """What a yes or no is about now; nothing after a no."""
    return None if isinstance(reply, Note | NotBought) else reply


def _context_after(context: Context, reply: Reply) -> Context:
    """What is on the table and what "it" is."""
    match reply:
        case Options(products=products, search=search):
            return replace(_table(context, products), last_search=search)
        case NothingFound(search=search) if search is not None:
            return replace(context, last_search=search)
        case Comparison(products=products):
            return _table(context, products)
        case Question(about="which_product", products=products) if products:
            return replace(_table(context, products), focus=None)
        case ImportRules(product=ProductFacts() as product):
            return replace(context, focus=product.id)
        case (
            Details(product=product)
            | DoorPrice(product=product)
            | Why(product=product)
            | Reviews(product=product)
            | Question(products=(product,))
        ):
            return replace(context, focus=product.id)
        case CartView(change=change) if change is not None and change.product is not None:
            return context if change.what == "removed" else replace(context, focus=change.product.id)
        case OrderPlaced():
            return replace(context, focus=None)
    return context


def asked_number(state: Session, pending: Pending, question: Question) -> Session:
    """The state once it was asked which of two numbers was meant. What stood before stands again after the answer."""
    context = replace(state.context, last_reply=question.kind, asked_for=pending.slot)
    return replace(state, said=question, pending=pending, context=context)


def _table(context: Context, products: Sequence[ProductFacts]) -> Context:
    table = tuple(on_table(product) for product in products)
    return replace(context, table=table, on_table=len(table), focus=table[0].id if len(table) == 1 else None)
