"""Several recognisers as one: for what a person speaks the best that is there, and the next where one dies."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass

from i18n.errors import SaysoError
from voice.audio import Samples
from voice.grammar import Grammar
from voice.stt.port import Foresighted, SpeechToText, SttCapabilities, Transcript, Unclear
from voice.tags import closest

REST_S = 60.0
"""Seconds that an engine which died twice in a row is left alone."""

_TRUST = ("plain", "digits", "key_only")  # from the most trusted "yes" to the least


@dataclass(frozen=True, slots=True)
class Starter:
    """How to get an engine: `start` makes a fresh one or raises SaysoError where it cannot be had here."""

    name: str
    start: Callable[[], SpeechToText]


@dataclass(frozen=True, slots=True)
class Choice:
    """Which engine hears a person now, to be said once.

    engine    name of the engine, None where none hears any of the languages
    heard     of the person's languages those that it hears
    unheard   those that nothing here hears
    missing   engines that would be preferred but cannot be had: name → code of the reason
    """

    engine: str | None
    heard: tuple[str, ...]
    unheard: tuple[str, ...]
    missing: Mapping[str, str]


@dataclass(slots=True)
class _Slot:
    starter: Starter
    engine: SpeechToText | None = None
    error: SaysoError | None = None
    rest_until_s: float = 0.0


class FallbackSpeechToText:
    """Engines in order of preference behind the port of one.

    They are started when they are first needed: none after one that hears every language, until that one dies. An
    engine that fails is started afresh and asked again once; failing again it rests while the next ones serve.
    `Unclear` is an answer, not a failure: a second opinion by an engine that hears less would be a guess.
    `clock` gives seconds that only go forward.
    """

    def __init__(self, starters: Sequence[Starter], clock: Callable[[], float] = time.monotonic) -> None:
        self._slots = [_Slot(starter) for starter in starters]
        self._clock = clock
        self._grammars: dict[str, Grammar] = {}
        self._lock = threading.RLock()

    @property
    def capabilities(self) -> SttCapabilities:
        """All together; the trust is that of the least trusted. Judge a transcript by `capabilities_of` its engine."""
        with self._lock:
            found = [engine.capabilities for _, engine in self._ready()]
        tags = dict.fromkeys(tag for one in found for tag in one.languages or ())
        return SttCapabilities(
            name="fallback",
            languages=None if any(one.languages is None for one in found) else tuple(tags),
            consent=max((one.consent for one in found), key=_TRUST.index, default=_TRUST[-1]),
            grammar=any(one.grammar for one in found),
        )

    def capabilities_of(self, engine: str) -> SttCapabilities | None:
        """Those of the engine that a transcript names, or None where it is not running."""
        with self._lock:
            running = (slot.engine.capabilities for slot in self._slots if slot.engine is not None)
            return next((one for one in running if one.name == engine), None)

    def choice(self, languages: Sequence[str]) -> Choice:
        """Which engine hears `languages` (most likely first) now."""
        with self._lock:
            able = self._running(languages)
            heard_by_any = {tag for _, _, tags in able for tag in tags}
            engine, heard = (able[0][1].capabilities.name, able[0][2]) if able else (None, ())
            return Choice(
                engine=engine,
                heard=heard,
                unheard=tuple(tag for tag in languages if tag not in heard_by_any),
                missing={slot.starter.name: slot.error.code for slot in self._slots if slot.error is not None},
            )

    def prepare(self, grammar: Grammar | None) -> None:
        """Make ready; the last grammar of each language holds. None forgets them all."""
        with self._lock:
            if grammar is None:
                self._grammars.clear()
            else:
                self._grammars.pop(grammar.language, None)  # the newest stands last: some engines keep only one
                self._grammars[grammar.language] = grammar
            for slot, engine in list(self._ready()):
                try:
                    engine.prepare(grammar)
                except Exception as error:  # noqa: BLE001 - started afresh and prepared when it is needed
                    self._failed(slot, error)

    def expect(self, grammar: Grammar) -> None:
        """Make the engines that are running ready for what may make sense soon."""
        with self._lock:
            for slot in self._slots:
                engine: object = slot.engine
                if isinstance(engine, Foresighted):
                    try:
                        engine.expect(grammar)
                    except Exception as error:  # noqa: BLE001 - started afresh when it is needed
                        self._failed(slot, error)

    def transcribe(self, audio: Samples, languages: Sequence[str]) -> Transcript | Unclear:
        """Raises SaysoError ``cannot_hear_language`` where no engine hears any, ``hearing_failed`` where all died."""
        failed = False
        with self._lock:
            for slot, engine, heard in self._able(languages):
                try:
                    return self._ask(slot, engine, audio, heard)
                except _CannotHear:
                    continue
                except _Died:
                    failed = True
        if failed:
            raise SaysoError("hearing_failed", permanent=False)
        wanted = languages[0] if languages else ""
        raise SaysoError("cannot_hear_language", wanted, arguments={"language": wanted})

    def close(self) -> None:
        with self._lock:
            for slot in self._slots:
                if slot.engine is not None:
                    slot.engine.close()
                    slot.engine = None

    def _ask(
        self, slot: _Slot, engine: SpeechToText | None, audio: Samples, languages: Sequence[str]
    ) -> Transcript | Unclear:
        for attempt in ("as it is", "afresh"):
            if attempt == "afresh":
                engine = self._start(slot)
            if engine is None:
                break
            try:
                return engine.transcribe(audio, languages)
            except Exception as error:
                if isinstance(error, SaysoError) and error.code == "cannot_hear_language":
                    raise _CannotHear from error
                self._failed(slot, error)
        slot.rest_until_s = self._clock() + REST_S
        raise _Died

    def _able(self, languages: Sequence[str]) -> Iterator[_Able]:
        """Engines to be asked, one after the other, each with the languages that it hears."""
        asked = set()
        for entry in self._running(languages):
            asked.add(entry[0].starter.name)
            yield entry
        # All of them died: the engines after the one that hears everything are started now.
        for slot in self._slots:
            engine = None if slot.starter.name in asked else self._engine_of(slot)
            heard = _heard(engine.capabilities, languages) if engine is not None else ()
            if engine is not None and heard:
                yield slot, engine, heard

    def _running(self, languages: Sequence[str]) -> list[_Able]:
        """Those that hear the most likely language come first, and among them the preferred."""
        found = [(slot, engine, _heard(engine.capabilities, languages)) for slot, engine in self._ready()]
        found = [entry for entry in found if entry[2]]
        return sorted(found, key=lambda entry: min(languages.index(tag) for tag in entry[2]))

    def _ready(self) -> Iterator[tuple[_Slot, SpeechToText]]:
        """Engines by preference, started where needed, up to one that hears every language."""
        for slot in self._slots:
            engine = self._engine_of(slot)
            if engine is not None:
                yield slot, engine
                if engine.capabilities.languages is None:
                    return

    def _engine_of(self, slot: _Slot) -> SpeechToText | None:
        if slot.rest_until_s > self._clock():
            return None
        return slot.engine or self._start(slot)

    def _start(self, slot: _Slot) -> SpeechToText | None:
        """The slot's engine, started and prepared; None where it cannot be had, with the reason in the slot."""
        if slot.error is not None and slot.error.permanent:
            return None
        try:
            slot.engine = slot.starter.start()
            for grammar in self._grammars.values() or (None,):
                slot.engine.prepare(grammar)
            slot.error = None
        except Exception as error:  # noqa: BLE001 - kept as the reason
            self._failed(slot, error)
            slot.error = error if isinstance(error, SaysoError) else SaysoError("hearing_failed", permanent=False)
            slot.rest_until_s = self._clock() + REST_S
        return slot.engine

    def _failed(self, slot: _Slot, error: Exception) -> None:
        logging.getLogger(__name__).warning("recogniser %s failed: %s", slot.starter.name, type(error).__name__)
        engine, slot.engine = slot.engine, None
        if engine is not None:
            with suppress(Exception):  # it is dead already
                engine.close()


_Able = tuple[_Slot, SpeechToText, tuple[str, ...]]


class _Died(Exception):
    """An engine died, was started afresh and died again."""


class _CannotHear(Exception):
    """An engine hears none of the languages after all."""


def _heard(capabilities: SttCapabilities, languages: Sequence[str]) -> tuple[str, ...]:
    if capabilities.languages is None:
        return tuple(languages)
    return tuple(tag for tag in languages if closest(tag, capabilities.languages) is not None)
