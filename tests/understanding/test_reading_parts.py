"""Tokens, patterns, corrections and data, each on its own."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from app.model.request import Intent
from app.understanding.corrections import without_corrected
from app.understanding.language import data_folder, languages_with_data, load_language, read_toml
from app.understanding.patterns import Chart, Item, PatternSet
from app.understanding.reader import GrammarReader
from app.understanding.tokens import MAX_CHARACTERS, keys, tokenize, without_fillers
from i18n.accents import folded
from i18n.errors import SaysoError
from retrieval.knowledge.graph import Graph

GOLDEN = Path(__file__).parents[1] / "golden" / "understanding" / "dev"


def test_tokens_keep_their_places_and_fold_their_keys() -> None:
    tokens = tokenize("À prova d’água, R$ 1.500!")
    assert [token.key for token in tokens] == ["a", "prova", "d", "agua", "r$", "1.500"]
    assert [token.text for token in tokens] == ["À", "prova", "d’", "água", "R$", "1.500"]
    assert tokens[4].pause == 1
    assert all("À prova d’água, R$ 1.500!"[t.start : t.end] == t.text for t in tokens)


def test_scripts_without_spaces_are_cut_into_characters() -> None:
    assert keys("防滑拖鞋 two") == ("防", "滑", "拖", "鞋", "two")


def test_a_pasted_page_is_read_up_to_a_length() -> None:
    assert len(tokenize("word " * 10_000)) <= MAX_CHARACTERS // 5


def test_fillers_go_but_never_everything() -> None:
    fillers = {"um": [("um",)], "you": [("you", "know")]}
    assert [t.key for t in without_fillers(tokenize("um a kettle you know"), fillers)] == ["a", "kettle"]
    assert [t.key for t in without_fillers(tokenize("um"), fillers)] == ["um"]


def matches(pattern: str, text: str, chart: Chart | None = None) -> list[tuple[int, int]]:
    patterns = PatternSet()
    patterns.add(pattern, "rule")
    return sorted({(m.start, m.end) for m in patterns.matches(tokenize(text), chart or Chart())})


def test_patterns_alternatives_options_gaps_and_anchors() -> None:
    assert matches("(put|add) it [right] in", "please add it right in") == [(1, 5)]
    assert matches("put * cart", "put the red one cart") == [(0, 5)]
    assert matches("put * cart", "put a b c d cart") == []
    assert matches("^ no $", "no") == [(0, 1)]
    assert matches("^ no $", "no way") == []
    assert matches("under {price}", "under ten", Chart([Item("price", 1, 2, 10)])) == [(0, 2)]
    assert matches("a (b (c|d)|e) f", "a b d f") == [(0, 4)]


@pytest.mark.parametrize("pattern", ["(a|b", "a)", "[a]", "", "^"])
def test_a_pattern_that_cannot_be_is_an_error(pattern: str) -> None:
    with pytest.raises(SaysoError):
        PatternSet().add(pattern, "rule")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("red no wait blue", "blue"),
        ("in black no wait in grey", "in grey"),
        ("four packets sorry five packets", "five packets"),
        ("a red dress no make it purple", "a purple dress"),
        ("under fifty pounds no wait sixty", "under sixty pounds"),
        ("red or blue", None),
        ("no blue", None),
    ],
)
def test_the_new_value_takes_the_place_of_the_old(reader: GrammarReader, text: str, expected: str | None) -> None:
    from app.understanding.charting import chart_of  # the chart of the real language is what corrections work on

    language = reader._language("en")
    tokens = tokenize(text)
    repaired = without_corrected(tokens, chart_of(tokens, language)[0])
    assert (None if repaired is None else " ".join(token.key for token in repaired)) == expected


def test_every_language_has_cues_for_every_intent(graph: Graph) -> None:
    for tag in languages_with_data():
        spoken = {entry["intent"] for entry in read_toml(data_folder() / tag / "intents.toml")["cue"]}
        assert set(Intent) - {Intent(one) for one in spoken} <= {Intent.UNKNOWN}
        load_language(tag, graph)


def test_no_whole_utterance_of_the_tests_is_in_the_data() -> None:
    data = "\n".join(
        folded(source.read_text(encoding="utf-8"))
        for tag in languages_with_data()
        for source in (data_folder() / tag).iterdir()
    )
    for tag in languages_with_data():
        for line in (GOLDEN / f"{tag}.jsonl").read_text(encoding="utf-8").splitlines():
            text = folded(json.loads(line)["text"])
            assert len(text.split()) < 4 or f'"{text}"' not in data, text


def test_an_unknown_language_is_an_error_with_a_code(graph: Graph, reader: GrammarReader) -> None:
    with pytest.raises(SaysoError) as caught:
        GrammarReader(graph, ("xx",))
    assert caught.value.code == "unknown_language"
    with pytest.raises(SaysoError):
        reader.read("hello", "xx")
