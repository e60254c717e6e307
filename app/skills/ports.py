"""What the skills ask of the shelf (`retrieval.library`) and of the person's records."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol

from app.model.profile import Profile
from retrieval.product import Merchant, Offer, Product
from retrieval.query import SearchQuery, SearchResult
from retrieval.situations import Situation


class Records(Protocol):
    """Whole records."""

    def find(self, product_id: str) -> Product | None:
        """The product, or None where it is unknown."""
        ...

    def merchant(self, merchant_id: str) -> Merchant:
        """Raises SaysoError ``no_such_merchant``."""
        ...

    def products(self) -> Iterable[Product]:
        """Every product."""
        ...


class LiveOffers(Protocol):
    """Price and stock, read now."""

    def read(self, product_ids: Sequence[str]) -> dict[str, Offer]:
        """Offers as they stand; an id without one is left out."""
        ...


class Search(Protocol):
    """The search over the catalogue."""

    def __call__(self, query: SearchQuery, /) -> SearchResult: ...


class Needs(Protocol):
    """Hears needs in what people tell ("my hands go numb in the cold")."""

    def read(self, text: str, language: str) -> Situation:
        """Needs told in the text; an unknown language tells none."""
        ...


class Profiles(Protocol):
    """Where the person's settings are kept."""

    def save(self, profile: Profile, session: str, /) -> None: ...
