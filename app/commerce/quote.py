"""A cart priced for one destination at one moment: what a read-back says and a consent is bound to. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from app.commerce.borders import crosses_customs
from app.model.cart import CartLine, Parcel, Quote, RateUsed
from i18n.errors import SaysoError
from i18n.money import Money
from i18n.rates import Rates
from retrieval.product import Merchant, Offer, Product

AT_THE_BORDER = ("import_duty", "import_tax")
"""What may still be due where a parcel crosses a customs border."""


@dataclass(frozen=True, slots=True)
class PricedItem:
    """One line of a cart with the records and the offer it is priced from, read just now."""

    product: Product
    merchant: Merchant
    offer: Offer
    quantity: int
    size: str | None = None


def make_quote(
    items: Sequence[PricedItem],
    *,
    country: str,
    currency: str,
    rates: Rates,
    now: datetime,
    practice: bool,
) -> Quote:
    """One parcel per merchant; each parcel's goods and freight are converted together and rounded to the currency's
    real exponent, then the parcels are summed.

    items    in the order they are read out; offers as they stand now
    country  ISO 3166 alpha-2 that everything goes to; `currency` ISO 4217 that the total is told in

    Raises SaysoError ``empty_cart``, ``sold_out``, ``not_enough_stock``, ``not_delivered``, ``no_rate``: an amount that
    is not known is never guessed.
    """
    if not items:
        raise SaysoError("empty_cart", "nothing to quote")
    _require_stock(items)
    used: dict[str, RateUsed] = {}
    total = Money.of(0, currency)
    parcels = []
    foreign = False
    for merchant, lines in _by_merchant(items):
        parcel = _parcel(merchant, lines, country)
        total = total + _converted(parcel, currency, rates, used)
        foreign = foreign or crosses_customs(merchant.country, country)
        parcels.append(parcel)
    return Quote(
        parcels=tuple(parcels),
        country=country,
        currency=currency,
        total=total.rounded(),
        rates=tuple(used.values()),
        not_included=AT_THE_BORDER if foreign else (),
        made_at=now,
        practice=practice,
    )


def _require_stock(items: Sequence[PricedItem]) -> None:
    wanted: Counter[str] = Counter()
    for item in items:
        wanted[item.product.id] += item.quantity  # two sizes of one product share its stock
    for item in items:
        left = item.offer.stock
        arguments: dict[str, str | int] = {"product": item.product.id, "left": left, "wanted": wanted[item.product.id]}
        if left <= 0:
            raise SaysoError("sold_out", item.product.id, permanent=False, arguments=arguments)
        if wanted[item.product.id] > left:
            raise SaysoError("not_enough_stock", item.product.id, permanent=False, arguments=arguments)


def _by_merchant(items: Sequence[PricedItem]) -> list[tuple[Merchant, list[PricedItem]]]:
    groups: dict[str, tuple[Merchant, list[PricedItem]]] = {}
    for item in items:
        groups.setdefault(item.merchant.id, (item.merchant, []))[1].append(item)
    return list(groups.values())


def _parcel(merchant: Merchant, items: Sequence[PricedItem], country: str) -> Parcel:
    freight = merchant.freight.get(country)
    if freight is None:
        raise SaysoError(
            "not_delivered",
            f"{merchant.id} to {country}",
            arguments={"merchant": merchant.name_latin, "country": country},
        )
    lines = tuple(
        CartLine(
            product_id=item.product.id,
            quantity=item.quantity,
            unit_price=item.offer.price,
            offer_version=item.offer.version,
            in_stock=item.offer.stock,
            merchant=merchant.id,
            size=item.size,
        )
        for item in items
    )
    return Parcel(merchant.id, lines, Money(freight, merchant.currency), merchant.delivery_days.get(country))


def _converted(parcel: Parcel, currency: str, rates: Rates, used: dict[str, RateUsed]) -> Money:
    """Goods and freight of a parcel in the shopper's currency, rounded; notes the rate it took."""
    total = parcel.goods
    if parcel.freight is not None:
        total = total + parcel.freight
    if total.currency == currency:
        return total.rounded()
    converted = rates.convert(total, currency)
    if converted is None:
        raise SaysoError(
            "no_rate", f"{total.currency} to {currency}", arguments={"source": total.currency, "target": currency}
        )
    used[total.currency] = RateUsed(
        total.currency, currency, f"{converted.rate:f}", converted.date.isoformat(), converted.source
    )
    return converted.money.rounded()
