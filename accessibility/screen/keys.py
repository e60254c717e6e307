"""The keys of the screen, as data: what each does and which message names it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Key:
    """`key` as Textual names it, `shown` as people do, `action` of the app, `label` a message key."""

    key: str
    shown: str
    action: str
    label: str


KEYS = (
    Key("f2", "F2", "show('log')", "screen-key-log"),
    Key("f3", "F3", "show('table')", "screen-key-table"),
    Key("f4", "F4", "show('cart')", "screen-key-cart"),
    Key("f6", "F6", "type", "screen-key-input"),
    Key("f9", "F9", "colours", "screen-key-colours"),
    Key("escape", "Esc", "silence", "screen-key-stop"),
    Key("ctrl+q", "^Q", "leave", "screen-key-leave"),
)
