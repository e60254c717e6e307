"""Small things that frames are made of: prices, ratings, dates, percentages, lists of concepts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from app.understanding.language import MoneyWord, Note
from app.understanding.patterns import Chart, Item, Match
from app.understanding.places import currency_of
from i18n.money import exponent

LARGE = 1000
"""From here on a bare number said with "about" is rather money than a size or a count."""

CONCEPTS = ("feature", "material", "color", "brand", "type", "activity")
"""Categories that a list may be made of ("leather or wool")."""

ORIGIN = "origin"
"""Category of what says where a thing is from ("Chinese", "from Spain"): it may be ruled out like a concept."""


@dataclass(frozen=True, slots=True)
class Shopper:
    """What is known of the person that changes how words are read."""

    country: str | None
    currency: str | None
    today: date


@dataclass(frozen=True, slots=True)
class Amount:
    """A price as said; `money` None where no currency was named."""

    value: Decimal
    money: MoneyWord | None = None


def currency_meant(word: MoneyWord, shopper: Shopper) -> str:
    """The currency a word stands for: its own, else the shopper's where the shopper's money is called that."""
    if not word.shared:
        return word.default
    for own in (currency_of(shopper.country), shopper.currency):
        if own in word.shared:
            return own
    return word.default


def add_values(chart: Chart, matches: Iterable[Match], shopper: Shopper) -> None:
    """Put every small thing that the value patterns found into the chart, and bare numbers as amounts."""
    for number in chart.all("number"):
        if number.value != 1:  # "one" is a pronoun: an amount only beside a word for money
            chart.add(Item("amount", number.start, number.end, Amount(number.value)))
        if number.value >= LARGE:
            chart.add(Item("large_amount", number.start, number.end, Amount(number.value)))
    for match in matches:
        if match.rule.make == "price_cents_joined" and _one_number(chart, match):
            continue
        found = _made(match.rule.make, match, shopper)
        if found is not None:
            category, value = found
            item = Item(category, match.start, match.end, value)
            chart.add(item)
            if category == "price":
                chart.add(Item("amount", match.start, match.end, value))


def _one_number(chart: Chart, match: Match) -> bool:
    """ "Cento e noventa" is one number, "noventa e nove e noventa" is one and its hundredths."""
    whole, small = match.captured["n"], match.captured["c"]
    return any(item.end == small.end for item in chart.starting(whole.start, "number"))


def _made(make: str, match: Match, shopper: Shopper) -> tuple[str, Any] | None:
    parts = {name: item.value for name, item in match.captured.items()}
    return _MAKERS[make](parts, shopper)


Parts = Mapping[str, Any]
Made = tuple[str, Any] | None
HALF = Decimal("0.5")


def _price_joined(parts: Parts, _: Shopper) -> Made:
    """Portuguese shop prices: "cento e noventa e nove e noventa", with the currency after it or none."""
    if parts["n"] % 1 == 0 and parts["n"] > 0 and 10 <= parts["c"] < 100 and parts["c"] % 1 == 0:
        whole = Amount(parts["n"] + parts["c"] / 100, parts.get("m"))
        return ("price" if "m" in parts else "amount", whole)
    return None


def _price_in_two_numbers(parts: Parts, _: Shopper) -> Made:
    """ "Forty nine ninety nine", with the currency after it or none."""
    if parts["n"] % 1 == 0 and 9 < parts["n"] < 1000 and 10 <= parts["c"] < 100 and parts["c"] % 1 == 0:
        whole = Amount(parts["n"] + parts["c"] / 100, parts.get("m"))
        return ("price" if "m" in parts else "amount", whole)
    return None


def _notes(parts: Parts, shopper: Shopper) -> Made:
    count = parts.get("n", Decimal(1))
    if count > 0 and count % 1 == 0:
        amount, currency = _note_here(parts["m"], shopper)
        return ("price", Amount(count * amount, MoneyWord(currency)))
    return None


def _note_here(note: Note, shopper: Shopper) -> tuple[Decimal, str]:
    """What a note is worth where the shopper is, and its currency."""
    here = dict(note.shared)
    own = next((one for one in (currency_of(shopper.country), shopper.currency) if one in here), None)
    return (note.amount, note.currency) if own is None else (here[own], own)


def _price_and_more(parts: Parts, _: Shopper) -> Made:
    """Arabic: "a hundred dinars and a dinar", "… and two dinars" in one word."""
    money, more = parts["m"], parts["k"]
    same = more.currency if isinstance(more, Note) else more.default
    if same != money.default:
        return None
    return ("price", Amount(parts["n"] + (more.amount if isinstance(more, Note) else 1), money))


def _stars(parts: Parts, half: Decimal) -> Made:
    stars = parts["n"] + half
    return ("rating", stars) if 0 < stars <= 5 else None


def _percent(percent: Decimal) -> Made:
    return ("percent", percent) if 0 < percent <= 100 else None


def _off_tenths_left(parts: Parts, _: Shopper) -> Made:
    """Chinese discounts name what is left: "eight tenths" is 20 % off, "eighty-five" 15 %."""
    said = Decimal(parts["n"])  # "eight five" is said digit by digit
    left = said * 10 if said < 10 else said
    return ("percent", 100 - left) if 0 < left < 100 else None


def _day(parts: Parts, shopper: Shopper) -> Made:
    day = _date(int(parts["d"]), parts.get("month", parts.get("m")), shopper.today)
    return None if day is None else ("date", day)


def _weekday(parts: Parts, shopper: Shopper) -> Made:
    ahead = (parts["w"] - shopper.today.weekday() - 1) % 7 + 1
    return ("date", shopper.today + timedelta(days=ahead))


def _weekday_next_week(parts: Parts, shopper: Shopper) -> Made:
    """The day in the week that begins next Monday."""
    monday = shopper.today + timedelta(days=7 - shopper.today.weekday())
    return ("date", monday + timedelta(days=parts["w"]))


def _price(parts: Parts, half: Decimal) -> Made:
    """A number of a currency and of its parts; a dual says number and currency in one word."""
    money = parts["m"]
    if isinstance(money, Note):
        value, money = parts.get("n", Decimal(1)) * money.amount, MoneyWord(money.currency)
    else:
        value = parts.get("n", Decimal(1)) + half  # "a pound and ten pence", where the noun alone is one
    small = parts["k"].amount if "k" in parts else parts.get("c")
    if small is None:
        return ("price", Amount(value, money))
    if small == 1 and "k" not in parts and "cents" not in parts:
        return None  # "two hundred euros, a tablet": an article
    whole = 10 ** (exponent(money.default) or 2)
    if 0 < small < whole and small % 1 == 0 and value % 1 == 0:
        return ("price", Amount(value + small / whole, money))
    return None


def _price_in_tenths(parts: Parts, _: Shopper) -> Made:
    """Chinese: so many, tenths (d) and hundredths (c); what names no currency leaves it open."""
    tenths, hundredths = parts.get("d", Decimal(0)), parts.get("c", Decimal(0))
    whole = parts.get("n", Decimal(0))
    if any(one % 1 or not 0 <= one <= 9 for one in (tenths, hundredths)) or whole % 1:
        return None
    return ("price", Amount(whole + tenths / 10 + hundredths / 100, parts.get("m")))


_MAKERS: Mapping[str, Callable[[Parts, Shopper], Made]] = {
    "price": lambda parts, _: _price(parts, Decimal(0)),
    "price_half": lambda parts, _: _price(parts, HALF),
    "price_and_more": _price_and_more,
    "price_cents": _price_in_two_numbers,
    "price_cents_joined": _price_joined,
    "price_tenths": _price_in_tenths,
    "note": _notes,
    "cents": lambda parts, _: ("price_in_cents", parts["n"]),
    "rating": lambda parts, _: _stars(parts, Decimal(0)),
    "rating_half": lambda parts, _: _stars(parts, HALF),
    "percent": lambda parts, _: _percent(parts["n"]),
    "tenths": lambda parts, _: _percent(parts["n"] * 10),
    "tenths_left": _off_tenths_left,
    "quarter": lambda _, __: ("percent", Decimal(25)),
    "half_price": lambda _, __: ("half_price", Decimal(50)),
    "date": _day,
    "weekday": _weekday,
    "weekday_next_week": _weekday_next_week,
}
"""How each small thing is made of what a pattern captured; None where the parts make no sense together."""


def _date(day: int, month: int | None, today: date) -> date | None:
    """The next such day that is not past; a day without a month is in this month or the next."""
    for year in (today.year, today.year + 1):
        for one in (month,) if month is not None else (today.month, today.month % 12 + 1):
            try:
                found = date(year, one, day)
            except ValueError:
                continue
            if found >= today:
                return found
    return None


def add_lists(chart: Chart) -> None:
    """Concepts one after another with "or", "and" or a comma between: items ``thing`` (one) and ``things`` (all)."""
    origins = _origins(chart)
    singles = [*(item for category in CONCEPTS for item in chart.all(category)), *origins]
    by_start: dict[int, list[Item]] = {}
    for item in singles:
        by_start.setdefault(item.start, []).append(item)
        if item.category != ORIGIN:
            chart.add(Item("thing", item.start, item.end, (item,)))
        chart.add(Item("things", item.start, item.end, (item,)))
    separators = {item.start: item.end for item in chart.all("list_sep")}

    def extend(parts: tuple[Item, ...]) -> None:
        end = parts[-1].end
        following = separators.get(end)
        if following is None or len(parts) > 5:
            return
        for after in by_start.get(following, ()):
            if after.category == parts[0].category:
                longer = (*parts, after)
                chart.add(Item("things", parts[0].start, after.end, longer))
                extend(longer)

    for item in singles:
        extend((item,))


def _origins(chart: Chart) -> list[Item]:
    """What says where a thing is from: adjectives of a country, and its name with a word of coming from there."""
    after = {item.end: item for item in chart.all("origin_lead")}
    found = chart.all(ORIGIN)
    for place in chart.all("country"):
        lead = after.get(place.start)
        if lead is not None:
            found.append(Item(ORIGIN, lead.start, place.end, place.value))
        found.extend(
            Item(ORIGIN, place.start, led.end, place.value) for led in chart.starting(place.end, "origin_lead_after")
        )
    return found
