"""Engines as they are made in a process of their own (`voice.stt.isolated`): functions that can be pickled."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from voice.stt.port import SpeechToText
from voice.stt.whisper import Whisper, WhisperOptions
from voice.stt.worker import Sense


def whisper_there(_sense: Sense, options: WhisperOptions) -> SpeechToText:
    """Whisper."""
    return Whisper(options)


def pocketsphinx_there(sense: Sense, cache: Path | None) -> SpeechToText:
    """PocketSphinx; which wording makes most sense is asked at the near end."""
    from voice.stt.pocketsphinx import PocketSphinx

    return PocketSphinx(cache=cache, plausible=sense)


def basic_there(_sense: Sense, languages: Sequence[str]) -> SpeechToText:
    """Basic hearing of whole phrases."""
    from voice.stt.basic import BasicHearing

    return BasicHearing(languages)
