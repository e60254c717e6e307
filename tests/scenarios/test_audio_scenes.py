"""Speech, pauses and noise from YAML, in made-up time through the real voice detector: what was taken for a turn.

A file in `audio/` is a list of scenes:

    name, language (en), patience (the person's pause in seconds), asked (nothing | yes_no | yes_digits | value)
    recogniser   ideal (the default: in each pause it tells the words so far) or none
    snr_db       room noise so far below the speech (20); room_db: … or at this level where nobody speaks
    scene        parts one after another: say (level_db: how much softer), pause, noise (cough | whistle), and
                 sayso: Sayso's own voice in the loudspeaker, with `over`: what a person near by says into it
    turns        what must be taken for turns, in order
    decided_within  seconds from the end of the first turn's sound to the decision, at most
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import yaml

from voice import vad
from voice.audio import SAMPLE_RATE, Samples, to_samples
from voice.echo import EchoGate
from voice.noise import in_a_room, room_noise
from voice.pauses.completeness import Asked, SoFar, pause_for
from voice.pauses.profile import DEFAULT_PAUSE_S, Patience
from voice.pauses.words import turn_words
from voice.resampling import resample
from voice.tts.port import Manner, Sentence
from voice.turns import Sounding, Turn, TurnCutter, TurnRules
from voice.vad import FRAME, FRAME_S, Silero

SCENES = [
    scene
    for path in sorted((Path(__file__).parent / "audio").glob("*.yaml"))
    for scene in yaml.safe_load(path.read_text(encoding="utf-8"))
]
LOOK_S = 0.35
ECHO_SHARE = 0.1
"""How loud a loudspeaker is at the microphone beside a person."""


@pytest.fixture(scope="module")
def speak() -> Callable[[str, str], Samples]:
    pytest.importorskip("espeakng_loader", reason="espeakng-loader has no build for this platform")
    from voice.tts.espeak import Espeak

    espeak = Espeak()

    def said(text: str, language: str) -> Samples:
        chunks = list(espeak.say(Sentence(text, language), Manner()))
        pcm = np.concatenate([chunk.pcm for chunk in chunks])
        sound = resample(to_samples(pcm), chunks[0].sample_rate, SAMPLE_RATE)
        loud = np.flatnonzero(np.abs(sound) > np.abs(sound).max() * 0.01)
        return sound[loud[0] : loud[-1] + 1]

    return said


@pytest.fixture(scope="module")
def session() -> Any:
    return vad.load_session()


@dataclass
class Stage:
    """The sound of a scene, when each piece of a person's speech ended, and where Sayso speaks."""

    sound: list[Samples] = field(default_factory=list)
    said: list[tuple[float, str]] = field(default_factory=list)
    sayso: list[tuple[float, float]] = field(default_factory=list)

    @property
    def now_s(self) -> float:
        return sum(part.size for part in self.sound) / SAMPLE_RATE


def staged(scene: dict[str, Any], speak: Callable[[str, str], Samples]) -> Stage:
    stage, language = Stage(), scene.get("language", "en")
    for part in scene["scene"]:
        if "say" in part:
            stage.sound.append(speak(part["say"], language) * 10 ** (part.get("level_db", 0) / 20))
            stage.said.append((stage.now_s, part["say"]))
        elif "pause" in part:
            stage.sound.append(np.zeros(round(part["pause"] * SAMPLE_RATE), np.float32))
        elif "noise" in part:
            stage.sound.append(noise(part["noise"], part.get("seconds", 0.25)))
        else:
            echo, began_s = speak(part["sayso"], language) * ECHO_SHARE, stage.now_s
            over = speak(part["over"], language) if "over" in part else np.zeros(0, np.float32)
            echo[echo.size - over.size :] += over
            stage.sound.append(echo)
            # Sayso falls silent where it is interrupted; what sounds on is the person.
            stage.sayso.append((began_s, stage.now_s - over.size / SAMPLE_RATE + (0.15 if over.size else 0.0)))
            if over.size:
                stage.said.append((stage.now_s, part["over"]))
    return stage


def noise(kind: str, seconds: float) -> Samples:
    count = round(seconds * SAMPLE_RATE)
    time = np.arange(count) / SAMPLE_RATE
    if kind == "whistle":
        return (0.2 * np.sin(2 * np.pi * 1800 * time)).astype(np.float32)
    assert kind == "cough"
    burst = np.random.default_rng(3).standard_normal(count) * np.exp(-time / 0.06)
    return (0.3 * burst).astype(np.float32)


def heard(scene: dict[str, Any], stage: Stage, session: Any) -> list[tuple[str, float]]:
    """(words of a turn, seconds from the end of its sound to the decision)."""
    language = scene.get("language", "en")
    patience, asked = Patience(scene.get("patience", DEFAULT_PAUSE_S)), Asked(scene.get("asked", "nothing"))
    words, ideal = turn_words(language), scene.get("recogniser", "ideal") == "ideal"
    taken = 0

    def wait(now: Sounding) -> float:
        known = [said for end_s, said in stage.said[taken:] if now.voice_until_s >= end_s - 0.4]
        text = " ".join(known) if ideal and known and now.silent_s >= LOOK_S else None
        answers = asked is Asked.YES_DIGITS and text is not None and len(text.split()) >= 3
        return pause_for(SoFar(text, now.speech_s, answers), asked, patience, words)

    clean = np.concatenate(stage.sound)
    sound = in_a_room(clean, snr_db=scene.get("snr_db", 20), seed=7)
    if "room_db" in scene:
        sound = clean + room_noise(clean.size, 7) * np.float32(10 ** (scene["room_db"] / 20))
    cutter, gate = TurnCutter(Silero(session), TurnRules(), wait), EchoGate()
    found: list[tuple[str, float]] = []
    for start in range(0, sound.size, FRAME):
        now_s = start / SAMPLE_RATE
        speaking = any(began <= now_s < ended for began, ended in stage.sayso)
        for item in cutter.push(gate.passes(sound[start : start + FRAME], SAMPLE_RATE, speaking=speaking)):
            if isinstance(item, Turn):
                pieces = [piece for piece in stage.said[taken:] if piece[0] <= item.span.end_s + 0.4]
                taken += len(pieces)
                end_s = pieces[-1][0] if pieces else item.span.end_s
                found.append((" ".join(said for _, said in pieces), now_s + FRAME_S - end_s))
    return found


@pytest.mark.parametrize("scene", SCENES, ids=[scene["name"] for scene in SCENES])
def test_a_scene(scene: dict[str, Any], speak: Callable[[str, str], Samples], session: Any) -> None:
    found = heard(scene, staged(scene, speak), session)
    assert [said for said, _ in found] == scene["turns"]
    if "decided_within" in scene:
        assert found[0][1] <= scene["decided_within"]
