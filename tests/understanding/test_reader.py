"""What is said is what is read: intents, slots, context, corrections, and nothing out of nonsense."""

from __future__ import annotations

from decimal import Decimal

import pytest

from app.model.context import Context, TableItem
from app.model.request import Intent, PriceLimit, Reference, Size, When
from app.understanding.reader import GrammarReader

TABLE = Context(last_reply="options", on_table=3, today="2026-11-20")
READ_BACK = Context(last_reply="read_back", cart_size=1)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "the weather is lovely in Paris"),
        ("en", "my grandson starts school on Monday"),
        ("en", "asdf qwer zxcv"),
        ("en", "who won the football"),
        ("en", ""),
        ("en", "!!! ???"),
        ("pt-BR", "meu cachorro latiu a noite toda"),
        ("pt-BR", "que horas são"),
        ("pt-BR", "hoje tá um calor danado"),
    ],
)
def test_nonsense_is_unknown_and_unsure(reader: GrammarReader, language: str, text: str) -> None:
    request = reader.read(text, language)
    assert request.intent is Intent.UNKNOWN
    assert request.confidence <= 0.3
    assert (request.product_types, request.max_price, request.quantity, request.country) == ((), None, None, None)


@pytest.mark.parametrize(
    ("language", "text", "context", "intent"),
    [
        ("en", "waterproof boots for hiking", None, Intent.SEARCH),
        ("en", "in blue", TABLE, Intent.REFINE),
        ("en", "something cheaper", TABLE, Intent.REFINE),
        ("en", "the cheapest one", TABLE, Intent.SELECT),
        ("en", "yes", READ_BACK, Intent.CONFIRM),
        ("en", "yes, but make it two", READ_BACK, Intent.CHANGE_QUANTITY),
        ("en", "hang on, no", READ_BACK, Intent.DENY),
        ("en", "what can I say", None, Intent.HELP),
        ("en", "forget everything about me", None, Intent.FORGET_ME),
        ("en", "has my parcel been sent", None, Intent.TRACK_ORDER),
        ("en", "could they knock a bit off the price", TABLE, Intent.NEGOTIATE),
        ("pt-BR", "uma chaleira elétrica", None, Intent.SEARCH),
        ("pt-BR", "o mais barato", TABLE, Intent.SELECT),
        ("pt-BR", "mais barato", TABLE, Intent.REFINE),
        ("pt-BR", "apague meus dados", None, Intent.FORGET_ME),
        ("pt-BR", "não, tá errado", READ_BACK, Intent.DENY),
        ("pt-BR", "sim, pode comprar", READ_BACK, Intent.CONFIRM),
        ("pt-BR", "aumenta o volume", None, Intent.LOUDER),
    ],
)
def test_intents(reader: GrammarReader, language: str, text: str, context: Context | None, intent: Intent) -> None:
    assert reader.read(text, language, context).intent is intent


def test_a_need_in_plain_words_becomes_slots(reader: GrammarReader) -> None:
    request = reader.read("boots for trekking in Nepal under 200 dollars with good ankle support", "en")
    assert request.intent is Intent.SEARCH
    assert request.product_types == ("hiking_boots",)
    assert request.activities == ("high_altitude_trekking",)
    assert request.features == ("ankle_support",)
    assert request.max_price == PriceLimit(Decimal(200), "USD")
    assert request.country is None  # a place to walk in is no place to send to


@pytest.mark.parametrize(
    ("country", "currency", "expected"),
    [("CA", None, "CAD"), (None, "AUD", "AUD"), ("MX", "MXN", "USD"), (None, None, "USD")],
)
def test_dollars_are_the_shoppers_own(
    reader: GrammarReader, country: str | None, currency: str | None, expected: str
) -> None:
    request = reader.read("a lamp under forty dollars", "en", Context(country=country, currency=currency))
    assert request.max_price == PriceLimit(Decimal(40), expected)


def test_what_is_ruled_out_is_never_wanted(reader: GrammarReader) -> None:
    request = reader.read("a brown handbag, nothing with leather or suede, not the Kelmora brand", "en")
    assert request.excluded.materials == ("leather", "suede")
    assert request.excluded.brands == ("kelmora",)
    assert (request.materials, request.brands, request.colors) == ((), (), ("brown",))


def test_a_label_that_begins_with_no_is_no_refusal(reader: GrammarReader) -> None:
    request = reader.read("slippers that don't slip and chocolate without sugar", "en")
    assert "non_slip" in request.features
    assert request.excluded.features == ()


def test_corrections_win(reader: GrammarReader) -> None:
    request = reader.read("a scarf, red, no wait, blue, size small, sorry, medium", "en")
    assert request.colors == ("blue",)
    assert request.size == Size("M", "INT")


@pytest.mark.parametrize(
    "text", ["slippers for two of my friends", "my mother is 82 and needs slippers", "slippers in size six"]
)
def test_numbers_that_belong_elsewhere_are_no_quantity(reader: GrammarReader, text: str) -> None:
    request = reader.read(text, "en")
    assert request.quantity is None
    assert request.max_price is None


def test_pointing_at_the_table(reader: GrammarReader) -> None:
    assert reader.read("put two of the third one in my cart", "en", TABLE).reference == Reference(ordinal=3)
    assert reader.read("put two of the third one in my cart", "en", TABLE).quantity == 2
    assert reader.read("the one in the middle", "en", TABLE).reference == Reference(ordinal=2)
    assert reader.read("how heavy is it", "en", TABLE).reference == Reference(pronoun=True)
    assert reader.read("me fala do último", "pt-BR", TABLE).reference == Reference(ordinal=-1)


def test_an_answer_fills_the_slot_that_was_asked_for(reader: GrammarReader) -> None:
    asked = Context(last_reply="question", asked_for="size", on_table=3)
    assert reader.read("seven and a half I think", "en", asked).size == Size("7.5", None)
    budget = Context(last_reply="question", asked_for="max_price", on_table=3)
    assert reader.read("sixty euros", "en", budget).max_price == PriceLimit(Decimal(60), "EUR")


@pytest.mark.parametrize(
    ("language", "text", "places"),
    [
        ("en", "compare the first and the third", (1, 3)),
        ("en", "compare the first two", (1, 2)),
        ("en", "compare the last two please", (-2, -1)),
        ("en", "what is the difference between the second and the third", (2, 3)),
        ("en", "compare number one, number two and number three", (1, 2, 3)),
        ("en", "compare them", ()),
        ("pt-BR", "compara o primeiro com o terceiro", (1, 3)),
        ("pt-BR", "compara os dois primeiros", (1, 2)),
        ("pt-BR", "compara as duas últimas", (-2, -1)),
        ("pt-BR", "qual a diferença entre o segundo e o último", (2, -1)),
    ],
)
def test_several_places(reader: GrammarReader, language: str, text: str, places: tuple[int, ...]) -> None:
    request = reader.read(text, language, TABLE)
    assert request.intent is Intent.COMPARE
    assert request.places == places
    assert request.reference is None


def test_several_places_for_the_cart(reader: GrammarReader) -> None:
    assert reader.read("put the first and the third in my cart", "en", TABLE).places == (1, 3)
    assert reader.read("put the third in my cart", "en", TABLE).places == ()


def test_digits_come_with_a_yes_only(reader: GrammarReader) -> None:
    assert reader.read("yes, four seven", "en", READ_BACK).digits == "47"
    assert reader.read("sim, quatro sete", "pt-BR", READ_BACK).digits == "47"
    assert reader.read("no, four seven", "en", READ_BACK).digits is None


def test_conditions_and_dates(reader: GrammarReader) -> None:
    request = reader.read("if it drops below 80 euros before the first of December, buy it", "en", TABLE)
    assert request.intent is Intent.BUY_WHEN
    assert request.when == When(date="2026-12-01")
    assert reader.read("compra na black friday", "pt-BR", TABLE).when == When(event="black_friday")
    assert reader.read("can it be here by Friday", "en", TABLE).when == When(date="2026-11-27")


def test_misspelt_and_misheard_words(reader: GrammarReader) -> None:
    assert reader.read("a stanless steel kettel", "en").product_types == ("kettle",)
    assert reader.read("head phones", "en").product_types == ("headphones",)
    assert reader.read("uma xaleira", "pt-BR").product_types == ("kettle",)
    assert reader.read("a silk scarf in read or purple", "en").colors == ("red", "purple")
    assert reader.read("lovely weather", "en").materials == ()


def test_other_readings_only_for_numbers_that_were_heard(reader: GrammarReader) -> None:
    heard = reader.read("a lamp under fifteen pounds", "en", by_ear=True)
    assert [(one.field, one.value) for one in heard.alternatives] == [("max_price.amount", Decimal(50))]
    assert reader.read("a lamp under fifteen pounds", "en", by_ear=False).alternatives == ()
    assert reader.read("a lamp under 15 pounds", "en").alternatives == ()
    narrow = reader.read("a lamp between forty and fifty pounds", "en", by_ear=True)
    assert [(one.field, one.value) for one in narrow.alternatives] == [("min_price.amount", Decimal(14))]


def test_a_new_type_beside_the_table_is_a_new_search(reader: GrammarReader) -> None:
    table = Context(last_reply="options", table=(TableItem("p1", "Kettle", "kettle"),))
    assert reader.read("and I need some warm socks too", "en", table).intent is Intent.SEARCH
    assert reader.read("a red kettle", "en", table).intent is Intent.REFINE


def test_the_language_is_found_among_the_shoppers(reader: GrammarReader) -> None:
    context = Context(languages=("en", "pt-BR"))
    assert reader.read("eu queria uma chaleira", None, context).language == "pt-BR"
    assert reader.read("I would like a kettle", None, context).language == "en"


def test_the_language_spoken_so_far_stays_for_a_short_word(reader: GrammarReader) -> None:
    context = Context(languages=("en", "pt-BR"))
    assert reader.read("ok", None, context, current="pt-BR").language == "pt-BR"
    assert reader.read("ok", None, context, current="en").language == "en"
    assert reader.read("eu queria uma chaleira", None, context, current="en").language == "pt-BR"


def test_words_it_does_not_know_make_it_less_sure(reader: GrammarReader) -> None:
    plain = reader.read("I need a kettle", "en")
    strange = reader.read("I need a grubbish flommel kettle zandvort", "en")
    assert strange.confidence < plain.confidence
