"""Sounds that are meant for nobody: through the gates of a talk in every run, with SAYSO_WHOLE=1 through all its ears.

`python -m benchmarks.background` prints the table.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

pytest.importorskip("espeakng_loader", reason="espeakng-loader has no build for this platform")

from benchmarks.background import Room, room
from benchmarks.noises import NO_SPEECH, other_people
from voice.nearness import CROWD_DEPTH_DB, SURE
from voice.tts.espeak import Espeak
from voice.turns import TurnRules, turns_in
from voice.vad import Silero

WHOLE = os.environ.get("SAYSO_WHOLE") == "1"
CLIPS = range(200)
SAMPLE = range(20, 22)
"""Rain of seed 20 was heard as "for" before a word had to ring."""

whole = pytest.mark.skipif(not WHOLE, reason="half an hour; SAYSO_WHOLE=1")


def test_noises_and_a_cafe_are_no_turn() -> None:
    espeak = Espeak()
    kinds = {**NO_SPEECH, "babble": other_people(espeak)["babble"]}
    vad, rules = Silero(), TurnRules(pause_s=1.2, even_db=CROWD_DEPTH_DB, sure_at=SURE)
    turns = {kind: sum(len(turns_in(make(seed), vad, rules)) for seed in SAMPLE) for kind, make in kinds.items()}
    assert turns == dict.fromkeys(kinds, 0)
    espeak.close()


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Room]:
    pytest.importorskip("pocketsphinx", reason="pocketsphinx has no build for this platform")
    with room(Path(tmp_path_factory.mktemp("background"))) as made:
        yield made


@whole
@pytest.mark.timeout(3600)
def test_nothing_is_written_down_where_nobody_speaks_and_nothing_changes(place: Room) -> None:
    for kind, make in NO_SPEECH.items():
        row = place.row(kind, make, CLIPS)
        assert (row.transcripts, row.changed) == (0, 0), row


@whole
@pytest.mark.timeout(7200)
def test_a_cafe_and_a_television_are_nobodys_request(place: Room) -> None:
    espeak = Espeak()
    for kind, make in other_people(espeak).items():
        row = place.row(kind, make, CLIPS)
        assert row.changed == 0
        assert row.transcripts <= 0.01 * row.clips, row
    espeak.close()
