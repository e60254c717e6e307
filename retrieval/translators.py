"""The translators of all languages into English: the trade lexicon completed by the product graph's labels."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from functools import partial

from i18n import lexicon
from i18n.lexicon import Entry
from i18n.translation import Translator
from retrieval.graph_port import ProductGraph
from retrieval.knowledge.concepts import Kind
from retrieval.tokens import Tokenizer, spelt_words

_MEASURE = re.compile("^(pair|pack|packet|bottle|box|jar|tin|can|bag|tube|roll|carton|bar) of ")
"""Labels count what is sold ("packet of pasta"); what is searched for is the thing."""


class Translators:
    """One translator a language, made when it is first needed. Safe in several threads."""

    def __init__(self, graph: ProductGraph, tokenizer: Tokenizer) -> None:
        self._graph, self._tokenizer = graph, tokenizer
        self._made: dict[str, Translator | None] = {}
        self._lock = threading.Lock()

    def of(self, language: str) -> Translator | None:
        """The translator of a language; None for English, which is the hub, and where nothing is known of it."""
        with self._lock:
            if language not in self._made:
                self._made[language] = self._make(language)
            return self._made[language]

    def _make(self, language: str) -> Translator | None:
        if language.split("-")[0] == "en":
            return None
        # The lexicon first: it gives a word its own meaning; a label is the name of one thing that it may stand for.
        known = [*lexicon.entries(language), *self._labels(language)]
        if not known:
            return None
        stem = partial(self._tokenizer.stem, language=language)
        return Translator(known, spelt_words, stem, language)

    def _labels(self, language: str) -> Iterator[Entry]:
        """Names of goods, materials, colours and features as the graph writes them, with their English ones."""
        for kind in (Kind.PRODUCT_TYPE, Kind.MATERIAL, Kind.COLOR, Kind.FEATURE, Kind.ACTIVITY):
            for concept in self._graph.concepts(kind):
                label, english = concept.labels.get(language), concept.labels.get("en")
                if label is None or english is None:
                    continue
                names = (label.singular, label.plural)
                for form in label.surface_forms:
                    yield Entry(form, (_MEASURE.sub("", english.singular),), form not in names)
