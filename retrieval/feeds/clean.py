"""Text of feeds made harmless and plain: HTML to text, entities decoded once, no control or direction characters.

What the text says is data. It is shown, indexed and read aloud, never followed.
"""

from __future__ import annotations

import html
import re
import unicodedata
from html.parser import HTMLParser

TITLE = 300
DESCRIPTION = 8_000
BRAND = 120
NAME = 200
"""Longest texts that are kept, in characters. Google's limits are 150 for titles, 5 000 for descriptions."""

# Control characters but tab and line ends, soft hyphen, zero-width and direction marks, tags, private use, surrogates,
# object replacement. Joiners stay: Hindi and Arabic are written with them.
_DROPPED = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffc"
    "\ud800-\udfff\ue000-\uf8ff\U000e0000-\U000e0fff\U000f0000-\U0010ffff]"
)
_SPACE = re.compile(r"\s+")
_SILENT = frozenset(
    {"script", "style", "template", "noscript", "iframe", "object", "head", "svg", "textarea", "select"}
)
_INLINE = frozenset({"a", "abbr", "b", "em", "font", "i", "mark", "small", "span", "strong", "sub", "sup", "u", "wbr"})
_ENDS_BLOCK = frozenset({"p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "div", "dd", "dt"})
_SENTENCE_END = (".", "!", "?", ":", ";", ",", "。", "！", "？", "।", "…")


class _Text(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._silent: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        if tag in _SILENT:
            self._silent.append(tag)
        elif tag not in _INLINE:
            self.parts.append(" ")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        if tag not in _INLINE:
            self.parts.append(" ")

    def handle_endtag(self, tag: str) -> None:
        if tag in self._silent:
            while self._silent.pop() != tag:
                pass
        elif tag in _ENDS_BLOCK:
            if self.parts and self.parts[-1].strip() and not self.parts[-1].rstrip().endswith(_SENTENCE_END):
                self.parts.append(".")  # so that a list is not read as one breathless sentence
            self.parts.append(" ")
        elif tag not in _INLINE:
            self.parts.append(" ")

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.parts.append(data)


def plain(text: str, limit: int) -> str:
    """One line of plain text, at most `limit` characters, cut between words where it is longer."""
    text = text[: limit * 8]
    if "<" in text:
        reader = _Text()
        reader.feed(text)
        reader.close()
        text = "".join(reader.parts)
    elif "&" in text:
        text = html.unescape(text)
    return shortened(_SPACE.sub(" ", _DROPPED.sub("", unicodedata.normalize("NFC", text))).strip(), limit)


def shortened(text: str, limit: int) -> str:
    """At most `limit` characters, cut between words."""
    if len(text) <= limit:
        return text
    cut = text[: limit - 1]
    at = cut.rfind(" ")
    return (cut[:at] if at > limit // 2 else cut).rstrip(" ,;:-") + "…"


def has_hidden(text: str) -> bool:
    """Whether an identifier holds characters that nobody can see or say."""
    return bool(_DROPPED.search(text)) or any(char in text for char in "\n\r\t")
