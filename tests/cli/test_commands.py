"""The commands as `cli.md` describes them: shapes, sessions, live offers, several processes at once."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import wave
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., subprocess.CompletedProcess[str]]
STAGES = {"vad", "stt", "understand", "search", "reply", "render", "first_sound", "total"}


def _json(done: subprocess.CompletedProcess[str]) -> Any:
    assert done.returncode == 0, done
    return json.loads(done.stdout)


def test_ask_answers_with_every_part(sayso: Run, tmp_path: Path) -> None:
    wav = tmp_path / "answer.wav"
    answer = _json(sayso("ask", "a kettle under 80 dollars", "--country", "US", "--say", str(wav), "--json"))
    assert answer["heard"] == {
        "text": "a kettle under 80 dollars",
        "language": "en",
        "confidence": 1.0,
        "engine": "keyboard",
        "source": "typed",
    }
    assert answer["request"]["intent"] == "search"
    assert answer["request"]["product_types"] == ["kettle"]
    assert answer["reply"]["kind"] == "options"
    assert answer["reply"]["ends_session"] is False
    assert [product["id"] for product in answer["reply"]["facts"]["products"]] == answer["products"]
    assert set(answer["timings_ms"]) == STAGES
    assert answer["timings_ms"]["first_sound"] is not None
    assert not any(char.isdigit() for char in answer["spoken"])
    with wave.open(str(wav)) as sound:
        assert sound.getnframes() / sound.getframerate() > 2


def test_a_session_keeps_context_cart_and_orders(sayso: Run, tmp_path: Path) -> None:
    def ask(text: str) -> Any:
        return _json(sayso("ask", text, "--session", "anna", "--country", "US", "--json", home=tmp_path))

    first = ask("show me a kettle")["products"][0]
    ask("add the first one to my cart")
    cart = _json(sayso("cart", "--session", "anna", "--json", home=tmp_path))
    assert [line["product"] for line in cart["lines"]] == [first]
    assert _json(sayso("orders", "--json", home=tmp_path)) == []
    read_back = ask("checkout")
    assert read_back["reply"]["kind"] == "read_back"
    assert ask("yes")["reply"]["kind"] == "order_placed"
    (order,) = _json(sayso("orders", "--json", home=tmp_path))
    assert order["state"] == "placed"
    assert order["lines"][0]["product"] == first
    assert order["consent_hash"] == read_back["reply"]["facts"]["terms"]["quote_hash"]
    assert _json(sayso("cart", "--session", "anna", "--json", home=tmp_path))["lines"] == []
    assert sayso("forget", home=tmp_path).returncode == 2
    _json(sayso("forget", "--yes", "--json", home=tmp_path))
    assert _json(sayso("orders", "--json", home=tmp_path)) == []


def test_without_a_session_nothing_is_kept(sayso: Run, tmp_path: Path) -> None:
    _json(sayso("ask", "show me a kettle", "--json", home=tmp_path))
    answer = _json(sayso("ask", "add the first one to my cart", "--json", home=tmp_path))
    assert answer["reply"]["kind"] == "question"


def test_a_changed_offer_is_told_at_the_next_turn(sayso: Run, tmp_path: Path) -> None:
    def ask(text: str) -> Any:
        return _json(sayso("ask", text, "--session", "s", "--country", "US", "--json", home=tmp_path))

    product = ask("show me a kettle")["reply"]["facts"]["products"][0]
    shown = _json(sayso("catalog", "offer", product["id"], "--price", "12.34", "--stock", "2", "--json", home=tmp_path))
    assert shown["offer"]["price"]["amount"] == "12.34"
    told = ask("tell me more about the first one")["reply"]["facts"]["product"]
    assert told["price"] == {"amount": "12.34", "currency": product["price"]["currency"]}
    assert told["stock"] == 2


def test_search_names_the_fields_of_its_reasons(sayso: Run) -> None:
    found = _json(sayso("search", "waterproof hiking boots", "--country", "BR", "--limit", "5", "--json"))
    assert 0 < len(found["results"]) <= 5
    for row in found["results"]:
        assert set(row["stages"]) == {"dense", "sparse", "constraint", "graph"}
        assert row["shopper_price"]["currency"] == "BRL"
        record = _json(sayso("catalog", "show", row["id"], "--json"))
        for reason in row["why"]:
            node: Any = record
            for part in reason["field"].split("."):
                assert part in node, reason
                node = node[part]
        break
    assert set(found) >= {"query", "parsed", "results", "relax", "timings_ms"}


def test_understand_needs_no_home(sayso: Run) -> None:
    lines = '{"text": "not red, blue", "lang": "en"}\n{"text": "uma chaleira", "lang": null}\n"nonsense"\n'
    done = sayso("understand", "--batch", "-", "--json", stdin=lines, home=Path("/dev/null/none"))
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 1
    assert answers[0]["excluded"]["colors"] == ["red"]
    assert answers[1]["language"] == "pt-BR"
    assert answers[2]["error"]["code"] == "bad_line"


def test_spoken_needs_no_home(sayso: Run) -> None:
    lines = '{"lang": "en", "kind": "money", "amount": "1299.00", "currency": "USD"}\n'
    done = sayso("spoken", "--batch", "-", "--json", stdin=lines, home=Path("/dev/null/none"))
    assert json.loads(done.stdout) == {"text": "one thousand two hundred ninety-nine dollars"}


def test_the_profile_is_set_and_told(sayso: Run, tmp_path: Path) -> None:
    _json(sayso("profile", "set", "country", "BR", "--json", home=tmp_path))
    assert _json(sayso("profile", "show", "--json", home=tmp_path))["country"] == "BR"
    assert sayso("profile", "set", "rate", "fast", home=tmp_path).returncode == 1
    assert sayso("profile", "set", "shoe", "42", home=tmp_path).returncode == 1


def test_doctor_tells_what_is_there(sayso: Run) -> None:
    report = _json(sayso("doctor", "--json"))
    assert report["ready"] is True
    parts = {part["part"]: part for part in report["parts"]}
    assert parts["records"]["works"]
    assert parts["search"]["works"]
    assert all(part["state"] and part["gives"] for part in parts.values())


@pytest.mark.skipif(os.environ.get("SAYSO_WHOLE") != "1", reason="twenty seconds; the library's own test runs always")
def test_four_processes_start_at_once_on_an_empty_home(tmp_path: Path) -> None:
    env = {**os.environ, "SAYSO_HOME": str(tmp_path)}
    command = [sys.executable, "-m", "app.cli", "ask", "a kettle", "--lang", "en", "--country", "US", "--json"]
    started = [
        subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=env) for _ in range(4)
    ]
    answers = []
    for process in started:
        out, err = process.communicate(timeout=110)
        assert process.returncode == 0, err
        answers.append(json.loads(out))
    assert all(answer["reply"]["kind"] == "options" for answer in answers)
    assert len({tuple(answer["products"]) for answer in answers}) == 1


def test_talk_on_a_pipe_asks_nothing_first_and_leaves_with_zero(sayso: Run, tmp_path: Path) -> None:
    done = sayso("talk", "--linear", "--silent", "--lang", "en", stdin="a kettle\nstop\nquit\n", home=tmp_path)
    assert done.returncode == 0
    assert done.stdout.count("You: ") == 3
    before, _, _rest = done.stdout.partition("You: ")
    assert "practice" in before
    for line in done.stdout.replace("You: ", "").splitlines():
        assert line.startswith(("Sayso: ", "Notice: ")), line
    assert "\x1b" not in done.stdout


def test_the_state_is_kept_by_its_code_and_goes_with_the_country(sayso: Run, tmp_path: Path) -> None:
    def set_(key: str, value: str) -> subprocess.CompletedProcess[str]:
        return sayso("profile", "set", key, value, "--json", home=tmp_path)

    assert _json(set_("country", "BR"))["region"] is None
    assert _json(set_("region", "são paulo"))["region"] == "BR-SP"
    assert _json(set_("region", "ce"))["region"] == "BR-CE"
    refused = set_("region", "Atlantis")
    assert refused.returncode == 1
    assert json.loads(refused.stdout)["error"]["code"] == "unknown_region"
    assert _json(set_("country", "DE"))["region"] is None
    assert _json(set_("region", "by"))["region"] == "DE-BY"


def test_graph_stats_counts_concepts_and_names_gaps(sayso: Run) -> None:
    done = sayso("graph", "stats", "--json")
    found = json.loads(done.stdout)
    assert done.returncode == int(bool(found["gaps"]))
    assert found["concepts"]["product_types"] >= 700
    for tag in ("en", "pt-BR"):
        language = found["languages"][tag]
        assert language["complete"]
        assert language["labels"] == found["concepts"]
        assert language["gaps"] == {}
        assert language["unnoted"] == []
    assert found["suitability"]["entries"] == sum(found["sources"].values())


def test_graph_stats_are_plain_lines_without_json(sayso: Run) -> None:
    lines = sayso("graph", "stats").stdout.splitlines()
    assert any(line.startswith("concepts: product_types ") for line in lines)
    assert "en: complete" in lines


def test_a_language_model_of_the_settings_reads_what_the_grammar_is_unsure_of(sayso: Run, model_server: str) -> None:
    unsure = "grulp the wibble thing mordly"
    alone = _json(sayso("understand", unsure, "--lang", "en", "--json"))
    helped = _json(sayso("understand", unsure, "--lang", "en", "--json", SAYSO_MODEL_URL=model_server))
    assert (alone["intent"], alone["engine"]) == ("unknown", "grammar")
    assert (helped["intent"], helped["engine"]) == ("greet", "llm")
    report = _json(sayso("doctor", "--json", SAYSO_MODEL_URL=model_server))
    (model,) = (part for part in report["parts"] if part["part"] == "a language model")
    assert (model["works"], model["state"]) == (True, "server")
