"""What is kept about a person: settings, the state of the talk, and the promise that all of it can be forgotten."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime, timedelta

from app.commerce import schema
from app.commerce.codec import Unreadable, decode, encode
from app.model.profile import Profile
from app.model.session import Session
from i18n.errors import SaysoError
from retrieval.feedback import store as taste
from retrieval.offers import Clock
from retrieval.records import Connection, Records, SqliteRecords

EVERYONE = ""
"""The name that a person's settings are kept under where no session has its own."""

PASSING = "~"
"""Sessions whose name begins so have no name to come back to; they go when they end."""

PASSING_KEPT_FOR = timedelta(hours=20)
"""How long a session without a name is left alone after its last turn, should its process still live (R8)."""


class ProfileStore:
    """Settings by session; a session without its own has those of `EVERYONE`."""

    def __init__(self, records: Records, clock: Clock) -> None:
        schema.install(records)
        self._records = records
        self._clock = clock

    def load(self, session: str = EVERYONE) -> Profile | None:
        """The settings, or None where none were ever saved. What cannot be read counts as never saved."""
        rows = self._records.read(
            "SELECT body FROM profile WHERE session IN (?, ?) ORDER BY session DESC LIMIT 1", (session, EVERYONE)
        )
        try:
            return decode(Profile, rows[0][0]) if rows else None
        except Unreadable:
            return None

    def save(self, profile: Profile, session: str = EVERYONE) -> None:
        """Keep `profile` for a session."""
        with self._records.transaction() as connection:
            _upsert(connection, "profile", session, encode(profile), self._clock())


class SessionStore:
    """The state of each conversation by the session's name."""

    def __init__(self, records: Records, clock: Clock) -> None:
        schema.install(records)
        self._records = records
        self._clock = clock

    def load(self, name: str) -> Session | None:
        """The state, or None where there is none or it was written by a Sayso too different to be read."""
        rows = self._records.read("SELECT body FROM session WHERE session = ?", (name,))
        try:
            return decode(Session, rows[0][0]) if rows else None
        except Unreadable:
            return None

    def save(self, name: str, session: Session) -> None:
        """Keep the state under a name."""
        with self._records.transaction() as connection:
            _upsert(connection, "session", name, encode(session), self._clock())


class Memory:
    """Forgets. What was forgotten is overwritten in the file, not only unlinked."""

    def __init__(self, records: Records, clock: Clock) -> None:
        schema.install(records)
        taste.install(records)
        self._records = records
        self._clock = clock

    def forget(self, session: str | None = None) -> None:
        """Remove profile, talk, taste, cart and orders of one session, or of everybody, in one transaction.

        The settings of `EVERYONE` go with either: they are the person's too wherever a session has none of its own.
        Raises SaysoError ``store_locked`` and its kin; then nothing is removed.
        """
        where, parameters = ("session = ?", (session,)) if session is not None else ("1 = 1", ())
        with _overwriting(self._records), self._records.transaction() as connection:
            owned = f"SELECT payment_key FROM shop_order WHERE {where}"  # noqa: S608
            ids = f"SELECT id FROM shop_order WHERE {where}"  # noqa: S608
            connection.execute(f"DELETE FROM practice_payment WHERE payment_key IN ({owned})", parameters)  # noqa: S608
            connection.execute(
                "DELETE FROM practice_parcel WHERE EXISTS (SELECT 1 FROM shop_order"  # noqa: S608
                f" WHERE {where} AND practice_parcel.parcel_key LIKE shop_order.id || ':%')",
                parameters,
            )
            connection.execute(f"DELETE FROM order_line WHERE order_id IN ({ids})", parameters)  # noqa: S608
            for table in ("shop_order", "purchase_attempt", "cart_history", "cart", "session", "profile"):
                connection.execute(f"DELETE FROM {table} WHERE {where}", parameters)  # noqa: S608
            connection.execute("DELETE FROM profile WHERE session = ?", (EVERYONE,))
            taste.forget_taste(connection, session)

    def end(self, session: str) -> None:
        """A session without a name ends: cart, talk and settings go, its orders stay (their receipts were told)."""
        with self._records.transaction() as connection:
            _drop_passing(connection, (session,))

    def tidy(self) -> int:
        """Remove sessions without a name that ended without saying so; how many."""
        before = (self._clock() - PASSING_KEPT_FOR).isoformat()
        with self._records.transaction() as connection:
            rows = connection.execute(
                "SELECT session FROM session WHERE substr(session, 1, 1) = ? AND updated_at < ?", (PASSING, before)
            ).fetchall()
            _drop_passing(connection, tuple(str(row[0]) for row in rows))
        return len(rows)


@contextmanager
def _overwriting(records: Records) -> Iterator[None]:
    """Within it, SQLite overwrites what is deleted, and at the end empties the write-ahead log of it."""
    if not isinstance(records, SqliteRecords):
        yield
        return
    records.read("PRAGMA secure_delete = ON")
    try:
        yield
        with suppress(SaysoError):  # another process may be reading; then its own checkpoint follows
            records.read("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        records.read("PRAGMA secure_delete = OFF")


def _drop_passing(connection: Connection, sessions: tuple[str, ...]) -> None:
    for session in sessions:
        for table in ("cart_history", "cart", "session", "profile"):
            connection.execute(f"DELETE FROM {table} WHERE session = ?", (session,))  # noqa: S608
        taste.drop_taste(connection, session)


def _upsert(connection: Connection, table: str, session: str, body: str, now: datetime) -> None:
    connection.execute(
        f"INSERT INTO {table} (session, body, updated_at) VALUES (?, ?, ?) ON CONFLICT (session)"  # noqa: S608
        " DO UPDATE SET body = excluded.body, updated_at = excluded.updated_at",
        (session, body, now.isoformat()),
    )
