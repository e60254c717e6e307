"""Numbers that are heard for one another (fifteen, fifty): the other reading, where the words came by ear."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from app.model.request import Alternative, Request
from app.understanding.language import data_folder, languages_with_data, read_toml


@dataclass(frozen=True, slots=True)
class Confusable:
    """Pairs of numbers below a hundred that sound alike in one language."""

    pairs: Mapping[int, int]
    scales: tuple[int, ...] = (1, 100, 1000)
    """What the numbers are heard before: nobody mishears a number that nobody says."""

    def other(self, value: Decimal) -> Decimal | None:
        """The number that would have been said for `value`, or None. Hundreds and thousands keep what stands before."""
        if value % 1:
            return None
        whole = int(value)
        for scale in self.scales:
            if whole % scale == 0 and (whole // scale) % 100 in self.pairs and whole // scale < 10_000:
                count = whole // scale
                return Decimal((count - count % 100 + self.pairs[count % 100]) * scale)
        return None


def load_confusable() -> dict[str, Confusable]:
    """By language, both ways round (`data/<language>/confusable.toml`)."""
    found = {}
    for language in languages_with_data():
        source = data_folder() / language / "confusable.toml"
        pairs: dict[int, int] = {}
        table = read_toml(source) if source.is_file() else {}
        for one, other in table.get("pairs", ()):
            pairs.setdefault(int(one), int(other))
            pairs.setdefault(int(other), int(one))
        found[language] = Confusable(pairs, tuple(table.get("scales", (1, 100, 1000))))
    return found


def alternatives(request: Request, confusable: Confusable) -> tuple[Alternative, ...]:
    """Other readings of the numbers in a request that would matter and make sense."""
    found = []
    low, high = request.min_price, request.max_price
    if high is not None:
        other = confusable.other(high.amount)
        if other is not None and (low is None or other > low.amount):
            found.append(Alternative("max_price.amount", other))
    if low is not None:
        other = confusable.other(low.amount)
        if other is not None and (high is None or other < high.amount):
            found.append(Alternative("min_price.amount", other))
    if request.quantity is not None:
        other = confusable.other(Decimal(request.quantity))
        if other is not None:
            found.append(Alternative("quantity", int(other)))
    if request.percent is not None:
        other = confusable.other(request.percent)
        if other is not None and other <= 100:
            found.append(Alternative("percent", other))
    return tuple(found)
