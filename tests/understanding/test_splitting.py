"""Words written as one, taken apart; loan words that stay whole."""

from __future__ import annotations

import pytest

from app.understanding.language import glued_to_numbers, load_language, number_reader
from app.understanding.splitting import Splitter
from app.understanding.tokens import keys, tokenize, word_count
from i18n.accents import folded
from retrieval.knowledge.graph import load_graph

GERMAN = {"leder", "wander", "wanderschuhe", "schuhe", "pullover", "woll", "wolle", "und", "drei", "zwanzig"}
ARABIC = {"ابيض", "كوب", "سعر", "يد"}


def _parts(splitter: Splitter, text: str) -> list[str]:
    return [token.key for token in splitter.applied(tokenize(text))]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Lederwanderschuhe", ["leder", "wanderschuhe"]),
        ("Wollpullover", ["woll", "pullover"]),
        ("dreiundzwanzig", ["drei", "und", "zwanzig"]),
        ("Wanderschuhe", ["wanderschuhe"]),
        ("Undichtigkeit", ["undichtigkeit"]),
        ("Lederx", ["lederx"]),
    ],
)
def test_compounds_are_taken_apart_into_known_words_only(text: str, parts: list[str]) -> None:
    splitter = Splitter(GERMAN, {}, {}, ["", "s", "n"], parts=GERMAN)
    assert _parts(splitter, text) == parts


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("وأبيض", ["و", "ابيض"]),
        ("بكوب", ["ب", "كوب"]),
        ("سعرها", ["سعر", "ها"]),
        ("وسعرها", ["و", "سعر", "ها"]),
        ("يد", ["يد"]),
        ("وبغداد", ["وبغداد"]),
    ],
)
def test_small_words_come_off_known_words_only(text: str, parts: list[str]) -> None:
    splitter = Splitter(ARABIC, {"و": "و", "ب": "ب"}, {"ها": "ها"}, [])
    assert _parts(splitter, text) == parts


def test_places_of_parts_stay_inside_their_word() -> None:
    text = "zwei Lederwanderschuhe"
    tokens = Splitter(GERMAN, {}, {}, [""], parts=GERMAN).applied(tokenize(text))
    assert [text[token.start : token.end] for token in tokens] == ["zwei", "Leder", "wanderschuhe"]


def test_the_arabic_article_says_nothing() -> None:
    assert keys("والحذاء للبيع بالألوان") == ("و", "حذاء", "ل", "بيع", "ب", "الوان")
    assert keys("الآن") == ("الان",)


def test_elided_words_stand_alone() -> None:
    assert keys("j'ai besoin d'eau qu’il m'a dit") == ("j", "ai", "besoin", "d", "eau", "qu", "il", "m", "a", "dit")
    assert keys("don't it's o'clock") == ("dont", "its", "oclock")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("हिन्दी", "हिंदी"),
        ("चाहिये", "चाहिए"),
        ("क़लम", "कलम"),
        ("पाँच", "पांच"),
        ("مكتبة", "مكتبه"),
        ("إلى", "الي"),
        ("ســعر", "سعر"),
    ],
)
def test_spellings_that_people_mix_are_one(one: str, other: str) -> None:
    assert folded(one) == folded(other)


def test_characters_count_as_parts_of_words() -> None:
    assert word_count(tokenize("我要一个红色的杯子")) == 5
    assert word_count(tokenize("a red cup")) == 3


def test_no_arabic_pattern_writes_a_joined_number_whole() -> None:
    """ "وعشرة" (and ten) once stood in one pattern, and every price of so many and ten cents lost its cents."""
    language = load_language("ar", load_graph(), ())
    layers = (language.classes, language.values, language.frames, language.cues, language.sayings)
    written = {word for layer in layers for word in layer.vocabulary}
    assert glued_to_numbers(written, language.numbers, {"و": "و"}) == set()


def test_joined_numbers_are_told_from_words_that_only_look_like_them() -> None:
    numbers, _ = number_reader("ar")
    assert glued_to_numbers({"وعشره", "وردي", "عشره"}, numbers, {"و": "و"}) == {"وعشره"}
