"""Rates of exchange within one quote: those that the order gives come first, then the stored ones."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Protocol

from i18n.customs.order import Order
from i18n.money import Money


class Converted(Protocol):
    """An amount in another currency with the dated rate it was taken at (target units for one unit of the source)."""

    @property
    def rate(self) -> Decimal: ...

    @property
    def date(self) -> datetime.date: ...

    @property
    def source(self) -> str: ...


class Rates(Protocol):
    """Stored, dated rates."""

    def convert(self, money: Money, currency: str, on: datetime.date | None = None) -> Converted | None:
        """`money` in `currency` at the rate of `on`; None where no rate is known."""
        ...


@dataclass(frozen=True, slots=True)
class RateUsed:
    """A stored rate that this quote took: units of `currency` for one unit of the quote's currency."""

    currency: str
    rate: Decimal
    date: datetime.date
    source: str


@dataclass(slots=True)
class Exchange:
    """Conversions of one order; remembers which stored rates were used and which pairs were not known."""

    order: Order
    stored: Rates | None = None
    used: dict[str, RateUsed] = field(default_factory=dict)
    unknown: dict[str, str] = field(default_factory=dict)

    def per_unit(self, currency: str) -> Decimal | None:
        """Units of `currency` for one unit of the quote's currency, or None (then noted as unknown)."""
        if currency == self.order.currency:
            return Decimal(1)
        given = self.order.rates.get(currency)
        if given is not None:
            return given
        if currency in self.used:
            return self.used[currency].rate
        if currency not in self.unknown and self.stored is not None:
            found = self.stored.convert(Money(Decimal(1), self.order.currency), currency, self.order.on)
            if found is not None and found.rate > 0:
                self.used[currency] = RateUsed(currency, found.rate, found.date, found.source)
                return found.rate
        self.unknown[currency] = f"rate of {currency} to {self.order.currency}"
        return None

    def quoted(self, amount: Decimal, currency: str) -> Decimal | None:
        """`amount` of `currency` in the quote's currency, unrounded."""
        per_unit = self.per_unit(currency)
        return None if per_unit is None else amount / per_unit

    def paid_as(self, amount: Decimal, currency: str) -> Decimal | None:
        """An amount of the paid currency in `currency`: as it stands where they are the same, else through the
        quote's currency."""
        if currency == self.order.paid_in:
            return amount
        through = self.quoted(amount, self.order.paid_in)
        per_unit = self.per_unit(currency)
        return None if through is None or per_unit is None else through * per_unit
