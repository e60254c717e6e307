"""What this room asks of the exchange rates (`i18n.rates` answers it)."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Protocol

from i18n.money import Money


class Converted(Protocol):
    """An amount in another currency, with the rate it was taken at."""

    @property
    def money(self) -> Money: ...

    @property
    def rate(self) -> Decimal: ...

    @property
    def date(self) -> date: ...

    @property
    def source(self) -> str: ...


class Rates(Protocol):
    """Dated rates of exchange."""

    def convert(self, amount: Money, currency: str) -> Converted | None:
        """`amount` in `currency`, or None where no rate is known."""
        ...
