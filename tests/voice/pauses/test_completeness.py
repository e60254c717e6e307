"""How long is waited, by what was said so far and what was asked."""

from __future__ import annotations

import pytest

from voice.pauses.completeness import Asked, SoFar, pause_for
from voice.pauses.profile import Patience
from voice.pauses.words import TurnWords, languages_with_words, turn_words

PATIENT = Patience(3.0)
LANGUAGES = ("en", "de", "es", "pt-BR", "fr", "hi", "ar", "ja", "zh-CN")


def wait(words: str | None, asked: Asked = Asked.NOTHING, patience: Patience = PATIENT, **what: object) -> float:
    speech_s = float(str(what.get("speech_s", 2.0)))
    so_far = SoFar(words, speech_s, bool(what.get("answers")))
    return pause_for(so_far, asked, patience, turn_words(str(what.get("language", "en"))))


def test_all_nine_languages_have_their_words() -> None:
    assert set(languages_with_words()) == set(LANGUAGES)
    for tag in LANGUAGES:
        words = turn_words(tag)
        assert all((words.hanging, words.fillers, words.yes, words.no, words.orders, words.nods)), tag
        assert not words.yes & words.no, tag
        assert not words.orders & words.yes, tag
        assert not words.orders & words.no, tag
        assert not words.hanging & words.finished, tag


SAID = {
    "en": ("yes", "no", "stop", "help", "a kettle with", "boots and", "a kettle um"),
    "de": ("Ja.", "nein", "Stopp!", "Hilfe", "einen Wasserkocher mit", "Stiefel und", "einen Kessel ähm"),
    "es": ("Sí", "no", "para", "ayuda", "una tetera con", "botas y", "una tetera eh"),
    "pt-BR": ("sim", "não", "pare", "ajuda", "uma chaleira com", "botas e", "uma chaleira hum"),
    "fr": ("oui", "non", "arrête", "aide", "une bouilloire avec", "des bottes et", "une bouilloire euh"),
    "hi": ("हाँ", "नहीं", "रुको", "मदद", "एक केतली जिसमें", "जूते और", "एक केतली मतलब"),
    "ar": ("نعم", "لا", "توقف", "مساعدة", "غلاية مع", "حذاء و", "غلاية يعني"),
    "ja": ("はい", "いいえ", "止めて", "助けて", "取っ手付きの", "やかんと", "やかん、えっと"),
    "zh-CN": ("是", "不", "停", "帮助", "我想要一个带", "靴子和", "水壶,嗯"),
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_short_answers_are_taken_soon_and_hanging_words_are_waited_for(language: str) -> None:
    yes, no, stop, help_, *hanging = SAID[language]
    for patience in (Patience(), PATIENT, Patience(4.0)):
        assert wait(yes, Asked.YES_NO, patience, language=language) <= 1.0
        assert wait(no, Asked.YES_NO, patience, language=language) <= 1.0
        assert wait(stop, Asked.NOTHING, patience, language=language) <= 1.0
        assert wait(help_, Asked.VALUE, patience, language=language) <= 1.0
        for text in hanging:
            assert wait(text, patience=patience, language=language) >= min(4.0, patience.pause_s + 0.8), text


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "what does it come with"),
        ("en", "show me more"),
        ("de", "das will ich nicht"),
        ("de", "was kostet das"),
        ("es", "no quiero más"),
        ("es", "¿cuánto es?"),
        ("fr", "dites-m'en plus"),
        ("pt-BR", "quanto é"),
        ("hi", "भारत में"),
        ("ar", "لا أريد"),
        ("ja", "やかんが欲しいんですが"),
        ("ja", "いくらするの"),
        ("zh-CN", "我要红的"),
        ("zh-CN", "要一个"),
    ],
)
def test_what_only_looks_like_a_hanging_word_is_none(language: str, text: str) -> None:
    assert wait(text, language=language) == PATIENT.pause_s


def test_a_yes_with_digits_waits_for_the_digits() -> None:
    assert wait("yes", Asked.YES_DIGITS) == PATIENT.pause_s
    assert wait("yes four seven", Asked.YES_DIGITS, answers=True) <= 1.0
    assert wait("no", Asked.YES_DIGITS) <= 1.0


def test_a_value_is_complete_where_one_was_asked_for_and_not_elsewhere() -> None:
    assert wait("twenty", Asked.VALUE, answers=True) <= 1.0
    assert wait("twenty and", Asked.VALUE, answers=True) > PATIENT.pause_s
    assert wait("twenty", Asked.NOTHING, answers=True) == PATIENT.pause_s


def test_without_words_the_length_of_speech_must_do() -> None:
    assert wait(None, Asked.YES_NO, speech_s=0.4) <= 0.9
    assert 0.9 < wait(None, Asked.YES_NO, speech_s=1.28) <= 1.0  # one long word, said slowly
    assert wait(None, Asked.YES_NO, speech_s=1.5) == PATIENT.pause_s
    assert wait(None, Asked.YES_DIGITS, speech_s=0.4) == PATIENT.pause_s
    assert wait(None, speech_s=0.4) == PATIENT.pause_s
    assert wait(None, patience=Patience(), speech_s=0.4) <= 0.9
    assert wait(None, Asked.YES_NO, speech_s=2.0) == PATIENT.pause_s


def test_who_is_quicker_than_the_shortest_wait_is_not_slowed_down() -> None:
    assert wait("yes", Asked.YES_NO, Patience(0.6)) == 0.6
    assert wait(None, Asked.YES_NO, Patience(0.6), speech_s=0.4) == 0.6


def test_a_language_without_data_waits_by_the_pause_alone() -> None:
    assert turn_words("sw") == TurnWords()
    assert turn_words("pt") == turn_words("pt-BR")
    assert wait("na", language="sw") == PATIENT.pause_s


def test_fillers_alone_are_no_turn_yet() -> None:
    assert turn_words("en").only_fillers("Um, er…")
    assert not turn_words("en").only_fillers("um, a kettle")
    assert turn_words("en").is_nod("Mm-hm.")
    assert not turn_words("en").is_nod("mm hm, the first one")
