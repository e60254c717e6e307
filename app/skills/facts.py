"""Facts about products as they stand now: the one place where records, live offers and rates become ProductFacts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import fields

from app.commerce.priced import PricedItem
from app.model.context import TableItem
from app.model.profile import Profile
from app.model.reply import ProductFacts
from app.model.request import Request
from app.skills.ports import LiveOffers, Records
from i18n.errors import SaysoError
from i18n.money import Money
from i18n.rates import Rates
from retrieval.product import Accessibility, Merchant, Offer, Product


class Facts:
    """Reads products for a reply. Nothing is kept: every call reads offers and rates anew."""

    def __init__(self, catalog: Records, offers: LiveOffers, rates: Rates) -> None:
        self._catalog = catalog
        self._offers = offers
        self._rates = rates

    def of(
        self, product_ids: Iterable[str], profile: Profile, *, search: Request | None = None, country: str | None = None
    ) -> tuple[ProductFacts, ...]:
        """Facts in the order of the ids; what is no longer on sale is left out.

        search   the search the products came from: its price limit tells the currency where the profile does not
        country  destination to tell delivery for, where it is not the profile's
        """
        ids = tuple(dict.fromkeys(product_ids))
        offers = self._offers.read(ids)
        currency = shown_currency(profile, search)
        found = []
        for product_id in ids:
            product, offer = self._catalog.find(product_id), offers.get(product_id)
            if product is not None and offer is not None:
                found.append(self._facts(product, offer, currency, country or profile.country))
        return tuple(found)

    def one(
        self, product_id: str, profile: Profile, *, search: Request | None = None, country: str | None = None
    ) -> ProductFacts:
        """Facts about one product. Raises SaysoError ``product_gone`` where it is no longer on sale."""
        found = self.of((product_id,), profile, search=search, country=country)
        if not found:
            raise SaysoError("product_gone", product_id)
        return found[0]

    def priced(self, wanted: Sequence[tuple[str, int, str | None]]) -> tuple[PricedItem, ...]:
        """(product id, quantity, size) with records and offers read now, for a quote. Raises ``product_gone``."""
        offers = self._offers.read([product_id for product_id, _, _ in wanted])
        items = []
        for product_id, quantity, size in wanted:
            product, offer = self._catalog.find(product_id), offers.get(product_id)
            if product is None or offer is None:
                raise SaysoError("product_gone", product_id)
            items.append(PricedItem(product, self._catalog.merchant(product.merchant), offer, quantity, size))
        return tuple(items)

    def told(
        self,
        items: Iterable[PricedItem],
        profile: Profile,
        *,
        search: Request | None = None,
        country: str | None = None,
    ) -> tuple[ProductFacts, ...]:
        """Facts about what was priced, from the very offers that it was priced by; each product once."""
        currency = shown_currency(profile, search)
        once = {item.product.id: item for item in items}
        return tuple(
            self._facts(item.product, item.offer, currency, country or profile.country) for item in once.values()
        )

    def converted(self, amount: Money, currency: str | None) -> Money | None:
        """`amount` in `currency`, rounded; None where either the currency or the rate is not known."""
        if currency is None:
            return None
        if amount.currency == currency:
            return amount.rounded()
        converted = self._rates.convert(amount, currency)
        return None if converted is None else converted.money.rounded()

    def _facts(self, product: Product, offer: Offer, currency: str | None, country: str | None) -> ProductFacts:
        merchant = self._catalog.merchant(product.merchant)
        return ProductFacts(
            id=product.id,
            title=product.title,
            title_language=product.language,
            product_type=product.type,
            brand=product.brand,
            merchant=merchant.name_latin,
            merchant_country=merchant.country,
            price=offer.price,
            shopper_price=self.converted(offer.price, currency),
            stock=offer.stock,
            read_at=offer.read_at,
            materials=product.materials,
            colors=product.colors,
            features=product.features,
            sizes=product.sizes.values if product.sizes else (),
            size_system=product.sizes.system if product.sizes else None,
            stars=product.rating.stars if product.rating else None,
            ratings=product.rating.count if product.rating else 0,
            delivery_days=None if country is None else merchant.delivery_days.get(country),
            served=None if country is None else country in merchant.freight,
            ships_stated=bool(merchant.freight or merchant.delivery_days),
            freight=_freight(merchant, country),
            description=product.description,
            weight_g=product.weight_g,
            dimensions_mm=product.dimensions_mm,
            origin=None if "origin" in product.inferred else product.origin,  # a presumption is not told as a fact
            voltage=product.voltage,
            plug=product.plug,
            accessibility=tuple(
                (field.name, getattr(product.accessibility, field.name).value) for field in fields(Accessibility)
            ),
        )


def _freight(merchant: Merchant, country: str | None) -> Money | None:
    amount = None if country is None else merchant.freight.get(country)
    return None if amount is None else Money(amount, merchant.currency)


def shown_currency(profile: Profile, search: Request | None) -> str | None:
    """The currency prices are told in: the person's, else the one they named a price limit in, else none."""
    if profile.currency is not None:
        return profile.currency
    if search is not None:
        for limit in (search.max_price, search.min_price):
            if limit is not None and limit.currency is not None:
                return limit.currency
    return None


def on_table(product: ProductFacts) -> TableItem:
    """The product as something that can be pointed at."""
    price = product.shopper_price or product.price
    return TableItem(
        id=product.id,
        title=product.title,
        product_type=product.product_type,
        price=price.amount,
        currency=price.currency,
        rating=product.stars,
        delivery_days=product.delivery_days,
    )
