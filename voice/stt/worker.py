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
from typing import Any, BinaryIO

from i18n.errors import SaysoError
from voice.audio import Samples
from voice.grammar import Grammar
from voice.stt.port import SpeechToText, SttCapabilities, Transcript, Unclear

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
class Prepare:
    grammar: Grammar | None


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
    try:
        while True:
            message = receive(into)
            try:
                if isinstance(message, Start):
                    engine = message.make(sense, *message.arguments)
                    answer = Done(engine.capabilities)
                else:
                    assert engine is not None
                    answer = Done(_answer(engine, message))
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


def _answer(engine: SpeechToText, message: object) -> Transcript | Unclear | None:
    match message:
        case Prepare(grammar):
            engine.prepare(grammar)
            return None
        case Transcribe(audio=audio, languages=languages):
            return engine.transcribe(audio, languages)
        case _:
            raise ValueError(f"no such message: {type(message).__name__}")


def main() -> int:
    """Serve the process that started this one, over the standard streams."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the near end decides what "interrupt" ends
    out = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    serve(sys.stdin.buffer, out)
    return 0
