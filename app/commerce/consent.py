"""Consent is code: what was read out is hashed, and only a fresh, separate, trusted yes to that very hash counts. Pure.

The rules come from R18 to R20 of the voice requirements (read-back before any purchase, a yes that is not the same
utterance nor the echo of it, a changed total or stock voids it) and from AP2's demand that the trusted surface is not
an agent: no language model takes part in this file.
"""

from __future__ import annotations

import hashlib
import json
import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from app.model.cart import CartLine, Consent, Quote, ReadBackTerms
from app.model.door import Charge, DoorCosts, Finding, RateUsed
from app.model.request import Intent, Request
from app.model.utterance import ConsentTrust, Source, Utterance
from i18n.money import Money

VALID_FOR = timedelta(minutes=10)
"""How long a read-back can be agreed to: long enough for a slow answer, while what was read is still remembered."""

ECHO_GUARD = timedelta(milliseconds=500)
"""After Sayso's own voice ends, what is heard within this time may be its echo (R19)."""

CLOCK_SET_BACK = timedelta(minutes=1)
"""No utterance lasts so long: a yes that began so much before the read-back it answers tells of a clock that was set
back, and how old the read-back is nobody knows."""

_CHALLENGE_DIGITS = "123456789"  # zero has two names in many languages


class Refused(StrEnum):
    """Why a yes does not count."""

    NOT_A_YES = "not_a_yes"
    TOO_SOON = "too_soon"
    EXPIRED = "expired"
    KEY_NEEDED = "key_needed"
    DIGITS_NEEDED = "digits_needed"
    DIGITS_WRONG = "digits_wrong"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Refusal:
    """A yes that does not count. `changed` names what is no longer as it was read (see `changes`)."""

    reason: Refused
    changed: tuple[str, ...] = ()


def quote_hash(quote: Quote) -> str:
    """SHA-256, in hex, over the canonical JSON of what the quote means. The moment it was made is no part of it."""
    meaning: dict[str, Any] = {
        "form": 2,
        "country": quote.country,
        "region": quote.region,
        "currency": quote.currency,
        "total": _money(quote.total),
        "on_delivery": None if quote.on_delivery is None else _money(quote.on_delivery),
        "not_included": list(quote.not_included),
        "refused": [_finding(finding) for finding in quote.refused],
        "practice": quote.practice,
        "rates": [_rate(rate) for rate in quote.rates],
        "parcels": [
            {
                "merchant": parcel.merchant,
                "freight": None if parcel.freight is None else _money(parcel.freight),
                "delivery_days": parcel.delivery_days,
                "door": None if parcel.door is None else _door(parcel.door),
                "lines": [
                    {
                        "product": line.product_id,
                        "size": line.size,
                        "quantity": line.quantity,
                        "unit_price": _money(line.unit_price),
                        "offer_version": line.offer_version,
                        "in_stock": line.in_stock,
                        "merchant": line.merchant,
                    }
                    for line in parcel.lines
                ],
            }
            for parcel in quote.parcels
        ],
    }
    canonical = json.dumps(meaning, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(canonical.encode("utf-8")).hexdigest()


def _door(door: DoorCosts) -> dict[str, Any]:
    return {
        "goods": _money(door.goods),
        "freight": _money(door.freight),
        "insurance": _money(door.insurance),
        "charges": [[*_rule(charge), _money(charge.amount)] for charge in door.charges],
        "unknown": [[unknown.what, *unknown.products, unknown.detail] for unknown in door.unknown],
        "findings": [_finding(finding) for finding in door.findings],
        "papers": list(door.papers),
        "rates": [_rate(rate) for rate in door.rates],
    }


def _rule(charge: Charge) -> list[str]:
    """Which rule a charge was taken by, and how; not how much it came to."""
    return [charge.kind, charge.rule, charge.valid_from, charge.rate, charge.confidence, charge.due]


def _finding(finding: Finding) -> list[str]:
    return [finding.product, finding.rule, finding.verdict]


def _rate(rate: RateUsed) -> list[str]:
    return [rate.source, rate.target, rate.rate, rate.date, rate.origin]


def _money(amount: Money) -> list[str]:
    # Normalised, so that 5 and 5.00 are one amount.
    return [f"{amount.amount.normalize():f}", amount.currency]


def read_back_terms(
    quote: Quote, *, now: datetime, trust: ConsentTrust, chance: random.Random, avoid: str | None = None
) -> ReadBackTerms:
    """The terms of a read-back made now. A recogniser trusted only with digits gets two that must be said with yes.

    chance  the source of the nonce and of the digits (`random.SystemRandom` outside tests)
    avoid   digits that must not come again: a challenge that failed once is never the same a second time
    """
    challenge = None
    if trust is ConsentTrust.DIGITS:
        challenge = avoid
        while challenge == avoid:
            challenge = "".join(chance.sample(_CHALLENGE_DIGITS, 2))
    return ReadBackTerms(quote, quote_hash(quote), f"{chance.getrandbits(128):032x}", challenge, now)


def judge(
    utterance: Utterance,
    request: Request,
    terms: ReadBackTerms,
    fresh: Quote,
    *,
    now: datetime,
    spoken_until: datetime | None = None,
    valid_for: timedelta = VALID_FOR,
    echo_guard: timedelta = ECHO_GUARD,
) -> Consent | Refusal:
    """Whether this utterance agrees to these terms.

    utterance     what was said after the read-back; `now` is when it began
    request       how it was understood; it must be a plain yes (`confirm`, `plain_yes`)
    fresh         the same cart quoted anew; its hash must be the one that was read
    spoken_until  when Sayso's voice ended, where the read-back was spoken; a heard yes within `echo_guard` of it (or
                  before it) does not count. A typed yes cannot be an echo
    """
    reason: Refused | None
    if request.intent is not Intent.CONFIRM or not request.plain_yes:
        reason = Refused.NOT_A_YES
    elif terms.read_at - now > CLOCK_SET_BACK:
        reason = Refused.EXPIRED
    elif now < terms.read_at or _may_be_echo(utterance, now, spoken_until, echo_guard):
        reason = Refused.TOO_SOON
    elif now - terms.read_at > valid_for:
        reason = Refused.EXPIRED
    else:
        reason = _untrusted(utterance, request, terms)
    changed = tuple(changes(terms.quote, fresh))
    if reason is not None:
        return Refusal(reason, changed)
    if changed or quote_hash(fresh) != terms.quote_hash or quote_hash(terms.quote) != terms.quote_hash:
        return Refusal(Refused.CHANGED, changed or ("offer",))
    return Consent(terms.quote_hash, terms.nonce, now, utterance.engine)


def _may_be_echo(utterance: Utterance, now: datetime, spoken_until: datetime | None, echo_guard: timedelta) -> bool:
    return utterance.source is Source.AUDIO and spoken_until is not None and now < spoken_until + echo_guard


def _untrusted(utterance: Utterance, request: Request, terms: ReadBackTerms) -> Refused | None:
    if utterance.trust is ConsentTrust.KEY_ONLY:
        return Refused.KEY_NEEDED
    if utterance.trust is ConsentTrust.DIGITS and (terms.challenge is None or request.digits is None):
        return Refused.DIGITS_NEEDED
    # Digits that were said must be the right ones, whoever heard them.
    if request.digits is not None and terms.challenge is not None and request.digits != terms.challenge:
        return Refused.DIGITS_WRONG
    return None


_OTHER_PARCELS = frozenset({"cart", "destination", "currency"})
"""Changes after which other rules and amounts go without saying."""


def changes(read: Quote, fresh: Quote) -> Iterator[str]:
    """What is no longer as it was read: cart, destination, currency, price, stock, freight, delivery, rate, duty or
    offer.

    "duty" stands for the rules, what is not known, and amounts due at the border that nothing else here explains.
    "offer" stands for a change that left no other trace (a price that went up and came back): what was agreed to is
    then no longer the same offer, though it looks alike.
    """
    if quote_hash(read) == quote_hash(fresh):
        return
    named = tuple(_differences(read, fresh))
    yield from named
    other_rules = _by_rule(read) != _by_rule(fresh) and not _OTHER_PARCELS & set(named)
    if other_rules or (not named and _at_the_border(read) != _at_the_border(fresh)):
        yield "duty"
    elif not named:
        yield "offer"


def _differences(read: Quote, fresh: Quote) -> Iterator[str]:
    before, after = _lines(read), _lines(fresh)
    if {key: line.quantity for key, line in before.items()} != {key: line.quantity for key, line in after.items()}:
        yield "cart"
    if (read.country, read.region) != (fresh.country, fresh.region):
        yield "destination"
    if read.currency != fresh.currency:
        yield "currency"
    both = [(before[key], after[key]) for key in before if key in after]
    if any(old.unit_price != new.unit_price for old, new in both):
        yield "price"
    if any(old.in_stock != new.in_stock for old, new in both):
        yield "stock"
    parcels_before = {parcel.merchant: parcel for parcel in read.parcels}
    parcels = [(parcels_before[p.merchant], p) for p in fresh.parcels if p.merchant in parcels_before]
    if any(old.freight != new.freight for old, new in parcels):
        yield "freight"
    if any(old.delivery_days != new.delivery_days for old, new in parcels):
        yield "delivery"
    rates_before = {(rate.source, rate.target): rate for rate in _rates(read)}
    if any(rates_before.get((r.source, r.target), r) != r for r in _rates(fresh)):
        yield "rate"


def _lines(quote: Quote) -> dict[tuple[str, str | None], CartLine]:
    return {(line.product_id, line.size): line for parcel in quote.parcels for line in parcel.lines}


def _rates(quote: Quote) -> list[RateUsed]:
    return [*quote.rates, *(rate for door in quote.doors for rate in door.rates)]


def _by_rule(quote: Quote) -> list[Any]:
    """The rules that a quote rests on at the border, parcel by parcel, with what they leave open."""
    told = (
        [parcel.merchant, [_rule(charge) for charge in parcel.door.charges], _door(parcel.door)["unknown"]]
        for parcel in quote.parcels
        if parcel.door is not None
    )
    return [*told, [_finding(finding) for finding in quote.refused]]


def _at_the_border(quote: Quote) -> list[Any]:
    return [_door(door)["charges"] for door in quote.doors]
