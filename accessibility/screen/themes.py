"""The colours of the screen: one theme for dark rooms, one for light ones. Every text is 7:1 or more from its ground.

A test computes that from `PAIRS` and looks at what is really drawn.
"""

from __future__ import annotations

from dataclasses import dataclass

from textual.theme import Theme

DARK = "sayso-dark"
LIGHT = "sayso-light"

PAIRS = (
    ("ink", "ground"),
    ("ink", "field"),
    ("sayso-ink", "ground"),
    ("you-ink", "ground"),
    ("note-ink", "note-ground"),
    ("state-ink", "state-ground"),
    ("key-ink", "key-ground"),
    ("ground", "cursor"),
    ("chosen-ink", "chosen-ground"),
)
"""Which colour of text stands on which ground."""

EDGES = (("edge", "ground"), ("focus", "ground"), ("thumb", "track"))
"""What is no text but must be seen."""


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours by what they are for."""

    ground: str
    field: str
    ink: str
    sayso_ink: str
    you_ink: str
    note_ink: str
    note_ground: str
    state_ink: str
    state_ground: str
    key_ink: str
    key_ground: str
    chosen_ink: str
    chosen_ground: str
    cursor: str
    edge: str
    focus: str
    thumb: str
    track: str

    def variables(self) -> dict[str, str]:
        """As the style sheet names them."""
        return {name.replace("_", "-"): getattr(self, name) for name in self.__slots__}


PALETTES = {
    DARK: Palette(
        ground="#10141a", field="#10141a", ink="#f3f5f8", sayso_ink="#a9cdff", you_ink="#ffd166",
        note_ink="#ffe3ad", note_ground="#3a2a08", state_ink="#0b1c33", state_ground="#a9cdff",
        key_ink="#f3f5f8", key_ground="#1c2530", chosen_ink="#10141a", chosen_ground="#ffd166", cursor="#ffd166",
        edge="#98a3b3", focus="#ffd166", thumb="#98a3b3", track="#10141a",
    ),
    LIGHT: Palette(
        ground="#ffffff", field="#ffffff", ink="#14181f", sayso_ink="#123a6b", you_ink="#5c2a00",
        note_ink="#4a2c00", note_ground="#fff1d6", state_ink="#ffffff", state_ground="#123a6b",
        key_ink="#14181f", key_ground="#e9eef5", chosen_ink="#ffffff", chosen_ground="#123a6b", cursor="#123a6b",
        edge="#5b6472", focus="#b3261e", thumb="#5b6472", track="#ffffff",
    ),
}  # fmt: skip


def themes() -> tuple[Theme, ...]:
    """Both, as Textual takes them."""
    return tuple(_theme(name, palette) for name, palette in PALETTES.items())


def _theme(name: str, palette: Palette) -> Theme:
    own = palette.variables()
    return Theme(
        name,
        primary=palette.sayso_ink,
        foreground=palette.ink,
        background=palette.ground,
        surface=palette.ground,
        panel=palette.ground,
        dark=name == DARK,
        text_alpha=1.0,
        variables={
            **own,
            "scrollbar": own["thumb"],
            "scrollbar-hover": own["thumb"],
            "scrollbar-active": own["focus"],
            "scrollbar-background": own["track"],
            "scrollbar-background-hover": own["track"],
            "scrollbar-background-active": own["track"],
            "scrollbar-corner-color": own["track"],
            "input-cursor-background": own["cursor"],
            "input-cursor-foreground": own["ground"],
            "input-selection-background": own["chosen-ground"],
            "input-selection-foreground": own["chosen-ink"],
        },
    )
