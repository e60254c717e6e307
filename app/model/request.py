"""What a person wants, as typed data: the contract between understanding and the skills.

Names of fields, intents and slots are those that `sayso understand` prints.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from typing import Any


class Intent(StrEnum):
    """What the person asks Sayso to do."""

    SEARCH = "search"
    REFINE = "refine"
    MORE = "more"
    SELECT = "select"
    DETAILS = "details"
    COMPARE = "compare"
    REVIEWS = "reviews"
    WHY = "why"
    ADD_TO_CART = "add_to_cart"
    REMOVE_FROM_CART = "remove_from_cart"
    CHANGE_QUANTITY = "change_quantity"
    SHOW_CART = "show_cart"
    CHECKOUT = "checkout"
    CONFIRM = "confirm"
    DENY = "deny"
    UNDO = "undo"
    REPEAT = "repeat"
    SLOWER = "slower"
    FASTER = "faster"
    LOUDER = "louder"
    QUIETER = "quieter"
    SPELL = "spell"
    HELP = "help"
    STOP = "stop"
    TRACK_ORDER = "track_order"
    CANCEL_ORDER = "cancel_order"
    RETURN_ITEM = "return_item"
    WATCH_PRICE = "watch_price"
    BUY_WHEN = "buy_when"
    NEGOTIATE = "negotiate"
    LANDED_COST = "landed_cost"
    DELIVERY = "delivery"
    IMPORT_RULES = "import_rules"
    SET_LANGUAGE = "set_language"
    SET_CURRENCY = "set_currency"
    SET_COUNTRY = "set_country"
    PHOTO_MATCH = "photo_match"
    GREET = "greet"
    THANKS = "thanks"
    FORGET_ME = "forget_me"  # beyond the published list: a person must be able to say it
    FORGET_TASTE = "forget_taste"  # the same for what was learnt from choices alone
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class PriceLimit:
    """A price bound as it was said; `currency` is None where none was said."""

    amount: Decimal
    currency: str | None = None


@dataclass(frozen=True, slots=True)
class Size:
    """A size value with the system it was said in (EU/US/UK/JP/CN/BR/INT) or None."""

    value: str
    system: str | None = None


@dataclass(frozen=True, slots=True)
class Reference:
    """Which thing on the table is meant: exactly one of the three is set.

    ordinal      1-based, -1 for the last
    superlative  cheapest | best_rated | fastest_delivery
    pronoun      "it", "that one"
    """

    ordinal: int | None = None
    superlative: str | None = None
    pronoun: bool = False


@dataclass(frozen=True, slots=True)
class When:
    """A named sale event (slug) or a day (ISO 8601)."""

    event: str | None = None
    date: str | None = None


@dataclass(frozen=True, slots=True)
class Excluded:
    """What was ruled out."""

    materials: tuple[str, ...] = ()
    colors: tuple[str, ...] = ()
    features: tuple[str, ...] = ()
    brands: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Alternative:
    """Another reading that matters: `field` is a dotted path of the request, `value` what it would be."""

    field: str
    value: Decimal | int | str


@dataclass(frozen=True, slots=True)
class Request:
    """One utterance, understood. Every slot is empty or None where nothing was said.

    text is what was said; "" for a search that names nothing to look for ("let's start over").

    The last eleven are for the skills alone and are not printed by `sayso understand`:
    digits  digits said one by one ("yes, four seven" -> "47"); consent reads them
    aspect  which fact of a thing is asked about ("how heavy is it" -> "weight"): price | delivery | weight |
            dimensions | materials | colors | features | sizes | stock | rating | seller | origin | voltage | brand |
            accessibility | description | title
    places  places on the table, where several were named ("the first and the third" -> (1, 3), "the last two" ->
            (-2, -1)); like `Reference.ordinal`
    plain_yes  a yes with nothing else in the same breath; consent takes no other ("yes, but only if it is red")
    region  ISO 3166-2 of the state or province something goes to, as the answer to a question
    wish    a comparative without a value ("a cheaper one"): cheaper | better_rated | faster_delivery
    wider_types  what was named before a special kind was made of it ("boots for snow" -> boots beside winter_boots)
    in_passing  the goods named may be part of the story ("my feet are cold in bed"), not what is looked for
    excluded_types    kinds of goods that were ruled out ("anything but ties")
    excluded_origins  countries that it must not come from, ISO 3166-1 ("honey, but not from Spain")
    refused     words of refusals as they were said ("not a wrist one" -> "wrist"): no words to search by
    """

    intent: Intent
    language: str
    text: str = ""
    product_types: tuple[str, ...] = ()
    max_price: PriceLimit | None = None
    min_price: PriceLimit | None = None
    colors: tuple[str, ...] = ()
    materials: tuple[str, ...] = ()
    features: tuple[str, ...] = ()
    activities: tuple[str, ...] = ()
    brands: tuple[str, ...] = ()
    size: Size | None = None
    min_rating: Decimal | None = None
    quantity: int | None = None
    reference: Reference | None = None
    percent: Decimal | None = None
    when: When | None = None
    country: str | None = None
    currency: str | None = None
    set_language: str | None = None
    excluded: Excluded = field(default_factory=Excluded)
    alternatives: tuple[Alternative, ...] = ()
    confidence: float = 0.0
    engine: str = "grammar"
    digits: str | None = None
    aspect: str | None = None
    wish: str | None = None
    region: str | None = None
    places: tuple[int, ...] = ()
    plain_yes: bool = False
    wider_types: tuple[str, ...] = ()
    in_passing: bool = False
    excluded_types: tuple[str, ...] = ()
    excluded_origins: tuple[str, ...] = ()
    refused: tuple[str, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """The object that `sayso understand` prints (numbers as JSON numbers)."""
        return {
            "language": self.language,
            "intent": self.intent.value,
            "product_types": list(self.product_types),
            "max_price": _price(self.max_price),
            "min_price": _price(self.min_price),
            "colors": list(self.colors),
            "materials": list(self.materials),
            "features": list(self.features),
            "activities": list(self.activities),
            "brands": list(self.brands),
            "size": None if self.size is None else {"system": self.size.system, "value": self.size.value},
            "min_rating": _number(self.min_rating),
            "quantity": self.quantity,
            "reference": _reference(self.reference),
            "percent": _number(self.percent),
            "when": _when(self.when),
            "country": self.country,
            "currency": self.currency,
            "set_language": self.set_language,
            "excluded": {
                "materials": list(self.excluded.materials),
                "colors": list(self.excluded.colors),
                "features": list(self.excluded.features),
                "brands": list(self.excluded.brands),
            },
            "alternatives": [
                {"field": a.field, "value": _number(a.value) if isinstance(a.value, Decimal) else a.value}
                for a in self.alternatives
            ],
            "confidence": round(self.confidence, 3),
            "engine": self.engine,
        }


def _number(value: Decimal | None) -> int | float | None:
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def _price(limit: PriceLimit | None) -> dict[str, Any] | None:
    return None if limit is None else {"amount": _number(limit.amount), "currency": limit.currency}


def _reference(reference: Reference | None) -> dict[str, Any] | None:
    if reference is None:
        return None
    if reference.ordinal is not None:
        return {"ordinal": reference.ordinal}
    if reference.superlative is not None:
        return {"superlative": reference.superlative}
    return {"pronoun": True}


def _when(when: When | None) -> dict[str, str] | None:
    if when is None:
        return None
    return {"event": when.event} if when.event is not None else {"date": when.date or ""}
