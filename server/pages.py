"""The page: a handful of files beside the code, filled with words of the visitor's language, and their headers."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from importlib import resources
from urllib.parse import parse_qs, urlsplit

from i18n import messages
from i18n.languages import language
from i18n.messages import Messages
from server.wording import PAGE_WORDS, preferred, spoken_language
from voice.earcons import as_numbers

_KINDS = {
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".svg": "image/svg+xml",
    ".json": "application/json; charset=utf-8",
}

HEADERS = {
    # Nothing but our own files: no script in the page, no third party, no frame around it.
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
        "worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "microphone=(self), camera=(), geolocation=(), payment=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-cache",
}

_KEY = re.compile(rf"{PAGE_WORDS}[a-z-]*[a-z]")
_GAP = re.compile(r"\{\{([a-z-]+)\}\}")


@dataclass(frozen=True, slots=True)
class File:
    """What is sent for a path."""

    body: bytes
    kind: str
    language: str | None = None

    def headers(self) -> dict[str, str]:
        own = {"Content-Type": self.kind, "Content-Length": str(len(self.body))}
        if self.language is not None:
            own |= {"Content-Language": self.language, "Vary": "Accept-Language"}
        return HEADERS | own


class Pages:
    """The files of ``server/page``, read once."""

    def file(self, target: str, accept_language: str | None) -> File | None:
        """The file for a request target (path and query), None where there is none.

        ``/`` is the page, in the language of ``?lang=`` or else of the browser; ``/words/TAG.json`` its words,
        ``/tones.json`` the numbers that its signals are made of.
        """
        parts = urlsplit(target)
        if parts.path == "/":
            asked = parse_qs(parts.query).get("lang")
            tag = spoken_language(asked[0]) if asked else preferred(accept_language)
            return File(self._filled("index.html", tag).encode(), _KINDS[".html"], tag)
        if parts.path.startswith("/words/") and parts.path.endswith(".json"):
            tag = parts.path.removeprefix("/words/").removesuffix(".json")
            return self._words_file(tag) if tag in messages.languages() else None
        if parts.path == "/tones.json":
            return File(json.dumps(as_numbers()).encode(), _KINDS[".json"])
        name = parts.path.removeprefix("/")
        body = self._files.get(name)
        if body is None or name.endswith(".html"):
            return None
        return File(body, _KINDS[name[name.rindex(".") :]])

    def words(self, tag: str) -> dict[str, str]:
        """Every label and word that the page's files name, in one language."""
        said = Messages(tag)
        return {key: said.say(key) for key in self.keys}

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """Keys of the messages that the page's files name."""
        found: set[str] = set()
        for name, body in self._files.items():
            if name.endswith((".html", ".js")):
                found |= set(_KEY.findall(body.decode()))
        return tuple(sorted(found))

    @cached_property
    def _files(self) -> Mapping[str, bytes]:
        folder = resources.files("server").joinpath("page")
        return {
            entry.name: entry.read_bytes()
            for entry in folder.iterdir()
            if entry.is_file() and "." in entry.name and entry.name[entry.name.rindex(".") :] in _KINDS
        }

    def _filled(self, name: str, tag: str) -> str:
        gaps = {**self.words(tag), "lang": tag, "dir": language(tag).direction, "languages": _choices(tag)}
        raw = {"languages"}

        def fill(match: re.Match[str]) -> str:
            value = gaps[match[1]]
            return value if match[1] in raw else html.escape(value)

        return _GAP.sub(fill, self._files[name].decode())

    def _words_file(self, tag: str) -> File:
        body = {"lang": tag, "dir": language(tag).direction, "words": self.words(tag)}
        return File(json.dumps(body, ensure_ascii=False).encode(), _KINDS[".json"], tag)


def _choices(chosen: str) -> str:
    """One option a language, each named as its speakers write it."""
    options = []
    for tag in messages.languages():
        entry = language(tag)
        selected = " selected" if tag == chosen else ""
        name = html.escape(entry.own_name)
        options.append(f'<option value="{tag}" lang="{tag}" dir="{entry.direction}"{selected}>{name}</option>')
    return "".join(options)
