"""The search: recall by meaning and words, constraints on live offers, suitability, reasons that name their field."""

from __future__ import annotations

import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import takewhile
from typing import Any

from i18n.money import Money
from retrieval.allergens import to_be_free_of
from retrieval.catalog import Catalog
from retrieval.constraints import STOCK, Convert, Judge, SizeFits, same_currency_only, same_system_only
from retrieval.embedding.port import Embedder
from retrieval.feedback.order import by_taste, preferences
from retrieval.feedback.traits import Seen
from retrieval.fusion import FUSIONS
from retrieval.graph_port import ProductGraph, family
from retrieval.index.port import AnyOf, Scored, VectorStore, Where
from retrieval.knowledge.concepts import Kind
from retrieval.meant_for import made_for_others, wished_for
from retrieval.offers import Offers
from retrieval.query import Hit, Relaxation, SearchQuery, SearchResult, Stages
from retrieval.recall import Asked, ask, recall
from retrieval.refusals import named_by
from retrieval.rerank import NAMED_AND_WANTED, NAMED_IN_PASSING, SCENERY, Candidate, graph_score, ordered
from retrieval.situations import SURE, Situations
from retrieval.suitability import Suitability
from retrieval.text import TextMaker
from retrieval.why import reasons

# Which constraint to offer to let go of, least missed first. What was ruled out comes late: it may be an allergy.
_RELAX_ORDER = (
    "max_price",
    "colors",
    "brands",
    "min_rating",
    "size_value",
    "materials",
    "min_price",
    "features",
    STOCK,
    "ships_to",
    "excluded_brands",
    "excluded_types",
    "excluded_origins",
    "excluded_colors",
    "excluded_features",
    "excluded_materials",
    "product_types",
)
_EMPTY: dict[str, Any] = {
    "max_price": None,
    "min_price": None,
    "min_rating": None,
    "size_value": None,
    "ships_to": None,
}


@dataclass(frozen=True, slots=True)
class SearchOptions:
    """How much is recalled and what counts as meant.

    recall  products from each half
    fusion  a key of `retrieval.fusion.FUSIONS`
    unpriced  goods that nobody offers count too (to measure on a corpus that sells nothing)
    near, wordy, floor
            where neither type nor brand was named, a product counts as meant from the cosine `near` on, or from the
            share `wordy` of the best BM25 score on; English words must then also reach the cosine `floor`, so that one
            shared word is often not enough. Chosen on the 65 plain requests of the tests, on the demo's queries in
            English, Spanish and German, and on four lines about things that are not sold.
    """

    recall: int = 200
    fusion: str = "dbsf"
    near: float = 0.35
    wordy: float = 0.3
    floor: float = 0.3
    unpriced: bool = False


@dataclass(slots=True)
class Searcher:
    """One opened index with the live stores. `store` and `embedder` may be replaced between two searches."""

    catalog: Catalog
    offers: Offers
    graph: ProductGraph
    suitability: Suitability
    texts: TextMaker
    store: VectorStore
    embedder: Embedder | None
    situations: Situations
    convert: Convert = same_currency_only
    size_fits: SizeFits = same_system_only
    options: SearchOptions = field(default_factory=SearchOptions)

    def search(self, query: SearchQuery) -> SearchResult:
        """Find products. Price and stock are read now; nothing is remembered between searches.

        Raises SaysoError ``index_broken``, ``store_locked``.
        """
        timings: dict[str, float] = {}
        started = time.perf_counter()
        whole, (query, asked) = query, self._ask(query, timings)
        judge = self._judge(query)
        found = self._candidates(asked, judge, timings)
        instead_of: tuple[str, ...] = ()
        if len(found) < _FEW and whole.types_in_passing and judge.named:
            query, asked = self._ask(whole, timings, widely=True)
            judge = self._judge(query)
            found = self._candidates(asked, judge, timings)
        if len(found) < _FEW and judge.named and not query.wider_types:
            query = replace(query, wider_types=self._kin_that_serves(query, asked))
            judge = self._judge(query)
            found = self._candidates(asked, judge, timings) if query.wider_types else found
        if not found and asked.need_types and judge.named and not self._sells(judge):
            instead_of = query.product_types
            query, asked = self._ask(whole, timings, widely=True)
            judge = self._judge(query)
            found = self._candidates(asked, judge, timings)
            instead_of = instead_of if found else ()
        sorting = time.perf_counter()
        ranking = _tasted(ordered(found, query.sort), query)
        best = ranking[: query.limit]
        hits = tuple(self._hit(one, judge) for one in best)
        timings["rerank"] = (time.perf_counter() - sorting) * 1000
        relax = None
        if not found:
            relaxing = time.perf_counter()
            relax = self._relax(query, asked)
            timings["relax"] = (time.perf_counter() - relaxing) * 1000
        timings["total"] = (time.perf_counter() - started) * 1000
        certain = sum(1 for _ in takewhile(lambda one: not one.missing, ranking))
        return SearchResult(hits, len(found), certain, relax, self._engines(), timings, instead_of)

    def _sells(self, judge: Judge) -> bool:
        """Whether anything of the kinds that were named stands in the catalogue, whatever else was asked."""
        return bool(self.store.among(Where((AnyOf("type", tuple(sorted(judge.types))),)), 1))

    def plain(self, system: str, query: SearchQuery, *, translated: bool = True) -> list[str]:
        """Ids by one level alone, for measuring: ``bm25``, ``dense`` or ``hybrid``, with no constraint held.

        translated  False: by the words as they were said, whatever their language
        """
        if translated:
            asked = ask(query, self.texts, self.embedder, {})
        else:
            vector = self.embedder.embed_queries([query.text])[0] if self.embedder is not None else None
            asked = Asked(vector, self.texts.as_said(query.text, query.language))
        return self._levels(asked, max(self.options.recall, query.limit))[system][: query.limit]

    def ranked(self, query: SearchQuery) -> list[str]:
        """Ids by all levels, for measuring: what `search` finds, and after it what else the words recall and no
        constraint rules out."""
        query, asked = self._ask(query, {})
        best = ordered(self._candidates(asked, self._judge(query), {}), query.sort)
        found = dict.fromkeys(one.product.id for one in best)
        loose = self._judge(replace(query, product_types=(), wider_types=()))
        for product_id in self._levels(asked, max(self.options.recall, query.limit))["hybrid"]:
            if len(found) >= query.limit:
                break
            product = self.catalog.find(product_id)
            if product_id in found or product is None:
                continue
            offer = self.offers.read([product_id]).get(product_id)
            if loose.verdict(product, self.catalog.merchant(product.merchant), offer).passes:
                found[product_id] = None
        return list(found)[: query.limit]

    def _levels(self, asked: Asked, limit: int) -> dict[str, list[str]]:
        dense = self.store.near(asked.vector, limit, Where()) if asked.vector is not None else []
        sparse = self.store.matching(asked.sparse, limit, Where())
        fused = FUSIONS[self.options.fusion]([dense, sparse])
        return {
            "bm25": [one.product_id for one in sparse],
            "dense": [one.product_id for one in dense],
            "hybrid": sorted(fused, key=lambda one: (-fused[one], one)),
        }

    def _ask(self, query: SearchQuery, timings: dict[str, float], *, widely: bool = False) -> tuple[SearchQuery, Asked]:
        """The query with what its words tell of needs, and as both engines take it.

        widely  nobody sells what was named, or little of it fits: it weighs, and what serves the need will do as well

        Where the speaker describes "something" and a need is told, goods that are named are scenery ("something warm in
        bed"), unless they are of a kind that serves the need.
        """
        query = replace(query, meant_for=wished_for(query.text, query.language))
        situation = self.situations.read(query.words, query.language)
        told = {need: sure for need, sure in situation.needs.items() if self.suitability.speaks_of(need)}
        activities = self.suitability.weighed({**told, **dict.fromkeys(query.activities, 1.0)})
        query = replace(query, free_of=to_be_free_of(query.features, activities))
        types = self.suitability.types_for(activities)
        asked = ask(query, self.texts, self.embedder, timings)
        query, alike_types = self._with_alike(query, types if max(told.values(), default=0.0) >= SURE else frozenset())
        named = self._kinds(query.product_types)
        scenery = situation.unnamed and bool(told) and named.isdisjoint(types)
        passing = widely or query.types_in_passing
        if passing and not widely and not situation.unnamed and _says_which(query):
            # "Warm slippers for grandma that do not slip": a thing that serves, and how it shall be.
            passing = bool(told) and named.isdisjoint(types)
        naming = NAMED_IN_PASSING if passing or situation.unnamed else NAMED_AND_WANTED
        if naming == NAMED_IN_PASSING and max(told.values(), default=0.0) >= SURE:
            naming = SCENERY  # "I drop the soap": a need that is surely told outweighs what it is told with
        if not scenery and not passing:
            named = frozenset()
        elif named:
            query = replace(query, product_types=())
        return query, replace(
            asked, activities=activities, need_types=types, told_types=named, naming=naming, alike_types=alike_types
        )

    def _with_alike(self, query: SearchQuery, serving: frozenset[str]) -> tuple[SearchQuery, frozenset[str]]:
        """The query with every kind that a word of it means as well, and which kinds those are. Where a need is surely
        told, of all that a word may mean what is `serving` it: a mat for yoga is a yoga mat."""
        alike = self.texts.kinds.meant_as_well(query.product_types, query.text, query.language)
        if not alike:
            return query, frozenset()
        kinds = tuple(dict.fromkeys((*query.product_types, *alike)))
        single = len(query.product_types) == 1
        meant = tuple(one for one in kinds if single and not serving.isdisjoint(self._kinds((one,)))) or kinds
        named = self._kinds(one for one in meant if one in query.product_types)
        return replace(query, product_types=meant), self._kinds(meant) - named if named else frozenset()

    def _kinds(self, types: Iterable[str]) -> frozenset[str]:
        return family(self.graph, tuple(types), Kind.PRODUCT_TYPE)

    def _engines(self) -> dict[str, str]:
        embedding = "none" if self.embedder is None else self.embedder.capabilities.name
        return {"embedding": embedding, "index": self.store.capabilities.name, "fusion": self.options.fusion}

    def _judge(self, query: SearchQuery, *, sold_out_too: bool = False) -> Judge:
        unpriced = self.options.unpriced
        return Judge(query, self.graph, self.convert, self.size_fits, sold_out_too=sold_out_too, unpriced=unpriced)

    def _candidates(self, asked: Asked, judge: Judge, timings: dict[str, float]) -> list[Candidate]:
        """Everything that is meant and fulfils the constraints, in no order."""
        at = time.perf_counter()
        recalled = recall(asked, self.store, judge, self.options.recall)
        timings["recall"] = (time.perf_counter() - at) * 1000
        at = time.perf_counter()
        dense, sparse = _by_id(recalled.dense), _by_id(recalled.sparse)
        fused = FUSIONS[self.options.fusion]([recalled.dense, recalled.sparse])
        meant = self._meant(asked, judge, dense, sparse, recalled.others)
        offers = self.offers.read(meant)
        activities = asked.activities
        found = []
        for product_id in meant:
            product = self.catalog.find(product_id)
            offer = offers.get(product_id)
            if product is None or (offer is None and not self.options.unpriced):
                continue  # the index is a snapshot: a product may be gone from the shelf since
            kinds = self.texts.kinds.of(product)
            verdict = judge.verdict(product, self.catalog.merchant(product.merchant), offer, kinds)
            kin = bool(judge.named) and judge.named.isdisjoint(kinds)
            fits = self.suitability.fits(product, activities) if activities else ()
            if not verdict.passes or (kin and (verdict.unstated or (activities and not fits))):
                continue  # of the wider kind only what serves and leaves no wish open: no office shoe for the mountains
            found.append(
                Candidate(
                    product,
                    offer,
                    verdict,
                    dense.get(product_id),
                    sparse.get(product_id),
                    fused.get(product_id, 0.0),
                    fits,
                    graph_score(
                        fits,
                        activities,
                        not kinds.isdisjoint(asked.told_types) if asked.told_types else None,
                        asked.naming,
                    ),
                    bool(judge.types or judge.brands),
                    kin,
                    made_for_others(product, judge.query.meant_for),
                    named_by(product, judge.query.refused),
                )
            )
        found = _without_kin(_without_loose(found, asked))
        timings["constraints"] = (time.perf_counter() - at) * 1000
        return found

    def _meant(
        self, asked: Asked, judge: Judge, dense: dict[str, float], sparse: dict[str, float], others: Sequence[str]
    ) -> list[str]:
        """Products that the words can mean. Where a type or brand was named, all of it; else those near enough."""
        everything = dict.fromkeys([*dense, *sparse, *others])
        if judge.types or judge.brands:
            return list(everything)
        wordy = self.options.wordy * max(sparse.values(), default=0.0)
        reads = self.embedder is not None and self.embedder.capabilities.understands(judge.query.language)
        floor = self.options.floor if reads and dense else -1.0
        wanted = []
        for product_id in everything:
            product = self.catalog.find(product_id)
            if product is None:
                continue
            cosine = dense.get(product_id, -1.0)
            said = product_id in sparse and sparse[product_id] >= wordy and cosine >= floor
            likely = not asked.likely_types.isdisjoint(self.texts.kinds.of(product))
            if cosine >= self.options.near or said or likely:
                wanted.append(product_id)
        return wanted

    def _hit(self, one: Candidate, judge: Judge) -> Hit:
        stages = Stages(one.dense, one.sparse, one.verdict.constraint, one.graph)
        kinds = self.texts.kinds.of(one.product)
        assert one.offer is not None  # only `ranked` looks at goods that nobody offers
        why = reasons(one.product, one.offer, judge, one.verdict, one.fits, kinds=kinds, others=one.for_others)
        return Hit(one.product.id, one.score, stages, why)

    def _relax(self, query: SearchQuery, asked: Asked) -> Relaxation | None:
        """The first constraint, by `_RELAX_ORDER`, that is in the way alone; one whose best product states every other
        wish comes before one that leaves something open."""
        second: Relaxation | None = None
        for slot in _RELAX_ORDER:
            value = _said(query, slot)
            looser = query if slot == STOCK else self._without(query, slot)
            if value is None or looser is None:
                continue
            found = self._candidates(asked, self._judge(looser, sold_out_too=slot == STOCK), {})
            if not found:
                continue
            sort = {"max_price": "cheapest", "min_rating": "best_rated"}.get(slot, query.sort)
            best = ordered(found, sort)[0]
            relaxation = Relaxation(slot, value, len(found), best.product.id)
            if not best.missing:
                return relaxation
            second = second or relaxation
        return second

    def _without(self, query: SearchQuery, slot: str) -> SearchQuery | None:
        if slot == "product_types":
            wider = self._wider(query.product_types)
            return replace(query, product_types=wider) if wider else None
        changes: dict[str, Any] = {slot: _EMPTY.get(slot, ())}
        if slot == "size_value":
            changes["size_system"] = None
        return replace(query, **changes)

    def _kin_that_serves(self, query: SearchQuery, asked: Asked) -> tuple[str, ...]:
        """The general kinds of a special one that what was told may have made of them: of walking shoes there may be
        few, and running shoes serve for walks as well."""
        general: list[str] = []
        for slug in query.product_types:
            concept = self.graph.concept(slug, Kind.PRODUCT_TYPE) if self.graph.has(slug, Kind.PRODUCT_TYPE) else None
            rule = {} if concept is None else concept.attributes.get("means_this", {})
            if isinstance(rule, Mapping) and not asked.activities.keys().isdisjoint(rule.get("activities", ())):
                general += rule["general"]
        return tuple(dict.fromkeys(general))

    def _wider(self, types: Iterable[str]) -> tuple[str, ...]:
        wider: list[str] = []
        for slug in types:
            if self.graph.has(slug, Kind.PRODUCT_TYPE):
                wider += list(self.graph.ancestors(slug, Kind.PRODUCT_TYPE))[:1]
        return tuple(dict.fromkeys(wider))


_FEW = 3
"""Fewer things of a kind that may have been named in passing are no choice."""

_WHICH = ("features", "materials", "colors", "max_price", "min_price", "min_rating", "size_value", "brands")


def _says_which(query: SearchQuery) -> bool:
    """Whether more is said of a thing than its name: then it is described, and not told of."""
    return any(getattr(query, slot) for slot in _WHICH) or bool(query.excluded_materials or query.excluded_colors)


def _without_loose(found: list[Candidate], asked: Asked) -> list[Candidate]:
    """Without what a word may mean as well and what leaves a wish open, where the first meaning is choice enough."""
    first = [one for one in found if one.product.type not in asked.alike_types]
    if sum(not one.missing for one in first) < _FEW:
        return found
    return [one for one in found if one.product.type not in asked.alike_types or not one.missing]


def _without_kin(found: list[Candidate]) -> list[Candidate]:
    """Without what is only of the wider kind that was named, where the special one is choice enough."""
    own = [one for one in found if not one.kin]
    return own if sum(not one.missing for one in own) >= _FEW else found


def _tasted(ranking: list[Candidate], query: SearchQuery) -> list[Candidate]:
    """The same candidates, near neighbours moved by what the choices so far lean to. Who asked for an order has it."""
    if not query.taste.weights or query.sort:
        return ranking
    leans = preferences([Seen(one.product, one.verdict.price, one.verdict.days) for one in ranking], query.taste)
    order = by_taste([one.score for one in ranking], [one.missing for one in ranking], leans)
    return [ranking[place] for place in order]


def _by_id(ranking: Sequence[Scored]) -> dict[str, float]:
    return {one.product_id: one.score for one in ranking}


def _said(query: SearchQuery, slot: str) -> str | None:
    """What was asked for in this slot, as words; None where nothing was."""
    if slot == STOCK:
        return ""
    value = getattr(query, slot)
    if value is None or value == ():
        return None
    if isinstance(value, Money):
        body = value.to_json()
        return f"{body['amount']} {body['currency']}"
    if slot == "size_value" and query.size_system:
        return f"{query.size_system} {value}"
    return ", ".join(value) if isinstance(value, tuple) else str(value)
