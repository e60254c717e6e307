"""``sayso eval retrieval``: how well the search ranks on a collection of your own, level by level.

Everything happens in a temporary folder: nothing of SAYSO_HOME is read or written.
"""

from __future__ import annotations

import json
import shutil
import tempfile
import time
from argparse import Namespace
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from app.cli.output import print_json, progress, say
from app.model.context import Context
from app.model.profile import Profile
from app.model.request import Intent
from app.skills.searching import query_of
from app.understanding.reader import GrammarReader
from i18n import messages
from i18n.detection import detect
from i18n.errors import SaysoError
from i18n.languages import best_match, normalise
from i18n.money import Money
from i18n.rates import EcbRates
from retrieval import evaluation
from retrieval.embedding.port import Asked
from retrieval.evaluation import METRICS, SYSTEMS, Question
from retrieval.feeds.importer import FeedFile, Importer
from retrieval.feeds.normalise import Defaults
from retrieval.fitting import size_fits
from retrieval.knowledge.graph import load_graph
from retrieval.library import Library, LibraryOptions, utc_now
from retrieval.query import SearchQuery
from retrieval.search import Searcher, SearchOptions

SOURCE = "corpus"
DEPTH = 100
"""Documents of a ranking that are looked at."""

_TELLING = frozenset(
    {
        "price",
        "material",
        "materials",
        "color",
        "colors",
        "colour",
        "features",
        "size",
        "sizes",
        "stock",
        "availability",
    }
)
"""Metadata that constraints and suitability can be held against."""


def run(arguments: Namespace) -> int:
    if arguments.action == "voice":
        from app.cli.commands import eval_voice

        return eval_voice.run(arguments)
    queries = evaluation.read_queries(Path(arguments.queries))
    home = Path(tempfile.mkdtemp(prefix="sayso-eval-"))
    try:
        result = _measured(arguments, queries, home)
    finally:
        shutil.rmtree(home, ignore_errors=True)
    if arguments.json:
        print_json(result)
    else:
        _tell(result)
    return 0


def _measured(arguments: Namespace, queries: tuple[Question, ...], home: Path) -> dict[str, Any]:
    began = time.monotonic()
    corpus = Path(arguments.corpus)
    telling = _tells_facts(corpus)
    graph = load_graph()
    rates = EcbRates()

    def convert(money: Money, currency: str, /) -> Money | None:
        converted = rates.convert(money, currency)
        return None if converted is None else converted.money

    (home / "goods").mkdir()
    options = LibraryOptions(
        home=home,
        goods=home / "goods",
        collection="eval",
        encoder=Path(arguments.encoder) if arguments.encoder else None,
        asked=Asked(arguments.asked),
        search=SearchOptions(recall=200, unpriced=True),
    )
    with Library(options, graph, convert=convert, size_fits=size_fits(graph)) as library:
        importer = Importer(library.records, graph, home / "feeds", utc_now, _Counted("read"))
        imported = importer.run(FeedFile(corpus, Defaults(SOURCE, "beir"), "beir"))
        library.catalog.refresh()
        known = frozenset(product.id.partition(":")[2] for product in library.catalog.products())
        if not known:
            raise SaysoError("bad_collection", corpus.name, arguments={"file": corpus.name, "line": 1})
        judged = evaluation.read_judgements(Path(arguments.qrels), queries, known)
        progress(f"{len(known)} documents read, making the index")
        searcher = library.searcher()
        if arguments.encoder and library.notices:
            raise library.notices[0]  # whoever measures an encoder must not be given another's figures
        indexed = time.monotonic()
        brands = tuple(sorted({product.brand for product in library.catalog.products() if product.brand}))
        reader = GrammarReader(graph, brands=brands)
        asked = [_query(one, reader) for one in queries if one.id in judged.grades]
        found = {name: _rankings(name, asked, searcher, reader, telling) for name in SYSTEMS}
        scores = {name: evaluation.score(ranking, judged.grades) for name, ranking in found.items()}
        finished = time.monotonic()
        return {
            "rows": {name: one.to_json() for name, one in scores.items()},
            "documents": len(known),
            "queries": len(judged.grades),
            "left_out": len(judged.unjudged),
            "unknown_documents": judged.strangers,
            "refused_documents": imported.report.refused,
            "full_equals_hybrid": not telling,
            "engines": library.engines(),
            "seconds": {"index": round(indexed - began, 2), "queries": round(finished - indexed, 2)},
            **({"misses": _misses(arguments.misses, asked, found, judged, library)} if arguments.misses else {}),
        }


def _query(one: Question, reader: GrammarReader) -> tuple[str, SearchQuery]:
    tag = best_match(normalise(one.language), messages.languages()) if one.language else None
    tag = tag or (normalise(one.language) if one.language else detect(one.text, reader.languages).tag)
    return one.id, SearchQuery(one.text, tag, limit=DEPTH)


def _rankings(
    system: str, asked: list[tuple[str, SearchQuery]], searcher: Searcher, reader: GrammarReader, telling: bool
) -> dict[str, list[str]]:
    progress(f"ranking: {system}")
    ranked: Callable[[SearchQuery], list[str]]
    if system in {"bm25", "dense"}:
        ranked = lambda query: searcher.plain(system, query, translated=False)  # noqa: E731
    elif system == "hybrid" or not telling:
        ranked = lambda query: searcher.plain("hybrid", query)  # noqa: E731
    else:
        ranked = lambda query: searcher.ranked(_understood(query, reader))  # noqa: E731
    return {name: [one.partition(":")[2] for one in ranked(query)] for name, query in asked}


def _understood(query: SearchQuery, reader: GrammarReader) -> SearchQuery:
    if query.language not in reader.languages:
        return query
    request = reader.read(query.text, query.language, Context(), meant=Intent.SEARCH)
    return replace(query_of(request, Profile(language=query.language), query.limit), text=query.text)


def _tells_facts(corpus: Path) -> bool:
    """Whether any of the first documents' metadata states what a constraint could be held against."""
    try:
        with corpus.open(encoding="utf-8-sig", errors="replace") as file:
            for _, line in zip(range(1000), file, strict=False):
                try:
                    metadata = json.loads(line).get("metadata")
                except (json.JSONDecodeError, AttributeError):
                    continue
                if isinstance(metadata, dict) and not _TELLING.isdisjoint(metadata):
                    return True
    except OSError as error:
        raise SaysoError("unreadable_file", str(corpus), arguments={"file": corpus.name}) from error
    return False


def _misses(
    most: int,
    asked: list[tuple[str, SearchQuery]],
    found: dict[str, dict[str, list[str]]],
    judged: evaluation.Judgements,
    library: Library,
) -> list[dict[str, Any]]:
    """Queries of which no judged document is among the first ten, with their translation: to mend words by."""
    rows = []
    for name, query in asked:
        wanted, ranking = judged.grades[name], found["hybrid"][name]
        if not set(ranking[:10]) & set(wanted):
            titles = [_title(library, one) for one in (*wanted, *ranking[:3])]
            english = library.searcher().texts.in_english(query.text, query.language)
            rows.append(
                {
                    "query": query.text,
                    "translation": english,
                    "wanted": titles[: len(wanted)],
                    "got": titles[len(wanted) :],
                }
            )
    return rows[:most]


def _title(library: Library, document: str) -> str:
    product = library.catalog.find(f"{SOURCE}:{document}")
    return document if product is None else product.title


def _tell(result: dict[str, Any]) -> None:
    for name, row in result["rows"].items():
        cells = (f"{one} {row[one]:.3f} ({row['ci'][one][0]:.3f} to {row['ci'][one][1]:.3f})" for one in METRICS)
        say(f"{name}: {', '.join(cells)}")
    say(f"{result['documents']} documents, {result['queries']} queries, {result['left_out']} without grades left out")
    if result["full_equals_hybrid"]:
        say("full equals hybrid: the documents state nothing that a constraint could be held against")
    for one in result.get("misses", ()):
        say(f"{one['query']} = {one['translation']}; wanted {', '.join(one['wanted'])}; got {', '.join(one['got'])}")


class _Counted:
    """Tells progress of a long reading now and then."""

    def __init__(self, what: str) -> None:
        self._what, self._told = what, 0

    def __call__(self, rows: int) -> None:
        if rows - self._told >= 10_000:
            self._told = rows
            progress(f"{self._what} {rows}")
