"""Whether a size fits: within one system exactly, between shoe systems by the dated table, always as a range."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation

from i18n.errors import SaysoError
from i18n.shoes import SYSTEMS, convert
from retrieval.constraints import same_system_only
from retrieval.product import SizeRun


def shoe_size_fits(run: SizeRun, value: str, system: str | None, product_type: str, /) -> bool | None:
    """A `SizeFits` that also converts between shoe systems (EU, US, UK, JP, BR, CN); None where it cannot tell.

    A size in another system fits where any size on sale lies within the range it converts to: which brand runs large is
    not known, so the shopper is asked for the exact one from those on sale.
    """
    same = same_system_only(run, value, system, product_type)
    if same is not None:
        return same
    if system not in SYSTEMS or run.system not in SYSTEMS:
        return None
    try:
        fits = convert(value, system, run.system)
        return any(fits.low <= Decimal(one.replace(",", ".")) <= fits.high for one in run.values)
    except (SaysoError, InvalidOperation):
        return None
