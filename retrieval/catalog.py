"""The catalogue: whole records in SQL, read back as products and merchants.

Records seldom change; they are kept in memory per revision, and a changed revision (another process imported goods) is
noticed by `refresh`. Price and stock are not here: they live in `retrieval.offers`.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from i18n.errors import SaysoError
from retrieval.codec import (
    merchant_from_json,
    merchant_to_json,
    offer_to_json,
    product_from_json,
    product_to_json,
)
from retrieval.offers import SqlOffers
from retrieval.product import Merchant, Offer, Product
from retrieval.records import Connection, Records, Schema
from retrieval.schema import Goods
from retrieval.tokens import slug_of

SCHEMA = Schema(
    "catalog",
    (
        (
            "CREATE TABLE catalog_merchant (id TEXT PRIMARY KEY, source TEXT NOT NULL, body TEXT NOT NULL)",
            "CREATE TABLE catalog_product (id TEXT PRIMARY KEY, source TEXT NOT NULL, merchant TEXT NOT NULL,"
            " type TEXT NOT NULL, body TEXT NOT NULL)",
            "CREATE TABLE catalog_source (source TEXT PRIMARY KEY, digest TEXT NOT NULL, revision INTEGER NOT NULL)",
        ),
        ("CREATE INDEX catalog_product_by_source ON catalog_product (source, merchant)",),
    ),
)


class Catalog(Protocol):
    """The port of the catalogue."""

    @property
    def revision(self) -> str:
        """Changes whenever any record does."""
        ...

    def product(self, product_id: str) -> Product:
        """Raises SaysoError ``no_such_product``."""
        ...

    def find(self, product_id: str) -> Product | None:
        """The product, or None where it is unknown."""
        ...

    def merchant(self, merchant_id: str) -> Merchant:
        """Raises SaysoError ``no_such_merchant``."""
        ...

    def products(self) -> Iterable[Product]:
        """Every product, by id."""
        ...

    def brands(self) -> dict[str, str]:
        """Every brand on sale: its slug, as searches take it, and its name as the seller writes it."""
        ...

    def record(self, product_id: str, offer: Offer | None = None) -> dict[str, Any]:
        """The whole record as JSON: the product, its ``merchant`` in full, and ``offer`` (null where not given)."""
        ...

    def stats(self) -> dict[str, Any]:
        """Counts of products by type, merchant, country and language."""
        ...

    def refresh(self) -> bool:
        """Look whether another process changed the records; True where it did."""
        ...


@dataclass(frozen=True, slots=True)
class _Shelf:
    """All records of one revision."""

    revision: str
    products: Mapping[str, Product]
    merchants: Mapping[str, Merchant]


class SqlCatalog:
    """The catalogue in the shared database."""

    def __init__(self, records: Records) -> None:
        self._records = records
        records.register(SCHEMA)
        self._shelf = self._load()

    @property
    def revision(self) -> str:
        return self._shelf.revision

    def digest(self, source: str) -> str | None:
        """What `replace` was last given for this source; None where it holds nothing of it."""
        rows = self._records.read("SELECT digest FROM catalog_source WHERE source = ?", (source,))
        return str(rows[0][0]) if rows else None

    def replace(self, source: str, goods: Goods, digest: str, offers: SqlOffers) -> None:
        """Make `goods` all that `source` offers, in one transaction. Offers that are live already stay as they are.

        Raises SaysoError ``duplicate_product`` where another source has a product or merchant of the same id.
        """
        with self._records.transaction() as connection:
            if self.digest(source) != digest:  # looked at under the lock: another process may have been quicker
                _write(connection, source, goods, digest)
                offers.stock_new(connection, ((x.product.id, x.price, x.stock) for x in goods.listings))
        self.refresh()

    def refresh(self) -> bool:
        if self._revision_now() == self._shelf.revision:
            return False
        self._shelf = self._load()
        return True

    def find(self, product_id: str) -> Product | None:
        return self._shelf.products.get(product_id)

    def product(self, product_id: str) -> Product:
        product = self._shelf.products.get(product_id)
        if product is None:
            raise SaysoError("no_such_product", product_id, arguments={"product": product_id})
        return product

    def merchant(self, merchant_id: str) -> Merchant:
        merchant = self._shelf.merchants.get(merchant_id)
        if merchant is None:
            raise SaysoError("no_such_merchant", merchant_id, arguments={"merchant": merchant_id})
        return merchant

    def products(self) -> Iterable[Product]:
        return self._shelf.products.values()

    def brands(self) -> dict[str, str]:
        return {slug_of(product.brand): product.brand for product in self._shelf.products.values() if product.brand}

    def record(self, product_id: str, offer: Offer | None = None) -> dict[str, Any]:
        product = self.product(product_id)
        body = product_to_json(product)
        body["merchant"] = merchant_to_json(self.merchant(product.merchant))
        body["offer"] = None if offer is None else offer_to_json(offer)
        return body

    def stats(self) -> dict[str, Any]:
        products, merchants = self._shelf.products.values(), self._shelf.merchants
        return {
            "products": len(products),
            "merchants": len(merchants),
            "types": _counted(product.type for product in products),
            "by_merchant": _counted(product.merchant for product in products),
            "by_country": _counted(merchants[product.merchant].country for product in products),
            "by_language": _counted(product.language for product in products),
            "by_currency": _counted(merchants[product.merchant].currency for product in products),
            "without": {
                field: sum(1 for product in products if not getattr(product, field))
                for field in ("sizes", "weight_g", "dimensions_mm", "hs", "origin", "rating", "features", "materials")
            },
            "revision": self.revision,
        }

    def _revision_now(self) -> str:
        rows = self._records.read("SELECT source, revision, digest FROM catalog_source ORDER BY source")
        return " ".join(f"{source}.{revision}.{digest[:12]}" for source, revision, digest in rows)

    def _load(self) -> _Shelf:
        # One transaction would be needed for a consistent reading across statements; reading the revision before
        # and after does the same without making a reader wait for a writer.
        while True:
            revision = self._revision_now()
            # Products first: an import puts a product in with or after its merchant, so no product lacks one.
            products = {
                row[0]: product_from_json(json.loads(row[1]))
                for row in self._records.read("SELECT id, body FROM catalog_product ORDER BY id")
            }
            merchants = {
                row[0]: merchant_from_json(json.loads(row[1]))
                for row in self._records.read("SELECT id, body FROM catalog_merchant ORDER BY id")
            }
            if revision == self._revision_now():
                return _Shelf(revision, products, merchants)


class SqlCatalogWriter:
    """Single products of a source put in and taken out, within the caller's transactions.

    It reads no records, so that a feed of any size passes through a process of constant size. Readers take the new
    records in when `tidy` has raised the revision at the end.
    """

    def __init__(self, records: Records) -> None:
        records.register(SCHEMA)

    def put(
        self, connection: Connection, source: str, products: Iterable[Product], merchants: Iterable[Merchant]
    ) -> None:
        """Put products and their merchants in, over those of the same id and source."""
        connection.executemany(
            "INSERT INTO catalog_merchant (id, source, body) VALUES (?, ?, ?)"
            " ON CONFLICT (id) DO UPDATE SET body = excluded.body WHERE catalog_merchant.source = excluded.source",
            [(m.id, source, json.dumps(merchant_to_json(m), ensure_ascii=False)) for m in merchants],
        )
        connection.executemany(
            "INSERT INTO catalog_product (id, source, merchant, type, body) VALUES (?, ?, ?, ?, ?)"
            " ON CONFLICT (id) DO UPDATE SET merchant = excluded.merchant, type = excluded.type, body = excluded.body"
            " WHERE catalog_product.source = excluded.source",
            [(p.id, source, p.merchant, p.type, json.dumps(product_to_json(p), ensure_ascii=False)) for p in products],
        )

    def remove(self, connection: Connection, source: str, product_ids: Iterable[str]) -> None:
        """Take products out; unknown ones are no error."""
        connection.executemany(
            "DELETE FROM catalog_product WHERE source = ? AND id = ?", [(source, one) for one in product_ids]
        )

    def tidy(self, connection: Connection, source: str, digest: str, *, changed: bool) -> None:
        """Where anything `changed`: remove merchants that have nothing left, and raise the source's revision."""
        if not changed:
            return
        connection.execute(
            "DELETE FROM catalog_merchant WHERE source = ? AND id NOT IN"
            " (SELECT merchant FROM catalog_product WHERE source = ?)",
            (source, source),
        )
        connection.execute(
            "INSERT INTO catalog_source (source, digest, revision) VALUES (?, ?, 1) ON CONFLICT (source)"
            " DO UPDATE SET digest = excluded.digest, revision = catalog_source.revision + 1",
            (source, digest),
        )


def _write(connection: Connection, source: str, goods: Goods, digest: str) -> None:
    products = [listing.product for listing in goods.listings]
    connection.execute("DELETE FROM catalog_product WHERE source = ?", (source,))
    connection.execute("DELETE FROM catalog_merchant WHERE source = ?", (source,))
    taken = {row[0] for row in connection.execute("SELECT id FROM catalog_product")}
    taken |= {row[0] for row in connection.execute("SELECT id FROM catalog_merchant")}
    for name in (*(product.id for product in products), *(merchant.id for merchant in goods.merchants)):
        if name in taken:
            raise SaysoError("duplicate_product", f"{name} is in another source", arguments={"product": name})
    connection.executemany(
        "INSERT INTO catalog_merchant (id, source, body) VALUES (?, ?, ?)",
        [(m.id, source, json.dumps(merchant_to_json(m), ensure_ascii=False)) for m in goods.merchants],
    )
    connection.executemany(
        "INSERT INTO catalog_product (id, source, merchant, type, body) VALUES (?, ?, ?, ?, ?)",
        [(p.id, source, p.merchant, p.type, json.dumps(product_to_json(p), ensure_ascii=False)) for p in products],
    )
    connection.execute(
        "INSERT INTO catalog_source (source, digest, revision) VALUES (?, ?, 1) ON CONFLICT (source)"
        " DO UPDATE SET digest = excluded.digest, revision = catalog_source.revision + 1",
        (source, digest),
    )


def _counted(values: Iterable[str]) -> dict[str, int]:
    return dict(sorted(Counter(values).items()))
