"""What a turn tells of a taste: what was preferred, and over what. Pure; no words of the person are looked at.

Strengths: a thing put into the cart counts 1, one that was asked about half as much, "show me others" a quarter, a
further look a tenth. They order themselves as the certainty that the sign was meant (Claypool et al., IUI 2001: acts
on a thing say more than looks at it); the figures are measured by `benchmarks.taste`, not exact.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from app.model.reply import (
    CartChange,
    CartView,
    Comparison,
    Details,
    DoorPrice,
    NothingFound,
    Options,
    OrderPlaced,
    Reply,
    Reviews,
)
from app.model.request import Intent, Request
from app.model.session import Session
from app.skills.pointing import pointed_at
from retrieval.feedback.traits import DELIVERY, PRICE, RATING
from retrieval.tokens import slug_of

CHOSEN, ASKED_ABOUT, TURNED_DOWN, NAMED, PASSED, LOOKED = 1.0, 0.5, 0.5, 0.5, 0.25, 0.1

ADDED, REMOVED = "added:", "removed:"
"""What `Signal.about` begins with for changes of the cart: those can be taken back."""

_WISHES = {"cheaper": (PRICE, False), "better_rated": (RATING, True), "faster_delivery": (DELIVERY, False)}
_SLOTS = (("materials", "material"), ("colors", "color"), ("features", "feature"), ("brands", "brand"))


@dataclass(frozen=True, slots=True)
class Signal:
    """One sign of a taste.

    about       what it was: one and the same sign is not counted twice
    preferred   ids of what was preferred, over the ids of `over`, and half as surely over those of `after`, which were
                told after it in the same breath
    towards     traits that were asked for in so many words, away those that were ruled out
    chose       False: the others were passed over, and nothing was chosen in their place yet
    again       a further look at what was looked at before: not another time
    takes_back  the last change of the cart was undone: nothing is learnt from it
    """

    about: str
    strength: float
    preferred: tuple[str, ...] = ()
    over: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    towards: tuple[str, ...] = ()
    away: tuple[str, ...] = ()
    chose: bool = True
    again: bool = False
    takes_back: bool = False


def signal(before: Session, request: Request, reply: Reply) -> Signal | None:
    """The sign that lies in a turn, or None. `before`: the state of the talk before the reply."""
    table = tuple(item.id for item in before.context.table)
    match reply:
        case CartView(change=CartChange(what="undone")):
            return Signal("undone", 0.0, takes_back=True)
        case CartView(change=CartChange(what="added", product=product)) if product is not None:
            return _chosen(f"{ADDED}{product.id}", product.id, before, CHOSEN)
        case CartView(change=CartChange(what="removed", product=product)) if product is not None:
            return _turned_down(f"{REMOVED}{product.id}", product.id, table)
        case OrderPlaced(products=products):
            bought = tuple(product.id for product in products if product.id in table)
            return _over(f"bought:{','.join(bought)}", bought, table, CHOSEN)
        case Details(product=product) | Reviews(product=product) | DoorPrice(product=product):
            again = before.context.focus == product.id or not isinstance(reply, Details)
            return _chosen(f"looked:{product.id}", product.id, before, LOOKED if again else ASKED_ABOUT, again=again)
        case Comparison(products=products):
            return _over("compared", tuple(product.id for product in products), table, LOOKED)
        case Options(products=products, first=first) if request.intent is Intent.MORE and first > 1:
            return _over("passed", tuple(product.id for product in products), table, PASSED, chose=False)
        case Options() | NothingFound() if request.intent is Intent.REFINE and table:
            return _asked(request)
    if request.intent is Intent.DENY and request.reference is not None:
        pointed = pointed_at(request, before.context)
        return _turned_down("turned down", pointed[0], table) if len(pointed) == 1 else None
    if request.intent is Intent.DENY and isinstance(before.standing, Details):
        return _turned_down("turned down", before.standing.product.id, table)
    return None


def _chosen(about: str, product_id: str, before: Session, strength: float, *, again: bool = False) -> Signal | None:
    """One of the things told, over the others of the same search."""
    table = [item.id for item in before.context.table]
    if product_id not in table:
        return None
    place = table.index(product_id)
    earlier = [one for one in before.told if one not in table]
    over, after = tuple(dict.fromkeys((*earlier, *table[:place]))), tuple(table[place + 1 :])
    if not over and not after:
        return None
    return Signal(about, strength, (product_id,), over, after, again=again)


def _turned_down(about: str, product_id: str, table: tuple[str, ...]) -> Signal | None:
    others = tuple(one for one in table if one != product_id)
    if product_id not in table or not others:
        return None
    return Signal(about, TURNED_DOWN, others, (product_id,), chose=False)


def _over(
    about: str, preferred: tuple[str, ...], table: tuple[str, ...], strength: float, *, chose: bool = True
) -> Signal | None:
    over = tuple(one for one in table if one not in preferred)
    return Signal(about, strength, preferred, over, chose=chose) if preferred and over else None


def _asked(request: Request) -> Signal | None:
    """A refinement: what was asked for or ruled out while other things were on the table."""
    towards: list[str] = []
    away: list[str] = []
    if request.wish in _WISHES:
        trait, more = _WISHES[request.wish]
        (towards if more else away).append(trait)
    for slot, aspect in _SLOTS:
        towards += [_trait(aspect, value) for value in getattr(request, slot)]
        ruled_out: Any = getattr(request.excluded, slot)
        away += [_trait(aspect, value) for value in ruled_out]
    if not towards and not away:
        return None
    return Signal("asked", NAMED, towards=tuple(towards), away=tuple(away))


def _trait(aspect: str, value: str) -> str:
    return f"{aspect}:{slug_of(value) if aspect == 'brand' else value}"
