"""One shared normaliser: a raw record of any format becomes a product, its merchant and, where it says so, an offer.

What a row does not say stays unknown. Three things are concluded and marked in ``Product.inferred``: the customs code
from the type's concept, the origin from the seller's country, and the hazards that the type always has. Price, stock
and materials never are.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from functools import lru_cache

from i18n.detection import detect
from i18n.errors import SaysoError
from i18n.languages import normalise
from i18n.money import Money
from retrieval.feeds import clean, values
from retrieval.feeds.labels import LabelFinder, Meaning
from retrieval.feeds.records import RawRecord, Reason, RowRefused
from retrieval.knowledge.concepts import Kind
from retrieval.knowledge.graph import Graph
from retrieval.product import Battery, Merchant, Product, Source
from retrieval.reviews import LANGUAGES
from retrieval.tokens import words

VERSION = 1
"""Raise it when this file makes other records of the same rows: the next import then makes them anew."""

_PLAIN_ID = re.compile(r"[A-Za-z0-9._~/-]{1,100}\Z")
_LONGEST_ID = 200
_CANDIDATES = tuple(sorted(LANGUAGES))
_DETECTED_BY = 240
"""Characters that tell a text's language."""


@dataclass(frozen=True, slots=True)
class Defaults:
    """What is known of a whole feed and stands in no row.

    source    the feed's name: products are known by it and their own id
    seller    the merchant in full, where a file describes it; rows of other sellers stay theirs
    name      the seller's name where no row says it; `country` ISO 3166 alpha-2, `currency` ISO 4217, `language` BCP 47
    decimal   the decimal mark of prices, where it is known
    """

    source: str
    format: str
    seller: Merchant | None = None
    name: str | None = None
    country: str | None = None
    currency: str | None = None
    language: str | None = None
    decimal: str | None = None

    @property
    def digest(self) -> bytes:
        """Changes with anything that records depend on beside their rows and the graph."""
        return repr((VERSION, self)).encode()


@dataclass(frozen=True, slots=True)
class Listed:
    """A thing as the catalogue takes it. price and stock are both there, or neither: then nobody sells it yet."""

    feed_id: str
    product: Product
    merchant: Merchant
    price: Money | None
    stock: int | None


@dataclass(frozen=True, slots=True)
class _Said:
    """A row's words, cleaned and understood."""

    feed_id: str
    title: str
    description: str
    language: str
    meaning: Meaning


class Normaliser:
    """Makes catalogue records of one feed's rows. `clock` gives an aware UTC time."""

    def __init__(self, graph: Graph, defaults: Defaults, clock: Callable[[], datetime]) -> None:
        self._graph = graph
        self._defaults = defaults
        self._clock = clock
        self._finder = LabelFinder(graph)

    def listed(self, record: RawRecord) -> Listed:
        """The record. Raises RowRefused."""
        try:
            return self._listed(record)
        except (ArithmeticError, ValueError, RecursionError) as error:
            # Nobody foresaw this value: it costs its row, not the feed.
            raise RowRefused(Reason.UNREADABLE) from error

    def _listed(self, record: RawRecord) -> Listed:
        now = self._clock()
        feed_id = checked_id(record.id)
        title = clean.plain(record.title, clean.TITLE)
        if not words(title):
            raise RowRefused(Reason.NO_TITLE, "title")
        price = values.price_of(record, now, self._defaults.currency, self._defaults.decimal)
        stock = values.stock_of(record)
        offered = price is not None and stock is not None
        description = _described(record)
        language, detected = self._language(record, f"{title}. {description}")
        meaning = self._finder.meaning(
            language,
            title=title,
            description=description,
            categories=[clean.plain(path, 600) for path in record.categories if path.strip()],
            materials=record.materials,
            colors=record.colors,
        )
        merchant = self._merchant(record, price, language)
        said = _Said(feed_id, title, description, language, meaning)
        product = self._product(record, said, merchant, now)
        marks = [*product.inferred]
        marks += ["language"] if detected else []
        marks += ["offer.stock"] if offered and stock is not None and not stock[1] else []
        product = replace(product, inferred=tuple(sorted(marks)))
        if not offered or stock is None:
            return Listed(feed_id, product, merchant, None, None)
        return Listed(feed_id, product, merchant, price, stock[0])

    def _product(self, record: RawRecord, said: _Said, merchant: Merchant, now: datetime) -> Product:
        source, meaning = self._defaults.source, said.meaning
        hs, origin = values.hs_of(record.hs), values.country_of(record.origin)
        inferred: list[str] = []
        battery, liquid = Battery.NONE, False
        if meaning.type is not None:
            attributes = self._graph.concept(meaning.type, Kind.PRODUCT_TYPE).attributes
            usual, hazards = attributes.get("hs"), attributes.get("hazards")
            if hs is None and isinstance(usual, str):
                hs = usual
                inferred.append("hs")
            if isinstance(hazards, list) and "lithium_battery" in hazards:
                battery = Battery.IN_EQUIPMENT
                inferred.append("battery")
            if isinstance(hazards, list) and "liquid" in hazards:
                liquid = True
                inferred.append("liquid")
        if origin is None and merchant.country:
            origin = merchant.country
            inferred.append("origin")
        return Product(
            id=product_id(source, said.feed_id),
            merchant=merchant.id,
            type=meaning.type or "",
            language=said.language,
            title=said.title,
            description=said.description,
            brand=clean.plain(record.brand, clean.BRAND),
            materials=meaning.materials,
            colors=meaning.colors,
            sizes=values.sizes_of(tuple(clean.plain(size, clean.NAME) for size in record.sizes), record.size_system),
            features=meaning.features,
            weight_g=values.weight_g(record.weight),
            dimensions_mm=values.dimensions_mm(record.dimensions),
            hs=hs,
            origin=origin,
            battery=battery,
            liquid=liquid,
            rating=values.rating_of(record.rating, record.rating_count),
            inferred=tuple(inferred),
            source=Source(source, said.feed_id, self._defaults.format, now),
        )

    def _language(self, record: RawRecord, text: str) -> tuple[str, bool]:
        """What the text is written in, and whether it was found out rather than said."""
        for said in (record.language, self._defaults.language):
            tag = _tag(said) if said else None
            if tag is not None:
                return tag, False
        return detect(text[:_DETECTED_BY], _CANDIDATES, "en").tag, True

    def _merchant(self, record: RawRecord, price: Money | None, language: str) -> Merchant:
        """The row's seller. One that sends at other rates is a record of its own, for freight belongs to the seller."""
        defaults, known = self._defaults, self._defaults.seller
        name = clean.plain(record.seller or "", clean.NAME)
        if known is not None and name in ("", known.name, known.name_latin):
            return known
        name = name or defaults.name or defaults.source
        currency = price.currency if price is not None else defaults.currency or ""
        freight, days = values.freight(record.shipping, currency) if currency else ({}, {})
        returns = values.number(record.returns_days or "", ".")
        merchant = Merchant(
            id="",
            name=name,
            name_latin=name,
            country=values.country_of(record.seller_country) or defaults.country or "",
            language=defaults.language or language,
            currency=currency,
            freight=freight,
            delivery_days=days,
            returns_days=int(returns) if returns is not None and 0 <= returns <= 3650 else None,
        )
        # By what it says: the same seller with the same terms is one record, whichever row comes first.
        digest = hashlib.sha256(repr(merchant).encode()).hexdigest()[:8]
        slug = "-".join(words(name))[:60] or "seller"
        return replace(merchant, id=f"{defaults.source}:{slug}-{digest}")


def checked_id(text: str) -> str:
    """The thing's own id in its feed. Raises RowRefused ``no_id``, ``bad_id``."""
    stripped = text.strip()
    if not stripped:
        raise RowRefused(Reason.NO_ID, "id")
    if clean.has_hidden(stripped) or len(stripped) > _LONGEST_ID:
        raise RowRefused(Reason.BAD_ID, "id")
    return stripped


def product_id(source: str, feed_id: str) -> str:
    """The product's id in the catalogue: its feed and its own id there, as it is where it can be typed."""
    own = feed_id if _PLAIN_ID.match(feed_id) else hashlib.sha256(feed_id.encode()).hexdigest()[:20]
    return f"{source}:{own}"


def _described(record: RawRecord) -> str:
    description = clean.plain(record.description, clean.DESCRIPTION)
    facts = []
    for name, value in record.facts[:100]:
        label, said = clean.plain(name, clean.NAME), clean.plain(value, 1_000)
        if said:
            facts.append(f"{label}: {said}." if label else f"{said.rstrip('.')}.")
    return clean.shortened(" ".join([description, *facts]).strip(), clean.DESCRIPTION)


@lru_cache(maxsize=256)
def _tag(said: str) -> str | None:
    try:
        return normalise(said.strip().replace("_", "-"))
    except SaysoError:
        return None
