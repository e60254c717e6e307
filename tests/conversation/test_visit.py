"""Whole visits: what the person says, one line after another, and what must be said back."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from app.model.cart import OrderState
from app.model.profile import Profile
from app.model.reply import (
    CartView,
    Comparison,
    Details,
    ErrorReply,
    Help,
    MannerChanged,
    NotBought,
    Note,
    NothingFound,
    NotUnderstood,
    Options,
    OrderCancelled,
    OrderPlaced,
    Orders,
    Question,
    ReadBack,
    Spelled,
    Why,
)
from app.model.request import Intent
from app.model.utterance import ConsentTrust
from i18n.money import Money
from voice.stt.port import Unclear


def ids(reply) -> list[str]:
    return [product.id for product in reply.products]


def test_a_whole_visit(visit) -> None:
    found = visit.say("search type=hiking_boots features=ankle_support|boots for Nepal")
    assert isinstance(found, Options)
    assert ids(found) == ["boot-snow", "boot-creek", "boot-alm"]
    assert (found.total, found.first) == (4, 1)
    assert found.products[0].shopper_price == Money.of("71.55", "EUR")
    assert found.reasons[1][0].stated is False

    more = visit.say("more")
    assert isinstance(more, Options)
    assert (ids(more), more.first, more.total) == (["boot-trail"], 4, 4)
    assert visit.say("more") == Note("no_more")

    narrower = visit.say("refine no_materials=leather")
    assert isinstance(narrower, Options)
    assert (ids(narrower), narrower.refined) == (["boot-creek", "boot-trail"], True)
    assert narrower.search.features == ("ankle_support",)
    assert narrower.search.text == "boots for Nepal"

    compared = visit.say("compare")
    assert isinstance(compared, Comparison)
    rows = {row.attribute: row.values for row in compared.rows}
    assert rows["price"] == ("38.27 EUR", "99.00 EUR")
    assert rows["rating"] == ("4.4", "")
    assert rows["features"] == ("breathable", "lightweight,waterproof")

    why = visit.say("why ordinal=2")
    assert isinstance(why, Why)
    assert why.product.id == "boot-trail"
    assert why.reasons[0].field == "type"
    assert why.reasons[1].stated is False

    asked = visit.say("confirm")  # "shall I add it?" after why
    assert isinstance(asked, Question)
    assert (asked.about, asked.choices) == ("size", ("41", "42", "43"))
    assert visit.reader.contexts[-1].last_reply == "why"
    added = visit.say("refine size=42")
    assert visit.reader.contexts[-1].asked_for == "size"
    assert isinstance(added, CartView)
    assert (added.change.what, added.lines[0].size, added.lines[0].quantity) == ("added", "42", 1)

    two = visit.say("change_quantity it quantity=2")
    assert isinstance(two, CartView)
    assert two.goods_total == Money.of("198.00", "EUR")
    assert isinstance(visit.say("undo"), CartView)
    assert visit.carts.items("me")[0].quantity == 1

    read = visit.say("checkout")
    assert isinstance(read, ReadBack)
    assert read.terms.quote.total == Money.of("103.90", "EUR")
    assert read.terms.challenge is None
    assert read.terms.quote.practice
    assert visit.say("deny") == NotBought(1)
    assert visit.say("confirm") == Note("nothing_to_confirm")
    assert visit.book.list() == ()

    assert isinstance(visit.say("checkout"), ReadBack)
    placed = visit.say("confirm")
    assert isinstance(placed, OrderPlaced)
    assert placed.order.quote.total == Money.of("103.90", "EUR")
    assert visit.stock("boot-trail") == 9
    assert visit.carts.items("me") == ()
    spelled = visit.say("spell")
    assert spelled == Spelled(placed.order.receipt, "en")

    told = visit.say("track_order")
    assert isinstance(told, Orders)
    assert told.orders == (placed.order,)
    cancelled = visit.say("cancel_order")
    assert isinstance(cancelled, OrderCancelled)
    assert cancelled.order.state is OrderState.CANCELLED
    assert visit.stock("boot-trail") == 10
    assert isinstance(visit.say("thanks"), Note)


@pytest.mark.parametrize(
    ("change", "named"),
    [
        (lambda v: v.offers.set("kettle", price=Money.of("36.00", "EUR")), "price"),
        (lambda v: v.offers.set("kettle", stock=3), "stock"),
    ],
)
def test_a_change_between_read_back_and_yes_is_read_back_anew(visit, change, named) -> None:
    visit.say("search type=kettle")
    visit.say("add_to_cart ordinal=1")
    first = visit.say("checkout")
    change(visit)
    again = visit.say("confirm")
    assert isinstance(again, ReadBack)
    assert again.changed == (named,)
    assert again.terms.nonce != first.terms.nonce
    assert visit.book.list() == ()
    assert isinstance(visit.say("confirm"), OrderPlaced)
    assert len(visit.book.list()) == 1


def test_a_changed_rate_voids_too(visit) -> None:
    visit.say("search type=tea")
    visit.say("add_to_cart it")
    visit.say("checkout")
    visit.rates.table[("CNY", "EUR")] = Decimal("0.129")
    again = visit.say("confirm")
    assert isinstance(again, ReadBack)
    assert again.changed == ("rate",)


def test_sold_out_between_read_back_and_yes_says_so_and_keeps_the_cart(visit) -> None:
    visit.say("search type=kettle")
    visit.say("add_to_cart ordinal=1")
    visit.say("checkout")
    visit.offers.set("kettle", stock=0)
    assert visit.say("confirm") == ErrorReply("sold_out", False, (("product", "kettle"), ("left", 0), ("wanted", 1)))
    assert len(visit.carts.items("me")) == 1
    removed = visit.say("remove_from_cart")
    assert isinstance(removed, CartView)
    assert removed.lines == ()


def test_yes_counts_within_ten_minutes_only(visit) -> None:
    visit.say("search type=kettle")
    visit.say("add_to_cart ordinal=1")
    visit.say("checkout")
    visit.clock.pass_(minutes=11)
    again = visit.say("confirm")
    assert isinstance(again, ReadBack)
    assert again.changed == ("expired",)
    assert isinstance(visit.say("confirm"), OrderPlaced)


def test_pocketsphinx_needs_the_digits_it_was_given(visit) -> None:
    visit.say("search type=kettle")
    visit.say("add_to_cart ordinal=1")
    read = visit.hear("checkout", ConsentTrust.DIGITS)
    assert read.trust is ConsentTrust.DIGITS
    digits = read.terms.challenge
    again = visit.hear("confirm", ConsentTrust.DIGITS)
    assert isinstance(again, ReadBack)
    assert again.misheard_digits
    assert again.terms.challenge != digits
    wrong = visit.hear(f"confirm digits={digits}", ConsentTrust.DIGITS)
    assert isinstance(wrong, ReadBack)
    assert visit.book.list() == ()
    placed = visit.hear(f"confirm digits={wrong.terms.challenge}", ConsentTrust.DIGITS)
    assert isinstance(placed, OrderPlaced)


def test_basic_hearing_needs_a_key_and_then_the_key_buys(visit) -> None:
    visit.say("search type=kettle")
    visit.say("add_to_cart ordinal=1")
    read = visit.hear("checkout", ConsentTrust.KEY_ONLY)
    assert read.trust is ConsentTrust.KEY_ONLY
    assert visit.hear("confirm", ConsentTrust.KEY_ONLY) == Note("key_needed")
    assert visit.book.list() == ()
    assert isinstance(visit.say("confirm"), OrderPlaced)
    visit.say("search type=kettle")
    visit.say("add_to_cart ordinal=1")
    visit.say("checkout")
    assert visit.hear("deny", ConsentTrust.KEY_ONLY) == NotBought(1)


def test_an_echo_is_not_heard_as_yes_and_the_real_yes_still_counts(visit) -> None:
    visit.say("search type=kettle")
    visit.say("add_to_cart ordinal=1")
    visit.say("checkout")
    still_speaking = visit.clock.now.replace(minute=5)
    assert visit.hear("confirm", spoken_until=still_speaking) == NotUnderstood(False, "read_back")
    assert visit.book.list() == ()
    assert isinstance(visit.hear("confirm", spoken_until=visit.clock.now), OrderPlaced)


def test_what_is_said_in_passing_does_not_void_a_read_back_and_anything_else_does(visit) -> None:
    visit.say("search type=kettle")
    visit.say("add_to_cart ordinal=1")
    read = visit.say("checkout")
    for passing in ("louder", "slower", "help", "nonsense", "thanks", "negotiate"):
        visit.say(passing)
    assert visit.say("help") == Help("read_back")
    assert visit.talk.state.terms == read.terms
    visit.say("details ordinal=1")
    assert visit.talk.state.terms is None
    assert isinstance(visit.say("confirm"), CartView)  # "shall I add it?"
    visit.say("checkout")
    visit.say("stop")
    assert visit.say("confirm") == Note("nothing_to_confirm")
    assert visit.book.list() == ()


def test_repeat_says_the_very_same_again(visit) -> None:
    assert visit.say("repeat") == Note("nothing_to_repeat")
    found = visit.say("search type=kettle")
    assert visit.say("repeat") == found
    assert visit.say("repeat") == found
    visit.say("add_to_cart ordinal=1")
    read = visit.say("checkout")
    assert visit.say("repeat") == read
    assert isinstance(visit.say("confirm"), OrderPlaced)


def test_country_and_currency_are_asked_once_and_then_known(visit) -> None:
    visit.profile = Profile()
    visit.open()
    visit.say("search type=kettle")
    visit.say("add_to_cart ordinal=1")
    assert visit.say("checkout") == Question("country")
    assert visit.say("what") == NotUnderstood(True, "question")
    assert visit.say("set_country country=US") == Question("currency")
    read = visit.say("unknown currency=USD")
    assert isinstance(read, ReadBack)
    assert read.terms.quote.total == Money.of("59.35", "USD")
    assert read.terms.quote.not_included == ("import_duty", "import_tax", "import_fee")
    assert (visit.talk.profile.country, visit.talk.profile.currency) == ("US", "USD")


def test_a_price_limit_without_a_currency_asks_for_it_and_goes_on(visit) -> None:
    visit.profile = Profile(country="DE")
    visit.open()
    assert visit.say("search type=hiking_boots max_price=60") == Question("currency")
    found = visit.say("set_currency currency=EUR")
    assert isinstance(found, Options)
    assert ids(found) == ["boot-creek"]
    named = visit.say("search type=kettle max_price=60:USD")
    assert isinstance(named, Options)


def test_cheaper_is_cheaper_than_what_was_told_and_ends_at_the_cheapest(visit) -> None:
    visit.say("search type=hiking_boots")
    cheaper = visit.say("refine wish=cheaper")
    assert isinstance(cheaper, Options)  # nothing is below 38.27, so the cheapest there are
    assert ids(cheaper)[0] == "boot-creek"
    visit.say("search type=hiking_boots")
    visit.say("select ordinal=3")
    below = visit.say("refine wish=cheaper")
    assert ids(below) == ["boot-creek", "boot-snow", "boot-trail"]
    assert below.search.max_price.amount == Decimal("188.99")


def test_nothing_found_offers_what_to_let_go_of_and_yes_does(visit) -> None:
    nothing = visit.say("search type=hiking_boots colors=blue max_price=50")
    assert isinstance(nothing, NothingFound)
    assert (nothing.relax_slot, nothing.would_find) == ("max_price", 1)
    assert ids(visit.say("confirm")) == ["boot-trail"]


def test_yes_after_options_asks_which_one(visit) -> None:
    visit.say("search type=hiking_boots")
    which = visit.say("confirm")
    assert isinstance(which, Question)
    assert which.about == "which_product"
    chosen = visit.say("unknown ordinal=2")
    assert isinstance(chosen, Details)
    assert chosen.product.id == "boot-creek"
    visit.say("search type=kettle")
    assert isinstance(visit.say("confirm"), Details)


def test_which_one_is_asked_and_the_answer_goes_on_with_what_was_wanted(visit) -> None:
    visit.say("search type=hiking_boots")
    which = visit.say("add_to_cart it quantity=2 size=42")
    assert isinstance(which, Question)
    added = visit.say("select ordinal=3")
    assert isinstance(added, CartView)
    assert [(line.product.id, line.quantity, line.size) for line in added.lines] == [("boot-alm", 2, "42")]


def test_the_size_searched_for_is_the_size_put_in(visit) -> None:
    visit.say("search type=hiking_boots size=43")
    added = visit.say("add_to_cart ordinal=1")
    assert added.lines[0].size == "43"
    visit.say("search type=hiking_boots size=50")
    assert isinstance(visit.say("add_to_cart ordinal=1"), Question)
    assert isinstance(visit.say("refine size=49"), Question)  # not on sale: asked again
    assert visit.say("refine size=41").change.what == "added"


def test_a_question_is_left_by_saying_something_else(visit) -> None:
    visit.say("search type=hiking_boots")
    visit.say("add_to_cart ordinal=1")
    assert isinstance(visit.say("search type=kettle"), Options)
    assert visit.talk.state.pending is None
    visit.say("search type=hiking_boots")
    visit.say("add_to_cart ordinal=1")
    assert visit.say("deny") == Note("declined")
    assert visit.carts.items("me") == ()


def test_cart_is_pointed_into_by_kind_and_place(visit) -> None:
    for kind in ("kettle", "tea"):
        visit.say(f"search type={kind}")
        visit.say("add_to_cart ordinal=1")
    visit.say("search type=hiking_boots")
    visit.say("add_to_cart ordinal=1 size=42")
    gone = visit.say("remove_from_cart type=tea")
    assert [line.product.id for line in gone.lines] == ["kettle", "boot-snow"]
    assert gone.change.product.id == "tea"
    fewer = visit.say("change_quantity type=kettle quantity=3")
    assert (fewer.change.what, fewer.lines[0].quantity) == ("quantity", 3)
    gone = visit.say("remove_from_cart type=kettle quantity=1")
    assert gone.lines[0].quantity == 2
    for _ in range(3):
        visit.say("undo")
    assert [item.product_id for item in visit.carts.items("me")] == ["kettle", "tea", "boot-snow"]
    visit.say("search type=book")
    assert [line.product.id for line in visit.say("remove_from_cart ordinal=-1").lines] == ["kettle", "tea"]


def test_naming_what_is_not_on_the_table_looks_for_it(visit) -> None:
    visit.say("search type=hiking_boots")
    assert ids(visit.say("add_to_cart type=tea")) == ["tea"]
    assert visit.carts.items("me") == ()


def test_buying_what_is_pointed_at_puts_it_in_and_reads_back(visit) -> None:
    visit.say("search type=hiking_boots")
    assert visit.say("checkout superlative=cheapest").about == "size"
    read = visit.say("refine size=42")
    assert isinstance(read, ReadBack)
    assert ids(read) == ["boot-creek"]
    assert isinstance(visit.say("confirm"), OrderPlaced)


def test_undo_right_after_an_order_calls_it_off(visit) -> None:
    visit.say("search type=kettle")
    visit.say("add_to_cart ordinal=1")
    visit.say("checkout")
    visit.say("confirm")
    assert isinstance(visit.say("undo"), OrderCancelled)
    assert visit.stock("kettle") == 10
    assert visit.say("undo") == Note("nothing_to_undo")


def test_which_order_is_asked_where_there_are_several(visit) -> None:
    for kind in ("kettle", "tea"):
        visit.say(f"search type={kind}")
        visit.say("add_to_cart ordinal=1")
        visit.say("checkout")
        visit.say("confirm")
    visit.say("greet")
    visit.say("show_cart")
    which = visit.say("cancel_order")
    assert which.about == "which_order"
    assert len(which.choices) == 2
    cancelled = visit.say("select ordinal=2")
    assert isinstance(cancelled, OrderCancelled)
    assert visit.stock("kettle") == 10
    visit.clock.pass_(hours=1)
    assert visit.say("cancel_order type=tea").code == "too_late_to_cancel"
    assert visit.stock("tea") == 9
    assert visit.say("cancel_order type=kettle").already


def test_border_answers_what_is_known(visit) -> None:
    visit.say("search type=hiking_boots")
    days = visit.say("delivery ordinal=1")
    assert isinstance(days, Details)
    assert (days.aspect, days.product.delivery_days) == ("delivery", 12)
    assert visit.say("delivery ordinal=1 country=US").product.delivery_days == 14
    assert visit.say("delivery ordinal=1 country=FR").product.served is False


@pytest.mark.parametrize("intent", ["watch_price", "buy_when", "negotiate", "photo_match", "return_item"])
def test_what_cannot_be_done_yet_is_said(visit, intent) -> None:
    assert visit.say(intent) == Note(f"cannot_yet_{intent}")


def test_manner_has_limits_and_is_kept(visit) -> None:
    assert visit.say("slower") == MannerChanged("rate", "slower")
    assert visit.talk.profile.rate == 130
    for _ in range(5):
        last = visit.say("slower")
    assert last == MannerChanged("rate", "slower", at_limit=True)
    visit.say("louder")
    visit.open()
    assert (visit.talk.profile.rate, visit.talk.profile.volume) == (80, 120)


def test_a_named_talk_keeps_the_settings_it_began_with(visit) -> None:
    visit.say("greet")
    visit.profile = Profile(country="FR", currency="USD")
    visit.open()
    visit.say("greet")
    assert (visit.talk.profile.country, visit.talk.profile.currency) == ("DE", "EUR")
    visit.name = None
    visit.open()
    assert visit.talk.profile.country == "FR"


def test_language_changes_when_asked_and_when_plainly_used(visit) -> None:
    turn = visit.turn("set_language set_language=pt")
    assert turn.reply == MannerChanged("language", "pt-BR")
    assert turn.language == "pt-BR"
    assert visit.turn("set_language set_language=sw").reply.code == "unknown_language"
    assert visit.turn("search type=kettle language=en").language == "en"
    assert visit.turn("thanks language=pt-BR").language == "en"  # one word is not enough
    assert visit.turn("nonsense in another tongue").language == "en"


def test_forgetting_asks_first_and_then_forgets_everything(visit) -> None:
    visit.say("search type=kettle")
    visit.say("add_to_cart ordinal=1")
    assert visit.say("forget_me") == Question("forget")
    assert visit.say("deny") == Note("not_forgotten")
    assert len(visit.carts.items("me")) == 1
    visit.say("forget_me")
    assert visit.say("confirm") == Note("forgotten")
    assert visit.carts.items("me") == ()
    assert visit.sessions.load("me") is None
    assert visit.talk.state.context.table == ()
    visit.say("forget_me")
    assert visit.hear("confirm", ConsentTrust.KEY_ONLY) == Note("key_needed")
    assert visit.say("confirm") == Note("forgotten")


def test_numbers_that_sound_alike_are_asked_about_before_they_are_used(visit) -> None:
    asked = visit.hear("search type=kettle max_price=15:EUR or=max_price.amount:50|a kettle under fifteen")
    assert asked == Question("number", choices=("15", "50"))
    assert visit.search.queries == []
    assert visit.hear("confirm") == Question("number", choices=("15", "50"))
    found = visit.hear("refine max_price=50 or=max_price.amount:15")
    assert visit.reader.contexts[-1].asked_for == "max_price"
    assert isinstance(found, Options)
    assert found.search.max_price.amount == 50
    assert found.search.max_price.currency == "EUR"


@pytest.mark.parametrize("answer", ["unknown digits=15", "unknown quantity=15", "select ordinal=1"])
def test_the_number_may_be_answered_in_many_ways(visit, answer) -> None:
    visit.hear("search type=kettle max_price=50:EUR or=max_price.amount:15")
    if "ordinal" in answer:
        answer = "select ordinal=2"
    assert visit.hear(answer).search.max_price.amount == 15


def test_a_third_number_takes_the_place_of_both_and_may_be_in_doubt_itself(visit) -> None:
    visit.say("search type=kettle")
    visit.hear("add_to_cart ordinal=1 quantity=3 or=quantity:30")
    again = visit.hear("unknown quantity=4 or=quantity:40")
    assert again == Question("number", choices=("4", "40"))
    assert visit.hear("unknown digits=4").lines[0].quantity == 4


def test_typed_numbers_are_not_misheard(visit) -> None:
    found = visit.say("search type=kettle max_price=50:EUR or=max_price.amount:15|under fifty euros")
    assert isinstance(found, Options)
    written = visit.say("search type=kettle max_price=1500:EUR or=max_price.amount:1.5|under 1.500 euros")
    assert written == Question("number", choices=("1500", "1.5"))


def test_what_is_in_doubt_and_not_used_is_not_asked(visit) -> None:
    assert visit.hear("watch_price max_price=50:EUR or=max_price.amount:15") == Note("cannot_yet_watch_price")


def test_restart_keeps_cart_table_and_read_back(visit) -> None:
    visit.say("search type=hiking_boots")
    visit.say("add_to_cart ordinal=2 size=42")
    read = visit.say("checkout")
    visit.open()
    assert visit.say("repeat") == read
    assert isinstance(visit.say("confirm"), OrderPlaced)
    visit.open()
    assert visit.talk.context.table[0].id == "boot-snow"
    assert isinstance(visit.say("select ordinal=1"), Details)


def test_an_order_that_stood_when_sayso_was_cut_off_is_told_not_placed_again(visit) -> None:
    visit.say("search type=kettle")
    visit.say("add_to_cart ordinal=1")
    visit.say("checkout")
    before = visit.talk.state
    placed = visit.say("confirm")
    visit.sessions.save("me", before)  # killed before the turn's own state was written
    visit.open()
    assert visit.say("confirm").order == placed.order
    assert visit.stock("kettle") == 9


def test_without_a_name_nothing_is_kept_but_orders(visit) -> None:
    visit.name = None
    visit.open()
    visit.say("search type=kettle")
    visit.say("add_to_cart ordinal=1")
    visit.say("checkout")
    visit.say("confirm")
    visit.say("search type=tea")
    visit.say("add_to_cart ordinal=1")
    name = visit.talk.name
    visit.talk.close()
    assert visit.carts.items(name) == ()
    assert visit.sessions.load(name) is None
    assert len(visit.book.list()) == 1


def test_more_than_there_is_cannot_be_put_in(visit) -> None:
    visit.say("search type=kettle")
    refused = visit.say("add_to_cart ordinal=1 quantity=11")
    assert (refused.code, dict(refused.arguments)["left"]) == ("not_enough_stock", 10)
    visit.say("add_to_cart ordinal=1 quantity=6")
    assert dict(visit.say("add_to_cart ordinal=1 quantity=6").arguments)["left"] == 4
    assert visit.say("change_quantity quantity=10").lines[0].quantity == 10
    assert visit.say("change_quantity quantity=0").lines == ()
    assert visit.say("change_quantity quantity=2") == Question("empty_cart")


def test_a_product_that_left_the_catalogue_leaves_the_cart_with_a_word(visit) -> None:
    for kind in ("kettle", "tea"):
        visit.say(f"search type={kind}")
        visit.say("add_to_cart ordinal=1")
    visit.catalog.gone.add("tea")
    assert visit.say("show_cart").code == "product_gone"
    assert [line.product.id for line in visit.say("show_cart").lines] == ["kettle"]


def test_unserved_country_and_unknown_rate_are_said(visit) -> None:
    visit.say("search type=kettle")
    visit.say("add_to_cart ordinal=1")
    visit.say("set_country country=BR")
    assert visit.say("checkout").code == "not_delivered"
    visit.say("set_country country=DE")
    visit.say("set_currency currency=NGN")
    assert visit.say("checkout").code == "no_rate"
    cart = visit.say("show_cart")
    assert cart.goods_total == Money.of("34.95", "EUR")  # told in the seller's own currency
    assert cart.lines[0].shopper_subtotal is None


@pytest.mark.parametrize("text", ["", "   ", "\x00\x07\x1b", "\n\t"])
def test_nothing_said_is_not_understood(visit, text) -> None:
    assert visit.say(text) == NotUnderstood(False, "start")


def test_unclear_speech_is_not_understood_and_voids_nothing(visit) -> None:
    visit.say("search type=kettle")
    visit.say("add_to_cart ordinal=1")
    visit.say("checkout")
    turn = visit.talk.turn(Unclear("rejected", "pocketsphinx"))
    assert turn.reply == NotUnderstood(False, "read_back")
    assert isinstance(visit.say("confirm"), OrderPlaced)


def test_too_long_and_control_characters(visit) -> None:
    assert visit.say("a" * 10_000) == ErrorReply("too_long", True, (("most", 2000),))
    assert isinstance(visit.say("\x07search\x00 type=kettle\ud800"), Options)
    assert isinstance(visit.say("search type=kettle|" + "x" * 1900), Options)


def test_a_fault_is_a_reply_and_loses_nothing(visit, caplog) -> None:
    visit.say("search type=kettle")
    visit.say("add_to_cart ordinal=1")
    before = visit.talk.state
    visit.talk._reader = None
    turn = visit.turn("my secret words")
    assert turn.reply == ErrorReply("unexpected", permanent=False)
    assert "secret" not in caplog.text
    assert "AttributeError" in caplog.text
    assert replace(visit.talk.state, said=None) == replace(before, said=None)
    visit.talk._reader = visit.reader
    assert isinstance(visit.say("checkout"), ReadBack)


def test_a_locked_store_is_said_and_the_yes_still_counts_later(visit) -> None:
    visit.say("search type=kettle")
    visit.say("add_to_cart ordinal=1")
    visit.say("checkout")
    visit.records._busy_timeout_s = 0.0
    import sqlite3

    blocker = sqlite3.connect(visit.home / "sayso.sqlite3", isolation_level=None)
    visit.records._connection().execute("PRAGMA busy_timeout = 0")
    blocker.execute("BEGIN IMMEDIATE")
    refused = visit.say("confirm")
    assert refused.code == "store_locked"
    blocker.execute("ROLLBACK")
    blocker.close()
    assert isinstance(visit.say("confirm"), OrderPlaced)
    assert len(visit.book.list()) == 1


def test_a_turn_tells_what_was_read_not_what_it_came_to_mean(visit) -> None:
    visit.say("search type=hiking_boots")
    visit.say("details ordinal=1")
    assert visit.turn("confirm").request.intent is Intent.CONFIRM


def test_a_turn_tells_its_products_request_and_times(visit) -> None:
    turn = visit.turn("search type=hiking_boots")
    assert turn.product_ids == ("boot-snow", "boot-creek", "boot-alm")
    assert turn.request.product_types == ("hiking_boots",)
    assert {name for name, _ in turn.timings_ms} == {"understand", "search", "reply"}
    assert all(ms >= 0 for _, ms in turn.timings_ms)


def test_the_reader_is_told_what_came_by_ear_and_the_language_so_far(visit) -> None:
    visit.say("greet")
    visit.hear("greet")
    assert visit.reader.heard == [(False, "en"), (True, "en")]
