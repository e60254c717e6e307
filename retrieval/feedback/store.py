"""Where tastes are kept: one row a person, and beside them sums over many people with nobody's row in them.

A person's row holds weights and counts of traits, never words that were said. Each person adds at most 1 to a sum, up
or down; a sum is used only from `PEOPLE` people on, and never with the person's own part in it. Who is forgotten takes
the part back out of the sums. Nothing of this leaves the machine.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, Protocol

from retrieval.feedback.learner import Lean, Learned
from retrieval.feedback.order import Taste
from retrieval.records import Connection, Records, Schema

PEOPLE = 5
"""People whose choices must be in a sum before it says anything: of fewer one could tell whose it is."""

PRIOR_PEOPLE = 10.0
"""The pooled mean of n people is sum / (n + this): the mean of few is drawn towards nothing (shrinkage estimate)."""

LARGEST_PART = 1.0
"""What one person can add to a sum at the most, up or down."""

_POOL_READ = 400
_LEAST = 0.005  # a weight below this moves nothing that could be noticed

SCHEMA = Schema(
    "taste",
    (
        (
            "CREATE TABLE taste (session TEXT PRIMARY KEY, body TEXT NOT NULL, updated_at TEXT NOT NULL)",
            "CREATE TABLE taste_pool (trait TEXT PRIMARY KEY, total REAL NOT NULL, people INTEGER NOT NULL)",
        ),
    ),
)


@dataclass(frozen=True, slots=True)
class Keeping:
    """One person's taste with what they allow.

    learns  False: nothing is learnt and nothing moves
    shares  False: nothing of it is in the sums over many people, and those move nothing here
    """

    learned: Learned = field(default_factory=Learned)
    learns: bool = True
    shares: bool = True


class TasteStore(Protocol):
    """The port. Raises SaysoError ``store_locked`` and its kin."""

    def load(self, session: str) -> Keeping:
        """What is kept under a session; nothing learnt where there is nothing."""
        ...

    def pooled(self, session: str) -> Mapping[str, float]:
        """The mean lean of other people by trait; empty where they are too few or the person does not share."""
        ...

    def change(self, session: str, change: Callable[[Keeping, Mapping[str, float]], Keeping]) -> Keeping:
        """Read, change (given what is kept and the pooled means) and keep, in one transaction."""
        ...

    def reset(self, session: str) -> bool:
        """Forget what was learnt, keep what the person allows; False where nothing had been learnt."""
        ...


class SqlTastes:
    """Tastes behind SQL. `clock` gives aware UTC."""

    def __init__(self, records: Records, clock: Callable[[], datetime]) -> None:
        self._records = records
        self._clock = clock
        install(records)

    def load(self, session: str) -> Keeping:
        return _read(self._records.read("SELECT body FROM taste WHERE session = ?", (session,)))

    def pooled(self, session: str) -> Mapping[str, float]:
        return self._pooled(self.load(session))

    def change(self, session: str, change: Callable[[Keeping, Mapping[str, float]], Keeping]) -> Keeping:
        with self._records.transaction() as connection:
            old = self.load(session)
            new = change(old, self._pooled(old))
            if new != old:
                _add(connection, _part(new), _part(old))
                connection.execute(
                    "INSERT INTO taste (session, body, updated_at) VALUES (?, ?, ?) ON CONFLICT (session)"
                    " DO UPDATE SET body = excluded.body, updated_at = excluded.updated_at",
                    (session, _body(new), self._clock().isoformat()),
                )
        return new

    def reset(self, session: str) -> bool:
        had = self.load(session).learned.choices > 0
        self.change(session, lambda kept, _: replace(kept, learned=Learned()))
        return had

    def _pooled(self, kept: Keeping) -> Mapping[str, float]:
        if not kept.shares or not kept.learns:
            return {}
        mine = _part(kept)
        rows = self._records.read(
            "SELECT trait, total, people FROM taste_pool WHERE people >= ? ORDER BY people DESC, trait LIMIT ?",
            (PEOPLE, _POOL_READ),
        )
        means = {}
        for trait, total, people in rows:
            others = people - (trait in mine)
            if others >= PEOPLE:
                means[str(trait)] = (total - mine.get(trait, 0.0)) / (others + PRIOR_PEOPLE)
        return means


def taste_of(kept: Keeping, pooled: Mapping[str, float]) -> Taste:
    """The weights to sort by: other people's mean and the person's difference from it."""
    if not kept.learns:
        return Taste()
    weights = dict(pooled)
    for trait, lean in kept.learned.leans.items():
        weights[trait] = weights.get(trait, 0.0) + lean.weight
    return Taste(tuple(sorted((trait, weight) for trait, weight in weights.items() if abs(weight) >= _LEAST)))


def install(records: Records) -> None:
    """Bring the tables to their newest version."""
    records.register(SCHEMA)


def forget_taste(connection: Connection, session: str | None) -> None:
    """Within a transaction: remove the taste of one session and its part of the sums, or of everybody with the sums."""
    if session is None:
        connection.execute("DELETE FROM taste_pool")
        connection.execute("DELETE FROM taste")
        return
    rows = connection.execute("SELECT body FROM taste WHERE session = ?", (session,)).fetchall()
    _add(connection, {}, _part(_read(rows)))
    connection.execute("DELETE FROM taste WHERE session = ?", (session,))


def drop_taste(connection: Connection, session: str) -> None:
    """Within a transaction: remove the row of a session that has ended. Its part stays in the sums, without a name."""
    connection.execute("DELETE FROM taste WHERE session = ?", (session,))


def _part(kept: Keeping) -> dict[str, float]:
    """What a person adds to the sums."""
    if not kept.shares:
        return {}
    return {
        trait: max(-LARGEST_PART, min(LARGEST_PART, lean.weight))
        for trait, lean in kept.learned.leans.items()
        if abs(lean.weight) >= _LEAST
    }


def _add(connection: Connection, new: Mapping[str, float], old: Mapping[str, float]) -> None:
    changed = [
        (trait, new.get(trait, 0.0) - old.get(trait, 0.0), (trait in new) - (trait in old))
        for trait in sorted({*new, *old})
        if new.get(trait) != old.get(trait)
    ]
    connection.executemany(
        "INSERT INTO taste_pool (trait, total, people) VALUES (?, ?, ?) ON CONFLICT (trait)"
        " DO UPDATE SET total = taste_pool.total + excluded.total, people = taste_pool.people + excluded.people",
        changed,
    )
    connection.execute("DELETE FROM taste_pool WHERE people <= 0")


def _body(kept: Keeping) -> str:
    learned = kept.learned
    plain = {
        "learns": kept.learns,
        "shares": kept.shares,
        "choices": learned.choices,
        "last": learned.last,
        "leans": _plain(learned.leans),
        "before": None if learned.before is None else _plain(learned.before),
    }
    return json.dumps(plain, ensure_ascii=False, separators=(",", ":"))


def _plain(leans: Mapping[str, Lean]) -> dict[str, list[float]]:
    return {trait: [round(lean.weight, 5), lean.chosen, lean.passed] for trait, lean in leans.items()}


def _read(rows: list[Any]) -> Keeping:
    """What a row says. Of one that cannot be read nothing is known, a "do not learn" least of all: then nothing is."""
    if not rows:
        return Keeping()
    try:
        plain = json.loads(rows[0][0])
        before = plain["before"]
        learned = Learned(
            _leans(plain["leans"]),
            int(plain["choices"]),
            str(plain["last"]),
            None if before is None else _leans(before),
        )
        return Keeping(learned, bool(plain["learns"]), bool(plain["shares"]))
    except (KeyError, TypeError, ValueError, AttributeError):
        return Keeping(Learned(), learns=False, shares=False)


def _leans(plain: Mapping[str, Any]) -> dict[str, Lean]:
    return {str(trait): Lean(float(row[0]), int(row[1]), int(row[2])) for trait, row in plain.items()}
