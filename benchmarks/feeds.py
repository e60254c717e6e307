"""Feeds at size: rows a second and the most memory that an import takes, for every format.

    python -m benchmarks.feeds                      # 20 MB of every format
    python -m benchmarks.feeds --megabytes 1024 --words 1200 --format acp google-xml

Every feed is generated (seeded), imported in a process of its own into a new database without embedding, and then once
more, when nothing has changed. Memory is the peak resident size of that process, as the kernel counts it.
"""

from __future__ import annotations

import argparse
import json
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from xml.sax.saxutils import escape

FORMATS = ("acp", "google-tsv", "google-xml", "jsonld", "shopify", "openfacts", "beir", "csv")
_SUFFIX = {"acp": "jsonl", "google-tsv": "tsv", "google-xml": "xml", "jsonld": "json", "shopify": "json",
           "openfacts": "jsonl", "beir": "jsonl", "csv": "csv"}  # fmt: skip
_THINGS = "Hiking Boots|Wool Scarf|Teapot|Desk Lamp|Wireless Headphones|Rain Jacket|Kitchen Knife|Backpack|Cushion|Mug"
_KINDS = "Waterproof|Lightweight|Breathable|Blue|Dark Green|Leather|Cotton|Stainless Steel|Large|Insulated"
_WORDS = "made of for with and the a soft strong fine every day use home outdoor travel care wash dry keep warm".split()


class Writer:
    """Feeds of made-up goods."""

    def __init__(self, seed: int, words: int = 120) -> None:
        self._chance = random.Random(seed)
        self._count = words
        self._things, self._kinds = _THINGS.split("|"), _KINDS.split("|")

    def write(self, path: Path, format_: str, size: int) -> int:
        """Write at least `size` bytes of a format; the number of rows."""
        head, row, foot, between = self._parts(format_)
        rows = 0
        with path.open("w", encoding="utf-8") as file:
            file.write(head)
            while file.tell() < size:
                chunk = [row(rows + one) for one in range(500)]
                file.write((between if rows else "") + between.join(chunk))
                rows += len(chunk)
            file.write(foot)
        return rows

    def _parts(self, format_: str) -> tuple[str, Callable[[int], str], str, str]:
        if format_ == "google-xml":
            head = '<?xml version="1.0"?>\n<rss xmlns:g="http://base.google.com/ns/1.0"><channel><title>Shop</title>\n'
            return head, self._xml, "\n</channel></rss>\n", "\n"
        if format_ == "google-tsv":
            return "\t".join(self._fields(0)) + "\n", lambda n: "\t".join(self._fields(n).values()), "\n", "\n"
        if format_ == "csv":
            quoted = lambda values: ",".join(f'"{value}"' for value in values)  # noqa: E731
            return quoted(self._fields(0)) + "\n", lambda n: quoted(self._fields(n).values()), "\n", "\n"
        make = {"acp": self._fields, "jsonld": self._jsonld, "shopify": self._shopify, "openfacts": self._facts,
                "beir": self._beir}[format_]  # fmt: skip
        text: Callable[[int], str] = lambda n: json.dumps(make(n))  # noqa: E731
        if format_ == "jsonld":
            return '{"@context": "https://schema.org", "@graph": [\n', text, "\n]}\n", ",\n"
        if format_ == "shopify":
            return '{"products": [\n', text, "\n]}\n", ",\n"
        return "", text, "\n", "\n"

    def _fields(self, number: int) -> dict[str, str]:
        chance = self._chance
        return {
            "id": f"SKU-{number}",
            "title": f"{chance.choice(self._kinds)} {chance.choice(self._things)} {number}",
            "description": " ".join(chance.choices(_WORDS, k=self._count)),
            "link": f"https://shop.example/{number}",
            "price": f"{chance.randrange(1, 900)}.{chance.randrange(10, 99)} EUR",
            "availability": chance.choice(("in_stock", "out_of_stock")),
            "brand": f"Brand {chance.randrange(200)}",
            "product_category": "Home > Things",
            "material": chance.choice(("Leather", "Cotton", "Steel")),
            "shipping": "DE::Standard:4.90 EUR",
        }

    def _xml(self, number: int) -> str:
        fields = self._fields(number).items()
        return "<item>" + "".join(f"<g:{name}>{escape(value)}</g:{name}>" for name, value in fields) + "</item>"

    def _jsonld(self, number: int) -> dict[str, object]:
        fields = self._fields(number)
        amount = fields["price"].split()[0]
        offer = {
            "@type": "Offer",
            "price": amount,
            "priceCurrency": "EUR",
            "availability": "https://schema.org/InStock",
        }
        return {"@type": "Product", "sku": fields["id"], "name": fields["title"], "description": fields["description"],
                "brand": {"@type": "Brand", "name": fields["brand"]}, "offers": offer}  # fmt: skip

    def _shopify(self, number: int) -> dict[str, object]:
        fields = self._fields(number)
        variants = [
            {
                "id": number * 10 + one,
                "option1": size,
                "price": fields["price"].split()[0],
                "available": True,
                "grams": 500,
            }
            for one, size in enumerate("SML")
        ]
        return {"id": number, "title": fields["title"], "body_html": f"<p>{fields['description']}</p>",
                "vendor": fields["brand"], "product_type": "Things", "options": [{"name": "Size"}],
                "variants": variants}  # fmt: skip

    def _facts(self, number: int) -> dict[str, object]:
        fields = self._fields(number)
        return {"code": f"{number:013d}", "product_name": fields["title"], "lang": "en", "brands": fields["brand"],
                "categories_tags": ["en:things"], "ingredients_text": fields["description"]}  # fmt: skip

    def _beir(self, number: int) -> dict[str, object]:
        fields = self._fields(number)
        return {"_id": f"d{number}", "title": fields["title"], "text": fields["description"], "lang": "en"}


def one(path: Path, format_: str, home: Path) -> dict[str, object]:
    """Import a feed twice, here and now; what it took."""
    from retrieval.feeds.importer import FeedFile, Importer
    from retrieval.feeds.normalise import Defaults
    from retrieval.knowledge.graph import load_graph
    from retrieval.records import SqliteRecords

    records = SqliteRecords(home / "sayso.sqlite3")
    importer = Importer(records, load_graph(), home / "feeds", lambda: datetime.now(UTC))
    seconds, taken = [], 0
    for _ in range(2):
        at = time.perf_counter()
        report = importer.run(FeedFile(path, Defaults("bench", "", currency="EUR"), format_)).report
        seconds.append(time.perf_counter() - at)
        taken = report.taken
    records.close()
    return {
        "taken": taken,
        "first_s": seconds[0],
        "again_s": seconds[1],
        "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }


def measured(format_: str, megabytes: int, words: int) -> Iterator[str]:
    """The row of one format."""
    with tempfile.TemporaryDirectory() as folder:
        home, path = Path(folder), Path(folder) / f"feed.{_SUFFIX[format_]}"
        rows = Writer(1, words).write(path, format_, megabytes << 20)
        size = path.stat().st_size / (1 << 20)
        command = [sys.executable, "-m", "benchmarks.feeds", "--one", str(path), format_, str(home / "home")]
        done = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
        yield (
            f"{format_:12} {size:8.0f} {rows:9} {done['taken']:9} {done['taken'] / done['first_s']:9.0f}"
            f" {size / done['first_s']:7.1f} {done['taken'] / done['again_s']:9.0f} {done['peak_mb']:8.0f}"
        )


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--megabytes", type=int, default=20)
    parser.add_argument("--words", type=int, default=120, help="in a description")
    parser.add_argument("--format", nargs="+", choices=FORMATS, default=list(FORMATS))
    parser.add_argument("--one", nargs=3, metavar=("FILE", "FORMAT", "HOME"), help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.one:
        path, format_, home = arguments.one
        print(json.dumps(one(Path(path), format_, Path(home))))
        return
    print(
        f"{'format':12} {'MB':>8} {'rows':>9} {'things':>9} {'things/s':>9} {'MB/s':>7} {'again/s':>9} {'peak MB':>8}"
    )
    for format_ in arguments.format:
        for line in measured(format_, arguments.megabytes, arguments.words):
            print(line, flush=True)


if __name__ == "__main__":
    main()
