"""From what stands in the words to the slots of a Request, as the intent has them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal

from app.model.context import Context
from app.model.request import Excluded, Intent, PriceLimit, Reference, When
from app.understanding import takes
from app.understanding.facts import asked_slot, has_table
from app.understanding.found import Found
from app.understanding.goods import specialised, wanted_types
from app.understanding.patterns import Chart, Item
from app.understanding.refusals import TURNED_DOWN
from app.understanding.values import ORIGIN, Amount, Shopper, currency_meant
from retrieval.knowledge.concepts import Kind
from retrieval.knowledge.graph import Graph, SpecialType


@dataclass(frozen=True, slots=True)
class Said:
    """An utterance with its intent, ready for its slots to be read off."""

    chart: Chart
    found: tuple[Found, ...]
    intent: Intent
    context: Context
    shopper: Shopper
    graph: Graph
    special: tuple[SpecialType, ...]
    taken_back: tuple[Item, ...] = ()

    def of(self, name: str) -> list[Found]:
        """What fills one field, in order."""
        return [one for one in self.found if one.field == name]

    def last(self, name: str) -> Found | None:
        """What was said last for a field."""
        found = self.of(name)
        return found[-1] if found else None


@dataclass(slots=True)
class Slots:
    """Slots as they are filled; the fields are Request's."""

    product_types: tuple[str, ...] = ()
    wider_types: tuple[str, ...] = ()
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
    excluded_types: tuple[str, ...] = ()
    excluded_origins: tuple[str, ...] = ()
    digits: str | None = None
    places: tuple[int, ...] = ()
    aspect: str | None = None
    wish: str | None = None


def fill_slots(said: Said) -> Slots:
    """The slots that the intent takes; the rest of what was said fills nothing."""
    slots = Slots()
    if said.intent in takes.NAMING_A_TYPE:
        refusal_names = said.intent in takes.NAMED_BY_REFUSAL
        slots.product_types = wanted_types(said.chart, _about_the_goods(said), refused=refusal_names)
    for intents, fill in _FILLED:
        if said.intent in intents:
            fill(slots, said)
    _places_and_languages(slots, said)
    _bare_size(slots, said)
    _answer(slots, said)
    if slots.product_types and slots.reference is not None and slots.reference.pronoun:
        slots.reference = None  # "the lamp, take it out": the name says which
    return slots


def _about_the_goods(said: Said) -> Sequence[Found]:
    """Labels of what the intent is about: "does the second one come with batteries" is not about batteries."""
    pointing = [one for one in said.found if one.field in {"ordinal", "superlative", "middle", "before_last"}]
    if said.intent not in takes.ABOUT_ONE or not pointing:
        return said.found
    return [
        one
        for one in said.found
        if one.field != "label"
        or one.parts[0].category != "type"
        or any(at.start <= one.start and one.end <= at.end for at in pointing)
    ]


def _describe(slots: Slots, said: Said) -> None:
    labels = said.of("label")
    as_types = {
        (one.start, one.end) for one in labels if one.parts[0].category == "type" and one.value in slots.product_types
    }
    ruled_out = {part.value for one in said.of("exclude") for part in one.value}
    kept: dict[str, dict[str, None]] = {}
    for one in labels:
        if (one.start, one.end) not in as_types and one.value not in ruled_out:
            kept.setdefault(one.parts[0].category, {})[one.value] = None
    slots.activities = _at_height(tuple(kept.get("activity", ())), said)
    features = tuple(kept.get("feature", ()))
    named = slots.product_types
    slots.product_types, in_name = specialised(named, slots.activities, features, said.special, said.graph)
    slots.wider_types = tuple(one for one in named if one not in slots.product_types)
    fitting = (one for one in (*features, *(one.value for one in said.of("trait"))) if one not in in_name)
    slots.features = tuple(dict.fromkeys(one for one in fitting if _suits(one, slots.product_types, said.graph)))
    slots.colors = tuple(kept.get("color", ()))
    slots.materials = tuple(kept.get("material", ()))


def _suits(feature: str, types: Sequence[str], graph: Graph) -> bool:
    """Whether a feature makes sense for what is wanted: "for diabetics" is no sugar in chocolate, nothing in socks."""
    families = graph.concept(feature, Kind.FEATURE).attributes.get("only_for")
    if not types or not isinstance(families, (list, tuple)):
        return True
    return any(graph.is_a(one, str(family), Kind.PRODUCT_TYPE) for one in types for family in families)


HIGH = "high_altitude_trekking"
_ON_FOOT = frozenset({"hiking", "walking", "climbing", "travel", "camping", HIGH})


def _at_height(activities: tuple[str, ...], said: Said) -> tuple[str, ...]:
    """Walking in a place known for its height is walking at altitude ("boots for hiking in the Andes")."""
    named = {item.value for item in said.chart.all("height")}
    on_foot = not _ON_FOOT.isdisjoint(activities)
    if "mountains" not in named and not ("lands" in named and on_foot):
        return activities
    return (*(one for one in activities if one not in {"hiking", "walking", HIGH}), HIGH)


def _price(slots: Slots, said: Said) -> None:
    for one in said.of("price_range"):
        low, high = one.value
        money = high.money or low.money
        slots.min_price = _limit(Amount(low.value, low.money or money), said)
        slots.max_price = _limit(Amount(high.value, money), said)
    for one in said.of("min_price"):
        slots.min_price = _limit(one.value, said)
    for one in said.of("max_price"):
        slots.max_price = _limit(one.value, said)
    if slots.max_price is None and slots.min_price is None:
        # A price said with no word of more or less ("a thirty pound kettle") is what the person means to spend.
        for item in said.chart.maximal("price"):
            if not any(
                one.start < item.end and item.start < one.end
                for one in said.found
                if one.field not in {"pronoun", "type_number", "type_letter"}
            ):
                slots.max_price = _limit(item.value, said)
    percent = next(iter(said.of("percent")), None)
    slots.percent = None if percent is None else percent.value


def _limit(amount: Amount, said: Said) -> PriceLimit | None:
    if amount.value <= 0:
        return None
    return PriceLimit(amount.value, None if amount.money is None else currency_meant(amount.money, said.shopper))


def _constrain(slots: Slots, said: Said) -> None:
    slots.size = next((one.value for one in said.of("size")), None)
    slots.min_rating = next((one.value for one in said.of("min_rating")), None)
    parts: list[Item] = [part for one in said.of("exclude") for part in one.value]
    wanted = {one.value for one in said.of("label")}
    parts += [item for item in said.taken_back if item.value not in wanted]

    def out(category: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys(part.value for part in parts if part.category == category))

    brands = tuple(dict.fromkeys((*(one.value for one in said.of("exclude_brand")), *out("brand"))))
    kinds = (*out("type"), *(one.value for one in said.of("unwanted_type") if one.refused))
    slots.excluded_types = tuple(dict.fromkeys(one for one in kinds if one not in slots.product_types))
    slots.excluded_origins = out(ORIGIN)
    slots.excluded = Excluded(materials=out("material"), colors=out("color"), features=out("feature"), brands=brands)
    slots.brands = tuple(dict.fromkeys(one.value for one in said.of("brand") if one.value not in brands))


def _count(slots: Slots, said: Said) -> None:
    counts = said.of("quantity")
    if said.intent is Intent.SEARCH:
        # Stories hold numbers too: in a search a count stands beside what it counts.
        counts = [one for one in counts if one.parts]
    refused = {item.end for item in said.chart.all("not_this")}
    counts = [one for one in counts if one.start not in refused] or counts  # "five boxes and not three"
    slots.quantity = counts[-1].value if counts else None


def _point(slots: Slots, said: Said) -> None:
    if said.intent in {Intent.SEARCH, Intent.REFINE} and not has_table(said.context):
        return
    if said.intent is Intent.DENY:
        slots.reference = _turned_down(said)
        return
    several = any(said.of(name) for name in (*_SEVERAL, "both"))
    ordinals = _ordinals(said)
    slots.places = _places(said, ordinals)
    best = said.last("superlative")
    if ordinals and not several:
        if said.intent is not Intent.COMPARE or len(ordinals) == 1:
            slots.reference = Reference(ordinal=ordinals[-1])
    elif best is not None and said.intent is not Intent.COMPARE:
        slots.reference = Reference(superlative=best.value)
    elif not several and _something_there(said.context) and _by_pronoun(said):
        slots.reference = Reference(pronoun=True)


def _something_there(context: Context) -> bool:
    """Whether there is anything that "it" could be."""
    return has_table(context) or context.cart_size > 0 or context.focus is not None or context.last_reply != "none"


def _by_pronoun(said: Said) -> bool:
    """ "It" where the intent takes one; where it does not, only what is plainly pointed at ("ten percent off this")."""
    if said.intent in takes.POINTING_BY_PRONOUN and said.of("pronoun"):
        return True
    return said.intent is Intent.NEGOTIATE and bool(said.of("pointed"))


_SEVERAL = ("several", "first_few", "last_few")


def _places(said: Said, ordinals: Sequence[int]) -> tuple[int, ...]:
    """Places on the table, where more than one was named: "the first and the third", "the last two"."""
    named = [place for name in _SEVERAL for one in said.of(name) for place in one.value]
    places = tuple(dict.fromkeys((*named, *ordinals)))
    return places if len(places) > 1 else ()


def _ordinals(said: Said) -> list[int]:
    shown = len(said.context.table) or said.context.on_table
    named = [one for one in said.found if one.field in _PLACES]
    if not named and said.intent is not Intent.SELECT:
        named = [one.value for one in said.of(TURNED_DOWN)]
    ordinals = list(dict.fromkeys(one.value for one in named if one.field == "ordinal"))
    if any(one.field == "middle" for one in named) and shown % 2:
        ordinals.append((shown + 1) // 2)
    if any(one.field == "before_last" for one in named) and shown > 1:
        ordinals.append(shown - 1)
    return ordinals


_PLACES = frozenset({"ordinal", "middle", "before_last"})


def _turned_down(said: Said) -> Reference | None:
    """The one thing of the table that is refused ("not the first one")."""
    refused = [one.value for one in said.of(TURNED_DOWN)]
    best = next((one.value for one in refused if one.field == "superlative"), None)
    ordinals = _ordinals(said)
    if ordinals:
        return Reference(ordinal=ordinals[-1])
    return None if best is None else Reference(superlative=best)


def _time(slots: Slots, said: Said) -> None:
    for one in said.of("when"):
        if isinstance(one.value, date):
            slots.when = When(date=one.value.isoformat())
        elif isinstance(one.value, int):
            slots.when = When(date=(said.shopper.today + timedelta(days=one.value)).isoformat())
        elif said.intent in takes.BY_EVENT and isinstance(one.value, str):
            slots.when = When(event=one.value)


def _digits(slots: Slots, said: Said) -> None:
    digits = said.chart.all("digits")
    slots.digits = digits[-1].value if digits else None


def _aspect(slots: Slots, said: Said) -> None:
    """The fact that is asked about, where it is just one."""
    asked = {item.value for item in said.chart.maximal("aspect")}
    if not asked:
        named = (("features", slots.features), ("materials", slots.materials), ("colors", slots.colors))
        asked = {aspect for aspect, values in named if values}
    slots.aspect = asked.pop() if len(asked) == 1 else None


def _wish(slots: Slots, said: Said) -> None:
    wishes = [item.value for item in said.chart.maximal("wish")]
    if wishes and slots.max_price is None and slots.reference is None:
        slots.wish = wishes[-1]


_FILLED = (
    (takes.DESCRIBED, _describe),
    (takes.PRICED, _price),
    (takes.CONSTRAINED, _constrain),
    (takes.COUNTED, _count),
    (takes.POINTING, _point),
    (takes.TIMED, _time),
    (frozenset({Intent.CONFIRM}), _digits),
    (frozenset({Intent.DETAILS}), _aspect),
    (frozenset({Intent.REFINE}), _wish),
)


def _places_and_languages(slots: Slots, said: Said) -> None:
    strong, weak = said.of("country_strong"), said.last("country_weak")
    if strong and said.intent in takes.TO_A_COUNTRY | takes.NARROWING:
        slots.country = str(strong[0].value)
    elif weak is not None and said.intent in takes.TO_A_COUNTRY:
        slots.country = str(weak.value)
    if said.intent is Intent.SET_CURRENCY or (said.of("currency_in") and said.intent in takes.TOLD_IN_MONEY):
        slots.currency = _currency(said)
    if said.intent is Intent.SET_LANGUAGE:
        spoken = [one.value for one in said.of("language_in")] or [one.value for one in said.chart.all("language")]
        slots.set_language = spoken[-1] if spoken else None


def _currency(said: Said) -> str | None:
    named: Sequence[Found | Item] = said.of("currency_in") or said.chart.maximal("money")
    ignored = said.of("ignore")
    # "In pounds, not in dollars"
    free = [one for one in named if not any(out.start < one.end and one.start < out.end for out in ignored)]
    last = next(reversed(free or named), None)
    return None if last is None else currency_meant(last.value, said.shopper)


def _bare_size(slots: Slots, said: Said) -> None:
    """A number right after something for the feet is its size: "slippers, thirty-seven"; so is a letter after clothes:
    "camisa M"."""
    if said.intent not in takes.NARROWING or slots.size is not None:
        return
    for one in said.of("type_letter"):
        goods = one.parts[1]
        if said.graph.concept(goods.value, Kind.PRODUCT_TYPE).attributes.get("size_system") == "clothing":
            slots.size = ("INT", one.value)
    for one in said.of("type_number"):
        number, goods = one.parts
        system = said.graph.concept(goods.value, Kind.PRODUCT_TYPE).attributes.get("size_system")
        if system == "shoe" and 15 <= one.value <= 50 and not _belongs_elsewhere(number, said):
            slots.size = (None, format(one.value.normalize(), "f"))
            slots.quantity = None


def _belongs_elsewhere(number: Item, said: Said) -> bool:
    for one in said.found:
        overlaps = one.start <= number.start and number.end <= one.end
        if overlaps and one.field == "quantity" and any(item.category == "pack" for item in one.parts):
            return True
        if overlaps and one.field not in {"type_number", "type_letter", "quantity", "label", "pronoun"}:
            return True
    return False


def _answer(slots: Slots, said: Said) -> None:
    """What a question asked for may be said bare: "seven and a half" is a size where the size was asked."""
    asked = asked_slot(said.context)
    answer = None if asked is None else _ANSWERS.get((asked, said.intent))
    if answer is not None:
        answer(slots, said)


def _numbers(said: Said) -> list[Decimal]:
    """Numbers that were said, those that belong to something else ("82 years") only where there is no other."""
    ignored = [one for one in said.of("ignore") if one.end - one.start > 1]
    numbers = said.chart.maximal("number")
    free = [item for item in numbers if not any(o.start <= item.start and item.end <= o.end for o in ignored)]
    return [item.value for item in free or numbers]


LARGEST_SIZE = 200
"""Shoes, clothes, rings and hats end well below (children's heights in centimetres are the largest sizes): more is a
price or a story."""


def _answer_size(slots: Slots, said: Said) -> None:
    numbers, letters = _numbers(said), said.chart.maximal("letter_size")
    if slots.size is None and numbers and numbers[-1] <= LARGEST_SIZE:
        systems = said.chart.all("size_system")
        slots.size = (systems[-1].value if systems else None, format(numbers[-1].normalize(), "f"))
    elif slots.size is None and letters:
        slots.size = ("INT", letters[-1].value)


def _answer_price(slots: Slots, said: Said) -> None:
    amounts = said.chart.maximal("amount")
    if slots.max_price is None and slots.min_price is None and amounts:
        limit = _limit(amounts[-1].value, said)
        at_least = said.context.asked_for == "min_price"
        slots.max_price, slots.min_price = (None, limit) if at_least else (limit, None)
    if slots.max_price is not None or slots.min_price is not None:
        slots.size = slots.quantity = None


def _answer_rating(slots: Slots, said: Said) -> None:
    numbers = _numbers(said)
    if slots.min_rating is None and numbers and 0 < numbers[-1] <= 5:
        slots.min_rating = numbers[-1]


def _answer_quantity(slots: Slots, said: Said) -> None:
    numbers = _numbers(said)
    if slots.quantity is None and numbers and numbers[-1] % 1 == 0 and 0 < numbers[-1] < 1000:
        slots.quantity = int(numbers[-1])


def _answer_country(slots: Slots, said: Said) -> None:
    places = said.chart.all("country")
    if slots.country is None and places:
        slots.country = places[-1].value


def _answer_product(slots: Slots, said: Said) -> None:
    numbers = _numbers(said)
    if slots.reference is None and numbers and numbers[-1] % 1 == 0 and 0 < numbers[-1] < 100:
        slots.reference = Reference(ordinal=int(numbers[-1]))
        slots.quantity = None  # the number said which one, not how many


_ANSWERS = {
    ("size", Intent.REFINE): _answer_size,
    ("max_price", Intent.REFINE): _answer_price,
    ("min_price", Intent.REFINE): _answer_price,
    ("price", Intent.REFINE): _answer_price,
    ("min_rating", Intent.REFINE): _answer_rating,
    ("quantity", Intent.CHANGE_QUANTITY): _answer_quantity,
    ("country", Intent.SET_COUNTRY): _answer_country,
    ("which_product", Intent.SELECT): _answer_product,
}
