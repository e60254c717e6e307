"""Buying: read back by code, a fresh yes bound to what was read, the order; or no, and the cart stays (R18 to R22)."""

from __future__ import annotations

import random
from dataclasses import dataclass, replace
from datetime import timedelta

from app.commerce.cart import Carts
from app.commerce.consent import ECHO_GUARD, VALID_FOR, Refusal, Refused, changes, judge, quote_hash, read_back_terms
from app.commerce.purchase import Purchases
from app.model.cart import Quote, ReadBackTerms
from app.model.reply import (
    CartChange,
    NotBought,
    Note,
    NotUnderstood,
    OrderPlaced,
    ProductFacts,
    Question,
    ReadBack,
    Reply,
)
from app.model.request import Request
from app.skills.cart import CartSkill
from app.skills.facts import Facts
from app.skills.find import Find
from app.skills.pricing import Pricing
from app.skills.situation import Situation
from i18n.errors import SaysoError

_MOVED_ON = frozenset({"offer_changed", "out_of_stock"})
"""What the order's own transaction may find that changed a moment after the last look."""


@dataclass(frozen=True, slots=True)
class _Priced:
    """A quote with its products, both from one reading of the offers."""

    quote: Quote
    products: tuple[ProductFacts, ...]


class Buy:
    """Answers `checkout`, `confirm` and `deny`.

    chance      source of nonces and digits
    valid_for   how long a read-back can be agreed to
    echo_guard  how long after Sayso's voice a heard yes may be its echo
    """

    def __init__(
        self,
        carts: Carts,
        cart: CartSkill,
        facts: Facts,
        pricing: Pricing,
        *,
        find: Find,
        purchases: Purchases,
        chance: random.Random,
        valid_for: timedelta = VALID_FOR,
        echo_guard: timedelta = ECHO_GUARD,
    ) -> None:
        self._carts = carts
        self._cart = cart
        self._facts = facts
        self._pricing = pricing
        self._find = find
        self._purchases = purchases
        self._chance = chance
        self._valid_for = valid_for
        self._echo_guard = echo_guard

    def checkout(self, request: Request, situation: Situation) -> Reply:
        """Read the cart back with its price at the door. "Buy the second one" puts it in first.

        What may not be sent there is named and left out; where nothing is left, that is the answer. Raises SaysoError
        as `make_quote`.
        """
        if request.reference is not None or (request.product_types and not self._carts.items(situation.session)):
            put_in = self._put_in(request, situation)
            if put_in is not None:
                return put_in
        if not self._carts.items(situation.session):
            return Question("empty_cart")
        unknown = self._not_known(situation)
        if unknown is not None:
            return unknown
        try:
            priced = self._priced(situation)
        except SaysoError as error:
            if error.code != "nothing_may_be_sent":
                raise
            return self._pricing.prohibited(self._wanted(situation)[0][0], situation)
        return self._read_back(priced, situation)

    def read_again(self, read: ReadBack, situation: Situation) -> ReadBack:
        """A read-back that still waits, as it stands now: with the same terms where all is as it was read, else with
        new ones that name what changed. Raises SaysoError as `make_quote`."""
        priced = self._priced(situation)
        if quote_hash(priced.quote) == read.terms.quote_hash:
            return replace(read, products=priced.products)
        changed = tuple(changes(read.terms.quote, priced.quote)) or ("offer",)
        return self._read_back(priced, situation, changed=changed, avoid=read.terms.challenge)

    def confirm(self, request: Request, situation: Situation) -> Reply:
        """Judge a yes; place the order, or say why the yes does not count and read back anew."""
        terms = situation.state.terms
        if terms is None:
            return Note("nothing_to_confirm")
        placed = self._purchases.book.by_consent(terms.quote_hash, terms.nonce)
        if placed is not None:  # the order stood already when Sayso was cut off before it could say so
            return OrderPlaced(placed, self._products(placed.quote, situation))
        if (unknown := self._not_known(situation)) is not None:
            return unknown
        fresh = self._priced(situation)
        verdict = judge(
            situation.utterance,
            request,
            terms,
            fresh.quote,
            now=situation.now,
            spoken_until=situation.spoken_until,
            valid_for=self._valid_for,
            echo_guard=self._echo_guard,
        )
        if isinstance(verdict, Refusal):
            return self._refused(verdict, terms, fresh, situation)
        try:
            order = self._purchases.place(situation.session, terms, verdict)
        except SaysoError as error:
            if error.code not in _MOVED_ON:
                raise
            now = self._priced(situation)
            return self._read_back(now, situation, changed=tuple(changes(terms.quote, now.quote)) or ("offer",))
        return OrderPlaced(order, self._products(order.quote, situation))

    def deny(self, request: Request, situation: Situation) -> Reply:
        """No to whatever was asked. A no is taken from any ear and at any time.

        Where nothing was asked, a no to one thing of the table ("not the first one") brings what is left.
        """
        state = situation.state
        if state.terms is not None:
            return NotBought(len(self._carts.items(situation.session)))
        if state.pending is None or state.pending.about == "which_product":
            left = self._find.left(request, situation)
            if left is not None:
                return left
        if state.pending is not None:
            return Note("not_forgotten" if state.pending.about == "forget" else "declined")
        return Note("declined" if state.standing is not None else "nothing_to_deny")

    def _not_known(self, situation: Situation) -> Question | None:
        """What must be asked before anything can be quoted: the state last, and only where tax depends on it."""
        profile = situation.profile
        if profile.country is None:
            return Question("country")
        if profile.currency is None:
            return Question("currency")
        items = self._facts.priced(self._wanted(situation))
        if self._pricing.asks_region(items, profile.country, situation):
            return Question("region", choices=(profile.country,))
        return None

    def _wanted(self, situation: Situation) -> list[tuple[str, int, str | None]]:
        return [(item.product_id, item.quantity, item.size) for item in self._carts.items(situation.session)]

    def _put_in(self, request: Request, situation: Situation) -> Reply | None:
        """Put the thing pointed at in, unless it is there already; None where the purchase can go on."""
        held = {item.product_id for item in self._carts.items(situation.session)}
        product = self._cart.pointed(request, situation)
        if isinstance(product, Question):
            return None if held and request.reference is not None and request.reference.pronoun else product
        if product.id in held:
            return None
        change = self._cart.put_in(request, situation)
        return None if isinstance(change, CartChange) else change

    def _refused(self, refusal: Refusal, terms: ReadBackTerms, fresh: _Priced, situation: Situation) -> Reply:
        match refusal.reason:
            case Refused.TOO_SOON | Refused.NOT_A_YES:
                # Perhaps Sayso heard itself. Reading all of it again would be heard again.
                return NotUnderstood(heard=False, situation="read_back")
            case Refused.KEY_NEEDED if not refusal.changed:
                return Note("key_needed")
        changed = refusal.changed
        if refusal.reason is Refused.EXPIRED:
            changed = ("expired", *changed)
        # Without a challenge there were no digits that could have been misheard.
        misheard = terms.challenge is not None and refusal.reason in (Refused.DIGITS_NEEDED, Refused.DIGITS_WRONG)
        return self._read_back(fresh, situation, changed=changed, misheard=misheard, avoid=terms.challenge)

    def _read_back(
        self,
        priced: _Priced,
        situation: Situation,
        *,
        changed: tuple[str, ...] = (),
        misheard: bool = False,
        avoid: str | None = None,
    ) -> ReadBack:
        trust = situation.utterance.trust
        terms = read_back_terms(priced.quote, now=situation.now, trust=trust, chance=self._chance, avoid=avoid)
        return ReadBack(terms, priced.products, changed, misheard, trust)

    def _priced(self, situation: Situation) -> _Priced:
        """The cart priced from what stands now. Raises SaysoError as `make_quote`."""
        profile = situation.profile
        assert profile.country is not None and profile.currency is not None
        items = self._facts.priced(self._wanted(situation))
        quote = self._pricing.quote(items, profile.country, profile.currency, situation)
        return _Priced(quote, self._facts.told(items, profile))

    def _products(self, quote: Quote, situation: Situation) -> tuple[ProductFacts, ...]:
        ids = [line.product_id for parcel in quote.parcels for line in parcel.lines]
        ids += [finding.product for finding in quote.refused]
        return self._facts.of(ids, situation.profile)
