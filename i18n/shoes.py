"""Shoe sizes between Europe, the US, the UK, Japan, Brazil and China: always a range, never a promise.

The table (`i18n/data/shoe_sizes.toml`) is for adults; brand charts differ, and whoever says a size says so too.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from importlib import resources
from typing import Literal

from i18n.errors import SaysoError

Wearer = Literal["men", "women"]
SYSTEMS = ("EU", "US", "UK", "JP", "BR", "CN")
NOTE = "approximate, brand charts differ"


@dataclass(frozen=True, slots=True)
class SizeRange:
    """Sizes that may fit, from `low` to `high` (both included), in `system`; `note` is always to be told."""

    low: Decimal
    high: Decimal
    system: str
    wearer: Wearer | None
    note: str = NOTE


@dataclass(frozen=True, slots=True)
class _Row:
    eu: Decimal
    ranges: Mapping[str, tuple[Decimal, Decimal]]


def convert(size: Decimal | str, source: str, target: str, wearer: Wearer | None = None) -> SizeRange:
    """`size` of system `source` in `target`.

    `wearer` None: where a US size is involved the range covers men's and women's. SaysoError ``unknown_size`` for a
    size or system that the table does not have.
    """
    value = _number(size)
    if source not in SYSTEMS or target not in SYSTEMS:
        raise SaysoError("unknown_size", "no such size system", arguments={"size": str(size)[:20]})
    if source == target or ({source, target} == {"EU", "CN"} and value >= 34):
        _rows_for(value, source, wearer)
        return SizeRange(value, value, target, wearer)
    rows = _rows_for(value, source, wearer)
    scales = _scales(target, wearer)
    spans = [row.ranges[scale] for row in rows for scale in scales]
    return SizeRange(min(low for low, _ in spans), max(high for _, high in spans), target, wearer)


def _number(size: Decimal | str) -> Decimal:
    try:
        value = Decimal(str(size).replace(",", ".").replace("½", ".5").replace("..", "."))
    except ArithmeticError as error:
        raise SaysoError("unknown_size", "not a size", arguments={"size": str(size)[:20]}) from error
    if not value.is_finite():
        raise SaysoError("unknown_size", "not a size", arguments={"size": str(size)[:20]})
    return value / 10 if 200 <= value <= 340 else value  # Chinese and Japanese sizes are also written in millimetres


def _scales(system: str, wearer: Wearer | None) -> tuple[str, ...]:
    if system == "US":
        return ("US men", "US women") if wearer is None else (f"US {wearer}",)
    return ("EU",) if system == "CN" else (system,)


def _rows_for(value: Decimal, system: str, wearer: Wearer | None) -> list[_Row]:
    """Rows whose range on the asked scale holds `value`; half sizes between two rows take both."""
    found: list[_Row] = []
    for scale in ("JP",) if system == "CN" and value < 34 else _scales(system, wearer):
        rows = _table()
        inside = [row for row in rows if row.ranges[scale][0] <= value <= row.ranges[scale][1]]
        if not inside and rows[0].ranges[scale][0] < value < rows[-1].ranges[scale][1]:
            below = [row for row in rows if row.ranges[scale][1] < value][-1:]
            inside = below + [row for row in rows if row.ranges[scale][0] > value][:1]
        found += inside
    if not found:
        raise SaysoError("unknown_size", "outside the table", arguments={"size": f"{value:f}"[:20]})
    return found


@lru_cache(maxsize=1)
def _table() -> tuple[_Row, ...]:
    text = resources.files("i18n").joinpath("data/shoe_sizes.toml").read_text("utf-8")
    rows = tomllib.loads(text, parse_float=Decimal)["rows"]
    return tuple(_row([Decimal(cell) for cell in cells]) for cells in rows)


def _row(cells: list[Decimal]) -> _Row:
    eu, *bounds = cells
    names = ("JP", "US men", "US women", "UK", "BR")
    spans = {name: (bounds[2 * place], bounds[2 * place + 1]) for place, name in enumerate(names)}
    return _Row(eu, {"EU": (eu, eu), **spans})
