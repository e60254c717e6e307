"""Microphone and loudspeaker. The sound card is played by the test: it pulls sound as PortAudio does."""

from __future__ import annotations

import asyncio
import sys
import threading
from collections.abc import Callable
from types import ModuleType
from typing import Any

import numpy as np
import pytest

from i18n.errors import SaysoError
from voice.audio import SAMPLE_RATE, AudioChunk
from voice.devices import BLOCK, Recording, Tape
from voice.sound_card import CardLoudspeaker, CardMicrophone


class PortAudioError(Exception):
    pass


class Stream:
    """A stream of the made-up card: `run` lets time pass."""

    latency = 0.01

    def __init__(self, card: Card, callback: Callable[..., None], finished_callback: Callable[[], None], **how: Any):
        if card.broken:
            raise PortAudioError("Error querying device -1")
        self.card, self.callback, self.finished, self.how = card, callback, finished_callback, how
        self.state = "new"
        self.sounded: list[int] = []
        card.streams.append(self)

    def start(self) -> None:
        self.state = "running"

    def run(self, frames: int) -> None:
        out = np.full((frames, 1), -7, dtype=np.int16)
        self.callback(out, frames, None, None)
        self.sounded += out[:, 0].tolist()

    def hear(self, block: np.ndarray) -> None:
        self.callback(block[:, None], block.size, None, None)

    def stop(self) -> None:
        self.state = "stopped"
        self.finished()

    def abort(self) -> None:
        self.state = "aborted"
        self.finished()

    def close(self) -> None:
        self.state += ", closed"


class Card(ModuleType):
    PortAudioError = PortAudioError

    def __init__(self) -> None:
        super().__init__("sounddevice")
        self.broken = False
        self.streams: list[Stream] = []

    def OutputStream(self, **how: Any) -> Stream:
        return Stream(self, **how)

    InputStream = OutputStream


@pytest.fixture
def card(monkeypatch: pytest.MonkeyPatch) -> Card:
    card = Card()
    monkeypatch.setitem(sys.modules, "sounddevice", card)
    return card


def chunk(value: int, count: int = 1000, rate: int = 10_000) -> AudioChunk:
    return AudioChunk(np.full(count, value, dtype=np.int16), rate)


def test_sound_reaches_the_card_in_order(card: Card) -> None:
    playback = CardLoudspeaker().begin()
    assert playback.play(chunk(1))
    assert playback.play(chunk(2))
    (stream,) = card.streams
    assert (stream.how["samplerate"], stream.how["channels"], stream.how["dtype"]) == (10_000, 1, "int16")
    for _ in range(7):
        stream.run(300)
    assert stream.sounded == [1] * 1000 + [2] * 1000 + [0] * 100
    assert playback.heard_s == pytest.approx(0.2 - stream.latency)
    assert playback.drain()
    assert stream.state == "stopped, closed"
    assert playback.heard_s == pytest.approx(0.2)


def test_abort_is_silence_at_once_and_the_place_is_kept(card: Card) -> None:
    playback = CardLoudspeaker().begin()
    playback.play(chunk(1, 50_000))
    (stream,) = card.streams
    stream.run(1000)
    playback.abort()
    assert stream.state == "aborted, closed"
    assert playback.heard_s == pytest.approx(0.09)
    stream.run(100)
    assert stream.sounded[-100:] == [0] * 100
    assert not playback.play(chunk(2))
    assert not playback.drain()
    assert len(card.streams) == 1


def test_a_new_utterance_aborts_the_old_one(card: Card) -> None:
    loudspeaker = CardLoudspeaker()
    old = loudspeaker.begin()
    old.play(chunk(1))
    new = loudspeaker.begin()
    assert not old.play(chunk(1))
    assert new.play(chunk(2))
    loudspeaker.close()
    assert [stream.state for stream in card.streams] == ["aborted, closed", "aborted, closed"]


def test_another_rate_is_resampled_to_that_of_the_stream(card: Card) -> None:
    playback = CardLoudspeaker().begin()
    playback.play(chunk(1, 1000, 10_000))
    playback.play(chunk(1000, 2000, 20_000))
    card.streams[0].run(3000)
    assert len(card.streams) == 1
    assert np.count_nonzero(np.array(card.streams[0].sounded) > 900) == pytest.approx(1000, abs=50)


def test_whoever_is_far_ahead_waits_and_an_abort_lets_him_go(card: Card) -> None:
    playback = CardLoudspeaker().begin()
    answers: list[bool] = []
    ahead = threading.Thread(target=lambda: answers.append(playback.play(chunk(1, 400_000))))  # 40 seconds
    ahead.start()
    while not card.streams:
        pass
    ahead.join(0.05)
    assert ahead.is_alive()
    playback.abort()
    ahead.join(10)
    assert answers == [False]


def test_draining_waits_until_the_card_has_taken_everything(card: Card) -> None:
    playback = CardLoudspeaker().begin()
    playback.play(chunk(1, 1000))
    waiting = threading.Thread(target=playback.drain)
    waiting.start()
    waiting.join(0.02)
    assert waiting.is_alive()
    card.streams[0].run(1000)
    waiting.join(10)
    assert not waiting.is_alive()


def test_a_card_that_is_pulled_out_is_said(card: Card) -> None:
    playback = CardLoudspeaker().begin()
    playback.play(chunk(1))
    card.streams[0].finished()
    with pytest.raises(SaysoError) as caught:
        playback.play(chunk(1))
    assert caught.value.code == "no_sound_device"
    with pytest.raises(SaysoError):
        playback.drain()


@pytest.mark.parametrize("kind", ["no package", "no PortAudio", "no card"])
def test_no_sound_device_is_said(monkeypatch: pytest.MonkeyPatch, card: Card, kind: str) -> None:
    if kind == "no package":
        monkeypatch.setitem(sys.modules, "sounddevice", None)
    elif kind == "no PortAudio":
        monkeypatch.delitem(sys.modules, "sounddevice")
        monkeypatch.setattr("builtins.__import__", _without_portaudio(__import__))
    card.broken = True
    with pytest.raises(SaysoError) as caught:
        CardLoudspeaker().begin().play(chunk(1))
    assert caught.value.code == "no_sound_device"
    assert caught.value.arguments["device"] == "loudspeaker"
    with pytest.raises(SaysoError) as caught:
        asyncio.run(anext(CardMicrophone().blocks()))  # type: ignore[arg-type]
    assert caught.value.arguments["device"] == "microphone"


def _without_portaudio(real: Callable[..., Any]) -> Callable[..., Any]:
    def load(name: str, *rest: Any, **more: Any) -> Any:
        if name == "sounddevice":
            raise OSError("PortAudio library not found")
        return real(name, *rest, **more)

    return load


async def test_the_microphone_gives_blocks_until_it_is_closed(card: Card) -> None:
    microphone = CardMicrophone()
    heard = []

    async def listen() -> None:
        async for block in microphone.blocks():
            heard.append(block)
            if len(heard) == 3:
                microphone.close()

    listening = asyncio.create_task(listen())
    await asyncio.sleep(0)
    (stream,) = card.streams
    assert (stream.how["samplerate"], stream.how["blocksize"], stream.how["dtype"]) == (SAMPLE_RATE, BLOCK, "float32")
    source = np.zeros(BLOCK, dtype=np.float32)
    for number in range(3):
        source[:] = number
        stream.hear(source)  # PortAudio uses its buffer again: what is kept must be a copy
    await asyncio.wait_for(listening, 10)
    assert [float(block[0]) for block in heard] == [0.0, 1.0, 2.0]
    assert stream.state == "aborted, closed"


async def test_a_microphone_that_goes_away_is_said(card: Card) -> None:
    blocks = CardMicrophone().blocks()
    waiting = asyncio.ensure_future(anext(blocks))  # type: ignore[arg-type]
    await asyncio.sleep(0)
    card.streams[0].finished()
    with pytest.raises(SaysoError) as caught:
        await asyncio.wait_for(waiting, 10)
    assert caught.value.code == "no_sound_device"
    assert not caught.value.permanent


async def test_leaving_the_microphone_gives_it_back(card: Card) -> None:
    blocks = CardMicrophone().blocks()
    waiting = asyncio.ensure_future(anext(blocks))  # type: ignore[arg-type]
    await asyncio.sleep(0)
    card.streams[0].hear(np.ones(BLOCK, dtype=np.float32))
    await waiting
    await blocks.aclose()  # type: ignore[attr-defined]
    assert card.streams[0].state == "aborted, closed"


async def test_a_recording_is_a_microphone() -> None:
    samples = np.arange(BLOCK * 2 + 5, dtype=np.float32)
    recording = Recording(samples)
    assert np.array_equal(np.concatenate([block async for block in recording.blocks()]), samples)
    recording.close()
    assert [block async for block in recording.blocks()] == []


def test_a_tape_keeps_one_rate_and_what_sounded() -> None:
    tape = Tape(10_000)
    assert tape.pcm.size == 0
    playback = tape.begin()
    playback.play(chunk(1, 1000, 10_000))
    playback.play(chunk(1, 2000, 20_000))
    assert playback.heard_s == pytest.approx(0.2)
    assert tape.pcm.size == 2000
    tape.begin().play(chunk(5))
    tape.close()
    assert tape.pcm.size == 3000


def test_a_loudspeaker_that_stands_still_without_a_word_counts_as_gone(card: Card) -> None:
    playback = CardLoudspeaker(stalls_s=0.05).begin()
    playback.play(chunk(1))
    (stream,) = card.streams
    stream.run(300)
    with pytest.raises(SaysoError) as caught:
        playback.drain()
    assert caught.value.code == "no_sound_device"
    assert not caught.value.permanent


def test_a_card_that_cannot_even_be_stopped_is_let_go(card: Card, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(self: Stream) -> None:
        raise PortAudioError("Unanticipated host error")

    loudspeaker = CardLoudspeaker()
    loudspeaker.begin().play(chunk(1))
    monkeypatch.setattr(Stream, "abort", refuse)
    loudspeaker.begin().play(chunk(2))
    assert len(card.streams) == 2


async def test_a_microphone_that_brings_nothing_any_more_counts_as_gone(card: Card) -> None:
    microphone = CardMicrophone(stalls_s=0.05)
    blocks = microphone.blocks()
    first = asyncio.ensure_future(anext(blocks))
    await asyncio.sleep(0)
    card.streams[0].hear(np.zeros(BLOCK, np.float32))
    assert (await first).size == BLOCK
    with pytest.raises(SaysoError) as caught:
        await anext(blocks)
    assert caught.value.code == "no_sound_device"
