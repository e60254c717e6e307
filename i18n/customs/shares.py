"""The parcel shared out to its items, so that a rule that speaks of some of them takes its part of freight and duty."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal

from i18n.customs.answer import ZERO
from i18n.customs.order import Item, Order
from i18n.customs.ruleset import Rule

CHARGES = ("duty", "fee", "tax")
"""In the order of working: duties and fees may enter a tax's basis."""


@dataclass(slots=True)
class Share:
    """One item's part of the parcel, in the quote's currency, with what has been charged on it so far.

    settled  kinds that a rule has decided: no second one is tried
    closed   kinds on which nothing may come on top: relieved, or not to be told
    unsure   a duty is not known, so that a tax on top of it is an estimate
    """

    item: Item
    goods: Decimal
    freight: Decimal
    insurance: Decimal
    charged: dict[str, Decimal] = field(default_factory=lambda: dict.fromkeys(CHARGES, ZERO))
    settled: set[str] = field(default_factory=set)
    closed: set[str] = field(default_factory=set)
    unsure: bool = False

    def open_for(self, rule: Rule) -> bool:
        """True where `rule` may still be taken for this item."""
        if rule.kind in self.closed:
            return False
        return rule.adds or rule.kind == "fee" or rule.kind not in self.settled

    def settle(self, kind: str, *, closed: bool = False) -> None:
        """`kind` is decided; `closed`: for good."""
        self.settled.add(kind)
        if closed:
            self.closed.add(kind)


def share_out(order: Order, goods: Decimal, freight: Decimal, insurance: Decimal) -> tuple[Share, ...]:
    """The rounded parts of the parcel by item; freight and insurance follow the items' values."""
    parts = [(item, item.value / order.goods) for item in order.items]
    return tuple(Share(item, goods * part, freight * part, insurance * part) for item, part in parts)


def goods_of(shares: Iterable[Share]) -> Decimal:
    """Value of the goods of some items."""
    return sum((share.goods for share in shares), ZERO)


def by_hs(shares: Iterable[Share]) -> list[list[Share]]:
    """Items of one HS6 code are one item before the law; those without a code are left out."""
    groups: dict[str, list[Share]] = {}
    for share in shares:
        if share.item.hs is not None:
            groups.setdefault(share.item.hs, []).append(share)
    return list(groups.values())


def basis_of(name: str, shares: Iterable[Share], rate: Decimal = ZERO) -> Decimal:
    """What a rate is taken on; the names are the vocabulary of the rule files (`ruleset.BASES`)."""
    shares = list(shares)
    goods = goods_of(shares)
    cif = sum((share.goods + share.freight + share.insurance for share in shares), ZERO)
    duty, fee, tax = (sum((share.charged[kind] for share in shares), ZERO) for kind in CHARGES)
    return {
        "goods": goods,
        "cif": cif,
        "cif_duty": cif + duty,
        "cif_duty_fees": cif + duty + fee,
        "cif_duty_grossed_up": (cif + duty) / (1 - rate),
        "cif_duty_70_percent": (cif + duty) * Decimal("0.7"),
        "goods_60_percent": goods * Decimal("0.6"),
        "goods_60_percent_duty": goods * Decimal("0.6") + duty,
        "duty": duty,
        "tax": tax,
    }[name]
