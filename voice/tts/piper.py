"""Piper: more natural voices where a folder holds some, one ``NAME.onnx`` with its ``NAME.onnx.json`` per voice.

Piper makes a sentence in one go and cannot be interrupted within it; the sound is handed on in short pieces so that
whoever plays it can stop between them. It has no pitch and gives no word marks. It carries an espeak-ng of its own
(for the phonemes) with the same short buffer for its data path.
"""

from __future__ import annotations

import functools
import importlib.util
import json
import logging
import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from i18n.errors import SaysoError
from voice.audio import AudioChunk
from voice.pace import NATURAL_RATE
from voice.tags import closest
from voice.tts.espeak_library import short_path
from voice.tts.port import Manner, Sentence, TtsCapabilities

_PIECE_S = 0.1
_LONGEST_DATA_PATH = 120  # bytes; see voice.tts.espeak_library


@dataclass(frozen=True, slots=True)
class _VoiceFile:
    language: str
    model: Path


class Piper:
    """All voices of one folder, one for each language: the first that `first` names, else the first by name. Each is
    loaded when it first speaks.

    Raises SaysoError ``no_speaking_engine`` where the package is missing or the folder holds no voice.
    """

    def __init__(self, folder: Path, first: Sequence[str] = ()) -> None:
        if importlib.util.find_spec("piper") is None:
            raise SaysoError("no_speaking_engine", "piper-tts is not installed", arguments={"engine": "Piper"})
        self._files: dict[str, _VoiceFile] = {}
        for file in sorted(_voice_files(folder), key=lambda file: _place(file.model.stem, first)):
            self._files.setdefault(file.language, file)
        if not self._files:
            raise SaysoError("no_speaking_engine", f"no voice in {folder.name}", arguments={"engine": "Piper"})
        self._loaded: dict[Path, Any] = {}
        self._lock = threading.Lock()
        self._capabilities = TtsCapabilities("piper", tuple(self._files), word_events=False)

    @property
    def capabilities(self) -> TtsCapabilities:
        return self._capabilities

    def say(self, sentence: Sentence, manner: Manner) -> Iterator[AudioChunk]:
        """Speak; a `variant` is the name of a speaker of a voice that has several."""
        tag = closest(sentence.language, self._files)
        if tag is None:
            raise SaysoError("cannot_speak_language", sentence.language, arguments={"language": sentence.language})
        return self._chunks(self._files[tag], sentence.text, manner)

    def close(self) -> None:
        """Give the loaded voices' memory back."""
        with self._lock:
            self._loaded.clear()

    def _chunks(self, file: _VoiceFile, text: str, manner: Manner) -> Iterator[AudioChunk]:
        from piper import SynthesisConfig

        voice = self._voice(file)
        config = SynthesisConfig(
            speaker_id=voice.config.speaker_id_map.get(manner.variant) if manner.variant else None,
            length_scale=voice.config.length_scale * NATURAL_RATE / max(1, manner.rate),
            volume=manner.volume / 100,
        )
        made = iter(voice.synthesize(text, config))
        while True:
            with self._lock:  # the phonemizer below is one C library for the whole process
                chunk = next(made, None)
            if chunk is None:
                return
            pcm = chunk.audio_int16_array
            piece = round(_PIECE_S * chunk.sample_rate)
            for start in range(0, pcm.size, piece):
                yield AudioChunk(pcm[start : start + piece], chunk.sample_rate)

    def _voice(self, file: _VoiceFile) -> Any:
        with self._lock:
            if file.model not in self._loaded:
                try:
                    from piper import PiperVoice

                    self._loaded[file.model] = PiperVoice.load(file.model, espeak_data_dir=_espeak_data())
                except Exception as error:  # a voice is a file from outside, and ONNX Runtime has errors of its own
                    raise SaysoError(
                        "voice_unusable", f"{file.model.name}: {error}", arguments={"voice": file.model.stem}
                    ) from error
            return self._loaded[file.model]


def _place(name: str, first: Sequence[str]) -> int:
    return first.index(name) if name in first else len(first)


def _voice_files(folder: Path) -> Iterator[_VoiceFile]:
    """The voices of a folder in the order of their names."""
    for model in sorted(folder.glob("*.onnx")) if folder.is_dir() else ():
        try:
            config = json.loads(model.with_name(model.name + ".json").read_text(encoding="utf-8"))
            language = config.get("language", {}).get("code") or config["espeak"]["voice"]
        except (OSError, ValueError, KeyError, AttributeError, TypeError):
            logging.getLogger(__name__).warning("voice %s has no readable description beside it", model.name)
            continue
        yield _VoiceFile(_tag(str(language)), model)


def _tag(code: str) -> str:
    """``pt_BR`` and espeak-ng's ``pt-br`` → ``pt-BR``; its ``cmn`` → ``zh``."""
    first, *rest = code.replace("_", "-").split("-")
    first = "zh" if first.lower() == "cmn" else first.lower()
    return "-".join([first, *(part.upper() if len(part) == 2 else part for part in rest)])


@functools.cache
def _espeak_data() -> Path:
    """Piper sets its C library up once for the process, so the short path lives as long as Piper's module."""
    import piper.voice

    return short_path(Path(piper.voice.ESPEAK_DATA_DIR), _LONGEST_DATA_PATH, owner=piper.voice)
