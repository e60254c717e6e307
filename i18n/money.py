"""Money: a Decimal and an ISO 4217 currency with its real exponent."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation

from i18n.errors import SaysoError

# ISO 4217 minor units that differ from 2 (ISO 4217:2015 list one as amended to 2025; currencies without a minor unit
# and those with three decimals). UYW's four decimals are an index, not a currency people pay in.
_NO_MINOR_UNIT = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF"
_THREE_DECIMALS = "BHD IQD JOD KWD LYD OMR TND"
_EXPONENTS = dict.fromkeys(_NO_MINOR_UNIT.split(), 0) | dict.fromkeys(_THREE_DECIMALS.split(), 3)


def exponent(currency: str) -> int:
    """Digits after the decimal point that ISO 4217 gives `currency` (2 where nothing else is listed)."""
    return _EXPONENTS.get(currency, 2)


@dataclass(frozen=True, slots=True, order=False)
class Money:
    """An amount in one currency. Arithmetic across currencies is refused; `rounded` applies the real exponent."""

    amount: Decimal
    currency: str

    @classmethod
    def of(cls, amount: str | int | Decimal, currency: str) -> Money:
        """Money from a decimal string; raises SaysoError ``bad_amount`` for anything that is not a finite number."""
        try:
            value = Decimal(amount)
        except (InvalidOperation, ValueError, TypeError) as error:
            raise SaysoError("bad_amount", f"not an amount: {amount!r}") from error
        if not value.is_finite():
            raise SaysoError("bad_amount", f"not a finite amount: {amount!r}")
        return cls(value, currency)

    def rounded(self) -> Money:
        """Half up to the currency's own minor unit."""
        quantum = Decimal(1).scaleb(-exponent(self.currency))
        return Money(self.amount.quantize(quantum, rounding=ROUND_HALF_UP), self.currency)

    def _same(self, other: Money) -> None:
        if other.currency != self.currency:
            raise SaysoError("mixed_currencies", f"{self.currency} with {other.currency}")

    def __add__(self, other: Money) -> Money:
        self._same(other)
        return Money(self.amount + other.amount, self.currency)

    def __mul__(self, times: int | Decimal) -> Money:
        return Money(self.amount * times, self.currency)

    def __lt__(self, other: Money) -> bool:
        self._same(other)
        return self.amount < other.amount

    def __le__(self, other: Money) -> bool:
        self._same(other)
        return self.amount <= other.amount

    def to_json(self) -> dict[str, str]:
        """``{"amount": decimal string in the real exponent, "currency": ISO 4217}``."""
        value = self.rounded()
        return {"amount": f"{value.amount:f}", "currency": value.currency}
