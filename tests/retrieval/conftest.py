"""A small shop with a graph of a few concepts, on real engines."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from i18n.errors import SaysoError
from i18n.money import Money
from retrieval.embedding.port import Embedder, EmbeddingCapabilities, Vectors
from retrieval.knowledge.concepts import Concept, Kind, Label, Need
from retrieval.library import Library, LibraryOptions
from retrieval.tokens import words

FIXTURES = Path(__file__).parent / "fixtures"
NOW = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)

_PARENTS = {
    Kind.PRODUCT_TYPE: {
        "footwear": (),
        "hiking_boots": ("footwear",),
        "slippers": ("footwear",),
        "scarf": (),
        "hat": (),
        "wristwatch": (),
        "teapot": (),
    },
    Kind.FEATURE: dict.fromkeys(
        [
            "waterproof",
            "ankle_support",
            "insulated",
            "lightweight",
            "thermal",
            "large_display",
            "easy_grip",
            "spoken_output",
            "large_print",
            "tactile_marks",
            "one_hand_use",
        ],
        (),
    ),
    Kind.MATERIAL: {"wool": (), "merino_wool": ("wool",)}
    | dict.fromkeys(["leather", "rubber", "polyester", "nylon", "stainless_steel", "cast_iron", "clay"], ()),
    Kind.COLOR: {"blue": (), "navy": ("blue",), "green": (), "dark_green": ("green",)}
    | dict.fromkeys(["brown", "black", "white", "red", "grey"], ()),
    Kind.ACTIVITY: {"high_altitude_trekking": (), "weak_grip": ()},
}
_LABELS = {
    ("hiking_boots", "de"): Label("Wanderschuh", "Wanderschuhe"),
    ("teapot", "ja"): Label("急須", "急須"),
    ("scarf", "de"): Label("Schal", "Schals"),
}
_NEEDS = {
    "high_altitude_trekking": (
        Need(
            "high_altitude_trekking",
            ("footwear",),
            required=("ankle_support", "waterproof"),
            helpful=("insulated",),
            harmful=("lightweight",),
        ),
    ),
    "weak_grip": (Need("weak_grip", ("teapot",), required=("easy_grip",), helpful=("lightweight",)),),
}


class SmallGraph:
    """A product graph of a few concepts with English labels made from the slugs."""

    def has(self, slug: str, kind: Kind) -> bool:
        return slug in _PARENTS[kind]

    def concepts(self, kind: Kind) -> Iterable[Concept]:
        for slug, parents in _PARENTS[kind].items():
            labels = {"en": self.label(slug, kind, "en")}
            yield Concept(slug, kind, parents, {tag: label for tag, label in labels.items() if label})

    def concept(self, slug: str, kind: Kind) -> Concept | None:
        return next((one for one in self.concepts(kind) if one.slug == slug), None)

    def label(self, slug: str, kind: Kind, language: str) -> Label | None:
        if not self.has(slug, kind):
            return None
        word = slug.replace("_", " ")
        return Label(word, word) if language == "en" else _LABELS.get((slug, language))

    def ancestors(self, slug: str, kind: Kind) -> Iterable[str]:
        return _PARENTS[kind][slug]

    def descendants(self, slug: str, kind: Kind) -> Iterable[str]:
        return [one for one, parents in _PARENTS[kind].items() if slug in parents]

    def needs(self, activity: str) -> Iterable[Need]:
        return _NEEDS.get(activity, ())


class WordVectors:
    """An embedding engine for tests: hashed words, so that shared words mean nearness. Counts what it is given."""

    def __init__(self, name: str = "word-vectors") -> None:
        self.capabilities = EmbeddingCapabilities(name, 64, ("en",))
        self.embedded: list[str] = []

    def embed(self, texts: Sequence[str]) -> Vectors:
        self.embedded.extend(texts)
        found = np.zeros((len(texts), 64), np.float32)
        for row, text in enumerate(texts):
            for word in words(text):
                found[row, sum(word.encode()) % 64] += 1
        return found / np.maximum(np.linalg.norm(found, axis=1, keepdims=True), 1e-9)

    def embed_queries(self, texts: Sequence[str]) -> Vectors:
        return self.embed(texts)


RATES = {"EUR": Decimal(1), "GBP": Decimal("1.20"), "JPY": Decimal("0.00625"), "USD": Decimal("0.90")}


def convert(money: Money, currency: str) -> Money | None:
    """Fixed rates; one currency of the world is not among them."""
    if money.currency not in RATES or currency not in RATES:
        return None
    return Money(money.amount * RATES[money.currency] / RATES[currency], currency).rounded()


@pytest.fixture
def graph() -> SmallGraph:
    return SmallGraph()


@pytest.fixture
def goods(tmp_path: Path) -> Path:
    """A copy of the small shop's files that a test may change."""
    return Path(shutil.copytree(FIXTURES / "goods", tmp_path / "goods"))


@pytest.fixture
def word_vectors() -> WordVectors:
    return WordVectors()


@pytest.fixture
def make_vectors() -> Callable[..., WordVectors]:
    return WordVectors


@pytest.fixture
def open_library(tmp_path: Path, goods: Path, graph: SmallGraph) -> Iterator[Callable[..., Library]]:
    """Open libraries on one home; all are closed at the end."""
    opened: list[Library] = []

    def make(embedder: Embedder | None = None, **options: Any) -> Library:
        settings = {"home": tmp_path / "home", "goods": goods, "embedding": "none"} | options
        library = Library(LibraryOptions(**settings), graph, convert=convert, clock=lambda: NOW, embedder=embedder)
        opened.append(library)
        return library

    yield make
    for library in opened:
        library.close()


@pytest.fixture
def library(open_library: Callable[..., Library], word_vectors: WordVectors) -> Library:
    pytest.importorskip("qdrant_edge")
    return open_library(word_vectors)


@pytest.fixture(scope="session")
def minilm() -> Embedder:
    """The real embedding engine, or a skip that says what is missing."""
    from retrieval.embedding.minilm import MiniLm

    try:
        return MiniLm()
    except SaysoError as error:
        pytest.skip(f"{error.code}: {error}")
