"""Published snapshots of the index: one builds, every process works on a copy of its own.

    <folder>/current            the pointer: name of the published snapshot
    <folder>/lock               held by whoever builds the next one
    <folder>/snapshots/<name>/  manifest.json and shard/, never changed once published
    <folder>/work/<pid>-<…>/    one process's copy, removed at its end (by others where it died)

The pointer is switched by an atomic rename, so a reader sees the old snapshot or the new one. A snapshot whose files
are not as the manifest says, or that the engine cannot open, is thrown away and built anew.
"""

from __future__ import annotations

import atexit
import json
import os
import secrets
import shutil
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from i18n.errors import SaysoError
from retrieval.index.edge import EdgeStore, optimize
from retrieval.index.files import copy_checked, digests
from retrieval.index.locks import WorkFolder, clean_leftovers, exclusive
from retrieval.index.port import VectorStore
from retrieval.private import private_folder

FORMAT = 1
"""Raise it when the layout of a snapshot or of its payload changes."""

OPTIMIZE_FROM = 20_000
"""Below so many products looking at every vector is as quick as a graph, and none is built."""

_TRIES = 4


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a snapshot must hold to be used: these texts, embedded by this engine ("" where there is none)."""

    texts: str
    embedder: str
    dimension: int


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a published snapshot says of itself. `files` maps relative paths to size and hash."""

    name: str
    format: int
    texts: str
    embedder: str
    dimension: int
    products: int
    files: dict[str, str]

    def serves(self, wanted: Wanted) -> bool:
        """True where it may be used: a process without an embedding engine still reads the sparse half of any."""
        return self.texts == wanted.texts and wanted.embedder in ("", self.embedder)


Fill = Callable[[VectorStore, dict[str, str]], int]
"""Brings a store up to date, given the text hashes that it holds already; returns how many products it holds then."""


class WorkCopy:
    """This process's own opened copy of one snapshot."""

    def __init__(self, manifest: Manifest, store: EdgeStore, folder: WorkFolder) -> None:
        self.manifest = manifest
        self.store = store
        self._folder = folder
        self._closed = False
        atexit.register(self.close)

    def close(self) -> None:
        """Close the store and remove the copy. Safe to call twice."""
        if self._closed:
            return
        self._closed = True
        atexit.unregister(self.close)
        with suppress(SaysoError):
            self.store.close()
        self._folder.remove()


class Snapshots:
    """The snapshots under one folder; `threads` of one search."""

    def __init__(self, folder: Path, threads: int = 2) -> None:
        self._folder = folder
        self._snapshots = folder / "snapshots"
        self._work = folder / "work"
        self._threads = threads
        try:
            for path in (folder, self._snapshots, self._work):
                private_folder(path)
        except OSError as error:
            raise _unwritable(folder, error) from error

    def published(self) -> str | None:
        """Name of the snapshot that the pointer names, or None."""
        try:
            return (self._folder / "current").read_text("ascii").strip() or None
        except (OSError, UnicodeDecodeError):
            return None

    def open(self, wanted: Wanted, fill: Fill, wait_s: float = 60.0) -> WorkCopy:
        """A copy of a snapshot that serves `wanted`; it is built first where there is none.

        Where another process builds for longer than `wait_s`, an older snapshot will do.

        Raises SaysoError ``index_busy`` (another process builds for too long and there is nothing older to use),
        ``store_unwritable``, ``index_engine_missing``.
        """
        clean_leftovers(self._work)
        for _ in range(_TRIES):
            manifest = self._manifest()
            if manifest is not None and manifest.serves(wanted):
                copy = self._checkout(manifest, wait_s)
                if copy is not None:
                    return copy
                continue
            try:
                self._build(wanted, fill, wait_s)
            except SaysoError as error:
                older = self._manifest()
                # Yesterday's index with today's prices is better than none while someone builds.
                if error.code == "index_busy" and older is not None and older.embedder == wanted.embedder:
                    copy = self._checkout(older, wait_s)
                    if copy is not None:
                        return copy
                raise
        raise SaysoError("index_broken", "no snapshot could be opened")

    def _manifest(self) -> Manifest | None:
        name = self.published()
        if name is None:
            return None
        try:
            body = json.loads((self._snapshots / name / "manifest.json").read_text("utf-8"))
            manifest = Manifest(**body)
        except (OSError, ValueError, TypeError):
            return None
        return manifest if manifest.format == FORMAT else None

    def _checkout(self, manifest: Manifest, wait_s: float) -> WorkCopy | None:
        """A copy of the snapshot, or None where it went away or was thrown away as broken."""
        folder = self._take_work_folder()
        try:
            copy_checked(self._snapshots / manifest.name / "shard", folder.path, manifest.files)
            store = EdgeStore.load(folder.path, manifest.dimension)
            found = store.count()
            if found != manifest.products:
                raise SaysoError("index_broken", f"{found} products where {manifest.products} were published")
        except FileNotFoundError:
            folder.remove()
            self._discard(manifest, wait_s)  # removed by a newer one, or damaged; only the named one is thrown away
            return None
        except OSError as error:
            folder.remove()
            raise _unwritable(self._work, error) from error
        except SaysoError as error:
            folder.remove()
            if error.code != "index_broken":
                raise
            self._discard(manifest, wait_s)
            return None
        return WorkCopy(manifest, store, folder)

    def _take_work_folder(self) -> WorkFolder:
        try:
            return WorkFolder(self._work)
        except OSError as error:
            raise _unwritable(self._work, error) from error

    def _discard(self, manifest: Manifest, wait_s: float) -> None:
        with exclusive(self._folder / "lock", wait_s):
            if self.published() == manifest.name:
                (self._folder / "current").unlink(missing_ok=True)

    def _build(self, wanted: Wanted, fill: Fill, wait_s: float) -> None:
        try:
            with exclusive(self._folder / "lock", wait_s):
                previous = self._manifest()
                if previous is not None and previous.serves(wanted):
                    return  # another process was quicker
                name = f"{self._next_number():06d}-{secrets.token_hex(3)}"
                place = self._snapshots / name
                try:
                    store, known = self._start(place / "shard", previous, wanted)
                    products = fill(store, known)
                    store.close()
                    if products >= OPTIMIZE_FROM:
                        optimize(place / "shard")
                    files = digests(place / "shard")
                    manifest = Manifest(name, FORMAT, wanted.texts, wanted.embedder, wanted.dimension, products, files)
                    _write_down(place / "manifest.json", json.dumps(asdict(manifest)))
                except BaseException:
                    shutil.rmtree(place, ignore_errors=True)
                    raise
                self._publish(name)
                self._remove_old(name, previous.name if previous else None)
        except OSError as error:
            raise _unwritable(self._folder, error) from error

    def _start(self, shard: Path, previous: Manifest | None, wanted: Wanted) -> tuple[EdgeStore, dict[str, str]]:
        """A copy of the last snapshot where it was made by the same engine, so that little is embedded; else an empty
        one."""
        if previous is not None and (previous.embedder, previous.dimension) == (wanted.embedder, wanted.dimension):
            try:
                copy_checked(self._snapshots / previous.name / "shard", shard, previous.files)
                store = EdgeStore.load(shard, wanted.dimension)
                return store, store.hashes()
            except (SaysoError, OSError):
                shutil.rmtree(shard, ignore_errors=True)
        return EdgeStore.create(shard, wanted.dimension, self._threads), {}

    def _next_number(self) -> int:
        numbers = [int(path.name[:6]) for path in self._snapshots.iterdir() if path.name[:6].isdecimal()]
        return max(numbers, default=0) + 1

    def _publish(self, name: str) -> None:
        new = self._folder / "current.new"
        _write_down(new, name)
        new.replace(self._folder / "current")

    def _remove_old(self, *keep: str | None) -> None:
        # The one before stays: a reader may be copying it at this moment.
        for path in self._snapshots.iterdir():
            if path.name not in keep:
                shutil.rmtree(path, ignore_errors=True)


def _write_down(path: Path, text: str) -> None:
    with path.open("w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())


def _unwritable(folder: Path, error: OSError) -> SaysoError:
    return SaysoError("store_unwritable", f"{folder}: {error}", arguments={"path": str(folder)})


def as_json(manifest: Manifest) -> dict[str, Any]:
    """What `doctor` tells of a snapshot, without its files."""
    body = asdict(manifest)
    del body["files"]
    return body
