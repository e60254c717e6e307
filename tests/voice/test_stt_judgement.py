"""What is believed of a recogniser, in which language it was spoken, which words it may expect."""

from __future__ import annotations

import dataclasses

import pytest

from voice.grammar import Alt, Grammar, Ref, Seq, Words
from voice.stt.doubt import Evidence, doubt, loops
from voice.stt.hints import hints, words_of
from voice.stt.language import hearable, spoken_in
from voice.tags import closest

SURE = Evidence("two pairs of boots please", 2.0, log_probability=-0.3, no_speech=0.1, compression=1.1)


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({}, None),
        ({"text": "  "}, "no_speech"),
        ({"no_speech": 0.9}, None),
        ({"no_speech": 0.9, "log_probability": -1.5}, "no_speech"),
        ({"log_probability": -1.5}, "unsure"),
        ({"compression": 3.0}, "repeating"),
        ({"text": "you you you you you you"}, "repeating"),
        ({"text": "a" * 100}, "too_fast"),
        ({"text": "a" * 100, "duration_s": 4.0}, None),
    ],
)
def test_doubt(change: dict[str, float], reason: str | None) -> None:
    assert doubt(dataclasses.replace(SURE, **change)) == reason  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "looping"),
    [
        ("no no no no", False),
        ("No no NO no no", True),
        ("thank you thank you thank you thank you", True),
        ("so thank you thank you thank you thank you", True),
        ("a red one a red one a red one", False),
        ("the first and the second and the third and the fourth", False),
        ("", False),
    ],
)
def test_loops(text: str, looping: bool) -> None:
    assert loops(text) is looping


def test_only_the_persons_languages_count() -> None:
    guesses = {"la": 0.85, "en": 0.12, "pt": 0.01}
    assert spoken_in(guesses, ["pt-BR", "en"]) == "en"
    assert spoken_in(guesses, ["pt-BR", "de"]) == "pt-BR"
    assert spoken_in({}, ["de", "en"]) == "de"
    assert spoken_in({"es": 0.45, "pt": 0.4}, ["pt-BR", "es"]) == "pt-BR"


def test_regions_of_one_language_are_heard_as_one() -> None:
    assert hearable(["pt-BR", "pt-PT", "nb", "tlh"], {"pt", "no", "en"}) == ("pt-BR", "nb")


@pytest.mark.parametrize(
    ("wanted", "offered", "found"),
    [
        ("pt-BR", ["pt", "pt-BR"], "pt-BR"),
        ("pt-br", ["pt-BR"], "pt-BR"),
        ("es-MX", ["en", "es"], "es"),
        ("zh-Hans-CN", ["zh", "en"], "zh"),
        ("pt", ["en", "pt-PT", "pt-BR"], "pt-PT"),
        ("en_US", ["en-US"], "en-US"),
        ("fr", ["en"], None),
        ("", ["en"], None),
    ],
)
def test_the_closest_language(wanted: str, offered: list[str], found: str | None) -> None:
    assert closest(wanted, offered) == found


def test_hints_are_the_words_of_goods_that_make_sense_now() -> None:
    rules = {
        "all": Alt((Ref("buy"), Ref("find"))),
        "buy": Words("yes buy it"),
        "find": Seq((Words("find"), Alt((Words("boots"), Words("walking boots"), Words("gloves"))))),
        "other": Words("lamps"),
    }
    grammar = Grammar("en", rules, "all")
    assert list(words_of(grammar)) == ["yes", "buy", "it", "find", "boots", "walking", "gloves"]
    goods = {"boots", "gloves", "lamps", "walking"}
    assert hints(grammar, goods) == ("boots", "walking", "gloves")
    assert hints(grammar, goods, most=2) == ("boots", "walking")
    assert hints(grammar, ()) == ()
    assert hints(None, goods) == ()
