"""The rules as data: a small closed vocabulary, read from `rules/*.toml` and checked word by word.

One file per destination (a country or a customs union), two dated tables beside them: `tariff.toml` (ordinary duty by
HS code) and `vat.toml` (tax rates by country and HS code). A word outside the vocabulary is an error at load, so that
a slip of the pen never becomes a silent zero. The words are explained in `rules/README.md`.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from importlib import resources
from typing import Any

KINDS = ("duty", "tax", "fee", "relief")
CONFIDENCES = ("law", "estimate", "unknown")
TABLES = ("tariff", "vat")
BASES = (
    "goods", "cif", "cif_duty", "cif_duty_fees", "cif_duty_grossed_up", "goods_60_percent", "goods_60_percent_duty",
    "cif_duty_70_percent", "duty", "tax",
)  # fmt: skip
BAND_VALUES = ("goods", "goods_freight_insurance", "goods_60_percent", "dearest_unit")
PER = ("hs6", "parcel", "item")
DUES = ("at_purchase", "on_delivery", "scheme")
REGISTRATION = ("yes", "no", "unknown")


class RuleError(ValueError):
    """A rule file says something outside the vocabulary."""


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount in a currency of the rule's own."""

    amount: Decimal
    currency: str


@dataclass(frozen=True, slots=True)
class Band:
    """What value decides and between which bounds: more than `above`, at most `at_most`, less than `below`."""

    value: str
    currency: str
    above: Decimal | None = None
    at_most: Decimal | None = None
    below: Decimal | None = None

    def holds(self, value: Decimal) -> bool:
        return not (
            (self.above is not None and value <= self.above)
            or (self.at_most is not None and value > self.at_most)
            or (self.below is not None and value >= self.below)
        )


@dataclass(frozen=True, slots=True)
class Applies:
    """Conditions; an empty set asks nothing. `hs` and `not_hs` are prefixes, `to` countries, subdivisions or ``BR-?``
    (no subdivision given), `flags` any of."""

    to: frozenset[str] = frozenset()
    sent_from: frozenset[str] = frozenset()
    carrier: frozenset[str] = frozenset()
    registered: frozenset[str] = frozenset()
    flags: frozenset[str] = frozenset()
    not_flags: frozenset[str] = frozenset()
    hs: tuple[str, ...] = ()
    not_hs: tuple[str, ...] = ()
    origin: frozenset[str] = frozenset()
    not_origin: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a dated table: a rate for HS prefixes (none: all) in some destinations."""

    id: str
    to: frozenset[str]
    hs: tuple[str, ...]
    not_origin: frozenset[str]
    rate: Decimal
    valid_from: date
    valid_to: date | None
    label: str
    source: str
    checked_on: date | None
    confidence: str
    missing: str

    def in_force(self, on: date) -> bool:
        return self.valid_from <= on and (self.valid_to is None or on <= self.valid_to)


@dataclass(frozen=True, slots=True)
class Rule:
    """One charge or relief of one destination in one period. Exactly one of `rate`, `table` and `flat` is set for a
    charge that is known; none where `confidence` is ``unknown`` (then `missing` says what is not known)."""

    id: str
    kind: str
    valid_from: date
    valid_to: date | None
    label: str
    source: str
    checked_on: date | None
    confidence: str
    due: str
    applies: Applies
    band: Band | None
    basis: str
    rate: Decimal | None
    table: str | None
    flat: Amount | None
    per: str
    of: tuple[str, ...]
    adds: bool
    deduct: Amount | None
    waived_at_most: Amount | None
    basis_step: Amount | None
    amount_step: Amount | None
    missing: str

    def in_force(self, on: date) -> bool:
        return self.valid_from <= on and (self.valid_to is None or on <= self.valid_to)


@dataclass(frozen=True, slots=True)
class Scheme:
    """The destination's scheme for distance sellers and up to which parcels it serves."""

    name: str
    band: Band | None


@dataclass(frozen=True, slots=True)
class Destination:
    """A country or a union with no customs border inside, with its rules in the order they are tried."""

    id: str
    countries: frozenset[str]
    excluded: frozenset[str]
    scheme: Scheme | None
    clearance_fee: str
    rules: tuple[Rule, ...]


@dataclass(frozen=True, slots=True)
class RuleBook:
    """All destinations and tables."""

    destinations: tuple[Destination, ...]
    tables: Mapping[str, tuple[Row, ...]]

    def destination(self, country: str) -> Destination | None:
        """The destination that `country` belongs to, or None where no rule is known for it."""
        return next((found for found in self.destinations if country in found.countries), None)


@cache
def stored_rules() -> RuleBook:
    """The rule book that is kept beside this module. Raises RuleError for a file that says something unknown."""
    folder = resources.files(__package__) / "rules"
    files = sorted((entry for entry in folder.iterdir() if entry.name.endswith(".toml")), key=lambda entry: entry.name)
    return read_rules({entry.name.removesuffix(".toml"): entry.read_text(encoding="utf-8") for entry in files})


def read_rules(texts: Mapping[str, str]) -> RuleBook:
    """A rule book of TOML texts by name; ``tariff`` and ``vat`` are the tables."""
    destinations = []
    tables: dict[str, tuple[Row, ...]] = dict.fromkeys(TABLES, ())
    for name, text in texts.items():
        data = tomllib.loads(text, parse_float=Decimal)
        if name in TABLES:
            tables[name] = tuple(_row(_Reader(row, name)) for row in data.get("row", ()))
        else:
            destinations.append(_destination(name, data))
    return RuleBook(tuple(destinations), tables)


class _Reader:
    """One TOML table, read key by key; what is left over at the end is an error."""

    def __init__(self, data: Mapping[str, Any], where: str) -> None:
        self._left = dict(data)
        self.where = f"{where}: {data.get('id', '')}".rstrip(": ")

    def text(self, key: str, default: str | None = None) -> str:
        value = self._left.pop(key, default)
        if not isinstance(value, str):
            raise RuleError(f"{self.where}: {key} must be a text")
        return value

    def word(self, key: str, allowed: Iterable[str], default: str | None = None) -> str:
        value = self.text(key, default)
        if value not in allowed and value != default:
            raise RuleError(f"{self.where}: {key} = {value!r} is not one of {', '.join(allowed)}")
        return value

    def words(self, key: str, allowed: Iterable[str] | None = None) -> tuple[str, ...]:
        value = self._left.pop(key, [])
        if not isinstance(value, list) or not all(isinstance(word, str) for word in value):
            raise RuleError(f"{self.where}: {key} must be a list of texts")
        if allowed is not None and not set(value) <= set(allowed):
            raise RuleError(f"{self.where}: {key} holds a word outside {', '.join(allowed)}")
        return tuple(value)

    def number(self, key: str) -> Decimal | None:
        """A decimal string, or a fraction of two whole numbers (``22/78``)."""
        value = self._left.pop(key, None)
        if value is None:
            return None
        if not isinstance(value, str):
            raise RuleError(f"{self.where}: {key} must be a decimal in quotes")
        above, _, below = value.partition("/")
        return Decimal(above) / Decimal(below or 1)

    def day(self, key: str) -> date | None:
        value = self._left.pop(key, None)
        if value is None:
            return None
        if not isinstance(value, date):
            raise RuleError(f"{self.where}: {key} must be a date")
        return value

    def flag(self, key: str) -> bool:
        value = self._left.pop(key, False)
        if not isinstance(value, bool):
            raise RuleError(f"{self.where}: {key} must be true or false")
        return value

    def table(self, key: str) -> _Reader | None:
        value = self._left.pop(key, None)
        if value is None:
            return None
        if not isinstance(value, dict):
            raise RuleError(f"{self.where}: {key} must be a table")
        return _Reader(value, f"{self.where}: {key}")

    def done(self) -> None:
        if self._left:
            raise RuleError(f"{self.where}: unknown {', '.join(sorted(self._left))}")


def _destination(name: str, data: dict[str, Any]) -> Destination:
    about = _Reader(data.pop("destination", {}), name)
    rules = tuple(_rule(_Reader(rule, name)) for rule in data.pop("rule", ()))
    if data or not rules:
        raise RuleError(f"{name}: a [destination] and its [[rule]] tables, nothing else: {sorted(data)}")
    scheme = about.table("scheme")
    destination = Destination(
        id=name,
        countries=frozenset(about.words("countries")),
        excluded=frozenset(about.words("excluded")),
        scheme=None if scheme is None else _scheme(scheme),
        clearance_fee=about.text("clearance_fee", ""),
        rules=rules,
    )
    about.done()
    return destination


def _scheme(reader: _Reader) -> Scheme:
    scheme = Scheme(reader.text("name"), _band(reader.table("band")))
    reader.done()
    return scheme


def _band(reader: _Reader | None) -> Band | None:
    if reader is None:
        return None
    band = Band(
        value=reader.word("value", BAND_VALUES),
        currency=reader.text("currency"),
        above=reader.number("above"),
        at_most=reader.number("at_most"),
        below=reader.number("below"),
    )
    reader.done()
    return band


def _amount(reader: _Reader | None) -> Amount | None:
    if reader is None:
        return None
    amount = reader.number("amount")
    if amount is None:
        raise RuleError(f"{reader.where}: amount is needed")
    read = Amount(amount, reader.text("currency"))
    reader.done()
    return read


def _applies(reader: _Reader | None) -> Applies:
    if reader is None:
        return Applies()
    applies = Applies(
        to=frozenset(reader.words("to")),
        sent_from=frozenset(reader.words("from")),
        carrier=frozenset(reader.words("carrier", ("post", "courier"))),
        registered=frozenset(reader.words("seller_registered", REGISTRATION)),
        flags=frozenset(reader.words("flags")),
        not_flags=frozenset(reader.words("not_flags")),
        hs=reader.words("hs"),
        not_hs=reader.words("not_hs"),
        origin=frozenset(reader.words("origin")),
        not_origin=frozenset(reader.words("not_origin")),
    )
    reader.done()
    return applies


def _rule(reader: _Reader) -> Rule:
    valid_from = reader.day("valid_from")
    if valid_from is None:
        raise RuleError(f"{reader.where}: valid_from is needed")
    table = reader.word("table", TABLES, "")
    rule = Rule(
        id=reader.text("id"),
        kind=reader.word("kind", KINDS),
        valid_from=valid_from,
        valid_to=reader.day("valid_to"),
        label=reader.text("label"),
        source=reader.text("source"),
        checked_on=reader.day("checked_on"),
        confidence=reader.word("confidence", CONFIDENCES),
        due=reader.word("due", DUES, "on_delivery"),
        applies=_applies(reader.table("applies")),
        band=_band(reader.table("band")),
        basis=reader.word("basis", BASES, ""),
        rate=reader.number("rate"),
        table=table or None,
        flat=_amount(reader.table("flat")),
        per=reader.word("per", PER, ""),
        of=reader.words("of", ("duty", "tax", "fee")),
        adds=reader.flag("adds"),
        deduct=_amount(reader.table("deduct")),
        waived_at_most=_amount(reader.table("waived_at_most")),
        basis_step=_amount(reader.table("basis_step")),
        amount_step=_amount(reader.table("amount_step")),
        missing=reader.text("missing", ""),
    )
    reader.done()
    _check_shape(rule, reader.where)
    return rule


def _check_shape(rule: Rule, where: str) -> None:
    ways = (rule.rate is not None) + (rule.table is not None) + (rule.flat is not None)
    if rule.kind == "relief":
        if ways or not rule.of or rule.confidence == "unknown":
            raise RuleError(f"{where}: a relief says only what it relieves from (of)")
    elif rule.confidence == "unknown":
        if ways or not rule.missing:
            raise RuleError(f"{where}: what is not known carries no number and says what is missing")
    elif ways != 1 or rule.of:
        raise RuleError(f"{where}: one of rate, table and flat is needed")
    elif rule.flat is None and not rule.basis:
        raise RuleError(f"{where}: a rate needs its basis")
    elif (rule.flat is None) != (not rule.per):
        raise RuleError(f"{where}: flat and per go together")
    if rule.confidence == "law" and (rule.checked_on is None or not rule.source):
        raise RuleError(f"{where}: law needs a source and the day it was checked")


def _row(reader: _Reader) -> Row:
    valid_from, rate = reader.day("valid_from"), reader.number("rate")
    if valid_from is None or rate is None:
        raise RuleError(f"{reader.where}: rate and valid_from are needed")
    row = Row(
        id=reader.text("id"),
        to=frozenset(reader.words("to")),
        hs=reader.words("hs"),
        not_origin=frozenset(reader.words("not_origin")),
        rate=rate,
        valid_from=valid_from,
        valid_to=reader.day("valid_to"),
        label=reader.text("label"),
        source=reader.text("source"),
        checked_on=reader.day("checked_on"),
        confidence=reader.word("confidence", CONFIDENCES),
        missing=reader.text("missing", ""),
    )
    reader.done()
    return row
