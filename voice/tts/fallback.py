"""Several synthesisers as one: for each language the first that can speak it, and the next where one fails."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterator, Sequence

from i18n.errors import SaysoError
from voice.audio import AudioChunk
from voice.tags import closest, primary
from voice.tts.port import Manner, Sentence, TextToSpeech, TtsCapabilities

REST_S = 60.0
"""Seconds that an engine which failed is left alone before it is asked again."""


class FallbackTextToSpeech:
    """Engines in order of preference behind the port of one.

    An engine that fails in the middle of a sentence is followed by the next one, which says the sentence from its
    beginning: a few words are heard twice, none is lost. `clock` gives seconds that only go forward.
    """

    def __init__(self, engines: Sequence[TextToSpeech], clock: Callable[[], float] = time.monotonic) -> None:
        if not engines:
            raise ValueError("at least one engine")
        self._engines = tuple(engines)
        self._clock = clock
        self._rest_until: dict[str, float] = {}
        languages = dict.fromkeys(tag for engine in engines for tag in engine.capabilities.languages)
        word_events = all(engine.capabilities.word_events for engine in engines)
        self._capabilities = TtsCapabilities("fallback", tuple(languages), word_events)

    @property
    def capabilities(self) -> TtsCapabilities:
        return self._capabilities

    def chosen(self, language: str) -> str | None:
        """Name of the engine that would speak `language` now, or None."""
        able = self._able(language)
        return able[0].capabilities.name if able else None

    def say(self, sentence: Sentence, manner: Manner) -> Iterator[AudioChunk]:
        """Speak. Raises SaysoError ``cannot_speak_language``, or the last engine's own error where all failed."""
        able = self._able(sentence.language)
        if not able:
            raise SaysoError("cannot_speak_language", sentence.language, arguments={"language": sentence.language})
        return self._chunks(able, sentence, manner)

    def close(self) -> None:
        for engine in self._engines:
            engine.close()

    def _chunks(self, able: Sequence[TextToSpeech], sentence: Sentence, manner: Manner) -> Iterator[AudioChunk]:
        for engine in able:
            name = engine.capabilities.name
            try:
                yield from engine.say(sentence, manner)
            except Exception as error:  # an engine may fail in any way of its own; the next one takes over
                logging.getLogger(__name__).warning("speech engine %s failed: %s", name, type(error).__name__)
                self._rest_until[name] = self._clock() + REST_S
                if engine is able[-1]:
                    raise
            else:
                return

    def _able(self, language: str) -> list[TextToSpeech]:
        """Engines for `language`: rested ones first, and among them by preference.

        An engine that has this very region goes before one that has only another region of the language.
        """
        offering = [e for e in self._engines if closest(language, e.capabilities.languages) is not None]
        exact = [e for e in offering if _serves(language, closest(language, e.capabilities.languages))]
        ordered = exact + [engine for engine in offering if engine not in exact]
        now = self._clock()
        return sorted(ordered, key=lambda engine: self._rest_until.get(engine.capabilities.name, 0.0) > now)


def _serves(wanted: str, offered: str | None) -> bool:
    """True where the offered tag is the wanted one or the language at large."""
    return offered is not None and offered.lower() in (wanted.lower(), primary(wanted))
