"""What people of Egypt, the Gulf, the Levant and the Maghreb say: words written as one, duals, local words."""

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
    return GrammarReader(load_graph(), ["ar"])


SEARCHES: list[tuple[str, dict[str, Any]]] = [
    ("عايزة غلاية كهربا تفصل لوحدها وما تكونش غالية", {"product_types": ["kettle"], "features": ["auto_shut_off"]}),
    ("أريد كتابين", {"product_types": ["book"], "quantity": 2}),
    ("بطانيتين صوف", {"product_types": ["blanket"], "materials": ["wool"], "quantity": 2}),
    ("عايز خلاط بتلتميت جنيه", {"product_types": ["blender"], "quantity": None}),
    (
        "رايحين نيبال نمشي بالجبال بدنا بوط منيح ما بيدخل مي",
        {"product_types": ["hiking_boots"], "features": ["waterproof"], "activities": ["high_altitude_trekking"]},
    ),
    ("دورلي على معطف شتوي لونه كحلي مش أسود", {"product_types": ["winter_coat"], "colors": ["navy"]}),
    ("هلا والله أنا أم محمد وأبغى جوال سهل", {"product_types": ["smartphone"], "size": None}),
    ("اريد ان اشتري مكنسه كهربائيه بدون كيس", {"product_types": ["vacuum_cleaner"], "features": ["bagless"]}),
    ("عاوز تلفزيون سمارت خمسين بوصة", {"product_types": ["television"], "quantity": None}),
    ("صندل مقاس سبعة بريطاني", {"product_types": ["sandals"], "size": {"system": "UK", "value": "7"}}),
]


@pytest.mark.parametrize(("said", "expected"), SEARCHES, ids=[said for said, _ in SEARCHES])
def test_searches(reader: GrammarReader, said: str, expected: dict[str, Any]) -> None:
    request = reader.read(said, "ar", NOTHING)
    assert request.intent.value == "search"
    told = jsonable(request)
    assert {key: told[key] for key in expected} == expected


ERRANDS: list[tuple[str, Context, str]] = [
    ("لا خلاص شيلها", READ_BACK, "remove_from_cart"),
    ("لا سوها أربعة", READ_BACK, "change_quantity"),
    ("تمام بس خليهم اتنين", READ_BACK, "change_quantity"),
    ("كترهم لستة", CART, "change_quantity"),
    ("رجعها وحدة", CART, "change_quantity"),
    ("ايش؟ ما سمعتك زين", OPTIONS, "repeat"),
    ("شنو حچيتي عيديها", OPTIONS, "repeat"),
    ("حيوصلني بكام بعد ما ادفع الجمرك", OPTIONS, "landed_cost"),
    ("التاني لونه إيه", OPTIONS, "details"),
    ("شي أرخص", OPTIONS, "refine"),
    ("أعطني الأرخص", OPTIONS, "select"),
    ("خلاص هاخد التاني", OPTIONS, "select"),
    ("شو رأي الناس فيه", OPTIONS, "reviews"),
    ("قديش بيكلفني واصل لباب البيت مع الجمارك", OPTIONS, "landed_cost"),
    ("أول ما ينزل سعره تحت ٥٠ ابعتلي خبر", OPTIONS, "watch_price"),
    ("انتظر لين يصير بمية وبعدها اشتره", OPTIONS, "buy_when"),
    ("نزل لي السعر عشرين بالمية", OPTIONS, "negotiate"),
    ("أضفه إلى السلة", OPTIONS, "add_to_cart"),
    ("حط خمسة بدل ثلاثة", CART, "change_quantity"),
    ("زود واحد كمان", CART, "change_quantity"),
    ("خلص الطلب أبي أدفع", CART, "checkout"),
    ("يلا توكلنا", READ_BACK, "confirm"),
    ("لا خليني أفكر", READ_BACK, "deny"),
    ("القميص وصلني لون غلط بدي بدله", NOTHING, "return_item"),
    ("طلبيتي لسه ما وصلت", NOTHING, "track_order"),
    ("كلامك سريع قوي", NOTHING, "slower"),
    ("ممنوع أجيب كحول على الكويت", NOTHING, "import_rules"),
    ("لا شكرا", NOTHING, "deny"),
]


@pytest.mark.parametrize(("said", "context", "intent"), ERRANDS, ids=[said for said, _, _ in ERRANDS])
def test_errands(reader: GrammarReader, said: str, context: Context, intent: str) -> None:
    assert reader.read(said, "ar", context).intent.value == intent


def test_a_dirham_is_that_of_the_shopper(reader: GrammarReader) -> None:
    request = reader.read("شنطة تحت ميتين درهم", "ar", Context(country="MA"))
    assert request.max_price is not None
    assert (request.max_price.amount, request.max_price.currency) == (200, "MAD")
