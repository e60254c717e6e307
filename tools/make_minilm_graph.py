"""Make `minilm.onnx` and `minilm-int8.onnx` in `retrieval/embedding/`: all-MiniLM-L6-v2 without its weights.

Run by hand, only when the graph itself changes (needs `onnx`); Sayso runs the committed file and hands the weights over
from `model.safetensors` when it starts. Every large initializer is named as it is in that file and marked as external.

    python tools/make_minilm_graph.py

The network: BERT (Devlin et al. 2019, arXiv:1810.04805) with 6 layers, 12 heads, 384 wide, exact GELU; sentence
vector = mean over the tokens of the attention mask, then unit length (Reimers and Gurevych 2019, arXiv:1908.10084).

In the int8 graph every linear layer multiplies whole numbers: the layer's input is put on 256 steps when it comes (one
scale for all of it), the weights on 255 steps with a scale for every output (`retrieval.embedding.weights.per_channel`
makes them at load). The rest stays float32.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

LAYERS, HEADS, WIDTH, FEED, WORDS, POSITIONS, KINDS = 6, 12, 384, 1536, 30522, 512, 2
EPSILON = 1e-12
OUT = Path(__file__).resolve().parent.parent / "retrieval" / "embedding"


class Graph:
    """Nodes and initializers in the order they are made; every method returns the name of its output."""

    def __init__(self, int8: bool = False) -> None:
        self._int8 = int8
        self.nodes: list[onnx.NodeProto] = []
        self.initializers: list[onnx.TensorProto] = []
        self._known: set[str] = set()

    def op(self, kind: str, *inputs: str, out: str | None = None, **attributes: Any) -> str:
        out = out or f"v{len(self.nodes)}"
        self.nodes.append(helper.make_node(kind, list(inputs), [out], **attributes))
        return out

    def in_steps(self, x: str) -> tuple[str, str, str]:
        """`x` on 256 steps: the whole numbers, the size of a step, the number that means nought."""
        name = f"v{len(self.nodes)}"
        outputs = (f"{name}_whole", f"{name}_step", f"{name}_nought")
        self.nodes.append(helper.make_node("DynamicQuantizeLinear", [x], list(outputs)))
        return outputs

    def constant(self, values: object, kind: type) -> str:
        array: Any = np.array(values, kind)
        name = f"c{len(self.initializers)}"
        self.initializers.append(numpy_helper.from_array(array, name))
        return name

    def weight(self, name: str, *shape: int, kind: int = TensorProto.FLOAT) -> str:
        """A tensor that is handed over by name at run time."""
        if name not in self._known:
            self._known.add(name)
            tensor = TensorProto(name=name, data_type=kind, dims=shape)
            tensor.data_location = TensorProto.EXTERNAL
            length = str((4 if kind == TensorProto.FLOAT else 1) * int(np.prod(shape)))
            for key, value in (("location", "model.safetensors"), ("offset", "0"), ("length", length)):
                tensor.external_data.add(key=key, value=value)
            self.initializers.append(tensor)
        return name

    def linear(self, x: str, name: str, wide_in: int, wide_out: int) -> str:
        if self._int8:
            whole, step, nought = self.in_steps(x)
            small = self.weight(f"{name}.weight.int8", wide_in, wide_out, kind=TensorProto.INT8)
            scale = self.op("Mul", step, self.weight(f"{name}.weight.scale", wide_out))
            product = self.op("Cast", self.op("MatMulInteger", whole, small, nought), to=TensorProto.FLOAT)
            return self.op("Add", self.op("Mul", product, scale), self.weight(f"{name}.bias", wide_out))
        # Weights lie as [out, in]; the runtime folds this transposition away when it loads.
        turned = self.op("Transpose", self.weight(f"{name}.weight", wide_out, wide_in), perm=[1, 0])
        return self.op("Add", self.op("MatMul", x, turned), self.weight(f"{name}.bias", wide_out))

    def norm(self, x: str, name: str) -> str:
        scale, shift = self.weight(f"{name}.weight", WIDTH), self.weight(f"{name}.bias", WIDTH)
        return self.op("LayerNormalization", x, scale, shift, axis=-1, epsilon=EPSILON)


def build(int8: bool = False) -> onnx.ModelProto:
    g = Graph(int8)

    def whole(*values: int) -> str:
        return g.constant(values, np.int64)

    def real(value: float) -> str:
        return g.constant(value, np.float32)

    length = g.op("Slice", g.op("Shape", "ids"), whole(1), whole(2))
    positions = g.op(
        "Slice", g.weight("embeddings.position_embeddings.weight", POSITIONS, WIDTH), whole(0), length, whole(0)
    )
    kind = g.op("Gather", g.weight("embeddings.token_type_embeddings.weight", KINDS, WIDTH), g.constant(0, np.int64))
    words = g.op("Gather", g.weight("embeddings.word_embeddings.weight", WORDS, WIDTH), "ids")
    x = g.norm(g.op("Add", g.op("Add", words, positions), kind), "embeddings.LayerNorm")
    mask = g.op("Cast", "mask", to=TensorProto.FLOAT)
    bias = g.op("Unsqueeze", g.op("Mul", g.op("Sub", real(1), mask), real(-1e9)), whole(1, 2))
    split, join = whole(0, 0, HEADS, WIDTH // HEADS), whole(0, 0, WIDTH)
    half, root2, one, scale = real(0.5), real(2**0.5), real(1), real((WIDTH // HEADS) ** -0.5)
    for layer in range(LAYERS):
        base = f"encoder.layer.{layer}"

        def heads(part: str, order: list[int], x: str = x, base: str = base) -> str:
            flat = g.linear(x, f"{base}.attention.self.{part}", WIDTH, WIDTH)
            return g.op("Transpose", g.op("Reshape", flat, split), perm=order)

        query, key, value = heads("query", [0, 2, 1, 3]), heads("key", [0, 2, 3, 1]), heads("value", [0, 2, 1, 3])
        weights = g.op("Softmax", g.op("Add", g.op("Mul", g.op("MatMul", query, key), scale), bias), axis=-1)
        seen = g.op("Reshape", g.op("Transpose", g.op("MatMul", weights, value), perm=[0, 2, 1, 3]), join)
        attended = g.linear(seen, f"{base}.attention.output.dense", WIDTH, WIDTH)
        x = g.norm(g.op("Add", x, attended), f"{base}.attention.output.LayerNorm")
        wide = g.linear(x, f"{base}.intermediate.dense", WIDTH, FEED)
        gelu = g.op("Mul", g.op("Mul", wide, g.op("Add", g.op("Erf", g.op("Div", wide, root2)), one)), half)
        x = g.norm(g.op("Add", x, g.linear(gelu, f"{base}.output.dense", FEED, WIDTH)), f"{base}.output.LayerNorm")
    column = g.op("Unsqueeze", mask, whole(2))
    total = g.op("ReduceSum", g.op("Mul", x, column), whole(1), keepdims=0)
    mean = g.op("Div", total, g.op("ReduceSum", column, whole(1), keepdims=0))
    g.op("Div", mean, g.op("ReduceL2", mean, whole(1), keepdims=1), out="vectors")
    tensor = helper.make_tensor_value_info
    graph = helper.make_graph(
        g.nodes,
        "all-MiniLM-L6-v2",
        [tensor("ids", TensorProto.INT64, ["batch", "length"]), tensor("mask", TensorProto.INT64, ["batch", "length"])],
        [tensor("vectors", TensorProto.FLOAT, ["batch", WIDTH])],
        g.initializers,
    )
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 18)], ir_version=9)


if __name__ == "__main__":
    (OUT / "minilm.onnx").write_bytes(build().SerializeToString())
    (OUT / "minilm-int8.onnx").write_bytes(build(int8=True).SerializeToString())
