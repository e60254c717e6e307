"""What a parcel costs at the door, from dated rules with their sources; what is not known is said, never guessed.

`quote(order, rules, rates)` answers for a parsed order, `quote_line(json value)` for a line of `sayso quote`.
"""

from i18n.customs.answer import Line, Quote
from i18n.customs.batch import quote_line
from i18n.customs.engine import quote
from i18n.customs.exchange import Converted, Rates, RateUsed
from i18n.customs.order import Item, Order, Place, parse_order
from i18n.customs.restrictions import Restriction
from i18n.customs.ruleset import RuleBook, RuleError, stored_rules

__all__ = [
    "Converted",
    "Item",
    "Line",
    "Order",
    "Place",
    "Quote",
    "RateUsed",
    "Rates",
    "Restriction",
    "RuleBook",
    "RuleError",
    "parse_order",
    "quote",
    "quote_line",
    "stored_rules",
]
