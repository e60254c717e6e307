"""``sayso catalog watch`` as a seller's system runs it, and everything side by side on one home."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

SAMPLES = Path(__file__).parent.parent / "retrieval" / "feeds" / "samples"
pytestmark = pytest.mark.xdist_group("catalog_watch")


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("watch-home")


@pytest.fixture(scope="module")
def goods(home: Path) -> list[str]:
    """Ids of the shop."""
    from retrieval.knowledge.graph import load_graph
    from retrieval.library import Library, LibraryOptions

    with Library(LibraryOptions(home, embedding="none"), load_graph()) as library:
        return [product.id for product in library.catalog.products() if product.type == "kettle"]


@contextmanager
def _running(home: Path, *arguments: str) -> Iterator[subprocess.Popen[str]]:
    env = {key: value for key, value in os.environ.items() if not key.startswith(("SAYSO_", "LC_", "LANG"))}
    process = subprocess.Popen(
        [sys.executable, "-m", "app.cli", *arguments],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        env=env | {"SAYSO_HOME": str(home), "LC_ALL": "C.UTF-8"},
    )  # fmt: skip
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


def _offer(home: Path, product_id: str) -> tuple[str, str, int, int]:
    import sqlite3

    connection = sqlite3.connect(home / "sayso.sqlite3")
    try:
        return connection.execute(
            "SELECT amount, currency, stock, version FROM offer WHERE product_id = ?", (product_id,)
        ).fetchone()
    finally:
        connection.close()


def _until(what: Callable[[], bool]) -> None:
    for _ in range(1200):
        if what():
            return
        time.sleep(0.05)
    raise AssertionError("it never came to that")


def test_a_stream_from_stdin(sayso: Callable[..., Any], home: Path, goods: list[str]) -> None:
    one, two = goods[:2]
    lines = [
        {"id": one, "price": {"amount": "31.00", "currency": "EUR"}, "stock": 3, "at": "2026-11-24T10:00:00Z"},
        {"id": one, "price": {"amount": "99.00", "currency": "EUR"}, "at": "2026-11-24T09:00:00Z"},
        {"id": two, "stock": 0},
        {"id": two, "stock": 0},
        {"id": "never-heard-of", "stock": 1},
        {"id": two, "price": {"amount": "free"}},
    ]
    body = "\n".join(json.dumps(line) for line in lines) + "\n{broken"
    done = sayso("catalog", "watch", "-", "--json", stdin=body, home=home)
    assert done.returncode == 1
    report = json.loads(done.stdout)
    assert (report["lines"], report["changed"], report["unchanged"], report["late"]) == (7, 2, 1, 1)
    assert report["refused"]["rows"] == [
        {"line": 5, "id": "never-heard-of", "reason": "unknown_id"},
        {"line": 6, "id": two, "reason": "bad_price"},
        {"line": 7, "id": None, "reason": "not_json"},
    ]
    assert done.stderr.splitlines() == [
        "Line 5: I know no product by this identifier.",
        "Line 6: Its price makes no sense, or could mean two things.",
        "Line 7: It is not valid JSON.",
    ]
    shown = json.loads(sayso("catalog", "show", one, "--json", home=home).stdout)["offer"]
    assert (shown["price"], shown["stock"]) == ({"amount": "31.00", "currency": "EUR"}, 3)

    again = sayso("catalog", "watch", stdin=json.dumps(lines[0]), home=home, LC_ALL="de_DE.UTF-8")
    assert again.returncode == 0
    assert again.stdout == "Gelesene Zeilen: 1. Geändert: 0. Wie zuvor: 1. Überholt: 0. Abgelehnt: 0.\n"
    assert json.loads(sayso("catalog", "show", one, "--json", home=home).stdout)["offer"]["version"] == shown["version"]


def test_a_file_that_cannot_be_read(sayso: Callable[..., Any], home: Path, goods: list[str], tmp_path: Path) -> None:
    done = sayso("catalog", "watch", str(tmp_path / "none"), "--json", home=home)
    assert done.returncode == 2
    assert json.loads(done.stdout)["error"]["code"] == "unreadable_file"
    assert sayso("catalog", "watch", str(tmp_path), "--follow", home=home).returncode == 2


def test_a_followed_file_with_an_interrupt_a_kill_and_a_rotation(home: Path, goods: list[str], tmp_path: Path) -> None:
    one = goods[2]
    path = tmp_path / "stream.jsonl"

    def append(text: str) -> None:
        with path.open("a") as file:
            file.write(text)

    def stock(is_: int) -> Callable[[], bool]:
        return lambda: _offer(home, one)[2] == is_

    append(f'{{"id": "{one}", "stock": 41}}\n{{"id": "{one}", "st')
    with _running(home, "catalog", "watch", str(path), "--follow", "--json") as watch:
        _until(stock(41))
        append('ock": 42}\nnonsense\n')
        _until(stock(42))
        watch.send_signal(signal.SIGTERM)
        out, err = watch.communicate(timeout=30)
        assert watch.returncode == 1
        report = json.loads(out)
        assert (report["lines"], report["changed"], report["interrupted"]) == (3, 2, True)
        assert report["refused"]["rows"] == [{"line": 3, "id": None, "reason": "not_json"}]
        assert err == "Line 3: It is not valid JSON.\n"

    append(f'{{"id": "{one}", "stock": 43}}\n')
    with _running(home, "catalog", "watch", str(path), "--follow") as watch:
        _until(stock(43))
        watch.kill()
    append(f'{{"id": "{one}", "stock": 44}}\n')
    path.rename(tmp_path / "stream.jsonl.1")
    append(f'{{"id": "{one}", "stock": 45}}\n')
    with _running(home, "catalog", "watch", str(path), "--follow", "--json") as watch:
        _until(stock(45))
        watch.send_signal(signal.SIGINT)
        out, err = watch.communicate(timeout=30)
    assert watch.returncode == 0
    assert (json.loads(out)["lines"], json.loads(out)["changed"]) == (2, 2)  # what was taken is not read again
    assert err == "I went on after the last line that was taken in.\n"


def test_a_feeds_own_ids(sayso: Callable[..., Any], home: Path, goods: list[str]) -> None:
    imported = sayso("catalog", "import", str(SAMPLES / "google.xml"), "--embed", "later", "--merchant-country", "FR",
                     "--source", "sentier", home=home)  # fmt: skip
    assert imported.returncode == 0, imported.stderr
    lines = [{"id": "CH-1", "stock": 6}, {"source": "sentier", "id": "CH-1", "price": {"amount": "99.90"}}]
    for how in ([], ["--source", "sentier"]):
        body = "\n".join(json.dumps(line) for line in lines)
        done = sayso("catalog", "watch", "--json", *how, stdin=body, home=home)
        assert done.returncode == 0, done.stdout
    assert _offer(home, "sentier:CH-1")[:3] == ("99.90", "EUR", 6)
    wrong = sayso("catalog", "watch", "--json", "--source", "other", stdin=json.dumps(lines[0]), home=home)
    assert json.loads(wrong.stdout)["refused"]["reasons"] == {"unknown_id": 1}


def test_all_side_by_side_on_one_home(sayso: Callable[..., Any], home: Path, goods: list[str], tmp_path: Path) -> None:
    """A talk, a server, a stream and an import: each does its work, and the talk tells what the stream told."""
    one = goods[3]
    path = tmp_path / "stream.jsonl"
    path.touch()
    with (
        _running(home, "serve", "--port", "0") as serve,
        _running(home, "catalog", "watch", str(path), "--follow", "--json") as watch,
        _running(home, "talk", "--linear", "--silent", "--lang", "en", "--country", "DE", "--currency", "EUR") as talk,
    ):
        assert talk.stdin is not None and talk.stdout is not None

        def hear() -> str:
            assert talk.stdout is not None
            text = ""
            while not text.endswith("You: "):
                char = talk.stdout.read(1)
                assert char, text
                text += char
            return text

        def say(words: str) -> str:
            assert talk.stdin is not None
            talk.stdin.write(words + "\n")
            talk.stdin.flush()
            return hear()

        hear()
        with path.open("a") as file:
            for number in range(2_000):
                file.write(json.dumps({"id": one, "stock": 100 + number, "seq": number}) + "\n")
        say("an electric kettle")
        with subprocess.Popen(
            [sys.executable, "-m", "app.cli", "catalog", "import", str(SAMPLES / "google.tsv"), "--embed", "later",
             "--source", "tsv", "--json"],
            stdout=subprocess.PIPE, text=True, env=os.environ | {"SAYSO_HOME": str(home)},
        ) as importing:  # fmt: skip
            said = say("the cheapest kettle")
            assert "Sayso: " in said
            report = json.loads(importing.communicate(timeout=60)[0])
            assert report["added"] > 0
        _until(lambda: _offer(home, one)[2] == 2_099)
        with path.open("a") as file:
            for kettle in goods:
                body = {"id": kettle, "price": {"amount": "77", "currency": "EUR"}, "stock": 9, "seq": 9_999}
                file.write(json.dumps(body) + "\n")
        _until(lambda: all(_offer(home, kettle)[0] == "77.00" for kettle in goods))
        assert "77" in say("an electric kettle")
        assert serve.poll() is None and watch.poll() is None
        watch.send_signal(signal.SIGTERM)
        taken = json.loads(watch.communicate(timeout=30)[0])
        assert (taken["lines"], taken["refused"]["count"]) == (2_000 + len(goods), 0)
        talk.stdin.write("quit\n")
        talk.stdin.flush()
        assert talk.wait(timeout=30) == 0
