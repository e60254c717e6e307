"""The messages of the protocol, both ways. ``docs/protocol.md`` describes them for whoever writes a client.

What comes in is data from outside: it is checked field by field and becomes a frozen value, or `Violation`.
"""

from __future__ import annotations

import json
import re
import struct
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from accessibility.rendering.wording import Phrase
from app.model.jsonable import reply_json
from i18n.errors import SaysoError
from i18n.languages import language as language_entry
from server.closing import Close, Violation
from server.limits import Limits
from server.talk import Answer, HeardWords, Opening, Wish

VERSION = 1

_KEY = re.compile(r"[A-Za-z0-9_-]{22,64}")
"""A key of a talk: 128 bits or more in base64url; what is shorter could be tried out."""

_SHORT = 64
_LONGEST_TOKEN = 512

SOUND_HEAD = struct.Struct("<BBHII")
"""Before each piece of sound: version, flags, index of the sentence, turn, rate in Hz; then s16le mono."""

LAST_OF_SENTENCE = 1
"""Flag: with this piece the sentence has been said."""


# --- what a client sends


@dataclass(frozen=True, slots=True)
class Hello:
    """The first message. `voice` False: a screen reader speaks, so Sayso does not."""

    wish: Wish
    token: str | None
    voice: bool


@dataclass(frozen=True, slots=True)
class Text:
    """A line of words."""

    text: str


@dataclass(frozen=True, slots=True)
class AudioStart:
    """The talk button is down: binary messages follow."""


@dataclass(frozen=True, slots=True)
class AudioEnd:
    """The talk button is up: what came is one request."""


@dataclass(frozen=True, slots=True)
class AudioCancel:
    """What came is to be thrown away."""


@dataclass(frozen=True, slots=True)
class Listen:
    """The microphone is open all the time, or no longer: binary messages follow whether somebody speaks or not.
    `echo`: Sayso's own voice may be in them."""

    on: bool
    echo: bool


@dataclass(frozen=True, slots=True)
class Typing:
    """Something stands in the text field that was not sent yet, or no longer."""

    on: bool


@dataclass(frozen=True, slots=True)
class Stop:
    """Silence now. The talk goes on."""


@dataclass(frozen=True, slots=True)
class Repeat:
    """What was heard of the last answer once more; no new turn."""


@dataclass(frozen=True, slots=True)
class GoOn:
    """The rest of what was interrupted; no new turn."""


@dataclass(frozen=True, slots=True)
class Voice:
    """Sayso's own voice on or off from now on."""

    on: bool


@dataclass(frozen=True, slots=True)
class Played:
    """A sentence of the answer of `turn` has been heard to its end; None: all of it."""

    turn: int
    sentence: int | None = None


ClientMessage = (
    Hello | Text | AudioStart | AudioEnd | AudioCancel | Listen | Typing | Stop | Repeat | GoOn | Voice | Played
)


def parse(raw: str) -> ClientMessage:
    """One text message of a client. Raises Violation (4400) for anything that is none."""
    try:
        body = json.loads(raw)
    except (ValueError, RecursionError) as error:
        raise Violation(Close.MALFORMED, "no JSON") from error
    if not isinstance(body, dict):
        raise Violation(Close.MALFORMED, "no JSON object")
    kind = body.get("type")
    make = _MAKERS.get(kind) if isinstance(kind, str) else None
    if make is None:
        raise Violation(Close.MALFORMED, "unknown type")
    return make(body)


def _hello(body: Mapping[str, Any]) -> Hello:
    if _field(body, "version", int, VERSION) != VERSION:
        raise Violation(Close.MALFORMED, f"this server speaks version {VERSION}")
    session = _text(body, "session", _SHORT)
    if session is not None and _KEY.fullmatch(session) is None:
        raise Violation(Close.MALFORMED, "session is no key of a talk")
    wish = Wish(
        _text(body, "language", _SHORT), _text(body, "country", _SHORT), _text(body, "currency", _SHORT), session
    )
    return Hello(wish, _text(body, "token", _LONGEST_TOKEN), _field(body, "voice", bool, True))


def _words(body: Mapping[str, Any]) -> Text:
    text = body.get("text")
    if not isinstance(text, str):
        raise Violation(Close.MALFORMED, "text is missing")
    return Text(text)


def _played(body: Mapping[str, Any]) -> Played:
    sentence = None if body.get("sentence") is None else _field(body, "sentence", int, 0)
    if sentence is not None and sentence < 0:
        raise Violation(Close.MALFORMED, "sentence is of the wrong kind")
    return Played(_field(body, "turn", int, 0), sentence)


def _text(body: Mapping[str, Any], name: str, longest: int) -> str | None:
    value = body.get(name)
    if value is None or value == "":
        return None
    if not isinstance(value, str) or len(value) > longest:
        raise Violation(Close.MALFORMED, f"{name} is no short text")
    return value


def _field(body: Mapping[str, Any], name: str, kind: type, default: Any) -> Any:
    value = body.get(name, default)
    # `True` is an int to Python, not to this protocol.
    if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
        raise Violation(Close.MALFORMED, f"{name} is of the wrong kind")
    return value


_MAKERS: Mapping[str, Callable[[Mapping[str, Any]], ClientMessage]] = {
    "hello": _hello,
    "text": _words,
    "audio_start": lambda _: AudioStart(),
    "audio_end": lambda _: AudioEnd(),
    "audio_cancel": lambda _: AudioCancel(),
    "listen": lambda body: Listen(_field(body, "on", bool, True), _field(body, "echo", bool, False)),
    "typing": lambda body: Typing(_field(body, "on", bool, True)),
    "stop": lambda _: Stop(),
    "repeat": lambda _: Repeat(),
    "go_on": lambda _: GoOn(),
    "voice": lambda body: Voice(_field(body, "on", bool, True)),
    "played": _played,
}


# --- what the server sends


def ready(opening: Opening, limits: Limits, *, voice: bool) -> str:
    return _json(
        {
            "type": "ready",
            "version": VERSION,
            "language": opening.language,
            "hearing": opening.hearing.value,
            "voice": voice,
            "tones": opening.tones,
            "sentences": [_sentence(phrase) for phrase in opening.sentences],
            "limits": {"utterance_s": limits.utterance_s, "message_bytes": limits.message_bytes},
        }
    )


def heard(turn: int, words: HeardWords) -> str:
    return _json(
        {
            "type": "heard",
            "turn": turn,
            "text": words.text,
            "language": words.language,
            "direction": _direction(words.language),
            "source": words.source.value,
            "confidence": round(words.confidence, 3),
            "engine": words.engine,
        }
    )


def reply(turn: int, answer: Answer) -> str:
    sentences = [
        {**_sentence(written), "spoken": spoken.text, "pause_ms": spoken.pause_ms}
        for written, spoken in zip(answer.written, answer.spoken, strict=True)
    ]
    return _json(
        {
            "type": "reply",
            "turn": turn,
            **reply_json(answer.reply, ends_session=answer.ends_session),
            "language": answer.language,
            "products": list(answer.products),
            "sentences": sentences,
        }
    )


def notice(turn: int, phrase: Phrase) -> str:
    """A word beside the answers; its sound is that of `turn`."""
    return _json({"type": "notice", "turn": turn, "sentences": [{**_sentence(phrase), "pause_ms": 0}]})


def speaking(turn: int, sentence: int) -> str:
    """An answer that was shown before is heard again, or goes on, from this sentence."""
    return _json({"type": "speaking", "turn": turn, "sentence": sentence})


def speech(*, on: bool, turn: bool = False) -> str:
    """Somebody speaks into the open microphone, or no longer. `turn`: it was more than a cough or a click."""
    return _json({"type": "speech", "on": on, "turn": turn})


def working() -> str:
    """What was said into the open microphone is still being made out."""
    return _json({"type": "working"})


def done(turn: int, *, stopped: bool) -> str:
    return _json({"type": "done", "turn": turn, "stopped": stopped})


def error(turn: int | None, problem: SaysoError, words: str, language: str) -> str:
    return _json(
        {
            "type": "error",
            "turn": turn,
            "code": problem.code,
            "message": words,
            "language": language,
            "permanent": problem.permanent,
        }
    )


def sound(turn: int, sentence: int, rate: int, pcm: bytes, *, last: bool) -> bytes:
    """A piece of the sound of one sentence; `pcm` is s16le mono at `rate` Hz and may be empty."""
    return SOUND_HEAD.pack(VERSION, LAST_OF_SENTENCE if last else 0, sentence, turn, rate) + pcm


def _sentence(phrase: Phrase) -> dict[str, Any]:
    told: dict[str, Any] = {
        "text": phrase.text, "language": phrase.language, "direction": _direction(phrase.language),
    }  # fmt: skip
    if phrase.parts:
        told["parts"] = list(_parts(phrase))
    return told


def _parts(phrase: Phrase) -> Iterator[dict[str, str]]:
    """All of the sentence, piece by piece with its language: places would count differently in other languages'
    strings."""
    done = 0
    for part in phrase.parts:
        if phrase.text[done : part.start]:
            yield {"text": phrase.text[done : part.start], "language": phrase.language}
        yield {"text": phrase.text[part.start : part.end], "language": part.language}
        done = part.end
    if phrase.text[done:]:
        yield {"text": phrase.text[done:], "language": phrase.language}


def _direction(tag: str) -> str:
    try:
        return language_entry(tag).direction
    except SaysoError:
        return "ltr"


def _json(value: Mapping[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
