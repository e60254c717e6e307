"""A cart priced for one destination at one moment: what a read-back says and a consent is bound to. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from app.commerce.borders import crosses_customs
from app.commerce.ports import Destination, DoorPricing
from app.commerce.priced import PricedItem
from app.model.cart import CartLine, Parcel, Quote
from app.model.door import ON_DELIVERY, PROHIBITED, DoorCosts, Finding, RateUsed
from i18n.errors import SaysoError
from i18n.money import Money
from i18n.rates import Rates
from retrieval.product import Merchant

AT_THE_BORDER = {"duty": "import_duty", "tax": "import_tax", "fee": "import_fee"}
"""What may still be due where a parcel crosses a customs border, by kind of charge."""


def make_quote(
    items: Sequence[PricedItem],
    *,
    country: str,
    currency: str,
    rates: Rates,
    now: datetime,
    practice: bool,
    door: DoorPricing,
    region: str | None = None,
) -> Quote:
    """One parcel per merchant; each parcel is converted and rounded to the currency's real exponent, then the parcels
    are summed. What may not be sent to `country` is in no parcel (`Quote.refused`).

    items    in the order they are read out; offers as they stand now
    country  ISO 3166 alpha-2 that everything goes to; `region` ISO 3166-2 of it; `currency` ISO 4217 of the total
    door     what is due at a customs border

    Raises SaysoError ``empty_cart``, ``sold_out``, ``not_enough_stock``, ``not_delivered``, ``delivery_not_stated``,
    ``seller_country_unknown``, ``no_rate``,
    ``nothing_may_be_sent``: an amount that is not known is never guessed.
    """
    if not items:
        raise SaysoError("empty_cart", "nothing to quote")
    require_places(items)
    to = Destination(country, region, now.date())
    refused = refusals(items, to, door)
    barred = {finding.product for finding in refused}
    items = [item for item in items if item.product.id not in barred]
    if not items:
        raise SaysoError("nothing_may_be_sent", ", ".join(sorted(barred)))
    _require_stock(items)
    used: dict[str, RateUsed] = {}
    total = Money.of(0, currency)
    parcels = []
    for merchant, lines in _by_merchant(items):
        parcel = _parcel(merchant, lines, country)
        in_money = _converted(parcel, currency, rates, used)
        if parcel.freight is not None and crosses_customs(merchant.country, country):
            costs = door.costs(lines, parcel.freight, to, currency)
            parcel, in_money = replace(parcel, door=costs), costs.paid_now
        total = total + in_money
        parcels.append(parcel)
    doors = [parcel.door for parcel in parcels if parcel.door is not None]
    return Quote(
        parcels=tuple(parcels),
        country=country,
        currency=currency,
        total=total.rounded(),
        rates=tuple(used.values()),
        not_included=_not_included(doors),
        made_at=now,
        practice=practice,
        region=region,
        on_delivery=_on_delivery(doors, currency),
        refused=refused,
    )


def refusals(items: Sequence[PricedItem], to: Destination, door: DoorPricing) -> tuple[Finding, ...]:
    """What a rule prohibits from being sent there, one finding for each product."""
    found: dict[str, Finding] = {}
    for merchant, lines in _by_merchant(items):
        if crosses_customs(merchant.country, to.country):
            for finding in door.findings(lines, to):
                if finding.verdict == PROHIBITED:
                    found.setdefault(finding.product, finding)
    return tuple(found.values())


def _not_included(doors: Sequence[DoorCosts]) -> tuple[str, ...]:
    open_kinds = {kind for costs in doors for kind in costs.open_kinds}
    later = {
        charge.kind for costs in doors for charge in costs.charges if charge.due == ON_DELIVERY and charge.amount.amount
    }
    return tuple(slug for kind, slug in AT_THE_BORDER.items() if kind in open_kinds | later)


def _on_delivery(doors: Sequence[DoorCosts], currency: str) -> Money | None:
    if not doors:
        return None
    total = Money.of(0, currency).rounded()
    for costs in doors:
        total = total + costs.due(ON_DELIVERY)
    return total


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


def require_places(items: Sequence[PricedItem]) -> None:
    """Raises SaysoError ``seller_country_unknown``: a feed may not say where its seller sends from, and then no rule of
    a border can be looked up."""
    for item in items:
        if not item.merchant.country:
            arguments = {"merchant": item.merchant.name_latin}
            raise SaysoError("seller_country_unknown", item.merchant.id, arguments=arguments)


def _by_merchant(items: Sequence[PricedItem]) -> list[tuple[Merchant, list[PricedItem]]]:
    groups: dict[str, tuple[Merchant, list[PricedItem]]] = {}
    for item in items:
        groups.setdefault(item.merchant.id, (item.merchant, []))[1].append(item)
    return list(groups.values())


def _parcel(merchant: Merchant, items: Sequence[PricedItem], country: str) -> Parcel:
    freight = merchant.freight.get(country)
    if freight is None and not merchant.freight:
        arguments = {"merchant": merchant.name_latin}
        raise SaysoError("delivery_not_stated", merchant.id, arguments=arguments)
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
