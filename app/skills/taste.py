"""Taste: learning from what is chosen and passed over, telling what it moved, and forgetting it again."""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from dataclasses import replace

from app.model.profile import Profile
from app.model.reply import Note, Question, Reply
from app.model.request import Request
from app.model.session import Session
from app.model.taste import Moved, WhyOrder
from app.model.utterance import Source, Utterance
from app.skills.facts import Facts, shown_currency
from app.skills.ports import LiveOffers, Records, Search
from app.skills.searching import query_of
from app.skills.signals import ADDED, REMOVED, Signal, signal
from app.skills.situation import Situation
from i18n.errors import SaysoError
from retrieval.feedback.learner import Lean, Learned, Pair, learn, taken_back, times
from retrieval.feedback.order import Pull, Taste, pulls
from retrieval.feedback.store import Keeping, TasteStore, taste_of
from retrieval.feedback.traits import Seen, aspect_of, traits
from retrieval.query import SearchQuery, SearchResult
from retrieval.tokens import slug_of

_LOG = logging.getLogger(__name__)

_AFTER = 0.5
"""How much less surely a thing was passed over that was told after the chosen one."""

_DEPTH = 60
"""How far down both orders are compared."""


class TasteSkill:
    """What is learnt of a person, session by session. Without a store nothing is learnt and nothing moves."""

    def __init__(
        self, store: TasteStore | None, search: Search, catalog: Records, offers: LiveOffers, facts: Facts
    ) -> None:
        self._store = store
        self._search = search
        self._catalog = catalog
        self._offers = offers
        self._facts = facts

    def of(self, session: str) -> Taste:
        """What to sort by; nothing where the store cannot be read now: an order by fit is an answer too."""
        if self._store is None:
            return Taste()
        try:
            return taste_of(self._store.load(session), self._store.pooled(session))
        except SaysoError as error:
            _LOG.warning("taste not read: %s", error.code)
            return Taste()

    def observe(self, before: Session, request: Request, reply: Reply, situation: Situation) -> None:
        """Learn from one turn, if there is anything in it. `before`: the state of the talk before the reply.

        A store that cannot be written now costs what this turn would have taught, never the reply.
        """
        sign = signal(before, request, reply) if self._store is not None else None
        if sign is None or self._store is None:
            return
        try:
            pairs = self._pairs(sign, before, situation)
            if pairs or sign.takes_back:
                self._store.change(situation.session, lambda kept, pooled: _learnt(kept, sign, pairs, pooled))
        except SaysoError as error:
            _LOG.warning("taste not kept: %s", error.code)

    def forget(self, request: Request, situation: Situation) -> Reply:
        """Forget what was learnt; cart, orders and settings stay. Raises SaysoError ``store_locked`` and its kin."""
        del request
        had = self._store is not None and self._store.reset(situation.session)
        return Note("taste_forgotten" if had else "taste_nothing")

    def why_order(self, situation: Situation) -> Reply:
        """Why the things on the table stand in their order."""
        return self.order(situation.state, situation.profile, situation.session)

    def order(self, state: Session, profile: Profile, session: str) -> Reply:
        """The same from its parts: for a command that looks into a session from outside."""
        search, table = state.context.last_search, state.context.table
        if search is None or not table:
            return Question("search_first")
        query = query_of(search, profile, limit=_DEPTH)
        kept = self._store.load(session) if self._store is not None else Keeping()
        taste = self.of(session)
        moved = self._moved(query, taste, kept.learned, [item.id for item in table]) if taste.weights else ()
        # Last, after the search that this takes: what is told of price and stock stands when it is told.
        products = self._facts.of([item.id for item in table], profile, search=search)
        if len(products) != len(table):
            moved = ()  # one is gone meanwhile: places counted before would name others
        return WhyOrder(products, query.sort, moved, kept.learned.choices)

    # --- inside

    def _pairs(self, sign: Signal, before: Session, situation: Situation) -> list[Pair]:
        sure = sign.strength * _certainty(situation.utterance)
        found = [Pair({trait: 1.0}, {}, sure) for trait in sign.towards]
        found += [Pair({}, {trait: 1.0}, sure) for trait in sign.away]
        ids = tuple(dict.fromkeys((*sign.preferred, *sign.over, *sign.after)))
        if not ids:
            return found
        search = before.context.last_search
        seen = self._seen(ids, situation.profile, shown_currency(situation.profile, search))
        known = dict(zip(seen, traits(list(seen.values())), strict=True))
        preferred = [known[one] for one in sign.preferred if one in known]
        for others, weight in ((sign.over, 1.0), (sign.after, _AFTER)):
            for other in others:
                if other in known:
                    found += [Pair(one, known[other], sure * weight / len(preferred)) for one in preferred]
        return found

    def _seen(self, ids: Sequence[str], profile: Profile, currency: str | None) -> dict[str, Seen]:
        """Things as they stand now. What is sold out or gone is left out: nobody could choose it."""
        offers = self._offers.read(ids)
        found: dict[str, Seen] = {}
        for product_id in ids:
            product, offer = self._catalog.find(product_id), offers.get(product_id)
            if product is None or offer is None or not offer.in_stock:
                continue
            price = self._facts.converted(offer.price, currency) or offer.price
            days = self._catalog.merchant(product.merchant).delivery_days.get(profile.country or "")
            found[product_id] = Seen(product, price, days)
        return found

    def _moved(self, query: SearchQuery, taste: Taste, learned: Learned, told: Sequence[str]) -> tuple[Moved, ...]:
        """What stands elsewhere than it would without the taste, each with the strongest pull in that direction."""
        plain = _places(self._search(query))
        tasted = _places(self._search(replace(query, taste=taste)))
        ids = [one for one in tasted if one in plain]
        seen = {one: self._thing(one, query) for one in ids}
        pulled = dict(zip(seen, pulls(list(seen.values()), taste), strict=True))
        found = []
        for place, product_id in enumerate(told, start=1):
            if product_id not in pulled or plain[product_id] == tasted[product_id]:
                continue
            up = tasted[product_id] < plain[product_id]
            pull = next((one for one in pulled[product_id] if (one.amount > 0) == up), None)
            if pull is not None:
                found.append(self._told(place, pull, learned, seen[product_id]))
        return tuple(found)

    def _thing(self, product_id: str, query: SearchQuery) -> Seen:
        product = self._catalog.find(product_id)
        assert product is not None  # it was just found
        offer = self._offers.read((product_id,)).get(product_id)
        price = None if offer is None else self._facts.converted(offer.price, query.currency) or offer.price
        return Seen(product, price, self._catalog.merchant(product.merchant).delivery_days.get(query.ships_to or ""))

    def _told(self, place: int, pull: Pull, learned: Learned, seen: Seen) -> Moved:
        aspect, value = aspect_of(pull.trait)
        if aspect == "merchant":
            value = self._catalog.merchant(value).name_latin
        elif aspect == "brand":
            value = self._brand(value, seen)
        lean = learned.leans.get(pull.trait, Lean())
        liked = (pull.amount > 0) == pull.more
        return Moved(place, pull.amount > 0, aspect, value, liked, times(lean, liked=liked))

    def _brand(self, slug: str, seen: Seen) -> str:
        if slug_of(seen.product.brand) == slug:
            return seen.product.brand
        named = (product.brand for product in self._catalog.products() if slug_of(product.brand) == slug)
        return next(named, slug)


def _learnt(kept: Keeping, sign: Signal, pairs: Sequence[Pair], pooled: Mapping[str, float]) -> Keeping:
    if not kept.learns:
        return kept
    last = kept.learned.last
    of_cart = last.startswith((ADDED, REMOVED))
    undoes = sign.about.startswith(REMOVED) and last == ADDED + sign.about.removeprefix(REMOVED)
    if sign.takes_back or undoes:
        return replace(kept, learned=taken_back(kept.learned)) if of_cart else kept
    # A thing that was asked about, put into the cart and bought was chosen once.
    again = sign.again or (":" in sign.about and sign.about.partition(":")[2] == last.partition(":")[2])
    learned = learn(
        kept.learned, pairs, about=sign.about, pooled=pooled, chosen=sign.chose and not again, passed=not again
    )
    return replace(kept, learned=learned)


def _certainty(utterance: Utterance) -> float:
    """Words that were heard badly teach less."""
    return 1.0 if utterance.source is not Source.AUDIO else max(0.0, min(1.0, utterance.confidence))


def _places(result: SearchResult) -> dict[str, int]:
    return {hit.product_id: place for place, hit in enumerate(result.hits)}
