"""One port for the page and its websocket: who is let in, how many, and how it ends."""

from __future__ import annotations

import logging
import ssl
import time
from collections import Counter
from collections.abc import AsyncIterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from http import HTTPStatus

from websockets.asyncio.server import Server, ServerConnection, serve
from websockets.datastructures import Headers
from websockets.exceptions import ConnectionClosed
from websockets.http11 import Request, Response

from i18n.errors import SaysoError
from server.closing import REASONS, Close, Violation
from server.doors import Doors
from server.guest import Holder, Pools
from server.limits import Clock, Limits
from server.pages import HEADERS, Pages
from server.phone.call import Call, PhoneLine
from server.phone.door import PHONE_PATH, PhoneDoor
from server.phone.port import Calls
from server.session import Session
from server.talk import Talks

SOCKET_PATH = "/ws"
_CLOSE_S = 2.0
_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class ServerOptions:
    """How the server is set up.

    port     0 takes any free one
    tls      a context to speak TLS with: browsers give the microphone to a page from elsewhere only over TLS
    phone    how calls are taken; None: there is no telephone
    threads  for turns, for hearing and for speaking. Understanding and search hold the interpreter most of the time,
             so more threads than cores only keep short turns from waiting behind long ones
    """

    doors: Doors
    port: int = 8765
    limits: Limits = field(default_factory=Limits)
    tls: ssl.SSLContext | None = None
    phone: PhoneLine | None = None
    turn_threads: int = 4
    hearing_threads: int = 2
    speaking_threads: int = 2


class Running:
    """A server that listens."""

    def __init__(self, server: Server, options: ServerOptions, house: _House) -> None:
        self._server = server
        self._options = options
        self._house = house

    @property
    def port(self) -> int:
        return int(next(iter(self._server.sockets)).getsockname()[1])

    @property
    def address(self) -> str:
        """Where the page is."""
        host = self._options.doors.host
        shown = f"[{host}]" if ":" in host else host
        return f"{'https' if self._options.tls else 'http'}://{shown}:{self.port}/"

    @property
    def sessions(self) -> int:
        """How many talks are open."""
        return self._house.count

    async def wait(self) -> None:
        """Until it is stopped."""
        await self._server.wait_closed()


@asynccontextmanager
async def serving(
    options: ServerOptions, talks: Talks, clock: Clock = time.monotonic, *, calls: Calls | None = None
) -> AsyncIterator[Running]:
    """Serve as long as the block lasts; at its end every visitor is told (1001).

    calls  the conversations of callers, where `options.phone` is set
        Raises SaysoError ``cannot_listen`` where the port is taken or not allowed.
    """
    async with AsyncExitStack() as stack:
        pools = Pools(
            *(
                stack.enter_context(ThreadPoolExecutor(count, name))
                for count, name in (
                    (options.turn_threads, "turn"),
                    (options.hearing_threads, "hearing"),
                    (options.speaking_threads, "speaking"),
                )
            )
        )
        house = _House(options, talks, pools, clock, calls)
        try:
            server = await serve(
                house.welcome,
                options.doors.host,
                options.port,
                process_request=house.request,
                ssl=options.tls,
                max_size=options.limits.message_bytes,
                # Sound does not shrink, and a context for each visitor costs memory.
                compression=None,
                server_header=None,
                open_timeout=options.limits.hello_s,
                # Who floods does not read our close: the line is cut soon after it.
                close_timeout=_CLOSE_S,
            )
        except OSError as error:
            raise SaysoError(
                "cannot_listen", str(error), permanent=False, arguments={"port": str(options.port)}
            ) from error
        try:
            yield Running(server, options, house)
        finally:
            server.close(code=int(Close.GOING_AWAY), reason=REASONS[Close.GOING_AWAY])
            await server.wait_closed()


class _House:
    """The visitors that are in."""

    def __init__(
        self, options: ServerOptions, talks: Talks, pools: Pools, clock: Clock, calls: Calls | None = None
    ) -> None:
        self._options = options
        self._calls = calls
        self._phone = None if options.phone is None or calls is None else PhoneDoor(options.phone, options.doors)
        self._talks = talks
        self._pools = pools
        self._clock = clock
        self._pages = Pages()
        self._peers: Counter[str] = Counter()
        self._kept: dict[str, Holder] = {}

    @property
    def count(self) -> int:
        return self._peers.total()

    # --- plain requests

    def request(self, connection: ServerConnection, request: Request) -> Response | None:
        """The page's files; None lets the websocket handshake go on."""
        doors = self._options.doors
        host = _one(request.headers, "Host")
        if self._phone is not None and self._phone.is_for(request.path):
            return self._call(request, host)
        if not doors.answers_to(host):
            return _refusal(HTTPStatus.MISDIRECTED_REQUEST)
        if request.path == SOCKET_PATH:
            if not doors.lets_talk(_one(request.headers, "Origin"), host, _peer(connection)):
                return _refusal(HTTPStatus.FORBIDDEN)
            return None
        found = self._pages.file(request.path, _one(request.headers, "Accept-Language"))
        if found is None:
            return _refusal(HTTPStatus.NOT_FOUND)
        headers = Headers([*found.headers().items(), ("Connection", "close")])
        return Response(HTTPStatus.OK, HTTPStatus.OK.phrase, headers, found.body)

    def _call(self, request: Request, host: str | None) -> Response | None:
        """What the telephone's provider asks for: the answer to a call, or the stream (None: let it in)."""
        assert self._phone is not None
        origin, signature = _one(request.headers, "Origin"), _one(request.headers, "X-Twilio-Signature")
        given = self._phone.answers(request.path, host, origin, signature)
        if given is None or isinstance(given, bytes):
            return None if given is None else _sent(given, "text/xml; charset=utf-8")
        return _refusal(given)

    # --- talks

    async def welcome(self, connection: ServerConnection) -> None:
        """One visitor from the door to the end."""
        limits, peer = self._options.limits, _peer(connection)
        calls = _is_call(connection)
        if calls:
            peer = PHONE_PATH  # every call comes from the provider's few addresses
        try:
            if self.count >= limits.sessions:
                raise Violation(Close.FULL)
            if not calls and self._peers[peer] >= limits.sessions_per_peer:
                raise Violation(Close.TOO_MANY_FROM_HERE)
        except Violation as violation:
            await connection.close(int(violation.code), violation.reason)
            return
        self._peers[peer] += 1
        try:
            await self._guest(connection, calls=calls).run()
        except ConnectionClosed:
            pass
        finally:
            self._peers[peer] -= 1
            if not self._peers[peer]:
                del self._peers[peer]

    def _guest(self, connection: ServerConnection, *, calls: bool) -> Session | Call:
        limits = self._options.limits
        if calls:
            assert self._calls is not None and self._options.phone is not None
            return Call(
                connection,
                self._calls,
                self._options.phone,
                limits=limits,
                pools=self._pools,
                opened=self,
                clock=self._clock,
            )
        return Session(
            connection,
            self._talks,
            doors=self._options.doors,
            limits=limits,
            pools=self._pools,
            opened=self,
            clock=self._clock,
        )

    def take(self, key: str, holder: Holder) -> Holder | None:
        before = self._kept.get(key)
        self._kept[key] = holder
        return before

    def leave(self, key: str, holder: Holder) -> None:
        if self._kept.get(key) is holder:
            del self._kept[key]


def _is_call(connection: ServerConnection) -> bool:
    return connection.request is not None and connection.request.path == PHONE_PATH


def _sent(body: bytes, kind: str) -> Response:
    own = {"Content-Type": kind, "Content-Length": str(len(body)), "Connection": "close"}
    return Response(HTTPStatus.OK, HTTPStatus.OK.phrase, Headers([*(HEADERS | own).items()]), body)


def _one(headers: Headers, name: str) -> str | None:
    """The header's value; None where it is missing or given twice, which no browser does."""
    values = headers.get_all(name)
    return values[0] if len(values) == 1 else None


def _peer(connection: ServerConnection) -> str:
    address = connection.remote_address
    return str(address[0]) if isinstance(address, tuple) and address else ""


def _refusal(status: HTTPStatus) -> Response:
    body = f"{status.phrase}\n".encode()
    headers = Headers(
        [
            *HEADERS.items(),
            ("Content-Type", "text/plain; charset=utf-8"),
            ("Content-Length", str(len(body))),
            ("Connection", "close"),
        ]
    )
    return Response(status, status.phrase, headers, body)
