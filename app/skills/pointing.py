"""Which thing is meant: "the second one", "the cheapest", "it", "the kettle". Pure over what is on the table."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from app.model.context import Context, TableItem
from app.model.request import Reference, Request

NOWHERE = Decimal("Infinity")


def pointed_at(request: Request, context: Context) -> tuple[str, ...]:
    """Ids of the products that the request may mean, in the order of the table: one where it is clear, several where
    it must be asked, none where nothing fits.

    Named things and numbers point at the table; "it" and silence mean the thing last spoken of, else the only one.
    """
    table = context.table
    if request.reference is not None and not request.reference.pronoun:
        return _by_reference(request.reference, _of_types(table, request) or table)
    if request.product_types:
        named = _of_types(table, request)
        spoken_of = [item for item in named if item.id == context.focus]
        return tuple(item.id for item in spoken_of or named)
    if context.focus is not None:
        return (context.focus,)
    return tuple(item.id for item in table)


def _of_types(table: Sequence[TableItem], request: Request) -> tuple[TableItem, ...]:
    return tuple(item for item in table if item.product_type in request.product_types)


def _by_reference(reference: Reference, table: Sequence[TableItem]) -> tuple[str, ...]:
    if reference.ordinal is not None:
        index = reference.ordinal - 1 if reference.ordinal > 0 else reference.ordinal
        return (table[index].id,) if -len(table) <= index < len(table) else tuple(item.id for item in table)
    if reference.superlative is not None:
        best = foremost(table, reference.superlative)
        return (best.id,) if best is not None else tuple(item.id for item in table)
    return ()


def foremost(table: Sequence[TableItem], superlative: str) -> TableItem | None:
    """The cheapest, best rated or soonest delivered; the first of equals. None where the table does not say."""
    if superlative == "cheapest":
        priced = [item for item in table if item.price is not None]
        one_currency = len({item.currency for item in priced}) == 1
        return min(priced, key=lambda item: item.price or NOWHERE) if one_currency else None
    if superlative == "best_rated":
        rated = [item for item in table if item.rating is not None]
        return max(rated, key=lambda item: item.rating or Decimal(0)) if rated else None
    if superlative == "fastest_delivery":
        timed = [item for item in table if item.delivery_days is not None]
        return (
            min(timed, key=lambda item: NOWHERE if item.delivery_days is None else item.delivery_days)
            if timed
            else None
        )
    return None
