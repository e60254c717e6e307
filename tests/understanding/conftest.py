"""One reader for all tests here: compiling it costs a third of a second."""

from __future__ import annotations

from datetime import date

import pytest

from app.understanding.reader import GrammarReader
from retrieval.knowledge.graph import Graph, load_graph

TODAY = date(2026, 11, 20)


@pytest.fixture(scope="session")
def graph() -> Graph:
    return load_graph()


@pytest.fixture(scope="session")
def reader(graph: Graph) -> GrammarReader:
    return GrammarReader(graph, ("en", "pt-BR"), today=lambda: TODAY, brands=("Kelmora",))
