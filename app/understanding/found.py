"""One frame's match as a slot: what its parts are worth together, or that they make no sense."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from app.understanding.patterns import Item, Match
from app.understanding.values import CONCEPTS, HALF, Amount

PRIORITY = {
    "ignore": 6, "price_range": 5, "min_rating": 4, "label": 4, "max_price": 3, "min_price": 3, "size": 3, "percent": 3,
    "when": 3, "exclude_brand": 3, "country_strong": 3, "before_last": 3, "middle": 3, "ordinal": 3,
    "several": 3, "first_few": 3, "last_few": 3, "both": 3,
    "superlative": 3, "exclude": 2, "unwanted_type": 2, "quantity": 2, "brand": 2, "language_in": 2, "currency_in": 2,
    "country_weak": 1, "trait": 3, "pronoun": 0,
}  # fmt: skip
"""Where two readings cover as many words, the higher one stands."""

KEEPS_ITS_LABELS = frozenset(
    {
        "quantity",
        "size",
        "ordinal",
        "superlative",
        "pronoun",
        "unwanted_type",
        "wanted_type",
        "max_price",
        "min_price",
        "price_range",
        "percent",
        "when",
    }
)
"""Frames that only lean on a label next to them ("two black hats"): the label is read too."""


@dataclass(frozen=True, slots=True)
class Found:
    """A slot filled by tokens [start, end). `field` is a frame's field, or ``label`` with the concept's item."""

    field: str
    start: int
    end: int
    value: Any
    parts: tuple[Item, ...] = ()
    refused: bool = False
    """Of goods that are not wanted: words of refusal say so, not a story around them."""

    @property
    def rank(self) -> tuple[int, float]:
        priority = float(PRIORITY.get(self.field, 0))
        if self.field == "price_range":
            # "between a thousand two hundred and two thousand": the nearer bounds are the likelier reading.
            priority += float(self.value[0].value / self.value[1].value)
        if self.field == "quantity" and self.parts:
            priority += 0.5  # a count beside what it counts
        return (self.end - self.start, priority)


Parts = Mapping[str, Any]


def _limit(parts: Parts) -> Any:
    amount = parts["amount"]
    return amount if isinstance(amount, Amount) and amount.value > 0 else None


def _range(parts: Parts) -> Any:
    low, high = _amount(parts["low"]), _amount(parts["high"])
    return (low, high) if low is not None and high is not None and low.value < high.value else None


def _rating(parts: Parts) -> Any:
    return parts["rating"] if 0 < parts["rating"] <= 5 else None


def _size(parts: Parts) -> Any:
    if "l" in parts:
        return ("INT", parts["l"])
    number = parts["n"] + (HALF if "half" in parts else 0)  # "twenty-four and a half centimetres"
    return (parts.get("s"), format(number.normalize(), "f")) if 0 < number < 400 else None


def _count(parts: Parts) -> Any:
    return int(parts["n"]) if parts["n"] % 1 == 0 and 0 < parts["n"] < 1000 else None


def _place(parts: Parts) -> Any:
    return int(parts["o"]) if parts["o"] % 1 == 0 and parts["o"] != 0 and parts["o"] <= 100 else None


def _several(parts: Parts) -> Any:
    places = tuple(dict.fromkeys(_place({"o": parts[name]}) for name in "abc" if name in parts))
    return places if len(places) > 1 and None not in places else None


def _few(parts: Parts) -> int | None:
    count = parts.get("n", 2)
    return int(count) if count % 1 == 0 and 2 <= count <= 9 else None


def _first_few(parts: Parts) -> Any:
    count = _few(parts)
    return None if count is None else tuple(range(1, count + 1))


def _last_few(parts: Parts) -> Any:
    count = _few(parts)
    return None if count is None else tuple(range(-count, 0))


_VALUES: Mapping[str, Callable[[Parts], Any]] = {
    "max_price": _limit,
    "min_price": _limit,
    "price_range": _range,
    "min_rating": _rating,
    "size": _size,
    "quantity": _count,
    "ordinal": _place,
    "several": _several,
    "first_few": _first_few,
    "last_few": _last_few,
    "place_number": lambda parts: _place(parts) if 2 <= parts["o"] <= 9 else None,
    "superlative": lambda parts: parts["s"],
    "percent": lambda parts: parts["percent"],
    "when": lambda parts: parts["w"],
}
"""What a field's value is made of; None where its parts make no sense together. Other fields are just said or not."""

_NAMED = {
    "country_strong": "c", "country_weak": "c", "currency_in": "m", "language_in": "l", "brand": "b",
    "exclude_brand": "b", "unwanted_type": "type", "exclude": "x", "trait": "x",
}  # fmt: skip
"""Fields whose value is one captured item."""


def candidate(match: Match) -> Found | None:
    """A frame's match as a slot, or None where its parts make no sense together."""
    field = match.rule.field
    parts = {name: item.value for name, item in match.captured.items()}
    if field in _NAMED:
        item = match.captured[_NAMED[field]]
        inner = item.value if field == "exclude" else (item,)
        return Found(field, match.start, match.end, item.value, inner)
    if field in {"type_number", "type_letter"}:
        goods = (match.captured["n"], match.captured["t"])
        sound = field == "type_letter" or parts["n"] > 0
        return Found(field, match.start, match.end, parts["n"], goods) if sound else None
    value = _VALUES[field](parts) if field in _VALUES else True
    if value is None or (field == "quantity" and not _counts(match, value)):
        return None
    if field == "place_number":
        field = "ordinal"
    leant_on = tuple(_leant_on(match)) if field in KEEPS_ITS_LABELS else ()
    return Found(field, match.start, match.end, value, leant_on)


def _counts(match: Match, value: int) -> bool:
    """A count of one needs a word that counts beside it: "one" and "um" are pronouns and articles far more often."""
    beside_goods = any(item.category in CONCEPTS for item in match.captured.values())
    return (
        value != 1
        or "pack" in match.captured
        or (match.rule.counts_one and (match.rule.beside_goods or not beside_goods))
    )


def _leant_on(match: Match) -> Iterator[Item]:
    for item in match.captured.values():
        if item.category in CONCEPTS or item.category == "pack":
            yield item
        elif item.category == "thing":
            yield from item.value


def _amount(value: object) -> Amount | None:
    return value if isinstance(value, Amount) else None
