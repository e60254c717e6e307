"""A plain yes in every language, and what only begins like one."""

from __future__ import annotations

import pytest

from app.model.context import Context
from app.understanding.reader import GrammarReader

READ_BACK = Context(last_reply="read_back", cart_size=1, on_table=3)


@pytest.mark.parametrize(
    ("tag", "texts"),
    [
        ("en", "yes|yes please|ok|go ahead|yes four seven|yes 4 7|yes that's right place the order thank you|yes yes"),
        ("de", "ja|ja bitte|jawohl kaufen Sie das|ja gerne, vielen Dank|ja vier sieben|in Ordnung"),
        ("es", "sí|sí por favor|sí, cómprelo|sí cuatro siete|de acuerdo|dale"),
        ("fr", "oui|oui s'il vous plaît|d'accord allez-y|oui quatre sept"),
        ("pt-BR", "sim|sim por favor|pode comprar|sim quatro sete|tá bom|isso"),
        ("zh-CN", "好|是的|确认|好的 买吧|对 四七|可以"),
        ("ja", "はい|はい、お願いします|うん|買います|はい 四七"),
        ("hi", "हाँ|जी हाँ|ठीक है खरीद लो|हाँ चार सात"),
        ("ar", "نعم|ايوه|تمام اشتري|نعم أربعة سبعة|موافق"),
    ],
)
def test_a_plain_yes(everywhere: GrammarReader, tag: str, texts: str) -> None:
    not_plain = [text for text in texts.split("|") if not everywhere.read(text, tag, READ_BACK).plain_yes]
    assert not_plain == []


@pytest.mark.parametrize(
    ("tag", "texts"),
    [
        ("en", "okay take it out again|yes but only if it is red|ok and a kettle too|yes later|yes but wait|no|maybe"),
        ("en", "sure, what is in my cart|yes but change it to two|all right, cancel that|ok how much is the delivery"),
        ("de", "ja aber nur in rot|ja, aber erst morgen|gut, und noch einen Wasserkocher|nein"),
        ("es", "sí pero solo si es rojo|bueno, y también una tetera|no"),
        ("fr", "oui mais seulement en rouge|d'accord, et une bouilloire aussi|non"),
        ("pt-BR", "sim mas só se for vermelha|tá, e uma chaleira também|não"),
        ("zh-CN", "好 但是要红色的|不要"),
        ("ja", "はい でも赤ならね|いいえ"),
        ("hi", "हाँ पर लाल वाला|नहीं"),
        ("ar", "نعم بس إذا كان أحمر|زين حطها بالسلة|لا"),
    ],
)
def test_what_only_begins_like_a_yes_agrees_to_nothing(everywhere: GrammarReader, tag: str, texts: str) -> None:
    plain = [text for text in texts.split("|") if everywhere.read(text, tag, READ_BACK).plain_yes]
    assert plain == []
