"""Sentences that a large speech model writes over silence and noise: the ends of the films that it learnt from.

What they are stands in ``data/phantoms/<language>.tsv``, for natives to mend. Columns, separated by tabs:

    phrase  as it is written over silence; case, punctuation and accents do not matter
    place   ``whole``   the transcript is this and nothing else (it may be there several times)
            ``within``  the transcript contains it: credits, which nobody says to a shop
    when    ``always``  never believed
            ``unsure``  people say it too ("thank you"): not believed where the recogniser itself doubts
    source  where it was seen (see the head of each file)

A line that begins with ``#`` is a remark. The phrases of English hold in every language: the model falls back on them.
"""

from __future__ import annotations

import importlib.resources
import unicodedata
from dataclasses import dataclass
from functools import cache

from i18n.accents import folded
from voice.tags import primary

EVERYWHERE = "en"

_PLACES, _WHENS = ("whole", "within"), ("always", "unsure")


@dataclass(frozen=True, slots=True)
class Phantom:
    """One phrase, as `plain` gives it."""

    phrase: str
    within: bool
    always: bool

    def stands_in(self, text: str) -> bool:
        """Whether a transcript (as `plain` gives it) is this phrase, or holds it where that is enough."""
        if self.within:
            return self.phrase in text
        rest = text
        while rest.startswith(self.phrase):
            rest = rest[len(self.phrase) :]
        return not rest


def is_phantom(text: str, language: str, *, sure: bool) -> bool:
    """Whether a transcript in `language` is known to be written over silence.

    sure  the recogniser is sure of it, and that there was speech: then phrases that people say too are believed
    """
    said = plain(text)
    if not said:
        return False
    tags = dict.fromkeys((primary(language), EVERYWHERE))
    known = (phantom for tag in tags for phantom in phantoms(tag))
    return any((phantom.always or not sure) and phantom.stands_in(said) for phantom in known)


@cache
def phantoms(language: str) -> tuple[Phantom, ...]:
    """Those of a language (``pt``, ``zh``), none where nothing is written. ValueError for a broken line."""
    file = importlib.resources.files("voice.stt").joinpath(f"data/phantoms/{language}.tsv")
    if not file.is_file():
        return ()
    return read(file.read_text(encoding="utf-8"))


def read(text: str) -> tuple[Phantom, ...]:
    """The lines of a file. ValueError names the first that is broken."""
    found = []
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = line.split("\t")
        if len(cells) != 4 or cells[1] not in _PLACES or cells[2] not in _WHENS or not plain(cells[0]):
            raise ValueError(f"line {number}: phrase, {' or '.join(_PLACES)}, {' or '.join(_WHENS)}, source")
        found.append(Phantom(plain(cells[0]), cells[1] == "within", cells[2] == "always"))
    return tuple(found)


def plain(text: str) -> str:
    """Letters and digits alone, without case, accents, blanks and punctuation: two spellings of a credit are one."""
    letters = unicodedata.normalize("NFKC", folded(text)).casefold()
    return "".join(letter for letter in letters if letter.isalnum() or unicodedata.category(letter).startswith("M"))
