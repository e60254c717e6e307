"""Where "near" begins on an engine's own scale.

Cosines of one engine cannot be held against thresholds of another: MiniLM gives texts that have nothing in common about
0.14, multilingual-e5 0.7 and more (its card: "the cosine similarity scores distribute around 0.7 to 1.0"). The
thresholds of the search were chosen for MiniLM; for another engine they lie where they lie for MiniLM, counted in
standard deviations above the mean of questions with things that do not answer them (`calibration.txt`).
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Protocol

import numpy as np

from retrieval.embedding.port import Vectors
from retrieval.private import private_folder

NEAR_DEVIATIONS = 2.28
FLOOR_DEVIATIONS = 1.74
"""MiniLM's 0.35 and 0.3 above its mean of 0.138, in deviations of 0.093; a test measures it again."""

HIGHEST = 0.99


class Embeds(Protocol):
    """What is needed of an engine here."""

    def embed(self, texts: Sequence[str]) -> Vectors: ...

    def embed_queries(self, texts: Sequence[str]) -> Vectors: ...


def thresholds(engine: Embeds) -> tuple[float, float]:
    """The cosines of this engine from which on a thing is near, and below which a shared word is chance."""
    mean, deviation = unrelated(engine)
    return min(HIGHEST, mean + NEAR_DEVIATIONS * deviation), min(HIGHEST, mean + FLOOR_DEVIATIONS * deviation)


def remembered(cache: Path | None, name: str, measure: Callable[[], tuple[float, float]]) -> tuple[float, float]:
    """What `measure` found for the engine of this name before, or finds now: a large model needs seconds for it."""
    key = f"{name} {_digest()}"
    if cache is not None:
        try:
            near, floor = json.loads(cache.read_text("utf-8"))[key]
            return float(near), float(floor)
        except (OSError, ValueError, TypeError, KeyError):
            pass
    found = measure()
    if cache is not None:
        new = cache.with_name(f".{cache.name}.{os.getpid()}")
        with suppress(OSError):  # one that cannot be written costs a second measuring, nothing else
            private_folder(cache.parent)
            new.write_text(json.dumps({key: found}), "utf-8")
            new.replace(cache)
    return found


def _digest() -> str:
    """Changes with the texts and with how far above the mean the thresholds lie."""
    return hashlib.sha256(repr((texts(), NEAR_DEVIATIONS, FLOOR_DEVIATIONS)).encode()).hexdigest()[:16]


def unrelated(engine: Embeds) -> tuple[float, float]:
    """Mean and standard deviation of the cosines of questions with things that do not answer them."""
    questions, things = texts()
    cosines = engine.embed_queries(questions) @ engine.embed(things).T
    return float(np.mean(cosines)), float(np.std(cosines))


@cache
def texts() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Questions and things."""
    text = resources.files("retrieval.embedding").joinpath("calibration.txt").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
    return tuple(row[0] for row in rows), tuple(row[1] for row in rows)
