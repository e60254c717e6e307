"""The answer to an incoming call (TwiML), and whether a request really comes from the provider. Pure.

Signature: Twilio's public description "Secure webhooks": HMAC-SHA1 over the address as it was called and, for a form,
the sorted fields; in base64 in ``X-Twilio-Signature``.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import re
from collections.abc import Mapping
from urllib.parse import parse_qs, urlsplit
from xml.sax.saxutils import quoteattr

_NUMBER = re.compile(r"\+[1-9][0-9]{6,14}")
"""An address of ITU-T E.164."""

_WITHHELD = frozenset({"+266696687", "+7378742833", "+2562533", "+8656696", "+86282452253"})
"""Withheld numbers, as some lines send them: "ANONYMOUS", "RESTRICTED", "BLOCKED", "UNKNOWN", "UNAVAILABLE" on a
keypad."""


def signature(secret: str, address: str, form: Mapping[str, str] | None = None) -> str:
    """What the header must say. `address` is the whole of it, scheme, host, path and query as they were called."""
    signed = address + "".join(name + value for name, value in sorted((form or {}).items()))
    return base64.b64encode(hmac.new(secret.encode(), signed.encode(), hashlib.sha1).digest()).decode("ascii")


def is_signed(given: str | None, secret: str, address: str) -> bool:
    """Whether a request without a form was signed with the secret; with or without a port or a closing slash in the
    address, which proxies and the provider handle each in their own way."""
    ok = False
    for variant in _variants(address):
        ok |= hmac.compare_digest((given or "").encode(), signature(secret, variant).encode())
    return ok


def _variants(address: str) -> tuple[str, ...]:
    parts = urlsplit(address)
    bare = parts._replace(netloc=parts.hostname or "").geturl()
    standard = {"https": 443, "wss": 443, "http": 80, "ws": 80}.get(parts.scheme)
    ported = parts._replace(netloc=f"{parts.hostname}:{parts.port or standard}").geturl()
    both = (address, bare, ported) if parts.port in (None, standard) else (address,)
    return tuple(dict.fromkeys([*both, *(f"{one}/" for one in both if not parts.query)]))


def caller_in(target: str) -> str | None:
    """The caller's number in the query of a request for the answer."""
    return caller(parse_qs(urlsplit(target).query).get("From", [None])[0])


def caller(number: str | None) -> str | None:
    """A number that stands for a person; None for a withheld one and for anything else."""
    return number if number and _NUMBER.fullmatch(number) and number not in _WITHHELD else None


def answer(address: str, parameters: Mapping[str, str]) -> bytes:
    """The TwiML that hands the call to the stream at `address`."""
    inside = "".join(
        f"<Parameter name={quoteattr(name)} value={quoteattr(value)}/>" for name, value in parameters.items()
    )
    xml = f'<?xml version="1.0" encoding="UTF-8"?>\n<Response><Connect><Stream url={quoteattr(address)}>{inside}'
    return f"{xml}</Stream></Connect></Response>\n".encode()
