"""Cart, read-back, consent and order: what money hangs on, as frozen data."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from app.model.door import DoorCosts, Finding, RateUsed
from i18n.money import Money

__all__ = [
    "CartLine", "Consent", "Order", "OrderState", "Parcel", "Quote", "RateUsed", "ReadBackTerms",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class CartLine:
    """One product in the cart, with the offer as it was read for this answer.

    `in_stock` is how many can be had now; `shopper_*` are the same amounts in the shopper's currency, None where no
    rate is known (never guessed).
    """

    product_id: str
    quantity: int
    unit_price: Money
    offer_version: int
    in_stock: int
    merchant: str
    size: str | None = None

    @property
    def subtotal(self) -> Money:
        return (self.unit_price * self.quantity).rounded()


@dataclass(frozen=True, slots=True)
class Parcel:
    """What one merchant sends: its lines, freight and days; `freight` None where the destination is not served.
    `door` None where it crosses no customs border."""

    merchant: str
    lines: tuple[CartLine, ...]
    freight: Money | None
    delivery_days: int | None
    door: DoorCosts | None = None

    @property
    def goods(self) -> Money:
        total = self.lines[0].subtotal
        for line in self.lines[1:]:
            total = total + line.subtotal
        return total


@dataclass(frozen=True, slots=True)
class Quote:
    """A cart priced for one destination at one moment: what a read-back says and a consent is bound to.

    total        what is paid now, in the shopper's currency: goods, freight and what sellers collect for the border;
                 each parcel converted and rounded, then summed
    not_included slugs of what is due on delivery or not known ("import_duty", "import_tax", "import_fee"); empty for
                 domestic parcels
    region       ISO 3166-2, where tax depends on it and it is known
    on_delivery  what is known to be due on delivery; None where no parcel crosses a customs border
    refused      what may not be sent there: it is in no parcel and is not bought
    practice     True: the shop is a practice shop, nothing is charged or sent
    """

    parcels: tuple[Parcel, ...]
    country: str
    currency: str
    total: Money
    rates: tuple[RateUsed, ...]
    not_included: tuple[str, ...]
    made_at: datetime
    practice: bool = True
    region: str | None = None
    on_delivery: Money | None = None
    refused: tuple[Finding, ...] = ()

    @property
    def doors(self) -> tuple[DoorCosts, ...]:
        """The costs at the door of every parcel that crosses a customs border."""
        return tuple(parcel.door for parcel in self.parcels if parcel.door is not None)


@dataclass(frozen=True, slots=True)
class ReadBackTerms:
    """A quote that was read out, waiting for a fresh yes.

    quote_hash  SHA-256, in hex, over the canonical JSON of what the quote means: items, quantities, prices, versions,
                rates, total, seller, destination, days
    challenge   two random digits that a PocketSphinx yes must repeat; None where a plain yes or a key is enough
    nonce       makes two purchases of the same things two purchases
    """

    quote: Quote
    quote_hash: str
    nonce: str
    challenge: str | None
    read_at: datetime


@dataclass(frozen=True, slots=True)
class Consent:
    """A yes that counts: fresh, separate, bound to what was read."""

    quote_hash: str
    nonce: str
    given_at: datetime
    engine: str


class OrderState(StrEnum):
    """Where an order stands."""

    PLACED = "placed"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Order:
    """A placed order and its receipt number."""

    id: str
    state: OrderState
    created_at: datetime
    quote: Quote
    consent_hash: str
    receipt: str
    cancelled_at: datetime | None = None
