"""Orders by voice: where they stand, and calling one off within the grace window (R21)."""

from __future__ import annotations

from collections.abc import Iterable

from app.commerce.purchase import Purchases
from app.model import reply
from app.model.cart import Order, OrderState
from app.model.reply import OrderCancelled, OrderPlaced, ProductFacts, Question, Reply
from app.model.request import Request
from app.skills.facts import Facts
from app.skills.situation import Situation


class Orders:
    """Answers `track_order` and `cancel_order`."""

    def __init__(self, purchases: Purchases, facts: Facts) -> None:
        self._purchases = purchases
        self._facts = facts

    def track(self, request: Request, situation: Situation) -> Reply:
        """The person's orders, newest first; only those with the thing that was named, if one was."""
        return self._told(self._matching(request, situation), situation)

    def cancel(self, request: Request, situation: Situation) -> Reply:
        """Call an order off. Which one is asked where several could be meant.

        Raises SaysoError ``too_late_to_cancel``, ``order_already_cancelled``.
        """
        orders = self._matching(request, situation)
        standing = situation.state.standing
        if isinstance(standing, OrderPlaced) and request.reference is None and not request.product_types:
            orders = tuple(order for order in orders if order.id == standing.order.id)
        if not orders:
            return self._told((), situation)
        if request.reference is not None and request.reference.ordinal is not None:
            index = request.reference.ordinal - (request.reference.ordinal > 0)
            orders = orders[index : index + 1 or None] if -len(orders) <= index < len(orders) else orders
        placed = tuple(order for order in orders if order.state is OrderState.PLACED)
        if not placed:
            return OrderCancelled(orders[0], already=True)
        if len(placed) > 1:
            return Question("which_order", choices=tuple(order.receipt for order in placed))
        return OrderCancelled(self._purchases.cancel(placed[0]))

    def _matching(self, request: Request, situation: Situation) -> tuple[Order, ...]:
        orders = self._purchases.book.list(situation.session)
        if not request.product_types:
            return orders
        types = {p.id: p.product_type for p in self._products(orders, situation)}
        return tuple(o for o in orders if any(types.get(i) in request.product_types for i in product_ids((o,))))

    def _products(self, orders: Iterable[Order], situation: Situation) -> tuple[ProductFacts, ...]:
        return self._facts.of(product_ids(orders), situation.profile)

    def _told(self, orders: tuple[Order, ...], situation: Situation) -> reply.Orders:
        return reply.Orders(orders, self._products(orders, situation))


def product_ids(orders: Iterable[Order]) -> tuple[str, ...]:
    """Every product in these orders, once."""
    lines = (line for order in orders for parcel in order.quote.parcels for line in parcel.lines)
    return tuple(dict.fromkeys(line.product_id for line in lines))
