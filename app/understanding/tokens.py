"""Words of an utterance with their places, ready to be matched.

Fillers are left out, punctuation becomes a mark on the word after it, and scripts without spaces are cut into single
characters (the matcher joins them again by longest match).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from i18n.accents import folded

MAX_CHARACTERS = 2000
"""Longer utterances are read up to here: nobody says a request this long, and a pasted page must not stall a turn."""

_MARKS = "\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u0900-\u0903\u093a-\u094f\u0951-\u0957\u0962\u0963"
_LETTER = rf"(?:[^\W\d_]|[{_MARKS}])"
_CJK = r"[\u3005\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uff66-\uff9f]"
_TOKEN = re.compile(
    rf"(?P<symbol>(?:US|R|A|C|NZ|HK|S|MX)?\$|[€£¥₹₩₽₺₫₱฿%★])"
    rf"|(?P<number>\d+(?:[.,]\d+)*)"
    rf"|(?P<cjk>{_CJK})"
    rf"|(?P<word>(?:(?!{_CJK}){_LETTER})+(?:['’](?:(?!{_CJK}){_LETTER})+)*)"
    rf"|(?P<stop>[.;!?…。！？\n]+)"
    rf"|(?P<pause>[,:、，،—–]+)"
)


@dataclass(frozen=True, slots=True)
class Token:
    """One word, numeral or symbol.

    key          folded form that patterns and labels are matched on
    start, end   places in the text as given
    glued        no space before it ("2" and "nd" of "2nd")
    pause        0 nothing, 1 a comma or the like, 2 the end of a sentence before it
    """

    text: str
    key: str
    start: int
    end: int
    glued: bool = False
    pause: int = 0

    @property
    def is_numeral(self) -> bool:
        return self.key[:1].isdigit()


def tokenize(text: str) -> list[Token]:
    """Every word, numeral and symbol of `text` in order."""
    tokens: list[Token] = []
    pause, last_end = 0, -1
    for found in _TOKEN.finditer(_plain(text)):
        kind = found.lastgroup
        if kind == "stop":
            pause = 2
            continue
        if kind == "pause":
            pause = max(pause, 1)
            continue
        word = found.group()
        key = _digits(word) if kind == "number" else folded(word)
        tokens.append(Token(word, key, found.start(), found.end(), found.start() == last_end, pause if tokens else 0))
        pause, last_end = 0, found.end()
    return tokens


def keys(text: str) -> tuple[str, ...]:
    """The folded words of a label or a pattern."""
    return tuple(token.key for token in tokenize(text))


Phrases = Mapping[str, Collection[tuple[str, ...]]]
"""Phrases by their first word, the longest first."""


def without_fillers(tokens: Sequence[Token], fillers: Phrases, kept_whole: Phrases | None = None) -> list[Token]:
    """`tokens` without the phrases that mean nothing; phrases of `kept_whole` mean something though a filler is part
    of them ("how do you know")."""
    kept: list[Token] = []
    at, pause = 0, 0
    words = [token.key for token in tokens]
    whole: set[int] = set()
    while at < len(tokens):
        meant = _phrase_at(words, at, kept_whole or {})
        if meant is not None:
            whole.update(range(at, at + len(meant)))
        phrase = None if at in whole else _phrase_at(words, at, fillers)
        if phrase is not None and len(tokens) > len(phrase):
            pause = max(pause, *(token.pause for token in tokens[at : at + len(phrase)]))
            at += len(phrase)
            continue
        token = tokens[at]
        if pause > token.pause:
            token = Token(token.text, token.key, token.start, token.end, token.glued, pause)
        kept.append(token)
        at, pause = at + 1, 0
    return kept


def _phrase_at(words: Sequence[str], at: int, phrases: Phrases) -> tuple[str, ...] | None:
    return next((one for one in phrases.get(words[at], ()) if tuple(words[at : at + len(one)]) == one), None)


def _plain(text: str) -> str:
    """Cut to length; control characters become spaces; places stay as they are."""
    cut = text[:MAX_CHARACTERS]
    if cut.isprintable():
        return cut
    return "".join(" " if unicodedata.category(one) in {"Cc", "Cf", "Cs", "Co"} and one != "\n" else one for one in cut)


def _digits(numeral: str) -> str:
    """Numerals of any script as ASCII digits."""
    return numeral if numeral.isascii() else "".join(str(unicodedata.digit(c)) if c.isdigit() else c for c in numeral)
