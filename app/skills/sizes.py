"""Which size goes into the cart: the one that is surely meant, else the ones to ask about. Pure."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation

from app.model.reply import ProductFacts
from app.model.request import Size
from i18n import shoes
from i18n.errors import SaysoError

_SYSTEM_OF_COUNTRY = {"US": "US", "CA": "US", "GB": "UK", "IE": "UK", "JP": "JP", "BR": "BR", "CN": "CN"}
"""What a size said with no system is most likely meant in (elsewhere EU). It only narrows a question."""


def exact(product: ProductFacts, *said: Size | None) -> str | None:
    """The size to take without asking: the only one there is, else the first that was said, where it is on sale in the
    very system it was said in. None where it must be asked."""
    if len(product.sizes) == 1:
        return product.sizes[0]
    for size in said:
        if size is not None:
            on_sale = next((one for one in product.sizes if one.casefold() == size.value.casefold()), None)
            return on_sale if size.system in (None, product.size_system) else None
    return None


def to_ask(product: ProductFacts, country: str | None, *said: Size | None) -> tuple[str, ...]:
    """The sizes to ask about: those that a size of another system may be, else all on sale.

    Conversion is a range and brand charts differ (`i18n.shoes`), so even a single size is asked, never taken.
    """
    for size in said:
        if size is not None:
            system = size.system or _SYSTEM_OF_COUNTRY.get(country or "", "EU")
            return _near(product, size.value, system) or product.sizes
    return product.sizes


def _near(product: ProductFacts, value: str, system: str) -> tuple[str, ...]:
    target = product.size_system
    if target is None or target == system:
        return ()
    try:
        fits = shoes.convert(value, system, target)
        return tuple(one for one in product.sizes if fits.low <= Decimal(one.replace(",", ".")) <= fits.high)
    except (SaysoError, InvalidOperation):
        return ()
