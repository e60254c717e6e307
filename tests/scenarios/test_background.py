"""Sounds that are meant for nobody, through the ears of a real talk: a sample of `python -m benchmarks.background`."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

pytest.importorskip("pocketsphinx", reason="pocketsphinx has no build for this platform")
pytest.importorskip("espeakng_loader", reason="espeakng-loader has no build for this platform")

from benchmarks.background import Room, room
from benchmarks.noises import NO_SPEECH, other_people
from voice.tts.espeak import Espeak

WHOLE = os.environ.get("SAYSO_WHOLE") == "1"
CLIPS = range(200) if WHOLE else range(2)
TIMEOUT_S = 3600 if WHOLE else 120


@pytest.fixture(scope="module")
def place(furnished: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Room]:
    home = shutil.copytree(furnished, tmp_path_factory.mktemp("background") / "sayso")
    with room(Path(home)) as made:
        yield made


@pytest.mark.timeout(TIMEOUT_S)
def test_nothing_is_written_down_where_nobody_speaks_and_nothing_changes(place: Room) -> None:
    for kind, make in NO_SPEECH.items():
        row = place.row(kind, make, CLIPS)
        assert (row.transcripts, row.changed) == (0, 0), row


@pytest.mark.timeout(TIMEOUT_S)
def test_a_cafe_and_a_television_are_nobodys_request(place: Room) -> None:
    espeak = Espeak()
    kinds = other_people(espeak)
    for kind, clips in (("babble", CLIPS), ("television", CLIPS if WHOLE else range(1))):
        row = place.row(kind, kinds[kind], clips)
        assert row.began, "a sample in which no speech seems to begin shows nothing"
        assert row.changed == 0
        assert row.transcripts <= 0.01 * row.clips, row
    espeak.close()
