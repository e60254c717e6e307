"""Which words of a language are numbers, or parts of them: for whoever asks whether a number was heard well."""

from __future__ import annotations

from functools import lru_cache

from app.understanding.language import data_folder, read_toml
from app.understanding.numbers import read_number_words
from app.understanding.tokens import keys


def is_number_word(word: str, language: str) -> bool:
    """Whether a word as a recogniser writes it is (part of) a number: numerals in every script, words of `language`
    (BCP 47, one that can be read). Words of scripts without blanks are looked at character by character."""
    if any(letter.isdigit() for letter in word):
        return True
    known = _number_words(language)
    return any(key in known or _is_joined(key, known) for key in keys(word))


def _is_joined(key: str, known: frozenset[str]) -> bool:
    """A number written as one word ends in a number: "fünfundzwanzig"."""
    return any(key.endswith(one) for one in known if len(one) >= _LONG and len(key) > len(one))


_LONG = 5
"""Letters of a number that a longer word ends in for a reason: "often" ends in "ten"."""


@lru_cache(maxsize=16)
def _number_words(language: str) -> frozenset[str]:
    source = data_folder() / language / "numbers.toml"
    if not source.is_file():
        return frozenset()
    numbers = read_number_words(read_toml(source))
    tables = (numbers.cardinals, numbers.whole, numbers.ordinals)
    phrases = (phrase for table in tables for group in table.values() for phrase, _ in group)
    single = (phrase[0] for phrase in phrases if len(phrase) == 1)  # "five and twenty" does not make "and" a number
    return frozenset((*single, *numbers.scales, *numbers.digits))
