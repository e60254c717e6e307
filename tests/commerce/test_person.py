from __future__ import annotations

import random

import pytest

from app.commerce.consent import read_back_terms
from app.commerce.person import EVERYONE, PASSING, Memory, ProfileStore, SessionStore
from app.model.cart import Consent
from app.model.context import Context
from app.model.profile import Profile
from app.model.reply import Note
from app.model.session import Session
from app.model.utterance import ConsentTrust

TABLES = ("profile", "session", "cart", "cart_history", "purchase_attempt", "shop_order", "order_line")
PRACTICE_TABLES = ("practice_payment", "practice_parcel")


def rows(shop, table: str) -> int:
    return shop.records.read(f"SELECT COUNT(*) FROM {table}")[0][0]


def live(shop, session: str, seed: int) -> None:
    """A person who has settings, talks, buys and has something in the cart."""
    ProfileStore(shop.records, shop.clock).save(Profile(country="DE"), session)
    SessionStore(shop.records, shop.clock).save(session, Session(said=Note(f"secret-of-{session}")))
    terms = read_back_terms(
        shop.quote(("yun-boot", 1)), now=shop.clock(), trust=ConsentTrust.PLAIN, chance=random.Random(seed)
    )
    shop.purchases.place(session, terms, Consent(terms.quote_hash, terms.nonce, shop.clock(), "keyboard"))
    shop.carts.add(session, "hagen-lamp", 1)


@pytest.fixture
def memory(shop) -> Memory:
    return Memory(shop.records, shop.clock)


def test_settings_of_a_session_come_before_those_of_everyone(shop) -> None:
    profiles = ProfileStore(shop.records, shop.clock)
    assert profiles.load("me") is None
    profiles.save(Profile(country="BR"))
    assert profiles.load("me") == Profile(country="BR")
    profiles.save(Profile(country="PT", language="pt-BR"), "me")
    assert profiles.load("me") == Profile(country="PT", language="pt-BR")
    assert profiles.load(EVERYONE) == Profile(country="BR")


def test_a_session_is_kept_and_a_spoilt_one_starts_anew(shop) -> None:
    sessions = SessionStore(shop.records, shop.clock)
    state = Session(context=Context(focus="yun-boot"), said=Note("greeting"), shown=3)
    sessions.save("me", state)
    assert sessions.load("me") == state
    with shop.records.transaction() as connection:
        connection.execute('UPDATE session SET body = \'{"said": {"kind": "of tomorrow"}}\'')
    assert sessions.load("me") is None


def test_forgetting_one_leaves_the_other(shop, memory) -> None:
    live(shop, "me", 1)
    live(shop, "you", 2)
    memory.forget("me")
    for table in TABLES[:4]:
        assert rows(shop, table) == 1, table
    assert [len(shop.book.list(name)) for name in ("me", "you")] == [0, 1]
    assert rows(shop, "practice_payment") == 1
    assert rows(shop, "practice_parcel") == 1
    assert shop.carts.items("me") == ()
    assert ProfileStore(shop.records, shop.clock).load("me") is None


def test_forgetting_everybody_leaves_nothing_not_even_in_the_file(shop, memory, tmp_path) -> None:
    live(shop, "me", 1)
    ProfileStore(shop.records, shop.clock).save(Profile())
    memory.forget()
    for table in TABLES + PRACTICE_TABLES:
        assert rows(shop, table) == 0, table
    for file in tmp_path.glob("sayso.sqlite3*"):
        assert b"secret-of-me" not in file.read_bytes(), file.name
    assert shop.offers.get("yun-boot").stock == 9  # what was sold stays sold


def test_sessions_without_a_name_end_and_their_orders_stay(shop, memory, clock) -> None:
    live(shop, PASSING + "1", 1)
    live(shop, PASSING + "2", 2)
    live(shop, "me", 3)
    memory.end(PASSING + "1")
    assert rows(shop, "session") == 2
    assert memory.tidy() == 0
    clock.pass_(hours=21)
    assert memory.tidy() == 1
    assert rows(shop, "session") == rows(shop, "cart") == rows(shop, "profile") == 1
    assert len(shop.book.list()) == 3
