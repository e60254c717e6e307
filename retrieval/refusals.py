"""Words that were refused ("not a wrist one"), held against titles where no field of a record answers them."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files

from retrieval.product import Product
from retrieval.tokens import fold, is_spaceless, words


def named_by(product: Product, refused: Iterable[str]) -> bool:
    """Whether the title has any of the refused words; a title that says "without" somewhere may say just that."""
    refused = tuple(refused)
    if not refused or _says_without(product):
        return False
    said, folded = set(words(product.title)), fold(product.title)
    return any(_stands(one, said, folded) for one in refused)


def _stands(phrase: str, said: set[str], folded: str) -> bool:
    if is_spaceless(phrase):
        return fold(phrase) in folded
    parts = set(words(phrase))
    return bool(parts) and parts <= said


def _says_without(product: Product) -> bool:
    said, folded = set(words(product.title)), fold(product.title)
    little = words_of_absence(product.language)
    return any(one in folded if is_spaceless(one) else one in said for one in little)


def words_of_absence(language: str) -> frozenset[str]:
    """Words by which a text says that something is not there ("without", "free"), folded; none for other languages."""
    return _without().get(language.split("-")[0], frozenset())


@cache
def _without() -> Mapping[str, frozenset[str]]:
    table = tomllib.loads((files("retrieval") / "without.toml").read_text("utf-8"))
    return {language: frozenset(fold(word) for word in words_) for language, words_ in table.items()}
