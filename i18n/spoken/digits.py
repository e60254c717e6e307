"""Codes and numbers that are read out sign by sign."""

from __future__ import annotations

import unicodedata

from i18n.errors import SaysoError
from i18n.spoken.grammar import Grammar
from i18n.spoken.nouns import words
from i18n.spoken.registry import grammar_for

DEFAULT_GROUP = 3  # what a listener can hold and write down in one go
LONGEST = 400


def digits(text: str, language: str, group: int | None = None) -> str:
    """ "four seven one, two zero nine": letters as letters, digits one by one, a pause after each group.

    Spaces, hyphens, dots and brackets only part a code on paper and are not said; a plus, slash, star, at sign,
    number sign or underscore is. `group` None is three. SaysoError ``bad_value`` where nothing can be said.
    """
    grammar = grammar_for(language)
    size = DEFAULT_GROUP if group is None else group
    if size < 1:
        raise SaysoError("bad_value", "a group of no digits")
    if len(text) > LONGEST:
        raise SaysoError("bad_value", "too long to be read out")
    said = [word for sign in text if (word := sign_word(sign, grammar))]
    if not said:
        raise SaysoError("bad_value", "nothing to read out")
    return grammar.groups([" ".join(said[start : start + size]) for start in range(0, len(said), size)])


def sign_word(sign: str, grammar: Grammar) -> str:
    """The word for one sign of a code, or "" where it is not said."""
    value = unicodedata.digit(sign, None)
    if value is not None:
        return grammar.digit_words[value]
    if sign.isalpha() and sign not in "ªº":
        return grammar.letter(sign)
    return str(words(grammar)["signs_in_codes"].get(sign, ""))
