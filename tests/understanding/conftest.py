"""One reader for all tests here: compiling it costs a third of a second."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

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


@pytest.fixture(scope="session")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for compiled languages, one for all processes of a run: compiling all of them takes ten seconds."""
    own = tmp_path_factory.getbasetemp()
    shared = own.parent if "PYTEST_XDIST_WORKER" in os.environ else own
    return shared / "compiled-languages"


@pytest.fixture(scope="session")
def everywhere(graph: Graph, compiled: Path) -> GrammarReader:
    """A reader of every language."""
    return GrammarReader(graph, today=lambda: TODAY, brands=("Kelmora",), cache=compiled)
