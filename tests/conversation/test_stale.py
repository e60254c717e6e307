"""No answer tells a price or a stock that did not stand while it was being given.

A process of its own changes offers a thousand times a second and notes, for every value, from when on it may and until
when it can have been seen. Whole turns are answered meanwhile, and every price and stock in every reply is held against
that log. A few hundred answers here; ten thousand with ``SAYSO_WHOLE=1`` (``make bars``).
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from accessibility.rendering.render import Renderer
from app.model.cart import CartLine
from app.model.reply import (
    CartView,
    Comparison,
    Details,
    DoorPrice,
    ErrorReply,
    Note,
    NothingFound,
    Options,
    OrderPlaced,
    ProductFacts,
    Question,
    ReadBack,
    ReasonGiven,
    Reply,
    Turn,
    Why,
)
from app.model.session import Session
from app.model.utterance import Utterance
from i18n.money import Money
from retrieval.offers import SqlOffers, Told
from retrieval.query import SearchQuery
from retrieval.records import SqliteRecords

ROOT = Path(__file__).resolve().parents[2]
WHOLE = bool(os.environ.get("SAYSO_WHOLE"))
ANSWERS = 10_000 if WHOLE else 300
CHANGES_A_SECOND = 1_000
_AT_ONCE = 8
TYPES = ("kettle", "hiking_boots", "tea", "backpack", "scarf")

Value = tuple[str, int]  # amount, stock


def write(home: Path, log: Path, ids: list[str]) -> None:
    """Change offers until stdin ends. A log line: id, from when on it may be seen, amount, stock, and when the one
    before it can no longer be seen."""
    records = SqliteRecords(home / "sayso.sqlite3")
    offers = SqlOffers(records, lambda: datetime.now(UTC))
    base = {one: offers.get(one).price for one in ids}
    chance = random.Random(11)
    done, began = 0, time.monotonic()
    os.set_blocking(sys.stdin.fileno(), False)
    with log.open("w", encoding="utf-8") as file:
        print("ready", flush=True)
        while os.read(sys.stdin.fileno(), 1) if _readable() else True:
            words = []
            for one in chance.sample(ids, _AT_ONCE):
                share = Decimal(chance.randrange(60, 140)) / 100
                price = Money(base[one].amount * share, base[one].currency).rounded()
                stock = 0 if chance.random() < 0.15 else chance.randrange(1, 30)
                words.append(Told(one, price.amount, price.currency, stock))
            before = time.monotonic()
            with records.transaction() as connection:
                offers.tell(connection, words)
            after = time.monotonic()
            for word in words:
                price = Money(word.amount, word.currency or "").rounded()
                file.write(f"{word.product_id} {before!r} {price.amount} {word.stock} {after!r}\n")
            done += len(words)
            time.sleep(max(0.0, began + done / CHANGES_A_SECOND - time.monotonic()))


def _readable() -> bool:
    import select

    return bool(select.select([sys.stdin], [], [], 0)[0])


class Log:
    """Every value with the time in which it stood."""

    def __init__(self, first: dict[str, Value], lines: list[str]) -> None:
        self._values: dict[str, list[tuple[float, float, Value]]] = {
            one: [(float("-inf"), float("inf"), value)] for one, value in first.items()
        }
        for line in lines:
            product_id, before, amount, stock, after = line.split()
            values = self._values[product_id]
            start, _, value = values[-1]
            values[-1] = (start, float(after), value)
            values.append((float(before), float("inf"), (amount, int(stock))))
        self.changes = len(lines)

    def stood(self, product_id: str, value: Value, began: float, ended: float) -> bool:
        if product_id not in self._values:
            return True
        values = self._values[product_id]  # by when they began, and so by when they ended
        first = bisect_left(values, began, key=lambda one: one[1])
        last = bisect_right(values, ended, key=lambda one: one[0])
        return any(told == value for _, _, told in values[first:last])


def told(part: object) -> Iterator[tuple[str, Value]]:
    """Every price with its stock in a reply, by product. What an order was placed at is no offer any more."""
    if isinstance(part, ProductFacts):
        yield part.id, (str(part.price.amount), part.stock)
    elif isinstance(part, CartLine):
        yield part.product_id, (str(part.unit_price.amount), part.in_stock)
    elif isinstance(part, tuple):
        for one in part:
            yield from told(one)
    elif is_dataclass(part) and not isinstance(part, Money):
        for field in fields(part):
            if field.name not in ("order", "orders"):
                yield from told(getattr(part, field.name))


def at_odds(reply: Reply) -> list[str]:
    """What a reply says of its own products that its facts do not bear out."""
    wrong = []
    if isinstance(reply, Options):
        for product, why in zip(reply.products, reply.reasons, strict=True):
            if product.stock <= 0:
                wrong.append(f"{product.id} is sold out")
            limit = reply.search.max_price if reply.search else None
            if limit is not None and product.shopper_price.amount > limit.amount:
                wrong.append(f"{product.id} is beyond the limit")
            wrong += _reasons(product, why)
    if isinstance(reply, Comparison):
        for row in reply.rows:
            if row.attribute == "price":
                told_prices = [str((p.shopper_price or p.price).to_json()["amount"]) for p in reply.products]
                if [value.split()[0] for value in row.values] != told_prices:
                    wrong.append("a compared price is another one")
    if isinstance(reply, CartView):
        for line in reply.lines:
            if line.subtotal != (line.product.price * line.quantity).rounded():
                wrong.append("a subtotal is of another price")
    if isinstance(reply, ReadBack | DoorPrice):
        quote = reply.terms.quote if isinstance(reply, ReadBack) else reply.quote
        products = {p.id: p for p in (reply.products if isinstance(reply, ReadBack) else (reply.product,))}
        for parcel in quote.parcels:
            for line in parcel.lines:
                if products[line.product_id].price != line.unit_price:
                    wrong.append("a line is of another price than its product")
    return wrong


def _reasons(product: ProductFacts, why: tuple[ReasonGiven, ...]) -> list[str]:
    price = (product.shopper_price or product.price).to_json()["amount"]
    return [
        f"{product.id}: {reason.claim} of another price"
        for reason in why
        if reason.field == "offer.price" and reason.stated and reason.value.split()[0] != price
    ]


def script(chance: random.Random, state: Session) -> str:
    """What a person might say next."""
    kind = chance.choice(TYPES)
    lines = [
        f"search type={kind}|a {kind}",
        f"search type={kind} max_price={chance.choice((20, 40, 90, 160))}:USD|a {kind}",
        f"search type={kind} superlative=cheapest|the cheapest {kind}",
        "refine wish=cheaper", "more", "repeat", "repeat", "compare", "why it=1", "delivery ordinal=1",
        "select ordinal=1", "select ordinal=2", "details ordinal=1 aspect=price", "details it=1 aspect=stock",
        "landed_cost it=1", "landed_cost ordinal=2", "add_to_cart ordinal=1", "add_to_cart ordinal=1 size=43",
        "change_quantity quantity=2", "show_cart", "undo", "remove_from_cart", "checkout", "checkout",
    ]  # fmt: skip
    if state.terms is None:
        lines += ["confirm", "confirm"]  # a yes to what stands, which is told again
    return chance.choice(lines)


@pytest.mark.timeout(1800 if WHOLE else 120)
def test_no_price_or_stock_is_told_that_did_not_stand(real, tmp_path: Path) -> None:
    home = tmp_path / "real"
    ids = [product.id for product in real.library.catalog.products() if product.type in TYPES]
    offers = real.library.offers.read(ids)
    first = {one: (str(offer.price.amount), offer.stock) for one, offer in offers.items()}
    renderer = Renderer("en", real.library.graph)
    chance = random.Random(2)
    answered: list[tuple[float, float, Reply]] = []
    real.say("search type=kettle|a kettle")
    log = tmp_path / "log"
    with subprocess.Popen(
        [sys.executable, __file__, str(home), str(log), *ids],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT, env=os.environ | {"PYTHONPATH": str(ROOT)},
    ) as writer:  # fmt: skip
        assert writer.stdout is not None and writer.stdin is not None
        writer.stdout.readline()
        while len(answered) < ANSWERS:
            said = script(chance, real.talk.state)
            real.clock.pass_(seconds=1)
            began = time.monotonic()
            turn: Turn = real.talk.turn(Utterance(said))
            ended = time.monotonic()
            renderer.render(turn.reply)
            assert not (isinstance(turn.reply, ErrorReply) and turn.reply.code == "unexpected"), said
            if any(told(turn.reply)):
                answered.append((began, ended, turn.reply))
        writer.stdin.close()
        assert writer.wait(timeout=30) == 0
    seen = Log(first, log.read_text(encoding="utf-8").splitlines())

    stale = [
        (type(reply).__name__, product_id, value)
        for began, ended, reply in answered
        for product_id, value in told(reply)
        if not seen.stood(product_id, value, began, ended)
    ]
    assert stale == []
    assert [wrong for _, _, reply in answered for wrong in at_odds(reply)] == []
    # That the log would notice: the same answers, given a second later, would tell much that is past.
    kept = [
        not seen.stood(product_id, value, began + 1, ended + 1)
        for began, ended, reply in answered
        for product_id, value in told(reply)
    ]
    assert sum(kept) > len(kept) / 3
    kinds = {type(reply) for _, _, reply in answered}
    assert {Options, Details, Comparison, CartView, ReadBack, DoorPrice, Why, Question} <= kinds
    span = answered[-1][1] - answered[0][0]
    print(f"{len(answered)} answers, {seen.changes} changes in {span:.0f} s, {len(stale)} stale")


# --- each place on its own


class Between:
    """A search after which something happens before the answer is made."""

    def __init__(self, search, then) -> None:
        self._search, self._then = search, then
        self.count = 0

    def __call__(self, query: SearchQuery):
        found = self._search(query)
        self.count += 1
        self._then(self.count)
        return found


def _then(visit, then) -> Between:
    between = Between(visit.shop.search, then)
    visit.shop = replace(visit.shop, search=between)
    visit.restart_with_shop()
    return between


def test_what_sold_out_after_the_search_is_left_out_and_the_next_one_comes_up(visit) -> None:
    _then(visit, lambda _n: visit.offers.set("boot-snow", stock=0))
    found = visit.say("search type=hiking_boots")
    assert [product.id for product in found.products] == ["boot-creek", "boot-alm", "boot-trail"]
    assert found.total == 3


def test_what_got_dearer_than_the_limit_after_the_search_is_left_out(visit) -> None:
    _then(visit, lambda _n: visit.offers.set("boot-trail", price=Money.of("100.01", "EUR")))
    found = visit.say("search type=hiking_boots max_price=100:EUR")
    assert {product.id for product in found.products} == {"boot-snow", "boot-creek"} - {
        one for one in ("boot-snow", "boot-creek") if visit.search.price(one, "EUR") > 100
    }


def test_where_all_that_was_found_is_gone_it_is_looked_for_again(visit) -> None:
    between = _then(visit, lambda _n: visit.offers.set("kettle", stock=0))
    assert isinstance(visit.say("search type=kettle"), NothingFound)
    assert between.count == 2


def test_a_reason_tells_the_price_that_is_told(visit) -> None:
    def dearer(_count: int) -> None:
        visit.offers.set("kettle", price=Money.of("36.00", "EUR"))

    search = visit.shop.search
    why = ReasonGiven("within_price", "offer.price", "36.00 EUR")

    def with_price(query):
        found = search(query)
        from retrieval.query import Reason

        reasons = (Reason("within_price", "offer.price", "34.95 EUR"),)
        return replace(found, hits=tuple(replace(hit, why=reasons) for hit in found.hits))

    visit.shop = replace(visit.shop, search=Between(with_price, dearer))
    visit.restart_with_shop()
    found = visit.say("search type=kettle max_price=50:EUR")
    assert found.products[0].price == Money.of("36.00", "EUR")
    assert found.reasons == ((why,),)


def test_said_again_with_the_price_of_now(visit) -> None:
    found = visit.say("search type=kettle")
    visit.offers.set("kettle", price=Money.of("1.00", "EUR"))
    again = visit.say("repeat")
    assert again.products[0].price == Money.of("1.00", "EUR")
    assert replace(again, products=found.products) == found
    assert visit.talk.state.context.table[0].price == Decimal("1.00")
    details = visit.say("select ordinal=1")
    visit.offers.set("kettle", stock=0)
    assert visit.say("repeat").product.stock == 0
    assert details.product.stock == 10


def test_options_said_again_leave_out_what_sold_out(visit) -> None:
    assert len(visit.say("search type=hiking_boots").products) == 3
    visit.offers.set("boot-snow", stock=0)
    again = visit.say("repeat")
    assert [product.id for product in again.products] == ["boot-creek", "boot-alm", "boot-trail"]
    assert visit.say("select ordinal=1").product.id == "boot-creek"


def test_more_skips_nothing_where_something_told_before_sold_out(visit) -> None:
    assert [p.id for p in visit.say("search type=hiking_boots").products] == ["boot-snow", "boot-creek", "boot-alm"]
    visit.offers.set("boot-snow", stock=0)
    more = visit.say("more")
    assert [product.id for product in more.products] == ["boot-trail"]
    assert (more.first, more.total) == (3, 3)
    assert visit.say("more") == Note("no_more")


def test_nothing_found_said_again_finds_what_came_back(visit) -> None:
    visit.offers.set("kettle", stock=0)
    assert isinstance(visit.say("search type=kettle"), NothingFound)
    visit.offers.set("kettle", stock=2)
    assert isinstance(visit.say("repeat"), Options)


def test_a_comparison_a_cart_and_a_door_price_said_again(visit) -> None:
    visit.say("search type=hiking_boots")
    compared = visit.say("compare")
    assert visit.say("repeat") == compared
    visit.offers.set("boot-creek", price=Money.of("11.00", "CNY"))
    again = visit.say("repeat")
    assert isinstance(again, Comparison) and not at_odds(again)
    assert again.products[1].price.amount == Decimal("11.00")

    visit.say("search type=kettle")
    cart = visit.say("add_to_cart ordinal=1 quantity=2")
    assert visit.say("repeat") == cart
    visit.offers.set("kettle", price=Money.of("40.00", "EUR"))
    again = visit.say("repeat")
    assert again.goods_total == Money.of("80.00", "EUR") and again.change.product.price.amount == 40

    visit.say("remove_from_cart")
    visit.offers.set("kettle", stock=1)
    assert visit.say("repeat").change.product.stock == 1
    visit.offers.set("kettle", stock=9)

    door = visit.say("landed_cost it=1")
    assert isinstance(door, DoorPrice) and visit.say("repeat") == door
    visit.offers.set("kettle", price=Money.of("41.00", "EUR"))
    again = visit.say("repeat")
    assert again.product.price.amount == 41 and again.quote.total.amount == door.quote.total.amount + 1


def test_a_read_back_said_again_says_what_changed_and_waits_for_a_new_yes(visit) -> None:
    visit.say("search type=kettle")
    visit.say("add_to_cart ordinal=1")
    read = visit.say("checkout")
    assert visit.say("repeat") == read
    visit.offers.set("kettle", price=Money.of("40.00", "EUR"))
    again = visit.say("repeat")
    assert again.changed == ("price",)
    assert again.terms.quote_hash != read.terms.quote_hash
    assert visit.talk.state.terms == again.terms
    placed = visit.say("confirm")
    assert isinstance(placed, OrderPlaced) and placed.order.quote == again.terms.quote
    assert isinstance(visit.say("repeat"), OrderPlaced)


def test_the_question_which_one_names_what_stands_now(visit) -> None:
    visit.say("search type=hiking_boots")
    visit.offers.set("boot-snow", price=Money.of("1.00", "CNY"))
    question = visit.say("confirm")
    assert isinstance(question, Question)
    assert question.products[0].price == Money.of("1.00", "CNY")


def test_how_many_are_left_said_again(visit) -> None:
    visit.say("search type=kettle")
    visit.say("select ordinal=1")
    refused = visit.say("add_to_cart it=1 quantity=11")
    assert isinstance(refused, ErrorReply) and dict(refused.arguments)["left"] == 10
    visit.offers.set("kettle", stock=3)
    again = visit.say("repeat")
    assert isinstance(again, Details) and (again.product.stock, again.aspect) == (3, "stock")


if __name__ == "__main__":
    write(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3:])
