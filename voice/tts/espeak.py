"""eSpeak NG in process: more than a hundred languages, first sound within a few milliseconds, word marks.

The voice that is always there, and the daily voice of many blind people. It knows no kanji: `voice.tts.japanese` reads
them for it, and where that is not installed it speaks no Japanese. Arabic is read without short vowels.
"""

from __future__ import annotations

import importlib.resources
import tomllib
import unicodedata
from collections.abc import Generator, Iterator
from contextlib import closing
from dataclasses import dataclass

import numpy as np

from i18n.errors import SaysoError
from voice.audio import AudioChunk, Pcm, WordMark
from voice.tags import closest
from voice.tts.espeak_library import EventType, Library, Parameter, Piece, library
from voice.tts.japanese import Reading, can_read_japanese, has_kanji, japanese_reader
from voice.tts.pauses import CLAUSE_PAUSE_S, at_pace
from voice.tts.port import Manner, Sentence, TtsCapabilities

_RATES = (80, 450)
_UNSPEAKABLE = ("Cc", "Cs", "Co", "Cn")  # control, lone surrogates, private, unassigned
_QUIET = 40  # of 32768: what the library itself leaves between clauses


class Espeak:
    """The engine. Cheap to make after the first: all share one loaded library.

    library_path, data_path: where they lie; by default inside the package espeakng-loader.
    Raises SaysoError ``no_speaking_engine`` where they are missing.
    """

    def __init__(self, library_path: str | None = None, data_path: str | None = None) -> None:
        if library_path is None or data_path is None:
            found = _packaged()
            library_path, data_path = library_path or found[0], data_path or found[1]
        self._library: Library = library(library_path, data_path)
        self._voices = _voices(self._library)
        if not can_read_japanese():
            self._voices.pop("ja", None)
        self._capabilities = TtsCapabilities("espeak-ng", tuple(self._voices), word_events=True)

    @property
    def capabilities(self) -> TtsCapabilities:
        return self._capabilities

    def say(self, sentence: Sentence, manner: Manner) -> Iterator[AudioChunk]:
        """Speak; a `variant` is the name of one of espeak-ng's voice variants, e.g. ``f3`` or ``m2``."""
        voice = self._voice(sentence.language) + (f"+{manner.variant}" if manner.variant else "")
        parameters = {
            Parameter.RATE: _within(manner.rate, *_RATES),
            Parameter.PITCH: _within(manner.pitch, 0, 100),
            Parameter.VOLUME: _within(manner.volume, 0, 200),
        }
        pause_s = at_pace(CLAUSE_PAUSE_S, manner)
        text = _speakable(sentence.text)
        reading = _reading(text, sentence.language)
        text = text if reading is None else reading.text
        pieces = self._library.speak(text, voice, parameters)
        chunks = _chunks(pieces, self._library.sample_rate, pause_s)
        return chunks if reading is None else _as_written(chunks, reading)

    def ipa(self, text: str, language: str, separator: str = "_") -> str:
        """How `text` is said: IPA, words parted by spaces, sounds by `separator` (one character).

        Raises SaysoError ``cannot_speak_language`` where there is no voice for `language`.
        """
        reading = _reading(text, language)
        spoken = _speakable(text if reading is None else reading.text)
        return self._library.ipa(spoken, self._voice(language), separator)

    def _voice(self, language: str) -> str:
        tag = closest(language, self._voices)
        if tag is None:
            raise SaysoError("cannot_speak_language", language, arguments={"language": language})
        return self._voices[tag]

    def close(self) -> None:
        """Nothing to give back: the library stays with the process."""


def _chunks(pieces: Generator[Piece, None, None], sample_rate: int, pause_s: float) -> Iterator[AudioChunk]:
    pauses = ClausePauses(round(pause_s * sample_rate))
    with closing(pieces):
        for piece in pieces:
            pcm, added = pauses.push(np.frombuffer(piece.pcm, dtype=np.int16), _clause_ends(piece))
            words = tuple(
                WordMark(event.position - 1, event.length, (event.sample + added.before(event.sample)) / sample_rate)
                for event in piece.events
                if event.type == EventType.WORD
            )
            if pcm.size or words:
                yield AudioChunk(pcm, sample_rate, words)


def _reading(text: str, language: str) -> Reading | None:
    """How a sentence with kanji sounds; None where the voice can read it by itself."""
    return japanese_reader().read(text) if language.split("-")[0] == "ja" and has_kanji(text) else None


def _as_written(chunks: Iterator[AudioChunk], reading: Reading) -> Iterator[AudioChunk]:
    """The same sound, its marks at the words as they are written; one for each."""
    last = None
    for chunk in chunks:
        marks = []
        for mark in chunk.words:
            start, length = reading.written(mark.start)
            if start != last:
                marks.append(WordMark(start, length, mark.at_s))
                last = start
        yield AudioChunk(chunk.pcm, chunk.sample_rate, tuple(marks))


@dataclass(frozen=True, slots=True)
class Added:
    """Samples of silence put in, and where: (position in the library's sound, samples)."""

    places: tuple[tuple[int, int], ...]

    def before(self, sample: int) -> int:
        """How many were put in at or before `sample` of the library's sound."""
        return sum(count for at, count in self.places if at <= sample)


class ClausePauses:
    """Lengthens the silence between clauses to `least` samples; the end of the sentence stays as it is."""

    def __init__(self, least: int) -> None:
        self._least = least
        self._seen = 0  # samples of the library's sound so far
        self._quiet = 0  # samples of silence that it ended with
        self._pending: int | None = None  # where a clause ended, until it is known that another follows
        self._places: list[tuple[int, int]] = []

    def push(self, pcm: Pcm, ends: tuple[int, ...]) -> tuple[Pcm, Added]:
        """The next sound with clause ends at `ends` (samples from the start of the sentence)."""
        parts: list[Pcm] = []
        start = self._seen
        for end in [*ends, None]:
            stop = pcm.size if end is None else min(max(end - start, 0), pcm.size)
            done = self._seen - start
            if stop > done:
                parts += [self._pause(), pcm[done:stop]]
                self._count(pcm[done:stop])
            if end is not None:
                self._pending = self._seen
        whole = np.concatenate(parts) if parts else pcm[:0]
        coming = () if self._pending is None else ((self._pending, self._missing()),)
        return whole, Added((*self._places, *coming))

    def _missing(self) -> int:
        return max(0, self._least - self._quiet)

    def _pause(self) -> Pcm:
        if self._pending is None:
            return np.zeros(0, dtype=np.int16)
        count = self._missing()
        self._places.append((self._pending, count))
        self._pending = None
        return np.zeros(count, dtype=np.int16)

    def _count(self, pcm: Pcm) -> None:
        self._seen += pcm.size
        loud = np.flatnonzero(np.abs(pcm.astype(np.int32)) > _QUIET)
        self._quiet = self._quiet + pcm.size if loud.size == 0 else pcm.size - 1 - int(loud[-1])


def _clause_ends(piece: Piece) -> tuple[int, ...]:
    return tuple(event.sample for event in piece.events if event.type == EventType.CLAUSE_END)


def _voices(loaded: Library) -> dict[str, str]:
    """BCP 47 tag → voice identifier, best first where a language has several."""
    best: dict[str, tuple[int, str]] = {}
    for voice in loaded.voices:
        for priority, language in voice.languages:
            if language not in best or priority < best[language][0]:
                best[language] = (priority, voice.identifier)
    text = importlib.resources.files("voice.tts").joinpath("espeak.toml").read_text(encoding="utf-8")
    settled: dict[str, str] = tomllib.loads(text)["languages"]
    voices = {tag: best[language][1] for tag, language in settled.items() if language in best}
    known = {tag.lower() for tag in voices}
    return voices | {_cased(tag): voice for tag, (_, voice) in best.items() if tag.lower() not in known}


def _cased(tag: str) -> str:
    """``pt-br`` → ``pt-BR``, ``en-gb-scotland`` → ``en-GB-scotland``: regions in capitals, as BCP 47 advises."""
    first, *rest = tag.split("-")
    return "-".join([first, *(part.upper() if len(part) == 2 else part for part in rest)])


def _speakable(text: str) -> str:
    """Control characters as spaces, one for one, so that word marks still point into the text.

    Joiners (category Cf) stay: Hindi and Persian words need them.
    """
    return "".join(" " if unicodedata.category(char) in _UNSPEAKABLE else char for char in text)


def _within(value: int, low: int, high: int) -> int:
    return max(low, min(high, value))


def _packaged() -> tuple[str, str]:
    try:
        import espeakng_loader
    except ImportError as error:
        raise SaysoError("no_speaking_engine", str(error), arguments={"engine": "espeak-ng"}) from error
    return str(espeakng_loader.get_library_path()), str(espeakng_loader.get_data_path())
