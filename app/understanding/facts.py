"""Facts about the words and the situation that cues and evidence ask for (named in `data/evidence.toml`)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set

from app.model.context import Context
from app.understanding.found import Found
from app.understanding.goods import named_types
from app.understanding.patterns import Chart
from app.understanding.refusals import TURNED_DOWN
from app.understanding.tokens import Token, word_count
from app.understanding.values import ORIGIN
from retrieval.knowledge.concepts import Kind
from retrieval.knowledge.graph import Graph
from retrieval.situations import Situation

SHORT = 5
"""Words in an utterance that is short."""

_NARROWING = frozenset(
    {"max_price", "min_price", "price_range", "min_rating", "size", "exclude", "exclude_brand", "brand", "trait"}
)
_NARROWING_LABELS = frozenset({"feature", "material", "color", "activity", "brand"})
_POINTING = {
    "ordinal": "ordinal",
    "superlative": "superlative",
    "pronoun": "pronoun",
    "middle": "ordinal",
    "before_last": "ordinal",
}
_SLOT_FACTS = {
    "percent": "percent", "quantity": "quantity", "language_in": "set_language", "country_strong": "country",
    "country_weak": "country", "currency_in": "currency", "when": "when",
}  # fmt: skip
_SAID = {
    "want": "want", "denial": "denying", "refuses_buying": "refuses_buying", "asking": "asking",
    "which_of": "which_of", "aspect": "aspect", "wish": "wish", "comparative": "comparative", "changed": "comparative",
}  # fmt: skip
"""Facts that are just that something of a class was said."""

_LEAD_INS = (
    "indefinite",
    "number",
    "pack",
    "want",
    "only",
    "lead_in",
    "possessive",
    "list_sep",
    "color_lead",
    "kind_word",
)

_OWN_WORDS = 2
"""Words that may describe a thing before its name without being known."""

_ANSWERS = {
    "size": ("size", "number", "letter_size"),
    "max_price": ("max_price", "price_range", "amount", "price"),
    "min_price": ("min_price", "price_range", "amount", "price"),
    "price": ("max_price", "min_price", "price_range", "amount", "price"),
    "colors": ("color",),
    "materials": ("material",),
    "features": ("feature",),
    "activities": ("activity",),
    "product_types": ("type",),
    "brands": ("brand", "name"),
    "min_rating": ("min_rating", "number"),
}
"""What answers a question about a slot: fields of frames, or chart categories."""

_SINGULAR = {
    "color": "colors",
    "material": "materials",
    "feature": "features",
    "activity": "activities",
    "budget": "max_price",
}


def asked_slot(context: Context) -> str | None:
    """The slot that the last question asked for, under its name in Request."""
    asked = context.asked_for
    return None if asked is None else _SINGULAR.get(asked, asked)


def has_table(context: Context) -> bool:
    """Whether there is something that words can point at or narrow."""
    return bool(context.table) or context.on_table > 0 or context.last_search is not None


def gather_facts(
    tokens: Sequence[Token],
    chart: Chart,
    found: Sequence[Found],
    context: Context,
    graph: Graph,
) -> frozenset[str]:
    """Every fact that holds in what was said and what is on the table."""
    facts = {"table" if has_table(context) else "no_table", f"last:{context.last_reply}"}
    asked = asked_slot(context)
    if asked is not None:
        facts.add(f"asked:{asked}")
        if _answered(asked, found, chart):
            facts.add("answered")
    if any(one.field == "superlative" and one.value == "fastest_delivery" for one in found):
        facts.add("soonest")
    if any(one.field in {"several", "first_few", "last_few"} for one in found):
        facts.add("several")
    for one in found:
        if _narrows(one):
            facts.add("constraint")
        if one.field in _POINTING:
            facts.update(("reference", _POINTING[one.field]))
        if one.field in _SLOT_FACTS:
            facts.add(f"slot:{_SLOT_FACTS[one.field]}")
    facts.update(_about_types(chart, found, context, graph))
    facts.update(_of_refusals(found, facts))
    if any(item.value == "mountains" for item in chart.all("height")):
        facts.add("constraint")
    facts.update(fact for category, fact in _SAID.items() if chart.all(category))
    if word_count(tokens) <= SHORT:
        facts.add("short")
    if context.cart_size > 0:
        facts.add("cart")
    if _starts_with_goods(chart, found):
        facts.add("starts_with_goods")
    return frozenset(facts)


def _narrows(one: Found) -> bool:
    if one.field == "label":
        return one.parts[0].category in _NARROWING_LABELS
    return one.field in _NARROWING and not _is_of_origins(one)


def _of_refusals(found: Sequence[Found], facts: Set[str]) -> Iterator[str]:
    if any(one.field == TURNED_DOWN for one in found) and not facts & {"ordinal", "superlative"}:
        yield "turned_down"
    if any(_is_of_origins(one) for one in found) and facts & {"table", "type"}:
        yield "constraint"


def _is_of_origins(one: Found) -> bool:
    """ "Not Chinese": of something, else it may be about a language."""
    return one.field == "exclude" and all(part.category == ORIGIN for part in one.parts)


def told_facts(told: Situation) -> set[str]:
    """Facts about what the search would hear of needs."""
    facts = {"need"} if told.needs else set()
    return facts | ({"unnamed_thing"} if told.unnamed else set())


def _answered(asked: str, found: Sequence[Found], chart: Chart) -> bool:
    fields = {one.field for one in found}
    return any(answer in fields or chart.all(answer) for answer in _ANSWERS.get(asked, ()))


def _about_types(chart: Chart, found: Sequence[Found], context: Context, graph: Graph) -> set[str]:
    named = {one.value for one in named_types(chart, found)}
    if not named:
        return set()
    shown = {item.product_type for item in context.table}
    if context.last_search is not None:
        shown.update(context.last_search.product_types)
    same = any(
        graph.is_a(one, family, Kind.PRODUCT_TYPE) or graph.is_a(family, one, Kind.PRODUCT_TYPE)
        for one in named
        for family in shown
    )
    return {"type", "same_type" if same else "new_type"}


def _starts_with_goods(chart: Chart, found: Sequence[Found]) -> bool:
    """A bare noun phrase: nothing but small words stands before the first slot."""
    slots = [one for one in found if one.field == "label" or (one.field in _NARROWING and not _is_of_origins(one))]
    if not slots:
        return False
    first = min(one.start for one in slots)
    small = {at for category in _LEAD_INS for item in chart.all(category) for at in range(item.start, item.end)}
    small |= {at for one in found if one.field in {"quantity", "ignore"} for at in range(one.start, one.end)}
    strange = [at for at in range(first) if at not in small]
    if not strange:
        return True
    # "A digital radio": a word or two of the thing's own, which nobody listed, between the article and its name. "My
    # old radio" begins a story.
    if any(item.start < first for item in chart.all("possessive")):
        return False
    directly_before = strange == list(range(first - len(strange), first))
    return (
        len(strange) <= _OWN_WORDS
        and len(strange) < first
        and directly_before
        and not any(chart.at(at) for at in strange)
    )
