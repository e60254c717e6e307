"""Across the border: when it arrives, what it costs in all at the door, and whether it may be brought in (R40)."""

from __future__ import annotations

from dataclasses import replace

from app.commerce.borders import crosses_customs
from app.commerce.cart import Carts
from app.commerce.quote import require_places
from app.model.door import PROHIBITED
from app.model.reply import Details, DoorPrice, ImportRules, ProductFacts, Question, Reply
from app.model.request import Intent, Request
from app.skills.buy import Buy
from app.skills.choose import Choose
from app.skills.facts import Facts, shown_currency
from app.skills.ports import Records
from app.skills.pricing import Pricing
from app.skills.situation import Situation


class Border:
    """Answers `delivery`, `landed_cost` and `import_rules`."""

    def __init__(
        self, choose: Choose, carts: Carts, buy: Buy, *, pricing: Pricing, facts: Facts, catalog: Records
    ) -> None:
        self._choose = choose
        self._carts = carts
        self._buy = buy
        self._pricing = pricing
        self._facts = facts
        self._catalog = catalog

    def delivery(self, request: Request, situation: Situation) -> Reply:
        """Days and freight of one product to the country that was named, else to the shopper's."""
        product = self._choose.one(request, situation, country=request.country)
        if isinstance(product, Question):
            return product
        if product.served is None:
            return Question("country")
        return Details(product, "delivery")

    def landed_cost(self, request: Request, situation: Situation) -> Reply:
        """The price at the door of one product, with all that is known to be due and what is not known. With nothing
        pointed at and a filled cart, the whole cart is read back.

        Raises SaysoError as `make_quote`.
        """
        country = request.country or situation.profile.country
        product = self._choose.one(request, situation, country=country)
        if isinstance(product, Question):
            if product.about == "search_first" and self._carts.items(situation.session):
                return self._buy.checkout(replace(request, intent=Intent.CHECKOUT, reference=None), situation)
            return product
        if country is None:
            return Question("country")
        items = self._facts.priced([(product.id, request.quantity or 1, None)])
        if self._pricing.asks_region(items, country, situation, request.region):
            return Question("region", choices=(country,))
        currency = shown_currency(situation.profile, situation.context.last_search) or product.price.currency
        if (rules := self._forbidden(product, country, situation)) is not None:
            return rules
        quote = self._pricing.quote(items, country, currency, situation, request.region)
        search = situation.context.last_search
        return DoorPrice(self._facts.told(items, situation.profile, search=search, country=country)[0], quote)

    def priced_again(self, told: DoorPrice, situation: Situation) -> DoorPrice:
        """The same price at the door as it stands now. Raises SaysoError as `make_quote`."""
        before = told.quote
        lines = [(line.product_id, line.quantity, line.size) for parcel in before.parcels for line in parcel.lines]
        items = self._facts.priced(lines)
        quote = self._pricing.quote(items, before.country, before.currency, situation, before.region)
        search = situation.context.last_search
        return DoorPrice(self._facts.told(items, situation.profile, search=search, country=before.country)[0], quote)

    def import_rules(self, request: Request, situation: Situation) -> Reply:
        """What rules say about bringing in one product, or a kind of thing that nothing on the table is of. Nothing is
        ever called allowed."""
        country = request.country or situation.profile.country
        product = self._choose.one(request, situation, country=country)
        if isinstance(product, ProductFacts):
            return Question("country") if country is None else self._rules(product, country, situation)
        kinds = [p for p in self._catalog.products() if p.type in request.product_types[:1]]
        if product.about != "search_first" or not kinds:
            return product
        if country is None:
            return Question("country")
        # A seller of no known country can be told nothing about; the others of the kind can.
        items = [item for item in self._facts.priced([(p.id, 1, None) for p in kinds]) if item.merchant.country]
        abroad = any(crosses_customs(item.merchant.country, country) for item in items)
        findings = self._pricing.findings(items, country, situation)
        return ImportRules(None, request.product_types[0], country, abroad, findings)

    def _rules(self, product: ProductFacts, country: str, situation: Situation) -> ImportRules:
        items = self._facts.priced([(product.id, 1, None)])
        require_places(items)
        crosses = crosses_customs(product.merchant_country, country)
        findings = self._pricing.findings(items, country, situation)
        return ImportRules(product, product.product_type, country, crosses, findings)

    def _forbidden(self, product: ProductFacts, country: str, situation: Situation) -> ImportRules | None:
        """The rules where one of them prohibits it: a price would promise what cannot be had."""
        rules = self._rules(product, country, situation)
        return rules if any(finding.verdict == PROHIBITED for finding in rules.findings) else None
