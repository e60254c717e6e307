"""The rule book's own words for what is missing, sorted into a few things that can be said (`unknowns.toml`)."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

from app.model.door import Unknown

OTHER = "other"
"""What stands for words that the table does not know: still said, never dropped."""

_MARK = re.compile(r"\\\{(\w+)\\\}|\\\*")
_PLAIN = {"item": r"(?P<item>\d+)", "hs": r"(?P<hs>\d{6}|unknown hs)"}


@dataclass(frozen=True, slots=True)
class Kind:
    """One row of the table."""

    what: str
    leaves: tuple[str, ...]
    words: tuple[re.Pattern[str], ...]


@cache
def kinds() -> tuple[Kind, ...]:
    """Every row, in the order they are said in."""
    text = (resources.files(__package__) / "unknowns.toml").read_text(encoding="utf-8")
    return tuple(
        Kind(row["what"], tuple(row["leaves"]), tuple(_pattern(words) for words in row["words"]))
        for row in tomllib.loads(text)["unknown"]
    )


def sorted_out(missing: Sequence[str], products: Sequence[tuple[str, str | None]]) -> tuple[Unknown, ...]:
    """`missing` as slugs with the products they are about, in spoken order.

    products  (id, HS code or None) of each item, in the order of the order
    """
    found = [_one(text, products) for text in missing]
    places = {kind.what: place for place, kind in enumerate(kinds())}
    return tuple(sorted(found, key=lambda unknown: places.get(unknown.what, len(places))))


def _one(text: str, products: Sequence[tuple[str, str | None]]) -> Unknown:
    # Longest words first within the table: "rate of XDR" is more than "rate of *".
    best: tuple[int, Unknown] | None = None
    for kind in kinds():
        for pattern in kind.words:
            match = pattern.fullmatch(text)
            if match is not None and (best is None or len(pattern.pattern) > best[0]):
                ids = _about(match.groupdict(), products)
                best = (len(pattern.pattern), Unknown(kind.what, ids, kind.leaves, text))
    return best[1] if best is not None else Unknown(OTHER, (), ("duty", "tax", "fee"), text)


def _about(named: dict[str, str | None], products: Sequence[tuple[str, str | None]]) -> tuple[str, ...]:
    if (item := named.get("item")) is not None and 0 < int(item) <= len(products):
        return (products[int(item) - 1][0],)
    if (hs := named.get("hs")) is not None:
        return tuple(dict.fromkeys(product for product, code in products if (code or "unknown hs") == hs))
    return ()


def _pattern(words: str) -> re.Pattern[str]:
    return re.compile(_MARK.sub(lambda mark: _PLAIN.get(mark[1] or "", ".*"), re.escape(words)))
