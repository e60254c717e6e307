"""Buying: hold the money, write the order, hand over the parcels, take the money; and the way back.

The order is what counts: before its transaction nothing is bought, after it everything is, and whatever is still open
then (a parcel to hand over, a payment to capture or to give back) is done again by `recover` until it is done. Every
step with merchants and payment carries a key, so that doing it again changes nothing.
"""

from __future__ import annotations

from contextlib import suppress
from datetime import timedelta

from app.commerce.orders import OrderBook
from app.commerce.payment import AUTHORISED, CAPTURED, RELEASED, payment_key
from app.commerce.ports import MerchantDesk, PaymentProvider
from app.model.cart import Consent, Order, OrderState, ReadBackTerms
from i18n.errors import SaysoError
from retrieval.offers import Clock

GRACE = timedelta(minutes=30)
"""How long after ordering an order can be cancelled by voice (R21)."""

_ABANDONED_AFTER = timedelta(minutes=10)
"""A purchase that was begun this long ago and has no order was killed on the way."""


class Purchases:
    """Buys on a consent and cancels within `grace`."""

    def __init__(
        self,
        book: OrderBook,
        payments: PaymentProvider,
        merchants: MerchantDesk,
        clock: Clock,
        *,
        grace: timedelta = GRACE,
    ) -> None:
        self._book = book
        self._payments = payments
        self._merchants = merchants
        self._clock = clock
        self._grace = grace

    @property
    def practice(self) -> bool:
        """True where nothing is charged and nothing is sent."""
        return self._payments.practice or self._merchants.practice

    @property
    def book(self) -> OrderBook:
        return self._book

    def place(self, session: str, terms: ReadBackTerms, consent: Consent) -> Order:
        """The order of this consent; handed in again, the same order.

        Raises SaysoError as `OrderBook.write`, and what merchants and payment refuse with; then nothing is bought.
        """
        key = payment_key(terms.quote_hash, terms.nonce)
        known = self._book.by_consent(terms.quote_hash, terms.nonce)
        if known is not None:
            return known
        self._book.begin(session, key)
        try:
            self._payments.authorise(key, terms.quote.total)
            order = self._book.write(session, terms, consent)
        except SaysoError:
            with suppress(SaysoError):  # what cannot be let go of now is let go of by `recover`
                self._let_go(key)
            raise
        try:
            self._settle(order)
        except SaysoError as error:
            if error.permanent:
                self._unwind(order)
                raise
        return order

    def cancel(self, order: Order) -> Order:
        """Cancel within the grace window: stock and payment go back.

        Raises SaysoError ``too_late_to_cancel``, ``order_already_cancelled``.
        """
        if order.state is OrderState.PLACED and self._clock() - order.created_at > self._grace:
            raise SaysoError("too_late_to_cancel", order.id)
        cancelled = self._book.cancel(order.id)
        with suppress(SaysoError):  # the order is cancelled; giving the payment back is tried until it is done
            self._give_back(cancelled)
        return cancelled

    def recover(self) -> int:
        """Finish what a killed process left open; how many things were finished. Safe in several processes at once."""
        done = 0
        for order in self._book.unsettled():
            with suppress(SaysoError):
                if order.state is OrderState.CANCELLED:
                    self._give_back(order)
                else:
                    self._settle_or_unwind(order)
                done += 1
        for key in self._book.abandoned(self._clock() - _ABANDONED_AFTER):
            with suppress(SaysoError):
                self._let_go(key)
                done += 1
        return done

    def _settle_or_unwind(self, order: Order) -> None:
        try:
            self._settle(order)
        except SaysoError as error:
            if not error.permanent:
                raise
            self._unwind(order)

    def _settle(self, order: Order) -> None:
        """Hand over every parcel, then take the money."""
        key, state = self._book.payment(order.id)
        if state != AUTHORISED:
            return
        for parcel in order.quote.parcels:
            self._merchants.accept(_parcel_key(order, parcel.merchant), parcel, order.quote.country)
        self._payments.capture(key)
        self._book.mark_payment(order.id, CAPTURED)

    def _unwind(self, order: Order) -> None:
        """A merchant or the payment refused: the order is cancelled, and nothing of it stays."""
        self._give_back(self._book.cancel(order.id))

    def _give_back(self, order: Order) -> None:
        key, _state = self._book.payment(order.id)
        for parcel in order.quote.parcels:
            self._merchants.withdraw(_parcel_key(order, parcel.merchant))
        self._payments.release(key)
        self._book.mark_payment(order.id, RELEASED)

    def _let_go(self, key: str) -> None:
        if not self._book.exists(key):  # the same consent may have been handed in twice, and once with success
            self._payments.release(key)
        self._book.abandon(key)


def _parcel_key(order: Order, merchant: str) -> str:
    return f"{order.id}:{merchant}"
