"""MiniLM in whole numbers: near the float32 vectors, told apart from them, and quantized per output."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import resources

import numpy as np
import pytest

from i18n.errors import SaysoError
from retrieval.embedding import weights
from retrieval.embedding.minilm import MiniLm, MiniLmOptions
from retrieval.embedding.port import Embedder

TEXTS = (
    "tea",
    "warm gloves for stiff fingers",
    "Boots with good ankle support, for trekking in Nepal.",
    "Dark green rain jacket, made of recycled nylon: waterproof, windproof, light. For hiking and cycling. " * 3,
    "Ein Wort, das es nicht versteht: Handschuhfachbeleuchtung",
    "",
)


@pytest.fixture(scope="module")
def small() -> MiniLm:
    try:
        return MiniLm(MiniLmOptions(int8=True))
    except SaysoError as error:
        pytest.skip(str(error))


def test_its_vectors_are_near_those_of_float32(minilm: Embedder, small: MiniLm) -> None:
    exact, near = minilm.embed(TEXTS), small.embed(TEXTS)
    assert np.allclose(np.linalg.norm(near, axis=1), 1, atol=1e-5)
    assert ((exact * near).sum(axis=1) > 0.975).all()
    assert not np.allclose(exact, near, atol=1e-4)  # whole numbers were really used


def test_an_index_of_the_one_is_not_taken_for_one_of_the_other(minilm: Embedder, small: MiniLm) -> None:
    assert small.capabilities.name != minilm.capabilities.name
    assert small.capabilities.dimension == minilm.capabilities.dimension


def test_every_output_has_its_own_scale() -> None:
    matrix = np.array([[1.0, -0.5, 0.25], [0.001, 0.002, -0.0005], [0, 0, 0]], np.float32)
    whole, scale = weights.per_channel(matrix)
    assert whole.shape == (3, 3)
    assert whole.dtype == np.int8
    assert np.abs(whole.T * scale[:, None] - matrix).max(axis=1) == pytest.approx([0, 0, 0], abs=1 / 254)
    assert abs(float(whole[1, 1]) * float(scale[1]) - 0.002) < 1e-6  # a row of small weights keeps its digits


@pytest.mark.parametrize(("file", "int8"), [("minilm.onnx", False), ("minilm-int8.onnx", True)])
def test_the_committed_graphs_are_what_the_tool_makes(file: str, int8: bool) -> None:
    pytest.importorskip("onnx")
    from importlib.util import module_from_spec, spec_from_file_location
    from pathlib import Path

    path = Path(__file__).resolve().parents[3] / "tools" / "make_minilm_graph.py"
    spec = spec_from_file_location("make_minilm_graph", path)
    assert spec is not None
    assert spec.loader is not None
    tool = module_from_spec(spec)
    spec.loader.exec_module(tool)
    made: Sequence[str] = [node.op_type for node in tool.build(int8=int8).graph.node]
    committed = resources.files("retrieval.embedding").joinpath(file).read_bytes()
    assert tool.build(int8=int8).SerializeToString() == committed
    assert ("MatMulInteger" in made) is int8
