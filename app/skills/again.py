"""Saying it again: the very same where it still stands, and what is true now where it does not.

Whatever was told a while ago (a minute, or before the night) may have been sold or got dearer since. No reply is given
twice on the word of the first time: its products are read anew, and what was worked out from them is worked out again.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from app.commerce.consent import quote_hash
from app.model.reply import (
    CartChange,
    CartView,
    Comparison,
    Details,
    DoorPrice,
    ErrorReply,
    ImportRules,
    Note,
    NothingFound,
    Options,
    OrderPlaced,
    Orders,
    ProductFacts,
    Question,
    ReadBack,
    Reply,
    Reviews,
    Why,
)
from app.model.request import Intent, Request
from app.skills.basket import Basket
from app.skills.border import Border
from app.skills.buy import Buy
from app.skills.compare import Compare
from app.skills.facts import Facts
from app.skills.find import Find, as_it_stands
from app.skills.situation import Situation


class Again:
    """Answers `repeat`, and makes replies fresh that were put together from what stood before."""

    def __init__(self, facts: Facts, *, find: Find, compare: Compare, basket: Basket, buy: Buy, border: Border) -> None:
        self._facts = facts
        self._find = find
        self._compare = compare
        self._basket = basket
        self._buy = buy
        self._border = border

    def repeat(self, request: Request, situation: Situation) -> Reply:
        """The last reply again, fact for fact where nothing changed (R17)."""
        del request
        said = situation.state.said
        return Note("nothing_to_repeat") if said is None else self.fresh(said, situation)

    def fresh(self, told: Reply, situation: Situation) -> Reply:
        """`told` itself where all of it still stands, else the same kind of answer from what stands now.

        Raises SaysoError ``product_gone`` where the one thing it is about is no longer on sale, and what making it anew
        raises.
        """
        match told:
            case Options():
                return self._options(told, situation)
            case NothingFound(search=Request()):
                return self._find.again(told, situation)
            case Comparison(products=products):
                if _same(self._now(products, situation), products):
                    return told
                return self._compare(Request(Intent.COMPARE, situation.profile.language), situation)
            case Details() | Why() | Reviews() | ImportRules(product=ProductFacts()):
                return self._about_one(told, situation)
            case DoorPrice() | ReadBack():
                return self._priced(told, situation)
            case CartView():
                return self._cart(told, situation)
            case Question(products=products) | OrderPlaced(products=products) | Orders(products=products) if products:
                return self._named(told, products, situation)
            case ErrorReply(arguments=arguments) if "left" in dict(arguments) and situation.context.focus:
                # How many there were left: how many there are now.
                return Details(self._facts.one(situation.context.focus, situation.profile), "stock")
        return told

    def _now(self, products: Sequence[ProductFacts], situation: Situation) -> tuple[ProductFacts, ...]:
        search = situation.context.last_search
        return self._facts.of([product.id for product in products], situation.profile, search=search)

    def _one(self, product: ProductFacts, situation: Situation, *, elsewhere: bool = False) -> ProductFacts:
        """The product now; `elsewhere`: told for a country that may not be the person's own, which is kept."""
        now = self._facts.one(product.id, situation.profile, search=situation.context.last_search)
        if elsewhere:
            now = replace(now, delivery_days=product.delivery_days, served=product.served, freight=product.freight)
        return product if _same((now,), (product,)) else now

    def _about_one(self, told: Details | Why | Reviews | ImportRules, situation: Situation) -> Reply:
        assert told.product is not None
        elsewhere = isinstance(told, Details) and told.aspect == "delivery"
        now = self._one(told.product, situation, elsewhere=elsewhere)
        if isinstance(told, Why):
            return replace(told, product=now, reasons=as_it_stands(told.reasons, now))
        return replace(told, product=now)

    def _priced(self, told: DoorPrice | ReadBack, situation: Situation) -> Reply:
        if isinstance(told, ReadBack):
            read = self._buy.read_again(told, situation)
            return told if read.terms == told.terms and _same(read.products, told.products) else read
        anew = self._border.priced_again(told, situation)
        same = quote_hash(anew.quote) == quote_hash(told.quote)
        return told if same and _same((anew.product,), (told.product,)) else anew

    def _options(self, told: Options, situation: Situation) -> Reply:
        now = self._now(told.products, situation)
        search = told.search
        held = tuple(p for p in now if search is None or self._find.still_holds(p, search, situation))
        if len(held) < len(told.products) and search is not None:
            return self._find.again(told, situation)
        if _same(held, told.products):
            return told
        reasons = {product.id: why for product, why in zip(told.products, told.reasons, strict=False)}
        why = tuple(as_it_stands(reasons.get(product.id, ()), product) for product in held)
        return replace(told, products=held, reasons=why)

    def _cart(self, told: CartView, situation: Situation) -> CartView:
        change = told.change
        if change is not None and change.product is not None:
            # What was taken out is in no line any more.
            now = self._now((change.product,), situation)
            if not _same(now, (change.product,)):
                change = CartChange(change.what, now[0], change.quantity) if now else None
        view = self._basket.view(situation, change)
        same = (
            change == told.change
            and len(view.lines) == len(told.lines)
            and all(
                replace(new, product=old.product) == old and _same((new.product,), (old.product,))
                for new, old in zip(view.lines, told.lines, strict=True)
            )
        )
        return told if same and view.goods_total == told.goods_total else view

    def _named(
        self, told: Question | OrderPlaced | Orders, products: Sequence[ProductFacts], situation: Situation
    ) -> Reply:
        now = self._now(products, situation)
        return told if _same(now, products) else replace(told, products=now)


def _same(now: Sequence[ProductFacts], before: Sequence[ProductFacts]) -> bool:
    """Whether all that was told still stands; when it was read is not told."""
    return len(now) == len(before) and all(
        replace(new, read_at=old.read_at) == old for new, old in zip(now, before, strict=True)
    )
