"""Choosing: one of the things on the table, what is known of it, and how its name is spelled."""

from __future__ import annotations

from app.model.reply import Details, OrderPlaced, ProductFacts, Question, Reply, Spelled
from app.model.request import Request
from app.skills.facts import Facts
from app.skills.pointing import pointed_at
from app.skills.situation import Situation


class Choose:
    """Answers `select`, `details` and `spell`, and finds for other skills the one product that is meant."""

    def __init__(self, facts: Facts) -> None:
        self._facts = facts

    def one(self, request: Request, situation: Situation, *, country: str | None = None) -> ProductFacts | Question:
        """The product that is meant, as it stands now, or the question that must be answered first."""
        ids = pointed_at(request, situation.context)
        search = situation.context.last_search
        if len(ids) == 1:
            return self._facts.one(ids[0], situation.profile, search=search, country=country)
        products = self._facts.of(ids, situation.profile, search=search, country=country)
        if not products:
            return Question("search_first")
        return Question("which_product", choices=tuple(p.id for p in products), products=products)

    def select(self, request: Request, situation: Situation) -> Reply:
        """Pick one; it is told in full and is "it" from now on."""
        return self.details(request, situation)

    def details(self, request: Request, situation: Situation) -> Reply:
        """What is known of one product, or the one fact that was asked for."""
        product = self.one(request, situation)
        if isinstance(product, Question):
            return product
        told = situation.state.standing
        again = isinstance(told, Details) and told.product.id == product.id and told.aspect is None and not told.answers
        return Details(product, request.aspect, whole=again and request.aspect is None)

    def spell(self, request: Request, situation: Situation) -> Reply:
        """The name letter by letter: the title where it is in the shopper's language, else the brand. Right after an
        order it is the receipt number."""
        standing = situation.state.standing
        if isinstance(standing, OrderPlaced) and request.reference is None:
            return Spelled(standing.order.receipt, situation.profile.language)
        product = self.one(request, situation)
        if isinstance(product, Question):
            return product
        language = situation.profile.language
        if product.title_language.split("-")[0] == language.split("-")[0]:
            return Spelled(product.title, product.title_language)
        return Spelled(product.brand or product.title, language if product.brand else product.title_language)
