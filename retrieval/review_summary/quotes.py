"""Short quotes: a buyer's own words, in the buyer's own language, cut at a sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass

from retrieval.review_summary.lexicon import LANGUAGES
from retrieval.review_summary.reader import judgements
from retrieval.review_summary.weighing import likeness

LONGEST = 140
"""Characters. A quote is heard, not read."""

_SENTENCE = re.compile(r"[^.!?。！？।؟…]+[.!?。！？।؟…]*[\"'»”」）)]*")
_ELLIPSIS = "…"


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of one review."""

    review: str
    language: str
    text: str


def quote_of(text: str, language: str, aspect: str | None = None, good: bool | None = None, stars: int = 3) -> str:
    """The sentence that judges `aspect` that way: by the rules, else the one that speaks most for it."""
    parts = sentences(text)
    if aspect is not None and language in LANGUAGES:
        for sentence in parts:
            for one in judgements(sentence, language):
                if one.aspect == aspect and good in (None, one.good):
                    return _cut(sentence)
        if good is not None and len(parts) > 1:
            return _cut(max(parts, key=lambda part: likeness(part, language, stars, aspect, good)))
    return _cut(parts[0] if parts else text)


def sentences(text: str) -> list[str]:
    """Sentences; a number's point ends none, and a very short sentence is told with the next one."""
    parts: list[str] = []
    for piece in _SENTENCE.findall(text):
        glued = parts and (parts[-1][-1:].isalnum() or len(parts[-1].strip()) < 12 or re.search(r"\d\.$", parts[-1]))
        if glued:
            parts[-1] += piece
        else:
            parts.append(piece)
    return [part.strip() for part in parts if part.strip()]


def _cut(sentence: str) -> str:
    if len(sentence) <= LONGEST:
        return sentence
    head = sentence[: LONGEST - 1]
    at = max(head.rfind(sign) for sign in " ,、，،")
    return (head[:at] if at > LONGEST // 2 else head).rstrip(" ,、，،") + _ELLIPSIS
