"""One order in, one JSON object out: `sayso quote`."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from i18n.customs.engine import quote
from i18n.customs.exchange import Rates
from i18n.customs.order import parse_order
from i18n.customs.ruleset import RuleBook, stored_rules
from i18n.errors import SaysoError


def quote_line(
    obj: object, *, rules: RuleBook | None = None, rates: Rates | None = None, today: date | None = None
) -> dict[str, Any]:
    """The quote of one JSON value, or ``{"error": {"code", "message"}}``; never raises for any JSON value.

    `rules` default to the stored ones, `rates` to none beyond the order's own, `today` to this day (UTC): it stands in
    where the order names no day.
    """
    try:
        order = parse_order(obj, today or datetime.now(UTC).date())
        return quote(order, rules or stored_rules(), rates).to_json()
    except SaysoError as error:
        return {"error": {"code": error.code, "message": str(error)}}
