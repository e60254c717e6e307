"""The shared database: all or nothing, for its owner only, with errors that can be spoken."""

from __future__ import annotations

import sqlite3
import threading
from pathlib import Path

import pytest

from i18n.errors import SaysoError
from retrieval.records import Schema, SqliteRecords

NOTES = Schema("notes", (("CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT NOT NULL)",),))


@pytest.fixture
def records(tmp_path: Path) -> SqliteRecords:
    records = SqliteRecords(tmp_path / "deep" / "home" / "s.sqlite3", busy_timeout_s=0.1)
    records.register(NOTES)
    return records


def _texts(records: SqliteRecords) -> list[str]:
    return [row[0] for row in records.read("SELECT text FROM note ORDER BY id")]


def test_a_transaction_is_all_or_nothing(records: SqliteRecords) -> None:
    with records.transaction() as connection:
        connection.execute("INSERT INTO note (text) VALUES (?)", ("kept",))
    with pytest.raises(RuntimeError), records.transaction() as connection:
        connection.execute("INSERT INTO note (text) VALUES (?)", ("lost",))
        raise RuntimeError
    assert _texts(records) == ["kept"]


def test_a_transaction_inside_another_is_part_of_it(records: SqliteRecords) -> None:
    with pytest.raises(RuntimeError), records.transaction() as outer:
        outer.execute("INSERT INTO note (text) VALUES ('stock')")
        with records.transaction() as inner:
            inner.execute("INSERT INTO note (text) VALUES ('order')")
        raise RuntimeError
    assert _texts(records) == []


def test_files_and_folders_are_private(records: SqliteRecords) -> None:
    with records.transaction() as connection:
        connection.execute("INSERT INTO note (text) VALUES ('x')")
    for path in records.path.parent.iterdir():
        assert path.stat().st_mode & 0o077 == 0, path
    assert records.path.parent.stat().st_mode & 0o777 == 0o700
    assert records.path.parent.parent.stat().st_mode & 0o777 == 0o700


def test_a_schema_grows_step_by_step(records: SqliteRecords) -> None:
    with records.transaction() as connection:
        connection.execute("INSERT INTO note (text) VALUES ('old')")
    grown = Schema("notes", (*NOTES.steps, ("ALTER TABLE note ADD COLUMN loud INTEGER NOT NULL DEFAULT 0",)))
    again = SqliteRecords(records.path)
    again.register(grown)
    again.register(grown)
    assert again.read("SELECT text, loud FROM note") == [("old", 0)]
    with pytest.raises(SaysoError) as failure:
        SqliteRecords(records.path).register(NOTES)
    assert failure.value.code == "store_newer"


def test_a_failed_step_leaves_nothing_behind(records: SqliteRecords) -> None:
    bad = Schema("bad", (("CREATE TABLE half (id INTEGER)", "CREATE TABLE half (id INTEGER)"),))
    with pytest.raises(sqlite3.OperationalError):
        records.register(bad)
    assert records.read("SELECT name FROM sqlite_master WHERE name = 'half'") == []


def test_a_busy_database_is_said_and_may_be_tried_again(records: SqliteRecords) -> None:
    other = sqlite3.connect(records.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(SaysoError) as failure, records.transaction():
        pass
    assert (failure.value.code, failure.value.permanent) == ("store_locked", False)
    assert _texts(records) == []  # reading goes on meanwhile
    other.execute("COMMIT")
    with records.transaction() as connection:
        connection.execute("INSERT INTO note (text) VALUES ('later')")
    assert _texts(records) == ["later"]


def test_a_file_that_is_no_database_is_said(tmp_path: Path) -> None:
    path = tmp_path / "s.sqlite3"
    path.write_bytes(b"this is a letter to my sister, not a database" * 40)
    with pytest.raises(SaysoError) as failure:
        SqliteRecords(path)
    assert failure.value.code == "store_broken"


def test_a_place_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(SaysoError) as failure:
        SqliteRecords(tmp_path / "file" / "s.sqlite3")
    assert failure.value.code == "store_unwritable"


def test_every_thread_has_its_own_connection(records: SqliteRecords) -> None:
    failures: list[SaysoError] = []
    records = SqliteRecords(records.path, busy_timeout_s=10)

    def write(name: int) -> None:
        try:
            for n in range(10):
                with records.transaction() as connection:
                    connection.execute("INSERT INTO note (text) VALUES (?)", (f"{name}-{n}",))
        except SaysoError as error:
            failures.append(error)

    threads = [threading.Thread(target=write, args=(name,)) for name in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    assert len(_texts(records)) == 40
    records.close()
    with pytest.raises((SaysoError, sqlite3.ProgrammingError)):
        records.read("SELECT 1")
