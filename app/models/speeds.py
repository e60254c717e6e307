"""How fast models ran on this machine, kept so that it is measured once: ``<home>/models/speeds.json``.

The key is the machine (processor, cores, memory, versions of what computes) and the model (name and size of its
weights): another machine with the same home, another version or another model is measured anew.
"""

from __future__ import annotations

import hashlib
import importlib.metadata
import json
import os
import platform
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from app.models.machine import Machine
from app.models.shelf import private_folder

_COMPUTES = ("ctranslate2", "faster-whisper")
_MOST_KEPT = 50
_WEIGHTS = "model.bin"


@dataclass(frozen=True, slots=True)
class Speed:
    """How a model is run, and its real-time factor: seconds of work for a second of sound."""

    model: str
    threads: int
    beam: int
    compute_type: str
    rtf: float


class Speeds:
    """What was measured, under `home`. A file that cannot be read or written is as if nothing had been measured."""

    def __init__(self, home: Path, machine: Machine) -> None:
        self._path = home / "models" / "speeds.json"
        self._machine = _machine_key(machine)

    def get(self, models: tuple[str, ...]) -> Speed | None:
        """What was chosen of `models` (paths, the wanted one first) when they were measured."""
        try:
            return Speed(**self._all()[self._key(models)])
        except (KeyError, TypeError):
            return None

    def put(self, models: tuple[str, ...], speed: Speed) -> None:
        """Keep what was chosen of `models`."""
        kept = self._all()
        kept.pop(self._key(models), None)
        kept[self._key(models)] = asdict(speed)
        kept = dict(list(kept.items())[-_MOST_KEPT:])
        part = self._path.with_name(f".{self._path.name}.{os.getpid()}")
        with suppress(OSError):
            private_folder(self._path.parent)
            part.write_text(json.dumps(kept, indent=1), encoding="utf-8")
            part.replace(self._path)

    def _all(self) -> dict[str, Any]:
        try:
            found = json.loads(self._path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return found if isinstance(found, dict) else {}

    def _key(self, models: tuple[str, ...]) -> str:
        return hashlib.sha256("\n".join([self._machine, *map(_model_key, models)]).encode()).hexdigest()[:32]


def _machine_key(machine: Machine) -> str:
    versions = (f"{name} {_version(name)}" for name in _COMPUTES)
    memory = round(machine.memory_gb)
    return "|".join([platform.machine(), _processor(), f"{machine.cores} cores", f"{memory} GB", *versions])


def _model_key(model: str) -> str:
    weights = Path(model) / _WEIGHTS
    try:
        return f"{Path(model).name} {weights.stat().st_size}"
    except OSError:
        return model


def _processor() -> str:
    with suppress(OSError, StopIteration):
        lines = Path("/proc/cpuinfo").read_text("ascii", "replace").splitlines()
        return next(line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return platform.processor()


def _version(name: str) -> str:
    try:
        return importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        return "none"
