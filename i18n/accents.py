"""Letters without their marks, so that "café", "CAFE" and "cafe" meet."""

from __future__ import annotations

import unicodedata

# Marks that are letters' own: taking them off would make another letter (Devanagari vowel signs, kana voicing).
_OWN = frozenset("\u093c\u3099\u309a")


def folded(text: str) -> str:
    """`text` in lower case, compatibility forms resolved, Latin and Arabic marks taken off, apostrophes left out."""
    lowered = unicodedata.normalize("NFKC", text).casefold()
    if lowered.isascii():
        return lowered.replace("'", "")
    kept = [
        letter
        for letter in unicodedata.normalize("NFD", lowered)
        if unicodedata.category(letter) != "Mn" or letter in _OWN or "\u0900" <= letter <= "\u0dff"
    ]
    return unicodedata.normalize("NFC", "".join(kept)).replace("'", "").replace("\u2019", "")
