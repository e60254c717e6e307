"""What a price can be: above zero once it is rounded, and below what only a slip of the keyboard makes of one."""

from __future__ import annotations

from decimal import Decimal

from i18n.money import Money, exponent

_MOST = Decimal(10_000_000)
MOST = Decimal(100_000_000_000)
"""Of any currency."""

_SMALL_UNITS = frozenset("COP IDR IRR KHR KRW LAK LBP MMK MNT NGN PYG SLL SYP TZS UGX UZS VND".split())
# Most are ten million dollars, a hundred thousand million dong.


def plausible(price: Money) -> bool:
    """Whether something can be sold at it."""
    most = MOST if exponent(price.currency) == 0 or price.currency in _SMALL_UNITS else _MOST
    return price.amount.is_finite() and 0 < price.amount <= most and price.rounded().amount > 0


def exactly(price: Money) -> Money | None:
    """The price in its currency's own digits; None where it has more of them, or is not plausible. "1.299" in euros
    may be a thousand or one: a wrong price is worse than an older one."""
    if not plausible(price):
        return None
    rounded = price.rounded()
    return rounded if rounded.amount == price.amount else None
