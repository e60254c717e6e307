"""Whether a size fits: within one system exactly, between shoe systems by the dated table, always as a range.

Letters mean the same everywhere but in Brazil, whose letters are its own words (pequeno, médio, grande).
"""

from __future__ import annotations

from typing import Protocol

from i18n.errors import SaysoError
from i18n.shoes import SYSTEMS, convert
from retrieval.constraints import SizeFits, same_system_only, sizes_spanned
from retrieval.knowledge.concepts import Concept, Kind
from retrieval.product import SizeRun

_LETTERS = {
    "xxs": "XXS", "2xs": "XXS", "xs": "XS", "s": "S", "m": "M", "l": "L", "xl": "XL", "xxl": "XXL", "2xl": "XXL",
    "xxxl": "XXXL", "3xl": "XXXL",
}  # fmt: skip
_BRAZILIAN = {
    "pp": "XS",
    "p": "S",
    "m": "M",
    "g": "L",
    "gg": "XL",
    "xg": "XXL",
    "xgg": "XXL",
    "eg": "XXL",
    "egg": "XXXL",
}


def letter(value: str, system: str | None) -> str | None:
    """The international letter that a size stands for in its system, or None where it is no letter: GG is XL in BR."""
    plain = value.strip().casefold().replace(" ", "")
    if system == "BR":
        return _BRAZILIAN.get(plain)
    return _LETTERS.get(plain)


class SizedGoods(Protocol):
    """What fitting asks of the product graph."""

    def concept(self, slug: str, kind: Kind) -> Concept | None: ...


def size_fits(graph: SizedGoods) -> SizeFits:
    """A `SizeFits` that also converts between shoe systems (EU, US, UK, JP, BR, CN), for what is worn on feet.

    A size in another system fits where any size on sale lies within the range it converts to: which brand runs large is
    not known, so the shopper is asked for the exact one from those on sale. A number that is no size of that system
    is looked for as it stands ("forty", said in a country that counts to thirteen). A letter is held against letters;
    whether it fits where only numbers are on sale cannot be told.
    """

    def fits(run: SizeRun, value: str, system: str | None, product_type: str, /) -> bool | None:
        wanted = letter(value, system)
        if wanted is not None:
            on_sale = {letter(one, run.system) for one in run.values} - {None}
            return wanted in on_sale if on_sale else None
        same = same_system_only(run, value, system, product_type)
        if same is not None:
            return same
        concept = graph.concept(product_type, Kind.PRODUCT_TYPE)
        shoes = concept is not None and concept.attributes.get("size_system") == "shoe"
        if not shoes or system not in SYSTEMS or run.system not in SYSTEMS:
            return same_system_only(run, value, None, product_type)
        try:
            span = convert(value, system, run.system)
            offered = [one for one in map(sizes_spanned, run.values) if one is not None]
            return any(low <= span.high and span.low <= high for low, high in offered)
        except SaysoError:
            return same_system_only(run, value, None, product_type)

    return fits
