"""What this room asks of others: rates of exchange, merchants that take parcels, somebody who takes payment."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from app.model.cart import Parcel
from i18n.money import Money


@dataclass(frozen=True, slots=True)
class Authorisation:
    """Money that a payment provider holds ready. `practice`: no money moves."""

    reference: str
    amount: Money
    practice: bool


class PaymentProvider(Protocol):
    """Takes payment in two steps. `key` makes every call idempotent: the same key means the same payment.

    Raises SaysoError ``payment_refused`` (permanent), ``payment_unreachable`` (try again).
    """

    @property
    def practice(self) -> bool: ...

    def authorise(self, key: str, amount: Money) -> Authorisation:
        """Hold `amount` ready. Raises ``payment_mismatch`` where the key was used for another amount."""
        ...

    def capture(self, key: str) -> None:
        """Take what was authorised."""
        ...

    def release(self, key: str) -> None:
        """Let go of an authorisation, or pay back what was captured. Nothing happens where the key is unknown."""
        ...


class MerchantDesk(Protocol):
    """Where orders are handed to merchants. `key` makes every call idempotent.

    Raises SaysoError ``merchant_refused`` (permanent), ``merchant_unreachable`` (try again).
    """

    @property
    def practice(self) -> bool: ...

    def accept(self, key: str, parcel: Parcel, country: str) -> str:
        """The merchant's own reference for the parcel."""
        ...

    def withdraw(self, key: str) -> None:
        """Take the parcel back. Nothing happens where the key is unknown."""
        ...
