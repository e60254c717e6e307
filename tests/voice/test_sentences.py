"""Sentences: never broken inside a number, a price or an abbreviation."""

from __future__ import annotations

import importlib.resources
import tomllib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from voice.tts.sentences import split


@pytest.mark.parametrize(
    ("language", "sentences"),
    [
        ("en", ["I found three boots.", "The first costs $1.50.", "Shall I go on?"]),
        ("en", ["It weighs 1.5 kg.", "It costs 42,50 €.", "It is rated 4.6 out of 5."]),
        ("en", ["Dr. Smith likes it.", "Mr. J. Silva does not."]),
        ("en", ["See no. 5 and vol. 2.", "I said no.", "Yes."]),
        ("en", ["Socks, hats, etc. are here.", "Open from 9 a.m. on weekdays."]),
        ("en", ["We close at 9 p.m.", "Good night."]),
        ("en", ["Made by Acme Ltd.", "Sold in the U.S. by them."]),
        ("en", ['He said "stop."', "Then he left."]),
        ("en", ["Really?!", "Yes!", "Wait… what did you say?"]),
        ("en", ["1. Boots.", "2. Gloves."]),
        ("en", ["One line", "another line"]),
        ("en", ["Version 2.0.1 is at sayso.example.com today.", "Go."]),
        ("pt-BR", ["Custa R$ 1.299,00.", "Quer ouvir mais?"]),
        ("pt-BR", ["O Sr. Souza mora na Av. Paulista.", "A Dra. Lima também."]),
        ("pt-BR", ["É o pedido nº. 12 e o tam. 38.", "Quero o nº 5.", "Está bom."]),
        ("pt-BR", ["Botas, luvas, etc. estão aqui.", "Fim."]),
        ("de", ["Er kommt am 3. Mai, z.B. mit der Post.", "Gut."]),
        ("zh-CN", ["我找到了三款。", "最便宜的是1.5元！", "您想听更多吗？"]),
        ("ja", ["三つ見つかりました。", "「はい。」", "続けますか？"]),
        ("hi", ["मुझे तीन मिले।", "क्या आप और सुनना चाहेंगे?"]),
        ("ar", ["هل تريد المزيد؟", "نعم."]),
        ("xx", ["An unknown tongue.", "Two of it."]),
    ],
)
def test_sentences_end_where_a_person_would_end_them(language: str, sentences: list[str]) -> None:
    joint = "\n" if sentences[0] == "One line" else "" if language in ("zh-CN", "ja") else " "
    assert list(split(joint.join(sentences), language)) == sentences


def test_nothing_gives_nothing() -> None:
    assert split("", "en") == ()
    assert split(" \n ", "en") == ()


TEXT = st.text(alphabet=st.sampled_from("ab A.5,?!。\n$ Dr…न।"), max_size=60)


@settings(deadline=None)
@given(TEXT, st.sampled_from(["en", "pt-BR", "zh-CN", "de"]))
def test_no_letter_is_lost(text: str, language: str) -> None:
    assert "".join("".join(split(text, language)).split()) == "".join(text.split())


@settings(deadline=None)
@given(
    st.from_regex(r"\A(R\$ ?|\$|€)?[0-9]{1,3}([.,][0-9]{2,3}){1,2}( ?€)?\Z"),
    st.sampled_from(["en", "pt-BR", "de", "fr", "es"]),
)
def test_no_price_is_ever_broken(price: str, language: str) -> None:
    found = split(f"It costs {price}. Shall I buy it?", language)
    assert price.strip() in found[0]


def test_the_data_has_the_right_shape() -> None:
    text = importlib.resources.files("voice.tts").joinpath("sentences.toml").read_text(encoding="utf-8")
    data = tomllib.loads(text)
    assert data.pop("schema") == 1
    assert {"en", "pt"} <= data.keys()
    for table in data.values():
        assert table.keys() <= {"never", "before_number", "ordinal_stop"}
        words = [*table["never"], *table["before_number"]]
        assert all(word == word.lower() and not word.endswith(".") and " " not in word for word in words)
        assert len(set(table["never"])) == len(table["never"])
