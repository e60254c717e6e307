"""What is looked for, and what was found with its reasons: plain values between the skills and the search."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from decimal import Decimal

from i18n.money import Money
from retrieval.feedback.order import NO_TASTE, Taste


@dataclass(frozen=True, slots=True)
class SearchQuery:
    """A typed search. Slugs are those of the product graph; `text` is what was said, in `language`.

    Prices are in any currency and compared in `currency` (the shopper's). `ships_to` None means "not known yet": then
    nothing is filtered by destination and the answer says so.

    wider_types       kinds that will do where the special one of `product_types` was only concluded ("boots for snow")
    taste             what the person's choices lean to: it moves near neighbours, finds and hides nothing
    excluded_origins  countries, ISO 3166-1
    refused           words of refusals as said: they are left out of the words searched by, and goods named so go down
    free_of           features of absence ("nut_free") that it must not contradict in its own text; read by the search
    meant_for         groups of `retrieval.meant_for` that it is for; the search reads them in the words itself
    types_in_passing  the types may be part of the story and not what is looked for: they weigh, and leave nothing out
    """

    text: str
    language: str
    product_types: tuple[str, ...] = ()
    wider_types: tuple[str, ...] = ()
    types_in_passing: bool = False
    features: tuple[str, ...] = ()
    materials: tuple[str, ...] = ()
    colors: tuple[str, ...] = ()
    activities: tuple[str, ...] = ()
    brands: tuple[str, ...] = ()
    max_price: Money | None = None
    min_price: Money | None = None
    size_value: str | None = None
    size_system: str | None = None
    min_rating: Decimal | None = None
    excluded_materials: tuple[str, ...] = ()
    excluded_colors: tuple[str, ...] = ()
    excluded_features: tuple[str, ...] = ()
    excluded_brands: tuple[str, ...] = ()
    excluded_types: tuple[str, ...] = ()
    excluded_origins: tuple[str, ...] = ()
    refused: tuple[str, ...] = ()
    free_of: tuple[str, ...] = ()
    meant_for: frozenset[str] = frozenset()
    ships_to: str | None = None
    currency: str | None = None
    sort: str | None = None  # "cheapest" | "best_rated" | "fastest_delivery"; None ranks by fit
    limit: int = 10
    taste: Taste = NO_TASTE

    @property
    def words(self) -> str:
        """What was said, without the words of refusals: nothing is looked for by them."""
        text = self.text
        for said in self.refused:
            text = re.sub(re.escape(said), " ", text, flags=re.IGNORECASE)
        return text if text.strip() else self.text


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a product is here: a claim slug (Fluent key) about a value, and the record field it rests on.

    field is a dotted path that `sayso catalog show` resolves; stated is False for "the record does not state it".
    """

    claim: str
    field: str
    value: str = ""
    stated: bool = True


@dataclass(frozen=True, slots=True)
class Stages:
    """What each level of the search gave this product; None where the level did not see it."""

    dense: float | None = None
    sparse: float | None = None
    constraint: float | None = None
    graph: float | None = None


@dataclass(frozen=True, slots=True)
class Hit:
    """One product found."""

    product_id: str
    score: float
    stages: Stages
    why: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Relaxation:
    """The single constraint to let go of, and how many products that would give.

    slot   a SearchQuery field, or ``stock`` where everything that fits is sold out; ``product_types`` means the next
           wider family of things
    value  what was asked for and is let go of ("200.00 USD", a slug, a size)
    """

    slot: str
    value: str
    would_find: int
    best_product_id: str | None = None


@dataclass(frozen=True, slots=True)
class SearchResult:
    """Hits best first; `total` counts every product that satisfied the constraints, `certain` those of them whose
    record states every wish (they come first). `instead_of`: kinds that were named and that nobody sells; then the hits
    serve the need that was told with them."""

    hits: tuple[Hit, ...]
    total: int
    certain: int = 0
    relax: Relaxation | None = None
    engines: dict[str, str] = field(default_factory=dict)
    timings_ms: dict[str, float] = field(default_factory=dict)
    instead_of: tuple[str, ...] = ()
