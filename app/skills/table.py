"""Which skill answers which intent: one table, built once from the parts that the skills need."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from app.commerce.cart import Carts
from app.commerce.person import Memory
from app.commerce.ports import DoorPricing
from app.commerce.purchase import Purchases
from app.model.reply import NothingFound, Reply
from app.model.request import Intent
from app.skills.again import Again
from app.skills.basket import Basket
from app.skills.border import Border
from app.skills.buy import Buy
from app.skills.cart import CartSkill
from app.skills.choose import Choose
from app.skills.compare import Compare
from app.skills.facts import Facts
from app.skills.find import Find
from app.skills.manner import Manner
from app.skills.not_yet import NOT_YET, cannot_yet
from app.skills.orders import Orders
from app.skills.ports import LiveOffers, Needs, Profiles, Records, Search
from app.skills.pricing import Pricing
from app.skills.questions import Questions
from app.skills.reviews import NoReviews, ReviewPort, ReviewSkill
from app.skills.situation import Situation, Skill
from app.skills.taste import TasteSkill
from app.skills.told import ToldNeeds
from app.skills.why import Explain
from i18n.rates import Rates
from retrieval.feedback.store import TasteStore
from retrieval.graph_port import ProductGraph


@dataclass(frozen=True, slots=True)
class Shop:
    """The parts that skills are made of.

    speaks  BCP 47 tags that Sayso has words in
    chance  source of nonces and digits; `random.SystemRandom()` outside tests
    tastes  where what is learnt from choices is kept; without it nothing is learnt
    needs   hears needs in what people tell; without it nothing is offered for them
    graph   families of features and needs of activities; without it things are compared and asked about by name alone
    """

    catalog: Records
    offers: LiveOffers
    search: Search
    rates: Rates
    door: DoorPricing
    carts: Carts
    purchases: Purchases
    profiles: Profiles
    memory: Memory
    speaks: Sequence[str]
    chance: random.Random
    reviews: ReviewPort = field(default_factory=NoReviews)
    graph: ProductGraph | None = None
    tastes: TasteStore | None = None
    needs: Needs | None = None


class Skills:
    """Every intent with the skill that answers it."""

    def __init__(self, shop: Shop) -> None:
        facts = Facts(shop.catalog, shop.offers, shop.rates)
        choose = Choose(facts)
        self.taste = TasteSkill(shop.tastes, shop.search, shop.catalog, shop.offers, facts)
        self._find = find = Find(shop.search, facts, self.taste)
        orders = Orders(shop.purchases, facts)
        basket = Basket(shop.carts, facts)
        cart = CartSkill(shop.carts, basket, choose, find, orders)
        pricing = Pricing(facts, shop.rates, shop.door, shop.purchases)
        buy = Buy(shop.carts, cart, facts, pricing, find=find, purchases=shop.purchases, chance=shop.chance)
        border = Border(choose, shop.carts, buy, pricing=pricing, facts=facts, catalog=shop.catalog)
        reviews = ReviewSkill(shop.reviews, choose)
        questions = Questions(shop.catalog, choose, shop.graph)
        manner = Manner(shop.profiles, shop.memory, shop.speaks)
        compare = Compare(facts, shop.graph)
        told = ToldNeeds(shop.needs, shop.graph)
        self._again = Again(facts, find=find, compare=compare, basket=basket, buy=buy, border=border)
        self.by_intent: Mapping[Intent, Skill] = {
            Intent.SEARCH: find.search,
            Intent.REFINE: questions.first(told.elsewhere(find.refine), marked=True),
            Intent.MORE: find.more,
            Intent.SELECT: choose.select,
            Intent.DETAILS: questions,
            Intent.SPELL: choose.spell,
            Intent.COMPARE: compare,
            Intent.REVIEWS: reviews,
            Intent.WHY: Explain(shop.search, choose, reviews, self.taste),
            Intent.ADD_TO_CART: cart.add,
            Intent.REMOVE_FROM_CART: cart.remove,
            Intent.CHANGE_QUANTITY: cart.change,
            Intent.SHOW_CART: cart.show,
            Intent.UNDO: cart.undo,
            Intent.CHECKOUT: buy.checkout,
            Intent.CONFIRM: buy.confirm,
            Intent.DENY: buy.deny,
            Intent.TRACK_ORDER: orders.track,
            Intent.CANCEL_ORDER: orders.cancel,
            Intent.DELIVERY: border.delivery,
            Intent.LANDED_COST: border.landed_cost,
            Intent.IMPORT_RULES: border.import_rules,
            Intent.REPEAT: self._again.repeat,
            Intent.SLOWER: manner.slower,
            Intent.FASTER: manner.faster,
            Intent.LOUDER: manner.louder,
            Intent.QUIETER: manner.quieter,
            Intent.SET_LANGUAGE: manner.set_language,
            Intent.SET_CURRENCY: manner.set_currency,
            Intent.SET_COUNTRY: manner.set_country,
            Intent.HELP: manner.help,
            Intent.STOP: manner.stop,
            Intent.GREET: manner.greet,
            Intent.THANKS: manner.thanks,
            Intent.FORGET_ME: manner.forget,
            Intent.FORGET_TASTE: self.taste.forget,
            Intent.UNKNOWN: reviews.first(questions.first(told.first(manner.unknown))),
            **dict.fromkeys(NOT_YET, cannot_yet),
            Intent.RETURN_ITEM: questions.first(cannot_yet),
        }

    def fresh(self, reply: Reply, situation: Situation) -> Reply:
        """A reply made of what was told earlier, with its facts as they stand now."""
        return self._again.fresh(reply, situation)

    def without(self, nothing: NothingFound, situation: Situation) -> Reply:
        """The search that found nothing, without the constraint that was offered for letting go."""
        return self._find.without(nothing, situation)
