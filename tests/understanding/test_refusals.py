"""What is turned down, in every language: places on the table, kinds of goods, where things come from."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from app.model.context import Context
from app.model.request import Excluded, Intent, Reference, Request, Size
from app.understanding.reader import GrammarReader

TABLE = Context(on_table=3, last_reply="options")

Read = Callable[..., Request]


@pytest.fixture
def read(everywhere: GrammarReader) -> Read:
    return lambda tag, text, context=None: everywhere.read(text, tag, context)


@pytest.mark.parametrize(
    ("tag", "text", "place"),
    [
        ("en", "not the first one", 1),
        ("en", "I don't like the second one", 2),
        ("en", "anything but the last", -1),
        ("es", "el primero no", 1),
        ("es", "no me gusta el segundo", 2),
        ("pt-BR", "não gostei do segundo", 2),
        ("pt-BR", "qualquer um menos o último", -1),
        ("fr", "pas le premier", 1),
        ("fr", "tout sauf le dernier", -1),
        ("de", "das zweite gefällt mir nicht", 2),
        ("de", "alles außer dem letzten", -1),
        ("zh-CN", "第二个我不喜欢", 2),
        ("zh-CN", "除了最后一个都行", -1),
        ("ja", "二つ目は好きじゃない", 2),
        ("hi", "पहला वाला नहीं", 1),
        ("ar", "ما عجبني الثاني", 2),
        ("ar", "أي شي إلا الأخير", -1),
    ],
)
def test_a_place_that_is_turned_down_is_never_chosen(read: Read, tag: str, text: str, place: int) -> None:
    found = read(tag, text, TABLE)
    assert (found.intent, found.reference) == (Intent.DENY, Reference(ordinal=place))


@pytest.mark.parametrize(
    ("tag", "text", "place"),
    [
        ("en", "not the first, the second one", 2),
        ("en", "the second one, not the first", 2),
        ("es", "el segundo, no el primero", 2),
        ("fr", "pas le premier, le deuxième", 2),
        ("de", "nicht das erste, sondern das zweite", 2),
        ("ja", "一番目じゃなくて二番目", 2),
        ("zh-CN", "不是第一个 是第二个", 2),
    ],
)
def test_another_place_beside_it_is_chosen(read: Read, tag: str, text: str, place: int) -> None:
    found = read(tag, text, TABLE)
    assert (found.intent, found.reference) == (Intent.SELECT, Reference(ordinal=place))


def test_what_is_turned_down_still_says_what_else_is_meant(read: Read) -> None:
    assert read("en", "why not the first one", TABLE).intent is Intent.WHY
    cart = read("en", "I don't want the second one", Context(cart_size=2))
    assert (cart.intent, cart.reference) == (Intent.REMOVE_FROM_CART, Reference(ordinal=2))


@pytest.mark.parametrize(
    ("tag", "text", "origin"),
    [
        ("en", "a radio, not Chinese", "CN"),
        ("en", "honey, not from Spain", "ES"),
        ("de", "ein Radio, kein chinesisches", "CN"),
        ("fr", "du miel qui ne vienne pas d'Espagne", "ES"),
        ("pt-BR", "mel, mas não da Espanha", "ES"),
        ("es", "una radio que no sea china", "CN"),
        ("ar", "راديو مو صيني", "CN"),
        ("hi", "रेडियो दिखाओ चाइनीज़ नहीं", "CN"),
        ("ja", "中国製以外のラジオ", "CN"),
        ("zh-CN", "收音机，不要日本产的", "JP"),
    ],
)
def test_where_it_must_not_come_from(read: Read, tag: str, text: str, origin: str) -> None:
    found = read(tag, text)
    assert (found.intent, found.excluded_origins) == (Intent.SEARCH, (origin,))
    assert found.country is None
    assert found.excluded == Excluded()
    assert len(found.product_types) == 1


def test_a_language_that_is_not_wanted_is_no_origin(read: Read) -> None:
    assert read("en", "not in Spanish please").intent is Intent.SET_LANGUAGE
    assert read("en", "a Chinese radio").excluded_origins == ()


def test_kinds_that_are_ruled_out(read: Read) -> None:
    assert read("en", "a present for father's day, anything but ties").excluded_types == ("tie",)
    assert read("en", "I don't want a kettle, I want a teapot").excluded_types == ("kettle",)
    assert read("en", "I don't have a kettle").excluded_types == ()


def test_a_narrower_name_that_is_refused_leaves_the_kind(read: Read) -> None:
    found = read("zh-CN", "茶叶礼盒，两百以内，不要红茶")
    assert (found.product_types, found.excluded_types, found.refused) == (("tea",), (), ("红茶",))


@pytest.mark.parametrize(
    ("tag", "text", "refused"),
    [
        ("en", "a blood pressure monitor, not a wrist one", "wrist"),
        ("zh-CN", "血压计，300以内，会说话，不要手腕的", "手腕"),
        ("ja", "星四つ以上の血圧計、手首じゃないもの", "手首"),
    ],
)
def test_refused_words_that_name_nothing_known(read: Read, tag: str, text: str, refused: str) -> None:
    found = read(tag, text)
    assert (found.product_types, found.refused) == (("blood_pressure_monitor",), (refused,))


def test_a_verb_with_not_refuses_no_words(read: Read) -> None:
    assert read("en", "my kettle does not work, I need a new one").refused == ()


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("pt-BR", "chinelo macio tamanho 39 até 60 reais"),
        ("de", "Hausschuhe Größe 39 bis 60 Euro"),
        ("fr", "pantoufles pointure 39 jusqu'à 60 euros"),
        ("es", "zapatillas talla 39 hasta 60 euros"),
        ("ar", "شبشب مقاس 39 لحد 60 ريال"),
    ],
)
def test_a_size_before_a_limit_is_no_price(read: Read, tag: str, text: str) -> None:
    found = read(tag, text)
    assert (found.size, found.min_price) == (Size("39"), None)
    assert found.max_price is not None
    assert found.max_price.amount == 60


def test_counts_that_are_refused_and_numbers_that_hold_other_words(read: Read) -> None:
    assert read("pt-BR", "de chá eu quero cinco caixas e não três").quantity == 5
    dozen = read("pt-BR", "meia dúzia", Context(asked_for="quantity", last_reply="question"))
    assert (dozen.quantity, dozen.product_types) == (6, ())


def test_what_is_taken_back_or_ignored(read: Read) -> None:
    assert read("zh-CN", "说人民币 别说美元").currency == "CNY"
    assert read("ja", "靴 いや草履").product_types == ("sandals",)
    hindi = read("hi", "पीतल का नहीं, मिट्टी का फूलदान")
    assert (hindi.materials, hindi.excluded.materials) == (("clay",), ("brass",))


def test_a_word_that_may_be_two_is_read_both_ways(read: Read) -> None:
    found = read("ar", "خليه بالسلة", Context(cart_size=2))
    assert (found.intent, found.reference) == (Intent.ADD_TO_CART, Reference(pronoun=True))


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("en", "we have no blankets, something warm for the bed"),
        ("es", "no tengo nada, ni pañales ni biberones"),
        ("de", "ich habe keine Handschuhe, zeig mir einen Schal"),
        ("fr", "je n'ai pas de gants, une écharpe chaude"),
        ("hi", "मेरे पास दस्ताने नहीं हैं, कुछ गरम दिखाओ"),
    ],
)
def test_who_has_none_refuses_nothing(read: Read, tag: str, text: str) -> None:
    found = read(tag, text)
    assert (found.excluded, found.excluded_types, found.refused) == (Excluded(), (), ())


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("en", "trousers without buttons or zip"),
        ("de", "Hose ohne Knopf und Reißverschluss"),
        ("es", "pantalones sin botones ni cremallera"),
    ],
)
def test_a_refusal_of_two_goes_on(read: Read, tag: str, text: str) -> None:
    found = read(tag, text)
    assert found.excluded.features == ("zip_fastening",)
    assert "zip_fastening" not in found.features


@pytest.mark.parametrize(
    ("tag", "text", "feature"),
    [
        ("en", "a face cream with no perfume and no alcohol", "alcohol_free"),
        ("pt-BR", "um brinquedo sem tela e sem pilha", "battery_free"),
    ],
)
def test_a_label_that_says_without_stays_a_wish(read: Read, tag: str, text: str, feature: str) -> None:
    assert feature in read(tag, text).features


def test_a_room_before_a_kind_is_no_story(read: Read) -> None:
    for text, kind in (("bedroom lamp", "lamp"), ("bathroom heater", "heater"), ("travel kettle", "kettle")):
        found = read("en", text)
        assert (found.product_types, found.in_passing) == ((kind,), False)


def test_a_number_is_read_whole_beside_a_size_word(read: Read) -> None:
    found = read("zh-CN", "花香的香水，送老伴过生日，七百块以内")
    assert found.max_price is not None
    assert (found.max_price.amount, found.size) == (700, None)
    assert read("ar", "ميزان ينطق بالوزن").product_types == ("bathroom_scale",)


@pytest.mark.parametrize(
    ("tag", "text", "wanted"),
    [
        ("en", "a moisturiser with no perfume and no alcohol", ("fragrance_free", "alcohol_free")),
        ("pt-BR", "um brinquedo sem tela e sem pilha", ("battery_free",)),
        ("de", "eine Seife ohne Duft und ohne Alkohol", ("fragrance_free", "alcohol_free")),
    ],
)
def test_the_second_of_two_is_a_wish_where_it_has_its_own_word_of_refusal(
    read: Read, tag: str, text: str, wanted: tuple[str, ...]
) -> None:
    request = read(tag, text)
    assert request.features == wanted
    assert request.excluded.features == ()


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("pt-BR", "toalha de algodão, não branca"),
        ("es", "una toalla de algodón, no blanca"),
        ("fr", "une serviette en coton, pas blanche"),
        ("de", "ein Handtuch aus Baumwolle, nicht weiß"),
        ("en", "a cotton towel, not white"),
    ],
)
def test_a_pause_before_a_refusal_parts_it_from_what_came_before(read: Read, tag: str, text: str) -> None:
    request = read(tag, text)
    assert (request.materials, request.excluded.colors, request.colors) == (("cotton",), ("white",), ())


@pytest.mark.parametrize("text", ["حقيبة صغيرة ولا أريدها من الجلد", "حقيبة بدون جلد"])
def test_an_arabic_refusal_with_a_pronoun_written_to_the_verb_is_one(read: Read, text: str) -> None:
    request = read("ar", text)
    assert (request.materials, request.excluded.materials) == ((), ("leather",))
