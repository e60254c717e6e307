"""How words are spoken, in the phones of PocketSphinx's English model: its dictionary, and how the British say it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from pathlib import Path

Phones = tuple[str, ...]

_VOWELS = frozenset("AA AE AH AO AW AY EH ER EY IH IY OW OY UH UW".split())
_BATH = frozenset(
    "glass glasses basket last past fast ask bath path half after answer can't class dance plant plants grass master"
    " pass aunt example calf laugh rather branch".split()
)
"""Words whose short a is long in southern British speech (Wells 1982: the BATH set), of those that a shop hears."""

_AFTER_R_LOST = {
    "IH": ("IH", "AH"), "IY": ("IH", "AH"), "EH": ("EH", "AH"), "AE": ("EH", "AH"), "EY": ("EH", "AH"),
    "UH": ("UH", "AH"), "UW": ("UH", "AH"), "AY": ("AY", "AH"), "AW": ("AW", "AH"), "OY": ("OY", "AH"),
}  # fmt: skip


class Pronunciations:
    """The packaged dictionary (CMUdict), each word with its British sounding beside the American."""

    @cached_property
    def _american(self) -> Mapping[str, tuple[Phones, ...]]:
        from pocketsphinx import get_model_path

        found: dict[str, list[Phones]] = {}
        for line in Path(get_model_path("en-us/cmudict-en-us.dict")).read_text(encoding="utf-8").splitlines():
            word, *phones = line.split()
            found.setdefault(word.partition("(")[0], []).append(tuple(phones))
        return {word: tuple(ways) for word, ways in found.items()}

    def of(self, words: Iterable[str]) -> dict[str, Sequence[Phones]]:
        """Pronunciations of those words that have any."""
        found: dict[str, Sequence[Phones]] = {}
        for word in words:
            ways = self._american.get(word)
            if ways:
                found[word] = tuple(dict.fromkeys((*ways, *(british(word, way) for way in ways))))
        return found


def british(word: str, phones: Phones) -> Phones:
    """An American pronunciation as southern British speech sounds it: no r before a consonant, rounded o, long a."""
    spoken: list[str] = []
    for place, phone in enumerate(phones):
        following = phones[place + 1] if place + 1 < len(phones) else ""
        before_vowel = following in _VOWELS
        if phone == "R" and place and phones[place - 1] in _VOWELS and not before_vowel:
            spoken[-1:] = _AFTER_R_LOST.get(spoken[-1], (spoken[-1],))
        elif phone == "ER":
            spoken += ["AH", "R"] if before_vowel else ["AH"]
        elif phone == "AA" and following != "R":
            spoken.append("AO")
        elif phone == "AE" and word in _BATH:
            spoken.append("AA")
        else:
            spoken.append(phone)
    return tuple(spoken)
