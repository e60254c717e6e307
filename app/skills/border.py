"""Across the border: when it arrives, what sending costs, and what is known of duty and tax (R40).

Goods and freight are known today; duty, tax and import rules are not, and are never guessed at.
"""

from __future__ import annotations

from dataclasses import replace

from app.commerce.borders import crosses_customs
from app.commerce.cart import Carts
from app.model.reply import Details, Note, Question, Reply
from app.model.request import Intent, Request
from app.skills.buy import Buy
from app.skills.choose import Choose
from app.skills.situation import Situation


class Border:
    """Answers `delivery`, `landed_cost` and `import_rules`."""

    def __init__(self, choose: Choose, carts: Carts, buy: Buy) -> None:
        self._choose = choose
        self._carts = carts
        self._buy = buy

    def delivery(self, request: Request, situation: Situation) -> Reply:
        """Days and freight of one product to the country that was named, else to the shopper's."""
        product = self._choose.one(request, situation, country=request.country)
        if isinstance(product, Question):
            return product
        if product.served is None:
            return Question("country")
        return Details(product, "delivery")

    def landed_cost(self, request: Request, situation: Situation) -> Reply:
        """Goods and freight, and that duty and tax come on top where a customs border is crossed. With nothing
        pointed at and a filled cart, the whole cart is read back."""
        country = request.country or situation.profile.country
        product = self._choose.one(request, situation, country=country)
        if isinstance(product, Question):
            if product.about == "search_first" and self._carts.items(situation.session):
                return self._buy.checkout(replace(request, intent=Intent.CHECKOUT, reference=None), situation)
            return product
        if country is None:
            return Question("country")
        foreign = crosses_customs(product.merchant_country, country)
        return Details(product, "landed_cost" if foreign else "price")

    def import_rules(self, request: Request, situation: Situation) -> Reply:
        """Nothing is ever called allowed without a rule to show for it."""
        del request, situation
        return Note("cannot_yet_import_rules")
