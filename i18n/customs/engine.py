"""What a parcel costs at the door: order + rules + rates → quote. Pure; no rule of any country lives in this file.

The way through: reliefs first, then duties, fees and taxes, each kind in the order of the destination's file. For
every item the first duty (and the first tax) whose conditions hold decides; rules marked `adds` come on top. What no
rule decides is named as missing, never taken as zero.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from decimal import ROUND_DOWN, ROUND_HALF_UP, Context, Decimal, localcontext

from i18n.customs.answer import ZERO, Line, Quote
from i18n.customs.exchange import Exchange, Rates
from i18n.customs.order import Item, Order
from i18n.customs.papers import papers
from i18n.customs.restrictions import known_flags, restrictions
from i18n.customs.ruleset import Amount, Applies, Band, Destination, Row, Rule, RuleBook
from i18n.customs.shares import CHARGES, Share, basis_of, by_hs, goods_of, share_out
from i18n.money import Money

_PRECISION = 60  # digits while working; every line is rounded to the currency's minor unit
_SIX_DECIMALS = Decimal("0.000001")  # a converted value meets a limit to six decimals, so 1/3 * 3 is 1


def quote(order: Order, rules: RuleBook, rates: Rates | None = None) -> Quote:
    """What `order` costs at the door under `rules` on its day. Never raises for a parsed order: what cannot be known
    is in `missing`."""
    with localcontext(Context(prec=_PRECISION)):
        exchange = Exchange(order, rates)
        goods, freight, insurance = (_paid(a, exchange) for a in (order.goods, order.freight, order.insurance))
        destination = rules.destination(order.to.country)
        if destination is not None and order.to.code in destination.excluded:
            destination = None
        missing: list[str] = []
        lines: tuple[Line, ...] = ()
        needed: tuple[str, ...] = ()
        if _crosses_border(order, destination):
            if destination is None:
                missing.append(f"duty and tax rules for {order.to.code}")
            elif exchange.per_unit(order.paid_in) is None:
                missing.append(f"duty and tax into {order.to.code}")
            else:
                working = _Working(order, rules, destination, exchange, share_out(order, goods, freight, insurance))
                lines, named = working.charges()
                missing.extend(named)
            needed, unsure = papers(order, exchange)
            missing.extend(unsure)
        missing.extend(exchange.unknown.values())
        missing.extend(_unknown_flags(order))
        return Quote(
            order=order,
            goods=goods,
            freight=freight,
            insurance=insurance,
            lines=lines,
            rates_used=tuple(exchange.used.values()),
            missing=tuple(dict.fromkeys(missing)),
            restrictions=restrictions(order),
            papers=needed,
        )


def _crosses_border(order: Order, destination: Destination | None) -> bool:
    if order.sent_from == order.to.country:
        return False
    return destination is None or order.sent_from not in destination.countries


def _unknown_flags(order: Order) -> list[str]:
    known = known_flags()
    return [
        f"meaning of flag {flag} of item {item.number}" for item in order.items for flag in sorted(item.flags - known)
    ]


def _paid(amount: Decimal, exchange: Exchange) -> Decimal:
    """An amount of the order in the quote's currency, rounded; zero where the pair is not known (it is then named)."""
    quoted = exchange.quoted(amount, exchange.order.paid_in)
    return Money(ZERO if quoted is None else quoted, exchange.order.currency).rounded().amount


@dataclass(frozen=True, slots=True)
class _Charge:
    """A charge before it is rounded; `weights` say how it falls on the items where it does not follow their value."""

    rate: str
    basis: Decimal
    amount: Decimal
    weights: Sequence[Decimal] = ()


@dataclass(slots=True)
class _Working:
    """One order that crosses the border of one destination."""

    order: Order
    book: RuleBook
    destination: Destination
    exchange: Exchange
    shares: tuple[Share, ...]
    missing: dict[str, None] = field(default_factory=dict)  # an ordered set
    lines: list[Line] = field(default_factory=list)

    def charges(self) -> tuple[tuple[Line, ...], tuple[str, ...]]:
        """All lines and what is missing."""
        in_force = [rule for rule in self.destination.rules if rule.in_force(self.order.on)]
        for rule in in_force:
            if rule.kind == "relief":
                self._relieve(rule)
        for kind in CHARGES:
            for rule in in_force:
                if rule.kind == kind:
                    self._apply(rule)
            if kind != "fee":
                self._name_undecided(kind)
        on_delivery = any(line.due == "on_delivery" and line.amount for line in self.lines)
        if self.destination.clearance_fee and (on_delivery or any(share.unsure for share in self.shares)):
            self._miss(self.destination.clearance_fee)
        return tuple(self.lines), tuple(self.missing)

    def _miss(self, text: str) -> None:
        self.missing.setdefault(text)

    def _miss_for(self, text: str, shares: Iterable[Share]) -> None:
        for share in shares:
            item = share.item
            if "{origin}" in text and item.origin is None:
                self._miss(f"origin of item {item.number}")
            hs, origin = item.hs or "unknown hs", item.origin or "unknown origin"
            self._miss(text.format(to=self.order.to.code, on=self.order.on, item=item.number, hs=hs, origin=origin))

    def _name_undecided(self, kind: str) -> None:
        for share in self.shares:
            if kind not in share.settled:
                self._miss(f"{kind} rule for item {share.item.number} into {self.order.to.code} on {self.order.on}")
                share.unsure = True

    def _give_up(self, kind: str, shares: Iterable[Share]) -> None:
        """A rule holds, or may hold, but its amount cannot be told: a rate of exchange is not known."""
        self._miss(f"{kind} into {self.order.to.code}")
        for share in shares:
            share.settle(kind, closed=True)
            share.unsure = share.unsure or kind == "duty"

    # --- does a rule hold? -------------------------------------------------------------------------------------

    def _relieve(self, rule: Rule) -> None:
        for kind in rule.of:
            shares = self._matching(rule, [share for share in self.shares if kind not in share.settled], kind)
            for share in shares:
                share.settle(kind, closed=True)
            if shares and rule.missing:
                self._miss_for(rule.missing, shares)
            if shares and kind != "fee":  # a fee that is not due needs no line; a duty or tax of zero says why
                self._line(rule, rule, kind, shares, _Charge("0", basis_of("cif", shares), ZERO))

    def _apply(self, rule: Rule) -> None:
        shares = self._matching(rule, [share for share in self.shares if share.open_for(rule)], rule.kind)
        if not shares:
            return
        if rule.kind != "fee" and not rule.adds:
            for share in shares:
                share.settle(rule.kind)
        if rule.missing:
            self._miss_for(rule.missing, shares)
        if rule.confidence == "unknown":
            for share in shares:
                share.unsure = share.unsure or rule.kind == "duty"
        elif rule.table is not None:
            self._from_table(rule, rule.table, shares)
        elif rule.flat is not None:
            self._flat(rule, rule.flat, shares)
        elif rule.rate is not None:
            self._rate(rule, rule, rule.rate, shares)

    def _matching(self, rule: Rule, shares: Sequence[Share], kind: str) -> list[Share]:
        """The items that a rule is for. Where the value that decides cannot be converted they are given up: no later
        rule may be taken for them by accident."""
        if not shares or not self._parcel_matches(rule.applies):
            return []
        within = self._in_band(rule.band)
        if within is False:
            return []
        matching = [share for share in shares if self._item_matches(rule.applies, share.item)]
        if matching and within is None:
            self._give_up(kind, matching)
            return []
        if matching:
            self._note_unsaid(rule.applies)
        return matching

    def _parcel_matches(self, applies: Applies) -> bool:
        order = self.order
        places = {order.to.country, order.to.code} | ({f"{order.to.country}-?"} if not order.to.subdivision else set())
        if applies.to and not applies.to & places:
            return False
        if applies.sent_from and order.sent_from not in applies.sent_from:
            return False
        if applies.carrier and (order.carrier or "post") not in applies.carrier:
            return False
        return not applies.registered or _registration(order) in applies.registered

    def _item_matches(self, applies: Applies, item: Item) -> bool:
        if (applies.flags and not applies.flags & item.flags) or applies.not_flags & item.flags:
            return False
        if (applies.hs or applies.not_hs) and item.hs is None:
            self._miss(f"hs of item {item.number}")
        if (applies.origin or applies.not_origin) and item.origin is None:
            self._miss(f"origin of item {item.number}")
        hs = item.hs or ""
        return (
            (not applies.hs or hs.startswith(applies.hs))
            and not (applies.not_hs and hs.startswith(applies.not_hs))
            and (not applies.origin or item.origin in applies.origin)
            and not (applies.not_origin and item.origin in applies.not_origin)
        )

    def _note_unsaid(self, applies: Applies) -> None:
        """A rule was chosen by something that the order leaves open: say that it would have to be known."""
        if applies.carrier and self.order.carrier is None:
            self._miss("carrier (post or courier)")
        if applies.registered and self.order.registered is None:
            self._miss(self._registration_question())

    def _registration_question(self) -> str:
        scheme = self.destination.scheme
        return "whether the seller is registered" + (f" ({scheme.name})" if scheme is not None else "")

    def _in_band(self, band: Band | None) -> bool | None:
        """None where the value that decides cannot be converted."""
        if band is None:
            return True
        order = self.order
        paid = {
            "goods": order.goods,
            "goods_freight_insurance": order.goods + order.freight + order.insurance,
            "goods_60_percent": order.goods * Decimal("0.6"),
            "dearest_unit": max(item.unit_value for item in order.items),
        }[band.value]
        value = self.exchange.paid_as(paid, band.currency)
        return None if value is None else band.holds(value.quantize(_SIX_DECIMALS, ROUND_HALF_UP))

    # --- what a rule charges -----------------------------------------------------------------------------------

    def _from_table(self, rule: Rule, table: str, shares: Sequence[Share]) -> None:
        groups: dict[str, tuple[Row, list[Share]]] = {}
        for share in shares:
            row = self._row(table, share.item)
            if row is not None:
                groups.setdefault(row.id, (row, []))[1].append(share)
                continue
            share.unsure = True
            hs = share.item.hs
            self._miss(
                f"hs of item {share.item.number}"
                if hs is None
                else f"{rule.kind} rate for {hs} into {self.order.to.code}"
            )
        for row, members in groups.values():
            if row.missing:
                self._miss_for(row.missing, members)
            self._rate(rule, row, row.rate, members)

    def _row(self, table: str, item: Item) -> Row | None:
        """The row with the longest matching HS prefix; a row without one is for all goods."""
        places = {self.order.to.country, self.order.to.code}
        best: tuple[int, Row] | None = None
        for row in self.book.tables[table]:
            if not row.in_force(self.order.on) or not row.to & places or item.origin in row.not_origin:
                continue
            if row.hs and item.hs is None:
                self._miss(f"hs of item {item.number}")
            length = max((len(prefix) for prefix in row.hs if (item.hs or "").startswith(prefix)), default=0)
            if (length or not row.hs) and (best is None or length > best[0]):
                best = (length, row)
        return best[1] if best is not None else None

    def _flat(self, rule: Rule, flat: Amount, shares: Sequence[Share]) -> None:
        if rule.per == "hs6":
            for share in shares:
                if share.item.hs is None:
                    self._miss(f"hs of item {share.item.number}")
                    share.unsure = share.unsure or rule.kind == "duty"
            groups = by_hs(shares)
            count, per = len(groups), "per distinct HS6 code"
        else:
            groups = [list(shares)]
            count, per = (1, "per parcel")
            if rule.per == "item":
                count, per = sum(share.item.quantity for share in shares), "per item"
        each = self.exchange.quoted(flat.amount, flat.currency)
        if each is None:
            self._give_up(rule.kind, shares)
        elif count:
            members = [share for group in groups for share in group]
            weights = [_part(share, group) / len(groups) for group in groups for share in group]
            rate = f"{flat.amount} {flat.currency} {per}"
            self._line(rule, rule, rule.kind, members, _Charge(rate, goods_of(members), each * count, weights))

    def _rate(self, rule: Rule, origin: Rule | Row, rate: Decimal, shares: Sequence[Share]) -> None:
        basis = self._stepped(basis_of(rule.basis, shares, rate), rule.basis_step)
        amount = None if basis is None else basis * rate
        if amount is not None and rule.deduct is not None:
            deducted = self.exchange.quoted(rule.deduct.amount, rule.deduct.currency)
            amount = None if deducted is None else max(ZERO, amount - deducted)
        if amount is not None:
            amount = self._stepped(amount, rule.amount_step)
        if amount is None or basis is None:
            self._give_up(rule.kind, shares)
        else:
            self._line(rule, origin, rule.kind, shares, _Charge(_shown(rate), basis, amount))

    def _stepped(self, amount: Decimal, step: Amount | None) -> Decimal | None:
        """`amount` cut down to whole steps of the rule's currency (Japan: bases to 1,000 yen, taxes to 100 yen)."""
        if step is None:
            return amount
        per_unit = self.exchange.per_unit(step.currency)
        if per_unit is None:
            return None
        # A conversion there and back may miss a whole step by its last digit: settle that digit first.
        steps = (amount * per_unit).quantize(_SIX_DECIMALS, ROUND_HALF_UP) / step.amount
        return steps.to_integral_value(ROUND_DOWN) * step.amount / per_unit

    def _line(self, rule: Rule, origin: Rule | Row, kind: str, shares: Sequence[Share], charge: _Charge) -> None:
        """One rounded line; its amount becomes part of later bases by its weights (by value where it has none)."""
        label, amount = origin.label, self._rounded(charge.amount)
        if rule.waived_at_most is not None:
            waived = self.exchange.quoted(rule.waived_at_most.amount, rule.waived_at_most.currency)
            if waived is not None and amount <= waived:
                label, amount = f"{label}: too small to be collected", self._rounded(ZERO)
        self.lines.append(
            Line(
                kind=kind,
                label=label,
                rate=charge.rate,
                basis=self._rounded(charge.basis),
                amount=amount,
                rule_id=origin.id,
                valid_from=origin.valid_from,
                source=origin.source,
                confidence=self._confidence(rule, origin, kind, shares),
                due=self._due(rule),
            )
        )
        whole = goods_of(shares)
        weights = charge.weights or [share.goods / whole if whole else ZERO for share in shares]
        for share, weight in zip(shares, weights, strict=True):
            share.charged[kind] += amount * weight

    def _rounded(self, amount: Decimal) -> Decimal:
        return Money(amount, self.order.currency).rounded().amount

    def _confidence(self, rule: Rule, origin: Rule | Row, kind: str, shares: Iterable[Share]) -> str:
        """Law is only as sure as what it is taken on."""
        if origin.confidence != "law":
            return origin.confidence
        unsure_seller = self.order.registered is None and bool(rule.applies.registered)
        unsure_basis = kind == "tax" and rule.kind == "tax" and any(share.unsure for share in shares)
        return "estimate" if unsure_seller or unsure_basis else "law"

    def _due(self, rule: Rule) -> str:
        if rule.due != "scheme":
            return rule.due
        scheme = self.destination.scheme
        if scheme is not None and not self._in_band(scheme.band):
            return "on_delivery"
        if self.order.registered is None:
            self._miss(self._registration_question())
        return "at_purchase" if self.order.registered else "on_delivery"


def _registration(order: Order) -> str:
    return {True: "yes", False: "no", None: "unknown"}[order.registered]


def _shown(rate: Decimal) -> str:
    """A rate as people write it: at most six decimals, no trailing zeros."""
    return f"{rate.quantize(_SIX_DECIMALS, ROUND_HALF_UP).normalize():f}"


def _part(share: Share, group: Sequence[Share]) -> Decimal:
    """A share's part of its group, by value; goods that are worth nothing once converted share alike."""
    total = goods_of(group)
    return share.goods / total if total else Decimal(1) / len(group)
