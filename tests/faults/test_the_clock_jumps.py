"""The wall clock is set forwards and back in the middle of a talk (summer time, a network that corrects it)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from app.cli.exchange import Talking
from app.cli.house import House
from app.model.reply import ErrorReply, OrderPlaced, ReadBack, Reply
from app.model.utterance import ConsentTrust, Source, Utterance
from tests.faults.conftest import Wall

pytestmark = pytest.mark.xdist_group("faults")  # one house for all of them


@pytest.fixture
def talking(shop: tuple[House, Wall]) -> Iterator[tuple[Talking, Wall]]:
    house, wall = shop
    wall.now = max(wall.now, datetime(2026, 11, 24, 12, tzinfo=UTC))
    talk = Talking(house, house.conversation(None, house.profile("en")))
    for line in ("I need a kettle", "put the first one into my cart"):
        talk.typed(line)
    yield talk, wall
    house.ended(talk.conversation)


def read_back(talk: Talking) -> Reply:
    reply = talk.typed("checkout").turn.reply
    assert isinstance(reply, ReadBack), reply
    return reply


def yes(talk: Talking) -> Reply:
    return talk.exchange(
        Utterance("yes", "en", source=Source.AUDIO, engine="whisper", trust=ConsentTrust.PLAIN), {}, 0.0
    ).turn.reply


def test_without_a_jump_a_yes_buys(talking: tuple[Talking, Wall]) -> None:
    talk, _ = talking
    read_back(talk)
    assert isinstance(yes(talk), OrderPlaced)


@pytest.mark.parametrize("jump", [timedelta(hours=1), timedelta(days=400)])
def test_forwards_the_yes_is_too_old_and_the_next_one_counts(talking: tuple[Talking, Wall], jump: timedelta) -> None:
    talk, wall = talking
    read_back(talk)
    wall.now += jump
    assert not isinstance(yes(talk), OrderPlaced | ErrorReply)
    replies = [yes(talk) for _ in range(2)]
    wall.now -= jump
    assert any(isinstance(reply, OrderPlaced) for reply in replies)


@pytest.mark.parametrize("jump", [timedelta(hours=1), timedelta(days=400)])
def test_backwards_the_yes_is_from_before_the_read_back_and_the_next_one_counts(
    talking: tuple[Talking, Wall], jump: timedelta
) -> None:
    talk, wall = talking
    read_back(talk)
    talk.spoken_until = wall.now
    wall.now -= jump
    assert not isinstance(yes(talk), OrderPlaced | ErrorReply)
    talk.spoken_until = wall.now  # it was read out once more
    wall.now += timedelta(seconds=5)
    replies = [yes(talk) for _ in range(2)]
    wall.now += jump
    assert any(isinstance(reply, OrderPlaced) for reply in replies), replies


@pytest.mark.parametrize("jump", [timedelta(hours=-1), timedelta(hours=1), timedelta(days=-400), timedelta(days=400)])
def test_the_rest_of_a_talk_does_not_care(talking: tuple[Talking, Wall], jump: timedelta) -> None:
    talk, wall = talking
    talk.spoken_until = wall.now
    wall.now += jump
    for line in ("what is in my cart", "I need a walking stick", "tell me more about the first one", "repeat that"):
        assert not isinstance(talk.typed(line).turn.reply, ErrorReply), line
    wall.now -= jump
