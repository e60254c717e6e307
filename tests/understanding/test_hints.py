"""Learned evidence: what it may change of what the grammar read, and what never."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.model.context import Context
from app.model.request import Intent
from app.understanding.hints import BY_OWN_WORDS, LEAST, NEVER_LEARNED, OWN_WORDS, reconsidered
from app.understanding.intents import Verdict
from app.understanding.language import data_folder, languages_with_data
from app.understanding.patterns import Chart
from app.understanding.reader import GrammarReader
from app.understanding.router import RouterOptions
from app.understanding.tokens import tokenize
from app.understanding.wishes import BIAS, Wishes, features, of_words, read_wishes, wishes_of
from i18n.errors import SaysoError
from retrieval.knowledge.graph import Graph

WORDS = tokenize("some words that nobody ever explained")
NOTHING = Verdict(Intent.UNKNOWN, 0.0, 0.0)
SHOWN = Context(last_reply="options", on_table=3)


def certain_of(intent: Intent) -> Wishes:
    """A model that hears one intent in everything."""
    return wishes_of(tuple(Intent), {BIAS: {tuple(Intent).index(intent): 80}})


@pytest.mark.parametrize("intent", sorted(NEVER_LEARNED | BY_OWN_WORDS))
def test_what_binds_is_never_read_on_learned_evidence_alone(intent: Intent) -> None:
    for verdict in (NOTHING, Verdict(Intent.SEARCH, 0.6, 0.0, scores={Intent.SEARCH: 0.6})):
        assert reconsidered(verdict, certain_of(intent), WORDS, Chart(), frozenset()) is verdict


@pytest.mark.parametrize("intent", sorted(NEVER_LEARNED))
def test_nor_where_the_grammar_is_in_two_minds(intent: Intent) -> None:
    verdict = Verdict(Intent.DETAILS, 3.0, 2.9, scores={Intent.DETAILS: 3.0, intent: 2.9})
    assert reconsidered(verdict, certain_of(intent), WORDS, Chart(), frozenset()) is verdict


@pytest.mark.parametrize("intent", sorted(BY_OWN_WORDS))
def test_a_cart_changes_where_words_of_its_own_were_said_too(intent: Intent) -> None:
    scores = {Intent.DETAILS: 3.0, intent: OWN_WORDS}
    found = reconsidered(Verdict(Intent.DETAILS, 3.0, 2.0, scores=scores), certain_of(intent), WORDS, Chart(), set())
    assert found.intent is intent


def test_what_does_no_harm_is_read_and_stays_unsure() -> None:
    found = reconsidered(NOTHING, certain_of(Intent.REVIEWS), WORDS, Chart(), frozenset())
    assert found.intent is Intent.REVIEWS
    assert LEAST <= found.learned <= 1
    assert found.sureness < RouterOptions().unsure_below


def test_small_talk_may_take_a_weak_reading_back() -> None:
    weak = Verdict(Intent.LOUDER, 1.1, 0.0, scores={Intent.LOUDER: 1.1})
    assert reconsidered(weak, certain_of(Intent.UNKNOWN), WORDS, Chart(), frozenset()).intent is Intent.UNKNOWN


def test_an_open_question_and_bare_words_are_left_to_the_grammar() -> None:
    model = certain_of(Intent.REVIEWS)
    assert reconsidered(NOTHING, model, WORDS, Chart(), {"asked:size"}) is NOTHING
    assert reconsidered(NOTHING, model, tokenize("some words"), Chart(), frozenset()) is NOTHING


@pytest.mark.parametrize("tag", languages_with_data())
def test_every_language_has_weights_small_and_without_whole_lines(tag: str) -> None:
    source = Path(str(data_folder() / tag / "wishes.tsv"))
    assert source.stat().st_size <= 150_000
    model = read_wishes(source)
    assert model is not None
    assert {Intent.UNKNOWN, Intent.RETURN_ITEM, Intent.WHY} <= set(model.intents)
    assert not any(" " in name or name.count("_") > 2 for name in model.weights if not name.startswith(("{", "<")))
    assert sum(model.chances(of_words(["nothing", "known"])).values()) == pytest.approx(1)


def test_features_name_what_a_thing_is_by_its_kind_only(reader: GrammarReader) -> None:
    found = reader.analyse("the kettle came broken", "en", Context())
    seen = features(found.tokens, found.chart, found.facts)
    assert {"came", "came_broken", "{type}"} <= seen
    assert "kettle" not in seen


def test_weights_that_cannot_be_read_are_told(tmp_path: Path) -> None:
    broken = tmp_path / "wishes.tsv"
    broken.write_text("a=search\nfeet\ta999\n", encoding="utf-8")
    with pytest.raises(SaysoError) as told:
        read_wishes(broken)
    assert told.value.code == "broken_data"
    assert read_wishes(tmp_path / "none.tsv") is None


def test_turns_of_phrase_are_read_better_and_bind_nobody(graph: Graph, reader: GrammarReader) -> None:
    plain = GrammarReader(graph, ("en",), learned=False)
    lines = Path(__file__).parents[2].joinpath("tools/learning/en.tsv").read_text(encoding="utf-8").splitlines()[1::7]
    gained = 0
    for line in lines:
        intent, table, text = line.split("\t")
        context = Context() if table == "no" else SHOWN
        before, after = plain.read(text, "en", context).intent, reader.read(text, "en", context).intent
        gained += (after == intent) - (before == intent)
        assert before is after or after not in NEVER_LEARNED, text
    assert gained >= len(lines) // 10
