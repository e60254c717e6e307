"""From what was said to the whole search that is meant, and on to the typed query. Pure.

Rules of refining: a new value of a slot takes the place of the old one, except that features and activities add up
("waterproof", then "lightweight" is both); what is ruled out adds up; what is wanted now is no longer ruled out, and
the other way round. Another kind of thing keeps the constraints that still make sense and drops the size.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, replace
from decimal import Decimal
from typing import Any

from app.model.context import TableItem
from app.model.profile import Profile
from app.model.reply import ReasonGiven
from app.model.request import Excluded, Intent, PriceLimit, Reference, Request
from app.skills.facts import shown_currency
from i18n.money import Money, exponent
from retrieval.query import Reason, SearchQuery

_REPLACED = ("max_price", "min_price", "size", "min_rating", "quantity", "percent", "colors", "materials", "brands")
_ADDED = ("features", "activities")
_LISTS = ("product_types", "colors", "materials", "features", "activities", "brands")
_SORTS = {"cheaper": "cheapest", "better_rated": "best_rated", "faster_delivery": "fastest_delivery"}


RELAXABLE: Mapping[str, Mapping[str, object]] = {
    **{name: {name: None} for name in ("max_price", "min_price", "min_rating")},
    **{name: {name: ()} for name in ("colors", "brands", "materials", "features")},
    "size_value": {"size": None},
    **{f"excluded_{f.name}": {f.name: ()} for f in fields(Excluded)},
    "excluded_types": {"excluded_types": ()},
    "excluded_origins": {"excluded_origins": ()},
}
"""Constraints that a person can let go of, by their field of SearchQuery. Stock and destination are none of them: what
is sold out or not sent here would be found and could not be bought."""


def says_something(request: Request) -> bool:
    """Whether the request fills any slot that a search can use."""
    return bool(
        any(getattr(request, name) for name in (*_LISTS, "max_price", "min_price", "size", "min_rating", "wish"))
        or request.excluded != Excluded()
        or request.excluded_types
        or request.excluded_origins
        or bool(request.reference and request.reference.superlative)
    )


def refined(base: Request, change: Request, like: TableItem | None = None) -> Request:
    """The search `base` narrowed by `change`. `like` is the thing on the table that it should resemble, if any."""
    merged: dict[str, Any] = {}
    for name in _REPLACED:
        new = getattr(change, name)
        merged[name] = new if new else getattr(base, name)
    for name in _ADDED:
        merged[name] = tuple(dict.fromkeys((*getattr(base, name), *getattr(change, name))))
    types = change.product_types or ((like.product_type,) if like is not None else base.product_types)
    if set(types).isdisjoint(base.product_types):
        merged["size"] = change.size
    excluded = {
        f.name: tuple(dict.fromkeys((*getattr(base.excluded, f.name), *getattr(change.excluded, f.name))))
        for f in fields(Excluded)
    }
    for name, ruled_out in excluded.items():
        wanted_now = getattr(change, name)
        excluded[name] = tuple(slug for slug in ruled_out if slug not in wanted_now)
        wanted = merged[name]
        assert isinstance(wanted, tuple)
        merged[name] = tuple(slug for slug in wanted if slug not in getattr(change.excluded, name))
    sort = change.reference if change.reference and change.reference.superlative else base.reference
    return replace(
        base,
        intent=Intent.SEARCH,
        language=change.language,
        # The first words stay what is looked for; words that filled no slot ("with a louder ring") join them.
        text=base.text if says_something(change) else f"{base.text} {change.text}".strip(),
        product_types=types,
        excluded=Excluded(**excluded),
        reference=sort,
        wider_types=change.wider_types if change.product_types else base.wider_types,
        in_passing=change.in_passing if change.product_types else base.in_passing,
        excluded_types=tuple(
            slug
            for slug in dict.fromkeys((*base.excluded_types, *change.excluded_types))
            if slug not in change.product_types
        ),
        excluded_origins=tuple(dict.fromkeys((*base.excluded_origins, *change.excluded_origins))),
        refused=tuple(dict.fromkeys((*base.refused, *change.refused))),
        wish=None,
        alternatives=(),
        **merged,
    )


def wished(search: Request, wish: str, seen: tuple[TableItem, ...], focus: str | None) -> Request:
    """The search with a bare comparative put into it.

    "cheaper" means cheaper than the thing last spoken of, else than the cheapest on the table; the others sort.
    """
    search = replace(search, reference=Reference(superlative=_SORTS[wish]))
    if wish != "cheaper":
        return search
    priced = [item for item in seen if item.price is not None and item.currency is not None]
    spoken_of = [item for item in priced if item.id == focus]
    currencies = {item.currency for item in priced}
    if not priced or (not spoken_of and len(currencies) > 1):
        return search
    top = spoken_of[0] if spoken_of else min(priced, key=_price)
    assert top.price is not None and top.currency is not None
    below = top.price - Decimal(1).scaleb(-exponent(top.currency))
    return replace(search, max_price=PriceLimit(below, top.currency))


def _price(item: TableItem) -> Decimal:
    assert item.price is not None
    return item.price


def query_of(search: Request, profile: Profile, limit: int) -> SearchQuery:
    """The typed query of a search for this person."""
    currency = shown_currency(profile, search)
    return SearchQuery(
        text=search.text,
        language=search.language,
        product_types=search.product_types,
        wider_types=search.wider_types,
        types_in_passing=search.in_passing,
        features=search.features,
        materials=search.materials,
        colors=search.colors,
        activities=search.activities,
        brands=search.brands,
        max_price=_money(search.max_price, currency),
        min_price=_money(search.min_price, currency),
        size_value=search.size.value if search.size else None,
        size_system=search.size.system or size_system_of(profile.country) if search.size else None,
        min_rating=search.min_rating,
        excluded_materials=search.excluded.materials,
        excluded_colors=search.excluded.colors,
        excluded_features=search.excluded.features,
        excluded_brands=search.excluded.brands,
        excluded_types=search.excluded_types,
        excluded_origins=search.excluded_origins,
        refused=search.refused,
        ships_to=profile.country,
        currency=currency,
        sort=search.reference.superlative if search.reference else None,
        limit=limit,
    )


_SIZE_SYSTEMS = {
    "US": "US",
    "CA": "US",
    "GB": "UK",
    "IE": "UK",
    "AU": "UK",
    "IN": "UK",
    "JP": "JP",
    "BR": "BR",
    "CN": "CN",
}


def size_system_of(country: str | None) -> str | None:
    """The shoe-size system that people of a country mean when they name none; None where that is not known."""
    return _SIZE_SYSTEMS.get(country or "")


def needs_currency(search: Request, profile: Profile) -> bool:
    """Whether a price limit was said that no currency can be given to without guessing."""
    limits = (search.max_price, search.min_price)
    return any(limit is not None for limit in limits) and shown_currency(profile, search) is None


def _money(limit: PriceLimit | None, currency: str | None) -> Money | None:
    if limit is None:
        return None
    named = limit.currency or currency
    return None if named is None else Money(limit.amount, named)


def relaxed(search: Request, slot: str) -> Request:
    """The search without one constraint; `slot` is a key of `RELAXABLE`."""
    changes: dict[str, Any] = dict(RELAXABLE[slot])
    if slot.startswith("excluded_") and slot not in changes:
        return replace(search, excluded=replace(search.excluded, **changes))
    return replace(search, **changes)


def asked(search: Request) -> tuple[tuple[str, str], ...]:
    """The constraints as understood, as (slot, value) pairs in a fixed order."""
    pairs = [(name, slug) for name in _LISTS for slug in getattr(search, name)]
    for name in ("max_price", "min_price"):
        limit: PriceLimit | None = getattr(search, name)
        if limit is not None:
            pairs.append((name, f"{limit.amount:f} {limit.currency or ''}".strip()))
    if search.size is not None:
        pairs.append(("size", f"{search.size.system or ''} {search.size.value}".strip()))
    if search.min_rating is not None:
        pairs.append(("min_rating", f"{search.min_rating:f}"))
    pairs += [(f"excluded_{f.name}", slug) for f in fields(Excluded) for slug in getattr(search.excluded, f.name)]
    return tuple(pairs)


def given(reason: Reason) -> ReasonGiven:
    """A reason of the search as a reply carries it."""
    return ReasonGiven(reason.claim, reason.field, reason.value, reason.stated)
