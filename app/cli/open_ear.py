"""What a server's open ear needs of a talk of this house: the person's patience, and the house's one recogniser."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from functools import cached_property

from app.cli.exchange import Talking
from app.cli.waiting import Patient
from i18n.errors import SaysoError
from voice.audio import Samples
from voice.events import SpeechEnded
from voice.grammar import Grammar
from voice.pauses.words import TurnWords
from voice.stt.port import SpeechToText, SttCapabilities, Transcript, Unclear
from voice.turns import Sounding, TurnRules
from voice.vad import Silero, VoiceActivity, load_session

ANSWERED_AS_UNCLEAR = frozenset({"nothing_heard", "hearing_failed"})
"""What a recogniser may raise that the conversation itself answers: "I did not hear that"."""


class Networks:
    """The one network that tells speech from noise, loaded when the first ear opens; each ear has a state of its own.
    `lock` is held while the one recogniser of the house hears somebody."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self._loading = threading.Lock()
        self._network: object | None = None

    def activity(self) -> VoiceActivity:
        with self._loading:
            if self._network is None:
                self._network = load_session()
        return Silero(self._network)


class OpenEar:
    """The ear of one talk (`server.ear.Listened`)."""

    def __init__(self, talking: Talking, networks: Networks) -> None:
        self._talking = talking
        self._patient = Patient(talking)
        self.vad: VoiceActivity = networks.activity()
        self.stt: SpeechToText = SharedEars(talking, networks.lock)

    @property
    def words(self) -> TurnWords:
        return self._patient.words

    def languages(self) -> Sequence[str]:
        return self._talking.hears()

    def rules(self) -> TurnRules:
        return self._talking.house.ears.rules

    def waiting(self, now: Sounding, words: Transcript | Unclear | None) -> float:
        return self._patient.pause_s(now, words)

    def spoke(self, turn: SpeechEnded) -> None:
        self._patient.spoke(longest_pause_s=turn.longest_pause_s, speech_s=turn.speech_s)


class SharedEars:
    """The house's recogniser for one talk: made ready for it each time, for others speak in between."""

    def __init__(self, talking: Talking, lock: threading.Lock) -> None:
        self._talking = talking
        self._lock = lock

    @cached_property
    def capabilities(self) -> SttCapabilities:
        return self._talking.house.ears.engine.capabilities

    def prepare(self, grammar: Grammar | None) -> None:
        """What makes sense now is known from the talk itself."""

    def transcribe(self, audio: Samples, languages: Sequence[str]) -> Transcript | Unclear:
        try:
            with self._lock:
                self._talking.listen_for_what_makes_sense()
                return self._talking.house.ears.engine.transcribe(audio, languages)
        except SaysoError as error:
            if error.code not in ANSWERED_AS_UNCLEAR:
                raise
            return Unclear(error.code, "none")

    def close(self) -> None:
        """The engine is the house's."""
