"""Whether the rules leave a day, a value or a kind of parcel to chance: shadowed rules, overlapping and gapped periods,
and orders that no rule decides. Run by the tests over the stored rules; useful to whoever mends a rule file.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator
from datetime import date, timedelta
from decimal import Decimal
from itertools import combinations, pairwise, product
from typing import Protocol

from i18n.customs.engine import quote
from i18n.customs.order import CARRIERS, Item, Order, Place
from i18n.customs.ruleset import Applies, Band, Destination, Row, Rule, RuleBook
from i18n.money import Money

_CENT = Decimal("0.01")
_DAY = timedelta(days=1)


class _Dated(Protocol):
    @property
    def id(self) -> str: ...

    @property
    def valid_from(self) -> date: ...

    @property
    def valid_to(self) -> date | None: ...


def problems(book: RuleBook) -> list[str]:
    """Everything that is wrong with the periods and conditions of `book`, in plain words; empty where nothing is."""
    found = list(_twice(rule.id for place in book.destinations for rule in place.rules))
    found += _twice(row.id for rows in book.tables.values() for row in rows)
    found += _twice(country for place in book.destinations for country in place.countries)
    for place in book.destinations:
        found += _shadowed(place)
        found += _broken_periods(
            {(rule.kind, rule.of, rule.adds, rule.applies, rule.band) for rule in place.rules}, place
        )
        found += _backwards(place.rules)
    for rows in book.tables.values():
        found += _broken_rows(rows)
        found += _backwards(rows)
    return found


def undecided(book: RuleBook) -> list[str]:
    """Orders, one for every corner of the bands and periods, for which no duty or tax rule holds at all."""
    found = set()
    for place in book.destinations:
        for order in _corners(place):
            for text in quote(order, book).missing:
                if " rule for item " in text:
                    found.add(f"{place.id}: {text}, {order.goods} {order.paid_in}, registered {order.registered}")
    return sorted(found)


def _twice(ids: Iterable[str]) -> Iterator[str]:
    seen: set[str] = set()
    for name in ids:
        if name in seen:
            yield f"{name} stands twice"
        seen.add(name)


def _backwards(dated: Iterable[_Dated]) -> Iterator[str]:
    for entry in dated:
        if entry.valid_to is not None and entry.valid_to < entry.valid_from:
            yield f"{entry.id} ends before it begins"


def _meet(one: _Dated, other: _Dated) -> bool:
    """True where two periods share a day."""
    return (one.valid_to is None or other.valid_from <= one.valid_to) and (
        other.valid_to is None or one.valid_from <= other.valid_to
    )


def _shadowed(place: Destination) -> Iterator[str]:
    """A rule that an earlier, wider one always takes the place of, on at least one day."""
    for earlier, later in combinations(place.rules, 2):
        if earlier.kind != later.kind or earlier.of != later.of or earlier.kind == "fee" or earlier.adds or later.adds:
            continue
        if _meet(earlier, later) and _wider(earlier, later):
            yield f"{later.id} is shadowed by {earlier.id}"


def _wider(one: Rule, other: Rule) -> bool:
    return _applies_wider(one.applies, other.applies) and _band_wider(one.band, other.band)


def _applies_wider(one: Applies, other: Applies) -> bool:
    asked = ("to", "sent_from", "carrier", "registered", "flags", "origin")
    for name in asked:
        mine, theirs = getattr(one, name), getattr(other, name)
        if mine and not (theirs and theirs <= mine):
            return False
    if one.hs and not (other.hs and all(prefix.startswith(one.hs) for prefix in other.hs)):
        return False
    return (
        set(one.not_hs) <= set(other.not_hs) and one.not_origin <= other.not_origin and one.not_flags <= other.not_flags
    )


def _band_wider(one: Band | None, other: Band | None) -> bool:
    if one is None:
        return True
    if other is None or (one.value, one.currency) != (other.value, other.currency):
        return False
    lower = one.above is None or (other.above is not None and other.above >= one.above)
    most = min((limit for limit in (other.at_most, other.below) if limit is not None), default=None)
    limit = min((limit for limit in (one.at_most, one.below) if limit is not None), default=None)
    return lower and (limit is None or (most is not None and most <= limit))


def _broken_periods(conditions: Iterable[Hashable], place: Destination) -> Iterator[str]:
    """Rules of the same conditions follow each other day by day."""
    for condition in conditions:
        same = [rule for rule in place.rules if (rule.kind, rule.of, rule.adds, rule.applies, rule.band) == condition]
        if any(rule.adds or rule.kind == "fee" for rule in same):
            continue  # what comes on top may overlap and pause
        yield from _not_in_turn(same)


def _broken_rows(rows: Iterable[Row]) -> Iterator[str]:
    series: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in rows:
        for place, prefix in product(row.to, row.hs or ("",)):
            series[place, prefix].append(row)
    for same in series.values():
        yield from _not_in_turn(same)


def _not_in_turn(same: Iterable[_Dated]) -> Iterator[str]:
    for earlier, later in pairwise(sorted(same, key=lambda entry: entry.valid_from)):
        if _meet(earlier, later):
            yield f"{earlier.id} and {later.id} overlap"
        elif earlier.valid_to is not None and earlier.valid_to + _DAY != later.valid_from:
            yield f"there is a gap between {earlier.id} and {later.id}"


def _corners(place: Destination) -> Iterator[Order]:
    """One order for every boundary day, every band's edges, every carrier and every state of registration."""
    first = max(
        min(rule.valid_from for rule in place.rules if kind == rule.kind or kind in rule.of) for kind in ("duty", "tax")
    )
    days = {first}
    for rule in place.rules:
        days |= {rule.valid_from, rule.valid_from - _DAY}
        if rule.valid_to is not None:
            days |= {rule.valid_to, rule.valid_to + _DAY}
    edges: dict[str, set[Decimal]] = defaultdict(set)
    for rule in place.rules:
        if rule.band is not None:
            for limit in (rule.band.above, rule.band.at_most, rule.band.below):
                if limit is not None:
                    share = Decimal("0.6") if rule.band.value == "goods_60_percent" else Decimal(1)
                    whole = (limit / share).quantize(_CENT)
                    edges[rule.band.currency] |= {whole - _CENT, whole, whole + _CENT, whole * 2}
    places = sorted({code for rule in place.rules for code in rule.applies.to if "?" not in code} | place.countries)
    for currency, values in sorted(edges.items() or [("EUR", {Decimal(100)})]):
        for on, value, carrier, registered, code in product(
            sorted(day for day in days if day >= first), sorted(values), CARRIERS, (True, False, None), places
        ):
            yield _order(code, on, Money(value, currency), carrier=carrier, registered=registered)


def _order(code: str, on: date, goods: Money, *, carrier: str, registered: bool | None) -> Order:
    item = Item(1, "cotton shirt", "610910", "TH", max(goods.amount, _CENT), 1, frozenset())
    country = code.partition("-")[0]
    return Order(
        sent_from="TH",
        to=Place(country, code if code != country else None),
        on=on,
        currency=goods.currency,
        paid_in=goods.currency,
        carrier=carrier,
        registered=registered,
        freight=Decimal(0),
        insurance=Decimal(0),
        rates={},
        items=(item,),
    )
