"""What stands in the panes beside the conversation, as lines of text: things on the table, the cart with its prices."""

from __future__ import annotations

import unicodedata

from accessibility.rendering.wording import Labels, Wording, WrittenValues
from app.model.cart import Quote
from app.model.reply import CartView, Comparison, Options, ProductFacts, Question, Reply
from i18n.messages import Messages


def plain(text: str) -> str:
    """Text alone: a merchant's title must not steer the terminal."""
    return "".join(char for char in text if unicodedata.category(char) not in {"Cc", "Cs"})


def on_the_table(reply: Reply) -> tuple[ProductFacts, ...] | None:
    """The products that a reply puts on the table; None where it leaves the table as it is."""
    match reply:
        case Options(products=products) | Comparison(products=products):
            return products
        case Question(products=products) if len(products) > 1:
            return products
    return None


class Panes:
    """Lines for one language."""

    def __init__(self, language: str, labels: Labels) -> None:
        self.language = language
        self.messages = Messages(language)
        self._labels = labels

    def table(self, products: tuple[ProductFacts, ...]) -> str:
        """One numbered line a product, so that "the second one" can be said of it."""
        if not products:
            return self.messages.say("screen-table-empty")
        out = self._wording()
        lines = []
        for place, product in enumerate(products, start=1):
            line = out.part(
                "screen-table-line", number=place, name=_capital(out.name(product)), price=out.price(product)
            )
            extras = []
            if product.stars is not None:
                extras.append(out.values.rating(product.stars))
            if product.stock <= 0:
                extras.append(out.part("screen-table-sold-out"))
            lines.append(", ".join([line, *extras]))
        return plain_lines(lines)

    def cart(self, cart: CartView, door: Quote | None) -> str:
        """Its lines, what the goods cost, and the price at the door where it has been worked out (`door`)."""
        if not cart.lines:
            return self.messages.say("screen-cart-empty")
        out = self._wording()
        lines = [
            out.part(
                "screen-cart-line",
                what=out.counted(line.quantity, line.product) + (f" ({line.size})" if line.size else ""),
                price=out.values.money(line.shopper_subtotal or line.subtotal),
            )
            for line in cart.lines
        ]
        if cart.goods_total is None:
            lines.append(out.part("screen-cart-unknown"))
        else:
            lines.append(out.part("screen-cart-goods", total=out.values.money(cart.goods_total)))
        lines += self._door(door, out)
        return plain_lines(lines)

    @staticmethod
    def _door(door: Quote | None, out: Wording) -> list[str]:
        """What is paid now and what on delivery; never a sum that hides that something is not known."""
        if door is None:
            return [out.part("screen-cart-door-unknown")]
        lines = [out.part("screen-cart-pay-now", total=out.values.money(door.total))]
        whole = door.total
        if door.on_delivery is not None and door.on_delivery.amount:
            whole = whole + door.on_delivery
            lines.append(out.part("screen-cart-on-delivery", total=out.values.money(door.on_delivery)))
        lines.append(out.part("screen-cart-door", total=out.values.money(whole)))
        if door.not_included:
            lines.append(out.part("screen-cart-door-open"))
        return lines

    def _wording(self) -> Wording:
        return Wording(self.messages, WrittenValues(self.language), self._labels)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def plain_lines(lines: list[str]) -> str:
    return "\n".join(plain(line) for line in lines)
