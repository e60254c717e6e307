"""A sentence of several languages: each part by the voice of its language, joined as if one person said it.

The voices of one engine and of several go through the same port below, at one loudness (`voice.tts.levelled`). What is
left to do here is the seam: a voice ends and begins with silence of its own, which would sound like the end of a
sentence in the middle of one.
"""

from __future__ import annotations

from collections.abc import Generator, Iterator
from dataclasses import dataclass, replace

import numpy as np

from i18n.errors import SaysoError
from voice.audio import AudioChunk, Pcm, WordMark, silence
from voice.resampling import resample_pcm
from voice.tags import primary
from voice.tts.port import Manner, Sentence, TextToSpeech, TtsCapabilities

SEAM_S = 0.06
"""Seconds between two voices: about what lies between two words of somebody who takes care."""

_FADE_S = 0.005
_QUIET = 160
"""Of 32768 (-46 dBFS): softer than any sound of speech at the loudness that voices have here."""


@dataclass(frozen=True, slots=True)
class Part:
    """What one voice says: `text` is the sentence's from character `start` on."""

    text: str
    language: str
    start: int


def parts_of(sentence: Sentence) -> tuple[Part, ...]:
    """The sentence by language, in order; marks and spaces between go with the part before them."""
    edges: list[tuple[int, int, str]] = []
    done = 0
    for run in sentence.runs:
        edges += [(done, run.start, sentence.language), (run.start, run.end, run.language)]
        done = run.end
    edges.append((done, len(sentence.text), sentence.language))
    parts: list[Part] = []
    for start, end, language in edges:
        text = sentence.text[start:end]
        if parts and (primary(parts[-1].language) == primary(language) or not _is_said(text)):
            parts[-1] = replace(parts[-1], text=parts[-1].text + text)
        elif text:
            parts.append(Part(text, language, start))
    if len(parts) > 1 and not _is_said(parts[0].text):  # an opening quotation mark
        first, second, *rest = parts
        parts = [Part(first.text + second.text, second.language, first.start), *rest]
    return tuple(parts)


class Polyglot:
    """An engine of many languages behind its own port, which also says sentences with runs of other languages."""

    def __init__(self, engine: TextToSpeech) -> None:
        self._engine = engine

    @property
    def capabilities(self) -> TtsCapabilities:
        return self._engine.capabilities

    def say(self, sentence: Sentence, manner: Manner) -> Iterator[AudioChunk]:
        """Speak. A run that no voice speaks is said by the sentence's own voice where it is in Latin letters, else left
        out: it stands as text. Raises what the engine raises for the rest."""
        parts = parts_of(sentence)
        if len(parts) < 2:
            language = parts[0].language if parts else sentence.language
            return self._engine.say(Sentence(sentence.text, language), manner)
        return self._joined(parts, sentence.language, manner)

    def close(self) -> None:
        self._engine.close()

    def _joined(self, parts: tuple[Part, ...], own: str, manner: Manner) -> Generator[AudioChunk, None, None]:
        rate = 0
        said_s = 0.0
        for index, part in enumerate(parts):
            made = self._made(part, own, manner)
            if made is None:
                continue
            pcm, words = made.pcm, made.words
            if rate:
                yield AudioChunk(silence(SEAM_S, rate), rate)
                said_s += round(SEAM_S * rate) / rate
            rate = rate or made.sample_rate
            pcm, cut_s = _trimmed(pcm, made.sample_rate, first=said_s == 0.0, last=index == len(parts) - 1)
            pcm = resample_pcm(pcm, made.sample_rate, rate)
            marks = tuple(
                WordMark(word.start + part.start, word.length, max(0.0, word.at_s - cut_s) + said_s) for word in words
            )
            yield AudioChunk(pcm, rate, marks)
            said_s += pcm.size / rate

    def _made(self, part: Part, own: str, manner: Manner) -> AudioChunk | None:
        """All of a part's sound; None where no voice says it."""
        try:
            chunks = list(self._engine.say(Sentence(part.text, part.language), manner))
        except SaysoError as error:
            if error.code != "cannot_speak_language" or part.language == own:
                raise
            if not part.text.isascii():
                return None
            chunks = list(self._engine.say(Sentence(part.text, own), manner))
        if not chunks:
            return None
        words = tuple(word for chunk in chunks for word in chunk.words)
        return AudioChunk(np.concatenate([chunk.pcm for chunk in chunks]), chunks[0].sample_rate, words)


def _is_said(text: str) -> bool:
    return any(char.isalnum() for char in text)


def _trimmed(pcm: Pcm, rate: int, *, first: bool, last: bool) -> tuple[Pcm, float]:
    """The sound without the silence at its seams, faded there, and the seconds cut off before it."""
    loud = np.flatnonzero(np.abs(pcm.astype(np.int32)) > _QUIET)
    if loud.size == 0:
        return pcm[:0], 0.0
    fade = round(_FADE_S * rate)
    begin = 0 if first else max(0, int(loud[0]) - fade)
    end = pcm.size if last else min(pcm.size, int(loud[-1]) + 1 + fade)
    cut = pcm[begin:end].astype(np.float64)
    ramp = np.linspace(0.0, 1.0, min(fade, cut.size))
    if not first:
        cut[: ramp.size] *= ramp
    if not last:
        cut[cut.size - ramp.size :] *= ramp[::-1]
    return np.rint(cut).astype(np.int16), begin / rate
