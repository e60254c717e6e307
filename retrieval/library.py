"""The library: catalogue, live offers, index and search opened together under one home folder.

Opening reads the records. The index and the embedding engine are opened by the first search (or `warm`), so that a
command which only shows a record does not wait for them. What is missing costs its engine: `notices` says so.
"""

from __future__ import annotations

import hashlib
import json
import threading
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from importlib import resources
from pathlib import Path
from typing import Any

from i18n import lexicon
from i18n.errors import SaysoError
from retrieval.catalog import SqlCatalog
from retrieval.constraints import Convert, SizeFits, same_currency_only, same_system_only
from retrieval.embedding.port import Asked, Embedder
from retrieval.feeds.ledger import Ledger
from retrieval.graph_port import ProductGraph
from retrieval.index import edge
from retrieval.index.points import bring_up_to_date
from retrieval.index.port import VectorStore
from retrieval.index.settings import DEFAULT, CollectionSettings
from retrieval.index.snapshot import Snapshots, Wanted, WorkCopy, as_json
from retrieval.knowledge.concepts import Kind
from retrieval.offers import SqlOffers
from retrieval.query import SearchQuery, SearchResult
from retrieval.records import Records, SqliteRecords
from retrieval.schema import read_goods
from retrieval.search import Searcher, SearchOptions
from retrieval.situations import Situations
from retrieval.suitability import Suitability
from retrieval.text import VERSION, TextMaker
from retrieval.tokens import Tokenizer
from retrieval.translators import Translators

DATABASE = "sayso.sqlite3"
DEMO = "demo"


@dataclass(frozen=True, slots=True)
class LibraryOptions:
    """Where the library is and how it works.

    home            everything it writes is below (SAYSO_HOME)
    goods           folder of catalogue files; None for the demo catalogue that comes with Sayso
    collection      name of the index below ``home/index``
    embedding       "minilm", "minilm-int8" (quicker, a little off), or "none" to search by words alone
    weights         folder of the embedding weights; None for the installed package
    encoder         folder of an encoder of every language, taken before `embedding`; None for none
    asked           which words of a question it is asked with
    server_url      address of a Qdrant server; None for the engine in this process
    storage         how the index is stored and searched there
    threads         for embedding and search
    busy_timeout_s  wait for a database that another process writes to
    build_wait_s    wait for an index that another process builds
    """

    home: Path
    goods: Path | None = None
    collection: str = DEMO
    embedding: str = "minilm"
    weights: Path | None = None
    encoder: Path | None = None
    asked: Asked = Asked.BOTH
    server_url: str | None = None
    server_key: str | None = None
    storage: CollectionSettings = DEFAULT
    threads: int = 2
    busy_timeout_s: float = 5.0
    build_wait_s: float = 60.0
    search: SearchOptions = field(default_factory=SearchOptions)


def utc_now() -> datetime:
    """The clock used where none is injected."""
    return datetime.now(UTC)


class Library:
    """Everything that is for sale. Use as a context manager, or `close` it."""

    def __init__(
        self,
        options: LibraryOptions,
        graph: ProductGraph,
        *,
        records: Records | None = None,
        convert: Convert = same_currency_only,
        size_fits: SizeFits = same_system_only,
        clock: Callable[[], datetime] = utc_now,
        embedder: Embedder | None = None,
    ) -> None:
        """Open the records and put the goods in where they are new or were mended.

        records   a database that other rooms share; None opens ``home/sayso.sqlite3`` and closes it at the end
        embedder  an engine to use instead of the one that `options.embedding` names

        Raises SaysoError ``store_unwritable``, ``store_locked``, ``store_broken``, ``bad_catalogue``.
        """
        self.options = options
        self.graph = graph
        self._owns_records = records is None
        self.records: Records = records or SqliteRecords(options.home / DATABASE, busy_timeout_s=options.busy_timeout_s)
        self.offers = SqlOffers(self.records, clock)
        self.catalog = SqlCatalog(self.records)
        self.feeds = Ledger(self.records)
        self._convert = convert
        self._size_fits = size_fits
        self._given_embedder = embedder
        self._notices: list[SaysoError] = []
        self._suitability = Suitability(graph)
        tokenizer = Tokenizer()
        translators = Translators(graph, tokenizer)
        self._texts = TextMaker(graph, self._suitability, tokenizer, translators)
        self._situations = Situations(tokenizer, translators)
        self._lock = threading.RLock()
        self._searcher: Searcher | None = None
        self._copy: WorkCopy | None = None
        self._snapshots: Snapshots | None = None
        self._stale = False  # the open copy is of an older catalogue, because the next one is being built
        self._embedder: Embedder | None = None
        self._import_goods()

    @property
    def notices(self) -> tuple[SaysoError, ...]:
        """What is missing and was done without, as errors that can be spoken; complete after `warm`."""
        return tuple(self._notices)

    def warm(self) -> None:
        """Open the index (building it where it is missing or out of date) and the embedding engine."""
        self._opened()

    def searcher(self) -> Searcher:
        """The opened search with its parts, for measuring them. Searches of a turn go through `search`."""
        return self._opened()

    def refresh(self) -> bool:
        """At the beginning of a turn: take in what other processes changed. True where anything did.

        Costs two small readings where nothing changed. Offers need no refreshing: they are read at every answer.
        """
        changed = self.catalog.refresh()
        with self._lock:
            searcher = self._searcher
            if searcher is None:
                return changed
            if self._snapshots is None or self._copy is None:
                if changed:
                    bring_up_to_date(searcher.store, searcher.store.hashes(), self.catalog, self._texts, self._embedder)
                return changed
            current = self._snapshots.published() == self._copy.manifest.name
            if not changed and current and not self._stale:
                return False
            try:
                copy = self._open_snapshot(self._snapshots, wait_s=0.0)
            except SaysoError as error:
                if error.permanent:
                    raise
                self._stale = True
                return changed  # someone is building: this turn is answered from the index that is open
            if copy.manifest.name == self._copy.manifest.name:
                copy.close()
                return changed
            old, self._copy = self._copy, copy
            searcher.store = copy.store
            old.close()
            return True

    @property
    def needs(self) -> Situations:
        """What hears the needs that people tell."""
        return self._situations

    def search(self, query: SearchQuery) -> SearchResult:
        """Find products (`retrieval.search`)."""
        with self._lock:
            return self._opened().search(query)

    def show(self, product_id: str) -> dict[str, Any]:
        """The whole record with its merchant and its live offer, null where nobody sells it.

        product_id  an id of the catalogue, or the one that a single feed knows the product by

        Raises SaysoError ``no_such_product``.
        """
        product_id = self.known_as(product_id)
        return self.catalog.record(product_id, self.offers.read((product_id,)).get(product_id))

    def known_as(self, product_id: str) -> str:
        """The catalogue's id of what is called so there or by one feed. Raises SaysoError ``no_such_product``."""
        if self.catalog.find(product_id) is None:
            found = self.feeds.products(product_id)
            if len(found) == 1:
                product_id = found[0]
        return self.catalog.product(product_id).id

    def snapshot(self) -> dict[str, Any] | None:
        """The published snapshot that is open, for `doctor`; None behind a server or in memory."""
        self._opened()
        return None if self._copy is None else as_json(self._copy.manifest)

    def engines(self) -> dict[str, str]:
        """Name of the engine behind each port of this room."""
        searcher = self._opened()
        embedding = "none" if searcher.embedder is None else searcher.embedder.capabilities.name
        return {"embedding": embedding, "index": searcher.store.capabilities.name, "records": "sqlite"}

    def close(self) -> None:
        """Remove the work copy and close what this library opened."""
        with self._lock:
            if self._copy is not None:
                self._copy.close()
            elif self._searcher is not None:
                self._searcher.store.close()
            self._copy = self._searcher = None
            if self._owns_records:
                self.records.close()

    def __enter__(self) -> Library:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _import_goods(self) -> None:
        """Read the catalogue files where their digest is not the one that was read last."""
        if self.options.goods is not None:
            self._import_folder(self.options.goods)
            return
        with resources.as_file(resources.files("retrieval").joinpath("data")) as folder:
            self._import_folder(folder)

    def _import_folder(self, folder: Path) -> None:
        digest = folder_digest(folder)
        if self.catalog.digest(DEMO) != digest:
            self.catalog.replace(DEMO, read_goods(folder, self.graph), digest, self.offers)
        # Another process may have put them in between our reading of the records and of their digest.
        self.catalog.refresh()

    def _opened(self) -> Searcher:
        with self._lock:
            if self._searcher is None:
                self._embedder = self._given_embedder or self._open_embedder()
                self._searcher = Searcher(
                    self.catalog,
                    self.offers,
                    self.graph,
                    self._suitability,
                    self._texts,
                    self._open_store(),
                    self._embedder,
                    self._situations,
                    self._convert,
                    self._size_fits,
                    self._search_options(),
                )
            return self._searcher

    def _search_options(self) -> SearchOptions:
        """With the thresholds of the engine's own scale, where it has one."""
        options = self.options.search
        capabilities = None if self._embedder is None else self._embedder.capabilities
        if capabilities is None or capabilities.near is None or capabilities.floor is None:
            return options
        return replace(options, near=capabilities.near, floor=capabilities.floor)

    def _open_embedder(self) -> Embedder | None:
        """The encoder of every language, else the English one, else none; what could not be opened is noted."""
        if self.options.encoder is not None:
            from retrieval.embedding.onnx import OnnxEncoder, OnnxEncoderOptions

            try:
                cache = self.options.home / "cache" / "encoder-scale.json"
                return OnnxEncoder(
                    OnnxEncoderOptions(self.options.encoder, self.options.threads, self.options.asked, cache)
                )
            except SaysoError as error:
                self._notices.append(error)
        if self.options.embedding == "none":
            return None
        from retrieval.embedding.minilm import MiniLm, MiniLmOptions

        try:
            return MiniLm(
                MiniLmOptions(
                    self.options.weights,
                    self.options.threads,
                    self.options.home / "cache" / "embedding-weights.json",
                    int8=self.options.embedding == "minilm-int8",
                )
            )
        except SaysoError as error:
            self._notices.append(error)
            return None

    def _open_store(self) -> VectorStore:
        if self.options.server_url is not None:
            return self._open_server(self.options.server_url)
        if not edge.available():
            self._notices.append(SaysoError("index_engine_missing", "package qdrant-edge-py is not installed"))
            return self._open_in_memory()
        folder = self.options.home / "index" / self.options.collection
        self._snapshots = Snapshots(folder, self.options.threads)
        self._copy = self._open_snapshot(self._snapshots, self.options.build_wait_s)
        return self._copy.store

    def _open_snapshot(self, snapshots: Snapshots, wait_s: float) -> WorkCopy:
        wanted = self._wanted()
        copy = snapshots.open(
            wanted,
            lambda store, known: bring_up_to_date(
                store, known, self.catalog, self._texts, self._embedder, later=self.feeds.unembedded()
            ),
            wait_s,
        )
        self._stale = not copy.manifest.serves(wanted)
        return copy

    def _open_server(self, url: str) -> VectorStore:
        """The collection behind the alias; one by another engine is replaced while it still answers others."""
        from retrieval.index.generations import open_serving
        from retrieval.index.server import connect

        wanted, later = self._wanted(), self.feeds.unembedded()
        return open_serving(
            connect(url, self.options.server_key),
            self.options.collection,
            wanted.embedder,
            wanted.dimension,
            lambda store, known: bring_up_to_date(store, known, self.catalog, self._texts, self._embedder, later=later),
            settings=self.options.storage,
        )

    def _open_in_memory(self) -> VectorStore:
        """Qdrant's own Python store, made anew at every start: slower, yet there on every platform."""
        from retrieval.index.server import LOCAL, ServerStore, in_memory

        store = ServerStore.create(in_memory(), self.options.collection, self._wanted().dimension, LOCAL)
        later = self.feeds.unembedded()
        bring_up_to_date(store, store.hashes(), self.catalog, self._texts, self._embedder, later=later)
        return store

    def _wanted(self) -> Wanted:
        capabilities = None if self._embedder is None else self._embedder.capabilities
        words = (graph_digest(self.graph), lexicon.digest())
        parts = (VERSION, self.catalog.revision, *words, *sorted(self.feeds.unembedded()))
        texts = hashlib.sha256(" ".join(map(str, parts)).encode()).hexdigest()[:32]
        if capabilities is None:
            return Wanted(texts, "", 0)
        return Wanted(texts, capabilities.name, capabilities.dimension)


def folder_digest(folder: Path) -> str:
    """Changes with any catalogue file's name or content."""
    digest = hashlib.sha256()
    for part in ("merchants", "products"):
        for path in sorted((folder / part).glob("*.toml")):
            body = path.read_bytes()
            digest.update(f"{part}/{path.name} {len(body)}\n".encode())
            digest.update(body)
    return digest.hexdigest()


def graph_digest(graph: ProductGraph) -> str:
    """Changes with anything in the graph that product texts are made from: families, labels, needs."""
    digest = hashlib.sha256()
    for kind in Kind:
        for concept in graph.concepts(kind):
            labels = sorted((tag, label.surface_forms) for tag, label in concept.labels.items())
            digest.update(json.dumps([concept.slug, concept.parents, labels], ensure_ascii=False).encode())
            if kind is Kind.ACTIVITY:
                for need in graph.needs(concept.slug):
                    digest.update(repr((need.applies_to, need.required, need.helpful, need.harmful)).encode())
    return digest.hexdigest()
