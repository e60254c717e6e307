"""Orders: whole or not at all, once per consent, and back again within the grace window."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from app.commerce.consent import judge, read_back_terms
from app.commerce.orders import with_check_digit
from app.commerce.payment import payment_key
from app.commerce.purchase import Purchases
from app.model.cart import Consent, OrderState
from app.model.request import Intent, Request
from app.model.utterance import ConsentTrust, Utterance
from i18n.errors import SaysoError


def agree(shop, *wanted, seed: int = 1):
    quote = shop.quote(*wanted)
    terms = read_back_terms(quote, now=shop.clock(), trust=ConsentTrust.PLAIN, chance=random.Random(seed))
    shop.clock.pass_(seconds=10)
    consent = judge(
        Utterance("yes"), Request(Intent.CONFIRM, "en", plain_yes=True), terms, shop.quote(*wanted), now=shop.clock()
    )
    assert isinstance(consent, Consent)
    return terms, consent


def stock(shop, product: str) -> int:
    return shop.offers.get(product).stock


def test_order_takes_stock_empties_cart_and_captures_payment(shop) -> None:
    shop.carts.add("me", "yun-boot", 2)
    terms, consent = agree(shop, ("yun-boot", 2), ("hagen-kettle", 1))
    order = shop.purchases.place("me", terms, consent)
    assert order.state is OrderState.PLACED
    assert order.quote == terms.quote
    assert (stock(shop, "yun-boot"), stock(shop, "hagen-kettle")) == (8, 9)
    assert shop.carts.items("me") == ()
    assert shop.carts.undo("me") is None
    assert shop.payments.state(payment_key(terms.quote_hash, terms.nonce)) == "captured"
    assert shop.merchants.state(f"{order.id}:yun") == "accepted"
    assert shop.book.list("me") == (order,)
    assert shop.book.list("you") == ()
    assert shop.book.unsettled() == ()


def test_the_same_consent_is_one_order(shop) -> None:
    terms, consent = agree(shop, ("yun-boot", 1))
    first = shop.purchases.place("me", terms, consent)
    assert shop.purchases.place("me", terms, consent) == first
    assert stock(shop, "yun-boot") == 9
    other, again = agree(shop, ("yun-boot", 1), seed=2)
    second = shop.purchases.place("me", other, again)
    assert second.id != first.id
    assert second.receipt != first.receipt
    assert stock(shop, "yun-boot") == 8


def test_two_sizes_of_one_product_are_one_order(shop) -> None:
    terms, consent = agree(shop, ("yun-boot", 1), ("yun-boot", 2))
    shop.purchases.place("me", terms, consent)
    assert stock(shop, "yun-boot") == 7


def test_an_offer_that_changed_at_the_last_moment_is_not_bought(shop) -> None:
    shop.carts.add("me", "hagen-kettle", 1)
    terms, consent = agree(shop, ("hagen-kettle", 1), ("yun-boot", 1))
    shop.offers.set("yun-boot", stock=5)
    with pytest.raises(SaysoError) as refused:
        shop.purchases.place("me", terms, consent)
    assert refused.value.code == "offer_changed"
    assert stock(shop, "hagen-kettle") == 10
    assert shop.book.list() == ()
    assert len(shop.carts.items("me")) == 1
    assert shop.payments.state(payment_key(terms.quote_hash, terms.nonce)) == "released"


def test_a_consent_to_other_terms_is_not_one_to_these(shop) -> None:
    terms, consent = agree(shop, ("hagen-kettle", 1))
    for wrong in (replace(consent, nonce="other"), replace(consent, quote_hash="0" * 64)):
        with pytest.raises(SaysoError) as refused:
            shop.purchases.place("me", terms, wrong)
        assert refused.value.code == "consent_mismatch"
    forged = replace(terms, quote=replace(terms.quote, total=terms.quote.total * 2))
    with pytest.raises(SaysoError):
        shop.purchases.place("me", forged, consent)
    assert stock(shop, "hagen-kettle") == 10


def test_cancelling_gives_everything_back_once(shop) -> None:
    terms, consent = agree(shop, ("yun-boot", 3))
    order = shop.purchases.place("me", terms, consent)
    shop.clock.pass_(minutes=29)
    cancelled = shop.purchases.cancel(order)
    assert cancelled.state is OrderState.CANCELLED
    assert cancelled.cancelled_at == shop.clock()
    assert stock(shop, "yun-boot") == 10
    assert shop.payments.state(payment_key(terms.quote_hash, terms.nonce)) == "released"
    assert shop.merchants.state(f"{order.id}:yun") == "withdrawn"
    with pytest.raises(SaysoError) as refused:
        shop.purchases.cancel(cancelled)
    assert refused.value.code == "order_already_cancelled"
    assert stock(shop, "yun-boot") == 10
    assert shop.purchases.place("me", terms, consent).state is OrderState.CANCELLED


def test_too_late_to_cancel(shop) -> None:
    terms, consent = agree(shop, ("yun-boot", 3))
    order = shop.purchases.place("me", terms, consent)
    shop.clock.pass_(minutes=31)
    with pytest.raises(SaysoError) as refused:
        shop.purchases.cancel(order)
    assert refused.value.code == "too_late_to_cancel"
    assert stock(shop, "yun-boot") == 7


class _Refusing:
    practice = True

    def __init__(self, code: str, permanent: bool) -> None:
        self.error = SaysoError(code, permanent=permanent)
        self.withdrawn: list[str] = []

    def accept(self, key, parcel, country):
        raise self.error

    def withdraw(self, key) -> None:
        self.withdrawn.append(key)


def test_a_merchant_who_refuses_undoes_the_whole_order(shop) -> None:
    refusing = _Refusing("merchant_refused", permanent=True)
    purchases = Purchases(shop.book, shop.payments, refusing, shop.clock)
    terms, consent = agree(shop, ("yun-boot", 3))
    with pytest.raises(SaysoError) as refused:
        purchases.place("me", terms, consent)
    assert refused.value.code == "merchant_refused"
    assert stock(shop, "yun-boot") == 10
    assert [order.state for order in shop.book.list()] == [OrderState.CANCELLED]
    assert shop.payments.state(payment_key(terms.quote_hash, terms.nonce)) == "released"
    assert refusing.withdrawn


def test_a_merchant_out_of_reach_is_asked_again(shop) -> None:
    purchases = Purchases(shop.book, shop.payments, _Refusing("merchant_unreachable", permanent=False), shop.clock)
    terms, consent = agree(shop, ("yun-boot", 3))
    order = purchases.place("me", terms, consent)
    assert shop.book.unsettled() == (order,)
    assert shop.purchases.recover() == 1
    assert shop.book.unsettled() == ()
    assert shop.payments.state(payment_key(terms.quote_hash, terms.nonce)) == "captured"
    assert shop.purchases.recover() == 0


def test_money_held_for_a_purchase_that_was_killed_is_let_go(shop) -> None:
    terms, _ = agree(shop, ("yun-boot", 3))
    key = payment_key(terms.quote_hash, terms.nonce)
    shop.book.begin("me", key)
    shop.payments.authorise(key, terms.quote.total)
    assert shop.purchases.recover() == 0  # it may still be on its way in another process
    shop.clock.pass_(minutes=11)
    assert shop.purchases.recover() == 1
    assert shop.payments.state(key) == "released"


def test_payment_keys_are_for_one_amount(shop) -> None:
    terms, _ = agree(shop, ("yun-boot", 3))
    shop.payments.authorise("key", terms.quote.total)
    shop.payments.authorise("key", terms.quote.total)
    with pytest.raises(SaysoError) as refused:
        shop.payments.authorise("key", terms.quote.total * 2)
    assert refused.value.code == "payment_mismatch"
    with pytest.raises(SaysoError) as refused:
        shop.payments.capture("unknown")
    assert refused.value.code == "payment_refused"


def test_receipt_has_a_check_digit_that_notices_slips() -> None:
    # The example of ISO/IEC 7812-1, annex B.
    assert with_check_digit("7992739871") == "79927398713"
    good = with_check_digit("12345678")
    for place, digit in enumerate(good):
        wrong = good[:place] + str((int(digit) + 1) % 10) + good[place + 1 :]
        assert with_check_digit(wrong[:-1]) != wrong


def test_receipts_are_nine_digits(shop) -> None:
    terms, consent = agree(shop, ("yun-boot", 1))
    receipt = shop.purchases.place("me", terms, consent).receipt
    assert len(receipt) == 9
    assert receipt == with_check_digit(receipt[:-1])
