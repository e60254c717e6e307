"""``sayso eval voice DIR``: how well a folder of recordings is heard, with the ears that a talk has here.

Beside each recording lies its text (`voice.evaluation` tells the form). What lies in a folder named by a language tag
(``de/``) is in that language; else in that of ``--lang``. Sound passes as fast as it can, in its own time: nothing is
played.
"""

from __future__ import annotations

import time
from argparse import Namespace
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import astuple, dataclass, replace
from pathlib import Path
from typing import Any

from app.cli.ears import Ears
from app.cli.house import House
from app.cli.output import print_json, progress, say
from app.cli.times import percentile
from app.model.context import Context
from app.settings import load
from i18n.errors import SaysoError
from i18n.languages import normalise
from voice import files
from voice.audio import SAMPLE_RATE, Samples
from voice.echo import EchoGate
from voice.evaluation import (
    Errors,
    Expected,
    Found,
    Interruptions,
    Turns,
    errors_of,
    interruptions_of,
    read_text,
    turns_of,
)
from voice.pauses.completeness import Asked, SoFar, pause_for
from voice.pauses.profile import Patience
from voice.pauses.words import turn_words
from voice.stt.port import Transcript
from voice.turns import Began, Sounding, Turn, TurnCutter
from voice.vad import FRAME, FRAME_S

SOUNDS = frozenset({".wav", ".flac", ".mp3", ".ogg", ".opus", ".m4a", ".webm"})

SILENCE_S = 5.0
"""After a recording nobody speaks: the last turn ends as in a talk, not with the file."""


@dataclass(frozen=True, slots=True)
class Recording:
    """A recording, what is said in it, and in which language."""

    path: Path
    expected: tuple[Expected, ...]
    language: str


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one recording."""

    recording: Recording
    found: tuple[Found, ...]
    sound_s: float
    stt_s: float
    engine: str | None


def run(arguments: Namespace) -> int:
    flags = {"language": arguments.language, "headphones": True if arguments.headphones else None}
    settings = load({name: value for name, value in flags.items() if value is not None})
    with House(settings) as house:
        language = house.profile().language
        recordings = tuple(_recordings(Path(arguments.folder), language))
        if not recordings:
            raise SaysoError("no_recordings", arguments.folder, arguments={"folder": Path(arguments.folder).name})
        house.library.warm()
        patience = Patience(settings.pause_s)
        results = []
        for count, recording in enumerate(recordings, start=1):
            progress(f"{count} of {len(recordings)}: {recording.path.name}")
            results.append(_heard(recording, house.ears, patience, headphones=settings.headphones))
    table = scored(results)
    if arguments.json:
        print_json(table)
    else:
        _tell(table)
    return 0


def _recordings(folder: Path, language: str) -> Iterator[Recording]:
    if not folder.is_dir():
        raise SaysoError("unreadable_file", str(folder), arguments={"file": folder.name})
    for path in sorted(one for one in folder.rglob("*") if one.suffix.lower() in SOUNDS):
        text = path.with_suffix(".txt")
        if not text.is_file():
            continue
        try:
            expected = read_text(text.read_text(encoding="utf-8-sig"))
        except (OSError, UnicodeDecodeError) as error:
            raise SaysoError("unreadable_file", str(error), arguments={"file": text.name}) from error
        except ValueError as error:
            raise SaysoError(
                "bad_collection", text.name, arguments={"file": text.name, "line": int(str(error))}
            ) from error
        yield Recording(path, expected, _language_of(path.relative_to(folder)) or language)


def _language_of(path: Path) -> str | None:
    """The tag that the nearest folder is named by, None where none is."""
    for part in reversed(path.parts[:-1]):
        try:
            tag = normalise(part)
        except (SaysoError, ValueError):
            continue
        if turn_words(tag).yes:
            return tag
    return None


def _heard(recording: Recording, ears: Ears, patience: Patience, *, headphones: bool) -> Result:
    samples = files.read(recording.path)
    language, stt_s, engine = recording.language, 0.0, None
    ears.prepare(Context(languages=(language,)), (language,))
    found = []
    for one, audio in _cut(recording, samples, ears, patience, headphones=headphones):
        began = time.perf_counter()
        try:
            outcome = ears.engine.transcribe(audio, (language,))
        except SaysoError as error:
            if error.code not in {"cannot_hear_language", "hearing_failed"}:
                raise
            found.append(one)
            continue
        stt_s += time.perf_counter() - began
        engine = outcome.engine
        found.append(replace(one, words=outcome.text if isinstance(outcome, Transcript) else None))
    return Result(recording, tuple(found), samples.size / SAMPLE_RATE, stt_s, engine)


def _cut(
    recording: Recording, samples: Samples, ears: Ears, patience: Patience, *, headphones: bool
) -> Iterator[tuple[Found, Samples]]:
    """The turns of a recording as a talk would take them, and their sound."""
    import numpy as np

    words, gate, noticed_s = turn_words(recording.language), EchoGate(headphones=headphones), 0.0

    def wait(now: Sounding) -> float:
        return pause_for(SoFar(None, now.speech_s), Asked.NOTHING, patience, words)

    cutter = TurnCutter(ears.vad, ears.rules, wait)
    sound = np.concatenate([samples, np.zeros(round(SILENCE_S * SAMPLE_RATE), np.float32)])
    spans = [(one.start_s or 0.0, one.end_s or 0.0) for one in recording.expected if one.sayso]
    for start in range(0, sound.size, FRAME):
        at_s = start / SAMPLE_RATE
        speaking = any(began <= at_s < ended for began, ended in spans)
        block = gate.passes(sound[start : start + FRAME], SAMPLE_RATE, speaking=speaking)
        for item in cutter.push(block):
            match item:
                case Began():
                    noticed_s = at_s + FRAME_S
                case Turn(audio, span):
                    yield Found(span.start_s, span.end_s, noticed_s, at_s + FRAME_S), audio


# --- figures


def scored(results: Sequence[Result]) -> dict[str, Any]:
    """The figures of all recordings, ready to be printed as JSON."""
    turns = [turns_of(one.recording.expected, one.found) for one in results]
    into = [interruptions_of(one.recording.expected, one.found) for one in results]
    by_language: dict[str, Errors] = defaultdict(Errors)
    for one in results:
        by_language[one.recording.language] = _sum(by_language[one.recording.language], _errors(one))
    together = Errors()
    for errors in by_language.values():
        together = _sum(together, errors)
    sound_s = sum(one.sound_s for one in results)
    return {
        "recordings": len(results),
        "seconds": round(sound_s, 1),
        "recognition": {
            **_rates(together),
            "by_language": {tag: _rates(errors) for tag, errors in sorted(by_language.items())},
            "refused": sum(found.words is None for one in results for found in one.found),
            "engines": sorted({one.engine for one in results if one.engine is not None}),
            "real_time_factor": round(sum(one.stt_s for one in results) / sound_s, 3) if sound_s else None,
        },
        "endpointing": {
            **{name: sum(getattr(one, name) for one in turns) for name in _COUNTS},
            "delay_s": _spread([delay for one in turns for delay in one.delays_s]),
        },
        "interruption": _interruption(into),
        "files": [_file(one, its, errors=_errors(one)) for one, its in zip(results, turns, strict=True)],
    }


_COUNTS = ("expected", "found", "split", "missed", "extra")


def _errors(one: Result) -> Errors:
    said = " ".join(line.words for line in one.recording.expected if not line.sayso)
    return errors_of(said, " ".join(found.words or "" for found in one.found), one.recording.language)


def _sum(one: Errors, other: Errors) -> Errors:
    return Errors(*(a + b for a, b in zip(astuple(one), astuple(other), strict=True)))


def _rates(errors: Errors) -> dict[str, Any]:
    counts = {name: getattr(errors, name) for name in ("said", "substituted", "deleted", "inserted")}
    return {"wer": round(errors.rate, 4), **counts}


def _spread(values: Sequence[float]) -> dict[str, float] | None:
    if not values:
        return None
    return {"p50": round(percentile(values, 0.5), 3), "p95": round(percentile(values, 0.95), 3)}


def _interruption(into: Sequence[Interruptions]) -> dict[str, Any]:
    noticed = [seconds for one in into for seconds in one.noticed_s]
    return {
        "expected": sum(one.expected for one in into),
        "noticed": len(noticed),
        "noticed_after_s": _spread(noticed),
        "own_voice": sum(one.own_voice for one in into),
    }


def _file(one: Result, turns: Turns, *, errors: Errors) -> dict[str, Any]:
    return {
        "file": one.recording.path.name,
        "language": one.recording.language,
        "wer": round(errors.rate, 4),
        **{name: getattr(turns, name) for name in _COUNTS},
        "heard": [found.words for found in one.found],
    }


def _tell(table: dict[str, Any]) -> None:
    words, ends, into = table["recognition"], table["endpointing"], table["interruption"]
    engines = ", ".join(words["engines"]) or "nobody"
    say(f"{table['recordings']} recordings, {table['seconds']} seconds, heard by {engines}")
    for tag, row in words["by_language"].items():
        wrong = f"{row['substituted']} wrong, {row['deleted']} missing, {row['inserted']} too many"
        say(f"words, {tag}: error rate {row['wer']:.3f} of {row['said']} ({wrong})")
    say(f"turns whose words were not believed: {words['refused']}; real-time factor {words['real_time_factor']}")
    say(
        f"turns: {ends['found']} of {ends['expected']} found whole, {ends['split']} split, {ends['missed']} missed, "
        f"{ends['extra']} that were none"
    )
    if ends["delay_s"]:
        say(f"end of the voice to the decision: median {ends['delay_s']['p50']} s, 95 % {ends['delay_s']['p95']} s")
    if into["expected"] or into["own_voice"]:
        after = into["noticed_after_s"]
        told = f", after {after['p50']} s in the median, {after['p95']} s for 95 %" if after else ""
        say(f"interruptions: {into['noticed']} of {into['expected']} noticed{told}")
        say(f"turns made of Sayso's own voice: {into['own_voice']}")
