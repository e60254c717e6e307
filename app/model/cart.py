"""Cart, read-back, consent and order: what money hangs on, as frozen data."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from i18n.money import Money


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
    """What one merchant sends: its lines, freight and days; `freight` None where the destination is not served."""

    merchant: str
    lines: tuple[CartLine, ...]
    freight: Money | None
    delivery_days: int | None

    @property
    def goods(self) -> Money:
        total = self.lines[0].subtotal
        for line in self.lines[1:]:
            total = total + line.subtotal
        return total


@dataclass(frozen=True, slots=True)
class RateUsed:
    """An exchange rate as it was used: one unit of `source` is `rate` units of `target`."""

    source: str
    target: str
    rate: str
    date: str
    origin: str


@dataclass(frozen=True, slots=True)
class Quote:
    """A cart priced for one destination at one moment: what a read-back says and a consent is bound to.

    total        goods and freight in the shopper's currency, each parcel converted and rounded, then summed
    not_included slugs of what may still be due at the door ("import_duty", "import_tax"); empty for domestic parcels
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
