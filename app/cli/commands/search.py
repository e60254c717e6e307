"""``sayso search``: what the catalogue holds for a sentence, with each level's effect and each reason's field."""

from __future__ import annotations

import time
from argparse import Namespace
from dataclasses import asdict
from typing import Any

from app.cli.house import House
from app.cli.output import print_json, say
from app.model.context import Context
from app.model.profile import Profile
from app.model.request import Intent
from app.settings import load
from app.skills.searching import query_of
from i18n.languages import normalise
from retrieval.query import Hit


def run(arguments: Namespace) -> int:
    flags = {name: getattr(arguments, name) for name in ("language", "country", "currency")}
    with House(load(flags)) as house:
        profile = house.profile()
        tag = normalise(arguments.language) if arguments.language else None
        began = time.perf_counter()
        context = Context(languages=profile.languages, country=profile.country, currency=profile.currency)
        request = house.grammar.read(arguments.text, tag, context, meant=Intent.SEARCH)
        understood = time.perf_counter()
        result = house.library.search(query_of(request, profile, arguments.limit))
        found = time.perf_counter()
        rows = [row for hit in result.hits if (row := _row(house, hit, profile)) is not None]
        timings = {
            "understand": (understood - began) * 1000,
            **result.timings_ms,
            "search": (found - understood) * 1000,
            "total": (time.perf_counter() - began) * 1000,
        }
        if arguments.json:
            print_json(
                {
                    "query": arguments.text,
                    "parsed": request.to_json(),
                    "results": rows,
                    "total": result.total,
                    "relax": None if result.relax is None else asdict(result.relax),
                    "engines": house.library.engines(),
                    "timings_ms": {stage: round(ms, 2) for stage, ms in timings.items()},
                }
            )
        else:
            _tell(rows)
    return 0


def _row(house: House, hit: Hit, profile: Profile) -> dict[str, Any] | None:
    """One result with its offer read now; None where it went off sale since it was found."""
    product = house.library.catalog.product(hit.product_id)
    offer = house.library.offers.read((hit.product_id,)).get(hit.product_id)
    if offer is None:
        return None
    shopper = house.convert(offer.price, profile.currency) if profile.currency else None
    return {
        "id": product.id,
        "title": product.title,
        "merchant": product.merchant,
        "price": offer.price.to_json(),
        "shopper_price": None if shopper is None else shopper.to_json(),
        "in_stock": offer.in_stock,
        "score": round(hit.score, 4),
        "stages": asdict(hit.stages),
        "why": [asdict(reason) for reason in hit.why],
    }


def _tell(rows: list[dict[str, Any]]) -> None:
    for place, row in enumerate(rows, start=1):
        price = row["shopper_price"] or row["price"]
        stock = "in stock" if row["in_stock"] else "sold out"
        say(f"{place}. {row['title']}: {price['amount']} {price['currency']}, {stock} ({row['id']})")
