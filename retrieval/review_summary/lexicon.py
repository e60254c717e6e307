"""Words that judge: what buyers praise and blame, per language, as data that a native speaker can mend.

Files: ``retrieval/data/aspects/<tag>.toml``. ``[reading]`` says how the language negates and turns (``not``, ``but``),
``[general]`` holds words that are good or bad whatever they are said of, and every other table is one aspect:
``for`` and ``against`` are phrases that name the aspect and judge it at once ("slips", "too heavy"), ``words`` only
name it and are judged by the nearest general word of the same clause ("the *sound* is *awful*"). ``hint`` tells whom it
served ("arthritis", "blind") and not how: the review's stars tell that, where nothing else in it judges the aspect.

A phrase is words in order. ``*`` at the end of a word stands for any ending, ``…`` for up to four words in between.
Case, accents and Arabic vowel marks do not count.
"""

from __future__ import annotations

import hashlib
import re
import tomllib
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from typing import Any

from i18n.errors import SaysoError

LANGUAGES = ("en", "es", "pt-BR", "fr", "de", "zh-CN", "ja", "hi", "ar")

ASPECTS = (
    "fit",
    "durability",
    "quality",
    "easy_hands",
    "without_sight",
    "readability",
    "comfort",
    "taste_smell",
    "noise",
    "battery",
    "delivery",
    "value",
    "instructions",
    "looks",
    "warmth",
    "safety",
    "weight",
    "ease",
    "cleaning",
    "waterproof",
)
"""Slugs of aspects; `tests/golden/reviews/README.md` says what each covers."""

GAP = "…"
STOP = "."
"""The token that ends a clause."""

_ALWAYS = frozenset({"language", "reading", "general"})
_READING = frozenset({"spaced", "negation", "but", "excess", "before", "after", "reach", "prefixes"})
_MARKS = re.compile("[\u0300-\u036f\u064b-\u065f\u0670\u0640\u093c\u200c\u200d]")
_FORMS = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ى": "ي", "ة": "ه", "\u0901": "\u0902", "’": "'"})
# An umlaut is a letter of its own: "schön" must not become "schon".
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})
_SPACED = re.compile('(?:[^\\W_]|[\u0900-\u0963\u0966-\u0d7f])+|[.,;:!?()…—–।؟،؛"«»“”\n](?=\\s|$|["»”)])|[।؟،؛—–(«“]')
_CHARACTERS = re.compile(r"[a-z0-9]+|[^\W_]|[。，、；：！？!?,.;…—（）()「」\n]")
_STOPS = frozenset('.,;:!?()…—–।؟،؛"«»“”\n。，、；：！？（）「」')


def fold(text: str) -> str:
    """The text as it is compared: casefolded, marks of Latin, Arabic and Devanagari letters dropped or joined."""
    whole = unicodedata.normalize("NFKC", text).casefold().translate(_UMLAUTS)
    marked = unicodedata.normalize("NFKD", whole)
    return unicodedata.normalize("NFC", _MARKS.sub("", marked)).translate(_FORMS)


@dataclass(frozen=True, slots=True)
class Entry:
    """One phrase: the tokens after its first one and what it means.

    role    for | against | name | hint | good | bad | not | but | excess
    aspect  the slug, "" for words of no aspect
    """

    rest: tuple[str, ...]
    role: str
    aspect: str
    phrase: str


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The judging words of one language, ready to be looked up by token.

    before, after  how many tokens a negation reaches forward, and backward
    reach          how far a general word may stand from the aspect that it judges
    prefixes       what is written together with the next word and may be taken off (Arabic)
    """

    language: str
    spaced: bool
    before: int
    after: int
    reach: int
    prefixes: tuple[str, ...]
    exact: Mapping[str, tuple[Entry, ...]]
    stems: Mapping[str, tuple[Entry, ...]]
    longest_stem: int
    shortest_stem: int
    _seen: dict[str, tuple[Entry, ...]] = field(default_factory=dict, compare=False, repr=False)

    def tokens(self, text: str) -> list[str]:
        """Words (characters where the script has no spaces) with `STOP` where a clause ends."""
        pattern = _SPACED if self.spaced else _CHARACTERS
        return [STOP if token in _STOPS else token for token in pattern.findall(fold(text))]

    def starting(self, token: str) -> tuple[Entry, ...]:
        """Entries whose first word fits the token. A word of a language is worked out once and kept."""
        found = self._seen.get(token)
        if found is None:
            found = self._seen[token] = tuple(dict.fromkeys(self._starting(token)))
        return found

    def _starting(self, token: str) -> Iterator[Entry]:
        for form in self._forms(token):
            yield from self.exact.get(form, ())
            for length in range(self.shortest_stem, min(len(form), self.longest_stem) + 1):
                yield from self.stems.get(form[:length], ())

    def _forms(self, token: str) -> Iterator[str]:
        yield token
        for prefix in self.prefixes:
            if token.startswith(prefix) and len(token) - len(prefix) >= 3:
                yield token[len(prefix) :]

    def fits(self, token: str, wanted: str) -> bool:
        """Whether a word of a text is the word of a phrase."""
        if wanted.endswith("*"):
            return any(form.startswith(wanted[:-1]) for form in self._forms(token))
        return token == wanted or (bool(self.prefixes) and wanted in self._forms(token))


@cache
def load_lexicon(tag: str) -> Lexicon:
    """The lexicon of a language. Raises SaysoError ``bad_catalogue`` naming the first mistake of the file."""
    return parse(tag, (resources.files("retrieval") / "data" / "aspects" / f"{tag}.toml").read_text(encoding="utf-8"))


@cache
def digest() -> str:
    """Changes with any word of any language: what was read with other words is read again."""
    folder = resources.files("retrieval") / "data" / "aspects"
    bodies = b"".join((folder / f"{tag}.toml").read_bytes() for tag in LANGUAGES)
    return hashlib.sha256(bodies).hexdigest()[:16]


def parse(tag: str, text: str, sections: Collection[str] = ASPECTS) -> Lexicon:
    """The lexicon in a file's text, whose tables are `sections`. Raises ``bad_catalogue``."""
    try:
        body = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise _mistake(tag, "file", str(error)) from error
    for section in body.keys() - _ALWAYS - set(sections):
        raise _mistake(tag, section, "is not known")
    reading: dict[str, Any] = body.get("reading", {})
    for key in reading.keys() - _READING:
        raise _mistake(tag, f"reading.{key}", "is not known")
    spaced = bool(reading.get("spaced", True))
    exact: dict[str, list[Entry]] = {}
    stems: dict[str, list[Entry]] = {}
    for role, aspect, phrase in _phrases(tag, body, sections):
        first, *rest = _split(phrase, spaced) or [""]
        if not first.strip("*") or first == GAP:
            raise _mistake(tag, f"{aspect or 'reading'}.{role}", f"no word: {phrase!r}")
        table = stems if first.endswith("*") else exact
        table.setdefault(first.rstrip("*"), []).append(Entry(tuple(rest), role, aspect, phrase))
    lengths = [len(stem) for stem in stems] or [1]
    return Lexicon(
        language=tag,
        spaced=spaced,
        before=int(reading.get("before", 3)),
        after=int(reading.get("after", 0)),
        reach=int(reading.get("reach", 6)),
        prefixes=tuple(fold(prefix) for prefix in reading.get("prefixes", ())),
        exact={token: tuple(entries) for token, entries in exact.items()},
        stems={token: tuple(entries) for token, entries in stems.items()},
        longest_stem=max(lengths),
        shortest_stem=min(lengths),
    )


def _phrases(tag: str, body: Mapping[str, Any], sections: Iterable[str]) -> Iterator[tuple[str, str, str]]:
    reading = body.get("reading", {})
    for key, role in (("negation", "not"), ("but", "but"), ("excess", "excess")):
        yield from ((role, "", phrase) for phrase in reading.get(key, ()))
    for role in ("good", "bad"):
        yield from ((role, "", phrase) for phrase in body.get("general", {}).get(role, ()))
    for aspect in sections:
        table = body.get(aspect, {})
        for key in table.keys() - {"words", "for", "against", "hint"}:
            raise _mistake(tag, f"{aspect}.{key}", "is not words, for, against or hint")
        for key, role in (("words", "name"), ("for", "for"), ("against", "against"), ("hint", "hint")):
            yield from ((role, aspect, phrase) for phrase in table.get(key, ()))


def _split(phrase: str, spaced: bool) -> list[str]:
    parts: list[str] = []
    for word in re.split(r"\s+|(…)|(?<=')", fold(phrase.replace(GAP, "\u2026")).replace("...", GAP)):
        if not word:
            continue
        if word == GAP:
            parts.append(GAP)
            continue
        body, star = word.rstrip("*"), "*" if word.endswith("*") else ""
        pieces = (_SPACED if spaced else _CHARACTERS).findall(body)
        if pieces:
            parts.extend([*pieces[:-1], pieces[-1] + star])
    return parts


def _mistake(tag: str, where: str, problem: str) -> SaysoError:
    arguments: dict[str, str | int] = {"file": f"aspects/{tag}.toml", "field": where}
    return SaysoError("bad_catalogue", f"aspects/{tag}.toml: {where}: {problem}", arguments=arguments)


def doubles(lexicon: Lexicon) -> Iterable[tuple[str, str]]:
    """Phrases that are both for and against one aspect: (aspect, phrase). For the check of the files."""
    seen: dict[tuple[str, str, str], set[str]] = {}
    for table in (lexicon.exact, lexicon.stems):
        for first, entries in table.items():
            for entry in entries:
                key = (entry.aspect, first, " ".join(entry.rest))
                seen.setdefault(key, set()).add(entry.role)
    for (aspect, first, rest), roles in seen.items():
        if {"for", "against"} <= roles:
            yield aspect, f"{first} {rest}".strip()
