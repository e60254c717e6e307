"""Records: the shop's one database, shared by the catalogue, live offers and what other rooms keep beside them.

The port is small and its SQL plain (``?`` placeholders, TEXT/INTEGER columns, upserts by ``ON CONFLICT``), so that
another engine can stand behind it. The engine here is SQLite: write-ahead log, a bounded wait for a busy file, one
connection per thread, and one transaction at a time that writes. An order and the stock it takes commit together
because both rooms write through the same `transaction`.
"""

from __future__ import annotations

import os
import sqlite3
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from i18n.errors import SaysoError
from retrieval.private import private_folder

Row = Sequence[Any]
Parameters = Sequence[Any] | Mapping[str, Any]

_ALL_SCHEMAS = """CREATE TABLE IF NOT EXISTS schema_version (name TEXT PRIMARY KEY, version INTEGER NOT NULL)"""


class Cursor(Protocol):
    """What came of one statement."""

    @property
    def rowcount(self) -> int: ...

    def fetchone(self) -> Any: ...

    def fetchall(self) -> list[Any]: ...

    def __iter__(self) -> Iterator[Any]: ...


class Connection(Protocol):
    """One thread's way into the database."""

    def execute(self, sql: str, parameters: Any = ..., /) -> Cursor: ...

    def executemany(self, sql: str, parameters: Any, /) -> Cursor: ...


@dataclass(frozen=True, slots=True)
class Schema:
    """The tables of one room. ``steps[i]`` holds the statements that lead from version i to version i + 1."""

    name: str
    steps: tuple[tuple[str, ...], ...]

    @property
    def version(self) -> int:
        """The version that these steps end at."""
        return len(self.steps)


class Records(Protocol):
    """The port of the database."""

    def register(self, schema: Schema) -> None:
        """Bring `schema` to its newest version. Safe to call from several processes at once."""
        ...

    def transaction(self) -> AbstractContextManager[Connection]:
        """All or nothing. Within an open transaction of the same thread it joins that one."""
        ...

    def read(self, sql: str, parameters: Parameters = ()) -> list[Any]:
        """All rows of one SELECT."""
        ...

    def close(self) -> None:
        """Close every connection."""
        ...


PATIENCE = 20
"""Times that the database's own wait for another writer is waited for again."""


@contextmanager
def patient_transaction(records: Records) -> Iterator[Connection]:
    """A transaction, once whoever else writes lets us in: for imports and streams, which have time."""
    with ExitStack() as stack:
        for left in reversed(range(PATIENCE)):
            try:
                connection = stack.enter_context(records.transaction())
                break
            except SaysoError as error:
                if error.permanent or not left:
                    raise
        yield connection


class SqliteRecords:
    """SQLite behind the port.

    path           the database file; made with mode 0600 (its folder with 0700) where it does not exist
    busy_timeout_s how long a writer waits for another process before `store_locked`

    Raises SaysoError ``store_locked`` (try again), ``store_unwritable``, ``store_broken``, ``store_newer``.
    """

    def __init__(self, path: Path, *, busy_timeout_s: float = 5.0) -> None:
        self._path = path
        self._busy_timeout_s = busy_timeout_s
        self._local = threading.local()
        self._lock = threading.Lock()
        self._open: list[sqlite3.Connection] = []
        self._closed = False
        _make_private(path)
        # Looked for first: a start must not need the right to write while another process is writing.
        if not self.read("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'schema_version'"):
            with self.transaction() as connection:
                connection.execute(_ALL_SCHEMAS)

    @property
    def path(self) -> Path:
        return self._path

    def register(self, schema: Schema) -> None:
        if self._version(schema.name) == schema.version:
            return
        with self.transaction() as connection:
            # Read again under the lock: another process may have been quicker.
            version = self._version(schema.name)
            if version > schema.version:
                raise SaysoError("store_newer", f"{schema.name} is at version {version}, this Sayso knows less")
            for step in schema.steps[version:]:
                for statement in step:
                    connection.execute(statement)
            connection.execute(
                "INSERT INTO schema_version (name, version) VALUES (?, ?)"
                " ON CONFLICT (name) DO UPDATE SET version = excluded.version",
                (schema.name, schema.version),
            )

    def _version(self, name: str) -> int:
        rows = self.read("SELECT version FROM schema_version WHERE name = ?", (name,))
        return int(rows[0][0]) if rows else 0

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        with _speakable(self._path):
            connection = self._connection()
            if connection.in_transaction:
                yield connection
                return
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
                connection.execute("COMMIT")
            except BaseException:
                with suppress(sqlite3.Error):
                    connection.execute("ROLLBACK")
                raise

    def read(self, sql: str, parameters: Parameters = ()) -> list[Any]:
        with _speakable(self._path):
            return self._connection().execute(sql, parameters).fetchall()

    def close(self) -> None:
        with self._lock:
            self._closed = True
            for connection in self._open:
                with suppress(sqlite3.Error):
                    connection.close()
            self._open.clear()

    def _connection(self) -> sqlite3.Connection:
        known: sqlite3.Connection | None = getattr(self._local, "connection", None)
        if known is not None:
            return known
        if self._closed:
            raise SaysoError("store_broken", "the records are closed")
        connection = sqlite3.connect(
            self._path, timeout=self._busy_timeout_s, isolation_level=None, check_same_thread=False
        )
        try:
            _write_ahead(connection, self._busy_timeout_s)
            # FULL: what was acknowledged as ordered must survive a power cut, not only a killed process.
            connection.execute("PRAGMA synchronous = FULL")
            connection.execute("PRAGMA foreign_keys = ON")
        except BaseException:
            connection.close()
            raise
        with self._lock:
            self._open.append(connection)
        self._local.connection = connection
        return connection


def _make_private(path: Path) -> None:
    """The file and its folder for their owner alone (write-ahead files inherit the mode of the database)."""
    try:
        private_folder(path.parent)
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
    except OSError as error:
        raise SaysoError("store_unwritable", f"{path}: {error.strerror}", arguments={"path": str(path)}) from error


def _write_ahead(connection: sqlite3.Connection, patience_s: float) -> None:
    """Switch to WAL. SQLite does not run its busy handler for this pragma, so several starters wait here."""
    give_up = time.monotonic() + patience_s
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if not _is_busy(error) or time.monotonic() >= give_up:
                raise
            time.sleep(0.01)
        else:
            return


def _is_busy(error: sqlite3.Error) -> bool:
    return _primary(error) in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


def _primary(error: sqlite3.Error) -> int:
    # The low byte is the primary result code (https://www.sqlite.org/rescode.html).
    return int(getattr(error, "sqlite_errorcode", 0) or 0) & 0xFF


_UNWRITABLE = {
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_PERM,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_IOERR,
}
_BROKEN = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_FORMAT}


@contextmanager
def _speakable(path: Path) -> Iterator[None]:
    """SQLite's own errors in words a person can act on; a programming error stays what it is."""
    arguments = {"path": str(path)}
    try:
        yield
    except sqlite3.Error as error:
        code = _primary(error)
        if _is_busy(error):
            raise SaysoError("store_locked", str(error), permanent=False, arguments=arguments) from error
        if code in _UNWRITABLE:
            raise SaysoError("store_unwritable", str(error), arguments=arguments) from error
        if code in _BROKEN:
            raise SaysoError("store_broken", str(error), arguments=arguments) from error
        raise
