"""What is believed of a recogniser, in which language it was spoken, which words it may expect."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest

from voice.audio import SAMPLE_RATE
from voice.grammar import Alt, Grammar, Ref, Seq, Words
from voice.stt.doubt import QUIETEST_DBFS, Evidence, doubt, loops, loudest
from voice.stt.hints import MOST_CHARACTERS, expected, hints, words_of
from voice.stt.language import Inertia, hearable, share_needed, spoken_in
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
        ({"loudest_dbfs": -60.0}, "too_quiet"),
        ({"loudest_dbfs": -45.0}, None),
        ({"text": "Thanks for watching!"}, "phantom"),
        ({"text": "Thank you."}, None),
        ({"text": "Thank you.", "log_probability": -0.7}, "phantom"),
        ({"text": "Thank you.", "no_speech": 0.5}, "phantom"),
        ({"text": "Legendas pela comunidade Amara.org", "language": "pt-BR"}, "phantom"),
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
        ("Boots, boots, boots. Boots! Boots?", True),
        ("我会上课我会上课我会上课我会上课", True),
        ("我要一双登山靴，谢谢", False),
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


def test_a_soft_word_in_a_long_silence_is_loud_enough() -> None:
    sound = np.zeros(3 * SAMPLE_RATE, dtype=np.float32)
    assert loudest(sound) < QUIETEST_DBFS
    sound[8000:11200] = 0.01 * np.sin(np.arange(3200) * 0.2, dtype=np.float32)
    assert loudest(sound) > QUIETEST_DBFS
    assert loudest(sound[8000:8400]) > QUIETEST_DBFS
    assert loudest(sound[:0]) < QUIETEST_DBFS


def test_a_word_changes_the_language_less_easily_than_a_sentence() -> None:
    assert share_needed(0.3) == share_needed(1.0) > share_needed(2.0) > share_needed(3.0) == share_needed(30.0)
    guesses = {"es": 0.7, "pt": 0.3}
    assert spoken_in(guesses, ["pt-BR", "es"], 0.5) == "pt-BR"
    assert spoken_in(guesses, ["pt-BR", "es"], 5.0) == "es"


def test_what_was_spoken_last_leads_until_the_persons_languages_change() -> None:
    after = Inertia.after(["pt-BR", "es", "en"], "es")
    assert after.order(["pt-BR", "es", "en"]) == ("es", "pt-BR", "en")
    assert after.order(["en", "es", "pt-BR"]) == ("en", "es", "pt-BR")
    assert Inertia().order(["de", "en"]) == ("de", "en")


def test_what_may_be_expected_is_bounded_and_said_once() -> None:
    names = tuple(f"Brand{number} Kettle" for number in range(200))
    grammar = Grammar("en", {"all": Words("kettle lamp")}, "all", names=names)
    found = expected(grammar, {"kettle", "lamp"}, most=3)
    assert found == "Brand0 Kettle Brand1"
    longest = expected(grammar, {"kettle"}, most=1000)
    assert longest is not None
    assert MOST_CHARACTERS - 20 < len(longest) <= MOST_CHARACTERS
    assert expected(None, {"kettle"}) is None
    assert expected(Grammar("en", {"all": Words("yes")}, "all"), {"kettle"}) is None


def test_names_are_no_part_of_a_grammar() -> None:
    plain = Grammar("en", {"all": Words("yes")}, "all")
    named = dataclasses.replace(plain, names=("Kettle",))
    assert plain == named
    assert repr(plain) == repr(named)  # what is kept by it is not made anew for every table
