"""``sayso catalog``: records, counts, live offers changed by hand or by a stream, and feeds taken in."""

from __future__ import annotations

from argparse import Namespace
from typing import Any

from app.cli.commands import feeds, watch
from app.cli.house import House, known_currency
from app.cli.output import print_json, say
from app.settings import load
from i18n.errors import SaysoError
from i18n.money import Money


def run(arguments: Namespace) -> int:
    if arguments.action in feeds.ACTIONS:
        return feeds.run(arguments)
    if arguments.action == "watch":
        return watch.run(arguments)
    with House(load()) as house:
        result = _ACTIONS[arguments.action](house, arguments)
    if arguments.json:
        print_json(result)
    else:
        _tell(result)
    return 0


def _show(house: House, arguments: Namespace) -> dict[str, Any]:
    return house.library.show(arguments.id)


def _stats(house: House, _arguments: Namespace) -> dict[str, Any]:
    return dict(house.library.catalog.stats())


def _offer(house: House, arguments: Namespace) -> dict[str, Any]:
    """Change what was given; every running Sayso reads it at its next turn."""
    library = house.library
    product = library.known_as(arguments.id)
    now = library.offers.get(product)
    price = None
    if arguments.price is not None:
        currency = known_currency(arguments.currency) if arguments.currency else now.price.currency
        price = Money.of(arguments.price, currency).rounded()
        if price.amount <= 0:
            raise SaysoError("bad_amount", "a price is above zero")
    elif arguments.currency is not None:
        raise SaysoError("bad_amount", "a currency needs a price")
    if arguments.stock is not None and arguments.stock < 0:
        raise SaysoError("bad_amount", "stock is zero or more")
    library.offers.set(product, price=price, stock=arguments.stock)
    return library.show(product)


_ACTIONS = {"show": _show, "stats": _stats, "offer": _offer}


def _tell(value: Any, indent: str = "") -> None:
    """A record as plain lines, one field each."""
    for key, item in value.items():
        if isinstance(item, dict):
            say(f"{indent}{key}:")
            _tell(item, indent + "  ")
        elif isinstance(item, list):
            say(f"{indent}{key}: {', '.join(str(one) for one in item)}")
        else:
            say(f"{indent}{key}: {item}")
