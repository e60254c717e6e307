"""What things cost at the person's door: their country and state filled in, and asked for where they are not known."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from app.commerce.borders import crosses_customs
from app.commerce.ports import Destination, DoorPricing
from app.commerce.priced import PricedItem
from app.commerce.purchase import Purchases
from app.commerce.quote import make_quote
from app.model.cart import Quote
from app.model.door import PROHIBITED, Finding
from app.model.reply import ImportRules
from app.skills.facts import Facts
from app.skills.situation import Situation
from i18n.rates import Rates

_STRICTEST_FIRST = (PROHIBITED, "carrier_limits", "needs_check")


class Pricing:
    """Quotes and findings for one person's place."""

    def __init__(self, facts: Facts, rates: Rates, door: DoorPricing, purchases: Purchases) -> None:
        self._facts = facts
        self._rates = rates
        self._door = door
        self._purchases = purchases

    def asks_region(
        self, items: Iterable[PricedItem], country: str, situation: Situation, region: str | None = None
    ) -> bool:
        """Whether the state or province must be known first, and is not. Where a shop does not send there at all, that
        is the answer, and nothing is asked."""
        items = tuple(items)
        served = all(country in item.merchant.freight for item in items)
        if not served or self._region(country, situation, region) is not None:
            return False
        foreign = any(crosses_customs(item.merchant.country, country) for item in items)
        return foreign and self._door.asks_region(country, situation.now.date())

    def quote(
        self,
        items: Sequence[PricedItem],
        country: str,
        currency: str,
        situation: Situation,
        region: str | None = None,
    ) -> Quote:
        """See `make_quote`, whose errors it raises."""
        return make_quote(
            items,
            country=country,
            currency=currency,
            rates=self._rates,
            now=situation.now,
            practice=self._purchases.practice,
            door=self._door,
            region=self._region(country, situation, region),
        )

    def findings(self, items: Sequence[PricedItem], country: str, situation: Situation) -> tuple[Finding, ...]:
        """What rules say about things that may come from several shops; one finding a rule, the strictest first."""
        to = Destination(country, self._region(country, situation, None), situation.now.date())
        abroad = [item for item in items if crosses_customs(item.merchant.country, country)]
        told = [{finding.rule: finding for finding in self._door.findings([item], to)} for item in abroad]
        found = {rule: finding for findings in told for rule, finding in findings.items()}
        for rule, finding in found.items():
            if finding.verdict == PROHIBITED and not all(rule in findings for findings in told):
                found[rule] = replace(finding, verdict="carrier_limits")  # another shop's way is open
        return tuple(sorted(found.values(), key=lambda finding: _STRICTEST_FIRST.index(finding.verdict)))

    def prohibited(self, product_id: str, situation: Situation) -> ImportRules:
        """The rules about a product that may not be sent to the person's country."""
        product = self._facts.one(product_id, situation.profile)
        country = situation.profile.country
        assert country is not None
        items = self._facts.priced([(product_id, 1, None)])
        return ImportRules(product, product.product_type, country, True, self.findings(items, country, situation))

    @staticmethod
    def _region(country: str, situation: Situation, region: str | None) -> str | None:
        """The state that was said with the request, else the person's own, where it belongs to the country."""
        return next((r for r in (region, situation.profile.region) if r and r.startswith(f"{country}-")), None)
