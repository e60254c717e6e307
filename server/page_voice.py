"""Sayso's voice on the page: sentence by sentence, stopped at once, gone on with and said again by what was heard."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress

from websockets.exceptions import ConnectionClosed

from accessibility.rendering.wording import Phrase
from server import messages
from server.limits import Clock

_LOG = logging.getLogger(__name__)

_PIECE_BYTES = 16_384
"""Of sound in one message: a "stop" never waits behind much more than this."""

AHEAD_S = 6.0
"""Seconds of sound that may be on the way before they are heard. More would keep the word that the person was heard
waiting behind them on a slow line, and costs sentences that nobody hears after an interruption."""

PATIENCE_S = 2.0
"""Seconds beyond the length of what was sent after which nobody is waited for to tell that it was heard."""

_LOOK_S = 0.1

Made = Callable[[Phrase], Awaitable[tuple[int, bytes]]]
"""A sentence as sound: its rate in Hz and s16le; it may block elsewhere."""


class PageVoice:
    """What is said to one visitor, and how far it was heard: the page tells of each sentence that was heard to its end.

    Used in the event loop alone.

    send   a message to the page
    over   called when all of it was heard, or it was stopped
    aloud  False: only shown, for a screen reader speaks
    """

    def __init__(
        self, send: Callable[[str | bytes], Awaitable[None]], made: Made, over: Callable[[], None], clock: Clock
    ) -> None:
        self._send = send
        self._made = made
        self._over = over
        self._clock = clock
        self.aloud = False
        self._turn = 0
        self._all: tuple[Phrase, ...] = ()  # of the last answer, with what is only shown
        self._from = 0  # the first of them not heard to its end
        self._upto = 0  # where the present speech ends
        self._undone: int | None = None  # the turn whose `done` was not sent yet
        self._sounding: int | None = None  # the turn whose sound went out and may still be playing there
        self._until_s = 0.0  # when all that was sent will have been played
        self._task: asyncio.Task[None] | None = None

    @property
    def speaking(self) -> bool:
        """Something is being sent or may still be sounding there."""
        if self._task is not None and not self._task.done():
            return True
        return self._sounding is not None and self._clock() < self._until_s + PATIENCE_S

    @property
    def phrases(self) -> tuple[Phrase, ...]:
        return _said(self._all)

    @property
    def heard(self) -> tuple[Phrase, ...]:
        return _said(self._all[: self._from])

    @property
    def unheard(self) -> tuple[Phrase, ...]:
        return _said(self._all[self._from :])

    async def say(self, turn: int, phrases: Sequence[Phrase]) -> None:
        """A new answer, in place of what is being said."""
        await self.keep(turn, phrases)
        self._begin(turn, self._all, 0)

    async def keep(self, turn: int, phrases: Sequence[Phrase]) -> None:
        """A new answer that is not said before `resume`."""
        await self.stop()
        self._turn, self._all = turn, tuple(phrases)
        self._from = 0 if self.aloud else len(self._all)
        self._undone = turn

    async def tell(self, turn: int, phrase: Phrase) -> None:
        """A word beside the answers: what was heard of the last one stays as it is."""
        await self.stop()
        self._begin(turn, (phrase,), 0)

    async def stop(self) -> bool:
        """Silence at once; what was sent is for the page to throw away. True where something was being said."""
        was, task = self.speaking, self._task
        self._task = None
        if task is not None and not task.done():
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)
        await self._done(stopped=True)
        self._ended()
        return was

    def resume(self) -> None:
        """Go on with the first sentence that was not heard to its end."""
        if not self.speaking and (self.unheard or self._undone is not None):
            self._begin(self._turn, self._all, self._from, again=True)

    async def repeat(self) -> bool:
        """Say again what was heard of the last answer, or all of it where all or nothing was; `resume` goes on. False
        where there was no answer yet."""
        await self.stop()
        if self._all:
            upto = self._from if self.heard and self.unheard else len(self._all)
            self._from = 0
            self._begin(self._turn, self._all[:upto], 0, again=True)
        return bool(self._all)

    def played(self, turn: int, sentence: int | None) -> None:
        """The page tells that a sentence was heard to its end; None: all that was sent of the turn."""
        if turn == self._turn:
            reached = self._upto if sentence is None else min(sentence + 1, self._upto)
            self._from = max(self._from, reached)
        if sentence is None and turn == self._sounding:
            self._ended()

    async def finish(self) -> None:
        """Until all of it was sent."""
        if self._task is not None:
            await asyncio.gather(self._task, return_exceptions=True)

    def _begin(self, turn: int, phrases: tuple[Phrase, ...], first: int, *, again: bool = False) -> None:
        self._undone = turn
        if turn == self._turn:
            self._upto = len(phrases)
        self._task = asyncio.create_task(self._say(turn, phrases, first, again))

    async def _say(self, turn: int, phrases: tuple[Phrase, ...], first: int, again: bool) -> None:
        """The sentences as sound, one after another, and `done`; where it is cancelled, `stop` sends that."""
        try:
            if self.aloud:
                if again:
                    await self._send(messages.speaking(turn, first))
                for place in range(first, len(phrases)):
                    await self._say_one(turn, place, phrases[place])
        except ConnectionClosed:
            return
        except Exception as fault:  # noqa: BLE001 - the words have been shown; a voice that fails costs the sound alone
            _LOG.warning("speaking failed: %s", type(fault).__name__)
        await self._done(stopped=False)

    async def _say_one(self, turn: int, place: int, phrase: Phrase) -> None:
        while self._until_s - self._clock() > AHEAD_S:
            await asyncio.sleep(_LOOK_S)
        # A whole sentence at a time: a voice that all share must never wait for one visitor's slow line.
        rate, pcm = await self._made(phrase)
        if not pcm:
            return
        self._until_s = max(self._until_s, self._clock()) + len(pcm) / 2 / rate + phrase.pause_ms / 1000
        for start in range(0, len(pcm), _PIECE_BYTES):
            piece = pcm[start : start + _PIECE_BYTES]
            self._sounding = turn
            await self._send(messages.sound(turn, place, rate, piece, last=start + _PIECE_BYTES >= len(pcm)))

    async def _done(self, *, stopped: bool) -> None:
        """Tell once that a turn is over."""
        turn, self._undone = self._undone, None
        if turn is not None:
            with suppress(ConnectionClosed):
                await self._send(messages.done(turn, stopped=stopped))

    def _ended(self) -> None:
        self._until_s = 0.0
        if self._sounding is not None:
            self._sounding = None
            self._over()


def _said(phrases: Sequence[Phrase]) -> tuple[Phrase, ...]:
    return tuple(phrase for phrase in phrases if phrase.text)
