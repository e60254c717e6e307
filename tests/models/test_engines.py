"""What was fetched is what hears and speaks: the real engines on tiny generated models."""

from __future__ import annotations

import importlib.util
import json
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from app.cli.house import House
from app.models.catalogue import Kind, read
from app.models.fetching import Patience
from app.models.pulling import Puller
from app.models.shelf import Shelf
from app.settings import load
from i18n.errors import SaysoError

VOICE_TESTS = Path(__file__).parents[1] / "voice"

CATALOGUE = """
checked_on = 2026-11-24
[hub]
address = "https://hub.invalid"
path = "{repository}/{file}"
[[model]]
name = "whisper-tiny"
kind = "whisper"
repository = "w"
revision = "1"
licence = "MIT"
source = "s"
files = [
    { path = "model.bin", about = 900000 },
    { path = "config.json", about = 9000 },
    { path = "tokenizer.json", about = 900000 },
    { path = "vocabulary.json", about = 90000 },
]
[[model]]
name = "pt_BR-a"
kind = "voice"
language = "pt-BR"
repository = "v"
revision = "1"
licence = "MIT"
source = "s"
files = [{ path = "pt_BR-a.onnx", about = 500000 }, { path = "pt_BR-a.onnx.json", about = 5000 }]
[[model]]
name = "pt_BR-b"
kind = "voice"
language = "pt-BR"
repository = "v"
revision = "1"
licence = "MIT"
source = "s"
files = [{ path = "pt_BR-b.onnx", about = 500000 }, { path = "pt_BR-b.onnx.json", about = 5000 }]
"""


def _module(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(f"of_voice_{path.stem}", path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def bring(hub: Any, _own_home: Path) -> Callable[..., None]:
    """Fetch a model whose files lie in a folder, over the hub."""

    def run(name: str, repository: str, folder: Path) -> None:
        hub.files.update({f"/{repository}/{path.name}": path.read_bytes() for path in folder.iterdir()})
        catalogue = read(CATALOGUE)
        puller = Puller(catalogue, Shelf(_own_home), address=hub.address, patience=Patience(tries=1))
        puller.pull(catalogue.get(name))

    return run


def test_a_fetched_whisper_hears(bring: Callable[..., None], tmp_path: Path, _own_home: Path) -> None:
    pytest.importorskip("ctranslate2")
    made = _module(VOICE_TESTS / "tiny_whisper.py").write_model(tmp_path / "made", ["hello"])
    bring("whisper-tiny", "w", made)
    with House(load()) as house:
        assert house.ears.choice(("hi",)).engine == "whisper"
    Shelf(_own_home).choose({Kind.WHISPER: None})
    with House(load()) as house:
        assert house.ears.choice(("hi",)).engine is None


def test_the_chosen_voice_speaks(bring: Callable[..., None], tmp_path: Path, _own_home: Path) -> None:
    pytest.importorskip("piper")
    pytest.importorskip("onnx")
    make_voice = _module(VOICE_TESTS / "test_piper.py").make_voice
    for name in ("pt_BR-a", "pt_BR-b"):
        make_voice(tmp_path, name, "pt-br", language="pt_BR")
        bring(name, "v", tmp_path)
    shelf = Shelf(_own_home)

    def speaking() -> str:
        with House(load()) as house:
            return str(house.piper()._files["pt-BR"].model.stem)

    assert speaking() == "pt_BR-b"  # fetched last
    shelf.choose({"voice pt-BR": "pt_BR-a"})
    assert speaking() == "pt_BR-a"
    shelf.choose({"voice": None})
    with House(load()) as house, pytest.raises(SaysoError):
        house.piper()
    assert json.loads((_own_home / "models" / "in-use.json").read_text()) == {"voice": None}
