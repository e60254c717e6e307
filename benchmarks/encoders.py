"""Which encoder finds best on the demo goods, and which words of a question it is best asked with.

    python -m benchmarks.encoders                     # the encoder that `sayso models` fetched, beside the built-in one
    python -m benchmarks.encoders --encoder FOLDER [--lang TAG ...] [--full]

Rows: MiniLM on the translation; the encoder on the translation (english), on the words as they were said (said), and
on both. Columns: mean nDCG at 10 of meaning alone (dense) and of meaning and words together (hybrid), with a 95 %
bootstrap interval; with `--full`, of the whole search; and milliseconds to embed a question. The index of an encoder is
made once, for its first row.

What is best here is set in sayso.toml: `embedding_query = "said"`, or `embedding = "minilm"`.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np

from app.models.catalogue import Kind
from app.models.shelf import Shelf
from app.settings import load
from benchmarks.relevance import Shop, asked_in, languages, ndcg
from retrieval.embedding.port import Asked
from retrieval.evaluation import interval
from retrieval.library import LibraryOptions
from retrieval.query import SearchQuery
from retrieval.recall import question

_DRAWS = 2000
_QUESTIONS = 60


@dataclass(frozen=True, slots=True)
class Way:
    """One row: a name, the encoder's folder (None: the built-in one) and what it is asked with."""

    name: str
    encoder: Path | None
    asked: Asked = Asked.ENGLISH


def ways(encoder: Path) -> tuple[Way, ...]:
    """Every row for this encoder."""
    return (Way("MiniLM", None), *(Way(f"encoder, {asked}", encoder, asked) for asked in Asked))


def main() -> None:
    """Print one table a language."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--encoder", type=Path, help="folder with encoder.json; default: the one that was fetched")
    parser.add_argument("--lang", nargs="*", default=languages())
    parser.add_argument("--full", action="store_true", help="also the whole search, with the grammar's reading")
    options = parser.parse_args()
    settings = load()
    encoder = options.encoder or settings.embedding_folder or Shelf(settings.home).in_use(Kind.ENCODER)
    if encoder is None:
        parser.exit(1, "No encoder of many languages is here: sayso models pull multilingual-e5-small\n")
    systems = ("dense", "hybrid", *(("full",) if options.full else ()))
    print(f"{'':20}{'':8}" + "".join(f"{name:>24}" for name in systems) + f"{'ms a question':>16}")
    with TemporaryDirectory() as base:
        for way in ways(encoder):
            home = Path(base) / ("built-in" if way.encoder is None else "encoder")
            for line in measured(way, home, options.lang, systems):
                print(line, flush=True)


def measured(way: Way, home: Path, tags: list[str], systems: tuple[str, ...]) -> Iterator[str]:
    """One line a language. Raises SaysoError where the encoder cannot be used."""
    began = time.perf_counter()
    shop = Shop(home, LibraryOptions(home=home, encoder=way.encoder, asked=way.asked))
    try:
        if shop.library.notices:
            raise shop.library.notices[0]
        yield f"{way.name:20}{shop.library.engines()['embedding']}, open in {time.perf_counter() - began:.1f} s"
        for tag in tags:
            queries = asked_in(tag)
            cells = ""
            for system in systems:
                scores = [ndcg(shop.found(system, one.text, tag), one.grades) for one in queries]
                low, high = interval(scores, draws=_DRAWS)
                cells += f"{f'{np.mean(scores):.3f} [{low:.3f}, {high:.3f}]':>24}"
            took = milliseconds(shop, [one.text for one in queries][:_QUESTIONS], tag)
            yield f"{'':20}{tag:8}{cells}{took:16.1f}"
    finally:
        shop.close()


def milliseconds(shop: Shop, texts: list[str], tag: str) -> float:
    """Median time of embedding a question."""
    searcher, took = shop.searcher, []
    assert searcher.embedder is not None
    for text in texts:
        began = time.perf_counter()
        question(SearchQuery(text, tag), searcher.texts, searcher.embedder)
        took.append((time.perf_counter() - began) * 1000)
    return float(np.median(took))


if __name__ == "__main__":
    main()
