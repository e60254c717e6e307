"""The practice payment provider: the whole road of a payment, with no money on it."""

from __future__ import annotations

import hashlib
from decimal import Decimal

from app.commerce import schema
from app.commerce.ports import Authorisation
from i18n.errors import SaysoError
from i18n.money import Money
from retrieval.records import Records

AUTHORISED = "authorised"
CAPTURED = "captured"
RELEASED = "released"


def payment_key(consent_hash: str, nonce: str) -> str:
    """The one key of the payment that a consent allows: the same consent can never pay twice."""
    return hashlib.sha256(f"{consent_hash}:{nonce}".encode()).hexdigest()


class PracticePayments:
    """Authorises and captures in its own table. A real provider behind the same port moves money."""

    practice = True

    def __init__(self, records: Records) -> None:
        schema.install(records)
        self._records = records

    def authorise(self, key: str, amount: Money) -> Authorisation:
        with self._records.transaction() as connection:
            row = connection.execute(
                "SELECT amount, currency, reference FROM practice_payment WHERE payment_key = ?", (key,)
            ).fetchone()
            if row is not None:
                if Money(Decimal(row[0]), row[1]) != amount:
                    raise SaysoError("payment_mismatch", "the key was used for another amount")
                connection.execute(
                    "UPDATE practice_payment SET state = ? WHERE payment_key = ? AND state = ?",
                    (AUTHORISED, key, RELEASED),
                )
                return Authorisation(row[2], amount, practice=True)
            reference = f"practice-{key[:12]}"
            connection.execute(
                "INSERT INTO practice_payment (payment_key, amount, currency, state, reference) VALUES (?, ?, ?, ?, ?)",
                (key, str(amount.amount), amount.currency, AUTHORISED, reference),
            )
        return Authorisation(reference, amount, practice=True)

    def capture(self, key: str) -> None:
        with self._records.transaction() as connection:
            state = self.state(key)
            if state == CAPTURED:
                return
            if state != AUTHORISED:
                raise SaysoError("payment_refused", f"cannot capture what is {state}")
            connection.execute("UPDATE practice_payment SET state = ? WHERE payment_key = ?", (CAPTURED, key))

    def release(self, key: str) -> None:
        with self._records.transaction() as connection:
            connection.execute("UPDATE practice_payment SET state = ? WHERE payment_key = ?", (RELEASED, key))

    def state(self, key: str) -> str | None:
        """authorised | captured | released, or None for an unknown key."""
        rows = self._records.read("SELECT state FROM practice_payment WHERE payment_key = ?", (key,))
        return str(rows[0][0]) if rows else None
