"""Reading catalogue files strictly: every field is checked, and a mistake is named by file, product and field."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any, TypeGuard

from i18n.errors import SaysoError
from i18n.money import Money, exponent
from retrieval.graph_port import ProductGraph
from retrieval.knowledge.concepts import Kind
from retrieval.product import Accessibility, Battery, Fact, Merchant, Product, Rating, SizeRun

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\Z")
_COUNTRY = re.compile(r"[A-Z]{2}\Z")
_CURRENCY = re.compile(r"[A-Z]{3}\Z")
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?\Z")
_HS = re.compile(r"[0-9]{6}\Z")
_VOLTAGE = re.compile(r"[0-9]{2,3}(?:-[0-9]{2,3})? V\Z")
_PLUG = re.compile(r"[A-O]\Z")  # IEC world plugs, types A to O
_SIZE_SYSTEMS = frozenset({"EU", "US", "UK", "JP", "CN", "BR", "INT"})

_CARRIER = re.compile(r"(?:post|courier)\Z")
_MERCHANT_REQUIRED = frozenset(
    {"id", "name", "name_latin", "country", "language", "currency", "returns_days", "freight", "delivery_days"}
)
_MERCHANT_KEYS = _MERCHANT_REQUIRED | frozenset({"carrier", "registered"})
_PRODUCT_REQUIRED = frozenset({"id", "type", "title", "description", "brand", "price", "stock"})
_PRODUCT_KEYS = _PRODUCT_REQUIRED | frozenset(
    {
        "materials",
        "colors",
        "sizes",
        "features",
        "weight_g",
        "dimensions_mm",
        "hs",
        "origin",
        "battery",
        "liquid",
        "voltage",
        "plug",
        "accessibility",
        "rating",
    }
)


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake in a catalogue file; `entry` is a product's or merchant's id, or its place in the file."""

    file: str
    entry: str
    field: str
    what: str

    def __str__(self) -> str:
        return f"{self.file}: {self.entry}: {self.field}: {self.what}"


@dataclass(frozen=True, slots=True)
class Listing:
    """A product with the offer it starts with."""

    product: Product
    price: Money
    stock: int


@dataclass(frozen=True, slots=True)
class Goods:
    """All that a folder of catalogue files says."""

    merchants: tuple[Merchant, ...]
    listings: tuple[Listing, ...]


def bad_catalogue(problems: Sequence[Problem]) -> SaysoError:
    """``bad_catalogue``, naming the first problem and how many there are."""
    first = problems[0]
    return SaysoError(
        "bad_catalogue",
        "\n".join(str(problem) for problem in problems),
        arguments={"file": first.file, "product": first.entry, "field": first.field, "count": len(problems)},
    )


def read_goods(folder: Path, graph: ProductGraph) -> Goods:
    """All merchants and products under `folder` (``merchants/*.toml``, ``products/*.toml``).

    Raises SaysoError ``bad_catalogue`` that lists every problem, so that one round of mending is enough.
    """
    goods, problems = check_goods(folder, graph)
    if problems:
        raise bad_catalogue(problems)
    return goods


def read_merchant(path: Path) -> Merchant:
    """One seller's file, as those in ``merchants/``; its name may be any.

    Raises SaysoError ``bad_catalogue`` that lists every problem.
    """
    problems: list[Problem] = []
    merchant = _merchant(_Table(_toml(path, path.name, problems), path.name, path.stem, problems))
    if problems:
        raise bad_catalogue(problems)
    return merchant


def check_goods(folder: Path, graph: ProductGraph) -> tuple[Goods, tuple[Problem, ...]]:
    """What could be read, and every problem found on the way."""
    problems: list[Problem] = []
    merchants: dict[str, Merchant] = {}
    for path in sorted((folder / "merchants").glob("*.toml")):
        name = f"merchants/{path.name}"
        merchant = _merchant(_Table(_toml(path, name, problems), name, path.stem, problems))
        if merchant.id != path.stem:
            problems.append(Problem(name, path.stem, "id", f"must be the file's name, is {merchant.id!r}"))
        merchants[path.stem] = merchant
    listings: dict[str, Listing] = {}
    for path in sorted((folder / "products").glob("*.toml")):
        name = f"products/{path.name}"
        seller = merchants.get(path.stem)
        if seller is None:
            problems.append(Problem(name, path.stem, "merchant", f"there is no merchants/{path.name}"))
            continue
        tables = _toml(path, name, problems)
        problems.extend(Problem(name, path.stem, key, "unknown key") for key in sorted(tables.keys() - {"product"}))
        entries = tables.get("product", [])
        if not _is_tables(entries):
            problems.append(Problem(name, path.stem, "product", "must be [[product]] tables"))
            continue
        for position, entry in enumerate(entries, 1):
            listing = _listing(
                _Table(entry, name, str(entry.get("id") or f"product {position}"), problems), seller, graph
            )
            if listing.product.id in listings:
                problems.append(Problem(name, listing.product.id, "id", "is used twice"))
            listings[listing.product.id] = listing
    return Goods(tuple(merchants.values()), tuple(listings.values())), tuple(problems)


def _is_tables(value: object) -> TypeGuard[list[dict[str, Any]]]:
    return isinstance(value, list) and all(isinstance(item, dict) for item in value)


def _toml(path: Path, name: str, problems: list[Problem]) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        problems.append(Problem(name, path.stem, "file", f"is not TOML: {error}"))
    except OSError as error:
        problems.append(Problem(name, path.stem, "file", f"cannot be read: {error.strerror}"))
    return {}


class _Table:
    """One TOML table read field by field. A problem is noted and a harmless value returned, so that all are found."""

    def __init__(self, values: Mapping[str, Any], file: str, entry: str, problems: list[Problem]) -> None:
        self._values = values
        self._file = file
        self._entry = entry
        self._problems = problems

    def wrong(self, field: str, what: str) -> None:
        self._problems.append(Problem(self._file, self._entry, field, what))

    def only(self, allowed: frozenset[str], required: frozenset[str]) -> None:
        for key in sorted(self._values.keys() - allowed):
            self.wrong(key, "unknown key")
        for key in sorted(required - self._values.keys()):
            self.wrong(key, "is missing")

    def has(self, field: str) -> bool:
        return field in self._values

    def text(self, field: str, pattern: re.Pattern[str] | None = None) -> str:
        value = self._values.get(field)
        if value is None:
            return ""  # noted as missing by `only`
        if not isinstance(value, str) or not value.strip():
            self.wrong(field, "must be words in quotes")
            return ""
        if pattern is not None and pattern.match(value) is None:
            self.wrong(field, f"does not look right: {value!r}")
        return value

    def optional(self, field: str, pattern: re.Pattern[str]) -> str | None:
        return self.text(field, pattern) or None if self.has(field) else None

    def whole(self, field: str, least: int) -> int:
        value = self._values.get(field, least)
        if isinstance(value, bool) or not isinstance(value, int) or value < least:
            self.wrong(field, f"must be a whole number, {least} or more")
            return least
        return value

    def flag(self, field: str) -> bool:
        value = self._values.get(field, False)
        if not isinstance(value, bool):
            self.wrong(field, "must be true or false")
            return False
        return value

    def decimal(self, field: str, places: int | None = None) -> Decimal:
        value = self._values.get(field)
        if value is None:
            return Decimal(0)
        try:
            number = Decimal(value) if isinstance(value, str) else None
        except InvalidOperation:
            number = None
        if number is None or not number.is_finite() or number < 0:
            self.wrong(field, f'must be a decimal number in quotes such as "12.50", is {value!r}')
            return Decimal(0)
        if places is not None and -int(number.as_tuple().exponent) != places:
            self.wrong(field, f"must have {places} decimals, is {value!r}")
        return number

    def slugs(self, field: str, kind: Kind, graph: ProductGraph) -> tuple[str, ...]:
        values = self.strings(field)
        for value in values:
            if not graph.has(value, kind):
                self.wrong(field, f"{value!r} is not in concepts/{kind.value}.toml")
        return values

    def strings(self, field: str) -> tuple[str, ...]:
        values = self._values.get(field, [])
        if not isinstance(values, list) or not all(isinstance(value, str) and value for value in values):
            self.wrong(field, "must be a list of words in quotes")
            return ()
        if len(set(values)) != len(values):
            self.wrong(field, "says something twice")
        return tuple(values)

    def table(self, field: str) -> _Table | None:
        value = self._values.get(field)
        if value is None:
            return None
        if not isinstance(value, dict):
            self.wrong(field, "must be a table")
            return None
        return _Table(value, self._file, self._entry, self._problems)

    def per_country(self, field: str) -> list[str]:
        inner = self.table(field)
        if inner is None:
            return []
        for country in inner._values:
            if _COUNTRY.match(country) is None:
                self.wrong(field, f"{country!r} is not a country code")
        return list(inner._values)


def _merchant(table: _Table) -> Merchant:
    table.only(_MERCHANT_KEYS, _MERCHANT_REQUIRED)
    currency = table.text("currency", _CURRENCY)
    freight_countries = table.per_country("freight")
    delivery_countries = table.per_country("delivery_days")
    if set(freight_countries) != set(delivery_countries):
        table.wrong("delivery_days", "must name the same countries as freight")
    freight, days = table.table("freight"), table.table("delivery_days")
    return Merchant(
        id=table.text("id", _ID),
        name=table.text("name"),
        name_latin=table.text("name_latin"),
        country=table.text("country", _COUNTRY),
        language=table.text("language", _LANGUAGE),
        currency=currency,
        freight={c: freight.decimal(c, exponent(currency)) for c in freight_countries} if freight else {},
        delivery_days={c: days.whole(c, 0) for c in delivery_countries} if days else {},
        returns_days=table.whole("returns_days", 0),
        carrier=table.optional("carrier", _CARRIER),
        registered=_registered(table),
    )


def _registered(table: _Table) -> tuple[str, ...] | None:
    """Where the seller is in the scheme for distance sellers; an empty list says "nowhere", no list says nothing."""
    if not table.has("registered"):
        return None
    places = table.strings("registered")
    for place in places:
        if _COUNTRY.match(place) is None:
            table.wrong("registered", f"{place!r} is not a country code or EU")
    return places


def _listing(table: _Table, merchant: Merchant, graph: ProductGraph) -> Listing:
    table.only(_PRODUCT_KEYS, _PRODUCT_REQUIRED)
    kind = table.text("type")
    if kind and not graph.has(kind, Kind.PRODUCT_TYPE):
        table.wrong("type", f"{kind!r} is not in concepts/{Kind.PRODUCT_TYPE.value}.toml")
    price = table.decimal("price", exponent(merchant.currency))
    if price <= 0 and table.has("price"):
        table.wrong("price", "must be more than nothing")
    product = Product(
        id=table.text("id", _ID),
        merchant=merchant.id,
        type=kind,
        language=merchant.language,
        title=table.text("title"),
        description=table.text("description"),
        brand=table.text("brand"),
        materials=table.slugs("materials", Kind.MATERIAL, graph),
        colors=table.slugs("colors", Kind.COLOR, graph),
        sizes=_sizes(table),
        features=table.slugs("features", Kind.FEATURE, graph),
        weight_g=table.whole("weight_g", 1) if table.has("weight_g") else None,
        dimensions_mm=_dimensions(table),
        hs=table.optional("hs", _HS),
        origin=table.optional("origin", _COUNTRY),
        battery=_battery(table),
        liquid=table.flag("liquid"),
        voltage=table.optional("voltage", _VOLTAGE),
        plug=table.optional("plug", _PLUG),
        accessibility=_accessibility(table),
        rating=_rating(table),
    )
    return Listing(product, Money(price, merchant.currency), table.whole("stock", 0))


def _sizes(table: _Table) -> SizeRun | None:
    inner = table.table("sizes")
    if inner is None:
        return None
    inner.only(frozenset({"system", "values"}), frozenset({"system", "values"}))
    system = inner.text("system")
    if system and system not in _SIZE_SYSTEMS:
        table.wrong("sizes", f"the system must be one of {', '.join(sorted(_SIZE_SYSTEMS))}")
    values = inner.strings("values")
    if not values:
        table.wrong("sizes", "has no values")
    return SizeRun(system, values)


def _dimensions(table: _Table) -> tuple[int, int, int] | None:
    if not table.has("dimensions_mm"):
        return None
    values = table._values["dimensions_mm"]
    if isinstance(values, list) and len(values) == 3 and all(type(v) is int and v > 0 for v in values):
        return values[0], values[1], values[2]
    table.wrong("dimensions_mm", "must be three whole numbers: length, width, height")
    return None


def _battery(table: _Table) -> Battery:
    value = table.text("battery") or Battery.NONE.value
    try:
        return Battery(value)
    except ValueError:
        table.wrong("battery", f"must be one of {', '.join(Battery)}")
        return Battery.NONE


def _accessibility(table: _Table) -> Accessibility:
    inner = table.table("accessibility")
    if inner is None:
        return Accessibility()
    inner.only(frozenset(Accessibility.__dataclass_fields__), frozenset())
    facts: dict[str, Fact] = {}
    for name in Accessibility.__dataclass_fields__:
        if not inner.has(name):
            continue
        value = inner.text(name)
        if value in (Fact.PRESENT, Fact.ABSENT):
            facts[name] = Fact(value)
        elif value:
            table.wrong("accessibility", f"{name} must be present or absent; left out means not stated")
    return Accessibility(**facts)


def _rating(table: _Table) -> Rating | None:
    inner = table.table("rating")
    if inner is None:
        return None
    inner.only(frozenset({"stars", "count"}), frozenset({"stars", "count"}))
    stars = inner.decimal("stars")
    if not 0 < stars <= 5:
        table.wrong("rating", "stars must be above 0 and at most 5")
    return Rating(stars, inner.whole("count", 1))
