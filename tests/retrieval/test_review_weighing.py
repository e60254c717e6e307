"""What of a review is told: the learned bar over the rules, and the data it was learned from."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from retrieval.review_summary import weighing
from retrieval.review_summary.evidence import evidence, load_about
from retrieval.review_summary.lexicon import ASPECTS, LANGUAGES
from retrieval.review_summary.quotes import quote_of
from retrieval.review_summary.reader import judgements

ROOT = Path(__file__).parents[2]
GOLDEN = ROOT / "tests" / "golden" / "reviews"
LEARNING = ROOT / "tools" / "learning_reviews"
MARKS = {f"{aspect}{side}" for aspect in ASPECTS for side in "+-"}


def told(text: str, language: str = "en", stars: int = 3) -> set[str]:
    return {f"{one.aspect}{'+' if one.good else '-'}" for one in weighing.judged(text, language, stars)}


@pytest.mark.parametrize(
    ("text", "language", "stars", "wanted"),
    [
        ("It is not heavy and doesn't slip.", "en", 5, {"weight+", "safety+"}),
        ("Broke after three weeks, rubbish.", "en", 1, {"durability-"}),
        ("No es pesado y no hace ruido.", "es", 5, {"weight+", "noise+"}),
        ("Chegou quebrado e atrasado.", "pt-BR", 1, {"delivery-"}),
        ("Ne glisse pas, la batterie tient une semaine.", "fr", 5, {"battery+", "safety+"}),
        ("Die Batterie hält ewig, tolle Farbe.", "de", 5, {"battery+", "looks+"}),
        ("很暖和，但是噪音大。", "zh-CN", 3, {"warmth+", "noise-"}),
        ("暖かいですが、うるさいです。", "ja", 3, {"warmth+", "noise-"}),
        ("प्लास्टिक की बदबू आती है।", "hi", 1, {"taste_smell-"}),
        ("مريح وخفيف.", "ar", 5, {"weight+"}),
    ],
)
def test_plain_words_are_told(text: str, language: str, stars: int, wanted: set[str]) -> None:
    assert wanted <= told(text, language, stars)


def test_words_with_another_meaning_are_not_claimed() -> None:
    text = "My left arm doesn't work after the stroke, and that ring pull takes one finger."
    assert any(one.aspect == "quality" for one in judgements(text, "en", 5))
    assert "quality-" not in told(text, stars=5)
    assert "battery-" not in told("Drains so well the seat is dry at once.", stars=5)


def test_a_language_without_words_is_counted_by_its_stars_alone() -> None:
    assert weighing.judged("Erittäin mukava.", "fi", 5) == ()
    assert quote_of("Erittäin mukava. Hyvä.", "fi", "comfort", True) == "Erittäin mukava."


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_words_about_every_aspect(language: str) -> None:
    about = load_about(language)
    entries = [entry for table in (about.exact, about.stems) for found in table.values() for entry in found]
    assert {entry.aspect for entry in entries} == set(ASPECTS)
    assert {entry.role for entry in entries} == {"name"}


def test_nothing_was_learned_from_the_reviews_that_are_measured() -> None:
    kept = {
        json.loads(line)["review"]
        for file in (GOLDEN / "kept").glob("*.jsonl")
        for line in file.read_text(encoding="utf-8").splitlines()
    }
    studied = [line.split("\t") for line in (LEARNING / "studied.tsv").read_text(encoding="utf-8").splitlines()]
    assert kept
    assert not kept & {name for name, _ in studied}
    assert {mark for _, marks in studied for mark in marks.split()} <= MARKS
    with (LEARNING / "plain.tsv").open(encoding="utf-8") as file:
        plain = list(csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    assert {row[0] for row in plain} == set(LANGUAGES)
    assert {mark for row in plain for mark in row[2].split()} <= MARKS
    assert {row[1] for row in plain} <= set("12345")


def test_weights_fit_the_aspects_and_the_traits() -> None:
    weights = weighing.load_weights()
    assert weights.rows.shape == (len(weights.names), len(weighing.SIDES))
    assert len(weighing.SIDES) == len(weights.scale) == len(weights.bias)
    assert 0.5 < weights.bar < 1
    shown = evidence("The battery lasts a week.", "en", 5)
    assert sum(name in weights.names for name in shown.traits) > len(shown.traits) / 2
    named = weighing.second_step(weighing.first_step(shown.traits, weights), 0, shown)
    assert set(named) <= set(weights.second)


def test_the_bar_holds_on_reviews_that_were_labelled_apart() -> None:
    """Nine in ten by the labels of `practice`, which were learned from; the honest figures are `benchmarks.reviews`."""
    from benchmarks.reviews import counts, real

    reviews = real()
    right, wrong, _ = sum(counts("practice", tag, reviews) for tag in ("en", "de", "ja"))
    assert right / (right + wrong) > 0.9
