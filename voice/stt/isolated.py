"""A recogniser in a process of its own: it may crash, hang or eat the memory, and the talk goes on.

It also leaves this process its time: a decoder that holds Python's lock for a third of a second would keep "stop" from
being noticed. Where the process dies or does not answer in time it is killed, and the call raises ``hearing_failed``;
`voice.stt.fallback` starts another and asks it again with the same sound.
"""

from __future__ import annotations

import contextlib
import os
import queue
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Sequence
from typing import Any, BinaryIO, cast

from i18n.errors import SaysoError
from voice.audio import SAMPLE_RATE, Samples
from voice.grammar import Grammar
from voice.stt.port import SttCapabilities, Transcript, Unclear
from voice.stt.worker import (
    Asked,
    Done,
    Expect,
    Failed,
    Make,
    Prepare,
    RulesSent,
    Sense,
    Start,
    Transcribe,
    receive,
    send,
)

STARTS_S = 90.0
"""Seconds that an engine may take to start: a large model from a slow disk."""

PREPARES_S = 30.0
"""... to take in what makes sense now: a grammar that was never compiled on this machine."""

ANSWERS_S, ANSWERS_TIMES = 8.0, 4.0
"""... to write down a turn: so much, and so many times its length. An engine is chosen to need less than its length."""


_FAR_END = "from voice.stt.worker import main; raise SystemExit(main())"


def no_sense(_text: str) -> float:
    """Where nobody is there who could tell: every wording makes the same."""
    return 0.0


class Isolated:
    """The engine that `make` makes, in another process.

    make       a function of a module (it is pickled), called there with a `Sense` and `arguments`
    sense      answers there what a wording is worth here
    nice       True: it gives way to everything else on the machine
    answers_s  seconds that a turn may take besides ANSWERS_TIMES its length
    Raises what `make` raises as SaysoError, and ``hearing_failed`` where the process dies or hangs.
    """

    def __init__(
        self,
        make: Make,
        *arguments: Any,
        sense: Sense = no_sense,
        nice: bool = False,
        answers_s: float = ANSWERS_S,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._sense = sense
        self._answers_s = answers_s
        self._clock = clock
        self._lock = threading.Lock()
        self._unanswered = 0  # frames that were sent and not waited for
        self._lost = False
        self._sent = RulesSent()
        self._process = subprocess.Popen(
            [sys.executable, "-c", _FAR_END, *(["nice"] if nice else [])],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(one for one in sys.path if one)},
        )
        self._outbox: queue.SimpleQueue[object] = queue.SimpleQueue()
        self._inbox: queue.SimpleQueue[object] = queue.SimpleQueue()
        self._threads = (
            threading.Thread(target=_write, args=(self._process.stdin, self._outbox), daemon=True),
            threading.Thread(target=_read, args=(self._process.stdout, self._inbox), daemon=True),
        )
        for thread in self._threads:
            thread.start()
        with self._lock:
            try:
                self._capabilities = cast(SttCapabilities, self._answer(Start(make, arguments), STARTS_S))
            except SaysoError:
                self.close()
                raise

    @property
    def capabilities(self) -> SttCapabilities:
        return self._capabilities

    @property
    def pid(self) -> int:
        """The process that hears."""
        return self._process.pid

    def prepare(self, grammar: Grammar | None) -> None:
        """Hand over what makes sense now, and do not wait: what is said next waits for it where it must."""
        self._hand_over(Prepare(None if grammar is None else self._sent.pack(grammar)))

    def expect(self, grammar: Grammar) -> None:
        """Hand over what may make sense soon, and do not wait."""
        self._hand_over(Expect(self._sent.pack(grammar)))

    def settle(self) -> None:
        """Wait until all that was handed over is taken in. Raises what it raised there."""
        with self._lock:
            self._settle()

    def transcribe(self, audio: Samples, languages: Sequence[str]) -> Transcript | Unclear:
        limit_s = self._answers_s + ANSWERS_TIMES * audio.size / SAMPLE_RATE
        with self._lock:
            return cast(Transcript | Unclear, self._answer(Transcribe(audio, tuple(languages)), limit_s))

    def close(self) -> None:
        """End the process; whoever waits for its answer gets ``hearing_failed``."""
        self._lost = True
        self._outbox.put(None)
        with contextlib.suppress(OSError):
            self._process.kill()
        self._process.wait()
        for thread in self._threads:
            thread.join(timeout=1.0)

    # --- frames

    def _hand_over(self, message: object) -> None:
        with self._lock:
            self._outbox.put(message)
            self._unanswered += 1

    def _answer(self, message: object, limit_s: float) -> object:
        if self._lost:
            raise SaysoError("hearing_failed", "the recogniser is gone", permanent=False)
        self._settle()
        self._outbox.put(message)
        return self._wait(limit_s)

    def _settle(self) -> None:
        while self._unanswered:
            self._unanswered -= 1
            self._wait(PREPARES_S)

    def _wait(self, limit_s: float) -> object:
        """The answer to the frame that is next in turn; wordings are judged meanwhile."""
        until_s = self._clock() + limit_s
        while True:
            try:
                answer = self._inbox.get(timeout=max(0.0, until_s - self._clock()))
            except queue.Empty:
                self._lost = True
                self._process.kill()
                raise SaysoError("hearing_failed", "the recogniser hung", permanent=False) from None
            match answer:
                case Asked(text):
                    self._outbox.put(self._worth(text))
                case Done(value):
                    return value
                case Failed(code, detail, permanent, arguments):
                    known = code or "hearing_failed"
                    raise SaysoError(known, detail, permanent=permanent, arguments=dict(arguments))
                case _:
                    self._lost = True
                    raise SaysoError("hearing_failed", "the recogniser died", permanent=False)

    def _worth(self, text: str) -> float:
        try:
            return self._sense(text)
        except Exception:  # noqa: BLE001 - one wording that cannot be read must not cost the turn
            return 0.0


def _write(into: BinaryIO, outbox: queue.SimpleQueue[object]) -> None:
    """A process that stands still must not make whoever speaks to it stand still: its pipe is small."""
    with contextlib.suppress(OSError, ValueError), into:
        while (message := outbox.get()) is not None:
            send(into, message)


def _read(out: BinaryIO, inbox: queue.SimpleQueue[object]) -> None:
    with contextlib.suppress(EOFError, OSError, ValueError), out:
        while True:
            inbox.put(receive(out))
    inbox.put(None)
