"""Finding: a new search, a narrower one, more of the same. Three options at most (R12)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from app.model.context import TableItem
from app.model.reply import Note, NothingFound, Options, ProductFacts, Question, ReasonGiven, Reply
from app.model.request import Request
from app.skills.facts import Facts
from app.skills.pointing import pointed_at
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
from app.skills.taste import TasteSkill
from retrieval.query import SearchQuery

OPTIONS_AT_ONCE = 3
"""Options told in one turn; "more" goes on (R12: three by default)."""

_SPARE = 3
"""Further hits that fill up where an offer changed between the search and the answer."""

_LOOKS = 3
"""Searches at most, where everything that was found is gone by the time it would be told."""

_NOT_ABOUT_THE_THING = frozenset({"is_type", "destination_unknown", "in_stock"})
"""Claims that say nothing a listener could choose by; `why` tells them all the same."""


class Find:
    """Answers `search`, `refine` and `more`."""

    def __init__(self, search: Search, facts: Facts, taste: TasteSkill) -> None:
        self._search = search
        self._facts = facts
        self._taste = taste

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
        told = frozenset(situation.state.told or (item.id for item in situation.context.table))
        return self._answer(base, situation, after=situation.state.shown, told=told)

    def left(self, request: Request, situation: Situation) -> Reply | None:
        """What is left when one thing of the table was turned down ("not the first one"): the others, and the next one.

        None where no such search was told, or it is not clear which one is meant.
        """
        base = situation.context.last_search
        table = tuple(item.id for item in situation.context.table)
        turned_down = pointed_at(request, situation.context) if request.reference is not None else ()
        if base is None or len(turned_down) != 1 or turned_down[0] not in table:
            return None
        told = frozenset((*situation.state.told, *turned_down)) - frozenset(
            one for one in table if one != turned_down[0]
        )
        return self._answer(base, situation, after=len(told), told=told)

    def without(self, nothing: NothingFound, situation: Situation) -> Reply:
        """The search that found nothing, once more without the constraint that was offered for letting go."""
        if nothing.search is None or nothing.relax_slot is None:
            return Note("nothing_to_confirm")
        return self._answer(relaxed(nothing.search, nothing.relax_slot), situation)

    def _answer(
        self,
        search: Request,
        situation: Situation,
        *,
        narrowed: bool = False,
        after: int = 0,
        told: frozenset[str] = frozenset(),
    ) -> Reply:
        """The search's answer from the hit `after` on. What was `told` before is not told again, and where some of it
        is gone, those behind it have moved up by as many."""
        if needs_currency(search, situation.profile):
            return Question("currency")
        query = query_of(search, situation.profile, limit=after + OPTIONS_AT_ONCE + _SPARE)
        query = replace(query, taste=self._taste.of(situation.session))
        for _ in range(_LOOKS):
            with situation.stage("search"):
                result = self._search(query)
            start = max(0, after - len(told.difference(hit.product_id for hit in result.hits)))
            # Where all that was told is known, places do not matter: what was learnt since may have moved the order.
            onward = result.hits if len(told) >= after else result.hits[start:]
            hits = [hit for hit in onward if hit.product_id not in told]
            if after and not hits:
                return Note("no_more")
            found = self._facts.of([hit.product_id for hit in hits], situation.profile, search=search)
            # What the search held against its constraints was an earlier reading of the offers.
            products = tuple(product for product in found if self._holds(product, query))[:OPTIONS_AT_ONCE]
            if products or not hits:
                break
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
        gone = len(hits) - sum(self._holds(product, query) for product in found)
        total = max(result.total - gone, start + len(products))
        return Options(
            products=products,
            total=total,
            first=start + 1,
            certain=min(result.certain, total),
            asked=asked(search),
            reasons=tuple(as_it_stands(why[product.id], product) for product in products),
            refined=narrowed,
            search=search,
            instead_of=result.instead_of,
        )

    def again(self, told: Options | NothingFound, situation: Situation) -> Reply:
        """The search of an answer once more, from the same place on."""
        assert told.search is not None
        if isinstance(told, NothingFound):
            return self._answer(told.search, situation)
        return self._answer(told.search, situation, narrowed=told.refined, after=told.first - 1)

    def still_holds(self, product: ProductFacts, search: Request, situation: Situation) -> bool:
        """Whether a product that was told still has stock and a price within the limits of its search."""
        return self._holds(product, query_of(search, situation.profile, limit=1))

    def _holds(self, product: ProductFacts, query: SearchQuery) -> bool:
        if product.stock <= 0:
            return False
        for limit, sign in ((query.max_price, 1), (query.min_price, -1)):
            if limit is None:
                continue
            price = self._facts.converted(product.price, limit.currency)
            # A price is converted to the limit's currency or the limit to the price's: rounding may let one pass only.
            shown = product.shopper_price
            other = None if shown is None else self._facts.converted(limit, shown.currency)
            beyond = price is not None and sign * (price.amount - limit.amount) > 0
            if beyond and (shown is None or other is None or sign * (shown.amount - other.amount) > 0):
                return False
        return True


def as_it_stands(reasons: Iterable[ReasonGiven], product: ProductFacts) -> tuple[ReasonGiven, ...]:
    """Reasons that rest on the live offer, with the price and stock that are told with them."""
    body = (product.shopper_price or product.price).to_json()
    live = {"offer.price": f"{body['amount']} {body['currency']}", "offer.stock": str(product.stock)}
    return tuple(
        replace(reason, value=live[reason.field]) if reason.stated and reason.field in live else reason
        for reason in reasons
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
