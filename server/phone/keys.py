"""The keys of the telephone: every spoken command has one. Data in ``keys.toml``; time comes from outside."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files

_DIGITS = "0123456789"
CHALLENGE = 2
"""Digits that agree to pay."""


class Waits(StrEnum):
    """What is waited for; the meaning of a digit depends on it."""

    COMMAND = "command"
    CHALLENGE = "challenge"  # the digits that were read out
    VALUE = "value"  # a number, ended by #
    LANGUAGE = "language"
    GOODS = "goods"


@dataclass(frozen=True, slots=True)
class Pressed:
    """What keys amount to: a `command` of the table, or `digits` that answer what was asked."""

    command: str = ""
    digits: str = ""


@dataclass(frozen=True, slots=True)
class KeyTable:
    """The data: `codes` keys → command, `say` language → command → words."""

    codes: Mapping[str, str]
    languages: tuple[str, ...]
    goods: tuple[str, ...]
    say: Mapping[str, Mapping[str, str]]


@cache
def key_table() -> KeyTable:
    table = tomllib.loads(files("server.phone").joinpath("keys.toml").read_text(encoding="utf-8"))
    return KeyTable(table["codes"], tuple(table["languages"]), tuple(table["goods"]), table["say"])


class Pad:
    """Keys one after another. Whoever holds it calls `elapsed` when no key came for a while."""

    def __init__(self, table: KeyTable) -> None:
        self._codes = table.codes
        self._held = ""

    @property
    def holds(self) -> bool:
        """Keys were pressed that may go on."""
        return bool(self._held)

    def press(self, key: str, waits: Waits) -> Pressed | None:
        """The next key: what is complete with it, or None where more may come."""
        self._held += key
        if waits is not Waits.COMMAND and self._held[0] in _DIGITS:
            return self._digits(waits)
        return self._code()

    def elapsed(self) -> Pressed | None:
        """No further key came: what those held amount to. A number that was begun is given up: it is asked for."""
        held, self._held = self._held, ""
        command = self._codes.get(held)
        return None if command is None or held[0] in _DIGITS else Pressed(command)

    def _code(self) -> Pressed | None:
        held = self._held
        if any(code != held and code.startswith(held) for code in self._codes):
            return None
        self._held = ""
        if held in self._codes:
            return Pressed(self._codes[held])
        # No such code, as with "**": the last key alone.
        return Pressed(self._codes[held[-1]])

    def _digits(self, waits: Waits) -> Pressed | None:
        if waits is Waits.VALUE and self._held[-1] in _DIGITS:
            return None
        if waits is Waits.CHALLENGE and self._held.isdigit() and len(self._held) < CHALLENGE:
            return None
        held, self._held = self._held, ""
        digits = "".join(key for key in held if key in _DIGITS)
        if held[-1] == "*":
            return Pressed("stop_or_repeat")
        if waits is not Waits.VALUE and not held.isdigit():
            return Pressed(self._codes[held[-1]])
        return Pressed("help") if digits == "0" and waits is not Waits.VALUE else Pressed(digits=digits)
