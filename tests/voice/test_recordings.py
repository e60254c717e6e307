"""Human voices and household noise, where the recordings lie beside the checkout (they are not copied into it)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from voice import files, vad
from voice.noise import in_a_room
from voice.turns import TurnRules, turns_in
from voice.vad import Silero

SPEECH = Path(__file__).parents[3] / "shared" / "speech"

pytestmark = pytest.mark.skipif(not SPEECH.is_dir(), reason="no recordings in ../shared/speech")

WORDS = ("yes", "no", "hello", "help_me", "thank_you", "order_status")
NOISES = ("car_horn", "dog_bark", "engine_idling", "ringing_phone", "siren")


@pytest.fixture(scope="module")
def session() -> Any:
    return vad.load_session()


@pytest.mark.parametrize("word", WORDS)
@pytest.mark.parametrize("snr_db", [60, 20, 10])
def test_one_short_word_is_one_turn(session: Any, word: str, snr_db: int) -> None:
    samples = in_a_room(files.read(SPEECH / "short" / f"{word}.wav"), snr_db=snr_db, seed=5)
    assert len(turns_in(samples, Silero(session))) == 1


@pytest.mark.parametrize("noise", NOISES)
def test_household_noise_is_no_turn(session: Any, noise: str) -> None:
    assert turns_in(files.read(SPEECH / "noise" / f"{noise}.wav"), Silero(session)) == ()


@pytest.mark.parametrize("language", ["de", "es", "fr", "it", "ja", "ko", "pt"])
def test_a_patient_profile_hears_a_whole_request_as_one_turn(session: Any, language: str) -> None:
    samples = files.read(SPEECH / "leopard" / f"test_{language}.wav")
    assert len(turns_in(samples, Silero(session), TurnRules(pause_s=2.0))) == 1
