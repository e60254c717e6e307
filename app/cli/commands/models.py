"""``sayso models``: what may be fetched, fetching it, choosing what is used, and checking what is here."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path
from typing import Any

from app.cli.fetch_progress import Teller
from app.cli.output import WRONG_USAGE, print_json, progress, say, spoken_language
from app.models import catalogue as catalogues
from app.models.catalogue import Catalogue, Kind, Model
from app.models.fetching import so_far
from app.models.machine import Machine, look, recommended
from app.models.pulling import Pulled, Puller
from app.models.shelf import Checked, Shelf, State, slot_of
from app.settings import Settings, load
from i18n import messages
from i18n.errors import SaysoError
from i18n.messages import Messages

NONE = "none"
REFUSED = 1
_SETTINGS = {
    Kind.WHISPER: "stt_model",
    Kind.VOICE: "voices",
    Kind.ENCODER: "embedding_folder",
    Kind.READER: "model_folder",
}
"""Settings that come before what is chosen here."""


def run(arguments: Namespace) -> int:
    settings = load()
    return ACTIONS[arguments.action](
        arguments, settings, catalogues.load(), Shelf(settings.home, settings.voices), Messages(spoken_language())
    )


# --- list


def _list(arguments: Namespace, settings: Settings, catalogue: Catalogue, shelf: Shelf, words: Messages) -> int:
    used = shelf.used_names()
    rows = [_row(model, shelf, used) for model in catalogue.models]
    if arguments.json:
        print_json(
            {
                "folder": str(shelf.root),
                "checked_on": catalogue.checked_on,
                "models": rows,
                "chosen": shelf.chosen(),
                "settings": {kind: str(value) for kind in Kind if (value := getattr(settings, _SETTINGS[kind]))},
                "by_hand": {kind: str(folder) for kind in Kind if (folder := _by_hand(kind, shelf))},
                "no_voice": _voiceless(catalogue),
            }
        )
        return 0
    for kind in Kind:
        say(words.say(f"models-kind-{kind}"))
        for model, row in zip(catalogue.models, rows, strict=True):
            if model.kind is kind:
                say(f"  {_line(model, row, words)}")
        for line in _remarks(kind, settings, shelf, words):
            say(f"  {line}")
    if missing := _voiceless(catalogue):
        say(words.say("models-no-voice", {"languages": ", ".join(missing)}))
    say(words.say("models-hint"))
    return 0


def _row(model: Model, shelf: Shelf, used: frozenset[str]) -> dict[str, Any]:
    kept = shelf.get(model.name)
    folder = shelf.folder(model.kind, model.name)
    return {
        "name": model.name,
        "kind": str(model.kind),
        "language": model.language,
        "size": model.size if kept is None else kept.size,
        "size_exact": model.exact or kept is not None,
        "licence": model.licence,
        "recordings": model.recordings,
        "source": model.source,
        "repository": model.repository,
        "revision": model.revision,
        "files": [file.path for file in model.files],
        "sums_known": all(file.known for file in model.files),
        "here": kept is not None,
        "used": model.name in used,
        "partly": sum(so_far(folder / file.name) for file in model.files),
    }


def _line(model: Model, row: dict[str, Any], words: Messages) -> str:
    size: dict[str, str | int] = {"name": model.name, "size": _mega(row["size"]), "licence": model.licence}
    parts = [words.say("models-line" if row["size_exact"] else "models-line-about", size)]
    if model.recordings == "unknown":
        parts.append(words.say("models-recordings-unknown", {"source": model.source}))
    elif model.recordings:
        parts.append(words.say("models-recordings", {"licence": model.recordings}))
    if row["used"]:
        parts.append(words.say("models-used"))
    elif row["here"]:
        parts.append(words.say("models-here"))
    elif row["partly"]:
        parts.append(words.say("models-partly", {"size": _mega(row["partly"])}))
    return " ".join(parts)


def _remarks(kind: Kind, settings: Settings, shelf: Shelf, words: Messages) -> list[str]:
    """What else decides what is used."""
    found = []
    if getattr(settings, _SETTINGS[kind]):
        found.append(words.say("models-setting", {"setting": _SETTINGS[kind]}))
    elif shelf.refused(kind):
        found.append(words.say("models-none-used"))
    elif folder := _by_hand(kind, shelf):
        found.append(words.say("models-by-hand", {"path": str(folder)}))
    return found


def _by_hand(kind: Kind, shelf: Shelf) -> Path | None:
    """The folder of a model that nobody fetched by this command, where it is the one used."""
    folder = None if kind is Kind.VOICE else shelf.in_use(kind)
    return None if folder is None or shelf.get(folder.name) is not None else folder


def _voiceless(catalogue: Catalogue) -> list[str]:
    """Tags of the languages spoken here that the catalogue has no voice for."""
    voiced = {model.language for model in catalogue.of(Kind.VOICE)}
    return [tag for tag in messages.languages() if tag not in voiced]


# --- pull


def _pull(arguments: Namespace, settings: Settings, catalogue: Catalogue, shelf: Shelf, words: Messages) -> int:
    source = Path(arguments.source) if arguments.source else None
    if source is not None and not source.is_dir():
        raise SaysoError("unreadable_file", str(source), arguments={"file": str(source)})
    wanted = list(catalogue.named(arguments.names))
    machine = None
    if arguments.recommended:
        machine = look()
        advised = recommended(catalogue, machine, spoken_language(settings.language))
        for line in _advice(advised, machine, words):
            progress(line)
        wanted += [model for model in advised if model not in wanted]
    if not wanted:
        progress(words.say("models-pull-what"))
        return WRONG_USAGE
    teller = Teller(words, linear=arguments.linear)
    puller = Puller(catalogue, shelf, address=settings.models_url, told=teller)
    done: list[dict[str, Any]] = []
    for model in wanted:
        teller.begin()
        try:
            pulled = puller.pull(model, source)
        except KeyboardInterrupt:
            teller.end()
            progress(words.say("models-stopped"))
            return REFUSED
        finally:
            teller.end()
        used = model.name in shelf.used_names()
        done.append(_pulled_row(pulled, used=used))
        if not arguments.json:
            for line in _pulled_lines(model, pulled, words, used=used):
                say(line)
    if arguments.json:
        print_json({"pulled": done, **({"machine": _machine_row(machine)} if machine else {})})
    return 0


def _advice(advised: tuple[Model, ...], machine: Machine, words: Messages) -> list[str]:
    gpu = "yes" if machine.gpu else "no"
    memory = round(machine.memory_gb)
    lines = [words.say("models-machine", {"cores": machine.cores, "memory": memory, "gpu": gpu})]
    for model in advised:
        quick = model.kind is Kind.WHISPER and machine.gpu
        lines.append(words.say(f"models-advice-{model.kind}{'-quick' if quick else ''}", {"name": model.name}))
    kinds = {model.kind for model in advised}
    lines += [words.say(f"models-advice-no-{kind}") for kind in (Kind.VOICE, Kind.READER) if kind not in kinds]
    return [*lines, words.say("models-total", {"size": _mega(sum(model.size for model in advised))})]


def _pulled_lines(model: Model, pulled: Pulled, words: Messages, *, used: bool) -> list[str]:
    name = {"name": model.name}
    if pulled.already:
        return [words.say("models-already", name)]
    lines = [words.say("models-pulled", name)]
    learnt = [file.name for file in pulled.kept.files if file.learnt]
    if learnt:
        lines.append(words.say("models-learnt", {"files": ", ".join(learnt)}))
    return [*lines, words.say("models-used-next" if used else "models-not-used", name)]


def _pulled_row(pulled: Pulled, *, used: bool) -> dict[str, Any]:
    files = [
        {"name": file.name, "size": file.size, "sha256": file.sha256, "learnt": file.learnt}
        for file in pulled.kept.files
    ]
    return {"name": pulled.kept.name, "already": pulled.already, "used": used, "files": files}


def _machine_row(machine: Machine) -> dict[str, Any]:
    return {"cores": machine.cores, "memory_gb": machine.memory_gb, "gpu": machine.gpu}


# --- use


def _use(arguments: Namespace, settings: Settings, catalogue: Catalogue, shelf: Shelf, words: Messages) -> int:
    changes, named = _choices(arguments.names, catalogue, shelf)
    shelf.choose(changes)
    if arguments.json:
        print_json({"chosen": shelf.chosen(), "used": sorted(shelf.used_names())})
        return 0
    for model in named:
        say(words.say("models-use", {"name": model.name}))
    for slot, name in changes.items():
        if name is None:
            say(f"{words.say(f'models-kind-{slot}')} {words.say('models-use-none')}")
    for kind in dict.fromkeys(Kind(slot.split()[0]) for slot in changes):
        if getattr(settings, _SETTINGS[kind]):
            say(words.say("models-setting", {"setting": _SETTINGS[kind]}))
    return 0


def _choices(said: list[str], catalogue: Catalogue, shelf: Shelf) -> tuple[dict[str, str | None], tuple[Model, ...]]:
    """Slot → name or None, and the models named. Raises SaysoError ``model_unknown``, ``model_not_here``."""
    lower = [word.lower() for word in said]
    if lower == [NONE]:
        return dict.fromkeys((str(kind) for kind in Kind), None), ()
    if len(lower) == 2 and lower[0] in {*Kind} and lower[1] == NONE:
        return {lower[0]: None}, ()
    named = catalogue.named(said)
    for model in named:
        if shelf.get(model.name) is None:
            raise SaysoError("model_not_here", model.name, arguments={"model": model.name})
    return {slot_of(model): model.name for model in named}, named


# --- verify


def _verify(arguments: Namespace, _settings: Settings, catalogue: Catalogue, shelf: Shelf, words: Messages) -> int:
    names = [model.name for model in catalogue.named(arguments.names)] or sorted(one.name for one in shelf.noted_all())
    checked = {name: shelf.check(name) for name in names}
    damaged = [name for name, files in checked.items() if any(file.state is not State.WHOLE for file in files)]
    by_hand = [folder for kind in Kind if (folder := _by_hand(kind, shelf))]
    if arguments.json:
        print_json(
            {
                "models": {name: {file.file: str(file.state) for file in files} for name, files in checked.items()},
                "whole": not damaged,
                "by_hand": [str(folder) for folder in by_hand],
            }
        )
        return int(bool(damaged))
    for name, files in checked.items():
        for line in _verdict(name, files, words):
            say(line)
    if not checked:
        say(words.say("models-verify-nothing"))
    for folder in by_hand:
        say(words.say("models-verify-by-hand", {"path": str(folder)}))
    return int(bool(damaged))


def _verdict(name: str, files: tuple[Checked, ...], words: Messages) -> list[str]:
    wrong = [file for file in files if file.state is not State.WHOLE]
    if not wrong:
        return [words.say("models-verify-whole", {"name": name})]
    lines = [words.say(f"models-verify-{file.state}", {"name": name, "file": file.file}) for file in wrong]
    return [*lines, words.say("models-verify-mend", {"name": name})]


ACTIONS = {"list": _list, "pull": _pull, "use": _use, "verify": _verify}


def _mega(size: int) -> int:
    """Whole megabytes, at least one."""
    return max(1, round(size / 1_000_000))
