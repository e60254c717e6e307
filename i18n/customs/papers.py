"""Which papers a parcel needs, by carrier and by value in the IMF's special drawing rights (SDR).

CN22 up to 300 SDR, CN23 above (Universal Postal Convention, Regulations); a courier's parcel goes with a commercial
invoice, and so does a sale that is declared on a CN23. The SDR's value comes from the order's own rates (`XDR`), else
from the dated rows of `papers.toml`; near the limit, where the stored value may have moved, both papers are named and
the day's rate is missing.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from importlib import resources

from i18n.customs.exchange import Exchange
from i18n.customs.order import Order

CN22_LIMIT_SDR = Decimal(300)
CN22, CN23, INVOICE = "CN22", "CN23", "commercial_invoice"


@dataclass(frozen=True, slots=True)
class SdrRate:
    """Units of `currency` for one SDR from a day on, and by what part that may be off until the next row."""

    currency: str
    units: Decimal
    margin: Decimal
    valid_from: date
    source: str


@cache
def sdr_rates() -> tuple[SdrRate, ...]:
    """The dated rows, newest first."""
    text = (resources.files(__package__) / "papers.toml").read_text(encoding="utf-8")
    rows = (
        SdrRate(row["currency"], Decimal(row["units"]), Decimal(row["margin"]), row["valid_from"], row["source"])
        for row in tomllib.loads(text)["sdr"]
    )
    return tuple(sorted(rows, key=lambda row: row.valid_from, reverse=True))


def papers(order: Order, exchange: Exchange) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """(papers, what is missing to be sure of them) of a parcel that crosses a customs border."""
    if order.carrier == "courier":
        return (INVOICE,), ()
    unsaid = () if order.carrier else ("carrier (post or courier)",)
    span = _value_in_sdr(order, exchange)
    if span is not None and span[1] <= CN22_LIMIT_SDR:
        return (CN22,), unsaid
    if span is not None and span[0] > CN22_LIMIT_SDR:
        return (CN23, INVOICE), unsaid
    return (CN22, CN23, INVOICE), (*unsaid, f"rate of XDR to {order.currency}")


def _value_in_sdr(order: Order, exchange: Exchange) -> tuple[Decimal, Decimal] | None:
    """Least and most that the goods may be worth in SDR; None where no row knows. No stored rate is asked for here: a
    paper is no reason to call one missing."""
    if "XDR" in (order.paid_in, order.currency) or "XDR" in order.rates:
        value = exchange.paid_as(order.goods, "XDR")
        return None if value is None else (value, value)
    for row in sdr_rates():
        known = row.currency in (order.paid_in, order.currency) or row.currency in order.rates
        if known and row.valid_from <= order.on:
            value = exchange.paid_as(order.goods, row.currency)
            if value is not None:
                return value / row.units * (1 - row.margin), value / row.units * (1 + row.margin)
    return None
