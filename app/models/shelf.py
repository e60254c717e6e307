"""What is kept on this machine, and which of it is used.

    <home>/models/<kind>/<name>/     the files of a model (voices lie together in <home>/voices, where Piper looks)
    <home>/models/manifests/<name>.json   what was fetched and the sum of each file: written last, so that what has one
                                          is whole
    <home>/models/in-use.json        what was chosen by hand, by slot: a kind, or "voice <language>"

Where nothing was chosen, the model of each kind that was fetched last is used. A model that somebody put there by hand
(without a manifest) is used where none was fetched.
"""

from __future__ import annotations

import json
import os
from contextlib import suppress
from dataclasses import asdict, dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from app.models.catalogue import Kind, Model
from app.models.fetching import sums
from i18n.errors import SaysoError

RECIPE = "encoder.json"
"""File in an encoder's folder that tells how it is used."""

_BY_HAND = {Kind.WHISPER: "model.bin", Kind.READER: "model.bin", Kind.ENCODER: RECIPE}


@dataclass(frozen=True, slots=True)
class KeptFile:
    """A file as it came. `learnt`: its sum was told by no source, but taken from what came."""

    name: str
    size: int
    sha256: str
    learnt: bool


@dataclass(frozen=True, slots=True)
class Kept:
    """A whole model on this machine; `fetched_at` in ISO 8601."""

    name: str
    kind: Kind
    language: str | None
    repository: str
    revision: str
    licence: str
    fetched_at: str
    files: tuple[KeptFile, ...]

    @property
    def size(self) -> int:
        return sum(file.size for file in self.files)


class State(StrEnum):
    """How a file stands against its manifest."""

    WHOLE = "whole"
    MISSING = "missing"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Checked:
    """One file, looked at."""

    model: str
    file: str
    state: State


class Shelf:
    """The models under `home`; `voices` is the folder of Piper voices where it is not ``home/voices``."""

    def __init__(self, home: Path, voices: Path | None = None) -> None:
        self.root = home / "models"
        self._voices = voices or home / "voices"

    def folder(self, kind: Kind, name: str) -> Path:
        """Where the files of a model are."""
        return self._voices if kind is Kind.VOICE else self.root / kind / name

    # --- what is here

    def kept(self) -> tuple[Kept, ...]:
        """Every model that was fetched and whose files are there, the newest first."""
        found = [one for one in self.noted_all() if self._there(one)]
        return tuple(sorted(found, key=lambda one: (one.fetched_at, one.name), reverse=True))

    def get(self, name: str) -> Kept | None:
        """The model where it is here and its files are there (their sums are not read)."""
        one = _read(self._manifest(name))
        return one if one is not None and self._there(one) else None

    def noted(self, name: str) -> Kept | None:
        """What was fetched under this name, its files there or not."""
        return _read(self._manifest(name))

    def noted_all(self) -> tuple[Kept, ...]:
        """Everything that was fetched, its files there or not."""
        with suppress(OSError):
            return tuple(one for path in sorted((self.root / "manifests").glob("*.json")) if (one := _read(path)))
        return ()

    def put(self, kept: Kept) -> None:
        """Write down that a model is whole. Raises OSError."""
        path = self._manifest(kept.name)
        private_folder(path.parent)
        _write(path, asdict(kept))

    def check(self, name: str) -> tuple[Checked, ...]:
        """Every file of a fetched model against its sum. Raises SaysoError ``model_not_here``."""
        one = self.noted(name)
        if one is None:
            raise SaysoError("model_not_here", name, arguments={"model": name})
        return tuple(Checked(name, file.name, self._state(one, file)) for file in one.files)

    def _state(self, one: Kept, file: KeptFile) -> State:
        path = self.folder(one.kind, one.name) / file.name
        try:
            if path.stat().st_size != file.size or sums(path).sha256 != file.sha256:
                return State.CHANGED
        except OSError:
            return State.MISSING
        return State.WHOLE

    def _there(self, one: Kept) -> bool:
        folder = self.folder(one.kind, one.name)
        try:
            return all((folder / file.name).stat().st_size == file.size for file in one.files)
        except OSError:
            return False

    def _manifest(self, name: str) -> Path:
        return self.root / "manifests" / f"{name}.json"

    # --- what is used

    def chosen(self) -> dict[str, str | None]:
        """What was chosen by hand: slot → name, None for none."""
        try:
            body = json.loads((self.root / "in-use.json").read_text("utf-8"))
        except (OSError, ValueError):
            return {}
        if not isinstance(body, dict):
            return {}
        return {str(slot): name for slot, name in body.items() if name is None or isinstance(name, str)}

    def choose(self, changes: dict[str, str | None]) -> None:
        """Write down what is to be used, from the next start on. Raises SaysoError ``store_unwritable``."""
        chosen = self.chosen()
        for slot, name in changes.items():
            if slot == Kind.VOICE:  # a choice for all languages takes the place of those for one
                chosen = {one: kept for one, kept in chosen.items() if not one.startswith(f"{Kind.VOICE} ")}
            elif slot.startswith(f"{Kind.VOICE} "):
                chosen.pop(Kind.VOICE, None)
            chosen[slot] = name
        try:
            private_folder(self.root)
            _write(self.root / "in-use.json", chosen)
        except OSError as error:
            raise SaysoError("store_unwritable", str(error), arguments={"path": str(self.root)}) from error

    def refused(self, kind: Kind) -> bool:
        """True where it was chosen to use no model of this kind."""
        return self.chosen().get(kind, "") is None

    def in_use(self, kind: Kind) -> Path | None:
        """The folder of the model that is used, None where none is here or none is wanted. Not for voices."""
        chosen = self.chosen().get(kind, "")
        if chosen is None:
            return None
        here = [one for one in self.kept() if one.kind is kind]
        named = next((one for one in here if one.name == chosen), None)
        one = named or next(iter(here), None)
        if one is not None:
            return self.folder(kind, one.name)
        by_hand = self.root / kind
        return by_hand if (by_hand / _BY_HAND[kind]).is_file() else None

    def voices(self) -> Path | None:
        """The folder of voices, None where none is wanted."""
        return None if self.refused(Kind.VOICE) else self._voices

    def voices_first(self) -> tuple[str, ...]:
        """Names of the voices that were chosen, or else fetched last: each comes before others of its language."""
        chosen = [name for slot, name in self.chosen().items() if slot.startswith(f"{Kind.VOICE} ") and name]
        return tuple(dict.fromkeys([*chosen, *(one.name for one in self.kept() if one.kind is Kind.VOICE)]))

    def used_names(self) -> frozenset[str]:
        """Names of all fetched models that are used."""
        used = {path.name for kind in Kind if kind is not Kind.VOICE and (path := self.in_use(kind)) is not None}
        if self.voices() is not None:
            by_language: dict[str | None, str] = {}
            names = {one.name: one for one in self.kept() if one.kind is Kind.VOICE}
            for name in self.voices_first():
                if name in names:
                    by_language.setdefault(names[name].language, name)
            used |= set(by_language.values())
        return frozenset(used)


def slot_of(model: Model | Kept) -> str:
    """Where a model takes its place: one voice for each language, one of every other kind."""
    return f"{model.kind} {model.language}" if model.kind is Kind.VOICE else str(model.kind)


def private_folder(path: Path) -> None:
    """Make the folder and every missing one above it, for their owner alone. Raises OSError."""
    if not path.is_dir():
        private_folder(path.parent)
        path.mkdir(mode=0o700, exist_ok=True)


def _read(path: Path) -> Kept | None:
    try:
        body = json.loads(path.read_text("utf-8"))
        files = tuple(KeptFile(**one) for one in body.pop("files"))
        return Kept(**{**body, "kind": Kind(body["kind"])}, files=files)
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return None


def _write(path: Path, body: Any) -> None:
    new = path.with_name(f".{path.name}.{os.getpid()}")
    with new.open("w", encoding="utf-8") as file:
        json.dump(body, file, ensure_ascii=False, indent=1)
        file.flush()
        os.fsync(file.fileno())
    new.replace(path)
