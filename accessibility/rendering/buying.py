"""How money is told: cart, read-back, order, receipt."""

from __future__ import annotations

from accessibility.rendering import border, parcels
from accessibility.rendering.wording import PAUSE_OPTION_MS, Wording
from app.model.cart import Order
from app.model.reply import (
    CartView,
    NotBought,
    OrderCancelled,
    OrderPlaced,
    Orders,
    ReadBack,
)


def cart(reply: CartView, out: Wording) -> None:
    change = reply.change
    if change is not None:
        if change.product is not None:
            name = out.name(change.product)
            out.say(f"cart-{change.what}", name=name, what=out.counted(change.quantity, change.product))
        else:
            out.say(f"cart-{change.what}")
    if not reply.lines:
        out.say("cart-empty")
        return
    # The one thing in it has just been named: the ear gets the sum alone.
    before = len(out.phrases)
    just_named = change is not None and change.product is not None and len(reply.lines) == 1
    out.say("cart-count", count=out.count(len(reply.lines)), count_n=len(reply.lines))
    for line in reply.lines:
        price = line.shopper_subtotal or line.subtotal
        what = out.counted(line.quantity, line.product)
        if line.size:
            size = out.values.free(line.size, out.language)
            out.say("cart-line-size", what=what, size=size, price=out.values.money(price))
        else:
            out.say("cart-line", what=what, price=out.values.money(price))
        if line.product.stock <= 0:
            just_named = False
            out.say("cart-line-sold-out", name=out.name(line.product))
    if just_named:
        out.hush(before)
    if reply.goods_total is None:
        out.say("cart-total-unknown")
    else:
        out.say("cart-total", total=out.values.money(reply.goods_total))
    out.say("cart-ask")


def read_back(reply: ReadBack, out: Wording) -> None:
    """Item, quantity, seller, delivery, duty and tax and whom they are paid to, the total to pay now, what is still to
    pay on delivery or not known; then one question (R18, R22)."""
    quote = reply.terms.quote
    if reply.misheard_digits:
        out.say("read-back-misheard")
    if reply.changed:
        changed = out.list_of(out.part(f"read-back-changed-{slug}") for slug in reply.changed)
        out.say("read-back-changed", list=changed)
    out.say("read-back-intro")
    if quote.practice:
        out.say("read-back-practice")
    products = {product.id: product for product in reply.products}
    border.refused(quote, products, out)
    parcels.goods(quote, products, out)
    border.paid_now(quote, out)
    total = out.values.money(quote.total)
    out.say("read-back-total", total=total, country=out.country(quote.country))
    if quote.not_included and not quote.doors:  # read out by a Sayso that did not know the border's costs yet
        missing = out.list_of(out.part(f"read-back-not-{slug}") for slug in quote.not_included)
        out.say("read-back-not-included", list=missing)
    border.still_to_come(quote, products, out)
    border.cautions(quote, out)
    if reply.terms.challenge:
        digits = out.values.digits(reply.terms.challenge)
        out.say("read-back-ask-digits", pause_ms=PAUSE_OPTION_MS, total=total, digits=digits)
    else:
        out.say("read-back-ask", pause_ms=PAUSE_OPTION_MS, total=total)


def not_bought(reply: NotBought, out: Wording) -> None:
    out.say("not-bought-cart", count=out.count(reply.cart_size), count_n=reply.cart_size)


def order_placed(reply: OrderPlaced, out: Wording) -> None:
    """The receipt number is grouped and said twice, for people who write it down (R17)."""
    order = reply.order
    out.say("order-placed")
    if order.quote.practice:
        out.say("order-placed-practice")
    out.say("order-placed-total", total=out.values.money(order.quote.total))
    border.on_delivery(order.quote, out)
    receipt = out.values.digits(order.receipt)
    out.say("order-placed-receipt", pause_ms=PAUSE_OPTION_MS, receipt=receipt)
    out.say("order-placed-receipt-again", pause_ms=PAUSE_OPTION_MS, receipt=receipt)
    days = max((parcel.delivery_days or 0 for parcel in order.quote.parcels), default=0)
    out.say("order-placed-delivery", days=out.count(days), days_n=days)
    out.say("order-placed-cancel")


def orders(reply: Orders, out: Wording) -> None:
    if not reply.orders:
        out.say("orders-none")
        return
    out.say("orders-count", count=out.count(len(reply.orders)), count_n=len(reply.orders))
    names = {product.id: out.name(product) for product in reply.products}
    for order in reply.orders[:3]:
        out.say(
            "order-line",
            pause_ms=PAUSE_OPTION_MS,
            receipt=out.values.digits(order.receipt),
            date=out.day(order.created_at),
            names=out.list_of(_names(order, names)),
            total=out.values.money(order.quote.total),
            state=out.part(f"order-state-{order.state.value}"),
        )


def _names(order: Order, names: dict[str, str]) -> list[str]:
    return [
        names.get(line.product_id, line.product_id.replace("-", " "))
        for parcel in order.quote.parcels
        for line in parcel.lines
    ]


def order_cancelled(reply: OrderCancelled, out: Wording) -> None:
    receipt = out.values.digits(reply.order.receipt)
    if reply.already:
        out.say("order-cancelled-already", receipt=receipt)
    else:
        out.say("order-cancelled", receipt=receipt)
        out.say("order-cancelled-total", total=out.values.money(reply.order.quote.total))
