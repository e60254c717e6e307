"""Every setting with its unit, its default and the reason for it.

Order of precedence: a command's flag, then the ``SAYSO_<NAME>`` environment variable, then ``sayso.toml`` in
``SAYSO_HOME``, then the default here. Read by the composition root alone, which hands each room its own options.
"""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from pathlib import Path

import platformdirs

from i18n.errors import SaysoError

FILE_NAME = "sayso.toml"


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings. None means "find out": from the locale, from the machine, or by asking the person."""

    home: Path = Path()
    """Folder for everything Sayso writes; default: the platform's user data folder."""

    language: str | None = None
    """BCP 47 tag to answer in; default: the locale's, else English."""

    country: str | None = None
    """ISO 3166 alpha-2 that parcels go to; default: the locale's region, else asked at checkout at the latest."""

    currency: str | None = None
    """ISO 4217 to tell prices in; default: the country's."""

    rate: int = 150
    """Words a minute. 150 to 200 is comfortable for young and old (reference R11); people set their own by voice."""

    volume: int = 100
    """0 to 200 per cent of the voice as made."""

    silent: bool = False
    """No sound at all: a screen reader speaks, and two voices at once help nobody (R37)."""

    speech: str = "auto"
    """Who speaks in the terminal: "auto", Sayso's own voices on the sound card, and speech-dispatcher where there is no
    card or no voice; or "speech-dispatcher", the voice of the screen reader."""

    tones: bool = True
    """Short signals for "your turn", "heard you", "at work" and "it did not work", where there is a voice; what they
    say is text too."""

    stt_model: str | None = None
    """Folder or name of a Whisper model; default: the one that `sayso models` fetched or that lies in `models/whisper`
    under home, else hearing by grammar."""

    also_spoken: str = ""
    """BCP 47 tags, parted by blanks, of languages that people speak to Sayso and that it has no words in ("it ru").
    Where there is a Whisper model it hears them and translates them into English; the answers come in `language`."""

    voices: Path | None = None
    """Folder with Piper voices; default: `voices` under home."""

    pause_s: float = 1.2
    """Seconds of silence that end a turn. Longer than common defaults (0.2 to 0.7 s): slow speakers are cut off there
    (reference, finding 1)."""

    headphones: bool = False
    """Sayso is heard through headphones: its own voice does not reach the microphone, which then listens all the time.
    With a plain loudspeaker a person interrupts by speaking clearly louder than Sayso."""

    token: str | None = None
    """Secret word that visitors of `sayso serve` bring, 16 characters or more; needed where others can reach it."""

    phone: bool = False
    """`sayso serve` takes telephone calls too (docs/phone.md); needs a token."""

    phone_url: str | None = None
    """Address under which the telephone's provider finds the stream ("wss://shop.example/phone"); default: as asked."""

    phone_secret: str | None = None
    """Auth token of the provider's account: with it only what the provider signed is let in."""

    phone_language: str | None = None
    """BCP 47 tag of the language of all calls; default: each caller is asked once, by key."""

    model_url: str | None = None
    """Address of a language model that speaks the OpenAI protocol ("http://127.0.0.1:8080/v1"); asked only where the
    grammar is unsure. What was said is sent there."""

    model_name: str = "default"
    """The model's name at that address."""

    model_key: str | None = None
    """Secret key for that address, sent over https or to this machine only."""

    model_folder: Path | None = None
    """Folder with a language model in CTranslate2 form that runs on this machine; default: the one that `sayso models`
    fetched, else none."""

    model_threads: int = 2
    """Threads of that model."""

    model_budget_s: float = 1.5
    """Seconds that a model may take before the grammar's reading stands; a longer silence is taken for a fault."""

    embedding_threads: int = 2
    """Threads of the sentence encoder: the smallest machine aimed at has two cores."""

    embedding: str = "auto"
    """Sentence encoder: "auto", one of every language where `sayso models` fetched one, else "minilm", which reads
    English; "minilm-int8", which is quicker, takes less memory and is a little off; or "none"."""

    embedding_folder: Path | None = None
    """Folder with an encoder of every language (docs/models.md tells what is in it); default: the one fetched."""

    embedding_query: str = "both"
    """Words of a question that an encoder of every language is given: "said", as they were said; "english", their
    translation word by word; or "both". `python -m benchmarks.encoders` measures which is best with yours."""

    models_url: str | None = None
    """Address of a mirror of the hub that models are fetched from ("https://models.example.org")."""

    index_url: str | None = None
    """Address of a Qdrant server ("http://127.0.0.1:6333") that holds the index for many processes; default: an index
    in this process, copied for each."""

    index_key: str | None = None
    """Secret key for that server, sent over https or to this machine only."""

    index_settings: Path | None = None
    """TOML file that says how the server stores and searches the index (`deploy/settings/` has three)."""


_HOME = "home"


def load(flags: Mapping[str, object] | None = None, environment: Mapping[str, str] | None = None) -> Settings:
    """Settings for this run.

    Raises SaysoError ``settings_broken`` (arguments: file, problem) for a file that is no TOML, an unknown name or a
    value of the wrong kind: a mistake in a country or a currency must not be passed over in silence.
    """
    env = os.environ if environment is None else environment
    given = {name: value for name, value in (flags or {}).items() if value is not None}
    home = Path(str(given.get(_HOME) or env.get("SAYSO_HOME") or platformdirs.user_data_dir("sayso", appauthor=False)))
    settings = Settings(home=home)
    settings = _apply(settings, _file(home / FILE_NAME), str(home / FILE_NAME))
    settings = _apply(settings, _environment(env), "environment")
    return _apply(settings, {name: value for name, value in given.items() if name != _HOME}, "flags")


def _file(path: Path) -> Mapping[str, object]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (FileNotFoundError, NotADirectoryError):
        return {}
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise _broken(str(path), str(error)) from error


def _environment(env: Mapping[str, str]) -> Mapping[str, object]:
    names = {f"SAYSO_{field.name.upper()}": field.name for field in fields(Settings) if field.name != _HOME}
    return {name: env[variable] for variable, name in names.items() if env.get(variable)}


def _apply(settings: Settings, values: Mapping[str, object], origin: str) -> Settings:
    kinds = {field.name: str(field.type) for field in fields(Settings)}
    for name, value in values.items():
        if name not in kinds or name == _HOME:
            raise _broken(origin, f"unknown setting: {name}")
        settings = replace(settings, **{name: _convert(name, value, kinds[name], origin)})  # type: ignore[arg-type]
    return settings


def _convert(name: str, value: object, kind: str, origin: str) -> object:
    """A value from text or TOML as its field wants it."""
    try:
        if "bool" in kind:
            return _boolean(value)
        if "int" in kind:
            return int(str(value))
        if "float" in kind:
            return float(str(value))
        if "Path" in kind:
            return Path(str(value))
    except ValueError as error:
        raise _broken(origin, f"{name}: {value!r}") from error
    if not isinstance(value, str):
        raise _broken(origin, f"{name}: {value!r}")
    return value


def _boolean(value: object) -> bool:
    text = str(value).strip().lower()
    if text in {"1", "true", "yes", "on"}:
        return True
    if text in {"0", "false", "no", "off"}:
        return False
    raise ValueError(text)


def _broken(origin: str, problem: str) -> SaysoError:
    return SaysoError("settings_broken", f"{origin}: {problem}", arguments={"file": origin, "problem": problem})
