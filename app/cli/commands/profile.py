"""``sayso profile``: settings kept about a person."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from app.cli.house import House, known_currency
from app.cli.output import print_json, say
from app.model.jsonable import jsonable
from app.model.profile import Profile
from app.settings import load
from i18n import messages, subdivisions
from i18n.errors import SaysoError
from i18n.languages import best_match, country, normalise
from voice.turns import LONGEST_PAUSE_S, SHORTEST_PAUSE_S


def run(arguments: Namespace) -> int:
    with House(load()) as house:
        profile = house.profiles.load(arguments.session) or house.profile()
        if arguments.action == "set":
            profile = _changed(profile, arguments.key, arguments.value)
            house.profiles.save(profile, arguments.session)
    told = jsonable(profile)
    if arguments.json:
        print_json(told)
    else:
        for key, value in told.items():
            say(f"{key}: {'not known' if value is None else value}")
    return 0


def _changed(profile: Profile, key: str, value: str) -> Profile:
    """`profile` with one setting changed; SaysoError ``unknown_setting`` or ``bad_setting``."""
    reader = _READERS.get(key)
    if reader is None:
        raise SaysoError("unknown_setting", key, arguments={"setting": key[:40], "known": ", ".join(_READERS)})
    try:
        if key == "region":
            return replace(profile, region=_region(value, profile.country))
        changed = replace(profile, **{key: reader(value)})
        if key == "pause_s":  # what somebody sets is not learned away
            return replace(changed, pause_least_s=changed.pause_s)
        if key == "rate":
            return replace(changed, rate_set=True)
    except ValueError as error:
        raise SaysoError("bad_setting", f"{key}: {value}", arguments={"setting": key}) from error
    return changed if changed.country == profile.country else replace(changed, region=None)


def _region(value: str, country_: str | None) -> str:
    """ISO 3166-2 of a state of the person's country, said by name or code; SaysoError ``unknown_region``. Of countries
    whose states are not known by name any code is taken."""
    found = subdivisions.find(value, country_) if country_ else None
    if found is None and country_ and not subdivisions.of(country_):
        code = value.strip().upper().removeprefix(f"{country_}-")
        found = f"{country_}-{code}" if code.isascii() and code.isalnum() and len(code) <= 3 else None
    if found is None:
        raise SaysoError("unknown_region", value, arguments={"region": value[:40]})
    return found


def _language(value: str) -> str:
    tag = best_match(normalise(value), messages.languages())
    if tag is None:
        raise SaysoError("unknown_language", value, arguments={"language": value[:20]})
    return tag


def _languages(value: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(_language(tag) for tag in value.replace(",", " ").split()))


def _within(low: int, high: int) -> Callable[[str], int]:
    def read(value: str) -> int:
        number = int(value)
        if not low <= number <= high:
            raise ValueError(value)
        return number

    return read


def _pause(value: str) -> float:
    seconds = float(value)
    if not SHORTEST_PAUSE_S <= seconds <= LONGEST_PAUSE_S:
        raise ValueError(value)
    return seconds


def _switch(value: str) -> bool:
    if value.lower() not in _ON | _OFF:
        raise ValueError(value)
    return value.lower() in _ON


_ON = {"yes", "true", "on", "1"}
_OFF = {"no", "false", "off", "0"}

_READERS: dict[str, Callable[[str], Any]] = {
    "language": _language,
    "languages": _languages,
    "country": country,
    "currency": known_currency,
    "region": str,  # read against the country, see `_region`
    "rate": _within(80, 300),
    "volume": _within(0, 200),
    "pitch": _within(0, 100),
    "pause_s": _pause,
    "silent": _switch,
    "tones": _switch,
}
