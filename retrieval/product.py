"""What the catalogue knows: products that seldom change, offers that change by the second, merchants behind both."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from enum import StrEnum

from i18n.money import Money


class Fact(StrEnum):
    """A yes/no fact of a record. Absent data is NOT_STATED, never ABSENT."""

    PRESENT = "present"
    ABSENT = "absent"
    NOT_STATED = "not_stated"


class Battery(StrEnum):
    """How a battery travels (dangerous-goods class depends on it)."""

    NONE = "none"
    IN_EQUIPMENT = "in_equipment"
    LOOSE = "loose"


@dataclass(frozen=True, slots=True)
class Accessibility:
    """Facts that decide whether a person can use the thing at all (EAA Annex I, section IV(g))."""

    tactile_marks: Fact = Fact.NOT_STATED
    spoken_output: Fact = Fact.NOT_STATED
    large_print: Fact = Fact.NOT_STATED
    one_hand_use: Fact = Fact.NOT_STATED


@dataclass(frozen=True, slots=True)
class SizeRun:
    """Sizes on sale, in one system (EU/US/UK/JP/CN/BR/INT)."""

    system: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rating:
    """Mean stars out of five and how many gave them, as the merchant states them."""

    stars: Decimal
    count: int


@dataclass(frozen=True, slots=True)
class Merchant:
    """A seller. `freight` and `delivery_days` are per destination country; a missing country is not served. Where both
    are empty the seller does not say where it sends to; ``country`` is empty where it does not say where it sits.

    carrier     ``post`` or ``courier``; None where the seller does not say
    registered  countries (ISO 3166 alpha-2) and unions (``EU``) in whose scheme for distance sellers it collects duty
                and tax with the price (IOSS, UK VAT, Remessa Conforme, …); None where it does not say, () for none
    """

    id: str
    name: str
    name_latin: str
    country: str
    language: str
    currency: str
    freight: Mapping[str, Decimal]
    delivery_days: Mapping[str, int]
    returns_days: int | None  # None where the seller does not say
    carrier: str | None = None
    registered: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """Where a record was read: the feed and its format, the thing's own id there, and when it was last taken (UTC)."""

    name: str
    id: str
    format: str
    read_at: datetime


@dataclass(frozen=True, slots=True)
class Product:
    """One thing on sale, in the merchant's own words, with the structured facts that other languages are made from.

    language      BCP 47 of `title` and `description`
    type          product-type slug of the product graph, empty where a feed names none that is known; `features`,
                  `materials`, `colors` are its slugs too
    hs            HS 6-digit subheading; origin ISO 3166 alpha-2
    dimensions_mm length, width, height; weight_g with packaging left out
    inferred      fields (``hs``, ``origin``, ``offer.stock``, …) that the seller did not state and Sayso concluded
    source        the feed it came from; None for the goods that come with Sayso
    """

    id: str
    merchant: str
    type: str
    language: str
    title: str
    description: str
    brand: str
    materials: tuple[str, ...] = ()
    colors: tuple[str, ...] = ()
    sizes: SizeRun | None = None
    features: tuple[str, ...] = ()
    weight_g: int | None = None
    dimensions_mm: tuple[int, int, int] | None = None
    hs: str | None = None
    origin: str | None = None
    battery: Battery = Battery.NONE
    liquid: bool = False
    voltage: str | None = None
    plug: str | None = None
    accessibility: Accessibility = field(default_factory=Accessibility)
    rating: Rating | None = None
    inferred: tuple[str, ...] = ()
    source: Source | None = None


@dataclass(frozen=True, slots=True)
class Offer:
    """Price and stock of one product, as read from the store at `read_at` (UTC)."""

    product_id: str
    price: Money
    stock: int
    version: int  # rises with every change; a consent is bound to it
    read_at: datetime

    @property
    def in_stock(self) -> bool:
        return self.stock > 0
