"""Of which kinds a product is: the type that its merchant filed it under, and narrower ones that its title names.

Merchants file alike things at different depths: one's rollator is another's "walker". A title that says "Rollator" says
so too. Only kinds below the filed one are taken from a title: "kettle descaler" is no kettle.
"""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Mapping
from functools import cache, lru_cache
from importlib.resources import files

from retrieval.graph_port import ProductGraph
from retrieval.knowledge.concepts import Kind
from retrieval.product import Product
from retrieval.tokens import Tokenizer, fold, is_spaceless, words


class Kinds:
    """Reads kinds off records; what was read of a type and language is kept."""

    def __init__(self, graph: ProductGraph, tokenizer: Tokenizer) -> None:
        self._graph, self._tokenizer = graph, tokenizer
        self._narrower = lru_cache(maxsize=4096)(self._read_narrower)
        self._several = several_kinds()
        self._titled = lru_cache(maxsize=50_000)(self._read_titled)

    def of(self, product: Product) -> frozenset[str]:
        """The filed type and every narrower one whose label stands in the title, in the merchant's words or English."""
        return self._titled(product.type, product.language, product.title)

    def meant_as_well(self, types: Collection[str], text: str, language: str) -> tuple[str, ...]:
        """Other kinds that a word of the text means as well as one of `types`: German "Uhr" is a clock and a watch,
        Spanish "reloj de pulsera" only a watch."""
        said, folded = set(words(text)), fold(text)
        found: dict[str, None] = {}
        for word, kinds in self._several.get(language, {}).items():
            there = word in folded if is_spaceless(word) else word in said
            if there and not kinds.isdisjoint(types) and not self._named_fully(types, word, folded, language):
                found.update(dict.fromkeys(sorted(kinds.difference(types))))
        return tuple(found)

    def _named_fully(self, types: Collection[str], word: str, folded: str, language: str) -> bool:
        """Whether the text has a longer name of one of the types that the word is part of."""
        labels = (self._graph.label(slug, Kind.PRODUCT_TYPE, language) for slug in types)
        names = {fold(form) for label in labels if label is not None for form in label.surface_forms}
        return any(word in name and name != word and name in folded for name in names)

    def _read_titled(self, slug: str, own_language: str, title: str) -> frozenset[str]:
        found = {slug}
        for language in dict.fromkeys((own_language, "en")):
            narrower = self._narrower(slug, language)
            if narrower:
                said = {self._tokenizer.stem(word, language) for word in words(title)}
                folded = fold(title)
                found.update(below for below, names in narrower if any(_named(name, said, folded) for name in names))
        return frozenset(found)

    def _read_narrower(self, slug: str, language: str) -> tuple[tuple[str, tuple[frozenset[str] | str, ...]], ...]:
        if not self._graph.has(slug, Kind.PRODUCT_TYPE):
            return ()
        found = []
        for below in self._graph.descendants(slug, Kind.PRODUCT_TYPE):
            label = self._graph.label(below, Kind.PRODUCT_TYPE, language)
            if label is not None:
                found.append((below, tuple(self._name(form, language) for form in label.surface_forms)))
        return tuple(found)

    def _name(self, form: str, language: str) -> frozenset[str] | str:
        if is_spaceless(form):
            return fold(form)
        return frozenset(self._tokenizer.stem(word, language) for word in words(form))


@cache
def several_kinds() -> Mapping[str, Mapping[str, frozenset[str]]]:
    """By language: everyday words that name several kinds of goods alike, as they are compared."""
    source = files("retrieval.knowledge") / "data" / "several_kinds.toml"
    table = tomllib.loads(source.read_text("utf-8"))
    return {tag: {fold(word): frozenset(kinds) for word, kinds in entries.items()} for tag, entries in table.items()}


def _named(name: frozenset[str] | str, said: set[str], title: str) -> bool:
    """Every word of the name is in the title; a compound is, too, where the title ends a word with it."""
    if isinstance(name, str):
        return name in title
    if name <= said:
        return True
    return len(name) == 1 and any(word.endswith(one) and len(one) > 4 for one in name for word in said)
