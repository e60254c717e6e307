"""What sellers' streams tell of live offers: order, versions, and what is no word at all."""

from __future__ import annotations

import itertools
import json
import random
from collections.abc import Iterator
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from i18n.money import Money
from retrieval.catalog import SqlCatalog
from retrieval.feeds.ledger import Known, Ledger
from retrieval.following import Line
from retrieval.offers import Mark, Outcome, SqlOffers, Told
from retrieval.records import SqliteRecords
from retrieval.update_lines import LONGEST_LINE, LineRefused, Reason, parse
from retrieval.updates import ROWS, Refused, Updates

NOW = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)


class Stall:
    """Three offers, two of them of feeds, and one thing that nobody offers."""

    def __init__(self, home: Path) -> None:
        self.records = SqliteRecords(home / "sayso.sqlite3")
        self.offers = SqlOffers(self.records, lambda: NOW)
        SqlCatalog(self.records)
        ledger = Ledger(self.records)
        known = {"a": ("demo", None), "north:1": ("north", "1"), "south:1": ("south", "1"), "south:2": ("south", "2")}
        with self.records.transaction() as connection:
            for product_id, (source, feed_id) in known.items():
                connection.execute(
                    "INSERT INTO catalog_product (id, source, merchant, type, body) VALUES (?, ?, '', '', '')",
                    (product_id, source),
                )
                if feed_id is not None:
                    ledger.put_rows(connection, source, {feed_id: Known(product_id, "", "", 1)})
            self.offers.stock_new(connection, [(one, Money.of("10.00", "EUR"), 5) for one in list(known)[:3]])
        self.told: list[Refused] = []

    def updates(self, source: str | None = None) -> Updates:
        return Updates(self.records, lambda: NOW, source=source, refused=self.told.append, sleep=lambda _s: None)

    def apply(self, *lines: object, source: str | None = None) -> Updates:
        updates = self.updates(source)
        updates.apply([Line(n, json.dumps(body).encode()) for n, body in enumerate(lines, 1)])
        return updates

    def tell(self, *words: Told) -> list[Outcome]:
        with self.records.transaction() as connection:
            return self.offers.tell(connection, words)

    def stands(self, product_id: str) -> tuple[str, int, int]:
        offer = self.offers.get(product_id)
        return str(offer.price.amount), offer.stock, offer.version


@pytest.fixture
def stall(tmp_path: Path) -> Iterator[Stall]:
    stall = Stall(tmp_path)
    yield stall
    stall.records.close()


def test_a_version_rises_only_with_what_changed(stall: Stall) -> None:
    assert stall.tell(Told("a", Decimal("10"), None, 5)) == [Outcome.UNCHANGED]
    assert stall.stands("a") == ("10.00", 5, 1)
    assert stall.tell(Told("a", stock=4)) == [Outcome.CHANGED]
    assert stall.tell(Told("a", Decimal("11.50"))) == [Outcome.CHANGED]
    assert stall.stands("a") == ("11.50", 4, 3)
    assert stall.tell(Told("a", Decimal("9.50")), Told("a", Decimal("11.50"))) == [Outcome.CHANGED, Outcome.CHANGED]
    assert stall.stands("a") == ("11.50", 4, 3)  # nobody could have seen what stood in between


def test_an_older_word_is_left_out_for_what_it_is_older_about(stall: Stall) -> None:
    late, early = Mark(at="2026-11-20T11:00:00.000000+00:00"), Mark(at="2026-11-20T10:00:00.000000+00:00")
    stall.tell(Told("a", Decimal("12"), mark=late))
    assert stall.tell(Told("a", Decimal("8"), mark=early)) == [Outcome.LATE]
    # Of the stock nothing newer was told: the older word is the newest about it.
    assert stall.tell(Told("a", Decimal("8"), None, 2, early)) == [Outcome.CHANGED]
    assert stall.stands("a")[:2] == ("12.00", 2)
    assert stall.tell(Told("a", Decimal("7"))) == [Outcome.CHANGED]  # says no time: it comes now
    assert stall.tell(Told("a", Decimal("8"), mark=early)) == [Outcome.LATE]


def test_numbers_decide_where_times_do_not(stall: Stall) -> None:
    stall.tell(Told("a", stock=3, mark=Mark(seq=7)))
    assert stall.tell(Told("a", stock=9, mark=Mark(seq=6))) == [Outcome.LATE]
    same = "2026-11-20T10:00:00.000000+00:00"
    stall.tell(Told("a", stock=2, mark=Mark(same, 8)))
    assert stall.tell(Told("a", stock=9, mark=Mark(same, 7))) == [Outcome.LATE]
    # A seller whose numbers begin anew tells a later time.
    assert stall.tell(Told("a", stock=1, mark=Mark("2026-11-20T10:00:01.000000+00:00", 1))) == [Outcome.CHANGED]
    assert stall.tell(Told("a", stock=0, mark=Mark(seq=2))) == [Outcome.CHANGED]


def test_any_order_and_any_repetition_end_with_the_newest_word(tmp_path: Path) -> None:
    words = [Told("a", stock=n, mark=Mark(f"2026-11-20T10:00:0{n}.000000+00:00", n)) for n in range(5)]
    chance = random.Random(3)
    for case in range(20):
        stall = Stall(tmp_path / str(case))
        order = [*words, *chance.choices(words, k=3)]
        chance.shuffle(order)
        cut = chance.randrange(len(order))
        stall.tell(*order[:cut])
        stall.tell(*order[cut:])
        assert stall.stands("a")[1] == 4
        stall.records.close()


def test_marks_outlast_an_unchanged_value(stall: Stall) -> None:
    stall.tell(Told("a", stock=5, mark=Mark(seq=9)))
    assert stall.stands("a")[2] == 1
    assert stall.tell(Told("a", stock=1, mark=Mark(seq=8))) == [Outcome.LATE]


def test_an_order_between_two_words_is_not_undone_by_repetition_of_an_older_one(stall: Stall) -> None:
    stall.tell(Told("a", stock=5, mark=Mark(seq=2)))
    with stall.records.transaction() as connection:
        stall.offers.reserve(connection, "a", 2, 1)
    assert stall.tell(Told("a", stock=8, mark=Mark(seq=1))) == [Outcome.LATE]
    assert stall.stands("a")[1] == 3


def test_a_thing_that_nobody_offers_comes_on_sale_with_price_and_stock(stall: Stall) -> None:
    assert stall.tell(Told("south:2", Decimal("3"), None, 1)) == [Outcome.NO_OFFER]
    assert stall.tell(Told("south:2", stock=1)) == [Outcome.NO_OFFER]
    words = Told("south:2", Decimal("3"), "EUR", 1), Told("south:2", stock=0)
    assert stall.tell(*words) == [Outcome.CHANGED, Outcome.CHANGED]
    assert stall.stands("south:2") == ("3.00", 0, 1)


def test_a_price_that_the_currency_cannot_hold_is_refused(stall: Stall) -> None:
    assert stall.tell(Told("a", Decimal("1.299"))) == [Outcome.BAD_PRICE]
    assert stall.tell(Told("a", Decimal("0.001"))) == [Outcome.BAD_PRICE]
    assert stall.tell(Told("a", Decimal("1.50"), "JPY")) == [Outcome.BAD_PRICE]
    assert stall.tell(Told("a", Decimal("1.299"), "KWD")) == [Outcome.CHANGED]


def test_ids_of_the_catalogue_of_one_feed_and_with_their_source(stall: Stall) -> None:
    report = stall.apply(
        {"id": "a", "stock": 1},
        {"id": "south:1", "stock": 2},
        {"source": "north", "id": "1", "stock": 3},
        {"id": "1", "stock": 4},
        {"id": "2", "price": {"amount": "4.00", "currency": "EUR"}, "stock": 4},
        {"source": "north", "id": "2", "stock": 4},
        {"source": "north", "id": "a", "stock": 4},
    ).report
    assert [stall.stands(one)[1] for one in ("a", "south:1", "north:1", "south:2")] == [1, 2, 3, 4]
    assert [(r.line, r.reason) for r in stall.told] == [
        (4, Reason.AMBIGUOUS_ID),
        (6, Reason.UNKNOWN_ID),
        (7, Reason.UNKNOWN_ID),  # another's thing, whoever names it
    ]
    assert (report.lines, report.changed, report.refused) == (7, 4, 3)


def test_a_named_source_takes_its_own_ids_and_the_catalogues(stall: Stall) -> None:
    stall.apply({"id": 1, "stock": 8}, {"id": "south:1", "stock": 9}, {"id": "north:1", "stock": 7}, source="south")
    assert stall.stands("south:1")[1] == 9
    assert stall.stands("north:1")[1] == 5
    assert [r.line for r in stall.told] == [3]


HOSTILE = [
    (b"", Reason.NOT_JSON),
    (b"nonsense", Reason.NOT_JSON),
    (b"[1]", Reason.NOT_JSON),
    (b"null", Reason.NOT_JSON),
    (b'{"id": "a", "stock": 1', Reason.NOT_JSON),
    (b"[" * 60_000, Reason.NOT_JSON),
    (b'{"id": "a", "stock": NaN}', Reason.NOT_JSON),
    (b'{"id": "a", "stock": ' + b"9" * 5_000 + b"}", Reason.NOT_JSON),
    (b"\xff\xfe{}", Reason.BAD_ENCODING),
    (None, Reason.TOO_LONG),
    (b'{"stock": 1}', Reason.NO_ID),
    (b'{"id": " ", "stock": 1}', Reason.NO_ID),
    (b'{"id": true, "stock": 1}', Reason.NO_ID),
    (b'{"id": {"a": 1}, "stock": 1}', Reason.NO_ID),
    (b'{"id": "a\\u0000", "stock": 1}', Reason.BAD_ID),
    (b'{"id": "\\ud800", "stock": 1}', Reason.BAD_ID),
    (b'{"id": "' + b"a" * 999 + b'", "stock": 1}', Reason.BAD_ID),
    (b'{"id": "a", "source": 3.5, "stock": 1}', Reason.BAD_ID),
    (b'{"id": "a"}', Reason.NOTHING_TOLD),
    (b'{"id": "a", "price": null, "stock": null}', Reason.NOTHING_TOLD),
    (b'{"id": "a", "price": "12.50"}', Reason.BAD_PRICE),
    (b'{"id": "a", "price": {"amount": "12,50"}}', Reason.BAD_PRICE),
    (b'{"id": "a", "price": {"amount": "1.299", "currency": "EUR"}}', Reason.BAD_PRICE),
    (b'{"id": "a", "price": {"amount": -1}}', Reason.BAD_PRICE),
    (b'{"id": "a", "price": {"amount": 0}}', Reason.BAD_PRICE),
    (b'{"id": "a", "price": {"amount": "Infinity"}}', Reason.BAD_PRICE),
    (b'{"id": "a", "price": {"amount": "NaN"}}', Reason.BAD_PRICE),
    (b'{"id": "a", "price": {"amount": 1e999999}}', Reason.BAD_PRICE),
    (b'{"id": "a", "price": {"amount": "1e99", "currency": "EUR"}}', Reason.BAD_PRICE),
    (b'{"id": "a", "price": {"amount": true}}', Reason.BAD_PRICE),
    (b'{"id": "a", "price": {}}', Reason.BAD_PRICE),
    (b'{"id": "a", "price": {"amount": "1", "currency": "XXX"}}', Reason.UNKNOWN_CURRENCY),
    (b'{"id": "a", "price": {"amount": "1", "currency": 7}}', Reason.UNKNOWN_CURRENCY),
    (b'{"id": "a", "stock": -1}', Reason.BAD_STOCK),
    (b'{"id": "a", "stock": 1.5}', Reason.BAD_STOCK),
    (b'{"id": "a", "stock": true}', Reason.BAD_STOCK),
    (b'{"id": "a", "stock": "many"}', Reason.BAD_STOCK),
    (b'{"id": "a", "stock": 99999999999999999999}', Reason.BAD_STOCK),
    (b'{"id": "a", "stock": 1, "at": "yesterday"}', Reason.BAD_TIME),
    (b'{"id": "a", "stock": 1, "at": 1763640000}', Reason.BAD_TIME),
    (b'{"id": "a", "stock": 1, "at": "2031-01-01T00:00:00Z"}', Reason.BAD_TIME),
    (b'{"id": "a", "stock": 1, "at": "0001-01-01T00:00:00+14:00"}', Reason.BAD_TIME),
    (b'{"id": "a", "stock": 1, "seq": "7"}', Reason.BAD_SEQ),
    (b'{"id": "a", "stock": 1, "seq": 99999999999999999999}', Reason.BAD_SEQ),
]


@pytest.mark.parametrize(("line", "reason"), HOSTILE, ids=itertools.count())
def test_a_line_that_is_no_update_is_refused_with_its_reason(line: bytes | None, reason: Reason) -> None:
    with pytest.raises(LineRefused) as refused:
        parse(1, line, NOW)
    assert refused.value.reason is reason


def test_hostile_lines_stop_nothing(stall: Stall) -> None:
    lines = [Line(n, body) for n, (body, _) in enumerate(HOSTILE, 1)]
    good = Line(len(lines) + 1, b'{"id": "a", "stock": 77}')
    updates = stall.updates()
    updates.apply([*lines, good])
    assert stall.stands("a")[1] == 77
    assert [(r.line, r.reason) for r in stall.told] == [(n, reason) for n, (_, reason) in enumerate(HOSTILE, 1)]
    assert updates.report.refused == len(HOSTILE)


def test_times_of_all_zones_are_compared_as_moments() -> None:
    one = parse(1, b'{"id": "a", "stock": 1, "at": "2026-11-20T13:00:00+02:00"}', NOW).mark
    same = parse(1, b'{"id": "a", "stock": 1, "at": "2026-11-20T11:00:00Z"}', NOW).mark
    unsaid = parse(1, b'{"id": "a", "stock": 1, "at": "2026-11-20T11:00:00"}', NOW).mark
    assert one == same == unsaid


class Listed:
    """Lines that are all there."""

    def __init__(self, lines: list[Line]) -> None:
        self.left, self.ended = lines, False

    def read(self, wait_s: float) -> list[Line]:
        lines, self.left, self.ended = self.left, [], True
        return lines

    def close(self) -> None: ...


def test_a_long_stream_goes_in_by_batches_with_room_for_others_between(stall: Stall) -> None:
    lines = [Line(n, f'{{"id": "a", "stock": {n}}}'.encode()) for n in range(1, 3 * ROWS + 2)]
    pauses: list[float] = []
    updates = Updates(stall.records, lambda: NOW, sleep=pauses.append)
    report = updates.run(Listed(lines))
    assert (report.lines, report.changed) == (len(lines), len(lines))
    assert stall.stands("a") == ("10.00", len(lines), 5)
    assert len(pauses) == 4 and all(pause > 0 for pause in pauses)


def test_a_line_at_the_limit_is_read_and_one_beyond_is_not(stall: Stall) -> None:
    body = b'{"id": "a", "stock": 2}'
    parse(1, body + b" " * (LONGEST_LINE - len(body)), NOW)
