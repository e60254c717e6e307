"""The language of an utterance among a few."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from i18n.detection import detect, known_languages
from i18n.errors import SaysoError

NINE = ("en", "es", "pt-BR", "fr", "de", "zh-CN", "ja", "hi", "ar")
GOLDEN = Path(__file__).parents[1] / "golden" / "understanding" / "dev"


def test_all_nine_have_data() -> None:
    assert set(NINE) <= set(known_languages())


@pytest.mark.parametrize("tag", NINE)
def test_golden_lines_are_recognised_among_all_nine(tag: str) -> None:
    lines = [json.loads(line) for line in (GOLDEN / f"{tag}.jsonl").read_text(encoding="utf-8").splitlines()]
    wrong = [line["text"] for line in lines if detect(line["text"], NINE).tag != tag]
    assert len(wrong) <= 1, wrong


def test_the_language_spoken_so_far_stays_for_short_words() -> None:
    assert detect("no", ("en", "es", "pt-BR"), current="pt-BR").tag == "pt-BR"
    assert detect("ok", ("en", "pt-BR"), current="pt-BR").tag == "pt-BR"
    assert detect("Kelmora", ("pt-BR", "en"), current="en").tag == "en"


def test_a_clear_sentence_changes_the_language() -> None:
    assert detect("I would like to see something cheaper please", ("pt-BR", "en"), current="pt-BR").tag == "en"
    assert detect("मुझे चाय चाहिए", ("en", "hi"), current="en").tag == "hi"


def test_scripts_decide_even_with_a_foreign_name() -> None:
    assert detect("iPhone चाहिए", ("en", "hi")).tag == "hi"
    assert detect("コーヒーを三つ", ("zh-CN", "ja")).tag == "ja"
    assert detect("咖啡", ("zh-CN", "en")).tag == "zh-CN"


def test_edges() -> None:
    assert detect("anything", ("fr",)).tag == "fr"
    assert detect("", ("en", "fr"), current="fr").tag == "fr"
    assert detect("123", ("en", "fr")).confidence == 0.0
    with pytest.raises(SaysoError) as caught:
        detect("hello", ())
    assert caught.value.code == "no_languages"
