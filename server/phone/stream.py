"""The messages of Twilio Media Streams, both ways, for a stream that goes both ways (``<Connect><Stream>``). Pure.

Read off Twilio's public description "Media Streams - WebSocket Messages" (``docs/phone.md`` has address and date).
What comes in is data from outside: a message of a kind not known here is no message, a broken one is `Broken`.
"""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from voice.mulaw import RATE

FRAME = RATE // 50
"""Bytes of 20 ms, as the line carries them."""

MOST_SOUND = 2 * RATE
"""Bytes of sound in one message; a line sends 160. More than two seconds at once is nobody's telephone."""

KEYS = "0123456789*#"
_ENCODING = "audio/x-mulaw"
_LONGEST_ID = 64
_MOST_PARAMETERS = 20
_LONGEST_PARAMETER = 600


class Broken(Exception):
    """A message that cannot be read. The text tells what, never the content."""


@dataclass(frozen=True, slots=True)
class Started:
    """A call begins. `parameters` are those that the answer to the call gave to the stream."""

    stream: str
    parameters: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Sound:
    """What the caller's telephone sent: µ-law at 8 kHz."""

    mulaw: bytes


@dataclass(frozen=True, slots=True)
class Key:
    """A key was pressed: one of KEYS."""

    key: str


@dataclass(frozen=True, slots=True)
class Marked:
    """What was sent before the mark `name` has been played, or was thrown away by `clear`."""

    name: str


@dataclass(frozen=True, slots=True)
class Stopped:
    """The caller hung up, or the call was ended elsewhere."""


Message = Started | Sound | Key | Marked | Stopped


def parse(raw: str | bytes) -> Message | None:
    """One message of the line; None for one that needs nothing done. Raises Broken."""
    try:
        body = json.loads(raw)
    except (ValueError, RecursionError) as error:
        raise Broken("no JSON") from error
    if not isinstance(body, dict):
        raise Broken("no JSON object")
    match body.get("event"):
        case "start":
            return _started(body)
        case "media":
            return _sound(_part(body, "media"))
        case "dtmf":
            key = _part(body, "dtmf").get("digit")
            if not isinstance(key, str) or len(key) != 1 or key not in KEYS:
                raise Broken("no key")
            return Key(key)
        case "mark":
            return Marked(_text(_part(body, "mark"), "name"))
        case "stop":
            return Stopped()
        case str():
            return None  # "connected", and what may come in later versions
    raise Broken("no event")


def _started(body: Mapping[str, Any]) -> Started:
    start = _part(body, "start")
    stream = body.get("streamSid", start.get("streamSid"))
    if not isinstance(stream, str) or not 0 < len(stream) <= _LONGEST_ID:
        raise Broken("no stream")
    form = start.get("mediaFormat")
    if form is not None and (
        not isinstance(form, dict)
        or (form.get("encoding"), form.get("sampleRate"), form.get("channels")) != (_ENCODING, RATE, 1)
    ):
        raise Broken("no µ-law at 8 kHz")
    given = start.get("customParameters", {})
    if not isinstance(given, dict) or len(given) > _MOST_PARAMETERS:
        raise Broken("no parameters")
    kept = {name: value for name, value in given.items() if isinstance(value, str) and len(value) <= _LONGEST_PARAMETER}
    return Started(stream, kept)


def _sound(media: Mapping[str, Any]) -> Sound | None:
    if media.get("track", "inbound") not in ("inbound", "inbound_track"):
        return None  # our own voice
    payload = media.get("payload")
    if not isinstance(payload, str) or len(payload) > MOST_SOUND * 4 // 3 + 4:
        raise Broken("no sound")
    try:
        return Sound(base64.b64decode(payload, validate=True))
    except (binascii.Error, ValueError) as error:
        raise Broken("no sound") from error


def _part(body: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    part = body.get(name)
    if not isinstance(part, dict):
        raise Broken(f"{name} is missing")
    return part


def _text(part: Mapping[str, Any], name: str) -> str:
    value = part.get(name)
    if not isinstance(value, str) or len(value) > _LONGEST_ID:
        raise Broken(f"{name} is missing")
    return value


# --- what is sent


def frames(stream: str, mulaw: bytes) -> Iterator[str]:
    """Sound as messages of 20 ms; the last is filled up with nothing."""
    for start in range(0, len(mulaw), FRAME):
        piece = mulaw[start : start + FRAME].ljust(FRAME, b"\xff")
        payload = base64.b64encode(piece).decode("ascii")
        yield _json({"event": "media", "streamSid": stream, "media": {"payload": payload}})


def mark(stream: str, name: str) -> str:
    """Asks to be told when all that was sent so far has been played."""
    return _json({"event": "mark", "streamSid": stream, "mark": {"name": name}})


def clear(stream: str) -> str:
    """Throws away what was sent and has not been played."""
    return _json({"event": "clear", "streamSid": stream})


def _json(value: Mapping[str, Any]) -> str:
    return json.dumps(value, separators=(",", ":"))
