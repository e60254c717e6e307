"""Which language each part of a shop's own title is said in: the title's own, but makers' names and model numbers in
the listener's, who knows them by that sound and may have to say them again. Pure.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

_MODEL = r"(?<![A-Za-z0-9])[A-Za-z]+-?\d[A-Za-z0-9-]*"
"""Letters, then digits: "WK8283", "X-200"; "1.7l" and "220V" are amounts."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a title as it stands there, with the space around it, and whether it is a maker's name or a model."""

    text: str
    is_name: bool


def pieces(title: str, brand: str, reads: Callable[[str], bool]) -> Iterator[Piece]:
    """The title in order, nothing lost. `reads` tells whether a character is of a script that the listener knows."""
    words = [word for word in dict.fromkeys((brand, *brand.split())) if word and reads(word[0])]
    known = "|".join(rf"(?<![^\W_])(?:{re.escape(word)})(?![^\W_])" for word in words)
    unspaced = "|".join(rf"(?<![A-Za-z0-9]){re.escape(word)}(?![A-Za-z0-9])" for word in words if word.isascii())
    names = re.compile("|".join(filter(None, (known, unspaced, _MODEL))), re.IGNORECASE)
    done = 0
    for match in names.finditer(title):
        if title[done : match.start()]:
            yield Piece(title[done : match.start()], is_name=False)
        yield Piece(match[0], is_name=True)
        done = match.end()
    if title[done:]:
        yield Piece(title[done:], is_name=False)
