"""What is believed of the pieces that a speech model wrote: made-up pieces, one figure changed at a time."""

from __future__ import annotations

from dataclasses import replace

import pytest

from voice.stt.port import Transcript, Unclear, WordHeard
from voice.stt.segments import Segment, Sound, judged

SOUND = Sound(6.0, -20.0, "en")
BOOTS = Segment(
    " show me boots", 0.0, 1.6, -0.2, 0.05, 1.1, 4, tuple(WordHeard(w, 0.0, 0.5, 0.9) for w in ("show", "me", "boots"))
)
RED = Segment(" in red", 1.8, 2.4, -0.4, 0.1, 0.8, 2, (WordHeard("in", 1.8, 2.0, 0.8), WordHeard("red", 2.0, 2.4, 0.7)))
CREDIT = Segment(" Thanks for watching!", 3.0, 5.0, -0.2, 0.2, 0.9, 4)
SILENCE = Segment(" you", 3.0, 5.0, -1.4, 0.9, 0.5, 1)


def test_pieces_become_one_transcript_with_their_words() -> None:
    found = judged([BOOTS, RED], SOUND, "whisper")
    assert isinstance(found, Transcript)
    assert (found.text, found.language, found.engine) == ("show me boots in red", "en", "whisper")
    assert [word.confidence for word in found.words] == [0.9, 0.9, 0.9, 0.8, 0.7]
    assert found.confidence == pytest.approx(0.766, abs=0.001)  # exp of (4 x -.2 + 2 x -.4) / 6


@pytest.mark.parametrize("nobody", [CREDIT, SILENCE])
def test_what_nobody_spoke_is_left_out_wherever_it_stands(nobody: Segment) -> None:
    for pieces in ([BOOTS, nobody], [nobody, BOOTS], [nobody, BOOTS, nobody]):
        found = judged(pieces, SOUND, "whisper")
        assert isinstance(found, Transcript)
        assert found.text == "show me boots"


@pytest.mark.parametrize(
    ("pieces", "reason"),
    [([], "no_speech"), ([SILENCE], "no_speech"), ([CREDIT], "phantom"), ([SILENCE, CREDIT], "phantom")],
)
def test_where_nobody_spoke_there_is_no_transcript(pieces: list[Segment], reason: str) -> None:
    assert judged(pieces, SOUND, "whisper") == Unclear(reason, "whisper")


@pytest.mark.parametrize(
    ("doubtful", "reason"),
    [
        (replace(RED, log_probability=-1.3), "unsure"),
        (replace(RED, compression=2.9), "repeating"),
        (replace(RED, text=" red red red red red"), "repeating"),
        (replace(RED, text=" x" * 150), "repeating"),
    ],
)
def test_a_spoken_piece_that_is_not_believed_makes_the_whole_unclear(doubtful: Segment, reason: str) -> None:
    assert judged([BOOTS, doubtful], SOUND, "whisper") == Unclear(reason, "whisper")


def test_the_gates_of_silence_work_together_not_alone() -> None:
    loud_breath = replace(RED, no_speech=0.9)
    assert isinstance(judged([loud_breath], SOUND, "whisper"), Transcript)
    assert judged([replace(loud_breath, log_probability=-1.1)], SOUND, "whisper") == Unclear("no_speech", "whisper")


def test_a_loop_over_the_pieces_is_seen() -> None:
    assert judged([replace(BOOTS, words=())] * 4, SOUND, "whisper") == Unclear("repeating", "whisper")


def test_sound_too_soft_for_a_voice() -> None:
    assert judged([BOOTS], replace(SOUND, loudest_dbfs=-70.0), "whisper") == Unclear("too_quiet", "whisper")
