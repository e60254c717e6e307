"""Piper, driven through its real code by a voice of 256 random waveforms, one per phoneme."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import numpy as np
import pytest

from i18n.errors import SaysoError
from voice.tts.piper import Piper
from voice.tts.port import Manner, Sentence

piper = pytest.importorskip("piper")
onnx = pytest.importorskip("onnx")

HOP = 256


def make_voice(folder: Path, name: str, voice: str, language: str | None = None, speakers: int = 1) -> None:
    """A model with Piper's inputs and output: every phoneme id becomes 256 samples, scaled by the length scale."""
    from onnx import TensorProto, helper, numpy_helper
    from piper.phoneme_ids import DEFAULT_PHONEME_ID_MAP

    waves = (np.random.default_rng(len(name)).standard_normal((256, HOP)) * 0.1).astype(np.float32)
    nodes = [
        helper.make_node("Gather", ["waves", "input"], ["rows"]),
        helper.make_node("Reshape", ["rows", "flat"], ["signal"]),
        helper.make_node("Slice", ["scales", "one", "two"], ["scale"]),
        helper.make_node("Concat", ["ones", "ones", "ones", "scale"], ["sizes"], axis=0),
        helper.make_node("Resize", ["signal", "", "sizes"], ["output"], mode="nearest"),
        helper.make_node("Identity", ["input_lengths"], ["_lengths"]),
    ]
    inputs = [
        helper.make_tensor_value_info("input", TensorProto.INT64, ["b", "n"]),
        helper.make_tensor_value_info("input_lengths", TensorProto.INT64, ["b"]),
        helper.make_tensor_value_info("scales", TensorProto.FLOAT, [3]),
    ]
    if speakers > 1:
        inputs.append(helper.make_tensor_value_info("sid", TensorProto.INT64, ["b"]))
        nodes[1] = helper.make_node("Reshape", ["voiced", "flat"], ["signal"])
        nodes.insert(1, helper.make_node("Cast", ["sid"], ["sid_float"], to=TensorProto.FLOAT))
        nodes.insert(2, helper.make_node("Add", ["rows", "sid_float"], ["voiced"]))
    constants = [
        numpy_helper.from_array(waves, "waves"),
        numpy_helper.from_array(np.array([1, 1, 1, -1]), "flat"),
        numpy_helper.from_array(np.array([1]), "one"),
        numpy_helper.from_array(np.array([2]), "two"),
        numpy_helper.from_array(np.array([1], dtype=np.float32), "ones"),
    ]
    output = helper.make_tensor_value_info("output", TensorProto.FLOAT, ["b", 1, 1, "t"])
    graph = helper.make_graph(nodes, "voice", inputs, [output], constants)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 15)], ir_version=8)
    onnx.save(model, str(folder / f"{name}.onnx"))
    config = {
        "audio": {"sample_rate": 22_050},
        "espeak": {"voice": voice},
        "inference": {"noise_scale": 0.667, "length_scale": 1, "noise_w": 0.8},
        "phoneme_type": "espeak",
        "phoneme_id_map": {key: list(value) for key, value in DEFAULT_PHONEME_ID_MAP.items()},
        "num_symbols": 256,
        "num_speakers": speakers,
        "speaker_id_map": {"anna": 0, "ben": 1} if speakers > 1 else {},
        **({"language": {"code": language}} if language else {}),
    }
    (folder / f"{name}.onnx.json").write_text(json.dumps(config))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    voices = tmp_path_factory.mktemp("voices")
    make_voice(voices, "english", "en-us", speakers=2)
    make_voice(voices, "brasil", "pt-br", language="pt_BR")
    make_voice(voices, "zhong", "cmn")
    make_voice(voices, "zz-second", "pt-br", language="pt_BR")
    (voices / "broken.onnx").write_bytes(b"no network")
    broken = json.loads((voices / "brasil.onnx.json").read_text()) | {"language": {"code": "fr_FR"}}
    (voices / "broken.onnx.json").write_text(json.dumps(broken))
    (voices / "undescribed.onnx").write_bytes(b"")
    (voices / "odd.onnx").write_bytes(b"")
    (voices / "odd.onnx.json").write_text("[1]")
    return voices


def said(engine: Piper, text: str, language: str, **manner: int | str) -> np.ndarray:
    chunks = list(engine.say(Sentence(text, language), Manner(**manner)))  # type: ignore[arg-type]
    assert {chunk.sample_rate for chunk in chunks} == {22_050}
    assert all(chunk.pcm.dtype == np.int16 and 0 < chunk.pcm.size <= 2205 for chunk in chunks)
    return np.concatenate([chunk.pcm for chunk in chunks])


def test_the_voices_of_the_folder_are_its_languages(folder: Path) -> None:
    assert set(Piper(folder).capabilities.languages) == {"en-US", "pt-BR", "zh", "fr-FR"}


def test_it_speaks_and_the_first_voice_of_a_language_is_taken(folder: Path) -> None:
    engine = Piper(folder)
    assert said(engine, "Olá mundo.", "pt-BR").any()
    assert said(engine, "Olá mundo.", "pt-PT").tobytes() == said(engine, "Olá mundo.", "pt-BR").tobytes()
    assert said(engine, "Hello.", "en").size != said(engine, "Hello there, good day.", "en").size
    engine.close()
    assert said(engine, "Olá mundo.", "pt-BR").any()


def test_pace_volume_and_speaker_are_heard(folder: Path) -> None:
    engine = Piper(folder)
    text = "Good day to you."
    assert said(engine, text, "en", rate=80).size == pytest.approx(
        2 * said(engine, text, "en", rate=160).size, rel=0.05
    )
    assert np.abs(said(engine, text, "en", volume=50)).max() < 0.6 * np.abs(said(engine, text, "en")).max()
    assert said(engine, text, "en", variant="ben").tobytes() != said(engine, text, "en", variant="anna").tobytes()
    assert said(engine, text, "en", variant="nobody").any()


def test_a_language_without_a_voice_and_a_broken_voice_are_said(folder: Path) -> None:
    engine = Piper(folder)
    with pytest.raises(SaysoError) as caught:
        engine.say(Sentence("Hallo", "de"), Manner())
    assert caught.value.code == "cannot_speak_language"
    with pytest.raises(SaysoError) as caught:
        list(engine.say(Sentence("Bonjour", "fr"), Manner()))
    assert caught.value.code == "voice_unusable"


def test_no_folder_no_voice_or_no_package_is_said(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for place in (tmp_path, tmp_path / "missing"):
        with pytest.raises(SaysoError) as caught:
            Piper(place)
        assert caught.value.code == "no_speaking_engine"
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    with pytest.raises(SaysoError) as caught:
        Piper(folder)
    assert caught.value.code == "no_speaking_engine"


def test_it_is_not_loaded_before_it_is_needed() -> None:
    import subprocess

    code = "import sys, voice.tts.piper; print('piper' in sys.modules, 'onnxruntime' in sys.modules)"
    out = subprocess.run(
        [sys.executable, "-c", code], cwd=Path(__file__).parents[2], capture_output=True, text=True, check=True
    )
    assert out.stdout.split() == ["False", "False"]
