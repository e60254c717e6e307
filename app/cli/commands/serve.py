"""``sayso serve``: the page and its websocket on one port."""

from __future__ import annotations

import asyncio
import signal
import ssl
from argparse import Namespace
from importlib.util import find_spec
from pathlib import Path

from app.cli.faces import HouseTalks
from app.cli.house import House
from app.cli.output import progress, say, spoken_language
from app.settings import load
from i18n.errors import SaysoError
from i18n.messages import Messages


def run(arguments: Namespace) -> int:
    if find_spec("websockets") is None:
        raise SaysoError("server_engine_missing")
    from server.doors import LEAST_TOKEN, Doors, is_loopback
    from server.limits import Limits
    from server.serving import ServerOptions

    settings = load({"token": arguments.token})
    host = arguments.host
    if settings.token is None and not is_loopback(host):
        raise SaysoError("token_needed", host)
    if settings.token is not None and len(settings.token) < LEAST_TOKEN:
        raise SaysoError("token_too_short")
    tls = _tls(arguments.certificate, arguments.key)
    doors = Doors(host, secure=tls is not None, token=settings.token, origins=tuple(arguments.origin))
    limits = Limits(sessions=arguments.sessions, sessions_per_peer=arguments.sessions_per_peer)
    options = ServerOptions(doors, arguments.port, limits, tls)
    with House(settings) as house:
        talks = HouseTalks(house, near=is_loopback(host))
        talks.warm()
        asyncio.run(_serve(options, talks))
    return 0


async def _serve(options: object, talks: HouseTalks) -> None:
    from server.serving import ServerOptions, serving

    assert isinstance(options, ServerOptions)
    stopped = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stopped.set)
    async with serving(options, talks) as running:
        words = Messages(spoken_language())
        say(words.say("serve-open", {"address": running.address}))
        if options.doors.token is not None:
            progress(words.say("serve-token"))
        progress(words.say("serve-stop"))
        await stopped.wait()


def _tls(certificate: str | None, key: str | None) -> ssl.SSLContext | None:
    if certificate is None:
        return None
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    try:
        context.load_cert_chain(certificate, key)
    except (OSError, ssl.SSLError) as error:
        raise SaysoError("bad_certificate", str(error), arguments={"file": Path(certificate).name}) from error
    return context
