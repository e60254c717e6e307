"""Compiled languages, kept in files, so that a start costs milliseconds instead of reading all data anew.

A file is named by language and by the hash of everything that the compiled form rests on: the data, the labels, the
brands, the code and Python's own version. A stale file is never found, a damaged one is noticed by its checksum and
made anew; a folder that cannot be written costs the time, never the reading.
"""

from __future__ import annotations

import gc
import hashlib
import marshal
import platform
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import fields
from decimal import Decimal
from importlib.metadata import version
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from app.model.request import Intent
from app.understanding.language import (
    ClassWord,
    Cue,
    FrameRule,
    Language,
    MoneyWord,
    Note,
    Saying,
    SoundAlike,
    ValueRule,
    data_folder,
    load_language,
)  # fmt: skip
from app.understanding.lexicon import Lexicon, Speller
from app.understanding.numbers import NumberWords
from app.understanding.patterns import PatternSet
from app.understanding.places import Names
from app.understanding.splitting import Splitter
from app.understanding.wishes import Wishes
from retrieval.knowledge.graph import Graph

LAYERS = ("classes", "values", "frames", "cues", "sayings")
_KINDS: dict[str, type[Any]] = {
    one.__name__: one
    for one in (ClassWord, Cue, FrameRule, MoneyWord, Note, NumberWords, Saying, SoundAlike, ValueRule)
}
_CHECKSUM = hashlib.sha256().digest_size


def language_ready(tag: str, graph: Graph, brands: Iterable[str], cache: Path | None) -> Language:
    """One language, from its file where there is a sound one, else compiled and kept.

    Raises SaysoError ``unknown_language`` or ``broken_data`` as `load_language` does.
    """
    names = tuple(brands)
    with _uncollected():
        if cache is None:
            return load_language(tag, graph, names)
        kept = cache / f"reader-{tag}-{_fingerprint(tag, names)}.bin"
        found = _read(kept)
        if found is None:
            found = load_language(tag, graph, names)
            _keep(found, kept)
        return found


@contextmanager
def _uncollected() -> Iterator[None]:
    """Without the garbage collector, which would look through every new container again and again (measured: five times
    slower)."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _read(source: Path) -> Language | None:
    try:
        content = source.read_bytes()
    except OSError:
        return None
    payload = memoryview(content)[_CHECKSUM:]
    if hashlib.sha256(payload).digest() != content[:_CHECKSUM]:
        return None
    return _language(marshal.loads(payload))  # noqa: S302 (our own file, in a folder of the person's alone, checksummed)


def _keep(language: Language, target: Path) -> None:
    payload = marshal.dumps(_plain(language))
    partial = target.with_suffix(".part")
    with suppress(OSError):
        target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        partial.write_bytes(hashlib.sha256(payload).digest() + payload)
        partial.replace(target)
        for old in target.parent.glob(f"reader-{language.tag}-*.bin"):
            if old != target:
                old.unlink(missing_ok=True)


def _plain(language: Language) -> dict[str, Any]:
    layers = {name: getattr(language, name) for name in LAYERS}
    return {
        "tag": language.tag,
        "known": language.known,
        "numbers": _encoded(language.numbers),
        "fillers": language.fillers,
        "kept_whole": language.kept_whole,
        "whole_words": language.whole_words,
        "layers": {name: layer.plain() for name, layer in layers.items()},
        "rules": {name: [_encoded(rule) for rule in layer.rules] for name, layer in layers.items()},
        "splitter": language.splitter.plain(),
        "lexicon": language.lexicon.plain(),
        "names": language.names.plain(),
        "speller": language.speller.plain(),
        "sound_alikes": _encoded(dict(language.sound_alikes)),
        "spelt": dict(language.spelt),
        "written_apart": language.written_apart,
        "verb_last": language.verb_last,
        "wishes": None if language.wishes is None else language.wishes.plain(),
    }


def _language(plain: dict[str, Any]) -> Language:
    known = plain["known"]
    layers = {
        name: PatternSet.from_plain(layer, [_decoded(rule) for rule in plain["rules"][name]])
        for name, layer in plain["layers"].items()
    }
    return Language(
        tag=plain["tag"],
        known=known,
        numbers=_decoded(plain["numbers"]),
        fillers=plain["fillers"],
        kept_whole=plain["kept_whole"],
        whole_words=plain["whole_words"],
        splitter=Splitter.from_plain(plain["splitter"], known),
        lexicon=Lexicon.from_plain(plain["lexicon"]),
        names=Names.from_plain(plain["names"]),
        speller=Speller.from_plain(plain["speller"], known),
        sound_alikes=_decoded(plain["sound_alikes"]),
        spelt=plain["spelt"],
        written_apart=plain["written_apart"],
        verb_last=plain["verb_last"],
        wishes=None if plain["wishes"] is None else Wishes.from_plain(plain["wishes"]),
        classes=layers["classes"],
        values=layers["values"],
        frames=layers["frames"],
        cues=layers["cues"],
        sayings=layers["sayings"],
    )


_MARK = "\u0000"
"""Leads the tuples that stand for what `marshal` does not know: no data begins with it."""


def _encoded(value: Any) -> Any:
    """Values of our own kinds, and what holds them, as plain ones."""
    if isinstance(value, Decimal):
        return (_MARK, "Decimal", str(value))
    if isinstance(value, Intent):
        return (_MARK, "Intent", value.value)
    if type(value).__name__ in _KINDS:
        return (_MARK, type(value).__name__, *(_encoded(getattr(value, one.name)) for one in fields(value)))
    if isinstance(value, dict):
        return {key: _encoded(one) for key, one in value.items()}
    if isinstance(value, (list, tuple)):
        return type(value)(_encoded(one) for one in value)
    return value


def _decoded(value: Any) -> Any:
    if isinstance(value, tuple) and value[:1] == (_MARK,):
        kind, parts = value[1], value[2:]
        if kind == "Decimal":
            return Decimal(parts[0])
        if kind == "Intent":
            return Intent(parts[0])
        return _KINDS[kind](*(_decoded(one) for one in parts))
    if isinstance(value, dict):
        return {key: _decoded(one) for key, one in value.items()}
    if isinstance(value, (list, tuple)):
        return type(value)(_decoded(one) for one in value)
    return value


def _fingerprint(tag: str, brands: tuple[str, ...]) -> str:
    digest = hashlib.sha256()
    for part in (platform.python_version(), version("babel"), tag, *brands):
        digest.update(part.encode() + b"\0")
    knowledge = files("retrieval.knowledge")
    sources = [
        *_files(data_folder() / tag),
        *(one for one in _files(data_folder()) if one.name.endswith((".toml", ".txt"))),
        *_files(knowledge / "data" / "concepts"),
        *_files(knowledge / "data" / "labels" / tag),
        *(one for one in _files(knowledge) if one.name.endswith(".py")),
        *(one for one in _files(files("app.understanding")) if one.name.endswith(".py")),
        files("i18n") / "accents.py",
    ]
    for source in sources:
        digest.update(source.name.encode() + b"\0" + source.read_bytes() + b"\0")
    return digest.hexdigest()[:32]


def _files(folder: Traversable) -> list[Traversable]:
    if not folder.is_dir():
        return []
    return sorted((one for one in folder.iterdir() if one.is_file()), key=lambda one: one.name)
