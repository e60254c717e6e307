"""Chromium, node and what npm fetches for them; what cannot run is skipped by name, or fails under SAYSO_CI=1."""

from __future__ import annotations

import asyncio
import importlib.util
import json
import os
import shutil
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any, NoReturn

import numpy as np
import portalocker
import pytest

from server.doors import Doors
from server.serving import ServerOptions, serving
from voice.files import write_wav

HERE = Path(__file__).parent
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def missing(what: str) -> NoReturn:
    if os.environ.get("SAYSO_CI") == "1":
        pytest.fail(f"the page must be tested here, but {what}")
    pytest.skip(what)


@pytest.fixture(scope="session")
def chromium() -> str:
    for name in NAMES:
        if (path := shutil.which(name)) is not None:
            return path
    missing("Chromium is not installed")


@pytest.fixture(scope="session")
def node() -> str:
    """Node with the pinned packages beside the driver."""
    found, npm = shutil.which("node"), shutil.which("npm")
    if found is None or npm is None:
        missing("node or npm is not installed")
    wanted = json.loads((HERE / "package.json").read_text())["dependencies"]
    # One worker fetches, the others wait for it: two at once would write over one another.
    with portalocker.Lock(HERE / "node_modules.lock", timeout=220):
        said = _fetched(npm, wanted)
    if said is not None:
        missing(f"npm could not fetch playwright-core and axe-core: {said}")
    return found


def _fetched(npm: str, wanted: dict[str, str]) -> str | None:
    """What npm said where it failed, None where all is there. A registry may be away for a moment, and a test must
    not fall with it."""
    whole, said = HERE / "node_modules" / ".whole", ""
    options = ("--no-package-lock", "--no-audit", "--no-fund", "--ignore-scripts", "--fetch-retries=0")
    for pause in (0, 3, 9, 20, None):
        if whole.exists() and all(_version(name) == version for name, version in wanted.items()):
            return None
        if pause is None:
            break
        time.sleep(pause)
        try:
            fetched = subprocess.run(
                [npm, "install", *options],
                cwd=HERE, capture_output=True, text=True, timeout=40, check=False,
            )  # fmt: skip
            said = fetched.stderr.strip()[-300:]
        except subprocess.TimeoutExpired:
            shutil.rmtree(HERE / "node_modules", ignore_errors=True)  # half of a package looks like a whole one
            said = "no answer in 40 s"
            continue
        if fetched.returncode == 0:
            whole.touch()
    return said


def _version(name: str) -> str | None:
    try:
        return str(json.loads((HERE / "node_modules" / name / "package.json").read_text())["version"])
    except (OSError, ValueError):
        return None


def _scripted() -> ModuleType:
    spec = importlib.util.spec_from_file_location("scripted_talks", HERE.parent / "server" / "conftest.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


class Host:
    """A server in a thread of its own, for a browser to visit."""

    def __init__(self, talks: Any, doors: Doors) -> None:
        self.talks = talks
        self.url = ""
        self._doors = doors
        self._ready = threading.Event()
        self._loop = asyncio.new_event_loop()
        self._stop = asyncio.Event()
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()
        assert self._ready.wait(20)

    def _run(self) -> None:
        self._loop.run_until_complete(self._serve())

    async def _serve(self) -> None:
        async with serving(ServerOptions(self._doors, 0), self.talks) as running:
            self.url = running.address
            self._ready.set()
            await self._stop.wait()

    def close(self) -> None:
        self._loop.call_soon_threadsafe(self._stop.set)
        self._thread.join(20)
        self._loop.close()


@pytest.fixture
def host() -> Iterator[Callable[..., Host]]:
    hosts: list[Host] = []

    def start(token: str | None = None, talks: Any = None) -> Host:
        """`talks`: others than the scripted ones."""
        hosts.append(Host(talks or _scripted().ScriptedTalks(), Doors("127.0.0.1", token=token)))
        return hosts[-1]

    yield start
    for one in hosts:
        one.close()


@pytest.fixture
def drive(node: str, chromium: str) -> Callable[..., Any]:
    """Run a scenario of drive.mjs and give what it saw."""

    def run(scenario: str, url: str, **more: object) -> Any:
        wish = {"scenario": scenario, "url": url, "chromium": chromium, **more}
        done = subprocess.run(
            [node, "drive.mjs", json.dumps(wish)], cwd=HERE, capture_output=True, text=True, timeout=100, check=False
        )
        assert done.returncode == 0, done.stderr[-3000:]
        return json.loads(done.stdout)

    return run


@pytest.fixture
def recording(tmp_path: Path) -> str:
    """What the fake microphone plays: a second of quiet, a second of a tone, quiet."""
    tone = np.sin(np.arange(16_000) * 2 * np.pi * 300 / 16_000) * 12_000
    pcm = np.concatenate([np.zeros(8_000), tone, tone, np.zeros(48_000)]).astype(np.int16)
    path = tmp_path / "microphone.wav"
    write_wav(path, pcm)
    return str(path)


@pytest.fixture
def word(tmp_path: Path) -> str:
    """What the fake microphone plays where a word is enough."""
    tone = np.sin(np.arange(8_000) * 2 * np.pi * 300 / 16_000) * 12_000
    path = tmp_path / "word.wav"
    write_wav(path, np.concatenate([np.zeros(4_800), tone, np.zeros(48_000)]).astype(np.int16))
    return str(path)
