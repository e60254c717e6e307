"""Which flags of the customs rules a product calls for, by its record (`goods_flags.toml`)."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources

from retrieval.product import Product


@dataclass(frozen=True, slots=True)
class FlagRule:
    """Holds where everything that is given holds; of `types` and `hs` one is enough."""

    flag: str
    battery: str | None
    liquid: bool | None
    types: frozenset[str]
    hs: tuple[str, ...]
    not_hs: tuple[str, ...]

    def holds(self, product: Product) -> bool:
        code = product.hs or ""
        if self.battery is not None and product.battery.value != self.battery:
            return False
        if self.liquid is not None and product.liquid is not self.liquid:
            return False
        if self.not_hs and code.startswith(self.not_hs):
            return False
        named = product.type in self.types or bool(self.hs and code.startswith(self.hs))
        return named or not (self.types or self.hs)


@cache
def flag_rules() -> tuple[FlagRule, ...]:
    """The table."""
    text = (resources.files(__package__) / "goods_flags.toml").read_text(encoding="utf-8")
    return tuple(
        FlagRule(
            flag=row["flag"],
            battery=row.get("battery"),
            liquid=row.get("liquid"),
            types=frozenset(row.get("types", ())),
            hs=tuple(row.get("hs", ())),
            not_hs=tuple(row.get("not_hs", ())),
        )
        for row in tomllib.loads(text)["flag"]
    )


def flags_of(product: Product) -> tuple[str, ...]:
    """Flags of one product, in the order of the table."""
    return tuple(dict.fromkeys(rule.flag for rule in flag_rules() if rule.holds(product)))
