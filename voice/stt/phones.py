"""How a phrase of any language sounds, in the phones of PocketSphinx's English model.

eSpeak NG says how it is spoken; ``data/phones.tsv`` how each of its sounds is written in English phones.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

from voice.tags import primary

Way = tuple[str, ...]
"""One way to write a sound: phones of the English model, seldom more than one."""

TABLE = "data/phones.tsv"
EVERY = "*"
LEFT_OUT = "0"

Ipa = Callable[[str, str], str]
"""Text and language → IPA, words parted by spaces, sounds by `SEPARATOR`."""

SEPARATOR = "_"

_FOREIGN = re.compile(r"\([a-z-]+\)")  # "(en)radio(es)": a word that eSpeak reads by another language's rules
_STRESS = re.compile("[ˈˌ‍]")
_DIGITS = re.compile("[0-9.]")  # tones
_MARKS = re.compile("[ʲːʰ̩̯̃̊]")


@dataclass(frozen=True, slots=True)
class Sound:
    """One sound: the ways to write it, the likeliest first, and whether it may be left out."""

    ways: tuple[Way, ...]
    silent: bool = False


Word = tuple[Sound, ...]


@cache
def table(language: str) -> Mapping[str, Sound]:
    """Sounds of IPA in English phones: what holds for `language` (a tag) before what holds for all."""
    text = resources.files("voice.stt").joinpath(TABLE).read_text(encoding="utf-8")
    found: dict[str, Sound] = {}
    for wanted in (EVERY, primary(language)):
        for line in text.splitlines():
            if line and not line.startswith("#") and line.split("\t")[0] == wanted:
                _, sound, ways = line.split("\t")
                found[sound] = _sound(ways)
    return found


def _sound(ways: str) -> Sound:
    written = [tuple(way.split()) for way in ways.split("|")]
    return Sound(tuple(way for way in written if way != (LEFT_OUT,)), (LEFT_OUT,) in written)


def spoken(text: str, language: str, ipa: Ipa) -> tuple[Word, ...]:
    """The words of a phrase in sounds; words that cannot be written are left out."""
    known = table(language)
    said = _STRESS.sub("", _FOREIGN.sub("", ipa(text, language)))
    words = (tuple(_written(word, known)) for word in said.split())
    return tuple(word for word in words if word)


def _written(word: str, known: Mapping[str, Sound]) -> Iterator[Sound]:
    for unit in word.split(SEPARATOR):
        sound = _looked_up(unit, known)
        if sound is not None:
            if sound.ways:
                yield sound
        else:  # part by part: a way of writing it is better than a hole
            parts = (known.get(letter) for letter in unit)
            yield from (Sound(part.ways[:1]) for part in parts if part is not None and part.ways)


def _looked_up(unit: str, known: Mapping[str, Sound]) -> Sound | None:
    for form in (unit, _DIGITS.sub("", unit), _MARKS.sub("", _DIGITS.sub("", unit))):
        if form in known:
            sound = known[form]
            if "ʲ" in unit and "ʲ" not in form and sound.ways:
                return Sound((*sound.ways, (*sound.ways[0], "Y")), sound.silent)
            return sound
    return None
