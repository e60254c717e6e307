"""Audio files: any format in, one clear error for everything that is not audio."""

from __future__ import annotations

import io
import wave
from collections.abc import Callable
from pathlib import Path

import av
import numpy as np
import pytest

from i18n.errors import SaysoError
from voice import files
from voice.audio import SAMPLE_RATE, Samples, to_pcm, to_samples


def tone(seconds: float, hz: float = 440.0, rate: int = SAMPLE_RATE) -> Samples:
    return (0.5 * np.sin(2 * np.pi * hz * np.arange(round(seconds * rate)) / rate)).astype(np.float32)


def loudest_hz(samples: Samples) -> float:
    spectrum = np.abs(np.fft.rfft(samples))
    return float(np.fft.rfftfreq(samples.size, 1 / SAMPLE_RATE)[spectrum.argmax()])


def encode(path: Path, codec: str, layout: str = "stereo", rate: int = 48_000) -> None:
    with av.open(str(path), "w") as container:
        stream = container.add_stream(codec, rate=rate, layout=layout)
        resampler = av.AudioResampler(format=stream.format, layout=layout, rate=rate, frame_size=stream.frame_size)
        frame = av.AudioFrame.from_ndarray(tone(1.0, rate=rate)[None], format="fltp", layout="mono")
        frame.sample_rate = rate
        for ready in [*resampler.resample(frame), *resampler.resample(None)]:
            container.mux(stream.encode(ready))
        container.mux(stream.encode(None))


@pytest.mark.parametrize(
    ("name", "codec"),
    [("a.wav", "pcm_s16le"), ("a.flac", "flac"), ("a.webm", "libopus"), ("a.mp3", "libmp3lame"), ("a.m4a", "aac")],
)
def test_every_common_format_becomes_16_khz_mono(tmp_path: Path, name: str, codec: str) -> None:
    encode(tmp_path / name, codec)
    samples = files.read(tmp_path / name)
    assert samples.dtype == np.float32
    assert samples.ndim == 1
    assert samples.size == pytest.approx(SAMPLE_RATE, rel=0.1)
    assert loudest_hz(samples) == pytest.approx(440, abs=3)
    assert np.abs(samples).max() == pytest.approx(0.5, rel=0.2)


def test_streaming_gives_the_same_sound_in_several_pieces(tmp_path: Path) -> None:
    files.write_wav(tmp_path / "long.wav", tone(3.0))
    pieces = list(files.stream(tmp_path / "long.wav"))
    assert len(pieces) > 3
    assert all(piece.size for piece in pieces)
    assert np.array_equal(np.concatenate(pieces), files.read(tmp_path / "long.wav"))


def test_what_is_written_is_read_back(tmp_path: Path) -> None:
    sound = tone(0.5)
    files.write_wav(tmp_path / "a.wav", sound)
    assert np.abs(files.read(tmp_path / "a.wav") - sound).max() < 1e-4
    files.write_wav(tmp_path / "b.wav", to_pcm(sound), 22_050)
    with wave.open(str(tmp_path / "b.wav")) as file:
        assert (file.getframerate(), file.getnchannels(), file.getsampwidth()) == (22_050, 1, 2)


def test_an_open_file_is_read_too(tmp_path: Path) -> None:
    files.write_wav(tmp_path / "a.wav", tone(0.5))
    assert files.read(io.BytesIO((tmp_path / "a.wav").read_bytes())).size == SAMPLE_RATE // 2


def _missing(path: Path) -> None:
    """Leave nothing there."""


def _header_only(path: Path) -> None:
    files.write_wav(path, np.zeros(0, dtype=np.int16))


def _playlist(path: Path) -> None:
    other = path.with_name("other.wav")
    files.write_wav(other, tone(1.0))
    path.write_text(f"#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\n{other}\n#EXT-X-ENDLIST\n")


def _concatenation(path: Path) -> None:
    files.write_wav(path.with_name("other.wav"), tone(1.0))
    path.write_text("ffconcat version 1.0\nfile other.wav\n")


@pytest.mark.parametrize(
    ("make", "code"),
    [
        (_missing, "unreadable_file"),
        (Path.mkdir, "unreadable_file"),
        (Path.touch, "empty_audio"),
        (_header_only, "empty_audio"),
        (lambda path: path.write_text("These are words, and no sound at all.\n" * 50), "unreadable_audio"),
        (lambda path: path.write_bytes(b"RIFF\x24\x00\x00\x00WAVEjunk"), "unreadable_audio"),
        (lambda path: path.write_bytes(np.random.default_rng(0).bytes(4000)), "unreadable_audio"),
        (_playlist, "unreadable_audio"),
        (_concatenation, "unreadable_audio"),
    ],
)
def test_what_is_no_recording_is_one_clear_error(tmp_path: Path, make: Callable[[Path], object], code: str) -> None:
    path = tmp_path / "request.wav"
    make(path)
    with pytest.raises(SaysoError) as caught:
        files.read(path)
    assert caught.value.code == code
    assert caught.value.arguments["file"] == "request.wav"


def test_a_name_that_no_system_has_is_an_unreadable_file() -> None:
    with pytest.raises(SaysoError, match="null") as caught:
        files.read(Path("a\0b.wav"))
    assert caught.value.code == "unreadable_file"


def test_a_recording_that_breaks_off_gives_what_was_there(tmp_path: Path) -> None:
    encode(tmp_path / "whole.mp3", "libmp3lame")
    data = (tmp_path / "whole.mp3").read_bytes()
    (tmp_path / "half.mp3").write_bytes(data[: len(data) // 2])
    assert 0.3 * SAMPLE_RATE < files.read(tmp_path / "half.mp3").size < 0.7 * SAMPLE_RATE


def test_an_endless_recording_is_not_taken_into_memory(tmp_path: Path) -> None:
    files.write_wav(tmp_path / "a.wav", tone(3.0))
    with pytest.raises(SaysoError) as caught:
        files.read(tmp_path / "a.wav", longest_s=1.0)
    assert caught.value.code == "audio_too_long"


def test_infinities_in_a_float_recording_do_not_reach_a_recogniser(tmp_path: Path) -> None:
    values = np.array([0.1, np.inf, -np.inf, np.nan, 7.0] * 1000, dtype="<f4")
    header = b"RIFF" + (36 + values.nbytes).to_bytes(4, "little") + b"WAVEfmt " + (16).to_bytes(4, "little")
    header += (3).to_bytes(2, "little") + (1).to_bytes(2, "little") + SAMPLE_RATE.to_bytes(4, "little")
    header += (SAMPLE_RATE * 4).to_bytes(4, "little") + (4).to_bytes(2, "little") + (32).to_bytes(2, "little")
    header += b"data" + values.nbytes.to_bytes(4, "little")
    (tmp_path / "odd.wav").write_bytes(header + values.tobytes())
    samples = files.read(tmp_path / "odd.wav")
    assert np.isfinite(samples).all()
    assert np.abs(samples).max() <= 1.0


def test_an_unwritable_place_is_said(tmp_path: Path) -> None:
    with pytest.raises(SaysoError) as caught:
        files.write_wav(tmp_path / "no" / "a.wav", tone(0.1))
    assert caught.value.code == "unwritable_file"


def test_loud_samples_are_clipped_not_wrapped() -> None:
    pcm = to_pcm(np.array([2.0, -2.0, 1.0, -1.0, 0.0], dtype=np.float32))
    assert pcm.tolist() == [32767, -32768, 32767, -32768, 0]
    assert np.array_equal(to_pcm(to_samples(pcm)), pcm)
