"""Collections behind an alias: a new one is built while the old one answers, then takes its place at once.

Searches name the alias. When the embedding engine changes, or a setting that cannot change under a living collection,
the next generation is made under a name of its own, filled, checked by its count and by the server's own word that its
graphs stand, and the alias is moved in one request, which the server carries out whole or not at all. Only then is the
old generation dropped. A build that died is taken up again: points that are there with the right hash are kept.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from i18n.errors import SaysoError
from retrieval.index.collection import fixed_digest
from retrieval.index.server import ServerStore, speakable
from retrieval.index.settings import DEFAULT, CollectionSettings

Fill = Callable[[ServerStore, dict[str, str]], int]
"""Brings a store up to date, given the text hashes that it holds already; returns how many products it must hold."""

_POLL_S = 0.5


def generation_name(alias: str, embedder: str, dimension: int, settings: CollectionSettings = DEFAULT) -> str:
    """Name of the collection for this engine ("" for none) and these settings."""
    return f"{alias}-{embedder or 'words'}-{dimension}-{fixed_digest(settings)}"


def serving(client: Any, alias: str) -> str | None:
    """Name of the collection that the alias means now, or None where there is no such alias."""
    with speakable():
        found = [one.collection_name for one in client.get_aliases().aliases if one.alias_name == alias]
    return found[0] if found else None


def open_serving(
    client: Any,
    alias: str,
    embedder: str,
    dimension: int,
    fill: Fill,
    *,
    settings: CollectionSettings = DEFAULT,
    ready_s: float = 600.0,
    sleep: Callable[[float], None] = time.sleep,
) -> ServerStore:
    """The store behind `alias`, brought up to date; a new generation is built and switched to where one is needed.

    ready_s  how long a new generation may take to build its graphs once it is filled

    Raises SaysoError ``index_unreachable`` or ``index_broken``; the alias then still means what it meant before.
    """
    wanted = generation_name(alias, embedder, dimension, settings)
    old = serving(client, alias)
    store = ServerStore.create(client, wanted, dimension, settings=settings)
    store.update_settings()
    products = fill(store, store.hashes())
    if old != wanted:
        found = store.count()
        if found != products:
            raise SaysoError("index_broken", f"{wanted} holds {found} products where {products} were put in")
        _wait_until_ready(client, wanted, ready_s, sleep)
        switch(client, alias, wanted, old)
        if old is not None:
            with speakable():
                client.delete_collection(old)
    return ServerStore(client, alias, dimension, settings=settings)


def switch(client: Any, alias: str, new: str, old: str | None) -> None:
    """Let `alias` mean the collection `new`, in one request."""
    from qdrant_client import models as m

    changes: list[Any] = []
    if old is not None:
        changes.append(m.DeleteAliasOperation(delete_alias=m.DeleteAlias(alias_name=alias)))
    changes.append(m.CreateAliasOperation(create_alias=m.CreateAlias(collection_name=new, alias_name=alias)))
    with speakable():
        client.update_collection_aliases(change_aliases_operations=changes)


def _wait_until_ready(client: Any, collection: str, ready_s: float, sleep: Callable[[float], None]) -> None:
    from qdrant_client import models as m

    waited = 0.0
    while True:
        with speakable():
            status = client.get_collection(collection).status
        if status == m.CollectionStatus.GREEN:
            return
        if status == m.CollectionStatus.RED or waited >= ready_s:
            raise SaysoError("index_broken", f"{collection} is {status} after {waited:.0f} s", permanent=False)
        sleep(_POLL_S)
        waited += _POLL_S
