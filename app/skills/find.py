"""Finding: a new search, a narrower one, more of the same. Three options at most (R12)."""

from __future__ import annotations

from dataclasses import replace

from app.model.context import TableItem
from app.model.reply import Note, NothingFound, Options, Question, Reply
from app.model.request import Request
from app.skills.facts import Facts
from app.skills.ports import Search
from app.skills.searching import (
    RELAXABLE,
    asked,
    given,
    needs_currency,
    query_of,
    refined,
    relaxed,
    says_something,
    wished,
)
from app.skills.situation import Situation

OPTIONS_AT_ONCE = 3
"""Options told in one turn; "more" goes on (R12: three by default)."""

_NOT_ABOUT_THE_THING = frozenset({"is_type", "destination_unknown", "in_stock"})
"""Claims that say nothing a listener could choose by; `why` tells them all the same."""


class Find:
    """Answers `search`, `refine` and `more`."""

    def __init__(self, search: Search, facts: Facts) -> None:
        self._search = search
        self._facts = facts

    def search(self, request: Request, situation: Situation) -> Reply:
        """A new search. "Start over" names nothing: then it is asked for."""
        if not request.text.strip() and not says_something(request):
            return Question("search_first")
        return self._answer(request, situation)

    def refine(self, request: Request, situation: Situation) -> Reply:
        """What is on the table, narrowed. With nothing searched for yet it is a search of its own."""
        base = situation.context.last_search
        if base is None:
            return self._answer(request, situation) if says_something(request) else Question("search_first")
        search = refined(base, request, _like(request, situation))
        wish = request.wish
        if wish is None:
            return self._answer(search, situation, narrowed=True)
        focus = situation.context.focus
        narrower = wished(search, wish, situation.context.table, focus)
        reply = self._answer(narrower, situation, narrowed=True)
        if isinstance(reply, NothingFound) and narrower.max_price != search.max_price:
            # Nothing is cheaper: then the cheapest there are, so that the person hears it for themselves.
            reply = self._answer(replace(narrower, max_price=search.max_price), situation, narrowed=True)
        return reply

    def more(self, request: Request, situation: Situation) -> Reply:
        """The next ones of the same search."""
        base = situation.context.last_search
        if base is None:
            return self._answer(request, situation) if says_something(request) else Question("search_first")
        return self._answer(base, situation, after=situation.state.shown)

    def without(self, nothing: NothingFound, situation: Situation) -> Reply:
        """The search that found nothing, once more without the constraint that was offered for letting go."""
        if nothing.search is None or nothing.relax_slot is None:
            return Note("nothing_to_confirm")
        return self._answer(relaxed(nothing.search, nothing.relax_slot), situation)

    def _answer(self, search: Request, situation: Situation, *, narrowed: bool = False, after: int = 0) -> Reply:
        if needs_currency(search, situation.profile):
            return Question("currency")
        with situation.stage("search"):
            result = self._search(query_of(search, situation.profile, limit=after + OPTIONS_AT_ONCE))
        hits = result.hits[after : after + OPTIONS_AT_ONCE]
        if after and not hits:
            return Note("no_more")
        products = self._facts.of([hit.product_id for hit in hits], situation.profile, search=search)
        if not products:
            relax = result.relax if result.relax and result.relax.slot in RELAXABLE else None
            return NothingFound(
                asked=asked(search),
                relax_slot=relax.slot if relax else None,
                relax_value=relax.value.replace(", ", ",") if relax else "",
                would_find=relax.would_find if relax else 0,
                search=search,
            )
        why = {hit.product_id: tuple(given(r) for r in hit.why if r.claim not in _NOT_ABOUT_THE_THING) for hit in hits}
        return Options(
            products=products,
            total=max(result.total, after + len(products)),
            first=after + 1,
            certain=min(result.certain, result.total),
            asked=asked(search),
            reasons=tuple(why[product.id] for product in products),
            refined=narrowed,
            search=search,
        )


def _like(request: Request, situation: Situation) -> TableItem | None:
    """The thing on the table that "like the first one but in green" points at."""
    reference, table = request.reference, situation.context.table
    if reference is None or not table:
        return None
    if reference.ordinal is not None:
        index = reference.ordinal - 1 if reference.ordinal > 0 else reference.ordinal
        return table[index] if -len(table) <= index < len(table) else None
    if reference.pronoun:
        return next((item for item in table if item.id == situation.context.focus), None)
    return None
