"""What is mended and what is left as it was said."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

from app.understanding.language import load_language
from app.understanding.lexicon import Speller
from app.understanding.reader import GrammarReader
from app.understanding.tokens import tokenize
from retrieval.knowledge.graph import Graph

TOOL = Path(__file__).parents[2] / "tools" / "make_ordinary_words.py"


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("make_ordinary_words", TOOL)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def speller(*ordinary: str, endings: dict[str, tuple[str, ...]] | None = None) -> Speller:
    words = {"leather", "running", "slippers", "headphones", "paint"}
    return Speller(words, words, ordinary, [("ph", "f")], endings)


def test_near_words_are_mended() -> None:
    plain = speller()
    assert plain.guess("lether") == "leather"
    assert plain.guess("headfones") == "headphones"  # the same sound
    assert plain.guess("hedphons") == "headphones"  # two slips from eight letters on
    assert plain.guess("weather") is None  # another first letter
    assert plain.guess("lathr") is None  # two slips in a short word
    assert plain.guess("leat") is None


def test_real_words_stay() -> None:
    assert speller().guess("feather") is None
    assert speller().guess("lather") == "leather"
    assert speller("lather").guess("lather") is None


def test_inflected_words_stay_but_a_lost_letter_is_mended() -> None:
    endings = {"ed": ("", "e"), "ing": ("", "e"), "s": ("",)}
    assert speller(endings=endings).guess("runing") == "running"
    assert speller("lather", endings=endings).guess("lathers") is None


def test_names_stay(reader: GrammarReader) -> None:
    assert [t.key for t in speller().corrected(tokenize("for Leathar who runs"))][1] == "leathar"
    assert next(t.key for t in speller().corrected(tokenize("Leathar boots"))) == "leather"
    assert reader.read("the brand kettl please", "en").brands == ("kettl",)
    assert reader.read("the brand kettl please", "en").product_types == ()


def test_ordinary_words_come_from_texts(tool: ModuleType) -> None:
    found = tool.ordinary(["Fine weather for a lather\nLeathar said", "rather lether"], speller())
    assert found == ["lather", "lether"]  # near to a word of the shop and written small


@pytest.mark.parametrize(("tag", "word"), [("en", "lather"), ("pt-BR", "comprei")])
def test_the_shops_own_words_are_read(tool: ModuleType, tag: str, word: str) -> None:
    assert any(word in text for text in tool.own_texts(tag))


@pytest.mark.parametrize("tag", ["en", "pt-BR"])
def test_everyday_words_are_never_mended(tool: ModuleType, graph: Graph, tag: str) -> None:
    language = load_language(tag, graph)
    everyday = next(tool.own_texts(tag))
    mended = {t.key: guess for t in tokenize_lines(everyday) if (guess := language.speller.guess(t.key)) is not None}
    assert mended == {}


def tokenize_lines(text: str) -> list:
    return [token for line in text.splitlines() for token in tokenize(line) if token.text.islower()]


@pytest.mark.parametrize(("tag", "word"), [("en", "cancer"), ("en", "attack"), ("es", "muerte"), ("de", "bedeutet")])
def test_a_much_used_word_is_what_it_is(tag: str, word: str, everywhere: GrammarReader) -> None:
    assert everywhere._language(tag).speller.guess(word) is None  # "my sister has cancer" cancels nothing
