"""Who breaks a rule is closed with its code; the others do not notice."""

from __future__ import annotations

import asyncio
import json

import pytest
from websockets.exceptions import InvalidStatus

from server.closing import REASONS, Close, Violation
from server.doors import Doors, is_loopback
from server.limits import Bucket, Limits
from server.messages import parse

TOKEN = "correct horse battery staple"


@pytest.mark.parametrize(
    "raw",
    [
        "",
        "no json",
        "[]",
        "null",
        '"text"',
        "{}",
        '{"type": "dance"}',
        '{"type": ["text"]}',
        '{"type": "text"}',
        '{"type": "text", "text": 5}',
        '{"type": "voice", "on": "yes"}',
        '{"type": "played", "turn": true}',
        '{"type": "hello", "language": 7}',
        '{"type": "hello", "version": 2}',
        '{"type": "hello", "session": "talk"}',
        '{"type": "hello", "session": "' + "x" * 65 + '"}',
        '{"type": "hello", "token": "' + "x" * 600 + '"}',
        "[" * 50_000,
    ],
)
def test_what_is_no_message_is_refused(raw: str) -> None:
    with pytest.raises(Violation) as violation:
        parse(raw)
    assert violation.value.code is Close.MALFORMED


@pytest.mark.parametrize("breaking", ["{", b"\x00", json.dumps({"type": "audio_end"}), json.dumps({"type": "hello"})])
async def test_a_malformed_peer_is_closed_and_the_others_go_on(opened, breaking: str | bytes) -> None:
    place = await opened()
    async with place.visitor() as good, place.visitor() as bad:
        await good.hello(voice=False)
        await bad.hello(voice=False)
        await bad.socket.send(breaking)
        code, reason = await bad.closed()
        assert code == 4400
        assert reason.startswith(REASONS[Close.MALFORMED])
        assert (await good.turn("fine"))["kind"] == "note"


async def test_hello_comes_first_and_soon(opened) -> None:
    place = await opened(limits=Limits(hello_s=0.2))
    async with place.visitor() as hasty, place.visitor() as mute:
        await hasty.say("text", text="boots")
        assert (await hasty.closed())[0] == 4400
        assert (await mute.closed())[0] == 4408


async def test_an_oversized_message_is_closed_with_1009(opened) -> None:
    place = await opened(limits=Limits(message_bytes=2000))
    async with place.visitor() as good, place.visitor() as bad:
        await good.hello(voice=False)
        await bad.hello(voice=False)
        await bad.say("text", text="x" * 2500)
        assert (await bad.closed())[0] == 1009
        assert (await good.turn("fine"))["kind"] == "note"


async def test_a_flood_of_messages_is_closed(opened) -> None:
    place = await opened(limits=Limits(messages_per_s=1, message_burst=20))
    async with place.visitor() as good, place.visitor() as bad:
        await good.hello(voice=False)
        await bad.hello(voice=False)
        await bad.say("audio_start")
        for _ in range(30):
            await bad.socket.send(b"\0\0" * 640)
        assert (await bad.closed())[0] == 4429
        assert (await good.turn("fine"))["kind"] == "note"


async def test_too_many_turns_in_a_minute_are_closed(opened) -> None:
    place = await opened(limits=Limits(turns_per_minute=1, turn_burst=3, waiting_turns=50))
    async with place.visitor() as visitor:
        await visitor.hello(voice=False)
        for _ in range(3):
            await visitor.turn("boots")
        await visitor.say("text", text="boots")
        assert (await visitor.closed())[0] == 4430


async def test_too_many_waiting_turns_are_closed(opened) -> None:
    place = await opened(limits=Limits(waiting_turns=2))
    async with place.visitor() as visitor:
        await visitor.hello(voice=False)
        await visitor.say("text", text="wait")
        await asyncio.sleep(0.05)  # until it is being answered
        for _ in range(3):
            await visitor.say("text", text="boots")
        await asyncio.sleep(0.2)  # until they were read
        place.talks.opened[0].go_on.set()
        assert (await visitor.closed())[0] == 4430


async def test_too_long_a_recording_is_told_not_kept(opened) -> None:
    place = await opened(limits=Limits(utterance_s=1.0))
    async with place.visitor() as visitor:
        await visitor.hello(voice=False)
        await visitor.say("audio_start")
        for _ in range(40):
            await visitor.socket.send(b"\0\0" * 640)
        await visitor.say("audio_end")
        assert (await visitor.next("error"))["code"] == "too_long"
        await visitor.next("done")
        assert (await visitor.turn("short"))["kind"] == "note"
    assert place.talks.opened[0].heard_seconds == []


async def test_talks_in_all_and_from_one_address_are_counted(opened) -> None:
    place = await opened(limits=Limits(sessions=2, sessions_per_peer=1))
    async with place.visitor() as first:
        await first.hello()
        async with place.visitor() as second:
            assert (await second.closed())[0] == 4431
    full = await opened(limits=Limits(sessions=1, sessions_per_peer=5))
    async with full.visitor() as first:
        await first.hello()
        async with full.visitor() as second:
            assert (await second.closed())[0] == 4503
        assert (await first.turn("fine"))["kind"] == "note"
    while full.running.sessions:
        await asyncio.sleep(0.01)
    async with full.visitor() as third:  # a place that was left is free
        await third.hello()


async def test_who_says_nothing_is_let_go(opened) -> None:
    place = await opened(limits=Limits(idle_s=0.2))
    async with place.visitor() as visitor:
        await visitor.hello()
        assert (await visitor.closed())[0] == 4408


async def test_a_fault_of_ours_ends_one_talk_alone(opened) -> None:
    place = await opened()
    async with place.visitor() as good, place.visitor() as bad:
        await good.hello(voice=False)
        await bad.hello(voice=False)
        await bad.say("text", text="break")
        assert (await bad.closed())[0] == 1011
        assert (await good.turn("fine"))["kind"] == "note"


async def test_a_language_that_nobody_speaks_is_told_before_the_end(opened) -> None:
    place = await opened()
    async with place.visitor() as visitor:
        await visitor.say("hello", language="tlh")
        assert (await visitor.next("error"))["code"] == "unknown_language"
        assert (await visitor.closed())[0] == 4400


async def test_the_end_of_the_server_is_told(opened) -> None:
    place = await opened()
    async with place.visitor() as visitor:
        await visitor.hello()
        place.running._server.close(code=1001)
        assert (await visitor.closed())[0] == 1001


# --- the doors


async def test_the_token_is_asked_for_in_the_first_message(opened) -> None:
    place = await opened(token=TOKEN)
    async with place.visitor() as without, place.visitor() as wrong, place.visitor() as right:
        await without.say("hello")
        assert (await without.closed())[0] == 4401
        await wrong.say("hello", token=TOKEN[:-1])
        assert (await wrong.closed())[0] == 4401
        await right.hello(token=TOKEN)
    assert len(place.talks.opened) == 1


async def test_only_our_own_page_may_talk(opened) -> None:
    place = await opened()
    own = f"http://127.0.0.1:{place.running.port}"
    async with place.visitor(origin=own) as visitor:
        await visitor.hello()
    for foreign in ("http://evil.example", "null", f"https://127.0.0.1:{place.running.port}", "http://127.0.0.1:1"):
        with pytest.raises(InvalidStatus) as refused:
            async with place.visitor(origin=foreign):
                pass
        assert refused.value.response.status_code == 403


async def test_a_name_that_was_made_to_point_here_is_not_ours(opened) -> None:
    place = await opened()
    evil = f"evil.example:{place.running.port}"
    with pytest.raises(InvalidStatus) as refused:
        async with place.visitor(origin=f"http://{evil}", additional_headers={"Host": evil}):
            pass
    assert refused.value.response.status_code in (400, 421)  # 400: two Host headers are no request at all


def test_a_door_to_the_outside_needs_a_long_token() -> None:
    for host in ("0.0.0.0", "192.168.1.5", "shop.example", "::"):
        with pytest.raises(ValueError, match="token"):
            Doors(host)
        with pytest.raises(ValueError, match="characters"):
            Doors(host, token="short")
        assert Doors(host, token=TOKEN).knows(TOKEN)
    assert not Doors("0.0.0.0", token=TOKEN).knows(None)


def test_what_loopback_is() -> None:
    assert all(is_loopback(host) for host in ("127.0.0.1", "127.9.9.9", "::1", "[::1]", "localhost"))
    assert not any(is_loopback(host) for host in ("0.0.0.0", "::", "10.0.0.1", "localhost.example", ""))


def test_which_names_a_server_answers_to() -> None:
    near, far = Doors("127.0.0.1"), Doors("0.0.0.0", token=TOKEN)
    assert near.answers_to("localhost:8765")
    assert near.answers_to("[::1]:8765")
    assert not near.answers_to("evil.example:8765")
    assert not near.answers_to("[broken")
    assert not near.answers_to(None)
    assert far.answers_to("shop.example")
    behind = Doors("127.0.0.1", origins=("https://shop.example",))
    assert behind.answers_to("shop.example")
    assert behind.lets_talk("https://shop.example", "shop.example", "127.0.0.1")


def test_a_program_without_origin_is_taken_from_this_machine_only() -> None:
    far = Doors("0.0.0.0", token=TOKEN)
    assert far.lets_talk(None, "shop.example", "127.0.0.1")
    assert not far.lets_talk(None, "shop.example", "10.0.0.9")


def test_a_bucket_refills_with_time() -> None:
    now = 0.0
    bucket = Bucket(2.0, 3, lambda: now)
    assert [bucket.take() for _ in range(4)] == [True, True, True, False]
    now = 0.5
    assert [bucket.take() for _ in range(2)] == [True, False]
    now = 100.0
    assert [bucket.take() for _ in range(4)] == [True, True, True, False]


def test_every_close_code_is_in_the_protocol_page() -> None:
    from pathlib import Path

    text = (Path(__file__).parents[2] / "docs" / "protocol.md").read_text(encoding="utf-8")
    for code in Close:
        assert f"`{int(code)}`" in text, code
