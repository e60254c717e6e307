"""What is embedded and what is indexed of a product, and the same for a query.

The embedding engine reads English only, so every product has an English rendition made from its structured facts with
the graph's labels; beside it stand the seller's own words, translated word by word where they are not English. BM25
sees the rendition, the seller's words in their own language and in English, and the labels in that language. A query is
taken the same way: its own words, their English renderings (a word's weight is split among them), and the English
labels of what was understood.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from i18n.translation import Piece
from retrieval.graph_port import ProductGraph, named
from retrieval.kinds import Kinds
from retrieval.knowledge.concepts import Kind
from retrieval.product import Product
from retrieval.query import SearchQuery
from retrieval.suitability import Suitability, stated_features
from retrieval.tokens import Tokenizer, is_spaceless, token_id, words
from retrieval.translators import Translators

VERSION = 6
"""Raise it when this file changes what is embedded or indexed: every index is then made anew."""

# BM25 (Robertson and Zaragoza 2009, "The Probabilistic Relevance Framework", section 3.4), usual values. The mean
# length is a constant, measured on the demo catalogue, so that a changed product does not change the weights of others.
K1 = 1.2
B = 0.75
MEAN_LENGTH = 140.0

RENDERING_SHARES = ((1.0,), (0.65, 0.35), (0.55, 0.27, 0.18), (0.5, 0.25, 0.15, 0.1))
"""How a word's weight is split among its renderings, best first."""


@dataclass(frozen=True, slots=True)
class Sparse:
    """A sparse vector: strictly rising indices and a weight for each."""

    indices: tuple[int, ...]
    values: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class ProductText:
    """A product as words. `dense` goes to the embedding engine; `parts` are (text, language) pairs for BM25."""

    product_id: str
    dense: str
    parts: tuple[tuple[str, str], ...]

    @property
    def hash(self) -> str:
        """Changes exactly when the texts do (or the way they are made)."""
        digest = hashlib.sha256(f"{VERSION}\0{self.dense}".encode())
        for text, language in self.parts:
            digest.update(f"\0{language}\0{text}".encode())
        return digest.hexdigest()[:32]


class TextMaker:
    """Renders products and queries with one graph."""

    def __init__(
        self, graph: ProductGraph, suitability: Suitability, tokenizer: Tokenizer, translators: Translators
    ) -> None:
        self._graph = graph
        self._suitability = suitability
        self._tokenizer = tokenizer
        self._translators = translators
        self.kinds = Kinds(graph, tokenizer)

    def product(self, product: Product) -> ProductText:
        """All words of a product."""
        rendition = self.rendition(product)
        own = f"{product.title}. {product.description}"
        english = product.language.split("-")[0] == "en"
        parts = [(rendition, "en"), (product.brand, ""), (own, product.language)]
        parts.append((self._families(product, "en"), "en"))
        if english:
            dense = f"{product.title}. {rendition} {product.description}"
        else:
            dense = f"{self.in_english(product.title, product.language)}. {rendition}".removeprefix(". ")
            parts.append((self._labels(product, product.language), product.language))
            parts.append((self.in_english(own, product.language), "en"))
        return ProductText(product.id, dense, tuple(parts))

    def rendition(self, product: Product) -> str:
        """One English sentence or two from the structured facts."""
        graph = self._graph
        kind = named(graph, product.type, Kind.PRODUCT_TYPE, "en")
        made_of = _listed(named(graph, slug, Kind.MATERIAL, "en") for slug in product.materials)
        colors = _listed(named(graph, slug, Kind.COLOR, "en") for slug in product.colors)
        features = ", ".join(named(graph, slug, Kind.FEATURE, "en") for slug in sorted(stated_features(product)))
        uses = _listed(named(graph, slug, Kind.ACTIVITY, "en") for slug in self._suitability.suits(product))
        text = f"{kind} by {product.brand}"
        text += f", {colors}" if colors else ""
        text += f", made of {made_of}" if made_of else ""
        text += f": {features}." if features else "."
        return text + (f" For {uses}." if uses else "")

    def _families(self, product: Product, language: str) -> str:
        graph = self._graph
        above = graph.ancestors(product.type, Kind.PRODUCT_TYPE) if graph.has(product.type, Kind.PRODUCT_TYPE) else ()
        label = graph.label(product.type, Kind.PRODUCT_TYPE, language)
        return " ".join(
            [*(label.surface_forms if label else ()), *(named(graph, s, Kind.PRODUCT_TYPE, language) for s in above)]
        )

    def _labels(self, product: Product, language: str) -> str:
        """Labels in the seller's language; a concept without one there is left out."""
        slugs = [
            *((slug, Kind.MATERIAL) for slug in product.materials),
            *((slug, Kind.COLOR) for slug in product.colors),
            *((slug, Kind.FEATURE) for slug in sorted(stated_features(product))),
        ]
        labels = [self._graph.label(slug, kind, language) for slug, kind in slugs]
        return " ".join([self._families(product, language), *(label.singular for label in labels if label)])

    def sparse_product(self, text: ProductText) -> Sparse:
        """The document side of BM25; the store multiplies by the inverse document frequency."""
        counts: Counter[str] = Counter()
        for part, language in text.parts:
            counts.update(self._tokenizer.tokens(part, language) if language else words(part))
        length = sum(counts.values())
        norm = K1 * (1 - B + B * length / MEAN_LENGTH)
        return _sparse({token: n * (K1 + 1) / (n + norm) for token, n in counts.items()})

    def in_english(self, text: str, language: str) -> str:
        """The text word by word, each by its best rendering; a word of Latin letters that nobody wrote down stays."""
        if language.split("-")[0] == "en":
            return text
        translator = self._translators.of(language)
        said = []
        for piece in translator.pieces(text) if translator is not None else (Piece(word, ()) for word in words(text)):
            if not piece.marked and self._tokenizer.is_stopword(piece.source, language):
                continue
            if piece.renderings:
                said.append(piece.renderings[0])
            elif piece.source.isascii() and not piece.source.isdecimal():
                said.append(piece.source)
        return " ".join(said)

    def dense_query(self, query: SearchQuery) -> str:
        """English words for the embedding engine; empty where there are none."""
        # As it was said: measured a little better than with its little words left out.
        return f"{self.in_english(query.words, query.language)} {self.query_rendition(query)}".strip()

    def query_rendition(self, query: SearchQuery) -> str:
        """What was asked for, by the English labels of its slugs."""
        groups: tuple[tuple[Iterable[str], Kind], ...] = (
            (query.features, Kind.FEATURE),
            (query.colors, Kind.COLOR),
            (query.materials, Kind.MATERIAL),
            (query.product_types, Kind.PRODUCT_TYPE),
        )
        parts = [named(self._graph, slug, kind, "en") for slugs, kind in groups for slug in slugs]
        uses = _listed(named(self._graph, slug, Kind.ACTIVITY, "en") for slug in query.activities)
        parts += [f"for {uses}"] if uses else []
        parts += [f"by {_listed(brand.replace('_', ' ') for brand in query.brands)}"] if query.brands else []
        return " ".join(parts)

    def as_said(self, text: str, language: str) -> Sparse:
        """The query side of BM25 by the words as they were said, untranslated: a baseline to measure against."""
        return _sparse(dict.fromkeys(self._tokenizer.query_tokens(text, language), 1.0))

    def sparse_query(self, query: SearchQuery) -> Sparse:
        """The query side of BM25: words as said, their renderings, and the English labels; a token's greatest weight
        counts."""
        weights: dict[str, float] = {}

        def add(text: str, language: str, weight: float) -> None:
            for token in self._tokenizer.query_tokens(text, language):
                weights[token] = max(weight, weights.get(token, 0.0))

        translator = self._translators.of(query.language)
        text = query.words
        pieces = translator.pieces(text) if translator is not None else []
        if is_spaceless(text) and pieces:
            # Word by word: pairs of characters from two words mean nothing, and single ones are in everything.
            for piece in pieces:
                if not self._tokenizer.is_stopword(piece.source, query.language):
                    weights.update(dict.fromkeys(self._tokenizer.word_tokens(piece.source, query.language), 1.0))
        else:
            add(text, query.language, 1.0)
        for piece in pieces:
            if piece.marked or not self._tokenizer.is_stopword(piece.source, query.language):
                for text, share in zip(piece.renderings, RENDERING_SHARES[len(piece.renderings) - 1], strict=False):
                    add(text, "en", share)
        add(self.query_rendition(query), "en", 1.0)
        for brand in query.brands:
            weights.update(dict.fromkeys(brand.split("_"), 1.0))
        return _sparse(weights)


def _listed(parts: Iterable[str]) -> str:
    parts = list(parts)
    return " and ".join([", ".join(parts[:-1]), parts[-1]] if len(parts) > 1 else parts)


def _sparse(weights: dict[str, float]) -> Sparse:
    by_id: dict[int, float] = {}
    for token, weight in weights.items():
        place = token_id(token)
        by_id[place] = max(weight, by_id.get(place, 0.0))
    ordered = sorted(by_id.items())
    return Sparse(tuple(place for place, _ in ordered), tuple(weight for _, weight in ordered))
