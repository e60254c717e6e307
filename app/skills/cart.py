"""The cart by voice: put in, take out, how many, what is in it, and take the last change back (R21)."""

from __future__ import annotations

from dataclasses import replace

from app.commerce.cart import CartItem, Carts
from app.model.reply import CartChange, Note, OrderPlaced, ProductFacts, Question, Reply
from app.model.request import Intent, Request
from app.skills import sizes
from app.skills.basket import Basket
from app.skills.choose import Choose
from app.skills.find import Find
from app.skills.orders import Orders
from app.skills.situation import Situation
from i18n.errors import SaysoError


class CartSkill:
    """Answers `add_to_cart`, `remove_from_cart`, `change_quantity`, `show_cart` and `undo`."""

    def __init__(self, carts: Carts, basket: Basket, choose: Choose, find: Find, orders: Orders) -> None:
        self._carts = carts
        self._basket = basket
        self._choose = choose
        self._find = find
        self._orders = orders

    def add(self, request: Request, situation: Situation) -> Reply:
        """Put a thing in: one where no number was said; which size is asked where there are several."""
        added = self.put_in(request, situation)
        if isinstance(added, CartChange):
            return self._basket.view(situation, added)
        return added

    def put_in(self, request: Request, situation: Situation) -> CartChange | Reply:
        """What `add` does, for other skills too: the change, or the reply that must come first."""
        table = situation.context.table
        named = request.product_types
        if named and request.reference is None and not any(item.product_type in named for item in table):
            # "Add honey to my cart" with no honey on the table: it has to be found and chosen first.
            return self._find.search(replace(request, intent=Intent.SEARCH), situation)
        product = self._choose.one(request, situation)
        if isinstance(product, Question):
            return product
        search = situation.context.last_search
        said = (request.size, search.size if search else None)
        size = sizes.exact(product, *said)
        if size is None and product.sizes:
            choices = sizes.to_ask(product, situation.profile.country, *said)
            return Question("size", choices=choices, products=(product,))
        quantity = request.quantity if request.quantity is not None else 1
        self._require_stock(product, quantity, situation)
        self._carts.add(situation.session, product.id, quantity, size)
        return CartChange("added", product, quantity)

    def pointed(self, request: Request, situation: Situation) -> ProductFacts | Question:
        """The product that would be put in."""
        return self._choose.one(request, situation)

    def remove(self, request: Request, situation: Situation) -> Reply:
        """Take a line out, or some of its pieces where a number smaller than all of them was said."""
        line = self._basket.meant(request, situation)
        if isinstance(line, Question):
            return line
        item = line.item
        left = item.quantity - (request.quantity or item.quantity)
        if left > 0:
            self._carts.set_quantity(situation.session, item.product_id, item.size, left)
            return self._basket.view(situation, CartChange("quantity", line.product, left))
        self._carts.remove(situation.session, item.product_id, item.size)
        return self._basket.view(situation, CartChange("removed", line.product))

    def change(self, request: Request, situation: Situation) -> Reply:
        """How many of a line, or which size of it; none at all takes it out."""
        line = self._basket.meant(request, situation)
        if isinstance(line, Question):
            return line
        item, product = line.item, line.product
        if request.size is not None and request.size.value in product.sizes and request.size.value != item.size:
            item = self._carts.set_size(situation.session, item.product_id, item.size, request.size.value)
            if request.quantity is None:
                return self._basket.view(situation, CartChange("quantity", product, item.quantity))
        if request.quantity is None:
            return Question("quantity", products=(product,))
        if request.quantity == 0:
            self._carts.remove(situation.session, item.product_id, item.size)
            return self._basket.view(situation, CartChange("removed", product))
        self._require_stock(product, request.quantity, situation, besides=item)
        self._carts.set_quantity(situation.session, item.product_id, item.size, request.quantity)
        return self._basket.view(situation, CartChange("quantity", product, request.quantity))

    def show(self, request: Request, situation: Situation) -> Reply:
        """What is in the cart now."""
        del request
        return self._basket.view(situation)

    def undo(self, request: Request, situation: Situation) -> Reply:
        """Take back the last change of the cart. Right after an order there is none left: then the order is meant."""
        if isinstance(situation.state.standing, OrderPlaced):
            return self._orders.cancel(request, situation)
        if self._carts.undo(situation.session) is None:
            return Note("nothing_to_undo")
        return self._basket.view(situation, CartChange("undone"))

    def _require_stock(
        self, product: ProductFacts, quantity: int, situation: Situation, besides: CartItem | None = None
    ) -> None:
        """Raises SaysoError ``sold_out`` or ``not_enough_stock``. All sizes of a product share its stock."""
        held = sum(
            item.quantity
            for item in self._carts.items(situation.session)
            if item.product_id == product.id and item != besides
        )
        arguments = {"left": max(0, product.stock - held), "wanted": quantity}
        if product.stock <= 0:
            raise SaysoError("sold_out", product.id, permanent=False)
        if held + quantity > product.stock:
            raise SaysoError("not_enough_stock", product.id, permanent=False, arguments=arguments)
