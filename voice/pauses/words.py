"""Words that tell whether a turn is over: hanging ones, a plain yes or no, orders, listening noises; per language.

The words are data (`data/<tag>.toml`); a language without them has none, and then only the length of a pause counts.
"""

from __future__ import annotations

import importlib.resources
import tomllib
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from i18n.accents import folded

_UNSPACED = frozenset({"ja", "zh"})
"""Languages written without blanks: the end of a turn is looked at by characters."""


@dataclass(frozen=True, slots=True)
class TurnWords:
    """What matters at the end of a turn. The first three as `plain` gives them, whole turns without accents too.

    hanging   a turn that ends in one of these goes on: "and", "with", "um"
    finished  ends that look like a hanging word and are none ("come with", "いくらするの")
    fillers   noises of thinking: nothing but these is no turn yet
    yes, no   the whole turn
    orders    short orders that are taken at once, whatever was asked: "stop", "help"
    nods      what a listener says without wanting the turn: "mhm"
    """

    spaced: bool = True
    hanging: frozenset[str] = frozenset()
    finished: frozenset[str] = frozenset()
    fillers: frozenset[str] = frozenset()
    yes: frozenset[str] = frozenset()
    no: frozenset[str] = frozenset()
    orders: frozenset[str] = frozenset()
    nods: frozenset[str] = frozenset()

    def hangs(self, text: str) -> bool:
        """The turn ends in the middle of something."""
        said = plain(text)
        if not said:
            return text.rstrip().endswith(("…", "..."))
        return self._ends_in(said, self.fillers) or (
            self._ends_in(said, self.hanging) and not self._ends_in(said, self.finished)
        )

    def is_finished(self, text: str) -> bool:
        """It ends in what only looks like a hanging word."""
        return self._ends_in(plain(text), self.finished)

    def only_fillers(self, text: str) -> bool:
        """Nothing but noises of thinking."""
        rest = plain(text)
        return bool(rest) and all(word in self.fillers for word in rest.split())

    def is_yes(self, text: str) -> bool:
        return _whole(text) in self.yes

    def is_no(self, text: str) -> bool:
        return _whole(text) in self.no

    def is_order(self, text: str) -> bool:
        return _whole(text) in self.orders

    def is_nod(self, text: str) -> bool:
        return _whole(text) in self.nods

    def _ends_in(self, said: str, ends: frozenset[str]) -> bool:
        if self.spaced:
            words = said.split()
            return any(" ".join(words[at:]) in ends for at in range(max(0, len(words) - _LONGEST), len(words)))
        closed = said.replace(" ", "")
        return any(closed[at:] in ends for at in range(max(0, len(closed) - _LONGEST_CLOSED), len(closed)))


_LONGEST = 4
"""Words in the longest entry."""

_LONGEST_CLOSED = 10
"""Characters in the longest entry of a language without blanks."""


def plain(text: str) -> str:
    """`text` as words are compared: no capitals, no punctuation, apostrophes closed up, single blanks."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    kept = "".join("" if char in "'’ʼ" else char if _is_letter(char) else " " for char in folded)
    return " ".join(kept.split())


def _whole(text: str) -> str:
    return " ".join(folded(plain(text)).split())


def _is_letter(char: str) -> bool:
    return unicodedata.category(char)[0] in "LNM" or char in "\u200c\u200d"


@cache
def turn_words(tag: str) -> TurnWords:
    """The words of a language (BCP 47; the nearest that there is), none where it has no data."""
    folder = importlib.resources.files("voice.pauses").joinpath("data")
    names = {entry.name.removesuffix(".toml") for entry in folder.iterdir() if entry.name.endswith(".toml")}
    root = tag.split("-")[0]
    name = tag if tag in names else next((one for one in sorted(names) if one.split("-")[0] == root), None)
    if name is None:
        return TurnWords()
    table = tomllib.loads(folder.joinpath(f"{name}.toml").read_text(encoding="utf-8"))
    spaced = root not in _UNSPACED
    return TurnWords(
        spaced=spaced,
        **{key: frozenset(_ends(table.get(key, ()), spaced)) for key in ("hanging", "finished", "fillers")},
        **{key: frozenset(map(_whole, table.get(key, ()))) for key in ("yes", "no", "orders", "nods")},
    )


def languages_with_words() -> tuple[str, ...]:
    """Tags that have data."""
    folder = importlib.resources.files("voice.pauses").joinpath("data")
    return tuple(sorted(entry.name.removesuffix(".toml") for entry in folder.iterdir() if entry.name.endswith(".toml")))


def _ends(written: Iterable[str], spaced: bool) -> Iterable[str]:
    return (plain(one) if spaced else plain(one).replace(" ", "") for one in written)
