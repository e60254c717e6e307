"""Word-by-word translation: terms before words, compounds and unspaced scripts by their known parts."""

from __future__ import annotations

import pytest

from i18n import lexicon
from i18n.lexicon import Entry
from i18n.translation import Translator, divided
from retrieval.tokens import Tokenizer, spelt_words


def translator(language: str, *entries: Entry) -> Translator:
    tokenizer = Tokenizer()
    return Translator(entries, spelt_words, lambda word: tokenizer.stem(word, language), language)


def said(translator: Translator, text: str) -> list[str]:
    return [piece.renderings[0] if piece.renderings else f"?{piece.source}" for piece in translator.pieces(text)]


def test_the_longest_term_comes_first_and_unknown_words_pass_through() -> None:
    french = translator("fr", Entry("pomme", ("apple",)), Entry("pomme de terre", ("potato",)), Entry("sac", ("bag",)))
    assert said(french, "sac de pommes de terre Kelmora") == ["bag", "?de", "potato", "?kelmora"]


def test_words_meet_by_their_stems_and_every_rendering_is_kept_in_order() -> None:
    spanish = translator("es", Entry("pila", ("battery", "sink")), Entry("pila", ("stack",)))
    (piece,) = spanish.pieces("pilas")
    assert piece.renderings == ("battery", "sink", "stack")


def test_a_marked_spelling_is_a_word_of_its_own() -> None:
    spanish = translator("es", Entry("uña", ("nail",)), Entry("papa", ("potato",)), Entry("papá", ("dad",)))
    assert said(spanish, "uña") == ["nail"]
    assert spanish.pieces("uña")[0].marked
    assert said(spanish, "papá") == ["dad"]
    assert said(spanish, "papa")[0] == "potato"


GERMAN = (
    Entry("Küche", ("kitchen",)),
    Entry("Messer", ("knife",)),
    Entry("Hand", ("hand",)),
    Entry("Schuh", ("shoe",)),
    Entry("Handschuh", ("glove",)),
    Entry("Fach", ("compartment",)),
    Entry("waschen", ("wash",)),
    Entry("Maschine", ("machine",)),
    Entry("Boot", ("boat",)),
    Entry("Stempel", ("stamp",)),
    Entry("Tempel", ("temple",)),
)


@pytest.mark.parametrize(
    ("compound", "parts"),
    [
        ("Küchenmesser", ["kitchen", "knife"]),
        ("Handschuhfach", ["glove", "compartment"]),
        ("Waschmaschinen", ["wash", "machine"]),
        ("Bootstempel", ["boat", "stamp"]),  # the linking s is dearer than none: not boat-s-temple
        ("Quarkmesserxyzabc", ["?quarkmesserxyzabc"]),  # too much of it is unknown
    ],
)
def test_compounds_are_taken_apart(compound: str, parts: list[str]) -> None:
    assert said(translator("de", *GERMAN), compound) == parts


def test_scripts_without_spaces_are_cut_into_known_words() -> None:
    chinese = translator("zh-CN", Entry("防水", ("waterproof",)), Entry("登山", ("hiking",)), Entry("靴", ("boot",)))
    assert said(chinese, "防水登山靴") == ["waterproof", "hiking", "boot"]
    assert said(chinese, "某某登山靴") == ["?某某", "hiking", "boot"]


@pytest.mark.parametrize("word", ["قهوة", "القهوة", "والقهوة", "بالقهوة", "للقهوة", "وقهوة"])
def test_what_arabic_glues_to_a_word_is_taken_off(word: str) -> None:
    assert said(translator("ar", Entry("قهوة", ("coffee",))), word) == ["coffee"]


def test_a_katakana_word_is_not_cut_by_chance() -> None:
    japanese = translator("ja", Entry("カー", ("car",)), Entry("ガン", ("gun",)), Entry("赤い", ("red",)))
    assert said(japanese, "赤いカーディガン") == ["red", "?カーディガン"]
    assert said(japanese, "カーガン") == ["car", "gun"]


def test_a_loose_name_is_followed_by_its_words() -> None:
    spanish = translator("es", Entry("tijera", ("scissors",)), Entry("tijeras de podar", ("garden tool",), loose=True))
    assert said(spanish, "tijeras de podar") == ["garden tool", "scissors", "?de", "?podar"]


def test_the_fewest_unknown_characters_win_over_the_fewest_parts() -> None:
    known = {"ab", "abc", "cd"}
    ends = {at: [(at + len(one), 0) for one in known if "abcd".startswith(one, at)] for at in range(4)}
    assert divided("abcd", lambda at: ends[at]) == [("ab", True), ("cd", True)]


@pytest.mark.parametrize("language", lexicon.languages())
def test_every_file_of_the_lexicon_can_be_read_and_says_enough(language: str) -> None:
    rows = lexicon.entries(language)
    assert len(rows) >= 3000
    assert all(text == text.lower() or not text.isascii() for row in rows for text in row.renderings)


@pytest.mark.parametrize("language", lexicon.languages())
def test_every_language_reaches_the_words_of_the_trade(language: str) -> None:
    tokenizer = Tokenizer()
    reached = {
        tokenizer.stem(word, "en")
        for row in lexicon.entries(language)
        for text in row.renderings
        for _, word in spelt_words(text)
    }
    missing = [
        word
        for word in lexicon.hub()
        if any(tokenizer.stem(part, "en") not in reached for _, part in spelt_words(word))
    ]
    assert len(missing) / len(lexicon.hub()) <= 0.1, missing[:40]
