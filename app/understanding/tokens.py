"""Words of an utterance with their places, ready to be matched.

Fillers are left out, punctuation becomes a mark on the word after it, and scripts without spaces are cut into single
characters (the matcher joins them again by longest match). Words that are written as one with a small word before them
are taken apart ("l'eau", the Arabic article).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from i18n.accents import folded

MAX_CHARACTERS = 2000
"""Longer utterances are read up to here: nobody says a request this long, and a pasted page must not stall a turn."""

_MARKS = "\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u0900-\u0903\u093a-\u094f\u0951-\u0957\u0962\u0963"
_LETTER = rf"(?:[^\W\d_]|[{_MARKS}])"
_CJK = r"[\u3005\u3007\u3040-\u30fa\u30fc-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uff66-\uff9f]"
_TOKEN = re.compile(
    rf"(?P<symbol>(?:US|R|A|C|NZ|HK|S|MX)?\$|[€£¥₹₩₽₺₫₱฿%٪★])"
    rf"|(?P<number>\d+(?:[.,\u066b\u066c]\d+)*)"
    rf"|(?P<cjk>{_CJK})"
    rf"|(?P<word>(?:(?!{_CJK}){_LETTER})+(?:['’](?:(?!{_CJK}){_LETTER})+)*)"
    rf"|(?P<stop>[.;!?…。！？؟؛\n]+)"
    rf"|(?P<pause>[,:、，،—–]+)"
)


_ELIDED = re.compile(r"(?:[ldjmtsnc]|qu|jusqu|lorsqu|puisqu|quoiqu)['’](?=\w)", re.IGNORECASE)
"""Small French (and Italian) words that lose their vowel before another."""

_WITH_ARTICLE = re.compile(r"(?P<before>[\u0648\u0641]?[\u0628\u0643\u0644]?)(?:\u0627\u0644)(?P<rest>\w{3,})")
_WITH_LI = re.compile(r"(?P<before>[\u0648\u0641]?\u0644)\u0644(?P<rest>\w{3,})")
"""Arabic: and, so + in, as, for + the article; "for the" loses its alef. The article says nothing and is dropped."""

CHARACTERS_PER_WORD = 2
"""Characters of a script without spaces that make about one word."""


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
        start, glued = found.start(), found.start() == last_end
        if kind == "cjk" and not glued and tokens and is_character(tokens[-1].key):
            pause = max(pause, 1)  # a recogniser's space where nobody writes one
        for word, key in _keyed(found.group(), kind):
            tokens.append(Token(word, key, start, start + len(word), glued, pause if tokens else 0))
            start, glued, pause = start + len(word), True, 0
        last_end = found.end()
    return tokens


def _keyed(word: str, kind: str | None) -> list[tuple[str, str]]:
    """A word's parts as written, each with its folded form; parts that say nothing are joined to what follows."""
    if kind == "number":
        return [(word, _digits(word))]
    if kind == "cjk":
        return [(word, _same_letters().get(word) or folded(word))]
    if kind != "word":
        return [(word, folded(word))]
    elided = _ELIDED.match(word)
    if elided is not None:
        return [(elided.group(), folded(elided.group())), *_keyed(word[elided.end() :], kind)]
    key = folded(word)
    if not key:
        return []  # marks alone
    if "\u0620" <= key[0] <= "\u064a":
        article = _WITH_ARTICLE.fullmatch(key) or _WITH_LI.fullmatch(key)
        if article is not None:
            before, rest = article["before"], article["rest"]
            if f"\u0627\u0644{rest}" in _with_their_article():
                rest = f"\u0627\u0644{rest}"
            # Places stay right where folding changed no length; else the whole word is the last part.
            same = len(word) == len(key)
            small = [(word[at : at + 1] if same else "", one) for at, one in enumerate(before)]
            return [*small, (word[len(before) if same else 0 :], rest)]
    return [(word, key)]


def word_count(tokens: Sequence[Token]) -> int:
    """About how many words: characters of scripts without spaces count as parts of words."""
    single = sum(1 for token in tokens if is_character(token.key))
    return len(tokens) - single + -(-single // CHARACTERS_PER_WORD)


def is_word(key: str) -> bool:
    """Whether a key is made of letters and their marks only."""
    return key.isalpha() or (
        key[:1].isalpha() and all(one.isalpha() or unicodedata.category(one) in {"Mn", "Mc"} for one in key)
    )


def is_character(key: str) -> bool:
    """Whether a key is one character of a script without spaces."""
    return len(key) == 1 and "\u3005" <= key <= "\u9fff"


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


@lru_cache(maxsize=1)
def _same_letters() -> Mapping[str, str]:
    """Characters that recognisers and scripts use for one another, each with the one it is read as."""
    listed = files("app.understanding") / "data" / "same_letters.txt"
    groups = [line.split("#")[0].strip() for line in listed.read_text(encoding="utf-8").splitlines()]
    return {other: group[0] for group in groups for other in group[1:]}


@lru_cache(maxsize=1)
def _with_their_article() -> frozenset[str]:
    """Arabic words that mean something else without it ("the cheapest", "cheaper")."""
    listed = files("app.understanding") / "data" / "keep_article.txt"
    lines = [line.split("#")[0].strip() for line in listed.read_text(encoding="utf-8").splitlines()]
    return frozenset(folded(line) for line in lines if line)


def _digits(numeral: str) -> str:
    """Numerals of any script as ASCII digits."""
    if numeral.isascii():
        return numeral
    plain = "".join(str(unicodedata.digit(one)) if one.isdigit() else one for one in numeral)
    return plain.replace("\u066b", ".").replace("\u066c", ",")
