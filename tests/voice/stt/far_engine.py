"""An engine for tests in a process of its own, with the faults that a real one may have."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Sequence
from pathlib import Path

from i18n.errors import SaysoError
from voice.audio import Samples
from voice.grammar import Grammar
from voice.stt.port import SttCapabilities, Transcript, Unclear
from voice.stt.worker import Sense


class FarEngine:
    """Answers with what it was prepared for; `fault` is what happens at a turn, once, where `once` is not there yet."""

    def __init__(self, sense: Sense, fault: str | None, once: Path | None) -> None:
        if fault == "missing":
            raise SaysoError("speech_model_missing", "none", arguments={"model": "far"})
        print("a library that prints to the standard output")
        self.capabilities = SttCapabilities("far", ("en",), consent="plain", grammar=True)
        self._sense, self._fault, self._once = sense, fault, once
        self._context = "nothing"

    def prepare(self, grammar: Grammar | None) -> None:
        if self._fault == "unprepared":
            raise RuntimeError("out of memory")
        self._context = "nothing" if grammar is None else grammar.context

    def transcribe(self, audio: Samples, languages: Sequence[str]) -> Transcript | Unclear:
        if "en" not in languages:
            raise SaysoError("cannot_hear_language", languages[0], arguments={"language": languages[0]})
        if self._fault is not None and self._once is not None and not self._once.exists():
            self._once.write_text(str(os.getpid()))
            self._happens(self._fault)
        return Transcript(f"{self._context} {audio.size} {self._sense(self._context):.2f}", "en", 1.0, "far")

    @staticmethod
    def _happens(fault: str) -> None:
        match fault:
            case "killed":
                os.kill(os.getpid(), signal.SIGKILL)
            case "hangs":
                time.sleep(60)
            case "raises":
                raise RuntimeError("what was said")

    def close(self) -> None:
        pass


def far_engine(sense: Sense, fault: str | None = None, once: Path | None = None) -> FarEngine:
    return FarEngine(sense, fault, once)
