"""``sayso catalog import`` as a person runs it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

SAMPLES = Path(__file__).parent.parent / "retrieval" / "feeds" / "samples"
pytestmark = pytest.mark.xdist_group("catalog_import")


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("feeds-home")


def test_goods_of_a_feed_are_found_by_words_at_once_and_by_meaning_later(sayso: Callable[..., Any], home: Path) -> None:
    done = sayso("catalog", "import", str(SAMPLES / "google.xml"), "--embed", "later", "--merchant-country", "FR",
                 "--source", "sentier", "--json", home=home)  # fmt: skip
    assert done.returncode == 0, done.stderr
    report = json.loads(done.stdout)
    assert (report["source"], report["format"], report["added"]) == ("sentier", "google-xml", 2)
    assert report["refused"]["rows"] == [{"line": 29, "id": None, "reason": "not_xml", "field": None}]
    assert not report["embedded"]

    found = json.loads(
        sayso("search", "chaussures de randonnée", "--lang", "fr", "--country", "FR", "--json", home=home).stdout
    )
    ours = [hit for hit in found["results"] if hit["id"] == "sentier:CH-1"]
    assert ours and ours[0]["price"] == {"amount": "129.90", "currency": "EUR"}

    shown = json.loads(sayso("catalog", "show", "CH-1", "--json", home=home).stdout)
    assert shown["id"] == "sentier:CH-1"
    assert (shown["source"]["name"], shown["source"]["format"]) == ("sentier", "google-xml")
    assert shown["source"]["read_at"] and shown["offer"]["read_at"]
    assert shown["inferred"] == ["hs", "origin"]

    embedded = sayso("catalog", "embed", "--json", home=home)
    assert embedded.returncode == 0, embedded.stderr
    again = json.loads(sayso("search", "hiking boots", "--lang", "en", "--country", "FR", "--json", home=home).stdout)
    hit = next(hit for hit in again["results"] if hit["id"] == "sentier:CH-1")
    assert hit["stages"]["dense"] is not None


def test_a_live_offer_is_changed_by_the_feeds_own_id(sayso: Callable[..., Any], home: Path) -> None:
    sayso("catalog", "import", str(SAMPLES / "google.tsv"), "--embed", "later", "--source", "tsv", home=home)
    changed = sayso("catalog", "offer", "MUG-01", "--price", "99.00", "--json", home=home)
    assert json.loads(changed.stdout)["offer"]["price"] == {"amount": "99.00", "currency": "INR"}


def test_the_report_is_spoken_in_the_persons_language(sayso: Callable[..., Any], home: Path) -> None:
    done = sayso("catalog", "import", str(SAMPLES / "hostile.jsonl"), "--dry-run", home=home, LC_ALL="pt_BR.UTF-8")
    assert done.returncode == 0
    lines = done.stdout.splitlines()
    assert lines[0] == "Foi um teste: nada foi gravado."
    assert lines[1].startswith("Novos: 4.") and lines[1].endswith("Recusados: 16.")
    assert lines[2] == "Sem preço ou estoque informado, e por isso ainda não à venda: 1."
    assert lines[3].startswith("Linha 2: ")
    assert lines[-1] == "Outras linhas recusadas: 11."


def test_a_feed_from_stdin(sayso: Callable[..., Any], home: Path) -> None:
    body = (SAMPLES / "openfacts.jsonl").read_bytes()
    done = sayso("catalog", "import", "-", "--source", "facts", "--embed", "later", "--json", stdin=body, home=home)
    report = json.loads(done.stdout)
    assert (report["format"], report["added"], report["without_offer"]) == ("openfacts", 1, 1)
    shown = json.loads(sayso("catalog", "show", "3017620422003", "--json", home=home).stdout)
    assert shown["offer"] is None
    assert list((home / "feeds").glob("stdin-*")) == []


def test_a_table_with_its_mapping_and_its_seller(sayso: Callable[..., Any], home: Path) -> None:
    done = sayso("catalog", "import", str(SAMPLES / "table.csv"), "--mapping", str(SAMPLES / "table.toml"),
                 "--merchant", str(SAMPLES / "merchant.toml"), "--embed", "later", "--json", home=home)  # fmt: skip
    assert done.returncode == 0, done.stderr
    shown = json.loads(sayso("catalog", "show", "table:1001", "--json", home=home).stdout)
    assert shown["merchant"]["name"] == "Lohe Haushalt"
    assert shown["merchant"]["delivery_days"] == {"DE": 3, "AT": 5}


@pytest.mark.parametrize(
    ("arguments", "status", "code"),
    [
        (["nowhere.jsonl"], 2, "unreadable_file"),
        ([str(SAMPLES / "merchant.toml")], 1, "feed_unknown"),
        ([str(SAMPLES / "table.csv"), "--mapping", "nowhere.toml"], 2, "unreadable_file"),
        ([str(SAMPLES / "table.csv"), "--mapping", str(SAMPLES / "merchant.toml")], 1, "bad_mapping"),
        ([str(SAMPLES / "google.tsv"), "--source", "demo"], 1, "bad_source"),
        ([str(SAMPLES / "google.tsv"), "--currency", "ABC"], 1, "unknown_currency"),
        ([str(SAMPLES / "google.tsv"), "--merchant-country", "QQ"], 1, "unknown_country"),
    ],
)
def test_what_cannot_be_imported_is_told(
    arguments: list[str], status: int, code: str, sayso: Callable[..., Any], home: Path
) -> None:
    done = sayso("catalog", "import", *arguments, "--json", home=home)
    assert done.returncode == status
    assert json.loads(done.stdout)["error"]["code"] == code
    assert len(done.stderr.strip().splitlines()) == 1


def test_what_a_feed_does_not_say_is_told_as_not_said(sayso: Callable[..., Any], home: Path) -> None:
    row = {
        "id": "U1",
        "title": "Zanzi Meadow Cushion",
        "price": "20.00 EUR",
        "availability": "in_stock",
        "brand": "Zanzi",
    }
    done = sayso(
        "catalog", "import", "-", "--source", "zanzi", "--embed", "later", stdin=json.dumps(row) + "\n", home=home
    )
    assert done.returncode == 0, done.stderr

    def ask(text: str) -> dict[str, Any]:
        where = ("--lang", "en", "--country", "FR", "--currency", "EUR", "--session", "s", "--json")
        return dict(json.loads(sayso("ask", text, *where, home=home).stdout))

    found = ask("cushions by zanzi")
    assert found["products"] == ["zanzi:U1"]
    told = ask("tell me more about number one")["text"]
    assert "who does not say from which country" in told
    assert "does not say whether it sends to your country" in told
    assert "left" not in told  # how many there are was not said
    ask("put number one in the cart")
    refused = ask("checkout")["text"]
    assert "does not say from which country it sends" in refused


def test_reviews_of_goods_that_no_feed_brought_are_refused_by_line(sayso: Callable[..., Any], home: Path) -> None:
    body = b"review_id,product_id,rating,content\n1,NONE,5,Of nothing here.\n"
    done = sayso("catalog", "reviews", "-", "--source", "told", "--json", stdin=body, home=home)
    assert done.returncode == 1, done.stderr
    report = json.loads(done.stdout)
    assert (report["rows"], report["reviews"], report["complete"]) == (1, 0, True)
    assert report["refused"]["rows"] == [{"line": 2, "id": "NONE", "reason": "no_product", "field": "product"}]
