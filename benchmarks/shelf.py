"""A made-up shop of any size for measuring the vector index: texts, vectors, facts, filters and the exact answers.

Texts are put together from the product graph's English labels (kind, colour, material, features, use), seeded; a first
part of them is embedded by MiniLM. Beyond that part every vector is a real one with seeded noise added (cosine to its
source about 0.86), which is said in every table: such a shop has families of near copies, which is hard for an index.
Facts are drawn independently of the vectors, except `kind`, which is what the text names.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from retrieval.embedding.minilm import DIMENSION
from retrieval.embedding.port import Embedder, Vectors
from retrieval.index.port import KEYWORDS, AnyOf, IndexPoint, Where, Within
from retrieval.knowledge.concepts import Kind
from retrieval.knowledge.graph import load_graph
from retrieval.text import Sparse

SEED = 20261124
NOISE = 0.6
"""Length of the noise beside a real vector of length 1."""

NEAREST = 10
SHARES = (0.5, 0.05, 0.005)
_ONE = {share: f"one-{share:g}" for share in SHARES}
_HALF = {share: f"half-{share:g}" for share in SHARES}
"""A value that sqrt(share) of all goods have: two such fields together let `share` through."""

_OPENINGS = ("Made for", "Just right for", "Good for", "A companion for", "Loved by people who enjoy")
_CARE = (
    "Wash by hand and let it dry in the air.",
    "Comes in a box of recycled paper.",
    "Spare parts are sold for ten years.",
    "Tested by people who use it every day.",
    "Light enough to carry along.",
    "Easy to clean and to keep.",
)
_ASKS = ("I need {0}", "{0} for {1}", "something like {0} for {1}", "{2} {0}", "{2} {0} for {1}", "a gift: {2} {0}")


class Words:
    """Product texts and questions out of the graph's labels."""

    def __init__(self, seed: int = SEED) -> None:
        graph = load_graph()

        def names(kind: Kind) -> list[str]:
            labels = (graph.label(one.slug, kind, "en") for one in graph.concepts(kind))
            return [label.singular for label in labels if label is not None]

        self.kinds = names(Kind.PRODUCT_TYPE)
        self._features, self._materials = names(Kind.FEATURE), names(Kind.MATERIAL)
        self._colors, self._uses = names(Kind.COLOR), names(Kind.ACTIVITY)
        self._chance = random.Random(seed)

    def product(self) -> tuple[str, int]:
        """A text of about 60 tokens and the number of its kind."""
        chance = self._chance
        kind = chance.randrange(len(self.kinds))
        color, material, use = (chance.choice(one) for one in (self._colors, self._materials, self._uses))
        features = chance.sample(self._features, 4)
        name = f"{color} {self.kinds[kind]}"
        text = (
            f"{name.capitalize()} by Brand {chance.randrange(2000)}. {self.kinds[kind].capitalize()}, {color}, made of "
        )
        text += (
            f"{material}: {', '.join(features)}. {chance.choice(_OPENINGS)} {use}. {' '.join(chance.sample(_CARE, 2))}"
        )
        return text, kind

    def question(self) -> tuple[str, int]:
        """What somebody asks for, and the number of the kind that it names."""
        chance = self._chance
        kind = chance.randrange(len(self.kinds))
        feature, use = chance.choice(self._features), chance.choice(self._uses)
        return chance.choice(_ASKS).format(self.kinds[kind], use, feature), kind


@dataclass(frozen=True, slots=True)
class Shelf:
    """`size` goods. vectors ``[size, 384]`` float32 of unit length; kinds ``[size]``; chosen: value name → bool
    ``[size]`` for each of two fields; weight ``[size]`` in 0..1."""

    vectors: Vectors
    kinds: Any
    features: dict[str, Any]
    materials: dict[str, Any]
    weight: Any
    questions: Vectors
    asked_kinds: Any

    def points(self, start: int, end: int, words: int = 0) -> Iterator[IndexPoint]:
        """Goods from `start` to `end` as they are put in; `words`: tokens of the sparse vector."""
        chance = np.random.default_rng(SEED + start)
        for n in range(start, end):
            facts: dict[str, tuple[str, ...]] = dict.fromkeys(KEYWORDS, ())
            facts |= {
                "type": (f"kind-{self.kinds[n]}",),
                "features": tuple(name for name, has in self.features.items() if has[n]),
                "materials": tuple(name for name, has in self.materials.items() if has[n]),
                "merchant": (f"shop-{n % 997}",),
                "ships_to": ("*",),
            }
            sparse = Sparse((), ())
            if words:
                # Words are rare or frequent as in any language (Zipf), and weigh about as BM25 weighs them.
                places = sorted({int(x) % 200_000 for x in chance.zipf(1.2, words)})
                sparse = Sparse(tuple(places), tuple(float(x) for x in chance.uniform(0.3, 2.0, len(places))))
            numbers = {"weight": float(self.weight[n])}
            yield IndexPoint(str(n), self.vectors[n].tolist(), sparse, facts, f"hash-{n:032d}", numbers)


def make(folder: Path, size: int, real: int, questions: int, embedder: Embedder) -> None:
    """Write a shelf below `folder` (numpy files). Real vectors that lie there already are used again."""
    embedded, kinds, asked, asked_kinds = _real(folder, min(real, size), questions, embedder)
    chance = np.random.default_rng(SEED)
    vectors = np.lib.format.open_memmap(folder / f"vectors-{size}.npy", "w+", np.float32, (size, DIMENSION))
    count = len(embedded)
    vectors[:count] = embedded
    for start in range(count, size, 20_000):
        end = min(start + 20_000, size)
        noise = chance.standard_normal((end - start, DIMENSION), np.float32)
        noise *= NOISE / np.linalg.norm(noise, axis=1, keepdims=True)
        mixed = embedded[np.arange(start, end) % count] + noise
        vectors[start:end] = mixed / np.linalg.norm(mixed, axis=1, keepdims=True)
    vectors.flush()
    facts: dict[str, Any] = {"kinds": np.resize(kinds, size), "weight": chance.random(size)}
    for share in SHARES:
        facts[f"f {_ONE[share]}"] = chance.random(size) < share
        facts[f"f {_HALF[share]}"] = chance.random(size) < share**0.5
        facts[f"m {_HALF[share]}"] = chance.random(size) < share**0.5
    np.savez(folder / f"facts-{size}.npz", asked=asked, asked_kinds=asked_kinds, **facts)


def read(folder: Path, size: int) -> Shelf:
    """A shelf that `make` wrote; its vectors are mapped, not read."""
    facts = np.load(folder / f"facts-{size}.npz")
    chosen = {field: {key[2:]: facts[key] for key in facts if key.startswith(f"{field} ")} for field in "fm"}
    return Shelf(
        np.load(folder / f"vectors-{size}.npy", mmap_mode="r"),
        facts["kinds"], chosen["f"], chosen["m"], facts["weight"], facts["asked"], facts["asked_kinds"],
    )  # fmt: skip


def shapes() -> list[tuple[str, float]]:
    """Every kind of filter with the share of goods that it lets through."""
    kinds = ("one keyword", "two keywords", "range", "keyword+range")
    return [("plain", 1.0), *((kind, share) for kind in kinds for share in SHARES), ("own kind+range", 0.5)]


def where(shape: str, share: float, asked_kind: int) -> Where:
    """The filter as the index takes it."""
    if shape == "plain":
        return Where()
    if shape == "own kind+range":
        return Where((AnyOf("type", (f"kind-{asked_kind}",)),), within=(Within("weight", 0.25, 0.25 + share),))
    if shape == "range":
        return Where(within=(Within("weight", 0.25, 0.25 + share),))
    half = AnyOf("features", (_HALF[share],))
    return {
        "one keyword": Where((AnyOf("features", (_ONE[share],)),)),
        "two keywords": Where((half, AnyOf("materials", (_HALF[share],)))),
        "keyword+range": Where((half,), within=(Within("weight", 0.25, 0.25 + share**0.5),)),
    }[shape]


def exact(shelf: Shelf) -> dict[str, list[list[int]]]:
    """The true nearest of every question under every filter, by looking at everything (NumPy, float32)."""
    size, asked = len(shelf.vectors), shelf.questions
    scores = np.empty((len(asked), size), np.float32)
    for start in range(0, size, 50_000):
        scores[:, start : start + 50_000] = asked @ shelf.vectors[start : start + 50_000].T
    found: dict[str, list[list[int]]] = {}
    for shape, share in shapes():
        rows = found[f"{shape} {share:g}"] = []
        mask = None if shape in {"plain", "own kind+range"} else _mask(shelf, shape, share)
        places = np.arange(size) if mask is None else np.flatnonzero(mask)
        for question, row in enumerate(scores):
            if shape == "own kind+range":
                places = np.flatnonzero((shelf.kinds == shelf.asked_kinds[question]) & _between(shelf, share))
            among = row[places]
            best = np.argpartition(-among, NEAREST)[:NEAREST] if len(among) > NEAREST else np.arange(len(among))
            rows.append([int(n) for n in places[best[np.argsort(-among[best])]]])
    return found


def _between(shelf: Shelf, share: float) -> Any:
    return (shelf.weight >= 0.25) & (shelf.weight <= 0.25 + share)


def _mask(shelf: Shelf, shape: str, share: float) -> Any:
    half = shelf.features[_HALF[share]]
    if shape == "one keyword":
        return shelf.features[_ONE[share]]
    if shape == "two keywords":
        return half & shelf.materials[_HALF[share]]
    return _between(shelf, share) if shape == "range" else half & _between(shelf, share**0.5)


def _real(folder: Path, real: int, questions: int, embedder: Embedder) -> tuple[Any, Any, Any, Any]:
    path = folder / f"real-{real}-{questions}.npz"
    if not path.is_file():
        words = Words()
        texts, kinds = zip(*(words.product() for _ in range(real)), strict=True)
        asked, asked_kinds = zip(*(words.question() for _ in range(questions)), strict=True)
        np.savez(
            path, embedded=embedder.embed(texts), kinds=np.array(kinds),
            asked=embedder.embed(asked), asked_kinds=np.array(asked_kinds),
        )  # fmt: skip
    kept = np.load(path)
    return kept["embedded"], kept["kinds"], kept["asked"], kept["asked_kinds"]
