"""Whatever comes in, something sound comes out."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.model.request import Intent
from app.understanding.batch import understand_line
from app.understanding.reader import GrammarReader

QUIET = settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
ANY_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)
CONTEXT = st.dictionaries(
    st.sampled_from(
        [
            "languages",
            "country",
            "currency",
            "today",
            "last_reply",
            "asked_for",
            "on_table",
            "table",
            "cart_size",
            "focus",
        ]
    ),
    ANY_JSON
    | st.sampled_from(
        ["read_back", "options", "size", "2026-13-45", "ZZ", 3, -1, 10**30, [{"price": {"amount": "x"}}]]
    ),
    max_size=5,
)
WORDLESS = (
    "kettle red wool under between size the first one please no wait sorry or and it buy cart yes waterproof quid stars"
)
PIECES = st.sampled_from([*WORDLESS.split(), "chaleira", "vermelha", "não", "até", "quero", "tamanho", ",", "."])


@QUIET
@given(line=ANY_JSON)
def test_any_json_line_gets_one_object(reader: GrammarReader, line: Any) -> None:
    assert_sound(understand_line(line, reader))


@QUIET
@given(
    text=st.text(max_size=80),
    context=CONTEXT | ANY_JSON,
    lang=st.sampled_from(["en", "pt-BR", "pt", "xx", "", None, 3]),
)
def test_any_text_in_any_context_gets_one_object(reader: GrammarReader, text: str, context: Any, lang: Any) -> None:
    assert_sound(understand_line({"text": text, "lang": lang, "context": context}, reader))


@QUIET
@given(pieces=st.lists(PIECES, max_size=14), lang=st.sampled_from(["en", "pt-BR"]), table=st.integers(0, 3))
def test_no_number_is_invented(reader: GrammarReader, pieces: list[str], lang: str, table: int) -> None:
    answer = understand_line({"text": " ".join(pieces), "lang": lang, "context": {"on_table": table}}, reader)
    assert_sound(answer)
    said = {None, 1} if "one" in pieces else {None}  # "one quid" and "one stars" are numbers
    for slot in ("max_price", "min_price"):
        assert (answer[slot] or {"amount": None})["amount"] in said, answer
    for slot in ("min_rating", "percent", "quantity"):
        assert answer[slot] in said, answer


def assert_sound(answer: dict[str, Any]) -> None:
    json.dumps(answer, allow_nan=False)
    if "error" in answer:
        assert set(answer["error"]) == {"code", "message"}
        return
    assert answer["intent"] in set(Intent)
    assert 0 <= answer["confidence"] <= 1


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ([], "bad_line"),
        ({}, "bad_line"),
        ({"text": 5}, "bad_line"),
        ({"text": "x", "lang": 5}, "bad_line"),
        ({"text": "x", "context": []}, "bad_line"),
        ({"text": "x", "context": {"on_table": "three"}}, "bad_line"),
        ({"text": "x", "context": {"table": [1]}}, "bad_line"),
        ({"text": "x", "lang": "xx"}, "unknown_language"),
    ],
)
def test_a_bad_line_says_what_is_wrong(reader: GrammarReader, line: Any, code: str) -> None:
    assert understand_line(line, reader)["error"]["code"] == code


def test_long_and_odd_texts(reader: GrammarReader) -> None:
    for text in ("kettle " * 2000, "\x00\x07 kettle \u202e", "🫖" * 50, "9" * 5000, "no " * 700, "(((( [ {type} * ^ $"):
        assert_sound(understand_line({"text": text, "lang": "en"}, reader))
