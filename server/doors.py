"""Who is let in: which names the server answers to, which pages may talk to it, and the token. Pure."""

from __future__ import annotations

import hmac
import ipaddress
from dataclasses import dataclass
from urllib.parse import urlsplit

LEAST_TOKEN = 16
"""Characters of the shortest token: shorter ones can be tried out."""


def is_loopback(host: str) -> bool:
    """True for an address or name that only this machine can reach."""
    bare = host.strip("[]")
    if bare == "localhost":
        return True
    try:
        return ipaddress.ip_address(bare.split("%")[0]).is_loopback
    except ValueError:
        return False


@dataclass(frozen=True, slots=True)
class Doors:
    """The rules of entry.

    host     what the server listens on
    secure   whether it speaks TLS itself
    token    what every visitor must bring in the first message; None only on loopback
    origins  further origins whose pages may talk to it, e.g. ``https://shop.example`` in front of a reverse proxy
    """

    host: str
    secure: bool = False
    token: str | None = None
    origins: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if self.token is None and not is_loopback(self.host):
            raise ValueError("a server that others can reach needs a token")
        if self.token is not None and len(self.token) < LEAST_TOKEN:
            raise ValueError(f"a token has at least {LEAST_TOKEN} characters")

    def answers_to(self, host_header: str | None) -> bool:
        """Whether a request for this ``Host`` is meant for us.

        A loopback server answers to loopback names only: else a page of another site whose name was made to point
        here (DNS rebinding) would count as our own.
        """
        if host_header is None:
            return False
        if not is_loopback(self.host):
            return True
        name = _host_of(f"//{host_header}")
        return name is not None and (is_loopback(name) or name in {_host_of(origin) for origin in self.origins})

    def lets_talk(self, origin: str | None, host_header: str | None, peer: str) -> bool:
        """Whether a page of this ``Origin`` may open a talk: our own, one that was named, or none at all.

        A browser always sends an origin; a program sends none and is taken from this machine only.
        """
        if origin is None:
            return is_loopback(peer)
        if origin in self.origins:
            return True
        scheme = "https" if self.secure else "http"
        return host_header is not None and origin.lower() == f"{scheme}://{host_header.lower()}"

    def knows(self, token: str | None) -> bool:
        """Whether the token is the right one; the time it takes tells nothing of it."""
        if self.token is None:
            return True
        return hmac.compare_digest((token or "").encode("utf-8"), self.token.encode("utf-8"))


def _host_of(url: str) -> str | None:
    try:
        return urlsplit(url).hostname
    except ValueError:
        return None
