"""What the page's visitors and the telephone's callers have in common: one connection from its first message to its
end, one place at a time for a kept talk, and work that blocks done in the pools."""

from __future__ import annotations

import asyncio
import logging
from abc import ABC, abstractmethod
from collections.abc import AsyncIterator, Callable
from concurrent.futures import Executor, Future
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from typing import Any, ClassVar, Protocol, TypeVar

from websockets.exceptions import ConnectionClosed

from server.closing import REASONS, Close, Violation
from server.limits import Clock, Limits

_LOG = logging.getLogger(__name__)
_T = TypeVar("_T")


class Socket(Protocol):
    """What is needed of a websocket connection."""

    async def recv(self) -> str | bytes: ...
    async def send(self, message: str | bytes) -> None: ...
    async def close(self, code: int = ..., reason: str = ...) -> None: ...


@dataclass(frozen=True, slots=True)
class Pools:
    """Threads for what blocks, apart from each other: a long recognition keeps no typed line waiting."""

    turns: Executor
    hearing: Executor
    speaking: Executor


class Holder(Protocol):
    """A connection that has a kept talk open."""

    async def replaced(self) -> None:
        """The same talk was opened elsewhere; returns when it is free."""
        ...


class OpenTalks(Protocol):
    """Who has which kept talk open: it goes on in one place at a time."""

    def take(self, key: str, holder: Holder) -> Holder | None:
        """Who had it until now."""
        ...

    def leave(self, key: str, holder: Holder) -> None: ...


class Guest(ABC):
    """One connection. Whoever inherits serves it in `_serve`, which returns when the talk has come to its end."""

    WHAT: ClassVar[str] = "a talk"
    """What the log calls it."""

    def __init__(self, socket: Socket, *, limits: Limits, pools: Pools, opened: OpenTalks, clock: Clock) -> None:
        self._socket = socket
        self._limits = limits
        self._pools = pools
        self._opened = opened
        self._clock = clock
        self._busy: set[Future[Any]] = set()
        self._ended = asyncio.Event()

    async def run(self) -> None:
        """Serve until the guest leaves, the talk ends or a rule is broken."""
        try:
            await self._serve()
            await self._close(Close.ENDED, REASONS[Close.ENDED])
        except Violation as violation:
            await self._close(violation.code, violation.reason)
        except ConnectionClosed:
            pass
        except Exception as fault:  # noqa: BLE001 - one guest's fault must not reach the others
            # The kind alone: a message might hold what the person said.
            _LOG.error("%s broke: %s", self.WHAT, type(fault).__name__)
            await self._close(Close.FAULT, REASONS[Close.FAULT])

    async def replaced(self) -> None:
        """The same talk was opened elsewhere; it ends here before it goes on there."""
        violation = Violation(Close.ELSEWHERE)
        await self._close(violation.code, violation.reason)
        await self._ended.wait()

    @abstractmethod
    async def _serve(self) -> None:
        """The talk itself, until the guest has gone."""

    async def _close(self, code: Close, reason: str) -> None:
        with suppress(ConnectionClosed):
            await self._socket.close(int(code), reason)

    @asynccontextmanager
    async def _holding(self, key: str | None) -> AsyncIterator[None]:
        """Have the kept talk of `key` alone as long as the block lasts; None: nothing is kept."""
        if key is not None:
            before = self._opened.take(key, self)
            if before is not None:
                await before.replaced()
        try:
            yield
        finally:
            if key is not None:
                self._opened.leave(key, self)
            self._ended.set()

    async def _in(self, pool: Executor, work: Callable[..., _T], *arguments: object) -> _T:
        """Do what blocks. Where the caller is cancelled, work that has begun goes on; the rest is not begun."""
        job = pool.submit(work, *arguments)
        self._busy.add(job)
        job.add_done_callback(self._busy.discard)
        return await asyncio.wrap_future(job)

    async def _worked(self) -> None:
        """Until nothing is being done: a thread cannot be cancelled, so a talk is closed after its last turn."""
        while left := tuple(self._busy):
            await asyncio.gather(*map(asyncio.wrap_future, left), return_exceptions=True)
