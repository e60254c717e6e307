"""Weights, lengths and temperatures in the units that a shopper's region uses, rounded as people say them.

Records hold grams, millimetres and degrees Celsius. Values are plain (amount, CLDR unit) pairs that `i18n.spoken` and
`i18n.written` say and write. Shoe sizes are in `i18n.shoes`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

# CLDR supplemental data, measurementData: where customary units and Fahrenheit are used.
_POUNDS_AND_INCHES = frozenset({"US", "LR"})
_FAHRENHEIT = frozenset({"US", "LR", "BS", "BZ", "KY", "PW", "PR", "GU", "VI", "AS", "MP", "FM", "MH"})
_AMERICAN_TERRITORIES = frozenset({"PR", "GU", "VI", "AS", "MP"})

GRAMS_PER_POUND = Decimal("453.59237")  # exact by definition (international pound, 1959)
GRAMS_PER_OUNCE = GRAMS_PER_POUND / 16
MILLIMETRES_PER_INCH = Decimal("25.4")  # exact by definition


@dataclass(frozen=True, slots=True)
class Quantity:
    """An amount of a CLDR unit; `rounded` True where it is not exactly what the record says ("about")."""

    amount: Decimal
    unit: str
    rounded: bool = False


def uses_pounds_and_inches(region: str | None) -> bool:
    """True where weights and lengths are said in customary units."""
    return region in _POUNDS_AND_INCHES or region in _AMERICAN_TERRITORIES


def weight(grams: Decimal | int, region: str | None) -> Quantity:
    """A weight: grams below a kilogram, else kilograms; in the US ounces below a pound, else pounds."""
    value = Decimal(grams)
    if uses_pounds_and_inches(region):
        if value < GRAMS_PER_POUND:
            return _quantity(value / GRAMS_PER_OUNCE, "ounce")
        return _quantity(value / GRAMS_PER_POUND, "pound")
    if value < 1000:
        return _quantity(value, "gram")
    return _quantity(value / 1000, "kilogram")


def length(millimetres: Decimal | int, region: str | None) -> Quantity:
    """Millimetres below a centimetre, metres from two metres on; in the US inches, feet from ten feet on."""
    return lengths([millimetres], region)[0]


def lengths(millimetres: Sequence[Decimal | int], region: str | None) -> tuple[Quantity, ...]:
    """Sides of one thing, all in the same unit, chosen by the longest: "thirty by twenty centimetres"."""
    values = [Decimal(side) for side in millimetres]
    longest = max(values, default=Decimal(0))
    unit, size = _length_unit(longest, region)
    return tuple(_quantity(value / size, unit) for value in values)


def _length_unit(longest: Decimal, region: str | None) -> tuple[str, Decimal]:
    if uses_pounds_and_inches(region):
        return (
            ("foot", MILLIMETRES_PER_INCH * 12)
            if longest >= MILLIMETRES_PER_INCH * 120
            else ("inch", MILLIMETRES_PER_INCH)
        )
    if longest < 10:
        return "millimeter", Decimal(1)
    return ("meter", Decimal(1000)) if longest >= 2000 else ("centimeter", Decimal(10))


def temperature(celsius: Decimal | int, region: str | None) -> Quantity:
    """A temperature in whole degrees, Fahrenheit where that is used; kept exact in Celsius up to half a degree."""
    value = Decimal(celsius)
    if region in _FAHRENHEIT:
        exact = value * 9 / 5 + 32
        whole = exact.quantize(Decimal(1), ROUND_HALF_UP)
        return Quantity(whole, "fahrenheit", whole != exact)
    halves = (value * 2).quantize(Decimal(1), ROUND_HALF_UP) / 2
    return Quantity(_plain(halves), "celsius", halves != value)


def sayable(value: Decimal) -> Decimal:
    """Rounded so that an ear keeps it: whole from 100 on, halves from 10 on, tenths from 1 on, else two digits.

    Whole numbers stay as they are: 690 grams is 690 grams, not "about 700".
    """
    size = abs(value)
    if value == value.to_integral_value():
        return _plain(value)
    if size >= 100:
        step = Decimal(1)
    elif size >= 10:
        step = Decimal("0.5")
    elif size >= 1:
        step = Decimal("0.1")
    else:
        step = Decimal(1).scaleb(size.adjusted() - 1) if size else Decimal(1)
    return _plain((value / step).quantize(Decimal(1), ROUND_HALF_UP) * step)


def _quantity(value: Decimal, unit: str) -> Quantity:
    said = sayable(value)
    return Quantity(said, unit, said != value)


def _plain(value: Decimal) -> Decimal:
    """Without trailing zeros and without an exponent."""
    normal = value.normalize()
    return normal if normal.as_tuple().exponent <= 0 else normal.quantize(Decimal(1))  # type: ignore[operator]
