"""How a learnt taste is told: what moved in an order and which choices moved it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from app.model.reply import ProductFacts, Reply


@dataclass(frozen=True, slots=True)
class Moved:
    """One product that stands elsewhere because of what was chosen before, and the strongest reason for it.

    place   its place among the products told, from 1
    up      whether it stands higher than it would
    aspect  material | color | feature | brand | merchant | origin | price | rating | delivery
    value   slug, or a country's code; for brand and merchant the name; "" for price, rating and delivery
    liked   whether the choices went towards it; for price, rating and delivery: towards more of it (dearer, more stars,
            more days)
    times   how often the person chose so; 0 where only other people's choices speak
    """

    place: int
    up: bool
    aspect: str
    value: str
    liked: bool
    times: int


@dataclass(frozen=True, slots=True)
class WhyOrder(Reply):
    """Why the products told stand in this order.

    sort     what the order was asked to go by (cheapest | best_rated | fastest_delivery); None: by fit
    moved    what a learnt taste moved, in the order of the places
    choices  how many choices were learnt from
    """

    kind: ClassVar[str] = "why_order"
    products: tuple[ProductFacts, ...]
    sort: str | None = None
    moved: tuple[Moved, ...] = ()
    choices: int = 0
