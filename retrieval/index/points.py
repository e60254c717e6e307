"""Products as points of the index, and bringing a store up to date: only changed texts are embedded again."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import replace

from retrieval.catalog import Catalog
from retrieval.embedding.port import Embedder
from retrieval.index.port import ANYWHERE, IndexPoint, VectorStore
from retrieval.product import Merchant, Product
from retrieval.suitability import stated_features
from retrieval.text import ProductText, TextMaker
from retrieval.tokens import slug_of

_BATCH = 512
_WORDS_ONLY = "words-"
"""Begins the hash of a point without a vector, so that it differs from the one it will have with it."""


def keywords(product: Product, merchant: Merchant, kinds: frozenset[str]) -> dict[str, tuple[str, ...]]:
    """What may be filtered on."""
    return {
        "type": tuple(sorted(kinds)),
        "merchant": (merchant.id,),
        "ships_to": tuple(sorted(merchant.freight.keys() | merchant.delivery_days.keys())) or (ANYWHERE,),
        "features": tuple(sorted(stated_features(product))),
        "materials": product.materials,
        "colors": product.colors,
        "brand": (slug_of(product.brand),),
    }


def point_hash(text: ProductText, facts: Mapping[str, tuple[str, ...]]) -> str:
    """Changes with the text and with the facts beside it."""
    facts_digest = hashlib.sha256(repr(sorted(facts.items())).encode()).hexdigest()[:16]
    return f"{text.hash}-{facts_digest}"


def bring_up_to_date(
    store: VectorStore,
    known: Mapping[str, str],
    catalog: Catalog,
    texts: TextMaker,
    embedder: Embedder | None,
    *,
    later: frozenset[str] = frozenset(),
) -> int:
    """Make `store` hold exactly the catalogue's products; returns how many.

    known  hash of every product that the store holds already
    later  feeds whose goods get no vector yet: they are found by their words
    """
    products = list(catalog.products())
    gone = known.keys() - {product.id for product in products}
    store.delete(sorted(gone))
    changed: list[tuple[ProductText, dict[str, tuple[str, ...]], str]] = []
    for product in products:
        text = texts.product(product)
        if embedder is not None and embedder.capabilities.languages is None:
            # An engine of every language reads the seller's own words, not what translation word by word left of them.
            text = replace(text, dense=f"{product.title}. {texts.rendition(product)} {product.description}")
        facts = keywords(product, catalog.merchant(product.merchant), texts.kinds.of(product))
        digest = point_hash(text, facts)
        if known.get(product.id) == digest:
            continue
        if embedder is not None and product.source is not None and product.source.name in later:
            digest = _WORDS_ONLY + digest
        if known.get(product.id) != digest:
            changed.append((text, facts, digest))
    for start in range(0, len(changed), _BATCH):
        batch = changed[start : start + _BATCH]
        wanted = [text.dense for text, _, digest in batch if not digest.startswith(_WORDS_ONLY)]
        vectors = iter(embedder.embed(wanted).tolist() if embedder is not None and wanted else ())
        store.upsert(
            [
                IndexPoint(
                    text.product_id,
                    None if digest.startswith(_WORDS_ONLY) else next(vectors, None),
                    texts.sparse_product(text),
                    facts,
                    digest,
                )
                for text, facts, digest in batch
            ]
        )
    return len(products)
