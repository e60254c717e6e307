"""Encoders of many languages as they are published for ONNX Runtime (multilingual-e5, bge-m3 and their kin).

A folder holds the network, its `tokenizer.json`, and `encoder.json`, which tells how the model wants to be used:

    {"name": "multilingual-e5-small", "model": "model.onnx", "query": "query: ", "passage": "passage: ",
     "pooling": "mean", "max_tokens": 512}

`pooling`: how the vectors of the words become one: their "mean", the first one ("cls"), or "none" where the network
gives one vector already. Only ONNX Runtime and tokenizers are needed.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

import numpy as np

from i18n.errors import SaysoError
from retrieval.embedding.calibration import remembered, thresholds
from retrieval.embedding.port import Asked, EmbeddingCapabilities, Vectors

RECIPE = "encoder.json"
TOKENIZER = "tokenizer.json"
POOLINGS = ("mean", "cls", "none")
BATCH = 16

_LONGEST = 8192
_LEAST = 1e-9


@dataclass(frozen=True, slots=True)
class Recipe:
    """How a model wants to be used; `query` and `passage` are put before every text."""

    name: str
    model: str
    query: str = ""
    passage: str = ""
    pooling: str = "mean"
    max_tokens: int = 512


@dataclass(frozen=True, slots=True)
class OnnxEncoderOptions:
    """folder: with the three files; threads: for one sentence; asked: which words of a question are embedded; cache:
    file that remembers where "near" begins on this model's scale (None: measured at every start)."""

    folder: Path
    threads: int = 2
    asked: Asked = Asked.BOTH
    cache: Path | None = None


class OnnxEncoder:
    """The engine; reads any language. Its name changes with the network's file, the tokenizer and the recipe, so that
    an index made with another is made anew.

    Raises SaysoError ``encoder_unusable`` (argument: model) where the folder holds none that works.
    """

    def __init__(self, options: OnnxEncoderOptions) -> None:
        self._recipe = read_recipe(options.folder)
        try:
            self._session = _session(options.folder / self._recipe.model, options.threads)
            self._tokenizer = _tokenizer(options.folder / TOKENIZER, self._recipe.max_tokens)
            self._takes = frozenset(one.name for one in self._session.get_inputs())
            self._gives = _output(self._session.get_outputs(), self._recipe.pooling)
            dimension = int(self.embed(["one"]).shape[1])
            name = f"{self._recipe.name}-{_fingerprint(options.folder, self._recipe)}"
            near, floor = remembered(options.cache, name, lambda: thresholds(self))
        except SaysoError:
            raise
        except Exception as error:  # a model is a file from outside; ONNX Runtime and tokenizers raise plain Exception
            raise _unusable(self._recipe.name, f"{type(error).__name__}: {error}") from error
        self._capabilities = EmbeddingCapabilities(name, dimension, None, near, floor, options.asked)

    @property
    def capabilities(self) -> EmbeddingCapabilities:
        return self._capabilities

    def embed(self, texts: Sequence[str]) -> Vectors:
        """Texts that are to be found."""
        return self._embedded([self._recipe.passage + text for text in texts])

    def embed_queries(self, texts: Sequence[str]) -> Vectors:
        """Texts that are looked for."""
        return self._embedded([self._recipe.query + text for text in texts])

    def _embedded(self, texts: list[str]) -> Vectors:
        rows: list[Any] = [None] * len(texts)
        # Alike lengths share a batch, so that little is computed on padding.
        order = sorted(range(len(texts)), key=lambda i: len(texts[i]))
        for start in range(0, len(order), BATCH):
            places = order[start : start + BATCH]
            for place, row in zip(places, self._batch([texts[i] for i in places]), strict=True):
                rows[place] = row
        return np.array(rows, np.float32) if rows else np.empty((0, self._capabilities.dimension), np.float32)

    def _batch(self, texts: list[str]) -> Vectors:
        encoded = self._tokenizer.encode_batch(texts)
        mask = np.array([one.attention_mask for one in encoded], np.int64)
        given = {
            "input_ids": np.array([one.ids for one in encoded], np.int64),
            "attention_mask": mask,
            "token_type_ids": np.zeros_like(mask),
        }
        found = self._session.run([self._gives], {name: one for name, one in given.items() if name in self._takes})[0]
        return pooled(found, mask, self._recipe.pooling)


def pooled(found: Any, mask: Any, pooling: str) -> Vectors:
    """One unit vector a text, from ``[n, words, dimension]`` (with "none": ``[n, dimension]``) and ``mask [n, words]``.

    Raises SaysoError ``encoder_unusable`` for what has another shape or is no number.
    """
    vectors = np.asarray(found, np.float32)
    if vectors.ndim != (2 if pooling == "none" else 3) or vectors.shape[0] != mask.shape[0]:
        raise _unusable("", f"output of shape {vectors.shape} with pooling {pooling}")
    if pooling == "mean":
        weights = mask[:, :, None].astype(np.float32)
        vectors = (vectors * weights).sum(1) / np.maximum(weights.sum(1), _LEAST)
    elif pooling == "cls":
        vectors = vectors[:, 0]
    if not np.isfinite(vectors).all():
        raise _unusable("", "the network gives no numbers")
    unit: Vectors = vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), _LEAST)
    return unit


def read_recipe(folder: Path) -> Recipe:
    """How the model in this folder is used. Raises SaysoError ``encoder_unusable``."""
    try:
        body = json.loads((folder / RECIPE).read_text("utf-8"))
        recipe = Recipe(**body)
        _check(recipe)
    except (OSError, ValueError, TypeError) as error:
        raise _unusable(folder.name, f"{folder / RECIPE}: {error}") from error
    for name in (recipe.model, TOKENIZER):
        if not (folder / name).is_file():
            raise _unusable(recipe.name, f"{folder} has no {name}")
    return recipe


def _check(recipe: Recipe) -> None:
    texts: Mapping[str, object] = {name: getattr(recipe, name) for name in ("name", "model", "query", "passage")}
    wrong = [name for name, value in texts.items() if not isinstance(value, str)]
    if wrong or recipe.pooling not in POOLINGS or not recipe.name or Path(recipe.model).name != recipe.model:
        raise ValueError(f"no recipe: {wrong or recipe}")
    tokens: object = recipe.max_tokens
    if not isinstance(tokens, int) or not 1 < tokens <= _LONGEST:
        raise ValueError(f"max_tokens: {tokens}")


def _session(path: Path, threads: int) -> Any:
    import onnxruntime

    settings = onnxruntime.SessionOptions()
    settings.intra_op_num_threads = threads
    settings.inter_op_num_threads = 1
    settings.log_severity_level = 3
    # As with MiniLM: no spinning beside the recogniser, and no arena that keeps what the longest batch took.
    settings.add_session_config_entry("session.intra_op.allow_spinning", "0")
    settings.enable_cpu_mem_arena = False
    return onnxruntime.InferenceSession(str(path), settings, providers=["CPUExecutionProvider"])


def _tokenizer(path: Path, max_tokens: int) -> Any:
    from tokenizers import Tokenizer

    tokenizer = cast(Any, Tokenizer.from_file(str(path)))
    tokenizer.enable_truncation(max_tokens)
    # The file knows how this model is padded, where it says so; what is padded is masked anyway.
    told = tokenizer.padding or {}
    pad = told.get("pad_token") or next((one for one in ("<pad>", "[PAD]") if tokenizer.token_to_id(one)), "[PAD]")
    tokenizer.enable_padding(pad_id=told.get("pad_id") or tokenizer.token_to_id(pad) or 0, pad_token=pad)
    return tokenizer


def _output(outputs: Sequence[Any], pooling: str) -> str:
    """Name of the output that is taken: the first with as many dimensions as the pooling wants."""
    rank = 2 if pooling == "none" else 3
    for one in outputs:
        if one.shape is None or len(one.shape) == rank:
            return str(one.name)
    raise _unusable("", f"no output with {rank} dimensions")


def _fingerprint(folder: Path, recipe: Recipe) -> str:
    """Changes with the network, the tokenizer or the recipe.

    Of a file, its size and both ends stand for it: half a gigabyte need not be read again at every start, and whoever
    exchanges a file has changed its graph or its weights there, or its size.
    """
    digest = hashlib.sha256(repr(recipe).encode())
    for path in (folder / recipe.model, folder / TOKENIZER):
        size = path.stat().st_size
        digest.update(f"{path.name} {size}".encode())
        with path.open("rb") as file:
            digest.update(file.read(1 << 20))
            file.seek(max(0, size - (1 << 20)))
            digest.update(file.read())
    return digest.hexdigest()[:8]


def _unusable(name: str, detail: str) -> SaysoError:
    return SaysoError("encoder_unusable", detail, arguments={"model": name})
