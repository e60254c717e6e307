"""Text of feeds made harmless and plain: HTML to text, entities decoded once, no control or direction characters.

What the text says is data. It is shown, indexed and read aloud, never followed.
"""

from __future__ import annotations

import html
import re
import unicodedata

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
_TAG = re.compile(r"<!--|<(?P<closing>/?)(?P<name>[A-Za-z][A-Za-z0-9:-]{0,40})|<[!?]")
_LONGEST_QUOTE = 2_000
_SENTENCE_END = (".", "!", "?", ":", ";", ",", "。", "！", "？", "।", "…")


def _without_tags(text: str) -> str:
    """HTML as text. One pass: a parser that looks again and again for the end of broken tags could be kept busy for
    minutes by one row."""
    parts: list[str] = []
    at = 0
    while (mark := _TAG.search(text, at)) is not None:
        parts.append(html.unescape(text[at : mark.start()]))
        if mark.group() == "<!--":
            end = text.find("-->", mark.end())
            at = len(text) if end < 0 else end + 3
            continue
        at = _tag_end(text, mark.end())
        if mark["name"] is None:
            continue
        name = mark["name"].lower()
        if name in _SILENT and not mark["closing"]:
            closing = re.compile(f"</{name}", re.IGNORECASE).search(text, at)
            at = len(text) if closing is None else _tag_end(text, closing.end())
        elif name in _ENDS_BLOCK and mark["closing"]:
            if parts[-1].strip() and not parts[-1].rstrip().endswith(_SENTENCE_END):
                parts.append(".")  # so that a list is not read as one breathless sentence
            parts.append(" ")
        elif name not in _INLINE:
            parts.append(" ")
    parts.append(html.unescape(text[at:]))
    return "".join(parts)


def _tag_end(text: str, at: int) -> int:
    """Behind the tag that is open: at its ``>``, at the next one where the first stands within quotes."""
    end = text.find(">", at)
    if end < 0:
        return len(text)
    if text.count('"', at, end) % 2:
        quote = text.find('"', end, end + _LONGEST_QUOTE)
        further = text.find(">", quote, quote + _LONGEST_QUOTE) if quote >= 0 else -1
        end = further if further >= 0 else end
    return end + 1


def plain(text: str, limit: int) -> str:
    """One line of plain text, at most `limit` characters, cut between words where it is longer."""
    text = text[: limit * 8]
    if "<" in text:
        text = _without_tags(text)
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
