"""Products, merchants and offers as JSON-able dictionaries and back: what the store holds and `catalog show` prints.

Every key is always there (null where the record does not state it), so that the dotted path of a reason resolves in
every record. Decimals are strings, so that no price or rating passes through a float.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal
from typing import Any

from retrieval.product import Accessibility, Battery, Fact, Merchant, Offer, Product, Rating, SizeRun, Source


def product_to_json(product: Product) -> dict[str, Any]:
    """The product's own facts; ``merchant`` is the merchant's id."""
    return {
        "id": product.id,
        "merchant": product.merchant,
        "type": product.type,
        "language": product.language,
        "title": product.title,
        "description": product.description,
        "brand": product.brand,
        "materials": list(product.materials),
        "colors": list(product.colors),
        "sizes": None
        if product.sizes is None
        else {"system": product.sizes.system, "values": list(product.sizes.values)},
        "features": list(product.features),
        "weight_g": product.weight_g,
        "dimensions_mm": None if product.dimensions_mm is None else list(product.dimensions_mm),
        "hs": product.hs,
        "origin": product.origin,
        "battery": product.battery.value,
        "liquid": product.liquid,
        "voltage": product.voltage,
        "plug": product.plug,
        "accessibility": {
            name: getattr(product.accessibility, name).value for name in Accessibility.__dataclass_fields__
        },
        "rating": None
        if product.rating is None
        else {"stars": str(product.rating.stars), "count": product.rating.count},
        "inferred": list(product.inferred),
        "source": None if product.source is None else _source_to_json(product.source),
    }


def _source_to_json(source: Source) -> dict[str, str]:
    return {
        "name": source.name,
        "id": source.id,
        "format": source.format,
        "read_at": source.read_at.isoformat(),
    }


def product_from_json(body: Mapping[str, Any]) -> Product:
    """The inverse of `product_to_json`."""
    sizes, dimensions, rating = body["sizes"], body["dimensions_mm"], body["rating"]
    source = body.get("source")  # a record written before feeds were known says nothing of them
    return Product(
        id=body["id"],
        merchant=body["merchant"],
        type=body["type"],
        language=body["language"],
        title=body["title"],
        description=body["description"],
        brand=body["brand"],
        materials=tuple(body["materials"]),
        colors=tuple(body["colors"]),
        sizes=None if sizes is None else SizeRun(sizes["system"], tuple(sizes["values"])),
        features=tuple(body["features"]),
        weight_g=body["weight_g"],
        dimensions_mm=None if dimensions is None else (dimensions[0], dimensions[1], dimensions[2]),
        hs=body["hs"],
        origin=body["origin"],
        battery=Battery(body["battery"]),
        liquid=body["liquid"],
        voltage=body["voltage"],
        plug=body["plug"],
        accessibility=Accessibility(**{name: Fact(value) for name, value in body["accessibility"].items()}),
        rating=None if rating is None else Rating(Decimal(rating["stars"]), rating["count"]),
        inferred=tuple(body.get("inferred", ())),
        source=None
        if source is None
        else Source(source["name"], source["id"], source["format"], datetime.fromisoformat(source["read_at"])),
    )


def merchant_to_json(merchant: Merchant) -> dict[str, Any]:
    """A merchant with freight as decimal strings."""
    return {
        "id": merchant.id,
        "name": merchant.name,
        "name_latin": merchant.name_latin,
        "country": merchant.country,
        "language": merchant.language,
        "currency": merchant.currency,
        "freight": {country: str(amount) for country, amount in merchant.freight.items()},
        "delivery_days": dict(merchant.delivery_days),
        "returns_days": merchant.returns_days,
        "carrier": merchant.carrier,
        "registered": None if merchant.registered is None else list(merchant.registered),
    }


def merchant_from_json(body: Mapping[str, Any]) -> Merchant:
    """The inverse of `merchant_to_json`."""
    return Merchant(
        id=body["id"],
        name=body["name"],
        name_latin=body["name_latin"],
        country=body["country"],
        language=body["language"],
        currency=body["currency"],
        freight={country: Decimal(amount) for country, amount in body["freight"].items()},
        delivery_days=dict(body["delivery_days"]),
        returns_days=body["returns_days"],
        carrier=body.get("carrier"),  # a record written before these two were known says nothing
        registered=None if body.get("registered") is None else tuple(body["registered"]),
    )


def offer_to_json(offer: Offer) -> dict[str, Any]:
    """The live offer as it was read."""
    return {
        "price": offer.price.to_json(),
        "stock": offer.stock,
        "in_stock": offer.in_stock,
        "version": offer.version,
        "read_at": offer.read_at.isoformat(),
    }


def resolve(record: Mapping[str, Any], path: str) -> Any:
    """The value at a dotted path (``merchant.delivery_days.BR``, ``sizes.values``).

    A step below something the record does not state gives None. Raises KeyError for a path no record has.
    """
    value: Any = record
    for step in path.split("."):
        if value is None:
            return None
        if not isinstance(value, Mapping):
            raise KeyError(path)
        if step in value:
            value = value[step]
        elif all(len(key) == 2 and key.isupper() for key in (step, *value)):
            value = None  # a table by country, and this country is not served
        else:
            raise KeyError(path)
    return value
