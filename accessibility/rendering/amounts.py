"""Amounts that are only "about" so much, as people say them."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from i18n.money import Money

_WHOLE_FROM = 20
"""An amount that is "about" so much anyway loses its cents from here on: at most 2.5 % off."""
_SIGNIFICANT = 3
"""Digits of such an amount that are said: thirteen thousand two hundred yen, not 13,213; at most .5 % off."""


def about(amount: Money) -> Money:
    """An amount that was converted, as people say it: no cents from 20 units on, three digits from a thousand on."""
    if amount.amount < _WHOLE_FROM:
        return amount
    step = Decimal(1).scaleb(max(0, amount.amount.adjusted() + 1 - _SIGNIFICANT))
    return Money((amount.amount / step).quantize(Decimal(1), ROUND_HALF_UP) * step, amount.currency)
