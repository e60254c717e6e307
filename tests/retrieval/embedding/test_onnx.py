"""Encoders from outside: their prefixes, their pooling, their languages, and what does not fit."""

from __future__ import annotations

import importlib.util
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
import pytest

from i18n.errors import SaysoError
from retrieval.embedding.onnx import OnnxEncoder, OnnxEncoderOptions, pooled
from retrieval.embedding.port import Asked
from retrieval.library import Library
from retrieval.query import SearchQuery
from retrieval.recall import question

pytest.importorskip("onnx")


def _tiny() -> ModuleType:
    spec = importlib.util.spec_from_file_location("tiny_encoder", Path(__file__).with_name("tiny_encoder.py"))
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


tiny = _tiny()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return Path(tiny.write_encoder(tmp_path_factory.mktemp("encoder")))


@pytest.fixture(scope="module")
def encoder(folder: Path) -> OnnxEncoder:
    return OnnxEncoder(OnnxEncoderOptions(folder))


def _row(*words: str) -> Any:
    vector = np.mean([tiny.table()[tiny.vocabulary()[word]] for word in words], axis=0)
    return vector / np.linalg.norm(vector)


def test_questions_and_things_carry_their_own_marks(encoder: OnnxEncoder) -> None:
    np.testing.assert_allclose(encoder.embed(["boots"])[0], _row("[CLS]", "passage", ":", "boots"), atol=1e-6)
    np.testing.assert_allclose(encoder.embed_queries(["boots"])[0], _row("[CLS]", "query", ":", "boots"), atol=1e-6)


def test_a_batch_gives_what_single_texts_give(encoder: OnnxEncoder) -> None:
    texts = ["boots", "a talking watch and a kettle", "", "uhr", "stiefel " * 40]
    together = encoder.embed(texts)
    assert together.dtype == np.float32
    for row, text in zip(together, texts, strict=True):
        np.testing.assert_allclose(row, encoder.embed([text])[0], atol=1e-6)
    np.testing.assert_allclose(np.linalg.norm(together, axis=1), 1, atol=1e-6)
    assert encoder.embed([]).shape == (0, tiny.DIMENSION)


def test_it_reads_any_language(encoder: OnnxEncoder) -> None:
    boots, watch = encoder.embed(["boots", "watch"])
    asked = encoder.embed_queries(["stiefel"])[0]
    assert asked @ boots > 0.9 > asked @ watch
    assert encoder.capabilities.understands("hi")


def test_the_first_word_stands_for_all_where_the_recipe_says_so() -> None:
    rows = np.arange(12, dtype=np.float32).reshape(1, 3, 4) + 1
    first = pooled(rows, np.ones((1, 3)), "cls")
    np.testing.assert_allclose(first[0], rows[0, 0] / np.linalg.norm(rows[0, 0]), rtol=1e-6)


def test_a_vector_that_the_network_makes_itself_is_taken(tmp_path: Path) -> None:
    engine = OnnxEncoder(OnnxEncoderOptions(tiny.write_encoder(tmp_path, pooling="none", query="", passage="")))
    expected = tiny.table()[[tiny.vocabulary()[word] for word in ("[CLS]", "watch", "boots")]].max(0)
    np.testing.assert_allclose(engine.embed(["watch boots"])[0], expected / np.linalg.norm(expected), atol=1e-6)


def test_its_name_changes_with_its_files(tmp_path: Path) -> None:
    def name(folder: Path) -> str:
        return OnnxEncoder(OnnxEncoderOptions(folder)).capabilities.name

    first = name(tiny.write_encoder(tmp_path / "a"))
    assert name(tiny.write_encoder(tmp_path / "b")) == first
    assert name(tiny.write_encoder(tmp_path / "c", seed=1)) != first
    assert name(tiny.write_encoder(tmp_path / "d", query="")) != first


def test_thresholds_lie_on_its_own_scale(encoder: OnnxEncoder) -> None:
    near, floor = encoder.capabilities.near, encoder.capabilities.floor
    assert near is not None and floor is not None
    # Nearly all words are unknown to it, so that unrelated texts are near each other, as with multilingual-e5.
    assert 0.35 < floor <= near < 1


@pytest.mark.parametrize(
    "spoil",
    [
        lambda folder: (folder / "encoder.json").unlink(),
        lambda folder: (folder / "encoder.json").write_text("{"),
        lambda folder: (folder / "encoder.json").write_text('{"name": "x", "model": "../model.onnx"}'),
        lambda folder: (folder / "encoder.json").write_text('{"name": "x", "model": "model.onnx", "pooling": "max"}'),
        lambda folder: (folder / "encoder.json").write_text('{"name": "x", "model": "model.onnx", "max_tokens": 0}'),
        lambda folder: (folder / "model.onnx").unlink(),
        lambda folder: (folder / "model.onnx").write_bytes(b"no network"),
        lambda folder: (folder / "tokenizer.json").write_text("{}"),
    ],
)
def test_what_does_not_work_is_said(tmp_path: Path, spoil: Callable[[Path], Any]) -> None:
    folder = tiny.write_encoder(tmp_path / "tiny")
    spoil(folder)
    with pytest.raises(SaysoError) as error:
        OnnxEncoder(OnnxEncoderOptions(folder))
    assert error.value.code == "encoder_unusable"


def test_numbers_that_are_none_are_refused() -> None:
    with pytest.raises(SaysoError):
        pooled(np.full((1, 2, 4), np.nan), np.ones((1, 2)), "mean")
    with pytest.raises(SaysoError):
        pooled(np.ones((1, 4)), np.ones((1, 2)), "mean")


# --- in the search

OpenLibrary = Callable[..., Library]


@pytest.mark.parametrize("asked", Asked)
def test_what_is_asked_with_can_be_set(open_library: OpenLibrary, folder: Path, asked: Asked) -> None:
    library = open_library(encoder=folder, asked=asked)
    searcher = library.searcher()
    assert searcher.embedder is not None
    vector = question(SearchQuery("reloj", "es"), searcher.texts, searcher.embedder)
    said = searcher.embedder.embed_queries(["reloj"])[0]
    english = searcher.embedder.embed_queries([searcher.texts.dense_query(SearchQuery("reloj", "es"))])[0]
    both = said + english
    expected = {Asked.SAID: said, Asked.ENGLISH: english, Asked.BOTH: both / np.linalg.norm(both)}[asked]
    assert vector is not None
    np.testing.assert_allclose(vector, expected, atol=1e-5)


def test_words_of_any_language_find(open_library: OpenLibrary, folder: Path) -> None:
    pytest.importorskip("qdrant_edge")
    library = open_library(encoder=folder, asked=Asked.SAID)
    # "sprechende uhr" in words that neither lexicon nor graph of this small shop translates.
    assert library.searcher().plain("dense", SearchQuery("sprechende uhr", "de"))[0] == "high-talking-watch"
    assert library.engines()["embedding"].startswith("tiny-")
    assert library.searcher().options.near == library.searcher().embedder.capabilities.near  # type: ignore[union-attr]


def test_one_that_does_not_work_costs_itself_only(open_library: OpenLibrary, tmp_path: Path) -> None:
    library = open_library(encoder=tmp_path / "nowhere")
    library.warm()
    assert library.engines()["embedding"] == "none"
    assert [notice.code for notice in library.notices] == ["encoder_unusable"]


def test_only_what_changed_is_embedded_again_and_all_by_another_model(
    open_library: OpenLibrary, tmp_path: Path, goods: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("qdrant_edge")
    seen: list[str] = []
    embed = OnnxEncoder.embed

    def counting(self: OnnxEncoder, texts: Any) -> Any:
        seen.extend(text for text in texts if " by " in text)  # things, not what it is calibrated with
        return embed(self, texts)

    monkeypatch.setattr(OnnxEncoder, "embed", counting)
    first, second = tiny.write_encoder(tmp_path / "first"), tiny.write_encoder(tmp_path / "second", seed=1)
    library = open_library(encoder=first)
    library.warm()
    everything = len(seen)
    assert everything == library.searcher().store.count()
    seen.clear()
    open_library(encoder=first).warm()
    assert seen == []
    path = goods / "products" / "high-street.toml"
    path.write_text(path.read_text("utf-8").replace("Everyday", "Sunday", 1), "utf-8")
    open_library(encoder=first).warm()
    assert len(seen) == 1 and "Sunday" in seen[0]
    seen.clear()
    open_library(encoder=second).warm()
    assert len(seen) == everything


def test_sellers_words_are_read_as_they_are(
    open_library: OpenLibrary, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[str] = []
    embed = OnnxEncoder.embed
    monkeypatch.setattr(OnnxEncoder, "embed", lambda self, texts: (seen.extend(texts), embed(self, texts))[1])
    library = open_library(encoder=folder)
    library.warm()
    foreign = next(product for product in library.catalog.products() if product.language.startswith("ja"))
    assert any(text.startswith(f"{foreign.title}. ") and foreign.description in text for text in seen)
