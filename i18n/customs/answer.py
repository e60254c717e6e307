"""The answer: a quote, its lines, and the JSON object of the quote contract."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from i18n.customs.exchange import RateUsed
from i18n.customs.order import Order
from i18n.customs.restrictions import Restriction
from i18n.money import Money

ZERO = Decimal(0)


@dataclass(frozen=True, slots=True)
class Line:
    """One charge with the dated rule it came from; `basis` and `amount` rounded, in the quote's currency."""

    kind: str
    label: str
    rate: str
    basis: Decimal
    amount: Decimal
    rule_id: str
    valid_from: date
    source: str
    confidence: str
    due: str


@dataclass(frozen=True, slots=True)
class Quote:
    """What a parcel costs at the door; every amount rounded to the minor unit of the order's `currency`."""

    order: Order
    goods: Decimal
    freight: Decimal
    insurance: Decimal
    lines: tuple[Line, ...]
    rates_used: tuple[RateUsed, ...]
    missing: tuple[str, ...]
    restrictions: tuple[Restriction, ...]
    papers: tuple[str, ...]

    def charged(self, kind: str) -> Decimal:
        """Sum of the lines of one kind (``duty``, ``tax``, ``fee``)."""
        return sum((line.amount for line in self.lines if line.kind == kind), ZERO)

    @property
    def total(self) -> Decimal:
        """Sum of the rounded parts: what is known; `missing` says what is not in it."""
        parts = (self.goods, self.freight, self.insurance, *(line.amount for line in self.lines))
        return sum(parts, ZERO)

    def to_json(self) -> dict[str, Any]:
        """The contract's object: amounts as decimal strings in the currency's real exponent, days as YYYY-MM-DD."""
        currency = self.order.currency

        def shown(amount: Decimal) -> str:
            return Money(amount, currency).to_json()["amount"]

        return {
            "from": self.order.sent_from,
            "to": self.order.to.code,
            "on": self.order.on.isoformat(),
            "currency": currency,
            "goods": shown(self.goods),
            "freight": shown(self.freight),
            "insurance": shown(self.insurance),
            "duty": shown(self.charged("duty")),
            "tax": shown(self.charged("tax")),
            "fees": shown(self.charged("fee")),
            "total": shown(self.total),
            "lines": [
                {
                    "kind": line.kind,
                    "label": line.label,
                    "rate": line.rate,
                    "basis": shown(line.basis),
                    "amount": shown(line.amount),
                    "rule_id": line.rule_id,
                    "valid_from": line.valid_from.isoformat(),
                    "source": line.source,
                    "confidence": line.confidence,
                    "due": line.due,
                }
                for line in self.lines
            ],
            "rates_used": [
                {
                    "currency": used.currency,
                    "rate": f"{used.rate:f}",
                    "date": used.date.isoformat(),
                    "source": used.source,
                }
                for used in self.rates_used
            ],
            "missing": list(self.missing),
            "restrictions": [
                {
                    "item": found.item,
                    "rule_id": found.rule_id,
                    "verdict": found.verdict,
                    "reason": found.reason,
                    "source": found.source,
                }
                for found in self.restrictions
            ],
            "papers": list(self.papers),
            "guarantee": False,
        }
