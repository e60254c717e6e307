"""What people say in Japanese: old and young, polite and blunt, slips of the recogniser, short answers."""

from __future__ import annotations

from typing import Any

import pytest

from app.model.context import Context
from app.model.jsonable import jsonable
from app.understanding.reader import GrammarReader
from retrieval.knowledge.graph import load_graph

NOTHING = Context()
OPTIONS = Context(last_reply="options", on_table=3)
READ_BACK = Context(last_reply="read_back", cart_size=1)
CART = Context(cart_size=2)


@pytest.fixture(scope="module")
def reader() -> GrammarReader:
    return GrammarReader(load_graph(), ["ja"])


SEARCHES: list[tuple[str, dict[str, Any]]] = [
    ("二千円 すまん三千円までのタオルで", {"max_price": {"amount": "3000", "currency": "JPY"}}),
    ("せんたく機の小さいのはあるかいな", {"product_types": ["washing_machine"]}),
    ("ウールのセーターはちくちくするから 綿のセーターが欲しい", {"materials": ["cotton"]}),
    (
        "母が膝が悪くて 立ち上がるのが大変なもんで 座面の高い肘掛け椅子を探しております",
        {"product_types": ["armchair"], "features": ["high_seat"]},
    ),
    ("毛布を二枚 できれば洗濯機で洗えるもの", {"product_types": ["blanket"], "quantity": 2}),
    ("赤 いや違う 紺色のセーターを探しています", {"product_types": ["sweater"], "colors": ["navy"]}),
    ("鍋じゃなくてフライパン 焦げ付かないやつ", {"product_types": ["frying_pan"], "features": ["non_stick"]}),
    ("皮の財布 茶色か黒で 五千円イカ", {"materials": ["leather"], "colors": ["brown", "black"]}),
    (
        "香水 バラの香りで 五千円以上一万円以下",
        {"min_price": {"amount": "5000", "currency": "JPY"}, "max_price": {"amount": "10000", "currency": "JPY"}},
    ),
    ("ウールアレルギーなので ウールなしのセーター", {"product_types": ["sweater"], "materials": []}),
    ("アメリカサイズの8のランニングシューズ", {"size": {"system": "US", "value": "8"}}),
    ("ヒマラヤにトレッキングに行くんで 暖かい寝袋が要る", {"activities": ["high_altitude_trekking"]}),
    ("スリッパ 二足 いや 三足", {"product_types": ["slippers"], "quantity": 3}),
    ("お茶をひとつください", {"product_types": ["tea"], "quantity": 1}),
    ("五つ星のコーヒーメーカーだけ", {"product_types": ["coffee_maker"], "min_rating": "5"}),
    (
        "裏起毛のズボン ウエストがゴムのやつ",
        {"product_types": ["trousers"], "features": ["fleece_lined", "elastic_waist"]},
    ),
    ("薬を曜日ごとに分けて入れる箱が欲しい", {"product_types": ["pill_organizer"]}),
    ("面白い本ありますか", {"product_types": ["book"], "colors": []}),
    ("ネクタイ ハンドルの付いた傘も", {"country": None, "max_price": None}),
    ("三〇〇〇円以内の杖", {"max_price": {"amount": "3000", "currency": "JPY"}}),
]


@pytest.mark.parametrize(("text", "expected"), SEARCHES)
def test_wishes(reader: GrammarReader, text: str, expected: dict[str, Any]) -> None:
    said = jsonable(reader.read(text, "ja"))
    assert said["intent"] == "search"
    assert {name: said[name] for name in expected} == expected


@pytest.mark.parametrize(
    ("text", "context", "intent"),
    [
        ("もう少し大きいのはないの", OPTIONS, "refine"),
        ("革じゃないやつにして", OPTIONS, "refine"),
        ("高いなあ もっと安いのない", OPTIONS, "refine"),
        ("どれもぴんとこないわねえ", OPTIONS, "more"),
        ("ほかのも聞きたい", OPTIONS, "more"),
        ("じゃあ三番で", OPTIONS, "select"),
        ("真ん中のやつがいいわ", OPTIONS, "select"),
        ("三番目のやつ いくらだっけ", OPTIONS, "details"),
        ("それって何グラム", OPTIONS, "details"),
        ("二番目と三番目だとどっちがいい", OPTIONS, "compare"),
        ("使った人はなんて言ってる", OPTIONS, "reviews"),
        ("どういう理由で選んだの", OPTIONS, "why"),
        ("それも入れといて", OPTIONS, "add_to_cart"),
        ("お茶 やっぱり抜いといて", CART, "remove_from_cart"),
        ("三つじゃなくて二つにして", CART, "change_quantity"),
        ("いくつ入れたっけ", CART, "show_cart"),
        ("お会計お願いね", CART, "checkout"),
        ("間違いありません", READ_BACK, "confirm"),
        ("うん 頼む", READ_BACK, "confirm"),
        ("もう少し考えさせて", READ_BACK, "deny"),
        ("さっき入れたのを取り消して", CART, "undo"),
        ("もういっぺん言うて", NOTHING, "repeat"),
        ("そんなに早く言われてもわからんよ", NOTHING, "slower"),
        ("もう少しテンポよく", NOTHING, "faster"),
        ("声を大きくして", NOTHING, "louder"),
        ("ボリューム下げて", NOTHING, "quieter"),
        ("どういう漢字ですか", OPTIONS, "spell"),
        ("何て言えばいいの", NOTHING, "help"),
        ("今日はここまでにします", NOTHING, "stop"),
        ("頼んだ靴 今どの辺", NOTHING, "track_order"),
        ("さっき買った靴 やっぱりやめたい", NOTHING, "cancel_order"),
        ("届いたコートが小さいので返したい", NOTHING, "return_item"),
        ("三千円を切ったら教えて 買わなくていいから", OPTIONS, "watch_price"),
        ("四千円まで下がったら自動で買って", OPTIONS, "buy_when"),
        ("ちょっとまけてよ", OPTIONS, "negotiate"),
        ("税金も送料も全部込みでいくら", OPTIONS, "landed_cost"),
        ("三日以内に届くかな", OPTIONS, "delivery"),
        ("お肉をアメリカに送るのは禁止されてますか", NOTHING, "import_rules"),
        ("中国語で話してくれる", NOTHING, "set_language"),
        ("米ドルに換算して", OPTIONS, "set_currency"),
        ("先月シンガポールに引っ越しました", NOTHING, "set_country"),
        ("スマホで撮った写真を見て", NOTHING, "photo_match"),
        ("もしもし 誰かいますか", NOTHING, "greet"),
        ("ご親切にどうも", NOTHING, "thanks"),
        ("私のことは忘れて", NOTHING, "forget_me"),
        ("うちの猫がね 昨日窓から落ちたの", NOTHING, "unknown"),
        ("相撲はどっちが勝った", NOTHING, "unknown"),
    ],
)
def test_intents(reader: GrammarReader, text: str, context: Context, intent: str) -> None:
    assert reader.read(text, "ja", context).intent.value == intent


@pytest.mark.parametrize(
    ("asked", "text", "intent", "slot", "value"),
    [
        ("size", "二十四半", "refine", "size", {"system": None, "value": "24.5"}),
        ("size", "エルです", "refine", "size", {"system": "INT", "value": "L"}),
        ("max_price", "一万円くらいかな", "refine", "max_price", {"amount": "10000", "currency": "JPY"}),
        ("quantity", "三つ", "change_quantity", "quantity", 3),
        ("country", "フランス", "set_country", "country", "FR"),
        ("which_product", "二番", "select", "reference", {"ordinal": 2, "superlative": None, "pronoun": False}),
    ],
)
def test_short_answers(reader: GrammarReader, asked: str, text: str, intent: str, slot: str, value: object) -> None:
    said = jsonable(reader.read(text, "ja", Context(last_reply="question", asked_for=asked)))
    assert said["intent"] == intent
    assert said[slot] == value
