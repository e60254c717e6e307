"""What a recogniser says of its own words: weak numbers, and translations of languages that Sayso does not know."""

from __future__ import annotations

from typing import Any

import pytest

from app.model.reply import NotUnderstood, Options, OrderPlaced, ReadBack
from app.model.utterance import ConsentTrust, HeardWord, Source
from app.understanding.language import languages_with_data
from app.understanding.number_words import is_number_word

BOOTS = "search type=hiking_boots max_price=300:EUR | boots under three hundred euros"


def words(number: float, rest: float = 0.9) -> tuple[HeardWord, ...]:
    return (
        HeardWord("boots", rest),
        HeardWord("under", rest),
        HeardWord("three", number),
        HeardWord("hundred", number),
    )


def test_a_number_that_was_heard_badly_is_not_acted_on(visit: Any) -> None:
    reply = visit.hear(BOOTS, words=words(0.2))
    assert isinstance(reply, NotUnderstood)
    assert not reply.heard
    assert not visit.search.queries
    assert isinstance(visit.hear(BOOTS, words=words(0.9)), Options)


def test_other_words_may_be_heard_badly(visit: Any) -> None:
    assert isinstance(visit.hear(BOOTS, words=words(0.9, rest=0.1)), Options)
    plain = "search type=hiking_boots | boots two"
    assert isinstance(visit.hear(plain, words=(HeardWord("two", 0.1),)), Options)  # no number is acted on


def test_a_grammars_ear_has_weighed_its_words_already(visit: Any) -> None:
    assert isinstance(visit.hear(BOOTS, trust=ConsentTrust.DIGITS, words=words(1e-6)), Options)


def test_a_language_without_words_is_read_in_translation(visit: Any) -> None:
    reply = visit.hear("scarponi da trekking", language="it", english="search type=hiking_boots language=en")
    assert isinstance(reply, Options)
    assert visit.talk.profile.language == "en"


def test_a_translation_changes_no_language_and_pays_nothing(visit: Any) -> None:
    visit.turn("set_language set_language=pt-BR")
    turn = visit.turn(
        "scarponi", language="it", english="search type=hiking_boots | show me hiking boots please", engine="ear",
        source=Source.AUDIO,
    )  # fmt: skip
    assert isinstance(turn.reply, Options)
    assert turn.language == "pt-BR"
    visit.turn("search type=kettle")
    visit.turn("add_to_cart ordinal=1")
    assert isinstance(visit.say("checkout"), ReadBack)
    assert not isinstance(visit.hear("sì", language="it", english="confirm"), OrderPlaced)
    assert isinstance(visit.say("confirm"), OrderPlaced)  # what was asked still stands


def test_a_language_with_words_is_read_in_its_own(visit: Any) -> None:
    visit.hear("search type=kettle", language="pt-BR", english="search type=tea")
    assert visit.search.queries[-1].product_types == ("kettle",)


@pytest.mark.parametrize("language", languages_with_data())
def test_numerals_are_number_words_everywhere(language: str) -> None:
    assert is_number_word("15", language)
    assert not is_number_word("", language)


@pytest.mark.parametrize(
    ("language", "number", "other"),
    [
        ("en", "fifteen", "often"),
        ("de", "fünfundzwanzig", "und"),
        ("es", "veinte", "botas"),
        ("fr", "quinze", "bottes"),
        ("pt-BR", "cinquenta", "botas"),
        ("ja", "五十", "靴"),
        ("zh-CN", "五十", "鞋"),
        ("hi", "पंद्रह", "जूते"),
        ("ar", "خمسة", "حذاء"),
    ],
)
def test_number_words(language: str, number: str, other: str) -> None:
    assert is_number_word(number, language)
    assert not is_number_word(other, language)
