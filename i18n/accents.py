"""Letters without their marks, so that "café", "CAFE" and "cafe" meet, and spellings of one word that people mix."""

from __future__ import annotations

import re
import unicodedata

# Marks that are letters' own: taking them off would make another letter (kana voicing).
_OWN = frozenset("\u3099\u309a")

_SAME = str.maketrans(
    {
        "\u066a": "%",
        "\u0153": "oe",
        "\u00e6": "ae",
        "\u0649": "\u064a",  # alef maksura, final yeh
        "\u06cc": "\u064a",  # Persian yeh
        "\u06a9": "\u0643",  # Persian kaf
        "\u0629": "\u0647",  # teh marbuta, heh
        "\u0640": None,  # tatweel
        "\u0901": "\u0902",  # candrabindu, anusvara
        "\u0949": "\u093e",  # open o of English words: written aa just as often
        "\u0911": "\u0906",
        "\u0945": "\u0947",
        "\u090d": "\u090f",
        "\u093c": None,  # nukta: written or not as people like
        "\u200c": None,
        "\u200d": None,
    }
)
"""Letters that writers use for one another."""

_NASAL = re.compile("[\u0919\u091e\u0923\u0928\u092e]\u094d(?=[\u0915-\u092d])")
"""A nasal consonant before another consonant of any row: written as anusvara just as often."""

_GLIDE = re.compile("(?:(?<=\u093f)\u092f\u0947|(?<=.)\u092f\u0947$|(?<=.)\u092f\u0940$)")
"""-ye after i and at the end, -yi at the end: also written without the y."""


def _without_glide(found: re.Match[str]) -> str:
    return "\u090f" if found.group().endswith("\u0947") else "\u0908"


def folded(text: str) -> str:
    """`text` in lower case, compatibility forms resolved, without marks and apostrophes, mixed spellings made one."""
    lowered = unicodedata.normalize("NFKC", text).casefold()
    if lowered.isascii():
        return lowered.replace("'", "")
    kept = [
        letter
        for letter in unicodedata.normalize("NFD", lowered)
        if unicodedata.category(letter) != "Mn" or letter in _OWN or "\u0900" <= letter <= "\u0dff"
    ]
    plain = unicodedata.normalize("NFC", "".join(kept)).replace("'", "").replace("\u2019", "").translate(_SAME)
    if any("\u0900" <= letter <= "\u097f" for letter in plain):
        plain = _GLIDE.sub(_without_glide, _NASAL.sub("\u0902", plain))
    return plain
