"""What counts as a content word and what as reached, on a lexicon made up; the floors on the lexicon itself."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from i18n.lexicon import Entry
from i18n.translation import Translator
from retrieval.tokens import Tokenizer, spelt_words
from tools.lexicon_coverage import Coverage, Shop, needs

TAGS = ("ar", "de", "es", "fr", "hi", "ja", "pt-BR", "zh-CN")


def made(language: str, rows: dict[str, str], names: frozenset[str] = frozenset()) -> Coverage:
    tokenizer = Tokenizer()
    entries = [Entry(word, tuple(text.split(" | "))) for word, text in rows.items()]
    translator = Translator(entries, spelt_words, partial(tokenizer.stem, language=language), language)
    return Coverage(language, translator, tokenizer, frozenset({"lamp"}), frozenset({"umbrella"}), names=names)


def test_little_words_numbers_units_codes_and_names_are_no_content() -> None:
    count = made("es", {"lámpara": "lamp"}, frozenset({"zubia"})).of(["Una lámpara de Zubia con 20 cm, A4, en Toledo"])
    assert (count.content, count.shop, count.trade) == (1, 1, 1)


def test_a_word_is_reached_by_any_rendering_all_of_whose_words_are_known() -> None:
    rows = {"paraguas": "brolly | umbrella", "farol": "lantern", "flexo": "desk lamp", "lámpara": "lamp"}
    count = made("es", rows).of(["paraguas, farol, flexo, lámpara, zascandil"])
    assert (count.content, count.shop, count.trade) == (5, 1, 2)
    assert set(count.missing) == {"farol (lantern)", "flexo (desk lamp)", "zascandil"}


def test_a_word_that_is_but_little_words_in_english_is_not_counted() -> None:
    assert made("es", {"obtener": "get"}).of(["obtener"]).content == 0


def test_an_abbreviation_is_its_own_rendering_and_an_unknown_word_is_not() -> None:
    count = made("es", {}).of(["LAMP lamp"])
    assert count.content == 2
    assert made("es", {}).of(["lamp"]).trade == 0
    assert made("es", {}).of(["LAMP"]).trade == 1


def test_what_lies_between_known_words_of_chinese_is_taken_apart_by_little_words() -> None:
    count = made("zh-CN", {"灯": "lamp"}).of(["用的灯和锅"])
    assert (count.content, count.trade) == (2, 1)
    assert list(count.missing) == ["锅"]


@pytest.fixture(scope="module")
def shop() -> Shop:
    return Shop()


@pytest.mark.parametrize("tag", TAGS)
def test_the_lexicon_reaches_the_needs_and_the_goods(shop: Shop, tag: str) -> None:
    coverage = shop.coverage(tag)
    wanted = coverage.of(needs(tag)[::3])
    goods = coverage.of(list(shop.texts(tag))[::4])
    assert wanted.content > 100
    assert wanted.share(wanted.trade) >= 0.87
    assert goods.share(goods.trade) >= 0.93  # a quarter of them: the whole is at 0.95 and above


@pytest.mark.parametrize("tag", ("en", *TAGS))
def test_needs_are_told_once_each(tag: str) -> None:
    lines = needs(tag)
    assert len(lines) >= 150
    assert len(set(lines)) == len(lines)
