"""The price at the door out of the customs rule book (`i18n.customs`): records and offers become an order of it, its
answer becomes plain facts. No rule of any country lives here.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property

from app.commerce.borders import among
from app.commerce.goods import flags_of
from app.commerce.ports import Destination
from app.commerce.priced import PricedItem
from app.commerce.unknowns import sorted_out
from app.model.door import PROHIBITED, Charge, DoorCosts, Finding, RateUsed, Unknown
from i18n import customs, subdivisions
from i18n.customs.order import CARRIERS
from i18n.customs.restrictions import Restriction, restrictions
from i18n.errors import SaysoError
from i18n.money import Money
from i18n.rates import Converted, Rates
from retrieval.product import Merchant

_UNSAID_CARRIER = "carrier_limits"


class RuleBookDoor:
    """The engine that is always there: dated rules beside the code, read at the first use.

    rules  None: the stored ones
    """

    def __init__(self, rates: Rates, rules: customs.RuleBook | None = None) -> None:
        self._rates = rates
        self._given = rules

    @cached_property
    def _rules(self) -> customs.RuleBook:
        return self._given if self._given is not None else customs.stored_rules()

    def asks_region(self, country: str, on: datetime.date) -> bool:
        """See `DoorPricing`. Only where the states are known by name: what cannot be answered is not asked."""
        destination = self._rules.destination(country)
        if destination is None or not subdivisions.of(country):
            return False
        return any(
            place.startswith(f"{country}-")
            for rule in destination.rules
            if rule.in_force(on)
            for place in rule.applies.to
        )

    def findings(self, items: Sequence[PricedItem], to: Destination) -> tuple[Finding, ...]:
        """See `DoorPricing`. A shop that does not say how it sends may choose the way that is open: what only one way
        forbids is then a limit of carriers."""
        order = self._order(items, Money.of(0, items[0].merchant.currency), to, items[0].merchant.currency)
        if order.carrier is not None:
            return _findings(restrictions(order), items)
        ways = [restrictions(replace(order, carrier=carrier)) for carrier in CARRIERS]
        everywhere = set.intersection(*({(found.item, found.rule_id) for found in way} for way in ways))
        merged: dict[tuple[int, str], Restriction] = {}
        for found in (found for way in ways for found in way):
            key = (found.item, found.rule_id)
            one_way = found.verdict == PROHIBITED and key not in everywhere
            merged[key] = replace(found, verdict=_UNSAID_CARRIER) if one_way else found
        return _findings(tuple(merged.values()), items)

    def costs(self, items: Sequence[PricedItem], freight: Money, to: Destination, currency: str) -> DoorCosts:
        """See `DoorPricing`."""
        merchant = items[0].merchant
        goods = Money.of(0, merchant.currency)
        for item in items:
            goods = goods + (item.offer.price * item.quantity).rounded()
        told = customs.quote(self._order(items, freight, to, currency), self._rules, _Forward(self._rates))
        return DoorCosts(
            goods=self._converted(goods, currency),
            freight=self._converted(freight, currency),
            insurance=Money.of(0, currency).rounded(),
            charges=tuple(
                Charge(
                    kind=line.kind,
                    amount=Money(line.amount, currency),
                    rate=line.rate,
                    rule=line.rule_id,
                    valid_from=line.valid_from.isoformat(),
                    confidence=line.confidence,
                    due=line.due,
                )
                for line in told.lines
            ),
            unknown=self._unknown(told, items),
            findings=self.findings(items, to),
            papers=told.papers,
            rates=tuple(
                RateUsed(used.currency, currency, f"{_inverse(used.rate):f}", used.date.isoformat(), used.source)
                for used in told.rates_used
                if used.currency != merchant.currency  # told with the quote
            ),
        )

    def _order(self, items: Sequence[PricedItem], freight: Money, to: Destination, currency: str) -> customs.Order:
        merchant = items[0].merchant
        return customs.parse_order(
            {
                "from": merchant.country,
                "to": to.region or to.country,
                "on": to.on.isoformat(),
                "currency": currency,
                "goods_paid_in": merchant.currency,
                "carrier": merchant.carrier,
                "seller_registered": _registered(merchant, to.country),
                "freight": str(freight.amount),
                "items": [
                    {
                        "description": item.product.title,
                        "hs": item.product.hs,
                        # A presumed origin must not earn a preference: then it is not known, and said so.
                        "origin": None if "origin" in item.product.inferred else item.product.origin,
                        "unit_value": str(item.offer.price.amount),
                        "quantity": item.quantity,
                        "flags": list(flags_of(item.product)),
                    }
                    for item in items
                ],
            },
            to.on,
        )

    def _unknown(self, told: customs.Quote, items: Sequence[PricedItem]) -> tuple[Unknown, ...]:
        unknown = sorted_out(told.missing, [(item.product.id, item.product.hs) for item in items])
        destination = self._rules.destination(told.order.to.country)
        if destination is not None and any(rule.applies.carrier for rule in destination.rules):
            return unknown
        # Where no charge depends on the carrier, only the papers do.
        return tuple(replace(u, what="papers", leaves=()) if u.what == "carrier" else u for u in unknown)

    def _converted(self, amount: Money, currency: str) -> Money:
        converted = self._rates.convert(amount, currency) if amount.currency != currency else None
        if converted is not None:
            return converted.money.rounded()
        if amount.currency == currency:
            return amount.rounded()
        arguments = {"source": amount.currency, "target": currency}
        raise SaysoError("no_rate", f"{amount.currency} to {currency}", arguments=arguments)


def _registered(merchant: Merchant, country: str) -> bool | None:
    return None if merchant.registered is None else among(country, merchant.registered)


def _findings(found: Sequence[Restriction], items: Sequence[PricedItem]) -> tuple[Finding, ...]:
    told = (Finding(items[one.item - 1].product.id, one.rule_id, one.verdict, one.source) for one in found)
    return tuple(dict.fromkeys(told))  # two sizes of one product are one finding


def _inverse(rate: Decimal) -> Decimal:
    """At the eight digits that rates are told with."""
    inverse = 1 / rate
    return inverse.quantize(Decimal(1).scaleb(inverse.adjusted() - 7)).normalize()


@dataclass(frozen=True, slots=True)
class _Forward:
    """Stored rates, asked the way the shop's prices are told: so many units of the shopper's currency for one of the
    seller's. Asked the other way round, a rate fixed to eight digits would give a cent more or less here and there."""

    rates: Rates

    def convert(self, money: Money, currency: str, on: datetime.date | None = None) -> Converted | None:
        """The newest rate, whatever the day: the quote's own total is told at it too."""
        del on
        forward = self.rates.convert(Money(Decimal(1), currency), money.currency)
        if forward is None or not forward.rate:
            return self.rates.convert(money, currency)
        rate = 1 / forward.rate
        return Converted(Money(money.amount * rate, currency), rate, forward.date, forward.source)
