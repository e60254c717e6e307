"""Reviews that need not be honest: copies, rushes and empty praise. They are weighed down, never hidden.

What is looked at is plain and told to the person in a few words:

- ``copy``       nearly the same text as an earlier review of the product
- ``elsewhere``  the same text stands under another product
- ``rush``       many reviews with the same extreme number of stars within two days, far above the product's usual pace
- ``empty``      three or more five-star reviews of one day that are a word or two, or shouted in capitals
"""

from __future__ import annotations

import zlib
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from rapidfuzz import fuzz

from retrieval.review_summary.lexicon import fold
from retrieval.reviews import UNDATED

Texts = Callable[[Sequence[str]], Mapping[str, str]]

WEIGHTS = {"copy": 0.0, "elsewhere": 0.25, "rush": 0.25, "empty": 0.25}
TRUSTED = 0.5
"""From this weight on a review is counted."""

_BANDS, _ROWS = 6, 2
_SHINGLE = 4
_SHORTEST_COPY = 16
"""Letters. Shorter texts ("very good, thank you") come from honest people more than once."""
_ALIKE = 88.0
"""rapidfuzz ratio (0 to 100) of two texts that count as one written twice."""
_RUSH_DAYS = 2
_RUSH_LEAST = 6
_RUSH_PACE = 6.0
_RUSH_SPAN = 30
_RUSH_SHARE = 0.8
_EMPTY_WORDS = 3
_EMPTY_LEAST = 3

_SEED = 20261124
_MERSENNE = (1 << 31) - 1
_FACTORS, _OFFSETS = (
    np.random.default_rng(_SEED).integers(1, _MERSENNE, (2, _BANDS * _ROWS, 1), dtype=np.int64).astype(np.uint64)
)


@dataclass(frozen=True, slots=True)
class Print:
    """What is kept of a text for finding its like: a hash of its letters, MinHash bands, and whether it says little."""

    letters: str
    bands: str
    empty: bool


@dataclass(frozen=True, slots=True)
class Card:
    """One review as it is weighed; `day` is the ordinal of its date. Its text is looked up only where it has a like."""

    id: str
    stars: int
    day: int
    letters: str
    bands: str
    empty: bool


def fingerprint(text: str) -> Print:
    """The print of a text. MinHash over runs of four letters (Broder 1997), six bands of two."""
    letters = "".join(char for char in fold(text) if char.isalnum())
    empty = _says_little(text)
    key = f"{zlib.crc32(letters.encode()):08x}{len(letters):04x}" if len(letters) >= _SHORTEST_COPY else ""
    if not key:
        return Print("", "", empty)
    runs = {zlib.crc32(letters[at : at + _SHINGLE].encode()) for at in range(len(letters) - _SHINGLE + 1)}
    hashes = np.fromiter(runs, dtype=np.uint64, count=len(runs)) % _MERSENNE
    least = ((hashes * _FACTORS + _OFFSETS) % np.uint64(_MERSENNE)).min(axis=1)
    bands = (zlib.crc32(least[at * _ROWS : (at + 1) * _ROWS].tobytes()) for at in range(_BANDS))
    return Print(key, "".join(f"{band:08x}" for band in bands), empty)


def _says_little(text: str) -> bool:
    bare = text.strip()
    spaced = any(char.isascii() and char.isalpha() for char in bare) or " " in bare
    length = len(bare.split()) if spaced else len(bare) / 2
    return length <= _EMPTY_WORDS or (bare.isupper() and len(bare) > 3)


def suspects(cards: Sequence[Card], elsewhere: Collection[str], texts: Texts) -> Mapping[str, tuple[str, ...]]:
    """Review id → why it is weighed down, for those that are.

    elsewhere  letter prints (`Print.letters`) that also stand under another product
    texts      looks up the texts of reviews by their ids
    """
    found: dict[str, list[str]] = defaultdict(list)
    for name in _copies(cards, texts):
        found[name].append("copy")
    for card in cards:
        if card.letters and card.letters in elsewhere:
            found[card.id].append("elsewhere")
    for name in _rushed([card for card in cards if card.day > UNDATED.toordinal()]):
        found[name].append("rush")
    dated = [card for card in cards if card.day > UNDATED.toordinal()]
    days = Counter(card.day for card in dated if card.empty and card.stars == 5)
    for card in dated:
        if card.empty and card.stars == 5 and days[card.day] >= _EMPTY_LEAST:
            found[card.id].append("empty")
    return {name: tuple(reasons) for name, reasons in found.items()}


def weight(reasons: Sequence[str]) -> float:
    """How much a review counts: 1 where nothing speaks against it."""
    value = 1.0
    for reason in reasons:
        value *= WEIGHTS[reason]
    return value


def _copies(cards: Sequence[Card], texts: Texts) -> Iterator[str]:
    """All but the earliest of texts that are nearly the same."""
    bands: tuple[dict[str, int], ...] = tuple({} for _ in range(_BANDS))
    near: dict[int, set[int]] = {}
    ordered = sorted((card for card in cards if card.bands), key=lambda one: (one.day, one.id))
    for place, card in enumerate(ordered):
        keys = card.bands
        for at, table in enumerate(bands):
            # The earliest of a band stands for it: what is like a later one is mostly like it too.
            first = table.setdefault(keys[at * 8 : at * 8 + 8], place)
            if first != place:
                near.setdefault(place, set()).add(first)
    wanted = {ordered[place].id for pair in near.items() for place in (pair[0], *pair[1])}
    known = texts(sorted(wanted)) if wanted else {}
    for place, others in near.items():
        card = ordered[place]
        if any(_alike(card, ordered[other], known) for other in sorted(others)):
            yield card.id


def _alike(card: Card, other: Card, texts: Mapping[str, str]) -> bool:
    if card.letters == other.letters:
        return True
    return fuzz.ratio(texts.get(card.id, ""), texts.get(other.id, " "), score_cutoff=_ALIKE) > 0


def _rushed(cards: Sequence[Card]) -> Iterator[str]:
    if not cards:
        return
    by_day: dict[int, list[Card]] = defaultdict(list)
    for card in cards:
        by_day[card.day].append(card)
    span = max(by_day) - min(by_day) + 1
    if span < _RUSH_SPAN:
        return
    told: set[str] = set()
    for day in sorted(by_day):
        window = [card for at in range(day, day + _RUSH_DAYS) for card in by_day.get(at, ())]
        # The pace is that of the other days: a large rush must not hide itself in the average.
        pace = (len(cards) - len(window)) / span * _RUSH_DAYS
        if len(window) < _RUSH_LEAST or len(window) < pace * _RUSH_PACE:
            continue
        for extreme in (1, 5):
            alike = [card for card in window if card.stars == extreme]
            if len(alike) >= _RUSH_SHARE * len(window):
                told.update(card.id for card in alike)
    yield from sorted(told)
