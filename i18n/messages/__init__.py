"""Everything Sayso says, as Fluent messages: one folder per language, one file per room of the talk.

A message is chosen by key and filled with values that are already worded for a face (spoken or written); numbers are
passed beside their wording so that Fluent can choose the plural.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from importlib import resources
from importlib.resources.abc import Traversable

from fluent.runtime import FluentBundle, FluentResource

from i18n.errors import SaysoError

FALLBACK = "en"


def languages() -> tuple[str, ...]:
    """Tags that have messages."""
    return tuple(sorted(entry.name for entry in resources.files(__name__).iterdir() if _is_language(entry)))


def _is_language(entry: Traversable) -> bool:
    return entry.is_dir() and not entry.name.startswith("_")


class Messages:
    """The messages of one language. A key that is missing there is an error, never another language's words."""

    def __init__(self, language: str) -> None:
        if language not in languages():
            raise SaysoError("unknown_language", language, arguments={"language": language})
        self.language = language

    @cached_property
    def _bundle(self) -> FluentBundle:
        # No isolation marks: a synthesiser would read them, and a braille line would show them.
        bundle = FluentBundle([self.language], use_isolating=False)
        for entry in sorted((resources.files(__name__) / self.language).iterdir(), key=lambda e: e.name):
            if entry.name.endswith(".ftl"):
                bundle.add_resource(FluentResource(entry.read_text(encoding="utf-8")))
        return bundle

    def has(self, key: str) -> bool:
        return bool(self._bundle.has_message(key))

    def say(self, key: str, arguments: Mapping[str, str | int] | None = None) -> str:
        """The message `key` with its arguments.

        Raises SaysoError ``missing_message`` for an unknown key, ``broken_message`` where an argument is missing or
        the message cannot be resolved: silence or a half sentence would be worse.
        """
        if not self._bundle.has_message(key):
            raise SaysoError("missing_message", f"{self.language}: {key}")
        pattern = self._bundle.get_message(key).value
        text, errors = self._bundle.format_pattern(pattern, dict(arguments or {}))
        if errors:
            raise SaysoError("broken_message", f"{self.language}: {key}: {errors[0]!r}")
        return " ".join(str(text).split())
