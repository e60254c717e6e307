"""From what stands in the words to the slots of a Request, as the intent has them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from app.model.context import Context
from app.model.request import Excluded, Intent, PriceLimit, Reference, When
from app.understanding.facts import asked_slot, has_table
from app.understanding.frames import Found
from app.understanding.goods import specialised, wanted_types
from app.understanding.patterns import Chart, Item
from app.understanding.tokens import Token
from app.understanding.values import Amount, Shopper, currency_meant
from retrieval.knowledge.concepts import Kind
from retrieval.knowledge.graph import Graph, SpecialType

NARROWING = frozenset({Intent.SEARCH, Intent.REFINE, Intent.PHOTO_MATCH, Intent.MORE})
"""Intents that take what narrows a search."""

PRICED = frozenset(
    {Intent.SEARCH, Intent.REFINE, Intent.WATCH_PRICE, Intent.BUY_WHEN, Intent.NEGOTIATE, Intent.PHOTO_MATCH}
)
COUNTED = frozenset(
    {
        Intent.SEARCH,
        Intent.ADD_TO_CART,
        Intent.CHANGE_QUANTITY,
        Intent.REMOVE_FROM_CART,
        Intent.BUY_WHEN,
        Intent.CHECKOUT,
        Intent.SELECT,
    }
)
POINTING = frozenset(
    {
        Intent.SELECT, Intent.DETAILS, Intent.COMPARE, Intent.REVIEWS, Intent.WHY, Intent.ADD_TO_CART, Intent.REMOVE_FROM_CART,
        Intent.WATCH_PRICE, Intent.BUY_WHEN, Intent.NEGOTIATE, Intent.LANDED_COST, Intent.DELIVERY, Intent.IMPORT_RULES, Intent.SPELL,
        Intent.CHANGE_QUANTITY, Intent.REFINE,
    }
)  # fmt: skip
"""Intents that may be about one thing on the table."""

POINTING_BY_PRONOUN = POINTING - {Intent.CHANGE_QUANTITY, Intent.REFINE, Intent.SPELL, Intent.COMPARE, Intent.NEGOTIATE}
NAMING_A_TYPE = frozenset(
    {
        Intent.SEARCH, Intent.REFINE, Intent.MORE, Intent.SELECT, Intent.DETAILS, Intent.COMPARE, Intent.REVIEWS, Intent.WHY, Intent.ADD_TO_CART,
        Intent.REMOVE_FROM_CART, Intent.CHANGE_QUANTITY, Intent.TRACK_ORDER, Intent.CANCEL_ORDER, Intent.RETURN_ITEM, Intent.WATCH_PRICE,
        Intent.BUY_WHEN, Intent.NEGOTIATE, Intent.LANDED_COST, Intent.DELIVERY, Intent.IMPORT_RULES, Intent.PHOTO_MATCH,
    }
)  # fmt: skip
TO_A_COUNTRY = frozenset({Intent.LANDED_COST, Intent.DELIVERY, Intent.IMPORT_RULES, Intent.SET_COUNTRY})
TIMED = frozenset(
    {Intent.BUY_WHEN, Intent.WATCH_PRICE, Intent.DELIVERY, Intent.SEARCH, Intent.REFINE, Intent.LANDED_COST}
)
DESCRIBED = NARROWING | {
    Intent.ADD_TO_CART,
    Intent.BUY_WHEN,
    Intent.WATCH_PRICE,
    Intent.SELECT,
    Intent.REMOVE_FROM_CART,
    Intent.DETAILS,
}


@dataclass(slots=True)
class Slots:
    """Slots as they are filled; the fields are Request's."""

    product_types: tuple[str, ...] = ()
    max_price: PriceLimit | None = None
    min_price: PriceLimit | None = None
    colors: tuple[str, ...] = ()
    materials: tuple[str, ...] = ()
    features: tuple[str, ...] = ()
    activities: tuple[str, ...] = ()
    brands: tuple[str, ...] = ()
    size: tuple[str | None, str] | None = None
    min_rating: Decimal | None = None
    quantity: int | None = None
    reference: Reference | None = None
    percent: Decimal | None = None
    when: When | None = None
    country: str | None = None
    currency: str | None = None
    set_language: str | None = None
    excluded: Excluded = field(default_factory=Excluded)
    digits: str | None = None


def fill_slots(
    tokens: Sequence[Token],
    chart: Chart,
    found: Sequence[Found],
    intent: Intent,
    context: Context,
    shopper: Shopper,
    graph: Graph,
    special: Sequence[SpecialType],
) -> Slots:
    """The slots that the intent takes; the rest of what was said fills nothing."""
    slots = Slots()
    by_field: dict[str, list[Found]] = {}
    for one in found:
        by_field.setdefault(one.field, []).append(one)
    if intent in NAMING_A_TYPE:
        slots.product_types = wanted_types(tokens, chart, _about_the_goods(found, intent))
    if intent in DESCRIBED:
        _describe(slots, by_field, graph, special)
    if intent in PRICED:
        _price(slots, by_field, chart, shopper)
        slots.percent = next((one.value for one in by_field.get("percent", ())), None)
    if intent in NARROWING or intent in {Intent.BUY_WHEN, Intent.WATCH_PRICE, Intent.ADD_TO_CART}:
        slots.size = next((one.value for one in by_field.get("size", ())), None)
        slots.min_rating = next((one.value for one in by_field.get("min_rating", ())), None)
        slots.brands, without = _brands(by_field)
        slots.excluded = _excluded(by_field, without)
    if intent in COUNTED:
        counts = by_field.get("quantity", [])
        if intent is Intent.SEARCH:
            # Stories hold numbers too: in a search a count stands beside what it counts.
            counts = [one for one in counts if one.parts]
        slots.quantity = counts[-1].value if counts else None
    if intent in POINTING:
        slots.reference = _reference(by_field, intent, context)
    if intent in TIMED:
        slots.when = _when(by_field, intent)
    slots.country = _country(by_field, intent)
    if intent is Intent.SET_CURRENCY:
        slots.currency = _currency(by_field, chart, shopper)
    elif by_field.get("currency_in") and intent in {Intent.DETAILS, Intent.LANDED_COST, Intent.SHOW_CART}:
        slots.currency = currency_meant(by_field["currency_in"][-1].value, shopper)
    if intent is Intent.SET_LANGUAGE:
        spoken = by_field.get("language_in") or [Found("", i.start, i.end, i.value) for i in chart.all("language")]
        slots.set_language = spoken[-1].value if spoken else None
    if intent is Intent.CONFIRM:
        digits = chart.all("digits")
        slots.digits = digits[-1].value if digits else None
    _bare_size(slots, by_field, intent, graph)
    _answer(slots, chart, by_field, intent, context, shopper)
    if slots.product_types and slots.reference is not None and slots.reference.pronoun:
        slots.reference = None  # "the lamp, take it out": the name says which
    return slots


ABOUT_ONE = frozenset({Intent.DETAILS, Intent.WHY, Intent.REVIEWS, Intent.SELECT, Intent.SPELL})
"""Intents that ask about one thing: where it is pointed at, other goods that are named are not it."""


def _about_the_goods(found: Sequence[Found], intent: Intent) -> Sequence[Found]:
    """ "Does the second one come with batteries" is about the second one, not about batteries."""
    pointing = [one for one in found if one.field in {"ordinal", "superlative", "middle", "before_last"}]
    if intent not in ABOUT_ONE or not pointing:
        return found
    return [
        one
        for one in found
        if one.field != "label"
        or one.parts[0].category != "type"
        or any(at.start <= one.start and one.end <= at.end for at in pointing)
    ]


def _bare_size(slots: Slots, by_field: dict[str, list[Found]], intent: Intent, graph: Graph) -> None:
    """A number right after something for the feet is its size: "slippers, thirty-seven"."""
    if intent not in NARROWING or slots.size is not None:
        return
    taken = [
        (one.start, one.end)
        for field, group in by_field.items()
        if field not in {"type_number", "quantity", "label", "pronoun"}
        for one in group
    ]
    for one in by_field.get("type_number", ()):
        number, goods = one.parts
        system = graph.concept(goods.value, Kind.PRODUCT_TYPE).attributes.get("size_system")
        free = not any(start <= number.start and number.end <= end for start, end in taken)
        counted = any(
            item.category == "pack"
            for count in by_field.get("quantity", ())
            for item in count.parts
            if count.start == number.start
        )
        if system == "shoe" and free and not counted and 15 <= one.value <= 50:
            slots.size = (None, format(one.value.normalize(), "f"))
            slots.quantity = None


def _describe(slots: Slots, by_field: dict[str, list[Found]], graph: Graph, special: Sequence[SpecialType]) -> None:
    by_category: dict[str, list[str]] = {}
    types = {
        (one.start, one.end)
        for one in by_field.get("label", ())
        if one.parts[0].category == "type" and one.value in slots.product_types
    }
    for one in by_field.get("label", ()):
        if one.parts[0].category != "type" and (one.start, one.end) not in types:
            values = by_category.setdefault(one.parts[0].category, [])
            if one.value not in values:
                values.append(one.value)
    out = {part.value for one in by_field.get("exclude", ()) for part in one.value}
    kept = {category: [value for value in values if value not in out] for category, values in by_category.items()}
    slots.product_types, said = specialised(
        slots.product_types, kept.get("activity", []), kept.get("feature", []), special, graph
    )
    slots.colors = tuple(kept.get("color", ()))
    slots.materials = tuple(kept.get("material", ()))
    slots.features = tuple(one for one in kept.get("feature", ()) if one not in said)
    slots.activities = tuple(kept.get("activity", ()))


def _price(slots: Slots, by_field: dict[str, list[Found]], chart: Chart, shopper: Shopper) -> None:
    ranges = by_field.get("price_range", ())
    for one in ranges:
        low, high = one.value
        currency = high.money or low.money
        slots.min_price = _limit(Amount(low.value, low.money or currency), shopper)
        slots.max_price = _limit(Amount(high.value, currency), shopper)
    for one in by_field.get("min_price", ()):
        slots.min_price = _limit(one.value, shopper)
    for one in by_field.get("max_price", ()):
        slots.max_price = _limit(one.value, shopper)
    if slots.max_price is None and slots.min_price is None:
        taken = [(one.start, one.end) for group in by_field.values() for one in group if one.field != "pronoun"]
        for item in chart.maximal("price"):
            if not any(start < item.end and item.start < end for start, end in taken):
                slots.max_price = _limit(item.value, shopper)


def _limit(amount: Amount, shopper: Shopper) -> PriceLimit:
    return PriceLimit(amount.value, None if amount.money is None else currency_meant(amount.money, shopper))


def _brands(by_field: dict[str, list[Found]]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    without = tuple(dict.fromkeys(one.value for one in by_field.get("exclude_brand", ())))
    without += tuple(
        part.value for one in by_field.get("exclude", ()) for part in one.value if part.category == "brand"
    )
    wanted = tuple(dict.fromkeys(one.value for one in by_field.get("brand", ()) if one.value not in without))
    return wanted, tuple(dict.fromkeys(without))


def _excluded(by_field: dict[str, list[Found]], brands: tuple[str, ...]) -> Excluded:
    def of(category: str) -> tuple[str, ...]:
        parts: list[Item] = [part for one in by_field.get("exclude", ()) for part in one.value]
        return tuple(dict.fromkeys(part.value for part in parts if part.category == category))

    return Excluded(materials=of("material"), colors=of("color"), features=of("feature"), brands=brands)


def _reference(by_field: dict[str, list[Found]], intent: Intent, context: Context) -> Reference | None:
    shown = len(context.table) or context.on_table
    ordinals = list(dict.fromkeys(one.value for one in by_field.get("ordinal", ())))
    if by_field.get("middle") and shown % 2:
        ordinals.append((shown + 1) // 2)
    if by_field.get("before_last") and shown > 1:
        ordinals.append(shown - 1)
    if intent in {Intent.SEARCH, Intent.REFINE} and not has_table(context):
        return None
    if ordinals and not by_field.get("first_two"):
        if intent is Intent.COMPARE and len(ordinals) > 1:
            return None
        return Reference(ordinal=ordinals[-1])
    best = by_field.get("superlative")
    if best and intent is not Intent.COMPARE:
        return Reference(superlative=best[-1].value)
    if by_field.get("pronoun") and intent in POINTING_BY_PRONOUN and not by_field.get("first_two"):
        return Reference(pronoun=True)
    return None


def _when(by_field: dict[str, list[Found]], intent: Intent) -> When | None:
    for one in reversed(by_field.get("when", [])):
        if isinstance(one.value, date):
            return When(date=one.value.isoformat())
        if intent in {Intent.BUY_WHEN, Intent.WATCH_PRICE, Intent.DELIVERY} and isinstance(one.value, str):
            return When(event=one.value)
    return None


def _country(by_field: dict[str, list[Found]], intent: Intent) -> str | None:
    strong = by_field.get("country_strong")
    if strong and (intent in TO_A_COUNTRY or intent in NARROWING):
        return str(strong[0].value)
    weak = by_field.get("country_weak")
    if weak and intent in TO_A_COUNTRY:
        return str(weak[-1].value)
    return None


def _currency(by_field: dict[str, list[Found]], chart: Chart, shopper: Shopper) -> str | None:
    said = [one.value for one in by_field.get("currency_in", ())] or [item.value for item in chart.maximal("money")]
    return currency_meant(said[-1], shopper) if said else None


def _answer(
    slots: Slots, chart: Chart, by_field: dict[str, list[Found]], intent: Intent, context: Context, shopper: Shopper
) -> None:
    """What a question asked for may be said bare: "seven and a half" is a size where the size was asked."""
    asked = asked_slot(context)
    if asked is None:
        return
    ignored = [(one.start, one.end) for one in by_field.get("ignore", ()) if one.end - one.start > 1]
    numbers = [
        item
        for item in chart.maximal("number")
        if not any(start <= item.start and item.end <= end for start, end in ignored)
    ] or chart.maximal("number")
    letters = chart.maximal("letter_size")
    if asked == "size" and intent is Intent.REFINE and slots.size is None:
        if numbers:
            systems = chart.all("size_system")
            slots.size = (systems[-1].value if systems else None, format(numbers[-1].value.normalize(), "f"))
        elif letters:
            slots.size = ("INT", letters[-1].value)
    elif asked in {"max_price", "min_price", "price"} and intent is Intent.REFINE:
        amounts = chart.maximal("amount")
        if slots.max_price is None and slots.min_price is None and amounts:
            limit = _limit(amounts[-1].value, shopper)
            slots.max_price, slots.min_price = (None, limit) if asked == "min_price" else (limit, None)
        if slots.max_price is not None or slots.min_price is not None:
            slots.size = slots.quantity = None
    elif asked == "min_rating" and intent is Intent.REFINE and slots.min_rating is None and numbers:
        slots.min_rating = numbers[-1].value
    elif asked == "quantity" and intent is Intent.CHANGE_QUANTITY and slots.quantity is None and numbers:
        value = numbers[-1].value
        slots.quantity = int(value) if value % 1 == 0 and 0 < value < 1000 else None
    elif asked == "country" and intent is Intent.SET_COUNTRY and slots.country is None:
        places = chart.all("country")
        slots.country = places[-1].value if places else None
    elif asked == "currency" and intent is Intent.SET_CURRENCY and slots.currency is None:
        slots.currency = _currency(by_field, chart, shopper)
    elif asked == "which_product" and slots.reference is None and numbers:
        value = numbers[-1].value
        slots.reference = Reference(ordinal=int(value)) if value % 1 == 0 and 0 < value < 100 else None
