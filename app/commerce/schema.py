"""The tables of this room, in the database that the catalogue and the live offers share.

Amounts are decimal strings, times ISO 8601 in UTC; what is read back as one value is one JSON column.
"""

from __future__ import annotations

from retrieval.records import Records, Schema

SCHEMA = Schema(
    "commerce",
    (
        (
            "CREATE TABLE profile (session TEXT PRIMARY KEY, body TEXT NOT NULL, updated_at TEXT NOT NULL)",
            "CREATE TABLE session (session TEXT PRIMARY KEY, body TEXT NOT NULL, updated_at TEXT NOT NULL)",
            "CREATE TABLE cart (session TEXT PRIMARY KEY, items TEXT NOT NULL, updated_at TEXT NOT NULL)",
            # Each row is the cart as it was before one change; undo takes the newest.
            "CREATE TABLE cart_history (session TEXT NOT NULL, seq INTEGER NOT NULL, items TEXT NOT NULL,"
            " PRIMARY KEY (session, seq))",
            # One row per purchase that was begun; it goes with the order's own transaction, or is cleaned up later.
            "CREATE TABLE purchase_attempt (payment_key TEXT PRIMARY KEY, session TEXT NOT NULL,"
            " begun_at TEXT NOT NULL)",
            # (consent_hash, nonce) makes an order idempotent: one read-back is bought once.
            "CREATE TABLE shop_order (id TEXT PRIMARY KEY, session TEXT NOT NULL, state TEXT NOT NULL,"
            " created_at TEXT NOT NULL, cancelled_at TEXT, quote TEXT NOT NULL, consent_hash TEXT NOT NULL,"
            " nonce TEXT NOT NULL, consent_engine TEXT NOT NULL, consent_at TEXT NOT NULL,"
            " receipt TEXT NOT NULL UNIQUE, payment_key TEXT NOT NULL UNIQUE, payment_state TEXT NOT NULL,"
            " UNIQUE (consent_hash, nonce))",
            "CREATE INDEX shop_order_by_session ON shop_order (session, created_at)",
            "CREATE TABLE order_line (order_id TEXT NOT NULL REFERENCES shop_order (id) ON DELETE CASCADE,"
            " line INTEGER NOT NULL, product_id TEXT NOT NULL, size TEXT, quantity INTEGER NOT NULL,"
            " unit_amount TEXT NOT NULL, currency TEXT NOT NULL, merchant TEXT NOT NULL,"
            " PRIMARY KEY (order_id, line), CHECK (quantity > 0))",
        ),
        (
            # What the practice merchant and the practice payment provider know; real ones keep their own books.
            "CREATE TABLE practice_payment (payment_key TEXT PRIMARY KEY, amount TEXT NOT NULL, currency TEXT NOT NULL,"
            " state TEXT NOT NULL, reference TEXT NOT NULL)",
            "CREATE TABLE practice_parcel (parcel_key TEXT PRIMARY KEY, merchant TEXT NOT NULL,"
            " reference TEXT NOT NULL, state TEXT NOT NULL)",
        ),
    ),
)


def install(records: Records) -> None:
    """Bring the tables of this room to their newest version."""
    records.register(SCHEMA)
