"""The language model made from a grammar: probabilities that add up, and sentences that are the grammar's own."""

from __future__ import annotations

import math
from collections import Counter

import pytest

from voice.grammar import Alt, Grammar, Many, Opt, Ref, Seq, Words
from voice.stt import ngram

RULES = {
    "start": Seq((Opt(Words("please"), 0.3), Ref("verb"), Alt((Words("the kettle"), Words("a lamp")), (3.0, 1.0)))),
    "verb": Alt((Words("show me"), Words("find"))),
    "many": Many(Words("more")),
}
GRAMMAR = Grammar("en", RULES, "start")


def sentences(count: int = 4000) -> list[tuple[str, ...]]:
    sampler = ngram.Sampler(GRAMMAR, seed=1)
    return [sampler.sentence() for _ in range(count)]


def counted(count: int = 4000) -> ngram.Trigrams:
    drawn = sentences(count)
    return ngram.count(drawn, {"never", *(word for sentence in drawn for word in sentence)})


def test_sentences_are_drawn_by_their_weights() -> None:
    drawn = Counter(sentence[-1] for sentence in sentences())
    assert set(drawn) == {"kettle", "lamp"}
    assert drawn["kettle"] / drawn["lamp"] == pytest.approx(3, rel=0.2)
    please = sum(sentence[0] == "please" for sentence in sentences())
    assert please / 4000 == pytest.approx(0.3, abs=0.04)


def test_the_same_seed_draws_the_same() -> None:
    assert sentences(50) == sentences(50)


def test_probabilities_after_any_history_add_up_to_one() -> None:
    model = counted()
    words = model.words
    assert sum(model.one.values()) == pytest.approx(1)

    def after_one(first: str, second: str) -> float:
        return model.two.get((first, second), model.back_one[first] * model.one[second])

    for first in model.back_one:
        assert sum(after_one(first, word) for word in words) == pytest.approx(1), first

    def after_two(first: str, second: str, third: str) -> float:
        if (first, second, third) in model.three:
            return model.three[first, second, third]
        return model.back_two[first, second] * after_one(second, third)

    for first, second in model.back_two:
        if second != ngram.END:
            assert sum(after_two(first, second, word) for word in words) == pytest.approx(1), (first, second)


def test_a_word_that_was_never_drawn_can_still_be_heard() -> None:
    model = counted()
    assert 0 < model.one["never"] < model.one["kettle"]


def test_the_arpa_file_counts_its_own_lines() -> None:
    model = counted(500)
    lines = list(ngram.arpa(model))
    ones = lines.index("\\1-grams:")
    twos, threes, end = lines.index("\\2-grams:"), lines.index("\\3-grams:"), lines.index("\\end\\")
    assert f"ngram 1={twos - ones - 2}" in lines
    assert f"ngram 2={threes - twos - 2}" in lines
    assert f"ngram 3={end - threes - 2}" in lines
    assert all(float(line.split()[0]) <= 0 for line in lines[twos + 1 : threes - 1])
    assert math.isclose(10 ** float(lines[twos + 1].split()[0]), next(iter(model.two.values())), rel_tol=1e-3)
