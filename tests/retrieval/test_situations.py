"""Needs heard from how people tell them."""

from __future__ import annotations

from pathlib import Path

import pytest

from retrieval import situations
from retrieval.knowledge.concepts import Kind
from retrieval.knowledge.graph import load_graph
from retrieval.situations import UNNAMED_THING, Situations, read_cues
from retrieval.tokens import Tokenizer
from retrieval.translators import Translators

CUES = Path(situations.__file__).parent / "knowledge" / "data" / "cues"
LANGUAGES = sorted(path.stem for path in CUES.glob("*.tsv"))


@pytest.fixture(scope="module")
def heard() -> Situations:
    graph, tokenizer = load_graph(), Tokenizer()
    return Situations(tokenizer, Translators(graph, tokenizer))


@pytest.mark.parametrize(
    ("text", "need"),
    [
        ("I keep slipping when I get out of the bath", "slip_in_bath"),
        ("my hands are stiff with arthritis", "arthritis"),
        ("we are going camping with the children", "camping"),
    ],
)
def test_a_need_is_heard_in_any_order_and_inflection(heard: Situations, text: str, need: str) -> None:
    assert need in heard.read(text, "en").needs


def test_what_tells_no_need_is_none(heard: Situations) -> None:
    assert heard.read("a red kettle please", "en").needs == {}
    assert heard.read("", "en") == situations.Situation()
    assert heard.read("tengo frío", "xx").needs == {}


def test_something_without_a_name_is_noticed(heard: Situations) -> None:
    assert heard.read("I want something to keep my feet warm", "en").unnamed
    assert not heard.read("I want a blue teapot", "en").unnamed


@pytest.mark.parametrize("language", LANGUAGES)
def test_cues_are_about_needs_that_the_graph_knows(language: str) -> None:
    graph = load_graph()
    unknown = {cue.slug for cue in read_cues(language) if not graph.has(cue.slug, Kind.ACTIVITY)} - {UNNAMED_THING}
    assert not unknown


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_need_can_be_heard(language: str) -> None:
    graph = load_graph()
    heard = {cue.slug for cue in read_cues(language)}
    missing = [one.slug for one in graph.concepts(Kind.ACTIVITY) if one.slug not in heard]
    assert len(missing) <= len(graph.concepts(Kind.ACTIVITY)) // 10, missing
    assert UNNAMED_THING in heard


def test_a_broken_row_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "data" / "cues").mkdir(parents=True)
    (tmp_path / "data" / "cues" / "en.tsv").write_text("slug\tcue\nweak_grip\n", encoding="utf-8")
    monkeypatch.setattr(situations, "files", lambda _: tmp_path)
    with pytest.raises(situations.SaysoError, match="line 2"):
        read_cues("en")
