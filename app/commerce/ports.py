"""What this room asks of others: the price at the door, merchants that take parcels, somebody who takes payment."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from app.commerce.priced import PricedItem
from app.model.cart import Parcel
from app.model.door import DoorCosts, Finding
from i18n.money import Money


@dataclass(frozen=True, slots=True)
class Destination:
    """Where a parcel goes and by which day's rules. `region` ISO 3166-2 (``BR-SP``), None where not known."""

    country: str
    region: str | None
    on: date


class DoorPricing(Protocol):
    """What is due at a customs border. Never raises for what is not known: the answer says so."""

    def asks_region(self, country: str, on: date) -> bool:
        """Whether tax there depends on the state or province."""
        ...

    def findings(self, items: Sequence[PricedItem], to: Destination) -> tuple[Finding, ...]:
        """What rules say about the way of one merchant's items over the border."""
        ...

    def costs(self, items: Sequence[PricedItem], freight: Money, to: Destination, currency: str) -> DoorCosts:
        """The costs of one merchant's parcel. `freight` in the merchant's currency; the answer in `currency`.

        Raises SaysoError ``no_rate`` where the goods themselves cannot be told in `currency`.
        """
        ...


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
