"""The catalogue: every model that may be fetched, with its files, sizes, sums and licence (`catalogue.toml`)."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from importlib import resources
from pathlib import PurePosixPath
from typing import Any

from i18n.errors import SaysoError

ALLOWANCE = 1.5
"""A file whose size is known only about may be so many times larger or smaller: else another one is meant."""

_SMALL = 1_000_000  # bytes up to which "about" says nothing of the least

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*\Z")


class Kind(StrEnum):
    """What a model is for."""

    WHISPER = "whisper"
    VOICE = "voice"
    ENCODER = "encoder"
    READER = "reader"


@dataclass(frozen=True, slots=True)
class ModelFile:
    """One file of a repository.

    path    in the repository, with slashes
    size    bytes: exact where `exact`, else about so many
    sha256, md5  hexadecimal, None where no source tells it
    """

    path: str
    size: int
    exact: bool
    sha256: str | None = None
    md5: str | None = None

    @property
    def name(self) -> str:
        """What it is called on this machine."""
        return PurePosixPath(self.path).name

    @property
    def most(self) -> int:
        """Bytes that it can have at most."""
        return self.size if self.exact else int(self.size * ALLOWANCE) + 65_536

    @property
    def least(self) -> int:
        """Bytes that it must have at least."""
        if self.exact:
            return self.size
        return 1 if self.size < _SMALL else int(self.size / ALLOWANCE)

    @property
    def known(self) -> bool:
        """True where a source tells its sum."""
        return self.sha256 is not None or self.md5 is not None


@dataclass(frozen=True, slots=True)
class Model:
    """A model and where it is to be had.

    recordings  licence of what a voice was trained on; "unknown" where only its card may tell
    language    BCP 47 tag of a voice; None for models of many languages
    recipe      how an encoder is used; goes into its folder
    """

    name: str
    kind: Kind
    repository: str
    revision: str
    licence: str
    source: str
    files: tuple[ModelFile, ...]
    language: str | None = None
    recordings: str | None = None
    recipe: Mapping[str, Any] = field(default_factory=dict)

    @property
    def size(self) -> int:
        """Bytes of all files, exact where `exact`."""
        return sum(file.size for file in self.files)

    @property
    def exact(self) -> bool:
        return all(file.exact for file in self.files)

    @property
    def short(self) -> str:
        """The name without its kind: ``small`` of ``whisper-small``."""
        return self.name.removeprefix(f"{self.kind}-")


@dataclass(frozen=True, slots=True)
class Advice:
    """One row of what is recommended: the least a machine must have for it."""

    kind: Kind
    name: str
    cores: int = 1
    memory_gb: float = 0.0
    gpu: bool = False


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All models, in the order of the file. `address` and `path` make a file's address."""

    address: str
    path: str
    checked_on: str
    models: tuple[Model, ...]
    advice: tuple[Advice, ...]

    def of(self, kind: Kind) -> tuple[Model, ...]:
        return tuple(model for model in self.models if model.kind is kind)

    def get(self, name: str) -> Model:
        """The model of that name. Raises SaysoError ``model_unknown``."""
        for model in self.models:
            if model.name.lower() == name.lower():
                return model
        raise SaysoError("model_unknown", name, arguments={"model": name[:60]})

    def named(self, words: Sequence[str]) -> tuple[Model, ...]:
        """The models that words name: a name is one word (``whisper-small``) or a kind and a short name (``whisper
        small``).

        Raises SaysoError ``model_unknown``.
        """
        found: list[Model] = []
        left = list(words)
        while left:
            word = left.pop(0)
            if word.lower() in {*Kind} and left:
                short = left.pop(0).lower()
                fits = [one for one in self.of(Kind(word.lower())) if short in (one.short.lower(), one.name.lower())]
                if not fits:
                    raise SaysoError("model_unknown", f"{word} {short}", arguments={"model": f"{word} {short}"[:60]})
                found += fits
            else:
                found.append(self.get(word))
        return tuple({model.name: model for model in found}.values())

    def url(self, model: Model, file: ModelFile, address: str | None = None) -> str:
        """Where a file is fetched from; `address` names a mirror instead of the hub."""
        rest = self.path.format(repository=model.repository, revision=model.revision, file=file.path)
        return f"{(address or self.address).rstrip('/')}/{rest}"


@cache
def load() -> Catalogue:
    """The catalogue that comes with Sayso."""
    return read(resources.files(__package__ or "app.models").joinpath("catalogue.toml").read_text(encoding="utf-8"))


def read(text: str) -> Catalogue:
    """A catalogue from TOML. Raises SaysoError ``broken_data`` where it does not hold together."""
    try:
        body = tomllib.loads(text)
        models = tuple(_model(row) for row in body["model"])
        catalogue = Catalogue(
            body["hub"]["address"],
            body["hub"]["path"],
            str(body["checked_on"]),
            models,
            tuple(Advice(**{**row, "kind": Kind(row["kind"])}) for row in body.get("recommended", ())),
        )
        for row in catalogue.advice:
            if catalogue.get(row.name).kind is not row.kind:
                raise ValueError(f"{row.name} is no {row.kind}")
        if len({model.name.lower() for model in models}) != len(models):
            raise ValueError("two models of one name")
    except (tomllib.TOMLDecodeError, KeyError, TypeError, ValueError, SaysoError) as error:
        raise SaysoError("broken_data", f"catalogue of models: {error}") from error
    return catalogue


def _model(row: Mapping[str, Any]) -> Model:
    model = Model(**{**row, "kind": Kind(row["kind"]), "files": tuple(_file(one) for one in row["files"])})
    if not _NAME.match(model.name) or not model.files:
        raise ValueError(f"no name or no files: {model.name}")
    if len({file.name for file in model.files}) != len(model.files):
        raise ValueError(f"two files of one name: {model.name}")
    return model


def _file(row: Mapping[str, Any]) -> ModelFile:
    path = PurePosixPath(row["path"])
    if path.is_absolute() or not all(_NAME.match(part) for part in path.parts):
        raise ValueError(f"no path within a repository: {path}")
    exact = "size" in row
    size = int(row["size"] if exact else row["about"])
    sums = {name: str(row[name]).lower() for name in ("sha256", "md5") if name in row}
    for name, digest in sums.items():
        if not re.fullmatch(rf"[0-9a-f]{{{64 if name == 'sha256' else 32}}}", digest):
            raise ValueError(f"no {name}: {digest}")
    if sums and not exact:
        raise ValueError(f"a sum without a size: {path}")
    if size < 1:
        raise ValueError(f"no size: {path}")
    return ModelFile(str(path), size, exact, sums.get("sha256"), sums.get("md5"))
