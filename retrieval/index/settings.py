"""How one collection is stored and searched: the same frozen settings for the engine in this process and for a cluster.

Every field says what the engine calls it. A field that only a cluster knows (shards, replicas, strict mode) is left
alone by the engine in this process. Settings lie in TOML files too (`read_settings`; ``deploy/settings/`` has three).
"""

from __future__ import annotations

import hashlib
import tomllib
import types
import typing
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, is_dataclass
from pathlib import Path
from typing import Any, Literal, TypeVar

from i18n.errors import SaysoError
from retrieval.index.port import KEYWORDS

Datatype = Literal["float32", "float16", "turbo16", "turbo8"]
"""How the vectors themselves lie. turbo16 and turbo8 are rotated codes of 16 and 8 bits a number. The engine's uint8 is
not here: it stores whole numbers from 0 to 255 as they come, and of a unit vector nothing would be left."""

Place = Literal["cold", "cached", "pinned"]
"""cold: read from disk when needed; cached: mapped and read ahead; pinned: held in memory."""

QuantizationKind = Literal["none", "int8", "binary", "turbo1", "turbo1.5", "turbo2", "turbo4", "turbo8"]

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Hnsw:
    """The graph of nearest neighbours (Malkov and Yashunin 2016, arXiv:1603.09320).

    m             links of a node; 0 makes no graph and searches everything
    ef_construct  candidates looked at when a node is put in
    full_scan_kb  filtered searches over less vector data than this look at everything (``full_scan_threshold``)
    payload_m     links of a node within every value of a payload index; None as `m`
    """

    m: int = 24
    ef_construct: int = 200
    full_scan_kb: int = 10_000
    payload_m: int | None = None
    place: Place = "cached"


@dataclass(frozen=True, slots=True)
class Quantization:
    """Small copies of the vectors that are looked at first; the vectors themselves then decide (`rescore`).

    oversampling  how many times the asked number is taken from the small copies
    """

    kind: QuantizationKind = "none"
    place: Place = "pinned"
    rescore: bool = True
    oversampling: float = 3.0


@dataclass(frozen=True, slots=True)
class Searching:
    """Parameters of a dense search.

    ef                  candidates kept while walking the graph; None for the engine's own choice
    indexed_only        leave out large segments that have no graph yet (what is in them is found by words only)
    acorn               walk to neighbours of neighbours where a filter leaves few (Patel et al. 2024, arXiv:2403.04871)
    acorn_selectivity   only where the filter lets through at most this share
    let_go_every        pages of the files are taken out of the process when it has opened the index, and again after so
                        many dense searches (0: only then; None: never). Only for the engine in this process
    """

    ef: int | None = 128
    indexed_only: bool = False
    acorn: bool = True
    acorn_selectivity: float = 0.6
    let_go_every: int | None = 0


@dataclass(frozen=True, slots=True)
class Cluster:
    """How a collection is spread.

    shards             parts of the collection (with `shard_keys`: of each key); a product's id decides its shard
    replicas           copies of every shard, on different nodes
    write_consistency  copies that must have a write before it is acknowledged
    shard_keys         0: the server spreads by id. Else so many named groups, each product in one by its id, so that
                       groups can be placed on nodes by hand
    """

    shards: int = 1
    replicas: int = 1
    write_consistency: int = 1
    shard_keys: int = 0


@dataclass(frozen=True, slots=True)
class Strict:
    """Limits that the server holds every client to, so that one bad request cannot take a node."""

    enabled: bool = False
    max_query_limit: int = 1000
    max_timeout_s: int = 10
    filter_unindexed: bool = False
    allow_exact: bool = False
    max_ef: int = 1024
    max_oversampling: float = 16.0
    max_upsert: int = 1000
    max_conditions: int = 64
    max_resident_memory_percent: int | None = 90


@dataclass(frozen=True, slots=True)
class Segments:
    """Parts of a shard that are searched one beside the other.

    wanted       how many large segments to aim at; one a search thread is best for latency, few for throughput
    max_size_kb  none grows beyond this; None for the engine's own choice
    graph_from_kb  a segment with less vector data than this gets no graph (``indexing_threshold``)
    """

    wanted: int = 2
    max_size_kb: int | None = None
    graph_from_kb: int = 10_000


@dataclass(frozen=True, slots=True)
class CollectionSettings:
    """Everything about one collection.

    vectors   where the vectors themselves lie
    sparse    where the word index lies
    payload   where keyword facts lie ("cold" or "cached")
    keywords  payload keys with an index
    numbers   numeric payload keys with an index that ranges may ask for
    """

    datatype: Datatype = "float16"
    vectors: Place = "cold"
    sparse: Place = "cold"
    payload: Place = "cold"
    hnsw: Hnsw = field(default_factory=Hnsw)
    quantization: Quantization = field(default_factory=Quantization)
    search: Searching = field(default_factory=Searching)
    segments: Segments = field(default_factory=Segments)
    cluster: Cluster = field(default_factory=Cluster)
    strict: Strict = field(default_factory=Strict)
    keywords: tuple[str, ...] = KEYWORDS
    numbers: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        problem = self._problem()
        if problem is not None:
            raise SaysoError("settings_broken", problem, arguments={"file": "collection settings", "problem": problem})

    def _problem(self) -> str | None:
        cluster = self.cluster
        if "pinned" in (self.vectors, self.payload):
            return "vectors and payload cannot be pinned"
        if self.hnsw.m < 0 or self.hnsw.ef_construct < 1:
            return "hnsw: m must not be negative, ef_construct must be positive"
        if self.quantization.oversampling < 1:
            return "quantization: oversampling below 1"
        if min(cluster.shards, cluster.replicas, cluster.write_consistency) < 1 or cluster.shard_keys < 0:
            return "cluster: counts below 1"
        if cluster.write_consistency > cluster.replicas:
            return "cluster: write_consistency above replicas would refuse every write"
        if self.strict.enabled and not self.strict.filter_unindexed and not set(KEYWORDS) <= set(self.keywords):
            return "strict: a key that searches filter on has no index"
        return None


DEFAULT = CollectionSettings()


def read_settings(path: Path) -> CollectionSettings:
    """Settings from a TOML file whose tables are the fields above; what is not named has its default.

    Raises SaysoError ``settings_broken`` for a file that cannot be read, an unknown name or a value of another kind.
    """
    try:
        return _build(CollectionSettings, tomllib.loads(path.read_text("utf-8")), "")
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, TypeError, ValueError) as error:
        raise _broken(path, str(error)) from error
    except SaysoError as error:
        raise _broken(path, str(error)) from error


def shard_key(product_id: str, keys: int) -> str:
    """The named group of a product: steady, and even over ids."""
    digest = hashlib.blake2b(product_id.encode(), digest_size=8).digest()
    return f"part-{int.from_bytes(digest, 'big') % keys:03d}"


def shard_key_names(keys: int) -> tuple[str, ...]:
    """All named groups."""
    return tuple(f"part-{n:03d}" for n in range(keys))


def _broken(path: Path, problem: str) -> SaysoError:
    return SaysoError("settings_broken", f"{path}: {problem}", arguments={"file": path.name, "problem": problem})


def _build(kind: type[T], values: Mapping[str, Any], place: str) -> T:
    hints = typing.get_type_hints(kind)
    known = {one.name for one in fields(kind)}  # type: ignore[arg-type]
    unknown = sorted(values.keys() - known)
    if unknown:
        raise ValueError(f"unknown setting {place}{unknown[0]}")
    return kind(**{name: _value(hints[name], value, f"{place}{name}") for name, value in values.items()})


def _value(hint: Any, value: Any, place: str) -> Any:
    if is_dataclass(hint) and isinstance(hint, type):
        if not isinstance(value, dict):
            raise ValueError(f"{place} is no table")
        return _build(hint, value, f"{place}.")
    if typing.get_origin(hint) is Literal:
        fits = value in typing.get_args(hint)
    elif typing.get_origin(hint) is tuple:
        fits = isinstance(value, list) and all(isinstance(one, str) for one in value)
        value = tuple(value) if fits else value
    else:
        kinds = typing.get_args(hint) if isinstance(hint, types.UnionType) else (hint,)
        if float in kinds and type(value) is int:
            value = float(value)
        fits = type(value) in kinds
    if not fits:
        raise ValueError(f"{place} cannot be {value!r}")
    return value
