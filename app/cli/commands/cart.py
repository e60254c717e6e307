"""``sayso cart``: what is in a session's cart, with offers read now."""

from __future__ import annotations

from argparse import Namespace
from typing import Any

from app.cli.house import House
from app.cli.output import print_json, say
from app.settings import load
from i18n.money import Money


def run(arguments: Namespace) -> int:
    with House(load()) as house:
        profile = house.profiles.load(arguments.session) or house.profile()
        lines = _lines(house, arguments.session)
        total = _total(house, lines, profile.currency)
    if arguments.json:
        told = [
            {key: value.to_json() if isinstance(value, Money) else value for key, value in line.items()}
            for line in lines
        ]
        print_json({"session": arguments.session, "lines": told, "total": None if total is None else total.to_json()})
    else:
        for line in lines:
            say(f"{line['quantity']} x {line['title']}: {line['subtotal'].amount} {line['subtotal'].currency}")
        say(f"{len(lines)} in the cart" if lines else "The cart is empty")
    return 0


def _lines(house: House, session: str) -> list[dict[str, Any]]:
    items = house.carts.items(session)
    offers = house.library.offers.read([item.product_id for item in items])
    lines: list[dict[str, Any]] = []
    for item in items:
        product, offer = house.library.catalog.find(item.product_id), offers.get(item.product_id)
        if product is None or offer is None:
            continue
        lines.append(
            {
                "product": item.product_id,
                "title": product.title,
                "merchant": product.merchant,
                "quantity": item.quantity,
                "size": item.size,
                "unit_price": offer.price,
                "subtotal": (offer.price * item.quantity).rounded(),
                "in_stock": offer.stock >= item.quantity,
            }
        )
    return lines


def _total(house: House, lines: list[dict[str, Any]], currency: str | None) -> Money | None:
    """The goods in one currency: the shopper's, else that of all lines; None where a rate or a currency is missing."""
    wanted = currency or (lines[0]["subtotal"].currency if lines else None)
    if wanted is None:
        return None
    total = Money.of(0, wanted)
    for line in lines:
        converted = house.convert(line["subtotal"], wanted)
        if converted is None:
            return None
        total = total + converted
    return total.rounded()
