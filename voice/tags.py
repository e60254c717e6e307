"""Which of the languages that an engine offers serves the one that is wanted."""

from __future__ import annotations

from collections.abc import Iterable


def primary(tag: str) -> str:
    """The language of a BCP 47 tag without region or script: ``pt-BR`` → ``pt``."""
    return tag.replace("_", "-").split("-")[0].lower()


def closest(wanted: str, offered: Iterable[str]) -> str | None:
    """The offered tag that serves `wanted`, or None.

    The same tag first, then the wanted one with fewer subtags (``es-MX`` → ``es``; RFC 4647 look-up), then the first
    offered of the same language (``pt`` → ``pt-BR``): another region's accent is better than no voice.
    """
    tags = list(offered)
    by_key = {tag.replace("_", "-").lower(): tag for tag in reversed(tags)}
    key = wanted.replace("_", "-").lower()
    while key:
        if key in by_key:
            return by_key[key]
        key = key.rpartition("-")[0]
    language = primary(wanted)
    return next((tag for tag in tags if primary(tag) == language), None)
