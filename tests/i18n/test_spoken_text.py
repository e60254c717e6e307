"""Titles and descriptions made ready for the ear."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from i18n import spoken

ENGLISH = {
    "1.7 L kettle, 220-240 V": "one point seven liters kettle, two hundred twenty to two hundred forty volts",
    "50% off": "fifty percent off",
    "30×20 cm": "thirty by twenty centimeters",
    "30 cm x 20 cm": "thirty centimeters by twenty centimeters",
    "€42.50": "forty-two euros and fifty cents",
    "1,299.00 USD": "one thousand two hundred ninety-nine dollars",
    "A4 paper": "A four paper",
    "IP68": "I P sixty-eight",
    "USB-C & HDMI": "USB-C and HDMI",
    "No. 5": "number five",
    "#5": "number five",
    "5'10\" tall": "five feet ten inches tall",
    "-10–40 °C": "minus ten to forty degrees Celsius",
    "2-in-1": "two-in-one",
    "22nd": "twenty-second",
    "1½ cups": "one and a half cups",
    "v1.2.3": "v one point two point three",
    "Brand™ <b>Bold</b> &amp; nice 😀": "Brand Bold and nice",
    "Ref. AB-1203": "Ref. A B one two zero three",
    "ALL 24 pieces": "ALL twenty-four pieces",
    "EAN 4006381333931": "EAN four zero zero, six three eight, one three three, three nine three, one",
    "2024-03-15": "March fifteenth, twenty twenty-four",
    "標準質量1.2キロ": "標準質量 one point two キロ",
    "": "",
}
PORTUGUESE = {
    "Chaleira 1,7 L 220-240 V": "Chaleira um vírgula sete litro duzentos e vinte a duzentos e quarenta volts",
    "R$ 1.299,00": "mil duzentos e noventa e nove reais",
    "n.º 5": "número cinco",
    "1º lugar, 2ª via": "primeiro lugar, segunda via",
    "2x 500 ml": "duas vezes quinhentos mililitros",
    "21 polegadas": "vinte e uma polegadas",
    "21 gramas": "vinte e um gramas",
    "12.345 itens": "doze mil trezentos e quarenta e cinco itens",
    "½ xícara": "meia xícara",
    "US$ 42.50": "quarenta e dois dólares e cinquenta centavos",
}

OTHERS = [
    ("es", "1.er premio, 2ª mano", "primer premio, segunda mano"),
    ("es", "21 libros y 21 páginas", "veintiún libros y veintiuna páginas"),
    ("es", "½ taza", "media taza"),
    ("fr", "1 299,00 €", "mille deux cent quatre-vingt-dix-neuf euros"),
    ("fr", "2x 500 ml", "deux fois cinq cents millilitres"),
    ("fr", "1er prix", "premier prix"),
    ("de", "1 Stück, 1½ Liter", "ein Stück, eineinhalb Liter"),
    ("de", "1.299,00 € & 50 %", "eintausendzweihundertneunundneunzig Euro und fünfzig Prozent"),
]


@pytest.mark.parametrize(("language", "written", "said"), OTHERS)
def test_other_languages(language: str, written: str, said: str) -> None:
    assert spoken.free_text(written, language) == said


@pytest.mark.parametrize(("written", "said"), ENGLISH.items())
def test_english(written: str, said: str) -> None:
    assert spoken.free_text(written, "en") == said


@pytest.mark.parametrize(("written", "said"), PORTUGUESE.items())
def test_portuguese(written: str, said: str) -> None:
    assert spoken.free_text(written, "pt-BR") == said


WRITTEN = (
    "1 23 4.5 6,7 1.299,00 kg cm V % € $ R$ x × - – / ½ °C A IP n.º # st º , . ( ) \" ' ٣ ३ ① ² m² & + USD <b> é 字"
)
PIECES = st.sampled_from([*WRITTEN.split(), " "])


@given(st.text() | st.lists(PIECES, max_size=20).map("".join), st.sampled_from(spoken.languages()))
def test_nothing_unspeakable_is_left(written: str, language: str) -> None:
    said = spoken.free_text(written, language)
    assert spoken.is_speakable(said)
    assert "  " not in said


def test_plain_words_stay_as_they_are() -> None:
    text = "Botas de couro, leves e à prova d'água; para trilhas longas. Por quê? Guarda-chuva!"
    assert spoken.free_text(text, "pt-BR") == text


def test_a_long_text_is_read_whole() -> None:
    said = spoken.free_text("1 " * 4000 + "end", "en")
    assert said.count("one") + said.count("thousand") > 0
    assert said.endswith("end")


@pytest.mark.parametrize("text", ["4", "५", "²", "½", "Ⅳ", "a%", "€", "1º", "a/b", "(a)", "a_b", "…", "→"])
def test_unspeakable(text: str) -> None:
    assert not spoken.is_speakable(text)


@pytest.mark.parametrize("text", ["", "água, d'água?", "guarda-chuva", "हिन्दी।", "千二百円。", "〇", "مرحبا؟", "é"])
def test_speakable(text: str) -> None:
    assert spoken.is_speakable(text)
