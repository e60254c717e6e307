"""Which slots each intent takes. What else is said in the same breath fills nothing."""

from __future__ import annotations

from app.model.request import Intent


def _intents(names: str) -> frozenset[Intent]:
    return frozenset(Intent(name) for name in names.split())


NARROWING = _intents("search refine photo_match more")
"""Intents that take what narrows a search."""

PRICED = _intents("search refine watch_price buy_when negotiate photo_match")
COUNTED = _intents("search add_to_cart change_quantity remove_from_cart buy_when checkout select negotiate")
POINTING = _intents(
    "select details compare reviews why add_to_cart remove_from_cart watch_price buy_when negotiate landed_cost "
    "delivery import_rules spell change_quantity refine deny"
)
"""Intents that may be about one thing on the table."""

POINTING_BY_PRONOUN = POINTING - _intents("change_quantity refine spell compare negotiate deny")
"""Of these, the ones in which "it" means a thing rather than nothing in particular ("make it two")."""

NAMING_A_TYPE = POINTING - _intents("spell deny") | _intents(
    "search more track_order cancel_order return_item photo_match"
)
TO_A_COUNTRY = _intents("landed_cost delivery import_rules set_country")
TIMED = _intents("buy_when watch_price delivery search refine landed_cost")
BY_EVENT = _intents("buy_when watch_price delivery")
"""Intents in which a sale event is a time; elsewhere it is a reason ("a Christmas present")."""

DESCRIBED = NARROWING | _intents("add_to_cart buy_when watch_price select remove_from_cart details")
CONSTRAINED = NARROWING | _intents("buy_when watch_price add_to_cart")
TOLD_IN_MONEY = _intents("details landed_cost show_cart")
"""Intents that may be answered in a currency asked for on the way."""

NAMED_BY_REFUSAL = _intents("remove_from_cart cancel_order return_item")
"""Intents in which what is refused is what is meant ("I don't want the pillow")."""

ABOUT_ONE = _intents("details why reviews select spell")
"""Intents that ask about one thing: where it is pointed at, other goods that are named are not it."""
