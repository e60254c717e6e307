"""``sayso serve``: the page and its websocket on one port."""

from __future__ import annotations

import asyncio
import signal
import ssl
from argparse import Namespace
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from app.cli.calls import HouseCalls
from app.cli.faces import HouseTalks
from app.cli.house import House
from app.cli.open_ear import Networks
from app.cli.output import progress, say, spoken_language
from app.settings import Settings, load
from i18n.errors import SaysoError
from i18n.languages import best_match, normalise
from i18n.messages import Messages, languages

if TYPE_CHECKING:
    from server.phone.call import PhoneLine


def run(arguments: Namespace) -> int:
    if find_spec("websockets") is None:
        raise SaysoError("server_engine_missing")
    from server.doors import LEAST_TOKEN, Doors, is_loopback
    from server.limits import Limits
    from server.serving import ServerOptions

    settings = load({"token": arguments.token, "phone": arguments.phone})
    host = arguments.host
    if settings.token is None and not is_loopback(host):
        raise SaysoError("token_needed", host)
    if settings.token is not None and len(settings.token) < LEAST_TOKEN:
        raise SaysoError("token_too_short")
    line = _line(settings) if settings.phone else None
    tls = _tls(arguments.certificate, arguments.key)
    doors = Doors(host, secure=tls is not None, token=settings.token, origins=tuple(arguments.origin))
    limits = Limits(sessions=arguments.sessions, sessions_per_peer=arguments.sessions_per_peer)
    options = ServerOptions(doors, arguments.port, limits, tls, line)
    with House(settings) as house:
        networks = Networks()
        house.ears.outlive()
        talks = HouseTalks(house, near=is_loopback(host), networks=networks)
        talks.warm()
        calls = None if line is None else HouseCalls(house, settings.phone_language, networks=networks)
        asyncio.run(_serve(options, talks, calls))
    return 0


def _line(settings: Settings) -> PhoneLine:
    """How calls are taken. SaysoError ``phone_token_needed``, ``bad_phone_address``, ``unknown_language``."""
    from server.phone.call import PhoneLine
    from server.phone.door import PHONE_PATH

    if settings.token is None:
        raise SaysoError("phone_token_needed")
    address = settings.phone_url
    if address is not None and not (address.startswith("wss://") and urlsplit(address).path == PHONE_PATH):
        raise SaysoError("bad_phone_address", address)
    if settings.phone_language is not None and best_match(normalise(settings.phone_language), languages()) is None:
        raise SaysoError("unknown_language", arguments={"language": settings.phone_language})
    return PhoneLine(settings.token, address, settings.phone_secret)


async def _serve(options: object, talks: HouseTalks, calls: HouseCalls | None) -> None:
    from server.serving import ServerOptions, serving

    assert isinstance(options, ServerOptions)
    stopped = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stopped.set)
    async with serving(options, talks, calls=calls) as running:
        words = Messages(spoken_language())
        say(words.say("serve-open", {"address": running.address}))
        if options.phone is not None:
            progress(words.say("serve-phone", {"address": options.phone.address or f"{running.address}phone"}))
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
