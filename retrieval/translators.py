"""The translators of all languages into English: the trade lexicon completed by the product graph's labels."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from functools import cache, partial

from i18n import lexicon
from i18n.lexicon import Entry
from i18n.translation import Translator
from retrieval.graph_port import ProductGraph
from retrieval.knowledge.concepts import Kind
from retrieval.tokens import Tokenizer, spelt_words

_MEASURE = re.compile("^(pair|pack|packet|bottle|box|jar|tin|can|bag|tube|roll|carton|bar) of ")
"""Labels count what is sold ("packet of pasta"); what is searched for is the thing."""


@cache
def of_the_lexicon(language: str) -> Translator | None:
    """The translator of a language by its lexicon alone, made once a process; None where it has none."""
    entries = lexicon.entries(language)
    return Translator(entries, spelt_words, partial(Tokenizer().stem, language=language), language) if entries else None


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
        labels = list(self._labels(language))
        words = of_the_lexicon(language)
        if words is None and not labels:
            return None
        if words is None:
            return Translator(labels, spelt_words, partial(self._tokenizer.stem, language=language), language)
        # The lexicon first: it gives a word its own meaning; a label is the name of one thing that it may stand for.
        return words.extended(labels)

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
