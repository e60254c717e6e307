"""The words of an utterance as they are read: written as people write them, joined and cut as recognisers do it."""

from __future__ import annotations

from dataclasses import replace

from app.understanding.language import Language
from app.understanding.lexicon import SHORTEST_GUESS
from app.understanding.tokens import Token, tokenize


def words_apart(text: str, language: Language, *, known_too: bool = False) -> list[Token]:
    """The words of `text`: what is left off in writing put back, joined ones taken apart, cut ones put together.

    known_too  as in `Splitter.applied`
    """
    return _rejoined(language.splitter.applied(_as_read(tokenize(text), language), known_too=known_too), language)


def _as_read(tokens: list[Token], language: Language) -> list[Token]:
    """The words with what people leave off in writing put back (Hindi without its dot)."""
    if not language.spelt:
        return tokens
    return [replace(token, key=language.spelt.get(token.key, token.key)) for token in tokens]


def _rejoined(tokens: list[Token], language: Language) -> list[Token]:
    """Words that a recogniser cut in two put together, where a part is no word and the whole is one ("mon taña")."""
    joined: list[Token] = []
    for token in tokens:
        before = joined[-1] if joined else None
        if before is not None and not token.pause and _cut_in_two(before, token, language):
            joined[-1] = replace(before, text=before.text + token.text, key=before.key + token.key, end=token.end)
        else:
            joined.append(token)
    return joined


def _cut_in_two(first: Token, second: Token, language: Language) -> bool:
    whole = first.key + second.key
    if len(whole) < SHORTEST_GUESS or first.is_numeral or second.is_numeral or whole not in language.known:
        return False
    return language.speller.unknown(first.key) or language.speller.unknown(second.key)
