"""The price at the door in a talk: shoppers of many countries, the state asked once, what voids a yes, what is not
sold."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from accessibility.rendering.render import Renderer
from app.commerce.door import RuleBookDoor
from app.model.door import PROHIBITED
from app.model.profile import Profile
from app.model.reply import (
    CartView,
    DoorPrice,
    ImportRules,
    Note,
    NotUnderstood,
    OrderPlaced,
    Question,
    ReadBack,
)
from i18n.money import Money
from i18n.rates import EcbRates
from retrieval.knowledge.graph import load_graph
from retrieval.product import Battery, Merchant, Product


def _shop(name: str, country: str, currency: str, registered, carrier="post", freight="20") -> Merchant:
    everywhere = ("BR", "US", "GB", "FR", "DE", "JP", "CA")
    return Merchant(
        name, name, name.title(), country, "en", currency, dict.fromkeys(everywhere, Decimal(freight)),
        dict.fromkeys(everywhere, 9), 30, carrier, registered,
    )  # fmt: skip


SHOPS = {
    m.id: m
    for m in (
        _shop("lotus", "CN", "CNY", ("BR", "EU")),
        _shop("maple", "US", "USD", ("GB",), "courier"),
        _shop("sakura", "JP", "JPY", (), freight="2000"),
        _shop("eiche", "DE", "EUR", ()),
    )
}
GOODS = {
    p.id: p
    for p in (
        Product("cn-boots", "lotus", "hiking_boots", "zh-CN", "靴", "d", "Lotus", hs="640391", origin="CN"),
        Product("cn-bank", "lotus", "power_bank", "zh-CN", "电", "d", "Lotus", hs="850760", origin="CN",
                battery=Battery.LOOSE),
        Product("us-kettle", "maple", "kettle", "en", "Kettle", "d", "Maple", hs="851679", origin="US"),
        Product("us-honey", "maple", "honey", "en", "Honey", "d", "Maple", hs="040900", origin="US", liquid=True),
        Product("jp-teapot", "sakura", "teapot", "ja", "急須", "d", "Sakura", hs="691200", origin="JP"),
        Product("jp-toy", "sakura", "toy", "ja", "独楽", "d", "Sakura", hs="950300", origin="JP"),
        Product("de-kettle", "eiche", "kettle", "de", "Kessel", "d", "Eiche", hs="851679", origin="DE"),
    )
}  # fmt: skip
PRICES = {"cn-boots": "200.00", "cn-bank": "99.00", "us-kettle": "30.00", "us-honey": "12.00", "jp-teapot": "4800",
          "jp-toy": "900", "de-kettle": "34.95"}  # fmt: skip


@pytest.fixture
def abroad(visit):
    """A visit over shops of four countries, at the bank's own rates."""
    visit.rates = EcbRates()
    visit.catalog.find = GOODS.get
    visit.catalog.merchant = SHOPS.__getitem__
    visit.catalog.products = lambda: list(GOODS.values())
    with visit.records.transaction() as connection:
        visit.offers.stock_new(
            connection, [(p.id, Money.of(PRICES[p.id], SHOPS[p.merchant].currency), 10) for p in GOODS.values()]
        )

    def lives_in(country: str, currency: str, *cart: str, **profile: object):
        visit.profile = Profile(country=country, currency=currency, **profile)
        visit.open()
        visit.profiles.save(visit.profile, "me")
        visit.carts.clear("me")
        for product in cart:
            visit.carts.add("me", product)
        return visit

    return lives_in


@pytest.fixture(scope="module")
def words():
    graph = load_graph()
    renderers = {language: Renderer(language, graph) for language in ("en", "pt-BR")}
    return lambda reply, language="en": renderers[language].render(reply).text


def test_brazil_from_china_and_the_united_states_asks_the_state_once(abroad, words) -> None:
    visit = abroad("BR", "BRL", "cn-boots", "us-kettle")
    assert visit.say("checkout") == Question("region", choices=("BR",))
    assert visit.talk.context.asked_for == "region"
    assert visit.say("blorf") == NotUnderstood(True, "question")
    read = visit.say("unknown |vai para o Ceará")
    assert isinstance(read, ReadBack)
    quote = read.terms.quote
    assert quote.region == visit.talk.profile.region == "BR-CE"
    lotus, maple = quote.doors
    assert {c.due for c in lotus.charges} == {"at_purchase"}
    assert {c.due for c in maple.charges} == {"on_delivery"}
    assert {c.rule for c in (*lotus.charges, *maple.charges) if c.kind == "tax"} == {"br-icms-20"}
    assert quote.total == lotus.paid_now + maple.paid_now
    assert quote.on_delivery == maple.due("on_delivery")
    assert quote.on_delivery.amount > 0

    text = words(read, "pt-BR")
    order = [
        "bota de trilha", "Frete", "a pagar agora, à loja", "O total a pagar agora é", "Na entrega, você paga",
        "Não sei a taxa da transportadora", "Quer comprar e pagar",
    ]  # fmt: skip
    assert [text.index(part) for part in order] == sorted(text.index(part) for part in order), text
    assert text.count("?") == 1
    assert "ICMS" in text
    assert "640391" not in text

    placed = visit.say("confirm")
    assert isinstance(placed, OrderPlaced)
    assert placed.order.quote.total == quote.total
    visit.carts.add("me", "us-kettle")
    assert isinstance(visit.say("checkout"), ReadBack)  # the state is known now


@pytest.mark.parametrize(
    ("said", "code"), [("SP", "BR-SP"), ("são paulo", "BR-SP"), ("Rio Grande do Sul", "BR-RS"), ("stop |Pará", "BR-PA")]
)
def test_the_state_is_taken_by_name_or_code(abroad, said, code) -> None:
    visit = abroad("BR", "BRL", "us-kettle")
    visit.say("checkout")
    read = visit.say(said if "|" in said else f"unknown |{said}")
    assert isinstance(read, ReadBack)
    assert read.terms.quote.region == code


def test_a_question_for_the_state_can_be_left(abroad) -> None:
    visit = abroad("BR", "BRL", "us-kettle")
    visit.say("checkout")
    assert visit.say("stop |para") == Note("stopped")
    visit.say("checkout")
    assert visit.say("deny") == Note("declined")
    assert visit.talk.profile.region is None
    assert isinstance(visit.say("show_cart"), CartView)


def test_another_country_forgets_the_state(abroad) -> None:
    visit = abroad("BR", "BRL", "us-kettle", region="BR-SP")
    visit.say("set_country country=GB")
    assert visit.talk.profile.region is None


def test_britain_from_the_united_states_pays_vat_to_the_shop_and_nothing_later(abroad, words) -> None:
    read = abroad("GB", "GBP", "us-kettle").say("checkout")
    (door,) = read.terms.quote.doors
    assert [(c.kind, c.due) for c in door.charges if c.amount.amount] == [("tax", "at_purchase")]
    assert door.exact
    assert read.terms.quote.not_included == ()
    text = words(read)
    assert "VAT: £" in text
    assert "paid now, to the shop" in text
    assert "I do not know" not in text
    assert "On delivery" not in text


def test_the_united_states_from_japan_hears_that_the_duty_is_not_known(abroad, words) -> None:
    read = abroad("US", "USD", "jp-teapot").say("checkout")
    text = words(read)
    assert "I do not know the duty rate, the extra duties of the United States" in text
    assert "sales tax of your state" in text
    assert "no import duty" not in text
    assert text.index("The total to pay now") < text.index("I do not know")
    spoken = words(read, "pt-BR")
    assert "Não sei a alíquota do imposto de importação" in spoken


def test_what_is_unknown_of_some_is_named_by_what_it_is(abroad, words) -> None:
    read = abroad("US", "USD", "jp-teapot", "jp-toy").say("checkout")
    assert "the duty rate for teapots" in words(read)  # toys are free of duty there
    both = abroad("US", "USD", "jp-teapot", "cn-boots").say("checkout")
    assert "the duty rate, the extra duties" in words(both)


def test_france_from_germany_crosses_no_border(abroad, words) -> None:
    read = abroad("FR", "EUR", "de-kettle").say("checkout")
    assert read.terms.quote.total == Money.of("54.95", "EUR")
    assert read.terms.quote.doors == ()
    text = words(read)
    for word in ("duty", "tax", "On delivery", "I do not know"):
        assert word not in text


def test_a_changed_rule_or_rate_voids_the_yes(abroad) -> None:
    visit = abroad("GB", "GBP", "us-kettle")
    visit.say("checkout")

    class Dearer(EcbRates):
        def convert(self, money, currency, on=None):
            found = super().convert(money, currency, on)
            return found and replace(found, rate=found.rate * 2, money=Money(found.money.amount * 2, currency))

    visit.rates = Dearer()
    visit.open()
    again = visit.say("confirm")
    assert isinstance(again, ReadBack)
    assert again.changed == ("rate",)

    rules = RuleBookDoor(visit.rates)._rules
    britain = rules.destination("GB")
    dearer = replace(britain, rules=tuple(r for r in britain.rules if r.id != "gb-duty-relief-135"))
    visit.shop = replace(
        visit.shop,
        door=RuleBookDoor(visit.rates, replace(rules, destinations=(dearer,))),
    )
    visit.restart_with_shop()
    voided = visit.say("confirm")
    assert isinstance(voided, ReadBack)
    assert voided.changed == ("duty",)
    assert visit.book.list() == ()


def test_what_may_not_be_sent_is_said_first_and_left_in_the_cart(abroad, words) -> None:
    visit = abroad("US", "USD", "cn-bank", "cn-boots")
    read = visit.say("checkout")
    assert isinstance(read, ReadBack)
    assert [f.product for f in read.terms.quote.refused] == ["cn-bank"]
    text = words(read)
    assert text.index("may not be sent to your country") < text.index("Delivery:")
    assert "Loose lithium batteries and power banks may not go by international post" in text
    placed = visit.say("confirm")
    assert isinstance(placed, OrderPlaced)
    assert [line.product_id for p in placed.order.quote.parcels for line in p.lines] == ["cn-boots"]
    assert [item.product_id for item in visit.carts.items("me")] == ["cn-bank"]
    rules = visit.say("checkout")
    assert isinstance(rules, ImportRules)
    assert rules.findings[0].verdict == PROHIBITED
    assert visit.say("confirm") == Note("nothing_to_confirm")


def test_limits_are_said_and_do_not_stop_a_purchase(abroad, words) -> None:
    visit = abroad("GB", "GBP", "us-honey")
    read = visit.say("checkout")
    assert "Food may need a certificate" in words(read)
    assert isinstance(visit.say("confirm"), OrderPlaced)


def test_the_price_at_the_door_of_one_thing(visit, words) -> None:
    visit.say("search type=hiking_boots")
    told = visit.say("landed_cost ordinal=1")
    assert isinstance(told, DoorPrice)
    assert told.product.id == "boot-snow"
    assert told.quote.on_delivery.amount > 0
    assert "as far as I know" in words(told)
    assert words(told).endswith("Shall I add it to your cart?")
    assert visit.talk.state.terms is None  # nothing was read back: a yes now buys nothing
    asked = visit.say("confirm")
    assert isinstance(asked, Question)
    assert asked.about == "size"

    home = visit.say("landed_cost ordinal=3")
    assert home.quote.total == Money.of("193.90", "EUR")
    assert "Nothing more is due at the door" in words(home)
    assert visit.say("landed_cost ordinal=1 quantity=2").quote.parcels[0].lines[0].quantity == 2
    assert visit.say("landed_cost ordinal=1 country=JP").code == "not_delivered"


def test_a_price_in_brazil_asked_from_germany_leaves_the_profile_alone(visit) -> None:
    visit.rates = EcbRates()
    visit.open()
    visit.say("search type=hiking_boots")
    assert visit.say("landed_cost ordinal=1 country=BR") == Question("region", choices=("BR",))
    told = visit.say("unknown |Bahia")
    assert isinstance(told, DoorPrice)
    assert (told.quote.country, told.quote.region, told.quote.currency) == ("BR", "BR-BA", "EUR")
    assert (visit.talk.profile.country, visit.talk.profile.region) == ("DE", None)


def test_may_i_bring_it_in(visit, words) -> None:
    visit.say("search type=tea")
    tea = visit.say("import_rules ordinal=1")
    assert isinstance(tea, ImportRules)
    assert (tea.crosses, [f.verdict for f in tea.findings]) == (True, [])  # its record has no tariff number
    assert "I know of no rule" in words(tea)
    assert "no promise" in words(tea)
    visit.say("search type=kettle")
    assert visit.say("import_rules ordinal=1").crosses is False
    assert visit.say("import_rules type=hiking_boots").product is None
    assert visit.say("import_rules type=scarf") == Question("search_first")


def test_nothing_is_ever_called_allowed(abroad, words) -> None:
    for country in ("US", "GB", "BR", "FR", "JP"):
        visit = abroad(country, "EUR")
        for kind in ("honey", "power_bank", "teapot", "kettle"):
            reply = visit.say(f"import_rules type={kind}")
            assert isinstance(reply, ImportRules)
            for language, allowed in (("en", ("allowed", "permitted")), ("pt-BR", ("permitid", "autorizad"))):
                assert not any(word in words(reply, language) for word in allowed)


def test_a_power_bank_is_forbidden_only_where_every_shop_sends_it_by_post(abroad) -> None:
    visit = abroad("US", "USD")
    assert visit.say("import_rules type=power_bank").findings[0].verdict == PROHIBITED
