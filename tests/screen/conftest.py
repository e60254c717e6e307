"""The screen over a scripted visit: options, cart, read-back, order. Typed replies as the conversation gives them."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal

import pytest

from accessibility.rendering.render import Renderer
from accessibility.rendering.wording import Phrase
from accessibility.screen.talk import Answer
from app.model import reply as replies
from app.model.cart import CartLine, Order, OrderState, Parcel, Quote, ReadBackTerms
from i18n.errors import SaysoError
from i18n.money import Money
from retrieval.knowledge.graph import load_graph

NOW = datetime(2026, 11, 24, 12, 30, tzinfo=UTC)
BOOT = replies.ProductFacts(
    id="boot", title="云峰 高帮防水登山靴", title_language="zh-CN", product_type="hiking_boots", brand="Yunfeng",
    merchant="Yunfeng Outdoor", merchant_country="CN", price=Money.of("529.00", "CNY"),
    shopper_price=Money.of("74.35", "USD"), stock=9, read_at=NOW, features=("waterproof",), stars=Decimal("4.6"),
    ratings=213, delivery_days=18, served=True,
)  # fmt: skip
TRAIL = replace(
    BOOT, id="trail", title="Ridge \x1b[31mtrail\x1b[0m boots", title_language="en", brand="Ridge", merchant="Ridge",
    merchant_country="US", price=Money.of("129.00", "USD"), shopper_price=Money.of("129.00", "USD"), stars=None,
    stock=0,
)  # fmt: skip
LINE = CartLine("boot", 2, BOOT.price, 3, 9, "yunfeng")
QUOTE = Quote(
    (Parcel("yunfeng", (LINE,), Money.of("68", "CNY"), 18),), "US", "USD", Money.of("158.26", "USD"), (),
    ("import_duty",), NOW,
)  # fmt: skip
TERMS = ReadBackTerms(QUOTE, "0" * 64, "nonce", None, NOW)
FULL = replies.CartView(
    (replies.CartLineFacts(BOOT, 2, LINE.subtotal, Money.of("148.70", "USD")),), Money.of("148.70", "USD")
)
EMPTY = replies.CartView((), Money.of("0", "USD"))


class ScriptedVisit:
    """Answers a handful of lines; tests only."""

    def __init__(self, language: str = "en") -> None:
        self.language = language
        self.held = EMPTY
        self.turns: list[str] = []
        self.go_on = threading.Event()
        self.graph = load_graph()
        self.quote, self.full = QUOTE, FULL

    def opening(self) -> Answer:
        return self._answer(replies.Note("greeting"))

    def turn(self, text: str) -> Answer:
        self.turns.append(text)
        match text:
            case "boots":
                return self._answer(replies.Options((BOOT, TRAIL), 2))
            case "two of the first":
                self.held = replace(FULL, change=replies.CartChange("added", BOOT, 2))
                return self._answer(self.held)
            case "one less":
                one = replace(FULL.lines[0], quantity=1, subtotal=BOOT.price, shopper_subtotal=BOOT.shopper_price)
                self.held = replies.CartView((one,), BOOT.shopper_price)
                return self._answer(self.held)
            case "checkout":
                return self._answer(replies.ReadBack(TERMS, (BOOT,)))
            case "no":
                return self._answer(replies.NotBought(1))
            case "yes":
                self.held = EMPTY
                order = Order("o", OrderState.PLACED, NOW, QUOTE, "0" * 64, "48151623")
                return self._answer(replies.OrderPlaced(order, (BOOT,)))
            case "português":
                self.language = "pt-BR"
                return self._answer(replies.MannerChanged("language", "pt-BR"))
            case "wait":
                assert self.go_on.wait(10)
            case "refuse":
                raise SaysoError("store_locked", permanent=False)
            case "break":
                raise ZeroDivisionError(text)
            case "goodbye":
                return replace(self._answer(replies.Note("thanks")), ends=True)
        return self._answer(replies.NotUnderstood())

    def cart(self) -> replies.CartView:
        return self.held

    def _answer(self, reply: replies.Reply) -> Answer:
        rendered = Renderer(self.language, self.graph).render(reply)
        return Answer(reply, self.language, rendered.written, rendered.spoken)


class Quiet:
    """A voice that speaks until it is stopped; tests only."""

    def __init__(self) -> None:
        self.said: list[str] = []
        self.speaking = False

    def say(self, phrases: Sequence[Phrase]) -> None:
        self.said += [phrase.text for phrase in phrases]
        self.speaking = True

    def stop(self) -> None:
        self.speaking = False


@pytest.fixture
def visit() -> ScriptedVisit:
    return ScriptedVisit()


@pytest.fixture
def quiet() -> Quiet:
    return Quiet()
