"""``sayso orders``: every order with its receipt."""

from __future__ import annotations

from argparse import Namespace
from typing import Any

from app.cli.house import House
from app.cli.output import print_json, say
from app.model.cart import Order
from app.settings import load


def run(arguments: Namespace) -> int:
    with House(load()) as house:
        orders = [_told(order) for order in house.purchases.book.list(arguments.session)]
    if arguments.json:
        print_json(orders)
        return 0
    for order in orders:
        total = order["total"]
        say(f"{order['receipt']}: {order['state']}, {order['created_at']}, {total['amount']} {total['currency']}")
    if not orders:
        say("No orders")
    return 0


def _told(order: Order) -> dict[str, Any]:
    return {
        "id": order.id,
        "state": order.state.value,
        "created_at": order.created_at.isoformat(),
        "lines": [
            {"product": line.product_id, "quantity": line.quantity, "unit_price": line.unit_price.to_json()}
            for parcel in order.quote.parcels
            for line in parcel.lines
        ],
        "total": order.quote.total.to_json(),
        "consent_hash": order.consent_hash,
        "receipt": order.receipt,
    }
