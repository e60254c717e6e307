"""Whisper through faster-whisper: many languages, any words, on a CPU; for whoever has fetched a model.

Its settings here are the careful ones: silence was cut away before (so no second voice detector), nothing is carried
over from one turn to the next but the language, no random sampling, and what it is unsure of is `Unclear`, never a
guess (`voice.stt.segments`).
"""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from i18n.errors import SaysoError
from voice.audio import SAMPLE_RATE, Samples
from voice.grammar import Grammar
from voice.stt import doubt
from voice.stt.hints import expected
from voice.stt.language import Inertia, hearable, spoken_in, whisper_code
from voice.stt.port import SttCapabilities, Transcript, Unclear, WordHeard
from voice.stt.segments import Segment, Sound, judged
from voice.tags import primary

NAME = "whisper"

_NEEDED = ("model.bin", "tokenizer.json")
_LEAST_S = 0.1
_TOKENS_FREE = 24
_TOKENS_A_SECOND = 12.0
_MOST_TOKENS = 220  # the decoder's 448 hold the hints too


@dataclass(frozen=True, slots=True)
class WhisperOptions:
    """Which model, and how it runs.

    model             a folder in CTranslate2's format, a size (``small``) or a hub name
    local_files_only  False lets faster-whisper fetch a model by name
    download_root     folder where fetched models are kept; None for the hub's own
    threads           of the CPU; 0 for all cores
    beam              1 to 5: wider is a little better and slower
    catalogue         words of the goods, lower case: those that make sense now are given as hints
    understood        languages (``pt``, ``zh``) that whoever reads the words understands: speech in any other is
                      translated into English too, a second reading. None: all are, and nothing is translated
    """

    model: str
    local_files_only: bool = True
    download_root: Path | None = None
    compute_type: str = "int8"
    device: str = "cpu"
    threads: int = 0
    beam: int = 2
    catalogue: frozenset[str] = frozenset()
    understood: frozenset[str] | None = None

    def __post_init__(self) -> None:
        if not 1 <= self.beam <= 5:
            raise ValueError(f"beam is 1 to 5, not {self.beam}")


class Whisper:
    """The engine; loads the model when it is made.

    Raises SaysoError: ``no_hearing_engine`` (faster-whisper is missing), ``speech_model_missing`` (no such model here;
    not permanent where it may be fetched), ``speech_model_unusable`` (a folder that holds no whole model).
    """

    def __init__(self, options: WhisperOptions) -> None:
        self._options = options
        self._model = _load(options)
        self._hotwords: str | None = None
        self._inertia = Inertia()
        self._lock = threading.Lock()
        codes = tuple(self._model.supported_languages)
        self._codes = frozenset(codes)
        languages = None if len(codes) > 1 else codes
        self._capabilities = SttCapabilities(NAME, languages, consent="plain", grammar=False)

    @property
    def capabilities(self) -> SttCapabilities:
        return self._capabilities

    def prepare(self, grammar: Grammar | None) -> None:
        """Take what is on the table and the catalogue's words that make sense now as hints."""
        self._hotwords = expected(grammar, self._options.catalogue)

    def transcribe(self, audio: Samples, languages: Sequence[str]) -> Transcript | Unclear:
        able = hearable(languages, self._codes)
        if not able:
            wanted = languages[0] if languages else ""
            raise SaysoError("cannot_hear_language", wanted, arguments={"language": wanted})
        if audio.size < _LEAST_S * SAMPLE_RATE:
            return Unclear("no_speech", NAME)
        duration_s = audio.size / SAMPLE_RATE
        loudest_dbfs = doubt.loudest(audio)
        if loudest_dbfs < doubt.QUIETEST_DBFS:
            return Unclear("too_quiet", NAME)
        with self._lock:
            language = self._language(audio, self._inertia.order(able), duration_s)
            sound = Sound(duration_s, loudest_dbfs, language)
            heard = judged(self._segments(audio, whisper_code(language)), sound, NAME)
            if isinstance(heard, Unclear):
                return heard
            self._inertia = Inertia.after(able, language)
            return self._with_english(heard, audio, sound)

    def close(self) -> None:
        """Give the model's memory back; the engine cannot be used afterwards."""
        with self._lock:
            self._model.model.unload_model()

    def _language(self, audio: Samples, able: Sequence[str], duration_s: float) -> str:
        if len(able) == 1:
            return able[0]
        _, _, probabilities = self._model.detect_language(audio)
        return spoken_in(dict(probabilities), able, duration_s)

    def _with_english(self, heard: Transcript, audio: Samples, sound: Sound) -> Transcript:
        """With the model's own translation where nobody understands the language. None where that is not believed."""
        understood = self._options.understood
        if understood is None or primary(heard.language) in understood:
            return heard
        pieces = self._segments(audio, whisper_code(heard.language), task="translate")
        english = judged(pieces, replace(sound, language="en"), NAME)
        return replace(heard, english=english.text) if isinstance(english, Transcript) else heard

    def _segments(self, audio: Samples, code: str, task: str = "transcribe") -> list[Segment]:
        tokens = min(_MOST_TOKENS, _TOKENS_FREE + int(_TOKENS_A_SECOND * audio.size / SAMPLE_RATE))
        segments, _ = self._model.transcribe(
            audio,
            language=code,
            task=task,
            beam_size=self._options.beam,
            temperature=0.0,
            condition_on_previous_text=False,
            vad_filter=False,
            no_speech_threshold=doubt.NO_SPEECH_ABOVE,
            log_prob_threshold=doubt.LOGPROB_BELOW,
            compression_ratio_threshold=doubt.COMPRESSION_ABOVE,
            word_timestamps=task == "transcribe",
            hotwords=self._hotwords,
            max_new_tokens=tokens,
        )
        return [_segment(one) for one in segments]


def _segment(one: Any) -> Segment:
    """A piece as faster-whisper hands it out."""
    words = (
        WordHeard(word.word.strip(), float(word.start), float(word.end), _share(word.probability))
        for word in one.words or ()
    )
    return Segment(
        text=str(one.text),
        start_s=float(one.start),
        end_s=float(one.end),
        log_probability=float(one.avg_logprob),
        no_speech=float(one.no_speech_prob),
        compression=float(one.compression_ratio),
        tokens=len(one.tokens),
        words=tuple(word for word in words if word.text),
    )


def _share(value: float) -> float:
    return min(1.0, max(0.0, float(value)))


def _load(options: WhisperOptions) -> Any:
    try:
        from faster_whisper import WhisperModel
    except ImportError as error:
        raise SaysoError("no_hearing_engine", str(error), arguments={"engine": "Whisper"}) from error

    folder = Path(options.model)
    name = folder.name
    if folder.is_dir() and not all((folder / file).is_file() for file in _NEEDED):
        # faster-whisper would ask the hub for a tokenizer that is not there.
        raise SaysoError("speech_model_unusable", f"{name} lacks {' or '.join(_NEEDED)}", arguments={"model": name})
    try:
        return WhisperModel(
            options.model,
            device=options.device,
            compute_type=options.compute_type,
            cpu_threads=options.threads,
            download_root=str(options.download_root) if options.download_root else None,
            local_files_only=options.local_files_only,
        )
    except Exception as error:  # CTranslate2, tokenizers and the hub each have errors of their own
        if folder.is_dir():
            raise SaysoError("speech_model_unusable", str(error), arguments={"model": name}) from error
        raise SaysoError(
            "speech_model_missing", str(error), permanent=options.local_files_only, arguments={"model": name}
        ) from error
