"""An encoder of a few kilobytes with the inputs and outputs of the large ones: every word is its row of a table,
and words of several languages that mean the same have the same row."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np

MEANINGS = (
    ("boots", "botas", "stiefel"),
    ("watch", "reloj", "uhr"),
    ("kettle", "hervidor", "kessel"),
    ("talking", "parlante", "sprechende"),
)
MARKS = ("[PAD]", "[UNK]", "[CLS]", "query", "passage", ":")
DIMENSION = 32


def write_encoder(folder: Path, *, pooling: str = "mean", seed: int = 0, **recipe: Any) -> Path:
    """`recipe` overrides what stands in encoder.json."""
    folder.mkdir(parents=True, exist_ok=True)
    _tokenizer(folder / "tokenizer.json")
    _network(folder / "model.onnx", pooling, seed)
    told = {"name": "tiny", "model": "model.onnx", "query": "query: ", "passage": "passage: ", "pooling": pooling}
    (folder / "encoder.json").write_text(json.dumps(told | {"max_tokens": 16} | recipe), encoding="utf-8")
    return folder


def vocabulary() -> dict[str, int]:
    words = [*MARKS, *(word for meaning in MEANINGS for word in meaning)]
    return {word: place for place, word in enumerate(words)}


def table(seed: int = 0) -> Any:
    random = np.random.default_rng(seed)
    rows = np.zeros((len(vocabulary()), DIMENSION), np.float32)
    for mark in ("query", "passage"):
        rows[vocabulary()[mark]] = random.standard_normal(DIMENSION) * 0.1
    for meaning in MEANINGS:
        row = random.standard_normal(DIMENSION)
        for word in meaning:
            rows[vocabulary()[word]] = row
    rows[vocabulary()["[UNK]"]] = random.standard_normal(DIMENSION) * 0.05
    rows[vocabulary()["[PAD]"]] = 1000.0  # whoever forgets the mask will see it
    return rows


def _tokenizer(path: Path) -> None:
    from tokenizers import Tokenizer, models, normalizers, pre_tokenizers, processors

    tokenizer = Tokenizer(models.WordLevel(vocabulary(), unk_token="[UNK]"))
    tokenizer.normalizer = normalizers.Lowercase()
    tokenizer.pre_tokenizer = pre_tokenizers.Whitespace()
    tokenizer.post_processor = processors.TemplateProcessing(
        single="[CLS] $A", special_tokens=[("[CLS]", vocabulary()["[CLS]"])]
    )
    tokenizer.save(str(path))


def _network(path: Path, pooling: str, seed: int) -> None:
    import onnx
    from onnx import TensorProto, helper, numpy_helper

    inputs = [
        helper.make_tensor_value_info(name, TensorProto.INT64, ["n", "words"])
        for name in ("input_ids", "attention_mask", "token_type_ids")
    ]
    nodes = [helper.make_node("Gather", ["table", "input_ids"], ["last_hidden_state"])]
    outputs = [helper.make_tensor_value_info("last_hidden_state", TensorProto.FLOAT, ["n", "words", DIMENSION])]
    constants = [numpy_helper.from_array(table(seed), "table")]
    if pooling == "none":
        nodes.append(helper.make_node("ReduceMax", ["last_hidden_state"], ["sentence"], axes=[1], keepdims=0))
        outputs.append(helper.make_tensor_value_info("sentence", TensorProto.FLOAT, ["n", DIMENSION]))
    graph = helper.make_graph(nodes, "encoder", inputs, outputs, constants)
    onnx.save(helper.make_model(graph, opset_imports=[helper.make_opsetid("", 15)], ir_version=8), str(path))
