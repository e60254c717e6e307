"""What is in each parcel and how it comes: the part that a read-back and a price at the door have in common."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from accessibility.rendering.wording import PAUSE_OPTION_MS, Wording
from app.model.cart import CartLine, Parcel, Quote
from app.model.reply import ProductFacts


def goods(quote: Quote, products: Mapping[str, ProductFacts], out: Wording) -> None:
    """Every parcel's lines, its seller and delivery, and the rates that prices were counted at."""
    for parcel in quote.parcels:
        for line in parcel.lines:
            _line(line, products[line.product_id], out)
        _parcel(parcel, products[parcel.lines[0].product_id], out)
    for rate in quote.rates:
        out.say(
            "read-back-rate",
            source=out.currency(rate.source),
            target=out.currency(rate.target),
            date=rate_day(rate.date, out),
        )


def rate_day(day: str, out: Wording) -> str:
    """An ISO day as the face says it."""
    return out.values.date(date.fromisoformat(day))


def _line(line: CartLine, product: ProductFacts, out: Wording) -> None:
    what = out.counted(line.quantity, product)
    subtotal = out.values.money(line.subtotal)
    if line.quantity == 1:
        out.say("read-back-line-single", pause_ms=PAUSE_OPTION_MS, what=what, subtotal=subtotal)
    else:
        price = out.values.money(line.unit_price)
        out.say("read-back-line", pause_ms=PAUSE_OPTION_MS, what=what, price=price, subtotal=subtotal)
    if line.size:
        out.say("read-back-line-size", size=out.values.free(line.size, out.language))


def _parcel(parcel: Parcel, product: ProductFacts, out: Wording) -> None:
    freight = parcel.freight
    worded = out.part("read-back-free") if freight is None or freight.amount == 0 else out.values.money(freight)
    days = parcel.delivery_days or 0
    out.say(
        "read-back-seller",
        merchant=out.values.free(product.merchant, out.language),
        country=out.country(product.merchant_country),
        freight=worded,
        days=out.count(days),
        days_n=days,
    )
