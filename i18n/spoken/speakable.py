"""Is a text ready for a speech engine?"""

from __future__ import annotations

import unicodedata

# Marks that only pause or join: Latin, CJK (、。，etc.), Devanagari (।॥) and Arabic (،؛؟) punctuation.
PAUSES = frozenset(".,;:?!¿¡、。，．；：？！・「」『』।॥،؛؟۔")
JOINERS = frozenset("'’ʼ-‐‑\u200c\u200d")
# Letters by their category that are numbers or superscripts in truth; 〇 is a number by category and a word in use.
_NOT_LETTERS = frozenset("ªº")
_WORDS_TOO = frozenset("〇")


def is_speakable_sign(sign: str) -> bool:
    """True for a letter, a combining mark, white space, or a mark that only pauses or joins."""
    if sign.isalpha():
        return sign not in _NOT_LETTERS
    if sign in PAUSES or sign in JOINERS or sign.isspace() or sign in _WORDS_TOO:
        return True
    return unicodedata.category(sign) in ("Mn", "Mc")


def is_speakable(text: str) -> bool:
    """True where no digit and no symbol is left that a speech engine would have to guess at."""
    return all(map(is_speakable_sign, text))
