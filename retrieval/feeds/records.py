"""What a feed's row says before it is judged: one record per thing on sale, in the feed's own words, or a refusal.

Every format turns its rows into `RawRecord`; what the row does not say stays None or empty.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias


class Reason(StrEnum):
    """Why a row was refused: slugs for programs; the sentence for people is ``feed-reason-<slug>``."""

    BAD_ENCODING = "bad_encoding"
    TOO_LONG = "too_long"
    TOO_DEEP = "too_deep"
    NOT_JSON = "not_json"
    NOT_XML = "not_xml"
    BAD_COLUMNS = "bad_columns"
    BROKEN_OFF = "broken_off"
    NO_ID = "no_id"
    BAD_ID = "bad_id"
    DUPLICATE_ID = "duplicate_id"
    NO_TITLE = "no_title"
    NO_PRICE = "no_price"
    BAD_PRICE = "bad_price"
    NO_CURRENCY = "no_currency"
    UNKNOWN_CURRENCY = "unknown_currency"
    BAD_STOCK = "bad_stock"
    UNREADABLE = "unreadable"
    NO_TEXT = "no_text"
    BAD_STARS = "bad_stars"
    NO_PRODUCT = "no_product"


@dataclass(frozen=True, slots=True)
class Shipping:
    """One line of a shipping table: `price` as written; days from order to door, None where not stated."""

    country: str
    region: str = ""
    price: str | None = None
    days: int | None = None


@dataclass(frozen=True, slots=True)
class RawReview:
    """One buyer's words about a thing as its feed tells them; the author only tells reviews apart and is not kept.

    stars   as written, between `worst` and `best` where the feed says so (else 1 and 5)
    date    ISO 8601, the day alone counts; None where not stated
    """

    text: str
    title: str = ""
    stars: str | None = None
    best: str | None = None
    worst: str | None = None
    date: str | None = None
    language: str | None = None
    id: str = ""
    author: str = ""


@dataclass(frozen=True, slots=True)
class RawRecord:
    """One thing as its feed tells it.

    line          where its row begins in the file, from 1
    title         and `description`: may hold HTML, entities and anything else; cleaned later
    categories    paths such as ``Apparel > Shoes``
    price         as written (``12.50 EUR``); `currency` where it stands in a field of its own
    minor_units   True where `price` counts the currency's smallest unit (1999 for 19.99 USD)
    availability  as written; `quantity` as written
    sells         True where the format's rows are offers, so that a missing price is a mistake
    deleted       True where the row takes the thing out
    facts         further names and values, as "name: value" they join the description
    """

    line: int
    id: str
    title: str = ""
    description: str = ""
    brand: str = ""
    language: str | None = None
    categories: tuple[str, ...] = ()
    price: str | None = None
    sale_price: str | None = None
    sale_dates: str | None = None
    currency: str | None = None
    minor_units: bool = False
    availability: str | None = None
    quantity: str | None = None
    sells: bool = True
    deleted: bool = False
    materials: tuple[str, ...] = ()
    colors: tuple[str, ...] = ()
    sizes: tuple[str, ...] = ()
    size_system: str | None = None
    weight: str | None = None
    dimensions: tuple[str, ...] = ()
    hs: str | None = None
    origin: str | None = None
    rating: str | None = None
    rating_count: str | None = None
    seller: str | None = None
    seller_country: str | None = None
    shipping: tuple[Shipping, ...] = ()
    returns_days: str | None = None
    facts: tuple[tuple[str, str], ...] = ()
    reviews: tuple[RawReview, ...] = ()


@dataclass(frozen=True, slots=True)
class Refusal:
    """A row that could not be taken, where it stands and why; `field` names the part of it that is wrong."""

    line: int
    reason: Reason
    id: str = ""
    field: str = ""


class RowRefused(Exception):
    """Raised while a row is read; becomes a `Refusal`."""

    def __init__(self, reason: Reason, field: str = "") -> None:
        super().__init__(reason.value)
        self.reason = reason
        self.field = field


Row: TypeAlias = RawRecord | Refusal
"""What a format yields, in the order of the file: always the same rows for the same bytes, so that a run can resume."""
