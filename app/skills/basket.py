"""The cart as it is told: its lines with products as they stand now, and which line is meant."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.commerce.cart import CartItem, Carts
from app.model.context import Context
from app.model.reply import CartChange, CartLineFacts, CartView, ProductFacts, Question
from app.model.request import Request
from app.skills.facts import Facts, on_table
from app.skills.pointing import pointed_at
from app.skills.situation import Situation
from i18n.errors import SaysoError
from i18n.money import Money


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the cart with its product as it stands now."""

    item: CartItem
    product: ProductFacts


class Basket:
    """Reads a cart for a reply."""

    def __init__(self, carts: Carts, facts: Facts) -> None:
        self._carts = carts
        self._facts = facts

    def view(self, situation: Situation, change: CartChange | None = None) -> CartView:
        """The whole cart. Raises SaysoError ``product_gone`` where a product left the catalogue; its line goes too."""
        lines = tuple(self._told(line) for line in self.lines(situation))
        return CartView(lines, _total(lines), change)

    def lines(self, situation: Situation) -> tuple[Line, ...]:
        """Every line with its product."""
        items = self._carts.items(situation.session)
        ids = [item.product_id for item in items]
        found = self._facts.of(ids, situation.profile, search=situation.context.last_search)
        known = {product.id: product for product in found}
        for item in items:
            if item.product_id not in known:
                self._carts.remove(situation.session, item.product_id, item.size)
                raise SaysoError("product_gone", item.product_id, permanent=False)
        return tuple(Line(item, known[item.product_id]) for item in items)

    def meant(self, request: Request, situation: Situation) -> Line | Question:
        """The line that is meant, or the question that must be answered first."""
        lines = self.lines(situation)
        if not lines:
            return Question("empty_cart")
        chosen = lines_meant(request, situation.context, lines)
        if len(chosen) == 1:
            return chosen[0]
        products = tuple(line.product for line in chosen or lines)
        return Question("which_product", choices=tuple(p.id for p in products), products=products)

    def _told(self, line: Line) -> CartLineFacts:
        product, quantity = line.product, line.item.quantity
        subtotal = (product.price * quantity).rounded()
        currency = product.shopper_price.currency if product.shopper_price else None
        return CartLineFacts(product, quantity, subtotal, self._facts.converted(subtotal, currency), line.item.size)


def lines_meant(request: Request, context: Context, lines: Sequence[Line]) -> tuple[Line, ...]:
    """Lines that the request may mean. What was offered and is in the cart is meant first; then the cart's own order
    counts ("remove the second one"). A size that was said narrows it down, but only among lines of one product."""
    if len(lines) == 1 and request.reference is None and not request.product_types:
        return tuple(lines)
    offered = pointed_at(request, context)
    chosen = tuple(line for line in lines if offered == (line.item.product_id,))
    if not chosen:
        table = tuple(on_table(line.product) for line in lines)
        focus = context.focus if any(row.id == context.focus for row in table) else None
        ids = pointed_at(request, Context(table=table, focus=focus))
        chosen = tuple(line for line in lines if line.item.product_id in ids)
    if len(chosen) > 1 and request.size is not None:
        return tuple(line for line in chosen if line.item.size == request.size.value) or chosen
    return chosen


def _total(lines: Sequence[CartLineFacts]) -> Money | None:
    """The goods in the shopper's currency; in the merchants' where that is one and the shopper's is not known."""
    if not lines:
        return None
    amounts = [line.shopper_subtotal for line in lines]
    if all(amount is None for amount in amounts) and len({line.subtotal.currency for line in lines}) == 1:
        amounts = [line.subtotal for line in lines]
    total: Money | None = None
    for amount in amounts:
        if amount is None:
            return None
        total = amount if total is None else total + amount
    return total
