"""What a parcel costs beyond goods and freight where it crosses a customs border, as frozen data."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from i18n.money import Money

AT_PURCHASE = "at_purchase"
ON_DELIVERY = "on_delivery"

PROHIBITED = "prohibited"


@dataclass(frozen=True, slots=True)
class RateUsed:
    """An exchange rate as it was used: one unit of `source` is `rate` units of `target`."""

    source: str
    target: str
    rate: str
    date: str
    origin: str


@dataclass(frozen=True, slots=True)
class Charge:
    """One charge at the border, in the shopper's currency.

    kind        duty | tax | fee
    rate        as the rule has it: a part of the basis, or an amount per parcel or kind of goods
    rule        id of the dated rule; it is in force since `valid_from` (ISO 8601)
    confidence  law | estimate
    due         at_purchase (the seller collects it) | on_delivery (the carrier or customs does)
    """

    kind: str
    amount: Money
    rate: str
    rule: str
    valid_from: str
    confidence: str
    due: str


@dataclass(frozen=True, slots=True)
class Unknown:
    """What would have to be known for an exact answer.

    what      slug (`app/commerce/unknowns.toml`)
    products  ids of the products it is about; none where it is about the whole parcel
    leaves    which kinds of charge stay open by it: duty, tax, fee; none where no amount hangs on it
    detail    the rule book's own words
    """

    what: str
    products: tuple[str, ...]
    leaves: tuple[str, ...]
    detail: str


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule has to say about one product's way over the border: prohibited | needs_check | carrier_limits.
    No finding means that no rule speaks of it, never that it is allowed."""

    product: str
    rule: str
    verdict: str
    source: str = ""


@dataclass(frozen=True, slots=True)
class DoorCosts:
    """The price at the door of one parcel; every amount rounded, in the shopper's currency.

    unknown  what no amount here covers; never taken as zero in silence
    papers   CN22, CN23, commercial_invoice
    rates    stored rates that bands and flat amounts were converted at
    """

    goods: Money
    freight: Money
    insurance: Money
    charges: tuple[Charge, ...] = ()
    unknown: tuple[Unknown, ...] = ()
    findings: tuple[Finding, ...] = ()
    papers: tuple[str, ...] = ()
    rates: tuple[RateUsed, ...] = ()

    def due(self, when: str) -> Money:
        """Sum of the charges due ``at_purchase`` or ``on_delivery``."""
        return self._sum(charge for charge in self.charges if charge.due == when)

    def charged(self, kind: str) -> Money:
        """Sum of the charges of one kind."""
        return self._sum(charge for charge in self.charges if charge.kind == kind)

    @property
    def paid_now(self) -> Money:
        """Goods, freight, insurance and what the seller collects."""
        return self.goods + self.freight + self.insurance + self.due(AT_PURCHASE)

    @property
    def open_kinds(self) -> frozenset[str]:
        """Kinds of charge that are not known, or not in full."""
        return frozenset(kind for unknown in self.unknown for kind in unknown.leaves)

    @property
    def exact(self) -> bool:
        """Nothing is open and nothing estimated."""
        return not self.open_kinds and all(charge.confidence == "law" for charge in self.charges)

    def _sum(self, charges: Iterable[Charge]) -> Money:
        total = Money.of(0, self.goods.currency).rounded()
        for charge in charges:
            total = total + charge.amount
        return total
