"""What people say in Hindi: postpositions, English words in Devanagari, Hinglish, slips, short answers."""

from __future__ import annotations

from typing import Any

import pytest

from app.model.context import Context
from app.model.jsonable import jsonable
from app.understanding.reader import GrammarReader
from retrieval.knowledge.graph import load_graph

NOTHING = Context()
OPTIONS = Context(last_reply="options", on_table=3)
ONE = Context(last_reply="options", on_table=1)
READ_BACK = Context(last_reply="read_back", cart_size=1)
CART = Context(cart_size=2)


@pytest.fixture(scope="module")
def reader() -> GrammarReader:
    return GrammarReader(load_graph(), ["hi"])


SEARCHES: list[tuple[str, dict[str, Any]]] = [
    (
        "मुझे एक अच्छी सी बिजली की केतली चाहिए जो अपने आप बंद हो जाए दो हज़ार तक की",
        {
            "product_types": ["kettle"],
            "features": ["auto_shut_off"],
            "max_price": {"amount": "2000", "currency": None},
        },
    ),
    ("छाता चाहिए मगर काला नहीं", {"product_types": ["umbrella"], "colors": []}),
    ("जूते चाहिए सात नंबर के लाल या काले", {"size": {"system": None, "value": "7"}, "colors": ["red", "black"]}),
    ("सवा लाख तक का लैपटॉप", {"product_types": ["laptop"], "max_price": {"amount": "125000.00", "currency": None}}),
    ("पौने दो हज़ार तक की घड़ी", {"product_types": ["wristwatch"], "max_price": {"amount": "1750.00", "currency": None}}),
    ("मैं बयासी साल की हूँ मुझे बड़े बटन वाला फोन चाहिए", {"product_types": ["big_button_phone"], "quantity": None}),
    ("दो नहीं तीन पैकेट चाय", {"product_types": ["tea"], "quantity": 3}),
    ("केतली नहीं सॉरी टोस्टर चाहिए", {"product_types": ["toaster"]}),
    ("सात नंबर नहीं आठ नंबर के सैंडल", {"product_types": ["sandals"], "size": {"system": None, "value": "8"}}),
    ("मुझे ऊन से एलर्जी है कोई सूती स्वेटर दिखाओ", {"product_types": ["sweater"], "materials": ["cotton"]}),
    ("मुझे वो चीज़ चाहिए जिससे बुखार नापते हैं", {"product_types": ["thermometer"]}),
    ("हमारी पुरानी केतली टूट गई है नई दिखाओ", {"product_types": ["kettle"]}),
    ("उषा ब्रांड की सिलाई मशीन", {"product_types": ["sewing_machine"], "brands": ["usha"]}),
    ("कैंपिंग के लिए दो लोगों वाला टेंट", {"product_types": ["tent"], "features": ["two_person"], "quantity": None}),
    ("बाटा के सैंडल आठ नंबर में", {"product_types": ["sandals"], "brands": ["bata"]}),
    ("जिससे पानी उबालते हैं वो दिखाओ", {"product_types": ["kettle"]}),
    ("लैपटॉप रखने वाला बैग", {"product_types": ["laptop_bag"]}),
    ("डेढ़ सौ की किताब", {"product_types": ["book"], "max_price": {"amount": "150.0", "currency": None}}),
    ("bina cheeni wali chai dikhao", {"product_types": ["tea"], "features": ["sugar_free"]}),
    ("mujhe laal rang ki cotton ki kameez chahiye", {"product_types": ["shirt"], "colors": ["red"]}),
]


@pytest.mark.parametrize(("text", "slots"), SEARCHES)
def test_a_search_with_its_slots(reader: GrammarReader, text: str, slots: dict[str, Any]) -> None:
    request = jsonable(reader.read(text, "hi", NOTHING))
    assert request["intent"] == "search"
    assert {key: request[key] for key in slots} == slots


RULED_OUT = [
    ("प्लास्टिक छोड़कर किसी भी चीज़ की केतली", NOTHING, "materials", ["plastic"]),
    ("काला और सफेद छोड़कर कोई भी रंग की टोपी", NOTHING, "colors", ["black", "white"]),
    ("चमड़े का बिल्कुल ना हो", OPTIONS, "materials", ["leather"]),
    ("गुलाबी नहीं चाहिए नीली फ्रॉक दिखाओ", NOTHING, "colors", ["pink"]),
    ("लकड़ी वाला नहीं चाहिए", OPTIONS, "materials", ["wood"]),
    ("हरा नहीं कोई और रंग", OPTIONS, "colors", ["green"]),
]


@pytest.mark.parametrize(("text", "context", "kind", "slugs"), RULED_OUT)
def test_what_is_ruled_out(reader: GrammarReader, text: str, context: Context, kind: str, slugs: list[str]) -> None:
    assert jsonable(reader.read(text, "hi", context))["excluded"][kind] == slugs


INTENTS = [
    ("इससे सस्ता कुछ है", OPTIONS, "refine"),
    ("जो कल तक आ जाए वो दिखाओ", OPTIONS, "refine"),
    ("इनमें से वाटरप्रूफ कौन से हैं", OPTIONS, "refine"),
    ("इनमें से कोई पसंद नहीं आया", OPTIONS, "more"),
    ("मुझे आखिरी वाला अच्छा लगा", OPTIONS, "select"),
    ("कौन से रंगों में मिलता है", ONE, "details"),
    ("दोनों में से कौन सा बेहतर है", OPTIONS, "compare"),
    ("कोई शिकायत तो नहीं है इसकी", ONE, "reviews"),
    ("किस वजह से ये सुझाया", ONE, "why"),
    ("पहले वाले के दो पैकेट कार्ट में डालना", OPTIONS, "add_to_cart"),
    ("चाय अब नहीं चाहिए हटा दो", CART, "remove_from_cart"),
    ("दो की जगह चार कर दो", CART, "change_quantity"),
    ("अब तक कुल कितना हुआ", CART, "show_cart"),
    ("बस यही सब है अब बिल बना दो", CART, "checkout"),
    ("हाँ चार सात", READ_BACK, "confirm"),
    ("मुझे बेटे से पूछना है", READ_BACK, "deny"),
    ("अरे गलती हो गई वापस करो", NOTHING, "undo"),
    ("सुनाई नहीं दिया", NOTHING, "repeat"),
    ("इतनी तेज़ मत बोलो", NOTHING, "slower"),
    ("आवाज़ नहीं आ रही", NOTHING, "louder"),
    ("चिल्लाओ मत बच्चा सो रहा है", NOTHING, "quieter"),
    ("जो जूते मँगाए थे वो अभी तक नहीं आए", NOTHING, "track_order"),
    ("वो वाला ऑर्डर मत भेजना", NOTHING, "cancel_order"),
    ("साइज़ छोटा है बदलवाना है", NOTHING, "return_item"),
    ("जब एक हज़ार से नीचे आए तो ख़बर कर देना ख़रीदना मत", ONE, "watch_price"),
    ("दिवाली पर सस्ता हो तो ख़रीद लेना", ONE, "buy_when"),
    ("तीन सौ कम कर दो भैया", ONE, "negotiate"),
    ("घर पहुँचकर कुल कितने का पड़ेगा", ONE, "landed_cost"),
    ("दिवाली से पहले आ जाएगा", ONE, "delivery"),
    ("चाय कनाडा में लाना मना तो नहीं है", NOTHING, "import_rules"),
    ("मुझे अंग्रेज़ी नहीं आती हिंदी में बोलो", NOTHING, "set_language"),
    ("अब मैं सिंगापुर में रहने लगी हूँ", NOTHING, "set_country"),
    ("जुग जुग जियो", NOTHING, "thanks"),
    ("हमारे ज़माने में रेडियो सुनते थे सब", NOTHING, "unknown"),
    ("टीवी पर सीरियल आ रहा है", NOTHING, "unknown"),
    ("इतने का नहीं लूँगी", ONE, "negotiate"),
    ("रुक रुक के बोलो", NOTHING, "slower"),
    ("झोले में से साबुन निकाल दो", CART, "remove_from_cart"),
    ("कल मैच कौन जीता", NOTHING, "unknown"),
    ("मुझे एक गाना सुनाओ", NOTHING, "unknown"),
]


@pytest.mark.parametrize(("text", "context", "intent"), INTENTS)
def test_what_is_meant(reader: GrammarReader, text: str, context: Context, intent: str) -> None:
    assert reader.read(text, "hi", context).intent.value == intent


def test_give_at_the_end_of_a_request_is_no_two(reader: GrammarReader) -> None:
    request = reader.read("चार पैकेट कर दो", "hi", CART)
    assert request.quantity == 4
    assert reader.read("आवाज़ बढ़ा दो", "hi", NOTHING).quantity is None
