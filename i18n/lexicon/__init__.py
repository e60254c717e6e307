"""The trade lexicon: words of the goods trade in each language, with the English words a shop would use for them.

Files: ``i18n/lexicon/<tag>/<domain>.tsv``, header ``word renderings note``, UTF-8, tab between columns. `renderings`
are one to three English terms, best first, joined by `` | ``. Names of goods stand in the product graph and reach
English through it; the lexicon holds everything else that names and descriptions are made of. English is the hub: it
has none.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable

from i18n.errors import SaysoError

_HEADER = "word\trenderings\tnote"


@dataclass(frozen=True, slots=True)
class Entry:
    """A head word with its English renderings, best first. `loose`: it may be narrower than what it is rendered by."""

    word: str
    renderings: tuple[str, ...]
    loose: bool = False


@cache
def languages() -> tuple[str, ...]:
    """Tags of the languages that have a lexicon."""
    return tuple(sorted(path.name for path in _root().iterdir() if path.is_dir() and any(_files(path))))


@cache
def entries(language: str) -> tuple[Entry, ...]:
    """Every row of a language's files, in the order of the files' names; empty where there is none.

    Raises SaysoError ``broken_data`` naming file and line of the first mistake.
    """
    folder = _root().joinpath(language)
    return tuple(entry for file in _files(folder) for entry in _rows(file)) if folder.is_dir() else ()


@cache
def digest() -> str:
    """Changes with any word of any language: what was indexed with other words is indexed anew."""
    found = hashlib.sha256()
    for language in languages():
        for file in _files(_root().joinpath(language)):
            found.update(f"{language}/{file.name}\0".encode() + file.read_bytes())
    return found.hexdigest()


def hub() -> tuple[str, ...]:
    """English words that names of goods are made of: what every language's lexicon is meant to reach."""
    lines = _root().joinpath("hub.txt").read_text("utf-8").splitlines()
    return tuple(line.strip() for line in lines if line.strip() and not line.startswith("#"))


def _root() -> Traversable:
    return resources.files("i18n").joinpath("lexicon")


def _files(folder: Traversable) -> Iterator[Traversable]:
    return iter(sorted((path for path in folder.iterdir() if path.name.endswith(".tsv")), key=lambda path: path.name))


def _rows(file: Traversable) -> Iterator[Entry]:
    lines = file.read_text("utf-8").splitlines()
    if not lines or lines[0] != _HEADER:
        raise _mistake(file.name, 1, f"wants the header {_HEADER!r}")
    for number, line in enumerate(lines[1:], start=2):
        if not line.strip():
            continue
        columns = line.split("\t")
        if not 2 <= len(columns) <= 3:
            raise _mistake(file.name, number, "wants two or three columns")
        word = columns[0].strip()
        renderings = tuple(part.strip() for part in columns[1].split("|"))
        if not word or not all(renderings):
            raise _mistake(file.name, number, "an empty word")
        if len(renderings) > 4 or len(set(renderings)) < len(renderings):
            raise _mistake(file.name, number, "one to four different renderings")
        yield Entry(word, renderings)


def _mistake(file: str, line: int, problem: str) -> SaysoError:
    return SaysoError("broken_data", f"{file}:{line}: {problem}", arguments={"file": file, "line": line})
