"""Sayso's voice on the telephone: sentence by sentence with a mark after each, so that what was heard is known."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress

from websockets.exceptions import ConnectionClosed

from accessibility.rendering.wording import Phrase
from server.limits import Clock
from server.phone import stream
from voice.audio import Pcm
from voice.mulaw import RATE, SILENCE, encode
from voice.resampling import resample_pcm

_LOG = logging.getLogger(__name__)

_AHEAD = 1
"""Sentences that are on the line beside the one being heard."""

PATIENCE_S = 2.0
"""Seconds beyond the length of what was sent after which a mark that did not come is waited for no longer."""

Send = Callable[[str], Awaitable[None]]


class LineVoice:
    """What is said on one line. Used in the event loop alone.

    send  a message to the line
    made  a sentence as sound: 16 bit and its rate in Hz; it may block elsewhere
    over  called when all of a speech was heard, or it was stopped
    """

    def __init__(
        self,
        name: str,
        send: Send,
        made: Callable[[Phrase], Awaitable[tuple[Pcm, int]]],
        over: Callable[[], None],
        clock: Clock,
    ) -> None:
        self._name = name
        self._send = send
        self._made = made
        self._over = over
        self._clock = clock
        self._all: tuple[Phrase, ...] = ()
        self._from = 0  # the first phrase not heard to its end
        self._sent: dict[str, int] = {}  # marks on the line → the phrase after theirs
        self._until_s = 0.0  # when all that was sent will have been played
        self._count = 0
        self._task: asyncio.Task[None] | None = None
        self._news = asyncio.Event()

    @property
    def speaking(self) -> bool:
        return self._task is not None and not self._task.done()

    @property
    def phrases(self) -> tuple[Phrase, ...]:
        return self._all

    @property
    def heard(self) -> tuple[Phrase, ...]:
        return self._all[: self._from]

    @property
    def unheard(self) -> tuple[Phrase, ...]:
        return self._all[self._from :]

    async def say(self, phrases: Sequence[Phrase]) -> None:
        """Something new, in place of what is being said."""
        await self.keep(phrases)
        self._begin()

    async def keep(self, phrases: Sequence[Phrase]) -> None:
        """Something new that is not said before `resume`."""
        await self.stop()
        self._all = tuple(phrase for phrase in phrases if phrase.text)
        self._from = 0

    async def stop(self) -> bool:
        """Silence at once: what is on the line is thrown away. True where something was being said."""
        task, self._task = self._task, None
        if task is None or task.done():
            return False
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        self._sent.clear()  # marks that come back from now on tell of sound that was thrown away
        self._until_s = 0.0
        with suppress(ConnectionClosed):
            await self._send(stream.clear(self._name))
        self._over()
        return True

    def resume(self) -> None:
        """Go on with the first sentence that was not heard to its end."""
        if not self.speaking and self.unheard:
            self._begin()

    def marked(self, name: str) -> None:
        """The line tells that all before this mark has been played."""
        reached = self._sent.pop(name, None)
        if reached is not None:
            self._from = max(self._from, reached)
            self._news.set()

    async def finish(self) -> None:
        """Until what is being said was heard."""
        if self._task is not None:
            await asyncio.gather(self._task, return_exceptions=True)

    def _begin(self) -> None:
        self._task = asyncio.create_task(self._say(self._from))

    async def _say(self, first: int) -> None:
        try:
            for place in range(first, len(self._all)):
                await self._say_one(self._all[place], place, pause=place > first)
                await self._heard_but(_AHEAD)
            await self._heard_but(0)
        except ConnectionClosed:
            return
        except Exception as fault:  # noqa: BLE001 - a voice that fails must not end the call
            _LOG.warning("speaking failed: %s", type(fault).__name__)
        self._over()

    async def _say_one(self, phrase: Phrase, place: int, *, pause: bool) -> None:
        pcm, rate = await self._made(phrase)
        sound = encode(resample_pcm(pcm, rate, RATE))
        if pause:
            sound = bytes([SILENCE]) * (phrase.pause_ms * RATE // 1000) + sound
        self._until_s = max(self._until_s, self._clock()) + len(sound) / RATE
        for message in stream.frames(self._name, sound):
            await self._send(message)
        self._count += 1
        name = str(self._count)
        self._sent[name] = place + 1
        await self._send(stream.mark(self._name, name))

    async def _heard_but(self, count: int) -> None:
        """Until no more than `count` sentences are on the line; a line that sends no marks is gone by the clock."""
        while len(self._sent) > count:
            self._news.clear()
            left_s = self._until_s + PATIENCE_S - self._clock()
            try:
                async with asyncio.timeout(max(0.0, left_s)):
                    await self._news.wait()
            except TimeoutError:
                self._sent.clear()  # nobody told that it was heard, so it counts as not heard
