"""Short signals: soft, short, in the range of old ears, told apart by rhythm and contour, never taken for speech."""

from __future__ import annotations

import itertools

import numpy as np
import pytest

from voice.audio import SAMPLE_RATE, to_samples
from voice.earcons import LOUDNESS_LUFS, Earcon, Note, as_numbers, at_volume, notes, sound
from voice.tts.levelled import TARGET_LUFS
from voice.turns import TurnRules, turns_in

RATE = 22_050


@pytest.mark.parametrize("earcon", Earcon)
def test_they_are_short_and_begin_and_end_in_silence(earcon: Earcon) -> None:
    pcm = sound(earcon, RATE).astype(int)
    assert 0.05 <= pcm.size / RATE <= 0.3
    assert abs(pcm[0]) < 30
    assert abs(pcm[-1]) < 60
    assert np.abs(np.diff(pcm)).max() < 1_500  # no click anywhere


@pytest.mark.parametrize("earcon", Earcon)
def test_they_lie_where_hearing_lasts_longest(earcon: Earcon) -> None:
    power = np.abs(np.fft.rfft(sound(earcon, RATE), 1 << 16)) ** 2
    hz = np.fft.rfftfreq(1 << 16, 1 / RATE)
    inside = power[(hz >= 480) & (hz <= 2_000)].sum() / power.sum()
    assert inside > 0.97
    for note in notes()[earcon]:
        assert min(note.from_hz, note.to_hz) >= 500
        assert 2 * max(note.from_hz, note.to_hz) <= 2_000


def test_they_are_softer_than_the_voice_and_alike() -> None:
    assert LOUDNESS_LUFS < TARGET_LUFS
    levels = []
    for earcon in Earcon:
        pcm = to_samples(sound(earcon, RATE))
        levels.append(10 * np.log10(np.mean(pcm[np.abs(pcm) > 0.001] ** 2)))
    assert max(levels) - min(levels) < 2


def rhythm(found: tuple[Note, ...]) -> tuple[str, ...]:
    """Each note as short or long, without its pitch."""
    return tuple("long" if note.for_s > 0.12 else "short" for note in found)


def contour(found: tuple[Note, ...]) -> str:
    step = found[-1].to_hz / found[0].from_hz
    return "level" if 0.97 < step < 1.03 else "up" if step > 1 else "down"


def test_any_two_differ_in_rhythm_and_the_opposites_in_contour_too() -> None:
    for one, other in itertools.combinations(notes().values(), 2):
        assert rhythm(one) != rhythm(other)
    assert contour(notes()[Earcon.LISTENING]) == "up"
    assert contour(notes()[Earcon.ERROR]) == "down"
    assert contour(notes()[Earcon.THINKING]) == "level"


def test_a_microphone_that_hears_them_hears_no_speech() -> None:
    from voice.vad import Silero

    gap = np.zeros(SAMPLE_RATE // 2, np.float32)
    heard = np.concatenate([part for earcon in Earcon for part in (gap, to_samples(sound(earcon, SAMPLE_RATE)))])
    assert list(turns_in(np.concatenate([heard, gap, gap, gap]), Silero(), TurnRules())) == []


def test_the_listeners_volume_holds_for_them_too() -> None:
    plain = sound(Earcon.HEARD, RATE)
    assert np.abs(at_volume(plain, 50)).max() == pytest.approx(np.abs(plain).max() / 2, abs=1)
    assert np.abs(at_volume(plain, 0)).max() == 0


def test_who_makes_them_elsewhere_gets_every_one() -> None:
    numbers = as_numbers()
    assert set(numbers) == {earcon.value for earcon in Earcon}
    for one in numbers.values():
        assert 0.01 < one["gain"] < 0.3  # type: ignore[operator]
        assert one["notes"]
