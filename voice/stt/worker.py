"""The far end of `voice.stt.isolated`: a process that holds one recogniser and answers over its standard streams.

A frame is its length (4 bytes, big-endian) and a pickle; both ends are this program. What the recogniser's libraries
print goes to the standard error, never among the frames.
"""

from __future__ import annotations

import os
import pickle
import signal
import struct
import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, BinaryIO, cast

from i18n.errors import SaysoError
from voice.audio import Samples
from voice.grammar import Expr, Grammar
from voice.stt.port import Foresighted, SpeechToText, SttCapabilities, Transcript, Unclear

Sense = Callable[[str], float]
"""How much sense a wording makes at this moment, 0 to 1: asked back at the near end."""

Make = Callable[..., SpeechToText]
"""What makes the engine: a function that can be pickled; called with a `Sense` and its arguments."""

_LENGTH = struct.Struct(">I")


@dataclass(frozen=True, slots=True)
class Start:
    make: Make
    arguments: tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Packed:
    """A grammar without the rules that are over there already. `rules`: name → number; `new`: number → rule."""

    language: str
    start: str
    context: str
    names: tuple[str, ...]
    rules: tuple[tuple[str, int], ...]
    new: tuple[tuple[int, Expr], ...]


class RulesSent:
    """The near end's side of it. The grammars of one talk share most of their rules, the names of all goods among them:
    each goes over once."""

    def __init__(self) -> None:
        self._numbers: dict[int, tuple[int, Expr]] = {}

    def pack(self, grammar: Grammar) -> Packed:
        new: list[tuple[int, Expr]] = []
        rules: list[tuple[str, int]] = []
        for name, rule in grammar.rules.items():
            number, known = self._numbers.get(id(rule), (len(self._numbers), None))
            if known is None:
                self._numbers[id(rule)] = (number, rule)  # kept with the rule: an address alone may be used again
                new.append((number, rule))
            rules.append((name, number))
        return Packed(grammar.language, grammar.start, grammar.context, grammar.names, tuple(rules), tuple(new))


class RulesKept:
    """The far end's side of it."""

    def __init__(self) -> None:
        self._rules: dict[int, Expr] = {}

    def unpack(self, packed: Packed) -> Grammar:
        self._rules.update(packed.new)
        rules = {name: self._rules[number] for name, number in packed.rules}
        return Grammar(packed.language, rules, packed.start, packed.context, packed.names)


@dataclass(frozen=True, slots=True)
class Prepare:
    grammar: Packed | None


@dataclass(frozen=True, slots=True)
class Expect:
    """What may make sense soon; engines that compile nothing pass over it."""

    grammar: Packed


@dataclass(frozen=True, slots=True, eq=False)
class Transcribe:
    audio: Samples
    languages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """The far end wants to know how much sense a wording makes; the next frame is the number."""

    text: str


@dataclass(frozen=True, slots=True)
class Done:
    """The answer to a frame; every frame but the numbers has one, in order."""

    value: SttCapabilities | Transcript | Unclear | None = None


@dataclass(frozen=True, slots=True)
class Failed:
    """The engine raised. `code` is None where it was no SaysoError: the kind of the error is in `detail`."""

    code: str | None
    detail: str
    permanent: bool = False
    arguments: tuple[tuple[str, str | int], ...] = ()

    @classmethod
    def of(cls, error: Exception) -> Failed:
        if isinstance(error, SaysoError):
            return cls(error.code, str(error), error.permanent, tuple(error.arguments.items()))
        return cls(None, type(error).__name__)


def send(stream: BinaryIO, message: object) -> None:
    """Write a frame. Raises OSError and ValueError where the other end has gone."""
    body = pickle.dumps(message, protocol=pickle.HIGHEST_PROTOCOL)
    stream.write(_LENGTH.pack(len(body)) + body)
    stream.flush()


def receive(stream: BinaryIO) -> Any:
    """The next frame; EOFError where the other end has gone."""
    (length,) = _LENGTH.unpack(_exactly(stream, _LENGTH.size))
    return pickle.loads(_exactly(stream, length))  # noqa: S301 - both ends are this program


def _exactly(stream: BinaryIO, length: int) -> bytes:
    body = stream.read(length)
    if len(body) < length:
        raise EOFError
    return body


def serve(into: BinaryIO, out: BinaryIO) -> None:
    """Answer frames until the near end has gone."""

    def sense(text: str) -> float:
        send(out, Asked(text))
        return float(receive(into))

    engine: SpeechToText | None = None
    kept = RulesKept()
    try:
        while True:
            message = receive(into)
            try:
                if isinstance(message, Start):
                    engine = message.make(sense, *message.arguments)
                    answer = Done(engine.capabilities)
                else:
                    assert engine is not None
                    answer = Done(_answer(engine, message, kept))
            except EOFError:
                raise
            except Exception as error:  # noqa: BLE001 - told to the near end
                send(out, Failed.of(error))
            else:
                send(out, answer)
    except (EOFError, OSError):
        return
    finally:
        if engine is not None:
            engine.close()


def _answer(engine: SpeechToText, message: object, kept: RulesKept) -> Transcript | Unclear | None:
    match message:
        case Prepare(grammar):
            engine.prepare(None if grammar is None else kept.unpack(grammar))
            return None
        case Expect(grammar=expected):
            soon, able = kept.unpack(expected), cast(object, engine)
            if isinstance(able, Foresighted):
                able.expect(soon)
            return None
        case Transcribe(audio=audio, languages=languages):
            return engine.transcribe(audio, languages)
        case _:
            raise ValueError(f"no such message: {type(message).__name__}")


def main() -> int:
    """Serve the process that started this one, over the standard streams."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the near end decides what "interrupt" ends
    if sys.argv[1:] == ["nice"] and hasattr(os, "nice"):
        os.nice(10)
    out = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    serve(sys.stdin.buffer, out)
    return 0
