"""A whole model brought here: from the hub, or from a folder that somebody carried over.

What is here already is kept, what is half here goes on, room is looked for first, and the manifest is written last.
"""

from __future__ import annotations

import json
import os
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from app.models.catalogue import Catalogue, Model, ModelFile
from app.models.fetching import Patience, Sums, fetch, part_of, settle, so_far
from app.models.shelf import RECIPE, Kept, KeptFile, Shelf, State, private_folder
from i18n.errors import SaysoError

RESERVE = 200_000_000
"""Bytes that stay free on the disk: carts, orders and the index need room too."""

_ANY_SIZE = 1 << 20


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a model is: bytes of all its files. `file` is the one that comes now."""

    model: Model
    file: str
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class Pulled:
    """What came of it; `already`: everything was here and nothing was fetched."""

    kept: Kept
    already: bool


def _free(path: Path) -> int:
    return shutil.disk_usage(path).free


def _now() -> datetime:
    return datetime.now(UTC)


class Puller:
    """Brings models onto the shelf, one process at a time.

    address  of a mirror instead of the hub
    told     how far it is, many times a second
    """

    def __init__(
        self,
        catalogue: Catalogue,
        shelf: Shelf,
        *,
        address: str | None = None,
        told: Callable[[Progress], None] = lambda _: None,
        patience: Patience | None = None,
        sleep: Callable[[float], None] = time.sleep,
        clock: Callable[[], datetime] = _now,
        free: Callable[[Path], int] = _free,
    ) -> None:
        self._catalogue, self._shelf, self._address = catalogue, shelf, address
        self._told, self._patience, self._sleep = told, patience or Patience(), sleep
        self._clock, self._free = clock, free

    def pull(self, model: Model, source: Path | None = None) -> Pulled:
        """Fetch a model, or take it from the folder `source` without a network.

        A model that is here with the right sums stays as it is; of a damaged one only what is damaged comes anew.

        Raises SaysoError: those of `fetching.fetch`, ``fetch_no_room``, ``fetch_busy``, ``fetch_not_in_folder``,
        ``store_unwritable``.
        """
        folder = self._shelf.folder(model.kind, model.name)
        try:
            private_folder(folder)
            with self._alone():
                noted = self._shelf.noted(model.name)
                whole = self._whole(model, noted)
                missing = [file for file in model.files if file.name not in whole]
                if not missing and noted is not None:
                    return Pulled(noted, True)
                self._look_for_room(model, missing, folder, source)
                files = [*whole.values()]
                # The small ones first: what describes a voice is there before the voice is.
                for file in sorted(missing, key=lambda one: one.size):
                    files.append(self._bring(model, file, folder, source, total_of(files)))
                if model.recipe:
                    self._write_recipe(model, folder)
                kept = self._kept(model, files)
                self._shelf.put(kept)
        except OSError as error:
            raise SaysoError("store_unwritable", str(error), arguments={"path": str(folder)}) from error
        return Pulled(kept, False)

    def _whole(self, model: Model, noted: Kept | None) -> dict[str, KeptFile]:
        """Files that came before and are still what they were."""
        if noted is None or (noted.repository, noted.revision) != (model.repository, model.revision):
            return {}
        states = {one.file: one.state for one in self._shelf.check(model.name)}
        wanted = {file.name for file in model.files}
        return {file.name: file for file in noted.files if states[file.name] is State.WHOLE and file.name in wanted}

    def _bring(self, model: Model, file: ModelFile, folder: Path, source: Path | None, before: int) -> KeptFile:
        def told(done: int) -> None:
            self._told(Progress(model, file.name, before + done, model.size))

        target = folder / file.name
        if source is None:
            url = self._catalogue.url(model, file, self._address)
            found = fetch(url, target, file, told, patience=self._patience, sleep=self._sleep)
        else:
            found = self._take(model, file, target, source, told)
        size = target.stat().st_size
        told(size)
        return KeptFile(file.name, size, found.sha256, not file.known)

    def _take(self, model: Model, file: ModelFile, target: Path, source: Path, told: Callable[[int], None]) -> Sums:
        """Copy a file out of a folder laid as the hub's repository, as its own cache, or flat."""
        found = next((path for path in _places(model, file, source) if path.is_file()), None)
        if found is None:
            raise SaysoError(
                "fetch_not_in_folder", f"{source}: {file.path}", arguments={"file": file.name, "model": model.name}
            )
        part, done = part_of(target), 0
        with found.open("rb") as old, part.open("wb") as new:
            while piece := old.read(_ANY_SIZE):
                done += new.write(piece)
                told(done)
        return settle(part, target, file)

    def _look_for_room(self, model: Model, missing: list[ModelFile], folder: Path, source: Path | None) -> None:
        needed = sum(file.size for file in missing) + RESERVE
        if source is None:
            needed -= sum(min(file.size, so_far(folder / file.name)) for file in missing)
        free = self._free(folder)
        if free < needed:
            raise SaysoError(
                "fetch_no_room",
                f"{model.name} needs {needed}, {free} are free",
                arguments={"needed": -(-needed // 1_000_000), "free": free // 1_000_000},
            )

    @staticmethod
    def _write_recipe(model: Model, folder: Path) -> None:
        new = folder / f".{RECIPE}.{os.getpid()}"
        new.write_text(json.dumps({"name": model.name, **model.recipe}, ensure_ascii=False, indent=1), "utf-8")
        new.replace(folder / RECIPE)

    def _kept(self, model: Model, files: list[KeptFile]) -> Kept:
        order = [file.name for file in model.files]
        files.sort(key=lambda one: order.index(one.name))
        at = self._clock().isoformat(timespec="microseconds")
        return Kept(
            model.name, model.kind, model.language, model.repository, model.revision, model.licence, at, tuple(files)
        )

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """One process at a time: two that wrote one part would spoil it."""
        import portalocker

        private_folder(self._shelf.root)
        with (self._shelf.root / "lock").open("a+") as file:
            try:
                portalocker.lock(file, portalocker.LockFlags.EXCLUSIVE | portalocker.LockFlags.NON_BLOCKING)
            except portalocker.LockException as error:
                raise SaysoError("fetch_busy", "another process fetches models", permanent=False) from error
            yield


def total_of(files: list[KeptFile]) -> int:
    """Bytes of all files."""
    return sum(file.size for file in files)


def _places(model: Model, file: ModelFile, source: Path) -> Iterator[Path]:
    """Where a file may lie in a folder: the folder of this model, of several by name, or of the hub's cache."""
    cached = source / f"models--{model.repository.replace('/', '--')}" / "snapshots"
    snapshots = sorted(cached.iterdir()) if cached.is_dir() else []
    roots = [source, source / model.name, source / model.short, source / model.repository, *snapshots]
    for root in roots:
        yield root / file.path
        yield root / file.name
