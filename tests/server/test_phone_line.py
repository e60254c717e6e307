"""The telephone's messages, its answer to a call, and who may bring one."""

from __future__ import annotations

import base64
import json
from http import HTTPStatus
from xml.etree import ElementTree

import pytest

from server.doors import Doors
from server.phone import stream
from server.phone.answering import answer, caller, is_signed, signature
from server.phone.call import PhoneLine
from server.phone.door import PhoneDoor

FORM = {
    "CallSid": "CA1234567890ABCDE", "Caller": "+12349013030", "Digits": "1234", "From": "+12349013030",
    "To": "+18005551212",
}  # fmt: skip
TOKEN = "a token of sixteen"
SECRET = "12345"


def test_the_signature_of_the_published_example() -> None:
    address = "https://mycompany.com/myapp.php?foo=1&bar=2"
    assert signature("12345", address, FORM) == "0/KCTR6DLpKmkAf8muzZqo1nDgQ="
    assert signature("12346", address, FORM) != "0/KCTR6DLpKmkAf8muzZqo1nDgQ="


@pytest.mark.parametrize(
    "called", ["wss://shop.example/phone", "wss://shop.example:443/phone", "wss://shop.example/phone/"]
)
def test_a_port_or_a_slash_more_is_the_same_address(called: str) -> None:
    assert is_signed(signature(SECRET, called), SECRET, "wss://shop.example/phone")


@pytest.mark.parametrize("given", [None, "", "ä", signature("other", "wss://shop.example/phone")])
def test_another_signature_is_none(given: str | None) -> None:
    assert not is_signed(given, SECRET, "wss://shop.example/phone")


def event(name: str, **more: object) -> str:
    return json.dumps({"event": name, "sequenceNumber": "2", "streamSid": "MZ1", **more})


@pytest.mark.parametrize(
    ("raw", "read"),
    [
        ('{"event":"connected","protocol":"Call","version":"1.0.0"}', None),
        (
            event("start", start={"customParameters": {"token": "t", "n": 1}, "mediaFormat": {
                "encoding": "audio/x-mulaw", "sampleRate": 8000, "channels": 1}}),
            stream.Started("MZ1", {"token": "t"}),
        ),
        (event("media", media={"track": "inbound", "payload": "//8="}), stream.Sound(b"\xff\xff")),
        (event("media", media={"track": "outbound", "payload": "//8="}), None),
        (event("dtmf", dtmf={"track": "inbound_track", "digit": "*"}), stream.Key("*")),
        (event("mark", mark={"name": "7"}), stream.Marked("7")),
        (event("stop", stop={"callSid": "CA1"}), stream.Stopped()),
        (event("of a later version"), None),
    ],
)  # fmt: skip
def test_messages_are_read(raw: str, read: object) -> None:
    assert stream.parse(raw) == read


@pytest.mark.parametrize(
    "raw",
    [
        "", "{", "[]", "[" * 5000, "{}", '{"event":7}', b"\xff\xfe", event("media"), event("media", media=[]),
        event("media", media={"payload": "?"}), event("media", media={"payload": 7}),
        event("media", media={"payload": base64.b64encode(bytes(stream.MOST_SOUND + 9)).decode()}),
        event("dtmf", dtmf={"digit": "A"}), event("dtmf", dtmf={"digit": "12"}), event("mark", mark={}),
        event("start"), json.dumps({"event": "start", "start": {}}),
        event("start", start={"mediaFormat": {"encoding": "audio/x-mulaw", "sampleRate": 16000, "channels": 1}}),
        event("start", start={"customParameters": "token"}),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_broken(raw: str | bytes) -> None:
    with pytest.raises(stream.Broken):
        stream.parse(raw)


def test_sound_goes_out_in_frames_of_twenty_milliseconds() -> None:
    sent = [json.loads(one) for one in stream.frames("MZ1", b"\x00" * 170)]
    sounds = [base64.b64decode(one["media"]["payload"]) for one in sent]
    assert sounds == [b"\x00" * 160, b"\x00" * 10 + b"\xff" * 150]
    assert {(one["event"], one["streamSid"]) for one in sent} == {("media", "MZ1")}


@pytest.mark.parametrize("number", [None, "", "+266696687", "anonymous", "5551234", "+0155", "+1" * 12])
def test_a_withheld_number_is_nobodys(number: str | None) -> None:
    assert caller(number) is None


def test_the_answer_is_one_stream_with_its_parameters() -> None:
    body = answer("wss://shop.example/phone", {"token": 'a"<&>', "caller": "+15550100"})
    node = ElementTree.fromstring(body).find("./Connect/Stream")
    assert node is not None and node.attrib == {"url": "wss://shop.example/phone"}
    assert {p.attrib["name"]: p.attrib["value"] for p in node} == {"token": 'a"<&>', "caller": "+15550100"}


def test_the_answer_is_given_to_the_provider_alone() -> None:
    door = PhoneDoor(PhoneLine(TOKEN, "wss://shop.example/phone", SECRET), Doors("127.0.0.1", token=TOKEN))
    target = "/phone/answer?From=%2B15550100"
    signed = signature(SECRET, f"https://shop.example{target}")
    found = door.answers(target, "shop.example", None, signed)
    assert isinstance(found, bytes) and TOKEN.encode() in found and b"+15550100" in found
    assert door.answers(target + "1", "shop.example", None, signed) is HTTPStatus.FORBIDDEN
    assert door.answers(target, "shop.example", "https://evil.example", signed) is HTTPStatus.FORBIDDEN
    assert door.answers(target, "evil.example", None, signed) is HTTPStatus.MISDIRECTED_REQUEST
    assert door.answers("/phone", "shop.example", None, None) is HTTPStatus.FORBIDDEN
    assert door.answers("/phone", "shop.example", None, signature(SECRET, "wss://shop.example/phone")) is None


def test_without_a_secret_the_token_is_told_to_nobody() -> None:
    door = PhoneDoor(PhoneLine(TOKEN), Doors("127.0.0.1", token=TOKEN))
    assert door.answers("/phone/answer", "localhost:80", None, None) is HTTPStatus.NOT_FOUND
    assert door.answers("/phone", "localhost:80", None, None) is None
    assert door.answers("/phone?token=x", "localhost:80", None, None) is HTTPStatus.NOT_FOUND
