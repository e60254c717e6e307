"""One line of a cart with everything it is priced from."""

from __future__ import annotations

from dataclasses import dataclass

from retrieval.product import Merchant, Offer, Product


@dataclass(frozen=True, slots=True)
class PricedItem:
    """One line of a cart with the records and the offer it is priced from, read just now."""

    product: Product
    merchant: Merchant
    offer: Offer
    quantity: int
    size: str | None = None
