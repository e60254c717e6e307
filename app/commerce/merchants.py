"""The practice merchants: they take every parcel that the shop's stock covers, and send nothing."""

from __future__ import annotations

import hashlib

from app.commerce import schema
from app.model.cart import Parcel
from i18n.errors import SaysoError
from retrieval.records import Records


class PracticeMerchants:
    """Accepts parcels in its own table. Merchants reached over a network stand behind the same port."""

    practice = True

    def __init__(self, records: Records) -> None:
        schema.install(records)
        self._records = records

    def accept(self, key: str, parcel: Parcel, country: str) -> str:
        if parcel.freight is None:
            raise SaysoError("merchant_refused", f"{parcel.merchant} does not send to {country}")
        reference = "practice-" + hashlib.sha256(key.encode()).hexdigest()[:10]
        with self._records.transaction() as connection:
            connection.execute(
                "INSERT INTO practice_parcel (parcel_key, merchant, reference, state) VALUES (?, ?, ?, 'accepted')"
                " ON CONFLICT (parcel_key) DO NOTHING",
                (key, parcel.merchant, reference),
            )
        return reference

    def withdraw(self, key: str) -> None:
        with self._records.transaction() as connection:
            connection.execute("UPDATE practice_parcel SET state = 'withdrawn' WHERE parcel_key = ?", (key,))

    def state(self, key: str) -> str | None:
        """accepted | withdrawn, or None for an unknown key."""
        rows = self._records.read("SELECT state FROM practice_parcel WHERE parcel_key = ?", (key,))
        return str(rows[0][0]) if rows else None
