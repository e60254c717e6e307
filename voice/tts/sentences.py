"""Text into sentences, so that the first can sound while the next is made.

A sentence never ends inside a number, a price or an abbreviation (``$1.50``, ``1.299,00``, ``Dr. Silva``, ``no. 5``):
a stop there is heard as "one", a pause, "fifty". What an abbreviation is lies in `sentences.toml`, by language.
"""

from __future__ import annotations

import functools
import importlib.resources
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass

from voice.tags import primary

_END = re.compile(
    r"""
    (?P<line>\s*\n\s*)                                    # a line of its own is a sentence of its own
    | (?P<full>(?:[。！？｡]|．(?!\d))+[」』”’）)"']*)        # Chinese and Japanese: no space needed
    | (?P<mark>[.!?…।॥؟۔]+)[»”’"')\]]*(?=\s|$)             # elsewhere: only before a space or at the end
    """,
    re.VERBOSE,
)
_WORD_BEFORE = re.compile(r"[\w\u0900-\u0963.º°ª-]+$")  # the signs of Devanagari are no letters to `re`
_LATIN_BEFORE = re.compile(r"[A-Za-z][A-Za-z.]*$")
_UNSPACED = frozenset({"zh", "ja"})
"""Languages in which a Latin abbreviation stands right behind other letters."""
_ABBREVIATED = re.compile(r"[^\W\d]{1,2}\.")
_OPENING = "\"'“”‘’«»([{¿¡-–—"


@dataclass(frozen=True, slots=True)
class Abbreviations:
    """Those of one language, as `sentences.toml` explains; lower case, without the last stop."""

    never: frozenset[str] = frozenset()
    before_number: frozenset[str] = frozenset()
    ordinal_stop: bool = False


def split(text: str, language: str) -> tuple[str, ...]:
    """The sentences of `text` in order, without the space around them; nothing else is lost or changed."""
    every = abbreviations()
    known = every.get(primary(language), every["any"])
    before_it = _LATIN_BEFORE if primary(language) in _UNSPACED else _WORD_BEFORE
    sentences = []
    start = 0
    for match in _END.finditer(text):
        if match["mark"]:
            before = text[start : match.start()]
            word = before_it.search(before)
            if not _ends(before, word[0] if word else "", match["mark"], text[match.end() :], known):
                continue
        sentences.append(text[start : match.end()].strip())
        start = match.end()
    sentences.append(text[start:].strip())
    return tuple(sentence for sentence in sentences if sentence)


def _ends(before: str, word: str, mark: str, after: str, known: Abbreviations) -> bool:
    """Whether `mark` between `before` (the sentence so far, which `word` ends) and `after` ends the sentence."""
    rest = after.lstrip().lstrip(_OPENING)
    if not rest:
        return True
    if rest[0].islower():
        return False  # a sentence does not begin with a small letter; scripts that have none are not asked
    if mark != ".":
        return True
    key = word.lower().lstrip("-")
    if word.isdigit() and ((known.ordinal_stop and not _is_numbered(before, known)) or before.strip() == word):
        return False  # "am 3. Mai" where ordinals are written so; "1. Boots" in a list
    if len(word) == 1 and word.isalpha() and word != "I" and (not word.islower() or _ABBREVIATED.match(rest)):
        return False  # an initial: "J. Silva", "د. أحمد"; or the first half of "z. B."
    return not (key in known.never or (key in known.before_number and rest[0].isdigit()))


def _is_numbered(before: str, known: Abbreviations) -> bool:
    """The number at the end counts something ("Nr. 7"): it is no ordinal."""
    words = before.split()
    return len(words) > 1 and words[-2].lower().rstrip(".") in known.before_number


@functools.cache
def abbreviations() -> Mapping[str, Abbreviations]:
    """All languages' abbreviations, read from `sentences.toml`."""
    text = importlib.resources.files("voice.tts").joinpath("sentences.toml").read_text(encoding="utf-8")
    tables = {key: table for key, table in tomllib.loads(text).items() if isinstance(table, dict)}
    common = tables["any"]
    return {
        language: Abbreviations(
            frozenset((*table["never"], *common["never"])),
            frozenset((*table["before_number"], *common["before_number"])),
            bool(table.get("ordinal_stop", False)),
        )
        for language, table in tables.items()
    }
