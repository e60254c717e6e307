"""One real-shaped sample of every format, read, understood and taken in."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest

from i18n.errors import SaysoError
from retrieval.feeds.formats import known
from retrieval.feeds.formats.table import read_mapping
from retrieval.feeds.stream import FeedStream
from retrieval.schema import read_merchant

SAMPLES = Path(__file__).parent / "samples"


@pytest.mark.parametrize(
    ("name", "format_"),
    [
        ("acp/products.jsonl", "acp"),
        ("google.tsv", "google-tsv"),
        ("google.xml", "google-xml"),
        ("google-atom.xml", "google-xml"),
        ("jsonld.json", "jsonld"),
        ("page.html", "jsonld-html"),
        ("shopify.json", "shopify"),
        ("openfacts.jsonl", "openfacts"),
        ("beir.jsonl", "beir"),
        ("hostile.xml", "google-xml"),
        ("hostile.jsonl", "acp"),
    ],
)
def test_every_format_is_recognised(name: str, format_: str) -> None:
    with FeedStream(SAMPLES / name) as stream:
        assert known.sniffed(stream) == format_


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"hello world\n",
        b"{}\n",
        b'{"a": 1}\n',
        b"\x00\x01\x02" * 99,
        b"<products><product/></products>",
        b"a;b;c\n1;2;3\n",
    ],
)
def test_what_is_no_feed_is_refused(body: bytes, shop: Any, tmp_path: Path) -> None:
    path = tmp_path / "x.dat"
    path.write_bytes(body)
    with pytest.raises(SaysoError) as failure:
        shop.take(path)
    assert failure.value.code == "feed_unknown"


def test_acp_variants_minor_units_and_metadata(shop: Any) -> None:
    done = shop.take(SAMPLES / "acp")
    assert (done.format, done.report.added, done.report.refused) == ("acp", 4, 0)
    boot = shop.products()["gipfel-braun-42"]
    assert boot["id"] == "shop:gipfel-braun-42"
    assert (boot["type"], boot["language"], boot["colors"]) == ("hiking_boots", "de", ["brown"])
    assert boot["materials"] == ["leather"]
    assert "waterproof" in boot["features"] and "breathable" in boot["features"]
    assert "insulated" not in boot["features"]  # "nicht isoliert"
    assert boot["sizes"] == {"system": "EU", "values": ["42"]}
    assert boot["description"] == "Wasserdichter Wanderschuh aus Leder. Atmungsaktives Futter. Nicht isoliert."
    assert shop.offer("gipfel-braun-42") == ("149.90", "EUR", 7, 1)
    assert shop.offer("gipfel-schwarz-43") == ("149.90", "EUR", 0, 1)
    assert shop.merchant_of("becher-1")["name"] == "Alpenrand GmbH"
    assert "offer.stock" in shop.products()["becher-1"]["inferred"]  # in stock, without a count
    assert "offer.stock" not in boot["inferred"]
    flat = shop.products()["SKU12345"]
    assert (flat["weight_g"], flat["dimensions_mm"]) == (680, [305, 102, 127])
    assert flat["rating"] == {"stars": "4.6", "count": 254}
    assert shop.offer("SKU12345") == ("99.99", "USD", 50, 1)  # the sale is over
    assert shop.merchant_of("SKU12345")["freight"] == {"DE": "9.00", "US": "3.99"}


def test_google_tab_separated(shop: Any) -> None:
    shop.take(SAMPLES / "google.tsv", country="IN")
    mug = shop.products()["MUG-01"]
    assert mug["description"] == "A sturdy & light mug. Not dishwasher safe."
    assert (mug["type"], mug["weight_g"]) == ("mug", 240)
    assert "dishwasher_safe" not in mug["features"]
    assert shop.offer("MUG-01") == ("1299.00", "INR", 10, 1)
    seller = shop.merchant_of("MUG-01")
    assert (seller["country"], seller["freight"], seller["delivery_days"]) == ("IN", {"IN": "49.00"}, {"IN": 5})
    boot = shop.products()["BOOT-7"]
    assert (boot["type"], boot["materials"], boot["sizes"]) == (
        "hiking_boots", ["leather", "rubber"], {"system": "UK", "values": ["9"]},
    )  # fmt: skip
    assert shop.offer("BOOT-7")[2] == 0
    assert shop.offer("LAMP-3")[2] == 0  # what can only be ordered ahead is not there
    assert shop.products()["LAMP-3"]["description"] == 'Says "bright", is bright.'


def test_google_rss(shop: Any) -> None:
    done = shop.take(SAMPLES / "google.xml")
    assert set(shop.products()) == {"CH-1", "TH-2"}  # neither the one in a comment nor the broken one
    assert [(row["line"], row["reason"]) for row in done.report.named] == [(29, "not_xml")]
    boot = shop.products()["CH-1"]
    assert (boot["language"], boot["type"], boot["colors"]) == ("fr", "hiking_boots", ["red"])
    assert boot["materials"] == ["leather"]
    assert boot["description"].endswith("Lavage: à la main.")
    assert shop.offer("CH-1") == ("129.90", "EUR", 12, 1)
    seller = shop.merchant_of("CH-1")
    assert seller["name"] == "Maison du Sentier"
    assert (seller["freight"], seller["delivery_days"]) == ({"BE": "9.90", "FR": "4.90"}, {"FR": 4})
    assert shop.products()["TH-2"]["title"] == "Théière en fonte émaillée"


def test_google_atom(shop: Any) -> None:
    shop.take(SAMPLES / "google-atom.xml")
    scarf = shop.products()["A1"]
    assert (scarf["type"], scarf["language"], scarf["colors"]) == ("scarf", "es", ["red"])
    assert scarf["materials"] == ["wool"]  # as its title says
    assert shop.offer("A1") == ("25.50", "MXN", 10, 1)


def test_schema_org_file(shop: Any) -> None:
    shop.take(SAMPLES / "jsonld.json")
    pot = shop.products()["KYU-1"]
    assert (pot["type"], pot["language"], pot["colors"]) == ("teapot", "ja", ["black"])
    assert (pot["weight_g"], pot["origin"], pot["rating"]) == (320, "JP", {"stars": "4.7", "count": 31})
    assert "origin" not in pot["inferred"] and "hs" in pot["inferred"] and pot["hs"]
    assert shop.offer("KYU-1") == ("5800", "JPY", 4, 1)
    seller = shop.merchant_of("KYU-1")
    assert (seller["country"], seller["freight"], seller["delivery_days"]) == ("JP", {"JP": "900"}, {"JP": 3})
    assert shop.offer("NOREN-B") is None  # a range of prices is no price


def test_schema_org_in_a_page(shop: Any) -> None:
    done = shop.take(SAMPLES / "page.html")
    assert set(shop.products()) == {"TK 9"}
    assert shop.products()["TK 9"]["id"].startswith("shop:") and " " not in shop.products()["TK 9"]["id"]
    assert shop.products()["TK 9"]["materials"] == ["cast_iron"]
    assert shop.offer("TK 9") == ("61.00", "EUR", 10, 1)  # the offer that is there
    assert done.report.reasons == {"not_json": 1}


def test_a_page_does_not_remove_what_another_page_told(shop: Any, tmp_path: Path) -> None:
    shop.take(SAMPLES / "page.html")
    other = tmp_path / "other.html"
    other.write_text((SAMPLES / "page.html").read_text("utf-8").replace("TK 9", "TK 10"), "utf-8")
    shop.take(other)
    assert set(shop.products()) == {"TK 9", "TK 10"}


def test_shopify(shop: Any) -> None:
    assert shop.take(SAMPLES / "shopify.json").report.reasons == {"no_currency": 3}
    shop.take(SAMPLES / "shopify.json", currency="USD")
    navy = shop.products()["632910392-1"]
    assert navy["title"] == "Merino Crew Sweater - Navy"
    assert (navy["type"], navy["materials"], navy["colors"]) == ("sweater", ["merino_wool"], ["navy"])
    assert navy["sizes"] == {"system": "INT", "values": ["S", "M"]}  # L is gone
    assert navy["weight_g"] == 420
    assert shop.offer("632910392-1") == ("89.00", "USD", 10, 1)
    assert shop.offer("632910392-4") == ("79.00", "USD", 0, 1)
    assert shop.offer("632910393") == ("35.00", "USD", 6, 1)


def test_open_food_facts_sell_nothing(shop: Any) -> None:
    done = shop.take(SAMPLES / "openfacts.jsonl")
    spread = shop.products()["3017620422003"]
    assert (spread["language"], spread["weight_g"], spread["origin"]) == ("fr", 400, "IT")
    assert shop.offer("3017620422003") is None
    assert done.report.unsold == 1


def test_beir_corpus(shop: Any) -> None:
    shop.take(SAMPLES / "beir.jsonl")
    assert shop.offer("d1") is None
    tent = shop.products()["d2"]
    assert (tent["language"], "waterproof" in tent["features"]) == ("de", True)
    assert shop.offer("d2") == ("99.00", "EUR", 10, 1)


def test_a_table_with_a_mapping(shop: Any) -> None:
    from dataclasses import replace

    seller = replace(read_merchant(SAMPLES / "merchant.toml"), id="shop:lohe")
    mapping = read_mapping(SAMPLES / "table.toml")
    done = shop.take(SAMPLES / "table.csv", mapping=mapping, seller=seller)
    assert (done.format, done.encoding) == ("csv", "cp1252")
    assert set(shop.products()) == {"1001", "1002", "1006"}
    socks = shop.products()["1001"]
    assert socks["title"] == "Lohe Wollsocken, grün"
    assert socks["description"] == "Warme Socken aus Wolle"
    assert (socks["type"], socks["colors"], socks["origin"]) == ("socks", ["green"], "DE")
    assert "origin" not in socks["inferred"]
    assert shop.offer("1001") == ("1299.50", "EUR", 12, 1)
    assert shop.merchant_of("1001")["freight"] == {"DE": "4.90", "AT": "9.90"}
    assert [(row["line"], row["reason"]) for row in done.report.named] == [(6, "bad_columns"), (7, "bad_columns")]


def test_a_table_without_a_mapping(shop: Any, tmp_path: Path) -> None:
    path = tmp_path / "goods.csv"
    path.write_text("SKU,Name,Price,Currency,Stock,Weight_g\nA,Wool hat,12.00,USD,3,90\n", "utf-8")
    shop.take(path)
    assert shop.offer("A") == ("12.00", "USD", 3, 1)
    assert shop.products()["A"]["weight_g"] == 90


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("[columns]\nid = 3", "id"),
        ("[columns]\nflavour = 'x'", "flavour"),
        ("speed = 1", "speed"),
        ("decimal = ';'", "decimal"),
        ("encoding = 'klingon'", "encoding"),
        ("[deleted]\ncolumn = 'x'", "deleted"),
        ("no toml", "file"),
    ],
)
def test_a_mapping_is_read_strictly(text: str, field: str, tmp_path: Path) -> None:
    path = tmp_path / "m.toml"
    path.write_text(text, "utf-8")
    with pytest.raises(SaysoError) as failure:
        read_mapping(path)
    assert (failure.value.code, failure.value.arguments["field"]) == ("bad_mapping", field)


def test_a_mapped_column_must_be_there(shop: Any, tmp_path: Path) -> None:
    mapping = read_mapping(SAMPLES / "table.toml")
    path = tmp_path / "x.csv"
    path.write_text("a;b\n1;2\n", "utf-8")
    with pytest.raises(SaysoError) as failure:
        shop.take(path, mapping=mapping)
    assert failure.value.code == "bad_mapping"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-32", "cp1252"])
def test_encodings_are_found_out(encoding: str, shop: Any, tmp_path: Path) -> None:
    path = tmp_path / "goods.csv"
    path.write_bytes("id;title;price;availability\r\nÄ1;Wollmütze größer;12,50 EUR;in stock\r\n".encode(encoding))
    shop.take(path)
    assert shop.products()["Ä1"]["title"] == "Wollmütze größer"
    assert shop.offer("Ä1") == ("12.50", "EUR", 10, 1)


def test_acp_by_either_file_or_folder(shop: Any, tmp_path: Path) -> None:
    shutil.copytree(SAMPLES / "acp", tmp_path / "acp")
    for path in (tmp_path / "acp", tmp_path / "acp" / "metadata.json", tmp_path / "acp" / "products.jsonl"):
        assert shop.take(path).report.taken == 4
