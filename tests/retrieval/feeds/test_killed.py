"""An import that is killed at any moment: nothing acknowledged is lost, nothing is half there, the next run goes on.

Three rounds in an ordinary run; fifty with ``SAYSO_WHOLE=1``.
"""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from retrieval.feeds.ledger import DONE, Ledger
from retrieval.records import SqliteRecords

ROUNDS = 50 if os.environ.get("SAYSO_WHOLE") else 3
ROWS = 6_000

_CHILD = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from retrieval.feeds.importer import FeedFile, Importer
from retrieval.feeds.normalise import Defaults
from retrieval.knowledge.graph import load_graph
from retrieval.records import SqliteRecords
home, feed = Path(sys.argv[1]), Path(sys.argv[2])
records = SqliteRecords(home / "sayso.sqlite3")
def told(rows): print(rows, flush=True)
importer = Importer(records, load_graph(), home / "feeds", lambda: datetime.now(UTC), told)
done = importer.run(FeedFile(feed, Defaults("shop", "")))
print("done", done.resumed, done.report.taken, flush=True)
"""


def _write(path: Path, version: int) -> None:
    """A feed whose price tells which version of a thing its record and its offer are of."""
    with path.open("w", encoding="utf-8") as file:
        for number in range(version * 200, ROWS + version * 200):
            row = {
                "id": f"T{number}",
                "title": f"Scarf {number} of version {version}",
                "price": f"{version + 1}.00 EUR",
                "availability": "in_stock",
                "quantity": version + 1,
            }
            file.write(json.dumps(row) + "\n")


def _check(home: Path) -> tuple[int, str]:
    """Every product has a merchant and an offer of its own version; the rows that are taken."""
    records = SqliteRecords(home / "sayso.sqlite3")
    run = Ledger(records).run("shop")
    merchants = {row[0] for row in records.read("SELECT id FROM catalog_merchant")}
    offers = {row[0]: (row[1], row[2]) for row in records.read("SELECT product_id, amount, stock FROM offer")}
    products = records.read("SELECT id, merchant, body FROM catalog_product")
    ledger = {row[0] for row in records.read("SELECT product_id FROM feed_row")}
    assert offers.keys() == {row[0] for row in products} == ledger
    for product_id, merchant, body in products:
        assert merchant in merchants
        version = int(json.loads(body)["title"].rsplit(" ", 1)[1])
        assert offers[product_id] == (f"{version + 1}.00", version + 1)
    assert records.read("PRAGMA integrity_check") == [("ok",)]
    records.close()
    return (0, "") if run is None else (run.place, run.state)


@pytest.mark.timeout(600)
def test_killed_imports_go_on(tmp_path: Path) -> None:
    home = tmp_path / "home"
    chance = random.Random(7)
    feed, version, resumed, kills = tmp_path / "feed.jsonl", 0, 0, 0
    _write(feed, version)
    while kills < ROUNDS:
        child = subprocess.Popen(
            [sys.executable, "-c", _CHILD, str(home), str(feed)], stdout=subprocess.PIPE, text=True, cwd=Path.cwd()
        )
        assert child.stdout is not None
        acknowledged, patience = 0, chance.randrange(1, 9)
        for line in child.stdout:
            if line.startswith("done"):
                resumed += line.split()[1] == "True"
                assert int(line.split()[2]) == ROWS
                break
            acknowledged, patience = int(line), patience - 1
            if patience <= 0:
                if chance.random() < 0.5:
                    child.stdout.readline()  # somewhere within the next batch rather than just after one
                child.send_signal(signal.SIGKILL)
                kills += 1
                break
        child.wait()
        child.stdout.close()
        place, state = _check(home)
        assert place >= acknowledged
        if state == DONE:
            version += 1
            _write(feed, version)
    child_ = subprocess.run(
        [sys.executable, "-c", _CHILD, str(home), str(feed)], capture_output=True, text=True, check=True, cwd=Path.cwd()
    )
    assert child_.stdout.splitlines()[-1].startswith("done")
    assert _check(home)[1] == DONE
    records = SqliteRecords(home / "sayso.sqlite3")
    assert records.read("SELECT COUNT(*) FROM catalog_product") == [(ROWS,)]
    records.close()
