"""Microphone and loudspeaker of this machine, through sounddevice (PortAudio).

sounddevice fails at import where PortAudio is missing and at the first stream where there is no card; both are the
same to a person: no sound device.
"""

from __future__ import annotations

import asyncio
import threading
from collections import deque
from collections.abc import AsyncIterator, Callable
from contextlib import suppress
from typing import Any

import numpy as np

from i18n.errors import SaysoError
from voice.audio import SAMPLE_RATE, AudioChunk, Pcm, Samples
from voice.devices import BLOCK, Playback
from voice.resampling import resample_pcm

AHEAD_S = 30.0
"""Seconds of speech that may wait for the card: enough to prepare the next sentences, little enough for memory."""

STALLS_S = 3.0
"""A card that asks for no sound, or brings none, for so long is gone: not every driver tells that it was pulled out."""

_MICROPHONE_BLOCKS = 30 * SAMPLE_RATE // BLOCK  # half a minute, where nobody fetches them


class CardLoudspeaker:
    """The loudspeaker; `device` is a name or number of sounddevice's, None the system's own choice."""

    def __init__(self, device: str | int | None = None, stalls_s: float = STALLS_S) -> None:
        self._device = device
        self._stalls_s = stalls_s
        self._sd = _sounddevice("loudspeaker")
        self._now: _CardPlayback | None = None

    def begin(self) -> Playback:
        self._stop()
        self._now = _CardPlayback(self._sd, self._device, self._stalls_s)
        return self._now

    def close(self) -> None:
        self._stop()

    def _stop(self) -> None:
        if self._now is not None:
            self._now.abort()
            self._now = None


class _CardPlayback:
    """A stream that lives for one utterance: opened with its first sound, at the rate of that sound."""

    def __init__(self, sounddevice: Any, device: str | int | None, stalls_s: float) -> None:
        self._sd = sounddevice
        self._device = device
        self._stalls_s = stalls_s
        self._asked = 0  # how often the card has asked for sound
        self._stream: Any = None
        self._rate = 0
        self._waiting: deque[Pcm] = deque()
        self._waiting_samples = 0
        self._sounded = 0
        self._aborted_at_s: float | None = None
        self._ending = False  # the end of the stream is asked for
        self._lost = False  # it came unasked: the card was pulled out
        self._changed = threading.Condition()

    def play(self, chunk: AudioChunk) -> bool:
        with self._changed:
            if self._aborted:
                return False
            if self._stream is None:
                self._open(chunk.sample_rate)
            pcm = resample_pcm(chunk.pcm, chunk.sample_rate, self._rate)
            self._waiting.append(pcm)
            self._waiting_samples += pcm.size
            self._wait_for(lambda: self._waiting_samples <= AHEAD_S * self._rate)
            return self._going_on()

    def drain(self) -> bool:
        with self._changed:
            self._wait_for(lambda: not self._waiting)
            going_on, stream = self._going_on(), self._stream
            self._ending = going_on
        if going_on and stream is not None:
            stream.stop()  # waits for what the card itself still holds
            stream.close()
            with self._changed:
                self._stream = None
        return going_on

    def abort(self) -> None:
        heard_s = self.heard_s
        with self._changed:
            if self._aborted:
                return
            self._aborted_at_s = heard_s
            self._ending = True
            self._waiting.clear()
            self._waiting_samples = 0
            stream, self._stream = self._stream, None
            self._changed.notify_all()
        if stream is not None:  # not under the lock: PortAudio waits for the callback, which wants it
            with suppress(self._sd.PortAudioError):  # a card that was pulled out cannot even be stopped
                stream.abort()
                stream.close()

    @property
    def heard_s(self) -> float:
        with self._changed:
            if self._aborted_at_s is not None:
                return self._aborted_at_s
            if self._rate == 0:
                return 0.0
            delay_s = float(self._stream.latency) if self._stream is not None else 0.0
            return max(0.0, self._sounded / self._rate - delay_s)

    @property
    def _aborted(self) -> bool:
        return self._aborted_at_s is not None

    def _wait_for(self, enough: Callable[[], bool]) -> None:
        """Until `enough`, or the end, or a card that stands still."""
        while not (enough() or self._aborted or self._lost):
            asked = self._asked
            if not self._changed.wait(self._stalls_s) and self._asked == asked:
                self._lost = True

    def _going_on(self) -> bool:
        if self._lost and not self._aborted:
            raise SaysoError("no_sound_device", "it went away", permanent=False, arguments={"device": "loudspeaker"})
        return not self._aborted

    def _open(self, sample_rate: int) -> None:
        self._rate = sample_rate
        try:
            self._stream = self._sd.OutputStream(
                samplerate=sample_rate,
                device=self._device,
                channels=1,
                dtype="int16",
                latency="low",
                callback=self._fill,
                finished_callback=self._finished,
            )
            self._stream.start()
        except (self._sd.PortAudioError, ValueError) as error:
            self._stream = None
            raise SaysoError(
                "no_sound_device", str(error), permanent=False, arguments={"device": "loudspeaker"}
            ) from error

    def _fill(self, out: Any, frames: int, _time: Any, _status: Any) -> None:
        """PortAudio's callback, on its own thread: fill `out`, shape (frames, 1)."""
        with self._changed:
            self._asked += 1
            filled = 0
            while filled < frames and self._waiting:
                pcm = self._waiting[0]
                count = min(frames - filled, pcm.size)
                out[filled : filled + count, 0] = pcm[:count]
                filled += count
                if count == pcm.size:
                    self._waiting.popleft()
                else:
                    self._waiting[0] = pcm[count:]
            out[filled:, 0] = 0
            self._sounded += filled
            self._waiting_samples -= filled
            self._changed.notify_all()

    def _finished(self) -> None:
        """PortAudio's word that the stream is over."""
        with self._changed:
            self._lost = not self._ending
            self._changed.notify_all()


class CardMicrophone:
    """The microphone. Blocks that nobody fetches are kept for half a minute; then the oldest are lost."""

    def __init__(self, device: str | int | None = None, stalls_s: float = STALLS_S) -> None:
        self._device = device
        self._stalls_s = stalls_s
        self._sd = _sounddevice("microphone")
        self._waiting: deque[Samples | None] = deque(maxlen=_MICROPHONE_BLOCKS)
        self._stream: Any = None
        self._closed = threading.Event()

    async def blocks(self) -> AsyncIterator[Samples]:
        loop = asyncio.get_running_loop()
        arrived = asyncio.Event()

        def take(block: Samples | None) -> None:
            self._waiting.append(block)
            arrived.set()

        def heard(data: Any, _frames: int, _time: Any, _status: Any) -> None:
            loop.call_soon_threadsafe(take, np.array(data[:, 0], dtype=np.float32))

        self._open(heard, lambda: loop.call_soon_threadsafe(take, None))
        try:
            while not self._closed.is_set():
                try:
                    async with asyncio.timeout(self._stalls_s):
                        await arrived.wait()
                except TimeoutError:
                    take(None)
                arrived.clear()
                while self._waiting:
                    block = self._waiting.popleft()
                    if block is None:
                        if self._closed.is_set():
                            return
                        raise SaysoError(
                            "no_sound_device", "it went away", permanent=False, arguments={"device": "microphone"}
                        )
                    yield block
        finally:
            self.close()

    def close(self) -> None:
        self._closed.set()
        stream, self._stream = self._stream, None
        if stream is not None:
            with suppress(self._sd.PortAudioError):
                stream.abort()
                stream.close()

    def _open(self, heard: Any, finished: Any) -> None:
        self._closed.clear()
        try:
            self._stream = self._sd.InputStream(
                samplerate=SAMPLE_RATE,
                blocksize=BLOCK,
                device=self._device,
                channels=1,
                dtype="float32",
                callback=heard,
                finished_callback=finished,
            )
            self._stream.start()
        except (self._sd.PortAudioError, ValueError) as error:
            self._stream = None
            raise SaysoError(
                "no_sound_device", str(error), permanent=False, arguments={"device": "microphone"}
            ) from error


def is_loudspeaker_there() -> bool:
    """Whether there is a card to play on now; one may be plugged in later."""
    try:
        sounddevice = _sounddevice("loudspeaker")
        return bool(sounddevice.query_devices(kind="output"))
    except (SaysoError, ValueError, OSError):
        return False
    except Exception as error:  # PortAudio's own, whose class comes with the package
        if type(error).__name__ != "PortAudioError":
            raise
        return False


def _sounddevice(device: str) -> Any:
    try:
        import sounddevice
    except (ImportError, OSError) as error:  # OSError: the package is there, PortAudio is not
        raise SaysoError("no_sound_device", str(error), arguments={"device": device}) from error
    return sounddevice
