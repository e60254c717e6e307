"""A hub on loopback and a small catalogue of what it has."""

from __future__ import annotations

import hashlib
import importlib.util
import random
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from app.models.catalogue import Catalogue, read


def _hub() -> ModuleType:
    import sys

    if "sayso_test_hub" not in sys.modules:
        spec = importlib.util.spec_from_file_location("sayso_test_hub", Path(__file__).with_name("hub.py"))
        assert spec is not None and spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        sys.modules["sayso_test_hub"] = module
        spec.loader.exec_module(module)
    return sys.modules["sayso_test_hub"]


@pytest.fixture(scope="session")
def acts() -> ModuleType:
    return _hub()


BODY = random.Random(1).randbytes(300_000)
CONFIG = b'{"small": true}'
VOICE = random.Random(2).randbytes(5_000)

CATALOGUE = f"""
checked_on = 2026-11-24
[hub]
address = "https://hub.invalid"
path = "{{repository}}/resolve/{{revision}}/{{file}}"

[[model]]
name = "whisper-small"
kind = "whisper"
repository = "them/whisper-small"
revision = "abc"
licence = "MIT"
source = "https://hub.invalid/them"
files = [
    {{ path = "model.bin", size = {len(BODY)}, sha256 = "{hashlib.sha256(BODY).hexdigest()}" }},
    {{ path = "config.json", about = 15 }},
]

[[model]]
name = "whisper-base"
kind = "whisper"
repository = "them/whisper-base"
revision = "abc"
licence = "MIT"
source = "https://hub.invalid/them"
files = [{{ path = "model.bin", about = 15 }}]

[[model]]
name = "es_ES-one"
kind = "voice"
language = "es"
repository = "them/voices"
revision = "abc"
licence = "MIT"
recordings = "unknown"
source = "https://hub.invalid/them"
files = [
    {{ path = "es/es_ES-one.onnx", size = {len(VOICE)}, md5 = "{hashlib.md5(VOICE).hexdigest()}" }},
    {{ path = "es/es_ES-one.onnx.json", about = 20 }},
]

[[model]]
name = "es_ES-two"
kind = "voice"
language = "es"
repository = "them/voices"
revision = "abc"
licence = "MIT"
source = "https://hub.invalid/them"
files = [{{ path = "es/es_ES-two.onnx", about = 5000 }}, {{ path = "es/es_ES-two.onnx.json", about = 20 }}]

[[model]]
name = "e5"
kind = "encoder"
repository = "them/e5"
revision = "main"
licence = "MIT"
source = "https://hub.invalid/them"
files = [{{ path = "onnx/model.onnx", about = 5000 }}, {{ path = "tokenizer.json", about = 20 }}]
recipe = {{ model = "model.onnx", query = "query: ", passage = "passage: ", pooling = "mean", max_tokens = 512 }}

[[recommended]]
kind = "whisper"
name = "whisper-small"
cores = 4
[[recommended]]
kind = "whisper"
name = "whisper-base"
"""

FILES = {
    "/them/whisper-small/resolve/abc/model.bin": BODY,
    "/them/whisper-small/resolve/abc/config.json": CONFIG,
    "/them/whisper-base/resolve/abc/model.bin": CONFIG,
    "/them/voices/resolve/abc/es/es_ES-one.onnx": VOICE,
    "/them/voices/resolve/abc/es/es_ES-one.onnx.json": CONFIG,
    "/them/voices/resolve/abc/es/es_ES-two.onnx": VOICE[::-1],
    "/them/voices/resolve/abc/es/es_ES-two.onnx.json": CONFIG,
    "/them/e5/resolve/main/onnx/model.onnx": VOICE,
    "/them/e5/resolve/main/tokenizer.json": CONFIG,
}


@pytest.fixture
def catalogue() -> Catalogue:
    return read(CATALOGUE)


@pytest.fixture
def body() -> bytes:
    return BODY


@pytest.fixture
def hub(acts: ModuleType) -> Iterator[object]:
    made = acts.Hub(dict(FILES))
    stop = made.start()
    yield made
    stop()
