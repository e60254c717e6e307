"""Talking by voice: the microphone beside the keyboard, both into the same conversation.

Half-duplex: what the microphone hears while Sayso speaks, and just after, is Sayso itself and is not listened to.
"""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from typing import Protocol

from accessibility.linear import Answer, LinearTerminal
from app.cli.exchange import Talking
from app.model.utterance import Utterance
from i18n.errors import SaysoError
from voice.audio import Samples
from voice.devices import Microphone
from voice.events import Heard, HearingFailed, NotHeard
from voice.hearing import hear
from voice.sound_card import CardMicrophone
from voice.stt.port import Unclear

ECHO_S = 0.4
"""Seconds after Sayso's voice in which the room may still carry it."""


class SpeakingVoice(Protocol):
    """A voice that can be asked whether it is speaking."""

    @property
    def speaking(self) -> bool: ...


@contextmanager
def listening(
    talking: Talking,
    terminal: LinearTerminal,
    voice: SpeakingVoice,
    notices: list[str],
    microphone: Microphone | None = None,
) -> Iterator[None]:
    """Listen as long as the block lasts. `notices` gets what is to be said at the start: who hears, or that none."""
    try:
        source = microphone or CardMicrophone()
        choice = talking.house.ears.choice(talking.hears())
    except SaysoError:
        notices.append("opening-no-microphone")
        yield
        return
    if choice.engine is None:
        notices.append("opening-no-hearing")
        yield
        return
    notices.append("opening-hears-english" if choice.engine == "pocketsphinx" else "opening-hears")
    worker = _Listener(talking, terminal, voice, source)
    worker.start()
    try:
        yield
    finally:
        worker.stop()


class _Listener(threading.Thread):
    """One thread with an event loop of its own."""

    def __init__(
        self, talking: Talking, terminal: LinearTerminal, voice: SpeakingVoice, microphone: Microphone
    ) -> None:
        super().__init__(name="listening", daemon=True)
        self._talking = talking
        self._terminal = terminal
        self._voice = voice
        self._microphone = microphone
        self._quiet_since = 0.0

    def stop(self) -> None:
        self._microphone.close()
        self.join(timeout=2.0)

    def run(self) -> None:
        with suppress(SaysoError):  # a microphone that went away leaves the keyboard
            asyncio.run(self._listen())

    async def _listen(self) -> None:
        ears = self._talking.house.ears
        self._talking.listen_for_what_makes_sense()
        events = hear(self._without_echo(), ears.vad, ears.engine, self._talking.hears, rules=lambda: ears.rules)
        async for event in events:
            match event:
                case Heard(transcript=transcript):
                    await self._pass_on(ears.utterance(transcript))
                case NotHeard(unclear=unclear):
                    await self._pass_on(unclear)
                case HearingFailed(code=code):
                    await self._pass_on(Unclear(code, "none"))

    async def _pass_on(self, heard: Utterance | Unclear) -> None:
        await asyncio.to_thread(self._terminal.overheard, partial(self._answered, heard))

    def _answered(self, heard: Utterance | Unclear) -> tuple[str, Answer]:
        exchange = self._talking.exchange(heard, {}, time.perf_counter())
        self._talking.listen_for_what_makes_sense()
        answer = Answer(exchange.rendered.written, exchange.rendered.spoken, exchange.turn.ends_session)
        return heard.text if isinstance(heard, Utterance) else "", answer

    async def _without_echo(self) -> AsyncIterator[Samples]:
        """The microphone's blocks, silenced while Sayso speaks: time goes on, and its own words are not heard."""
        async for block in self._microphone.blocks():
            now = time.monotonic()
            if self._voice.speaking:
                self._quiet_since = now
            yield block * 0 if now - self._quiet_since < ECHO_S else block
