"""How people really say it: high places, questions about a thing, comparatives, partings, beginning anew."""

from __future__ import annotations

import pytest

from app.model.context import Context, TableItem
from app.model.request import Intent, Reference, Size
from app.understanding.reader import GrammarReader

SHOWN = Context(
    last_reply="options", table=tuple(TableItem(name, name, "kettle") for name in "abc"), on_table=3, focus="a"
)


@pytest.mark.parametrize(
    ("language", "text", "activities"),
    [
        ("en", "boots for trekking in Nepal under 200 dollars with good ankle support", ("high_altitude_trekking",)),
        ("en", "boots for hiking in the Andes", ("high_altitude_trekking",)),
        ("en", "boots for walking in Nepal", ("high_altitude_trekking",)),
        ("en", "boots for hiking", ("hiking",)),
        ("pt-BR", "uma bota pra fazer trilha no Himalaia", ("high_altitude_trekking",)),
        ("pt-BR", "bota pra subir o Everest", ("high_altitude_trekking",)),
        ("pt-BR", "bota de trilha pra caminhada na serra", ("hiking",)),
    ],
)
def test_places_known_for_their_height(
    reader: GrammarReader, language: str, text: str, activities: tuple[str, ...]
) -> None:
    request = reader.read(text, language)
    assert request.intent is Intent.SEARCH
    assert request.product_types == ("hiking_boots",)
    assert request.activities == activities
    assert request.country is None


def test_a_country_of_mountains_is_a_country_where_nobody_walks(reader: GrammarReader) -> None:
    assert reader.read("tea from Nepal", "en").activities == ()
    assert reader.read("tea from Nepal", "en").country == "NP"


@pytest.mark.parametrize(
    ("language", "text", "intent"),
    [
        ("en", "thank you, goodbye", Intent.THANKS),
        ("en", "no thanks, goodbye", Intent.STOP),
        ("en", "goodbye", Intent.STOP),
        ("en", "what did I order", Intent.TRACK_ORDER),
        ("en", "how do you know", Intent.WHY),
        ("en", "where does that come from", Intent.WHY),
        ("en", "read that back to me", Intent.REPEAT),
        ("en", "none of these", Intent.MORE),
        ("en", "something bigger", Intent.REFINE),
        ("en", "which of these is the lightest to carry, the first or the third", Intent.COMPARE),
        ("en", "can I put it in the dishwasher", Intent.DETAILS),
        ("en", "a warm coat in navy", Intent.SEARCH),
        ("pt-BR", "obrigada, até amanhã", Intent.THANKS),
        ("pt-BR", "como é que você sabe disso", Intent.WHY),
        ("pt-BR", "e além desses", Intent.MORE),
        ("pt-BR", "qual dos dois é mais resistente", Intent.COMPARE),
        ("pt-BR", "quanto é o frete", Intent.DELIVERY),
        ("pt-BR", "quero a primeira no carrinho", Intent.ADD_TO_CART),
    ],
)
def test_intents_of_plain_talk(reader: GrammarReader, language: str, text: str, intent: Intent) -> None:
    assert reader.read(text, language, SHOWN).intent is intent


def test_a_discount_asked_for_is_negotiated(reader: GrammarReader) -> None:
    request = reader.read("could you get me ten percent off", "en", SHOWN)
    assert (request.intent, request.percent) == (Intent.NEGOTIATE, 10)


def test_what_comes_with_a_thing_is_not_looked_for(reader: GrammarReader) -> None:
    request = reader.read("does the second one come with a charger", "en", SHOWN)
    assert (request.intent, request.reference, request.product_types) == (Intent.DETAILS, Reference(ordinal=2), ())
    request = reader.read("e ele vem com pilha", "pt-BR", SHOWN)
    assert (request.intent, request.product_types) == (Intent.DETAILS, ())


@pytest.mark.parametrize(
    ("language", "text", "aspect"),
    [
        ("en", "how heavy is it", "weight"),
        ("en", "how much does the second one weigh", "weight"),
        ("en", "how much is it", "price"),
        ("en", "is it waterproof", "features"),
        ("en", "tell me more about the second one", None),
        ("pt-BR", "quanto ela pesa", "weight"),
        ("pt-BR", "do que é feito o segundo", "materials"),
        ("pt-BR", "ele é bivolt", "voltage"),
        ("pt-BR", "me fala mais do segundo", None),
    ],
)
def test_the_fact_that_is_asked_about(reader: GrammarReader, language: str, text: str, aspect: str | None) -> None:
    request = reader.read(text, language, SHOWN)
    assert (request.intent, request.aspect) == (Intent.DETAILS, aspect)


@pytest.mark.parametrize(
    ("language", "text", "wish", "features"),
    [
        ("en", "something cheaper", "cheaper", ()),
        ("en", "that's too dear for me", "cheaper", ()),
        ("en", "anything with better reviews", "better_rated", ()),
        ("en", "something lighter", None, ("lightweight",)),
        ("en", "a warmer one", None, ("thermal",)),
        ("en", "a bit bigger please", None, ()),
        ("pt-BR", "tá salgado, mostra uns mais baratinhos", "cheaper", ()),
        ("pt-BR", "um mais macio", None, ("soft",)),
        ("pt-BR", "tem um menor", None, ()),
    ],
)
def test_comparatives(
    reader: GrammarReader, language: str, text: str, wish: str | None, features: tuple[str, ...]
) -> None:
    request = reader.read(text, language, SHOWN)
    assert (request.intent, request.wish, request.features) == (Intent.REFINE, wish, features)


def test_a_price_said_is_no_bare_wish(reader: GrammarReader) -> None:
    request = reader.read("something cheaper than forty dollars", "en", SHOWN)
    assert request.max_price is not None
    assert request.wish is None


@pytest.mark.parametrize(
    ("language", "text"),
    [("en", "let's start over"), ("en", "forget it, something else"), ("pt-BR", "vamos começar de novo")],
)
def test_beginning_anew_looks_for_nothing_yet(reader: GrammarReader, language: str, text: str) -> None:
    request = reader.read(text, language, SHOWN)
    assert (request.intent, request.text, request.product_types) == (Intent.SEARCH, "", ())
    assert reader.read("let's start over, I need a lamp", "en", SHOWN).text != ""


def test_a_feature_counts_only_for_goods_it_makes_sense_for(reader: GrammarReader) -> None:
    assert reader.read("chocolate for diabetics", "en").features == ("sugar_free",)
    assert reader.read("some bamboo socks for diabetics", "en").features == ()


def test_a_polite_not_rules_nothing_out(reader: GrammarReader) -> None:
    request = reader.read("será que não tem um rádio simples", "pt-BR")
    assert (request.intent, request.product_types) == (Intent.SEARCH, ("radio",))
    assert reader.read("chocolate que não tem leite", "pt-BR").materials == ()


def test_a_broken_thing_to_be_replaced_is_wanted(reader: GrammarReader) -> None:
    assert reader.read("my old kettle died, I want a new one", "en").product_types == ("kettle",)
    assert reader.read("deu ruim no meu guarda-chuva, queria outro", "pt-BR").product_types == ("umbrella",)
    assert reader.read("my old kettle died", "en").product_types == ()


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("pt-BR", "vestido tamanho P", "S"),
        ("pt-BR", "camisa M", "M"),
        ("pt-BR", "uma blusa azul G", "L"),
        ("pt-BR", "camiseta GG preta", "XL"),
        ("pt-BR", "vestido xgg", "XXL"),
        ("pt-BR", "uma camiseta gê gê", "XL"),
        ("pt-BR", "camisa PP", "XS"),
        ("en", "a shirt in a medium", "M"),
        ("en", "a shirt L", "L"),
    ],
)
def test_letters_of_clothes(reader: GrammarReader, language: str, text: str, value: str) -> None:
    assert reader.read(text, language).size == Size(value, "INT")


def test_a_letter_after_something_without_sizes_is_no_size(reader: GrammarReader) -> None:
    assert reader.read("chaleira g", "pt-BR").size is None


def test_a_number_after_a_singular_article_is_a_place(reader: GrammarReader) -> None:
    assert reader.read("bota o três no carrinho", "pt-BR", SHOWN).reference == Reference(ordinal=3)
    assert reader.read("quero mais informação do dois", "pt-BR", SHOWN).reference == Reference(ordinal=2)
    assert reader.read("quero dois desse", "pt-BR", SHOWN).quantity == 2


def test_a_school_in_a_story_is_no_use_of_the_thing(reader: GrammarReader) -> None:
    request = reader.read("a escola pediu mochila com rodinha", "pt-BR")
    assert (request.product_types, request.activities) == (("backpack",), ())


def test_words_that_only_look_like_wool_or_a_brand(reader: GrammarReader) -> None:
    assert reader.read("solta o cachorro lá fora", "pt-BR", SHOWN).intent is Intent.UNKNOWN
    assert reader.read("uma blusa de lã", "pt-BR").materials == ("wool",)
    assert reader.read("quero uma chaleira da Zorvex", "pt-BR").brands == ("zorvex",)
    assert reader.read("vi o programa da zorvex", "pt-BR", SHOWN).brands == ()


def test_a_part_of_a_number_is_no_number(reader: GrammarReader) -> None:
    request = reader.read("cento e vinte não dá, até noventa eu pago", "pt-BR", SHOWN)
    assert (request.intent, request.quantity) == (Intent.REFINE, None)
