"""What may not travel, or not without a look at the rules: by flag, HS chapter, destination and carrier.

A finding is ``prohibited``, ``needs_check`` or ``carrier_limits``. Nothing is ever called allowed: no finding only
means that no rule here speaks of it.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib import resources
from typing import Any

from i18n.customs.order import Item, Order

VERDICTS = ("prohibited", "needs_check", "carrier_limits")
_KEYS = {
    "id", "verdict", "reason", "source", "valid_from", "valid_to", "checked_on", "confidence",
    "flags", "not_flags", "hs", "words", "to", "from", "not_from", "carrier",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Restriction:
    """A finding about one item (1-based) in plain words."""

    item: int
    rule_id: str
    verdict: str
    reason: str
    source: str


@dataclass(frozen=True, slots=True)
class RestrictionRule:
    """Applies where every condition that is given holds; `hs` are prefixes, `flags` any of, `words` whole
    descriptions that say nothing."""

    id: str
    verdict: str
    reason: str
    source: str
    valid_from: date
    valid_to: date | None
    flags: frozenset[str]
    not_flags: frozenset[str]
    hs: tuple[str, ...]
    words: frozenset[str]
    to: frozenset[str]
    sent_from: frozenset[str]
    not_from: frozenset[str]
    carrier: frozenset[str]

    def holds(self, order: Order, item: Item) -> bool:
        """A flag or an HS prefix is enough where both are given: a feed may carry only one of them."""
        named = bool(self.flags & item.flags) or bool(self.hs and (item.hs or "").startswith(self.hs))
        if (self.flags or self.hs) and not named:
            return False
        return (
            self.valid_from <= order.on
            and (self.valid_to is None or order.on <= self.valid_to)
            and not self.not_flags & item.flags
            and (not self.words or _plain(item.description) in self.words)
            and (not self.to or order.to.country in self.to)
            and (not self.sent_from or order.sent_from in self.sent_from)
            and order.sent_from not in self.not_from
            and (not self.carrier or order.carrier is None or order.carrier in self.carrier)
        )


@dataclass(frozen=True, slots=True)
class RestrictionTable:
    """The rules, and the flags whose meaning is known (also those that no rule speaks of)."""

    flags: frozenset[str]
    rules: tuple[RestrictionRule, ...]


@cache
def stored_restrictions() -> RestrictionTable:
    """The table that is kept beside this module. Raises ValueError where it says something unknown."""
    return read_restrictions((resources.files(__package__) / "restrictions.toml").read_text(encoding="utf-8"))


def read_restrictions(text: str) -> RestrictionTable:
    """A table of TOML text; named groups of countries (``@eu``) are written out."""
    data = tomllib.loads(text)
    groups = {f"@{name}": frozenset(members) for name, members in data.get("groups", {}).items()}
    return RestrictionTable(
        frozenset(data["flags"]["known"]), tuple(_read_rule(entry, groups) for entry in data["restriction"])
    )


def known_flags() -> frozenset[str]:
    """Flags whose meaning is known."""
    return stored_restrictions().flags


def restrictions(order: Order, table: RestrictionTable | None = None) -> tuple[Restriction, ...]:
    """Everything the table has to say about the items of an order, item by item."""
    rules = (table or stored_restrictions()).rules
    return tuple(
        Restriction(item.number, rule.id, rule.verdict, rule.reason, rule.source)
        for item in order.items
        for rule in rules
        if rule.holds(order, item)
    )


def _plain(description: str) -> str:
    return re.sub(r"[\W_]+", " ", description).strip().casefold()


def _read_rule(entry: dict[str, Any], groups: dict[str, frozenset[str]]) -> RestrictionRule:
    unknown = set(entry) - _KEYS
    if unknown or entry.get("verdict") not in VERDICTS or not isinstance(entry.get("valid_from"), date):
        raise ValueError(f"restriction {entry.get('id')}: unknown {sorted(unknown)}, or verdict or valid_from wrong")

    def countries(key: str) -> frozenset[str]:
        return frozenset().union(*(groups.get(code, frozenset({code})) for code in entry.get(key, ())))

    return RestrictionRule(
        id=entry["id"],
        verdict=entry["verdict"],
        reason=entry["reason"],
        source=entry["source"],
        valid_from=entry["valid_from"],
        valid_to=entry.get("valid_to"),
        flags=frozenset(entry.get("flags", ())),
        not_flags=frozenset(entry.get("not_flags", ())),
        hs=tuple(entry.get("hs", ())),
        words=frozenset(_plain(word) for word in entry.get("words", ())),
        to=countries("to"),
        sent_from=countries("from"),
        not_from=countries("not_from"),
        carrier=frozenset(entry.get("carrier", ())),
    )
